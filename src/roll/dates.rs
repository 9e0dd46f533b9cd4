//! The period and the dates of a document.

use std::collections::BTreeSet;

use toml_edit::{Array, DocumentMut, Item, TableLike, Value};

use super::{Edition, RollFault, edit};
use crate::import;
use crate::units::{Period, year};

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

/// Returns where a period goes that is the document's, or its last year; others are of their own and stay.
pub(super) fn moved(own: Period, old: Period, new: Period) -> Option<Period> {
    if own == old {
        Some(new)
    } else if own == Period::year(old.last()) {
        Some(Period::year(new.last()))
    } else {
        None
    }
}

/// Shifts the period, the date of issue, the days of retrieval, and the periods of series that followed the document's.
///
/// Returns the series that have a period of their own, which stays.
pub(super) fn shift(
    document: &mut DocumentMut,
    old: Period,
    edition: &Edition<'_>,
) -> Result<Vec<(String, Period)>, RollFault> {
    let sheet = document
        .get_mut("factsheet")
        .and_then(Item::as_table_like_mut)
        .ok_or_else(|| RollFault("the document has no table `[factsheet]`".to_owned()))?;
    edit::replace(sheet, "period", write(edition.period));
    edit::replace(sheet, "issued", edition.issued.into());
    each(document, "sources", |_, source| {
        if source.contains_key("data") {
            match import::accessed_by(edition.issued, edition.accessed) {
                Some(accessed) => edit::replace(source, "accessed", accessed.into()),
                None => drop(source.remove("accessed")),
            }
        }
    });
    let mut own_periods = Vec::new();
    each(document, "series", |name, series| {
        let Some(own) = series.get("period").and_then(read) else { return };
        match moved(own, old, edition.period) {
            Some(next) => edit::replace(series, "period", write(next)),
            None => own_periods.push((name.to_owned(), own)),
        }
    });
    Ok(own_periods)
}

/// Changes each table of a table, by its name.
fn each(document: &mut DocumentMut, name: &str, mut change: impl FnMut(&str, &mut dyn TableLike)) {
    let Some(tables) = document.get_mut(name).and_then(Item::as_table_like_mut) else { return };
    for (key, item) in tables.iter_mut() {
        if let Some(table) = item.as_table_like_mut() {
            change(key.get(), table);
        }
    }
}

/// Keys whose value is a date that is shifted, asked for, or of the past and told as such, or a name of the document's own.
const DATED_KEYS: [&str; 6] = ["period", "issued", "accessed", "date", "todo", "source"];

/// Finds the lines of texts that name a year of the old edition: titles, notes, bodies, names of files, links.
///
/// Years that the next edition begins, ends or is issued in as well are not looked for.
pub(super) fn lines_with_old_dates(
    toml: &str,
    old: (Period, &str),
    new: (Period, &str),
) -> Vec<(usize, String)> {
    let year_of = |issued: &str| issued.get(..4).map(str::to_owned);
    let ends = |(period, issued): (Period, &str)| {
        let years = [period.first().to_string(), period.last().to_string()].into_iter();
        years.chain(year_of(issued)).collect::<BTreeSet<String>>()
    };
    let stale: BTreeSet<String> = ends(old).difference(&ends(new)).cloned().collect();
    let Ok(document) = toml_edit::Document::parse(toml) else { return Vec::new() };
    let mut spans = Vec::new();
    texts(document.as_item(), "", &mut spans);
    let mut lines = BTreeSet::new();
    for span in spans {
        let first = toml.get(..span.start).unwrap_or_default().matches('\n').count();
        let written = toml.get(span).unwrap_or_default();
        for (below, line) in written.lines().enumerate() {
            if stale.iter().any(|year| has_word(line, year)) {
                lines.insert(first + below);
            }
        }
    }
    let all: Vec<&str> = toml.lines().collect();
    let line = |index: usize| all.get(index).map_or("", |line| line.trim()).to_owned();
    lines.into_iter().map(|index| (index + 1, line(index))).collect()
}

/// Notes where each text stands.
fn texts(item: &Item, key: &str, spans: &mut Vec<std::ops::Range<usize>>) {
    if DATED_KEYS.contains(&key) {
        return;
    }
    match item {
        Item::Value(value) => in_value(value, key, spans),
        Item::Table(table) => table.iter().for_each(|(key, item)| texts(item, key, spans)),
        Item::ArrayOfTables(tables) => {
            tables
                .iter()
                .flat_map(|table| table.iter())
                .for_each(|(key, item)| texts(item, key, spans));
        }
        Item::None => {}
    }
}

/// Notes where the texts of a value stand.
fn in_value(value: &Value, key: &str, spans: &mut Vec<std::ops::Range<usize>>) {
    if DATED_KEYS.contains(&key) {
        return;
    }
    match value {
        Value::String(text) => spans.extend(text.span()),
        Value::Array(values) => values.iter().for_each(|value| in_value(value, "", spans)),
        Value::InlineTable(table) => {
            table.iter().for_each(|(key, value)| in_value(value, key, spans));
        }
        _ => {}
    }
}

/// Returns whether a year stands in a line as a number of its own.
fn has_word(line: &str, year: &str) -> bool {
    numbers(line).any(|(_, number)| number == year)
}

/// Lists the runs of digits of a text, each with its place.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let from = text.get(rest..)?;
        let start = rest + from.find(|c: char| c.is_ascii_digit())?;
        let run = text.get(start..)?;
        let length = run.find(|c: char| !c.is_ascii_digit()).unwrap_or(run.len());
        rest = start + length;
        Some((start, text.get(start..rest)?))
    })
}

/// Returns the name of the next edition's folder: its years moved on, or the last one put after it.
///
/// The first and the last year of the old period become those of the new one; any other year goes on by as many years
/// as the last.
pub fn next_name(name: &str, old: Period, new: Period) -> String {
    let step = new.last() - old.last();
    let next = |number: &str| -> Option<i16> {
        let year: i16 = year(number)?;
        Some(match year {
            year if year == old.last() => new.last(),
            year if year == old.first() => new.first(),
            year => year.checked_add(step)?,
        })
    };
    let mut moved = String::new();
    let mut end = 0;
    for (start, number) in numbers(name) {
        moved.push_str(name.get(end..start).unwrap_or_default());
        moved.push_str(&next(number).map_or_else(|| number.to_owned(), |year| year.to_string()));
        end = start + number.len();
    }
    moved.push_str(name.get(end..).unwrap_or_default());
    if moved == name { format!("{name}-{}", new.last()) } else { moved }
}
