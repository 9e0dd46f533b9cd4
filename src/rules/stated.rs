//! What a stated number leaves open, read as its author meant it.
//!
//! A whole number is exact, and a zero at its end is a digit like the others: forty Conventions are forty. A decimal and
//! a number with a word (`41.8`, `"20 million"`) are rounded to their last digit, and so is what says so by a key of its
//! own. Money in round thousands is read like the words that it is printed with: `41_800_000` like `"41.8 million"`.

use std::iter;

use crate::facts::{Fact, FactValue};
use crate::units::{self, Bound, Decimal, Quantity, Range};

/// A number with the precision that it is meant to have.
#[derive(Debug, Clone, Copy)]
pub struct Stated {
    /// The number, in steps of what it is rounded to; of zero where it is exact.
    pub quantity: Quantity,
    /// How it stands to the true one.
    pub bound: Bound,
    /// The unit of the last digit that was written and says something: the million of 47 million and of 47,000,000.
    unit: Decimal,
    /// Whether it is a share in percent.
    is_percent: bool,
}

impl Stated {
    /// The range that it leaves open; `None` where a decimal cannot hold its ends.
    pub fn range(self) -> Option<Range> {
        Range::of(self.quantity, self.bound)
    }

    /// The range that it leaves open as a part of something: what is less than something is nothing at the least.
    pub fn range_of_part(self) -> Option<Range> {
        let range = self.range()?;
        Some(match self.bound {
            Bound::LessThan if self.quantity.value >= Decimal::ZERO => range.not_negative(),
            _ => range,
        })
    }

    /// One unit of the last digit that says something: of 47 million a million, of 2,827 one, of 2,800 a hundred.
    pub fn last_place(self) -> Decimal {
        let written = Some(self.quantity.step).filter(|step| !step.is_zero());
        written.unwrap_or_else(|| last_digit(self.quantity.value))
    }

    /// How far its rounding may have moved it.
    fn slack(self) -> Decimal {
        match self.bound {
            Bound::Exactly => self.quantity.tolerance(),
            Bound::About => self.quantity.step,
            Bound::MoreThan | Bound::LessThan => Decimal::ZERO,
        }
    }

    /// The number as one that was rounded to its last digit, if it is whole.
    fn rounded(self) -> Self {
        let step = if self.quantity.step.is_zero() { Decimal::ONE } else { self.quantity.step };
        Self { quantity: Quantity { step, ..self.quantity }, ..self }
    }

    /// The same for a share in percent, which is a whole number by rounding only.
    fn rounded_if_percent(self) -> Self {
        if self.is_percent { self.rounded() } else { self }
    }
}

/// Reads a number that others are computed from; `None` when the fact is none.
pub fn number(fact: &Fact) -> Option<Stated> {
    read(fact, unit)
}

/// Reads a number that is held against a computed one, which is rounded as far as it; `None` when the fact is none.
pub fn claim(fact: &Fact) -> Option<Stated> {
    number(fact).map(Stated::rounded)
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
    pub fn of(total: &Fact, parts: &[&Fact]) -> Option<Self> {
        let all = || parts.iter().copied().chain([total]);
        let numbers: Vec<Decimal> = all()
            .map(|fact| fact.value.value.quantity().map(|number| number.value.abs()))
            .collect::<Option<_>>()?;
        // All of them were rounded to this place, or to a finer one that happens to be zero.
        let finest = all().filter_map(place).min().unwrap_or(Decimal::ONE);
        let largest = numbers.into_iter().max().map_or(Decimal::ONE, unit);
        let of_part = |value: Decimal| finest.max(power(value, 3)).min(largest);
        // A total may well be rounded further than what it is made of.
        let of_total = |value: Decimal| finest.max(unit(value));
        Some(Self {
            total: read(total, of_total)?,
            parts: parts.iter().map(|part| read(part, of_part)).collect::<Option<_>>()?,
        })
    }

    /// The same with every whole percent as a rounded one.
    #[must_use]
    pub fn with_rounded_percents(&self) -> Self {
        Self {
            total: self.total.rounded_if_percent(),
            parts: self.parts.iter().map(|part| part.rounded_if_percent()).collect(),
        }
    }

    /// The range of the sum; `None` where a decimal cannot hold its ends.
    pub fn range(&self) -> Option<Range> {
        let parts: Vec<Range> =
            self.parts.iter().map(|part| part.range_of_part()).collect::<Option<_>>()?;
        Range::sum(parts)
    }

    /// The sum of the stated values, in steps of the finest of them; `None` where a decimal cannot hold it.
    pub fn value(&self) -> Option<Quantity> {
        let value = units::add(self.parts.iter().map(|part| part.quantity.value))?;
        let steps = self.parts.iter().map(|part| part.quantity.step);
        let step = steps.filter(|step| !step.is_zero()).min().unwrap_or_default();
        Some(Quantity { value: value.normalize(), step })
    }

    /// The most that the sum is where a lower bound is the true number with its last digits left out, as most are:
    /// more than 47 is less than 48.
    pub fn reach(&self) -> Option<Decimal> {
        let room = |part: &Stated| match part.bound {
            Bound::MoreThan => part.unit,
            _ => Decimal::ZERO,
        };
        let value = self.value()?;
        units::add(self.parts.iter().map(room).chain([value.value, value.step]))
    }

    /// The difference that the rounding of all of them allows.
    pub fn slack(&self) -> Option<Decimal> {
        units::add(self.parts.iter().chain([&self.total]).map(|stated| stated.slack()))
    }
}

