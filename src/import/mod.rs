//! Yearly data from the publishers' own files.
//!
//! In: files as they were downloaded. Out: a [`Ledger`] of exact amounts, each with the line that it came from,
//! and a [`Tally`] of everything that was left out, merged or not understood. Nothing is dropped in silence.
//! It reads no disk; the command line hands it bytes.
//! *Invariant:* no amount is larger than [`amount::LIMIT`], so that sums of all rows of all files stay within a decimal.

mod amount;
mod cell;
mod ceb;
mod donors;
mod expenses;
mod mapping;
mod revenue;
mod table;
mod tally;
mod tidy;
mod when;
mod workbook;

pub use amount::{Amount, DecimalSign, parse as parse_amount};
pub use ceb::{Repeats, Wanted, read as read_ceb};
pub use cell::{Cell, Row, cut};
pub use donors::{Donor, find as find_donor, fold, slug};
pub use expenses::{Expense, Region, read as read_expenses};
pub use mapping::{Figures, Mapping, read as read_mapped};
pub use revenue::RevenueType;
pub use table::{InputFile, Reading, Table, TableFault};
pub use tally::{Count, Tally, grouped};
pub use tidy::{
    CEB_NOTE, CEB_PUBLISHER, CEB_TITLE, CEB_URL, MARK, contributions, field, figures, plain,
    series_label, series_name, snippet, string,
};
pub use when::FiscalYear;
pub use workbook::{Book, is_older, read_older};

use std::collections::BTreeMap;

use crate::units::{Decimal, PartialDate};

/// The extract that the program ships: the revenue of the ILO by donor, 2013 to 2024.
pub const SHIPPED: &[u8] = include_bytes!("../../data/ceb/ilo-revenue-by-donor-2013-2024.csv");

/// What the ILO spent by country, 2013 to 2024, as the program ships it.
pub const SHIPPED_EXPENSES: &[u8] =
    include_bytes!("../../data/ceb/ilo-expenses-by-country-2013-2024.csv");

/// The name of the shipped extract in reports.
pub const SHIPPED_NAME: &str = "the shipped extract for the ILO";

/// When the shipped extract was retrieved.
pub const SHIPPED_ACCESSED: &str = "2026-11-24";

/// One amount of revenue, as a line of a file states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// The calendar year in which it was recognised.
    pub year: i16,
    /// Who gave it.
    pub donor: Donor,
    /// Whether the donor is a government.
    pub is_government: bool,
    /// As what it was recognised.
    pub revenue: RevenueType,
    /// How much, in US dollars; corrections are negative.
    pub amount: Decimal,
}

/// Every amount that was read, in the order of the files.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// The amounts.
    pub flows: Vec<Flow>,
    /// What the organization spent by country, where there are data of it.
    pub expenses: Vec<Expense>,
}

impl Ledger {
    /// Adds up what one donor gave, by year and type of revenue.
    pub fn of(&self, donor: &Donor) -> BTreeMap<(i16, RevenueType), Decimal> {
        let mut sums = BTreeMap::new();
        for flow in self.flows.iter().filter(|flow| flow.donor == *donor) {
            *sums.entry((flow.year, flow.revenue)).or_insert(Decimal::ZERO) += flow.amount;
        }
        sums
    }

    /// Returns the donors, each once, in alphabetical order, and whether each is a government.
    pub fn donors(&self) -> BTreeMap<Donor, bool> {
        self.flows.iter().map(|flow| (flow.donor.clone(), flow.is_government)).collect()
    }

    /// Says which of all years a donor has no amount for; none where all have one.
    pub fn gap(&self, donor: &Donor) -> Option<String> {
        let flows = self.flows.iter().filter(|flow| flow.donor == *donor);
        mapping::gap(&donor.name, &flows.map(|flow| flow.year).collect(), self.years())
    }

    /// Returns the first and the last year that any donor has an amount in.
    pub fn years(&self) -> Option<(i16, i16)> {
        let years = || self.flows.iter().map(|flow| flow.year);
        years().min().zip(years().max())
    }
}

/// Returns the day on which data were retrieved, as a document of a date may give it: one that is dated back to before
/// that day says nothing of it.
pub fn accessed_by<'a>(issued: &str, accessed: &'a str) -> Option<&'a str> {
    let (by, day): (Option<PartialDate>, Option<PartialDate>) =
        (issued.parse().ok(), accessed.parse().ok());
    let is_later = by.zip(day).is_some_and(|(by, day)| by.ends_before(day));
    (!is_later).then_some(accessed)
}
