//! The rows of a lying chart, a category each: how high they are, and where.

use super::ChartStyle;
use super::canvas::Canvas;
use super::drawing::Along;
use super::faces::Face;
use super::labels::{widest, wrap_hard};
use super::spec::ChartSpec;

/// How many bars make a list longer, and how thick its bars then are.
const THINNER: [(usize, f64); 3] = [(15, 0.66), (9, 0.78), (5, 0.9)];
/// The distance between rows, as a share of a bar's thickness.
const APART: f64 = 0.62;
/// The distance between bars of one category.
const BETWEEN: f64 = 1.0;
/// How much bars may be thinned or thickened to fill a given height.
const STRETCH: (f64, f64) = (0.4, 2.4);
/// What a height may lack by being written in hundredths of a point.
const ROUNDING: f64 = 0.005;
/// From how many bars on a list is long.
const LONG: usize = 16;

/// A row: a category.
pub(super) struct Row {
    /// The lines of its name.
    lines: Vec<String>,
    /// The height of its middle.
    pub(super) middle: f64,
}

impl Row {
    /// Sets the name at the left edge; strong where the chart points at it.
    pub(super) fn draw(&self, is_pointed: bool, canvas: &mut Canvas<'_>) {
        let face = Face::category(canvas.style).pointed(is_pointed);
        let first = self.middle - face.height(self.lines.len()) / 2.0 + face.cap();
        for (index, line) in self.lines.iter().enumerate() {
            let baseline = first + face.leading() * index as f64;
            canvas.text(face.set(line.as_str(), 0.0, baseline, Along::Start));
        }
    }
}

/// All rows.
pub(super) struct Rows {
    /// Each of them.
    pub(super) list: Vec<Row>,
    /// How thick a bar is.
    pub(super) thick: f64,
    /// How thick it must be.
    least: f64,
    /// The height of all.
    pub(super) height: f64,
    /// The width of the widest name.
    pub(super) names: f64,
}

impl Rows {
    /// Lays out the rows from the top down with names at most this wide, in a height if there is one; each has room for
    /// so many marks of a usual thickness below each other.
    pub(super) fn plan(
        spec: &ChartSpec,
        (slots, base): (usize, f64),
        names: f64,
        height: Option<f64>,
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let count = spec.categories.len() * slots;
        let thinner =
            THINNER.iter().find(|(from, _)| count > *from).map_or(1.0, |(_, share)| *share);
        let thick = base * thinner;
        // Values of bars below each other must not touch.
        let value = Face::value(style);
        let least = if slots > 1 { value.cap() + value.descent() - BETWEEN + 0.1 } else { 0.0 };
        let thick = thick.max(least);
        let mut rows = Vec::new();
        let mut used: f64 = 0.0;
        for (index, name) in spec.categories.iter().enumerate() {
            let face = Face::category(style).pointed(spec.highlight == Some(index));
            let lines = wrap_hard(name, names, &face);
            used = used.max(widest(&lines, &face));
            rows.push(Row { lines, middle: 0.0 });
        }
        let mut all = Self { list: rows, thick, least, height: 0.0, names: used };
        let stretch = match height {
            None => 1.0,
            Some(height) => all.stretch(height, slots, style)?,
        };
        all.place(stretch, slots, style);
        Some(all)
    }

    /// Finds how much to stretch the rows so that they fill a height, or as much of it as they may.
    fn stretch(&mut self, height: f64, slots: usize, style: ChartStyle<'_>) -> Option<f64> {
        let (mut low, mut high) = STRETCH;
        low = low.max(self.least / self.thick);
        if self.measure(low, slots, style) > height + ROUNDING {
            return None;
        }
        if self.measure(high, slots, style) <= height {
            return Some(high);
        }
        for _ in 0..30 {
            let middle = f64::midpoint(low, high);
            if self.measure(middle, slots, style) > height { high = middle } else { low = middle }
        }
        Some(low)
    }

    /// Returns the height of all rows at a stretch.
    fn measure(&self, stretch: f64, slots: usize, style: ChartStyle<'_>) -> f64 {
        let heights: f64 =
            self.list.iter().map(|row| self.row_height(row, stretch, slots, style)).sum();
        heights + self.apart(stretch) * self.list.len().saturating_sub(1) as f64
    }

    /// Returns the height of a row: of its bars or its name, whichever is higher.
    fn row_height(&self, row: &Row, stretch: f64, slots: usize, style: ChartStyle<'_>) -> f64 {
        let (name, value) = (Face::category(style), Face::value(style));
        let text = name.height(row.lines.len()) + 2.0 * name.descent();
        let thick = self.thick * stretch;
        // The value beside the first and last bar of a category may be higher than the bar.
        let note = Face::note(style);
        let beside = (value.cap() + value.descent()).max(note.cap() + 2.0 * note.descent());
        let over = (beside - thick).max(0.0);
        text.max(thick * slots as f64 + BETWEEN * slots.saturating_sub(1) as f64 + over)
    }

    /// Returns the distance between rows at a stretch; names of several lines need a little more.
    fn apart(&self, stretch: f64) -> f64 {
        let broken = self.list.iter().any(|row| row.lines.len() > 1);
        self.thick * stretch * APART * if self.list.len() >= LONG { 0.5 } else { 1.0 }
            + if broken { 1.5 } else { 0.0 }
    }

    /// Puts the rows below each other.
    fn place(&mut self, stretch: f64, slots: usize, style: ChartStyle<'_>) {
        let apart = self.apart(stretch);
        let heights: Vec<f64> =
            self.list.iter().map(|row| self.row_height(row, stretch, slots, style)).collect();
        let mut top = 0.0;
        for (row, height) in self.list.iter_mut().zip(heights) {
            row.middle = top + height / 2.0;
            top += height + apart;
        }
        self.height = top - apart;
        self.thick *= stretch;
    }

    /// Moves all rows down.
    pub(super) fn lower(&mut self, by: f64) {
        self.list.iter_mut().for_each(|row| row.middle += by);
    }

    /// Returns the upper and lower edge of a bar.
    pub(super) fn slot(&self, middle: f64, slot: usize, slots: usize) -> (f64, f64) {
        let group = self.thick * slots as f64 + BETWEEN * slots.saturating_sub(1) as f64;
        let top = middle - group / 2.0 + (self.thick + BETWEEN) * slot as f64;
        (top, top + self.thick)
    }
}
