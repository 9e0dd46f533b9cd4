//! Countries named in the texts: only the donor and the partners may be.

use std::collections::BTreeMap;

use super::runs::{self, Word};
use super::{Evidence, is_enough};
use crate::finding::{Code, Finding, Findings};
use crate::locale::country_codes;
use crate::nearest::choices;

/// What joins two names, or an article and a name, to one word: `Norway–ILO`, `Guinea-Bissau`, `d’Ivoire`.
const JOINTS: [char; 6] = ['–', '-', '‑', '/', '’', '\''];

/// A name of a country as its atoms.
struct Name {
    code: &'static str,
    atoms: Vec<String>,
}

/// A word, or one side of a joint in it.
struct Atom<'w> {
    text: &'w str,
    word: usize,
    /// Whether it ends its word.
    is_last: bool,
}

/// Reports every country that is neither the donor nor a partner.
pub fn named(evidence: &Evidence<'_>, findings: &mut Findings) {
    // A code at fault is reported already, and may stand for any country.
    if findings.iter().any(|finding| finding.code == Code::CountryUnknown) {
        return;
    }
    let names = names(evidence);
    let places = Places::new(evidence);
    let before = findings.len();
    for (_, passage) in runs::passages(evidence.texts) {
        let words = runs::words(&passage);
        let atoms = atoms(&words);
        let text: String = passage.iter().map(|run| run.text).collect();
        let currencies = evidence.reader.currencies(&text);
        let mut at = 0;
        while let Some(first) = atoms.get(at) {
            if is_enough(findings, before) {
                return;
            }
            let found = names
                .get(first.text)
                .into_iter()
                .flatten()
                .filter(|name| matches(name, atoms.get(at..).unwrap_or_default(), &words))
                .max_by_key(|name| name.atoms.len());
            let Some(name) = found else {
                at += 1;
                continue;
            };
            let end = at + name.atoms.len();
            // `dollars des États-Unis` name a currency.
            let is_currency = words.get(first.word).is_some_and(|word| {
                currencies.iter().any(|currency| currency.contains(&word.from))
            });
            if !is_currency && !is_known(name, evidence) && !places.has(&words, &atoms, at, end) {
                report(
                    name,
                    &words,
                    first,
                    atoms.get(end - 1).unwrap_or(first),
                    evidence,
                    findings,
                );
            }
            at = end;
        }
    }
}

