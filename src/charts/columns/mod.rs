//! Upright columns, side by side or piled up.

mod layout;
mod named;
mod values;

use super::axis::draw_baseline;
use super::canvas::{Canvas, Mark, Plot};
use super::drawing::{Along, Ink, PlotSpan, Text};
use super::faces::Face;
use super::form::{Adds, Compares, Form, Limits, Tells, Unfit};
use super::head::Swatch;
use super::labels::Bounds;
use super::names::APART;
use super::numbers::PARTIAL;
use super::spec::ChartSpec;
use super::stack::{self, Stack};
use super::{ChartStyle, bars, turn};
use layout::{Layout, Misfit, OFF, Wish};
use values::{ValueLabel, draw_inner};

/// The white between the parts of a pile.
const SEAM: f64 = 0.35;
/// How far the value of the column that is pointed at may be moved away, in points.
const FARTHEST: u16 = 80;

/// A column a category, the series side by side.
pub(crate) static COLUMNS: Form = Form {
    word: "columns",
    about: "A column a year, the series side by side.",
    name: "column chart",
    of: ("columns", "groups"),
    adds: Adds::Nothing,
    tells: Tells::All,
    compares: Compares::Nothing,
    is_upright: true,
    is_told_across: false,
    is_map: false,
    limits: Limits::COLORS,
    shows: turn::as_given,
    otherwise: Some(&bars::BARS),
    instead: &[],
    trials: 1,
    draw,
};

/// A column a category, the series on each other.
pub(crate) static STACKED_COLUMNS: Form = Form {
    word: "stacked-columns",
    about: "A column a year, the series on top of each other.",
    name: "stacked column chart",
    of: ("columns", "columns"),
    adds: Adds::Piles,
    tells: Tells::All,
    compares: Compares::Nothing,
    is_upright: true,
    is_told_across: false,
    is_map: false,
    limits: Limits::COLORS,
    shows: turn::as_given,
    otherwise: Some(&bars::STACKED_BARS),
    instead: &[],
    trials: 1,
    draw,
};

/// Draws the chart; where names need the room of lying bars, it does not fit.
fn draw<'a>(
    spec: &ChartSpec,
    size: (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Result<Canvas<'a>, Unfit> {
    let stack = Stack::of(spec);
    for height in heights(size) {
        let measures = (size.0, height);
        for (written, direct) in [(true, true), (true, false), (false, true), (false, false)] {
            for noted in [false, true] {
                let wish = Wish { written, direct, noted };
                match Layout::plan(spec, &stack, wish, measures, style) {
                    Ok(layout) => return Ok(draw_layout(layout, spec, &stack, measures, style)),
                    Err(Misfit::Note) => {}
                    Err(Misfit::Categories) if !direct => return Err(Unfit::Names),
                    Err(_) => break,
                }
            }
        }
    }
    Err(Unfit::Room)
}

/// Returns the heights to try for an upright chart: the given one, or the natural one and then more for
/// charts with much to say above and below the plot.
pub(super) fn heights((width, height): (f64, Option<f64>)) -> Vec<f64> {
    let natural = (width * 0.5).clamp(110.0, 170.0);
    height.map_or_else(
        || [1.0, 1.3, 1.7, 2.2].map(|more| natural * more).to_vec(),
        |height| vec![height],
    )
}

