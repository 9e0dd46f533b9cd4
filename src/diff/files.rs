//! What documents name and do not say: the values of their series, and the contents of other files.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::FieldChange;
use super::{Side, facts, fields};
use crate::delimited::{self, Separator};
use crate::input::{Hash, Loaded, Node, ProjectFiles, Table, Value, hash};
use crate::units::Decimal;

/// What is in the files that a document names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    /// The hash of each, by its name as written.
    pub hashes: BTreeMap<String, Hash>,
    /// The values of each series whose file could be read, by its year or category.
    pub series: BTreeMap<String, BTreeMap<String, Point>>,
}

/// A value of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// As reports print it.
    pub value: String,
    /// Where it is, as `file:line`.
    pub place: String,
}

/// The contents of files, by their names as written.
type Contents = BTreeMap<String, Vec<u8>>;

/// The endings of files that a document names: tables, pictures, themes.
const ENDINGS: [&str; 8] = ["csv", "gif", "jpeg", "jpg", "png", "svg", "toml", "webp"];

impl Files {
    /// Reads every file that a text of the document names; one that is not there is none.
    pub fn read(node: &Node, loaded: &Loaded, files: &dyn ProjectFiles) -> Self {
        let mut contents = Contents::new();
        visit(node, loaded, files, &mut contents);
        let series = match &node.value {
            Value::Table(table) => table.get("series").map(|entry| &entry.node.value),
            _ => None,
        };
        let entries = match series {
            Some(Value::Table(table)) => table.entries.as_slice(),
            _ => &[],
        };
        let series = entries.iter().filter_map(|entry| {
            let Value::Table(series) = &entry.node.value else { return None };
            Some((entry.key.value.clone(), points(series, &contents)?))
        });
        Self {
            series: series.collect(),
            hashes: contents.iter().map(|(name, bytes)| (name.clone(), hash(bytes))).collect(),
        }
    }
}

/// Reads the files that a node and those below it name.
fn visit(node: &Node, loaded: &Loaded, files: &dyn ProjectFiles, contents: &mut Contents) {
    match &node.value {
        Value::Table(table) => {
            table.entries.iter().for_each(|entry| visit(&entry.node, loaded, files, contents));
        }
        Value::Array(nodes) => {
            nodes.iter().for_each(|node| visit(node, loaded, files, contents));
        }
        Value::String(text) => {
            let name = text.value.as_str();
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
            if ENDINGS.contains(&ending.as_str())
                && !contents.contains_key(name)
                && let Ok(path) = loaded.locate(text)
                && let Ok(bytes) = files.read(&path)
            {
                contents.insert(name.to_owned(), bytes);
            }
        }
        _ => {}
    }
}

/// Compares the values of the series that both documents have.
pub(super) fn values(old: &Files, new: &Files) -> Vec<FieldChange> {
    let (before, after) = (&old.series, &new.series);
    let mut changes = Vec::new();
    for (name, new) in after {
        let Some(old) = before.get(name) else { continue };
        let all: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for x in all {
            let (was, is) = (old.get(x), new.get(x));
            let text = |value: Option<&Point>| value.map(|point| point.value.clone());
            if text(was) != text(is) {
                changes.push(FieldChange {
                    key: format!("{name}, {x}"),
                    old: text(was),
                    new: text(is),
                    place: is.or(was).map(|point| point.place.clone()),
                });
            }
        }
    }
    changes
}

/// Reads the values of a series; none where its file cannot be read so.
fn points(series: &Table, contents: &Contents) -> Option<BTreeMap<String, Point>> {
    let text = |key: &str| series.get(key).map(|entry| fields::text(&entry.node));
    let file = text("file")?;
    let content = std::str::from_utf8(contents.get(&file)?).ok()?;
    let content = content.trim_start_matches('\u{feff}');
    let mut rows = delimited::read(content, Separator::Comma)?.into_iter();
    let head = rows.next()?;
    let column = |name: &str| head.fields.iter().position(|field| field == name);
    let (x, y) = (column(&text("x")?)?, column(&text("y")?)?);
    let mut conditions = Vec::new();
    if let Some(Value::Table(wanted)) = series.get("where").map(|entry| &entry.node.value) {
        for entry in &wanted.entries {
            conditions.push((column(&entry.key.value)?, fields::text(&entry.node)));
        }
    }
    let fits = |row: &delimited::Record| {
        conditions.iter().all(|(column, value)| row.get(*column) == Some(value.as_str()))
    };
    let points = rows.filter(fits).filter_map(|row| {
        let written = row.get(y).filter(|written| !written.is_empty())?;
        let number = written.parse::<Decimal>().ok();
        let value =
            number.map_or_else(|| written.to_owned(), |number| facts::grouped(number.normalize()));
        Some((row.get(x)?.to_owned(), Point { value, place: format!("{file}:{}", row.line) }))
    });
    Some(points.collect())
}

/// Lists the files of one name in both documents whose contents differ, but for those of series whose values both
/// documents have.
pub(super) fn contents(old: Side<'_>, new: Side<'_>) -> Vec<String> {
    let compared = |side: Side<'_>| -> BTreeSet<(String, String)> {
        let series = side.part("series");
        let table = series.as_ref().and_then(|side| side.table());
        let entries = table.into_iter().flat_map(|table| &table.entries);
        let files = entries.filter_map(|entry| {
            let Value::Table(series) = &entry.node.value else { return None };
            side.files.series.get(&entry.key.value)?;
            let file = fields::text(&series.get("file")?.node);
            Some((entry.key.value.clone(), file))
        });
        files.collect()
    };
    let (before, after) = (compared(old), compared(new));
    let told: BTreeSet<&String> = before.intersection(&after).map(|(_, file)| file).collect();
    let changed = new.files.hashes.iter().filter(|(name, hash)| {
        !told.contains(name) && old.files.hashes.get(*name).is_some_and(|before| before != *hash)
    });
    changed.map(|(name, _)| name.clone()).collect()
}
