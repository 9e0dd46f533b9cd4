//! What one page costs by how its material fits.

use crate::layout::extent::Extent;
use crate::layout::shape::Shape;
use crate::layout::ticks::Ticks;

/// Less stretch or shrink than this is taken for this: a tick that is all a page can give is not dear.
const UNSEEN: Ticks = Ticks::from_lines(2);

/// How a page is filled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Fill {
    /// What it costs.
    pub(crate) cost: f64,
    /// The white at its foot beyond all stretch.
    pub(crate) hole: Ticks,
}

/// Where a page ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Foot {
    /// Below a band.
    Whole,
    /// Within one.
    Torn,
}

/// How material fills a page, or none where it does not fit.
#[inline]
pub(crate) fn fill(shape: &Shape, room: Ticks, material: Extent, foot: Foot) -> Option<Fill> {
    let costs = &shape.costs;
    let spare = room - material.best();
    if spare < Ticks::ZERO {
        let need = material.best() - room;
        let share = need.share_of(material.shrink().max(UNSEEN));
        let fits = need <= material.shrink();
        return fits.then(|| Fill { cost: costs.tight * share * share, hole: Ticks::ZERO });
    }
    let share = spare.share_of(material.stretch().max(UNSEEN)).min(1.0);
    let hole = (spare - material.stretch()).or_none();
    let empty = hole.share_of(shape.other);
    let weight = if foot == Foot::Torn { costs.torn } else { 1.0 };
    let cost = costs.loose * share * share + weight * costs.hole * empty * empty;
    Some(Fill { cost, hole })
}
