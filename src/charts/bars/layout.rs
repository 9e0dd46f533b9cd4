//! Where the parts of a chart of bars lie.

use super::tails::{self, Tail};
use crate::charts::ChartStyle;
use crate::charts::faces::Face;
use crate::charts::head::{self, Head};
use crate::charts::labels::Bounds;
use crate::charts::lying::{Lying, Reach};
use crate::charts::names::SEEN;
use crate::charts::rows::{Row, Rows};
use crate::charts::scale::{self, Scale};
use crate::charts::spec::ChartSpec;
use crate::charts::stack::{self, Stack};
use crate::units::Decimal;

/// The distance from a bar to what is written beside it.
pub(super) const OFF: f64 = 4.0;
/// The least distance from a value to the ends of the part that it stands in.
pub(super) const INSIDE: f64 = 2.5;
/// How thick a bar is: alone, in a pile, and beside others.
const THICK: (f64, f64, f64) = (11.5, 14.0, 9.0);

/// How a chart would best be laid out.
#[derive(Clone, Copy)]
pub(super) struct Wish {
    /// Names beside the marks, and none in the head.
    pub(super) direct: bool,
    /// A note in the head that explains the cross of a gap.
    pub(super) noted: bool,
}

/// A chart laid out.
pub(super) struct Layout {
    /// What stands above.
    pub(super) head: Option<Head>,
    /// The height of that.
    pub(super) head_height: f64,
    /// The rows.
    pub(super) rows: Vec<Row>,
    /// The edges of each bar, by category and slot.
    slots: Vec<Vec<(f64, f64)>>,
    /// What is written beside the bars.
    pub(super) tails: Vec<Tail>,
    /// Whether the names stand over the first pile.
    pub(super) named_above: bool,
    /// The value at the left edge of the plot.
    pub(super) from: f64,
    /// The value at the right edge.
    pub(super) to: f64,
    /// The plot.
    pub(super) frame: Bounds,
    /// The height of the whole drawing.
    pub(super) height: f64,
}

impl Layout {
    /// Lays the chart out as wished, if that fits.
    pub(super) fn plan(
        spec: &ChartSpec,
        stack: &Stack,
        wish: Wish,
        (width, height): (f64, Option<f64>),
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let several = spec.series.len() > 1;
        let named = several && wish.direct;
        if named && !nameable(spec) {
            return None;
        }
        let head = Head::plan(
            spec,
            &head::entries(spec, several && !wish.direct, wish.noted),
            width,
            style,
        );
        let (low, high) = stack.extent();
        let scale = scale::exact(low, high);
        let named_above = named && stack.piled;
        let above = if named_above { Face::name(style).height(1) + OFF } else { 0.0 };
        let top = head.height + above;
        let inner = height.map(|height| height - top);

        let slots = stack.slots(spec);
        let thick = match (stack.piled, slots) {
            (true, _) => THICK.1,
            (false, 1) => THICK.0,
            (false, _) => THICK.2,
        };
        let tails = |thick: f64| tails::all(spec, stack, named && !stack.piled, thick, style);
        let reach = |rows: &Rows| reach(spec, stack, &scale, &tails(rows.thick), style);
        let lying = Lying::plan(spec, (slots, thick), (width, inner), style, reach)?;
        let Lying { mut rows, left, unit, zero } = lying;
        rows.lower(top);
        let tails = tails(rows.thick);
        if tails.iter().any(|tail| tail.cross) && !wish.noted {
            return None;
        }
        let frame = Bounds { left, top, right: width, bottom: top + rows.height };
        let edges = rows.list.iter().map(|row| {
            (0..slots).map(|slot| rows.slot(row.middle, slot, slots)).collect::<Vec<_>>()
        });
        let mut layout = Self {
            head_height: head.height,
            head: Some(head),
            slots: edges.collect(),
            rows: Vec::new(),
            tails,
            named_above,
            from: (left - zero) / unit,
            to: (width - zero) / unit,
            frame,
            height: height.unwrap_or(top + rows.height),
        };
        layout.rows = rows.list;
        let seen = !named || layout.are_seen(stack);
        (seen && (!named_above || layout.fits_above(spec, stack, width, style))).then_some(layout)
    }

    /// Returns the edges of a bar.
    pub(super) fn slot(&self, category: usize, slot: usize) -> (f64, f64) {
        self.slots.get(category).and_then(|slots| slots.get(slot)).copied().unwrap_or_default()
    }

    /// Returns how many points a unit has.
    pub(super) fn unit(&self) -> f64 {
        self.frame.width() / (self.to - self.from)
    }

    /// Returns where a value lies in the drawing.
    pub(super) fn place_of(&self, value: f64) -> f64 {
        self.frame.left + (value - self.from) / (self.to - self.from) * self.frame.width()
    }

    /// Returns whether the bars of the first category are long enough to show the colours that their names are the key to.
    fn are_seen(&self, stack: &Stack) -> bool {
        let mut bars = stack.bars.iter().filter(|bar| bar.category == 0);
        bars.all(|bar| self.place_of(bar.to) - self.place_of(bar.from) >= SEEN)
    }

    /// Returns whether each name fits over its part of the first pile.
    fn fits_above(
        &self,
        spec: &ChartSpec,
        stack: &Stack,
        width: f64,
        style: ChartStyle<'_>,
    ) -> bool {
        let last = spec.series.len().saturating_sub(1);
        let mut parts = stack.bars.iter().filter(|bar| bar.category == 0);
        parts.all(|bar| {
            let name = spec.series.get(bar.series).map_or("", |series| series.label.as_str());
            let end = if bar.series == last { width } else { self.place_of(bar.to) - OFF };
            let face = Face::series(style, stack::ink_of(bar.series));
            self.place_of(bar.from) + face.width(name) <= end
        })
    }
}

/// Collects what takes room left and right of zero: bars, and what is written at their ends.
fn reach(
    spec: &ChartSpec,
    stack: &Stack,
    scale: &Scale,
    tails: &[Tail],
    style: ChartStyle<'_>,
) -> Reach {
    let mut left = vec![(-scale.from, 0.0)];
    let mut right = vec![(scale.to, 0.0)];
    for (low, high) in &stack.ends {
        left.push((-low, 0.0));
        right.push((*high, 0.0));
    }
    for tail in tails {
        let side = if tail.leftward { &mut left } else { &mut right };
        side.push((tail.at.abs(), tail.width(spec, style)));
    }
    Reach { left, right, span: scale.to - scale.from }
}

/// Returns whether the first category can carry the names of all series.
fn nameable(spec: &ChartSpec) -> bool {
    let named = spec.series.iter().all(|series| !series.label.trim().is_empty());
    named
        && (0..spec.series.len())
            .all(|series| spec.value(series, 0).is_some_and(|value| value > Decimal::ZERO))
}
