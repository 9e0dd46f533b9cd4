//! A date in its sentence: what leads to it, and which verb tells of it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::words::{Tense, TimeWords, elided};
use crate::mentions::Mention;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;

/// The most words between what leads to a date and the date: `at the end of the year 2024`.
const MOST_FILLERS: usize = 5;

/// The marks that part a sentence.
const BREAKS: [char; 9] = [',', ';', ':', '(', ')', '–', '—', '[', ']'];

/// What leads to a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// A word for the time of an event: in 2024.
    Time,
    /// A word for an end, such as by or until.
    Limit,
    /// Anything else.
    Other,
}

/// A date in its sentence; words are counted in the whole passage.
pub struct Dated<'r, 'a> {
    words: &'r [Word<'a>],
    /// The words of the sentence.
    sentence: Range<usize>,
    /// The first word of the date, or of what leads to it.
    first: usize,
    /// The word behind the date.
    end: usize,
    /// What leads to the date.
    pub lead: Lead,
}

impl<'r, 'a> Dated<'r, 'a> {
    /// Finds the sentence of a date and what leads to it; none where the date is in no word.
    pub fn new(reading: &'r Reading<'a>, mention: &Mention, time: &TimeWords) -> Option<Self> {
        let own = reading.word_at(mention.bytes.start)?;
        let words = &reading.words;
        let end = words.partition_point(|word| word.from < mention.bytes.end).max(own + 1);
        let bytes = reading.sentence_at(mention.bytes.start);
        let first = words.partition_point(|word| word.from < bytes.start);
        let last = words.partition_point(|word| word.from < bytes.end).max(end);
        // `between 2020 and 2024` has its own word before it.
        let has_own = mention.numerals.first().is_some_and(|it| it.start > mention.bytes.start);
        let (from, lead) = if has_own { (own, Lead::Time) } else { leads(words, first, own, time) };
        Some(Self { words, sentence: first..last, first: from, end, lead })
    }

