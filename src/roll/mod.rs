//! The next edition of a factsheet: the same document, a period later.
//!
//! In: the TOML as written, its data files, and the data set. Out: the TOML of the next edition, comments and order
//! kept; facts that the data determine are renewed, every other one is marked to be confirmed with its old value.
//! It writes no file, and changes no sentence.

mod dates;
pub mod edit;
mod events;
mod facts;
mod files;

pub use dates::next_name;
pub use files::extend;

use toml_edit::{DocumentMut, Item};

use crate::figures::Figures;
use crate::import::{Donor, Ledger};
use crate::units::Period;

/// What the next edition is to be.
#[derive(Debug, Clone)]
pub struct Edition<'a> {
    /// The years that it covers.
    pub period: Period,
    /// When it is published, as documents write dates.
    pub issued: &'a str,
    /// When the data were retrieved.
    pub accessed: &'a str,
    /// The data.
    pub ledger: &'a Ledger,
}

/// Why there is no next edition: what is wrong, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollFault(pub String);

/// The next edition.
#[derive(Debug)]
pub struct Rolled {
    /// Its TOML.
    pub toml: String,
    /// Its donor, where the document names one that the data know.
    pub donor: Option<Donor>,
    /// The period that it had.
    pub old_period: Period,
    /// When it was published, as the document wrote it.
    pub old_issued: String,
    /// The facts that the data determine: name, old value, new value.
    pub renewed: Vec<(String, String, String)>,
    /// The facts of the past that no edition changes: name and value.
    pub past: Vec<(String, String)>,
    /// The facts that a person has to confirm: name and old value.
    pub to_confirm: Vec<(String, String)>,
    /// Lines whose text names a year of the old edition, for a person to look at.
    pub dated_lines: Vec<(usize, String)>,
    /// What is left as it was, and why.
    pub notes: Vec<String>,
}

/// Makes the next edition of a document.
pub fn roll(text: &str, edition: &Edition<'_>) -> Result<Rolled, RollFault> {
    let marked = text.strip_prefix('\u{feff}');
    let has_windows_lines = text.contains("\r\n");
    let plain = marked.unwrap_or(text).replace("\r\n", "\n");
    let text = plain.as_str();
    let mut document: DocumentMut =
        text.parse().map_err(|error| RollFault(format!("the document is not TOML: {error}")))?;
    let old_issued = document
        .get("factsheet")
        .and_then(|sheet| sheet.get("issued"))
        .map(edit::written)
        .unwrap_or_default();
    let old_period = dates::period(&document)?;
    let donor = donor(&document);
    let known = donor.clone().filter(|donor| edition.ledger.donors().contains_key(donor));
    let mut rolled = Rolled {
        toml: String::new(),
        donor: known.clone(),
        old_period,
        old_issued,
        renewed: Vec::new(),
        past: Vec::new(),
        to_confirm: Vec::new(),
        dated_lines: Vec::new(),
        notes: Vec::new(),
    };
    rolled.notes.extend(issued_before(&rolled.old_issued, edition.issued));
    if known.is_none() {
        rolled.notes.push(match donor {
            Some(donor) => format!("the data have no contribution of {}", donor.name),
            None => "the document names no donor that the data could know".to_owned(),
        });
    }
    for (name, own) in dates::shift(&mut document, old_period, edition)? {
        rolled
            .notes
            .push(format!("the series `{name}` covers {own}, years of its own, which stay"));
    }
    let figures = known.as_ref().map(|donor| Figures::new(edition.ledger, donor));
    let moves = facts::renew(&mut document, figures.as_ref(), edition.period, &mut rolled);
    events::shift(&mut document, &moves);
    if let Some(figures) = &figures {
        rolled.notes.extend(new_types(text, figures, edition.period));
    }
    if edit::has_include(document.as_item()) {
        rolled.notes.push("facts in included files are left as they are".to_owned());
    }
    let toml = document.to_string();
    rolled.dated_lines = dated_lines(&toml, &rolled, edition);
    // Lines end as they did, and so does what stands before the first.
    let toml = if has_windows_lines { toml.replace('\n', "\r\n") } else { toml };
    rolled.toml = if marked.is_some() { format!("\u{feff}{toml}") } else { toml };
    Ok(rolled)
}

/// Returns what is to be said of an edition that is issued before the last one; a year is as good as a day in it.
fn issued_before(last: &str, next: &str) -> Option<String> {
    let known = last.len().min(next.len());
    (next.get(..known)? < last.get(..known)?).then(|| {
        format!(
            "the last edition was issued in {last}, after this one ({next}): look at `--issued`"
        )
    })
}

/// Finds the lines of a file of the edition, such as one that it includes, whose texts name a year of the old one.
pub fn dated_lines(toml: &str, rolled: &Rolled, edition: &Edition<'_>) -> Vec<(usize, String)> {
    dates::lines_with_old_dates(
        toml,
        (rolled.old_period, &rolled.old_issued),
        (edition.period, edition.issued),
    )
}

/// Lists the data sets that the sources of a document name: source and path, as written.
pub fn data_sets(text: &str) -> Vec<(String, String)> {
    let document = text.parse::<DocumentMut>().ok();
    let sources = document.as_ref().and_then(|document| document.get("sources")?.as_table_like());
    let sources = sources.into_iter().flat_map(toml_edit::TableLike::iter);
    sources
        .filter_map(|(name, source)| {
            Some((name.to_owned(), source.get("data")?.as_str()?.to_owned()))
        })
        .collect()
}

/// Returns the language of a document.
pub fn language(text: &str) -> Option<String> {
    let document = text.parse::<DocumentMut>().ok()?;
    document.get("factsheet")?.get("language")?.as_str().map(str::to_owned)
}

/// Names the types of revenue that the data have and the document does not know, so that it can be reworded.
fn new_types(text: &str, figures: &Figures<'_>, period: Period) -> Vec<String> {
    let is_known = |label: &str| text.contains(&format!("\"{label}\""));
    figures
        .types(period)
        .into_iter()
        .filter(|kind| !is_known(kind.label()) && text.contains("rev_type"))
        .map(|kind| {
            format!(
                "the data have revenue of the type `{kind}`, for which the document has no series"
            )
        })
        .collect()
}

/// Finds the donor that the document names.
fn donor(document: &DocumentMut) -> Option<Donor> {
    let donor = document.get("donor")?;
    let text = |key: &str| donor.get(key).and_then(Item::as_str);
    let name = text("country").or_else(|| text("name"))?;
    Some(
        crate::import::find_donor(name)
            .unwrap_or_else(|| Donor { name: name.to_owned(), code: None }),
    )
}

#[cfg(test)]
mod tests;
