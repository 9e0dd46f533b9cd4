//! The values written at the points of a line, where nothing else is.

use super::layout::{self, Layout, OFF};
use super::{DOT, runs};
use crate::charts::canvas::Canvas;
use crate::charts::drawing::{Along, Says, Text};
use crate::charts::faces::Face;
use crate::charts::labels::Bounds;
use crate::charts::names::APART;
use crate::charts::spec::ChartSpec;

/// The least distance from a text to a line.
const CLEAR: f64 = 0.8;

/// A value placed at its point.
pub(super) struct PointLabel {
    /// The text.
    pub(super) text: Text,
    /// The category.
    pub(super) category: usize,
    /// A thin line from the point to a text that found no room beside it.
    pub(super) leader: Option<((f64, f64), (f64, f64))>,
}

/// Places the values of a chart of one line: all of them, or those that say most.
///
/// Returns `None` where all are wanted and not all fit.
pub(super) fn place(
    layout: &Layout<'_>,
    spec: &ChartSpec,
    written: bool,
    width: f64,
) -> Option<Vec<PointLabel>> {
    if spec.series.len() != 1 {
        return Some(Vec::new());
    }
    let wanted: Vec<usize> =
        if written { (0..spec.categories.len()).collect() } else { telling(spec) };
    let lines = strokes(layout, spec);
    // Left of the plot are the numbers of the axis.
    let room = Bounds {
        left: (layout.frame.left - 4.0).max(0.0),
        top: 0.0,
        right: width,
        bottom: layout.frame.bottom + layout.below,
    };
    let mut placed: Vec<PointLabel> = Vec::new();
    let mut taken: Vec<Bounds> = ending(layout, spec)
        .map(|text| Bounds::of(&text, layout.style.metrics))
        .into_iter()
        .collect();
    for category in wanted {
        let Some(here) = spec.length(0, category) else { continue };
        let pointed = spec.highlight == Some(category);
        let free = tries(layout, spec, category, here).into_iter().enumerate().find_map(
            |(index, text)| {
                // Only what the chart points at may stand off its point.
                let near = index < 2;
                let bounds = Bounds::of(&text, layout.style.metrics);
                let clear = (near || pointed && !written)
                    && bounds.within(&room)
                    && bounds.top >= layout.head_height - 0.1
                    && !taken.iter().any(|other| other.grown(1.0).overlaps(&bounds))
                    && !lines.iter().any(|(from, to)| bounds.grown(CLEAR).meets(*from, *to));
                clear.then_some((text, bounds, near))
            },
        );
        match free {
            Some((text, bounds, near)) => {
                let (x, y) = (layout.x_of(category), layout.height_of(here));
                let leader = (!near).then_some(((x, y), (x, bounds.bottom + 1.0)));
                taken.push(bounds);
                placed.push(PointLabel { text, category, leader });
            }
            None if written => return None,
            None => {}
        }
    }
    Some(placed)
}

/// Returns the places for a value, the best first: beside its point, then ever higher above it.
fn tries(layout: &Layout<'_>, spec: &ChartSpec, category: usize, here: f64) -> Vec<Text> {
    let higher = |other: Option<usize>| {
        other.and_then(|other| spec.length(0, other)).is_some_and(|other| other > here)
    };
    // A valley has its number below, everything else above.
    let valley = higher(category.checked_sub(1)) && higher(category.checked_add(1));
    let face = Face::value(layout.style).pointed(spec.highlight == Some(category));
    let text = layout::written_value(spec, 0, category, layout.style);
    let (x, y) = (layout.x_of(category), layout.height_of(here));
    let mut heights = vec![y - OFF, y + OFF + face.cap()];
    if valley {
        heights.reverse();
    }
    heights.extend((1..40_i32).map(|step| y - OFF - 3.0 * f64::from(step)));
    let says = Says::Value { series: 0, category };
    heights
        .into_iter()
        .map(|height| face.set(text.clone(), x, height, Along::Middle).saying(says))
        .collect()
}

/// Returns the last value of a line that stands alone, set behind its end.
pub(super) fn ending(layout: &Layout<'_>, spec: &ChartSpec) -> Option<Text> {
    let last = spec.categories.len().checked_sub(1)?;
    let value = spec.length(0, last).filter(|_| !layout.ending.is_empty())?;
    let face = Face::value(layout.style).pointed(spec.highlight == Some(last));
    let (x, y) = (layout.x_of(last) + APART, layout.height_of(value));
    let says = Says::Value { series: 0, category: last };
    Some(face.centre(layout.ending.clone(), x, y, Along::Start).saying(says))
}

/// Returns the points that say most, besides the last: the one pointed at, the highest, and the first.
fn telling(spec: &ChartSpec) -> Vec<usize> {
    let last = spec.categories.len().saturating_sub(1);
    let value = |category: usize| spec.length(0, category).unwrap_or(f64::NEG_INFINITY);
    let highest =
        (0..=last).reduce(|best, next| if value(next) > value(best) { next } else { best });
    let mut telling: Vec<usize> = Vec::new();
    for category in [spec.highlight, highest, Some(0)].into_iter().flatten() {
        if category != last && !telling.contains(&category) {
            telling.push(category);
        }
    }
    telling
}

/// Returns every straight piece of the lines, and the line at zero.
fn strokes(layout: &Layout<'_>, spec: &ChartSpec) -> Vec<((f64, f64), (f64, f64))> {
    let zero = layout.height_of(0.0);
    let mut strokes = vec![((layout.frame.left, zero), (layout.frame.right, zero))];
    for series in 0..spec.series.len() {
        for run in runs(spec, series) {
            let points: Vec<(f64, f64)> = run
                .iter()
                .map(|(category, value)| (layout.x_of(*category), layout.height_of(*value)))
                .collect();
            strokes.extend(points.iter().zip(points.iter().skip(1)).map(|(from, to)| (*from, *to)));
        }
    }
    strokes
}

/// Says of a line that is broken while others go on that it has no data there, if there is room.
pub(super) fn draw_broken(layout: &Layout<'_>, spec: &ChartSpec, canvas: &mut Canvas<'_>) {
    let face = Face::note(canvas.style);
    let lines = strokes(layout, spec);
    // A value between two gaps is a dot.
    let alone = (0..spec.series.len())
        .flat_map(|series| runs(spec, series))
        .filter(|run| run.len() == 1)
        .flatten();
    let dots: Vec<(f64, f64)> =
        alone.map(|(category, value)| (layout.x_of(category), layout.height_of(value))).collect();
    for series in 0..spec.series.len() {
        let runs = runs(spec, series);
        for pair in runs.windows(2) {
            let [before, after] = pair else { continue };
            let (Some((left, from)), Some((right, to))) = (before.last(), after.first()) else {
                continue;
            };
            if (left + 1..*right).any(|category| spec.is_gap(category)) {
                continue;
            }
            let x = f64::midpoint(layout.x_of(*left), layout.x_of(*right));
            let y = f64::midpoint(layout.height_of(*from), layout.height_of(*to));
            let text = face.centre(spec.words.no_data.as_str(), x, y, Along::Middle);
            let bounds = Bounds::of(&text, canvas.style.metrics);
            let is_clear = !lines.iter().any(|(from, to)| bounds.grown(CLEAR).meets(*from, *to))
                && !dots.iter().any(|dot| bounds.grown(CLEAR + DOT).meets(*dot, *dot));
            if is_clear {
                canvas.try_text(text);
            }
        }
    }
}
