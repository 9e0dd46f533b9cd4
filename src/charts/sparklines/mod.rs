//! A row a series: its name, its years as small columns, and in numbers the first and the last of them, their sum and
//! the ranks among others in the first year and the last.
//!
//! Each row is on a scale of its own, which the head says: what is compared is how each went, and the numbers say how
//! large each was.

mod columns;
mod layout;

use super::ChartStyle;
use super::bars::BARS;
use super::canvas::{Canvas, Mark};
use super::drawing::{Along, Ink, PlotSpan, Point, Segment};
use super::faces::Face;
use super::form::{Adds, Compares, Form, Limits, Tells, Unfit};
use super::gaps::{CROSS, draw_cross};
use super::labels::Bounds;
use super::scale;
use super::spec::ChartSpec;
use super::turn;
use columns::{ARROW, Cell, Column};
use layout::Layout;

/// The share of a year's room that its column takes.
const THICK: f64 = 0.74;
/// The least height of a column, so that each that is there can be seen.
const SEEN: f64 = 0.6;
/// Half the height of an arrow's head.
const HEAD: f64 = 1.7;

/// A table of rows with small columns in them.
pub(crate) static SPARKLINES: Form = Form {
    word: "sparklines",
    about: "A row a series, its years as small columns, with the first, the last and their sum as numbers; with `among`, \
            a row for each of those near it in rank.",
    name: "table of sparklines",
    of: ("columns", "columns"),
    adds: Adds::Nothing,
    tells: Tells::Ends,
    is_upright: false,
    is_told_across: false,
    is_map: false,
    compares: Compares::Values,
    limits: Limits { series: 24, inks: 0, years: true, ..Limits::COLORS },
    shows: turn::as_given,
    otherwise: None,
    instead: &[&BARS],
    trials: 1,
    draw: |spec, size, style| draw(spec, size, style).ok_or(Unfit::Room),
};

/// Draws the table, if it fits.
fn draw<'a>(
    spec: &ChartSpec,
    size: (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Option<Canvas<'a>> {
    let mut layout = Layout::plan(spec, size, style)?;
    let mut canvas = Canvas::new((size.0, layout.height), style);
    canvas.plot = PlotSpan { top: layout.top, bottom: layout.bottom };
    if let Some(head) = layout.head.take() {
        head.draw(&mut canvas);
    }
    let note = Face::note(style);
    let ends = [(spec.categories.first(), Along::Start), (spec.categories.last(), Along::End)];
    for ((name, along), x) in ends.into_iter().zip([layout.spark.0, layout.spark.1]) {
        // One year, or long names: those above the numbers are enough.
        if layout.are_ends_named
            && let Some(name) = name
        {
            canvas.text(note.set(name.as_str(), x, layout.header, along));
        }
    }
    for column in &layout.columns {
        canvas.text(note.set(column.header.as_str(), column.right, layout.header, Along::End));
    }
    canvas.line((0.0, layout.top), (size.0, layout.top), Ink::Text, 0.75);
    for (series, row) in layout.rows.iter().enumerate() {
        let is_own = spec.own() == Some(series);
        if series > 0 {
            canvas.line((0.0, row.top), (size.0, row.top), Ink::Grid, 0.4);
        }
        draw_spark(spec, series, &layout, &mut canvas);
        let face = Face::category(style).pointed(is_own);
        let first = row.middle - face.height(row.lines.len()) / 2.0 + face.cap();
        for (index, line) in row.lines.iter().enumerate() {
            let baseline = first + face.leading() * index as f64;
            canvas.text(face.set(line.as_str(), 0.0, baseline, Along::Start));
        }
        for column in &layout.columns {
            draw_cells(column, series, row.middle, is_own, &mut canvas);
        }
    }
    Some(canvas)
}

/// Writes what a row has in a column: a number, or two ranks with an arrow from one to the other.
fn draw_cells(column: &Column, series: usize, middle: f64, is_own: bool, canvas: &mut Canvas<'_>) {
    let style = canvas.style;
    let face = |is_strong: bool| {
        let face = if is_strong { Face::value(style) } else { Face::plain(style) };
        face.pointed(is_own)
    };
    let mut write = |cell: &Cell, x: f64, along: Along, is_strong: bool| {
        if cell.text.is_empty() {
            let left = if along == Along::End { x - 2.0 * CROSS } else { x };
            draw_cross((left + CROSS, middle), canvas);
        } else {
            let text = face(is_strong).centre(cell.text.as_str(), x, middle, along);
            canvas.text(text.saying(cell.says));
        }
    };
    if let Some((from, width)) = &column.from {
        let Some(cell) = from.get(series) else { return };
        let end = column.right - width - ARROW.1;
        write(cell, end - ARROW.0 - ARROW.1, Along::End, false);
        if let Some(cell) = column.cells.get(series) {
            write(cell, end + ARROW.1, Along::Start, true);
        }
        canvas.line((end - ARROW.0, middle), (end - HEAD, middle), Ink::Muted, 0.6);
        let tip = [(end, 0.0), (end - 2.0 * HEAD, -HEAD), (end - 2.0 * HEAD, HEAD)];
        let mut tip = tip.into_iter().map(|(x, y)| Point(x, middle + y));
        let start = tip.next().map(Segment::Move);
        let segments = start.into_iter().chain(tip.map(Segment::Line)).chain([Segment::Close]);
        canvas.shape(segments.collect(), Ink::Muted);
    } else if let Some(cell) = column.cells.get(series) {
        write(cell, column.right, Along::End, column.is_strong);
    }
}

/// Draws the years of a row, from zero up or down; a gap has no mark.
fn draw_spark(spec: &ChartSpec, series: usize, layout: &Layout, canvas: &mut Canvas<'_>) {
    let Some(row) = layout.rows.get(series) else { return };
    let (left, right) = layout.spark;
    let half = layout.tall / 2.0;
    let frame = Bounds { left, right, top: row.middle - half, bottom: row.middle + half };
    let years = spec.categories.len();
    let lengths = (0..years).filter_map(|year| spec.length(series, year));
    let (low, high) = scale::extent(lengths);
    let scale = scale::exact(low, high);
    let plot = canvas.plot(frame, 0.0..years as f64, scale.from..scale.to, true);
    let pitch = frame.width() / years as f64;
    let white = pitch * (1.0 - THICK) / 2.0;
    let least = SEEN * (scale.to - scale.from) / frame.height();
    let (others, last) = if spec.own().is_none_or(|own| own == series) {
        (Ink::Series(0), Ink::Accent)
    } else {
        (Ink::Series(1), Ink::Series(0))
    };
    canvas.mark(
        &plot,
        &Mark::Line { points: vec![(0.0, 0.0), (years as f64, 0.0)], ink: Ink::Muted, width: 0.3 },
    );
    for year in 0..years {
        let Some(value) = spec.length(series, year).filter(|value| *value != 0.0) else { continue };
        let end = if value.abs() < least { least.copysign(value) } else { value };
        let is_pointed = spec.highlight.unwrap_or(years - 1) == year;
        let ink = if is_pointed { last } else { others };
        let (from, to) = ((year as f64, 0.0), ((year + 1) as f64, end));
        canvas.mark(&plot, &Mark::Bar { from, to, ink, trim: [0.0, 0.0, white, white] });
    }
}
