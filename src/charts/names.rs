//! Names of series set beside their marks, at the right end of a plot.

use super::ChartStyle;
use super::canvas::Canvas;
use super::drawing::Along;
use super::faces::Face;
use super::labels::{fits, spread, widest, wrap};
use super::spec::ChartSpec;

/// The most of a chart's width that names may take.
const SHARE: f64 = 0.34;
/// The distance from the marks to the names.
pub(super) const APART: f64 = 6.0;

/// The least of a mark that shows its colour: what is smaller cannot stand beside a name for a key.
pub(super) const SEEN: f64 = 2.5;

/// Names in a column of their own.
pub(super) struct Names {
    /// The lines of each series' name.
    pub(super) lines: Vec<Vec<String>>,
    /// The room that they need, their distance from the marks included.
    pub(super) width: f64,
}

impl Names {
    /// Breaks the names into at most two lines each; `extra` is what follows the last line of each.
    ///
    /// Returns `None` where there is nothing to tell apart, or no room.
    pub(super) fn plan(
        spec: &ChartSpec,
        extra: &[f64],
        width: f64,
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        if spec.series.len() < 2 || spec.series.iter().any(|series| series.label.trim().is_empty())
        {
            return None;
        }
        let face = Face::name(style);
        let room = width * SHARE - APART;
        let mut lines = Vec::new();
        let mut used: f64 = 0.0;
        for (index, series) in spec.series.iter().enumerate() {
            let extra = extra.get(index).copied().unwrap_or(0.0);
            let broken = wrap(&series.label, room - extra, &face);
            if broken.len() > 2 || !fits(&broken, room - extra, &face) {
                return None;
            }
            used = used.max(widest(&broken, &face) + extra);
            lines.push(broken);
        }
        Some(Self { lines, width: used + APART })
    }

    /// Finds the middles of the names near these heights, one a series, between two edges.
    pub(super) fn place(
        &self,
        wanted: &[f64],
        top: f64,
        bottom: f64,
        style: ChartStyle<'_>,
    ) -> Option<Vec<f64>> {
        let face = Face::name(style);
        let mut order: Vec<usize> = (0..wanted.len()).collect();
        order.sort_by(|one, two| {
            wanted.get(*one).partial_cmp(&wanted.get(*two)).unwrap_or(std::cmp::Ordering::Equal)
        });
        let boxes: Vec<(f64, f64)> = order
            .iter()
            .map(|series| {
                let lines = self.lines.get(*series).map_or(1, Vec::len);
                let height = face.leading() * lines as f64;
                (wanted.get(*series).copied().unwrap_or(top), height)
            })
            .collect();
        let spread = spread(&boxes, top, bottom)?;
        let mut middles = vec![0.0; wanted.len()];
        for (series, middle) in order.into_iter().zip(spread) {
            *middles.get_mut(series)? = middle;
        }
        Some(middles)
    }

    /// Returns how far the middle of a name's first line lies above the middle of all its lines.
    pub(super) fn drop(&self, series: usize, style: ChartStyle<'_>) -> f64 {
        let face = Face::name(style);
        let lines = self.lines.get(series).map_or(1, Vec::len);
        (face.height(lines) - face.cap()) / 2.0
    }

    /// Sets a name with its middle at this height; returns the end of its last line.
    pub(super) fn draw(
        &self,
        series: usize,
        x: f64,
        middle: f64,
        canvas: &mut Canvas<'_>,
    ) -> (f64, f64) {
        let face = Face::name(canvas.style);
        let lines = self.lines.get(series).map_or(&[][..], Vec::as_slice);
        let first = middle - face.height(lines.len()) / 2.0 + face.cap();
        let mut end = (x, first);
        for (row, line) in lines.iter().enumerate() {
            let baseline = first + face.leading() * row as f64;
            end = (x + face.width(line), baseline);
            canvas.text(face.set(line, x, baseline, Along::Start));
        }
        end
    }
}
