//! Phrases of a language, found among the words of a passage.

use std::collections::BTreeMap;

use crate::locale::Locale;
use crate::rules::runs::Word;

/// Phrases of one kind, each with what it stands for, by their first word.
#[derive(Debug)]
pub struct Phrases<K = ()>(BTreeMap<String, Vec<(Vec<String>, K)>>);

impl Phrases {
    /// Reads a message of the language: one phrase a line.
    pub fn new(locale: &Locale, id: &str) -> Self {
        let message = locale.message(id, &[]);
        Self::collect(lines(&message).map(|line| (line, ())))
    }

    /// Reads a message of the language: single words, with spaces between.
    pub fn of_words(locale: &Locale, id: &str) -> Self {
        Self::of_text(&locale.message(id, &[]))
    }

    /// Collects single words, with spaces between.
    pub fn of_text(words: &str) -> Self {
        Self::collect(words.split_whitespace().map(|word| (word, ())))
    }
}

impl<K: std::str::FromStr> Phrases<K> {
    /// Reads a message of the language: one phrase a line, after what it stands for.
    pub fn keyed(locale: &Locale, id: &str) -> Self {
        let message = locale.message(id, &[]);
        Self::collect(lines(&message).filter_map(|line| {
            let (key, phrase) = line.split_once(' ')?;
            Some((phrase, key.parse().ok()?))
        }))
    }
}

impl<K: Copy> Phrases<K> {
    /// Reads several messages of the language, one phrase a line, each with what its phrases stand for.
    pub fn of_messages(locale: &Locale, messages: &[(&str, K)]) -> Self {
        let texts = messages.iter().map(|(id, key)| (locale.message(id, &[]), *key));
        let texts: Vec<(String, K)> = texts.collect();
        Self::collect(texts.iter().flat_map(|(text, key)| lines(text).map(|line| (line, *key))))
    }
}

impl<K> Phrases<K> {
    /// Sorts phrases, the longest first.
    fn collect<'p>(phrases: impl Iterator<Item = (&'p str, K)>) -> Self {
        let mut sorted: BTreeMap<String, Vec<(Vec<String>, K)>> = BTreeMap::new();
        for (phrase, key) in phrases {
            let words: Vec<String> = phrase.split_whitespace().map(plain).collect();
            if let Some(first) = words.first() {
                sorted.entry(first.clone()).or_default().push((words, key));
            }
        }
        for list in sorted.values_mut() {
            list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        Self(sorted)
    }

    /// Returns how many words the longest phrase at the head of some words has, and what it stands for.
    pub fn at(&self, words: &[Word<'_>]) -> Option<(usize, &K)> {
        let first = words.first()?;
        let bare = Some(first.bare()).filter(|bare| *bare != first.small());
        let list = self.0.get(first.small()).or_else(|| self.0.get(bare?))?;
        let found = list.iter().find(|(phrase, _)| {
            let found = words.get(..phrase.len()).unwrap_or_default();
            let is_next = |pair: &[Word<'_>]| {
                let [first, second] = pair else { return false };
                second.follows(first)
            };
            found.len() == phrase.len()
                && found.iter().zip(phrase).skip(1).all(|(word, wanted)| word.small() == wanted)
                && found.windows(2).all(is_next)
        });
        found.map(|(phrase, key)| (phrase.len(), key))
    }

    /// Returns whether one of the phrases stands among some words.
    pub fn are_in(&self, words: &[Word<'_>]) -> bool {
        (0..words.len()).any(|at| self.at(words.get(at..).unwrap_or_default()).is_some())
    }

    /// Returns whether some words begin with one of the phrases.
    pub fn begin(&self, words: &[Word<'_>]) -> bool {
        self.at(words).is_some()
    }
}

/// Returns the phrases of a message.
fn lines(message: &str) -> impl Iterator<Item = &str> {
    message.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Returns a word in small letters with the apostrophe of a keyboard, without marks at its ends.
fn plain(word: &str) -> String {
    let word = word.trim_matches(|c: char| matches!(c, '.' | ','));
    word.to_lowercase().replace('’', "'")
}
