//! Where a strand may be cut.

use crate::layout::extent::Extent;
use crate::layout::material::{Item, Penalty, Strand};
use std::ops::Range;

/// A strand cut at each of its break places. Between two boxes there may be several (a glue, a penalty); as what stands
/// between boxes is dropped at a break, they are one, at the least of their costs.
///
/// Offset 0 is the strand's head, offset `n` the break above segment `n`, and the offset [`Segments::count`] its foot.
#[derive(Debug, Clone)]
pub(crate) struct Segments {
    segments: Vec<Segment>,
    /// Per item, the extent of all before it; one more for the foot.
    before: Vec<Extent>,
    /// The least of all penalties, if it is negative.
    gladly: f64,
}

/// What is never cut: items from a box or a slot to a box or a slot.
#[derive(Debug, Clone)]
struct Segment {
    items: Range<usize>,
    /// What it costs to end a piece above it.
    penalty: f64,
    /// The next offset below it at which a piece must end, or the foot.
    limit: usize,
}

/// A break place between two boxes.
#[derive(Debug, Clone, Copy)]
struct Break {
    penalty: f64,
    forced: bool,
}

impl Break {
    /// The one place that two between the same boxes are.
    fn merge(known: Option<Self>, penalty: f64, forced: bool) -> Option<Self> {
        Some(known.map_or(Self { penalty, forced }, |known| Self {
            penalty: known.penalty.min(penalty),
            forced: known.forced || forced,
        }))
    }
}

impl Segments {
    pub(crate) fn new(strand: &Strand) -> Self {
        let mut segments: Vec<Segment> = Vec::new();
        let mut forced = Vec::new();
        let mut place: Option<Break> = None;
        let mut after_solid = false;
        for (index, item) in strand.items.iter().enumerate() {
            match item {
                Item::Box { .. } | Item::Slot { .. } => match (segments.last_mut(), place.take()) {
                    (Some(last), None) => last.items.end = index + 1,
                    (_, at) => {
                        forced.extend(at.filter(|at| at.forced).map(|_| segments.len()));
                        segments.push(Segment::beginning(index, at));
                    }
                },
                Item::Glue(_) | Item::Fill(_) if after_solid => {
                    place = Break::merge(place, 0.0, false);
                }
                Item::Penalty(Penalty::Cost(cost)) => place = Break::merge(place, *cost, false),
                Item::Penalty(Penalty::Forced) => place = Break::merge(place, 0.0, true),
                Item::Glue(_) | Item::Fill(_) | Item::Penalty(Penalty::Forbidden) => {}
            }
            after_solid = item.is_solid();
        }
        let count = segments.len();
        for (index, segment) in segments.iter_mut().enumerate() {
            segment.limit = forced.iter().copied().find(|at| *at > index).unwrap_or(count);
        }
        let sums = strand.items.iter().scan(Extent::NONE, |sum, item| {
            *sum += item.extent();
            Some(*sum)
        });
        let before = std::iter::once(Extent::NONE).chain(sums).collect();
        let gladly = segments.iter().skip(1).map(|segment| segment.penalty).fold(0.0, f64::min);
        Self { segments, before, gladly }
    }

    /// How many segments there are, and the offset of the strand's foot.
    pub(crate) fn count(&self) -> usize {
        self.segments.len()
    }

    /// The items of the piece between two offsets: none of its ends is glue or a penalty.
    pub(crate) fn items(&self, from: usize, to: usize) -> Range<usize> {
        match self.segments.get(from..to) {
            Some([first, .., last]) => first.items.start..last.items.end,
            Some([only]) => only.items.clone(),
            _ => 0..0,
        }
    }

    /// How high the material between two offsets may be.
    pub(crate) fn extent(&self, from: usize, to: usize) -> Extent {
        self.extent_of(self.items(from, to))
    }

    /// How high items may be.
    pub(crate) fn extent_of(&self, items: Range<usize>) -> Extent {
        match (self.before.get(items.start), self.before.get(items.end)) {
            (Some(start), Some(end)) => *end - *start,
            _ => Extent::NONE,
        }
    }

    /// What it costs to end a piece at an offset.
    pub(crate) fn penalty(&self, at: usize) -> f64 {
        if at == 0 { 0.0 } else { self.segments.get(at).map_or(0.0, |segment| segment.penalty) }
    }

    /// The farthest offset to which a piece from an offset may reach.
    pub(crate) fn limit(&self, from: usize) -> usize {
        self.segments.get(from).map_or(from, |segment| segment.limit)
    }

    /// The least of all penalties, or nothing if none is negative.
    pub(crate) const fn gladly(&self) -> f64 {
        self.gladly
    }
}

impl Segment {
    fn beginning(index: usize, at: Option<Break>) -> Self {
        Self { items: index..index + 1, penalty: at.map_or(0.0, |at| at.penalty), limit: 0 }
    }
}
