//! The search for the cheapest pages, as TeX breaks paragraphs: all breaks at once.
//!
//! It goes over the lattice node by node. A page in progress is known by its height and what it can give; of two that
//! are alike the cheaper goes on, wherever it began. A page ends between two bands or within one; where it ends, pages
//! begin, one for each that is to be told apart.

mod entries;
mod trail;
mod turns;

use crate::layout::extent::Extent;
use crate::layout::material::{Document, Edge};
use crate::layout::openings::{self, Opening};
use crate::layout::page::Foot;
use crate::layout::part::{Offsets, Part, Setting};
use crate::layout::shape::Shape;
use crate::layout::ticks::Ticks;
use entries::{Entry, Start, Turn, cheapest, prune};
use std::collections::BTreeMap;
use trail::{PutId, StepId, Trail};

pub(crate) use trail::Put;

/// Dear enough that a page fewer is worth anything else.
const PAGE: f64 = 1.0e6;
/// Dear enough that a tick less on a page without bottom is worth anything else.
const SPILL: f64 = 1.0e4;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aim {
    /// The cheapest pages.
    Cheapest,
    /// As few pages as can be, and of those the cheapest.
    Fewest,
    /// The cheapest pages of which there are at most so many.
    Within(usize),
    /// At most so many pages, the last of which has no bottom, with as little as can be beyond where it should be.
    Spill(usize),
}

impl Aim {
    /// The number of pages, where they have to be counted.
    const fn limit(self) -> Option<usize> {
        match self {
            Self::Cheapest | Self::Fewest => None,
            Self::Within(limit) | Self::Spill(limit) => Some(limit),
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found {
    /// What is on each page.
    pub(crate) pages: Vec<Vec<Put>>,
    /// What they cost, in the unit of [`Costs`](crate::layout::Costs) for the aims that count no pages dear.
    pub(crate) cost: f64,
    /// What is beyond the last page's bottom.
    pub(crate) spill: Ticks,
}

/// A document made ready to be searched, again and again.
#[derive(Debug)]
pub(crate) struct Ready<'a> {
    pub(crate) document: &'a Document,
    pub(crate) shape: &'a Shape,
    /// Per edge, its arrangements.
    pub(crate) settings: Vec<Vec<Setting<'a>>>,
}

impl<'a> Ready<'a> {
    pub(crate) fn new(document: &'a Document, shape: &'a Shape) -> Self {
        let of = |edge: &'a Edge| {
            let arrangements = edge.band.alternatives.iter();
            arrangements.map(|arrangement| Setting::new(arrangement, shape)).collect()
        };
        Self { document, shape, settings: document.edges().iter().map(of).collect() }
    }

    /// The cheapest pages for an aim, or none where it cannot be reached.
    pub(crate) fn search(&self, aim: Aim) -> Option<Found> {
        Search::new(self, aim).run()
    }
}

/// A way to the end.
#[derive(Debug, Clone, Copy)]
struct End {
    cost: f64,
    step: StepId,
    spill: Ticks,
}

struct Search<'r, 'a> {
    ready: &'r Ready<'a>,
    aim: Aim,
    trail: Trail,
    /// Per node, the pages that begin there.
    starts: Vec<Vec<Start>>,
    /// Per edge, the pages in progress below its band.
    entries: Vec<Vec<Entry>>,
    ends: Vec<End>,
}

/// A band in one of its arrangements.
#[derive(Clone, Copy)]
struct Here<'r, 'a> {
    edge: usize,
    arrangement: usize,
    setting: &'r Setting<'a>,
}

/// What setting a band brings about.
#[derive(Default)]
struct Outcome {
    /// Pages in progress below it.
    whole: Vec<Entry>,
    /// Pages that begin within it; those that are nearest to its head come first.
    within: BTreeMap<(usize, Offsets), Vec<Start>>,
}

impl Outcome {
    fn begin(&mut self, to: &Offsets, start: Start) {
        let key = (to.iter().sum(), to.clone());
        self.within.entry(key).or_default().push(start);
    }
}

impl<'r, 'a> Search<'r, 'a> {
    fn new(ready: &'r Ready<'a>, aim: Aim) -> Self {
        let (trail, step) = Trail::new();
        let mut starts = vec![Vec::new(); ready.document.sections() + 1];
        let turn = Turn { page: 1, left: None };
        starts[0].push(Start { turn, group: None, cost: 0.0, step });
        let entries = vec![Vec::new(); ready.document.edges().len()];
        Self { ready, aim, trail, starts, entries, ends: Vec::new() }
    }

    fn run(mut self) -> Option<Found> {
        let end = self.ready.document.sections();
        for node in 0..end {
            self.turn_at(node);
            for edge in 0..self.ready.document.edges().len() {
                if self.ready.document.edges()[edge].from == node {
                    self.set(edge);
                }
            }
        }
        self.finish();
        let End { cost, step, spill } =
            self.ends.iter().copied().min_by(|a, b| a.cost.total_cmp(&b.cost))?;
        Some(Found { pages: self.trail.pages(step), cost, spill })
    }

    /// The edges that lead to a node.
    fn above(&self, node: usize) -> impl Iterator<Item = usize> + use<'r, 'a> {
        let edges = self.ready.document.edges().iter().enumerate();
        edges.filter(move |(_, edge)| edge.to == node).map(|(index, _)| index)
    }

