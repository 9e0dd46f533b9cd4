//! A linear scale that people can read: it holds zero and has a few round ticks.

use super::spec::length;
use crate::units::Decimal;

/// The steps that ticks may have, widest first: a factor in tenths of a power of ten, and its own decimals.
const FACTORS: [(i64, u32); 4] = [(50, 0), (25, 1), (20, 0), (10, 0)];

/// How much better a scale must be to be worth a decimal more on every tick.
const STRAIN: f64 = 1.1;

/// The fewest and the most ticks.
const TICKS: (i64, i64) = (3, 5);

/// The range of an axis with its ticks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    /// The lowest value, zero or below.
    pub(super) from: f64,
    /// The highest value, zero or above.
    pub(super) to: f64,
    /// Where the ticks are, upwards.
    pub(super) ticks: Vec<Decimal>,
    /// How many decimals the ticks need.
    pub(super) decimals: u32,
}

/// Returns the lowest and highest of the values and zero.
pub(super) fn extent(values: impl IntoIterator<Item = f64>) -> (f64, f64) {
    values
        .into_iter()
        .fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)))
}

/// Finds the round scale that holds zero and these two and leaves the least room empty.
pub(super) fn round(low: f64, high: f64) -> Scale {
    let (low, high) = extent([low, high]);
    let high = if high <= low { 1.0 } else { high };
    let top = exponent(high.max(-low));
    let mut best: Option<(f64, Scale)> = None;
    for power in [top, top - 1] {
        for (factor, own) in FACTORS {
            let step = factor as f64 / 10.0 * ten_to(power);
            let first = (low / step - SLACK).ceil_away();
            let last = (high / step - SLACK).ceil_away().max(0);
            let first = if low < 0.0 { first } else { 0 };
            let count = last - first + 1;
            if step <= 0.0 || count < TICKS.0 || count > TICKS.1 {
                continue;
            }
            let ticks: Option<Vec<Decimal>> =
                (first..=last).map(|index| at(index, factor, power)).collect();
            // A step too small for a decimal is no step.
            let Some(ticks) = ticks else { continue };
            let end = |tick: Option<&Decimal>| tick.copied().map_or(0.0, length);
            let scale = Scale {
                from: end(ticks.first()),
                to: end(ticks.last()),
                ticks,
                decimals: decimals_of(power, own),
            };
            let strain = if own > 0 && power <= 0 { STRAIN } else { 1.0 };
            let span = (scale.to - scale.from) * strain;
            if best.as_ref().is_none_or(|(least, _)| span < least * (1.0 - 1e-9)) {
                best = Some((span, scale));
            }
        }
    }
    best.map_or_else(|| exact(low, high), |(_, scale)| scale)
}

/// Returns the scale that ends where the values end, for charts whose marks carry their values.
pub(super) fn exact(low: f64, high: f64) -> Scale {
    let (from, to) = extent([low, high]);
    let to = if to <= from { 1.0 } else { to };
    Scale { from, to, ticks: vec![Decimal::ZERO], decimals: 0 }
}

/// Values this close above a tick, in steps, still end at it.
const SLACK: f64 = 1e-9;

/// Rounding away from the tick below, as a count of steps.
trait CeilAway {
    /// Returns the next whole number outwards from zero.
    fn ceil_away(self) -> i64;
}

impl CeilAway for f64 {
    #[expect(clippy::cast_possible_truncation, reason = "a handful of steps, and saturating")]
    fn ceil_away(self) -> i64 {
        if self < 0.0 { (self + 2.0 * SLACK).floor() as i64 } else { self.ceil() as i64 }
    }
}

/// Returns the power of ten of the first digit.
#[expect(clippy::cast_possible_truncation, reason = "an exponent of a float fits")]
fn exponent(value: f64) -> i32 {
    let guess = libm::floor(libm::log10(value)) as i32;
    // The logarithm may be a hair off at a power of ten.
    if ten_to(guess + 1) <= value {
        guess + 1
    } else if ten_to(guess) > value {
        guess - 1
    } else {
        guess
    }
}

