//! What a run made, from what, and how long it took.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// The manifest of a folder of outputs.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the manifest's own form: 1.
    pub manifest: u32,
    /// The version of the program.
    pub version: String,
    /// The SHA-256 of the program and of how it was asked to build; another one makes everything anew.
    pub build: String,
    /// How many documents were built.
    pub built: usize,
    /// How many were as they were.
    pub unchanged: usize,
    /// How many failed.
    pub failed: usize,
    /// How many were not begun, since another one had failed.
    pub left: usize,
    /// How long it took, in seconds.
    pub seconds: f64,
    /// The documents: those of the run in the order of the command line, then those that an earlier run made and this
    /// one was not asked for. The counts above are of the run.
    pub documents: Vec<Record>,
}

/// One document of a run.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Record {
    /// Its path.
    pub document: String,
    /// What came of it.
    pub status: Status,
    /// How many pages it has.
    pub pages: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// How many errors there are.
    pub errors: usize,
    /// How long it took, in seconds.
    pub seconds: f64,
    /// What it was made from.
    pub inputs: Vec<FileHash>,
    /// What was made.
    pub outputs: Vec<FileHash>,
    /// What was found, as the terminal shows it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub report: String,
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
    /// The SHA-256 of its content, in hexadecimal digits; absent where there was no such file.
    pub sha256: Option<String>,
    /// Its size in bytes.
    #[serde(default)]
    pub bytes: u64,
}

impl Manifest {
    /// The version of the manifest's own form.
    pub const FORM: u32 = 1;

    /// Reads a manifest; one that cannot be read, or is of another form or build, knows nothing.
    pub fn read(bytes: &[u8], build: &str) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        (manifest.manifest == Self::FORM && manifest.build == build).then_some(manifest)
    }

    /// Returns what is known of a document that was built.
    pub fn known(&self, document: &str) -> Option<&Record> {
        self.documents.iter().find(|record| {
            record.document == document
                && matches!(record.status, Status::Built | Status::Unchanged)
        })
    }

    /// Returns what is known of documents that were built, besides some.
    pub fn others<'a>(&'a self, than: &'a [Record]) -> impl Iterator<Item = &'a Record> {
        let names: BTreeSet<&str> = than.iter().map(|record| record.document.as_str()).collect();
        self.documents.iter().filter(move |record| {
            matches!(record.status, Status::Built | Status::Unchanged)
                && !names.contains(record.document.as_str())
        })
    }

    /// Writes the manifest.
    pub fn write(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}