/// Draws a chart that is laid out, from back to front.
fn draw_layout<'a>(
    mut layout: Layout<'a>,
    spec: &ChartSpec,
    stack: &Stack,
    (width, height): (f64, f64),
    style: ChartStyle<'a>,
) -> Canvas<'a> {
    let mut canvas = Canvas::new((width, height), style);
    canvas.plot = PlotSpan { top: layout.head_height, bottom: layout.frame.bottom };
    let count = spec.categories.len() as f64;
    let plot = canvas.plot(layout.frame, 0.0..count, layout.scale.from..layout.scale.to, true);
    if let Some(head) = layout.head.take() {
        head.draw(&mut canvas);
    }
    if let Some(axis) = layout.axis.take() {
        axis.draw(layout.frame, &plot, &mut canvas);
    }
    draw_columns(&layout, spec, stack, &plot, &mut canvas);
    draw_baseline((0.0, count), &plot, &mut canvas);
    if let Some(categories) = layout.categories.take() {
        let foot = layout.frame.bottom + layout.below;
        categories.draw(spec, foot, &mut canvas);
    }
    if layout.written {
        draw_values(&layout, spec, stack, &mut canvas);
    }
    draw_names(&layout, spec, stack, &mut canvas);
    for (category, (_, high)) in stack.ends.iter().enumerate() {
        let x = layout.frame.left + layout.band * (category as f64 + 0.5);
        canvas.anchor(category, (x, layout.height_of(*high)), false);
    }
    for gap in layout.gaps(spec, stack) {
        gap.draw(&mut canvas);
    }
    if !layout.written {
        // The one value that is written makes way for the words of a gap beside it: it can move.
        draw_values(&layout, spec, stack, &mut canvas);
    }
    canvas
}

/// Draws the columns.
fn draw_columns<'a>(
    layout: &Layout<'a>,
    spec: &ChartSpec,
    stack: &Stack,
    plot: &Plot<'a>,
    canvas: &mut Canvas<'a>,
) {
    let unit = layout.unit();
    for bar in stack.ordered(unit) {
        let edge = layout.slot(spec, stack, bar.category, stack.slot(bar)) - layout.frame.left;
        let (left, right) = (edge / layout.band, (edge + layout.bar) / layout.band);
        let thick = (layout.height_of(bar.from) - layout.height_of(bar.to)).abs() > 4.0 * SEAM;
        let seam = if stack.piled && thick { SEAM } else { 0.0 };
        let outer = if bar.between.1 { seam } else { 0.0 };
        let inner = if bar.between.0 { seam } else { 0.0 };
        let (top, bottom) = if bar.to < bar.from { (inner, outer) } else { (outer, inner) };
        canvas.mark(
            plot,
            &Mark::Bar {
                from: (left, bar.from),
                to: (right, bar.end(unit)),
                ink: stack::ink(spec, bar),
                trim: [top, bottom, 0.0, 0.0],
            },
        );
    }
}

/// Writes the values: on all columns, or on those that say most.
fn draw_values(layout: &Layout<'_>, spec: &ChartSpec, stack: &Stack, canvas: &mut Canvas<'_>) {
    let labels = values::labels(spec, stack, canvas.style);
    if layout.written {
        draw_inner(layout, spec, stack, canvas);
        for label in labels {
            let face = layout.face.pointed(spec.highlight == Some(label.category));
            let middle = layout.middle(spec, stack, label.category, label.slot);
            let edge = layout.height_of(label.at);
            let baseline = if label.below { edge + OFF + face.cap() } else { edge - OFF };
            canvas.text(face.set(label.text, middle, baseline, Along::Middle).saying(label.says));
        }
        return;
    }
    let written: Vec<usize> = layout
        .telling
        .iter()
        .filter(|category| {
            let label = labels.iter().find(|label| label.category == **category);
            label.is_some_and(|label| draw_telling(layout, spec, stack, label, canvas))
        })
        .copied()
        .collect();
    if stack.piled {
        // A sum that lacks a part is marked also where it is not written.
        let partial = labels.iter().filter(|label| label.text.ends_with(PARTIAL));
        for label in partial.filter(|label| !written.contains(&label.category)) {
            let (x, y) =
                (layout.middle(spec, stack, label.category, 0), layout.height_of(label.at));
            let baseline = if label.below { y + OFF + layout.face.cap() } else { y - OFF };
            let half = layout.face.width(PARTIAL) / 2.0;
            let clear = layout.clear(spec, stack, (x - half, x + half), label.below);
            let is_over = if label.below { clear > y } else { clear < y };
            // A higher column beside it takes its room.
            if !is_over {
                canvas.try_text(layout.face.set(PARTIAL, x, baseline, Along::Middle));
            }
        }
    }
}

