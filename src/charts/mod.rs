//! From numbers to charts: scales, marks and labels, as drawing commands for the templates.
//!
//! In: a [`ChartSpec`], whose values are already in its unit, and the size and style that it is to have.
//! Out: a [`Drawing`], which a template replays in the document's own fonts and inks.
//! Nothing here knows a language, a colour or a font; nothing touches the outside.

mod spec;
mod drawing;
mod metrics;
mod fault;
mod scale;
mod backend;
mod canvas;
mod faces;
mod labels;
mod head;
mod categories;
mod axis;
mod gaps;
mod names;
mod stack;
mod columns;
mod bars;
mod lines;
mod donut;

use canvas::Canvas;

pub use drawing::{Across, Along, Command, Drawing, Ink, Point, Role, Segment, Stroke, Text};
pub use fault::ChartFault;
pub use metrics::TextMetrics;
pub use spec::{ChartKind, ChartSeries, ChartSpec, ValueLabels};

/// How charts look and how their numbers are written.
#[derive(Clone, Copy)]
pub struct ChartStyle<'a> {
    /// The size of values and of series' names, in points.
    pub text_size: f64,
    /// The size of categories, ticks and units, in points.
    pub label_size: f64,
    /// The measures of the document's fonts.
    pub metrics: &'a dyn TextMetrics,
    /// Writes a number with so many decimals in the document's language.
    pub format: &'a dyn Fn(f64, usize) -> String,
    /// Writes a share of a hundred with so many decimals, with its percent sign.
    pub percent: &'a dyn Fn(f64, usize) -> String,
}

/// Draws a chart of this width, and of this height or the one that its data asks for, in points.
///
/// Columns whose categories have names too long to stand below them are drawn as bars.
pub fn draw(
    spec: &ChartSpec,
    size: (f64, Option<f64>),
    style: &ChartStyle<'_>,
) -> Result<Drawing, ChartFault> {
    if let Some(fault) = fault::find(spec, size) {
        return Err(fault);
    }
    let spec = &fault::settle(spec);
    let drawn = match spec.kind {
        ChartKind::Columns | ChartKind::StackedColumns => columns::draw(spec, size, *style),
        ChartKind::Bars | ChartKind::StackedBars => bars::draw(spec, size, *style),
        ChartKind::Lines => lines::draw(spec, size, *style),
        ChartKind::Donut => donut::draw(spec, size, *style),
    };
    drawn.map_or(Err(ChartFault::TooSmall { width: size.0, height: size.1 }), Canvas::finish)
}

#[cfg(test)]
mod tests;