    /// Ends pages between two bands.
    fn turn_at(&mut self, node: usize) {
        let mut begun = std::mem::take(&mut self.starts[node]);
        let known = begun.len();
        for edge in self.above(node) {
            let band = &self.ready.document.edges()[edge].band;
            let keep = if band.keep_with_next { self.ready.shape.costs.keep } else { 0.0 };
            for entry in &self.entries[edge] {
                if let Some((cost, turn)) = self.close(entry.turn, entry.extent + band.foot(), Foot::Whole) {
                    let cost = entry.cost + cost + keep;
                    begun.push(Start { turn, group: band.group, cost, step: entry.step });
                }
            }
        }
        // Those that were there have turned their page already.
        let turned = begun.split_off(known);
        begun.extend(cheapest(turned).into_iter().map(|start| self.turned(start)));
        self.starts[node] = cheapest(begun);
    }

    fn turned(&mut self, start: Start) -> Start {
        Start { step: self.trail.turn(start.step), ..start }
    }

    /// The pages in progress to which a band can be added, and those that begin with it.
    fn sources(&self, edge: usize) -> Vec<Entry> {
        let Edge { from, band, .. } = &self.ready.document.edges()[edge];
        let starts = self.starts[*from].iter().map(|start| {
            let torn = start.group.is_some() && start.group == band.group;
            Entry {
                turn: start.turn,
                extent: Extent::rigid(band.head()),
                cost: start.cost + if torn { self.ready.shape.costs.group } else { 0.0 },
                step: start.step,
                put: None,
                top: true,
            }
        });
        let below = self.above(*from).flat_map(|above| {
            let pad = self.ready.document.edges()[above].band.pad.bottom + band.pad.top;
            let between = band.gap + pad;
            self.entries[above]
                .iter()
                .map(move |entry| Entry { extent: entry.extent + between, ..*entry })
        });
        prune(starts.chain(below).collect(), self.ready.shape.facing)
    }

    /// Sets a band in all ways.
    fn set(&mut self, edge: usize) {
        let ready = self.ready;
        let sources = self.sources(edge);
        let mut below = Vec::new();
        for (arrangement, setting) in ready.settings[edge].iter().enumerate() {
            let here = Here { edge, arrangement, setting };
            let mut outcome = Outcome::default();
            self.go_on(here, setting.head(), &sources, &mut outcome);
            while let Some(((_, from), starts)) = outcome.within.pop_first() {
                let head = Extent::rigid(ready.document.edges()[edge].band.head());
                let tops = cheapest(starts).into_iter().map(|start| self.turned(start));
                let tops: Vec<Entry> = tops
                    .map(|Start { turn, cost, step, .. }| Entry {
                        turn,
                        extent: head,
                        cost,
                        step,
                        put: None,
                        top: true,
                    })
                    .collect();
                self.go_on(here, &from, &tops, &mut outcome);
            }
            below.append(&mut outcome.whole);
        }
        let below = prune(below, ready.shape.facing);
        self.entries[edge] = below.into_iter().map(|entry| self.noted(entry)).collect();
    }

    fn noted(&mut self, entry: Entry) -> Entry {
        let step = entry.put.map_or(entry.step, |put| self.trail.put(entry.step, put));
        Entry { step, put: None, ..entry }
    }

    /// Sets a band from offsets on: to its foot, or so far that the page ends within it.
    fn go_on(&mut self, here: Here<'r, 'a>, from: &Offsets, sources: &[Entry], outcome: &mut Outcome) {
        let rest = openings::rest(here.setting, from);
        if let Some(rest) = rest {
            let put = self.register(here, from, here.setting.foot());
            self.end_band(rest, put, sources, outcome);
        }
        let ways = openings::openings(here.setting, from);
        for way in &ways {
            let starts = self.end_page(here.edge, &way.part, sources);
            if !starts.is_empty() {
                let put = self.register(here, from, &way.to);
                for start in starts {
                    let step = self.trail.put(start.step, put);
                    outcome.begin(&way.to, Start { step, ..start });
                }
            }
        }
        for top in sources.iter().filter(|source| source.top) {
            if !self.holds(here.edge, top, rest.iter().chain(ways.iter().map(|way| &way.part))) {
                self.run_over(here, from, top, outcome);
            }
        }
    }

    fn register(&mut self, here: Here<'r, 'a>, from: &Offsets, to: &Offsets) -> PutId {
        let Here { edge, arrangement, .. } = here;
        self.trail.register(Put { edge, arrangement, from: from.clone(), to: to.clone() })
    }

    /// Adds the rest of a band to pages.
    fn end_band(&self, rest: Part, put: PutId, sources: &[Entry], outcome: &mut Outcome) {
        for source in sources {
            let extent = source.extent + rest.extent;
            if extent.min() <= self.room(source.turn) {
                let cost = source.cost + rest.cost;
                outcome.whole.push(Entry { extent, cost, put: Some(put), top: false, ..*source });
            }
        }
    }

    /// Adds a part of a band to pages and ends them: the cheapest of those that differ in what follows.
    fn end_page(&self, edge: usize, part: &Part, sources: &[Entry]) -> Vec<Start> {
        let foot = self.ready.document.edges()[edge].band.foot();
        let mut starts: Vec<Start> = Vec::new();
        for source in sources {
            let material = source.extent + part.extent + foot;
            let Some((cost, turn)) = self.close(source.turn, material, Foot::Torn) else { continue };
            let start =
                Start { turn, group: None, cost: source.cost + part.cost + cost, step: source.step };
            match starts.iter_mut().rev().find(|known| known.turn == turn) {
                Some(known) if known.cost <= start.cost => {}
                Some(known) => *known = start,
                None => starts.push(start),
            }
        }
        starts
    }
}
