//! The newer document with its changed places marked, to be set as a draft.

use toml_edit::{DocumentMut, Item};

use super::{Difference, SectionChange};

/// Marks what changed in the newer document's TOML: facts as to be confirmed, sections in their titles.
///
/// Returns none where the text is no TOML.
pub fn mark(toml: &str, difference: &Difference) -> Option<String> {
    let mut document: DocumentMut = toml.parse().ok()?;
    for change in difference.facts.iter().filter(|change| change.new.is_some()) {
        let was = change.old.as_deref().unwrap_or("nothing");
        let fact = document.get_mut("facts").and_then(|facts| facts.get_mut(&change.name));
        if let Some(fact) = fact.and_then(Item::as_table_like_mut) {
            fact.insert("todo", toml_edit::value(format!("was {was}")));
        }
    }
    if let Some(sections) = document.get_mut("section").and_then(Item::as_array_of_tables_mut) {
        for change in &difference.sections {
            let place = change.new_position.and_then(|position| position.checked_sub(1));
            let Some(section) = place.and_then(|place| sections.get_mut(place)) else { continue };
            let Some(title) = section.get("title").and_then(Item::as_str) else { continue };
            let title = format!("{title} {{{{ todo({}) }}}}", quoted(&what(change)));
            section.insert("title", toml_edit::value(title));
        }
    }
    Some(document.to_string())
}

/// Says in a word or two what happened to a section.
fn what(change: &SectionChange) -> String {
    let mut words = Vec::new();
    match (change.old_position, change.is_moved) {
        (None, _) => words.push("new".to_owned()),
        (Some(old), true) => words.push(format!("was number {old}")),
        (Some(_), false) => {}
    }
    if !change.changes.is_empty() {
        words.push("reworded".to_owned());
    }
    words.join(", ")
}

/// Writes a string of an expression.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
