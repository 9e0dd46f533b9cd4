//! What is written below a share bar: under each part, or in a list where the parts are too many or too thin for that.

use super::Part;
use crate::charts::ChartStyle;
use crate::charts::canvas::Canvas;
use crate::charts::drawing::{Along, Ink, Says, Text};
use crate::charts::faces::Face;
use crate::charts::head::{Swatch, draw_swatch, swatch_width};
use crate::charts::labels::{fits, spread, widest, wrap, wrap_hard};

/// The distance from the bar to the words.
const BELOW: f64 = 5.0;
/// The distance between the words of two parts.
const APART: f64 = 10.0;
/// The distance from a number to the next.
const NEXT: f64 = 4.0;
/// The most lines of a name under its part.
const LINES: usize = 3;
/// The widths that a name may have under its part, as shares of the bar: the one with the fewest lines first.
const WIDTHS: [f64; 5] = [1.0, 0.5, 0.34, 0.25, 0.18];
/// How far from its part the words that have a key of its colour may stand.
const ASTRAY: f64 = 40.0;
/// The least width that a name has in a list.
const NARROWEST: f64 = 24.0;

/// The words below the bar, from its lower edge on.
pub(super) struct Labels {
    /// The texts.
    texts: Vec<Text>,
    /// The left edges and the middles of the keys, with their colours.
    swatches: Vec<(Ink, f64, f64)>,
    /// The height of all.
    pub(super) height: f64,
}

impl Labels {
    /// Finds room for the words; shares that stand in the bar are left out.
    pub(super) fn plan(
        parts: &[Part],
        inside: bool,
        width: f64,
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let tries = [false, true].into_iter().flat_map(|keyed| WIDTHS.map(|share| (keyed, share)));
        let mut under = tries.filter_map(|(keyed, share)| {
            Self::under(parts, (inside, keyed), (width, share * width), style)
        });
        under.next().or_else(|| Self::list(parts, inside, width, style))
    }

    /// Puts the words of each part under it, with names at most this wide; moved aside, they have a key.
    fn under(
        parts: &[Part],
        (inside, keyed): (bool, bool),
        (width, room): (f64, f64),
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let name = Face::name(style);
        let indent = if keyed { swatch_width(style) } else { 0.0 };
        let mut blocks: Vec<(&Part, Vec<String>, f64)> = Vec::new();
        for part in parts {
            let face = name.pointed(part.pointed);
            let lines = wrap(&part.name, room, &face);
            if lines.len() > LINES || !fits(&lines, room, &face) {
                return None;
            }
            let wide = widest(&lines, &face).max(Figures::of(part, inside, style).width());
            blocks.push((part, lines, indent + wide));
        }
        let wanted: Vec<(f64, f64)> = blocks
            .iter()
            .map(|(part, _, wide)| (part.left + (wide + APART) / 2.0, wide + APART))
            .collect();
        let middles = spread(&wanted, 0.0, width + APART)?;
        let most = blocks.iter().map(|(_, lines, _)| lines.len()).max()?;
        let mut labels = Self { texts: Vec::new(), swatches: Vec::new(), height: 0.0 };
        for ((part, lines, wide), middle) in blocks.into_iter().zip(middles) {
            let left = middle - (wide + APART) / 2.0;
            let off = (left - part.right).max(part.left - left - wide);
            if !keyed && (left - part.left).abs() > 0.5 || off > ASTRAY {
                return None;
            }
            let figures = Figures::of(part, inside, style);
            let baseline = BELOW + figures.faces.0.cap();
            if keyed {
                let middle = baseline - figures.faces.0.cap() / 2.0;
                labels.swatches.push((part.ink, left, middle));
            }
            labels.texts.extend(figures.set(left + indent, baseline));
            labels.name(
                lines,
                left + indent,
                baseline + name.leading(),
                &name.pointed(part.pointed),
            );
        }
        let value = Face::value(style);
        labels.height = BELOW + value.cap() + name.leading() * most as f64 + name.descent();
        Some(labels)
    }

