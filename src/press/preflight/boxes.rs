//! The boxes of a page, and how many pages there are.

use super::overprint::is_white;
use super::{Fault, Faults, Limits, Page};
use crate::finding::{Code, Severity, plural};
use crate::press::geometry::{Rect, millimetres, points};
use crate::press::object::{get, get_rect, inherited, number, page_box};
use crate::press::walk::{Kind, Mark};

/// How far boxes may be apart and still be taken for the same, in points.
const TOLERANCE: f64 = 0.1;

/// Where the rules on boxes come from.
const RULE: &str = "ISO 15930-7, 6.13";

/// Checks the boxes of a page.
pub fn check(page: &Page<'_>, limits: &Limits, faults: &mut Faults) {
    let own = |key| get_rect(page.document, page.dictionary, key);
    let mut add = |code, message: String, rule| {
        faults.add(Fault::new(code, message).on(page.number).rule(rule));
    };
    let Some(media) = page_box(page.document, page.dictionary, "MediaBox") else {
        add(Code::PressBoxes, "the page has no MediaBox".to_owned(), RULE);
        return;
    };
    if media.is_empty() {
        add(Code::PressBoxes, "the MediaBox is empty".to_owned(), RULE);
        return;
    }
    match (own("TrimBox"), own("ArtBox")) {
        (None, None) => add(
            Code::PressBoxes,
            "the page has no TrimBox, which says where it is cut".to_owned(),
            RULE,
        ),
        (Some(_), Some(_)) => {
            add(Code::PressBoxes, "the page has a TrimBox and an ArtBox".to_owned(), RULE);
        }
        _ => {}
    }
    let bleed = own("BleedBox");
    if let Some(bleed) = bleed
        && !media.contains(bleed, TOLERANCE)
    {
        add(Code::PressBoxes, "the BleedBox reaches past the MediaBox".to_owned(), RULE);
    }
    if !bleed.unwrap_or(media).contains(page.trim, TOLERANCE) {
        add(
            Code::PressBoxes,
            "the TrimBox reaches past the BleedBox or the MediaBox".to_owned(),
            RULE,
        );
    }
    if let Some(crop) = page_box(page.document, page.dictionary, "CropBox")
        && !(crop.contains(media, TOLERANCE) && media.contains(crop, TOLERANCE))
    {
        let message = "the CropBox is not the MediaBox, so that viewers hide a part".to_owned();
        faults.add(
            Fault::new(Code::PressBoxes, message)
                .on(page.number)
                .weighing(Severity::Warning)
                .rule("Ghent Workgroup 2022, R0003"),
        );
    }
    if get(page.document, page.dictionary, "UserUnit").is_some() {
        let message = "the page is scaled by a UserUnit";
        let rule = "Ghent Workgroup 2022, R0002";
        faults.add(Fault::new(Code::PressBoxes, message).on(page.number).rule(rule));
    }
    let turn = inherited(page.document, page.dictionary, "Rotate").and_then(number);
    if let Some(turn) = turn.filter(|turn| turn.abs() > 0.5) {
        let message = format!("the page is turned by {turn:.0} degrees");
        let rule = "Ghent Workgroup 2022, R0004";
        faults.add(
            Fault::new(Code::PressBoxes, message)
                .on(page.number)
                .weighing(Severity::Warning)
                .rule(rule),
        );
    }
    check_bleed(page, media, limits, faults);
}

/// Checks that the bleed is there, and that what touches the trim fills it.
fn check_bleed(page: &Page<'_>, media: Rect, limits: &Limits, faults: &mut Faults) {
    if limits.bleed <= 0.0 {
        return;
    }
    let printed = page.bleed.intersection(media);
    let least = [
        page.trim.left - printed.left,
        page.trim.bottom - printed.bottom,
        printed.right - page.trim.right,
        printed.top - page.trim.top,
    ];
    let least = millimetres(least.into_iter().fold(f64::INFINITY, f64::min)).max(0.0);
    if least + 0.05 < limits.bleed {
        let message = format!("the bleed is {least:.1} mm, it should be {} mm", limits.bleed);
        faults.add(
            Fault::new(Code::PressBleed, message)
                .on(page.number)
                .rule("usual among printers: 3 mm on all sides")
                .help("let grounds and pictures at the edge reach past it, and give the page a BleedBox"),
        );
        return;
    }
    for mark in page.marks().filter(|mark| falls_short(mark, page, printed)) {
        let message = "something ends at the trim and does not fill the bleed";
        faults.add_one_of_many(
            Fault::new(Code::PressBleed, message)
                .on(page.number)
                .at(mark.bounds, page.trim)
                .weighing(Severity::Warning)
                .rule("usual among printers: what touches the edge reaches past it"),
        );
    }
}

