//! The events of the next edition: one that tells a figure of a year goes where that figure went.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table};

use super::edit;
use super::facts::Move;

/// Moves the events whose text prints a fact that is of another year now, and keeps their order.
///
/// An event is moved only from the year that the fact had, and only where all such facts of its text agree.
pub(super) fn shift(document: &mut DocumentMut, moves: &[Move]) {
    let sections = document.get_mut("section").and_then(Item::as_array_of_tables_mut);
    for section in sections.into_iter().flat_map(ArrayOfTables::iter_mut) {
        let events = section.get_mut("event").and_then(Item::as_array_of_tables_mut);
        let Some(events) = events else { continue };
        let was_in_order = is_in_order(events);
        for event in events.iter_mut() {
            if let Some(year) = new_year(event, moves) {
                edit::replace(event, "date", i64::from(year).into());
            }
        }
        if was_in_order && !is_in_order(events) {
            sort(events);
        }
    }
}

/// Returns the year that an event goes to.
fn new_year(event: &Table, moves: &[Move]) -> Option<i16> {
    let date = year(event)?;
    let text = event.get("text")?.as_str()?;
    let mut told = moves.iter().filter(|(name, old, _)| *old == date && prints(text, name));
    let (.., year) = told.next()?;
    told.all(|(.., other)| other == year).then_some(*year)
}

/// Returns the year of an event that is of a year.
fn year(event: &Table) -> Option<i16> {
    event.get("date")?.as_integer().and_then(|year| i16::try_from(year).ok())
}

/// Returns whether a text prints a fact.
fn prints(text: &str, name: &str) -> bool {
    let mut inside = text.split("{{").skip(1).filter_map(|rest| Some(rest.split_once("}}")?.0));
    inside.any(|expression| {
        let word =
            expression.trim_start().split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'));
        word.into_iter().next() == Some(name)
    })
}

/// Returns whether events that have a year stand in its order.
fn is_in_order(events: &ArrayOfTables) -> bool {
    let years: Vec<i16> = events.iter().filter_map(year).collect();
    years.is_sorted()
}

/// Puts events in the order of their years; those of equal years stay as they stand.
fn sort(events: &mut ArrayOfTables) {
    let mut sorted: Vec<Table> = events.iter().cloned().collect();
    let places: Vec<Option<isize>> = sorted.iter().map(Table::position).collect();
    sorted.sort_by_key(year);
    for ((event, mut moved), place) in events.iter_mut().zip(sorted).zip(places) {
        moved.set_position(place);
        *event = moved;
    }
}
