//! Allowances: findings that are as they should be, with the reason.

use super::Evidence;
use crate::finding::{Code, Finding, Findings, Severity, Sources};
use crate::model::Allowance;
use crate::nearest::nearest;

/// Lowers what the document allows, and reports allowances that cover nothing.
pub fn apply(evidence: &Evidence<'_>, findings: &mut Findings) {
    for allowance in &evidence.partnership.allow {
        let allowance = &allowance.value;
        let Some(code) = code(allowance, findings) else { continue };
        let mut is_used = false;
        for finding in findings.iter_mut() {
            if finding.code == code && is_meant(allowance, finding, evidence.sources) {
                is_used = true;
                finding.severity = Severity::Note;
                finding.notes.push(format!("allowed, because {}", allowance.because.value));
            }
        }
        if !is_used {
            findings.push(
                Finding::new(
                    Code::AllowUnused,
                    allowance.code.span,
                    format!("nothing of the code `{code}` is left to allow"),
                )
                .help("take the allowance out"),
            );
        }
    }
}

/// Finds the code that an allowance names.
fn code(allowance: &Allowance, findings: &mut Findings) -> Option<Code> {
    let written = allowance.code.value.as_str();
    let allowable = || Code::ALL.iter().filter(|code| code.is_allowable());
    if let Some(code) = allowable().find(|code| code.id() == written) {
        return Some(*code);
    }
    let is_code = Code::ALL.iter().any(|code| code.id() == written);
    let message = if is_code {
        format!("`{written}` cannot be allowed: the document is not whole without it")
    } else {
        format!("there is no code `{written}`")
    };
    let finding = Finding::new(Code::AllowCode, allowance.code.span, message);
    findings.push(match nearest(written, allowable().map(|code| code.id())) {
        Some(meant) if !is_code => finding.label(format!("did you mean `{meant}`?")),
        _ => finding.help("the codes stand in brackets in a report: `warning[fact/unused]`"),
    });
    None
}

/// Returns whether an allowance means a finding: what it is about is in the message or underlined.
fn is_meant(allowance: &Allowance, finding: &Finding, sources: &Sources) -> bool {
    allowance.about.as_ref().is_none_or(|about| {
        let underlined = finding.primary.as_ref().map_or("", |label| sources.slice(label.span));
        finding.message.contains(&about.value) || underlined.contains(&about.value)
    })
}
