//! Pages in progress, and which of them are worth going on with.

use super::trail::{PutId, StepId};
use crate::layout::extent::Extent;
use crate::layout::ticks::Ticks;
use std::cmp::Ordering;

/// Up to so many pages in progress are kept below one band; of more, the cheapest of like heights.
const MANY: usize = 400;
/// Heights that are alike, where there are many.
const ALIKE: i32 = 2;
/// How many of like heights are kept.
const OF_ALIKE: usize = 2;

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

impl Entry {
    fn order(&self, other: &Self) -> Ordering {
        (self.turn, self.extent.best())
            .cmp(&(other.turn, other.extent.best()))
            .then(self.cost.total_cmp(&other.cost))
            .then(self.extent.min().cmp(&other.extent.min()))
            .then(other.extent.max().cmp(&self.extent.max()))
    }
}

/// Drops each page in progress that another one can stand for: one that costs no more, is as high and gives as much.
///
/// `exact` keeps all that differ in what they give: where facing pages should be even, more to give is not always more.
pub(crate) fn prune(mut entries: Vec<Entry>, exact: bool) -> Vec<Entry> {
    entries.sort_by(Entry::order);
    let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
    for entry in entries {
        let alike = |known: &&Entry| known.turn == entry.turn && known.extent.best() == entry.extent.best();
        let stands_for = |known: &Entry| {
            known.top == entry.top
                && if exact { known.extent == entry.extent } else { known.extent.covers(entry.extent) }
        };
        if !kept.iter().rev().take_while(alike).any(stands_for) {
            kept.push(entry);
        }
    }
    thin(kept)
}

/// Of too many, the cheapest of like heights.
fn thin(entries: Vec<Entry>) -> Vec<Entry> {
    if entries.len() <= MANY {
        return entries;
    }
    let alike = |a: &Entry, b: &Entry| {
        a.turn == b.turn && a.top == b.top && a.extent.best().get() / ALIKE == b.extent.best().get() / ALIKE
    };
    let mut kept = Vec::with_capacity(entries.len());
    for group in entries.chunk_by(alike) {
        let mut group = group.to_vec();
        group.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        kept.extend(group.into_iter().take(OF_ALIKE));
    }
    kept
}

/// Of pages that begin alike the cheapest.
pub(crate) fn cheapest(mut starts: Vec<Start>) -> Vec<Start> {
    let key = |start: &Start| (start.turn, start.group);
    starts.sort_by(|a, b| key(a).cmp(&key(b)).then(a.cost.total_cmp(&b.cost)));
    starts.dedup_by_key(|start| key(start));
    starts
}
