//! `factsheet diff`: what changed between two documents.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::{Env, Exit};
use crate::diff::{self, Format, Side};
use crate::files::DiskFiles;
use crate::finding::{self, Findings, Severity};
use crate::input::{self, Loaded, Node};

/// What to compare.
#[derive(Debug, Clone, clap::Args)]
pub struct DiffArgs {
    /// The older document: its folder or its TOML file
    #[arg(value_name = "OLD")]
    pub old: PathBuf,

    /// The newer one
    #[arg(value_name = "NEW")]
    pub new: PathBuf,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    pub format: DiffFormat,
}

/// The form of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// For a terminal
    Text,
    /// For a pull request or a message
    Markdown,
    /// For programs
    Json,
}

/// Prints what changed.
pub fn run(args: &DiffArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let Some((old, old_loaded)) = read(&args.old, env)? else { return Ok(Exit::Faults) };
    let Some((new, new_loaded)) = read(&args.new, env)? else { return Ok(Exit::Faults) };
    let difference = diff::compare(
        Side { node: &old, sources: &old_loaded.sources },
        Side { node: &new, sources: &new_loaded.sources },
    );
    let format = match args.format {
        DiffFormat::Text => Format::Text,
        DiffFormat::Markdown => Format::Markdown,
        DiffFormat::Json => Format::Json,
    };
    env.print(&diff::render(&difference, format));
    Ok(Exit::Ok)
}

/// Reads a document with everything that it includes; faults of its syntax are reported.
fn read(path: &Path, env: &mut Env<'_>) -> Result<Option<(Node, Loaded)>, String> {
    let is_file = path.extension().is_some_and(|ending| ending == "toml");
    let file = if is_file { path.to_owned() } else { path.join("factsheet.toml") };
    let (files, document) = DiskFiles::open(&file, None)
        .map_err(|error| format!("`{}` cannot be opened: {error}", file.display()))?;
    let mut loaded = Loaded::default();
    let mut findings = Findings::default();
    let node = input::read(&files, &document, &mut loaded, &mut findings);
    findings.sort();
    let form = finding::Format::Full { color: env.color() };
    env.report(&finding::render(&findings, &loaded.sources, form, Severity::Warning));
    Ok(node.filter(|_| !findings.has_errors()).map(|node| (node, loaded)))
}
