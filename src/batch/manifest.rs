//! The manifest: what was made, from what, and what was found.
//!
//! It is one object of JSON with a line for each document. A run over many documents adds each line as soon as the
//! files of its document are in their places. A later line about a document stands for an earlier one, and a line that
//! is not whole, since the program was killed while it wrote, is passed over.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::finding::Report;
use crate::fonts;
use crate::input::{Digest, hash};
use crate::pages::FactOnPage;

/// What was made of documents.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the manifest's own form: 2.
    pub format: u32,
    /// The version of the program.
    pub version: String,
    /// The SHA-256 of the program and of how it was asked to build; another one makes everything anew. Absent where
    /// nothing is ever skipped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub build: Option<String>,
    /// The fonts that the pages are set in.
    pub fonts: Vec<FileHash>,
    /// The documents: those of the run in the order of the command line, then those that an earlier run made and this
    /// one was not asked for. While a run goes on, those that earlier runs made come first.
    pub documents: Vec<Record>,
    /// What came of the run; absent until it has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<Counts>,
}

/// How many documents of a run came to what.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// How many were built.
    pub built: usize,
    /// How many were as they were.
    pub unchanged: usize,
    /// How many failed.
    pub failed: usize,
    /// How many were not begun, since another one had failed.
    pub left: usize,
    /// How long it took, in seconds.
    pub seconds: f64,
}

/// One document.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Record {
    /// Its path.
    pub document: String,
    /// What came of it.
    pub status: Status,
    /// How many pages it has.
    pub pages: usize,
    /// How long it took, in seconds; absent where it was built alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<f64>,
    /// What it was made from.
    pub inputs: Vec<FileHash>,
    /// What was made.
    pub outputs: Vec<FileHash>,
    /// What the pages print of each fact.
    pub facts: BTreeMap<String, Vec<Printed>>,
    /// What was found.
    pub report: Report,
    /// Why it could not be made at all: it cannot be opened, an output cannot be written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<String>,
}

/// What came of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It was built.
    Built,
    /// Neither it nor anything that it is made from had changed.
    Unchanged,
    /// It is at fault.
    Failed,
    /// It was not begun, since another one had failed.
    Left,
}

/// A file and what was in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileHash {
    /// Its path.
    pub path: String,
    /// The SHA-256 of its content, in hexadecimal digits; null where there was no such file.
    pub sha256: Option<String>,
    /// Its size in bytes.
    #[serde(default)]
    pub bytes: u64,
}

/// A form in which pages print a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The text.
    pub printed: String,
    /// The pages, from 1.
    pub pages: BTreeSet<usize>,
}

impl FileHash {
    /// Describes a file by what was in it.
    pub fn new(path: String, content: Option<Digest>) -> Self {
        let (sha256, bytes) = content.map(|digest| (digest.sha256, digest.bytes)).unzip();
        Self { path, sha256, bytes: bytes.unwrap_or_default() }
    }
}

impl Record {
    /// Returns the record of a document of which nothing is known.
    pub fn of(document: String, status: Status) -> Self {
        Self {
            document,
            status,
            pages: 0,
            seconds: None,
            inputs: Vec::new(),
            outputs: Vec::new(),
            facts: BTreeMap::new(),
            report: Report::default(),
            fault: None,
        }
    }

    /// Returns whether its files were made, and may still be what a run would make.
    pub fn is_made(&self) -> bool {
        matches!(self.status, Status::Built | Status::Unchanged)
    }

    /// Notes what the pages print of each fact, and on which of them.
    pub fn print(&mut self, printed: &[FactOnPage]) {
        for fact in printed {
            let forms = self.facts.entry(fact.name.clone()).or_default();
            match forms.iter_mut().find(|form| form.printed == fact.printed) {
                Some(form) => {
                    form.pages.insert(fact.page);
                }
                None => {
                    forms
                        .push(Printed { printed: fact.printed.clone(), pages: [fact.page].into() });
                }
            }
        }
    }
}

impl Counts {
    /// Counts the documents of a run.
    pub fn of(records: &[Record], seconds: f64) -> Self {
        let count = |status| records.iter().filter(|record| record.status == status).count();
        Self {
            built: count(Status::Built),
            unchanged: count(Status::Unchanged),
            failed: count(Status::Failed),
            left: count(Status::Left),
            seconds,
        }
    }

    /// How many documents the run was asked for.
    pub fn all(&self) -> usize {
        self.built + self.unchanged + self.failed + self.left
    }
}

/// The end of a manifest whose run goes on.
pub const END: &str = "\n]}\n";

impl Manifest {
    /// The version of the manifest's own form.
    const FORM: u32 = 2;

