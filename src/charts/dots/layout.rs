//! Where the parts of a dot plot lie.

use crate::charts::ChartStyle;
use crate::charts::drawing::{Along, Ink, Says, Text};
use crate::charts::faces::Face;
use crate::charts::head::{Head, Swatch};
use crate::charts::labels::Bounds;
use crate::charts::lying::{Lying, Reach};
use crate::charts::numbers::written;
use crate::charts::rows::Row;
use crate::charts::scale;
use crate::charts::spec::{ChartSpec, length};

/// The radius of a dot.
pub(super) const DOT: f64 = 3.0;
/// The distance from the middle of a dot to what is written beside it.
pub(super) const OFF: f64 = DOT + 3.5;
/// The thickness that a row has room for.
const THICK: f64 = 9.0;
/// The distance from the names of the dots to the first row.
const ABOVE: f64 = 3.0;
/// The least distance between the names of the dots.
const APART: f64 = 4.0;

/// What is written at one side of the dots of a row.
pub(super) struct Label {
    /// The value at which it stands.
    pub(super) at: f64,
    /// Whether it stands to the left.
    pub(super) leftward: bool,
    /// The value, or the word for a gap.
    pub(super) text: String,
    /// Whether it is the word for a gap.
    is_gap: bool,
    /// Which number it is.
    pub(super) says: Says,
}

impl Label {
    /// Returns how it is set.
    pub(super) fn face<'a>(&self, pointed: bool, style: ChartStyle<'a>) -> Face<'a> {
        if self.is_gap { Face::note(style) } else { Face::value(style).pointed(pointed) }
    }
}

/// A chart laid out.
pub(super) struct Layout {
    /// What stands above.
    pub(super) head: Head,
    /// The names over the dots of the first row.
    pub(super) names: Vec<Text>,
    /// The rows.
    pub(super) rows: Vec<Row>,
    /// What is written in each.
    pub(super) labels: Vec<Vec<Label>>,
    /// How many points a unit has.
    pub(super) unit: f64,
    /// Where zero lies.
    pub(super) zero: f64,
    /// The plot.
    pub(super) frame: Bounds,
    /// The height of the drawing.
    pub(super) height: f64,
}

impl Layout {
    /// Lays the chart out, the names of the dots over the first row or in the head, if that fits.
    pub(super) fn plan(
        spec: &ChartSpec,
        direct: bool,
        (width, height): (f64, Option<f64>),
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let several = spec.series.len() > 1;
        let entries = spec.series.iter().enumerate().filter(|_| several && !direct);
        let entries: Vec<(Swatch, String)> = entries
            .map(|(index, series)| (Swatch::Dot(ink(spec, index)), series.label.clone()))
            .collect();
        let head = Head::plan(spec, &entries, width, style);
        let name = Face::name(style);
        let above = if several && direct { name.cap() + name.descent() + ABOVE } else { 0.0 };
        let top = head.height + above;
        let labels: Vec<Vec<Label>> =
            (0..spec.categories.len()).map(|category| labels(spec, category, style)).collect();
        let reach = |_: &_| reach(spec, &labels, style);
        let size = (width, height.map(|height| height - top));
        let Lying { mut rows, left, unit, zero } =
            Lying::plan(spec, (1, THICK), size, style, reach)?;
        rows.lower(top);
        let bottom = top + rows.height;
        let frame = Bounds { left, top, right: width, bottom };
        let height = height.unwrap_or(bottom);
        let rows = rows.list;
        let mut layout = Self { head, names: Vec::new(), rows, labels, unit, zero, frame, height };
        if several && direct {
            layout.names = layout.names(spec, style)?;
        }
        Some(layout)
    }

    /// Returns where a value lies in the drawing.
    pub(super) fn place(&self, value: f64) -> f64 {
        self.zero + value * self.unit
    }

    /// Sets the names of the two dots over those of the first row, each in the middle or to its own side.
    fn names(&self, spec: &ChartSpec, style: ChartStyle<'_>) -> Option<Vec<Text>> {
        let face = Face::name(style);
        let baseline = self.frame.top - ABOVE - face.descent();
        let dot = |series: usize| Some((self.place(spec.length(series, 0)?), series));
        let (mut left, mut right) = (dot(0)?, dot(1)?);
        if left.0 > right.0 {
            (left, right) = (right, left);
        }
        let set = |(x, series): (f64, usize), along: Along, by: f64| {
            let name = spec.series.get(series).map_or("", |series| series.label.as_str());
            face.set(name, x + by, baseline, along)
        };
        let both = [
            [set(left, Along::Middle, 0.0), set(right, Along::Middle, 0.0)],
            [set(left, Along::End, DOT), set(right, Along::Start, -DOT)],
        ];
        let page = Bounds { left: 0.0, top: 0.0, right: self.frame.right, bottom: self.frame.top };
        let is_clear = |[one, two]: &[Text; 2]| {
            let (one, two) = (Bounds::of(one, style.metrics), Bounds::of(two, style.metrics));
            one.right + APART <= two.left && one.within(&page) && two.within(&page)
        };
        both.into_iter().find(is_clear).map(Vec::from)
    }
}

/// Returns the ink of a series: the last is the strongest.
pub(super) fn ink(spec: &ChartSpec, series: usize) -> Ink {
    Ink::Series(u8::from(series + 1 < spec.series.len()))
}

/// Says what is written beside the dots of a row: the lower value at the left, the higher at the right.
fn labels(spec: &ChartSpec, category: usize, style: ChartStyle<'_>) -> Vec<Label> {
    let label = |series: usize, at: f64, leftward: bool| {
        let value = spec.value(series, category);
        let text =
            value.map_or(spec.words.no_data.clone(), |value| written(spec, value, style.numerals));
        let says = Says::Value { series, category };
        Label { at, leftward, text, is_gap: value.is_none(), says }
    };
    let values = (spec.value(0, category), spec.value(1, category));
    match (values.0.map(length), values.1.map(length)) {
        _ if spec.series.len() < 2 => {
            vec![label(0, values.0.map_or(0.0, length), false)]
        }
        (None, None) => vec![label(1, 0.0, false)],
        // The word for the one that is missing takes its side.
        (Some(only), None) | (None, Some(only)) => {
            vec![label(0, only, true), label(1, only, false)]
        }
        (Some(_), Some(last)) if values.0 == values.1 => vec![label(1, last, false)],
        (Some(first), Some(last)) => {
            vec![label(0, first, first < last), label(1, last, last < first)]
        }
    }
}

/// Collects what takes room left and right of zero.
fn reach(spec: &ChartSpec, labels: &[Vec<Label>], style: ChartStyle<'_>) -> Reach {
    let (low, high) = scale::extent(spec.lengths());
    let span = scale::exact(low, high);
    let mut reach = Reach {
        left: vec![(-span.from, DOT)],
        right: vec![(span.to, DOT)],
        span: span.to - span.from,
    };
    for (category, labels) in labels.iter().enumerate() {
        for label in labels {
            let face = label.face(spec.highlight == Some(category), style);
            let width = OFF + face.width(&label.text);
            if label.leftward {
                reach.left.push((-label.at, width));
            } else {
                reach.right.push((label.at, width));
            }
        }
    }
    reach
}
