//! Where the names of the series stand: beside the last pile, or over the columns of the last category.

use super::layout::Layout;
use crate::charts::ChartStyle;
use crate::charts::faces::Face;
use crate::charts::names::{Names, SEEN};
use crate::charts::spec::ChartSpec;
use crate::charts::stack::{self, Stack};
use crate::units::Decimal;

/// Finds the heights of the names beside the last pile, each within its own part of it.
pub(super) fn beside(
    layout: &Layout<'_>,
    spec: &ChartSpec,
    stack: &Stack,
    names: &Names,
    style: ChartStyle<'_>,
) -> Option<Vec<f64>> {
    let last = spec.categories.len().checked_sub(1)?;
    let parts = stack.bars.iter().filter(|bar| bar.category == last);
    let spans: Vec<(f64, f64)> = parts
        .map(|bar| (layout.height_of(bar.from.max(bar.to)), layout.height_of(bar.from.min(bar.to))))
        .collect();
    if spans.len() != spec.series.len() {
        return None;
    }
    let wanted: Vec<f64> = spans.iter().map(|(top, bottom)| f64::midpoint(*top, *bottom)).collect();
    // Above the pile is its sum, which may be wider than the pile.
    let top = spans.iter().map(|(top, _)| *top).fold(layout.frame.bottom, f64::min) - 2.0;
    let middles = names.place(&wanted, top, layout.frame.bottom - 1.0, style)?;
    let inside = spans
        .iter()
        .zip(&middles)
        .all(|((top, bottom), middle)| bottom - top >= SEEN && top < middle && middle < bottom);
    inside.then_some(middles)
}

/// Returns whether every column of the last category is high enough for its colour to be seen below its name.
pub(super) fn are_seen(layout: &Layout<'_>, spec: &ChartSpec, stack: &Stack) -> bool {
    let last = spec.categories.len().saturating_sub(1);
    let mut columns = stack.bars.iter().filter(|bar| bar.category == last);
    columns.all(|bar| (layout.height_of(bar.from) - layout.height_of(bar.to)).abs() >= SEEN)
}

/// Returns whether the name of each series fits over its column of the last category.
pub(super) fn fit_above(spec: &ChartSpec, pitch: f64, style: ChartStyle<'_>) -> bool {
    let last = spec.categories.len().saturating_sub(1);
    spec.series.iter().enumerate().all(|(index, series)| {
        let standing = spec.value(index, last).is_some_and(|value| value > Decimal::ZERO);
        standing
            && !series.label.is_empty()
            && Face::series(style, stack::ink_of(index)).width(&series.label) <= pitch
    })
}
