//! The form for programs: one JSON object.

use schemars::JsonSchema;
use serde::Serialize;

use crate::finding::{Finding, Label, Severity, Sources};

/// A report.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Report {
    /// The version of this form: 1.
    pub format: u32,
    /// The findings, in reading order.
    pub findings: Vec<Entry>,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// How many notes there are.
    pub notes: usize,
}

/// A finding.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Entry {
    /// The code, such as "fact/parts".
    pub code: &'static str,
    /// "error", "warning" or "note".
    pub severity: &'static str,
    /// The finding in one line.
    pub message: String,
    /// The place that it is about; null where no source has one.
    pub place: Option<Place>,
    /// Other places that explain it.
    pub others: Vec<Place>,
    /// The arithmetic or the reason.
    pub notes: Vec<String>,
    /// What to do.
    pub help: Option<String>,
}

/// A place in a source.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Place {
    /// The file, as the user named it.
    pub file: String,
    /// The first line, from 1.
    pub line: usize,
    /// The first column, from 1, in characters.
    pub column: usize,
    /// The last line.
    pub end_line: usize,
    /// The column after the last character.
    pub end_column: usize,
    /// What is here; may be empty.
    pub label: String,
}

/// Renders a report.
pub(super) fn report(findings: &[&Finding], sources: &Sources) -> String {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let report = Report {
        format: 1,
        findings: findings.iter().map(|finding| entry(finding, sources)).collect(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
    };
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

/// Describes a finding.
fn entry(finding: &Finding, sources: &Sources) -> Entry {
    Entry {
        code: finding.code.id(),
        severity: finding.severity.word(),
        message: finding.message.clone(),
        place: finding.primary.as_ref().and_then(|label| place(label, sources)),
        others: finding.others.iter().filter_map(|label| place(label, sources)).collect(),
        notes: finding.notes.clone(),
        help: finding.help.clone(),
    }
}

/// Describes a place.
pub(super) fn place(label: &Label, sources: &Sources) -> Option<Place> {
    let file = sources.get(label.span.source)?;
    let (line, column) = file.position(label.span.start);
    let (end_line, end_column) = file.position(label.span.end);
    Some(Place {
        file: file.name.clone(),
        line,
        column,
        end_line,
        end_column,
        label: label.text.clone(),
    })
}

/// Returns the JSON Schema of a report.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Report).to_value()
}
