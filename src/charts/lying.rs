//! A lying chart: names at the left, marks at the right, and how long a unit may be so that all is in its width.

use super::ChartStyle;
use super::rows::Rows;
use super::spec::ChartSpec;

/// The distance from the names to the marks.
const BESIDE: f64 = 8.0;
/// The shares of the width that names may take, the most comfortable first.
const SHARES: [f64; 3] = [0.42, 0.34, 0.26];
/// The least share of the width that the marks should have.
const LEAST: f64 = 0.3;

/// The rows of a lying chart, and its scale.
pub(super) struct Lying {
    /// The rows.
    pub(super) rows: Rows,
    /// The left edge of the marks.
    pub(super) left: f64,
    /// How many points a unit has.
    pub(super) unit: f64,
    /// Where zero lies.
    pub(super) zero: f64,
}

impl Lying {
    /// Lays out rows for so many marks of a thickness in a width, and in a height if there is one; what the marks and
    /// the words at their ends take of the width is asked of the rows.
    pub(super) fn plan(
        spec: &ChartSpec,
        marks: (usize, f64),
        (width, height): (f64, Option<f64>),
        style: ChartStyle<'_>,
        reach: impl Fn(&Rows) -> Reach,
    ) -> Option<Self> {
        let mut fitted = None;
        for share in SHARES {
            let Some(rows) = Rows::plan(spec, marks, width * share, height, style) else {
                continue;
            };
            let left = rows.names + BESIDE;
            let reach = reach(&rows);
            let Some(unit) = reach.fit(width - left) else { continue };
            fitted = Some(Self { rows, left, unit, zero: left + reach.sides(unit).0 });
            if unit * reach.span >= LEAST * width {
                break;
            }
        }
        fitted
    }
}

/// Everything that takes room left or right of zero: a length in units, and one in points beyond it.
pub(super) struct Reach {
    /// To the left.
    pub(super) left: Vec<(f64, f64)>,
    /// To the right.
    pub(super) right: Vec<(f64, f64)>,
    /// The length of the whole scale in units.
    pub(super) span: f64,
}

impl Reach {
    /// Returns the room that is taken left and right of zero, at so many points a unit.
    fn sides(&self, unit: f64) -> (f64, f64) {
        let farthest = |side: &[(f64, f64)]| {
            side.iter().map(|(units, points)| units * unit + points).fold(0.0, f64::max)
        };
        (farthest(&self.left), farthest(&self.right))
    }

    /// Finds how many points a unit may have so that all fits into the width.
    fn fit(&self, width: f64) -> Option<f64> {
        let fits = |unit: f64| {
            let (left, right) = self.sides(unit);
            left + right <= width
        };
        let (mut low, mut high) = (0.0, width / self.span);
        if !fits(low) {
            return None;
        }
        for _ in 0..50 {
            let middle = f64::midpoint(low, high);
            if fits(middle) { low = middle } else { high = middle }
        }
        (low > 0.0).then_some(low)
    }
}
