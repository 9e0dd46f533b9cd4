//! The order in which labels are drawn, which is the order in which they are copied.
//!
//! Programs that copy or read aloud see a new word in a step ahead and a new line in one down; what goes back in the
//! same line they join to the word before.

use super::labels::{Bounds, baseline};
use super::{Command, Drawing, Text, TextMetrics};

/// The share of its size by which a text stands above or below another that is of another line.
pub(super) const ANOTHER_LINE: f64 = 0.52;

/// Changes the order of a drawing's labels, as little as it takes, so that none is joined to the one before.
pub(super) fn settle(drawing: &mut Drawing, metrics: &dyn TextMetrics) {
    let mut ordered: Vec<Text> = Vec::new();
    for text in drawing.texts() {
        let is_first = |before: &Text| !is_joined(before, text, metrics);
        let at = ordered.iter().rposition(is_first).map_or(0, |before| before + 1);
        ordered.insert(at, text.clone());
    }
    let places = drawing.commands.iter_mut().filter_map(|command| match command {
        Command::Text(text) => Some(text),
        _ => None,
    });
    for (place, text) in places.zip(ordered) {
        *place = text;
    }
}

/// Whether a text goes back in the line of the text before it.
pub(super) fn is_joined(before: &Text, text: &Text, metrics: &dyn TextMetrics) -> bool {
    let is_ahead = Bounds::of(text, metrics).left >= Bounds::of(before, metrics).right;
    let step = (baseline(text, metrics) - baseline(before, metrics)).abs();
    before.turn == 0 && text.turn == 0 && !is_ahead && step < ANOTHER_LINE * before.size
}
