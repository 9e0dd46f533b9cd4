//! Properties of ranges: what holds is never refuted, what does not always is.

use proptest::prelude::*;

use super::{End, Range};
use crate::units::{self, Bound, Decimal, Quantity};

/// The range of a number as written, with its bound.
fn range(text: &str, bound: Bound) -> Range {
    Range::of(Quantity::parse_text(text).unwrap(), bound).unwrap()
}

/// The range of whole numbers that are known.
fn known(value: i64) -> Range {
    Range::exactly(Decimal::from(value))
}

/// A lower bound refutes what is smaller, and never what is larger.
#[test]
fn a_lower_bound_refutes_only_what_is_smaller() {
    use Bound::{Exactly, MoreThan};
    let parts = [("121.7", MoreThan), ("2.8", Exactly), ("218.0", MoreThan)];
    let sum = Range::sum(parts.map(|(text, bound)| range(text, bound))).unwrap();
    assert!(sum.refutes(range("298.4", Exactly)));
    assert!(!sum.refutes(range("342.5", Exactly)));
    assert!(!sum.refutes(range("900.0", Exactly)));
}

/// A strict bound leaves out its own value, and its rounding does not help it.
#[test]
fn a_strict_bound_is_strict() {
    let more = range("5 million", Bound::MoreThan);
    let less = range("5 million", Bound::LessThan);
    for (value, is_more, is_less) in [
        (4_600_000, false, true),
        (4_980_000, false, true),
        (5_000_000, false, false),
        (5_000_001, true, false),
    ] {
        assert_eq!(!more.refutes(known(value)), is_more, "{value}");
        assert_eq!(!less.refutes(known(value)), is_less, "{value}");
    }
    // What is rounded itself may well be on the right side.
    assert!(!more.refutes(range("5.0 million", Bound::Exactly)));
    assert!(more.refutes(range("4.9 million", Bound::Exactly)));
    // Nothing is both more and less than five.
    assert!(more.refutes(less));
}

/// Whole numbers are exact: six, three and forty are forty-nine, and nothing else.
#[test]
fn whole_numbers_are_exact() {
    let sum = Range::sum(["6", "3", "40"].map(|text| range(text, Bound::Exactly))).unwrap();
    for total in 40..60 {
        assert_eq!(sum.refutes(known(total)), total != 49, "{total}");
    }
}

/// A decimal that cannot hold an end says so, and is not taken for a range without one.
#[test]
fn too_large_is_not_endless() {
    let huge = Quantity::exact(Decimal::MAX);
    let range = Range::of(huge, Bound::Exactly).unwrap();
    assert_eq!(Range::sum([range, range]), None);
    assert_eq!(Range::of(Quantity { step: Decimal::ONE, ..huge }, Bound::Exactly), None);
    assert_eq!(units::add([Decimal::MAX, Decimal::new(1, 1)]), None, "the tenth would be lost");
    assert_eq!(range.share_of(known(1)), None);
}

/// Shares of bounds: a part that is open leaves the share open on the same side, a whole on the other.
#[test]
fn shares_of_bounds() {
    let ends = |part: Range, whole: Range| {
        let share = part.share_of(whole).unwrap();
        let text = |end: Option<End>| {
            end.map(|end| {
                format!("{}{}", end.at.normalize(), if end.is_open { " open" } else { "" })
            })
        };
        (text(share.low), text(share.high))
    };
    let some = |text: &str| Some(text.to_owned());
    let (more, less) = (range("20", Bound::MoreThan), range("20", Bound::LessThan).not_negative());
    assert_eq!(ends(known(5), known(20)), (some("25"), some("25")));
    assert_eq!(ends(more, known(40)), (some("50 open"), None));
    assert_eq!(ends(known(5), more), (some("0 open"), some("25 open")));
    assert_eq!(ends(known(5), less), (some("25 open"), None));
    assert_eq!(ends(less, known(40)), (some("0"), some("50 open")));
    assert_eq!(ends(known(-5), known(20)), (some("-25"), some("-25")));
    assert_eq!(ends(known(-5), known(-20)), (some("25"), some("25")));
    assert_eq!(ends(known(0), less), (some("0"), some("0")));
    assert_eq!(ends(known(5), known(0)), (None, None));
    assert_eq!(ends(known(5), range("0.0", Bound::Exactly)), (None, None));
}

/// Tenths as a quantity stated to the tenth.
fn tenths(value: i64) -> Range {
    let quantity = Quantity { value: Decimal::new(value, 1), step: Decimal::new(1, 1) };
    Range::of(quantity, Bound::Exactly).unwrap()
}