    /// The words of the sentence.
    pub fn sentence(&self) -> &'r [Word<'a>] {
        self.words.get(self.sentence.clone()).unwrap_or_default()
    }

    /// Returns the words between the nearest marks around the date.
    pub fn segment(&self) -> Range<usize> {
        self.start_of(self.first)..self.end_of(self.end)
    }

    /// Returns what the verb says that tells of the date: the nearest before it, else the nearest behind it, at first
    /// between the same marks.
    pub fn tense(&self, time: &TimeWords) -> Option<Tense> {
        let own = self.segment();
        let before = self.before(own.start..self.first, time);
        let found = before
            .or_else(|| self.behind(self.end..own.end, time))
            .or_else(|| self.around(&own, time))?;
        // What is built by then may be told as built: `will include the schools opened in 2027`.
        let has_ahead = || own.clone().any(|at| self.at(at, time) == Some(Tense::Ahead));
        Some(if found == Tense::Done && has_ahead() { Tense::Ahead } else { found })
    }

    /// Returns what the verbs beyond the marks around the date say: `when the ministers met last year, in 2022, they …`.
    fn around(&self, own: &Range<usize>, time: &TimeWords) -> Option<Tense> {
        let before = self.sentence.start..own.start;
        let earlier = self.before(before.clone(), time).map(|found| {
            let is_ahead = before.clone().any(|at| self.at(at, time) == Some(Tense::Ahead));
            if found == Tense::Done && is_ahead { Tense::Ahead } else { found }
        });
        earlier.or_else(|| self.behind(self.next(), time))
    }

    /// Returns the words between the marks before those of the date.
    pub fn previous(&self) -> Range<usize> {
        let end = self.segment().start;
        let start = if end > self.sentence.start { self.start_of(end - 1) } else { end };
        start..end
    }

    /// Returns the words between the marks behind those of the date.
    pub fn next(&self) -> Range<usize> {
        let end = self.segment().end;
        end..self.end_of((end + 1).min(self.sentence.end))
    }

    /// Returns the nearest verb before the date.
    pub fn before(&self, range: Range<usize>, time: &TimeWords) -> Option<Tense> {
        range.rev().find_map(|at| time.tense(self.words, at, self.first))
    }

    /// Returns the first verb behind the date; one that is to come says more than a participle before it.
    pub fn behind(&self, range: Range<usize>, time: &TimeWords) -> Option<Tense> {
        let tenses: Vec<Tense> =
            range.filter_map(|at| time.tense(self.words, at, self.end.saturating_sub(1))).collect();
        let first = *tenses.first()?;
        let is_ahead = first == Tense::Done && tenses.contains(&Tense::Ahead);
        Some(if is_ahead { Tense::Ahead } else { first })
    }

    /// Returns what a word says of a time, whichever; those of the date are no verbs: `in May 2024`.
    pub fn at(&self, at: usize, time: &TimeWords) -> Option<Tense> {
        let is_own = (self.first..self.end).contains(&at);
        if is_own { None } else { time.tense(self.words, at, self.first) }
    }

    /// The date as one that an event is said to have.
    pub fn of_time(self) -> Self {
        Self { lead: Lead::Time, ..self }
    }

    /// Returns whether something is told that lasts from the date on: `since the opening in March 2024`.
    pub fn is_since(&self, since: &BTreeSet<String>, time: &TimeWords) -> bool {
        let mut before = (self.own_before().start..self.end).rev();
        let is_since =
            |at: usize| self.words.get(at).is_some_and(|word| since.contains(word.small()));
        let at =
            before.find(|at| is_since(*at) || *at < self.first && self.at(*at, time).is_some());
        at.is_some_and(is_since)
    }

    /// Returns whether what stands before the date is to come.
    pub fn is_ahead_before(&self, time: &TimeWords) -> bool {
        (self.sentence.start..self.first).any(|at| self.at(at, time) == Some(Tense::Ahead))
    }

    /// Returns the range of words before the date and between the same marks.
    pub fn own_before(&self) -> Range<usize> {
        self.start_of(self.first)..self.first
    }

    /// Returns the range of words behind the date and between the same marks.
    pub fn own_behind(&self) -> Range<usize> {
        self.end..self.end_of(self.end)
    }

    /// Returns the words of a range.
    pub fn words(&self, range: Range<usize>) -> &'r [Word<'a>] {
        self.words.get(range).unwrap_or_default()
    }

    /// Returns whether a mark stands right before the date, or what leads to it.
    pub fn is_set_apart(&self) -> bool {
        self.first > self.sentence.start && self.is_break(self.first)
    }

    /// Returns the word behind the date.
    pub fn end(&self) -> usize {
        self.end
    }

    /// Returns the first word of the sentence.
    pub fn sentence_start(&self) -> usize {
        self.sentence.start
    }

    /// Returns whether nothing of the sentence follows the date.
    pub fn ends(&self) -> bool {
        self.end >= self.sentence.end
    }

    /// Returns whether a mark stands between a word and the one before it.
    fn is_break(&self, at: usize) -> bool {
        let previous = at.checked_sub(1).and_then(|at| self.words.get(at));
        previous.is_some_and(|word| word.after.contains(BREAKS))
            || self.words.get(at).is_some_and(|word| word.before.contains(BREAKS))
    }

    /// Returns the first word between the same marks as a word.
    fn start_of(&self, at: usize) -> usize {
        let mut at = at;
        while at > self.sentence.start && !self.is_break(at) {
            at -= 1;
        }
        at
    }

    /// Returns the word behind the last between the same marks as the word before one.
    fn end_of(&self, at: usize) -> usize {
        let mut at = at;
        while at < self.sentence.end && !self.is_break(at) {
            at += 1;
        }
        at
    }
}

/// Returns the word that leads to a date, and how.
fn leads(words: &[Word<'_>], begin: usize, own: usize, time: &TimeWords) -> (usize, Lead) {
    let mut at = own;
    let mut is_bare = None;
    while at > begin && own - at < MOST_FILLERS {
        let (Some(previous), Some(word)) = (words.get(at - 1), words.get(at)) else { break };
        if !word.follows(previous) {
            break;
        }
        let full = previous.small();
        let is_filler = time.fillers.contains(full) || time.fillers.contains(elided(full));
        if time.prepositions.contains(full) && !is_filler {
            return (at - 1, Lead::Time);
        }
        if !is_filler {
            let is_limit = time.limits.contains(full);
            // `last updated October 2024`
            if at == own && !is_limit && time.has_participle_ending(previous) {
                return (own, Lead::Time);
            }
            return match is_bare {
                _ if is_limit => (at - 1, Lead::Limit),
                // `fin 2024` and `l’automne 2024` need no word before them.
                Some(bare) => (bare, Lead::Time),
                None => (own, Lead::Other),
            };
        }
        at -= 1;
        if time.prepositions.contains(full) {
            is_bare = Some(at);
        }
    }
    is_bare.map_or((own, Lead::Other), |bare| (bare, Lead::Time))
}
