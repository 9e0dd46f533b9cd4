//! What changed between two documents: facts, sections, texts.
//!
//! In: the trees of two documents, includes merged in, and the files that they name. Out: a [`Difference`], and its renderings as text, Markdown and
//! JSON. It judges neither document, so that two that do not build can be compared too.

mod facts;
mod fields;
mod files;
mod mark;
mod render;
mod sections;
mod words;

pub use facts::FactChange;
pub use fields::FieldChange;
pub use files::{Files, Point};
pub use mark::mark;
pub use render::{Format, render};
pub use sections::SectionChange;
pub use words::{Run, compare as compare_words};

use serde::Serialize;

use crate::finding::{Sources, plural};
use crate::input::{Node, Table, Value};

/// Everything that differs.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Difference {
    /// What the factsheet is, who publishes it and whom it is about.
    pub document: Vec<FieldChange>,
    /// The facts.
    pub facts: Vec<FactChange>,
    /// The sources and the series.
    pub data: Vec<FieldChange>,
    /// The values of series: name and year or category.
    pub values: Vec<FieldChange>,
    /// Pictures and other files whose contents are others.
    pub files: Vec<String>,
    /// The sections.
    pub sections: Vec<SectionChange>,
}

impl Difference {
    /// Returns whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.document.is_empty()
            && self.facts.is_empty()
            && self.data.is_empty()
            && self.values.is_empty()
            && self.files.is_empty()
            && self.sections.is_empty()
    }
}

impl Difference {
    /// Says how much differs: `2 facts, 1 section`.
    pub fn summary(&self) -> String {
        let counts = [
            (self.document.len(), "key of the document"),
            (self.facts.len(), "fact"),
            (self.data.len(), "key of sources and series"),
            (self.values.len(), "value of series"),
            (self.files.len(), "file"),
            (self.sections.len(), "section"),
        ];
        let told =
            counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| {
                match what.split_once(' ') {
                    Some((noun, rest)) => format!("{} {rest}", plural(count, noun)),
                    None => plural(count, what),
                }
            });
        told.collect::<Vec<_>>().join(", ")
    }
}

/// A document to compare: its tree, and the texts that it came from.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The tree.
    pub node: &'a Node,
    /// The texts.
    pub sources: &'a Sources,
    /// The files that the document names.
    pub files: &'a Files,
}

/// Compares two documents.
pub fn compare(old: Side<'_>, new: Side<'_>) -> Difference {
    let part = |name: &str| fields::compare(old.part(name), new.part(name), name);
    let mut document = Vec::new();
    for name in ["factsheet", "organization", "donor"] {
        document.extend(part(name));
    }
    let mut data = part("sources");
    data.extend(part("series"));
    Difference {
        document,
        facts: facts::compare(old.part("facts"), new.part("facts")),
        data,
        values: files::values(old.files, new.files),
        files: files::contents(old, new),
        sections: sections::compare(old.part("section"), new.part("section")),
    }
}

impl<'a> Side<'a> {
    /// Returns one of the document's tables.
    fn part(self, name: &str) -> Option<Self> {
        let node = &self.table()?.get(name)?.node;
        Some(Self { node, ..self })
    }

    /// Returns the entries, where it is a table.
    fn table(self) -> Option<&'a Table> {
        match &self.node.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    /// Returns the file and the line of a place, as `file:line`.
    fn place(self, node: &Node) -> Option<String> {
        let file = self.sources.get(node.span.source)?;
        let before = file.text.get(..node.span.start)?;
        Some(format!("{}:{}", file.name, before.matches('\n').count() + 1))
    }
}

#[cfg(test)]
mod tests;
