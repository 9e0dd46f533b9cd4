//! A name in capitals here and with one capital there: NORAD, Norad.

use std::collections::{BTreeMap, BTreeSet};

use super::{Group, Written, bare, told};
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};

/// The fewest letters of a name; shorter ones may be words: `WHO`, `who`.
const SHORTEST: usize = 4;

/// Collects the names of one word that stand there in both ways.
pub fn groups(readings: &[&Reading<'_>], evidence: &Evidence<'_>) -> Vec<Group> {
    let mut names: BTreeMap<String, Vec<Written>> = BTreeMap::new();
    // What an agency is called is its name at the head of a sentence, too.
    let agencies = evidence.locale.agencies().map(|(_, name)| name.to_lowercase());
    let known: BTreeSet<String> = agencies.collect();
    for reading in readings {
        for (index, word) in reading.words.iter().enumerate() {
            let bare = bare(word.text);
            let is_name = bare.chars().count() >= SHORTEST && bare.chars().all(char::is_alphabetic);
            let is_own = || {
                !word.is_quoted
                    && !word.run.is_work
                    && !word.run.is_fact
                    && !is_among_capitals(reading, index)
            };
            let is_meant = || {
                is_capitals(bare)
                    || is_mixed(bare)
                    || is_title(bare) && known.contains(&bare.to_lowercase())
                    || is_one_name(reading, index)
            };
            if is_name && is_meant() && is_own() {
                let says = bare.to_owned();
                let place = word.place(evidence);
                let written = Written { says, place, is_given: false };
                names.entry(bare.to_lowercase()).or_default().push(written);
            }
        }
    }
    names.retain(|_, group| {
        group.iter().any(|written| is_capitals(&written.says))
            && group.iter().any(|written| !is_capitals(&written.says))
    });
    names.into_values().map(told).collect()
}

/// Whether a word in capitals stands beside another one: a heading within a text, a brand, `ECO EGYPT`.
fn is_among_capitals(reading: &Reading<'_>, index: usize) -> bool {
    let Some(word) = reading.words.get(index).filter(|word| is_capitals(bare(word.text))) else {
        return false;
    };
    let is_shouted =
        |word: &Word<'_>| word.text.chars().count() > 1 && is_capitals(bare(word.text));
    let previous = runs::previous(&reading.words, index).filter(|last| word.follows(last));
    let next = reading.words.get(index + 1).filter(|next| next.follows(word));
    previous.into_iter().chain(next).any(is_shouted)
}

/// Whether all letters are capitals.
fn is_capitals(word: &str) -> bool {
    word.chars().all(char::is_uppercase)
}

/// Whether a word has one capital, at its head.
fn is_title(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
}

/// Whether a word has capitals within: AfDB; the plural of an acronym has one small letter.
fn is_mixed(word: &str) -> bool {
    let head = word.strip_suffix('s').unwrap_or(word);
    head.chars().filter(|letter| letter.is_uppercase()).count() > 1 && !is_capitals(head)
}

/// Whether a word has one capital because it is a name: within a sentence between small words, or alone in its text.
fn is_one_name(reading: &Reading<'_>, index: usize) -> bool {
    let Some(word) = reading.words.get(index) else { return false };
    let own = bare(word.text);
    if !is_title(own) || reading.stand.field.is_title() {
        return false;
    }
    if reading.words.len() == 1 {
        return true;
    }
    let is_cut = own.len() < word.text.len() && !word.text.starts_with(own);
    let previous = runs::previous(&reading.words, index);
    let goes_on = |word: &Word<'_>| !word.is_capital() && !word.ends_sentence();
    let next = reading.words.get(index + 1).filter(|next| next.follows(word));
    (is_cut || previous.is_some_and(goes_on)) && next.is_none_or(|next| !next.is_capital())
}
