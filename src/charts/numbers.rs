//! The numbers of a chart as they are written: to three digits at most, shares to the whole that they are of.
//!
//! A number is a decimal until it is a text; half a unit goes away from zero.

use rust_decimal::RoundingStrategy::MidpointAwayFromZero;

use super::Numerals;
use super::form::{Adds, Tells};
use super::spec::{ChartSeries, ChartSpec, Total};
use crate::units::Decimal;

/// The most decimals that an exact decimal has.
const MOST_DECIMALS: u32 = 28;

/// The power of ten from which on a number has its three digits before the point.
const HUNDREDS: i64 = 2;

/// The most decimals of a share in percent.
const SHARE_DECIMALS: u32 = 1;

/// Writes a value: with the decimals of the chart, and no more than three digits have room for.
///
/// Nothing at all is written without: `0` is none, `0.0` would be less than can be told.
pub(super) fn written(spec: &ChartSpec, value: Decimal, numerals: &dyn Numerals) -> String {
    numerals.number(value, places(value, digits(spec)))
}

/// Returns how many decimals the values of a chart have: those that it writes say so, where it writes only the ends.
pub(super) fn digits(spec: &ChartSpec) -> u32 {
    if spec.form.tells != Tells::Ends {
        return decimals(spec.values());
    }
    let last = spec.categories.len().saturating_sub(1);
    decimals([0, last].into_iter().flat_map(|category| spec.across(category)).flatten())
}

/// Writes the value of a series in a category: what is added or taken away with its sign. None where there is none.
pub(super) fn written_value(
    spec: &ChartSpec,
    (series, category): (usize, usize),
    numerals: &dyn Numerals,
) -> Option<String> {
    let value = spec.value(series, category)?;
    let is_end = category == 0 || category + 1 == spec.categories.len();
    Some(if spec.form.adds == Adds::Steps && !is_end {
        written_change(spec, value, numerals)
    } else {
        written(spec, value, numerals)
    })
}

/// Returns how many of a chart's decimals a value has.
pub(super) fn places(value: Decimal, decimals: u32) -> u32 {
    let room = |value: Decimal| u32::try_from(HUNDREDS - power(value)).unwrap_or(0);
    let few = decimals.min(room(value));
    // 99.96 is 100, which has a digit more.
    if value.is_zero() || rounded(value, few).is_zero() {
        decimals
    } else {
        few.min(room(rounded(value, few)))
    }
}

/// Writes what is added, with a sign, or taken away.
fn written_change(spec: &ChartSpec, change: Decimal, numerals: &dyn Numerals) -> String {
    let number = written(spec, change, numerals);
    // What is less than can be written says so by a sign of its own.
    let is_more = rounded(change, decimals(spec.values())) > Decimal::ZERO;
    if is_more { format!("+{number}") } else { number }
}

/// Writes what each series comes to over the years; none where they are no money, which alone is added up over them.
pub(super) fn written_sums(spec: &ChartSpec, numerals: &dyn Numerals) -> Option<Vec<String>> {
    if spec.unit.is_empty() {
        return None;
    }
    let sum = |series: &ChartSeries| add(series.values.iter().copied().flatten());
    let sums: Vec<Decimal> = spec.series.iter().map(sum).collect::<Option<_>>()?;
    let digits = decimals(sums.iter().copied());
    Some(sums.into_iter().map(|sum| numerals.number(sum, places(sum, digits))).collect())
}

/// Writes the ranks of all series in the first and in the last category, where they have them.
pub(super) fn written_ranks(
    spec: &ChartSpec,
    numerals: &dyn Numerals,
) -> Option<[Vec<Option<String>>; 2]> {
    let places = &spec.compared.as_ref()?.places;
    let write = |rank: u32| numerals.number(rank.into(), 0);
    Some([0, 1].map(|end| places.iter().map(|ends| ends[end].map(write)).collect()))
}

/// What stands after a sum that lacks a part, and before the words for it.
pub(super) const PARTIAL: &str = "*";

