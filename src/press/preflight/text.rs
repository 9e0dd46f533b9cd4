//! Small letters: in one ink, or their edges get coloured.

use super::{Fault, Faults, Limits, Page};
use crate::finding::{Code, Severity};
use crate::press::walk::{Color, Kind};

/// How black letters are that are meant to be black.
const NEARLY_BLACK: f64 = 0.85;

/// The size up to which black letters must not be mixed, in points.
const LEAST_MIXED_BLACK: f64 = 12.0;

/// Checks the letters of a page.
pub fn check(page: &Page<'_>, limits: &Limits, faults: &mut Faults) {
    for mark in page.marks() {
        let Kind::Text { size } = mark.kind else { continue };
        let Some((black, others)) = mark.fill.as_deref().and_then(Color::black_and_others) else {
            continue;
        };
        let inks = others + usize::from(black > 0.005);
        let mut add = |severity, message: String, rule| {
            let fault =
                Fault::new(Code::PressText, message).on(page.number).at(mark.bounds, page.trim);
            faults.add_one_of_many(fault.weighing(severity).rule(rule));
        };
        if black > NEARLY_BLACK && others > 0 && size < LEAST_MIXED_BLACK {
            add(
                Severity::Error,
                format!("black text of {size:.1} pt is mixed of {inks} inks"),
                "Ghent Workgroup 2022, R0015: small black text in black alone",
            );
        } else if inks > 1 && size < limits.least_mixed_text {
            add(
                Severity::Warning,
                format!(
                    "text of {size:.1} pt is in {inks} inks, below {} pt one is sharper",
                    limits.least_mixed_text
                ),
                "usual among printers: text below 9 pt in one ink",
            );
        }
    }
}
