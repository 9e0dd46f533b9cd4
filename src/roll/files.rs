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
    let column = |name: &str| table.column(name).ok();
    let year = column("calendar_year")?;
    let donor = column("donor")?;
    let revenue = column("rev_type")?;
    let amount = column("amount_usd")?;
    let mut rows: Vec<(i16, RevenueType, Vec<String>)> = Vec::new();
    let mut there: BTreeSet<(i16, Donor, RevenueType)> = BTreeSet::new();
    let mut samples: BTreeMap<Donor, Vec<String>> = BTreeMap::new();
    let mut restated = Vec::new();
    for row in &table.rows {
        let in_year: i16 = row.text(year).parse().ok()?;
        let name = row.text(donor).into_owned();
        let known = import::find_donor(&name);
        let of = known.unwrap_or(Donor { name, code: None });
        let kind = RevenueType::ALL.into_iter().find(|kind| kind.label() == row.text(revenue))?;
        let mut cells: Vec<String> =
            row.cells.iter().map(|cell| cell.text().into_owned()).collect();
        let now = ledger.of(&of).get(&(in_year, kind)).copied();
        let was = row.text(amount).parse::<Decimal>().ok();
        if let (Some(now), Some(was)) = (now, was)
            && now != was
        {
            restated.push((in_year, kind, row.text(amount).into_owned(), now));
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
    let end = if file.bytes.windows(2).any(|pair| pair == b"\r\n") { "\r\n" } else { "\n" };
    let mut text = line(&table.header, end);
    for (.., cells) in &rows {
        text.push_str(&line(cells, end));
    }
    Some(Extended { text, added, restated })
}

/// Writes a row of CSV.
fn line(cells: &[String], end: &str) -> String {
    let fields: Vec<String> = cells.iter().map(|cell| import::field(cell)).collect();
    fields.join(",") + end
}
