//! Lying bars.
use super::drawing::Drawing;
use super::{ChartFault, ChartSpec, ChartStyle};
/// Draws.
pub(super) fn draw(_: &ChartSpec, _: (f64, Option<f64>), _: ChartStyle<'_>) -> Result<Drawing, ChartFault> {
    Err(ChartFault::TooSmall)
}
