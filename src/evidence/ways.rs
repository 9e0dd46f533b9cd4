//! Ways in which a number is worked out: of a series, of other facts, of the data set of a source.

use std::fmt;

use crate::content::Series;
use crate::facts::{Fact, ValueKind};
use crate::finding::Span;
use crate::input::Text;
use crate::model::{Computed, DataEntry, DataForm, Take};
use crate::units::{self, Decimal, Period, thousands};

/// How a number is worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// From what.
    pub binding: Binding,
    /// What comes out.
    pub value: Decimal,
    /// The years that it is of.
    pub period: Option<Period>,
    /// Where the data are that it is worked out from.
    pub cells: Vec<Span>,
}

/// What a fact may name for itself.
#[derive(Debug, Clone, PartialEq)]
pub enum Binding {
    /// A series.
    Data(Data),
    /// The facts that add up to it.
    Parts(Vec<String>),
    /// The part and the whole that it is the share of.
    Ratio(String, String),
    /// What the data set of a source determines.
    Computed(String, Computed),
    /// The exact number beside it.
    Exact,
}

/// What of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Data {
    /// Its name.
    pub series: String,
    /// What is taken of it.
    pub form: DataForm,
    /// The column whose values are compared.
    pub among: Option<String>,
    /// The category.
    pub category: Option<String>,
}

impl Data {
    /// Reads what a fact names.
    pub fn of(entry: &DataEntry) -> Self {
        let own = |text: &Option<Text>| text.as_ref().map(|text| text.value.clone());
        Self {
            series: entry.series.value.clone(),
            form: entry.r#as,
            among: own(&entry.among),
            category: own(&entry.category),
        }
    }

    /// Writes it as a fact names it.
    pub fn entry(&self) -> DataEntry {
        let text = |value: &String| Text::new(value.clone(), Span::NOWHERE, "");
        DataEntry {
            series: text(&self.series),
            r#as: self.form,
            among: self.among.as_ref().map(text),
            category: self.category.as_ref().map(text),
        }
    }
}

impl Way {
    /// A way without the places of its data.
    pub fn new(binding: Binding, value: Decimal, period: Option<Period>) -> Self {
        Self { binding, value, period, cells: Vec::new() }
    }

    /// The sum of facts; none where a decimal cannot hold it.
    pub fn of_parts(parts: &[&Fact], period: Option<Period>) -> Option<Self> {
        let numbers: Vec<Decimal> = parts.iter().map(|part| number(part)).collect::<Option<_>>()?;
        let names = parts.iter().map(|part| part.name.value.clone()).collect();
        let cells = parts.iter().map(|part| part.value.span).collect();
        let way = Self::new(Binding::Parts(names), units::add(numbers)?, period);
        Some(Self { cells, ..way })
    }

    /// The share of a part in a whole, in percent.
    pub fn of_ratio(part: &Fact, whole: &Fact, period: Option<Period>) -> Option<Self> {
        let hundredfold = number(part)?.checked_mul(Decimal::ONE_HUNDRED)?;
        let value = hundredfold.checked_div(number(whole)?)?;
        let names = Binding::Ratio(part.name.value.clone(), whole.name.value.clone());
        Some(Self {
            cells: vec![part.value.span, whole.value.span],
            ..Self::new(names, value, period)
        })
    }
}

/// The number of a fact.
fn number(fact: &Fact) -> Option<Decimal> {
    fact.value.value.quantity().map(|quantity| quantity.value)
}

impl Binding {
    /// What kind of fact it gives, where that is no amount and no count.
    fn kind(&self) -> Option<ValueKind> {
        match self {
            Self::Ratio(..) => Some(ValueKind::Percent),
            Self::Data(data) => match data.form {
                DataForm::Share | DataForm::Change => Some(ValueKind::Percent),
                DataForm::FirstYear
                | DataForm::LastYear
                | DataForm::HighestYear
                | DataForm::LowestYear => Some(ValueKind::Date),
                _ => None,
            },
            Self::Computed(_, computed) => match computed.take {
                Take::Share | Take::OfGovernments => Some(ValueKind::Percent),
                Take::FirstYear
                | Take::LastYear
                | Take::PeakYear
                | Take::RiseYear
                | Take::FallYear => Some(ValueKind::Date),
                _ => None,
            },
            Self::Parts(_) | Self::Exact => None,
        }
    }
}

impl Way {
    /// Says from what it is worked out: ``the sum of `core_by_year`, 2013–2024``.
    pub fn source(&self) -> String {
        let is_of_facts =
            matches!(self.binding, Binding::Parts(_) | Binding::Ratio(..) | Binding::Exact);
        // What is of two facts has their years.
        match self.period.filter(|_| !is_of_facts) {
            Some(period) => format!("{}, {period}", self.binding),
            None => self.binding.to_string(),
        }
    }

    /// Writes what comes out.
    pub fn shown(&self) -> String {
        match self.binding.kind() {
            Some(ValueKind::Date) => self.value.normalize().to_string(),
            Some(ValueKind::Percent) => format!("{}%", shown(self.value)),
            _ => shown(self.value),
        }
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.source(), self.shown())
    }
}

/// Writes a number as a person reads it.
pub fn shown(value: Decimal) -> String {
    let rounded = if value.scale() > 4 { value.round_dp(4) } else { value }.normalize();
    let sign = if rounded.is_sign_negative() { "−" } else { "" };
    format!("{sign}{}", thousands(&rounded.abs().to_string(), ','))
}

impl fmt::Display for Binding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Data(data) => write!(f, "{data}"),
            Self::Parts(names) => {
                let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                f.write_str(&names.join(" + "))
            }
            Self::Ratio(part, whole) => write!(f, "`{part}` of `{whole}`"),
            Self::Computed(source, computed) => write!(f, "`{computed}` of the data of `{source}`"),
            Self::Exact => f.write_str("its exact number"),
        }
    }
}

impl fmt::Display for Data {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { series, category, .. } = self;
        let among = self.among.as_deref().unwrap_or_default();
        let what = match self.form {
            DataForm::Sum if category.is_some() => "the value of",
            DataForm::Sum => "the sum of",
            DataForm::Mean => "the mean of",
            DataForm::Year => "the value of",
            DataForm::Highest => "the highest of",
            DataForm::Lowest => "the lowest of",
            DataForm::FirstYear => "the first year of",
            DataForm::LastYear => "the last year of",
            DataForm::Share => "the share of",
            DataForm::Rank => "the rank of",
            DataForm::Change => "the change of",
            DataForm::Multiple => "the last year over the first of",
            DataForm::HighestYear => "the highest year of",
            DataForm::LowestYear => "the lowest year of",
        };
        write!(f, "{what} `{series}`")?;
        if let Some(category) = category {
            write!(f, " for {category}")?;
        }
        if among.is_empty() { Ok(()) } else { write!(f, " among all of `{among}`") }
    }
}

/// Returns the cells that a series' value is worked out from.
pub fn cells(series: &Series, data: &DataEntry, period: Option<Period>) -> Vec<Span> {
    let category = data.category.as_ref().map(|category| category.value.as_str());
    let is_meant = |x: &str| match (category, x.parse().ok(), period) {
        (Some(category), ..) => x == category,
        (None, Some(year), Some(period)) => period.contains(year),
        _ => true,
    };
    series.points.iter().filter(|point| is_meant(&point.x)).map(|point| point.span).collect()
}
