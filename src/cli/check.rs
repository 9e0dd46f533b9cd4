//! `factsheet check`: everything that a build would say, without setting a page.

use std::path::Path;

use super::args::{CheckArgs, Deny};
use super::report::{Weights, count_line, form};
use super::{Env, Exit};
use crate::check::Factsheet;
use crate::files::DiskFiles;
use crate::finding::{self, Findings, Severity, Sources};
use crate::fonts::Fonts;
use crate::pipeline::{self, Job, Options, Outcome};
use crate::world::Templates;

/// Checks each document and reports.
pub fn run(args: &CheckArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let fonts = Fonts::embedded();
    let mut all = (Sources::default(), Findings::default());
    for file in &args.files {
        let outcome = check(file, args.root.as_deref(), &fonts, Options::default())?;
        all.1.absorb(outcome.findings, &outcome.sources, &mut all.0);
    }
    let (sources, mut findings) = all;
    if args.deny == Some(Deny::Warnings) {
        findings.deny_warnings();
    }
    let format = form(args.format, env);
    let text = finding::render(&findings, &sources, format, Severity::Note);
    if format == finding::Format::Json {
        env.json(&text);
    } else {
        env.report(&text);
        env.report(&count_line(&Weights::of(&findings), args.files.len()));
    }
    Ok(if findings.has_errors() { Exit::Faults } else { Exit::Ok })
}

/// Checks one document.
pub fn check(
    file: &Path,
    root: Option<&Path>,
    fonts: &Fonts,
    options: Options,
) -> Result<Outcome<Factsheet>, String> {
    let (files, path) = DiskFiles::open(file, root)
        .map_err(|error| format!("`{}` cannot be opened: {error}", file.display()))?;
    let job = Job { files: &files, path: &path, fonts, templates: &Templates::default(), options };
    Ok(pipeline::check(&job))
}
