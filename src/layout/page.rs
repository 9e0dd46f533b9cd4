//! What one page costs by how its material fits.

use crate::layout::extent::Extent;
use crate::layout::shape::Shape;
use crate::layout::ticks::Ticks;

/// Less stretch or shrink than this is taken for this: a tick that is all a page can give is not dear.
const UNSEEN: Ticks = Ticks::from_lines(2);

/// A page that is emptier is empty, how much so matters less.
const EMPTY: f64 = 0.2;

/// How a page is filled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Fill {
    /// What it costs.
    pub(crate) cost: f64,
    /// The white at its foot beyond all stretch.
    pub(crate) hole: Ticks,
}

/// How material fills a page, or none where it does not fit.
#[inline]
pub(crate) fn fill(shape: &Shape, room: Ticks, material: Extent) -> Option<Fill> {
    let costs = &shape.costs;
    let spare = room - material.best();
    if spare < Ticks::ZERO {
        let need = material.best() - room;
        let share = need.share_of(material.shrink().max(UNSEEN));
        let fits = need <= material.shrink();
        return fits.then_some(Fill { cost: costs.tight * share * share, hole: Ticks::ZERO });
    }
    let share = spare.share_of(material.stretch().max(UNSEEN)).min(1.0);
    let hole = (spare - material.stretch()).or_none();
    let cost = costs.loose * share * share + costs.hole * emptiness(shape, hole);
    Some(Fill { cost, hole })
}

/// What it costs that a page with a hole ends within a band which would go on here if it got `more` than it has.
pub(crate) fn unfilled(shape: &Shape, hole: Ticks, more: Option<Ticks>) -> f64 {
    match more {
        Some(more) if more <= hole => {
            // What would go on without making the page higher leaves its white beside its neighbours.
            let white = hole.max(Ticks::ZERO - more);
            shape.costs.unfilled * (white + Ticks::LINE).share_of(shape.other)
        }
        _ => 0.0,
    }
}

/// The square of a hole's part of a page, which goes on evenly beyond a fifth.
fn emptiness(shape: &Shape, hole: Ticks) -> f64 {
    let empty = hole.share_of(shape.other);
    let square = empty.min(EMPTY);
    square * square + 2.0 * EMPTY * (empty - square)
}
