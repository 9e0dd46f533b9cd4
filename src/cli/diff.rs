//! `factsheet diff`: what changed between two documents.

use std::path::{Path, PathBuf};

use super::env::{Env, Exit};
use crate::batch::Project;
use crate::clearance::{self, Records, Snapshot};
use crate::diff::{self, Difference, Format};
use crate::files::{self, DiskFiles, Outputs};
use crate::finding::{self, Findings, Severity};
use crate::fonts::Fonts;
use crate::input::{self, FileFault, Loaded, ProjectFiles, ProjectPath};
use crate::pipeline::{self, Job, Options};

/// What to compare.
#[derive(Debug, Clone, clap::Args)]
pub struct DiffArgs {
    /// The older document: its folder or its TOML file, or the file of its clearances
    #[arg(value_name = "OLD")]
    pub old: PathBuf,

    /// The newer one
    #[arg(value_name = "NEW")]
    pub new: PathBuf,

    /// Of clearances, the last one in this role; the last of all when left out
    #[arg(long, value_name = "ROLE")]
    pub role: Option<String>,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// Also write the newer document as a draft PDF with the changed places on a tint
    #[arg(long, value_name = "PDF")]
    pub pages: Option<PathBuf>,
}

/// Prints what changed.
pub fn run(args: &DiffArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let Some(old) = read(&args.old, args, env)? else { return Ok(Exit::Faults) };
    let Some(new) = read(&args.new, args, env)? else { return Ok(Exit::Faults) };
    let difference = diff::compare(old.side(), new.side());
    let text = diff::render(&difference, args.format);
    match args.format {
        Format::Json => env.json(&text),
        Format::Text | Format::Markdown => env.print(&text),
    }
    match &args.pages {
        Some(pages) => write_pages(&args.new, pages, &difference, env),
        None => Ok(Exit::Ok),
    }
}

/// A project in which the document has another text than on the disk.
struct Marked<'a> {
    disk: &'a DiskFiles,
    path: &'a ProjectPath,
    text: String,
}

impl ProjectFiles for Marked<'_> {
    fn read(&self, path: &ProjectPath) -> Result<Vec<u8>, FileFault> {
        if path == self.path { Ok(self.text.clone().into_bytes()) } else { self.disk.read(path) }
    }

    fn list(&self, folder: &ProjectPath) -> Result<Vec<ProjectPath>, FileFault> {
        self.disk.list(folder)
    }

    fn display(&self, path: &ProjectPath) -> String {
        self.disk.display(path)
    }
}

/// Sets the newer document with the changed places marked.
fn write_pages(
    new: &Path,
    pages: &Path,
    difference: &Difference,
    env: &mut Env<'_>,
) -> Result<Exit, String> {
    let file = files::document(new);
    let unreadable = |error| files::unreadable(&file, &error);
    let text = String::from_utf8(files::read(&file).map_err(unreadable)?)
        .map_err(|_| format!("`{}` is not UTF-8 text", file.display()))?;
    let text =
        diff::mark(&text, difference).ok_or_else(|| format!("`{}` is not TOML", file.display()))?;
    let (disk, path) = files::open(&file, None)?;
    let files = Marked { disk: &disk, path: &path, text };
    let fonts = Fonts::embedded();
    let options = Options { is_draft: true, ..Options::default() };
    let job = Job { files: &files, path: &path, fonts: &fonts, options };
    let outcome = pipeline::build(&job);
    let made = outcome.output.and_then(|output| output.files.into_iter().next());
    let Some(bytes) = made else {
        let form = finding::Format::Full { color: env.color() };
        env.report(&finding::render(&outcome.findings, &outcome.sources, form, Severity::Error));
        return Ok(Exit::Faults);
    };
    Outputs::default().protect(disk.asked().keys()).claim(pages, "`--pages`")?;
    files::write(pages, &bytes).map_err(|error| files::unwritable(pages, &error))?;
    env.report(&format!("{}: written\n", pages.display()));
    Ok(Exit::Ok)
}

/// Reads a document with everything that it includes, or what was cleared of one; faults of its syntax are reported.
fn read(path: &Path, args: &DiffArgs, env: &mut Env<'_>) -> Result<Option<Snapshot>, String> {
    let is_record = path.to_string_lossy().ends_with(clearance::ENDING);
    if is_record {
        return cleared(path, args.role.as_deref()).map(Some);
    }
    let file = files::document(path);
    let (disk, document) = files::open(&file, None)?;
    let mut loaded = Loaded::default();
    let mut findings = Findings::default();
    let node = input::read(&disk, &document, &mut loaded, &mut findings);
    findings.sort();
    let form = finding::Format::Full { color: env.color() };
    env.report(&finding::render(&findings, &loaded.sources, form, Severity::Warning));
    Ok(node.filter(|_| !findings.has_errors()).map(|node| Snapshot::new(node, loaded, &disk)))
}

/// Reads what was cleared last, in a role or in any.
fn cleared(path: &Path, role: Option<&str>) -> Result<Snapshot, String> {
    let shown = path.display();
    let bytes = files::read(path).map_err(|error| files::unreadable(path, &error))?;
    let records = Records::read(&bytes).map_err(|why| format!("`{shown}`: {why}"))?;
    let own = match role {
        Some(role) => {
            records.of(role).ok_or_else(|| format!("`{shown}` has no clearance as {role}"))?
        }
        None => records.0.last().ok_or_else(|| format!("`{shown}` has no clearance"))?,
    };
    Snapshot::of(own)
        .ok_or_else(|| format!("{}, and what that was cannot be read any more", own.told()))
}
