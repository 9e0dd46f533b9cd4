//! Overprinting: never white, and small black text always.

use super::colors::what;
use super::{Fault, Faults, Page};
use crate::finding::{Code, Severity};
use crate::press::walk::{Color, Kind};

/// The size below which black letters should overprint, in points (Ghent Workgroup 2022: small text).
const SMALL_TEXT: f64 = 12.0;

/// Checks how the marks of a page overprint.
pub fn check(page: &Page<'_>, faults: &mut Faults) {
    for mark in page.marks() {
        let parts = [
            (&mark.fill, mark.graphics.fill_overprint),
            (&mark.stroke, mark.graphics.stroke_overprint),
        ];
        for (color, overprints) in parts {
            let Some(color) = color else { continue };
            if overprints && is_white(color) {
                faults.add_one_of_many(
                    Fault::new(
                        Code::PressOverprint,
                        format!("{} in white overprints, and so vanishes", what(mark)),
                    )
                    .on(page.number)
                    .at(mark.bounds, page.trim)
                    .rule("Ghent Workgroup 2022, R0007 and R0008"),
                );
            }
        }
        if let (Kind::Text { size }, Some(fill)) = (&mark.kind, &mark.fill)
            && *size < SMALL_TEXT
            && is_black(fill)
            && !(mark.graphics.fill_overprint && mark.graphics.overprint_mode > 0.5)
        {
            faults.add_one_of_many(
                Fault::new(
                    Code::PressOverprint,
                    "small black text knocks out instead of overprinting",
                )
                .on(page.number)
                .at(mark.bounds, page.trim)
                .weighing(Severity::Warning)
                .rule("Ghent Workgroup 2015, black overprint"),
            );
        }
    }
}

/// Returns whether a colour is no ink at all.
pub fn is_white(color: &Color) -> bool {
    color.pattern.is_empty()
        && color.inks().is_some_and(|inks| {
            !inks.is_empty() && inks.iter().all(|(_, strength)| *strength < 1e-3)
        })
}

/// Returns whether a colour is all black and nothing else.
fn is_black(color: &Color) -> bool {
    color.black_and_others().is_some_and(|(black, others)| black > 0.999 && others == 0)
}
