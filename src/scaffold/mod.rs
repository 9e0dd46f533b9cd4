//! A new factsheet for a donor: a TOML that builds at once, and the data files that it reads.
//!
//! In: a [`Ledger`] and what the factsheet is to be. Out: the files of its folder, as text.
//! It writes no file, and states no number that the data do not determine.

mod content;
mod english;
mod french;
mod names;
mod ranking;
mod totals;

pub use content::Facts;
pub use ranking::{RANKING_FILE, YEARS_FILE, governments, years};
pub use totals::{TOTALS_FILE, totals};

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
    /// The path of the data file from the new folder, where there is one.
    pub data: Option<&'a str>,
    /// The language of the texts.
    pub language: &'a str,
    /// Whether only what the data say is to be in it, with nothing left to write.
    pub data_only: bool,
}

/// The languages that new factsheets can be written in.
pub const LANGUAGES: &[&str] = &["en", "fr"];

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
    let tag = plan.language.split('-').next().unwrap_or_default();
    let locale = Locale::new(plan.language);
    let (Some(locale), true) = (locale, LANGUAGES.contains(&tag)) else {
        return Err(ScaffoldFault(format!(
            "there are no texts in the language `{}` for a new factsheet; write {}",
            plan.language,
            crate::nearest::choices(LANGUAGES.iter().copied())
        )));
    };
    let name = names::of(plan.donor, &locale);
    let ranking = ranking::choose(&figures, plan.period);
    let mut facts = Facts::new(&figures, plan.period);
    let sections = match tag {
        "fr" => french::sections(plan, &name, &mut facts, ranking.as_ref()),
        _ => english::sections(plan, &name, &mut facts, ranking.as_ref()),
    };
    let toml = content::document(plan, &name, &sections, &facts, &figures, ranking.as_ref());
    let donors = std::slice::from_ref(plan.donor);
    let mut files =
        vec![(DOCUMENT, toml), (CONTRIBUTIONS_FILE, import::contributions(plan.ledger, donors))];
    if totals::are_needed(&figures.types(plan.period)) {
        files.push((TOTALS_FILE, totals(plan.ledger, plan.donor, plan.period)));
    }
    if let Some(ranking) = &ranking {
        files.push((RANKING_FILE, ranking.csv(&locale)));
    }
    Ok(files)
}

/// The texts of a new factsheet.
#[derive(Debug, Default)]
struct Sections {
    /// The title.
    title: String,
    /// The lead.
    lead: String,
    /// The sections, as TOML.
    body: String,
}
