//! Pages that stay empty.

use super::words::{Words, length};
use crate::finding::{Code, Finding, Findings, plural};
use crate::layout::{PlannedPage, Under};

/// The share of a page that may stay white where the template fills it itself: an ornament does for three quarters.
const ORNAMENT: f64 = 0.75;

/// Reports every page of which more than a fifth stays white, or more than three quarters where the template fills it
/// itself; unless the document is one page and was not asked to be so: that is as long as it is.
pub fn report(words: &Words<'_>, findings: &mut Findings) {
    let plan = &words.layout.plan;
    let is_free = plan.pages.len() == 1 && words.factsheet.pages().is_none();
    if is_free {
        return;
    }
    let most = if words.factsheet.template().fills() { ORNAMENT } else { 0.0 };
    for under in plan.under.iter().filter(|under| under.share > most) {
        let at = plan.pages.iter().position(|page| page.number == under.page);
        findings.extend(at.map(|at| hole(under, &plan.pages[at..], words)));
    }
}

/// Notes that printed pages stay blank before the back cover.
pub fn tell_spare(words: &Words<'_>, findings: &mut Findings) {
    let (spare, all) = (words.layout.sheets.spare(), words.layout.sheets.pages.len());
    if spare < 2 {
        return;
    }
    let title = words.factsheet.written().factsheet.title.span;
    let message = format!(
        "{} before the back cover: the template `{}` is printed on {all} pages",
        match spare - 1 {
            1 => "a page stays blank".to_owned(),
            blank => format!("{blank} pages stay blank"),
        },
        words.factsheet.template().name(),
    );
    findings.push(Finding::new(Code::LayoutHole, title, message).help(format!(
        "the document has {}; add to it, or shorten it by {}",
        plural(all - spare, "page"),
        plural(words.factsheet.template().signature() - spare, "page"),
    )));
}

/// The finding for a page that stays empty; `pages` begin with it.
fn hole(under: &Under, pages: &[PlannedPage], words: &Words<'_>) -> Finding {
    let layout = words.layout;
    let height = length(layout.grid.length(under.missing));
    let has_foot = pages.len() == 1 && !layout.arranged.foot.is_empty();
    let place = if has_foot { "above the contact block" } else { "at its foot" };
    let message = format!(
        "page {} is {:.0}% empty: {}, {height} of white {place}",
        under.page,
        100.0 * under.share,
        plural(under.missing.whole_lines(), "line"),
    );
    let last = pages.first().and_then(|page| page.bands.last());
    let span = last.and_then(|band| words.place(layout.section(band.edge)));
    let mut finding = match (span, words.factsheet.pages()) {
        (Some(span), _) => {
            Finding::new(Code::LayoutHole, span, message).label("the last on this page")
        }
        (None, Some(budget)) => {
            Finding::new(Code::LayoutHole, budget.span, message).label("the budget")
        }
        (None, None) => Finding::nowhere(Code::LayoutHole, message),
    };
    let next = pages.get(1).and_then(|page| page.bands.first()).filter(|band| band.begins);
    if let Some(next) = next.and_then(|band| words.place(layout.section(band.edge))) {
        finding = finding.other(next, "does not fit there, and begins the next page");
    }
    let mut fillings: Vec<String> = Vec::new();
    fillings.extend(words.filling(under.missing, last).map(|count| format!("about {count} words")));
    fillings.push(format!("a picture {height} high"));
    let fewer = under.fewer.filter(|_| !words.factsheet.template().is_folded());
    fillings.extend(fewer.map(|fewer| format!("`pages = {fewer}`")));
    finding.help(format!("it takes {}", super::listed(&fillings, "or")))
}
