//! A word in the spelling of one country here and of another there: programme, program.
//!
//! Only running words are held against each other, and each pair by itself: who writes `organization` with `labour` has
//! a style of his own.

use std::collections::BTreeMap;

use super::{Group, Written, bare};
use crate::content::Role;
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};

/// Collects the words that stand there in both ways.
pub fn groups(readings: &[&Reading<'_>], evidence: &Evidence<'_>) -> Vec<Group> {
    let list = evidence.locale.message("spelling-varieties", &[]);
    let apart = evidence.locale.message("spelling-apart", &[]);
    let mut forms: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    let pairs = list.split_whitespace().filter_map(|pair| pair.split_once('/'));
    for (pair, (one, other)) in pairs.enumerate() {
        for form in [one, other] {
            forms.insert(form.to_owned(), (pair, form));
            forms.insert(format!("{form}s"), (pair, form));
        }
    }
    let mut found: BTreeMap<usize, Vec<Written>> = BTreeMap::new();
    for reading in readings.iter().filter(|reading| reading.role != Role::Quote) {
        for (index, word) in reading.words.iter().enumerate() {
            let Some((pair, form)) = forms.get(bare(word.text)) else { continue };
            let previous = runs::previous(&reading.words, index).filter(|one| word.follows(one));
            // `The Forest Skills program` is a name, and a computer program one everywhere.
            let is_apart = previous.is_some_and(|previous| {
                let begins =
                    runs::previous(&reading.words, index - 1).is_none_or(Word::ends_sentence);
                previous.is_capital() && !begins || runs::lists(&apart, previous.text)
            });
            let is_own = !word.is_quoted && !word.run.is_work && !word.run.is_fact;
            if is_own && !is_apart {
                let (says, place) = ((*form).to_owned(), word.place(evidence));
                found.entry(*pair).or_default().push(Written { says, place, is_given: false });
            }
        }
    }
    let message = || "one word is spelled in two ways".to_owned();
    found.into_values().map(|group| (message(), group)).collect()
}
