//! Names between quotation marks that differ in an ending or a small word: the project “Clean Water”, “Clean Waters”.

use std::collections::BTreeMap;

use super::{Group, Written, told};
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};

/// The most words of such a name; what is longer was said.
const MAX_WORDS: usize = 6;

/// The fewest of its words that carry a meaning.
const LEAST_WORDS: usize = 2;

/// A name between quotation marks.
struct Quoted {
    /// In which passage it stands.
    passage: usize,
    /// The noun before it: project.
    noun: Option<String>,
    written: Written,
}

/// Collects names of projects that are quoted in two ways; who has both in one passage tells them apart, unless
/// the same noun stands before both.
pub fn groups(readings: &[&Reading<'_>], evidence: &Evidence<'_>) -> Vec<Group> {
    let mut names: BTreeMap<Vec<String>, Vec<Quoted>> = BTreeMap::new();
    for (passage, reading) in readings.iter().enumerate() {
        for words in reading.words.chunk_by(|one, next| {
            one.is_quoted && next.is_quoted && !next.before.contains(['“', '«'])
        }) {
            let [first, .., last] = words else { continue };
            let is_name = first.is_quoted
                && words.len() <= MAX_WORDS
                && first.is_capital()
                && !words.iter().any(|word| word.run.is_fact)
                && !words.iter().rev().skip(1).any(Word::ends_sentence)
                && last.after.trim_start().starts_with(['”', '»']);
            let stems = |is_all: bool| -> Vec<String> {
                let own = words.iter().filter(|word| is_all || !word.is_function());
                own.map(|word| word.stem().to_owned()).collect()
            };
            // `Water for all` has one word that says much, and is a name by all of them.
            let content = stems(false);
            let stems = if content.len() < LEAST_WORDS { stems(true) } else { content };
            if is_name && stems.len() >= LEAST_WORDS {
                // An article before it makes no other name.
                let lead = words.iter().find(|word| !word.is_function());
                let from = lead.unwrap_or(first).from;
                let says = reading.text(&(from..last.from + last.text.len()));
                let place = runs::place_between(first, last, evidence);
                let written = Written { says, place, is_given: false };
                let at = reading.words.partition_point(|word| word.from < first.from);
                let before = runs::previous(&reading.words, at);
                let noun = before.filter(|word| !word.is_function());
                let noun = noun.map(|word| word.stem().to_owned());
                names.entry(stems).or_default().push(Quoted { passage, noun, written });
            }
        }
    }
    let pairs = names.values().filter_map(|list| {
        let first = list.first()?;
        let is_other = |other: &&Quoted| {
            let is_one_thing = other.noun.is_some() && other.noun == first.noun;
            other.written.says.to_lowercase() != first.written.says.to_lowercase()
                && (other.passage != first.passage || is_one_thing)
        };
        let other = list.iter().find(is_other)?;
        Some(told(vec![first.written.clone(), other.written.clone()]))
    });
    pairs.collect()
}
