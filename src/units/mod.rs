//! Numbers, money, dates and periods: parsed once, kept exact.
//!
//! In: the words and literals of the description. Out: values that know how precisely they were stated.
//! Nothing here rounds on its own, guesses, or prints for a reader: that is [`crate::locale`]'s.

mod quantity;
mod range;
mod ratio;
mod sum;
mod currency;
mod bound;
mod date;
mod period;
mod error;
mod thousands;
mod length;
mod year;

pub use bound::Bound;
pub use currency::Currency;
pub use date::PartialDate;
pub use error::UnitError;
pub use length::{millimetres, points};
pub use period::Period;
pub use quantity::Quantity;
pub use range::{End, Range};
pub use rust_decimal::Decimal;
pub use sum::add;
pub use thousands::thousands;
pub use year::{YEARS, year};

#[cfg(test)]
mod tests;
