//! The form for pull requests: GitHub's workflow commands.

use super::json::place;
use crate::finding::{Finding, Severity, Sources, visible_lines};

/// Renders a finding as an annotation.
pub(super) fn annotation(finding: &Finding, sources: &Sources) -> String {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let at = finding.primary.as_ref().and_then(|label| place(label, sources)).map_or(
        String::new(),
        |place| {
            format!(
                "file={},line={},col={},endLine={},endColumn={},",
                property(&place.file),
                place.line,
                place.column,
                place.end_line,
                place.end_column
            )
        },
    );
    let mut text = finding.message.clone();
    for line in finding.notes.iter().chain(&finding.help) {
        text.push('\n');
        text.push_str(line);
    }
    format!("::{command} {at}title={}::{}", property(finding.code.id()), data(&text))
}

/// Escapes a message.
fn data(text: &str) -> String {
    visible_lines(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
