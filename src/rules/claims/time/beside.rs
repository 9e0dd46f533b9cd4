//! Dates to come beside words that tell of something done: the label of a big number, the state of a row.

use super::told::{is_done, report_past};
use super::{Clock, last_of};
use crate::content::{Field, Role};
use crate::finding::Findings;
use crate::rules::reading::Reading;

/// Reports a big number that is a date to come, where its label tells of something done.
pub fn figures(readings: &[Reading<'_>], clock: &Clock<'_, '_>, findings: &mut Findings) {
    for pair in readings.windows(2) {
        let [value, label] = pair else { continue };
        if value.role != Role::Figure || !matches!(label.stand.field, Field::Label(_)) {
            continue;
        }
        let [mention] = value.mentions.as_slice() else { continue };
        let Some(date) = last_of(mention) else { continue };
        if clock.issued.ends_before(date) && is_done(&label.words, clock) {
            report_past(value, mention, date, false, clock, findings);
        }
    }
}

/// Reports a row of a table that says of a time to come that it is done: `2024–2026`, `Completed`.
pub fn rows(readings: &[Reading<'_>], clock: &Clock<'_, '_>, findings: &mut Findings) {
    let is_row = |a: &Reading<'_>, b: &Reading<'_>| {
        a.stand.row().is_some() && a.stand.row() == b.stand.row()
    };
    for cells in readings.chunk_by(is_row) {
        let is_state = |cell: &&Reading<'_>| {
            let is_short = (1..=3).contains(&cell.words.len());
            is_short && cell.mentions.is_empty() && is_done(&cell.words, clock)
        };
        let Some(state) = cells.iter().find(is_state) else { continue };
        for cell in cells {
            let [mention] = cell.mentions.as_slice() else { continue };
            let Some(date) = last_of(mention) else { continue };
            if clock.issued.ends_before(date) && cell.is_alone(&mention.bytes) {
                let message = format!(
                    "the row says of {date} that it is done, and the document is issued in {}",
                    clock.issued
                );
                let finding = clock.finding(cell, mention, message).label("a time to come").later();
                let place = state.place(&(0..state.whole().len()), clock.evidence);
                findings.push(
                    clock
                        .beside_issue(finding.other(place, "told as done"))
                        .help("correct the date, or tell it as what is planned"),
                );
            }
        }
    }
}
