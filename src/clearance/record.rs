//! The file of clearances.

use std::collections::BTreeMap;

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, TableLike, Value};

use crate::diff::{Files, Point};

/// What stands at the head of a new file.
const HEAD: &str = "# Who cleared what of the document beside this file, and when: written by `factsheet clear`.\n\
                    # A block is one clearance; two that are merged are both kept.\n";

/// A release of a document by somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clearance {
    /// Who cleared it.
    pub by: String,
    /// As what.
    pub role: String,
    /// The day.
    pub date: String,
    /// What to know about it.
    pub note: Option<String>,
    /// The path of the document that was cleared, among its texts.
    pub document: String,
    /// Its text, and the texts of what it includes, by their paths.
    pub texts: BTreeMap<String, String>,
    /// What was in the files that it names.
    pub files: Files,
    /// A signature of all that, as OpenSSH makes them.
    pub signature: Option<String>,
}

/// The clearances of a document, in the order in which they were written.
#[derive(Debug, Clone, Default)]
pub struct Records(pub Vec<Clearance>);

impl Records {
    /// Reads a file of clearances.
    ///
    /// # Errors
    ///
    /// Says what is wrong with it.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8 text")?;
        let document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
            format!("it is not TOML: {}", first_line(&error))
        })?;
        let Some(blocks) = document.get("clearance") else { return Ok(Self::default()) };
        let blocks = blocks.as_array_of_tables().ok_or("`clearance` is not a list of tables")?;
        let numbered = blocks.iter().enumerate();
        let read = numbered.map(|(at, block)| {
            Clearance::read(block).map_err(|key| format!("clearance {} has no `{key}`", at + 1))
        });
        read.collect::<Result<_, _>>().map(Self)
    }

    /// Returns the last clearance of each role, in the order in which they were written.
    pub fn last(&self) -> Vec<&Clearance> {
        let is_last = |(at, own): &(usize, &Clearance)| {
            !self.0.iter().skip(at + 1).any(|later| later.has_role(&own.role))
        };
        self.0.iter().enumerate().filter(is_last).map(|(_, own)| own).collect()
    }

    /// Returns the last clearance of a role.
    pub fn of(&self, role: &str) -> Option<&Clearance> {
        self.0.iter().rfind(|own| own.has_role(role))
    }
}

impl Clearance {
    /// Whether it was given in a role, however that is capitalized.
    pub fn has_role(&self, role: &str) -> bool {
        self.role.to_lowercase() == role.to_lowercase()
    }

    /// Says who cleared the document and when, within a sentence.
    pub fn told(&self) -> String {
        format!("{} ({}) cleared it on {}", self.by, self.role, self.date)
    }

    /// Adds the clearance to the text of a file, which may be empty; what stands there stays as it is.
    pub fn add_to(&self, text: &str) -> String {
        let head = if text.is_empty() { HEAD } else { text };
        let gap = if head.ends_with("\n\n") { "" } else { "\n" };
        format!("{head}{gap}{}", self.write())
    }

    /// Writes what is signed: the block without its signature.
    pub fn unsigned(&self) -> String {
        Self { signature: None, ..self.clone() }.write()
    }

    /// Writes the block.
    fn write(&self) -> String {
        let mut block = Table::new();
        let mut set = |key: &str, value: &str| block.insert(key, Item::Value(value.into()));
        set("by", &self.by);
        set("role", &self.role);
        set("date", &self.date);
        if let Some(note) = &self.note {
            set("note", note);
        }
        set("document", &self.document);
        if let Some(signature) = &self.signature {
            set("signature", signature);
        }
        block.insert("files", Item::Table(table(&self.files.hashes)));
        let mut series = Table::new();
        series.set_implicit(true);
        for (name, points) in &self.files.series {
            let values = points.iter().map(|(x, point)| (x.clone(), point.value.clone())).collect();
            series.insert(name, Item::Table(table(&values)));
        }
        block.insert("series", Item::Table(series));
        block.insert("texts", Item::Table(table(&self.texts)));
        let mut blocks = ArrayOfTables::new();
        blocks.push(block);
        let mut document = DocumentMut::new();
        document.insert("clearance", Item::ArrayOfTables(blocks));
        document.to_string()
    }

    /// Reads a block; the error is the key that it lacks.
    fn read(block: &Table) -> Result<Self, &'static str> {
        let optional = |key: &str| block.get(key).and_then(Item::as_str).map(str::to_owned);
        let needed = |key: &'static str| optional(key).ok_or(key);
        let mut series = BTreeMap::new();
        let tables = block.get("series").and_then(Item::as_table_like);
        for (name, values) in tables.into_iter().flat_map(TableLike::iter) {
            let point = |(x, value)| (x, Point { value, place: String::new() });
            series.insert(name.to_owned(), texts(values).into_iter().map(point).collect());
        }
        let of = |key: &str| block.get(key).map(texts).unwrap_or_default();
        Ok(Self {
            by: needed("by")?,
            role: needed("role")?,
            date: needed("date")?,
            note: optional("note"),
            document: needed("document")?,
            texts: of("texts"),
            files: Files { hashes: of("files"), series },
            signature: optional("signature"),
        })
    }
}

/// Writes texts by their names.
fn table(texts: &BTreeMap<String, String>) -> Table {
    let mut table = Table::new();
    for (name, text) in texts {
        table.insert(name, Item::Value(Value::from(text.as_str())));
    }
    table
}

/// Reads texts by their names.
fn texts(item: &Item) -> BTreeMap<String, String> {
    let entries = item.as_table_like().into_iter().flat_map(TableLike::iter);
    entries.filter_map(|(name, text)| Some((name.to_owned(), text.as_str()?.to_owned()))).collect()
}

/// What a parser says, on one line: where, and what is wrong; the lines between show the text.
fn first_line(error: &toml_edit::TomlError) -> String {
    let said = error.to_string();
    let (first, last) = (said.lines().next(), said.lines().last());
    let place = first.unwrap_or_default().trim_start_matches("TOML parse error at ");
    format!("{place}: {}", last.unwrap_or_default())
}