/// Writes the sum of a category; none where it has no value.
///
/// Of parts above and below zero it says so, since no mark is as long as it, and a sum that lacks a part has its mark.
pub(super) fn written_total(
    spec: &ChartSpec,
    category: usize,
    numerals: &dyn Numerals,
) -> Option<String> {
    let total = spec.total(category);
    let number = written(spec, total.sum()?, numerals);
    let has = |sign: fn(&Decimal) -> bool| spec.across(category).flatten().any(|part| sign(&part));
    let is_net = has(|part| *part < Decimal::ZERO) && has(|part| *part > Decimal::ZERO);
    let number = if is_net { format!("{}\u{a0}{number}", spec.words.net) } else { number };
    Some(match total {
        Total::Partial(_) => number + PARTIAL,
        Total::Nothing | Total::Of(_) => number,
    })
}

/// Returns how many decimals tell these values apart without false precision.
///
/// The largest gets two or three digits, or as many as it has before the point; beside a number below ten it has no
/// fewer than one, since 0.7 and 1.1 are not the same. Where a value would read as nothing, all get as many more as
/// leave the largest its three digits: 7.40 and 0.04. What is smaller than can be told so is written as less than it.
pub(super) fn decimals(values: impl IntoIterator<Item = Decimal>) -> u32 {
    let values: Vec<Decimal> = values.into_iter().filter(|value| !value.is_zero()).collect();
    let sizes = || values.iter().map(Decimal::abs);
    let (Some(largest), Some(smallest)) = (sizes().max(), sizes().min()) else { return 0 };
    let mut count = match power(largest) {
        HUNDREDS.. => u32::from(smallest < Decimal::TEN),
        0 | 1 => 1,
        below => u32::try_from(1 - below).map_or(MOST_DECIMALS, |count| count.min(MOST_DECIMALS)),
    };
    let room = u32::try_from(HUNDREDS - power(largest)).unwrap_or(0).min(MOST_DECIMALS);
    let seen =
        |count: u32| values.iter().filter(|value| !rounded(**value, count).is_zero()).count();
    count = (count + 1..=room)
        .fold(count, |best, more| if seen(more) > seen(best) { more } else { best });
    let at = |value: &Decimal, count: u32| rounded(*value, places(*value, count));
    // Zeros at the end of all of them say nothing.
    let is_idle = |value: &Decimal, count: u32| {
        let fewer = at(value, count - 1);
        !fewer.is_zero() && fewer == at(value, count)
    };
    while count > 0 && values.iter().all(|value| is_idle(value, count)) {
        count -= 1;
    }
    count
}

/// Writes the shares of a ring's parts; the only part of one has none.
pub(super) fn written_shares(spec: &ChartSpec, numerals: &dyn Numerals) -> Vec<String> {
    let parts: Vec<Decimal> = spec.values().collect();
    let Some((shares, decimals)) = shares(&parts).filter(|_| parts.len() > 1) else {
        return vec![String::new(); parts.len()];
    };
    let below = Decimal::try_new(1, decimals + 1).unwrap_or_default();
    let text = |(share, part): (Decimal, Decimal)| {
        // A part that is there and gets no unit is less than one, and is written as that.
        let share = if share.is_zero() && !part.is_zero() { below } else { share };
        numerals.percent(share, decimals)
    };
    shares.into_iter().zip(parts).map(text).collect()
}

/// Returns the shares of a whole in percent that add up to 100, and how many decimals they have.
///
/// They are whole where each part that is there then reads as something, and have a decimal otherwise. All are rounded
/// down, and the units that are missing go to those that lost most (the method of the largest remainder).
fn shares(parts: &[Decimal]) -> Option<(Vec<Decimal>, u32)> {
    let whole = add(parts.iter().copied())?;
    let exact: Vec<Decimal> = parts
        .iter()
        .map(|part| part.checked_div(whole)?.checked_mul(Decimal::ONE_HUNDRED))
        .collect::<Option<_>>()?;
    (0..=SHARE_DECIMALS).map(|decimals| (apportioned(&exact, decimals), decimals)).find(
        |(shares, decimals)| {
            let nothing = |(share, part): (&Decimal, &Decimal)| share.is_zero() && !part.is_zero();
            *decimals == SHARE_DECIMALS || !shares.iter().zip(parts).any(nothing)
        },
    )
}

