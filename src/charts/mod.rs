//! From numbers to charts: scales, marks and labels, as drawing commands for the templates.
//!
//! In: a [`ChartSpec`], whose values are already in its unit, and the size and style that it is to have.
//! Out: a [`Chart`]: a [`Drawing`], which a template replays in the document's own fonts and inks, and a [`Reading`] of
//! what is drawn, number by number, for its alternative text.
//! Nothing here knows a language, a colour or a font; nothing touches the outside.

mod form;
mod spec;
mod ink;
mod drawing;
mod metrics;
mod fault;
mod scale;
mod backend;
mod canvas;
mod faces;
mod labels;
mod order;
mod head;
mod categories;
mod axis;
mod gaps;
mod names;
mod numbers;
mod stack;
mod foot;
mod notes;
mod rows;
mod lying;
mod turn;
pub(crate) mod columns;
pub(crate) mod bars;
pub(crate) mod lines;
pub(crate) mod donut;
pub(crate) mod share;
pub(crate) mod slope;
pub(crate) mod multiples;
pub(crate) mod dots;
pub(crate) mod waterfall;
pub(crate) mod flow;
pub(crate) mod sparklines;
pub(crate) mod map;
mod profile;
mod reading;
mod table;
mod heights;

pub use drawing::{
    Across, Along, Command, Drawing, Ink, PlotSpan, Point, Role, Says, Segment, Stroke, Text,
};
pub use fault::ChartFault;
pub use form::{Adds, Compares, FORMS, Form, Limits, Tells};
pub use heights::{Heights, heights};
pub(crate) use map::country_of;
pub use metrics::TextMetrics;
pub use profile::{Profile, profile};
pub use reading::{Number, ReadSeries, Reading};
pub use spec::{ChartNote, ChartSeries, ChartSpec, ChartWords, Compared};
pub use table::{Table, TableRow, TableWords, Tabled, table};

use crate::units::Decimal;
use form::Unfit;

/// How charts look and how their numbers are written.
#[derive(Clone, Copy)]
pub struct ChartStyle<'a> {
    /// The size of values and of series' names, in points.
    pub text_size: f64,
    /// The size of categories, ticks and units, in points.
    pub label_size: f64,
    /// The measures of the document's fonts.
    pub metrics: &'a dyn TextMetrics,
    /// Whether small letters of an ink can be read on the paper.
    pub legible: &'a dyn Fn(Ink) -> bool,
    /// How numbers are written in the document's language.
    pub numerals: &'a dyn Numerals,
}

/// How a language writes the numbers of charts.
pub trait Numerals {
    /// Writes a number to so many decimals.
    fn number(&self, number: Decimal, decimals: u32) -> String;

    /// Writes a share of a hundred to so many decimals, with its percent sign.
    fn percent(&self, share: Decimal, decimals: u32) -> String;
}

/// A chart, drawn and read out.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// For those who see it.
    pub drawing: Drawing,
    /// For those who do not.
    pub reading: Reading,
}

/// Draws a chart of this width, and of this height or the one that its data asks for, in points.
///
/// Categories whose names have no room in their form get one that has.
pub fn draw(
    spec: &ChartSpec,
    size: (f64, Option<f64>),
    style: &ChartStyle<'_>,
) -> Result<Chart, ChartFault> {
    let (spec, drawing) = trial(spec, size, style)?;
    let reading = Reading::of(&spec, &drawing, *style);
    Ok(Chart { drawing, reading })
}

/// Draws a chart that nobody reads: returns it as its form has it, and the drawing.
fn trial(
    spec: &ChartSpec,
    size: (f64, Option<f64>),
    style: &ChartStyle<'_>,
) -> Result<(ChartSpec, Drawing), ChartFault> {
    if let Some(fault) = spec.fault().or_else(|| fault::find_in_size(size)) {
        return Err(fault);
    }
    let mut spec = settled(spec);
    let mut drawn = notes::draw(&spec, size, *style);
    // Nothing but a slope shows places in an order.
    let otherwise = spec.form.otherwise.filter(|_| !spec.is_ranked);
    if let (Err(Unfit::Names), Some(form)) = (&drawn, otherwise) {
        spec.form = form;
        drawn = notes::draw(&spec, size, *style);
    }
    let drawing = drawn.map_err(|unfit| unfit.fault(&spec, size))?;
    Ok((spec, drawing))
}

/// Returns the chart as it is to be drawn: its subtitle says where parts do not add up as they are written.
fn settled(spec: &ChartSpec) -> ChartSpec {
    let mut spec = spec.clone();
    spec.highlight = spec.highlight.filter(|index| *index < spec.categories.len());
    if numbers::is_off(&spec) {
        spec.subtitle.clone_from(&spec.words.rounded);
    }
    spec
}

#[cfg(test)]
pub(crate) mod tests;