/// Returns whether a mark ends at the trim or within a millimetre outside it, so that paper shows when the cutter is off.
/// A path in front of what fills the bleed there, as a part of a drawing is, shows none.
fn falls_short(mark: &Mark, page: &Page<'_>, printed: Rect) -> bool {
    let (bounds, trim) = (mark.bounds, page.trim);
    if matches!(mark.kind, Kind::Text { .. }) || bounds.intersection(trim).is_empty() {
        return false;
    }
    let near = points(1.0);
    let ends = |past: f64| past.abs() < 0.3 || (0.0..near).contains(&past);
    // On each side, how far past the trim it reaches, and the bleed beside it.
    let sides = [
        (bounds.right - trim.right, Rect { left: trim.right, right: printed.right, ..bounds }),
        (bounds.top - trim.top, Rect { bottom: trim.top, top: printed.top, ..bounds }),
        (trim.left - bounds.left, Rect { left: printed.left, right: trim.left, ..bounds }),
        (trim.bottom - bounds.bottom, Rect { bottom: printed.bottom, top: trim.bottom, ..bounds }),
    ];
    let is_part = |beside: Rect| {
        matches!(mark.kind, Kind::Path { .. })
            && page.marks().any(|other| fills(other, beside.intersection(printed)))
    };
    sides.into_iter().any(|(past, beside)| ends(past) && !is_part(beside))
}

/// Returns whether a mark has colour all over a part of the page.
fn fills(mark: &Mark, part: Rect) -> bool {
    let is_coloured = match mark.kind {
        Kind::Text { .. } => false,
        Kind::Path { .. } => mark.fill.as_ref().is_some_and(|fill| !is_white(fill)),
        Kind::Picture(_) | Kind::Shading => true,
    };
    is_coloured && mark.bounds.contains(part, TOLERANCE)
}

/// Reports a page without anything on it.
pub fn check_blank(page: &Page<'_>, faults: &mut Faults) {
    if page.marks().next().is_none() && page.seen.broken.is_empty() {
        let rule = "Ghent Workgroup 2022, R0005";
        faults.add(Fault::new(Code::PressBlank, "nothing is printed").on(page.number).rule(rule));
    }
}

/// Checks that all pages are cut to one size.
pub fn check_sizes(sizes: &[(usize, Rect)], faults: &mut Faults) {
    let Some((_, first)) = sizes.first() else { return };
    for (page, trim) in sizes {
        let differs = (trim.width() - first.width()).abs() > 1.0
            || (trim.height() - first.height()).abs() > 1.0;
        if differs {
            let size = |rect: &Rect| {
                format!("{:.1} × {:.1} mm", millimetres(rect.width()), millimetres(rect.height()))
            };
            let message =
                format!("the page is cut to {}, the first to {}", size(trim), size(first));
            let rule = "Ghent Workgroup 2022, R0004";
            faults.add(Fault::new(Code::PressBoxes, message).on(*page).rule(rule));
        }
    }
}

/// The most pages of a leaf, which is printed on both sides and not folded.
const LEAF: usize = 2;

/// The pages of a sheet that is folded twice.
const PANELS: usize = 6;

/// Checks that the pages make a booklet, where they are more than a leaf has; or a leaflet, where they are so narrow.
pub fn count(pages: usize, sizes: &[(usize, Rect)], limits: &Limits, faults: &mut Faults) {
    let is_panel = |(_, trim): &(usize, Rect)| trim.height() > 2.0 * trim.width();
    if pages.is_multiple_of(PANELS) && sizes.iter().all(is_panel) {
        return;
    }
    if limits.folds && pages > LEAF && !pages.is_multiple_of(4) {
        let blanks = pages.next_multiple_of(4) - pages;
        let message = format!("the file has {pages} pages, a booklet has a multiple of four");
        faults.add(Fault::new(Code::PressPages, message).rule("saddle stitching").help(format!(
            "add {}, or tell the printer that the sheets are not folded and stapled",
            plural(blanks, "page")
        )));
    }
}
