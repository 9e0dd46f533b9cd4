//! What is said in several languages: an organization has one file, its documents have several languages.
//!
//! Of a key that has a table with a text for each language, a document takes the one of its own language before any of
//! it is read as a record.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::finding::{Code, Finding, Findings};
use crate::input::{Entry, Node, Table, Value};

/// The language of a document that says none that can be read.
const USUAL: &str = "en";

/// How a value is described that may be said in several languages; it is read as what it is in one of them.
pub struct Spoken<T>(std::marker::PhantomData<T>);

impl<T: JsonSchema> JsonSchema for Spoken<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("Spoken_{}", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = T::json_schema(generator);
        json_schema!({
            "anyOf": [one, {
                "description": "In several languages: `en = …`, `fr = …`.",
                "type": "object",
                "additionalProperties": one,
                "minProperties": 1
            }]
        })
    }
}

/// The tables whose values may be said in several languages, and how many names lead to one: each source has a name.
const PARTS: [(&str, usize); 2] = [("organization", 0), ("sources", 1)];

/// Takes of what the organization and the sources say in several languages what they say in the document's.
pub fn in_language<'a>(root: &'a Node, findings: &mut Findings) -> Cow<'a, Node> {
    let mut root = Cow::Borrowed(root);
    let Value::Table(table) = &root.value else { return root };
    let mut parts = PARTS.iter().filter_map(|(key, depth)| Some((table.get(key)?, *depth)));
    if !parts.any(|(part, depth)| is_spoken(&part.node, depth)) {
        return root;
    }
    let language = language(table).unwrap_or(USUAL).to_lowercase();
    if let Value::Table(table) = &mut root.to_mut().value {
        for entry in &mut table.entries {
            if let Some((_, depth)) = PARTS.iter().find(|(key, _)| *key == entry.key.value) {
                choose(&mut entry.node, *depth, &language, findings);
            }
        }
    }
    root
}

/// Returns the document's language.
fn language(root: &Table) -> Option<&str> {
    let Value::Table(sheet) = &root.get("factsheet")?.node.value else { return None };
    match &sheet.get("language")?.node.value {
        Value::String(text) => Some(&text.value),
        _ => None,
    }
}

/// Whether something is said in several languages in a table, or in those within it.
fn is_spoken(node: &Node, depth: usize) -> bool {
    let Value::Table(table) = &node.value else { return false };
    let mut entries = table.entries.iter();
    match depth.checked_sub(1) {
        Some(depth) => entries.any(|entry| is_spoken(&entry.node, depth)),
        None => entries.any(|entry| matches!(entry.node.value, Value::Table(_))),
    }
}

/// Puts in the place of several languages what is said in one.
fn choose(node: &mut Node, depth: usize, language: &str, findings: &mut Findings) {
    let Value::Table(table) = &mut node.value else { return };
    for entry in &mut table.entries {
        match depth.checked_sub(1) {
            Some(depth) => choose(&mut entry.node, depth, language, findings),
            None => choose_one(entry, language, findings),
        }
    }
}

/// Puts one language in the place of several; where the document's is missing, the first stands in and is told.
fn choose_one(entry: &mut Entry, language: &str, findings: &mut Findings) {
    let Value::Table(table) = &mut entry.node.value else { return };
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
    let mut written = table.entries.iter();
    let own = written.clone().position(|said| said.key.value.to_lowercase() == language);
    let near = || written.position(|said| said.key.value.to_lowercase() == primary(language));
    let Some(at) = own.or_else(near).or((!table.entries.is_empty()).then_some(0)) else { return };
    let taken = table.entries.swap_remove(at);
    if primary(&taken.key.value) != primary(language) {
        let (key, other) = (&entry.key.value, &taken.key.value);
        findings.push(
            Finding::new(
                Code::LanguageMissing,
                taken.node.span,
                format!("`{key}` is not said in the language of the document, `{language}`"),
            )
            .label(format!("this is `{other}`, and stands in its place"))
            .help(format!("add `{key}.{} = …` beside it", primary(language))),
        );
    }
    entry.node = taken.node;
}

#[cfg(test)]
mod tests {
    use super::in_language;
    use crate::finding::{Findings, Sources};
    use crate::input::{Node, Value, parse};

    /// Reads a document and says which name and which title it prints, and how much is reported.
    fn said(language: &str, rest: &str) -> (Option<String>, usize) {
        let text = format!("factsheet.language = \"{language}\"\n{rest}");
        let mut findings = Findings::default();
        let mut sources = Sources::default();
        let source = sources.add("factsheet.toml", text);
        let root = parse(&sources, source, &mut findings);
        let spoken = in_language(&root, &mut findings);
        (text_at(&spoken, &["organization", "name"]), findings.len())
    }

    fn text_at(node: &Node, path: &[&str]) -> Option<String> {
        match (&node.value, path) {
            (Value::String(text), []) => Some(text.value.clone()),
            (Value::Table(table), [key, rest @ ..]) => text_at(&table.get(key)?.node, rest),
            _ => None,
        }
    }

    #[test]
    fn the_documents_language_is_taken() {
        let names =
            "[organization]\nname.en = \"Fund\"\nname.fr = \"Fonds\"\nname.fr-CH = \"Fonds CH\"\n";
        let name = |language| said(language, names);
        assert_eq!(name("fr"), (Some("Fonds".into()), 0));
        assert_eq!(name("fr-CH"), (Some("Fonds CH".into()), 0));
        assert_eq!(name("fr-CA"), (Some("Fonds".into()), 0));
        assert_eq!(name("en-GB"), (Some("Fund".into()), 0));
    }

    #[test]
    fn a_missing_language_is_told_and_the_first_stands_in() {
        assert_eq!(said("de", "organization.name = { en = \"Fund\" }").0, Some("Fund".into()));
        assert_eq!(said("de", "organization.name = { en = \"Fund\" }").1, 1);
        assert_eq!(said("de", "organization.name = \"Fund\""), (Some("Fund".into()), 0));
    }
}
