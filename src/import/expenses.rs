//! What the organization spent, by year and country: the extract that this program ships, and files like it.

use super::table::{InputFile, Table, TableFault};
use super::{Amount, Donor, Row, amount, donors};
use crate::units::Decimal;

/// One amount that was spent, as a line of a file states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expense {
    /// The calendar year.
    pub year: i16,
    /// Where it was spent, as a donor is known.
    pub country: Donor,
    /// Of which part of the world that is.
    pub region: Region,
    /// How much, in US dollars; corrections are negative.
    pub amount: Decimal,
}

/// A part of the world, as the publisher divides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Region {
    /// Africa.
    Africa,
    /// The Americas.
    Americas,
    /// Asia.
    Asia,
    /// Europe.
    Europe,
    /// Oceania.
    Oceania,
}

impl Region {
    /// Every region with the publisher's name of it.
    const NAMES: [(&'static str, Self); 5] = [
        ("Africa", Self::Africa),
        ("Americas", Self::Americas),
        ("Asia", Self::Asia),
        ("Europe", Self::Europe),
        ("Oceania", Self::Oceania),
    ];
}

/// Reads a file with the columns `calendar_year`, `country`, `region` and `amount_usd`.
///
/// A row that cannot be read is a fault: a sum without it would be a wrong number.
pub fn read(file: &InputFile) -> Result<Vec<Expense>, TableFault> {
    let table = Table::csv(file)?;
    let columns = ["calendar_year", "country", "region", "amount_usd"];
    let [year, country, region, value] = columns.map(|name| table.column(name));
    let (year, country, region, value) = (year?, country?, region?, value?);
    let sign = table.decimal_of(value);
    let expense = |row: &Row| {
        let written = row.text(region);
        let name = row.text(country).into_owned();
        Some(Expense {
            year: row.text(year).parse().ok()?,
            country: donors::find(&name).unwrap_or(Donor { name, code: None }),
            region: Region::NAMES.iter().find(|(name, _)| *name == written)?.1,
            amount: match amount::parse(&row.text(value), sign).ok()? {
                Amount::Stated(amount) => amount,
                Amount::Nil | Amount::Percent(_) => return None,
            },
        })
    };
    let read = |row: &Row| {
        expense(row).ok_or_else(|| {
            TableFault(format!(
                "`{}`, line {}: this is no expense of a year, a country and a region",
                file.name, row.line
            ))
        })
    };
    table.rows.iter().map(read).collect()
}
