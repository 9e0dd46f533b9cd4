//! What is written at the ends of bars: values, words for gaps, and names of series.

use super::layout::OFF;
use crate::charts::ChartStyle;
use crate::charts::drawing::Says;
use crate::charts::faces::Face;
use crate::charts::gaps::CROSS;
use crate::charts::numbers::{written, written_total};
use crate::charts::spec::{ChartSpec, length};
use crate::charts::stack::{self, Stack};
use crate::units::Decimal;

/// What is written at the end of a bar.
pub(super) struct Tail {
    /// The category.
    pub(super) category: usize,
    /// The bar in it.
    pub(super) slot: usize,
    /// The value at which it stands.
    pub(super) at: f64,
    /// Whether it stands to the left.
    pub(super) leftward: bool,
    /// The value, or the word for a gap; may be empty.
    pub(super) text: String,
    /// Which number it is.
    pub(super) says: Says,
    /// Whether it is the word for a gap.
    gap: bool,
    /// Whether a cross stands for the word.
    pub(super) cross: bool,
    /// The name of the series, where it is said here.
    pub(super) name: String,
}

impl Tail {
    /// Returns how the text is set.
    pub(super) fn face<'a>(&self, spec: &ChartSpec, style: ChartStyle<'a>) -> Face<'a> {
        if self.gap {
            return Face::note(style);
        }
        Face::value(style).pointed(spec.highlight == Some(self.category))
    }

    /// Returns how the name is set.
    pub(super) fn name_face<'a>(&self, style: ChartStyle<'a>) -> Face<'a> {
        Face::series(style, stack::ink_of(self.slot))
    }

    /// Returns the room that the tail needs beyond its bar.
    pub(super) fn width(&self, spec: &ChartSpec, style: ChartStyle<'_>) -> f64 {
        let text = if self.cross { 2.0 * CROSS } else { self.face(spec, style).width(&self.text) };
        let name = self.name_face(style).width(&self.name);
        let parts = [text, name].into_iter().filter(|part| *part > 0.0).map(|part| part + OFF);
        parts.sum()
    }
}

/// Returns what is written beside the bars.
pub(super) fn all(
    spec: &ChartSpec,
    stack: &Stack,
    named: bool,
    thick: f64,
    style: ChartStyle<'_>,
) -> Vec<Tail> {
    let note = Face::note(style);
    let mut tails = Vec::new();
    for category in 0..spec.categories.len() {
        for slot in 0..stack.slots(spec) {
            let ends = stack.ends.get(category).copied().unwrap_or_default();
            let total = spec.total(category);
            let value = if stack.piled { total.sum() } else { spec.value(slot, category) };
            let leftward = value.is_some_and(|value| value < Decimal::ZERO);
            let at = match value {
                Some(value) if !stack.piled => length(value),
                Some(_) if leftward => ends.0,
                _ if stack.piled => ends.1,
                _ => 0.0,
            };
            let gap = value.is_none();
            let text = match value {
                Some(_) if stack.piled => {
                    written_total(spec, category, style.numerals).unwrap_or_default()
                }
                Some(value) => written(spec, value, style.numerals),
                None => spec.words.no_data.clone(),
            };
            let says = if stack.piled && spec.series.len() > 1 {
                Says::Total { category }
            } else {
                Says::Value { series: slot, category }
            };
            let name = spec.series.get(slot).filter(|_| named && category == 0);
            let name = name.map_or(String::new(), |series| series.label.clone());
            let cross = gap && stack.slots(spec) > 1 && thick < note.cap() + note.descent();
            tails.push(Tail { category, slot, at, leftward, text, says, gap, cross, name });
        }
    }
    tails
}
