//! A small chart of lines for each series, all on one scale.

mod layout;

use super::axis::draw_baseline;
use super::canvas::{Canvas, Mark};
use super::drawing::{Along, Ink, PlotSpan, Says};
use super::faces::Face;
use super::form::{Adds, Compares, Form, Limits, Tells, Unfit};
use super::lines::{runs, written_value};
use super::spec::ChartSpec;
use super::{ChartStyle, bars, turn};
use layout::{APART, Layout, Panel};

/// The width of a line.
const LINE: f64 = 1.4;
/// The radius of the dot at its end, and of a value between gaps.
const DOT: f64 = 1.9;
/// The width of the thin lines that go on from the axis.
const GRID: f64 = 0.4;

/// A panel a category, with a line over the series, which are years.
pub(crate) static SMALL_MULTIPLES: Form = Form {
    word: "small-multiples",
    about: "A small line chart for each series, all on one scale.",
    name: "chart of small multiples",
    of: ("panels", "panels"),
    adds: Adds::Nothing,
    tells: Tells::All,
    compares: Compares::Nothing,
    is_upright: false,
    is_told_across: true,
    is_map: false,
    limits: Limits { series: usize::MAX, categories: 16, inks: 1, years: true, ..Limits::COLORS },
    shows: turn::names,
    otherwise: Some(&bars::BARS),
    instead: &[&bars::BARS],
    trials: 1,
    draw,
};

/// Draws the chart; of one year there is no line.
fn draw<'a>(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Result<Canvas<'a>, Unfit> {
    if spec.series.len() < 2 {
        return Err(Unfit::Names);
    }
    let years = &turn::across(spec.clone());
    let layout = Layout::plan(years, (width, height), style).ok_or(Unfit::Room)?;
    let mut canvas = Canvas::new((width, layout.height), style);
    canvas.plot = PlotSpan { top: layout.head.height, bottom: layout.bottom };
    layout.head.draw(&mut canvas);
    for panel in layout.panels {
        draw_panel(panel, layout.scale, years, &mut canvas);
    }
    Ok(canvas)
}

/// Draws the panel of a series over years, from back to front.
fn draw_panel(panel: Panel, scale: (f64, f64), years: &ChartSpec, canvas: &mut Canvas<'_>) {
    let Panel { series, frame, .. } = panel;
    let span = (0.0, years.categories.len().saturating_sub(1) as f64);
    let plot = canvas.plot(frame, span.0..span.1, scale.0..scale.1, true);
    if let Some(axis) = panel.axis {
        axis.draw(frame, &plot, canvas);
    }
    for tick in panel.grid {
        let (_, y) = plot.at(0.0, tick);
        canvas.line((frame.left, y), (frame.right, y), Ink::Grid, GRID);
    }
    draw_baseline(span, &plot, canvas);
    let pointed = years.highlight == Some(series);
    let ink = Ink::of_one(years.highlight.map(|_| pointed));
    let runs = runs(years, series);
    let place = |(year, value): &(usize, f64)| (*year as f64, *value);
    let end = runs.last().and_then(|run| run.last());
    for run in &runs {
        let points: Vec<(f64, f64)> = run.iter().map(place).collect();
        match *points.as_slice() {
            [at] => canvas.mark(&plot, &Mark::Dot { at, radius: DOT, ink }),
            _ => canvas.mark(&plot, &Mark::Line { points, ink, width: LINE }),
        }
    }
    for text in panel.texts {
        canvas.text(text);
    }
    let Some(end) = end else {
        let face = Face::note(canvas.style);
        let (x, y) =
            (f64::midpoint(frame.left, frame.right), f64::midpoint(frame.top, frame.bottom));
        canvas.text(face.centre(years.words.no_data.as_str(), x, y, Along::Middle));
        return;
    };
    canvas.mark(&plot, &Mark::Dot { at: place(end), radius: DOT, ink });
    let (x, y) = plot.at(end.0 as f64, end.1);
    let face = Face::value(canvas.style).small().pointed(pointed);
    let text = written_value(years, series, end.0, canvas.style);
    let says = Says::Value { series: end.0, category: series };
    canvas.text(face.centre(text, x + APART, y, Along::Start).saying(says));
}
