//! The years of a donor's contributions that stand out.

use std::collections::BTreeMap;

use super::facts::Facts;
use crate::figures::{Figures, Value};
use crate::model::{Computed, Of, Take};
use crate::units::{Decimal, Period};

/// How many years are told at most, and from how many on.
const TOLD: (usize, usize) = (4, 3);

/// A year that stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Event {
    /// When.
    pub(super) year: i16,
    /// Why.
    pub(super) what: What,
}

/// Why a year stands out; the first is the first to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    /// The largest rise leads to the largest amount.
    RiseToPeak,
    /// It has the largest amount.
    Peak,
    /// It has the first amount for the core of the work.
    FirstCore,
    /// It has the first amount.
    First,
    /// The largest rise over the year before.
    Rise,
    /// The largest fall under the year before.
    Fall,
    /// It is the last one.
    Last,
}

impl What {
    /// Returns the facts that tell it.
    fn facts(self, of: Of) -> Vec<(&'static str, Of, Take)> {
        let (peak, rise) = (("peak", of, Take::Peak), ("rise", of, Take::Rise));
        match self {
            Self::RiseToPeak => vec![rise, peak],
            Self::Peak => vec![peak],
            Self::FirstCore => vec![("core_first", Of::Core, Take::First)],
            Self::First => vec![("first", of, Take::First)],
            Self::Rise => vec![rise],
            Self::Fall => vec![("fall", of, Take::Fall)],
            Self::Last => vec![("last", of, Take::Last)],
        }
    }
}

/// Finds the years that stand out, in their order, and takes the amounts that show it; none where there are too few to
/// be told.
pub(super) fn take(
    facts: &mut Facts<'_>,
    figures: &Figures<'_>,
    of: Of,
    period: Period,
) -> Vec<Event> {
    let year = |of: Of, take: Take| figures.year_of(Computed { of, take }, period);
    // A first amount is one only where years without any come before it.
    let begins = |of: Of| year(of, Take::First).filter(|year| *year > period.first());
    // From nothing there is no rise, and to nothing no fall: the one begins, the other ends.
    let years = figures.years(of, period);
    let is_more = |year: i16| years.get(&year).is_some_and(|amount| *amount > Decimal::ZERO);
    let peak = year(of, Take::Peak);
    let rise = year(of, Take::Rise).filter(|year| is_more(year - 1));
    let fall = year(of, Take::Fall).filter(|year| is_more(*year));
    let is_one = peak.is_some() && peak == rise;
    let core = if of == Of::Voluntary { begins(Of::Core) } else { None };
    let found = [
        (What::RiseToPeak, peak.filter(|_| is_one)),
        (What::Peak, peak),
        (What::FirstCore, core),
        (What::First, begins(of)),
        (What::Rise, rise),
        (What::Fall, fall),
        (What::Last, year(of, Take::Last)),
    ];
    // Of a year, the first that is found is told.
    let mut told: BTreeMap<i16, What> = BTreeMap::new();
    for (what, year) in found {
        if let Some(year) = year
            && told.len() < TOLD.0
            && what.facts(of).iter().all(|(_, of, take)| is_positive(figures, *of, *take, period))
        {
            told.entry(year).or_insert(what);
        }
    }
    if told.len() < TOLD.1 {
        return Vec::new();
    }
    let events = told.into_iter().map(|(year, what)| Event { year, what });
    events.filter(|event| facts.take_all(&event.what.facts(of))).collect()
}

/// Returns whether a value is more than nothing.
fn is_positive(figures: &Figures<'_>, of: Of, take: Take, period: Period) -> bool {
    let value = figures.value(Computed { of, take }, period);
    matches!(value, Some(Value::Amount(amount)) if amount > Decimal::ZERO)
}
