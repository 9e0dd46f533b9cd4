//! Pictures: enough dots for their size.

use super::{Fault, Faults, Limits, Page};
use crate::finding::{Code, Severity};
use crate::press::walk::Kind;

/// The size below which a picture is an ornament whose dots nobody counts, in points.
const ORNAMENT: f64 = 8.0;

/// Where the rule comes from.
const RULE: &str =
    "usual among printers: 300 dpi at placed size; Ghent Workgroup 2022 reports below 224";

/// Checks the pictures of a page.
pub fn check(page: &Page<'_>, limits: &Limits, faults: &mut Faults) {
    for mark in &page.seen.marks {
        let Kind::Picture(picture) = &mark.kind else { continue };
        let (across, down) = picture.dpi;
        if 72.0 * picture.width / across < ORNAMENT || 72.0 * picture.height / down < ORNAMENT {
            continue;
        }
        let dpi = picture.dpi.0.min(picture.dpi.1);
        let (severity, least) = if picture.is_bilevel {
            (Severity::Warning, limits.bilevel_dpi)
        } else if dpi + 0.5 < limits.least_dpi {
            (Severity::Error, limits.least_dpi)
        } else {
            (Severity::Warning, limits.good_dpi)
        };
        if dpi + 0.5 >= least {
            continue;
        }
        let needed = (picture.width * least / dpi).ceil();
        let message = format!(
            "a picture of {:.0} × {:.0} pixels has {dpi:.0} dpi at its size, it should have {least:.0}",
            picture.width, picture.height
        );
        let mut fault = Fault::new(Code::PressResolution, message)
            .on(page.number)
            .at(mark.bounds, page.trim)
            .weighing(severity)
            .rule(RULE)
            .help(format!("use a file at least {needed:.0} pixels wide, or print it smaller"));
        fault.picture = Some((picture.width, picture.height));
        faults.add(fault);
    }
}
