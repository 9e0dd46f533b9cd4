//! Characters that no font has.

use std::collections::BTreeSet;

use crate::finding::{Code, Finding, Findings};
use crate::fonts::Fonts;
use crate::input::{Node, Text, Value};

/// Reports every character in the document's strings that no font can set, at its place.
pub fn check(node: &Node, fonts: &Fonts, findings: &mut Findings) {
    match &node.value {
        Value::String(text) => check_text(text, fonts, findings),
        Value::Array(nodes) => nodes.iter().for_each(|node| check(node, fonts, findings)),
        Value::Table(table) => {
            table.entries.iter().for_each(|entry| check(&entry.node, fonts, findings));
        }
        _ => {}
    }
}

/// Reports each such character of a string, once.
fn check_text(text: &Text, fonts: &Fonts, findings: &mut Findings) {
    if text.value.is_ascii() {
        return;
    }
    let mut seen = BTreeSet::new();
    for (at, character) in text.value.char_indices() {
        let is_invisible = character.is_whitespace() || character.is_control();
        if character.is_ascii()
            || is_invisible
            || fonts.can_set(character)
            || !seen.insert(character)
        {
            continue;
        }
        findings.push(
            Finding::new(
                Code::FontGlyph,
                text.place(at, at + character.len_utf8()),
                format!("no font has the character `{character}` (U+{:04X})", u32::from(character)),
            )
            .help("write it with other letters, or take it out"),
        );
    }
}
