//! Where the parts of a chart of columns lie.

use super::named::{self, fit_above};
use super::values;
use crate::charts::ChartStyle;
use crate::charts::axis::Axis;
use crate::charts::categories::{self, Categories};
use crate::charts::faces::Face;
use crate::charts::gaps::{self, Gap};
use crate::charts::head::{self, Head};
use crate::charts::labels::Bounds;
use crate::charts::names::Names;
use crate::charts::scale::{self, Scale};
use crate::charts::spec::ChartSpec;
use crate::charts::stack::{Bar, Stack};

/// The widest column.
const WIDEST: f64 = 30.0;
/// How much of a category's width its columns fill when there is room.
const FILLED: f64 = 0.64;
/// How much they fill when there is little.
const CROWDED: f64 = 0.74;
/// The least that they fill: a chart of few columns takes no more width than this leaves.
const LOOSE: f64 = 0.36;
/// The distance between columns of one category.
const BETWEEN: f64 = 1.0;
/// The distance from a column to its value.
pub(super) const OFF: f64 = 3.0;
/// The lowest plot that still shows anything.
const LOWEST: f64 = 36.0;

/// How a chart would best be laid out.
#[derive(Clone, Copy)]
pub(super) struct Wish {
    /// Values on all marks, and no axis.
    pub(super) written: bool,
    /// Names beside the marks, and none in the head.
    pub(super) direct: bool,
    /// A note in the head that explains the cross of a gap.
    pub(super) noted: bool,
}

/// What does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misfit {
    /// The values on the marks.
    Values,
    /// The names beside the marks.
    Names,
    /// A gap that needs a note.
    Note,
    /// The names of the categories.
    Categories,
    /// The plot itself.
    Room,
}

/// A chart laid out.
pub(super) struct Layout<'a> {
    /// What stands above.
    pub(super) head: Option<Head>,
    /// The height of that.
    pub(super) head_height: f64,
    /// What stands below.
    pub(super) categories: Option<Categories>,
    /// The axis, unless the marks carry their values.
    pub(super) axis: Option<Axis>,
    /// The names beside the last pile, with their middles.
    pub(super) names: Option<(Names, Vec<f64>)>,
    /// Whether the names stand over the columns of the last category.
    pub(super) named_above: bool,
    /// Whether all marks carry their values.
    pub(super) written: bool,
    /// The categories whose marks do all the same, those that say most first.
    pub(super) telling: Vec<usize>,
    /// The scale of the values.
    pub(super) scale: Scale,
    /// The plot.
    pub(super) frame: Bounds,
    /// The room for values below the plot.
    pub(super) below: f64,
    /// The width of a category.
    pub(super) band: f64,
    /// The width of a column.
    pub(super) bar: f64,
    /// How values are set.
    pub(super) face: Face<'a>,
}

impl<'a> Layout<'a> {
    /// Lays the chart out as wished, or says what does not fit.
    pub(super) fn plan(
        spec: &ChartSpec,
        stack: &Stack,
        wish: Wish,
        (width, height): (f64, f64),
        style: ChartStyle<'a>,
    ) -> Result<Self, Misfit> {
        let several = spec.series.len() > 1;
        let beside = wish.direct && several && stack.piled;
        let names = if beside {
            Some(Names::plan(spec, &[], false, width, style).ok_or(Misfit::Names)?)
        } else {
            None
        };
        let entries = head::entries(spec, several && !wish.direct, wish.noted);
        let head = Head::plan(spec, &entries, width, style);
        let (low, high) = stack.extent();
        let scale = if wish.written { scale::exact(low, high) } else { scale::round(low, high) };
        let axis = (!wish.written).then(|| Axis::plan(&scale, style));

        let left = axis.as_ref().map_or(0.0, |axis| axis.width);
        let right = width - names.as_ref().map_or(0.0, |names| names.width);
        let (mut band, mut bar) = measure(spec, stack, right - left);
        if names.is_some() {
            // The names stand beside the last pile rather than beside the air around it.
            (band, bar) = measure(spec, stack, right - left + (band - bar) / 2.0);
        }
        if bar < 1.0 {
            // A long list can lie down; a long time cannot.
            return Err(if categories::is_time(spec) { Misfit::Room } else { Misfit::Categories });
        }
        let middles: Vec<f64> =
            (0..spec.categories.len()).map(|index| left + band * (index as f64 + 0.5)).collect();
        let categories =
            Categories::plan(spec, categories::is_time(spec), &middles, band, width, style)
                .ok_or(Misfit::Categories)?;

        let pitch = if stack.slots(spec) > 1 { bar + BETWEEN } else { band - 1.0 };
        let face = values::face(spec, stack, pitch, style);
        if wish.written && face.is_none() {
            return Err(Misfit::Values);
        }
        let face = face.unwrap_or_else(|| Face::value(style).small());
        let alone = stack.slots(spec) == 1;
        let telling = if alone && !wish.written { values::telling(spec) } else { Vec::new() };
        let named_above = wish.direct && several && !stack.piled;
        if named_above && !fit_above(spec, pitch, style) {
            return Err(Misfit::Names);
        }
        let room = if wish.written || !telling.is_empty() { face.cap() + OFF } else { 0.0 };
        let above = if named_above { room + Face::name(style).height(2) } else { room };
        let below = if room > 0.0 && low < 0.0 { room + face.descent() } else { 0.0 };
        let frame = Bounds {
            left,
            top: head.height + above.max(Face::tick(style).cap() / 2.0),
            right: left + band * middles.len() as f64,
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
            named_above,
            written: wish.written,
            telling,
            scale,
            frame,
            below,
            band,
            bar,
            face,
        };
        if named_above && !named::are_seen(&layout, spec, stack) {
            return Err(Misfit::Names);
        }
        if let Some(names) = names {
            let middles =
                named::beside(&layout, spec, stack, &names, style).ok_or(Misfit::Names)?;
            layout.names = Some((names, middles));
        }
        let crossed = layout.gaps(spec, stack).iter().any(|gap| !gap.is_worded(style));
        if crossed && !wish.noted { Err(Misfit::Note) } else { Ok(layout) }
    }

