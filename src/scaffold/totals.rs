//! Voluntary contributions by year, where they are of two types.

use std::collections::BTreeMap;

use crate::figures::covers;
use crate::import::{self, Donor, Ledger, RevenueType};
use crate::model::Of;
use crate::units::{Decimal, Period};

/// The name of the file of the totals.
pub const TOTALS_FILE: &str = "totals.csv";

/// The word of the rows.
pub(super) const VOLUNTARY: &str = "Voluntary";

/// Returns whether a donor's voluntary contributions are of two types, one of which many years lack.
pub(super) fn are_needed(types: &[RevenueType]) -> bool {
    types.contains(&RevenueType::Core) && types.contains(&RevenueType::Earmarked)
}

/// Writes the file: for each year of a period, what the donor gave.
pub fn totals(ledger: &Ledger, donor: &Donor, period: Period) -> String {
    let mut sums: BTreeMap<i16, Decimal> = BTreeMap::new();
    for ((year, revenue), amount) in ledger.of(donor) {
        if period.contains(year) && covers(Of::Voluntary, revenue) {
            *sums.entry(year).or_insert(Decimal::ZERO) += amount;
        }
    }
    let mut text = "calendar_year,revenue,amount_usd\n".to_owned();
    for (year, amount) in sums {
        text.push_str(&format!("{year},{VOLUNTARY},{}\n", import::plain(amount)));
    }
    text
}
