//! One name, one spelling: of organizations, people and projects, and of what an acronym stands for.
//!
//! A name is a row of words with capitals, or one capital with small letters behind it, or what stands between quotation
//! marks. Two that share all their words but one, and differ there in a letter, an accent or a capital, are one name
//! written in two ways; so are two that differ in a small word between. Of other words only an accent on a capital and the
//! spellings of two countries are held against each other. Headings in capitals and the titles of works are left as they are.

mod accents;
mod acronyms;
mod capitals;
mod names;
mod own;
mod quoted;
mod small_words;
mod varieties;

use std::collections::BTreeMap;

use super::super::Evidence;
use crate::finding::{Code, Finding, Findings, Span};
use crate::rules::reading::Reading;

/// A name as it is written at one place.
#[derive(Debug, Clone)]
struct Written {
    /// The characters.
    says: String,
    /// Where.
    place: Span,
    /// Whether it is the document's own word for it, such as the organization's name.
    is_given: bool,
}

/// Reports names that are written in two ways.
pub fn two_ways(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let own: Vec<&Reading<'_>> =
        readings.iter().filter(|reading| !is_in_capitals(reading.whole())).collect();
    let mut told: Vec<Span> = Vec::new();
    for (message, group) in [
        capitals::groups(&own, evidence),
        own::groups(&own, evidence),
        names::groups(&own, evidence),
        small_words::groups(&own, evidence),
        quoted::groups(&own, evidence),
        acronyms::groups(&own, evidence),
        accents::groups(&own, evidence),
        varieties::groups(&own, evidence),
    ]
    .into_iter()
    .flatten()
    {
        let places: Vec<Span> = group.iter().map(|written| written.place).collect();
        // A slip in a long name is also one in its parts.
        let is_within = |place: &Span| {
            told.iter().any(|told| {
                told.source == place.source && told.start < place.end && place.start < told.end
            })
        };
        // What a country is called is told by its own rule.
        let is_country = |place: &Span| {
            let is_in = |told: Span| {
                told.source == place.source && place.start <= told.start && told.end <= place.end
            };
            let mut names = findings.iter().filter(|finding| finding.code == Code::TextName);
            names.any(|finding| {
                let others = finding.others.iter().map(|label| label.span);
                finding.place().into_iter().chain(others).any(is_in)
            })
        };
        if places.iter().any(|place| is_within(place) || is_country(place)) {
            continue;
        }
        if let Some(finding) = report(&message, &group) {
            told.extend(places);
            findings.push(finding);
        }
    }
}

/// What is said of names, and the places at which each stands.
type Group = (String, Vec<Written>);

/// The finding for the spellings of a name: at those that are not the usual one.
fn report(message: &str, group: &[Written]) -> Option<Finding> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for written in group {
        *counts.entry(&written.says).or_default() += if written.is_given { group.len() } else { 1 };
    }
    // Of two that stand there as often the first is taken for right.
    let most = counts.values().copied().max()?;
    let right = group.iter().find(|written| counts.get(written.says.as_str()) == Some(&most))?;
    let mut wrong = group.iter().filter(|written| written.says != right.says && !written.is_given);
    let first = wrong.next()?;
    let message = format!("{message}: `{}` and `{}`", right.says, first.says);
    let finding = Finding::new(Code::TextSpelling, first.place, message)
        .label(format!("`{}` here", first.says))
        .other(right.place, format!("`{}` here", right.says));
    let finding = wrong.fold(finding, |finding, other| finding.other(other.place, "and here"));
    Some(finding.help("write it in one way; what other names need is allowed with its reason"))
}

/// One name in several spellings.
fn told(group: Vec<Written>) -> Group {
    ("one name is written in two ways".to_owned(), group)
}

/// A word without the `s` behind an apostrophe.
fn without_s(word: &str) -> &str {
    word.strip_suffix("’s").or(word.strip_suffix("'s")).unwrap_or(word)
}

/// A word without the `s` behind an apostrophe, and without what an apostrophe joins before it.
fn bare(word: &str) -> &str {
    let head = without_s(word);
    head.rsplit(['’', '\'']).next().filter(|rest| !rest.is_empty()).unwrap_or(head)
}

/// Whether a text of several words is set in capitals, as some headings are.
fn is_in_capitals(text: &str) -> bool {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count() > 1
        && !text.contains(char::is_lowercase)
}
