//! What a chart shows: kind, categories, series and the words on it.

/// Which kind of chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChartKind {
    /// Upright columns; the series of one category stand side by side.
    Columns,
    /// Upright columns; the series of one category stand on each other.
    StackedColumns,
    /// Lying bars; the series of one category lie below each other.
    Bars,
    /// Lying bars; the series of one category follow each other.
    StackedBars,
    /// One line a series.
    Lines,
    /// A ring of parts of one whole: the first series, one part a category.
    Donut,
}

/// Whether values are written on the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ValueLabels {
    /// Where they fit: on all marks and without an axis, or on an axis and a few marks.
    #[default]
    Auto,
    /// On no mark; an axis says it.
    Off,
}

/// One row of values, a value a category.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartSeries {
    /// The name that the reader sees; may be empty where there is only one series.
    pub label: String,
    /// The values, already in the chart's unit; `None` is a gap, never a zero.
    pub values: Vec<Option<f64>>,
}

/// A chart to be drawn; all texts are in the document's language.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartSpec {
    /// Which kind of chart.
    pub kind: ChartKind,
    /// The names along the axis, or of the donut's parts.
    pub categories: Vec<String>,
    /// The rows of values, each as long as the categories.
    pub series: Vec<ChartSeries>,
    /// The unit of all values, such as `US$ million`; printed once, may be empty.
    pub unit: String,
    /// Whether values are written on the marks.
    pub labels: ValueLabels,
    /// How many decimals the written values have; `None` leaves it to the values.
    pub decimals: Option<usize>,
    /// The category that the chart wants to point at.
    pub highlight: Option<usize>,
    /// What stands in a gap, such as `no data`.
    pub no_data: String,
}

impl ChartSpec {
    /// Returns every value that is there.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        self.series.iter().flat_map(|series| series.values.iter().copied().flatten())
    }

    /// Returns the value of a series in a category, unless it is a gap.
    pub fn value(&self, series: usize, category: usize) -> Option<f64> {
        self.series.get(series)?.values.get(category).copied().flatten()
    }

    /// Returns whether no series has a value in this category.
    pub fn is_gap(&self, category: usize) -> bool {
        (0..self.series.len()).all(|series| self.value(series, category).is_none())
    }

    /// Returns the sum of a category, unless a part of it is missing.
    pub fn total(&self, category: usize) -> Option<f64> {
        (0..self.series.len()).map(|series| self.value(series, category)).sum()
    }
}
