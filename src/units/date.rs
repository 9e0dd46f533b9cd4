//! Dates that may leave out the day, or the month too.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::UnitError;

/// A date as precise as it was stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// A year, such as `2011`.
    Year(i16),
    /// A month of a year, such as `2017-05`; the month counts from 1 to 12.
    Month {
        /// The year.
        year: i16,
        /// The month, from 1 to 12.
        month: i8,
    },
    /// A day, such as `2017-05-14`.
    Day(Date),
}

impl PartialDate {
    /// Returns the year.
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) | Self::Month { year, .. } => year,
            Self::Day(date) => date.year(),
        }
    }

    /// Returns the month, from 1 to 12, where one is stated.
    pub fn month(self) -> Option<i8> {
        match self {
            Self::Year(_) => None,
            Self::Month { month, .. } => Some(month),
            Self::Day(date) => Some(date.month()),
        }
    }

    /// Returns the day of the month where one is stated.
    pub fn day(self) -> Option<i8> {
        match self {
            Self::Year(_) | Self::Month { .. } => None,
            Self::Day(date) => Some(date.day()),
        }
    }

    /// Says whether one date is over when another begins: `2017` is not over in May 2017.
    pub fn ends_before(self, other: Self) -> bool {
        let part =
            |a: Option<i8>, b: Option<i8>| a.zip(b).map_or(Ordering::Equal, |(a, b)| a.cmp(&b));
        self.year()
            .cmp(&other.year())
            .then(part(self.month(), other.month()))
            .then(part(self.day(), other.day()))
            .is_lt()
    }

    /// Returns what dates are ordered by: their first day, and at the same first day the wider one first.
    fn order(self) -> (i16, i8, i8, u8) {
        let parts = u8::from(self.month().is_some()) + u8::from(self.day().is_some());
        (self.year(), self.month().unwrap_or(1), self.day().unwrap_or(1), parts)
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self::Day(date)
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order().cmp(&other.order())
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PartialDate {
    /// Writes the date as ISO 8601 does.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Day(date) => write!(f, "{date}"),
        }
    }
}

impl FromStr for PartialDate {
    type Err = UnitError;

    fn from_str(text: &str) -> Result<Self, UnitError> {
        parse(text).ok_or_else(|| UnitError::Date(text.to_owned()))
    }
}

/// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and only what the calendar has.
fn parse(text: &str) -> Option<PartialDate> {
    let mut parts = text.split('-');
    let year: i16 = digits(parts.next()?, 4)?;
    let month = parts.next().map(|part| digits(part, 2));
    let day = parts.next().map(|part| digits(part, 2));
    if parts.next().is_some() {
        return None;
    }
    match (month, day) {
        (None, _) => Some(PartialDate::Year(year)),
        (Some(month), None) => {
            let first = Date::new(year, month?, 1).ok()?;
            Some(PartialDate::Month { year: first.year(), month: first.month() })
        }
        (Some(month), Some(day)) => Date::new(year, month?, day?).ok().map(PartialDate::Day),
    }
}

/// Reads a number of exactly so many digits.
fn digits<T: FromStr>(text: &str, count: usize) -> Option<T> {
    let is_number = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}
