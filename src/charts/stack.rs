//! From values to bars, side by side or on each other, whichever way they will lie.

use super::drawing::Ink;
use super::form::Adds;
use super::scale;
use super::spec::{ChartSpec, length};
use crate::units::Decimal;

/// The least length of a bar in points: a value that is there is seen beside the line at zero.
const LEAST: f64 = 1.0;

/// A bar: a series in a category, from one value to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bar {
    /// Its category.
    pub(super) category: usize,
    /// Its series.
    pub(super) series: usize,
    /// The value that it stands for.
    pub(super) value: Decimal,
    /// Where it begins: zero, or the end of the bar below.
    pub(super) from: f64,
    /// Where it ends.
    pub(super) to: f64,
    /// Whether another bar of its pile lies before it, and after it.
    pub(super) between: (bool, bool),
}

impl Bar {
    /// Returns whether it is too thin to be seen, at so many points a unit.
    pub(super) fn is_thin(&self, unit: f64) -> bool {
        !self.value.is_zero() && (self.to - self.from).abs() * unit < LEAST
    }

    /// Returns where it is drawn to end, at so many points a unit.
    pub(super) fn end(&self, unit: f64) -> f64 {
        let sign = if self.value < Decimal::ZERO { -1.0 } else { 1.0 };
        if self.is_thin(unit) { self.from + sign * LEAST / unit } else { self.to }
    }
}

/// The bars of a chart.
pub(super) struct Stack {
    /// All of them, category by category.
    pub(super) bars: Vec<Bar>,
    /// Whether those of one category are piled up.
    pub(super) piled: bool,
    /// The lowest and highest end of each category, zero at least.
    pub(super) ends: Vec<(f64, f64)>,
}

impl Stack {
    /// Builds the bars; piled ones go upwards where they are positive and downwards where they are not.
    pub(super) fn of(spec: &ChartSpec) -> Self {
        let piled = spec.form.adds == Adds::Piles;
        let mut stack = Self { bars: Vec::new(), piled, ends: Vec::new() };
        for category in 0..spec.categories.len() {
            let (mut low, mut high) = (0.0, 0.0);
            let first = stack.bars.len();
            for series in 0..spec.series.len() {
                let Some(value) = spec.value(series, category) else { continue };
                let from = match (piled, value < Decimal::ZERO) {
                    (false, _) => 0.0,
                    (true, true) => low,
                    (true, false) => high,
                };
                let to = from + length(value);
                let between = (from != 0.0, false);
                stack.bars.push(Bar { category, series, value, from, to, between });
                (low, high) = scale::extent([low, high, to]);
            }
            stack.ends.push((low, high));
            let pile = stack.bars.iter_mut().skip(first);
            pile.for_each(|bar| bar.between.1 = piled && low < bar.to && bar.to < high);
        }
        stack
    }

    /// Returns the lowest and highest value that any bar reaches.
    pub(super) fn extent(&self) -> (f64, f64) {
        scale::extent(self.ends.iter().flat_map(|(low, high)| [*low, *high]))
    }

    /// Returns the bars in the order in which they are drawn: thin ones lie on those that would hide them.
    pub(super) fn ordered(&self, unit: f64) -> impl Iterator<Item = &Bar> {
        let thick = self.bars.iter().filter(move |bar| !bar.is_thin(unit));
        thick.chain(self.bars.iter().filter(move |bar| bar.is_thin(unit)))
    }

    /// Returns how many bars stand side by side in a category.
    pub(super) fn slots(&self, spec: &ChartSpec) -> usize {
        if self.piled { 1 } else { spec.series.len().max(1) }
    }

    /// Returns in which of the slots a bar stands.
    pub(super) fn slot(&self, bar: &Bar) -> usize {
        if self.piled { 0 } else { bar.series }
    }
}

/// Returns how much of one whole each value gets: its share, or a sliver so that it is seen, which the larger ones give it.
pub(super) fn slices(values: &[f64], sliver: f64) -> Vec<f64> {
    let sum: f64 = values.iter().sum();
    let shares = values.iter().map(|value| value / sum);
    let is_thin = |share: f64| share > 0.0 && share < sliver;
    let given: f64 =
        shares.clone().filter(|share| is_thin(*share)).map(|share| sliver - share).sum();
    let large: f64 = shares.clone().filter(|share| !is_thin(*share)).sum();
    let slice = |share: f64| if is_thin(share) { sliver } else { share * (1.0 - given / large) };
    shares.map(slice).collect()
}

/// Returns the ink of a series.
pub(super) fn ink_of(series: usize) -> Ink {
    Ink::Series(u8::try_from(series).unwrap_or(u8::MAX) % Ink::SERIES)
}

/// Returns the ink of a bar: the accent where a chart of one series points at its category.
pub(super) fn ink(spec: &ChartSpec, bar: &Bar) -> Ink {
    let pointed = spec.highlight == Some(bar.category) && spec.series.len() == 1;
    if pointed { Ink::Accent } else { ink_of(bar.series) }
}