proptest! {
    /// A total made of parts, all rounded, is never refuted by them.
    #[test]
    fn rounding_is_forgiven(exact in prop::collection::vec(0_i64..1_000_000, 1..12)) {
        // Hundredths, rounded to tenths.
        let rounded = |hundredths: i64| (hundredths + 5).div_euclid(10);
        let sum = Range::sum(exact.iter().map(|part| tenths(rounded(*part)))).unwrap();
        prop_assert!(!sum.refutes(tenths(rounded(exact.iter().sum()))));
    }

    /// A total further off than all roundings together always is.
    #[test]
    fn more_than_rounding_is_not(
        parts in prop::collection::vec(0_i64..1_000_000, 1..12),
        beyond in 1_i64..1_000,
        above in any::<bool>(),
    ) {
        let sum = Range::sum(parts.iter().map(|part| tenths(*part))).unwrap();
        // Half a tenth for each part and for the total, and a little more.
        let off = i64::try_from(parts.len()).unwrap() / 2 + 1 + beyond;
        let stated: i64 = parts.iter().sum::<i64>() + if above { off } else { -off };
        prop_assert!(sum.refutes(tenths(stated)));
    }

    /// Parts of mixed precision, each with a bound that holds for it, never refute a total that holds.
    #[test]
    fn what_holds_is_never_refuted(
        exact in prop::collection::vec((-1_000_000_i64..1_000_000, 0_u32..5, bound()), 1..9),
        total in (0_u32..5, bound()),
    ) {
        let sum = exact.iter().map(|(value, ..)| value).sum();
        let parts = exact.iter().map(|(value, zeros, bound)| stated(*value, *zeros, *bound));
        prop_assert!(!Range::sum(parts).unwrap().refutes(stated(sum, total.0, total.1)));
    }

    /// A share of two numbers, each with a bound that holds for it, is within the range of their ratio.
    #[test]
    fn shares_that_hold_are_never_refuted(
        part in (-1_000_000_i64..1_000_000, 0_u32..5, bound()),
        whole in (-1_000_000_i64..1_000_000, 0_u32..5, bound()),
    ) {
        prop_assume!(whole.0 != 0);
        let range = stated(part.0, part.1, part.2).share_of(stated(whole.0, whole.1, whole.2));
        let share = Decimal::from(part.0) * Decimal::ONE_HUNDRED / Decimal::from(whole.0);
        // Quotients are rounded to 28 digits.
        let slack = Decimal::new(1, 15);
        prop_assert!(!range.unwrap().refutes(Range::between(share - slack, share + slack)));
    }

    /// Of whole numbers that are known only the true sum is not refuted, and of bounds only what is on their side.
    #[test]
    fn what_does_not_hold_is_always_refuted(
        parts in prop::collection::vec(-1_000_i64..1_000, 1..9),
        off in -1_000_i64..1_000,
        bound in bound(),
    ) {
        let sum: i64 = parts.iter().sum();
        let range = Range::sum(parts.iter().map(|part| known(*part))).unwrap();
        let total = Range::of(Quantity::exact(sum + off), bound).unwrap();
        let holds = match bound {
            Bound::Exactly | Bound::About => off == 0,
            Bound::MoreThan => off < 0,
            Bound::LessThan => off > 0,
        };
        prop_assert_eq!(!range.refutes(total), holds);
    }

    /// A sum is exact, or there is none.
    #[test]
    fn sums_are_exact(
        numbers in prop::collection::vec((any::<i128>(), 0_u32..12), 1..9),
    ) {
        let numbers: Vec<Decimal> = numbers
            .into_iter()
            .map(|(digits, scale)| Decimal::from_i128_with_scale(digits >> 56, scale))
            .collect();
        let in_trillionths =
            |number: &Decimal| number.mantissa() * 10_i128.pow(12 - number.scale());
        let exact: i128 = numbers.iter().map(in_trillionths).sum();
        if let Some(sum) = units::add(numbers) {
            prop_assert_eq!(in_trillionths(&sum.normalize()), exact);
        }
    }
}

/// Any bound.
fn bound() -> impl Strategy<Value = Bound> {
    prop::sample::select(Bound::ALL.to_vec())
}

/// States a value to a power of ten, in a way that its bound is true of.
fn stated(value: i64, zeros: u32, bound: Bound) -> Range {
    let unit = 10_i64.pow(zeros);
    let units = match bound {
        Bound::Exactly | Bound::About => (2 * value + unit).div_euclid(2 * unit),
        // A bound is never the value itself.
        Bound::MoreThan => (value - 1).div_euclid(unit),
        Bound::LessThan => -(-value - 1).div_euclid(unit),
    };
    let quantity = Quantity { value: Decimal::from(units * unit), step: Decimal::from(unit) };
    Range::of(quantity, bound).unwrap()
}
