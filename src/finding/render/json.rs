//! The form for programs: one JSON object.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::{Finding, Findings, Label, Severity, Sources};

/// A report.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Entry {
    /// The code, such as "fact/parts".
    pub code: Cow<'static, str>,
    /// "error", "warning" or "note".
    pub severity: Cow<'static, str>,
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
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
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

impl Report {
    /// Describes findings.
    pub fn of(findings: &Findings, sources: &Sources) -> Self {
        Self::new(findings.iter().map(|finding| entry(finding, sources)).collect())
    }

    /// Joins what was found in several documents, as far as it has at least a weight.
    pub fn joined<'a>(reports: impl Iterator<Item = &'a Self>, least: Severity) -> Self {
        let weights: Vec<&str> = Severity::ALL
            .iter()
            .filter(|severity| **severity >= least)
            .map(|severity| severity.word())
            .collect();
        let entries = reports.flat_map(|report| &report.findings);
        Self::new(entries.filter(|entry| weights.contains(&&*entry.severity)).cloned().collect())
    }

    /// Counts and keeps findings.
    fn new(findings: Vec<Entry>) -> Self {
        let count = |severity: Severity| {
            findings.iter().filter(|entry| entry.severity == severity.word()).count()
        };
        Self {
            format: 1,
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
            findings,
        }
    }

    /// Writes the report.
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

impl Default for Report {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

/// Renders a report.
pub(super) fn report(findings: &[&Finding], sources: &Sources) -> String {
    Report::new(findings.iter().map(|finding| entry(finding, sources)).collect()).write()
}

/// Describes a finding.
fn entry(finding: &Finding, sources: &Sources) -> Entry {
    Entry {
        code: finding.code.id().into(),
        severity: finding.severity.word().into(),
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