    /// Puts the words into a list, a part a row: its key, its name, and its numbers at the right.
    fn list(parts: &[Part], inside: bool, width: f64, style: ChartStyle<'_>) -> Option<Self> {
        let name = Face::name(style);
        let indent = swatch_width(style);
        let figures = |part| Figures::of(part, inside, style);
        let share = parts.iter().map(|part| figures(part).widths().0).fold(0.0, f64::max);
        let value = parts.iter().map(|part| figures(part).widths().1).fold(0.0, f64::max);
        let numbers = if share > 0.0 { share + NEXT + value } else { value };
        let room = width - indent - numbers - APART;
        if room < NARROWEST {
            return None;
        }
        let mut labels = Self { texts: Vec::new(), swatches: Vec::new(), height: 0.0 };
        let mut baseline = BELOW + Face::value(style).cap();
        for part in parts {
            let face = name.pointed(part.pointed);
            let lines = wrap_hard(&part.name, room, &face);
            let count = lines.len();
            labels.swatches.push((part.ink, 0.0, baseline - face.cap() / 2.0));
            labels.name(lines, indent, baseline, &face);
            labels.texts.extend(figures(part).column((width - NEXT - value, width), baseline));
            baseline += face.leading() * count as f64 + 1.5;
        }
        labels.height = baseline - name.leading() - 1.5 + name.descent();
        Some(labels)
    }

    /// Sets the lines of a name.
    fn name(&mut self, lines: Vec<String>, x: f64, baseline: f64, face: &Face<'_>) {
        let set = |(row, line): (usize, String)| {
            face.set(line, x, baseline + face.leading() * row as f64, Along::Start)
        };
        self.texts.extend(lines.into_iter().enumerate().map(set));
    }

    /// Draws the words below this height.
    pub(super) fn draw(self, top: f64, canvas: &mut Canvas<'_>) {
        for (ink, x, y) in self.swatches {
            draw_swatch(canvas, Swatch::Square(ink), x, top + y);
        }
        for mut text in self.texts {
            text.at.1 += top;
            canvas.text(text);
        }
    }
}

/// The numbers of a part, to be written below the bar.
struct Figures<'p, 'a> {
    /// The part.
    part: &'p Part,
    /// Its share, unless it stands in the bar.
    share: &'p str,
    /// How share and value are set.
    faces: (Face<'a>, Face<'a>),
}

impl<'p, 'a> Figures<'p, 'a> {
    /// Returns the numbers of a part; one that has no length has its share here in any case.
    fn of(part: &'p Part, inside: bool, style: ChartStyle<'a>) -> Self {
        let is_in_bar = inside && part.right > part.left;
        let share = if is_in_bar { "" } else { part.share.as_str() };
        let value = Face::value(style).pointed(part.pointed);
        let faces = if share.is_empty() { (value, value) } else { (value, Face::share(style)) };
        Self { part, share, faces }
    }

    /// Returns how wide the share and the value are.
    fn widths(&self) -> (f64, f64) {
        (self.faces.0.width(self.share), self.faces.1.width(&self.part.value))
    }

    /// Returns how wide both are beside each other.
    fn width(&self) -> f64 {
        let (share, value) = self.widths();
        if share > 0.0 { share + NEXT + value } else { value }
    }

    /// Sets both from a place on.
    fn set(&self, x: f64, baseline: f64) -> [Text; 2] {
        let (share, _) = self.widths();
        let value = if share > 0.0 { x + share + NEXT } else { x };
        self.at((x, value), baseline, Along::Start)
    }

    /// Sets both so that they end at two places.
    fn column(&self, ends: (f64, f64), baseline: f64) -> [Text; 2] {
        self.at(ends, baseline, Along::End)
    }

    /// Sets both at two places.
    fn at(&self, (share, value): (f64, f64), baseline: f64, along: Along) -> [Text; 2] {
        let category = self.part.category;
        [
            self.faces.0.set(self.share, share, baseline, along).saying(Says::Share { category }),
            self.faces
                .1
                .set(self.part.value.as_str(), value, baseline, along)
                .saying(Says::Value { series: 0, category }),
        ]
    }
}
