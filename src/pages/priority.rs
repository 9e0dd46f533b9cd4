//! What a document over its budget can do without: sections say by their priority how long they stay.

use super::Layout;
use crate::arrange::{Grid, Row, Strands, arrange};
use crate::content::Factsheet;
use crate::finding::{Code, Finding, Findings, Severity, Span, plural};
use crate::layout::{Shape, Sketch};
use crate::measure::Measures;
use crate::template::widths;

/// Returns the section of the lowest priority, counted through all rows, if the pages of a shape hold all but it; of
/// several that are as low the last. So many bands at the foot of the last page stay there.
pub fn dispensable(
    measures: &Measures,
    rows: &[Row],
    (shape, grid, foot): (&Shape, Grid, usize),
    factsheet: &Factsheet,
) -> Option<usize> {
    let mut spare = least(rows, factsheet);
    spare.reverse();
    spare.into_iter().find(|spare| {
        let arranged = arrange(measures, &without(rows, *spare, measures), grid, Strands::LaidOut);
        arranged.is_some_and(|arranged| {
            arranged.foot.len() == foot && !Sketch::new(&arranged.document, shape).is_over()
        })
    })
}

/// Returns the last of the sections of the lowest priority.
pub fn lowest(rows: &[Row], factsheet: &Factsheet) -> Option<usize> {
    least(rows, factsheet).pop()
}

/// Returns rows without some sections, one after the other.
pub fn rest(rows: &[Row], left_out: &[usize], measures: &Measures) -> Vec<Row> {
    left_out.iter().fold(rows.to_vec(), |rows, section| without(&rows, *section, measures))
}

/// Returns rows without a section; its neighbours take its room where they were measured so wide.
pub fn without(rows: &[Row], section: usize, measures: &Measures) -> Vec<Row> {
    let is_measured = |(section, columns): &(usize, u8)| {
        let mut all = measures.index.components.iter();
        all.any(|own| own.section == Some(*section) && own.width == *columns)
    };
    let rest = |row: &Row| {
        let Some(index) = row.iter().position(|(own, _)| *own == section) else {
            return row.clone();
        };
        let columns: Vec<u8> = row.iter().map(|(_, columns)| *columns).collect();
        let others: Row = row.iter().copied().filter(|(own, _)| *own != section).collect();
        let widths = widths::without(&columns, index);
        let wider: Row = others.iter().map(|(own, _)| *own).zip(widths).collect();
        if wider.iter().all(is_measured) { wider } else { others }
    };
    rows.iter().map(rest).filter(|row: &Row| !row.is_empty()).collect()
}

/// Returns the sections of the lowest priority.
fn least(rows: &[Row], factsheet: &Factsheet) -> Vec<usize> {
    let priority = |section: usize| factsheet.section(section).and_then(|content| content.priority);
    let sections = || rows.iter().flatten().map(|(section, _)| *section);
    let Some(lowest) = sections().filter_map(priority).max() else { return Vec::new() };
    sections().filter(|section| priority(*section) == Some(lowest)).collect()
}

/// The priority of what stands where there is room: nobody is warned that it went.
const WHERE_ROOM: u8 = 9;

/// Reports the sections that were left out; notes those that only stand where there is room.
pub fn report(layout: &Layout, factsheet: &Factsheet, findings: &mut Findings) {
    for severity in [Severity::Warning, Severity::Note] {
        let sections = layout.left_out.iter().filter_map(|section| factsheet.section(*section));
        let own = sections
            .filter(|own| (own.priority == Some(WHERE_ROOM)) == (severity == Severity::Note));
        let mut places: Vec<Span> = own.filter_map(|own| factsheet.place(own.owner)).collect();
        places.sort_unstable();
        findings.extend(
            left_out(&places, layout, factsheet).map(|finding| Finding { severity, ..finding }),
        );
    }
}

/// The finding for sections that were left out, by their places.
fn left_out(places: &[Span], layout: &Layout, factsheet: &Factsheet) -> Option<Finding> {
    let (first, others) = places.split_first()?;
    let message = format!(
        "{} left out, since the template `{}` has {}",
        match others.len() {
            0 => "a section is".to_owned(),
            more => format!("{} sections are", more + 1),
        },
        factsheet.template().name(),
        plural(factsheet.pages().map_or(layout.plan.pages.len(), |own| own.value as usize), "page"),
    );
    let finding = Finding::new(Code::LayoutLeftOut, *first, message).label("left out");
    let finding = others.iter().fold(finding, |finding, place| finding.other(*place, "left out"));
    Some(finding.help(
        "those of the lowest `priority` go first (`9` is the lowest); shorten others to make room, or give them a \
         short form (`short`)",
    ))
}