/// Reads a number; money in round thousands is rounded to its last digit other than zero, and no further than a place
/// that depends on the number and on what stands beside it.
fn read(fact: &Fact, place: impl Fn(Decimal) -> Decimal) -> Option<Stated> {
    let number = fact.value.value.quantity()?;
    let is_money = matches!(fact.value.value, FactValue::Amount(..));
    let zeros = last_digit(number.value);
    let written = Some(number.step).filter(|step| !step.is_zero());
    let unit = fact.rounded_to.or(written).unwrap_or_else(|| about(number.value));
    let step = match fact.rounded_to {
        Some(step) => step,
        None if !number.step.is_zero() => number.step,
        None if fact.bound == Bound::About => about(number.value),
        None if is_money && zeros >= Decimal::ONE_THOUSAND => zeros.min(place(number.value)),
        None => Decimal::ZERO,
    };
    let is_percent = matches!(fact.value.value, FactValue::Percent(_));
    Some(Stated { quantity: Quantity { step, ..number }, bound: fact.bound, unit, is_percent })
}

/// The last place that a number was written to, without looking at others; nothing has none.
fn place(fact: &Fact) -> Option<Decimal> {
    let number = fact.value.value.quantity().filter(|number| !number.value.is_zero())?;
    let written = Some(number.step).filter(|step| !step.is_zero());
    fact.rounded_to.or(written).or_else(|| Some(last_digit(number.value)))
}

/// How far a whole number may be from the true one that it is about: a unit of its last digit other than zero, at the
/// most a tenth of it, at the least one.
pub fn about(value: Decimal) -> Decimal {
    let tenth = value.abs().checked_div(Decimal::TEN).unwrap_or(Decimal::ONE);
    last_digit(value).min(tenth).max(Decimal::ONE)
}

/// The place of the last digit of a whole number that is not zero: 1 000 for 541 000.
fn last_digit(value: Decimal) -> Decimal {
    iter::successors(Some(Decimal::ONE), |unit| unit.checked_mul(Decimal::TEN))
        .take_while(|unit| value.checked_rem(*unit).is_some_and(|rest| rest.is_zero()))
        .last()
        .unwrap_or(Decimal::ONE)
}

/// The size in whose word an amount is told: a thousand, a million or a billion; nothing at all is told without one.
fn unit(value: Decimal) -> Decimal {
    let units = [1_000_000_000, 1_000_000, 1_000].map(Decimal::from);
    let is_within = |unit: &Decimal| *unit <= value.abs();
    units.into_iter().find(is_within).unwrap_or(Decimal::ZERO)
}

/// The place of a digit of a whole number, counted from the first as 1; the place of the last where it has fewer.
fn power(value: Decimal, digit: usize) -> Decimal {
    let digits = value.abs().trunc().normalize().to_string().len();
    (digit..digits)
        .try_fold(Decimal::ONE, |power, _| power.checked_mul(Decimal::TEN))
        .unwrap_or(Decimal::ONE)
}
