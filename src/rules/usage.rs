//! Facts that nobody uses or nobody answers for, and sources that are out of date.

use std::collections::{BTreeMap, BTreeSet};

use super::Evidence;
use crate::facts::Fact;
use crate::finding::{Code, Finding, Findings, Severity, Spanned};
use crate::model::{Issued, SourceEntry};
use crate::text::{Inline, visit_runs};
use crate::units::PartialDate;

/// Reports facts that no text prints and no other fact needs.
pub fn unused(evidence: &Evidence<'_>, findings: &mut Findings) {
    let mut needed: BTreeSet<&str> = BTreeSet::new();
    for text in evidence.texts {
        visit_runs(&text.blocks, &mut |run| {
            if let Inline::Fact { names, .. } = run {
                needed.extend(names.iter().map(String::as_str));
            }
        });
    }
    let parts = evidence.facts.iter().flat_map(|fact| fact.parts.iter().chain(&fact.ratio));
    needed.extend(parts.map(|part| part.value.as_str()));
    let meant = meant(evidence, findings);
    let elsewhere = elsewhere(evidence);
    let source = usual_source(evidence);
    let name_it = format!("name one of `[sources]`: `source = \"{}\"`", source.unwrap_or("…"));
    for fact in evidence.facts {
        let name = fact.name.value.as_str();
        if !needed.contains(name) && !meant.contains(name) {
            findings.push(if elsewhere.contains(name) {
                used_elsewhere(fact, evidence)
            } else {
                Finding::new(
                    Code::FactUnused,
                    fact.name.span,
                    format!("nothing uses the fact `{name}`"),
                )
                .help(format!("print it with `{{{{ {name} }}}}`, or take it out"))
            });
        }
        if fact.source.is_none() && !follows(fact, evidence) {
            findings.push(
                Finding::new(
                    Code::FactSource,
                    fact.name.span,
                    format!("the fact `{name}` has no source"),
                )
                .help(name_it.as_str()),
            );
        }
    }
}

/// Returns the words of the expressions in texts that the template leaves out.
fn elsewhere<'a>(evidence: &Evidence<'a>) -> BTreeSet<&'a str> {
    let texts = evidence.left_out.iter().map(|span| evidence.sources.slice(*span));
    let expressions = texts.flat_map(|text| text.split("{{").skip(1));
    expressions
        .filter_map(|rest| rest.split("}}").next())
        .flat_map(|expression| expression.split(|c: char| !is_of_name(c)))
        .collect()
}

/// The finding for a fact that is printed only where another template is used.
fn used_elsewhere(fact: &Fact, evidence: &Evidence<'_>) -> Finding {
    let message = format!(
        "only what the template `{}` leaves out uses the fact `{}`",
        evidence.template, fact.name.value
    );
    let mut finding = Finding::new(Code::FactUnused, fact.name.span, message);
    finding.severity = Severity::Note;
    finding
}

/// Returns whether a character may be part of a fact's name.
fn is_of_name(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '-')
}

/// Returns the source that most facts name, or the only one there is.
fn usual_source<'a>(evidence: &Evidence<'a>) -> Option<&'a str> {
    let named = evidence.facts.iter().filter_map(|fact| fact.source.as_ref());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    named.for_each(|source| *counts.entry(&source.value).or_default() += 1);
    let most = counts.into_iter().max_by_key(|(_, count)| *count).map(|(name, _)| name);
    let mut all = evidence.partnership.sources.names();
    most.or_else(|| all.next().filter(|_| all.next().is_none()))
}

/// Returns the words of expressions that are reported already, and of the names that they may have meant.
fn meant(evidence: &Evidence<'_>, findings: &Findings) -> BTreeSet<String> {
    let codes = [Code::FactUnknown, Code::FactFilter, Code::TextExpression];
    let words = findings
        .iter()
        .filter(|finding| codes.contains(&finding.code))
        .filter_map(|finding| finding.primary.as_ref())
        .flat_map(|label| [evidence.sources.slice(label.span), label.text.as_str()])
        .flat_map(|text| text.split(|c: char| !is_of_name(c)));
    words.map(str::to_owned).collect()
}

/// Returns whether a fact follows from others, or from a series with a source: they have the sources then.
fn follows(fact: &Fact, evidence: &Evidence<'_>) -> bool {
    let series = fact.data.as_ref().and_then(|data| evidence.series.get(&data.value.series.value));
    !fact.parts.is_empty()
        || !fact.ratio.is_empty()
        || series.is_some_and(|series| series.source.is_some())
}

/// Reports sources whose figures no longer hold when the document is issued, or that are of a time after it.
pub fn sources(evidence: &Evidence<'_>, findings: &mut Findings) {
    let issued = &evidence.partnership.factsheet.issued;
    for (name, source) in evidence.partnership.sources.sound() {
        later(&name.value, source, issued, findings);
        let Some(until) = &source.until else { continue };
        if until.value.ends_before(*issued.value) {
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

/// Reports a source that was published or looked at after the issue.
fn later(name: &str, source: &SourceEntry, issued: &Spanned<Issued>, findings: &mut Findings) {
    let dates = [("published", &source.published), ("accessed", &source.accessed)];
    let is_later = |date: &&Spanned<PartialDate>| issued.value.ends_before(date.value);
    let mut late = dates.into_iter().filter_map(|(what, date)| Some((what, date.as_ref()?)));
    let Some((what, date)) = late.find(|(_, date)| is_later(date)) else { return };
    let done = if what == "published" { "published" } else { "last looked at" };
    findings.push(
        Finding::new(
            Code::SourceDate,
            date.span,
            format!(
                "the source `{name}` was {done} in {}, the document is issued in {}",
                date.value, *issued.value
            ),
        )
        .label("after the issue")
        .later()
        .other(issued.span, "when the document is issued")
        .help(format!("correct `{what}`, or `issued`")),
    );
}
