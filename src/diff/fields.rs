//! Keys and their values, compared one by one.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Side;
use crate::input::{Node, Value};

/// A key whose value differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// The path of the key, such as `factsheet.title`.
    pub key: String,
    /// What was there; nothing when the key is new.
    pub old: Option<String>,
    /// What is there; nothing when the key is gone.
    pub new: Option<String>,
    /// Where it is, as `file:line`; where it was, when it is gone.
    pub place: Option<String>,
}

/// A value as text, and its place.
type Field = (String, Option<String>);

/// Values by their paths, and the paths in the order of the file.
pub(super) type Fields = (BTreeMap<String, Field>, Vec<String>);

/// Compares all keys of two tables, those of tables within them too.
pub(super) fn compare(
    old: Option<Side<'_>>,
    new: Option<Side<'_>>,
    name: &str,
) -> Vec<FieldChange> {
    of(&flatten(old, name), &flatten(new, name))
}

/// Compares the values of two lists of keys.
pub(super) fn of((before, _): &Fields, (after, order): &Fields) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    for key in order {
        let Some((text, place)) = after.get(key) else { continue };
        let was = before.get(key).map(|(text, _)| text.clone());
        if was.as_ref() != Some(text) {
            changes.push(FieldChange {
                key: key.clone(),
                old: was,
                new: Some(text.clone()),
                place: place.clone(),
            });
        }
    }
    for (key, (text, place)) in before {
        if !after.contains_key(key) {
            changes.push(FieldChange {
                key: key.clone(),
                old: Some(text.clone()),
                new: None,
                place: place.clone(),
            });
        }
    }
    changes
}

/// Lists the values of a table by their paths, and the paths in the order of the file.
pub(super) fn flatten(side: Option<Side<'_>>, name: &str) -> Fields {
    let mut fields = BTreeMap::new();
    let mut order = Vec::new();
    if let Some(side) = side {
        visit(side, side.node, name, &mut fields, &mut order);
    }
    (fields, order)
}

/// Adds the values below a node.
fn visit(
    side: Side<'_>,
    node: &Node,
    path: &str,
    fields: &mut BTreeMap<String, Field>,
    order: &mut Vec<String>,
) {
    match &node.value {
        Value::Table(table) => {
            for entry in &table.entries {
                let below = if path.is_empty() {
                    entry.key.value.clone()
                } else {
                    format!("{path}.{}", entry.key.value)
                };
                visit(side, &entry.node, &below, fields, order);
            }
        }
        Value::Array(nodes) if nodes.iter().any(|node| matches!(node.value, Value::Table(_))) => {
            for (index, node) in nodes.iter().enumerate() {
                visit(side, node, &format!("{path}[{}]", index + 1), fields, order);
            }
        }
        _ => {
            fields.insert(path.to_owned(), (text(node), side.place(node)));
            order.push(path.to_owned());
        }
    }
}

/// Returns a value as text; the lines of a text are joined, since where they end means nothing.
pub(super) fn text(node: &Node) -> String {
    match &node.value {
        Value::String(text) => paragraphs(&text.value),
        Value::Integer(digits) | Value::Float(digits) | Value::Date(digits) => digits.clone(),
        Value::Boolean(value) => value.to_string(),
        Value::Array(nodes) => nodes.iter().map(text).collect::<Vec<_>>().join(", "),
        Value::Table(_) | Value::Unread => String::new(),
    }
}

/// Joins the lines of each paragraph.
fn paragraphs(text: &str) -> String {
    let joined = text.trim().split("\n\n").map(|paragraph| {
        let lines = paragraph.lines().map(str::trim).filter(|line| !line.is_empty());
        let mut out = String::new();
        for line in lines {
            let is_item = line.starts_with("- ");
            if !out.is_empty() {
                out.push(if is_item { '\n' } else { ' ' });
            }
            out.push_str(line);
        }
        out
    });
    joined.filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n\n")
}
