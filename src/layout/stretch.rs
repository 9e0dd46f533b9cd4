//! Heights after the choice: how what can stretch shares what a page has left, or lacks.

use crate::layout::extent::Extent;
use crate::layout::ticks::Ticks;

/// What may be set higher or lower than it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spring {
    extent: Extent,
    kind: Kind,
    height: Ticks,
}

/// How a spring gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// By whole lines, so that what follows stays on the baseline: a slot, a band with slots.
    Slot,
    /// By ticks: glue, a band whose glue alone can stretch.
    Glue,
}

impl Spring {
    /// A spring at its best height.
    pub(crate) fn new(extent: Extent, kind: Kind) -> Self {
        Self { extent, kind, height: extent.best() }
    }

    pub(crate) const fn height(self) -> Ticks {
        self.height
    }

    /// The height to which it has stretched when it has used half of its stretch, or all.
    fn limit(self, share: Share) -> Ticks {
        let stretch = self.extent.stretch().get();
        match share {
            Share::Half => self.extent.best() + Ticks::new(stretch / 2),
            Share::All => self.extent.max(),
        }
    }

    /// How far it can still move: up to a limit, or down to its least height.
    fn reach(self, toward: Toward) -> Ticks {
        match toward {
            Toward::Least => self.height - self.extent.min(),
            Toward::Limit(share) => self.limit(share) - self.height,
        }
        .or_none()
    }
}

/// How much of its stretch a spring may use.
#[derive(Debug, Clone, Copy)]
enum Share {
    Half,
    All,
}

/// Where springs move.
#[derive(Debug, Clone, Copy)]
enum Toward {
    Least,
    Limit(Share),
}

/// Sets springs to a height together, as nearly as they can, and never beyond it if they can be lower.
///
/// What is left is taken by slots up to half of what they can, then by glue likewise, then by both to the full. What
/// lacks is given first by slots: a picture a little lower is not seen, white is. Slots move by whole lines; only where
/// that is not enough they move by ticks.
pub(crate) fn settle(springs: &mut [Spring], target: Ticks) {
    let spare = target - springs.iter().map(|spring| spring.height).sum();
    if spare < Ticks::ZERO {
        let mut lack = Ticks::ZERO - spare;
        for (kind, unit) in [(Kind::Slot, Ticks::LINE), (Kind::Glue, TICK), (Kind::Slot, TICK)] {
            lack = spread(springs, kind, Toward::Least, unit, lack);
        }
    } else {
        let mut left = spare;
        for share in [Share::Half, Share::All] {
            left = spread(springs, Kind::Slot, Toward::Limit(share), Ticks::LINE, left);
            left = spread(springs, Kind::Glue, Toward::Limit(share), TICK, left);
        }
        if left >= Ticks::LINE {
            spread(springs, Kind::Slot, Toward::Limit(Share::All), TICK, left);
        }
    }
}

const TICK: Ticks = Ticks::new(1);

/// Moves springs of a kind unit by unit, always the one that can move farthest, until so much is used up; returns what
/// is not.
fn spread(
    springs: &mut [Spring],
    kind: Kind,
    toward: Toward,
    unit: Ticks,
    mut amount: Ticks,
) -> Ticks {
    while amount >= unit {
        let farthest = springs.iter_mut().rev().filter(|spring| spring.kind == kind);
        let Some(spring) = farthest.max_by_key(|spring| spring.reach(toward)) else { break };
        if spring.reach(toward) < unit {
            break;
        }
        match toward {
            Toward::Least => spring.height -= unit,
            Toward::Limit(_) => spring.height += unit,
        }
        amount -= unit;
    }
    amount
}
