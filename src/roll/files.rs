//! The data files of the next edition.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::{self, Donor, InputFile, Ledger, RevenueType, Table};
use crate::units::{Decimal, Period};

/// A data file a period later.
#[derive(Debug, Clone)]
pub struct Extended {
    /// The file.
    pub text: String,
    /// The rows that were added: year and type of revenue.
    pub added: Vec<(i16, String, RevenueType)>,
    /// The rows that the data now state otherwise: year, type, old and new amount.
    pub restated: Vec<(i16, RevenueType, String, Decimal)>,
}

/// Extends a file of contributions by the years of a period that it lacks; its columns and rows stay as they are.
///
/// Returns none where the file is no such file.
pub fn extend(file: &InputFile, ledger: &Ledger, period: Period) -> Option<Extended> {
    let table = Table::csv(file).ok()?;
    let year = table.column("calendar_year")?;
    let donor = table.column("donor")?;
    let revenue = table.column("rev_type")?;
    let amount = table.column("amount_usd")?;
    let mut rows: Vec<(i16, RevenueType, Vec<String>)> = Vec::new();
    let mut there: BTreeSet<(i16, Donor, RevenueType)> = BTreeSet::new();
    let mut samples: BTreeMap<Donor, Vec<String>> = BTreeMap::new();
    let mut restated = Vec::new();
    for row in &table.rows {
        let in_year: i16 = row.cell(year).parse().ok()?;
        let known = import::find_donor(row.cell(donor));
        let of = known.unwrap_or_else(|| Donor { name: row.cell(donor).to_owned(), code: None });
        let kind = RevenueType::ALL.into_iter().find(|kind| kind.label() == row.cell(revenue))?;
        let mut cells: Vec<String> = row.cells.iter().map(|cell| cell.trim().to_owned()).collect();
        let now = ledger.of(&of).get(&(in_year, kind)).copied();
        let was = row.cell(amount).parse::<Decimal>().ok();
        if let (Some(now), Some(was)) = (now, was)
            && now != was
        {
            restated.push((in_year, kind, row.cell(amount).to_owned(), now));
            if let Some(cell) = cells.get_mut(amount) {
                *cell = import::plain(now);
            }
        }
        samples.entry(of.clone()).or_insert_with(|| cells.clone());
        there.insert((in_year, of, kind));
        rows.push((in_year, kind, cells));
    }
    let mut added = Vec::new();
    for (of, sample) in &samples {
        for ((in_year, kind), sum) in ledger.of(of) {
            if !period.contains(in_year) || there.contains(&(in_year, of.clone(), kind)) {
                continue;
            }
            let mut cells = sample.clone();
            for (column, text) in [
                (year, in_year.to_string()),
                (revenue, kind.label().to_owned()),
                (amount, import::plain(sum)),
            ] {
                if let Some(cell) = cells.get_mut(column) {
                    *cell = text;
                }
            }
            let name = sample.get(donor).cloned().unwrap_or_default();
            added.push((in_year, name, kind));
            rows.push((in_year, kind, cells));
        }
    }
    rows.sort_by_key(|(in_year, kind, _)| (*in_year, *kind));
    let mut text = line(&table.header);
    for (.., cells) in &rows {
        text.push_str(&line(cells));
    }
    Some(Extended { text, added, restated })
}

/// Writes a row of CSV.
fn line(cells: &[String]) -> String {
    let fields: Vec<String> = cells.iter().map(|cell| import::field(cell)).collect();
    fields.join(",") + "\n"
}
