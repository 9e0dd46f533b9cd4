//! A part that is more than its whole: `Of the 30 districts, 34 have a plan`, `34 of the 30 districts`.

use std::ops::Range;

use super::{Look, Parts};
use crate::mentions::Mention;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::rules::things;

/// The most words of the noun of a part, or between a joint and its whole: `of the country’s 30`.
const MAX_NOUN: usize = 4;

/// The fewest letters of a noun; what has fewer is a unit.
const MIN_NOUN: usize = 3;

/// The most words from a whole to the comma behind it, and from the comma to the part.
const MAX_WHOLE: usize = 9;
const MAX_LEAD: usize = 3;

/// How a word joins a part to its whole: behind its noun, too, and not only right behind its number.
const BEHIND_NOUN: u32 = 2;

/// Returns the counts of a sentence that are said to be of a count beside them.
pub fn of_sentence(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    look: &Look<'_, '_>,
) -> Vec<Parts> {
    let counts = look.counts(reading, sentence);
    let scan = Scan { reading, sentence, look };
    let pairs = counts.windows(2).filter_map(|pair| {
        let [first, second] = pair else { return None };
        let (part, whole) = if scan.is_part_first(first, second) {
            (first, second)
        } else if scan.is_whole_first(first, second) || scan.is_taken_up(first, second) {
            (second, first)
        } else {
            return None;
        };
        let parts = vec![look.part(part, reading)?];
        let whole = Some(look.part(whole, reading)?);
        Some(Parts { parts, whole, of: "all are".to_owned(), is_all: false })
    });
    pairs.collect()
}

/// A sentence that is searched.
struct Scan<'s, 'l, 'a> {
    reading: &'s Reading<'a>,
    sentence: &'s Range<usize>,
    look: &'s Look<'l, 'a>,
}

impl Scan<'_, '_, '_> {
    fn is_function(&self, word: &Word<'_>) -> bool {
        word.is_function()
    }

    /// Whether a word says whose a number is: the, its, the country’s.
    fn is_owner(&self, word: &Word<'_>) -> bool {
        self.is_function(word) || word.text.ends_with(['’', '\'']) || {
            let text = word.text.replace('’', "'");
            text.ends_with("'s")
        }
    }

    /// Reads `34 of the 30 districts`, `34 districts out of 30`.
    fn is_part_first(&self, part: &Mention, whole: &Mention) -> bool {
        let between = self.reading.words_in(&(part.bytes.end..whole.bytes.start));
        let joint = (0..between.len()).find_map(|at| {
            let found = self.look.words.part_joints.at(between.get(at..)?);
            found.map(|(length, kind)| (at, length, *kind))
        });
        let Some((noun, length, kind)) = joint else { return false };
        let owners = between.get(noun + length..).unwrap_or_default();
        // The mark of a number stands behind its own last word.
        let is_open = !self.reading.after(part.bytes.end).starts_with([',', ';', ')', ':']);
        let is_one = is_open && between.iter().all(|word| word.after.trim().is_empty());
        let is_owned = owners.iter().all(|word| self.is_owner(word));
        if !is_one || !is_owned || noun > MAX_NOUN || owners.len() > MAX_NOUN {
            return false;
        }
        if kind == BEHIND_NOUN {
            // `40 mètres sur 30` is a size.
            let is_unit = self.look.is_time(part, self.reading)
                || between.first().is_some_and(|word| word.text.chars().count() < MIN_NOUN);
            return (noun == 0 || !is_unit) && self.is_same(part, whole);
        }
        // `20 of 2019` has no article; in French it may be in the joint: `six des cinq`.
        let joint = between.get(noun).map_or(0, |word| word.text.chars().count());
        noun == 0 && (!owners.is_empty() || joint > "de".len())
    }

    /// Reads `Of the 30 districts, 34 have a plan`.
    fn is_whole_first(&self, whole: &Mention, part: &Mention) -> bool {
        let before = self.reading.words_in(&(self.sentence.start..whole.bytes.start));
        let clause = before.iter().rposition(|word| !word.after.trim().is_empty());
        let lead = before.get(clause.map_or(0, |at| at + 1)..).unwrap_or_default();
        let Some((length, ())) = self.look.words.among.at(lead) else { return false };
        let owners = lead.get(length..).unwrap_or_default();
        let between = self.reading.words_in(&(whole.bytes.end..part.bytes.start));
        let Some(comma) = between.iter().position(|word| word.after.contains(',')) else {
            return false;
        };
        let after = between.get(comma + 1..).unwrap_or_default();
        let is_lead = after.len() <= MAX_LEAD
            && after.iter().all(|word| self.is_function(word) && word.after.trim().is_empty());
        owners.len() <= MAX_NOUN
            && owners.iter().all(|word| self.is_owner(word))
            && comma < MAX_WHOLE
            && is_lead
            && !self.look.is_time(whole, self.reading)
            && self.is_bare(part, whole)
    }

    /// Reads `96 midwives, 104 of whom still work`.
    fn is_taken_up(&self, whole: &Mention, part: &Mention) -> bool {
        let between = self.reading.words_in(&(whole.bytes.start..part.bytes.start));
        let rest = self.reading.words_in(&(part.bytes.end..self.sentence.end));
        let marks = between.iter().filter(|word| !word.after.trim().is_empty()).count();
        let is_behind = between.last().is_some_and(|word| word.after.contains([',', '(', '–']));
        let is_within = self.look.words.within.begin(rest);
        marks == 1 && is_behind && is_within && between.len() <= MAX_WHOLE
    }

    /// Whether a whole behind its part counts nothing else: `34 districts out of 30`, but `300 families on 12 islands`.
    fn is_same(&self, part: &Mention, whole: &Mention) -> bool {
        let lexicon = &self.look.evidence.lexicon;
        let of = |number| things::counted(number, self.reading, lexicon);
        match (of(part), of(whole)) {
            (_, None) => true,
            (Some(part), Some(whole)) => part.head == whole.head,
            (None, Some(_)) => !self.look.is_time(whole, self.reading),
        }
    }

    /// Whether a part is of its whole, and counts nothing else: `34 have`, but `120 villages`, `34 more`.
    fn is_bare(&self, part: &Mention, whole: &Mention) -> bool {
        let lexicon = &self.look.evidence.lexicon;
        let rest = self.reading.words_in(&(part.bytes.end..self.sentence.end));
        if self.look.words.further.begin(rest) {
            return false;
        }
        let of = |number| things::counted(number, self.reading, lexicon);
        let Some(own) = of(part) else { return true };
        let is_same = of(whole).is_some_and(|whole| whole.head == own.head);
        let is_verb = self.look.words.verbs.begin(rest);
        let words = self.reading.words_in(&own.bytes);
        is_same || is_verb || !words.iter().any(|word| lexicon.is_plural(word.text))
    }
}
