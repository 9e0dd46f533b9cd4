//! `factsheet check`: everything that a build would say, without setting a page.

use std::path::{Path, PathBuf};

use super::clear;
use super::env::{Env, Exit};
use super::report::{Deny, ReportFormat, Weights, count_line, form};
use crate::clearance;
use crate::content::Factsheet;
use crate::files;
use crate::finding::{self, Findings, Severity, Sources};
use crate::fonts::Fonts;
use crate::pipeline::{self, Job, Options, Outcome};

/// What to check.
#[derive(Debug, Clone, clap::Args)]
pub struct CheckArgs {
    /// The factsheets' TOML files
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = ReportFormat::Full)]
    pub format: ReportFormat,

    /// Let findings of this weight fail too
    #[arg(long, value_enum, value_name = "WEIGHT")]
    pub deny: Option<Deny>,

    /// Prove the signatures of clearances by this file of OpenSSH's allowed signers
    #[arg(long, value_name = "FILE")]
    pub verify: Option<PathBuf>,

    /// The folder that nothing may lead out of; the one above FILE's folder when left out
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,
}

/// Checks each document and reports.
pub fn run(args: &CheckArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let fonts = Fonts::embedded();
    let mut all = (Sources::default(), Findings::default());
    for file in &args.files {
        let mut outcome = check(file, args.root.as_deref(), &fonts, Options::default())?;
        let (files, path) = files::open(file, args.root.as_deref())?;
        outcome.findings.extend(clearance::judge(&files, &path, None));
        if let Some(allowed) = &args.verify {
            outcome.findings.extend(clear::verify(allowed, &files, &path)?);
        }
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
    let (files, path) = files::open(file, root)?;
    let job = Job { files: &files, path: &path, fonts, options };
    Ok(pipeline::check(&job))
}
