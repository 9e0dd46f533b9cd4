//! The axis of values beside or below a plot: few ticks, thin lines, and a stronger one at zero.

use super::ChartStyle;
use super::canvas::{Canvas, Mark, Plot};
use super::drawing::{Along, Ink};
use super::faces::Face;
use super::labels::Bounds;
use super::scale::Scale;

/// The width of grid lines.
const GRID: f64 = 0.4;
/// The width of the line at zero.
const BASELINE: f64 = 0.75;
/// The distance from a lying plot down to its ticks' numbers.
const BELOW: f64 = 4.0;
/// The distance from a tick's number to the plot.
const APART: f64 = 5.0;

/// The numbers on an axis.
pub(super) struct Axis {
    /// Each tick with its number.
    ticks: Vec<(f64, String)>,
    /// The room that the numbers need beside the plot.
    pub(super) width: f64,
    /// How far the first and the last number stick out of a lying plot.
    overhang: (f64, f64),
}

impl Axis {
    /// Writes the numbers of a scale.
    pub(super) fn plan(scale: &Scale, style: ChartStyle<'_>) -> Self {
        let face = Face::tick(style);
        let ticks: Vec<(f64, String)> =
            scale.ticks.iter().map(|tick| (*tick, (style.format)(*tick, scale.decimals))).collect();
        let widest = ticks.iter().map(|(_, text)| face.width(text)).fold(0.0, f64::max);
        let half =
            |tick: Option<&(f64, String)>| tick.map_or(0.0, |(_, text)| face.width(text) / 2.0);
        let overhang = (half(ticks.first()), half(ticks.last()));
        Self { ticks, width: widest + APART, overhang }
    }

    /// Returns how far the first and the last number stick out of a lying plot.
    pub(super) fn overhang(&self) -> (f64, f64) {
        self.overhang
    }

    /// Draws the numbers and the thin lines of an upright plot, to lie below its marks.
    pub(super) fn draw(self, frame: Bounds, plot: &Plot<'_>, canvas: &mut Canvas<'_>) {
        let face = Face::tick(canvas.style);
        for (tick, text) in self.ticks {
            let (_, y) = plot.at(0.0, tick);
            if tick != 0.0 {
                canvas.line((frame.left, y), (frame.right, y), Ink::Grid, GRID);
            }
            canvas.text(face.centre(text, frame.left - APART, y, Along::End));
        }
    }
}

/// Draws the numbers below a lying plot and its thin lines, to lie below its marks.
pub(super) fn draw_grid(axis: Axis, frame: Bounds, plot: &Plot<'_>, canvas: &mut Canvas<'_>) {
    let face = Face::tick(canvas.style);
    for (tick, _) in axis.ticks.iter().filter(|(tick, _)| *tick != 0.0) {
        let (x, _) = plot.at(*tick, frame.bottom);
        canvas.line((x, frame.top), (x, frame.bottom), Ink::Grid, GRID);
    }
    // Where not all numbers fit, zero and the ends say most.
    let last = axis.ticks.len().saturating_sub(1);
    let mut order: Vec<(usize, (f64, String))> = axis.ticks.into_iter().enumerate().collect();
    order.sort_by_key(|(index, (tick, _))| (*tick != 0.0, *index != last, *index != 0));
    for (_, (tick, text)) in order {
        let (x, _) = plot.at(tick, frame.bottom);
        canvas.try_text(face.set(text, x, frame.bottom + BELOW + face.cap(), Along::Middle));
    }
}

/// Draws the line at zero of an upright plot, to lie over the feet of its marks.
pub(super) fn draw_baseline<'a>(span: (f64, f64), plot: &Plot<'a>, canvas: &mut Canvas<'a>) {
    let points = vec![(span.0, 0.0), (span.1, 0.0)];
    canvas.mark(plot, &Mark::Line { points, ink: Ink::Text, width: BASELINE });
}

/// Draws the line at zero of a lying plot.
pub(super) fn draw_upright<'a>(span: (f64, f64), plot: &Plot<'a>, canvas: &mut Canvas<'a>) {
    let points = vec![(0.0, span.0), (0.0, span.1)];
    canvas.mark(plot, &Mark::Line { points, ink: Ink::Text, width: BASELINE });
}
