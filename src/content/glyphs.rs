//! Characters that no font has.

use std::collections::{BTreeMap, BTreeSet};

use super::Series;
use crate::finding::{Code, Finding, Findings, Span};
use crate::fonts::Fonts;
use crate::input::{Node, Text, Value};
use crate::locale::is_invisible;

/// Reports every character in the document's strings that no font can set, at its place.
///
/// `addresses` says where addresses stand, which need no fonts.
pub fn check(node: &Node, fonts: &Fonts, addresses: &[Span], findings: &mut Findings) {
    match &node.value {
        Value::String(text) => check_text(text, fonts, addresses, findings),
        Value::Array(nodes) => {
            nodes.iter().for_each(|node| check(node, fonts, addresses, findings));
        }
        Value::Table(table) => {
            let nodes = table.entries.iter().map(|entry| &entry.node);
            nodes.for_each(|node| check(node, fonts, addresses, findings));
        }
        _ => {}
    }
}

/// Reports those in the categories of series, which charts print.
pub(super) fn in_series(series: &BTreeMap<String, Series>, fonts: &Fonts, findings: &mut Findings) {
    for point in series.values().flat_map(|series| &series.points) {
        if let Some(character) = point.x.chars().find(|character| is_at_fault(*character, fonts)) {
            findings.push(describe(character, point.x_span));
        }
    }
}

/// Reports each such character of a string, once.
fn check_text(text: &Text, fonts: &Fonts, addresses: &[Span], findings: &mut Findings) {
    // A letter that is typed apart from its accent is set as one.
    let text = text.clone().composed();
    let mut seen = BTreeSet::new();
    for (at, character) in text.value.char_indices() {
        if !is_at_fault(character, fonts) || seen.contains(&character) {
            continue;
        }
        let place = text.place(at, at + character.len_utf8());
        if is_forbidden(character) || !addresses.iter().any(|address| address.contains(place)) {
            seen.insert(character);
            findings.push(describe(character, place));
        }
    }
}

/// Returns whether a character cannot be set; one that nobody sees is a matter of another rule.
fn is_at_fault(character: char, fonts: &Fonts) -> bool {
    is_missing(character, fonts) && !is_invisible(character)
}

fn describe(character: char, place: Span) -> Finding {
    let message = format!("no font has the character {}", named(character));
    Finding::new(Code::FontGlyph, place, message)
        .help("write it with other letters, or take it out")
}

/// Returns whether a character cannot be set.
pub fn is_missing(character: char, fonts: &Fonts) -> bool {
    let is_plain = character.is_ascii() && !character.is_control();
    !is_plain
        && !character.is_whitespace()
        && (is_forbidden(character) || !fonts.can_set(character))
}

/// Returns a character for a message: itself, where there is something to be seen, and its number.
pub fn named(character: char) -> String {
    format!("{}(U+{:04X})", shown(character), u32::from(character))
}

/// Returns whether a character may not be in an archival PDF, whatever a font says: it has no meaning that lasts.
fn is_forbidden(character: char) -> bool {
    matches!(
        character,
        '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}'
    ) || character.is_control()
}

/// Returns a character for a message, or nothing where there is nothing to be seen.
fn shown(character: char) -> String {
    if is_forbidden(character) { String::new() } else { format!("`{character}` ") }
}
