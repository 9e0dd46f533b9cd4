//! How high a chart may be: a page that must share out its room asks for less or more than the usual height.

use super::drawing::Says;
use super::{Chart, ChartFault, ChartSpec, ChartStyle, Drawing, draw};

/// The least and the most of its usual height that a chart is drawn at.
const SHARES: (f64, f64) = (0.6, 1.6);
/// How exactly the heights are found, in points.
const EXACT: f64 = 0.5;
/// What a drawing may be off by being written in hundredths of a point.
const ROUNDING: f64 = 0.011;
/// How far down a higher chart must reach at least, as a share of how far it does at its usual height.
const FILLED: f64 = 0.9;

/// The heights at which a chart is as good as at its usual one, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heights {
    /// The least.
    pub least: f64,
    /// The one that its data ask for, or its author.
    pub usual: f64,
    /// The most.
    pub most: f64,
}

/// Finds how high a chart of a size may be; a height is the one that its author takes for the usual one.
///
/// At every height from the least to the most it has the same form, writes every number that it writes at its usual
/// height, has no more in its head, and is about as full.
pub fn heights(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    style: &ChartStyle<'_>,
) -> Result<Heights, ChartFault> {
    let chart = draw(spec, (width, height), style)?;
    let usual = chart.drawing.height;
    let bears = |height: f64| {
        draw(spec, (width, Some(height)), style).is_ok_and(|other| is_as_good(&other, &chart))
    };
    let farthest = |share: f64| {
        let trials = chart.reading.form.trials;
        let trial = |step: u32| usual + usual * (share - 1.0) * f64::from(step) / f64::from(trials);
        let Some(step) = (1..=trials).find(|step| !bears(trial(*step))) else {
            return usual * share;
        };
        let (mut good, mut bad) = (trial(step - 1), trial(step));
        while (good - bad).abs() > EXACT {
            let middle = f64::midpoint(good, bad);
            if bears(middle) { good = middle } else { bad = middle }
        }
        good
    };
    Ok(Heights { least: farthest(SHARES.0), usual, most: farthest(SHARES.1) })
}

/// Returns whether a chart says at another height what it says at its usual one.
fn is_as_good(other: &Chart, usual: &Chart) -> bool {
    let said = says(&other.drawing);
    let filled = |Drawing { plot, height, .. }: &Drawing| plot.bottom / height;
    let is_filled = other.drawing.height <= usual.drawing.height
        || filled(&other.drawing) >= filled(&usual.drawing) * FILLED;
    // A head that grows has taken in what stood beside its marks.
    let has_moved = other.drawing.plot.top > usual.drawing.plot.top + ROUNDING;
    is_filled
        && !has_moved
        && other.reading.form == usual.reading.form
        && says(&usual.drawing).iter().all(|number| said.contains(number))
}

/// Returns the numbers that a drawing writes.
fn says(drawing: &Drawing) -> Vec<Says> {
    drawing.texts().filter_map(|text| text.says).collect()
}
