//! Gaps: where there is no value, the chart says so, and never with a mark of height zero.

use super::ChartStyle;
use super::canvas::Canvas;
use super::drawing::{Along, Ink};
use super::faces::Face;
use super::spec::ChartSpec;

/// The distance from the line at zero to the words.
const OFF: f64 = 3.0;
/// The least distance between the words of neighbours: less, and they read as one line of words.
const APART: f64 = 6.0;

/// Half the width of the cross that stands for the words.
pub(super) const CROSS: f64 = 1.6;

/// A place without a value in an upright plot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gap<'s> {
    /// Its middle.
    pub(super) middle: f64,
    /// How wide it is.
    pub(super) width: f64,
    /// The height at which marks begin there.
    pub(super) base: f64,
    /// How far marks could reach from there; negative is upwards.
    pub(super) reach: f64,
    /// What it says.
    pub(super) words: &'s str,
}

impl Gap<'_> {
    /// Returns whether it has room for the words; elsewhere a cross stands for them, which the head explains.
    pub(super) fn is_worded(&self, style: ChartStyle<'_>) -> bool {
        let length = Face::note(style).width(self.words);
        length + APART <= self.width && height(style) <= self.reach.abs() + 1.0
    }

    /// Shows the gap, unless another text is there already.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>) {
        let face = Face::note(canvas.style);
        let down = self.reach > 0.0;
        if self.is_worded(canvas.style) {
            let baseline = if down { self.base + OFF + face.cap() } else { self.base - OFF };
            canvas.try_text(face.set(self.words, self.middle, baseline, Along::Middle));
        } else {
            let y = self.base + (OFF + CROSS) * if down { 1.0 } else { -1.0 };
            draw_cross((self.middle, y), canvas);
        }
    }
}

/// Draws the cross that stands for the words of a gap.
pub(super) fn draw_cross((x, y): (f64, f64), canvas: &mut Canvas<'_>) {
    for sign in [1.0, -1.0] {
        let (from, to) = ((x - CROSS, y - sign * CROSS), (x + CROSS, y + sign * CROSS));
        canvas.line(from, to, Ink::Muted, 0.75);
    }
}

/// Returns the room that words take above or below the marks.
fn height(style: ChartStyle<'_>) -> f64 {
    let face = Face::note(style);
    face.cap() + face.descent() + OFF
}

/// Returns the runs of categories in which no series has a value, as first and last.
pub(super) fn runs(spec: &ChartSpec) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for category in (0..spec.categories.len()).filter(|category| spec.is_gap(*category)) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == category => *last = category,
            _ => runs.push((category, category)),
        }
    }
    runs
}
