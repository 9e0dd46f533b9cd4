//! One line a series, broken where there is no value.

mod layout;
mod values;

use super::axis::draw_baseline;
use super::canvas::{Canvas, Mark, Plot};
use super::drawing::{Along, Ink, PlotSpan, Says};
use super::faces::Face;
use super::form::{Adds, Compares, Form, Limits, Tells, Unfit};
use super::head::Swatch;
use super::names::APART;
use super::spec::ChartSpec;
use super::stack;
use super::{ChartStyle, bars, columns, turn};
use layout::{LED, Layout, Misfit, Wish};

pub(super) use layout::written_value;

/// The width of a line.
const LINE: f64 = 1.6;
/// The radius of the dot of a written value, of a value between gaps, and of a line's end.
const DOT: f64 = 2.1;
/// The width of what leads from the end of a line to its name.
const LEADER: f64 = 0.6;
/// The radius of the dot that the chart points at.
const POINTED: f64 = 2.9;

/// A line a series.
pub(crate) static LINES: Form = Form {
    word: "lines",
    about: "A line a series.",
    name: "line chart",
    of: ("points", "points"),
    adds: Adds::Nothing,
    tells: Tells::All,
    compares: Compares::Nothing,
    is_upright: false,
    is_told_across: false,
    is_map: false,
    limits: Limits::COLORS,
    shows: turn::as_given,
    otherwise: Some(&bars::BARS),
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
    for height in columns::heights(size) {
        let measures = (size.0, height);
        for (written, direct, keyed) in
            [(true, true, false), (false, true, false), (false, true, true), (false, false, false)]
        {
            for noted in [false, true] {
                let wish = Wish { written, direct, keyed, noted };
                match Layout::plan(spec, wish, measures, style) {
                    Ok(layout) => return Ok(draw_layout(layout, spec, measures, style)),
                    Err(Misfit::Note) => {}
                    Err(Misfit::Categories) if !direct => return Err(Unfit::Names),
                    Err(_) => break,
                }
            }
        }
    }
    Err(Unfit::Room)
}

/// Draws a chart that is laid out, from back to front.
fn draw_layout<'a>(
    mut layout: Layout<'a>,
    spec: &ChartSpec,
    (width, height): (f64, f64),
    style: ChartStyle<'a>,
) -> Canvas<'a> {
    let mut canvas = Canvas::new((width, height), style);
    canvas.plot = PlotSpan { top: layout.head_height, bottom: layout.frame.bottom };
    let span = layout.span;
    let plot = canvas.plot(layout.frame, span.0..span.1, layout.scale.from..layout.scale.to, true);
    if let Some(head) = layout.head.take() {
        head.draw(&mut canvas);
    }
    if let Some(axis) = layout.axis.take() {
        axis.draw(layout.frame, &plot, &mut canvas);
    }
    draw_baseline(span, &plot, &mut canvas);
    for series in (0..spec.series.len()).rev() {
        draw_line(&layout, spec, series, &plot, &mut canvas);
    }
    if let Some(categories) = layout.categories.take() {
        categories.draw(spec, layout.frame.bottom + layout.below, &mut canvas);
    }
    draw_names(&layout, spec, &mut canvas);
    if let Some(text) = values::ending(&layout, spec) {
        canvas.text(text);
    }
    for label in &layout.labels {
        if let Some((from, to)) = label.leader {
            canvas.line((from.0, from.1 - POINTED), to, Ink::Accent, 0.5);
        }
        if !layout.written {
            canvas.clear(&label.text);
        }
        canvas.text(label.text.clone());
    }
    for category in 0..spec.categories.len() {
        let values = (0..spec.series.len()).filter_map(|series| spec.length(series, category));
        let highest = values.reduce(f64::max).unwrap_or_default();
        let at = (layout.x_of(category), layout.height_of(highest) - DOT);
        canvas.anchor(category, at, false);
    }
    for gap in layout.gaps(spec) {
        gap.draw(&mut canvas);
    }
    values::draw_broken(&layout, spec, &mut canvas);
    canvas
}

/// Draws a line and its dots.
fn draw_line<'a>(
    layout: &Layout<'a>,
    spec: &ChartSpec,
    series: usize,
    plot: &Plot<'a>,
    canvas: &mut Canvas<'a>,
) {
    let ink = stack::ink_of(series);
    let runs = runs(spec, series);
    for run in &runs {
        let points: Vec<(f64, f64)> =
            run.iter().map(|(category, value)| (*category as f64, *value)).collect();
        match *points.as_slice() {
            [] => {}
            [at] => canvas.mark(plot, &Mark::Dot { at, radius: DOT, ink }),
            _ => canvas.mark(plot, &Mark::Line { points, ink, width: LINE }),
        }
    }
    let last = runs.last().and_then(|run| run.last()).map(|(category, _)| *category);
    let single = spec.series.len() == 1;
    for (category, value) in runs.into_iter().flatten() {
        let at = (category as f64, value);
        let labelled = single && layout.labels.iter().any(|label| label.category == category);
        if spec.highlight == Some(category) && single {
            canvas.mark(plot, &Mark::Dot { at, radius: POINTED, ink: Ink::Accent });
        } else if labelled || last == Some(category) {
            canvas.mark(plot, &Mark::Dot { at, radius: DOT, ink });
        }
    }
}

/// Names the lines at their ends, each with its last value; a thin line leads from an end to a name that stands off it.
fn draw_names(layout: &Layout<'_>, spec: &ChartSpec, canvas: &mut Canvas<'_>) {
    let Some((names, middles)) = &layout.names else { return };
    let face = Face::value(canvas.style).small();
    let last = spec.categories.len().saturating_sub(1);
    let x = layout.x_of(last) + APART + if layout.keyed { LED } else { 0.0 };
    for (series, middle) in middles.iter().enumerate() {
        let (end, baseline) = names.draw(series, x, *middle, Swatch::Line, canvas);
        if let Some(value) = spec.length(series, last).filter(|_| layout.keyed) {
            let from = (layout.x_of(last) + DOT + 1.0, layout.height_of(value));
            let to = (x - 1.5, baseline - names.drop(series, canvas.style));
            canvas.line(from, to, stack::ink_of(series), LEADER);
        }
        let text = layout::last_value(spec, series, canvas.style);
        let says = Says::Value { series, category: last };
        canvas.text(face.set(text, end + layout::NEXT, baseline, Along::Start).saying(says));
    }
}

/// Returns the runs of values without a gap, each with its category.
pub(super) fn runs(spec: &ChartSpec, series: usize) -> Vec<Vec<(usize, f64)>> {
    let mut runs: Vec<Vec<(usize, f64)>> = vec![Vec::new()];
    for category in 0..spec.categories.len() {
        match (spec.length(series, category), runs.last_mut()) {
            (Some(value), Some(run)) => run.push((category, value)),
            (None, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
            _ => {}
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}
