//! What the commands share of reporting.

use clap::ValueEnum;

use super::env::Env;
use crate::finding::{self, Findings, Format, Severity, Sources, plural};
use crate::press::preflight::Faults;

/// The form of a report, and what fails.
#[derive(Debug, Clone, clap::Args)]
pub struct ReportArgs {
    /// The form of the report
    #[arg(long = "report", value_enum, default_value_t = ReportFormat::Full, value_name = "FORM")]
    pub form: ReportFormat,

    /// Let findings of this weight fail too
    #[arg(long, value_enum, value_name = "WEIGHT")]
    pub deny: Option<Deny>,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// The sources underlined
    Full,
    /// One line a finding
    Short,
    /// One JSON object
    Json,
    /// Annotations in a GitHub pull request
    Github,
}

/// What fails besides errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings
    Warnings,
}

/// Returns the form of a report as the finding stage knows it.
pub fn form(asked: ReportFormat, env: &Env<'_>) -> Format {
    match asked {
        ReportFormat::Full => Format::Full { color: env.color() },
        ReportFormat::Short => Format::Short,
        ReportFormat::Json => Format::Json,
        ReportFormat::Github => Format::Github,
    }
}

/// How many findings there are of each weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Weights {
    /// Counts findings.
    pub fn of(findings: &Findings) -> Self {
        Self {
            errors: findings.count(Severity::Error),
            warnings: findings.count(Severity::Warning),
            notes: findings.count(Severity::Note),
        }
    }

    /// Returns the counts that are not zero, in words.
    pub fn words(self) -> Option<String> {
        let parts: Vec<String> =
            [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")]
                .into_iter()
                .filter(|(count, _)| *count > 0)
                .map(|(count, noun)| plural(count, noun))
                .collect();
        match parts.as_slice() {
            [] => None,
            [one] => Some(one.clone()),
            [first @ .., last] => Some(format!("{} and {last}", first.join(", "))),
        }
    }
}

/// Reports what a printer would say of a PDF; returns how much it weighs.
pub fn report_faults(faults: &Faults, env: &mut Env<'_>) -> Weights {
    let mut findings = Findings::default();
    for fault in faults.iter() {
        findings.push(fault.finding());
    }
    let format = Format::Full { color: env.color() };
    env.report(&finding::render(&findings, &Sources::default(), format, Severity::Note));
    Weights::of(&findings)
}

/// Returns the line that closes a check.
pub fn count_line(weights: &Weights, documents: usize) -> String {
    let documents = plural(documents, "document");
    match weights.words() {
        Some(words) => format!("{words} in {documents}\n"),
        None => format!("nothing to report in {documents}\n"),
    }
}

/// Returns a size in kB or MB, of a thousand and a million bytes.
pub fn size(bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "three digits are printed")]
    let bytes = bytes as f64;
    if bytes < 1e6 { format!("{:.0} kB", bytes / 1e3) } else { format!("{:.1} MB", bytes / 1e6) }
}
