//! On paper: whether the addresses at the foot of a page have room below what stands above them.

use typst::foundations::Label;
use typst::introspection::Tag;
use typst::layout::{Frame, FrameItem};
use typst_layout::Page;

use super::Layout;
use super::findings::finding_at;
use crate::arrange::{Arranged, Grid, Sheets};
use crate::content::Factsheet;
use crate::finding::{Code, Findings};
use crate::layout::Plan;
use crate::measure::stream::walk;

/// The labels between which a template prints the addresses of a page.
const LABELS: (&str, &str) = ("addresses", "addresses-end");

/// How far letters reach above their baseline, in their size.
const ABOVE: f64 = 0.75;

/// What lies nearer than this is no fault, in lines.
const TOLERANCE: f64 = 0.1;

/// How many lines too few there are for the addresses of a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crowded {
    /// The page, from 0.
    pub page: usize,
    /// The lines, whole ones.
    pub lines: f64,
    /// Whether it is the page with the contact block.
    pub has_foot: bool,
}

/// Finds the pages on which addresses reach into what stands above them.
pub fn crowded(
    furniture: &[Page],
    plan: &Plan,
    sheets: &Sheets,
    arranged: &Arranged,
    grid: Grid,
) -> Vec<Crowded> {
    let pages = furniture.iter().zip(&plan.pages).zip(&sheets.pages).enumerate();
    let found = pages.filter_map(|(index, ((page, planned), sheet))| {
        let top = top(&page.frame)?;
        let origin = if index == 0 { 0.0 } else { grid.top };
        let above = match (sheet.foot, arranged.foot.last()) {
            (Some(_), Some(last)) => grid.height - last.below * grid.line,
            _ => origin + grid.length(planned.used),
        };
        let lines = (above - top) / grid.line;
        let has_foot = sheet.foot.is_some();
        (lines > TOLERANCE).then(|| Crowded { page: index, lines: lines.ceil(), has_foot })
    });
    found.collect()
}

/// Returns the upper edge of the addresses on a page, in millimetres.
fn top(frame: &Frame) -> Option<f64> {
    let mut is_within = false;
    let mut top: Option<f64> = None;
    walk(frame, &mut |_, at, item| match item {
        FrameItem::Tag(Tag::Start(content, _)) => {
            if let Some(label) = content.label().map(Label::resolve) {
                let is_begun = label.as_str() == LABELS.0;
                is_within = is_begun || is_within && label.as_str() != LABELS.1;
            }
        }
        FrameItem::Text(text) if is_within => {
            let own = (at.y - ABOVE * text.size).to_mm();
            top = Some(top.map_or(own, |top| top.min(own)));
        }
        _ => {}
    });
    top
}

/// Reports the pages whose addresses do not fit.
pub fn report(layout: &Layout, factsheet: &Factsheet, findings: &mut Findings) {
    for crowded in &layout.crowded {
        let on_page = layout.sheets.spots.iter().filter(|spot| spot.page == crowded.page);
        let section = on_page.rev().find_map(|spot| factsheet.section(spot.section?));
        let place = section.and_then(|section| factsheet.place(section.owner));
        let message = format!(
            "the addresses of the links do not fit at the foot of page {}: {} lines more than there is room for",
            crowded.page + 1,
            crowded.lines,
        );
        findings.push(
            finding_at(Code::LayoutFit, place, message)
                .label("the last on this page")
                .help("take out links, or write shorter addresses"),
        );
    }
}
