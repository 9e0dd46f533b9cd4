//! The countries of a map: which row of its series is which, and which is none.

use std::collections::BTreeMap;

use crate::charts::country_of;
use crate::finding::{Code, Finding, Findings, Span};
use crate::locale::{Locale, Use, atoms, folded, known_code};
use crate::nearest::nearest;

/// How many rows that are no countries are told; more of them say no more.
const MOST_FAULTS: usize = 10;

/// A row of a map.
pub(super) struct Row {
    /// The code of its country; none for a region, for all the world or the like.
    pub(super) code: Option<&'static str>,
    /// Its name in the language of the document.
    pub(super) name: String,
}

/// Finds the countries of the rows of a map; what is neither a country nor a region is reported, at its place or at the
/// series.
pub(super) fn rows(
    names: &[String],
    (series, place): (Span, &dyn Fn(&str) -> Span),
    locale: &Locale,
    findings: &mut Findings,
) -> Option<Vec<Row>> {
    let fault = |span: Span, message: String| Finding::new(Code::ChartData, span, message);
    let before = findings.len();
    let mut rows = Vec::new();
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    for name in names {
        if findings.len() - before >= MOST_FAULTS {
            break;
        }
        let Some(row) = row(name, locale) else {
            let message = format!("the map knows no country `{name}`");
            findings.push(fault(place(name), message).meant(near(name, locale), || {
                "write the name of a country or its code of ISO 3166-1, or say that the row is of a region or of \
                 other countries"
            }));
            continue;
        };
        if let Some(code) = row.code
            && let Some(other) = first.insert(code, name)
        {
            let message = format!("`{other}` and `{name}` are one country");
            findings.push(
                fault(place(name), message)
                    .other(place(other), "the first")
                    .help("make one row of them, or choose one in `where`"),
            );
        }
        rows.push(row);
    }
    if findings.len() == before && rows.iter().all(|row| row.code.is_none()) {
        let message = "none of the rows of this map is a country".to_owned();
        findings.push(fault(series, message).help("name in `x` the column of the countries"));
    }
    (findings.len() == before).then_some(rows)
}

/// Finds the country of a name or a code; none where that is nothing that a map can show or set below.
fn row(name: &str, locale: &Locale) -> Option<Row> {
    if let Some(code) = code(name) {
        return Some(Row { code: country_of(code), name: locale.country(code)? });
    }
    let own = locale.countries().spellings().whole(name);
    let found = own.map(|own| (own.code, name.to_owned())).or_else(|| {
        let code = others(locale).find_map(|other| {
            other.countries().spellings().whole(name).map(|spelling| spelling.code)
        })?;
        Some((code, locale.country(code)?))
    });
    match found {
        Some((code, name)) => Some(Row { code: country_of(code), name }),
        None => is_wide(name, locale).then(|| Row { code: None, name: name.to_owned() }),
    }
}

/// Finds the row of a map that a name or a code means.
pub(super) fn meant(wanted: &str, codes: &[Option<&str>], locale: &Locale) -> Option<usize> {
    let code = row(wanted, locale)?.code?;
    codes.iter().position(|own| *own == Some(code))
}

/// Finds a country by what is written as a code.
fn code(name: &str) -> Option<&'static str> {
    let is_code = name.bytes().all(|letter| letter.is_ascii_uppercase());
    is_code.then(|| country_of(name).or_else(|| known_code(name))).flatten()
}

/// Returns the languages that a document is not in.
fn others(locale: &Locale) -> impl Iterator<Item = Locale> {
    let others = Locale::languages().iter().filter(|tag| **tag != locale.language());
    others.filter_map(|tag| Locale::new(tag))
}

/// Returns whether a row is of a region, of all the world, or of what is left: in any language, since files have theirs.
fn is_wide(name: &str, locale: &Locale) -> bool {
    std::iter::once(locale.clone()).chain(others(locale)).any(|locale| {
        let wide = locale.message("wide-words", &[]);
        let wide: Vec<&str> = wide.split_whitespace().collect();
        let left = |text: &str| {
            let words = text.split_whitespace().flat_map(atoms).map(folded);
            words.filter(|word| !wide.contains(&word.as_str())).collect::<Vec<_>>()
        };
        let own = left(name);
        let is_own = |name: &str| left(name) == own;
        let mut regions = locale.regions();
        own.is_empty() && !name.trim().is_empty()
            || regions.any(|region| region.names.into_iter().chain(region.adjectives).any(is_own))
    })
}

/// Returns the country whose name is nearest to one that is none.
fn near(name: &str, locale: &Locale) -> Option<&'static str> {
    let spellings = locale.countries().spellings().iter().filter(|one| one.of == Use::Usual);
    nearest(name, spellings.map(|one| one.text.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what a row is on a map: a code, `-` for what stands below, nothing for what is not known.
    fn read(name: &str, language: &str) -> Option<(&'static str, String)> {
        let row = row(name, &Locale::new(language).unwrap())?;
        Some((row.code.unwrap_or("-"), row.name))
    }

    #[test]
    fn names_and_codes() {
        for (name, code, shown) in [
            ("BGD", "BD", "Bangladesh"),
            ("NL", "NL", "Netherlands"),
            ("DR Congo", "CD", "DR Congo"),
            ("Viet Nam", "VN", "Viet Nam"),
            ("Allemagne", "DE", "Germany"),
            ("UK", "GB", "UK"),
            ("South Africa", "ZA", "South Africa"),
            ("European Union", "-", "European Union"),
            ("EU", "-", "European Union"),
            ("AQ", "-", "Antarctica"),
            ("Asia and the Pacific", "-", "Asia and the Pacific"),
            ("Africa, regional", "-", "Africa, regional"),
            ("Global programmes", "-", "Global programmes"),
            ("Other", "-", "Other"),
            ("Autres pays", "-", "Autres pays"),
        ] {
            assert_eq!(read(name, "en"), Some((code, shown.to_owned())), "{name}");
        }
        assert_eq!(read("DEU", "fr"), Some(("DE", "Allemagne".to_owned())));
        assert_eq!(read("Germany", "fr"), Some(("DE", "Allemagne".to_owned())));
        for unknown in ["Sout Africa", "Bangladehs", "QQQ", "", "Headcount", "2013"] {
            assert_eq!(read(unknown, "en"), None, "{unknown}");
        }
        assert_eq!(near("Bangladehs", &Locale::english()), Some("Bangladesh"));
    }
}
