//! What a stated figure leaves open: the range in which the true value lies.

use super::{Bound, Decimal, Quantity};

/// An end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// Where the range ends.
    pub at: Decimal,
    /// Whether the value itself lies outside: 5 is not more than 5.
    pub is_open: bool,
}

impl End {
    /// An end that belongs to the range.
    pub fn closed(at: Decimal) -> Self {
        Self { at, is_open: false }
    }

    /// An end that does not.
    pub fn open(at: Decimal) -> Self {
        Self { at, is_open: true }
    }
}

/// A range of values; an end that is `None` is nowhere.
///
/// What makes a range of numbers gives `None` where a decimal cannot hold an end: nothing can be said then, which is
/// not the same as a range without an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The least value that it may be.
    pub low: Option<End>,
    /// The greatest value that it may be.
    pub high: Option<End>,
}

impl Range {
    /// The range of a value that is known.
    pub fn exactly(value: Decimal) -> Self {
        Self::between(value, value)
    }

    /// The range from one value to another, both within.
    pub fn between(low: Decimal, high: Decimal) -> Self {
        Self { low: Some(End::closed(low)), high: Some(End::closed(high)) }
    }

    /// The range from a value up.
    pub fn at_least(value: Decimal) -> Self {
        Self { low: Some(End::closed(value)), high: None }
    }

    /// The range that a stated value leaves open.
    ///
    /// Half a step to either side, as rounding does; a whole step for `about`. `more than` and `less than` leave out
    /// the value itself and have no end on their other side: a bound is chosen and not rounded.
    pub fn of(quantity: Quantity, bound: Bound) -> Option<Self> {
        let value = quantity.value;
        let around = |slack: Decimal| {
            Some(Self::between(super::add([value, -slack])?, super::add([value, slack])?))
        };
        match bound {
            Bound::Exactly => around(quantity.tolerance()),
            Bound::About => around(quantity.step),
            Bound::MoreThan => Some(Self { low: Some(End::open(value)), high: None }),
            Bound::LessThan => Some(Self { low: None, high: Some(End::open(value)) }),
        }
    }

    /// The part of the range that is zero or more.
    #[must_use]
    pub fn not_negative(self) -> Self {
        let zero = End::closed(Decimal::ZERO);
        Self { low: Some(self.low.filter(|low| low.at >= Decimal::ZERO).unwrap_or(zero)), ..self }
    }

    /// The range of a sum.
    pub fn sum(ranges: impl IntoIterator<Item = Self>) -> Option<Self> {
        ranges.into_iter().try_fold(Self::exactly(Decimal::ZERO), |sum, range| {
            Some(Self { low: add(sum.low, range.low)?, high: add(sum.high, range.high)? })
        })
    }

    /// The range of so many times the value; `None` where a decimal cannot hold it.
    pub fn times(self, factor: Decimal) -> Option<Self> {
        let end = |end: Option<End>| match end {
            Some(end) => Some(Some(End { at: end.at.checked_mul(factor)?, ..end })),
            None => Some(None),
        };
        let (low, high) = (end(self.low)?, end(self.high)?);
        Some(if factor < Decimal::ZERO {
            Self { low: high, high: low }
        } else {
            Self { low, high }
        })
    }

    /// The range of the value and a number; `None` where a decimal cannot hold it.
    pub fn plus(self, number: Decimal) -> Option<Self> {
        Self::sum([self, Self::exactly(number)])
    }

    /// Whether no value lies in both ranges: the one then refutes the other.
    pub fn refutes(self, other: Self) -> bool {
        let is_above = |low: Option<End>, high: Option<End>| {
            low.zip(high).is_some_and(|(low, high)| {
                low.at > high.at || (low.at == high.at && (low.is_open || high.is_open))
            })
        };
        is_above(self.low, other.high) || is_above(other.low, self.high)
    }
}

/// Adds two ends; the outer `None` says that a decimal cannot hold the sum.
fn add(a: Option<End>, b: Option<End>) -> Option<Option<End>> {
    let Some((a, b)) = a.zip(b) else { return Some(None) };
    let at = super::add([a.at, b.at])?;
    Some(Some(End { at, is_open: a.is_open || b.is_open }))
}

#[cfg(test)]
mod tests;
