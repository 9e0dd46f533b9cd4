//! What is to be made, how, and what making it needs of the outside.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::finding;
use crate::fonts::Fonts;
use crate::input::{Digest, ProjectFiles, ProjectPath};
use crate::pipeline::Options;
use crate::press::Condition;
use crate::press::edition::Printing;

/// Files that were asked for, and what was in each; none where nothing could be read.
pub type Inputs = BTreeMap<PathBuf, Option<Digest>>;

/// A document to be made, and where to.
#[derive(Debug, Clone)]
pub struct Order {
    /// Its TOML file, or the folder that it is in.
    pub document: PathBuf,
    /// The folder that nothing may lead out of; the one above the document's folder when none is given.
    pub root: Option<PathBuf>,
    /// Where it is written; pages as pictures are numbered after it.
    pub output: PathBuf,
    /// Whether the output is a device or a pipe, which takes all pages in turn.
    pub is_stream: bool,
    /// Where a manifest of this document alone goes.
    pub manifest: Option<PathBuf>,
    /// The folder for everything that the typesetter sees.
    pub emitted: Option<PathBuf>,
}

/// How documents are made: the same for all of a run.
#[derive(Clone)]
pub struct How {
    /// The edition and its form.
    pub options: Options,
    /// What the print edition is made for.
    pub printing: Printing,
    /// The fonts.
    pub fonts: Arc<Fonts>,
    /// What was read besides the documents: a profile.
    pub inputs: Inputs,
    /// The form of reports.
    pub report: finding::Format,
    /// Whether warnings are errors.
    pub denies_warnings: bool,
    /// The role in which every document must be cleared as it is.
    pub cleared_by: Option<String>,
    /// Whether each ink of the print edition is drawn for eyes.
    pub has_proof: bool,
}

/// The files of a project, which remember what was asked for.
pub trait Project: ProjectFiles {
    /// Every file that was asked for.
    fn asked(&self) -> Inputs;
}

/// A project, and the path of a document in it.
pub struct Opened {
    /// The project.
    pub files: Box<dyn Project>,
    /// The document.
    pub path: ProjectPath,
}

/// A file to be written.
pub struct NewFile<'a> {
    /// Where.
    pub path: &'a Path,
    /// Its content.
    pub bytes: &'a [u8],
    /// What messages call it, such as `--manifest`.
    pub name: &'static str,
}

/// The world that documents lie in: disk, clock and other programs. Reasons are sentences.
pub trait Outside: Sync {
    /// Opens the project of a document.
    fn open(&self, document: &Path, root: Option<&Path>) -> Result<Opened, String>;

    /// Reads a file; none where there is no such file.
    fn read(&self, path: &Path) -> Result<Option<Vec<u8>>, String>;

    /// Whether something is at a path.
    fn exists(&self, path: &Path) -> bool;

    /// What is in a file at this moment; none where nothing can be read.
    fn digest(&self, path: &Path) -> Option<Digest>;

    /// Writes files, all of them or none, and none of them over what was read.
    fn write(&self, files: &[NewFile<'_>], read: &Inputs) -> Result<(), String>;

    /// Adds text to a file before its end, which is known.
    fn insert(&self, path: &Path, text: &str, end: &str) -> Result<(), String>;

    /// Draws each ink of a PDF for eyes; returns the line that says so.
    fn draw_inks(&self, pdf: &Path, condition: &Condition) -> Result<String, String>;

    /// A path as the user would write it.
    fn shown(&self, path: &Path) -> String;

    /// Seconds on a clock that only goes on.
    fn seconds(&self) -> f64;
}
