//! The words by which parts of one whole are known.

use std::collections::{BTreeMap, BTreeSet};

use crate::locale::Locale;
use crate::rules::Lexicon;
use crate::rules::claims::phrases::Phrases;
use crate::rules::reading::Reading;
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
    /// Words between a part and the whole behind it; those of the number 2 stand behind the noun of the part, too.
    pub part_joints: Phrases<u32>,
    /// Words with which a sentence begins that names the whole first: `Of the 30`.
    pub among: Phrases,
    /// Verbs between a group and all who are in it.
    pub made_of: Phrases,
    /// Words behind a number that make more of it: `34 more`.
    pub further: Phrases,
    /// Words for those who were counted before: `Of these`.
    pub anaphors: Phrases,
    /// Words before a total.
    pub total_leads: Phrases,
    /// Words behind a total.
    pub total_trails: Phrases,
    /// Verbs.
    pub verbs: Phrases,
    /// Words that join the last of several things to the others.
    pub joining: BTreeSet<String>,
    /// Words before a number whose things are known.
    pub definite: Phrases,
    /// Words that begin a clause on what stands before them.
    pub relative: Phrases,
    /// Words by which one number is more or less than another.
    pub comparison: Phrases,
    /// Verbs between somebody and the share that is theirs.
    pub holding: Phrases,
    /// Words of a heading whose shares have wholes of their own.
    pub apart: Phrases,
    /// Stems of times, which are no whole.
    pub times: BTreeSet<String>,
    /// Words that say that some things are counted more than once.
    pub overlap: Phrases,
    /// Words for what has a number of its own in each group: a rate.
    pub means: Phrases,
    /// Words for people of an age, who are women and men.
    pub ages: Phrases,
    /// Words between two shares that are compared.
    pub against: Phrases,
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
    pub fn new(locale: &Locale, lexicon: &Lexicon) -> Self {
        let words = |id| Phrases::of_words(locale, id);
        let lines = |id| Phrases::new(locale, id);
        let pairs = locale.message("complements", &[]);
        let complements = pairs.lines().enumerate().flat_map(|(pair, line)| {
            line.split_whitespace().map(move |word| (word.to_owned(), pair)).collect::<Vec<_>>()
        });
        let text = |id: &str| locale.message(id, &[]);
        let set = |id: &str| text(id).split_whitespace().map(str::to_owned).collect();
        Self {
            fractions: Phrases::keyed(locale, "fraction-words"),
            allocation: Phrases::keyed(locale, "allocation-words"),
            division: words("division-words"),
            whole: words("whole-amounts"),
            whole_heads: set("whole-heads"),
            rest: lines("rest-amounts"),
            within: lines("within-words"),
            some: lines("example-words"),
            rate_joints: words("rate-joints"),
            part_joints: Phrases::keyed(locale, "whole-joints"),
            among: lines("among-words"),
            made_of: lines("made-of-words"),
            further: words("rest-words"),
            anaphors: lines("anaphor-words"),
            total_leads: lines("total-leads"),
            total_trails: lines("total-trails"),
            verbs: Phrases::of_text(
                &["verb-words", "past-words", "present-words"].map(text).join(" "),
            ),
            joining: set("joining-words"),
            definite: words("known-words"),
            relative: words("relative-words"),
            comparison: words("comparison-words"),
            apart: lines("apart-words"),
            holding: lines("holding-words"),
            times: lexicon.stems(&text("time-things")),
            overlap: lines("overlap-words"),
            ages: lines("age-groups"),
            means: lines("rate-words"),
            against: lines("against-words"),
            copulas: words("share-verbs"),
            places: words("place-prepositions"),
            complements: complements.collect(),
            other: words("other-words"),
            share: lines("share-words"),
        }
    }

    /// Returns whether a text has a fraction in words.
    pub fn has_fractions(&self, reading: &Reading<'_>) -> bool {
        self.fractions.are_in(&reading.words)
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
