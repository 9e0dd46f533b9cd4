//! A ring of the parts of one whole, with each part's value and share beside it and the sum in the middle.

mod blocks;
mod ring;

use super::ChartStyle;
use super::canvas::Canvas;
use super::drawing::{Along, Ink};
use super::faces::Face;
use super::head::{Swatch, draw_swatch};
use super::labels::{fits, wrap};
use super::scale;
use super::spec::ChartSpec;
use super::stack;
use blocks::Layout;

/// The most parts that an eye can tell apart.
pub(super) const MOST: usize = 6;

/// A part of the whole.
pub(super) struct Part {
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

/// Draws the chart.
///
/// Returns `None` where it does not fit.
pub(super) fn draw<'a>(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Option<Canvas<'a>> {
    let (parts, sum) = parts(spec, style);
    let natural = (width * 0.52).clamp(110.0, 165.0);
    let heights = match height {
        Some(height) => vec![height],
        // Many tiny parts need room for their words; a little more is better than none.
        None => vec![natural, natural * 1.25, natural * 1.5, natural * 2.0],
    };
    let layout = heights.iter().find_map(|height| Layout::around(&parts, (width, *height), style));
    let listed = || heights.iter().find_map(|height| Layout::list(&parts, (width, *height), style));
    let layout = layout.or_else(listed)?;
    let mut canvas = Canvas::new(width, layout.height, style);
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
    draw_sum(spec, &sum, &layout, &mut canvas);
    Some(canvas)
}

/// Returns the parts, and their sum as written.
fn parts(spec: &ChartSpec, style: ChartStyle<'_>) -> (Vec<Part>, String) {
    let values: Vec<f64> = spec.values().collect();
    let sum: f64 = values.iter().sum();
    let decimals = spec.decimals.unwrap_or_else(|| scale::decimals(values.iter().copied()));
    let only = values.len() == 1;
    let mut from = 0.0;
    let named = spec.categories.iter().zip(values).enumerate();
    let parts = named.map(|(index, (name, value))| {
        let share = value / sum;
        let part = Part {
            name: name.clone(),
            value: (style.format)(value, decimals),
            share: if only {
                String::new()
            } else {
                (style.percent)(share * 100.0, share_decimals(share))
            },
            ink: if spec.highlight == Some(index) { Ink::Accent } else { stack::ink_of(index) },
            from,
            to: from + share,
            pointed: spec.highlight == Some(index),
        };
        from += share;
        part
    });
    (parts.collect(), (style.format)(sum, decimals))
}

/// Returns the decimals of a share: none, unless it would read as nothing.
fn share_decimals(share: f64) -> usize {
    match share * 100.0 {
        share if share == 0.0 || share >= 0.95 => 0,
        share if share >= 0.095 => 1,
        _ => 2,
    }
}

/// Sets the sum in the middle of the ring, with the unit below it.
fn draw_sum(spec: &ChartSpec, sum: &str, layout: &Layout, canvas: &mut Canvas<'_>) {
    let style = canvas.style;
    let room = 2.0 * ring::hole(layout.radius) * 0.74;
    let largest = Face::total(style, (layout.radius * 0.4).min(style.text_size * 2.6));
    let face = Face::total(style, largest.size * (room / largest.width(sum)).min(1.0));
    let note = Face::note(style);
    let mut lines = wrap(&spec.unit, room * 0.95, &note);
    lines.retain(|line| !line.is_empty());
    if lines.len() > 2 || !fits(&lines, room, &note) {
        lines.clear();
    }
    let below = if lines.is_empty() { 0.0 } else { 3.5 + note.height(lines.len()) };
    let (x, y) = layout.centre;
    let baseline = y + (face.cap() - below) / 2.0;
    canvas.text(face.set(sum, x, baseline, Along::Middle));
    for (index, line) in lines.into_iter().enumerate() {
        let baseline = baseline + 3.5 + note.cap() + note.leading() * index as f64;
        canvas.text(note.set(line, x, baseline, Along::Middle));
    }
}
