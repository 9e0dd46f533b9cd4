//! What the data say of one donor: sums, shares, ranks, first and last years, biggest changes.
//!
//! In: a [`Ledger`] of all donors, one of them, and the years. Out: the value of any [`Computed`], exact, and rounded
//! as a document states it. It writes no text and reads no file; `scaffold` and `roll` do the rest.

mod rounded;

pub use rounded::{Rounded, amount, percent};

use rounded::bound_of_share;

use std::collections::BTreeMap;

use crate::facts::ValueKind;
use crate::import::{Donor, Expense, Ledger, Region, RevenueType};
use crate::model::{Computed, Of, Take};
use crate::units::{Bound, Decimal, Period};

/// A value that the data determine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Dollars.
    Amount(Decimal),
    /// A share in percent.
    Percent(Decimal),
    /// A place in an order.
    Rank(u32),
    /// How many.
    Count(u32),
    /// A year.
    Year(i16),
}

impl Value {
    /// Returns what kind of fact states such a value.
    pub fn kind(self) -> ValueKind {
        match self {
            Self::Amount(_) => ValueKind::Amount,
            Self::Percent(_) => ValueKind::Percent,
            Self::Rank(_) => ValueKind::Rank,
            Self::Count(_) => ValueKind::Count,
            Self::Year(_) => ValueKind::Date,
        }
    }

    /// Writes the value as a document states it, as TOML.
    pub fn toml(self) -> toml_edit::Value {
        self.stated(Bound::Exactly).toml
    }

    /// Writes the value as a document states it with a bound; `None` where the bound would not hold.
    ///
    /// What is rounded is rounded so that it does: 126.37 million are more than 126.3 million. What is not is its own
    /// value, and not more than that.
    pub fn bounded(self, bound: Bound) -> Option<toml_edit::Value> {
        let stated = self.stated(bound);
        let exact = match self {
            Self::Amount(value) | Self::Percent(value) => value,
            Self::Rank(_) | Self::Count(_) | Self::Year(_) => stated.value,
        };
        let holds = match bound {
            Bound::Exactly | Bound::About => true,
            Bound::MoreThan => exact > stated.value,
            Bound::LessThan => exact < stated.value,
        };
        holds.then_some(stated.toml)
    }

    /// Returns the bound with which a document states the value where nobody has chosen one.
    pub fn usual_bound(self) -> Bound {
        match self {
            Self::Percent(value) => bound_of_share(value),
            Self::Amount(_) | Self::Rank(_) | Self::Count(_) | Self::Year(_) => Bound::Exactly,
        }
    }

    /// Rounds the value as a document states it.
    fn stated(self, bound: Bound) -> Rounded {
        let whole = |number: i64| Rounded { value: number.into(), toml: number.into() };
        match self {
            Self::Amount(value) => amount(value, bound),
            Self::Percent(value) => percent(value, bound),
            Self::Rank(number) | Self::Count(number) => whole(number.into()),
            Self::Year(year) => whole(year.into()),
        }
    }
}

/// The figures of a donor.
#[derive(Debug)]
pub struct Figures<'a> {
    ledger: &'a Ledger,
    donor: &'a Donor,
}

/// The sums of one donor by year.
pub type Years = BTreeMap<i16, Decimal>;

impl<'a> Figures<'a> {
    /// Looks at a donor.
    pub fn new(ledger: &'a Ledger, donor: &'a Donor) -> Self {
        Self { ledger, donor }
    }

