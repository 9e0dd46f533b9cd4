//! One document, from its name to its files.

use std::path::{Path, PathBuf};

use super::manifest::{FileHash, Manifest, Record, Status};
use super::order::{How, Inputs, NewFile, Order, Outside};
use crate::clearance;
use crate::finding::{self, Report, Severity};
use crate::fonts;
use crate::input::Digest;
use crate::pipeline::{self, Format, Job, Output};
use crate::press;
use crate::world::Edition;

/// What came of a document.
#[derive(Debug)]
pub struct Made {
    /// All that the manifest says of it.
    pub record: Record,
    /// Every file that was asked for.
    pub inputs: Inputs,
    /// What was found, in the form that was asked for; without notes, which are for `check`.
    pub text: String,
    /// The files that were written.
    pub paths: Vec<PathBuf>,
    /// The line that tells of the inks that were drawn.
    pub proof: Option<String>,
}

impl Made {
    /// Returns a document of which no more is known than this.
    pub fn only(record: Record) -> Self {
        let (inputs, text) = (Inputs::new(), String::new());
        Self { record, inputs, text, paths: Vec::new(), proof: None }
    }
}

/// Makes a document and writes it; one at fault is not written, unless it is a draft.
///
/// # Errors
///
/// In a sentence, where it cannot be opened or an output cannot be written.
pub fn make(order: &Order, how: &How, outside: &dyn Outside) -> Result<Made, String> {
    let opened = outside.open(&order.document, order.root.as_deref())?;
    let job =
        Job { files: &*opened.files, path: &opened.path, fonts: &how.fonts, options: how.options };
    let emitted = order.emitted.as_deref().map(|folder| emitted(folder, &job)).unwrap_or_default();
    let mut outcome = match (how.options.edition, how.options.format) {
        (Edition::Print, Format::Pdf) => pipeline::print(&job, &how.printing),
        _ => pipeline::build(&job),
    };
    if let Some(role) = &how.cleared_by {
        outcome.findings.extend(clearance::judge(&*opened.files, &opened.path, Some(role)));
    }
    if how.denies_warnings {
        outcome.findings.deny_warnings();
    }
    let mut inputs = opened.files.asked();
    inputs.extend(how.inputs.clone());
    let text = finding::render(&outcome.findings, &outcome.sources, how.report, Severity::Warning);
    let mut record = Record::of(outside.shown(&order.document), Status::Failed);
    record.report = Report::of(&outcome.findings, &outcome.sources);
    record.inputs = inputs
        .iter()
        .map(|(path, read)| FileHash::new(outside.shown(path), read.clone()))
        .collect();
    let has_errors = record.report.errors > 0;
    let output = outcome.output.filter(|_| !has_errors || how.options.is_draft);
    let paths = output.as_ref().map(|output| paths(order, how, output)).unwrap_or_default();
    if let Some(output) = &output {
        let made = |(path, bytes): (&PathBuf, &Vec<u8>)| {
            FileHash::new(outside.shown(path), Some(Digest::of(bytes)))
        };
        record.outputs = paths.iter().zip(&output.files).map(made).collect();
        record.pages = output.pages;
        record.print(&output.facts);
        // A draft is written all the same, but it is no clean document.
        record.status = if has_errors { Status::Failed } else { Status::Built };
    }
    let manifest_path = order.manifest.as_deref();
    let manifest = manifest_path.map(|_| Manifest::new(None, vec![record.clone()]).write());
    let mut files: Vec<NewFile<'_>> = emitted
        .iter()
        .map(|(path, bytes)| NewFile { path, bytes, name: "`--emit-typst`" })
        .collect();
    if let Some(output) = &output {
        let pages = paths.iter().zip(&output.files);
        files.extend(pages.map(|(path, bytes)| NewFile { path, bytes, name: "the factsheet" }));
        let manifest = manifest_path.zip(manifest.as_deref());
        files.extend(manifest.map(|(path, text)| NewFile {
            path,
            bytes: text.as_bytes(),
            name: "`--manifest`",
        }));
    }
    // What is written is held against what was read, before a byte is written.
    outside.write(&files, &inputs)?;
    let pdf = output.as_ref().and_then(|output| output.files.first()).filter(|_| how.has_proof);
    let proof = pdf
        .map(|pdf| outside.draw_inks(&order.output, &press::condition_of(pdf).unwrap_or_default()));
    Ok(Made { record, inputs, text, paths, proof: proof.transpose()? })
}

/// Everything that the typesetter sees, and the fonts, as files of a folder.
fn emitted(folder: &Path, job: &Job<'_>) -> Vec<(PathBuf, Vec<u8>)> {
    let contents = pipeline::contents(job).into_iter();
    let contents = contents.map(|(path, bytes)| (folder.join(path), bytes));
    let fonts =
        fonts::FILES.iter().map(|(path, bytes)| (folder.join("fonts").join(path), bytes.to_vec()));
    contents.chain(fonts).collect()
}

/// Returns the path of each file of an output.
fn paths(order: &Order, how: &How, output: &Output) -> Vec<PathBuf> {
    let count = output.files.len();
    match how.options.format {
        Format::Pdf => vec![order.output.clone()],
        _ if order.is_stream => vec![order.output.clone(); count],
        Format::Png { .. } | Format::Svg => {
            (1..=count).map(|page| page_path(&order.output, page)).collect()
        }
    }
}

/// Returns the path of a page: `{page}` replaced, or the number before the ending.
fn page_path(path: &Path, page: usize) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = if name.contains("{page}") {
        name.replace("{page}", &page.to_string())
    } else {
        match name.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}-{page}.{ending}"),
            None => format!("{name}-{page}"),
        }
    };
    path.with_file_name(numbered)
}
