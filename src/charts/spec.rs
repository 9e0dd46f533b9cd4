//! What a chart shows: form, categories, series and the words on it.
//!
//! Values are exact decimals; they become lengths where marks are placed, and never on the way to a label.

use super::form::{Adds, Form};
use super::numbers::add;
use crate::units::Decimal;

/// One row of values, a value a category.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartSeries {
    /// The name that the reader sees; may be empty where there is only one series.
    pub label: String,
    /// The values, already in the chart's unit; `None` is a gap, never a zero.
    pub values: Vec<Option<Decimal>>,
}

/// Some words on a category, which stand by its mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartNote {
    /// The place of the category.
    pub category: usize,
    /// The words.
    pub text: String,
}

/// The words of a chart that are not data, in the document's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartWords {
    /// What stands in a gap: `no data`.
    pub no_data: String,
    /// What the foot says of sums that lack a part, after their mark: `without Core (no data)`.
    pub partial: String,
    /// What stands by sums: `total`.
    pub total: String,
    /// What a sum says that was taken of parts above and below zero: `net`.
    pub net: String,
    /// The subtitle where parts do not give their sum as they are written: with the word `rounded`.
    pub rounded: String,
    /// What stands above ranks: `rank`.
    pub rank: String,
    /// What parts are called together that are too many to be shown: `other`.
    pub other: String,
    /// What is said of marks of which each row has its own scale.
    pub own_scale: String,
    /// What stands below a map before the rows that are no countries: `Not on the map`.
    pub elsewhere: String,
    /// What a map says of its shapes and names: nothing of whose a territory is.
    pub disclaimer: String,
}

/// One series beside others of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The one that the chart is about.
    pub own: usize,
    /// The place of each in the first and the last category among all that there are, shown or not; equals share one.
    pub places: Vec<[Option<u32>; 2]>,
}

/// A chart to be drawn; all texts are in the document's language.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartSpec {
    /// Its form.
    pub form: &'static Form,
    /// The names along the axis, or of the donut's parts.
    pub categories: Vec<String>,
    /// On a map, the code of the country that each category is; none for one that is no country.
    pub countries: Vec<Option<&'static str>>,
    /// The rows of values, each as long as the categories.
    pub series: Vec<ChartSeries>,
    /// Whether the values are places in an order, of which the first stands highest.
    pub is_ranked: bool,
    /// The unit of all values, such as `US$ million`; may be empty.
    pub unit: String,
    /// What stands above the plot: the measure, the unit, the years; may be empty.
    pub subtitle: String,
    /// The category that the chart wants to point at.
    pub highlight: Option<usize>,
    /// What it says of some of its categories.
    pub notes: Vec<ChartNote>,
    /// Which of the series the chart is about, where the others are there to compare it with.
    pub compared: Option<Compared>,
    /// What it says where there is no number.
    pub words: ChartWords,
}

/// What the values of a category add up to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Total {
    /// No series has a value.
    Nothing,
    /// A part is missing: the sum of the others.
    Partial(Decimal),
    /// The sum.
    Of(Decimal),
}

impl Total {
    /// Returns the sum, where no part of it is missing.
    pub(super) fn known(self) -> Option<Decimal> {
        if let Self::Of(sum) = self { Some(sum) } else { None }
    }

    /// Returns the sum of what is there.
    pub(super) fn sum(self) -> Option<Decimal> {
        match self {
            Self::Nothing => None,
            Self::Partial(sum) | Self::Of(sum) => Some(sum),
        }
    }
}

impl ChartSpec {
    /// Returns the series that the chart is about, where it compares it with others.
    pub(super) fn own(&self) -> Option<usize> {
        self.compared.as_ref().map(|compared| compared.own)
    }

    /// Returns every value that is there.
    pub(super) fn values(&self) -> impl Iterator<Item = Decimal> {
        self.series.iter().flat_map(|series| series.values.iter().copied().flatten())
    }

    /// Returns every value that is there, as a length on a scale.
    pub(super) fn lengths(&self) -> impl Iterator<Item = f64> {
        self.values().map(|value| self.length_of(value))
    }

    /// Returns how high a value stands: the first place above the others.
    fn length_of(&self, value: Decimal) -> f64 {
        if self.is_ranked { -length(value) } else { length(value) }
    }

    /// Returns the value of a series in a category, unless it is a gap.
    pub(super) fn value(&self, series: usize, category: usize) -> Option<Decimal> {
        self.series.get(series)?.values.get(category).copied().flatten()
    }

    /// Returns a value as a length on a scale.
    pub(super) fn length(&self, series: usize, category: usize) -> Option<f64> {
        self.value(series, category).map(|value| self.length_of(value))
    }

    /// Returns the values of a category, a series each.
    pub(super) fn across(&self, category: usize) -> impl Iterator<Item = Option<Decimal>> {
        (0..self.series.len()).map(move |series| self.value(series, category))
    }

    /// Returns whether no series has a value in this category.
    pub(super) fn is_gap(&self, category: usize) -> bool {
        self.across(category).all(|value| value.is_none())
    }

    /// Returns the part that a series of a flow splits: the one that it is named for.
    pub(super) fn splits(&self, series: usize) -> Option<usize> {
        let label = &self.series.get(series)?.label;
        let mut parts = self.categories.iter().enumerate();
        let part = parts.find(|(part, name)| *name == label && self.value(0, *part).is_some());
        part.map(|(part, _)| part)
    }

    /// Returns what several series of a flow give to a category; what one gives is no sum.
    pub(super) fn arrived(&self, category: usize) -> Option<Decimal> {
        let given: Vec<Decimal> = self.across(category).skip(1).flatten().collect();
        if given.len() > 1 { add(given) } else { None }
    }

    /// Returns what the values of a category add up to.
    pub(super) fn total(&self, category: usize) -> Total {
        let Some(sum) = add(self.across(category).flatten()) else { return Total::Nothing };
        if self.is_gap(category) {
            Total::Nothing
        } else if self.across(category).any(|value| value.is_none()) {
            Total::Partial(sum)
        } else {
            Total::Of(sum)
        }
    }

    /// Returns whether the sum of any category lacks a part, which its mark says and the foot of the chart explains.
    pub(super) fn is_partial(&self) -> bool {
        let is_partial = |category| matches!(self.total(category), Total::Partial(_));
        self.form.adds == Adds::Piles && (0..self.categories.len()).any(is_partial)
    }
}

/// Returns a number as a length on a scale, for which a hundredth of a point is fine enough.
pub(super) fn length(value: Decimal) -> f64 {
    f64::try_from(value).unwrap_or_default()
}
