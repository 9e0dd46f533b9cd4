//! The words beside the parts of a ring: close to them, off the ring, and off each other.

use std::f64::consts::TAU;

use super::Part;
use crate::charts::ChartStyle;
use crate::charts::drawing::{Along, Says, Text};
use crate::charts::faces::Face;
use crate::charts::labels::{fits, spread, widest, wrap, wrap_hard};

/// The distance from the ring to the words.
const BESIDE: f64 = 8.0;
/// The least distance between two blocks of words.
const BETWEEN: f64 = 5.0;
/// The room of a swatch beside the words.
const SWATCH: f64 = 9.0;
/// The most lines of a name beside the ring; in a list it may have twice as many.
const LINES: usize = 3;
/// The smallest radius.
const SMALLEST: f64 = 26.0;
/// The shares of half the height that the ring may take.
const SHARES: [f64; 3] = [0.94, 0.84, 0.72];

/// The words of a part, placed.
pub(super) struct Block {
    /// The texts.
    pub(super) texts: Vec<Text>,
    /// The left edge and middle of a swatch, where the words do not lie beside their part.
    pub(super) swatch: Option<(f64, f64)>,
}

/// A ring with its words.
pub(super) struct Layout {
    /// The middle of the ring.
    pub(super) centre: (f64, f64),
    /// Its outer radius.
    pub(super) radius: f64,
    /// The words of each part.
    pub(super) blocks: Vec<Block>,
    /// The height of the drawing.
    pub(super) height: f64,
}

/// The words of a part, broken into lines.
struct Words<'a> {
    /// Value and share.
    figures: (String, String),
    /// The place of the part.
    category: usize,
    /// The name.
    name: Vec<String>,
    /// How they are set.
    faces: (Face<'a>, Face<'a>, Face<'a>),
    /// The widest line.
    width: f64,
    /// The height, with the distance to the next.
    height: f64,
}

impl<'a> Words<'a> {
    /// Breaks the words of a part into at most so many lines of name.
    fn of(part: &Part, width: f64, most: usize, style: ChartStyle<'a>) -> Option<Self> {
        let value = Face::value(style).pointed(part.pointed);
        let share = Face::share(style);
        let name_face = Face::name(style);
        let name = if most > LINES {
            wrap_hard(&part.name, width, &name_face)
        } else {
            wrap(&part.name, width, &name_face)
        };
        let figures = value.width(&part.value) + gap(part) + share.width(&part.share);
        if name.len() > most || !fits(&name, width, &name_face) || figures > width {
            return None;
        }
        let height =
            value.cap() + name_face.leading() * name.len() as f64 + name_face.descent() + BETWEEN;
        let width = widest(&name, &name_face).max(figures);
        let figures = (part.value.clone(), part.share.clone());
        let faces = (value, share, name_face);
        Some(Self { figures, category: part.category, name, faces, width, height })
    }

    /// Sets the words with their left or right edge and their upper edge.
    fn set(&self, x: f64, top: f64, along: Along) -> Vec<Text> {
        let (value, share, name) = &self.faces;
        let baseline = top + BETWEEN / 2.0 + value.cap();
        let widths = (value.width(&self.figures.0), share.width(&self.figures.1));
        let apart = if self.figures.1.is_empty() { 0.0 } else { APART };
        let left = if along == Along::End { x - widths.0 - apart - widths.1 } else { x };
        let category = self.category;
        let (figure, part) = self.figures.clone();
        let mut texts = vec![
            value
                .set(figure, left, baseline, Along::Start)
                .saying(Says::Value { series: 0, category }),
            share
                .set(part, left + widths.0 + apart, baseline, Along::Start)
                .saying(Says::Share { category }),
        ];
        texts.extend(self.name.iter().enumerate().map(|(index, line)| {
            name.set(line.as_str(), x, baseline + name.leading() * (index + 1) as f64, along)
        }));
        texts
    }
}

/// The distance from a value to its share.
const APART: f64 = 4.5;

/// Returns the distance from a part's value to its share.
fn gap(part: &Part) -> f64 {
    if part.share.is_empty() { 0.0 } else { APART }
}

impl Layout {
    /// Moves everything down.
    pub(super) fn lowered(mut self, by: f64) -> Self {
        self.centre.1 += by;
        self.height += by;
        for block in &mut self.blocks {
            block.texts.iter_mut().for_each(|text| text.at.1 += by);
            block.swatch = block.swatch.map(|(x, y)| (x, y + by));
        }
        self
    }

    /// Puts so much white above and below.
    pub(super) fn centred(self, white: f64) -> Self {
        let layout = self.lowered(white / 2.0);
        Self { height: layout.height + white / 2.0, ..layout }
    }

