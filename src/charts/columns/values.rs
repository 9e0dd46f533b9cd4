//! The values written over columns and into the parts of piles.

use super::layout::Layout;
use crate::charts::ChartStyle;
use crate::charts::canvas::Canvas;
use crate::charts::drawing::{Along, Says};
use crate::charts::faces::Face;
use crate::charts::numbers::{written, written_total};
use crate::charts::spec::{ChartSpec, length};
use crate::charts::stack::{self, Stack};
use crate::units::Decimal;

/// The least distance from a value to the edges of the part that it stands in.
const INSIDE: f64 = 1.5;

/// A value and where it belongs.
pub(super) struct ValueLabel {
    /// Its category.
    pub(super) category: usize,
    /// Its slot.
    pub(super) slot: usize,
    /// The value at which it stands.
    pub(super) at: f64,
    /// Whether it stands below.
    pub(super) below: bool,
    /// The number.
    pub(super) text: String,
    /// Which number it is.
    pub(super) says: Says,
}

/// Returns the values over the columns: of each, or the sum of each pile.
pub(super) fn labels(spec: &ChartSpec, stack: &Stack, style: ChartStyle<'_>) -> Vec<ValueLabel> {
    let own = |series: usize, category: usize| Says::Value { series, category };
    if !stack.piled {
        let label = |bar: &stack::Bar| ValueLabel {
            category: bar.category,
            slot: bar.series,
            at: length(bar.value),
            below: bar.value < Decimal::ZERO,
            text: written(spec, bar.value, style.numerals),
            says: own(bar.series, bar.category),
        };
        return stack.bars.iter().map(label).collect();
    }
    let sums = stack.ends.iter().enumerate().filter_map(|(category, (low, high))| {
        let sum = spec.total(category).sum()?;
        // A pile of one is its value.
        let says = if spec.series.len() == 1 { own(0, category) } else { Says::Total { category } };
        let (at, below) = if sum < Decimal::ZERO { (*low, true) } else { (*high, false) };
        let text = written_total(spec, category, style.numerals)?;
        Some(ValueLabel { category, slot: 0, at, below, text, says })
    });
    sums.collect()
}

/// Returns the categories that say most: the one pointed at, the last, the highest, the first, and the lowest below zero.
pub(super) fn telling(spec: &ChartSpec) -> Vec<usize> {
    let last = spec.categories.len().saturating_sub(1);
    let value = |category: usize| spec.total(category).sum();
    let known = || (0..=last).filter_map(|category| Some((category, value(category)?)));
    // Of equal values the first is named.
    let highest = known().rev().max_by_key(|(_, value)| *value);
    let lowest =
        known().min_by_key(|(_, value)| *value).filter(|(_, value)| *value < Decimal::ZERO);
    let [highest, lowest] = [highest, lowest].map(|found| found.map(|(category, _)| category));
    let mut telling: Vec<usize> = Vec::new();
    for category in [spec.highlight, Some(last), highest, Some(0), lowest].into_iter().flatten() {
        if !telling.contains(&category) {
            telling.push(category);
        }
    }
    telling
}

/// Returns the largest face in which every value fits over its column.
pub(super) fn face<'a>(
    spec: &ChartSpec,
    stack: &Stack,
    pitch: f64,
    style: ChartStyle<'a>,
) -> Option<Face<'a>> {
    let large = Face::value(style);
    let labels = labels(spec, stack, style);
    let fits = |face: &Face<'_>| {
        labels.iter().all(|label| {
            face.pointed(spec.highlight == Some(label.category)).width(&label.text) <= pitch
        })
    };
    [large, large.small()].into_iter().find(fits)
}

/// Writes values into the parts of piles: into all that are high enough, if the piles are wide enough.
pub(super) fn draw_inner(
    layout: &Layout<'_>,
    spec: &ChartSpec,
    stack: &Stack,
    canvas: &mut Canvas<'_>,
) {
    if !stack.piled || spec.series.len() < 2 {
        return;
    }
    let style = canvas.style;
    let texts = stack.bars.iter().map(|bar| {
        let face = Face::inner(style, stack::ink(spec, bar));
        (bar, face, written(spec, bar.value, style.numerals))
    });
    let texts: Vec<_> = texts.collect();
    if texts.iter().any(|(_, face, text)| face.width(text) + 2.0 * INSIDE > layout.bar) {
        return;
    }
    for (bar, face, text) in texts {
        let (from, to) = (layout.height_of(bar.from), layout.height_of(bar.to));
        if (from - to).abs() >= face.cap() + face.descent() + 2.0 * INSIDE {
            let middle = layout.middle(spec, stack, bar.category, 0);
            let says = Says::Value { series: bar.series, category: bar.category };
            let text = face.centre(text, middle, f64::midpoint(from, to), Along::Middle);
            canvas.try_text(text.saying(says));
        }
    }
}