/// Returns a power of ten, exactly where a float can hold it.
fn ten_to(power: i32) -> f64 {
    if power < 0 { 1.0 / libm::exp10(f64::from(-power)) } else { libm::exp10(f64::from(power)) }
}

/// Returns a tick exactly: so many times a factor in tenths of a power of ten.
fn at(index: i64, factor: i64, power: i32) -> Option<Decimal> {
    let tenths = i128::from(index.checked_mul(factor)?);
    let (zeros, scale) = if power < 1 { (0, 1 - power) } else { (power - 1, 0) };
    let digits = tenths.checked_mul(10_i128.checked_pow(zeros.unsigned_abs())?)?;
    Some(Decimal::try_from_i128_with_scale(digits, scale.unsigned_abs()).ok()?.normalize())
}

/// Returns the decimals of a step.
fn decimals_of(power: i32, own: u32) -> u32 {
    if power > 0 { 0 } else { power.unsigned_abs() + own }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Checks the ticks and decimals of a range.
    fn check(low: f64, high: f64, ticks: &[f64], decimals: u32) {
        let scale = round(low, high);
        let lengths: Vec<f64> = scale.ticks.iter().copied().map(length).collect();
        assert_eq!(lengths, ticks, "{low} to {high}");
        assert_eq!(scale.decimals, decimals, "{low} to {high}");
        assert_eq!((ticks.first(), ticks.last()), (Some(&scale.from), Some(&scale.to)));
    }

    /// The ticks of ranges that occur.
    #[test]
    fn ticks() {
        check(0.0, 0.0, &[0.0, 0.5, 1.0], 1);
        check(0.0, 1.0, &[0.0, 0.5, 1.0], 1);
        check(7.0, 7.0, &[0.0, 2.0, 4.0, 6.0, 8.0], 0);
        check(0.0, 12.4, &[0.0, 5.0, 10.0, 15.0], 0);
        check(0.0, 10.0, &[0.0, 5.0, 10.0], 0);
        check(0.0, 52.3, &[0.0, 20.0, 40.0, 60.0], 0);
        check(0.0, 100.0, &[0.0, 50.0, 100.0], 0);
        check(0.0, 0.3, &[0.0, 0.1, 0.2, 0.3], 1);
        check(0.0, 7.4, &[0.0, 2.0, 4.0, 6.0, 8.0], 0);
        check(0.0, 75.0, &[0.0, 25.0, 50.0, 75.0], 0);
        check(0.0, 76.0, &[0.0, 20.0, 40.0, 60.0, 80.0], 0);
        check(0.0, 0.000_031, &[0.0, 0.000_02, 0.000_04], 5);
        check(0.0, 3.1e14, &[0.0, 2e14, 4e14], 0);
        check(-3.0, -1.0, &[-3.0, -2.0, -1.0, 0.0], 0);
        check(-10.0, 0.0, &[-10.0, -5.0, 0.0], 0);
        check(-2.0, 7.0, &[-2.5, 0.0, 2.5, 5.0, 7.5], 1);
        check(-100.0, 1.0, &[-100.0, -50.0, 0.0, 50.0], 0);
    }

    proptest! {
        /// Every range gets three to five ticks that hold it and zero.
        #[test]
        fn any_range(low in -1e15..1e15_f64, high in -1e15..1e15_f64, shrink in 0..30_i32) {
            let (low, high) = (low / ten_to(shrink), high / ten_to(shrink));
            let scale = round(low, high);
            prop_assert!((3..=5).contains(&scale.ticks.len()), "{scale:?}");
            prop_assert!(scale.ticks.contains(&Decimal::ZERO));
            let slack = 1e-8 * (scale.to - scale.from);
            prop_assert!(scale.from <= low.min(0.0) + slack && scale.to >= high.max(0.0) - slack);
            prop_assert!(scale.ticks.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
