//! The way through the lattice: node by node, band by band.

use super::entries::{Entry, Start, Turn};
use super::trail::{StepId, Trail};
use super::{Aim, Found, Ready};
use crate::layout::extent::Extent;
use crate::layout::material::Edge;
use crate::layout::ticks::Ticks;

/// A way to the end.
#[derive(Debug, Clone, Copy)]
pub(super) struct End {
    pub(super) cost: f64,
    pub(super) step: StepId,
    pub(super) spill: Ticks,
}

/// A search under way.
pub(super) struct Search<'r, 'a> {
    pub(super) ready: &'r Ready<'a>,
    pub(super) aim: Aim,
    pub(super) trail: Trail,
    /// Per node, the pages that begin there.
    pub(super) starts: Vec<Vec<Start>>,
    /// Per edge, the pages in progress below its band.
    pub(super) entries: Vec<Vec<Entry>>,
    pub(super) ends: Vec<End>,
}

impl<'r, 'a> Search<'r, 'a> {
    pub(super) fn new(ready: &'r Ready<'a>, aim: Aim) -> Self {
        let (trail, step) = Trail::new();
        let mut starts = vec![Vec::new(); ready.document.sections() + 1];
        let turn = Turn { page: 1, left: None };
        starts[0].push(Start { turn, group: None, cost: 0.0, step });
        let entries = vec![Vec::new(); ready.document.edges().len()];
        Self { ready, aim, trail, starts, entries, ends: Vec::new() }
    }

    pub(super) fn run(mut self) -> Option<Found> {
        let document = self.ready.document;
        for node in 0..document.sections() {
            self.turn_at(node);
            for (number, edge) in document.numbered(|edge| edge.from == node) {
                self.set(number, edge);
            }
        }
        self.finish();
        let ends = self.ends.iter().copied();
        let End { cost, step, spill } = ends.min_by(|a, b| a.cost.total_cmp(&b.cost))?;
        let pages = self.trail.pages(step);
        // As many pages are as dear as they are, whatever the aim took them for.
        let count = f64::from(u32::try_from(pages.len()).unwrap_or(u32::MAX));
        let cost = cost - count * (self.page() - self.ready.shape.costs.page);
        Some(Found { pages, cost, spill })
    }

    /// Ends pages between two bands.
    pub(super) fn turn_at(&mut self, node: usize) {
        let care = self.ready.care();
        let mut begun = Vec::new();
        for (index, edge) in self.ready.document.numbered(|edge| edge.to == node) {
            let keep = if edge.band.keep_with_next { self.ready.shape.costs.keep } else { 0.0 };
            let mut below = Vec::new();
            let entries = self.entries[index].iter();
            for entry in entries.filter(|entry| self.in_time(entry.turn, Ticks::ZERO, node)) {
                let before = entry.cost + keep;
                self.end_page(entry, before, entry.extent + edge.band.foot(), None, &mut below);
            }
            begun.extend(below.into_iter().map(|start| Start { group: edge.band.group, ..start }));
        }
        let begun = care.cheapest(begun).into_iter().map(|start| self.turned(start));
        let begun: Vec<Start> = begun.collect();
        // Those that were there have turned their page already.
        self.starts[node].extend(begun);
        self.starts[node] = care.cheapest(std::mem::take(&mut self.starts[node]));
    }

    pub(super) fn turned(&mut self, start: Start) -> Start {
        Start { step: self.trail.turn(start.step), ..start }
    }

    /// The pages in progress to which a band can be added, and those that begin with it.
    pub(super) fn sources(&self, Edge { from, band, .. }: &Edge) -> Vec<Entry> {
        let starts = self.starts[*from].iter().map(|start| {
            let torn = start.group.is_some() && start.group == band.group;
            let group = if torn { self.ready.shape.costs.group } else { 0.0 };
            Entry { cost: start.cost + group, ..Entry::top(start, band.head()) }
        });
        if band.opens_page {
            return starts.collect();
        }
        let below =
            self.ready.document.numbered(|edge| edge.to == *from).flat_map(|(index, above)| {
                let between = band.gap + above.band.pad.bottom + band.pad.top;
                let entries = self.entries[index].iter();
                entries.map(move |entry| Entry { extent: entry.extent + between, ..*entry })
            });
        let sources = starts.chain(below).collect();
        // What comes from one edge is pruned.
        let one = self.ready.document.numbered(|edge| edge.to == *from).nth(1).is_none();
        if one { sources } else { self.ready.care().prune(sources) }
    }
}

impl Entry {
    /// A page with nothing on it but a pad.
    pub(super) fn top(start: &Start, pad: Ticks) -> Self {
        let Start { turn, cost, step, .. } = *start;
        Self { turn, extent: Extent::rigid(pad), cost, step, put: None, top: true }
    }
}
