//! Why a chart cannot be drawn, found before anything is.

use std::fmt;

use super::donut;
use super::drawing::Ink;
use super::spec::{ChartKind, ChartSpec};

/// The largest number that is drawn; sums of such numbers are still numbers.
const LARGEST: f64 = 1e150;
/// The smallest number that is told from zero.
const SMALLEST: f64 = 1e-100;
/// The longest side of a drawing in points, which is the longest side of a PDF page.
const LONGEST: f64 = 14_400.0;

/// Why a chart cannot be drawn.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChartFault {
    /// There are no categories, or no series.
    Empty,
    /// There is nothing but gaps.
    OnlyGaps,
    /// A series has more or fewer values than there are categories.
    Lengths {
        /// The name of the series.
        series: String,
        /// How many values it has.
        values: usize,
        /// How many categories there are.
        categories: usize,
    },
    /// A value is infinite, not a number, or larger than anything that can be drawn.
    NotDrawable {
        /// The category that it belongs to.
        category: String,
    },
    /// There are more series than inks.
    TooManySeries {
        /// How many there are.
        count: usize,
    },
    /// A donut has several series.
    DonutOfSeries {
        /// How many there are.
        count: usize,
    },
    /// A donut has more parts than an eye can tell apart.
    TooManyParts {
        /// How many there are.
        count: usize,
    },
    /// A part of a donut is negative.
    NegativePart {
        /// Its name.
        part: String,
    },
    /// A part of a donut is a gap.
    MissingPart {
        /// Its name.
        part: String,
    },
    /// The parts of a donut are all zero.
    NothingToShare,
    /// The chart does not fit into its place.
    TooSmall {
        /// The width of the place.
        width: f64,
        /// The height of the place, where it is given.
        height: Option<f64>,
    },
    /// Plotters would not draw; a mistake of this program.
    Refused,
}

impl fmt::Display for ChartFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the chart has no categories or no series"),
            Self::OnlyGaps => write!(f, "the chart has no values, only gaps"),
            Self::Lengths { series, values, categories } => write!(
                f,
                "the series `{series}` must have one value for each of the {categories} categories, it has {values}"
            ),
            Self::NotDrawable { category } => {
                write!(f, "the value for `{category}` is not a number that can be drawn")
            }
            Self::TooManySeries { count } => {
                write!(f, "a chart has colours for {} series, this one has {count}", Ink::SERIES)
            }
            Self::DonutOfSeries { count } => {
                write!(f, "a donut shows one series, this one has {count}")
            }
            Self::TooManyParts { count } => {
                write!(f, "a donut shows {} parts at most, this one has {count}", donut::MOST)
            }
            Self::NegativePart { part } => {
                write!(f, "the part `{part}` of a donut must not be negative")
            }
            Self::MissingPart { part } => {
                write!(
                    f,
                    "the part `{part}` has no value, and a donut shows shares of a known whole"
                )
            }
            Self::NothingToShare => write!(f, "the parts of a donut must add up to more than zero"),
            Self::TooSmall { width, height: Some(height) } => {
                write!(f, "the chart does not fit into {width:.0} × {height:.0} pt")
            }
            Self::TooSmall { width, height: None } => {
                write!(f, "the chart does not fit into a width of {width:.0} pt")
            }
            Self::Refused => write!(f, "the chart could not be drawn"),
        }
    }
}

impl std::error::Error for ChartFault {}

/// Returns what makes the chart impossible to draw, if anything does.
pub(super) fn find(spec: &ChartSpec, (width, height): (f64, Option<f64>)) -> Option<ChartFault> {
    let (categories, count) = (spec.categories.len(), spec.series.len());
    if categories == 0 || count == 0 {
        return Some(ChartFault::Empty);
    }
    if let Some(series) = spec.series.iter().find(|series| series.values.len() != categories) {
        let (values, series) = (series.values.len(), series.label.clone());
        return Some(ChartFault::Lengths { series, values, categories });
    }
    let odd =
        |value: Option<f64>| value.is_some_and(|value| !value.is_finite() || value.abs() > LARGEST);
    for (index, category) in spec.categories.iter().enumerate() {
        if (0..count).any(|series| odd(spec.value(series, index))) {
            return Some(ChartFault::NotDrawable { category: category.clone() });
        }
    }
    if spec.values().next().is_none() {
        return Some(ChartFault::OnlyGaps);
    }
    if count > usize::from(Ink::SERIES) {
        return Some(ChartFault::TooManySeries { count });
    }
    let fits = |side: f64| side > 0.0 && side <= LONGEST;
    if !fits(width) || height.is_some_and(|height| !fits(height)) {
        return Some(ChartFault::TooSmall { width, height });
    }
    if spec.kind == ChartKind::Donut { find_in_donut(spec) } else { None }
}

/// Returns what makes the donut impossible to draw.
fn find_in_donut(spec: &ChartSpec) -> Option<ChartFault> {
    if spec.series.len() > 1 {
        return Some(ChartFault::DonutOfSeries { count: spec.series.len() });
    }
    for (index, part) in spec.categories.iter().enumerate() {
        match spec.value(0, index) {
            None => return Some(ChartFault::MissingPart { part: part.clone() }),
            Some(value) if value < 0.0 => {
                return Some(ChartFault::NegativePart { part: part.clone() });
            }
            Some(_) => {}
        }
    }
    let count = spec.categories.len();
    if count > donut::MOST {
        return Some(ChartFault::TooManyParts { count });
    }
    (spec.values().sum::<f64>() < SMALLEST).then_some(ChartFault::NothingToShare)
}

/// Returns the chart with everything that is as good as zero at zero, so that no scale runs empty.
pub(super) fn settle(spec: &ChartSpec) -> ChartSpec {
    let mut spec = spec.clone();
    for value in spec.series.iter_mut().flat_map(|series| series.values.iter_mut()).flatten() {
        if value.abs() < SMALLEST {
            *value = 0.0;
        }
    }
    spec.highlight = spec.highlight.filter(|index| *index < spec.categories.len());
    spec
}
