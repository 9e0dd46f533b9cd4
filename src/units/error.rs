//! What a value was expected to look like.

use std::fmt;

use super::Bound;

/// Says what was expected where something else was written; each variant carries what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitError {
    /// Not a decimal number of TOML.
    Number(String),
    /// Not a number with, perhaps, a word for its size.
    Amount(String),
    /// A number with more digits than an exact decimal holds.
    TooLong(String),
    /// Not three capital letters, or three that ISO 4217 does not list.
    Currency(String),
    /// None of the words for a bound.
    Bound(String),
    /// Not a year, a month or a day of the calendar.
    Date(String),
    /// A first year after the last.
    Period(i16, i16),
}

impl fmt::Display for UnitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(written) => {
                write!(f, "expected a number such as `271_000_000` or `10.37`: `{written}`")
            }
            Self::Amount(written) => write!(
                f,
                "expected a number, or a number and one of `thousand`, `million`, `billion`, \
                 such as `41.8 million`: `{written}`"
            ),
            Self::TooLong(written) => {
                write!(f, "expected a number of at most 28 digits: `{written}`")
            }
            Self::Currency(written) => write!(
                f,
                "expected the three capital letters of a currency in ISO 4217, \
                 such as `USD`: `{written}`"
            ),
            Self::Bound(written) => {
                f.write_str("expected one of ")?;
                for (position, bound) in Bound::ALL.into_iter().enumerate() {
                    let comma = if position == 0 { "" } else { ", " };
                    write!(f, "{comma}`{bound}`")?;
                }
                write!(f, ": `{written}`")
            }
            Self::Date(written) => write!(
                f,
                "expected a year, a month or a day that exists, \
                 such as `2017`, `2017-05` or `2017-05-14`: `{written}`"
            ),
            Self::Period(first, last) => {
                write!(f, "expected the first year no later than the last: {first}, {last}")
            }
        }
    }
}

impl std::error::Error for UnitError {}
