//! How high a chart may be: a page that must share out its room asks for less or more than the usual height.

use super::drawing::Says;
use super::{ChartFault, ChartSpec, ChartStyle, Drawing, Form, trial};

/// The least and the most of its usual height that a chart is drawn at, and the most where it has a page to fill.
const SHARES: (f64, f64, f64) = (0.6, 1.6, 2.2);
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
    /// The most where there is little else on a page.
    pub highest: f64,
}

/// Finds how high a chart of a size may be; a height is the one that its author takes for the usual one.
///
/// At every height from the least to the highest it has the same form, writes every number that it writes at its usual
/// height, has no more in its head, and is about as full. The ends are found so exactly that no multiple of a
/// step is left out.
pub fn heights(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    step: f64,
    style: &ChartStyle<'_>,
) -> Result<Heights, ChartFault> {
    let drawn = |height: Option<f64>| {
        let (spec, drawing) = trial(spec, (width, height), style)?;
        Ok(Trial { form: spec.form, says: says(&drawing), drawing })
    };
    let chart = drawn(height)?;
    let usual = chart.drawing.height;
    let bears = |height: f64| drawn(Some(height)).is_ok_and(|other| other.is_as_good_as(&chart));
    let farthest = |from: f64, to: f64, trials: u32| {
        let trial = |number: u32| from + (to - from) * f64::from(number) / f64::from(trials);
        let Some(number) = (1..=trials).find(|number| !bears(trial(*number))) else { return to };
        let (mut good, mut bad) = (trial(number - 1), trial(number));
        loop {
            let middle = (f64::midpoint(good, bad) / step).round() * step;
            if (middle - good).abs().max((middle - bad).abs()) >= (good - bad).abs() {
                return good;
            }
            if bears(middle) { good = middle } else { bad = middle }
        }
    };
    let (lowest, far, farther) = (usual * SHARES.0, usual * SHARES.1, usual * SHARES.2);
    let trials = chart.form.trials;
    let most = farthest(usual, far, trials);
    let highest = if most < far { most } else { farthest(far, farther, trials) };
    Ok(Heights { least: farthest(usual, lowest, trials), usual, most, highest })
}

/// A chart at a height.
struct Trial {
    form: &'static Form,
    drawing: Drawing,
    /// The numbers that it writes.
    says: Vec<Says>,
}

impl Trial {
    /// Returns whether a chart says at another height what it says at its usual one.
    fn is_as_good_as(&self, usual: &Self) -> bool {
        let filled = |Drawing { plot, height, .. }: &Drawing| plot.bottom / height;
        let is_filled = self.drawing.height <= usual.drawing.height
            || filled(&self.drawing) >= filled(&usual.drawing) * FILLED;
        // A head that grows has taken in what stood beside its marks.
        let has_moved = self.drawing.plot.top > usual.drawing.plot.top + ROUNDING;
        is_filled
            && !has_moved
            && self.form == usual.form
            && usual.says.iter().all(|number| self.says.contains(number))
    }
}

/// Returns the numbers that a drawing writes.
fn says(drawing: &Drawing) -> Vec<Says> {
    drawing.texts().filter_map(|text| text.says).collect()
}
