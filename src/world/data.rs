//! The document's data as templates read it: the contract of `templates/README.md`.

use std::collections::BTreeMap;
use std::mem;

use serde_json::{Map, Value, json};
use typst::foundations::Datetime;

use super::lines;
use super::neighbours::{self, Charts};
use crate::content::{Factsheet, Key};
use crate::drawings::{Drawings, Heights};
use crate::units::PartialDate;

/// What the pages are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Edition {
    /// Reading on a screen, with or without seeing it, and archiving.
    #[default]
    Web,
    /// A press.
    Print,
}

impl Edition {
    /// Returns the name that templates and the command line use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Print => "print",
        }
    }
}

/// How the pages are made.
#[derive(Debug, Clone)]
pub struct Making {
    /// What they are for.
    pub edition: Edition,
    /// Whether photographs in inks stay so: a press takes them, a screen does not.
    pub has_inks: bool,
    /// Whether every page is marked as a draft.
    pub is_draft: bool,
    /// The hash of everything that they are made from.
    pub fingerprint: String,
}

/// The fixed labels that templates use, each with the message of the language that it is.
const LABELS: &[(&str, &str)] = &[
    ("contact", "contact"),
    ("contents", "contents"),
    ("continued", "continued"),
    ("draft", "draft"),
    ("email", "email"),
    ("fax", "fax"),
    ("funder", "funded-by"),
    ("location", "location"),
    ("period", "project-period"),
    ("phone", "telephone"),
    ("placeholder", "picture-to-come"),
    ("source", "source"),
    ("sources", "sources"),
    ("web", "web"),
];

/// Returns the day that the document's metadata and `datetime.today()` have.
pub fn date(issued: PartialDate) -> Option<Datetime> {
    let (year, month, day) = first_day(issued);
    Datetime::from_ymd(i32::from(year), u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// Returns the first day of a date: year, month and day.
fn first_day(date: PartialDate) -> (i16, i8, i8) {
    (date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1))
}

/// Writes the data of a document as JSON.
pub fn describe(factsheet: &Factsheet, drawings: &Drawings<'_>, making: &Making) -> String {
    let locale = factsheet.locale();
    let metrics = drawings.metrics();
    let labels: Map<String, Value> = LABELS
        .iter()
        .map(|(name, message)| {
            ((*name).to_owned(), locale.message(message, &[("kind", "photo".into())]).into())
        })
        .collect();
    let label_ems: Map<String, Value> = labels
        .iter()
        .map(|(name, label)| {
            (name.clone(), lines::label(label.as_str().unwrap_or_default(), metrics).into())
        })
        .collect();
    let (year, month, day) = first_day(factsheet.issued());
    let mut rows = json!(factsheet.rows());
    insert_widths(&mut rows, factsheet, drawings);
    let mut data = json!({
        "edition": making.edition.name(),
        "draft": making.is_draft,
        "fingerprint": making.fingerprint,
        "language": locale.language(),
        "region": locale.region(),
        "date": { "year": year, "month": month, "day": day },
        "labels": labels,
        "template": factsheet.template().describe(),
        "label_ems": label_ems,
        "theme": factsheet.theme(),
        "sheet": factsheet.sheet(),
        "organization": factsheet.organization(),
        "donor": { "name": factsheet.donor() },
        "rows": rows,
    });
    mark_addresses(&mut data, &mut Vec::new());
    insert_measures(&mut data, &lines::measure(factsheet, metrics));
    data.to_string()
}

/// Gives each link that has a note a mark, one an address: `a`, `b` and so on in reading order.
fn mark_addresses(value: &mut Value, seen: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            if let Some(note) = object.get("note").and_then(Value::as_str)
                && object.get("t").is_some_and(|kind| kind == "link")
            {
                let index = seen.iter().position(|other| other == note).unwrap_or(seen.len());
                if index == seen.len() {
                    seen.push(note.to_owned());
                }
                object.insert("mark".to_owned(), letters(index).into());
            }
            object.values_mut().for_each(|value| mark_addresses(value, seen));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| mark_addresses(value, seen)),
        _ => {}
    }
}

/// Puts what was measured of a line into it.
fn insert_measures(value: &mut Value, measures: &BTreeMap<Key, Value>) {
    match value {
        Value::Object(object) => {
            let key = object.get("key").and_then(Value::as_i64).and_then(Key::from_number);
            if let Some(Value::Object(measure)) = key.and_then(|key| measures.get(&key)) {
                object.extend(measure.clone());
                return;
            }
            object.values_mut().for_each(|value| insert_measures(value, measures));
        }
        Value::Array(values) => {
            values.iter_mut().for_each(|value| insert_measures(value, measures));
        }
        _ => {}
    }
}

/// Returns the letters that count from `a` to `z` and on with `aa`.
fn letters(index: usize) -> String {
    let last = char::from(b'a' + u8::try_from(index % 26).unwrap_or_default());
    match index / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letters(before - 1)),
    }
}

/// Gives each section the widths that it is laid out at, and a chart its heights and its words.
fn insert_widths(rows: &mut Value, factsheet: &Factsheet, drawings: &Drawings<'_>) {
    let written = factsheet.rows().iter();
    for (row, written) in rows.as_array_mut().into_iter().flatten().zip(written) {
        let mut charts =
            Charts { drawings, grid: factsheet.template().grid(), known: BTreeMap::new() };
        let widths = neighbours::widths(written, factsheet, &mut charts);
        let cells = row.as_array_mut().into_iter().flatten();
        for ((cell, placed), mut widths) in cells.zip(written).zip(widths) {
            let Some(section) = cell.get_mut("section").and_then(Value::as_object_mut) else {
                continue;
            };
            if let Some(chart) = placed.section.part.says().chart() {
                let heights: Vec<(u8, Option<Heights>)> = mem::take(&mut widths)
                    .into_iter()
                    .map(|width| (width, charts.heights(&placed.section, width)))
                    // A chart that cannot be drawn in its own width is reported, and its place stays empty.
                    .filter(|(width, heights)| *width == placed.columns || heights.is_some())
                    .collect();
                widths.extend(heights.iter().map(|(width, _)| *width));
                let heights = heights.into_iter().map(|(width, heights)| {
                    (width.to_string(), json!(heights.unwrap_or_default()))
                });
                section.insert("heights".to_owned(), heights.collect::<Map<_, _>>().into());
                section.insert("profile".to_owned(), json!(drawings.profile(chart)));
                section.insert("alt".to_owned(), json!(drawings.alt(placed.section.owner)));
                let listed = drawings.is_listed(chart.key);
                let words = || factsheet.locale().message("figures-link", &[]);
                section.insert("listed".to_owned(), json!(listed.then(words)));
            }
            section.insert("widths".to_owned(), json!(widths));
        }
    }
}
