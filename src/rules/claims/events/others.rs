//! Words that tell one of several things from the others.

use std::collections::BTreeSet;

use crate::rules::runs::Word;
use crate::rules::{Evidence, Lexicon};

/// Words that tell one of several things from the others: second, new.
pub struct Others {
    words: BTreeSet<String>,
    /// Stems that say nothing of what happened to what.
    plain: BTreeSet<String>,
}

impl Others {
    /// Collects the words of the document's language.
    pub fn new(evidence: &Evidence<'_>) -> Self {
        let list = |id: &str| evidence.locale.message(id, &[]);
        let plain = list("plain-event-words");
        Self {
            words: list("other-event-words").split_whitespace().map(str::to_owned).collect(),
            plain: plain.split_whitespace().map(|word| evidence.lexicon.stem(word)).collect(),
        }
    }

    /// Whether words tell one of several things from the others; `the two partners` are all.
    pub fn are_told(&self, words: &[Word<'_>], lexicon: &Lexicon) -> bool {
        words.iter().enumerate().any(|(index, word)| {
            let next = words.get(index + 1).filter(|next| next.follows(word));
            let is_of_all = next.is_some_and(|next| {
                lexicon.is_plural(next.text) && self.plain.contains(next.stem())
            });
            let is_name = next.is_some_and(|next| word.begins_name(next));
            self.has(word) && !is_of_all && !is_name
        })
    }

    /// Whether a stem says nothing of what happened to what.
    pub(super) fn is_plain(&self, stem: &str) -> bool {
        self.plain.contains(stem)
    }

    /// Whether it is one of these words.
    pub(super) fn has(&self, word: &Word<'_>) -> bool {
        self.words.contains(word.bare())
    }
}
