//! One fault, one finding: what follows from another fault is told with it.
//!
//! A fact that its series, its parts and a title refute is wrong once; a date of issue that most dates are after is the
//! one that is wrong; a series whose every figure differs has the wrong rows. Findings that share such a cause are
//! joined: none of their places is lost, but there is one thing to mend.

mod columns;
mod echoes;
mod periods;
mod series;
mod suspects;
mod values;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Evidence, Ledger};
use crate::finding::{Code, Finding, Findings, Label, Severity, plural};
use suspects::{Suspect, Suspects};

/// The fewest findings that may have one cause.
const FEWEST: usize = 2;

/// The fewest of one kind that a wrong date of issue may be the cause of.
const FEWEST_LATER: usize = 3;

/// Joins the findings that have one cause.
pub fn join(evidence: &Evidence<'_>, ledger: &Ledger, findings: &mut Findings) {
    let suspects = Suspects::new(evidence);
    let mut all: Vec<Finding> = findings.take();
    echoes::drop(&mut all);
    columns::join(&mut all);
    let mut told: Vec<Finding> = Vec::new();
    while let Some((cause, group)) = next(&all, &suspects, evidence, ledger) {
        let mut joined = Vec::new();
        let mut rest = Vec::new();
        for (index, finding) in all.into_iter().enumerate() {
            if group.contains(&index) { joined.push(finding) } else { rest.push(finding) }
        }
        all = rest;
        told.extend(tell(&cause, joined, evidence));
    }
    findings.extend(all.into_iter().chain(told));
}

/// A cause, with the findings that it explains by their places in the list.
type Cause = (Suspect, Vec<usize>);

/// Finds the cause that explains most findings; of several that explain as many, the one that is the least.
fn next(
    all: &[Finding],
    suspects: &Suspects<'_, '_>,
    evidence: &Evidence<'_>,
    ledger: &Ledger,
) -> Option<Cause> {
    let mut groups: BTreeMap<Suspect, Vec<usize>> = BTreeMap::new();
    for (index, finding) in all.iter().enumerate() {
        // What is allowed has its reason, and explains nothing.
        if finding.severity > Severity::Note {
            for suspect in suspects.of(finding) {
                groups.entry(suspect).or_default().push(index);
            }
        }
    }
    let mut causes: Vec<Cause> = groups
        .into_iter()
        .map(|(suspect, group)| {
            let group = explained(&suspect, group, all, suspects, evidence, ledger);
            (suspect, group)
        })
        .filter(|(_, group)| group.len() >= FEWEST)
        .collect();
    causes.sort_by_key(|(suspect, group)| (Reverse(group.len()), suspect.clone()));
    causes.into_iter().next()
}

/// Returns the findings of a group that would be mended with a suspect.
fn explained(
    suspect: &Suspect,
    group: Vec<usize>,
    all: &[Finding],
    suspects: &Suspects<'_, '_>,
    evidence: &Evidence<'_>,
    ledger: &Ledger,
) -> Vec<usize> {
    let found: Vec<&Finding> = group.iter().filter_map(|index| all.get(*index)).collect();
    let is_cause = match suspect {
        Suspect::Issued => return of_issue(group, all, suspects.dated()),
        Suspect::Period(own) if found.iter().any(|finding| finding.code == Code::FactData) => {
            periods::that_fits(own.as_deref(), &found, suspects, evidence).is_some()
        }
        Suspect::Period(own) => own_finding(own.as_deref(), &found, evidence).is_some(),
        Suspect::Series(name) => series::meant(name, &found, evidence).is_some(),
        Suspect::Fact(name) => is_of_fact(name, &found, evidence, ledger),
        Suspect::Source(_) | Suspect::Title(_) => true,
    };
    if is_cause { group } else { Vec::new() }
}

/// Returns whether a fact is the cause of findings: by its number, its period or its currency.
fn is_of_fact(name: &str, found: &[&Finding], evidence: &Evidence<'_>, ledger: &Ledger) -> bool {
    let has = |code: Code| found.iter().any(|finding| finding.code == code);
    let of_numbers = found.iter().filter(|finding| values::is_of_numbers(finding.code)).count();
    let holding = ledger
        .of(name)
        .len()
        .saturating_sub(found.iter().filter(|finding| suspects::is_noted(finding.code)).count());
    if has(Code::FactCurrency) {
        return true;
    }
    // That a number fits says nothing of its period.
    if has(Code::FactPeriod) || has(Code::TextPeriod) {
        return periods::is_mendable(name, found, evidence);
    }
    if of_numbers > 1 {
        return holding == 0 && values::is_mendable(name, found, evidence);
    }
    let is_late = found.iter().all(|finding| finding.is_later);
    is_late || of_numbers == 1 && holding == 0
}

/// Returns which finding is at a period itself.
fn own_finding(own: Option<&str>, group: &[&Finding], evidence: &Evidence<'_>) -> Option<usize> {
    let span = periods::written(own, evidence)?.span;
    group.iter().position(|finding| finding.place() == Some(span))
}