/// Writes one of the values that say most: the one pointed at wherever there is room above it, the others where they
/// stand right beside their column. Returns whether it is written.
fn draw_telling(
    layout: &Layout<'_>,
    spec: &ChartSpec,
    stack: &Stack,
    label: &ValueLabel,
    canvas: &mut Canvas<'_>,
) -> bool {
    let is_pointed = spec.highlight == Some(label.category);
    let face = layout.face.pointed(is_pointed);
    let column = layout.middle(spec, stack, label.category, label.slot);
    let edge = layout.height_of(label.at);
    let half = face.width(&label.text) / 2.0;
    let middle = column.min(canvas.bounds.right - half).max(half);
    let baseline = if label.below { edge + OFF + face.cap() } else { edge - OFF };
    let clear = layout.clear(spec, stack, (middle - half, middle + half), label.below);
    let first = if label.below {
        baseline.max(clear + OFF + face.cap())
    } else {
        baseline.min(clear - OFF)
    };
    if !is_pointed && (first - baseline).abs() > OFF {
        return false;
    }
    let away = if label.below { 1.0 } else { -1.0 };
    let set = |step: u16| {
        let baseline = first + f64::from(step) * away;
        let text = face.set(label.text.clone(), middle, baseline, Along::Middle);
        (baseline, text.saying(label.says))
    };
    // Its neighbours may push the value away from its column; then a thin line leads there.
    let leader = |baseline: f64| {
        let end = if label.below { baseline - face.cap() - 1.5 } else { baseline + 1.5 };
        let (top, bottom) = (end.min(edge), end.max(edge));
        let bounds = Bounds { left: column - 0.5, right: column + 0.5, top, bottom };
        ((end - edge).abs() > 2.0 * OFF).then_some((end, bounds))
    };
    let is_free = |(baseline, text): &(f64, Text)| {
        let bounds = Bounds::of(text, canvas.style.metrics);
        if leader(*baseline).is_some_and(|(_, bounds)| !canvas.is_free(&bounds)) {
            return false;
        }
        let is_in_head = *baseline < first && bounds.top < layout.head_height;
        !is_in_head && canvas.is_free(&bounds.grown(if is_pointed { 0.0 } else { 1.5 }))
    };
    let farthest = if is_pointed { FARTHEST } else { 1 };
    let Some((baseline, text)) = (0..farthest).map(set).find(is_free) else { return false };
    canvas.clear(&text);
    canvas.text(text);
    if let Some((end, bounds)) = leader(baseline) {
        canvas.line((column, edge), (column, end), Ink::Accent, 0.5);
        canvas.keep_free(bounds);
    }
    true
}

/// Names the series beside the last pile, or over the columns of the last category.
fn draw_names(layout: &Layout<'_>, spec: &ChartSpec, stack: &Stack, canvas: &mut Canvas<'_>) {
    if let Some((names, middles)) = &layout.names {
        for (series, middle) in middles.iter().enumerate() {
            let x = layout.frame.right - (layout.band - layout.bar) / 2.0 + APART;
            names.draw(series, x, *middle, Swatch::Square, canvas);
        }
    }
    let Some(last) = spec.categories.len().checked_sub(1).filter(|_| layout.named_above) else {
        return;
    };
    for (index, series) in spec.series.iter().enumerate() {
        let face = Face::series(canvas.style, stack::ink_of(index));
        let value = spec.length(index, last).unwrap_or_default();
        let clear = if layout.written { layout.face.cap() + OFF } else { 0.0 };
        let baseline = layout.height_of(value) - clear - OFF - face.descent();
        let middle = layout.middle(spec, stack, last, index);
        canvas.text(face.set(series.label.clone(), middle, baseline, Along::Middle));
    }
}
