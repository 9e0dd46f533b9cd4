//! What the rules take for a proof, for whoever shows what gives a number.

use super::stated::{self, Sum};
use super::{data, sums};
use crate::content::Series;
use crate::facts::Fact;
use crate::model::DataEntry;
use crate::units::{Bound, Decimal, Period, Range};

/// Returns the range that the number of a fact leaves open: what it was rounded from lies in it. A bound is taken as it is
/// meant, for the true number without its last digits: more than 47 million is less than 48.
pub fn range(fact: &Fact) -> Option<Range> {
    if let Some(year) = fact.value.value.year() {
        return Some(Range::exactly(year.into()));
    }
    let stated = stated::claim(fact)?;
    let value = stated.quantity.value;
    Some(match fact.bound {
        Bound::Exactly | Bound::About => stated.range()?,
        Bound::MoreThan => {
            Range { high: stated.range()?.plus(stated.last_place())?.low, ..stated.range()? }
        }
        Bound::LessThan => {
            Range { low: Range::exactly(value).plus(-stated.last_place())?.low, ..stated.range()? }
        }
    })
}

/// Returns what a series gives for a fact over a period; none where it gives nothing, or lacks one of the years.
pub fn of_series(
    fact: &Fact,
    data: &DataEntry,
    series: &Series,
    period: Option<Period>,
) -> Option<Decimal> {
    data::whole(fact, data, series, period)
}

/// Returns what the series that a fact names gives for it, at the least, and whether that is what the fact says.
pub fn of_data(fact: &Fact, data: &DataEntry, series: &Series) -> Option<(Decimal, bool)> {
    Some((data::value(fact, data, series)?, data::fits(fact, data, series, fact.period)))
}

/// Whether facts add up to another one; none where they cannot be added.
pub fn adds_up(total: &Fact, parts: &[&Fact]) -> Option<bool> {
    Some(sums::verdict(&Sum::of(total, parts)?)? == sums::Verdict::Holds)
}

/// Whether a share is what a part is of a whole; none where they cannot be divided.
pub fn is_ratio(part: &Fact, whole: &Fact, share: &Fact) -> Option<bool> {
    sums::is_refuted(part, whole, share).map(|is_refuted| !is_refuted)
}
