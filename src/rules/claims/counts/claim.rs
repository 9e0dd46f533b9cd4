//! A count in a text: how many of what, and whether of all of them.

use std::ops::Range;

use super::words::Words;
use crate::mentions::{Mention, What};
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::rules::things::{self, Thing};
use crate::units::{Bound, Decimal};

/// The largest count that is held against what a document shows.
const MOST: u32 = 99;

/// From so many on, what is said to be about a number may be off by a part of it.
const LEAST_ROUND: usize = 10;
const ROUND_PART: usize = 6;

/// Of what the count is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Of all.
    All,
    /// Of some out of more: the two of `two of the seven`.
    Part,
    /// Of more than what is told: the seven of `two of the seven`, the five of `among its five priorities`.
    Whole,
    /// Of others than those told: `the other seven`, `the first two`.
    Rest,
}

/// A count.
#[derive(Debug, Clone)]
pub struct Claim {
    /// How many.
    pub count: usize,
    /// How the count is meant.
    pub bound: Bound,
    /// What is counted; `Two are told here` does not say it.
    pub thing: Option<Thing>,
    /// Of what.
    pub scope: Scope,
    /// Whether the things are known: `the four pillars`.
    pub is_definite: bool,
    /// The bytes of the number and of the thing.
    pub bytes: Range<usize>,
    /// The words of the same.
    pub words: Range<usize>,
    /// The words of the thing alone.
    pub thing_words: Range<usize>,
}

impl Claim {
    /// Returns whether a number that is shown is the one that is claimed.
    pub fn holds(&self, shown: usize) -> bool {
        match self.bound {
            Bound::Exactly => shown == self.count,
            // A dozen may be eleven; about six are six where they are shown.
            Bound::About if self.count >= LEAST_ROUND => {
                shown.abs_diff(self.count) <= self.count / ROUND_PART
            }
            Bound::About => shown == self.count,
            // `at least four` is said of four, too.
            Bound::MoreThan => shown >= self.count,
            Bound::LessThan => shown <= self.count,
        }
    }

    /// Returns whether one of some numbers is the one that is claimed.
    pub fn holds_one(&self, mut shown: impl Iterator<Item = usize>) -> bool {
        shown.any(|shown| self.holds(shown))
    }

    /// Returns the stem of the noun that is counted.
    pub fn head(&self) -> &str {
        self.thing.as_ref().map_or("", |thing| thing.head.as_str())
    }
}

/// A number before what it counts is known.
struct Number {
    count: u32,
    bound: Bound,
    words: Range<usize>,
    is_collective: bool,
}

/// Returns every small count of a passage, in its order.
pub fn all(reading: &Reading<'_>, words: &Words, evidence: &Evidence<'_>) -> Vec<Claim> {
    let scan = Scan { reading, words, evidence };
    let mut numbers: Vec<Number> = reading.mentions.iter().filter_map(|m| scan.number(m)).collect();
    numbers.extend(scan.collective());
    numbers.sort_by_key(|number| number.words.start);
    let mut claims: Vec<Claim> = Vec::new();
    for (index, number) in numbers.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|at| numbers.get(at));
        if before.is_some_and(|before| scan.is_range(before, number)) {
            continue;
        }
        let next = numbers.get(index + 1);
        let claim = scan.claim(number, next, claims.last());
        claims.extend(claim);
    }
    claims.extend(scan.ordinals());
    claims
}

/// A passage that is searched for counts.
struct Scan<'s, 'a> {
    reading: &'s Reading<'a>,
    words: &'s Words,
    evidence: &'s Evidence<'a>,
}

impl Scan<'_, '_> {
    /// Returns the words from one on.
    fn from(&self, index: usize) -> &[Word<'_>] {
        self.reading.words.get(index..).unwrap_or_default()
    }

    /// Reads a small whole number that stands apart; `five-year` and `mid-50` count nothing.
    fn number(&self, mention: &Mention) -> Option<Number> {
        let What::Count { quantity, .. } = mention.what else { return None };
        let count =
            u32::try_from(quantity.value).ok().filter(|count| (2..=MOST).contains(count))?;
        if quantity.value != Decimal::from(count) || mention.size.is_some() {
            return None;
        }
        let bytes = mention.numerals.first()?.start..mention.bytes.end;
        let first = self.reading.word_at(bytes.start)?;
        let last = self.reading.word_at(bytes.end.checked_sub(1)?)?;
        let end = self.reading.words.get(last).map(|word| word.from + word.text.len())?;
        let starts = self.reading.words.get(first)?.from;
        let words = first..last + 1;
        let is_apart = end == bytes.end && starts == bytes.start;
        is_apart.then_some(Number { count, bound: mention.bound, words, is_collective: false })
    }