    /// Puts the words around the ring, as large a ring as leaves them room.
    pub(super) fn around(parts: &[Part], size: (f64, f64), style: ChartStyle<'_>) -> Option<Self> {
        SHARES.iter().find_map(|share| Self::around_ring(parts, size.1 / 2.0 * share, size, style))
    }

    /// Puts the words around a ring of this radius.
    fn around_ring(
        parts: &[Part],
        radius: f64,
        (width, height): (f64, f64),
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let room = width / 2.0 - radius - BESIDE;
        if radius < SMALLEST || room < 20.0 {
            return None;
        }
        let words: Option<Vec<Words<'_>>> =
            parts.iter().map(|part| Words::of(part, room, LINES, style)).collect();
        let words = words?;
        let middle = height / 2.0;
        let angle = |part: &Part| {
            if parts.len() == 1 { TAU / 4.0 } else { f64::midpoint(part.from, part.to) * TAU }
        };
        let wanted = |part: &Part| middle - (radius + BESIDE) * libm::cos(angle(part));
        let mut middles = vec![0.0; parts.len()];
        let mut astray = false;
        for rightward in [true, false] {
            let mut side: Vec<usize> = (0..parts.len())
                .filter(|index| {
                    parts
                        .get(*index)
                        .is_some_and(|part| (libm::sin(angle(part)) >= 0.0) == rightward)
                })
                .collect();
            if !rightward {
                side.reverse();
            }
            let boxes: Option<Vec<(f64, f64)>> = side
                .iter()
                .map(|index| Some((wanted(parts.get(*index)?), words.get(*index)?.height)))
                .collect();
            let boxes = boxes?;
            let spread = spread(&boxes, -BETWEEN / 2.0, height + BETWEEN / 2.0)?;
            for ((index, placed), (wanted, tall)) in side.into_iter().zip(spread).zip(boxes) {
                astray |= (placed - wanted).abs() > tall * 0.75;
                *middles.get_mut(index)? = placed;
            }
        }
        // How far the words stand off the middle: where the ring is at their height.
        let reach = |index: usize| -> Option<f64> {
            let (middle_of, words) = (middles.get(index)?, words.get(index)?);
            let half = (words.height - BETWEEN) / 2.0;
            let near = (middle - middle_of).clamp(-half, half) + middle_of - middle;
            let outer = radius + BESIDE;
            Some(libm::sqrt((outer * outer - near * near).max(0.0)).max(BESIDE / 2.0))
        };
        let aside = if astray { SWATCH } else { 0.0 };
        let is_left = |part: &Part| libm::sin(angle(part)) < 0.0;
        let mut left: f64 = radius;
        let mut right: f64 = radius;
        for (index, part) in parts.iter().enumerate() {
            let needed = reach(index)? + words.get(index)?.width + aside;
            if is_left(part) { left = left.max(needed) } else { right = right.max(needed) }
        }
        if left + right > width {
            return None;
        }
        let centre = (left, middle);
        let mut blocks = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            let (words, placed) = (words.get(index)?, *middles.get(index)?);
            let top = placed - words.height / 2.0;
            let first = top + BETWEEN / 2.0 + words.faces.0.cap() / 2.0;
            let (sign, along) =
                if is_left(part) { (-1.0, Along::End) } else { (1.0, Along::Start) };
            let edge = centre.0 + sign * reach(index)?;
            let swatch = if is_left(part) { edge - words.faces.2.cap() } else { edge };
            blocks.push(Block {
                texts: words.set(edge + sign * aside, top, along),
                swatch: astray.then_some((swatch, first)),
            });
        }
        Some(Self { centre, radius, blocks, height })
    }

    /// Puts the ring at the left and the words in a list at the right, each with a swatch.
    pub(super) fn list(
        parts: &[Part],
        (width, height): (f64, f64),
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let radius = (height / 2.0).min(width * 0.22);
        let left = 2.0 * radius + 2.0 * BESIDE;
        let room = width - left - SWATCH;
        if radius < SMALLEST || room < 20.0 {
            return None;
        }
        let words: Option<Vec<Words<'_>>> =
            parts.iter().map(|part| Words::of(part, room, 2 * LINES, style)).collect();
        let words = words?;
        let total: f64 = words.iter().map(|words| words.height).sum();
        if total > height + BETWEEN {
            return None;
        }
        let mut top = (height - total) / 2.0;
        let mut blocks = Vec::new();
        for words in &words {
            let first = top + BETWEEN / 2.0 + words.faces.0.cap() / 2.0;
            blocks.push(Block {
                texts: words.set(left + SWATCH, top, Along::Start),
                swatch: Some((left, first)),
            });
            top += words.height;
        }
        Some(Self { centre: (radius, height / 2.0), radius, blocks, height })
    }
}