    /// Begins a manifest.
    pub fn new(build: Option<String>, documents: Vec<Record>) -> Self {
        let fonts = fonts::FILES.iter().map(|(path, bytes)| FileHash {
            path: (*path).to_owned(),
            sha256: Some(hash(bytes)),
            bytes: bytes.len().try_into().unwrap_or(u64::MAX),
        });
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Self { format: Self::FORM, version, build, fonts: fonts.collect(), documents, run: None }
    }

    /// Reads a manifest, also of a run that was cut off; none where it is something else.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(bytes).ok().or_else(|| Self::torn(bytes))?;
        (manifest.format == Self::FORM).then_some(manifest)
    }

    /// Returns whether this is a manifest, of whatever form.
    pub fn is_one(bytes: &[u8]) -> bool {
        let value = serde_json::from_slice::<serde_json::Value>(bytes);
        value.is_ok_and(|value| value.get("documents").is_some_and(serde_json::Value::is_array))
            || Self::read(bytes).is_some()
    }

    /// Reads the whole lines of a manifest.
    fn torn(bytes: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(bytes);
        let mut lines = text.lines();
        let mut manifest: Self = serde_json::from_str(&(lines.next()?.to_owned() + END)).ok()?;
        let record = |line: &str| serde_json::from_str(line.trim_end_matches(',')).ok();
        manifest.documents = lines.filter_map(record).collect();
        Some(manifest)
    }

    /// Returns what is known of each document that was made by the same program in the same way.
    pub fn made(self, build: Option<&str>) -> BTreeMap<String, Record> {
        if build.is_none() || self.build.as_deref() != build {
            return BTreeMap::new();
        }
        let last: BTreeMap<String, Record> =
            self.documents.into_iter().map(|record| (record.document.clone(), record)).collect();
        last.into_iter().filter(|(_, record)| record.is_made()).collect()
    }

    /// Writes the manifest.
    pub fn write(&self) -> String {
        let head = Self { documents: Vec::new(), run: None, ..self.clone() };
        let head = serde_json::to_string(&head).unwrap_or_default();
        let mut text = head.strip_suffix("]}").unwrap_or_default().to_owned();
        for (index, record) in self.documents.iter().enumerate() {
            text.push_str(&line(record, index == 0));
        }
        match &self.run {
            None => text.push_str(END),
            Some(counts) => {
                let counts = serde_json::to_string(counts).unwrap_or_default();
                text.push_str(&format!("\n],\"run\":{counts}}}\n"));
            }
        }
        text
    }
}

/// Writes the line of a document, as it stands after the line before it.
pub fn line(record: &Record, is_first: bool) -> String {
    let comma = if is_first { "" } else { "," };
    format!("{comma}\n{}", serde_json::to_string(record).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(document: &str) -> Record {
        Record { pages: 3, ..Record::of(document.to_owned(), Status::Built) }
    }

    /// A manifest reads as it was written: ended, going on, and cut off at any byte.
    #[test]
    fn what_is_whole_is_read() {
        let names = ["a", "b\n]}", "c"];
        let mut manifest = Manifest::new(Some("x".to_owned()), Vec::new());
        let mut text = manifest.write();
        for (index, name) in names.into_iter().enumerate() {
            let body = text.strip_suffix(END).unwrap().to_owned();
            text = body + &line(&built(name), index == 0) + END;
            manifest.documents.push(built(name));
            assert_eq!(text, manifest.write());
        }
        let first = text.lines().next().unwrap().len();
        for end in first..=text.len() {
            let read = Manifest::read(&text.as_bytes()[..end]).expect("a manifest");
            let whole = text[..end]
                .lines()
                .skip(1)
                .filter(|line| serde_json::from_str::<Record>(line.trim_end_matches(',')).is_ok());
            assert_eq!(read.documents.len(), whole.count(), "{end}");
        }
        manifest.run = Some(Counts::of(&manifest.documents, 1.5));
        let read = Manifest::read(manifest.write().as_bytes()).expect("a manifest");
        assert_eq!((read.run, read.documents.len()), (manifest.run, 3));
        for other in ["", "{}", "year,usd\n2020,1\n", "{\"format\":1,\"documents\":[]}"] {
            assert!(Manifest::read(other.as_bytes()).is_none(), "{other}");
            assert_eq!(Manifest::is_one(other.as_bytes()), other.contains("documents"), "{other}");
        }
    }

    /// The last line about a document counts, and only of the same build.
    #[test]
    fn the_last_line_counts() {
        let failed = Record::of("a".to_owned(), Status::Failed);
        let manifest = Manifest::new(Some("x".to_owned()), vec![built("a"), built("b"), failed]);
        let known = |build| manifest.clone().made(build).into_keys().collect::<Vec<_>>();
        assert_eq!(known(Some("x")), ["b"]);
        assert!(known(Some("y")).is_empty() && known(None).is_empty());
    }
}
