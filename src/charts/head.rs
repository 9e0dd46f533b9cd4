//! What stands above a plot: the subtitle, and the names of the series where they fit nowhere nearer.

use super::ChartStyle;
use super::canvas::Canvas;
use super::drawing::{Along, Ink, Text};
use super::faces::Face;
use super::gaps;
use super::labels::{Bounds, widest, wrap_hard};
use super::spec::ChartSpec;
use super::stack;

/// The distance from a swatch, which is as high as a capital, to the name.
const BESIDE: f64 = 3.5;
/// The distance between two entries.
const APART: f64 = 12.0;
/// The distance from the last line to what is below: more than between lines, so that no number reads as one of them.
const BELOW: f64 = 9.0;
/// What parts the subtitle from the names below it, besides a line.
const LEGEND: f64 = 1.5;

/// How the ink of a series is shown beside its name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Swatch {
    /// A square, for areas.
    Square(Ink),
    /// A short line.
    Line(Ink),
    /// A dot.
    Dot(Ink),
    /// A dot of a radius, which tells a value.
    Circle(Ink, f64),
    /// The cross that marks a gap too narrow for words.
    Cross,
}

/// A laid-out head.
pub(super) struct Head {
    /// The texts, placed.
    texts: Vec<Text>,
    /// The swatches: their left edge, and the height of their middle.
    swatches: Vec<(Swatch, f64, f64)>,
    /// The height, down to where the plot may begin.
    pub(super) height: f64,
}

impl Head {
    /// Lays out the subtitle, which may be empty, and these names in so much width.
    pub(super) fn plan(
        spec: &ChartSpec,
        entries: &[(Swatch, String)],
        width: f64,
        style: ChartStyle<'_>,
    ) -> Self {
        let words = spec.subtitle.as_str();
        let (face, name) = (Face::note(style), Face::name(style));
        let mut head = Self { texts: Vec::new(), swatches: Vec::new(), height: 0.0 };
        let own = face.width(words);
        let row: f64 = entries.iter().map(|(_, text)| entry_width(text, &name) + APART).sum();
        let indent = if words.is_empty() { 0.0 } else { own + APART };
        let leading = name.leading();
        let lines = if words.is_empty() { vec![] } else { wrap_hard(words, width, &face) };
        let mut baseline = name.cap();
        for (index, line) in lines.iter().enumerate() {
            baseline += if index > 0 { leading } else { 0.0 };
            head.texts.push(face.set(line.as_str(), 0.0, baseline, Along::Start));
        }
        if indent + row - APART <= width {
            // One line holds it all: the subtitle where the axis is, the names at the other end, but a scale, which
            // is as the unit is, after it.
            let is_scale = entries.iter().all(|(swatch, _)| matches!(swatch, Swatch::Circle(..)));
            let from = if is_scale { indent } else { width - row + APART };
            head.flow(entries, from.min(width), baseline, width, &name);
        } else if !entries.is_empty() {
            baseline += if words.is_empty() { 0.0 } else { leading + LEGEND };
            baseline = head.flow(entries, 0.0, baseline, width, &name);
        }
        if !head.texts.is_empty() {
            head.height = baseline + BELOW;
        }
        head
    }

    /// Lets entries flow from a place on, line by line; returns the last baseline.
    fn flow(
        &mut self,
        entries: &[(Swatch, String)],
        from: f64,
        mut baseline: f64,
        width: f64,
        face: &Face<'_>,
    ) -> f64 {
        let mut x = from;
        let indent = face.cap() + BESIDE;
        for (swatch, text) in entries {
            if x > from && x + entry_width(text, face) > width + 1e-6 {
                x = from;
                baseline += face.leading();
            }
            let lines = wrap_hard(
                text,
                (width - x - indent).max(face.width(text).min(width - indent)),
                face,
            );
            self.swatches.push((*swatch, x, baseline - face.cap() / 2.0));
            let entry = widest(&lines, face);
            for (index, line) in lines.into_iter().enumerate() {
                baseline += if index > 0 { face.leading() } else { 0.0 };
                self.texts.push(face.set(line, x + indent, baseline, Along::Start));
            }
            x += indent + entry + APART;
        }
        baseline
    }

    /// Draws the head at the top of the drawing.
    pub(super) fn draw(self, canvas: &mut Canvas<'_>) {
        for (swatch, x, y) in self.swatches {
            draw_swatch(canvas, swatch, x, y);
        }
        for text in self.texts {
            canvas.text(text);
        }
    }
}

/// Returns the entries of a chart of areas: its series if they are not named elsewhere, and the cross.
pub(super) fn entries(spec: &ChartSpec, named: bool, noted: bool) -> Vec<(Swatch, String)> {
    let series = spec.series.iter().enumerate().filter(|_| named);
    let series =
        series.map(|(index, series)| (Swatch::Square(stack::ink_of(index)), series.label.clone()));
    series.chain(noted.then(|| (Swatch::Cross, spec.words.no_data.clone()))).collect()
}

/// Draws a swatch with its left edge and the height of its middle.
pub(super) fn draw_swatch(canvas: &mut Canvas<'_>, swatch: Swatch, x: f64, y: f64) {
    let size = Face::name(canvas.style).cap();
    let (half, right) = (size / 2.0, x + size);
    match swatch {
        Swatch::Square(ink) => {
            canvas.fill(Bounds { left: x, top: y - half, right, bottom: y + half }, ink);
        }
        Swatch::Dot(ink) => canvas.dot((x + half, y), half, ink),
        Swatch::Circle(ink, radius) => canvas.dot((x + half, y), radius, ink),
        Swatch::Line(ink) => canvas.line((x, y), (right, y), ink, 1.8),
        Swatch::Cross => gaps::draw_cross((x + half, y), canvas),
    }
}

/// Returns the width of a swatch with its name.
fn entry_width(text: &str, face: &Face<'_>) -> f64 {
    face.cap() + BESIDE + face.width(text)
}

/// Returns the room that a swatch takes before a name.
pub(super) fn swatch_width(style: ChartStyle<'_>) -> f64 {
    Face::name(style).cap() + BESIDE
}
