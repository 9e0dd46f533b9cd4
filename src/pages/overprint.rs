//! Texts that run into each other.

use super::lost::is_misfit;
use super::marks::Placed;
use crate::content::{Factsheet, Keyed};
use crate::finding::{Code, Finding, Findings};
use crate::model::Owner;

/// What to do with a text that is too long for its place.
const SHORTER: &str = "shorten it, use shorter words or fewer columns, or let the section be wider";

/// Reports texts whose letters are printed on each other, a pair of sections once, and those that something else is
/// painted over, once a section. What is known not to fit at `misfits` is passed over.
pub fn report(
    placed: &[Placed],
    misfits: &[Owner],
    factsheet: &Factsheet,
    findings: &mut Findings,
) {
    let mut told: Vec<(Owner, Owner)> = Vec::new();
    for (index, one) in placed.iter().enumerate() {
        for other in placed.iter().skip(index + 1).take_while(|other| other.page == one.page) {
            if !is_overprinted(one, other) {
                continue;
            }
            let part = |place: &Placed| factsheet.keys().get(place.key);
            let (Some(first), Some(second)) = (part(one), part(other)) else { continue };
            let pair = (first.owner, second.owner);
            let is_known =
                told.contains(&pair) || [first, second].iter().any(|part| is_misfit(part, misfits));
            if !is_known {
                told.push(pair);
                findings.push(finding(first, second, one.page));
            }
        }
    }
    for place in placed.iter().filter(|place| place.is_covered) {
        let Some(part) = factsheet.keys().get(place.key) else { continue };
        let owner = part.owner;
        let is_known = told.iter().any(|(one, other)| [*one, *other].contains(&owner));
        if !is_known && !is_misfit(part, misfits) {
            told.push((owner, owner));
            findings.push(covered(part, place.page));
        }
    }
}

/// Returns the finding for a text that something else is painted over.
fn covered(part: &Keyed, page: usize) -> Finding {
    let message = format!("this text runs under what stands beside it on page {page}");
    Finding::new(Code::LayoutFit, part.span, message).label("too long for its place").help(SHORTER)
}

/// Returns whether letters of one text lie on those of another.
fn is_overprinted(one: &Placed, other: &Placed) -> bool {
    let (Some(area), Some(other_area)) = (one.area, other.area) else { return false };
    // Most parts are far apart.
    area.overlaps(other_area)
        && one.runs.iter().any(|run| other.runs.iter().any(|there| run.overlaps(*there)))
}

/// Returns the finding for a pair of texts.
fn finding(first: &Keyed, second: &Keyed, page: usize) -> Finding {
    Finding::new(Code::LayoutFit, first.span, format!("this text runs into another on page {page}"))
        .label("too long for its place")
        .other(second.span, "printed in the same place")
        .help(SHORTER)
}
