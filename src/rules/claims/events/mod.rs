//! Two years for one event: a country that joined in 1956 and is a member since 1965.
//!
//! An event is told by a verb or its noun (signed, signature), by what it happened to, and by its date. Two are one where
//! they are of one kind and happened to the same, as far as both say to what.

mod others;
mod read;
mod turned;

use std::collections::BTreeSet;

use super::groups;
use super::vocabulary::Vocabulary;
use crate::content::Field;
use crate::finding::{Code, Finding, Findings, Span};
use crate::model::Owner;
use crate::rules::reading::Reading;
use crate::rules::{Evidence, is_enough};
use crate::units::PartialDate;
pub use others::Others;
use read::Words;

/// The most events that are compared with each other; a factsheet has some dozens.
const MAX_EVENTS: usize = 400;

/// The most places that a finding shows beside its own.
const MAX_OTHERS: usize = 3;

/// An event that a text tells.
#[derive(Debug)]
struct Event {
    /// What kind of event it is, by the key of its words.
    kind: String,
    /// The stems of what it happened to.
    objects: BTreeSet<String>,
    date: PartialDate,
    /// How the date reads.
    says: String,
    place: Span,
    /// Whether more is said of what it happened to than a plain noun: the programme.
    is_named: bool,
    /// Whether it has a date of its own: in milestones, a label or a table.
    is_dated: bool,
    /// The section that it is told in.
    section: Owner,
    /// Which text it is told in, and where the sentence begins.
    sentence: ((Owner, Field), usize, usize),
}

/// Reports events that are told of two years.
pub fn told_twice(
    readings: &[Reading<'_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let words = Words::new(evidence);
    let mut events = words.events(readings, vocabulary, evidence);
    events.truncate(MAX_EVENTS);
    let before = findings.len();
    for members in groups::members(&events, |one, other| contradict(one, other, evidence)) {
        if is_enough(findings, before) {
            return;
        }
        // A date that is out of its order was reported as that.
        let codes = [Code::TextTime, Code::TextTwice, Code::TextPeriod];
        let is_told =
            members.iter().any(|event| codes.iter().any(|code| findings.has(*code, event.place)));
        if !is_told {
            findings.extend(finding(&members));
        }
    }
    turned::told(readings, vocabulary, evidence, findings);
}

/// Whether two are one event with two dates.
fn contradict(one: &Event, other: &Event, evidence: &Evidence<'_>) -> bool {
    if one.kind != other.kind || one.sentence == other.sentence || !differ(one.date, other.date) {
        return false;
    }
    let (small, large) = if one.objects.len() <= other.objects.len() {
        (&one.objects, &other.objects)
    } else {
        (&other.objects, &one.objects)
    };
    // Only who joins need not say what: it is the organization.
    if one.kind == read::JOINING {
        return small == large;
    }
    // What every story may have, `the project`, is one only within a section, or where the whole document is told of.
    let is_told_of_all = |event: &Event| !super::is_story(event.section, evidence);
    let is_near = one.section == other.section
        || is_told_of_all(one)
            && is_told_of_all(other)
            && (one.is_named || one.is_dated || other.is_dated);
    !small.is_empty() && small.is_subset(large) && (is_near || small.len() > 1)
}

/// Whether two dates have no day in common.
fn differ(one: PartialDate, other: PartialDate) -> bool {
    let parts = |date: PartialDate| {
        [Some(date.year()), date.month().map(i16::from), date.day().map(i16::from)]
    };
    parts(one).into_iter().zip(parts(other)).any(|(a, b)| a.zip(b).is_some_and(|(a, b)| a != b))
}

/// Returns the finding for an event with two dates: at the one that fewer texts tell, or else the later one.
fn finding(members: &[&Event]) -> Option<Finding> {
    let votes =
        |event: &Event| members.iter().filter(|other| !differ(other.date, event.date)).count();
    let wrong = members.iter().rev().min_by_key(|event| votes(event))?;
    let others: Vec<_> =
        members.iter().filter(|other| differ(other.date, wrong.date)).take(MAX_OTHERS).collect();
    let message =
        format!("two dates for one event: {} here, {} elsewhere", wrong.says, others.first()?.says);
    let mut finding = Finding::new(Code::TextTwice, wrong.place, message).label("here");
    for other in others {
        finding = finding.other(other.place, format!("says {}", other.says));
    }
    Some(finding.help("correct one of them; if they are two events, say so in each place"))
}
