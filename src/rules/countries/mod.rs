//! Names of countries in the texts: which countries, by which names, and with which article.

pub mod find;
pub mod unlisted;
pub mod former;
pub mod article;

use super::Evidence;
use super::reading::Reading;
use crate::finding::Span;
use crate::locale::Locale;
use crate::mentions::Reader;
pub use find::Found;
use find::{Atom, Namesakes};

/// The countries that a passage names.
pub struct Named<'r, 'a> {
    /// The passage.
    pub reading: &'r Reading<'a>,
    /// Its words, at their joints.
    pub atoms: Vec<Atom<'a>>,
    /// The names, in reading order.
    pub found: Vec<Found>,
}

/// Finds the countries in all passages.
pub fn read<'r, 'a>(readings: &'r [Reading<'a>], evidence: &Evidence<'_>) -> Vec<Named<'r, 'a>> {
    let namesakes = Namesakes::new(evidence.locale);
    readings
        .iter()
        .map(|reading| Named::read(reading, &evidence.reader, evidence.locale, &namesakes))
        .collect()
}

impl<'r, 'a> Named<'r, 'a> {
    /// Finds the countries in a passage.
    pub fn read(
        reading: &'r Reading<'a>,
        reader: &Reader,
        locale: &Locale,
        namesakes: &Namesakes,
    ) -> Self {
        let atoms = find::atoms(&reading.words);
        let found = find::names(reading, &atoms, reader, locale, namesakes);
        Self { reading, atoms, found }
    }

    /// Returns where a name was written.
    pub fn place(&self, found: &Found, evidence: &Evidence<'_>) -> Span {
        self.reading.place(&found.bytes, evidence)
    }

    /// Returns whether a name is the author's own word: typed, and neither quoted nor part of another work's title.
    pub fn is_own(&self, found: &Found) -> bool {
        let words = self.reading.words.get(found.words.clone()).unwrap_or_default();
        words.iter().all(|word| !word.is_quoted && !word.run.is_work && !word.run.is_fact)
    }
}
