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

pub use files::{FileFault, MAX_FILE_BYTES, MemoryFiles, ProjectFiles};
pub use hash::{Hash, hash, hex};
pub use node::{Entry, Node, Table, Value};
pub use path::ProjectPath;
pub use syntax::parse;
pub use text::Text;

use crate::finding::{Code, Finding, Findings, SourceId, Sources, Span};

use std::collections::BTreeMap;

/// The byte order mark, which some programs write before a text.
const MARK: char = '\u{feff}';

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

    /// Returns the path that a text of a document names, or says why it names none.
    pub fn locate(&self, name: &Text) -> Result<ProjectPath, Box<Finding>> {
        if let Some(finding) = named::refuse(name, self.sources.slice(name.span)) {
            return Err(Box::new(finding));
        }
        self.resolve(name.span, &name.value)
            .ok_or_else(|| Box::new(files::outside(&name.value, Some(name.span))))
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
        let bytes = match self.read(files, path) {
            Ok(bytes) => bytes,
            Err(fault) => {
                findings.push(fault.finding(&files.display(path), asked));
                return None;
            }
        };
        let name = files.display(path);
        match String::from_utf8(bytes) {
            Ok(text) => {
                // A byte-order mark is no part of the text; spans then count from after it.
                let text = text.strip_prefix(MARK).map_or(text.clone(), str::to_owned);
                let has_second = text.starts_with(MARK);
                let id = self.sources.add(name, text);
                self.paths.insert(id, path.clone());
                if has_second {
                    findings.push(
                        Finding::new(
                            Code::FileEncoding,
                            Span::new(id, 0..MARK.len_utf8()),
                            "the file begins with two byte order marks",
                        )
                        .label("the second, which is invisible")
                        .help("delete the invisible character before the first letter"),
                    );
                }
                Some(id)
            }
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let line = error.as_bytes().iter().take(valid).filter(|&&b| b == b'\n').count() + 1;
                let message = format!("`{name}` is not UTF-8 text: line {line}");
                findings.push(
                    at(Code::FileEncoding, asked, message)
                        .help("save the file as UTF-8 (in a spreadsheet: `CSV UTF-8`)"),
                );
                None
            }
        }
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
