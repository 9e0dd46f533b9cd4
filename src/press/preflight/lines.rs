//! Lines: thick enough to print.

use super::{Fault, Faults, Limits, Page};
use crate::finding::{Code, Severity};
use crate::press::walk::Kind;

/// How far a width may fall short by rounding, in points.
const TOLERANCE: f64 = 0.005;

/// Checks the lines of a page.
pub fn check(page: &Page<'_>, limits: &Limits, faults: &mut Faults) {
    for mark in page.marks() {
        let (Kind::Path { line }, Some(stroke)) = (&mark.kind, &mark.stroke) else { continue };
        let inks = stroke
            .inks()
            .map_or(1, |inks| inks.iter().filter(|(_, strength)| *strength > 0.005).count());
        let mut add = |severity, message: String, rule| {
            let fault =
                Fault::new(Code::PressHairline, message).on(page.number).at(mark.bounds, page.trim);
            faults.add_one_of_many(fault.weighing(severity).rule(rule));
        };
        if *line + TOLERANCE < limits.thinnest_line {
            add(
                Severity::Error,
                format!("a line is {line:.2} pt wide, the least is {} pt", limits.thinnest_line),
                "Ghent Workgroup 2015, effective line width",
            );
        } else if inks > 1 && *line + TOLERANCE < limits.thinnest_mixed_line {
            add(
                Severity::Warning,
                format!(
                    "a line in {inks} inks is {line:.2} pt wide, the least is {} pt",
                    limits.thinnest_mixed_line
                ),
                "usual among printers: lines in several inks are thicker",
            );
        }
    }
}
