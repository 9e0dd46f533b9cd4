//! What a document over its budget can do without: sections say by their priority how long they stay.

use crate::arrange::{Grid, Row, Strands, arrange};
use crate::content::Factsheet;
use crate::layout::{Shape, plan};
use crate::measure::Measures;

/// Returns the section of the lowest priority, counted through all rows, if the pages of a shape hold all but it; of
/// several that are as low the last. So many bands at the foot of the last page stay there.
pub fn dispensable(
    measures: &Measures,
    rows: &[Row],
    (shape, grid, foot): (&Shape, Grid, usize),
    factsheet: &Factsheet,
) -> Option<usize> {
    let priority = |section: usize| factsheet.section(section).and_then(|content| content.priority);
    let sections = || rows.iter().flatten().map(|(section, _)| *section);
    let lowest = sections().filter_map(priority).max()?;
    let mut spare: Vec<usize> =
        sections().filter(|section| priority(*section) == Some(lowest)).collect();
    spare.reverse();
    spare.into_iter().find(|spare| {
        let without = |row: &Row| row.iter().filter(|(own, _)| own != spare).copied().collect();
        let rest: Vec<Row> = rows.iter().map(without).filter(|row: &Row| !row.is_empty()).collect();
        let arranged = arrange(measures, &rest, grid, Strands::LaidOut);
        arranged.is_some_and(|arranged| {
            arranged.foot.len() == foot && plan(&arranged.document, shape).over.is_none()
        })
    })
}
