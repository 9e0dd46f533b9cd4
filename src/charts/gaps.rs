//! Gaps: where there is no value, the chart says so, and never with a mark of height zero.

use super::ChartStyle;
use super::canvas::Canvas;
use super::drawing::{Along, Ink, Text};
use super::faces::Face;
use super::spec::ChartSpec;

/// The distance from the line at zero to the words.
const OFF: f64 = 4.0;

/// A place without a value in an upright plot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gap {
    /// Its middle.
    pub(super) middle: f64,
    /// How wide it is.
    pub(super) width: f64,
    /// The height at which marks begin there.
    pub(super) base: f64,
    /// How far marks could reach from there; negative is upwards.
    pub(super) reach: f64,
}

/// How a gap is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The words, level.
    Level,
    /// The words, upright.
    Upright,
    /// A dash, which the head explains.
    Dash,
}

impl Gap {
    /// Returns how the gap can be shown.
    pub(super) fn form(&self, spec: &ChartSpec, style: ChartStyle<'_>) -> Form {
        let face = Face::note(style);
        let length = face.width(&spec.no_data);
        let depth = face.cap() + face.descent();
        if length + 2.0 <= self.width && depth + OFF <= self.reach.abs() {
            Form::Level
        } else if depth + 0.5 <= self.width && length + 2.0 * OFF <= self.reach.abs() {
            Form::Upright
        } else {
            Form::Dash
        }
    }

    /// Shows the gap, unless another text is there already.
    pub(super) fn draw(&self, spec: &ChartSpec, canvas: &mut Canvas<'_>) {
        let face = Face::note(canvas.style);
        let down = self.reach > 0.0;
        let words = spec.no_data.as_str();
        match self.form(spec, canvas.style) {
            Form::Level => {
                let baseline = if down { self.base + OFF + face.cap() } else { self.base - OFF };
                canvas.try_text(face.set(words, self.middle, baseline, Along::Middle));
            }
            Form::Upright => {
                let (along, y) = if down {
                    (Along::End, self.base + OFF)
                } else {
                    (Along::Start, self.base - OFF)
                };
                let x = self.middle - face.descent() / 2.0;
                canvas.try_text(Text { turn: 270, ..face.centre(words, x, y, along) });
            }
            Form::Dash => {
                let y = self.base + if down { OFF } else { -OFF };
                let half = (self.width * 0.3).min(2.5);
                canvas.line((self.middle - half, y), (self.middle + half, y), Ink::Muted, 0.75);
            }
        }
    }
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
