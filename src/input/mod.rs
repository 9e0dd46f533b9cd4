//! The document as a tree of values, each with its place in a source.
//!
//! In: the files of a project. Out: one [`Node`] with all its `include`s merged in, and every syntax finding.
//! It knows TOML and files; it does not know what a factsheet is.

mod files;
mod include;
mod node;
mod hash;
mod named;
mod path;
mod syntax;
#[cfg(test)]
mod tests;
mod text;

pub use files::{
    FileFault, MAX_FILE_BYTES, MAX_LISTED, MAX_LISTED_DEPTH, MemoryFiles, ProjectFiles,
};
pub use hash::{Digest, Hash, hash, hex};
pub use node::{Entry, Node, Table, Value};
pub use path::ProjectPath;
pub use syntax::parse;
pub use text::Text;

use crate::delimited;
use crate::finding::{Code, Finding, Findings, SourceId, Sources, Span};

use std::collections::BTreeMap;

/// The usual name of a document in its folder.
pub const DOCUMENT: &str = "factsheet.toml";

/// The byte order mark, which some programs write before a text.
const MARK: &str = "\u{feff}";

/// The sources that were read, each with its place in the project.
#[derive(Debug, Default, Clone)]
pub struct Loaded {
    /// The texts, for spans and reports.
    pub sources: Sources,
    /// Every file that was read, with its hash.
    pub inputs: BTreeMap<ProjectPath, Hash>,
    paths: BTreeMap<SourceId, ProjectPath>,
}

impl Loaded {
    /// Returns the path that a name written in a source means: relative to the folder of that source.
    fn resolve(&self, span: Span, relative: &str) -> Option<ProjectPath> {
        self.paths.get(&span.source)?.beside(relative)
    }

    /// Returns every text that was read, by its path.
    pub fn texts(&self) -> impl Iterator<Item = (&ProjectPath, &str)> {
        self.paths
            .iter()
            .filter_map(|(source, path)| Some((path, self.sources.get(*source)?.text.as_str())))
    }

    /// Returns the hash of the file that a source is the text of.
    pub fn hash_of(&self, source: SourceId) -> Option<&Hash> {
        self.inputs.get(self.paths.get(&source)?)
    }

    /// Returns the path that a text of a document names, or says why it names none.
    pub fn locate(&self, name: &Text) -> Result<ProjectPath, Box<Finding>> {
        if let Some(finding) = named::refuse(name, self.sources.slice(name.span)) {
            return Err(Box::new(finding));
        }
        self.resolve(name.span, &name.value)
            .ok_or_else(|| Box::new(files::outside(&name.value, Some(name.span))))
    }

    /// Returns the path that a text of a document names; one that names none is reported.
    pub fn located(&self, name: &Text, findings: &mut Findings) -> Option<ProjectPath> {
        self.locate(name).map_err(|finding| findings.push(*finding)).ok()
    }

    /// Reads a file and remembers its hash.
    pub fn read(
        &mut self,
        files: &dyn ProjectFiles,
        path: &ProjectPath,
    ) -> Result<Vec<u8>, FileFault> {
        let bytes = files.read(path)?;
        self.inputs.entry(path.clone()).or_insert_with(|| hash(&bytes));
        Ok(bytes)
    }

    /// Remembers files that were read, each with its hash.
    pub fn note(&mut self, inputs: BTreeMap<ProjectPath, Hash>) {
        for (path, hash) in inputs {
            self.inputs.entry(path).or_insert(hash);
        }
    }

    /// Returns one hash for everything that was read: the document's own, whatever its pages look like.
    pub fn fingerprint(&self) -> Hash {
        let lines: Vec<String> =
            self.inputs.iter().map(|(path, hash)| format!("{hash}  {path}\n")).collect();
        hash(lines.concat().as_bytes())
    }

