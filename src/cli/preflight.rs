//! `factsheet preflight`.

use serde_json::json;

use super::args::{Deny, PreflightArgs, PreflightFormat, PressName};
use super::report::{count_line, report_faults};
use super::{Env, Exit};
use crate::files;
use crate::finding::Severity;
use crate::press::preflight::{Faults, Profile, preflight};

/// Judges a PDF.
pub fn run(args: &PreflightArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let pdf = files::read(&args.file).map_err(|error| files::unreadable(&args.file, &error))?;
    let profile = match args.profile {
        PressName::Sheetfed => Profile::Sheetfed,
        PressName::Newspaper => Profile::Newspaper,
        PressName::Digital => Profile::Digital,
    };
    let faults = preflight(&pdf, &profile.limits());
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
