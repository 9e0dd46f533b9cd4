//! How far bars and what is written beside them reach from zero, and so how long a unit may be.

use super::tails::Tail;
use crate::charts::ChartStyle;
use crate::charts::scale::Scale;
use crate::charts::spec::ChartSpec;
use crate::charts::stack::Stack;

/// Everything that takes room left or right of zero: a length in units, and one in points beyond it.
pub(super) struct Reach {
    /// To the left.
    left: Vec<(f64, f64)>,
    /// To the right.
    right: Vec<(f64, f64)>,
    /// The length of the whole scale in units.
    span: f64,
}

impl Reach {
    /// Collects bars and tails.
    pub(super) fn of(
        spec: &ChartSpec,
        stack: &Stack,
        scale: &Scale,
        tails: &[Tail],
        style: ChartStyle<'_>,
    ) -> Self {
        let mut left = vec![(-scale.from, 0.0)];
        let mut right = vec![(scale.to, 0.0)];
        for (low, high) in &stack.ends {
            left.push((-low, 0.0));
            right.push((*high, 0.0));
        }
        for tail in tails {
            let side = if tail.leftward { &mut left } else { &mut right };
            side.push((tail.at.abs(), tail.width(spec, style)));
        }
        Self { left, right, span: scale.to - scale.from }
    }

    /// Returns the room that is taken left and right of zero, at so many points a unit.
    pub(super) fn sides(&self, unit: f64) -> (f64, f64) {
        let farthest = |side: &[(f64, f64)]| {
            side.iter().map(|(units, points)| units * unit + points).fold(0.0, f64::max)
        };
        (farthest(&self.left), farthest(&self.right))
    }

    /// Finds how many points a unit may have so that all fits into the width.
    pub(super) fn fit(&self, width: f64) -> Option<f64> {
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
