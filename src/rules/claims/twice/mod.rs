//! Two numbers for one thing: a figure in the band and another in the text.
//!
//! Two statements are compared when they are of the same thing, the same years and the same place. How closely their
//! words have to agree depends on the numbers: that 31.8 and 38.1 stand beside the same two words is hardly chance, while
//! 30 and 40 schools may well be two sets of schools.

mod likeness;
mod pairs;

use super::slips::{self, Slip};
use super::statements::Statement;
use super::vocabulary::Vocabulary;
use super::{groups, is_told};
use crate::finding::{Code, Finding, Findings};
use crate::rules::{Evidence, is_enough};

use likeness::{Likeness, is_in_other_money};
use pairs::{Pairs, Years};

/// The most statements that are compared with each other; a factsheet has some dozens.
const MAX_STATEMENTS: usize = 800;

/// The most places that a finding shows beside its own.
const MAX_OTHERS: usize = 3;

/// Reports statements of the same thing that cannot both be true.
pub fn told_twice(
    statements: &[Statement<'_, '_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let pairs = Pairs { vocabulary, evidence };
    let shares = &evidence.shares;
    let contradict = |one: &Statement<'_, '_>, other: &Statement<'_, '_>| {
        pairs.contradict(one, other) && !shares.differ(one, other, evidence)
    };
    let considered = statements.get(..MAX_STATEMENTS).unwrap_or(statements);
    let before = findings.len();
    for members in groups::members(considered, contradict) {
        if is_enough(findings, before) {
            return;
        }
        let is_told = members.iter().any(|member| {
            let stated = member.fact.map(|fact| fact.value.span);
            [Some(member.place(evidence)), stated]
                .into_iter()
                .flatten()
                .any(|place| is_told(findings, place))
        });
        if !is_told {
            findings.extend(finding(&members, vocabulary, evidence));
        }
    }
}

/// Whether two statements with the same number are of one thing, as far as their words say.
pub fn are_of_one_thing(
    one: &Statement<'_, '_>,
    other: &Statement<'_, '_>,
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
) -> bool {
    one.about.marks == other.about.marks
        && one.measure.zip(other.measure).is_none_or(|(a, b)| a == b)
        && Pairs { vocabulary, evidence }.are_of_one_thing(one, other, Likeness::Much, Years::Open)
}

/// Returns the finding for statements of one thing, of which some say one number and some another.
fn finding(
    members: &[&Statement<'_, '_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
) -> Option<Finding> {
    let differ = |one: &Statement<'_, '_>, other: &Statement<'_, '_>| {
        one.range.refutes(other.range) || is_in_other_money(one, other, vocabulary)
    };
    let votes = |statement: &Statement<'_, '_>| {
        members.iter().filter(|other| !differ(other, statement)).count()
    };
    // What fewer say is wrong, and rather what was typed than what a fact prints; or else the later one.
    let wrong = members.iter().rev().min_by_key(|s| (votes(s), !s.is_typed()))?;
    let others: Vec<_> =
        members.iter().filter(|other| differ(other, wrong)).take(MAX_OTHERS).collect();
    let right = others.first()?;
    let (says, elsewhere) = (wrong.says(), right.says());
    let is_in_other_money = is_in_other_money(wrong, right, vocabulary);
    // The currency of a fact stands on another line than its number.
    let stated = wrong.fact.filter(|_| !is_in_other_money).map(|fact| fact.value.span);
    let place = stated.unwrap_or_else(|| wrong.place(evidence));
    let what = if is_in_other_money {
        "one amount in two currencies"
    } else {
        "two numbers for one thing"
    };
    let mut finding =
        Finding::new(Code::TextTwice, place, format!("{what}: {says} here, {elsewhere} elsewhere"))
            .label("here");
    if let Some(fact) = wrong.fact {
        finding = match stated {
            Some(_) => finding.other(wrong.place(evidence), "printed here"),
            None => finding.other(fact.value.span, "stated here"),
        };
    }
    for other in &others {
        finding = finding.other(other.place(evidence), format!("says {}", other.says()));
    }
    if let Some(fact) = right.fact {
        finding = finding.other(fact.value.span, "stated here");
    }
    let (a, b) = (wrong.number.quantity.value, right.number.quantity.value);
    let note = match slips::between(a, b).map(|slipped| slipped.slip) {
        Some(Slip::Swapped) => Some("two digits have changed places"),
        Some(Slip::Shifted | Slip::Resized) => Some("the digits are the same, the size is another"),
        Some(Slip::Mistyped) | None => None,
    };
    if let Some(note) = note {
        finding = finding.note(note);
    }
    Some(finding.help(
        "correct one of them, or print both from one fact; if they are of two things, say of which",
    ))
}
