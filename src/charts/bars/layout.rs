//! Where the parts of a chart of bars lie.

use super::rows::{Row, Rows};
use crate::charts::ChartStyle;
use crate::charts::axis::Axis;
use crate::charts::faces::Face;
use crate::charts::head::{self, Head};
use crate::charts::labels::Bounds;
use crate::charts::scale;
use crate::charts::spec::{ChartSpec, ValueLabels};
use crate::charts::stack::{self, Stack};

/// The distance from a bar to what is written beside it.
pub(super) const OFF: f64 = 4.0;
/// The least distance from a value to the ends of the part that it stands in.
pub(super) const INSIDE: f64 = 2.5;
/// The distance from the names to the bars.
const BESIDE: f64 = 8.0;
/// The shares of the width that names may take, the most comfortable first.
const SHARES: [f64; 3] = [0.42, 0.34, 0.26];
/// The least share of the width that the bars should have.
const LEAST: f64 = 0.3;

/// How a chart would best be laid out.
#[derive(Clone, Copy)]
pub(super) struct Wish {
    /// Names beside the marks, and none in the head.
    pub(super) direct: bool,
    /// A note in the head that explains the dash of a gap.
    pub(super) noted: bool,
}

/// What is written at the end of a bar.
pub(super) struct Tail {
    /// The category.
    pub(super) category: usize,
    /// The bar in it.
    pub(super) slot: usize,
    /// The value at which it stands.
    pub(super) at: f64,
    /// Whether it stands to the left.
    pub(super) leftward: bool,
    /// The value, or the word for a gap; may be empty.
    pub(super) text: String,
    /// Whether it is the word for a gap.
    gap: bool,
    /// Whether a dash stands for the word.
    pub(super) dash: bool,
    /// The name of the series, where it is said here.
    pub(super) name: String,
}

impl Tail {
    /// Returns how the text is set.
    pub(super) fn face<'a>(&self, spec: &ChartSpec, style: ChartStyle<'a>) -> Face<'a> {
        if self.gap {
            return Face::note(style);
        }
        Face::value(style).pointed(spec.highlight == Some(self.category))
    }

    /// Returns the room that the tail needs beyond its bar.
    fn width(&self, spec: &ChartSpec, style: ChartStyle<'_>) -> f64 {
        let text = if self.dash { 5.0 } else { self.face(spec, style).width(&self.text) };
        let name = Face::name(style).width(&self.name);
        let parts = [text, name].into_iter().filter(|part| *part > 0.0).map(|part| part + OFF);
        parts.sum()
    }
}

/// A chart laid out.
pub(super) struct Layout<'a> {
    /// What stands above.
    pub(super) head: Option<Head>,
    /// The axis, if the bars do not carry their values.
    pub(super) axis: Option<Axis>,
    /// The rows.
    pub(super) rows: Vec<Row>,
    /// The edges of each bar, by category and slot.
    slots: Vec<Vec<(f64, f64)>>,
    /// What is written beside the bars.
    pub(super) tails: Vec<Tail>,
    /// Whether the bars carry their values.
    pub(super) written: bool,
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
    /// The style that all is measured by.
    style: std::marker::PhantomData<&'a ()>,
}

