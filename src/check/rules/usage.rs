//! Facts that nobody uses or nobody answers for, and sources that are out of date.

use super::Evidence;
use crate::finding::{Code, Finding, Findings};
use crate::text::{Inline, visit_runs};

/// Reports facts that no text prints and no other fact needs.
pub fn unused(evidence: &Evidence<'_>, findings: &mut Findings) {
    let mut printed: Vec<&str> = Vec::new();
    for text in evidence.texts {
        visit_runs(&text.blocks, &mut |run| {
            if let Inline::Fact { names, .. } = run {
                printed.extend(names.iter().map(String::as_str));
            }
        });
    }
    for fact in evidence.facts {
        let name = fact.name.value.as_str();
        let is_needed = evidence
            .facts
            .iter()
            .flat_map(|other| other.parts.iter().chain(&other.ratio))
            .any(|needed| needed.value == name);
        if !is_needed && !printed.contains(&name) {
            findings.push(
                Finding::new(
                    Code::FactUnused,
                    fact.name.span,
                    format!("nothing uses the fact `{name}`"),
                )
                .help(format!("print it with `{{{{ {name} }}}}`, or take it out")),
            );
        }
        if fact.source.is_none() {
            findings.push(
                Finding::new(
                    Code::FactSource,
                    fact.name.span,
                    format!("the fact `{name}` has no source"),
                )
                .help("name one of `[sources]`: `source = \"…\"`"),
            );
        }
    }
}

/// Reports sources whose figures no longer hold when the document is issued.
pub fn sources(evidence: &Evidence<'_>, findings: &mut Findings) {
    let issued = &evidence.partnership.factsheet.issued;
    for (name, source) in evidence.partnership.sources.sound() {
        let Some(until) = &source.until else { continue };
        if until.value < issued.value {
            findings.push(
                Finding::new(
                    Code::SourceDate,
                    until.span,
                    format!("the figures of `{}` hold until {}", name.value, until.value),
                )
                .label("this is over")
                .other(issued.span, "when the document is issued")
                .help("take the figures from a newer source"),
            );
        }
    }
}