    /// Returns how many points a unit has.
    pub(super) fn unit(&self) -> f64 {
        self.frame.height() / (self.scale.to - self.scale.from)
    }

    /// Returns the height at which a value lies in the drawing.
    pub(super) fn height_of(&self, value: f64) -> f64 {
        let share = (value - self.scale.from) / (self.scale.to - self.scale.from);
        self.frame.bottom - share * self.frame.height()
    }

    /// Returns the left edge of a column.
    pub(super) fn slot(
        &self,
        spec: &ChartSpec,
        stack: &Stack,
        category: usize,
        slot: usize,
    ) -> f64 {
        let slots = stack.slots(spec) as f64;
        let group = slots * self.bar + (slots - 1.0) * BETWEEN;
        let left = self.frame.left + self.band * category as f64 + (self.band - group) / 2.0;
        left + slot as f64 * (self.bar + BETWEEN)
    }

    /// Returns the middle of a column.
    pub(super) fn middle(
        &self,
        spec: &ChartSpec,
        stack: &Stack,
        category: usize,
        slot: usize,
    ) -> f64 {
        self.slot(spec, stack, category, slot) + self.bar / 2.0
    }

    /// Returns the height of the highest column that lies under a span, or of the deepest.
    pub(super) fn clear(
        &self,
        spec: &ChartSpec,
        stack: &Stack,
        span: (f64, f64),
        below: bool,
    ) -> f64 {
        let hit = |bar: &&Bar| {
            let left = self.slot(spec, stack, bar.category, stack.slot(bar));
            left < span.1 + 1.0 && span.0 - 1.0 < left + self.bar
        };
        let ends = stack
            .bars
            .iter()
            .filter(hit)
            .flat_map(|bar| [self.height_of(bar.from), self.height_of(bar.to)]);
        if below { ends.fold(0.0, f64::max) } else { ends.fold(f64::INFINITY, f64::min) }
    }

    /// Returns the gaps, those of neighbouring categories joined.
    pub(super) fn gaps<'s>(&self, spec: &'s ChartSpec, stack: &Stack) -> Vec<Gap<'s>> {
        let base = self.height_of(0.0);
        let (up, down) = (base - self.frame.top, self.frame.bottom - base);
        let reach = if up >= down { -up } else { down };
        let words = spec.words.no_data.as_str();
        let joined = gaps::runs(spec).into_iter().map(|(first, last)| {
            let width = self.band * (last - first + 1) as f64;
            let middle = self.frame.left + self.band * first as f64 + width / 2.0;
            Gap { middle, width, base, reach, words }
        });
        let mut gaps: Vec<Gap<'s>> = joined.collect();
        let is_partly = |category: &usize| !spec.is_gap(*category) && !stack.piled;
        for category in (0..spec.categories.len()).filter(is_partly) {
            let missing =
                (0..spec.series.len()).filter(|series| spec.value(*series, category).is_none());
            gaps.extend(missing.map(|series| {
                let middle = self.middle(spec, stack, category, series);
                Gap { middle, width: self.bar + BETWEEN, base, reach, words }
            }));
        }
        gaps
    }
}

/// Returns the width of a category and of a column.
fn measure(spec: &ChartSpec, stack: &Stack, width: f64) -> (f64, f64) {
    let (count, slots) = (spec.categories.len() as f64, stack.slots(spec) as f64);
    let gaps = BETWEEN * (slots - 1.0);
    let band = (width / count).min((slots * WIDEST + gaps) / LOOSE);
    let filled = if count > 15.0 || slots > 1.0 { CROWDED } else { FILLED };
    (band, ((band * filled - gaps) / slots).min(WIDEST))
}
