//! Where the parts of a chart of lines lie.

use super::values::{self, PointLabel};
use crate::charts::ChartStyle;
use crate::charts::axis::Axis;
use crate::charts::categories::Categories;
use crate::charts::faces::Face;
use crate::charts::gaps::{self, Gap};
use crate::charts::head::{Head, Swatch};
use crate::charts::labels::Bounds;
use crate::charts::names::{APART, Names};
use crate::charts::numbers::written;
use crate::charts::scale::{self, Scale};
use crate::charts::spec::ChartSpec;
use crate::charts::stack;

/// The most air between the edge of the plot and the first and last point.
const INSET: f64 = 12.0;
/// The widest distance between two points, and the width of a chart of one.
const WIDEST: f64 = 130.0;
/// The distance from a value to its point.
pub(super) const OFF: f64 = 5.0;
/// The distance from a name to its value.
pub(super) const NEXT: f64 = 3.0;
/// The lowest plot that still shows anything.
const LOWEST: f64 = 36.0;

/// The room for what leads from the ends of lines to their names, where these stand off them.
pub(super) const LED: f64 = 8.0;
/// How far apart the ends of two lines must lie for their names to need no key, in lines of text.
const TOLD: f64 = 0.55;
/// How far a name may stand from the end of its line, in lines of text: without a key, and with one.
const AWAY: (f64, f64) = (1.3, 2.6);

/// How a chart would best be laid out.
#[derive(Clone, Copy)]
pub(super) struct Wish {
    /// Values at all points, and no axis.
    pub(super) written: bool,
    /// Names at the ends of the lines, and none in the head.
    pub(super) direct: bool,
    /// A piece of its line before each name, for ends that lie too close to each other to tell whose the name is.
    pub(super) keyed: bool,
    /// A note in the head that explains the cross of a gap.
    pub(super) noted: bool,
}

/// What does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misfit {
    /// Values, names or the plot.
    Room,
    /// The names of the categories.
    Categories,
    /// A gap that needs a note.
    Note,
}

/// A chart laid out.
pub(super) struct Layout<'a> {
    /// What stands above.
    pub(super) head: Option<Head>,
    /// The height of that.
    pub(super) head_height: f64,
    /// What stands below.
    pub(super) categories: Option<Categories>,
    /// The axis, unless the points carry their values.
    pub(super) axis: Option<Axis>,
    /// The names at the ends of the lines, with their middles.
    pub(super) names: Option<(Names, Vec<f64>)>,
    /// Whether a piece of its line stands before each name.
    pub(super) keyed: bool,
    /// Whether all points carry their values.
    pub(super) written: bool,
    /// The values at points.
    pub(super) labels: Vec<PointLabel>,
    /// The room for values below the plot.
    pub(super) below: f64,
    /// The last value of a line that stands alone, to stand behind it.
    pub(super) ending: String,
    /// The scale of the values.
    pub(super) scale: Scale,
    /// The plot.
    pub(super) frame: Bounds,
    /// The plot's edges, counted in categories.
    pub(super) span: (f64, f64),
    /// The style.
    pub(super) style: ChartStyle<'a>,
}