    /// Whether a number is the end of a range: `45 to 60 years`, `between 8 and 12 hours`.
    fn is_range(&self, before: &Number, number: &Number) -> bool {
        let range = self.reading.words.get(before.words.end..number.words.start);
        let Some([joint]) = range else { return false };
        let last = before.words.end.checked_sub(1).and_then(|at| self.reading.words.get(at));
        let is_close = last.is_some_and(|last| last.after.trim().is_empty());
        let lead = before.words.start.checked_sub(1).map(|at| self.from(at)).unwrap_or_default();
        is_close
            && joint.after.trim().is_empty()
            && (self.words.range_joints.contains(&joint.text.to_lowercase())
                || self.words.joining.contains(&joint.text.to_lowercase())
                    && self.words.range_leads.begin(lead))
    }

    /// Reads `both`, `a pair of`, `a dozen`.
    fn collective(&self) -> Vec<Number> {
        let at = |index: usize| {
            let words = self.from(index);
            let exact = self.words.collective.at(words).map(|found| (found, Bound::Exactly));
            let round = || self.words.round.at(words).map(|found| (found, Bound::About));
            let ((length, count), bound) = exact.or_else(round)?;
            let words = index..index + length;
            Some(Number { count: *count, bound, words, is_collective: true })
        };
        (0..self.reading.words.len()).filter_map(at).collect()
    }

    /// Reads an ordinal that says how many there are: `the third and last priority`.
    fn ordinals(&self) -> Vec<Claim> {
        let lexicon = &self.evidence.lexicon;
        let at = |index: usize| {
            let [ordinal, joint, last, ..] = self.from(index) else { return None };
            // In French the feminine has the same form, but for `seconde`.
            let place = self.words.ordinals.get(ordinal.bare())?;
            let is_joined = self.words.joining.contains(&joint.text.to_lowercase());
            let is_last = self.words.last.begin(std::slice::from_ref(last));
            let is_one = [ordinal, joint, last].iter().all(|word| word.after.is_empty());
            (is_joined && is_last && is_one).then_some(())?;
            let thing = things::noun(self.from(index + 3), lexicon)?;
            let count = self.reading.words_in(&thing.bytes).len();
            let (bytes, end) = (ordinal.from..thing.bytes.end, index + 3 + count);
            Some(Claim {
                count: usize::try_from(*place).ok()?,
                bound: Bound::Exactly,
                thing: Some(thing),
                scope: Scope::All,
                is_definite: true,
                bytes,
                words: index..end,
                thing_words: index + 3..end,
            })
        };
        (0..self.reading.words.len()).filter_map(at).collect()
    }

    /// Says what a number counts; `next` is the number after it, `before` the count before it.
    fn claim(
        &self,
        number: &Number,
        next: Option<&Number>,
        before: Option<&Claim>,
    ) -> Option<Claim> {
        let lexicon = &self.evidence.lexicon;
        let end = number.words.end;
        let last = self.reading.words.get(end.checked_sub(1)?)?;
        let is_closed = !last.after.trim().is_empty();
        let mut scope = self.scope(number, before);
        // `four other priorities`, `cinq plus grands donateurs`; `une dizaine de pays`.
        let rest = self.from(end).first().filter(|_| !is_closed);
        let is_rest = rest.is_some_and(|_| self.words.rest.begin(self.from(end)));
        let is_more = rest.is_some_and(|word| word.bare() == "plus")
            && self.words.superlatives.begin(self.from(end + 1));
        let joint = rest.is_some_and(|word| lexicon.joins_count(word.text));
        let from = end + usize::from(is_rest || is_more || joint);
        let mut thing = things::noun(self.from(from), lexicon).filter(|_| !is_closed);
        let mut thing_words = from..from;
        // `two of the seven basins` counts basins.
        if thing.is_none()
            && let Some(next) = next
            && self.is_part_of(number, next)
        {
            scope = Scope::Part;
            thing = things::noun(self.from(next.words.end), lexicon);
            thing_words = next.words.end..next.words.end;
        }
        if let Some(thing) = &thing {
            let count = self.reading.words_in(&thing.bytes).len();
            thing_words.end = thing_words.start + count;
            let is_partial = self.words.rest.are_in(self.reading.words_in(&thing.bytes));
            if scope == Scope::All && (is_rest || is_partial) {
                scope = Scope::Rest;
            }
        }
        // `both women and men` are no two women.
        if number.is_collective {
            let own = thing.as_ref()?;
            let words = self.reading.words_in(&own.bytes);
            let head = words.iter().find(|word| word.stem() == own.head)?;
            lexicon.is_plural(head.text).then_some(())?;
        }
        let words = number.words.start..thing_words.end.max(end);
        let [first, .., last] = self.reading.words.get(words.clone())? else {
            let only = self.reading.words.get(words.start)?;
            let bytes = only.from..only.from + only.text.len();
            return Some(self.made(number, thing, scope, bytes, words, thing_words));
        };
        let bytes = first.from..last.from + last.text.len();
        Some(self.made(number, thing, scope, bytes, words, thing_words))
    }

