//! The forms of a report.

mod full;
mod github;
pub mod json;

use super::{Findings, Severity, Sources};

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The sources underlined, for people.
    Full {
        /// With colours.
        color: bool,
    },
    /// One line a finding: `file:line:column: severity[code]: message`.
    Short,
    /// One JSON object; its schema is in `schema/report.schema.json`.
    Json,
    /// Annotations in a pull request, by GitHub's workflow commands.
    Github,
}

/// Renders the findings of at least a severity, in their order.
pub fn render(findings: &Findings, sources: &Sources, format: Format, least: Severity) -> String {
    let wanted: Vec<_> = findings.iter().filter(|finding| finding.severity >= least).collect();
    if format == Format::Json {
        return json::report(&wanted, sources);
    }
    let mut report = String::new();
    for finding in wanted {
        report.push_str(&match format {
            Format::Full { color } => full::full(finding, sources, color) + "\n",
            Format::Github => github::annotation(finding, sources),
            Format::Short | Format::Json => full::short(finding, sources),
        });
        report.push('\n');
    }
    report
}