impl Layout<'_> {
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
        let written = spec.labels == ValueLabels::Auto;
        let scale = if written { scale::exact(low, high) } else { scale::round(low, high) };
        let axis = (!written).then(|| Axis::plan(&scale, style));
        let foot = axis
            .as_ref()
            .map_or(0.0, |_| Face::tick(style).height(1) + Face::tick(style).descent() + OFF);
        let named_above = named && stack.piled;
        let above = if named_above { Face::name(style).height(1) + OFF } else { 0.0 };
        let top = head.height + above;
        let inner = height.map(|height| height - top - foot);

        let mut fitted = None;
        for share in SHARES {
            let Some(rows) = Rows::plan(spec, stack, width * share, inner, style) else { continue };
            let tails = tails(spec, stack, named && !stack.piled, written, rows.thick, style);
            let left = rows.names + BESIDE;
            let ends = axis.as_ref().map_or((0.0, 0.0), Axis::overhang);
            let Some(unit) = fit(spec, stack, (&scale, ends), &tails, width - left, style) else {
                continue;
            };
            let bars = unit * (scale.to - scale.from);
            fitted = Some((rows, tails, left, unit));
            if bars >= LEAST * width {
                break;
            }
        }
        let (rows, tails, left, unit) = fitted?;
        if tails.iter().any(|tail| tail.dash) && !wish.noted {
            return None;
        }
        let zero = left
            + reach(
                spec,
                stack,
                (&scale, axis.as_ref().map_or((0.0, 0.0), Axis::overhang)),
                &tails,
                unit,
                style,
            )
            .0;
        let frame = Bounds { left, top, right: width, bottom: top + rows.height };
        let slots = stack.slots(spec);
        let edges = rows.list.iter().map(|row| {
            (0..slots)
                .map(|slot| rows.slot(row.middle, slot, slots))
                .map(|(upper, lower)| (upper + top, lower + top))
                .collect()
        });
        let mut layout = Self {
            head: Some(head),
            axis,
            slots: edges.collect(),
            rows: Vec::new(),
            tails,
            written,
            named_above,
            from: (left - zero) / unit,
            to: (width - zero) / unit,
            frame,
            height: height.unwrap_or(top + rows.height + foot),
            style: std::marker::PhantomData,
        };
        layout.rows =
            rows.list.into_iter().map(|row| Row { middle: row.middle + top, ..row }).collect();
        (!named_above || layout.fits_above(spec, stack, width, style)).then_some(layout)
    }

    /// Returns the edges of a bar.
    pub(super) fn slot(&self, category: usize, slot: usize) -> (f64, f64) {
        self.slots.get(category).and_then(|slots| slots.get(slot)).copied().unwrap_or_default()
    }

    /// Returns where a value lies in the drawing.
    pub(super) fn place_of(&self, value: f64) -> f64 {
        self.frame.left + (value - self.from) / (self.to - self.from) * self.frame.width()
    }

    /// Returns whether each name fits over its part of the first pile.
    fn fits_above(
        &self,
        spec: &ChartSpec,
        stack: &Stack,
        width: f64,
        style: ChartStyle<'_>,
    ) -> bool {
        let face = Face::name(style);
        let last = spec.series.len().saturating_sub(1);
        let mut parts = stack.bars.iter().filter(|bar| bar.category == 0);
        parts.all(|bar| {
            let name = spec.series.get(bar.series).map_or("", |series| series.label.as_str());
            let end = if bar.series == last { width } else { self.place_of(bar.to) - OFF };
            bar.value > 0.0 && self.place_of(bar.from) + face.width(name) <= end
        })
    }
}

/// Returns whether the first category can carry the names of all series.
fn nameable(spec: &ChartSpec) -> bool {
    let named = spec.series.iter().all(|series| !series.label.trim().is_empty());
    named
        && (0..spec.series.len())
            .all(|series| spec.value(series, 0).is_some_and(|value| value >= 0.0))
}

/// Returns what is written beside the bars.
fn tails(
    spec: &ChartSpec,
    stack: &Stack,
    named: bool,
    written: bool,
    thick: f64,
    style: ChartStyle<'_>,
) -> Vec<Tail> {
    let decimals = stack::decimals(spec);
    let note = Face::note(style);
    let mut tails = Vec::new();
    for category in 0..spec.categories.len() {
        for slot in 0..stack.slots(spec) {
            let ends = stack.ends.get(category).copied().unwrap_or_default();
            let value = if stack.piled { spec.total(category) } else { spec.value(slot, category) };
            let leftward = value.is_some_and(|value| value < 0.0);
            let at = match value {
                Some(value) if !stack.piled => value,
                Some(_) if leftward => ends.0,
                _ if stack.piled => ends.1,
                _ => 0.0,
            };
            let gap = value.is_none();
            let text = match value {
                None => spec.no_data.clone(),
                Some(value) if written => (style.format)(value, decimals),
                Some(_) => String::new(),
            };
            let name = spec.series.get(slot).filter(|_| named && category == 0);
            let name = name.map_or(String::new(), |series| series.label.clone());
            let dash = gap && stack.slots(spec) > 1 && thick < note.cap() + note.descent();
            tails.push(Tail { category, slot, at, leftward, text, gap, dash, name });
        }
    }
    tails
}

/// Returns the room that bars and tails take left and right of zero, at so many points a unit.
fn reach(
    spec: &ChartSpec,
    stack: &Stack,
    (scale, overhang): (&scale::Scale, (f64, f64)),
    tails: &[Tail],
    unit: f64,
    style: ChartStyle<'_>,
) -> (f64, f64) {
    let mut left = overhang.0 - scale.from * unit;
    let mut right = overhang.1 + scale.to * unit;
    for (low, high) in &stack.ends {
        (left, right) = (left.max(-low * unit), right.max(high * unit));
    }
    for tail in tails {
        let room = tail.at.abs() * unit + tail.width(spec, style);
        if tail.leftward { left = left.max(room) } else { right = right.max(room) }
    }
    (left, right)
}

/// Finds how many points a unit may have so that all fits into the width.
fn fit(
    spec: &ChartSpec,
    stack: &Stack,
    scale: (&scale::Scale, (f64, f64)),
    tails: &[Tail],
    width: f64,
    style: ChartStyle<'_>,
) -> Option<f64> {
    let room = |unit: f64| {
        let (left, right) = reach(spec, stack, scale, tails, unit, style);
        left + right
    };
    let (mut low, mut high) = (0.0, width / (scale.0.to - scale.0.from));
    if room(low) >= width {
        return None;
    }
    for _ in 0..50 {
        let middle = f64::midpoint(low, high);
        if room(middle) > width { high = middle } else { low = middle }
    }
    (low > 0.0).then_some(low)
}
