//! What was and what is: a line from the first to the last for each name, with the names at both ends.

mod layout;

use super::canvas::{Canvas, Mark};
use super::drawing::{Along, Ink, PlotSpan, Says};
use super::faces::Face;
use super::form::{Adds, Compares, Form, Limits, Tells, Unfit};
use super::spec::ChartSpec;
use super::{ChartStyle, bars, turn};
use layout::{APART, Layout, NEXT, Names};

/// The width of a line.
const LINE: f64 = 1.6;
/// The radius of the dot at its ends.
const DOT: f64 = 2.1;
/// How far a word may stand from the end of its line without a thin line that leads to it.
const NEAR: f64 = 1.2;

/// A line a category, from the first series to the last.
pub(crate) static SLOPE: Form = Form {
    word: "slope",
    about: "A line from the first year to the last for each series; with `among`, of the ranks of those near it.",
    name: "slope chart",
    of: ("lines", "lines"),
    adds: Adds::Nothing,
    tells: Tells::All,
    compares: Compares::Places,
    is_upright: false,
    is_told_across: true,
    is_map: false,
    limits: Limits { series: 2, categories: 12, inks: 1, ..Limits::COLORS },
    shows: turn::ends,
    otherwise: Some(&bars::BARS),
    instead: &[&bars::BARS],
    trials: 1,
    draw,
};

/// Draws the chart; of one year there is no slope.
fn draw<'a>(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Result<Canvas<'a>, Unfit> {
    if spec.series.len() < 2 {
        return Err(Unfit::Names);
    }
    let plan = |names: &Names| Layout::plan(spec, *names, (width, height), style);
    let layout = Names::ALL.iter().find_map(plan).ok_or(Unfit::Room)?;
    let mut canvas = Canvas::new((width, layout.height), style);
    canvas.plot = PlotSpan { top: layout.head.height, bottom: layout.frame.bottom };
    draw_layout(layout, spec, &mut canvas);
    Ok(canvas)
}

/// Draws a chart that is laid out, from back to front.
fn draw_layout(layout: Layout, spec: &ChartSpec, canvas: &mut Canvas<'_>) {
    let frame = layout.frame;
    let plot = canvas.plot(frame, 0.0..1.0, layout.scale.0..layout.scale.1, true);
    layout.head.draw(canvas);
    for x in [frame.left, frame.right] {
        canvas.line((x, frame.top - DOT), (x, frame.bottom + DOT), Ink::Grid, 0.75);
    }
    let mut order: Vec<usize> = (0..spec.categories.len()).collect();
    // What the chart points at lies on top.
    order.sort_by_key(|category| spec.highlight == Some(*category));
    for category in order {
        let ink = Ink::of_one(spec.highlight.map(|pointed| pointed == category));
        let ends =
            [(0, 0.0), (1, 1.0)].map(|(series, x)| Some((x, spec.length(series, category)?)));
        if let [Some(from), Some(to)] = ends {
            canvas.mark(&plot, &Mark::Line { points: vec![from, to], ink, width: LINE });
        }
        for at in ends.into_iter().flatten() {
            canvas.mark(&plot, &Mark::Dot { at, radius: DOT, ink });
        }
    }
    for (series, side) in layout.sides.into_iter().enumerate() {
        let (x, away, along) = if series == 0 {
            (frame.left, -1.0, Along::End)
        } else {
            (frame.right, 1.0, Along::Start)
        };
        for end in side {
            let pointed = spec.highlight == Some(end.category);
            let value = end.face(pointed, canvas.style);
            let edge = x + away * APART;
            if let Some(y) = end.at.filter(|y| (y - end.middle).abs() > NEAR) {
                let (from, to) = (x + away * (DOT + 0.8), edge - away * 1.2);
                canvas.line((from, y), (to, end.middle), Ink::Muted, 0.4);
            }
            let beside = edge + away * (value.width(&end.value) + NEXT);
            let says = Says::Value { series, category: end.category };
            canvas.text(value.centre(end.value, edge, end.middle, along).saying(says));
            let name = Face::name(canvas.style).pointed(pointed);
            let first = end.middle - name.height(end.name.len()) / 2.0 + name.cap();
            for (row, line) in end.name.into_iter().enumerate() {
                let baseline = first + name.leading() * row as f64;
                canvas.text(name.set(line, beside, baseline, along));
            }
        }
    }
    for text in layout.times {
        canvas.text(text);
    }
}
