//! How one number became another: where it starts, what is added and taken away, and where it ends.

use super::axis::draw_upright;
use super::bars::BARS;
use super::canvas::{Canvas, Mark};
use super::drawing::{Along, Ink, PlotSpan, Says};
use super::faces::Face;
use super::form::{Adds, Compares, Form, Limits, Tells, Unfit};
use super::head::Head;
use super::labels::Bounds;
use super::lying::{Lying, Reach};
use super::numbers::written_value;
use super::scale;
use super::spec::{ChartSpec, length};
use super::{ChartStyle, turn};

/// The thickness of a bar.
const THICK: f64 = 11.5;
/// The distance from a bar to its value.
const OFF: f64 = 4.0;
/// The least length of a bar of something.
const LEAST: f64 = 1.0;

/// A bar a step: the first and the last stand on zero, each between them on the end of the one before.
pub(crate) static WATERFALL: Form = Form {
    word: "waterfall",
    about: "Where a number starts, what is added and taken away, and where it ends.",
    name: "waterfall chart",
    of: ("steps", "steps"),
    adds: Adds::Steps,
    tells: Tells::All,
    compares: Compares::Nothing,
    is_upright: false,
    is_told_across: false,
    is_map: false,
    limits: Limits { series: 1, categories: 16, gaps: false, inks: 4, ..Limits::COLORS },
    shows: turn::changes,
    otherwise: None,
    instead: &[&BARS],
    trials: 1,
    draw: |spec, size, style| draw(spec, size, style).ok_or(Unfit::Room),
};

/// A step.
struct Step {
    /// Where it begins.
    from: f64,
    /// Where it ends.
    to: f64,
    /// Its number as written.
    text: String,
    /// Its colour.
    ink: Ink,
}

impl Step {
    /// Returns whether its number stands to the left: where it lies below zero.
    fn is_leftward(&self) -> bool {
        self.from.max(self.to) <= 0.0 && self.from.min(self.to) < 0.0
    }

    /// Returns where its number stands.
    fn end(&self) -> f64 {
        if self.is_leftward() { self.from.min(self.to) } else { self.from.max(self.to) }
    }
}

/// Draws the chart, if it fits.
fn draw<'a>(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Option<Canvas<'a>> {
    let head = Head::plan(spec, &[], width, style);
    let steps = steps(spec, style);
    let face = |category: usize| Face::value(style).pointed(spec.highlight == Some(category));
    let reach = |_: &_| {
        let ends = steps.iter().flat_map(|step| [step.from, step.to]);
        let span = scale::extent(ends);
        let span = scale::exact(span.0, span.1);
        let (mut left, mut right) = (vec![(-span.from, 0.0)], vec![(span.to, 0.0)]);
        for (category, step) in steps.iter().enumerate() {
            let wide = OFF + face(category).width(&step.text);
            if step.is_leftward() {
                left.push((-step.end(), wide));
            } else {
                right.push((step.end(), wide));
            }
        }
        Reach { left, right, span: span.to - span.from }
    };
    let size = (width, height.map(|height| height - head.height));
    let Lying { mut rows, left, unit, zero } = Lying::plan(spec, (1, THICK), size, style, reach)?;
    let (top, bottom) = (head.height, head.height + rows.height);
    rows.lower(top);
    let frame = Bounds { left, top, right: width, bottom };
    let mut canvas = Canvas::new((width, height.unwrap_or(bottom)), style);
    canvas.plot = PlotSpan { top, bottom };
    let span = ((left - zero) / unit, (width - zero) / unit);
    let plot = canvas.plot(frame, span.0..span.1, top..bottom, false);
    head.draw(&mut canvas);
    let slot = |middle: f64| rows.slot(middle, 0, 1);
    let place = |value: f64| zero + value * unit;
    for (category, (row, step)) in rows.list.iter().zip(&steps).enumerate() {
        let (upper, lower) = slot(row.middle);
        let sign = if step.to < step.from { -1.0 } else { 1.0 };
        let is_thin = step.from != step.to && (step.to - step.from).abs() * unit < LEAST;
        let to = if is_thin { step.from + sign * LEAST / unit } else { step.to };
        if step.from != step.to {
            let (from, to) = ((step.from, upper), (to, lower));
            canvas.mark(&plot, &Mark::Bar { from, to, ink: step.ink, trim: [0.0; 4] });
        }
        // A thin line leads to where the next begins.
        if let Some(next) = rows.list.get(category + 1) {
            let x = place(step.to);
            canvas.line((x, lower), (x, slot(next.middle).0), Ink::Muted, 0.5);
        }
    }
    draw_upright((top, bottom), &plot, &mut canvas);
    for (category, (row, step)) in rows.list.iter().zip(&steps).enumerate() {
        row.draw(spec.highlight == Some(category), &mut canvas);
        let x = place(step.end());
        canvas.anchor(category, (place(step.from.max(step.to)), row.middle), true);
        let (x, along) =
            if step.is_leftward() { (x - OFF, Along::End) } else { (x + OFF, Along::Start) };
        let text = face(category).centre(step.text.as_str(), x, row.middle, along);
        canvas.text(text.saying(Says::Value { series: 0, category }));
    }
    Some(canvas)
}

/// Returns the steps: the first and the last from zero, each other one from the end of the one before.
fn steps(spec: &ChartSpec, style: ChartStyle<'_>) -> Vec<Step> {
    let last = spec.categories.len().saturating_sub(1);
    let mut at = 0.0;
    let steps = spec.values().enumerate().map(|(category, value)| {
        let is_sum = category == 0 || category == last;
        let from = if is_sum { 0.0 } else { at };
        at = from + length(value);
        let ink = match spec.highlight {
            Some(pointed) if pointed == category => Ink::Accent,
            _ if is_sum => Ink::Series(0),
            _ => Ink::Series(if value.is_sign_negative() { 3 } else { 1 }),
        };
        let text = written_value(spec, (0, category), style.numerals).unwrap_or_default();
        Step { from, to: at, text, ink }
    });
    steps.collect()
}
