//! Where pages end: what they cost, what they run over, and the end of the document.

use super::entries::{Entry, Start, Turn};
use super::{Aim, End, Here, Opening, Outcome, PAGE, SPILL, Search};
use crate::layout::extent::Extent;
use crate::layout::openings;
use crate::layout::page::{self, Fill, Foot};
use crate::layout::part::{Offsets, Part};
use crate::layout::ticks::Ticks;

/// The height of a page without bottom.
const BOTTOMLESS: Ticks = Ticks::new(i32::MAX / 4);

impl<'r, 'a> Search<'r, 'a> {
    /// How high a page is.
    pub(super) fn room(&self, turn: Turn) -> Ticks {
        match self.aim {
            Aim::Spill(limit) if turn.page == limit => BOTTOMLESS,
            _ => self.ready.shape.room(turn.page),
        }
    }

    /// The page after one that ends with a hole, if there may be one.
    fn next(&self, turn: Turn, hole: Ticks) -> Option<Turn> {
        let facing = self.ready.shape.facing;
        let page = match (self.aim.limit(), turn.page) {
            (Some(limit), page) => (page < limit).then_some(page + 1)?,
            (None, 2) if facing => 3,
            (None, _) => 2,
        };
        Some(Turn { page, left: (facing && turn.page % 2 == 0).then_some(hole) })
    }

    /// What each page costs by itself.
    fn page(&self) -> f64 {
        if self.aim == Aim::Fewest { PAGE } else { self.ready.shape.costs.page }
    }

    /// What a page costs that is filled so.
    fn cost(&self, turn: Turn, fill: Fill) -> f64 {
        let uneven = turn.left.map_or(0.0, |left| (fill.hole - left).share_of(self.ready.shape.other));
        self.page() + fill.cost + self.ready.shape.costs.facing * uneven * uneven
    }

    /// What it costs to end a page with this on it, and which page follows.
    #[inline]
    pub(super) fn close(&self, turn: Turn, material: Extent, foot: Foot) -> Option<(f64, Turn)> {
        let room = self.ready.shape.room(turn.page);
        let fill = page::fill(self.ready.shape, room, material, foot)?;
        Some((self.cost(turn, fill), self.next(turn, fill.hole)?))
    }

    /// Whether an empty page holds one of the parts of a band.
    pub(super) fn holds<'p>(
        &self,
        edge: usize,
        top: &Entry,
        mut parts: impl Iterator<Item = &'p Part>,
    ) -> bool {
        let foot = self.ready.document.edges()[edge].band.foot();
        let room = self.room(top.turn);
        parts.any(|part| (top.extent + part.extent + foot).min() <= room)
    }

    /// Puts the least of a band on a page that cannot hold it; nothing else is on that page.
    pub(super) fn run_over(
        &mut self,
        here: Here<'r, 'a>,
        from: &Offsets,
        top: &Entry,
        outcome: &mut Outcome,
    ) {
        let Opening { to, part } = openings::least(here.setting, from);
        let put = self.register(here, from, &to);
        let step = self.trail.put(top.step, put);
        let fill = Fill { cost: self.ready.shape.costs.too_high, hole: Ticks::ZERO };
        let cost = top.cost + part.cost + self.cost(top.turn, fill);
        let ends = to == *here.setting.foot();
        let node = self.ready.document.edges()[here.edge].to;
        if ends && node == self.ready.document.sections() && self.ready.shape.foot == Ticks::ZERO {
            self.ends.push(End { cost, step, spill: Ticks::ZERO });
        }
        let Some(turn) = self.next(top.turn, Ticks::ZERO) else { return };
        let group = if ends { self.ready.document.edges()[here.edge].band.group } else { None };
        let start = Start { turn, group, cost, step };
        if ends {
            let start = self.turned(start);
            self.starts[node].push(start);
        } else {
            outcome.begin(&to, start);
        }
    }

    /// Ends the last page.
    pub(super) fn finish(&mut self) {
        let node = self.ready.document.sections();
        for edge in self.above(node) {
            let foot = self.ready.document.edges()[edge].band.foot();
            for entry in &self.entries[edge] {
                let end = self.last(entry.turn, entry.extent + foot);
                self.ends.extend(end.map(|(cost, spill)| End {
                    cost: entry.cost + cost,
                    step: entry.step,
                    spill,
                }));
            }
        }
        if node == 0 || self.ready.shape.foot > Ticks::ZERO {
            self.turn_at(node);
            for start in &self.starts[node] {
                let end = self.last(start.turn, Extent::NONE);
                self.ends.extend(end.map(|(cost, spill)| End {
                    cost: start.cost + cost,
                    step: start.step,
                    spill,
                }));
            }
        }
    }

    /// What it costs to end the last page with this on it, and how much of it is beyond its bottom.
    fn last(&self, turn: Turn, material: Extent) -> Option<(f64, Ticks)> {
        let room = self.ready.shape.room(turn.page) - self.ready.shape.foot;
        match page::fill(self.ready.shape, room, material, Foot::Whole) {
            Some(fill) => Some((self.cost(turn, fill), Ticks::ZERO)),
            None if self.room(turn) == BOTTOMLESS => {
                let spill = material.min() - room;
                Some((self.page() + SPILL * f64::from(spill.get()), spill))
            }
            None => None,
        }
    }
}
