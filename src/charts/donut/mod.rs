//! A ring of the parts of one whole, with each part's value and share beside it and the sum in the middle.

mod blocks;
mod ring;

use super::ChartStyle;
use super::bars::BARS;
use super::canvas::Canvas;
use super::columns::COLUMNS;
use super::drawing::{Along, Ink, PlotSpan, Says, Text};
use super::faces::Face;
use super::form::{Adds, Compares, Form, Limits, Tells, Unfit};
use super::head::{Head, Swatch, draw_swatch};
use super::labels::Bounds;
use super::numbers::{self, written, written_shares};
use super::spec::ChartSpec;
use super::stack;
use super::turn;
use blocks::Layout;

use super::order::ANOTHER_LINE;

/// The least share of a given height that is made use of.
const LEAST_USED: f64 = 0.86;
/// The least share of the turn that a part is drawn with, so that each part that is there can be seen.
const SLIVER: f64 = 0.008;
/// The least distance from the sum to the word below it.
const BELOW: f64 = 3.5;
/// The share of the hole's radius that its words may fill.
const FILLED: f64 = 0.97;
/// The smallest size of the sum in points.
const SMALLEST: f64 = 4.5;

/// A part of the whole.
pub(super) struct Part {
    /// Its place among the parts.
    category: usize,
    /// Its name.
    name: String,
    /// Its value as written.
    value: String,
    /// Its share as written; empty for the only part.
    share: String,
    /// Its colour.
    ink: Ink,
    /// Where on the ring it begins, as a share of the turn from the top.
    from: f64,
    /// Where it ends.
    to: f64,
    /// Whether the chart points at it.
    pointed: bool,
}

/// A ring of parts of one whole: one series, one part a category.
pub(crate) static DONUT: Form = Form {
    word: "donut",
    about: "A ring of shares of one whole.",
    name: "donut",
    of: ("parts", "parts"),
    adds: Adds::Whole,
    tells: Tells::All,
    compares: Compares::Nothing,
    is_upright: false,
    is_told_across: false,
    is_map: false,
    limits: Limits::PARTS,
    shows: turn::parts,
    otherwise: None,
    instead: &[&COLUMNS, &BARS],
    trials: 8,
    draw: |spec, size, style| draw(spec, size, style).ok_or(Unfit::Room),
};

/// Draws the chart, if it fits.
fn draw<'a>(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Option<Canvas<'a>> {
    let parts = parts(spec, style);
    let head = Head::plan(spec, &[], width, style);
    let top = head.height;
    let size = (width, height.map(|height| height - top));
    let (mut texts, layout) = plan(&parts, size, style, &|layout| middle(spec, layout, style))?;
    texts.iter_mut().for_each(|text| text.at.1 += top);
    let layout = layout.lowered(top);
    let mut canvas = Canvas::new((width, layout.height), style);
    canvas.plot = PlotSpan { top, bottom: layout.centre.1 + layout.radius };
    head.draw(&mut canvas);
    for part in &parts {
        if let Some(segments) = ring::segments(layout.centre, layout.radius, (part.from, part.to)) {
            canvas.shape(segments, part.ink);
        }
    }
    for (part, block) in parts.iter().zip(&layout.blocks) {
        if let Some((x, y)) = block.swatch {
            draw_swatch(&mut canvas, Swatch::Square(part.ink), x, y);
        }
        for text in &block.texts {
            canvas.text(text.clone());
        }
    }
    for text in texts {
        canvas.text(text);
    }
    Some(canvas)
}

/// Finds room for the ring, for the words of its parts, around it or in a list beside it, and for its middle.
fn plan(
    parts: &[Part],
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'_>,
    middle: &dyn Fn(&Layout) -> Option<Vec<Text>>,
) -> Option<(Vec<Text>, Layout)> {
    let held = |layout: Layout| Some((middle(&layout)?, layout));
    let around = |height: f64| Layout::around(parts, (width, height), style);
    let listed = |height: f64| Layout::list(parts, (width, height), style);
    let Some(height) = height else {
        let natural = (width * 0.52).clamp(110.0, 165.0);
        // Many tiny parts need room for their words; a little more is better than none.
        let heights = [natural, natural * 1.25, natural * 1.5, natural * 2.0];
        let layout = heights.iter().find_map(|height| around(*height));
        return layout.or_else(|| heights.iter().find_map(|height| listed(*height))).and_then(held);
    };
    // Whole points below, the same ones for many heights: what fits into one fits into a little more too.
    let below = (1..).map(|less| height.ceil() - f64::from(less));
    let below = below.take_while(|tried| *tried >= height * LEAST_USED);
    let heights: Vec<f64> = std::iter::once(height).chain(below).collect();
    let centred = |tried: f64, layout: Layout| held(layout.centred(height - tried));
    heights
        .iter()
        .find_map(|tried| centred(*tried, around(*tried)?))
        .or_else(|| heights.iter().find_map(|tried| centred(*tried, listed(*tried)?)))
}

/// Returns the parts.
fn parts(spec: &ChartSpec, style: ChartStyle<'_>) -> Vec<Part> {
    let turns = stack::slices(&spec.lengths().collect::<Vec<f64>>(), SLIVER);
    let mut from = 0.0;
    let named = spec.categories.iter().zip(spec.values()).enumerate();
    let figured = named.zip(written_shares(spec, style.numerals)).zip(turns);
    let parts = figured.map(|(((category, (name, value)), share), turn)| {
        let pointed = spec.highlight == Some(category);
        let part = Part {
            category,
            name: name.clone(),
            value: written(spec, value, style.numerals),
            share,
            ink: if pointed { Ink::Accent } else { stack::ink_of(category) },
            from,
            to: from + turn,
            pointed,
        };
        from += turn;
        part
    });
    parts.collect()
}

/// Sets the sum in the middle of the ring, with a word for it below where the hole holds that.
fn middle(spec: &ChartSpec, layout: &Layout, style: ChartStyle<'_>) -> Option<Vec<Text>> {
    let sum = written(spec, numbers::sum(spec)?, style.numerals);
    let hole = ring::hole(layout.radius);
    let room = 2.0 * hole * 0.74;
    let largest = Face::total(style, (layout.radius * 0.4).min(style.text_size * 2.6));
    let face = Face::total(style, largest.size * (room / largest.width(&sum)).min(1.0));
    if face.size < SMALLEST {
        return None;
    }
    let note = Face::note(style);
    let (x, y) = layout.centre;
    // The comma of a large sum hangs down a good way.
    let apart = BELOW.max(face.descent() * 0.5 + 2.0).max(ANOTHER_LINE * face.size - note.cap());
    let baseline = y + (face.cap() - apart - note.cap()) / 2.0;
    let word = spec.words.total.as_str();
    let word = note.set(word, x, baseline + apart + note.cap(), Along::Middle);
    let sum = |baseline| face.set(sum, x, baseline, Along::Middle).saying(Says::Whole);
    let Bounds { left, top, right, bottom } = Bounds::of(&word, style.metrics);
    let far = |x: f64, y: f64| libm::hypot(x - layout.centre.0, y - layout.centre.1);
    let corners = [far(left, top), far(right, top), far(left, bottom), far(right, bottom)];
    Some(if corners.into_iter().all(|corner| corner <= hole * FILLED) {
        vec![sum(baseline), word]
    } else {
        vec![sum(y + face.cap() / 2.0)]
    })
}
