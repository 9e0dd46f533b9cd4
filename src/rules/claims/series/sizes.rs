//! How large something is said to be: with the words that widen it, and what they leave open.

use std::ops::Range;

use super::tokens::Sentence;
use super::words::{Hedge, Kind, Words};
use crate::mentions::What;
use crate::units::{Bound, Decimal, Quantity};

/// The most words of the noun within a ratio.
const MAX_NOUN: usize = 3;

/// A fraction or a multiple as it is said.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub value: Decimal,
    pub hedge: Option<Hedge>,
    /// How far its rounding may have moved a number in digits; `None` for a word, which is rounder.
    pub step: Option<Decimal>,
}

/// What a size leaves open; an end that is `None` is nowhere.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    /// Whether the ends themselves lie outside.
    pub is_strict: bool,
}

impl Room {
    /// Whether a value lies in it.
    pub fn has(self, value: Decimal) -> bool {
        let is_above = self.low.is_none_or(|low| value > low || value == low && !self.is_strict);
        let is_below =
            self.high.is_none_or(|high| value < high || value == high && !self.is_strict);
        is_above && is_below
    }

    /// Whether a value lies in both.
    pub fn overlaps(self, other: Self) -> bool {
        let is_below = |low: Option<Decimal>, high: Option<Decimal>| {
            let is_strict = self.is_strict || other.is_strict;
            low.zip(high).is_none_or(|(low, high)| low < high || low == high && !is_strict)
        };
        is_below(self.low, other.high) && is_below(other.low, self.high)
    }
}

impl Size {
    /// The size of a number in percent.
    pub fn of_percent(quantity: Quantity, bound: Bound) -> Option<Self> {
        let hedge = match bound {
            Bound::Exactly => None,
            Bound::About => Some(Hedge::About),
            Bound::MoreThan => Some(Hedge::More),
            Bound::LessThan => Some(Hedge::Less),
        };
        let hundred = |value: Decimal| value.checked_div(Decimal::ONE_HUNDRED);
        let step = if quantity.step.is_zero() { Decimal::ONE } else { quantity.step };
        Some(Self { value: hundred(quantity.value)?, hedge, step: hundred(step) })
    }

    /// The room of a number whose words leave a part of it to either side.
    ///
    /// Who writes `half` means 47 as well as 53 per cent, and `a third` is 30 to 36: a tenth of the fraction. Nearly and
    /// about leave a sixth, nearly on one side only.
    pub fn room(self) -> Option<Room> {
        self.room_of(10)
    }

    /// The same of a change, which is told more freely: who writes `rose by half` means 40 to 60 per cent.
    pub fn room_of_change(self) -> Option<Room> {
        self.room_of(20)
    }

    /// The same with so many hundredths to either side of a word.
    fn room_of(self, hundredths: i64) -> Option<Room> {
        let part = |share: i64| self.value.checked_mul(Decimal::new(share, 2));
        let wide = |low: i64, high: i64| {
            let (low, high) = (Some(part(low)?), Some(part(high)?));
            Some(Room { low, high, is_strict: false })
        };
        match (self.hedge, self.step) {
            (Some(Hedge::More), _) => {
                Some(Room { low: Some(self.value), high: None, is_strict: true })
            }
            (Some(Hedge::Less), _) => {
                Some(Room { low: None, high: Some(self.value), is_strict: true })
            }
            (Some(Hedge::Almost), _) => wide(84, 101),
            (Some(Hedge::About), _) => wide(84, 116),
            (None, Some(step)) => Some(Room {
                low: self.value.checked_sub(step),
                high: self.value.checked_add(step),
                is_strict: false,
            }),
            (None, None) => wide(100 - hundredths, 100 + hundredths),
        }
    }
}

/// What words before a token widen it; returns the token at which they begin, too.
pub fn hedge(sentence: &Sentence<'_, '_>, at: usize, words: &Words) -> Option<(usize, Hedge)> {
    // The longest phrase that ends right before it.
    (at.saturating_sub(6)..at).find_map(|start| {
        let found = words.hedges.find(&sentence.tokens, start)?;
        let is_close = sentence.tokens.get(at).is_some_and(|token| token.gap.is_close());
        (found.end == at && is_close).then_some((start, *found.key))
    })
}

/// Reads a share at a token: a fraction in words or a number in percent, with the words that widen it.
pub fn share(
    sentence: &Sentence<'_, '_>,
    at: usize,
    words: &Words,
) -> Option<(Range<usize>, Size)> {
    let token = sentence.tokens.get(at)?;
    if let Some(mention) = token.mention {
        let What::Percent(quantity) = mention.what else { return None };
        let size = Size::of_percent(quantity, mention.bound)?;
        let (begin, hedge) = match hedge(sentence, at, words) {
            Some((begin, outer)) if size.hedge.is_none() => (begin, Some(outer)),
            _ => (at, size.hedge),
        };
        return Some((begin..at + 1, Size { hedge, ..size }));
    }
    let (end, value) = match words.fractions.find(&sentence.tokens, at) {
        Some(found) => (found.end, *found.key),
        None => ratio(sentence, at, words)?,
    };
    let (begin, hedge) = before(sentence, at, words);
    Some((begin..end, Size { value, hedge, step: None }))
}

/// Reads so many of so many, with their noun between them: `one farmer in three`; returns the token behind it.
fn ratio(sentence: &Sentence<'_, '_>, at: usize, words: &Words) -> Option<(usize, Decimal)> {
    let number = |at: usize| {
        let token = sentence.tokens.get(at).filter(|token| token.mention.is_none())?;
        let one = words.is(Kind::One, &token.word).then_some(Decimal::ONE);
        words.number(token).or(one)
    };
    let part = number(at)?;
    let joint = (at + 2..=at + 1 + MAX_NOUN)
        .find(|at| words.ratio_joints.find(&sentence.tokens, *at).is_some())?;
    let whole = words.ratio_joints.find(&sentence.tokens, joint)?.end;
    let value = number(whole).filter(|value| *value > part)?;
    let own = sentence.tokens.get(at + 1..=whole)?;
    // `two projects in three countries`.
    let is_closed = sentence.tokens.get(whole + 1).is_none_or(|next| !next.gap.is_close());
    let is_one = own.iter().all(|token| token.gap.is_close());
    (is_closed && is_one).then_some((whole + 1, part.checked_div(value)?))
}

/// What widens a size before a token, over an article: `about a third`.
pub fn before(sentence: &Sentence<'_, '_>, at: usize, words: &Words) -> (usize, Option<Hedge>) {
    let is_article = |at: usize| {
        let word = sentence.word(at);
        words.is(Kind::Determiner, word) || words.is(Kind::One, word)
    };
    let mut start = at;
    if start > 0 && is_article(start - 1) {
        start -= 1;
    }
    match hedge(sentence, start, words).or_else(|| hedge(sentence, at, words)) {
        Some((begin, hedge)) => (begin, Some(hedge)),
        None => (at, None),
    }
}
