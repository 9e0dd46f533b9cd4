//! Times out of their order: a span that ends before it begins, milestones.

use std::ops::Range;

use super::told::is_done;
use super::{Clock, last_of};
use crate::content::Field;
use crate::finding::{Code, Finding, Findings, Spanned};
use crate::mentions::{Mention, What};
use crate::model::Owner;
use crate::rules::reading::Reading;
use crate::units::PartialDate;

/// Reports two years that are told as a span and stand in the wrong order: from 2022 to 2019.
pub fn reversed(reading: &Reading<'_>, clock: &Clock<'_, '_>, findings: &mut Findings) {
    for pair in reading.mentions.windows(2) {
        let [first, last] = pair else { continue };
        let (Some(from), Some(to)) = (moment(first), moment(last)) else { continue };
        if !to.ends_before(from) || !is_span(reading, first, last, clock) {
            continue;
        }
        let place = reading.place(&(first.bytes.start..last.bytes.end), clock.evidence);
        let mut finding = Finding::new(
            Code::TextTime,
            place,
            format!("this runs from {from} to {to}, and so ends before it begins"),
        )
        .label("the two are exchanged, or one is wrong");
        for name in reading.facts_in(&first.bytes).chain(reading.facts_in(&last.bytes)) {
            finding = clock.stated(finding, name);
        }
        findings.push(finding.help("exchange the two, or correct one"));
    }
}

/// Returns the one moment that a mention is of.
pub(super) fn moment(mention: &Mention) -> Option<PartialDate> {
    match mention.what {
        What::Year(_) | What::Date(_) => last_of(mention),
        _ => None,
    }
}

/// Returns whether the words around two dates make a span of them.
fn is_span(reading: &Reading<'_>, first: &Mention, last: &Mention, clock: &Clock<'_, '_>) -> bool {
    let text = reading.whole();
    let plain = |range: Range<usize>| {
        super::words::plain(text.get(range).unwrap_or_default()).to_lowercase()
    };
    let before = plain(0..first.bytes.start);
    let between = plain(first.bytes.end..last.bytes.start);
    clock.period_forms.iter().any(|(head, middle)| {
        // Two years with a dash between them may as well be the heads of two columns.
        !head.is_empty()
            && between == *middle
            && before
                .strip_suffix(head.as_str())
                .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

/// Reports milestones that follow each other neither forwards nor backwards, the one that is out of its place, and those
/// that are told as reached and lie ahead of the issue.
pub fn milestones(readings: &[Reading<'_>], clock: &Clock<'_, '_>, findings: &mut Findings) {
    for (number, section) in clock.evidence.partnership.sections() {
        let events = section.shows().events();
        for (event, milestone) in (1..).zip(events) {
            let own = (Owner::section(number), Field::Event(event));
            let text = readings.iter().find(|reading| reading.stand.text() == own);
            if let Some(text) = text.filter(|text| is_reached(text, clock)) {
                ahead(&milestone.date, text, clock, findings);
            }
        }
        let dates: Vec<&Spanned<PartialDate>> = events.iter().map(|event| &event.date).collect();
        let is_in_order = |dates: &[&Spanned<PartialDate>]| {
            let forwards = dates.windows(2).all(|pair| is_before_or_same(pair, false));
            forwards || dates.windows(2).all(|pair| is_before_or_same(pair, true))
        };
        if is_in_order(&dates) {
            continue;
        }
        let Some(odd) = odd_one(&dates) else { continue };
        let Some(date) = dates.get(odd) else { continue };
        let mut finding = Finding::new(
            Code::MilestonesOrder,
            date.span,
            format!("the milestones are out of order: {} stands at the wrong place", date.value),
        )
        .label("out of order");
        let beside = [odd.checked_sub(1), Some(odd + 1)];
        for (beside, text) in beside.into_iter().zip(["before it", "after it"]) {
            if let Some(other) = beside.and_then(|at| dates.get(at)) {
                finding = finding.other(other.span, text);
            }
        }
        findings.push(finding.help("correct the date, or put the event at its place"));
    }
}

/// Returns whether the text of a milestone tells of something done.
fn is_reached(text: &Reading<'_>, clock: &Clock<'_, '_>) -> bool {
    // A text with a time of its own tells of more than its milestone.
    text.mentions.iter().all(|mention| mention.what.years().is_none())
        && is_done(&text.words, clock)
}

/// Reports a milestone that is told as reached, where it lies ahead of the issue.
fn ahead(
    date: &Spanned<PartialDate>,
    text: &Reading<'_>,
    clock: &Clock<'_, '_>,
    findings: &mut Findings,
) {
    if !clock.issued.ends_before(date.value) {
        return;
    }
    let message = format!(
        "the milestone of {} is told as reached, the document is issued in {}",
        date.value, clock.issued
    );
    let words = text.place(&(0..text.whole().len()), clock.evidence);
    let finding = Finding::new(Code::TextTime, date.span, message)
        .label("a time to come")
        .later()
        .other(words, "told as past");
    findings
        .push(clock.beside_issue(finding).help("correct the date, or tell it as what is planned"));
}

/// Returns whether two dates follow each other, or may.
fn is_before_or_same(pair: &[&Spanned<PartialDate>], is_backwards: bool) -> bool {
    let [first, second] = pair else { return true };
    if is_backwards {
        !first.value.ends_before(second.value)
    } else {
        !second.value.ends_before(first.value)
    }
}

/// Returns the date without which the others are in order; the first that breaks the order where there is none.
fn odd_one(dates: &[&Spanned<PartialDate>]) -> Option<usize> {
    let breaks = |is_backwards: bool| {
        dates.windows(2).filter(|pair| !is_before_or_same(pair, is_backwards)).count()
    };
    let is_backwards = breaks(true) < breaks(false);
    let without = |odd: usize| {
        let rest: Vec<_> = dates.iter().enumerate().filter(|(at, _)| *at != odd).collect();
        rest.windows(2).all(|pair| {
            let [(_, first), (_, second)] = pair else { return true };
            is_before_or_same(&[first, second], is_backwards)
        })
    };
    let first = dates.windows(2).position(|pair| !is_before_or_same(pair, is_backwards))?;
    // Of the two that do not follow each other the second is out of place, unless only the first is.
    [first + 1, first].into_iter().find(|odd| without(*odd)).or(Some(first + 1))
}
