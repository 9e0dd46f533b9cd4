//! The tidy files that documents read, and the TOML that names them.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::{Donor, Ledger, RevenueType, mapping::Figures};
use crate::units::Decimal;

/// The title of the publisher's data set.
pub const CEB_TITLE: &str = "Financial Statistics: revenue by contributor";
/// The publisher.
pub const CEB_PUBLISHER: &str = "UN System Chief Executives Board for Coordination";
/// Where the data set is to be had.
pub const CEB_URL: &str = "https://unsceb.org/financial-statistics";
/// What to know about it.
pub const CEB_NOTE: &str =
    "Revenue recognized in a calendar year. Figures by government donor begin in 2013.";

/// How the TOML that an import writes begins, by which the next import knows that it may replace it.
pub const MARK: &str = "# Written by `factsheet import`: take it in with `include = \"…\"` at the top of the document, or copy it.";

/// Writes what donors gave as CSV: a row for each year, donor and type of revenue.
pub fn contributions(ledger: &Ledger, donors: &[Donor]) -> String {
    let mut text = "calendar_year,donor,rev_type,amount_usd\n".to_owned();
    for donor in donors {
        for ((year, revenue), amount) in ledger.of(donor) {
            let _ = writeln!(text, "{year},{},{revenue},{}", field(&donor.name), plain(amount));
        }
    }
    text
}

/// Writes mapped figures as CSV.
pub fn figures(figures: &Figures, columns: [&str; 3]) -> String {
    let [x, by, y] = columns;
    let has_series = figures.iter().any(|(series, ..)| !series.is_empty());
    let header: &[&str] = if has_series { &[x, by, y] } else { &[x, y] };
    let mut text = header.iter().map(|name| field(name)).collect::<Vec<_>>().join(",");
    text.push('\n');
    for (series, category, value) in figures {
        let _ = if has_series {
            writeln!(text, "{},{},{}", field(category), field(series), plain(*value))
        } else {
            writeln!(text, "{},{}", field(category), plain(*value))
        };
    }
    text
}

/// Writes the source and the series of a contributions file, for a document to include or to copy.
pub fn snippet(ledger: &Ledger, donors: &[Donor], file: &str, accessed: &str) -> String {
    let mut text = format!(
        "{MARK}\n\n[sources.ceb]\ntitle     = {}\npublisher = {}\nurl       = {}\naccessed  = {}\nnote      = {}\n",
        string(CEB_TITLE),
        string(CEB_PUBLISHER),
        string(CEB_URL),
        string(accessed),
        string(CEB_NOTE),
    );
    for donor in donors {
        let types: BTreeSet<RevenueType> =
            ledger.of(donor).into_keys().map(|(_, revenue)| revenue).collect();
        for revenue in types {
            let name = series_name(revenue);
            let name = match (donors.len(), &donor.code) {
                (1, _) => name.to_owned(),
                (_, Some(code)) => format!("{}_{name}", code.to_lowercase()),
                _ => format!("{}_{name}", super::fold(&donor.name).replace(' ', "_")),
            };
            let _ = write!(
                text,
                "\n[series.{name}]\nfile     = {}\nwhere    = {{ donor = {}, rev_type = {} }}\n\
                 x        = \"calendar_year\"\ny        = \"amount_usd\"\ncurrency = \"USD\"\n\
                 source   = \"ceb\"\nlabel    = {}\n",
                string(file),
                string(&donor.name),
                string(revenue.label()),
                string(series_label(revenue)),
            );
        }
    }
    text
}

/// Returns the name of a type's series in a document.
pub fn series_name(revenue: RevenueType) -> &'static str {
    match revenue {
        RevenueType::Assessed => "assessed_by_year",
        RevenueType::Core => "core_by_year",
        RevenueType::Earmarked => "earmarked_by_year",
        RevenueType::Other => "other_by_year",
    }
}

/// Returns what a chart calls a type.
pub fn series_label(revenue: RevenueType) -> &'static str {
    match revenue {
        RevenueType::Assessed => "Assessed",
        RevenueType::Core => "Voluntary, core",
        RevenueType::Earmarked => "Voluntary, earmarked",
        RevenueType::Other => "Other",
    }
}

/// Writes a string of TOML.
pub fn string(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}

/// Writes an exact amount without zeros that say nothing.
pub fn plain(amount: Decimal) -> String {
    amount.normalize().to_string()
}

/// Writes a field of CSV, in quotes where it needs them.
pub fn field(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
