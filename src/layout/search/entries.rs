//! Pages in progress, and which of them are worth going on with.

use super::trail::{PutId, StepId};
use crate::layout::extent::Extent;
use crate::layout::ticks::Ticks;
use std::cmp::Ordering;

/// Heights that are alike in a large document, in ticks.
const ALIKE: i32 = 2;
/// How many of like heights are kept.
const OF_ALIKE: usize = 2;
/// How many are kept of the pages that differ only in the page that they face.
const OF_FACING: usize = 4;

/// Which page it is, as far as that matters for what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Turn {
    /// Its number from 1, or one that stands for all that are alike.
    pub(crate) page: usize,
    /// The hole of the page that it faces, if that matters.
    pub(crate) left: Option<Ticks>,
}

/// A page that begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Start {
    pub(crate) turn: Turn,
    /// The group of the band at the foot of the page before.
    pub(crate) group: Option<u32>,
    pub(crate) cost: f64,
    pub(crate) step: StepId,
}

/// A page with something on it, which may go on or end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) turn: Turn,
    /// All that is on the page.
    pub(crate) extent: Extent,
    /// What all pages before it and its bands cost, without how it is filled.
    pub(crate) cost: f64,
    pub(crate) step: StepId,
    /// What is yet to be noted in the trail as put below `step`.
    pub(crate) put: Option<PutId>,
    /// Whether nothing is on the page.
    pub(crate) top: bool,
}

/// What is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Care {
    /// Only what is likely to matter.
    pub(crate) likely: bool,
    /// Pages are compared with those that they face: each is a page of its own, and more to give is not always better.
    pub(crate) facing: bool,
}

impl Care {
    /// Pages that differ in this are never compared. Of two others the one with the lower number has more before it.
    fn apart(self, turn: Turn) -> (usize, Option<Ticks>) {
        if self.facing { (turn.page, turn.left) } else { (turn.page.min(2), None) }
    }

    /// Like heights and like pages together, and there what can stand for another one first.
    fn order(self, a: &Entry, b: &Entry) -> Ordering {
        (alike(a).cmp(&alike(b)))
            .then_with(|| self.apart(a.turn).cmp(&self.apart(b.turn)))
            .then_with(|| a.top.cmp(&b.top))
            .then_with(|| a.extent.best().cmp(&b.extent.best()))
            .then_with(|| a.turn.page.cmp(&b.turn.page))
            .then_with(|| a.cost.total_cmp(&b.cost))
            .then_with(|| a.extent.min().cmp(&b.extent.min()))
            .then_with(|| b.extent.max().cmp(&a.extent.max()))
    }

    /// Whether a page can stand for one that comes after it in order and is as high.
    fn stands_for(self, known: &Entry, entry: &Entry) -> bool {
        let gives = if self.facing && !self.likely {
            known.extent == entry.extent
        } else {
            known.extent.covers(entry.extent)
        };
        gives && known.cost <= entry.cost
    }

    /// Drops each page in progress that another one can stand for: one that costs no more, is as high and gives as
    /// much.
    pub(crate) fn prune(self, mut entries: Vec<Entry>) -> Vec<Entry> {
        entries.sort_by(|a, b| self.order(a, b));
        let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
        let same = |a: &Entry, b: &Entry| {
            a.extent.best() == b.extent.best()
                && a.top == b.top
                && self.apart(a.turn) == self.apart(b.turn)
        };
        for group in entries.chunk_by(same) {
            let first = kept.len();
            for entry in group {
                if !kept[first..].iter().any(|known| self.stands_for(known, entry)) {
                    kept.push(*entry);
                }
            }
        }
        if self.likely { self.thin(kept) } else { kept }
    }

    /// Of those of like heights the cheapest, page by page.
    fn thin(self, mut entries: Vec<Entry>) -> Vec<Entry> {
        let key = |entry: &Entry| (alike(entry), self.apart(entry.turn), entry.top);
        let mut kept = Vec::with_capacity(entries.len());
        for group in entries.chunk_by_mut(|a, b| key(a) == key(b)) {
            if group.len() > OF_ALIKE {
                group.sort_by(|a, b| {
                    (a.turn.page.cmp(&b.turn.page)).then(a.cost.total_cmp(&b.cost))
                });
            }
            for page in group.chunk_by(|a, b| a.turn.page == b.turn.page) {
                kept.extend(page.iter().take(OF_ALIKE));
            }
        }
        kept
    }

    /// Of pages that begin alike the cheapest.
    pub(crate) fn cheapest(self, mut starts: Vec<Start>) -> Vec<Start> {
        if starts.len() < 2 {
            return starts;
        }
        let key = |start: &Start| (self.apart(start.turn), start.group);
        let order = |start: &Start| (key(start), start.turn.page);
        starts.sort_by(|a, b| order(a).cmp(&order(b)).then(a.cost.total_cmp(&b.cost)));
        // After a page with a lower number only what is cheaper.
        starts.dedup_by(|start, known| key(start) == key(known) && start.cost >= known.cost);
        if !(self.likely && self.facing) {
            return starts;
        }
        let page = |start: &Start| (start.turn.page, start.group);
        starts.sort_by(|a, b| page(a).cmp(&page(b)).then(a.cost.total_cmp(&b.cost)));
        let alike = starts.chunk_by(|a, b| page(a) == page(b));
        alike.flat_map(|alike| alike.iter().take(OF_FACING)).copied().collect()
    }
}

/// A number that pages of like height share.
fn alike(entry: &Entry) -> i32 {
    entry.extent.best().get() / ALIKE
}