    /// Returns the donor.
    pub fn donor(&self) -> &'a Donor {
        self.donor
    }

    /// Returns whether the donor is a government.
    pub fn is_government(&self) -> bool {
        self.governs(self.donor)
    }

    /// Returns whether a donor is a government.
    fn governs(&self, donor: &Donor) -> bool {
        self.ledger.flows.iter().any(|flow| flow.donor == *donor && flow.is_government)
    }

    /// Returns a value for a period; none where the data do not determine it.
    pub fn value(&self, computed: Computed, period: Period) -> Option<Value> {
        let years = self.years(computed.of, period);
        let first = || years.iter().next();
        let last = || years.iter().next_back();
        Some(match computed.take {
            Take::Sum => Value::Amount(sum(&years)?),
            Take::Share => {
                let whole = sum(&self.years(Of::Total, period))?;
                Value::Percent(share(sum(&years)?, whole)?)
            }
            Take::OfGovernments => {
                let whole = self.ranking(computed.of, period).iter().map(|(_, sum)| *sum).sum();
                Value::Percent(share(sum(&years)?, whole)?)
            }
            Take::Rank => self.rank(computed.of, period)?,
            // Its own year decides, so that the rank is one among those that gave in it.
            Take::FirstRank => self.rank(computed.of, Period::year(*first()?.0))?,
            Take::LastRank => self.rank(computed.of, Period::year(*last()?.0))?,
            Take::Donors => {
                let ranking = self.ranking(computed.of, period);
                let count = ranking.iter().filter(|(donor, _)| self.governs(donor)).count();
                Value::Count(u32::try_from(count).ok()?)
            }
            Take::FirstYear => Value::Year(*first()?.0),
            Take::LastYear => Value::Year(*last()?.0),
            Take::First => Value::Amount(*first()?.1),
            Take::Last => Value::Amount(*last()?.1),
            Take::PeakYear => Value::Year(peak(&years)?.0),
            Take::Peak => Value::Amount(peak(&years)?.1),
            Take::RiseYear => Value::Year(change(&years, true)?.0),
            Take::Rise => Value::Amount(change(&years, true)?.1),
            Take::FallYear => Value::Year(change(&years, false)?.0),
            Take::Fall => Value::Amount(change(&years, false)?.1),
        })
    }

    /// Returns a value for the years of a period that it is of, and those years: what is compared is compared over the
    /// same years, however many others the period has.
    pub fn stated(&self, computed: Computed, period: Period) -> Option<(Value, Period)> {
        let years = self.period_of(computed, period)?;
        let over = match self.year_of(computed, period) {
            // The years beside it say that it is the largest, or the last.
            Some(_) => period,
            None => years,
        };
        Some((self.value(computed, over)?, years))
    }

    /// Returns the years of a period that a value is of: one where it is of one, else the first and the last with an
    /// amount of the kind.
    pub fn period_of(&self, computed: Computed, period: Period) -> Option<Period> {
        if let Some(year) = self.year_of(computed, period) {
            return Some(Period::year(year));
        }
        self.span(computed.of, period)
    }

    /// Returns the first and the last year of a period in which the donor has an amount of a kind.
    pub fn span(&self, of: Of, period: Period) -> Option<Period> {
        let years = self.years(of, period);
        let (first, last) = years.keys().next().zip(years.keys().next_back())?;
        Period::new(*first, *last).ok()
    }

    /// Returns the year that a value is of, where it is of one year of the period.
    pub fn year_of(&self, computed: Computed, period: Period) -> Option<i16> {
        let year = match computed.take {
            Take::First | Take::FirstRank => Take::FirstYear,
            Take::Last | Take::LastRank => Take::LastYear,
            Take::Peak => Take::PeakYear,
            Take::Rise => Take::RiseYear,
            Take::Fall => Take::FallYear,
            _ => return None,
        };
        match self.value(Computed { take: year, ..computed }, period)? {
            Value::Year(year) => Some(year),
            _ => None,
        }
    }

    /// Returns the donor's place among those that gave something in a period; equals share the first of their places.
    fn rank(&self, of: Of, period: Period) -> Option<Value> {
        let ranking = self.ranking(of, period);
        let (_, own) = ranking.iter().find(|(donor, _)| donor == self.donor)?;
        let before = ranking.iter().filter(|(_, sum)| sum > own).count();
        Some(Value::Rank(u32::try_from(before + 1).ok()?))
    }

    /// Adds up what the donor gave, by year.
    pub fn years(&self, of: Of, period: Period) -> Years {
        let mut years = Years::new();
        for expense in self.expenses(of).filter(|expense| period.contains(expense.year)) {
            *years.entry(expense.year).or_insert(Decimal::ZERO) += expense.amount;
        }
        for ((year, revenue), amount) in self.ledger.of(self.donor) {
            if period.contains(year) && covers(of, revenue) {
                *years.entry(year).or_insert(Decimal::ZERO) += amount;
            }
        }
        years
    }

    /// Lists what the organization spent, in all countries or in the donor's own.
    fn expenses(&self, of: Of) -> impl Iterator<Item = &'a Expense> {
        let donor = self.donor;
        self.ledger.expenses.iter().filter(move |expense| match of {
            Of::Expenses => true,
            Of::ExpensesHere => expense.country == *donor,
            _ => false,
        })
    }

    /// Adds up what the organization spent in a year, by the parts of the world.
    pub fn by_region(&self, year: i16) -> BTreeMap<Region, Decimal> {
        let mut sums = BTreeMap::new();
        for expense in self.expenses(Of::Expenses).filter(|expense| expense.year == year) {
            *sums.entry(expense.region).or_insert(Decimal::ZERO) += expense.amount;
        }
        sums
    }

    /// Lists the governments, and the donor itself, with what each gave in all, the largest first.
    ///
    /// Those that gave nothing, or got more back, have no place. Of equal sums the first in the alphabet comes first.
    pub fn ranking(&self, of: Of, period: Period) -> Vec<(Donor, Decimal)> {
        let mut sums: BTreeMap<&Donor, Decimal> = BTreeMap::new();
        for ((donor, _), amount) in self.by_year(of, period) {
            *sums.entry(donor).or_insert(Decimal::ZERO) += amount;
        }
        let mut ranking: Vec<(Donor, Decimal)> = sums
            .into_iter()
            .filter(|(_, sum)| *sum > Decimal::ZERO)
            .map(|(donor, sum)| (donor.clone(), sum))
            .collect();
        ranking.sort_by(|(_, a), (_, b)| b.cmp(a));
        ranking
    }

    /// Adds up what the governments, and the donor itself, gave in each year.
    pub fn by_year(&self, of: Of, period: Period) -> BTreeMap<(&'a Donor, i16), Decimal> {
        let mut sums = BTreeMap::new();
        for flow in &self.ledger.flows {
            let is_ranked = flow.is_government || flow.donor == *self.donor;
            if is_ranked && period.contains(flow.year) && covers(of, flow.revenue) {
                *sums.entry((&flow.donor, flow.year)).or_insert(Decimal::ZERO) += flow.amount;
            }
        }
        sums
    }

    /// Returns the types of revenue that the donor has an amount of in a period.
    pub fn types(&self, period: Period) -> Vec<RevenueType> {
        self.by_type(period).into_iter().map(|(revenue, _)| revenue).collect()
    }

    /// Adds up what the donor gave in a period, by the types that it has an amount of.
    pub fn by_type(&self, period: Period) -> Vec<(RevenueType, Decimal)> {
        let mut sums = BTreeMap::new();
        for ((year, revenue), amount) in self.ledger.of(self.donor) {
            if period.contains(year) {
                *sums.entry(revenue).or_insert(Decimal::ZERO) += amount;
            }
        }
        sums.into_iter().collect()
    }
}

