//! Lying bars, below each other or piled up, with the names of their categories in a column of their own.

mod layout;
mod tails;

use super::ChartStyle;
use super::axis::draw_upright;
use super::canvas::{Canvas, Mark, Plot};
use super::drawing::{Along, PlotSpan, Says};
use super::faces::Face;
use super::form::{Adds, Compares, Form, Limits, Tells, Unfit};
use super::gaps::{CROSS, draw_cross};
use super::numbers::written;
use super::spec::ChartSpec;
use super::stack::{self, Bar, Stack};
use super::turn;
use layout::{INSIDE, Layout, OFF, Wish};
use tails::Tail;

/// The white between the parts of a pile.
const SEAM: f64 = 0.35;

/// A bar a category, the series below each other.
pub(crate) static BARS: Form = Form {
    word: "bars",
    about: "A bar a category, the series below each other.",
    name: "bar chart",
    of: ("bars", "groups"),
    adds: Adds::Nothing,
    tells: Tells::All,
    compares: Compares::Nothing,
    is_upright: false,
    is_told_across: false,
    is_map: false,
    limits: Limits::COLORS,
    shows: turn::as_given,
    otherwise: None,
    instead: &[],
    trials: 1,
    draw,
};

/// A bar a category, the series behind each other.
pub(crate) static STACKED_BARS: Form = Form {
    word: "stacked-bars",
    about: "A bar a category, the series behind each other.",
    name: "stacked bar chart",
    of: ("bars", "bars"),
    adds: Adds::Piles,
    tells: Tells::All,
    compares: Compares::Nothing,
    is_upright: false,
    is_told_across: false,
    is_map: false,
    limits: Limits::COLORS,
    shows: turn::as_given,
    otherwise: None,
    instead: &[],
    trials: 1,
    draw,
};

/// Draws the chart.
fn draw<'a>(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Result<Canvas<'a>, Unfit> {
    let stack = Stack::of(spec);
    let wishes = [(true, false), (true, true), (false, false), (false, true)];
    let wishes = wishes.map(|(direct, noted)| Wish { direct, noted });
    let layout = wishes
        .into_iter()
        .find_map(|wish| Layout::plan(spec, &stack, wish, (width, height), style))
        .ok_or(Unfit::Room)?;
    let mut canvas = Canvas::new((width, layout.height), style);
    canvas.plot = PlotSpan { top: layout.head_height, bottom: layout.frame.bottom };
    draw_layout(layout, spec, &stack, &mut canvas);
    Ok(canvas)
}

/// Draws a chart that is laid out, from back to front.
fn draw_layout(mut layout: Layout, spec: &ChartSpec, stack: &Stack, canvas: &mut Canvas<'_>) {
    let frame = layout.frame;
    let plot = canvas.plot(frame, layout.from..layout.to, frame.top..frame.bottom, false);
    if let Some(head) = layout.head.take() {
        head.draw(canvas);
    }
    for bar in stack.ordered(layout.unit()) {
        draw_bar(&layout, spec, stack, bar, &plot, canvas);
    }
    draw_upright((frame.top, frame.bottom), &plot, canvas);
    for (category, row) in layout.rows.iter().enumerate() {
        row.draw(spec.highlight == Some(category), canvas);
    }
    for (category, (_, high)) in stack.ends.iter().enumerate() {
        let middle = layout.rows.get(category).map_or(0.0, |row| row.middle);
        canvas.anchor(category, (layout.place_of(*high), middle), true);
    }
    if layout.named_above {
        draw_names(&layout, spec, stack, canvas);
    }
    for tail in &layout.tails {
        draw_tail(&layout, tail, spec, canvas);
    }
}

/// Draws a bar with the value inside, if it is a part of a pile and has room.
fn draw_bar<'a>(
    layout: &Layout,
    spec: &ChartSpec,
    stack: &Stack,
    bar: &Bar,
    plot: &Plot<'a>,
    canvas: &mut Canvas<'a>,
) {
    let (top, bottom) = layout.slot(bar.category, stack.slot(bar));
    let end = bar.end(layout.unit());
    let (from, to) = (layout.place_of(bar.from), layout.place_of(end));
    let long = (to - from).abs() > 4.0 * SEAM;
    let seam = |inner: bool| if stack.piled && long && inner { SEAM } else { 0.0 };
    let (near, far) = (seam(bar.between.0), seam(bar.between.1));
    let (left, right) = if to < from { (far, near) } else { (near, far) };
    let ink = stack::ink(spec, bar);
    let trim = [0.0, 0.0, left, right];
    canvas.mark(plot, &Mark::Bar { from: (bar.from, top), to: (end, bottom), ink, trim });
    if stack.piled && spec.series.len() > 1 {
        let face = Face::inner(canvas.style, ink);
        let text = written(spec, bar.value, canvas.style.numerals);
        let high = bottom - top >= face.cap() + face.descent();
        if high && face.width(&text) + 2.0 * INSIDE <= (to - from).abs() {
            let (x, y) = (f64::midpoint(from, to), f64::midpoint(top, bottom));
            let says = Says::Value { series: bar.series, category: bar.category };
            canvas.try_text(face.centre(text, x, y, Along::Middle).saying(says));
        }
    }
}

/// Names the series over the parts of the first pile.
fn draw_names(layout: &Layout, spec: &ChartSpec, stack: &Stack, canvas: &mut Canvas<'_>) {
    for bar in stack.bars.iter().filter(|bar| bar.category == 0) {
        let face = Face::series(canvas.style, stack::ink_of(bar.series));
        let name = spec.series.get(bar.series).map_or("", |series| series.label.as_str());
        let (top, _) = layout.slot(0, 0);
        let x = layout.place_of(bar.from) + if bar.series == 0 { 0.0 } else { SEAM };
        canvas.text(face.set(name, x, top - OFF, Along::Start));
    }
}

/// Writes what stands at the end of a bar: its value, the word for a gap, the name of the series.
fn draw_tail(layout: &Layout, tail: &Tail, spec: &ChartSpec, canvas: &mut Canvas<'_>) {
    let (top, bottom) = layout.slot(tail.category, tail.slot);
    let (edge, y) = (layout.place_of(tail.at), f64::midpoint(top, bottom));
    let (x, along) =
        if tail.leftward { (edge - OFF, Along::End) } else { (edge + OFF, Along::Start) };
    let mut end = x;
    if tail.cross {
        draw_cross((edge + OFF + CROSS, y), canvas);
        end += 2.0 * CROSS;
    } else {
        let face = tail.face(spec, canvas.style);
        canvas.text(face.centre(tail.text.clone(), x, y, along).saying(tail.says));
        end += face.width(&tail.text);
    }
    if !tail.name.is_empty() {
        let face = tail.name_face(canvas.style);
        let gap = if tail.text.is_empty() { 0.0 } else { OFF };
        canvas.text(face.centre(tail.name.clone(), end + gap, y, Along::Start));
    }
}
