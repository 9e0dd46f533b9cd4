//! The words by which parts of one whole are known.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::rules::claims::phrases::Phrases;
use crate::check::rules::reading::Reading;
use crate::check::rules::{Evidence, Lexicon};
use crate::locale::Locale;
use crate::units::Decimal;

/// All of them.
#[derive(Debug)]
pub struct Words {
    /// Fractions in words, each with its percentage.
    pub fractions: Phrases<Decimal>,
    /// Words before what a part is given to; those of one number do the same.
    pub allocation: Phrases<u32>,
    /// Words that say that something is divided.
    pub division: Phrases,
    /// Words for the whole of something.
    pub whole: Phrases,
    /// Words of a head that name no other whole.
    pub whole_heads: BTreeSet<String>,
    /// Words for all that is left.
    pub rest: Phrases,
    /// Words that lead to a part: of which.
    pub within: Phrases,
    /// Words that lead to some of the parts only.
    pub some: Phrases,
    /// Words behind a percentage before what it is of.
    pub rate_joints: Phrases,
    /// Words between a part and the whole behind it.
    pub part_joints: Phrases,
    /// Words that say that some things are counted more than once.
    pub overlap: Phrases,
    /// Verbs between a share and who it is.
    pub copulas: Phrases,
    /// Prepositions before a place.
    pub places: Phrases,
    /// Words for the halves of one whole, each with the number of its pair.
    pub complements: BTreeMap<String, usize>,
    /// Words of the head of a row for all that has no row of its own.
    pub other: Phrases,
    /// Words of heads that name shares.
    pub share: Phrases,
}

impl Words {
    /// Reads the words of a language.
    pub fn new(locale: &Locale) -> Self {
        let words = |id| Phrases::of_words(locale, id);
        let lines = |id| Phrases::new(locale, id);
        let pairs = locale.message("complements", &[]);
        let complements = pairs.lines().enumerate().flat_map(|(pair, line)| {
            line.split_whitespace().map(move |word| (word.to_owned(), pair)).collect::<Vec<_>>()
        });
        let heads = locale.message("whole-heads", &[]);
        Self {
            fractions: Phrases::keyed(locale, "fraction-words"),
            allocation: Phrases::keyed(locale, "allocation-words"),
            division: words("division-words"),
            whole: words("whole-amounts"),
            whole_heads: heads.split_whitespace().map(str::to_owned).collect(),
            rest: lines("rest-amounts"),
            within: lines("within-words"),
            some: lines("example-words"),
            rate_joints: words("rate-joints"),
            part_joints: words("whole-joints"),
            overlap: lines("overlap-words"),
            copulas: words("share-verbs"),
            places: words("place-prepositions"),
            complements: complements.collect(),
            other: words("other-words"),
            share: lines("share-words"),
        }
    }

    /// Returns whether a text has a fraction in words.
    pub fn has_fractions(&self, reading: &Reading<'_>, evidence: &Evidence<'_>) -> bool {
        self.fractions.are_in(&reading.words, &evidence.lexicon)
    }

    /// Returns which pair a word is of.
    pub fn pair(&self, word: &str, lexicon: &Lexicon) -> Option<(usize, String)> {
        let bare = lexicon.bare(word);
        let pair = self.complements.get(&bare)?;
        Some((*pair, bare))
    }

    /// Returns how many words a pair has.
    pub fn halves(&self, pair: usize) -> usize {
        self.complements.values().filter(|own| **own == pair).count()
    }
}
