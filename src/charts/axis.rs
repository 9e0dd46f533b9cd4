//! The axis of values beside an upright plot: few ticks, thin lines, and a stronger one at zero.

use super::ChartStyle;
use super::canvas::{Canvas, Mark, Plot};
use super::drawing::{Along, Ink};
use super::faces::Face;
use super::labels::Bounds;
use super::scale::Scale;
use super::spec::length;

/// The width of grid lines.
const GRID: f64 = 0.4;
/// The width of the line at zero.
const BASELINE: f64 = 0.75;
/// The distance from a tick's number to the plot.
const APART: f64 = 5.0;

/// The numbers on an axis.
pub(super) struct Axis {
    /// Each tick with its number.
    ticks: Vec<(f64, String)>,
    /// The room that the numbers need beside the plot.
    pub(super) width: f64,
}

impl Axis {
    /// Writes the numbers of a scale.
    pub(super) fn plan(scale: &Scale, style: ChartStyle<'_>) -> Self {
        let face = Face::tick(style);
        let ticks: Vec<(f64, String)> = scale
            .ticks
            .iter()
            .map(|tick| (length(*tick), style.numerals.number(*tick, scale.decimals)))
            .collect();
        let widest = ticks.iter().map(|(_, text)| face.width(text)).fold(0.0, f64::max);
        Self { ticks, width: widest + APART }
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
