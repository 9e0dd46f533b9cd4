//! Names of series set beside their marks, at the right end of a plot.

use super::ChartStyle;
use super::canvas::Canvas;
use super::drawing::{Along, Ink};
use super::faces::Face;
use super::head::{self, Swatch, draw_swatch};
use super::labels::{fits, spread, widest, wrap};
use super::spec::ChartSpec;
use super::stack;

/// The most of a chart's width that names may take.
const SHARE: f64 = 0.34;
/// The distance from the marks to the names.
pub(super) const APART: f64 = 6.0;

/// The least of a mark that shows its colour: what is smaller cannot stand beside a name for a key.
pub(super) const SEEN: f64 = 2.5;

/// Names in a column of their own.
pub(super) struct Names {
    /// Each series' name.
    pub(super) list: Vec<Name>,
    /// The room that they need, their distance from the marks included.
    pub(super) width: f64,
}

/// A name beside its mark.
pub(super) struct Name {
    /// Its lines.
    lines: Vec<String>,
    /// The ink of its series.
    ink: Ink,
    /// Whether a piece of that stands before it, since the letters do not show it, or not well enough.
    is_keyed: bool,
}

impl Name {
    /// Returns how it is set.
    fn face<'a>(&self, style: ChartStyle<'a>) -> Face<'a> {
        Face::series(style, self.ink)
    }

    /// Returns the room of what stands before it.
    fn indent(&self, style: ChartStyle<'_>) -> f64 {
        if self.is_keyed { head::swatch_width(style) } else { 0.0 }
    }
}

impl Names {
    /// Breaks the names into at most two lines each; `extra` is what follows the last line of each, `keyed` puts a piece
    /// of its series before each, also where all letters have their colours.
    ///
    /// Returns `None` where there is nothing to tell apart, or no room.
    pub(super) fn plan(
        spec: &ChartSpec,
        extra: &[f64],
        keyed: bool,
        width: f64,
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        if spec.series.len() < 2 || spec.series.iter().any(|series| series.label.trim().is_empty())
        {
            return None;
        }
        let room = width * SHARE - APART;
        let mut inks = (0..spec.series.len()).map(stack::ink_of);
        // One that has a piece before it stands further in, and so do all.
        let is_keyed = keyed || !inks.all(|ink| (style.legible)(ink));
        let mut list = Vec::new();
        let mut used: f64 = 0.0;
        for (index, series) in spec.series.iter().enumerate() {
            let ink = stack::ink_of(index);
            let mut name = Name { lines: Vec::new(), ink, is_keyed };
            let face = name.face(style);
            let extra = extra.get(index).copied().unwrap_or(0.0) + name.indent(style);
            name.lines = wrap(&series.label, room - extra, &face);
            if name.lines.len() > 2 || !fits(&name.lines, room - extra, &face) {
                return None;
            }
            used = used.max(widest(&name.lines, &face) + extra);
            list.push(name);
        }
        Some(Self { list, width: used + APART })
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
                let lines = self.list.get(*series).map_or(1, |name| name.lines.len());
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

    /// Returns how far the piece of its series stands above the last baseline of a name.
    pub(super) fn drop(&self, series: usize, style: ChartStyle<'_>) -> f64 {
        let face = Face::name(style);
        let lines = self.list.get(series).map_or(1, |name| name.lines.len());
        face.leading() * lines.saturating_sub(1) as f64 + face.cap() / 2.0
    }

    /// Sets a name with its middle at this height, after a piece of its series where it has one; returns the end of its
    /// last line.
    pub(super) fn draw(
        &self,
        series: usize,
        x: f64,
        middle: f64,
        swatch: fn(Ink) -> Swatch,
        canvas: &mut Canvas<'_>,
    ) -> (f64, f64) {
        let Some(name) = self.list.get(series) else { return (x, middle) };
        let face = name.face(canvas.style);
        let first = middle - face.height(name.lines.len()) / 2.0 + face.cap();
        if name.is_keyed {
            draw_swatch(canvas, swatch(name.ink), x, first - face.cap() / 2.0);
        }
        let x = x + name.indent(canvas.style);
        let mut end = (x, first);
        for (row, line) in name.lines.iter().enumerate() {
            let baseline = first + face.leading() * row as f64;
            end = (x + face.width(line), baseline);
            canvas.text(face.set(line, x, baseline, Along::Start));
        }
        end
    }
}