/// Returns whether a type of revenue is meant.
pub fn covers(of: Of, revenue: RevenueType) -> bool {
    match of {
        Of::Total => true,
        Of::Assessed => revenue == RevenueType::Assessed,
        Of::Voluntary => matches!(revenue, RevenueType::Core | RevenueType::Earmarked),
        Of::Earmarked => revenue == RevenueType::Earmarked,
        Of::Core => revenue == RevenueType::Core,
        Of::Expenses | Of::ExpensesHere => false,
    }
}

/// Adds up years; none where there is no amount at all.
fn sum(years: &Years) -> Option<Decimal> {
    (!years.is_empty()).then(|| years.values().copied().sum())
}

/// Returns a share of a whole in percent.
fn share(part: Decimal, whole: Decimal) -> Option<Decimal> {
    if whole <= Decimal::ZERO {
        return None;
    }
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

/// Returns the largest year; the first of equal ones.
fn peak(years: &Years) -> Option<(i16, Decimal)> {
    years
        .iter()
        .map(|(year, sum)| (*year, *sum))
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// Returns the largest rise or fall from one year to the next, and the year that it led to.
///
/// Years on either side of a gap are not compared.
fn change(years: &Years, is_rise: bool) -> Option<(i16, Decimal)> {
    years
        .iter()
        .filter_map(|(year, sum)| {
            let before = years.get(&(year - 1))?;
            let change = if is_rise { sum - before } else { before - sum };
            (change > Decimal::ZERO).then_some((*year, change))
        })
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
}

#[cfg(test)]
mod tests;