/// Rounds shares of 100 so that they still add up to it.
fn apportioned(exact: &[Decimal], decimals: u32) -> Vec<Decimal> {
    let unit = Decimal::try_new(1, decimals).unwrap_or(Decimal::ONE);
    let mut shares: Vec<Decimal> =
        exact.iter().map(|share| share.trunc_with_scale(decimals)).collect();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    let lost = |index: usize| {
        let (exact, share) = (exact.get(index).copied(), shares.get(index).copied());
        exact.unwrap_or_default() - share.unwrap_or_default()
    };
    order.sort_by_key(|index| std::cmp::Reverse(lost(*index)));
    let mut missing = Decimal::ONE_HUNDRED - shares.iter().sum::<Decimal>();
    for index in order {
        if let Some(share) = shares.get_mut(index).filter(|_| missing >= unit) {
            *share += unit;
            missing -= unit;
        }
    }
    shares
}

/// Returns whether parts and their sum do not add up as they are written, in a pile, in a whole or step by step.
pub(super) fn is_off(spec: &ChartSpec) -> bool {
    let decimals = decimals(spec.values());
    let differs = |parts: Vec<Decimal>, sum: Decimal| {
        let at = |value| places(value, decimals);
        let written = add(parts.into_iter().map(|part| rounded(part, at(part))));
        written.is_some_and(|written| rounded(written, at(sum)) != rounded(sum, at(sum)))
    };
    match spec.form.adds {
        Adds::Piles => (0..spec.categories.len()).any(|category| {
            let sum = spec.total(category).sum();
            sum.is_some_and(|sum| differs(spec.across(category).flatten().collect(), sum))
        }),
        Adds::Whole => sum(spec).is_some_and(|sum| differs(spec.values().collect(), sum)),
        Adds::Steps => {
            let values: Vec<Decimal> = spec.values().collect();
            let end = values.split_last().filter(|(_, steps)| !steps.is_empty());
            end.is_some_and(|(end, steps)| differs(steps.to_vec(), *end))
        }
        Adds::Stages => {
            let row = |series: &ChartSeries| -> Vec<_> {
                series.values.iter().copied().flatten().collect()
            };
            let mut rows = spec.series.iter().map(row);
            let mut ends = (0..spec.categories.len()).filter_map(|category| {
                Some((spec.across(category).skip(1).flatten().collect(), spec.arrived(category)?))
            });
            rows.any(|row| add(row.iter().copied()).is_some_and(|sum| differs(row, sum)))
                || ends.any(|(parts, sum)| differs(parts, sum))
        }
        Adds::Nothing => false,
    }
}

/// Returns what all parts of the whole add up to, where a decimal can hold it.
pub(super) fn sum(spec: &ChartSpec) -> Option<Decimal> {
    let rows = if spec.form.adds == Adds::Stages { 1 } else { spec.series.len() };
    add(spec.series.iter().take(rows).flat_map(|series| series.values.iter().copied().flatten()))
}

/// Finds the category that is not what the steps before it add up to, or what it is split into: with its number and theirs.
pub(super) fn missed(spec: &ChartSpec) -> Option<(usize, Decimal, Decimal)> {
    match spec.form.adds {
        Adds::Steps => {
            let values: Vec<Decimal> = spec.values().collect();
            let (end, steps) = values.split_last().filter(|(_, steps)| !steps.is_empty())?;
            Some((steps.len(), *end, off(steps, *end)?))
        }
        Adds::Stages => (0..spec.categories.len()).find_map(|part| {
            let own = spec.value(0, part)?;
            let series = (1..spec.series.len()).filter(|series| spec.splits(*series) == Some(part));
            let series = series.filter_map(|series| spec.series.get(series));
            let split = series.flat_map(|series| series.values.iter().copied().flatten());
            let split: Vec<Decimal> = split.collect();
            let sum = if split.is_empty() { None } else { off(&split, own) };
            Some((part, own, sum?))
        }),
        Adds::Nothing | Adds::Piles | Adds::Whole => None,
    }
}

/// Returns what numbers add up to where that is not the one that they must give, which may be off by what rounding costs.
fn off(numbers: &[Decimal], given: Decimal) -> Option<Decimal> {
    let sum = add(numbers.iter().copied())?;
    let scale = numbers.iter().chain([&given]).map(|value| value.normalize().scale()).max()?;
    // Half a unit of the last digit, for each number.
    let slack = Decimal::try_new(5, scale + 1).unwrap_or_default();
    let slack = slack.checked_mul(Decimal::from(numbers.len() + 1))?;
    ((sum - given).abs() > slack).then_some(sum)
}

/// Adds up; places that a decimal has no room for are lost, since no label has as many.
pub(super) fn add(values: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    values.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)
}

