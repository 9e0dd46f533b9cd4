//! What a stated figure leaves open: the range in which the true value lies.

use super::{Bound, Decimal, Quantity};

/// A range of values; an open end is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The least value that it may be.
    pub low: Option<Decimal>,
    /// The greatest value that it may be.
    pub high: Option<Decimal>,
}

impl Range {
    /// Returns the range that a stated value leaves open.
    ///
    /// Half a unit of the last stated digit to either side, as rounding does; a whole unit for `about`;
    /// and no end at all on the side that `more than` or `less than` leaves open.
    pub fn of(quantity: Quantity, bound: Bound) -> Self {
        let (value, half) = (quantity.value, quantity.tolerance());
        match bound {
            Bound::Exactly => Self { low: value.checked_sub(half), high: value.checked_add(half) },
            Bound::About => Self {
                low: value.checked_sub(quantity.step),
                high: value.checked_add(quantity.step),
            },
            Bound::MoreThan => Self { low: value.checked_sub(half), high: None },
            Bound::LessThan => Self { low: None, high: value.checked_add(half) },
        }
    }

    /// Returns the range of a sum.
    pub fn sum(ranges: impl IntoIterator<Item = Self>) -> Self {
        let zero = Self { low: Some(Decimal::ZERO), high: Some(Decimal::ZERO) };
        ranges.into_iter().fold(zero, |sum, range| Self {
            low: sum.low.zip(range.low).and_then(|(a, b)| a.checked_add(b)),
            high: sum.high.zip(range.high).and_then(|(a, b)| a.checked_add(b)),
        })
    }

    /// Returns whether no value lies in both ranges: the one then refutes the other.
    pub fn refutes(self, other: Self) -> bool {
        let is_above = |low: Option<Decimal>, high: Option<Decimal>| {
            low.zip(high).is_some_and(|(low, high)| low > high)
        };
        is_above(self.low, other.high) || is_above(other.low, self.high)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Range;
    use crate::units::{Bound, Decimal, Quantity};

    fn range(text: &str, bound: Bound) -> Range {
        Range::of(Quantity::parse_text(text).unwrap(), bound)
    }

    #[test]
    fn a_lower_bound_refutes_only_what_is_smaller() {
        use Bound::{Exactly, MoreThan};
        let parts = [("121.7", MoreThan), ("2.8", Exactly), ("218.0", MoreThan)];
        let sum = Range::sum(parts.map(|(text, bound)| range(text, bound)));
        assert!(sum.refutes(range("298.4", Exactly)));
        assert!(!sum.refutes(range("342.5", Exactly)));
        assert!(!sum.refutes(range("900.0", Exactly)));
    }

    /// Returns tenths as a quantity stated to the tenth.
    fn tenths(value: i64) -> Quantity {
        Quantity { value: Decimal::new(value, 1), step: Decimal::new(1, 1) }
    }

    proptest! {
        /// A total made of parts, all rounded, is never refuted by them.
        #[test]
        fn rounding_is_forgiven(exact in prop::collection::vec(0_i64..1_000_000, 1..12)) {
            // Hundredths, rounded to tenths.
            let rounded = |hundredths: i64| (hundredths + 5).div_euclid(10);
            let sum = Range::sum(
                exact.iter().map(|part| Range::of(tenths(rounded(*part)), Bound::Exactly)),
            );
            let total = Range::of(tenths(rounded(exact.iter().sum())), Bound::Exactly);
            prop_assert!(!sum.refutes(total));
        }

        /// A total further off than all roundings together always is.
        #[test]
        fn more_than_rounding_is_not(
            parts in prop::collection::vec(0_i64..1_000_000, 1..12),
            beyond in 1_i64..1_000,
            above in any::<bool>(),
        ) {
            let sum = Range::sum(parts.iter().map(|part| Range::of(tenths(*part), Bound::Exactly)));
            // Half a tenth for each part and for the total, and a little more.
            let off = i64::try_from(parts.len()).unwrap() / 2 + 1 + beyond;
            let stated: i64 = parts.iter().sum::<i64>() + if above { off } else { -off };
            prop_assert!(sum.refutes(Range::of(tenths(stated), Bound::Exactly)));
        }
    }
}
