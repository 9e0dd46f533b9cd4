//! The parts of a whole, and the words by which they are called.

use std::collections::BTreeSet;

use super::words::{Kind, Words};
use crate::content::Series;
use crate::finding::Span;
use crate::rules::Lexicon;
use crate::units::{self, Decimal};

/// A part of a whole.
#[derive(Debug, Clone)]
pub struct Part<'a> {
    /// What it is called.
    pub name: String,
    /// The stems of each of its names.
    pub names: Vec<BTreeSet<String>>,
    /// Which donor it is.
    pub member: Option<usize>,
    /// Its series, where it has one of its own.
    pub series: Option<&'a Series>,
    /// Its value, where it is none of years.
    pub value: Option<Decimal>,
    /// Where the data say so.
    pub place: Span,
}

impl Part<'_> {
    /// How many words of some name it, by the longest of its names that is there.
    pub fn matched(&self, stems: &BTreeSet<String>) -> Option<&BTreeSet<String>> {
        let named = self.names.iter().filter(|name| !name.is_empty() && name.is_subset(stems));
        named.max_by_key(|name| name.len())
    }

    /// The value of a year; of a part that is of no years, its only one.
    pub fn of_year(&self, year: i16) -> Option<Decimal> {
        self.series.map_or(self.value, |series| series.value(&year.to_string()))
    }

    /// The sum of some years; `None` where one of them is missing.
    pub fn sum(&self, years: &[i16]) -> Option<Decimal> {
        let all: Option<Vec<Decimal>> = years.iter().map(|year| self.of_year(*year)).collect();
        units::add(all?)
    }
}

/// The stems of a name, without those that all of a kind have: of `core funds`, core.
pub fn stems(name: &str, words: &Words, lexicon: &Lexicon) -> BTreeSet<String> {
    let is_general = |word: &&str| {
        let small = word.to_lowercase();
        let kinds = [Kind::Money, Kind::Measure, Kind::Plain];
        kinds.into_iter().any(|kind| words.is(kind, &small)) || lexicon.is_function(word)
    };
    let all = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    all.filter(|word| !is_general(word)).map(|word| lexicon.stem(word)).collect()
}
