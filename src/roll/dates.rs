//! The period and the dates of a document.

use toml_edit::{Array, DocumentMut, Item, Value};

use super::{Edition, RollFault, edit};
use crate::units::Period;

/// Reads the document's period.
pub(super) fn period(document: &DocumentMut) -> Result<Period, RollFault> {
    document
        .get("factsheet")
        .and_then(|sheet| sheet.get("period"))
        .and_then(read)
        .ok_or_else(|| {
            RollFault(
                "the document has no period to go on from; add `period = [2012, 2017]` to `[factsheet]`".to_owned(),
            )
        })
}

/// Reads a period: a year, or a first and a last one.
pub(super) fn read(item: &Item) -> Option<Period> {
    let year = |value: &Value| value.as_integer().and_then(|year| i16::try_from(year).ok());
    if let Some(year) = item.as_value().and_then(year) {
        return Some(Period::year(year));
    }
    let years: Vec<i16> = item.as_array()?.iter().map(year).collect::<Option<_>>()?;
    match years.as_slice() {
        [only] => Some(Period::year(*only)),
        [first, last] => Period::new(*first, *last).ok(),
        _ => None,
    }
}

/// Writes a period as documents do.
pub(super) fn write(period: Period) -> Value {
    if period.first() == period.last() {
        return i64::from(period.first()).into();
    }
    let years: Array = [period.first(), period.last()].into_iter().map(i64::from).collect();
    years.into()
}

/// Shifts the period, the date of issue, the days of retrieval, and the periods of series that followed the document's.
pub(super) fn shift(
    document: &mut DocumentMut,
    old: Period,
    edition: &Edition<'_>,
) -> Result<(), RollFault> {
    let sheet = document
        .get_mut("factsheet")
        .and_then(Item::as_table_like_mut)
        .ok_or_else(|| RollFault("the document has no table `[factsheet]`".to_owned()))?;
    edit::replace(sheet, "period", write(edition.period));
    edit::replace(sheet, "issued", edition.issued.into());
    let each = |document: &mut DocumentMut,
                name: &str,
                change: &dyn Fn(&mut dyn toml_edit::TableLike)| {
        let Some(tables) = document.get_mut(name).and_then(Item::as_table_like_mut) else { return };
        for (_, item) in tables.iter_mut() {
            if let Some(table) = item.as_table_like_mut() {
                change(table);
            }
        }
    };
    each(document, "sources", &|source| {
        if source.contains_key("data") {
            edit::replace(source, "accessed", edition.accessed.into());
        }
    });
    each(document, "series", &|series| {
        if series.get("period").and_then(read) == Some(old) {
            edit::replace(series, "period", write(edition.period));
        }
    });
    Ok(())
}

/// Finds the lines outside of facts and sources that name the old period, or its last year, in figures.
pub(super) fn lines_with_old_dates(toml: &str, old: Period) -> Vec<(usize, String)> {
    let last = old.last().to_string();
    let mut table = String::new();
    let mut lines = Vec::new();
    for (index, line) in toml.lines().enumerate() {
        let trimmed = line.trim();
        if trimmed.starts_with('[') && trimmed.ends_with(']') {
            trimmed.trim_matches(['[', ']']).clone_into(&mut table);
        }
        let is_text = !["facts", "sources", "series"].iter().any(|name| {
            table.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        });
        // The new period may end with what was the old one's last year.
        let is_date =
            table == "factsheet" && ["period", "issued"].iter().any(|key| trimmed.starts_with(key));
        if is_text && !is_date && !trimmed.starts_with('#') && has_word(line, &last) {
            lines.push((index + 1, trimmed.to_owned()));
        }
    }
    lines
}

/// Returns whether a year stands in a line as a number of its own.
fn has_word(line: &str, year: &str) -> bool {
    line.match_indices(year).any(|(at, _)| {
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let before = line.get(..at).and_then(|part| part.chars().next_back());
        let after = line.get(at + year.len()..).and_then(|part| part.chars().next());
        !is_digit(before) && !is_digit(after)
    })
}