/// Reports a country.
fn report(
    name: &Name,
    words: &[Word<'_>],
    first: &Atom<'_>,
    last: &Atom<'_>,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let (Some(from), Some(to)) = (words.get(first.word), words.get(last.word)) else { return };
    // What a fact or the donor's own name prints was chosen, not typed.
    if from.run.is_fact {
        return;
    }
    let place = if first.word == last.word && name.atoms.len() == 1 {
        let whole = from.place(evidence);
        evidence.place_of(whole, first.text, 0)
    } else {
        runs::place_between(from, to, evidence)
    };
    let donor = &evidence.partnership.donor;
    let said = evidence.english.country(name.code).unwrap_or_default();
    let known: Vec<&str> =
        donor.country.iter().chain(&donor.partners).map(|code| code.value.as_str()).collect();
    let finding = Finding::new(
        Code::TextCountry,
        place,
        format!("{said} is neither the donor nor a partner"),
    )
    .label("named here")
    .help(format!("correct the name, or add \"{}\" to `donor.partners`", name.code));
    findings.push(match known.as_slice() {
        [] => finding,
        [donor] => finding.note(format!("the only country that the document lists is `{donor}`")),
        _ => finding.note(format!("the texts may name {}", choices(known))),
    });
}

/// Returns whether the document lists a country, or its donor's own name has it.
fn is_known(name: &Name, evidence: &Evidence<'_>) -> bool {
    let donor = &evidence.partnership.donor;
    let is_listed =
        donor.country.iter().chain(&donor.partners).any(|known| known.value == name.code);
    let own = [donor.name.as_ref(), Some(&evidence.partnership.organization.name)];
    let is_in = |own: &str| {
        let own: Vec<&str> = own.split_whitespace().flat_map(split).collect();
        own.windows(name.atoms.len()).any(|atoms| atoms == name.atoms.as_slice())
    };
    is_listed || own.into_iter().flatten().any(|own| is_in(&own.value))
}

/// The words by which a country's name is known to be part of another name.
struct Places {
    before: String,
    after: String,
    of: String,
}

impl Places {
    /// Reads the words of the document's language.
    fn new(evidence: &Evidence<'_>) -> Self {
        let message = |id: &str| evidence.locale.message(id, &[]);
        Self {
            before: message("country-not-after"),
            after: message("country-not-before"),
            of: message("country-not-of"),
        }
    }

    /// Returns whether the atoms of a country are part of another name: New Mexico, Michael Jordan, Gulf of Guinea.
    fn has(&self, words: &[Word<'_>], atoms: &[Atom<'_>], from: usize, to: usize) -> bool {
        let is_in = |list: &str, text: &str| list.split_whitespace().any(|listed| listed == text);
        let (Some(first), Some(last)) =
            (atoms.get(from), to.checked_sub(1).and_then(|i| atoms.get(i)))
        else {
            return false;
        };
        let (Some(word), Some(end)) = (words.get(first.word), words.get(last.word)) else {
            return false;
        };
        let next = words.get(last.word + 1).filter(|next| last.is_last && next.follows(end));
        if next.is_some_and(|next| {
            is_in(&self.after, next.text)
                || next.is_capital()
                    && !next.run.is_fact
                    && next.text.chars().any(char::is_lowercase)
        }) {
            return true;
        }
        let back = |steps: usize| from.checked_sub(steps).and_then(|index| atoms.get(index));
        if back(1).is_some_and(|atom| is_in(&self.before, atom.text)) {
            return true;
        }
        // Gulf of Guinea, mer du Japon, golfe d’Oman.
        let is_small = |atom: &&Atom<'_>| {
            atom.text.chars().count() <= 3 && atom.text.chars().all(char::is_lowercase)
        };
        let small = (1..=2).take_while(|steps| back(*steps).as_ref().is_some_and(is_small)).count();
        if small > 0 && back(small + 1).is_some_and(|atom| is_in(&self.of, atom.text)) {
            return true;
        }
        // A capital within the sentence: the first half of somebody's or something's name.
        let Some(index) = first.word.checked_sub(1) else { return false };
        let begins = index == 0 || runs::previous(words, index).is_some_and(Word::ends_sentence);
        words.get(index).is_some_and(|previous| {
            !begins
                && word.follows(previous)
                && previous.is_capital()
                && !previous.run.is_fact
                && previous.text.chars().count() >= 4
                && previous.text.chars().any(char::is_lowercase)
        })
    }
}

/// Returns the names of all sovereign countries, by their first atom.
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
                let atoms: Vec<String> =
                    name.split_whitespace().flat_map(split).map(str::to_owned).collect();
                if let Some(first) = atoms.first() {
                    names.entry(first.clone()).or_default().push(Name { code, atoms });
                }
            }
        });
    names
}

/// Splits a word at its joints, without the marks around each side.
fn split(word: &str) -> impl Iterator<Item = &str> {
    word.split(JOINTS)
        .map(|atom| atom.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|atom| !atom.is_empty())
}

/// Splits words into atoms.
fn atoms<'w>(words: &[Word<'w>]) -> Vec<Atom<'w>> {
    let mut atoms = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let mut own = split(word.text).peekable();
        while let Some(text) = own.next() {
            atoms.push(Atom { text, word: index, is_last: own.peek().is_none() });
        }
    }
    atoms
}

/// Returns whether atoms begin with a name; no sentence and no bracket may end within it.
fn matches(name: &Name, atoms: &[Atom<'_>], words: &[Word<'_>]) -> bool {
    let found = atoms.get(..name.atoms.len()).unwrap_or_default();
    let goes_on = |atom: &Atom<'_>| {
        !atom.is_last
            || words.get(atom.word).is_some_and(|word| !word.after.contains([',', '.', ';', ':']))
    };
    found.len() == name.atoms.len()
        && found.iter().zip(&name.atoms).all(|(atom, wanted)| atom.text == wanted)
        && found.iter().rev().skip(1).all(goes_on)
}
