//! Allowances: findings that are as they should be, with the reason.

use crate::content::Factsheet;
use crate::finding::{Code, Finding, Findings, Found, Severity, Sources, Spanned};
use crate::locale::composed;
use crate::model::Allowance;
use crate::nearest::{did_you_mean, nearest};

/// Lowers what the document allows of what was found after the rules, and reports allowances of that which cover nothing.
pub fn allow(found: Found, factsheet: &Factsheet, sources: &Sources, findings: &mut Findings) {
    let mut allowances = Allowances::new(factsheet.allowances(), sources, found);
    allowances.lower(findings);
    allowances.report(findings);
}

/// The allowances of a document, and which of them cover something.
pub struct Allowances<'a> {
    list: &'a [Spanned<Allowance>],
    used: Vec<bool>,
    sources: &'a Sources,
    /// What was judged.
    found: Found,
}

impl<'a> Allowances<'a> {
    /// Reads the allowances of a document.
    pub fn new(list: &'a [Spanned<Allowance>], sources: &'a Sources, found: Found) -> Self {
        Self { list, used: vec![false; list.len()], sources, found }
    }

    /// Lowers what the document allows; what is lowered already stays as it is.
    pub fn lower(&mut self, findings: &mut Findings) {
        for (allowance, is_used) in self.list.iter().zip(&mut self.used) {
            let allowance = &allowance.value;
            let Some(code) = known(allowance) else { continue };
            for finding in findings.iter_mut() {
                let is_same = finding.code == code && is_meant(allowance, finding, self.sources);
                let note = format!("allowed, because {}", allowance.because.value);
                if is_same && !finding.notes.contains(&note) {
                    *is_used = true;
                    finding.severity = Severity::Note;
                    finding.notes.push(note);
                }
            }
        }
    }

    /// Reports allowances that cover nothing, and those of codes that there are not.
    pub fn report(&self, findings: &mut Findings) {
        // A typed date that lies ahead is no typed number until it is mended.
        let has_wrong_time = findings.iter().any(|finding| finding.code == Code::TextTime);
        for (allowance, is_used) in self.list.iter().zip(&self.used) {
            let allowance = &allowance.value;
            match known(allowance) {
                None if self.found != Found::OnTexts => {}
                None => findings.push(no_such_code(allowance)),
                Some(Code::TextNumber) if has_wrong_time => {}
                // What is allowed of the pages is known when they are made, and nothing else then.
                Some(code) if code.found() != self.found => {}
                Some(code) if !is_used => findings.push(unused(allowance, code)),
                Some(_) => {}
            }
        }
    }
}

/// The finding for an allowance that covers nothing.
fn unused(allowance: &Allowance, code: Code) -> Finding {
    let message = match &allowance.about {
        Some(about) => {
            format!("nothing of the code `{code}` about `{}` is left to allow", about.value)
        }
        None => format!("nothing of the code `{code}` is left to allow"),
    };
    Finding::new(Code::AllowUnused, allowance.code.span, message).help("take the allowance out")
}

/// The codes that may be allowed.
fn allowable() -> impl Iterator<Item = Code> {
    Code::ALL.iter().copied().filter(|code| code.is_allowable())
}

/// Returns the code that an allowance names, where it may be allowed.
fn known(allowance: &Allowance) -> Option<Code> {
    allowable().find(|code| code.id() == allowance.code.value)
}

/// The finding for a code that is none, or that cannot be allowed.
fn no_such_code(allowance: &Allowance) -> Finding {
    let written = allowance.code.value.as_str();
    let is_code = Code::ALL.iter().any(|code| code.id() == written);
    let message = if is_code {
        format!("`{written}` cannot be allowed: the document is not whole without it")
    } else {
        format!("there is no code `{written}`")
    };
    let finding = Finding::new(Code::AllowCode, allowance.code.span, message);
    match nearest(written, allowable().map(Code::id)) {
        Some(meant) if !is_code => finding.label(did_you_mean(meant)),
        _ if is_code => finding.help("mend what it reports, and take the allowance out"),
        _ => finding.help("the codes stand in brackets in a report: `warning[fact/unused]`"),
    }
}

/// Returns whether an allowance means a finding: what it is about is in the message or underlined.
fn is_meant(allowance: &Allowance, finding: &Finding, sources: &Sources) -> bool {
    allowance.about.as_ref().is_none_or(|about| {
        let underlined = finding.primary.as_ref().map_or("", |label| sources.slice(label.span));
        let says = |text: &str| composed(text).contains(&about.value);
        says(&finding.message) || says(underlined)
    })
}
