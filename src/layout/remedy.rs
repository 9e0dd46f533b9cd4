//! What to do where there are more pages than the budget, or too little on a page.

use crate::layout::plan::{Over, PlannedPage, Remedy, Under};
use crate::layout::search::{Aim, Found, Ready};
use crate::layout::ticks::Ticks;

/// A page that is empty by more than this is told.
const EMPTY: f64 = 0.2;

/// The pages that are too empty.
pub(crate) fn under(ready: &Ready<'_>, pages: &[PlannedPage]) -> Vec<Under> {
    let mut empty: Vec<Under> = pages
        .iter()
        .map(|page| Under {
            page: page.number,
            missing: page.hole,
            share: page.hole.share_of(ready.shape.room(page.number)),
            fewer: None,
        })
        .filter(|under| under.share > EMPTY)
        .collect();
    if !empty.is_empty() && pages.len() > 1 {
        let fewest = ready.search(Aim::Fewest).map(|found| found.pages.len());
        let fewer = (fewest < Some(pages.len())).then(|| pages.len() - 1);
        empty.iter_mut().for_each(|under| under.fewer = fewer);
    }
    empty
}

/// What is over a budget that the fewest pages do not keep.
pub(crate) fn over(ready: &Ready<'_>, fewest: &Found, pages: &[PlannedPage], budget: usize) -> Over {
    let beyond = pages.iter().skip(budget).flat_map(|page| &page.bands).map(|band| band.edge);
    let mut beyond: Vec<usize> = beyond.collect();
    beyond.dedup();
    let by = ready.search(Aim::Spill(budget)).map_or(Ticks::ZERO, |found| found.spill);
    let remedies: Vec<Remedy> = Vec::new();
    Over { budget, pages: fewest.pages.len(), by, beyond, remedies }
}
