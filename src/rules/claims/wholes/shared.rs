//! Shares of one sum of money that a sentence names once, or a heading: `Schools received 46 per cent of the funds, clinics
//! 35 per cent`; `The grant covers wells (46 per cent), pumps (35 per cent)`; *Use of funds*.

use std::ops::Range;

use super::{Look, Part};
use crate::rules::reading::Reading;
use crate::rules::runs::Word;

/// The most words between two shares.
const MAX_APART: usize = 8;

/// The most words of an item with its share.
const MAX_ITEM: usize = 7;

/// Returns the shares of a sentence where they are all of one sum.
pub fn of_sum(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    numbers: &[(Range<usize>, Part)],
    look: &Look<'_, '_>,
) -> Option<Vec<Part>> {
    let scan = Scan { reading, sentence, numbers, look };
    let first = numbers.first()?.0.start;
    let others = || 1..numbers.len();
    let is_one = numbers.len() > 1 && others().all(|place| scan.is_beside(place));
    let is_elliptic = || {
        let is_of_sum = scan.is_of_sum(0);
        let is_held = scan.is_held() && others().all(|place| scan.is_closed(place));
        (is_of_sum || is_held) && others().all(|place| scan.is_bare(place))
    };
    let is_bracketed = || {
        (0..numbers.len()).all(|place| scan.is_in_brackets(place))
            && scan.names_sum(reading.words_in(&(sentence.start..first)))
    };
    let is_shared = is_one && (is_elliptic() || is_bracketed());
    is_shared.then(|| numbers.iter().map(|(_, part)| part.clone()).collect())
}

/// Whether a heading says that money is divided among the items below it, each a name with its share.
pub fn is_of_money(items: &[&Reading<'_>], title: &Reading<'_>, look: &Look<'_, '_>) -> bool {
    let is_sum = |word: &Word<'_>| look.words.whole_heads.contains(word.bare());
    let is_plain =
        |item: &&Reading<'_>| item.words.len() <= MAX_ITEM && !look.words.verbs.are_in(&item.words);
    title.words.iter().any(is_sum) && items.iter().all(is_plain)
}

/// A sentence with its shares.
struct Scan<'s, 'l, 'a> {
    reading: &'s Reading<'a>,
    sentence: &'s Range<usize>,
    numbers: &'s [(Range<usize>, Part)],
    look: &'s Look<'l, 'a>,
}

impl<'s, 'a> Scan<'s, '_, 'a> {
    fn bytes(&self, place: usize) -> Range<usize> {
        self.numbers.get(place).map(|(bytes, _)| bytes.clone()).unwrap_or_default()
    }

    /// The words from a share to the next one, or to the end.
    fn behind(&self, place: usize) -> &'s [Word<'a>] {
        let next = self.numbers.get(place + 1).map_or(self.sentence.end, |(bytes, _)| bytes.start);
        self.reading.words_in(&(self.bytes(place).end..next))
    }

    fn names_sum(&self, words: &[Word<'_>]) -> bool {
        words.iter().any(|word| self.look.words.whole_heads.contains(word.bare()))
    }

    /// Whether a share follows the one before it in one breath: no clause and no other number between.
    fn is_beside(&self, place: usize) -> bool {
        let last = place - 1;
        let between = self.behind(last);
        let bytes = self.bytes(last).end..self.bytes(place).start;
        between.len() <= MAX_APART
            && self.reading.mentions_in(&bytes).is_empty()
            && !self.look.words.relative.are_in(between)
    }

    /// Whether a share is said to be of a sum: `of the funds`.
    fn is_of_sum(&self, place: usize) -> bool {
        let behind = self.behind(place);
        let noun = behind.iter().position(|word| !word.is_function());
        let noun = noun.and_then(|at| behind.get(at..=at)).unwrap_or_default();
        self.look.words.rate_joints.begin(behind) && self.names_sum(noun)
    }

    /// Whether the first share is what somebody holds of something: `Women make up 58 per cent of the trainees`.
    fn is_held(&self) -> bool {
        let before = self.reading.words_in(&(self.sentence.start..self.bytes(0).start));
        let is_held = (0..before.len()).any(|at| {
            let found = self.look.words.holding.at(before.get(at..).unwrap_or_default());
            found.is_some_and(|(length, ())| at + length == before.len())
        });
        is_held && self.look.words.rate_joints.begin(self.behind(0))
    }

    /// Whether nothing but a mark, or a joining word, follows a share.
    fn is_closed(&self, place: usize) -> bool {
        let after = self.reading.after(self.bytes(place).end).trim_start();
        let next = self.behind(place).first();
        let is_joint =
            |word: &Word<'_>| self.look.words.joining.contains(&word.text.to_lowercase());
        after.is_empty() || after.starts_with([',', ';', '.', ')']) || next.is_some_and(is_joint)
    }

    /// Whether a share names neither a whole of its own nor what it is more or less than.
    fn is_bare(&self, place: usize) -> bool {
        let words = &self.look.words;
        let (before, behind) = (self.behind(place - 1), self.behind(place));
        // `clinics 35`, `and 35`, `the last 35`, `for 46` behind `for 64`; but not `by 35`.
        let lead = self.reading.words_in(&(self.sentence.start..self.bytes(0).start)).last();
        let is_led = |word: &Word<'_>| {
            !word.is_function()
                || words.joining.contains(&word.text.to_lowercase())
                || !word.after.trim().is_empty()
                || lead.is_some_and(|lead| lead.text == word.text)
                || words.definite.begin(std::slice::from_ref(word))
        };
        !words.rate_joints.begin(behind)
            && !words.comparison.begin(behind)
            && before.last().is_none_or(is_led)
    }

    fn is_in_brackets(&self, place: usize) -> bool {
        let bytes = self.bytes(place);
        let before = self.reading.whole().get(..bytes.start).unwrap_or_default();
        let after = self.reading.after(bytes.end);
        before.trim_end().ends_with('(') && after.trim_start().starts_with(')')
    }
}