/// Rounds to so many decimals, half away from zero.
fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, MidpointAwayFromZero)
}

/// Returns the power of ten of the first digit of a number that is not zero.
fn power(value: Decimal) -> i64 {
    let digits = value.mantissa().unsigned_abs().checked_ilog10().unwrap_or_default();
    i64::from(digits) - i64::from(value.scale())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads numbers.
    fn numbers(written: &[&str]) -> Vec<Decimal> {
        written.iter().map(|number| number.parse().unwrap()).collect()
    }

    /// Decimals follow the largest value, and have one beside small ones.
    #[test]
    fn decimals_of_values() {
        for (values, expected) in [
            (&["0", "0"][..], 0),
            (&["1.0", "2"], 0),
            (&["12.34", "5"], 1),
            (&["7.31", "5.2"], 1),
            (&["120.4", "88.2"], 0),
            (&["120.4", "1.1", "0.7"], 1),
            (&["1204.3", "1.1"], 1),
            (&["120.4", "0.4"], 1),
            (&["120.4", "0.04"], 1),
            (&["120.4", "0.0004"], 1),
            (&["120.4", "0.04", "0.0004"], 1),
            (&["7.4", "-0.04", "3.1", "2.9"], 2),
            (&["7.4", "0.004"], 1),
            (&["31.5", "0.04"], 1),
            (&["0.731"], 2),
            (&["0.5"], 1),
            (&["-12.34"], 1),
            (&["0.0000000000000000000000000001"], 28),
        ] {
            assert_eq!(decimals(numbers(values)), expected, "{values:?}");
        }
    }

    /// A number has three digits at most, also where it is rounded up to a digit more.
    #[test]
    fn digits() {
        for (value, expected) in [
            ("105.471", 0),
            ("99.96", 0),
            ("99.94", 1),
            ("7.35", 1),
            ("0.005", 1),
            ("-105.4", 0),
            ("0", 1),
        ] {
            assert_eq!(places(numbers(&[value])[0], 1), expected, "{value}");
        }
        assert_eq!(places(numbers(&["0.0731"])[0], 3), 3);
    }

    /// Half a unit goes away from zero, decided on the decimals as they stand in the file.
    #[test]
    fn halves() {
        for (value, expected) in
            [("0.25", "0.3"), ("-0.25", "-0.3"), ("2.675", "2.7"), ("1.05", "1.1")]
        {
            assert_eq!(rounded(numbers(&[value])[0], 1), numbers(&[expected])[0], "{value}");
        }
    }

    /// Shares add up to 100, whole where that shows every part.
    #[test]
    fn shares_of_a_whole() {
        for (parts, expected) in [
            (&["1", "1", "1"][..], &["34", "33", "33"][..]),
            (&["1", "1", "1", "1", "1", "1"], &["17", "17", "17", "17", "16", "16"]),
            (
                &["71.2", "25.9", "1.6", "0.7", "0.5", "0.1"],
                &["71.2", "25.9", "1.6", "0.7", "0.5", "0.1"],
            ),
            (&["50", "0", "20"], &["71", "0", "29"]),
            (&["9999", "1"], &["100.0", "0"]),
            (&["52.3"], &["100"]),
        ] {
            let (shares, _) = shares(&numbers(parts)).unwrap();
            assert_eq!(shares, numbers(expected), "{parts:?}");
        }
        assert_eq!(shares(&[Decimal::ZERO]), None);
    }

    proptest! {
        /// Whatever the parts, their shares add up to 100 and lie within a unit of the truth.
        #[test]
        fn any_shares(parts in prop::collection::vec((0..2_000_000_000_i64, 0..6_u32), 1..7)) {
            let parts: Vec<Decimal> = parts.into_iter().map(|(n, scale)| Decimal::new(n, scale)).collect();
            let whole: Decimal = parts.iter().sum();
            prop_assume!(!whole.is_zero());
            let (shares, decimals) = shares(&parts).unwrap();
            prop_assert_eq!(shares.iter().sum::<Decimal>(), Decimal::ONE_HUNDRED);
            for (share, part) in shares.iter().zip(&parts) {
                let exact = part / whole * Decimal::ONE_HUNDRED;
                prop_assert!((share - exact).abs() <= Decimal::new(1, decimals), "{share} for {exact}");
            }
        }
    }
}
