//! Clearance: who released what of a document, and what has changed since.
//!
//! In: a document, and the file `….clearance.toml` beside it. Out: that file with one clearance more, and for each
//! clearance the [difference](diff::Difference) between what was cleared and what is. A clearance holds what was cleared as plain text:
//! the document with what it includes, the values of its series, and a hash of every other file. So a number that new data
//! leave as it was stays cleared, and what changed is told word by word.
//!
//! A clearance is a block of its own at the end of the file, so that two of them are merged by keeping both.

mod record;

pub use record::{Clearance, Records};

use std::collections::BTreeMap;

use crate::diff::{self, Files, Format, Side};
use crate::finding::{Code, Finding, Findings};
use crate::input::{self, FileFault, Loaded, MemoryFiles, Node, ProjectFiles, ProjectPath};

/// How many lines of what changed a finding tells.
const MOST_LINES: usize = 12;

/// What the name of a record's file ends with.
pub const ENDING: &str = ".clearance.toml";

/// A document as it is compared: its tree, its texts, and what is in its files.
#[derive(Debug)]
pub struct Snapshot {
    node: Node,
    loaded: Loaded,
    /// What is in the files that it names.
    pub files: Files,
}

impl Snapshot {
    /// Takes a document that was read, and reads the files that it names.
    pub fn new(node: Node, loaded: Loaded, files: &dyn ProjectFiles) -> Self {
        let files = Files::read(&node, &loaded, files);
        Self { node, loaded, files }
    }

    /// Reads a document; none where it cannot be read as a tree.
    pub fn read(files: &dyn ProjectFiles, path: &ProjectPath) -> Option<Self> {
        let mut loaded = Loaded::default();
        let node = input::read(files, path, &mut loaded, &mut Findings::default())?;
        Some(Self::new(node, loaded, files))
    }

    /// Reads what was cleared; none where it cannot be read as a tree.
    pub fn of(clearance: &Clearance) -> Option<Self> {
        let text = |(path, text): (&String, &String)| (path.clone(), text.clone().into_bytes());
        let files = MemoryFiles(clearance.texts.iter().map(text).collect());
        let path = ProjectPath::new(&clearance.document)?;
        let then = Self::read(&files, &path)?;
        Some(Self { files: clearance.files.clone(), ..then })
    }

    /// Returns the text of the document and of each file that it includes, by its path.
    pub fn texts(&self) -> BTreeMap<String, String> {
        let texts = self.loaded.texts();
        texts.map(|(path, text)| (path.as_str().to_owned(), text.to_owned())).collect()
    }

    /// Returns it as a side of a comparison.
    pub fn side(&self) -> Side<'_> {
        Side { node: &self.node, sources: &self.loaded.sources, files: &self.files }
    }
}

/// Returns the path of the file that holds the clearances of a document.
pub fn path_of(document: &ProjectPath) -> Option<ProjectPath> {
    let name = document.file_name();
    document.beside(&format!("{}{ENDING}", name.strip_suffix(".toml").unwrap_or(name)))
}

/// Reads the clearances of a document; none where it has no such file.
///
/// # Errors
///
/// In a sentence, where the file cannot be read as one.
pub fn read(files: &dyn ProjectFiles, document: &ProjectPath) -> Result<Records, String> {
    let Some(path) = path_of(document) else { return Ok(Records::default()) };
    match files.read(&path) {
        Ok(bytes) => {
            Records::read(&bytes).map_err(|why| format!("`{}`: {why}", files.display(&path)))
        }
        Err(FileFault::Missing { .. }) => Ok(Records::default()),
        Err(fault) => Err(fault.finding(&files.display(&path), None).message),
    }
}

/// Says what of a document is not as it was when it was cleared: of the last clearance of each role a note, where one is
/// `needed` of a role an error.
pub fn judge(
    files: &dyn ProjectFiles,
    document: &ProjectPath,
    needed: Option<&str>,
) -> Vec<Finding> {
    let records = match read(files, document) {
        Ok(records) => records,
        Err(why) => {
            let finding = Finding::nowhere(Code::ClearanceRecord, why);
            return vec![finding.help("take the file back from the version control, or clear the document anew without it")];
        }
    };
    let Some(role) = needed else {
        let found = records.last().into_iter().filter_map(|own| changed(own, files, document));
        return found.collect();
    };
    let Some(own) = records.of(role) else {
        let message = format!("nobody has cleared this document as {role}");
        let finding = Finding::nowhere(Code::ClearanceMissing, message);
        let help = format!("`factsheet clear FILE --by NAME --role \"{role}\"` clears it");
        return vec![finding.help(help)];
    };
    let changed = changed(own, files, document);
    changed.map(|finding| finding.of(Code::ClearanceMissing)).into_iter().collect()
}

/// The finding for a document that is not as it was cleared.
fn changed(own: &Clearance, files: &dyn ProjectFiles, document: &ProjectPath) -> Option<Finding> {
    let told = own.told();
    let now = Snapshot::read(files, document)?;
    let Some(then) = Snapshot::of(own) else {
        let message = format!("{told}, and what that was cannot be read any more");
        return Some(Finding::nowhere(Code::ClearanceRecord, message));
    };
    let difference = diff::compare(then.side(), now.side());
    if difference.is_empty() {
        return None;
    }
    let message = format!("this has changed since {told}: {}", difference.summary());
    let finding = Finding::nowhere(Code::ClearanceChanged, message);
    let report = diff::render(&difference, Format::Text);
    // What is not indented are headings.
    let lines = report.lines().filter(|line| line.starts_with(' ')).map(str::trim);
    let finding = lines.take(MOST_LINES).fold(finding, Finding::note);
    Some(
        finding.help(
            "have it cleared anew; `factsheet diff` with the file of clearances shows all of it",
        ),
    )
}
