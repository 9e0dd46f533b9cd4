//! Charts in words, for a reader who does not see them.

use super::{FluentValue, Locale};
use crate::units::Quantity;

/// The most points of a series that are read out one by one.
const MOST_POINTS: usize = 12;

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

impl ChartKind {
    /// Returns the message that the sentence is made by.
    fn message(self) -> &'static str {
        match self {
            Self::Columns => "chart-alt-columns",
            Self::StackedColumns => "chart-alt-stacked-columns",
            Self::Bars => "chart-alt-bars",
            Self::Lines => "chart-alt-lines",
            Self::Donut => "chart-alt-donut",
        }
    }
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
    /// The series, all with the same labels.
    pub series: Vec<ChartSeries>,
}

impl Locale {
    /// Says in a sentence what a chart shows, for its alternative text.
    ///
    /// Up to twelve points of a series are read out; of more, the first, the last, the highest and the lowest.
    pub fn chart(&self, chart: &ChartText) -> String {
        let mut labels = chart.series.iter().map(|series| &series.points);
        let points = labels.find(|points| !points.is_empty()).map(Vec::as_slice);
        let (Some([first, ..]), Some([.., last])) = (points, points) else {
            let title = [("title", chart.title.as_str().into())];
            return self.typography(&self.message("chart-alt-empty", &title));
        };
        let count = self.digits(&counted(points.unwrap_or_default()), 0);
        let range = if first.label == last.label {
            first.label.clone()
        } else {
            let ends = [("first", text(&first.label)), ("last", text(&last.label))];
            self.message("period", &ends)
        };
        let sentence = self.message(
            chart.kind.message(),
            &[
                ("title", text(&chart.title)),
                ("unit", text(chart.unit.as_deref().unwrap_or("none"))),
                ("range", range.into()),
                ("count", count.text.into()),
                ("plural", count.plural.into()),
                ("values", self.all_series(&chart.series).into()),
            ],
        );
        self.typography(&sentence)
    }

    /// Reads out every series, by its name where there is more than one.
    fn all_series(&self, series: &[ChartSeries]) -> String {
        if let [only] = series {
            return self.points(&only.points);
        }
        let read = series.iter().map(|series| {
            let values = self.points(&series.points);
            self.message("chart-series", &[("name", text(&series.name)), ("values", values.into())])
        });
        read.collect::<Vec<_>>().join(&self.message("chart-series-join", &[]))
    }

    /// Reads out the points of a series, or sums them up where they are many.
    fn points(&self, points: &[ChartPoint]) -> String {
        let known = || points.iter().filter_map(|point| Some((point, point.value?.value)));
        let extremes = known()
            .min_by_key(|(_, value)| *value)
            // Of equal values the first is named, but `max_by_key` returns the last.
            .zip(known().rev().max_by_key(|(_, value)| *value));
        let (Some((lowest, _)), Some((highest, _))) = extremes.unzip() else {
            return self.message("no-data", &[]);
        };
        let (true, [first, .., last]) = (points.len() > MOST_POINTS, points) else {
            let read = points.iter().map(|point| self.point(point));
            return read.collect::<Vec<_>>().join(&self.message("chart-points-join", &[]));
        };
        let count = self.digits(&counted(points), 0);
        let summary = self.message(
            "chart-summary",
            &[
                ("count", count.text.into()),
                ("plural", count.plural.into()),
                ("first-point", self.point(first).into()),
                ("last-point", self.point(last).into()),
                ("highest-point", self.point(highest).into()),
                ("lowest-point", self.point(lowest).into()),
            ],
        );
        let gaps: Vec<String> = points
            .iter()
            .filter(|point| point.value.is_none())
            .map(|point| point.label.clone())
            .collect();
        if gaps.is_empty() {
            return summary;
        }
        let labels = self.list(&gaps);
        self.message(
            "chart-summary-gaps",
            &[("summary", summary.into()), ("labels", labels.into())],
        )
    }

    /// Reads out a point.
    fn point(&self, point: &ChartPoint) -> String {
        let value = match &point.value {
            Some(value) => self.count(value),
            None => self.message("no-data", &[]),
        };
        self.message("chart-point", &[("label", text(&point.label)), ("value", value.into())])
    }
}

/// Passes a text to a message.
fn text(text: &str) -> FluentValue<'_> {
    FluentValue::from(text)
}

/// Counts points.
fn counted(points: &[ChartPoint]) -> Quantity {
    Quantity::exact(u64::try_from(points.len()).unwrap_or(u64::MAX))
}