    fn made(
        &self,
        number: &Number,
        thing: Option<Thing>,
        scope: Scope,
        bytes: Range<usize>,
        words: Range<usize>,
        thing_words: Range<usize>,
    ) -> Claim {
        let before = number
            .words
            .start
            .checked_sub(1)
            .map_or(&[][..], |index| self.reading.words.get(index..=index).unwrap_or_default());
        let is_definite = self.words.definite.begin(before)
            || number.is_collective && number.bound == Bound::Exactly;
        let count = usize::try_from(number.count).unwrap_or_default();
        Claim { count, bound: number.bound, thing, scope, is_definite, bytes, words, thing_words }
    }

    /// Returns whether one number is of another: `two of the seven`, `trois sur sept`, `deux de ses cinq`.
    fn is_part_of(&self, number: &Number, whole: &Number) -> bool {
        let end = number.words.end;
        let Some((length, ())) = self.words.part_joints.at(self.from(end)) else {
            return false;
        };
        let between = self.reading.words.get(end + length..whole.words.start);
        let follow = self.reading.words.get(end.saturating_sub(1)..whole.words.start);
        let is_one = follow.is_some_and(|words| words.iter().all(|word| word.after.is_empty()));
        is_one
            && between.is_some_and(|words| words.len() <= 2 && words.iter().all(Word::is_function))
    }

    /// Says of what a number is, by the words before it.
    fn scope(&self, number: &Number, before: Option<&Claim>) -> Scope {
        if before.is_some_and(|before| {
            before.scope == Scope::Part && before.thing_words.start == number.words.end
        }) {
            return Scope::Whole;
        }
        // Back over `the`, `its`, `tous les`.
        let mut at = number.words.start;
        while let Some(word) = at.checked_sub(1).and_then(|index| self.reading.words.get(index))
            && self.words.definite.begin(std::slice::from_ref(word))
            && word.after.is_empty()
            && !word.bare().starts_with("de")
        {
            at -= 1;
        }
        let has_article = at < number.words.start;
        let Some(index) = at.checked_sub(1) else { return Scope::All };
        let previous = self.from(index);
        let Some(word) = previous.first() else { return Scope::All };
        if !word.after.trim().is_empty() {
            return Scope::All;
        }
        if self.words.rest.begin(previous) {
            return Scope::Rest;
        }
        let sentence = self.reading.sentence_at(word.from);
        let begins = self.reading.words_in(&sentence).first().is_some_and(|w| w.from == word.from);
        if self.words.among.begin(previous) {
            let quantifier = index.checked_sub(1).and_then(|index| self.reading.words.get(index));
            let is_all =
                quantifier.is_some_and(|word| self.words.whole.begin(std::slice::from_ref(word)));
            // `consists of four parts` counts all of them; `one of the four`, `among its four`, `Of 60` do not.
            let is_of = self.words.part_joints.begin(previous);
            let is_quantified = quantifier.is_some_and(|word| {
                word.is_function() || self.evidence.reader.read(word.text).len() == 1
            });
            let is_among = !is_of || word.bare().chars().count() > 3;
            if begins || (!is_all && (is_among || is_quantified) && (has_article || is_among)) {
                return Scope::Whole;
            }
        }
        Scope::All
    }
}
