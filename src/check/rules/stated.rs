//! What a stated number leaves open, read as its author meant it.
//!
//! A number written with decimals or a word (`41.8`, `"20 million"`) says how far it goes. A plain integer does not:
//! the zeros at its end may be stated or only hold their place. `40` Conventions are forty; `20_000_000` beside
//! `7_500_000` is stated to the hundred thousand as well, or no reader could add the two.

use super::Evidence;
use crate::facts::{Fact, FactValue};
use crate::units::{Bound, Decimal, Quantity, Range};

/// The count below which nobody rounds to tens.
const SMALL_COUNT: i64 = 1_000;

/// A number with the precision that it is meant to have.
#[derive(Debug, Clone, Copy)]
pub struct Stated {
    /// The number.
    pub quantity: Quantity,
    /// How it stands to the true one.
    pub bound: Bound,
}

impl Stated {
    /// Returns the range that it leaves open.
    pub fn range(self) -> Range {
        Range::of(self.quantity, self.bound)
    }

    /// Returns the range of a part of a sum; a part that is less than something is nothing at the least.
    fn range_of_part(self) -> Range {
        let range = self.range();
        match self.bound {
            Bound::LessThan if self.quantity.value >= Decimal::ZERO => range.not_negative(),
            _ => range,
        }
    }
}

/// A total and its parts, with the precisions that they have side by side.
#[derive(Debug)]
pub struct Sum {
    /// The total.
    pub total: Stated,
    /// The parts.
    pub parts: Vec<Stated>,
}

impl Sum {
    /// Reads a total and its parts; `None` when one of them is no number.
    pub fn of(total: &Fact, parts: &[&Fact], evidence: &Evidence<'_>) -> Option<Self> {
        let whole = total.value.value.quantity()?;
        let numbers: Vec<Quantity> =
            parts.iter().map(|part| part.value.value.quantity()).collect::<Option<_>>()?;
        // All of them were rounded to this place, or to a finer one that happens to be zero.
        let rounded = numbers.iter().chain([&whole]).filter(|number| !number.value.is_zero());
        let finest = rounded.map(|number| number.step).min().unwrap_or(Decimal::ONE);
        let parts = parts
            .iter()
            .zip(&numbers)
            .map(|(part, number)| read(part, *number, finest.max(power(number.value, 3)), evidence))
            .collect();
        // A total may well be rounded further than what it is made of.
        let total = read(total, whole, finest.max(alone(whole.value)), evidence);
        Some(Self { total, parts })
    }

    /// Returns the range of the sum.
    pub fn range(&self) -> Range {
        Range::sum(self.parts.iter().map(|part| part.range_of_part()))
    }

    /// Returns the sum of the stated values, in steps of the finest of them; `None` when it is too large.
    pub fn value(&self) -> Option<Quantity> {
        let value = add(self.parts.iter().map(|part| part.quantity.value))?;
        let steps = self.parts.iter().map(|part| part.quantity.step);
        let step = steps.filter(|step| !step.is_zero()).min().unwrap_or_default();
        Some(Quantity { value: value.normalize(), step })
    }

    /// Returns the difference that the rounding of all of them allows.
    pub fn tolerance(&self) -> Option<Decimal> {
        add(self.parts.iter().chain([&self.total]).map(|stated| stated.quantity.tolerance()))
    }
}

/// Reads a number that stands alone; `None` when the fact is none.
pub fn number(fact: &Fact, evidence: &Evidence<'_>) -> Option<Stated> {
    let number = fact.value.value.quantity()?;
    Some(read(fact, number, alone(number.value), evidence))
}

/// Adds numbers up; `None` when the sum is too large.
pub fn add(numbers: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    numbers.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)
}

/// Reads a number whose zeros at the end are stated up to a place, where its writing leaves it open.
fn read(fact: &Fact, number: Quantity, place: Decimal, evidence: &Evidence<'_>) -> Stated {
    let literal = evidence.sources.slice(fact.value.span);
    let says_it = literal.contains(|c: char| c == '.' || c.is_alphabetic());
    let step = match &fact.value.value {
        // Nothing at all has no zeros to count.
        _ if number.value.is_zero() && !says_it => place,
        _ if says_it || fact.bound == Bound::About => number.step,
        FactValue::Percent(_) | FactValue::Rank(_) => number.step.min(Decimal::ONE),
        FactValue::Count(_) if number.value.abs() < Decimal::from(SMALL_COUNT) => {
            number.step.min(Decimal::ONE)
        }
        _ => number.step.min(place),
    };
    Stated { quantity: Quantity { step, ..number }, bound: fact.bound }
}

/// Returns the place to which a number that stands alone is stated: its second digit, or a whole million or billion.
fn alone(value: Decimal) -> Decimal {
    let units = [1_000_000_000, 1_000_000].map(Decimal::from);
    let unit = units.into_iter().find(|unit| *unit <= value.abs()).unwrap_or(Decimal::ONE);
    power(value, 2).max(unit)
}

/// Returns the place of a digit of a whole number, counted from the first as 1; the place of the last where it has fewer.
fn power(value: Decimal, digit: usize) -> Decimal {
    let digits = value.abs().trunc().normalize().to_string().len();
    let zeros = u32::try_from(digits.saturating_sub(digit)).unwrap_or_default();
    10_i128.checked_pow(zeros).map_or(Decimal::ONE, |power| {
        Decimal::try_from_i128_with_scale(power, 0).unwrap_or(Decimal::ONE)
    })
}