/// Returns the findings that a wrong date of issue explains: all that are later, where most dates are; else those of
/// dates and data, of which a text is no part. `dated` is how many dates there are besides those in texts.
fn of_issue(group: Vec<usize>, all: &[Finding], dated: usize) -> Vec<usize> {
    let later = |index: &usize| all.get(*index).filter(|finding| finding.is_later);
    let group: Vec<usize> = group.into_iter().filter(|index| later(index).is_some()).collect();
    let is_most = 2 * group.len() > dated;
    let group: Vec<usize> = group
        .into_iter()
        .filter(|index| {
            is_most || later(index).is_some_and(|finding| finding.code != Code::TextTime)
        })
        .collect();
    // A source and a fact are two witnesses, where two facts may be of one plan.
    let codes: BTreeSet<Code> = group.iter().filter_map(later).map(|it| it.code).collect();
    let is_witnessed = codes.iter().filter(|code| **code != Code::TextTime).count() > 1;
    if group.len() >= FEWEST_LATER || is_witnessed { group } else { Vec::new() }
}

/// Tells findings of one cause in one.
fn tell(cause: &Suspect, mut group: Vec<Finding>, evidence: &Evidence<'_>) -> Option<Finding> {
    // What weighs most is told; of several, what says most of the fact itself.
    group.sort_by_key(|finding| (Reverse(finding.severity), rank(finding, cause, evidence)));
    let count = group.len();
    let first = group.first()?;
    let (code, severity) = (first.code, first.severity);
    let sheet = &evidence.partnership.factsheet;
    let whole = match cause {
        Suspect::Issued => {
            let message = format!(
                "{} of the document are later than its issue in {}",
                plural(count, "statement"),
                *sheet.issued.value
            );
            Finding::new(Code::SheetIssued, sheet.issued.span, message)
                .label("when the document is issued")
                .help("correct `issued`; where it is right, correct what is dated later")
        }
        Suspect::Period(own) => {
            let found: Vec<&Finding> = group.iter().collect();
            let suspects = Suspects::new(evidence);
            let written = periods::written(own.as_deref(), evidence)?;
            let Some(fits) = periods::that_fits(own.as_deref(), &found, &suspects, evidence) else {
                let own = own_finding(own.as_deref(), &found, evidence)?;
                let whole = group.remove(own);
                return Some(group.into_iter().fold(whole, with));
            };
            let count = found.iter().filter(|finding| finding.code == Code::FactData).count();
            let whose = own
                .as_ref()
                .map_or_else(|| "the document".to_owned(), |name| format!("the series `{name}`"));
            let message = format!(
                "{} of {whose} do not fit its data in {}, and would in {fits}",
                plural(count, "figure"),
                written.value
            );
            Finding::new(code, written.span, message)
                .label("the period")
                .help(format!("correct the period to {fits}, or the figures"))
        }
        Suspect::Series(name) => {
            let found: Vec<&Finding> = group.iter().collect();
            let key = series::meant(name, &found, evidence)?;
            let place = evidence.partnership.series.sound().find(|(own, _)| own.value == *name);
            let message = format!(
                "the series `{name}` fits none of the {count} places that it is held against, and would with `{key}`"
            );
            Finding::new(code, place?.0.span, message)
                .label("this series")
                .help(format!("write `{key}`, if that is meant, or correct the figures"))
        }
        Suspect::Fact(name) => {
            let first = group.remove(0);
            let own = evidence.fact(name).map(|fact| fact.value.span);
            let is_beside = first.place() != own && values::is_of_numbers(first.code);
            let hint = format!("`{name}` stands in all of these: look at it first");
            if is_beside { first.note(hint) } else { first }
        }
        Suspect::Source(_) | Suspect::Title(_) => group.remove(0),
    };
    let whole = Finding { severity, ..whole };
    if *cause == Suspect::Issued {
        // The message has said of all when the document is issued.
        let shorten = |finding: Finding| match &finding.primary {
            Some(label) if !label.text.is_empty() => {
                Finding { message: label.text.clone(), ..finding }
            }
            _ => finding,
        };
        return Some(group.into_iter().map(shorten).fold(whole, with));
    }
    Some(group.into_iter().fold(whole, with))
}

/// Adds a consequence to the finding of its cause: what it says, at its place.
fn with(mut whole: Finding, consequence: Finding) -> Finding {
    let Some(label) = consequence.primary else { return whole };
    let is_there = whole.primary.iter().chain(&whole.others).any(|it| it.span == label.span);
    if is_there {
        whole.notes.push(format!("besides, {}", consequence.message));
    } else {
        whole.others.push(Label { text: consequence.message, ..label });
    }
    whole
}

/// Returns how little a finding says of a fact itself.
fn rank(finding: &Finding, cause: &Suspect, evidence: &Evidence<'_>) -> usize {
    let own = match cause {
        Suspect::Fact(name) => evidence.fact(name).map(|fact| fact.value.span),
        _ => None,
    };
    let is_own = own.is_some() && finding.place() == own;
    let order = [
        Code::FactCurrency,
        Code::FactData,
        Code::FactPeriod,
        Code::FactParts,
        Code::FactRatio,
        Code::ChartTitle,
    ];
    let code = order.iter().position(|code| *code == finding.code).unwrap_or(order.len());
    code + if is_own { 0 } else { order.len() + 1 }
}
