//! Spans of whole years.

use std::fmt;

use super::UnitError;

/// A span of whole years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    /// The first year.
    first: i16,
    /// The last year, never before the first.
    last: i16,
}

impl Period {
    /// Makes a period of its two ends.
    pub fn new(first: i16, last: i16) -> Result<Self, UnitError> {
        if first <= last { Ok(Self { first, last }) } else { Err(UnitError::Period(first, last)) }
    }

    /// Makes the period of one year.
    pub fn year(year: i16) -> Self {
        Self { first: year, last: year }
    }

    /// Returns the first year.
    pub fn first(self) -> i16 {
        self.first
    }

    /// Returns the last year.
    pub fn last(self) -> i16 {
        self.last
    }

    /// Counts the years, both ends included.
    pub fn length(self) -> u32 {
        u32::from(self.last.abs_diff(self.first)) + 1
    }

    /// Says whether a year lies within.
    pub fn contains(self, year: i16) -> bool {
        self.first <= year && year <= self.last
    }

    /// Says whether the two have a year in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Goes through the years in order.
    pub fn years(self) -> impl DoubleEndedIterator<Item = i16> {
        self.first..=self.last
    }
}

impl fmt::Display for Period {
    /// Writes the period as in messages to the author: `2012–2017`, or `2016` for one year.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}–{}", self.first, self.last)
        }
    }
}
