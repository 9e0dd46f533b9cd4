//! What stands below a chart: what its marked sums lack, and what a map does not say.

use super::ChartStyle;
use super::drawing::{Along, Command, Drawing, Text};
use super::faces::Face;
use super::labels::wrap_hard;
use super::numbers::PARTIAL;
use super::spec::ChartSpec;

/// The distance from what is above.
const ABOVE: f64 = 5.0;

/// Returns what the foot says.
pub(super) fn words(spec: &ChartSpec) -> Option<String> {
    let partial = || format!("{PARTIAL} {}", spec.words.partial);
    let disclaimer = spec.form.is_map.then(|| spec.words.disclaimer.clone());
    disclaimer.or_else(|| spec.is_partial().then(partial))
}

/// The lines of a foot, from its upper edge.
pub(super) fn plan(spec: &ChartSpec, width: f64, style: ChartStyle<'_>) -> (Vec<Text>, f64) {
    let Some(words) = words(spec) else { return (Vec::new(), 0.0) };
    let face = Face::note(style);
    let lines = wrap_hard(&words, width, &face);
    let height = ABOVE + face.height(lines.len()) + face.descent();
    let set = |(row, line): (usize, String)| {
        face.set(line, 0.0, ABOVE + face.cap() + face.leading() * row as f64, Along::Start)
    };
    (lines.into_iter().enumerate().map(set).collect(), height)
}

/// Adds a foot below a drawing.
pub(super) fn add(drawing: &mut Drawing, (texts, height): (Vec<Text>, f64)) {
    let round = |length: f64| (length * 100.0).round() / 100.0;
    let top = drawing.height;
    drawing.height = round(top + height);
    drawing.commands.extend(texts.into_iter().map(|mut text| {
        text.at.1 = round(text.at.1 + top);
        Command::Text(text)
    }));
}
