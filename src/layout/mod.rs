//! From measures to pages: which way to set each part of a document, where pages end, how high what stretches is.
//!
//! [`plan()`] is a pure function from a [`Document`] and a [`Shape`] to a [`Plan`]: no Typst, no files, no chance, and
//! all lengths are whole [`Ticks`], so that the same document has the same plan on every machine.
//!
//! A document is a lattice: bands are its edges, from one section to a later one; several may leave one section (rows
//! of other widths, two rows merged). A band has alternatives; an arrangement has strands side by side; a strand is
//! what TeX calls a vertical list: boxes, slots (boxes whose height the plan chooses), glue and penalties. A page may
//! end between bands and within them; there each strand is cut where that is best for it.
//!
//! All ways and all breaks are chosen together, as TeX breaks a paragraph: at the least sum of [`Costs`]. Small
//! documents are searched whole. In larger ones what leaves white for nothing is not looked at (see `search`).
//!
//! In reading order: `ticks`, `extent`, `material` and `shape` are what comes in; `breaks` finds where a strand may be
//! cut, `balance` sets it in columns, `levels` brings neighbours to like heights, `part` puts strands side by side; `openings` are the ways to cut a band, `page`
//! says what a page costs by how it is filled, `search` finds the cheapest pages; `stretch` and `compose` give heights
//! and places; `remedy` says what to do about too many pages or too little on one; `plan` is what goes out.

mod ticks;
mod extent;
mod material;
mod shape;
mod breaks;
mod balance;
mod levels;
mod part;
mod openings;
mod page;
mod search;
mod stretch;
mod compose;
mod remedy;
mod plan;
#[cfg(test)]
mod tests;

pub use extent::Extent;
pub use material::{
    Arrangement, Band, Document, Edge, Flow, Item, LatticeError, Level, Pad, Penalty, Strand,
};
pub use plan::{
    Drop, Over, Piece, Place, PlacedBand, Plan, PlannedPage, Remedy, SlotHeight, TooHigh, Under,
};
pub use shape::{Costs, Shape};
pub use ticks::Ticks;

use search::{Aim, Found, Ready};
use std::cmp::Ordering;
use std::num::NonZero;

/// Chooses rows, breaks, arrangements and heights: the cheapest pages.
#[must_use]
pub fn plan(document: &Document, shape: &Shape) -> Plan {
    Sketch::new(document, shape).plan()
}

/// The cheapest pages, before it is found out what to do about what is wrong with them: that takes many times as long.
#[derive(Debug)]
pub struct Sketch<'a> {
    ready: Ready<'a>,
    pages: Vec<PlannedPage>,
    cost: f64,
    /// The budget that they are over.
    over: Option<usize>,
    too_high: Vec<TooHigh>,
}

impl<'a> Sketch<'a> {
    /// Chooses rows, breaks, arrangements and heights.
    #[must_use]
    pub fn new(document: &'a Document, shape: &'a Shape) -> Self {
        let ready = Ready::new(document, shape);
        let Choice { found, over } = choose(&ready);
        let (pages, too_high) = compose::pages(&ready, &found.pages);
        Self { ready, pages, cost: found.cost, over, too_high }
    }

    /// The pages.
    #[must_use]
    pub fn pages(&self) -> &[PlannedPage] {
        &self.pages
    }

    /// What they cost, in the unit of [`Costs`].
    #[must_use]
    pub const fn cost(&self) -> f64 {
        self.cost
    }

    /// Whether there are more pages than the budget.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.over.is_some()
    }

    /// Whether there is nothing to be said of how the pages are filled.
    #[must_use]
    pub fn is_full(&self) -> bool {
        let is_empty = |page: &PlannedPage| remedy::is_empty(page, self.ready.shape);
        !self.is_over() && self.too_high.is_empty() && !self.pages.iter().any(is_empty)
    }

    /// Says what there is to say of them.
    #[must_use]
    pub fn plan(self) -> Plan {
        let Self { ready, pages, cost, over, too_high } = self;
        let over = over.map(|budget| remedy::over(&ready, &pages, budget));
        let under = remedy::under(&ready, &pages);
        Plan { pages, cost, over, under, too_high }
    }
}

/// Pages, and the budget that they are over.
#[derive(Debug, Default)]
struct Choice {
    found: Found,
    over: Option<usize>,
}

/// The cheapest pages within the budget; where there are none the fewest pages.
///
/// The fewest pages are found without counting, and of those the cheapest; pages have to be counted only where the
/// budget lies between the fewest and the cheapest, or where it is to be filled and is not. There is always a way: what
/// no page holds runs over one.
fn choose(ready: &Ready<'_>) -> Choice {
    let free = ready.search(Aim::Cheapest).unwrap_or_default();
    let within = |found: Found| Choice { found, over: None };
    let Some(budget) = ready.shape.budget.map(NonZero::get) else { return within(free) };
    let most = if ready.shape.filled { Aim::Filling(budget) } else { Aim::Within(budget) };
    match free.pages.len().cmp(&budget) {
        Ordering::Less if ready.shape.filled => return within(ready.search(most).unwrap_or(free)),
        Ordering::Less | Ordering::Equal => return within(free),
        Ordering::Greater => {}
    }
    let fewest = ready.search(Aim::Fewest).unwrap_or(free);
    match fewest.pages.len().cmp(&budget) {
        Ordering::Greater => Choice { found: fewest, over: Some(budget) },
        Ordering::Equal => within(fewest),
        Ordering::Less => within(ready.search(most).unwrap_or(fewest)),
    }
}
