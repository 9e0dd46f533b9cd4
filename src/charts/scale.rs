//! A linear scale that people can read: it holds zero and has a few round ticks.

/// The steps that ticks may have, widest first: a factor of a power of ten, and its own decimals.
const FACTORS: [(f64, usize); 4] = [(5.0, 0), (2.5, 1), (2.0, 0), (1.0, 0)];

/// How much better a scale must be to be worth a decimal more on every tick.
const STRAIN: f64 = 1.1;

/// The fewest and the most ticks.
const TICKS: (i64, i64) = (3, 5);

/// The most decimals that a number is written with.
const MOST_DECIMALS: usize = 9;

/// The range of an axis with its ticks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    /// The lowest value, zero or below.
    pub(super) from: f64,
    /// The highest value, zero or above.
    pub(super) to: f64,
    /// Where the ticks are, upwards.
    pub(super) ticks: Vec<f64>,
    /// How many decimals the ticks need.
    pub(super) decimals: usize,
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
            let step = factor * ten_to(power);
            let first = (low / step - SLACK).ceil_away();
            let last = (high / step - SLACK).ceil_away().max(0);
            let first = if low < 0.0 { first } else { 0 };
            let count = last - first + 1;
            if step <= 0.0 || count < TICKS.0 || count > TICKS.1 {
                continue;
            }
            let scale = Scale {
                from: at(first, factor, power),
                to: at(last, factor, power),
                ticks: (first..=last).map(|index| at(index, factor, power)).collect(),
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
    Scale { from, to, ticks: vec![0.0], decimals: 0 }
}

/// Returns how many decimals tell these values apart without false precision.
pub(super) fn decimals(values: impl IntoIterator<Item = f64>) -> usize {
    let values: Vec<f64> = values.into_iter().filter(|value| *value != 0.0).collect();
    let largest = values.iter().fold(0.0, |most: f64, value| most.max(value.abs()));
    if largest == 0.0 {
        return 0;
    }
    let power = exponent(largest);
    let mut count = match power {
        2.. => 0,
        0 | 1 => 1,
        _ => usize::try_from(1 - power).unwrap_or(MOST_DECIMALS).min(MOST_DECIMALS),
    };
    let smallest = values.iter().fold(f64::INFINITY, |least: f64, value| least.min(value.abs()));
    // Beside hundreds, ones need their tenths: 0.7 and 1.1 are not the same.
    if power == 2 && smallest < 10.0 {
        count = 1;
    }
    // A value that is there must not read as nothing; two more decimals are worth that.
    let most = (count + 2).min(MOST_DECIMALS);
    while count < most && values.iter().any(|value| value.abs() * ten_to(as_power(count)) < 0.5) {
        count += 1;
    }
    while count > 0 && values.iter().all(|value| same_with_fewer(*value, count)) {
        count -= 1;
    }
    count
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

/// Returns whether a value reads the same with one decimal fewer, a trailing zero being left out.
fn same_with_fewer(value: f64, count: usize) -> bool {
    let more = (value * ten_to(as_power(count))).round();
    let fewer = (value * ten_to(as_power(count - 1))).round();
    (more - fewer * 10.0).abs() < 0.5
}

/// Returns a count of decimals as a power of ten.
fn as_power(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(0)
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

/// Returns the place of a tick, dividing rather than multiplying below one so that 3 tenths are 0.3.
fn at(index: i64, factor: f64, power: i32) -> f64 {
    let steps = index as f64 * factor;
    if power < 0 { steps / libm::exp10(f64::from(-power)) } else { steps * ten_to(power) }
}

/// Returns the decimals of a step.
fn decimals_of(power: i32, own: usize) -> usize {
    let shift = usize::try_from(-i64::from(power)).unwrap_or(0);
    if power > 0 { 0 } else { (shift + own).min(MOST_DECIMALS) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Checks the ticks and decimals of a range.
    fn check(low: f64, high: f64, ticks: &[f64], decimals: usize) {
        let scale = round(low, high);
        assert_eq!(scale.ticks, ticks, "{low} to {high}");
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

    /// Decimals follow the largest value, and no value that is there reads as nothing.
    #[test]
    fn decimals_of_values() {
        for (values, expected) in [
            (&[0.0, 0.0][..], 0),
            (&[1.0, 2.0], 0),
            (&[12.34, 5.0], 1),
            (&[7.31, 5.2], 1),
            (&[120.4, 88.2], 0),
            (&[120.4, 1.1, 0.7], 1),
            (&[1204.3, 1.1], 0),
            (&[120.4, 0.4], 1),
            (&[120.4, 0.04], 2),
            (&[120.4, 0.000_4], 1),
            (&[0.731], 2),
            (&[0.5], 1),
            (&[-12.34], 1),
            (&[1e-30], 0),
        ] {
            assert_eq!(decimals(values.iter().copied()), expected, "{values:?}");
        }
    }

    proptest! {
        /// Every range gets three to five ticks that hold it and zero.
        #[test]
        fn any_range(low in -1e15..1e15_f64, high in -1e15..1e15_f64, shrink in 0..30_i32) {
            let (low, high) = (low / ten_to(shrink), high / ten_to(shrink));
            let scale = round(low, high);
            prop_assert!((3..=5).contains(&scale.ticks.len()), "{scale:?}");
            prop_assert!(scale.ticks.contains(&0.0));
            let slack = 1e-8 * (scale.to - scale.from);
            prop_assert!(scale.from <= low.min(0.0) + slack && scale.to >= high.max(0.0) - slack);
            prop_assert!(scale.ticks.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
