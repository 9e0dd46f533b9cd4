//! Which of the ways to end a page within a band are worth a look.

use crate::layout::extent::Extent;
use crate::layout::openings::Opening;
use crate::layout::part::Part;
use crate::layout::ticks::Ticks;

/// So many of the fullest ways are looked at in any case.
const FEW: usize = 12;

/// The ways to end pages within a band.
pub(super) struct Ways {
    /// Those that can be lowest first.
    pub(super) all: Vec<Opening>,
    /// All that is left of the band, if a page may hold it.
    rest: Option<Part>,
    /// The best height of the highest way up to each one.
    best: Vec<Ticks>,
    /// The greatest height of the highest way up to each one.
    most: Vec<Ticks>,
    /// Whether a strand waits in one of them.
    waits: bool,
}

/// A page to which one is to be added.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    /// All that is on it, and the pad at its foot.
    pub(super) material: Extent,
    pub(super) room: Ticks,
    /// What it has less if the band ends on it.
    pub(super) foot: Ticks,
}

impl Page {
    fn holds(self, part: &Part) -> bool {
        part.extent.min() + self.material.min() <= self.room
    }
}

impl Ways {
    pub(super) fn new(all: Vec<Opening>, rest: Option<Part>) -> Self {
        let best = highest(&all, Extent::best);
        let most = highest(&all, Extent::max);
        let waits = all.iter().any(|way| way.waits);
        Self { all, rest, best, most, waits }
    }

    /// Those that a page holds, with their numbers. With a window only those that leave no more white than the fullest
    /// one and the window, or that stretch to the foot of the page; but the fullest few in any case.
    pub(super) fn worth(
        &self,
        page: Page,
        window: Option<Ticks>,
    ) -> impl Iterator<Item = (usize, &Opening)> {
        let fitting = self.all.partition_point(|way| page.holds(&way.part));
        let few = fitting.saturating_sub(FEW);
        let least = window.map_or(Ticks::ZERO, |window| self.full(page, fitting) - window);
        let filled = page.room - page.material.max();
        let low = self.best.partition_point(|best| *best < least);
        let low = low.min(self.most.partition_point(|most| *most < filled));
        let first = if self.waits { 0 } else { low.min(few) };
        let ways = self.all.iter().enumerate().take(fitting).skip(first);
        ways.filter(move |(index, way)| {
            let extent = way.part.extent;
            let high = extent.best() >= least || extent.max() >= filled;
            *index >= few || way.waits || high
        })
    }

    /// How high the band can be on a page.
    fn full(&self, page: Page, fitting: usize) -> Ticks {
        let room = page.room - page.material.best();
        if self.rest.as_ref().is_some_and(|rest| page.holds(rest)) {
            return room - page.foot;
        }
        let highest = fitting.checked_sub(1).and_then(|last| self.best.get(last));
        highest.map_or(room, |highest| room.min(*highest))
    }
}

/// A height of the highest way up to each one.
fn highest(ways: &[Opening], height: fn(Extent) -> Ticks) -> Vec<Ticks> {
    let mut highest = Ticks::ZERO;
    let up_to = |way: &Opening| {
        highest = highest.max(height(way.part.extent));
        highest
    };
    ways.iter().map(up_to).collect()
}
