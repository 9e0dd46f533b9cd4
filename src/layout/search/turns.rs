//! Where pages end: what they cost, what they run over, and the end of the document.

use super::Aim;
use super::bands::{Here, Outcome};
use super::entries::{Entry, Start, Turn};
use super::forward::{End, Search};
use crate::layout::extent::Extent;
use crate::layout::openings::{self, Opening};
use crate::layout::page::{self, Fill};
use crate::layout::part::{Offsets, Part};
use crate::layout::ticks::Ticks;

/// Dear enough that a page fewer, or a page more, is worth anything else.
const PAGE: f64 = 1.0e6;
/// Dear enough that a tick less on a page without bottom is worth anything else.
const SPILL: f64 = 1.0e4;
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
        Some(Turn { page, left: (facing && turn.page.is_multiple_of(2)).then_some(hole.floor()) })
    }

    /// What each page costs by itself.
    pub(super) fn page(&self) -> f64 {
        match self.aim {
            Aim::Fewest => PAGE,
            Aim::Filling(_) => -PAGE,
            _ => self.ready.shape.costs.page,
        }
    }

    /// What a page costs that is filled so.
    fn cost(&self, turn: Turn, fill: Fill) -> f64 {
        let uneven = turn
            .left
            .map_or(0.0, |left| (fill.hole.floor() - left).share_of(self.ready.shape.other));
        self.page() + fill.cost + self.ready.shape.costs.facing * uneven * uneven
    }

    /// Whether what comes from a node on may still be set, where so much is left of a page.
    #[inline]
    pub(super) fn in_time(&self, turn: Turn, left: Ticks, node: usize) -> bool {
        let Some(limit) = self.aim.pages() else { return true };
        let pages = i32::try_from(limit.saturating_sub(turn.page)).unwrap_or(i32::MAX);
        self.ready.to_come[node] <= left + self.ready.shape.other.times(pages)
    }

    /// Ends a page with this on it, unless a page that follows alike and is as cheap is known. `before` is what all
    /// costs but how the page is filled, `more` how much more room would let the band at its foot go on.
    #[inline]
    pub(super) fn end_page(
        &self,
        page: &Entry,
        before: f64,
        material: Extent,
        more: Option<Ticks>,
        known: &mut Vec<Start>,
    ) {
        let shape = self.ready.shape;
        // No page costs less than the page itself.
        let least = before + self.page();
        let next = page.turn.page + 1;
        let better = |start: &Start| start.cost <= least && start.turn.page <= next;
        if !shape.facing && known.iter().any(better) {
            return;
        }
        let Some(fill) = page::fill(shape, shape.room(page.turn.page), material) else { return };
        let Some(turn) = self.next(page.turn, fill.hole) else { return };
        let cost = before + self.cost(page.turn, fill) + page::unfilled(shape, fill.hole, more);
        let start = Start { turn, group: None, cost, step: page.step };
        match known.iter_mut().rev().find(|known| known.turn == turn) {
            Some(known) if known.cost <= cost => {}
            Some(known) => *known = start,
            None => known.push(start),
        }
    }

    /// Whether an empty page holds one of the parts of a band.
    pub(super) fn holds<'p>(
        &self,
        here: Here<'r, 'a>,
        top: &Entry,
        mut parts: impl Iterator<Item = &'p Part>,
    ) -> bool {
        let foot = here.edge.band.foot();
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
        let Opening { to, part, .. } = openings::least(here.setting, from);
        let put = self.register(here, from, &to);
        let step = self.trail.put(top.step, put);
        let fill = Fill { cost: self.ready.shape.costs.too_high, hole: Ticks::ZERO };
        let cost = top.cost + part.cost + self.cost(top.turn, fill);
        let ends = to == *here.setting.foot();
        let node = here.edge.to;
        if ends && node == self.ready.document.sections() && self.ready.shape.foot == Ticks::ZERO {
            self.ends.push(End { cost, step, spill: Ticks::ZERO });
        }
        let Some(turn) = self.next(top.turn, Ticks::ZERO) else { return };
        let group = if ends { here.edge.band.group } else { None };
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
        for (index, edge) in self.ready.document.numbered(|edge| edge.to == node) {
            for entry in &self.entries[index] {
                let end = self.last(entry.turn, entry.extent + edge.band.foot());
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
        match page::fill(self.ready.shape, room, material) {
            Some(fill) => Some((self.cost(turn, fill), Ticks::ZERO)),
            None if self.room(turn) == BOTTOMLESS => {
                let spill = material.min() - room;
                Some((self.page() + SPILL * f64::from(spill.get()), spill))
            }
            None => None,
        }
    }
}
