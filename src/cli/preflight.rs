//! `factsheet preflight`.

use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::json;

use super::env::{Env, Exit};
use super::report::{Deny, count_line, report_faults};
use crate::files;
use crate::finding::Severity;
use crate::press::preflight::{Faults, Profile, preflight};

/// What to judge, and for which press.
#[derive(Debug, Clone, clap::Args)]
pub struct PreflightArgs {
    /// The PDF
    #[arg(value_name = "FILE.pdf")]
    pub file: PathBuf,

    /// The kind of press
    #[arg(long, value_enum, default_value_t = Profile::Sheetfed)]
    pub profile: Profile,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = PreflightFormat::Text)]
    pub format: PreflightFormat,

    /// Let findings of this weight fail too
    #[arg(long, value_enum, value_name = "WEIGHT")]
    pub deny: Option<Deny>,
}

/// The form of a preflight report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PreflightFormat {
    /// For people
    Text,
    /// One JSON object: each finding with its page, place, rule and help
    Json,
}

/// Judges a PDF.
pub fn run(args: &PreflightArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let pdf = files::read(&args.file).map_err(|error| files::unreadable(&args.file, &error))?;
    let faults = preflight(&pdf, &args.profile.limits());
    match args.format {
        PreflightFormat::Json => env.json(&as_json(&faults)),
        PreflightFormat::Text => {
            let weights = report_faults(&faults, env);
            env.report(&count_line(&weights, 1));
        }
    }
    let fails = faults.has_errors()
        || (args.deny == Some(Deny::Warnings) && faults.count(Severity::Warning) > 0);
    Ok(if fails { Exit::Faults } else { Exit::Ok })
}

/// Writes a report for programs; its keys are stable.
fn as_json(faults: &Faults) -> String {
    let list: Vec<_> = faults
        .iter()
        .map(|fault| {
            json!({
                "code": fault.code.id(),
                "severity": fault.severity.word(),
                "page": fault.page(),
                "pages": fault.pages,
                "place_mm": fault.place,
                "count": fault.count,
                "message": fault.message,
                "rule": fault.rule,
                "help": fault.help,
            })
        })
        .collect();
    let report = json!({
        "findings": list,
        "errors": faults.count(Severity::Error),
        "warnings": faults.count(Severity::Warning),
        "notes": faults.count(Severity::Note),
    });
    format!("{report:#}\n")
}
