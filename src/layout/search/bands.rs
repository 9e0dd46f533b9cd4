//! How a band is set on pages: whole, or so that a page ends within it.

use super::entries::{Entry, Start};
use super::forward::Search;
use super::trail::{Put, PutId};
use super::ways::{Page, Ways};
use crate::layout::material::Edge;
use crate::layout::openings::{self, Opening, View};
use crate::layout::part::{Offsets, Part, Setting};
use crate::layout::ticks::Ticks;
use std::collections::BTreeMap;

/// A band in one of its arrangements.
#[derive(Clone, Copy)]
pub(super) struct Here<'r, 'a> {
    number: usize,
    pub(super) edge: &'a Edge,
    arrangement: usize,
    pub(super) setting: &'r Setting<'a>,
}

/// What setting a band brings about.
#[derive(Default)]
pub(super) struct Outcome {
    /// Pages in progress below it.
    whole: Vec<Entry>,
    /// Pages that begin within it; those that are nearest to its head come first.
    within: BTreeMap<(usize, Offsets), Vec<Start>>,
}

impl Outcome {
    pub(super) fn begin(&mut self, to: &Offsets, start: Start) {
        let key = (to.iter().sum(), to.clone());
        self.within.entry(key).or_default().push(start);
    }
}

impl<'r, 'a> Search<'r, 'a> {
    /// Sets a band in all ways.
    pub(super) fn set(&mut self, number: usize, edge: &'a Edge) {
        let (ready, care) = (self.ready, self.ready.care());
        let sources = self.sources(edge);
        let mut below = Vec::new();
        for (arrangement, setting) in ready.settings[number].iter().enumerate() {
            let here = Here { number, edge, arrangement, setting };
            let mut outcome = Outcome::default();
            self.go_on(here, setting.head(), &sources, &mut outcome);
            while let Some(((_, from), starts)) = outcome.within.pop_first() {
                let starts = care.cheapest(starts);
                let top = |start| Entry::top(&self.turned(start), edge.band.head());
                let tops: Vec<Entry> = starts.into_iter().map(top).collect();
                self.go_on(here, &from, &tops, &mut outcome);
            }
            below.append(&mut outcome.whole);
        }
        let below = care.prune(below);
        self.entries[number] = below.into_iter().map(|entry| self.noted(entry)).collect();
    }

    fn noted(&mut self, entry: Entry) -> Entry {
        let step = entry.put.map_or(entry.step, |put| self.trail.put(entry.step, put));
        Entry { step, put: None, ..entry }
    }

    /// Sets a band from offsets on: to its foot, or so far that the page ends within it.
    fn go_on(
        &mut self,
        here: Here<'r, 'a>,
        from: &Offsets,
        sources: &[Entry],
        outcome: &mut Outcome,
    ) {
        let rest = openings::rest(here.setting, from);
        if let Some(rest) = rest {
            let put = self.register(here, from, here.setting.foot());
            self.end_band(here, rest, put, sources, outcome);
        }
        let ways = Ways::new(self.ways(here, from, rest), rest);
        for (way, starts) in ways.all.iter().zip(self.end_pages(here, &ways, sources)) {
            if !starts.is_empty() {
                let put = self.register(here, from, &way.to);
                for start in starts {
                    let step = self.trail.put(start.step, put);
                    outcome.begin(&way.to, Start { step, ..start });
                }
            }
        }
        for top in sources.iter().filter(|source| source.top) {
            let parts = rest.iter().chain(ways.all.iter().map(|way| &way.part));
            if !self.holds(here, top, parts) {
                self.run_over(here, from, top, outcome);
            }
        }
    }

    pub(super) fn register(&mut self, here: Here<'r, 'a>, from: &Offsets, to: &Offsets) -> PutId {
        let Here { number, arrangement, .. } = here;
        self.trail.register(Put { edge: number, arrangement, from: from.clone(), to: to.clone() })
    }

    /// Adds the rest of a band to pages.
    fn end_band(
        &self,
        here: Here<'r, 'a>,
        rest: Part,
        put: PutId,
        sources: &[Entry],
        outcome: &mut Outcome,
    ) {
        for source in sources {
            let extent = source.extent + rest.extent;
            let left = self.room(source.turn) - extent.min();
            if left >= Ticks::ZERO && self.in_time(source.turn, left, here.edge.to) {
                let cost = source.cost + rest.cost;
                outcome.whole.push(Entry { extent, cost, put: Some(put), top: false, ..*source });
            }
        }
    }

    /// The ways to be looked at where a band begins somewhere on a page, or goes on at the head of one.
    fn ways(&self, here: Here<'r, 'a>, from: &Offsets, rest: Option<Part>) -> Vec<Opening> {
        let shape = self.ready.shape;
        if from == here.setting.head() {
            let view = View { room: shape.first.max(shape.other), window: None };
            return openings::openings(here.setting, from, view);
        }
        let window = self.ready.window;
        let room = shape.other - here.edge.band.head() - here.edge.band.foot();
        let last = room - self.foot_below(here);
        let pointless = |window| rest.is_some_and(|rest| rest.extent.max() + window < last);
        if window.is_some_and(pointless) {
            return Vec::new();
        }
        openings::openings(here.setting, from, View { room, window })
    }

    /// What the page has less on which the band ends.
    fn foot_below(&self, here: Here<'r, 'a>) -> Ticks {
        let last = here.edge.to == self.ready.document.sections();
        if last { self.ready.shape.foot } else { Ticks::ZERO }
    }

    /// Adds parts of a band to pages and ends them: for each part the cheapest of the pages that differ in what
    /// follows.
    fn end_pages(&self, here: Here<'r, 'a>, ways: &Ways, sources: &[Entry]) -> Vec<Vec<Start>> {
        let foot = here.edge.band.foot();
        let mut starts: Vec<Vec<Start>> = vec![Vec::new(); ways.all.len()];
        let in_time = |source: &&Entry| self.in_time(source.turn, Ticks::ZERO, here.edge.to);
        for source in sources.iter().filter(in_time) {
            let page = Page {
                material: source.extent + foot,
                room: self.ready.shape.room(source.turn.page),
                foot: self.foot_below(here),
            };
            for (index, way) in ways.worth(page, self.ready.window) {
                let Part { extent, cost } = way.part;
                let (before, material) = (source.cost + cost, page.material + extent);
                self.end_page(source, before, material, way.more, &mut starts[index]);
            }
        }
        starts
    }
}