impl<'a> Layout<'a> {
    /// Lays the chart out as wished, or says what does not fit.
    pub(super) fn plan(
        spec: &ChartSpec,
        wish: Wish,
        (width, height): (f64, f64),
        style: ChartStyle<'a>,
    ) -> Result<Self, Misfit> {
        let (several, count) = (spec.series.len() > 1, spec.categories.len());
        if wish.written && several {
            return Err(Misfit::Room);
        }
        let names = if several && wish.direct {
            let face = Face::value(style).small();
            let values: Vec<f64> = (0..spec.series.len())
                .map(|series| face.width(&last_value(spec, series, style)) + NEXT)
                .collect();
            Some(Names::plan(spec, &values, wish.keyed, width, style).ok_or(Misfit::Room)?)
        } else {
            None
        };
        // A line that stands alone needs no name, but its last value stands where the name would.
        let ending =
            if several || wish.written { String::new() } else { last_value(spec, 0, style) };
        let pointed = spec.highlight == count.checked_sub(1);
        let ending_width = if ending.is_empty() {
            0.0
        } else {
            Face::value(style).pointed(pointed).width(&ending) + APART
        };
        let mut entries = Vec::new();
        if several && !wish.direct {
            entries.extend(
                spec.series.iter().enumerate().map(|(index, series)| {
                    (Swatch::Line(stack::ink_of(index)), series.label.clone())
                }),
            );
        }
        entries.extend(wish.noted.then(|| (Swatch::Cross, spec.words.no_data.clone())));
        let head = Head::plan(spec, &entries, width, style);
        let (low, high) = scale::extent(spec.lengths());
        let scale = if wish.written { scale::exact(low, high) } else { scale::round(low, high) };
        let axis = (!wish.written).then(|| Axis::plan(&scale, style));

        let left = axis.as_ref().map_or(0.0, |axis| axis.width);
        let led = if wish.keyed { LED } else { 0.0 };
        let names_width = names.as_ref().map_or(ending_width, |names| names.width + led);
        let steps = count.saturating_sub(1) as f64;
        let room = (width - left - names_width).min(WIDEST * steps.max(1.0));
        let inset = if count == 1 {
            (room / 2.0).min(WIDEST / 4.0)
        } else {
            (room / (steps + 1.0) / 2.0).clamp(DOTS, INSET)
        };
        // Names stand where the air after the last point would be.
        let after = if names_width > 0.0 { 0.0 } else { inset };
        let step = if count == 1 { 1.0 } else { (room - inset - after) / steps };
        if room < LOWEST || count > 1 && step < 1.5 {
            return Err(Misfit::Room);
        }
        let span = (-inset / step, steps + after / step);
        let place = |index: usize| left + (index as f64 - span.0) / (span.1 - span.0) * room;
        let middles: Vec<f64> = (0..count).map(place).collect();
        let categories =
            Categories::plan(spec, true, &middles, step, width, style).ok_or(Misfit::Categories)?;
        let face = Face::value(style);
        let above = if several { DOTS } else { face.cap() + OFF };
        let below = if low < 0.0 && wish.written { above + face.descent() } else { 0.0 };
        let frame = Bounds {
            left,
            top: head.height + above.max(Face::tick(style).cap() / 2.0),
            right: left + room,
            bottom: height - categories.height(style) - below,
        };
        if frame.height() < LOWEST {
            return Err(Misfit::Room);
        }
        let mut layout = Self {
            head_height: head.height,
            head: Some(head),
            categories: Some(categories),
            axis,
            names: None,
            keyed: wish.keyed,
            written: wish.written,
            labels: Vec::new(),
            below,
            ending,
            scale,
            frame,
            span,
            style,
        };
        if let Some(names) = names {
            let middles = layout.name_middles(spec, &names).ok_or(Misfit::Room)?;
            layout.names = Some((names, middles));
        }
        layout.labels = values::place(&layout, spec, wish.written, width).ok_or(Misfit::Room)?;
        let crossed = layout.gaps(spec).iter().any(|gap| !gap.is_worded(style));
        if crossed && !wish.noted { Err(Misfit::Note) } else { Ok(layout) }
    }

    /// Returns where a category lies in the drawing.
    pub(super) fn x_of(&self, category: usize) -> f64 {
        let share = (category as f64 - self.span.0) / (self.span.1 - self.span.0);
        self.frame.left + share * self.frame.width()
    }

    /// Returns the height at which a value lies in the drawing.
    pub(super) fn height_of(&self, value: f64) -> f64 {
        let share = (value - self.scale.from) / (self.scale.to - self.scale.from);
        self.frame.bottom - share * self.frame.height()
    }

    /// Returns the gaps in which no line has a value.
    pub(super) fn gaps<'s>(&self, spec: &'s ChartSpec) -> Vec<Gap<'s>> {
        let step = self.frame.width() / (self.span.1 - self.span.0);
        let base = self.height_of(0.0);
        let (up, down) = (base - self.frame.top, self.frame.bottom - base);
        let reach = if up >= down { -up } else { down };
        let gap = |(first, last): (usize, usize)| {
            let half = if spec.categories.len() == 1 { self.frame.width() } else { step } / 2.0;
            let left = (self.x_of(first) - half).max(self.frame.left);
            let right = (self.x_of(last) + half).min(self.frame.right);
            let (middle, width) = (f64::midpoint(left, right), right - left);
            Gap { middle, width, base, reach, words: &spec.words.no_data }
        };
        gaps::runs(spec).into_iter().map(gap).collect()
    }

    /// Finds the heights of the names, each at the end of its line.
    fn name_middles(&self, spec: &ChartSpec, names: &Names) -> Option<Vec<f64>> {
        let last = spec.categories.len().checked_sub(1)?;
        let ends: Option<Vec<f64>> = (0..spec.series.len())
            .map(|series| Some(self.height_of(spec.length(series, last)?)))
            .collect();
        let ends = ends?;
        let leading = Face::name(self.style).leading();
        let (top, bottom) = (self.frame.top - leading / 2.0, self.frame.bottom + leading / 2.0);
        let middles = names.place(&ends, top, bottom, self.style)?;
        let mut order = ends.clone();
        order.sort_by(f64::total_cmp);
        let apart =
            order.windows(2).all(|pair| matches!(pair, [one, two] if two - one >= leading * TOLD));
        let away = leading * if self.keyed { AWAY.1 } else { AWAY.0 };
        let near = ends.iter().zip(&middles).all(|(end, middle)| (end - middle).abs() <= away);
        (near && (apart || self.keyed)).then_some(middles)
    }
}

/// The room that a dot needs beyond the plot.
const DOTS: f64 = 3.0;

/// Writes the last value of a series, to stand after its name.
pub(super) fn last_value(spec: &ChartSpec, series: usize, style: ChartStyle<'_>) -> String {
    written_value(spec, series, spec.categories.len().saturating_sub(1), style)
}

/// Writes a value; a gap has nothing written.
pub(in crate::charts) fn written_value(
    spec: &ChartSpec,
    series: usize,
    category: usize,
    style: ChartStyle<'_>,
) -> String {
    spec.value(series, category).map_or(String::new(), |value| written(spec, value, style.numerals))
}
