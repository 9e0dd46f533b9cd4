//! Charts in words, for a reader who does not see them.

use super::Locale;
use crate::units::Quantity;

/// The kind of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChartKind {
    /// Columns, one a label.
    Columns,
    /// Columns of several series, one on the other.
    StackedColumns,
    /// Bars, one a label.
    Bars,
    /// Lines.
    Lines,
    /// A ring of parts.
    Donut,
}

/// One point of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartPoint {
    /// The label, such as a year or a country, ready to be read.
    pub label: String,
    /// The value in the chart's unit; none where there is no data.
    pub value: Option<Quantity>,
}

/// One series of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartSeries {
    /// The name; left out of the words where the chart has one series.
    pub name: String,
    /// The points, in the order of the chart.
    pub points: Vec<ChartPoint>,
}

/// What the words about a chart are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartText {
    /// The kind of chart.
    pub kind: ChartKind,
    /// The title.
    pub title: String,
    /// What the values are counted in, ready to be read; none for plain numbers.
    pub unit: Option<String>,
    /// The series.
    pub series: Vec<ChartSeries>,
}

impl Locale {
    /// Says in a sentence what a chart shows.
    pub fn chart(&self, chart: &ChartText) -> String {
        chart.title.clone()
    }
}