    /// Reads a UTF-8 text file, reporting at the place that asked for it.
    pub fn read_text(
        &mut self,
        files: &dyn ProjectFiles,
        path: &ProjectPath,
        asked: Option<Span>,
        findings: &mut Findings,
    ) -> Option<SourceId> {
        self.read_decoded(files, path, asked, findings, |bytes| {
            // A byte-order mark is no part of the text; spans then count from after it.
            let bytes = bytes.strip_prefix(MARK.as_bytes()).unwrap_or(bytes);
            if bytes.contains(&0) {
                return Err("is not a text in UTF-8: it has bytes that no text has".to_owned());
            }
            let text = std::str::from_utf8(bytes).map(str::to_owned);
            text.map_err(|error| {
                let valid = bytes.iter().take(error.valid_up_to());
                let line = valid.filter(|&&byte| byte == b'\n').count() + 1;
                format!("is not UTF-8 text at line {line}")
            })
        })
    }

    /// Reads a table, which may be in the other code that spreadsheets save text in.
    pub fn read_table(
        &mut self,
        files: &dyn ProjectFiles,
        path: &ProjectPath,
        asked: Option<Span>,
        findings: &mut Findings,
    ) -> Option<SourceId> {
        self.read_decoded(files, path, asked, findings, |bytes| {
            delimited::decode(bytes).map(|(text, _)| text)
        })
    }

    /// Reads a file as text, reporting at the place that asked for it.
    fn read_decoded(
        &mut self,
        files: &dyn ProjectFiles,
        path: &ProjectPath,
        asked: Option<Span>,
        findings: &mut Findings,
        decode: impl FnOnce(&[u8]) -> Result<String, String>,
    ) -> Option<SourceId> {
        let name = files.display(path);
        let text = match self.read(files, path).map(|bytes| decode(&bytes)) {
            Ok(Ok(text)) => text,
            Ok(Err(fault)) => {
                let finding = at(Code::FileEncoding, asked, format!("`{name}` {fault}"));
                findings.push(finding.help(if path.as_str().ends_with(".toml") {
                    "save the file as UTF-8 (in Notepad: `Save as`, `Encoding`)"
                } else {
                    "save the file as UTF-8 (in a spreadsheet: `CSV UTF-8`)"
                }));
                return None;
            }
            Err(fault) => {
                findings.push(fault.finding(&name, asked));
                return None;
            }
        };
        let has_second = text.starts_with(MARK);
        let id = self.sources.add(name, text);
        self.paths.insert(id, path.clone());
        if has_second {
            findings.push(
                Finding::new(
                    Code::FileEncoding,
                    Span::new(id, 0..MARK.len()),
                    "the file begins with two byte order marks",
                )
                .label("the second, which is invisible")
                .help("delete the invisible character before the first letter"),
            );
        }
        Some(id)
    }
}

/// Reads another TOML file, such as a theme, with everything that it includes.
pub fn read_beside(
    files: &dyn ProjectFiles,
    path: &ProjectPath,
    asked: Span,
    loaded: &mut Loaded,
    findings: &mut Findings,
) -> Option<Node> {
    let source = loaded.read_text(files, path, Some(asked), findings)?;
    let mut node = parse(&loaded.sources, source, findings);
    include::resolve(files, &mut node, loaded, findings);
    Some(node)
}

/// Starts a finding at a place, or nowhere when no source asked.
fn at(code: Code, asked: Option<Span>, message: String) -> Finding {
    match asked {
        Some(span) => Finding::new(code, span, message),
        None => Finding::nowhere(code, message),
    }
}

/// Reads the document and everything that it includes.
///
/// `None` means that the file itself cannot be read as text; a tree with holes comes back all the same
/// when only its syntax is broken, so that the later stages can look for more.
pub fn read(
    files: &dyn ProjectFiles,
    path: &ProjectPath,
    loaded: &mut Loaded,
    findings: &mut Findings,
) -> Option<Node> {
    let source = loaded.read_text(files, path, None, findings)?;
    let mut node = parse(&loaded.sources, source, findings);
    include::resolve(files, &mut node, loaded, findings);
    Some(node)
}
