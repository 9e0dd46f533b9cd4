//! Countries named in the texts: only the donor and the partners may be.

use std::collections::BTreeMap;

use super::Evidence;
use super::runs::{self, Word};
use crate::finding::{Code, Finding, Findings};
use crate::locale::country_codes;
use crate::nearest::choices;

/// A name of a country as its words.
struct Name {
    code: &'static str,
    words: Vec<String>,
}

/// Reports every country that is neither the donor nor a partner.
pub fn named(evidence: &Evidence<'_>, findings: &mut Findings) {
    let donor = &evidence.partnership.donor;
    let is_known =
        |code: &str| donor.country.iter().chain(&donor.partners).any(|known| known.value == code);
    let names = names(evidence);
    // The words after and before which a country's name is part of another one: New Mexico, Mexico City.
    let before = evidence.locale.message("country-not-after", &[]);
    let after = evidence.locale.message("country-not-before", &[]);
    let is_in = |list: &str, word: Option<&Word<'_>>| {
        word.is_some_and(|word| list.split_whitespace().any(|listed| listed == word.text))
    };
    for (_, passage) in runs::passages(evidence.texts) {
        let words = runs::words(&passage);
        let mut at = 0;
        while let Some(first) = words.get(at) {
            let found = names
                .get(bare(first.text))
                .into_iter()
                .flatten()
                .filter(|name| matches(name, words.get(at..).unwrap_or_default()))
                .max_by_key(|name| name.words.len());
            let Some(name) = found else {
                at += 1;
                continue;
            };
            let last = words.get(at + name.words.len() - 1).unwrap_or(first);
            let previous = at.checked_sub(1).and_then(|index| words.get(index));
            let is_other_name = is_in(&before, previous)
                || (last.after.is_empty() && is_in(&after, words.get(at + name.words.len())));
            at += name.words.len();
            if is_known(name.code) || first.run.is_fact || is_other_name {
                continue;
            }
            let said = evidence.locale.country(name.code).unwrap_or_default();
            let partners: Vec<&str> = donor
                .country
                .iter()
                .chain(&donor.partners)
                .map(|code| code.value.as_str())
                .collect();
            findings.push(
                Finding::new(
                    Code::TextCountry,
                    runs::place_between(first, last, evidence),
                    format!("{said} is neither the donor nor a partner"),
                )
                .label("named here")
                .note(format!("the donor and the partners are {}", choices(partners)))
                .help(format!("correct the name, or add \"{}\" to `donor.partners`", name.code)),
            );
        }
    }
}

/// Returns the names of all sovereign countries, by their first word.
fn names(evidence: &Evidence<'_>) -> BTreeMap<String, Vec<Name>> {
    let locale = evidence.locale;
    let variants = locale.message("country-variants", &[]);
    let written = variants.lines().filter_map(|line| {
        let (code, name) = line.trim().split_once(' ')?;
        Some((country_codes().find(|known| *known == code)?, name.to_owned()))
    });
    let mut names: BTreeMap<String, Vec<Name>> = BTreeMap::new();
    country_codes()
        // A territory's name is often that of a place, or of a person.
        .filter(|code| locale.adjective(code).is_some())
        .flat_map(|code| locale.country_names(code).into_iter().map(move |name| (code, name)))
        .chain(written)
        .for_each(|(code, name)| {
            // A name such as "Iran (Islamic Republic of)" is also written without its brackets.
            let short = name.split(" (").next().unwrap_or(&name).to_owned();
            for name in [name, short] {
                let words: Vec<String> =
                    name.split_whitespace().map(|word| bare(word).to_owned()).collect();
                if let Some(first) = words.first() {
                    names.entry(first.clone()).or_default().push(Name { code, words });
                }
            }
        });
    names
}

/// Returns a word without the marks around it, and without a possessive.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("’s").or(word.strip_suffix("'s")).unwrap_or(word)
}

/// Returns whether words begin with a name; no sentence and no bracket may end within it.
fn matches(name: &Name, words: &[Word<'_>]) -> bool {
    let found = words.get(..name.words.len()).unwrap_or_default();
    found.len() == name.words.len()
        && found.iter().zip(&name.words).all(|(word, wanted)| same(bare(word.text), wanted))
        && found.iter().rev().skip(1).all(|word| !word.after.contains([',', '.', ';', ':']))
}

/// Returns whether two words are the same, whatever their apostrophes.
fn same(a: &str, b: &str) -> bool {
    a == b || a.replace('\'', "’") == b.replace('\'', "’")
}
