//! Exact decimals that know how precisely they were stated.

use std::collections::BTreeSet;

use rust_decimal::{Decimal, RoundingStrategy};

use super::UnitError;

/// The words for a size, each with its power of ten.
const SIZES: [(&str, i32); 3] = [("thousand", 3), ("million", 6), ("billion", 9)];

/// The most places that two decimals can differ in: 29 before the point and 28 after it.
const MOST_DIGITS: usize = 57;

/// An exact decimal, and the size of one unit of its last stated place.
///
/// `41.8 million` is 41 800 000 in steps of 100 000: the true value may lie half a step to either side.
/// A whole number, whose digits all count, and a value that was computed have a step of zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity {
    /// The value as stated.
    pub value: Decimal,
    /// One unit of the last stated place of a decimal, or of a number with a word; zero where nothing was rounded.
    pub step: Decimal,
}

impl Quantity {
    /// Takes a value that was not rounded.
    pub fn exact(value: impl Into<Decimal>) -> Self {
        Self { value: value.into(), step: Decimal::ZERO }
    }

    /// Reads an integer or a float as TOML writes it, underscores and exponents included.
    ///
    /// An integer is exact, and a zero at its end is a digit like the others: forty Conventions are forty. That money
    /// in round millions is not is for those to know who know that it is money. The last place of a float is the last
    /// digit written (`11.0` is stated to the tenth).
    pub fn parse_number(literal: &str) -> Result<Self, UnitError> {
        let number =
            Written::parse(literal).ok_or_else(|| UnitError::Number(literal.to_owned()))?;
        number.quantity(number.exponent).ok_or_else(|| UnitError::TooLong(literal.to_owned()))
    }

    /// Reads a number with, perhaps, a word for its size: `41.8 million`, `540,400`.
    ///
    /// With a word, the last place is the last digit written (`20 million` is stated to the million);
    /// without one it is read like [`Quantity::parse_number`]. Commas may group the thousands.
    pub fn parse_text(text: &str) -> Result<Self, UnitError> {
        let expected = || UnitError::Amount(text.to_owned());
        let mut words = text.split_whitespace();
        let digits = words.next().and_then(ungroup).ok_or_else(expected)?;
        let mut number = Written::parse(&digits).ok_or_else(expected)?;
        let mut exponent = number.exponent;
        if let Some(word) = words.next() {
            let size = SIZES.iter().find(|(size, _)| size.eq_ignore_ascii_case(word));
            exponent = exponent.saturating_add(size.ok_or_else(expected)?.1);
            number.is_whole = false;
        }
        if words.next().is_some() {
            return Err(expected());
        }
        number.quantity(exponent).ok_or_else(|| UnitError::TooLong(text.to_owned()))
    }

    /// Reads the unit that a number is rounded to: a number above zero, or a word for a size such as `thousand`.
    pub fn parse_unit(text: &str) -> Option<Decimal> {
        let of_word = SIZES.iter().find(|(size, _)| size.eq_ignore_ascii_case(text.trim()));
        let unit = match of_word {
            Some((_, power)) => at_place(1, *power)?,
            None => Self::parse_text(text).ok()?.value,
        };
        (unit > Decimal::ZERO).then_some(unit)
    }

    /// Rounds to a coarser step, half away from zero; a step that is not positive, or is finer, changes nothing.
    #[must_use]
    pub fn round(self, step: Decimal) -> Self {
        if step <= self.step || step <= Decimal::ZERO {
            return self;
        }
        let steps = self
            .value
            .checked_div(step)
            .map(|steps| steps.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero));
        match steps.and_then(|steps| steps.checked_mul(step)) {
            Some(value) => Self { value, step },
            None => self,
        }
    }

    /// Half a step: how far rounding may have moved the value.
    pub fn tolerance(self) -> Decimal {
        // Nothing exact is lost: a step is a power of ten, and never the least that a decimal holds.
        self.step.checked_div(Decimal::TWO).unwrap_or(self.step)
    }

    /// Rounds values to a step, or finer, until those that differ look different.
    ///
    /// For reports: `41_812_000` and `41_790_000` would both be 41.8 million.
    pub fn apart(values: &[Decimal], step: Decimal) -> Vec<Self> {
        let at = |step: Decimal| -> Vec<Self> {
            values.iter().map(|value| Self::exact(value.normalize()).round(step)).collect()
        };
        let different: BTreeSet<&Decimal> = values.iter().collect();
        let is_apart = |rounded: &Vec<Self>| {
            let seen: BTreeSet<Decimal> = rounded.iter().map(|number| number.value).collect();
            seen.len() == different.len()
        };
        std::iter::successors(Some(step), |step| step.checked_div(Decimal::TEN))
            .take_while(|step| *step > Decimal::ZERO)
            .take(MOST_DIGITS)
            .map(at)
            .find(is_apart)
            .unwrap_or_else(|| at(Decimal::ZERO))
    }
}

