//! Facts: old, new, and the change between them.

use serde::Serialize;

use super::Side;
use super::fields::{self, FieldChange};
use crate::facts::ValueKind;
use crate::input::{Node, Table, Value};
use crate::units::{Decimal, Quantity, thousands};

/// The keys that a line on the fact tells by themselves, beside those of its value.
const TOLD_KEYS: [&str; 4] = ["currency", "bound", "period", "todo"];

/// A fact that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactChange {
    /// Its name.
    pub name: String,
    /// What it said; nothing when it is new.
    pub old: Option<String>,
    /// What it says; nothing when it is gone.
    pub new: Option<String>,
    /// The change of its number, with its share of the old one.
    pub change: Option<String>,
    /// What is still to be done about it.
    pub todo: Option<String>,
    /// Other keys that differ, such as its source.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<FieldChange>,
    /// Where it is, as `file:line`; where it was, when it is gone.
    pub place: Option<String>,
}

/// Compares the facts of two documents: those of the new one in its order, then those that are gone.
pub(super) fn compare(old: Option<Side<'_>>, new: Option<Side<'_>>) -> Vec<FactChange> {
    let entries = |side: Option<Side<'_>>| -> Vec<(String, Fact)> {
        let Some((side, table)) = side.and_then(|side| Some((side, side.table()?))) else {
            return Vec::new();
        };
        let facts = table.entries.iter().filter_map(|entry| {
            let place = side.place(&entry.node);
            let fact = Side { node: &entry.node, ..side };
            Some((entry.key.value.clone(), Fact::read(fact, place)?))
        });
        facts.collect()
    };
    let (before, after) = (entries(old), entries(new));
    let find = |facts: &[(String, Fact)], name: &str| {
        facts.iter().find(|(known, _)| known == name).map(|(_, fact)| fact.clone())
    };
    let mut changes = Vec::new();
    for (name, fact) in &after {
        let was = find(&before, name);
        let details =
            was.as_ref().map_or_else(Vec::new, |was| fields::of(&was.others, &fact.others));
        let is_same = |was: &Fact| was.said == fact.said && was.todo == fact.todo;
        if was.as_ref().is_some_and(is_same) && details.is_empty() {
            continue;
        }
        let change = was.as_ref().and_then(|was| change(was, fact));
        changes.push(FactChange {
            name: name.clone(),
            old: was.map(|was| was.said),
            new: Some(fact.said.clone()),
            change,
            todo: fact.todo.clone(),
            details,
            place: fact.place.clone(),
        });
    }
    for (name, fact) in before.into_iter().filter(|(name, _)| find(&after, name).is_none()) {
        let place = fact.place;
        changes.push(FactChange {
            name,
            old: Some(fact.said),
            new: None,
            change: None,
            todo: None,
            details: Vec::new(),
            place,
        });
    }
    changes
}

/// Returns whether the line on a fact tells a key by itself.
fn is_told(key: &str) -> bool {
    ValueKind::is_key(key) || TOLD_KEYS.contains(&key)
}

/// A fact as it is compared.
#[derive(Debug, Clone)]
struct Fact {
    said: String,
    kind: ValueKind,
    unit: String,
    number: Option<Decimal>,
    todo: Option<String>,
    /// The keys that are not among these.
    others: fields::Fields,
    place: Option<String>,
}

impl Fact {
    /// Reads a fact; what is no table is none.
    fn read(side: Side<'_>, place: Option<String>) -> Option<Self> {
        let Value::Table(table) = &side.node.value else { return None };
        let mut others = fields::flatten(Some(side), "");
        others.0.retain(|key, _| !is_told(key));
        others.1.retain(|key| !is_told(key));
        let text = |key: &str| table.get(key).map(|entry| fields::text(&entry.node));
        let stated =
            ValueKind::STATED.into_iter().find_map(|kind| Some((kind, stated(table, kind)?)));
        let period = table.get("period").map(|entry| period(&entry.node));
        let todo = text("todo");
        let Some((kind, value)) = stated else {
            let said = period.unwrap_or_default();
            return Some(Self {
                said,
                kind: ValueKind::Period,
                unit: String::new(),
                number: None,
                todo,
                others,
                place,
            });
        };
        let unit = kind.unit(text("currency").as_deref());
        let bound = text("bound").filter(|bound| bound != "exactly");
        let mut said = bound.map_or(String::new(), |bound| format!("{bound} "));
        said.push_str(&value);
        said.push_str(&unit);
        if let Some(period) = period {
            said.push_str(&format!(" ({period})"));
        }
        Some(Self { said, kind, unit, number: number(table, kind), todo, others, place })
    }
}

/// Returns a value as a person reads it: the thousands of a whole number grouped.
fn stated(table: &Table, kind: ValueKind) -> Option<String> {
    let node = &table.get(kind.key())?.node;
    let is_grouped = kind != ValueKind::Date && matches!(node.value, Value::Integer(_));
    let number = if is_grouped { number(table, kind) } else { None };
    Some(number.map_or_else(|| fields::text(node), |number| grouped(number.normalize())))
}

/// Returns the number that a fact states; a date has none.
fn number(table: &Table, kind: ValueKind) -> Option<Decimal> {
    if kind == ValueKind::Date {
        return None;
    }
    let quantity = match &table.get(kind.key())?.node.value {
        Value::Integer(digits) | Value::Float(digits) => Quantity::parse_number(digits),
        Value::String(text) => Quantity::parse_text(&text.value),
        _ => return None,
    };
    quantity.ok().map(|quantity| quantity.value)
}

/// Writes years.
fn period(node: &Node) -> String {
    fields::text(node).replace(", ", "–")
}

/// Writes the change of a number, where both state one of the same kind and unit.
fn change(old: &Fact, new: &Fact) -> Option<String> {
    let (was, is) = (old.number?, new.number?);
    if old.kind != new.kind || old.unit != new.unit || was == is {
        return None;
    }
    let change = is.checked_sub(was)?;
    let sign = if change > Decimal::ZERO { "+" } else { "−" };
    let unit = if new.kind == ValueKind::Percent { " points" } else { &new.unit };
    let mut text = format!("{sign}{}{unit}", grouped(change.abs().normalize()));
    let has_share = matches!(new.kind, ValueKind::Amount | ValueKind::Count) && was > Decimal::ZERO;
    let share = change.checked_mul(Decimal::ONE_HUNDRED).and_then(|part| part.checked_div(was));
    if let (true, Some(share)) = (has_share, share) {
        let tenth = Decimal::ONE.checked_div(Decimal::TEN).unwrap_or_default();
        let share = Quantity::exact(share.abs()).round(tenth).value.normalize();
        // A change that rounds to nothing is still one.
        let share = if share.is_zero() { "<0.1".to_owned() } else { share.to_string() };
        text.push_str(&format!(" ({sign}{share}%)"));
    }
    Some(text)
}

/// Writes a number with its thousands grouped.
pub(super) fn grouped(number: Decimal) -> String {
    let sign = if number.is_sign_negative() && !number.is_zero() { "-" } else { "" };
    format!("{sign}{}", thousands(&number.abs().to_string(), ','))
}
