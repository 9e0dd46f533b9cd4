//! Gaps: where there is no value, the chart says so, and never with a mark of height zero.

use super::ChartStyle;
use super::canvas::Canvas;
use super::drawing::{Along, Ink, Text};
use super::faces::Face;
use super::form::Adds;
use super::spec::{ChartSpec, Total};

/// The distance from the line at zero to the words.
const OFF: f64 = 4.0;
/// The least distance between the words of neighbours: less, and they read as one line of words.
const APART: f64 = 6.0;

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
    /// Whether a dash is to say it, since the words would stand on the lines of an axis.
    pub(super) is_dashed: bool,
}

/// How a gap is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// The words, level.
    Level,
    /// The words, upright.
    Upright,
    /// A dash, which the head explains.
    Dash,
}

impl Gap<'_> {
    /// Returns how the gap can be shown.
    pub(super) fn shown(&self, style: ChartStyle<'_>) -> Shown {
        let face = Face::note(style);
        let length = face.width(self.words);
        let depth = face.cap() + face.descent();
        if self.is_dashed {
            Shown::Dash
        } else if length + APART <= self.width && height(style) <= self.reach.abs() + 1.0 {
            Shown::Level
        } else if depth + 0.5 <= self.width && length + 2.0 * OFF <= self.reach.abs() {
            Shown::Upright
        } else {
            Shown::Dash
        }
    }

    /// Shows the gap, unless another text is there already.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>) {
        let face = Face::note(canvas.style);
        let down = self.reach > 0.0;
        let words = self.words;
        match self.shown(canvas.style) {
            Shown::Level => {
                let baseline = if down { self.base + OFF + face.cap() } else { self.base - OFF };
                canvas.try_text(face.set(words, self.middle, baseline, Along::Middle));
            }
            Shown::Upright => {
                let (along, y) = if down {
                    (Along::End, self.base + OFF)
                } else {
                    (Along::Start, self.base - OFF)
                };
                let x = self.middle - face.descent() / 2.0;
                canvas.try_text(Text { turn: 270, ..face.centre(words, x, y, along) });
            }
            Shown::Dash => {
                let y = self.base + if down { OFF } else { -OFF };
                let half = (self.width * 0.3).min(2.5);
                canvas.line((self.middle - half, y), (self.middle + half, y), Ink::Muted, 0.75);
            }
        }
    }
}

/// Gives gaps that say the same one form: where one has room for a dash only, a dash says it for all.
pub(super) fn alike<'s>(mut gaps: Vec<Gap<'s>>, style: ChartStyle<'_>) -> Vec<Gap<'s>> {
    let is_dashed = gaps.iter().any(|gap| gap.shown(style) == Shown::Dash);
    for gap in &mut gaps {
        gap.is_dashed |= is_dashed;
    }
    gaps
}

/// Returns the room that words take above or below the marks.
pub(super) fn height(style: ChartStyle<'_>) -> f64 {
    let face = Face::note(style);
    face.cap() + face.descent() + OFF
}

/// Returns what a dash may stand for in a chart of columns or bars, for the head to explain.
pub(super) fn words(spec: &ChartSpec) -> String {
    let is_piled = spec.form.adds == Adds::Piles;
    let categories = || 0..spec.categories.len();
    let missing = |category| spec.across(category).any(|value| value.is_none());
    let is_open = categories().any(|category| spec.total(category) == Total::Incomplete);
    let is_empty =
        categories().any(|index| if is_piled { spec.is_gap(index) } else { missing(index) });
    let words = [(is_empty, &spec.words.no_data), (is_piled && is_open, &spec.words.incomplete)];
    let said: Vec<&str> =
        words.iter().filter(|(is, _)| *is).map(|(_, word)| word.as_str()).collect();
    said.join(" / ")
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
