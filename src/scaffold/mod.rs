//! A new factsheet for a donor: a TOML that says what the data say and marks what is left to write, and the data files
//! that it reads.
//!
//! In: a [`Ledger`] and what the factsheet is to be. Out: the files of its folder, as text.
//! It writes no file, and states no number that the data do not determine.

mod document;
mod drafts;
mod english;
mod events;
mod expenses;
mod facts;
mod french;
mod kinds;
mod names;
mod outline;
mod portrait;
mod ranking;
mod room;
mod totals;
mod words;

use expenses::{EXPENSES_FILE, REGIONS_FILE};
use kinds::KINDS_FILE;
use ranking::{LATEST_FILE, RANKING_FILE, YEARS_FILE};
pub use totals::{TOTALS_FILE, totals};
pub use words::LANGUAGES;

use portrait::Portrait;

use crate::figures::Figures;
use crate::import::{self, Donor, Ledger};
use crate::input::DOCUMENT;
use crate::locale::Locale;
use crate::units::Period;

/// What a new factsheet is to be.
#[derive(Debug, Clone)]
pub struct Plan<'a> {
    /// All data.
    pub ledger: &'a Ledger,
    /// Whom it is about.
    pub donor: &'a Donor,
    /// The name of the organization's file, such as `ilo`.
    pub organization: &'a str,
    /// The organization's short name, such as `ILO`.
    pub short_name: &'a str,
    /// The years that it covers.
    pub period: Period,
    /// When it is published, as documents write dates.
    pub issued: &'a str,
    /// When the data were retrieved.
    pub accessed: &'a str,
    /// The path of the schema from the new folder, for editors, where there is one.
    pub schema: Option<&'a str>,
    /// The path of the data file from the new folder, where there is one.
    pub data: Option<&'a str>,
    /// The language of the texts.
    pub language: &'a str,
    /// Whether only what the data say is to be in it, with nothing left to write.
    pub data_only: bool,
}

/// Why there is no new factsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScaffoldFault(pub String);

/// The name of the data file of a document.
pub const CONTRIBUTIONS_FILE: &str = "contributions.csv";

/// Makes the files of a new folder: names and contents.
pub fn write(plan: &Plan<'_>) -> Result<Vec<(&'static str, String)>, ScaffoldFault> {
    let figures = Figures::new(plan.ledger, plan.donor);
    let nothing = || {
        ScaffoldFault(format!(
            "the data have no contribution of {} in {}",
            plan.donor.name, plan.period
        ))
    };
    if figures.types(plan.period).is_empty() {
        return Err(nothing());
    }
    let locale = Locale::new(plan.language);
    let words = locale.as_ref().and_then(|locale| words::of(locale.language()));
    let (Some(locale), Some(words)) = (locale, words) else {
        return Err(ScaffoldFault(format!(
            "there are no texts in the language `{}` for a new factsheet; write {}",
            plan.language,
            crate::nearest::choices(LANGUAGES.iter().copied())
        )));
    };
    let portrait = Portrait::of(plan, &figures, locale);
    let toml = document::document(&portrait, &outline::outline(&portrait, words), words);
    let donors = std::slice::from_ref(plan.donor);
    let mut files =
        vec![(DOCUMENT, toml), (CONTRIBUTIONS_FILE, import::contributions(plan.ledger, donors))];
    if totals::are_needed(&portrait.types) {
        files.push((TOTALS_FILE, totals(plan.ledger, plan.donor, plan.period)));
    }
    let is_drawn = |name: &str| match name {
        KINDS_FILE => portrait.has_kinds,
        LATEST_FILE => portrait.has_latest(),
        YEARS_FILE => portrait.ranking.is_some(),
        REGIONS_FILE => portrait.has_regions(),
        EXPENSES_FILE => portrait.has_expenses(),
        _ => false,
    };
    files.extend(TABLES.iter().filter(|(name, _)| is_drawn(name)).filter_map(|(name, table)| {
        Some((*name, table(&figures, plan.period, &portrait.locale)?))
    }));
    Ok(files)
}

/// Writes a table of figures, where the data give it.
pub type Table = fn(&Figures<'_>, Period, &Locale) -> Option<String>;

/// The tables that the next edition has anew, by the names of their files.
pub const TABLES: &[(&str, Table)] = &[
    (KINDS_FILE, kinds::kinds),
    (LATEST_FILE, ranking::latest),
    (YEARS_FILE, ranking::years),
    (REGIONS_FILE, expenses::regions),
    (EXPENSES_FILE, expenses::expenses),
    (RANKING_FILE, ranking::governments),
];
