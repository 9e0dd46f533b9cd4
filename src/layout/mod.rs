//! The planner.



mod balance;
mod breaks;
mod compose;
mod extent;
mod material;
mod openings;
mod page;
mod part;
mod plan;
mod remedy;
mod search;
mod shape;
mod stretch;
mod ticks;

pub use extent::Extent;
pub use material::{
    Arrangement, Band, Document, Edge, Flow, Item, LatticeError, Pad, Penalty, Strand,
};
pub use plan::{Over, Piece, Place, PlacedBand, Plan, PlannedPage, Remedy, SlotHeight, TooHigh, Under};
pub use shape::{Costs, Shape};
pub use ticks::Ticks;

use search::{Aim, Ready};

/// Chooses rows, breaks, arrangements and heights: the cheapest pages.
#[must_use]
pub fn plan(document: &Document, shape: &Shape) -> Plan {
    let ready = Ready::new(document, shape);
    let (found, over_budget) = choose(&ready);
    let Some(found) = found else {
        return Plan { pages: Vec::new(), cost: 0.0, over: None, under: Vec::new(), too_high: Vec::new() };
    };
    let (pages, too_high) = compose::pages(&ready, &found.pages);
    let over = over_budget.map(|budget| remedy::over(&ready, &found, &pages, budget));
    let under = remedy::under(&ready, &pages);
    Plan { pages, cost: found.cost, over, under, too_high }
}

/// The cheapest pages within the budget; where there are none the fewest pages, and the budget that they are over.
fn choose(ready: &Ready<'_>) -> (Option<search::Found>, Option<usize>) {
    let free = ready.search(Aim::Cheapest);
    let Some(budget) = ready.shape.budget.map(std::num::NonZero::get) else { return (free, None) };
    if free.as_ref().is_some_and(|found| found.pages.len() <= budget) {
        return (free, None);
    }
    match ready.search(Aim::Within(budget)) {
        Some(found) => (Some(found), None),
        None => {
            let fewest = ready.search(Aim::Fewest).map_or(budget, |found| found.pages.len());
            (ready.search(Aim::Within(fewest)), Some(budget))
        }
    }
}
