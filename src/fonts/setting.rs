//! A line of text as the typesetter has it, for what is drawn without it.

use ecow::EcoString;
use typst::layout::{Abs, Em, Point};
use typst::syntax::Span;
use typst::text::{Glyph as SetGlyph, TextItem};
use typst::visualize::Paint;

use super::ThemeMetrics;
use super::shaping::{Glyph, Shaper};
use crate::charts::Role;

/// A line of text.
#[derive(Debug)]
pub struct Line {
    /// Its runs, in the order of the text, counted from its left end on the baseline.
    pub runs: Vec<(Point, TextItem)>,
    /// How wide it is.
    pub width: Abs,
    /// How far its letters reach above the baseline at the most.
    pub ascent: Abs,
    /// How high its capitals are.
    pub cap: Abs,
    /// How far its letters reach below the baseline at the most.
    pub descent: Abs,
}

impl ThemeMetrics<'_> {
    /// Sets a text in one line, in the letters of a role in a chart, of a size in points, a weight and a colour.
    pub fn set(&self, text: &str, role: Role, size: f64, weight: u16, paint: &Paint) -> Line {
        let zero = Abs::zero();
        let mut line =
            Line { runs: Vec::new(), width: zero, ascent: zero, cap: zero, descent: zero };
        let size = Abs::pt(size);
        let mut runs = Vec::new();
        for (index, glyphs) in self.shaper.runs(text, &self.face(role, weight)) {
            let is_one = |one: &Glyph, other: &Glyph| {
                one.font == other.font && one.offset.1 == other.offset.1
            };
            for group in glyphs.chunk_by(is_one) {
                let Some(first) = group.first() else { continue };
                let metrics = first.font.metrics();
                line.ascent.set_max(metrics.ascender.at(size));
                line.cap.set_max(metrics.cap_height.at(size));
                line.descent.set_max(-metrics.descender.at(size));
                let item = item(text, group, first, size, paint, &self.shaper);
                let width = item.width();
                runs.push((index, (Point::new(line.width, -first.offset.1.at(size)), item)));
                line.width += width;
            }
        }
        runs.sort_by_key(|(index, _)| *index);
        line.runs = runs.into_iter().map(|(_, run)| run).collect();
        line
    }
}

/// Returns glyphs of one font, the first of which is given, as the typesetter has them.
fn item(
    text: &str,
    glyphs: &[Glyph],
    first: &Glyph,
    size: Abs,
    paint: &Paint,
    shaper: &Shaper<'_>,
) -> TextItem {
    let start = glyphs.iter().map(|glyph| glyph.range.start).min().unwrap_or_default();
    let end = glyphs.iter().map(|glyph| glyph.range.end).max().unwrap_or_default();
    let within = |at: usize| u16::try_from(at - start).unwrap_or(u16::MAX);
    let glyphs = glyphs.iter().map(|glyph| SetGlyph {
        id: glyph.id,
        x_advance: glyph.advance,
        x_offset: glyph.offset.0,
        y_advance: Em::zero(),
        y_offset: Em::zero(),
        range: within(glyph.range.start)..within(glyph.range.end),
        span: (Span::detached(), 0),
    });
    TextItem {
        font: first.font.clone(),
        size,
        fill: paint.clone(),
        stroke: None,
        lang: shaper.lang,
        region: shaper.region,
        text: EcoString::from(text.get(start..end).unwrap_or_default()),
        glyphs: glyphs.collect(),
    }
}
