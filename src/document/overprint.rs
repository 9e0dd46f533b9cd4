//! Texts that run into each other.

use super::lost::is_misfit;
use super::marks::Placed;
use crate::check::{Factsheet, Keyed};
use crate::finding::{Code, Finding, Findings};

/// How much of two texts may lie on each other, in millimetres: less than the stroke of a letter.
const TOLERANCE: f64 = 0.3;

/// Reports texts whose letters are printed on each other, a pair of sections once. What is known not to fit at
/// `misfits` is passed over.
pub fn report(
    placed: &[Placed],
    misfits: &[String],
    factsheet: &Factsheet,
    findings: &mut Findings,
) {
    let mut told: Vec<(&str, &str)> = Vec::new();
    for (index, one) in placed.iter().enumerate() {
        for other in placed.iter().skip(index + 1).take_while(|other| other.page == one.page) {
            if !is_overprinted(one, other) {
                continue;
            }
            let part = |place: &Placed| factsheet.keys().get(place.key);
            let (Some(first), Some(second)) = (part(one), part(other)) else { continue };
            let pair = (first.section.as_str(), second.section.as_str());
            let is_known =
                told.contains(&pair) || [first, second].iter().any(|part| is_misfit(part, misfits));
            if !is_known {
                told.push(pair);
                findings.push(finding(first, second, one.page));
            }
        }
    }
}

/// Returns whether letters of one text lie on those of another.
fn is_overprinted(one: &Placed, other: &Placed) -> bool {
    let (Some(area), Some(other_area)) = (one.area, other.area) else { return false };
    let is_common = |(width, height): (f64, f64)| width > TOLERANCE && height > TOLERANCE;
    // Most parts are far apart.
    is_common(area.common(other_area))
        && one.runs.iter().any(|run| other.runs.iter().any(|there| is_common(run.common(*there))))
}

/// Returns the finding for a pair of texts.
fn finding(first: &Keyed, second: &Keyed, page: usize) -> Finding {
    Finding::new(Code::LayoutFit, first.span, format!("this text runs into another on page {page}"))
        .label("too long for its place")
        .other(second.span, "printed in the same place")
        .help("shorten it, use shorter words or fewer columns, or let the section be wider")
}
