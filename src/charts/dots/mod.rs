//! What was and what is, name by name: a row each, with a dot for the first and one for the last on one scale.

mod layout;

use super::bars::BARS;
use super::canvas::{Canvas, Mark};
use super::drawing::{Along, Ink, PlotSpan, Text};
use super::form::{Adds, Compares, Form, Limits, Tells, Unfit};
use super::spec::{ChartSpec, length};
use super::{ChartStyle, turn};
use layout::{DOT, Label, Layout, OFF};

/// The width of the line between two dots.
const LINE: f64 = 1.25;

/// A row a category, a dot for the first series and one for the last.
pub(crate) static DOTS: Form = Form {
    word: "dots",
    about: "A row for each series, with a dot for the first year and one for the last.",
    name: "dot plot",
    of: ("rows", "rows"),
    adds: Adds::Nothing,
    tells: Tells::All,
    compares: Compares::Nothing,
    is_upright: false,
    is_told_across: true,
    is_map: false,
    limits: Limits { series: 2, inks: 2, ..Limits::COLORS },
    shows: turn::ends,
    otherwise: None,
    instead: &[&BARS],
    trials: 1,
    draw: |spec, size, style| draw(spec, size, style).ok_or(Unfit::Room),
};

/// Draws the chart, if it fits.
fn draw<'a>(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Option<Canvas<'a>> {
    let plan = |direct: bool| Layout::plan(spec, direct, (width, height), style);
    let layout = [true, false].into_iter().find_map(plan)?;
    let frame = layout.frame;
    let mut canvas = Canvas::new((width, layout.height), style);
    canvas.plot = PlotSpan { top: layout.head.height, bottom: frame.bottom };
    let place = |value: f64| layout.place(value);
    let span =
        ((frame.left - layout.zero) / layout.unit, (frame.right - layout.zero) / layout.unit);
    let plot = canvas.plot(frame, span.0..span.1, frame.top..frame.bottom, false);
    let mut texts = Vec::new();
    for (category, (row, labels)) in layout.rows.iter().zip(&layout.labels).enumerate() {
        let pointed = spec.highlight == Some(category);
        let set = |label: &Label| label_text(label, place(label.at), row.middle, pointed, style);
        texts.extend(labels.iter().map(set));
    }
    if spec.lengths().any(|value| value < 0.0) {
        canvas.line((layout.zero, frame.top), (layout.zero, frame.bottom), Ink::Grid, 0.75);
        texts.iter().for_each(|text| canvas.clear(text));
    }
    texts.into_iter().for_each(|text| canvas.text(text));
    for (category, row) in layout.rows.iter().enumerate() {
        let y = row.middle;
        let pointed = spec.highlight == Some(category);
        row.draw(pointed, &mut canvas);
        let highest = spec.across(category).flatten().map(length).fold(0.0, f64::max);
        canvas.anchor(category, (place(highest), y), true);
        let values: Vec<(usize, f64)> = (0..spec.series.len())
            .filter_map(|series| Some((series, spec.length(series, category)?)))
            .collect();
        let ink = |series: usize| {
            let is_last = series + 1 == spec.series.len();
            if pointed && is_last { Ink::Accent } else { layout::ink(spec, series) }
        };
        if let [(_, one), (last, two)] = values.as_slice() {
            // Of the last one's colour: a pale line would be seen as one with a pale dot.
            canvas.line((place(*one), y), (place(*two), y), ink(*last), LINE);
        }
        for (series, value) in values {
            let dot = Mark::Dot { at: (value, y), radius: DOT, ink: ink(series) };
            canvas.mark(&plot, &dot);
        }
    }
    layout.head.draw(&mut canvas);
    for text in layout.names {
        canvas.text(text);
    }
    Some(canvas)
}

/// Sets what is written at one side of a row's dots.
fn label_text(label: &Label, x: f64, y: f64, pointed: bool, style: ChartStyle<'_>) -> Text {
    let (x, along) = if label.leftward { (x - OFF, Along::End) } else { (x + OFF, Along::Start) };
    label.face(pointed, style).centre(label.text.as_str(), x, y, along).saying(label.says)
}
