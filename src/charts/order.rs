//! The order in which labels are drawn, which is the order in which they are copied.
//!
//! Programs that copy or read aloud see a new word in a step ahead and a new line in one down; what goes back in the
//! same line they join to the word before.

use super::labels::{Bounds, baseline};
use super::{Command, Drawing, Text, TextMetrics};

/// The share of its size by which a text stands above or below another that is of another line.
pub(super) const ANOTHER_LINE: f64 = 0.52;

/// Puts a drawing's labels last, in an order that is changed as little as it takes, so that none is joined to the one
/// before; the lines of each block stay together.
pub(super) fn settle(drawing: &mut Drawing, blocks: Vec<Vec<Text>>, metrics: &dyn TextMetrics) {
    let mut ordered: Vec<Text> = Vec::new();
    let labels = drawing.texts().cloned().map(|text| vec![text]);
    for lines in labels.chain(blocks) {
        let joins = |one: Option<&Text>, two: Option<&Text>| {
            one.zip(two).is_some_and(|(one, two)| is_joined(one, two, metrics))
        };
        let before = |at: usize| at.checked_sub(1).and_then(|before| ordered.get(before));
        let follows = |at: &usize| !joins(before(*at), lines.first());
        let parts = |at: &usize| follows(at) && !joins(lines.last(), ordered.get(*at));
        let places = || (0..=ordered.len()).rev();
        let at = places().find(parts).or_else(|| places().find(follows)).unwrap_or(0);
        ordered.splice(at..at, lines);
    }
    drawing.commands.retain(|command| !matches!(command, Command::Text(_)));
    drawing.commands.extend(ordered.into_iter().map(Command::Text));
}

/// Whether a text goes back in the line of the text before it.
pub(super) fn is_joined(before: &Text, text: &Text, metrics: &dyn TextMetrics) -> bool {
    let is_ahead = Bounds::of(text, metrics).left >= Bounds::of(before, metrics).right;
    let step = (baseline(text, metrics) - baseline(before, metrics)).abs();
    before.turn == 0 && text.turn == 0 && !is_ahead && step < ANOTHER_LINE * before.size
}
