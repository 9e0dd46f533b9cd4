//! Phrases, found among the tokens of a sentence.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::tokens::Token;

/// The place of a number in a phrase.
const NUMBER: &str = "_";

/// Words, some of them with any ending.
#[derive(Debug, Default)]
pub(super) struct Forms {
    whole: BTreeSet<String>,
    beginnings: Vec<String>,
}

impl Forms {
    pub(super) fn new<'w>(list: impl Iterator<Item = &'w str>) -> Self {
        let mut forms = Self::default();
        for word in list {
            match word.strip_suffix('*') {
                Some(beginning) => forms.beginnings.push(beginning.to_owned()),
                None => _ = forms.whole.insert(word.to_owned()),
            }
        }
        forms
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.whole.contains(word)
            || self.beginnings.iter().any(|start| word.starts_with(start.as_str()))
    }
}

/// A word of a phrase.
#[derive(Debug)]
enum Part {
    /// One of some forms.
    Word(Forms),
    /// A number.
    Number,
}

/// Phrases, each with what it stands for, the longest first.
#[derive(Debug)]
pub struct Phrases<K> {
    all: Vec<(Vec<Part>, K)>,
    /// Which of them begin with a character.
    starts: BTreeMap<char, Vec<usize>>,
    /// Which of them begin with a number.
    numbered: Vec<usize>,
    /// Of each the word that is least like others, in all its forms: without it the phrase is not there.
    keys: Vec<String>,
}

/// A phrase that was found.
#[derive(Debug, Clone, Copy)]
pub struct Found<'k, K> {
    /// What it stands for.
    pub key: &'k K,
    /// The token after it.
    pub end: usize,
    /// The token of the number in it.
    pub number: Option<usize>,
}

impl<K> Phrases<K> {
    /// Reads what a message lists, a phrase a line.
    pub(super) fn listed(message: &str) -> Self
    where
        K: Key,
    {
        Self::new(message.lines().filter_map(K::of_line))
    }

    fn new<'p>(phrases: impl Iterator<Item = (&'p str, K)>) -> Self {
        let mut listed: Vec<(Vec<&str>, K)> =
            phrases.map(|(phrase, key)| (phrase.split_whitespace().collect(), key)).collect();
        listed.retain(|(words, _)| !words.is_empty());
        listed.sort_by_key(|(words, _)| Reverse(words.len()));
        let mut starts: BTreeMap<char, Vec<usize>> = BTreeMap::new();
        let mut numbered = Vec::new();
        for (index, (words, _)) in listed.iter().enumerate() {
            match words.first() {
                Some(&NUMBER) => numbered.push(index),
                Some(first) => {
                    let letters: BTreeSet<char> =
                        first.split('|').filter_map(|form| form.chars().next()).collect();
                    letters.into_iter().for_each(|c| starts.entry(c).or_default().push(index));
                }
                None => {}
            }
        }
        let length = |word: &&&str| word.split('|').map(str::len).min();
        let key = |words: &Vec<&str>| {
            let named = words.iter().filter(|word| **word != NUMBER);
            named.max_by_key(length).map(|word| word.split('|').map(str::to_owned).collect())
        };
        let keys: Vec<Vec<String>> = listed.iter().filter_map(|(words, _)| key(words)).collect();
        let part = |word: &str| match word {
            NUMBER => Part::Number,
            _ => Part::Word(Forms::new(word.split('|'))),
        };
        let all =
            listed.into_iter().map(|(words, key)| (words.into_iter().map(part).collect(), key));
        let keys = keys.into_iter().flatten().collect();
        Self { all: all.collect(), starts, numbered, keys }
    }

    /// The words of which a sentence has one where it has a phrase.
    pub(super) fn keys(&self) -> Vec<&str> {
        self.keys.iter().map(String::as_str).collect()
    }

    /// Finds the longest phrase that stands at a token.
    pub fn find(&self, tokens: &[Token<'_>], at: usize) -> Option<Found<'_, K>> {
        let first = tokens.get(at)?;
        let by_letter = first.word.chars().next().and_then(|letter| self.starts.get(&letter));
        let by_letter = by_letter.filter(|_| first.mention.is_none()).into_iter().flatten();
        let numbered = self.numbered.iter().filter(|_| first.is_number);
        by_letter.chain(numbered).find_map(|index| {
            let (parts, key) = self.all.get(*index)?;
            let own = tokens.get(at..at + parts.len())?;
            let mut number = None;
            let fits = parts.iter().zip(own).enumerate().all(|(place, (part, token))| {
                let is_next = place == 0 || token.gap.is_close();
                is_next
                    && match part {
                        Part::Word(forms) => token.mention.is_none() && forms.has(&token.word),
                        Part::Number => {
                            number = Some(at + place);
                            token.is_number
                        }
                    }
            });
            fits.then_some(Found { key, end: at + parts.len(), number })
        })
    }

    /// Finds the first phrase among some tokens; returns the token at which it begins.
    pub fn first(
        &self,
        tokens: &[Token<'_>],
        mut within: Range<usize>,
    ) -> Option<(usize, Found<'_, K>)> {
        within.find_map(|at| Some((at, self.find(tokens, at)?)))
    }
}

/// What phrases stand for, as the language's file has it before each.
pub(super) trait Key: Sized {
    /// Reads it.
    fn read(word: &str) -> Option<Self>;

    /// Takes it off a line; what is left is the phrase.
    fn of_line(line: &str) -> Option<(&str, Self)> {
        let (key, phrase) = line.trim().split_once(' ')?;
        Some((phrase, Self::read(key)?))
    }
}

/// Nothing but themselves.
impl Key for () {
    fn read(_: &str) -> Option<Self> {
        Some(())
    }

    fn of_line(line: &str) -> Option<(&str, Self)> {
        Some((line, ()))
    }
}

impl Key for i64 {
    fn read(word: &str) -> Option<Self> {
        word.parse().ok()
    }
}
