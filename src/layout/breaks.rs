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
}

/// What is never cut: items from a box or a slot to a box or a slot.
#[derive(Debug, Clone)]
struct Segment {
    items: Range<usize>,
    /// What it costs to end a piece above it.
    penalty: f64,
    /// Whether a piece must end above it.
    forced: bool,
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
        let mut place = None;
        let mut after_solid = false;
        for (index, item) in strand.items.iter().enumerate() {
            match item {
                Item::Box { .. } | Item::Slot { .. } => {
                    match (segments.last_mut(), place.take()) {
                        (Some(last), None) => last.items.end = index + 1,
                        (_, at) => segments.push(Segment::beginning(index, at)),
                    }
                }
                Item::Glue(_) if after_solid => place = Break::merge(place, 0.0, false),
                Item::Penalty(Penalty::Cost(cost)) => place = Break::merge(place, *cost, false),
                Item::Penalty(Penalty::Forced) => place = Break::merge(place, 0.0, true),
                Item::Glue(_) | Item::Penalty(Penalty::Forbidden) => {}
            }
            after_solid = item.is_solid();
        }
        let mut before = vec![Extent::NONE];
        let mut sum = Extent::NONE;
        for item in &strand.items {
            sum += item.extent();
            before.push(sum);
        }
        Self { segments, before }
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
        let items = self.items(from, to);
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
        let next = from + 1;
        let forced = self.segments.iter().skip(next).position(|segment| segment.forced);
        forced.map_or(self.count(), |index| next + index)
    }
}

impl Segment {
    fn beginning(index: usize, at: Option<Break>) -> Self {
        let Break { penalty, forced } = at.unwrap_or(Break { penalty: 0.0, forced: false });
        Self { items: index..index + 1, penalty, forced }
    }
}
