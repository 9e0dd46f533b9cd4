//! The values written at the points of a line, where nothing else is.

use super::layout::{Layout, OFF};
use super::runs;
use crate::charts::canvas::Canvas;
use crate::charts::drawing::{Along, Text};
use crate::charts::faces::Face;
use crate::charts::labels::Bounds;
use crate::charts::spec::{ChartSpec, ValueLabels};
use crate::charts::stack;

/// The least distance from a text to a line.
const CLEAR: f64 = 0.8;

/// Places the values of a chart of one line: all of them, or those that say most.
///
/// Returns `None` where all are wanted and not all fit.
pub(super) fn place(
    layout: &Layout<'_>,
    spec: &ChartSpec,
    written: bool,
    size: (f64, f64),
) -> Option<Vec<(Text, usize)>> {
    if spec.series.len() != 1 || spec.labels == ValueLabels::Off {
        return Some(Vec::new());
    }
    let count = spec.categories.len();
    let value = |category: usize| spec.value(0, category);
    let wanted: Vec<usize> = if written { (0..count).collect() } else { telling(spec) };
    let lines = strokes(layout, spec);
    let room = Bounds { left: 0.0, top: 0.0, right: size.0, bottom: layout.frame.bottom + (size.1 - layout.frame.bottom) * 0.3 };
    let mut placed: Vec<(Text, usize)> = Vec::new();
    let mut taken: Vec<Bounds> = Vec::new();
    for category in wanted {
        let Some(here) = value(category) else { continue };
        let lower = |other: Option<usize>| other.and_then(value).is_some_and(|other| other > here);
        // A valley has its number below, everything else above.
        let valley = lower(category.checked_sub(1)) && lower(category.checked_add(1));
        let face = Face::value(layout.style).pointed(spec.highlight == Some(category));
        let text = (layout.style.format)(here, stack::decimals(spec));
        let (x, y) = (layout.x_of(category), layout.height_of(here));
        let above = face.set(text.clone(), x, y - OFF, Along::Middle);
        let below = face.set(text, x, y + OFF + face.cap(), Along::Middle);
        let tries = if valley { [below, above] } else { [above, below] };
        let free = tries.into_iter().find_map(|text| {
            let bounds = Bounds::of(&text, layout.style.metrics);
            let clear = bounds.within(&room)
                && !taken.iter().any(|other| other.grown(1.0).overlaps(&bounds))
                && !lines.iter().any(|(from, to)| bounds.grown(CLEAR).meets(*from, *to));
            clear.then_some((text, bounds))
        });
        match free {
            Some((text, bounds)) => {
                taken.push(bounds);
                placed.push((text, category));
            }
            None if written => return None,
            None => {}
        }
    }
    Some(placed)
}

/// Returns the points that say most: the one pointed at, the last, and the highest.
fn telling(spec: &ChartSpec) -> Vec<usize> {
    let there = (0..spec.categories.len()).filter(|category| spec.value(0, *category).is_some());
    let there: Vec<usize> = there.collect();
    let value = |category: &usize| spec.value(0, *category).unwrap_or(f64::NEG_INFINITY);
    let highest = there.iter().copied().reduce(|best, next| if value(&next) > value(&best) { next } else { best });
    let pointed = spec.highlight.filter(|category| there.contains(category));
    let mut telling: Vec<usize> = Vec::new();
    for category in [pointed, there.last().copied(), highest].into_iter().flatten() {
        if !telling.contains(&category) {
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
            let points: Vec<(f64, f64)> =
                run.iter().map(|(category, value)| (layout.x_of(*category), layout.height_of(*value))).collect();
            strokes.extend(points.iter().zip(points.iter().skip(1)).map(|(from, to)| (*from, *to)));
        }
    }
    strokes
}

/// Says of a line that is broken while others go on that it has no data there, if there is room.
pub(super) fn draw_broken(layout: &Layout<'_>, spec: &ChartSpec, canvas: &mut Canvas<'_>) {
    let face = Face::note(canvas.style);
    let lines = strokes(layout, spec);
    for series in 0..spec.series.len() {
        let runs = runs(spec, series);
        for pair in runs.windows(2) {
            let [before, after] = pair else { continue };
            let (Some((left, from)), Some((right, to))) = (before.last(), after.first()) else { continue };
            if (left + 1..*right).any(|category| spec.is_gap(category)) {
                continue;
            }
            let x = f64::midpoint(layout.x_of(*left), layout.x_of(*right));
            let y = f64::midpoint(layout.height_of(*from), layout.height_of(*to));
            let text = face.centre(spec.no_data.as_str(), x, y, Along::Middle);
            let bounds = Bounds::of(&text, canvas.style.metrics);
            if !lines.iter().any(|(from, to)| bounds.grown(CLEAR).meets(*from, *to)) {
                canvas.try_text(text);
            }
        }
    }
}