/// A number taken apart as it was written.
struct Written {
    /// Whether a minus stands before it.
    is_negative: bool,
    /// Every digit before and after the point, without the point.
    digits: String,
    /// How many of the digits stand after the point.
    decimals: i32,
    /// The power of ten after `e`, or zero.
    exponent: i32,
    /// Whether it is an integer, without a point, a power of ten or a word.
    is_whole: bool,
}

impl Written {
    /// Takes a number of TOML apart; integers of other bases, infinity and not-a-number are none.
    fn parse(literal: &str) -> Option<Self> {
        let (is_negative, unsigned) = match literal.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, literal.strip_prefix('+').unwrap_or(literal)),
        };
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, Some(parse_exponent(exponent)?)),
            None => (unsigned, None),
        };
        let (whole, fraction) = match mantissa.split_once('.') {
            Some((whole, fraction)) => (plain_digits(whole)?, Some(plain_digits(fraction)?)),
            None => (plain_digits(mantissa)?, None),
        };
        let is_whole = fraction.is_none() && exponent.is_none();
        let fraction = fraction.unwrap_or_default();
        Some(Self {
            is_negative,
            decimals: i32::try_from(fraction.len()).ok()?,
            digits: whole + &fraction,
            exponent: exponent.unwrap_or(0),
            is_whole,
        })
    }

    /// Puts the number together at a power of ten, where an exact decimal can hold it.
    fn quantity(&self, exponent: i32) -> Option<Quantity> {
        let place = exponent.checked_sub(self.decimals)?;
        let digits: i128 = self.digits.parse().ok()?;
        let value = at_place(if self.is_negative { -digits } else { digits }, place)?;
        let step = if self.is_whole { Decimal::ZERO } else { at_place(1, place)? };
        Some(Quantity { value, step })
    }
}

/// Returns digits times a power of ten, exactly or not at all.
fn at_place(digits: i128, place: i32) -> Option<Decimal> {
    if digits == 0 {
        return Some(Decimal::ZERO);
    }
    if place < 0 {
        return Decimal::try_from_i128_with_scale(digits, place.unsigned_abs()).ok();
    }
    let power = 10_i128.checked_pow(place.unsigned_abs())?;
    Decimal::try_from_i128_with_scale(digits.checked_mul(power)?, 0).ok()
}

/// Reads the power of ten after `e`.
fn parse_exponent(text: &str) -> Option<i32> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let size: i32 = plain_digits(unsigned)?.parse().ok()?;
    Some(if text.starts_with('-') { -size } else { size })
}

/// Takes the underscores out of digits; each has to stand between two digits.
fn plain_digits(text: &str) -> Option<String> {
    let is_group = |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    text.split('_').all(is_group).then(|| text.replace('_', ""))
}

/// Takes the commas out of thousands; each has to stand before three digits.
fn ungroup(text: &str) -> Option<String> {
    let (whole, _) = text.split_once('.').unwrap_or((text, ""));
    let mut groups = whole.trim_start_matches(['+', '-']).split(',');
    let first = groups.next()?;
    let mut others = groups.peekable();
    if others.peek().is_some() && !(1..=3).contains(&first.len()) {
        return None;
    }
    others.all(|group| group.len() == 3).then(|| text.replace(',', ""))
}
