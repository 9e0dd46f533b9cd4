//! What may give a number, and which of it does.

use std::fmt;

use super::question::Question;
use super::{Document, Standing, named, near};
use crate::content::Series;
use crate::facts::{Fact, FactValue, ValueKind};
use crate::finding::Span;
use crate::input::Text;
use crate::model::{Computed, DataEntry, DataForm, Measure, Of, SeriesEntry, Take};
use crate::rules;
use crate::units::{self, Bound, Decimal, Period, thousands};

/// The fewest digits of a number that is taken for what gives it: of two, one in ninety is met by chance.
const TELLING: usize = 3;

/// The fewest digits of a sum or a ratio of facts, of which there are many.
const TELLING_OF_FACTS: usize = 4;

/// The most facts that a sum is looked for in.
const MOST_FACTS: usize = 24;

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
    fn entry(&self) -> DataEntry {
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

/// The ways of a document.
pub struct Search<'a> {
    document: Document<'a>,
}

impl<'a> Search<'a> {
    /// Prepares to search a document.
    pub fn new(document: Document<'a>) -> Self {
        Self { document }
    }

    /// Looks for what gives a number, and, where nothing does, for what is near to it; none where there is neither.
    pub fn answer(&self, question: &Question) -> Option<Standing> {
        if !question.is_telling(TELLING) {
            return None;
        }
        let period = question.period;
        let mut found: Vec<Way> = self.of_data(question, period);
        found.extend(self.of_facts(question));
        found.retain(|way| match way.binding {
            Binding::Parts(_) | Binding::Ratio(..) => true,
            _ => question.fits(way.value),
        });
        self.choose(found).or_else(|| near::of_data(question, self).map(Standing::Near))
    }

    /// Says what several ways come to: those that give the very same value are one.
    fn choose(&self, found: Vec<Way>) -> Option<Standing> {
        let mut different: Vec<Way> = Vec::new();
        for way in found {
            if !different.iter().any(|other| other.value == way.value) {
                different.push(way);
            }
        }
        match different.len() {
            0 => None,
            1 => different.pop().map(Standing::Open),
            _ => Some(Standing::Ambiguous(different)),
        }
    }

    /// Everything that series and data sets give for numbers of one kind over some years, in the order of preference.
    pub fn of_data(&self, question: &Question, period: Option<Period>) -> Vec<Way> {
        let mut ways = self.of_all_series(question, period);
        ways.extend(self.of_archive(question, period));
        ways
    }

    /// What the series give.
    fn of_all_series(&self, question: &Question, period: Option<Period>) -> Vec<Way> {
        let written = &self.document.factsheet.written().series;
        let mut ways = Vec::new();
        for (name, series) in self.document.factsheet.series() {
            let Some(entry) = written.get(name).filter(|entry| suits(question, entry, series))
            else {
                continue;
            };
            for data in forms(question, name, entry, series) {
                let asked = data.entry();
                let value = rules::of_series(&question.fact, &asked, series, period);
                let Some(value) = value else { continue };
                let cells = cells(series, &asked, period);
                ways.push(Way { cells, ..Way::new(Binding::Data(data), value, period) });
            }
        }
        ways
    }

    /// What the data sets of the sources give: of the fact's own source, or of all for a number that names none.
    fn of_archive(&self, question: &Question, period: Option<Period>) -> Vec<Way> {
        let sources = self.document.archive.sources();
        let own = question.source.as_deref();
        let asked = sources.filter(|source| own.is_none_or(|own| own == *source));
        let mut ways = Vec::new();
        for source in asked {
            let Some((figures, period)) = self.document.archive.figures(source).zip(period) else {
                continue;
            };
            for (_, of) in Of::WORDS {
                if !is_of_measure(question.measure, *of) {
                    continue;
                }
                for (_, take) in Take::WORDS {
                    let computed = Computed { of: *of, take: *take };
                    let Some((value, years)) = figures.stated(computed, period) else { continue };
                    if named::is_of_kind(&question.fact, value) {
                        let binding = Binding::Computed(source.to_owned(), computed);
                        ways.push(Way::new(binding, named::decimal(value), Some(years)));
                    }
                }
            }
        }
        ways
    }

    /// Sums and ratios of other facts.
    fn of_facts(&self, question: &Question) -> Vec<Way> {
        if !question.is_telling(TELLING_OF_FACTS) {
            return Vec::new();
        }
        let others: Vec<&Fact> = self
            .document
            .factsheet
            .facts()
            .iter()
            .filter(|fact| {
                fact.name.value != question.fact.name.value && fact.period == question.period
            })
            .take(MOST_FACTS)
            .collect();
        match question.fact.value.value {
            FactValue::Percent(_) => ratios(question, &others),
            FactValue::Amount(..) | FactValue::Count(_) => sums(question, &others, self.document),
            _ => Vec::new(),
        }
    }

    /// The document that is searched.
    pub fn document(&self) -> Document<'a> {
        self.document
    }
}

/// Whether a series may be what a number is of: its amounts have the same currency, and are of the same contributions.
fn suits(question: &Question, entry: &SeriesEntry, series: &Series) -> bool {
    let is_of_kind = match question.fact.value.value {
        FactValue::Amount(_, currency) => series.currency == Some(currency),
        FactValue::Count(_) => series.currency.is_none(),
        FactValue::Percent(_) => true,
        _ => false,
    };
    let measure = rules::measure_of(entry);
    is_of_kind && question.measure.zip(measure).is_none_or(|(own, other)| own == other)
}

/// What may be asked of a series for a kind of number.
fn forms(question: &Question, name: &str, entry: &SeriesEntry, series: &Series) -> Vec<Data> {
    let data = |form, among: Option<&String>, category: Option<&String>| Data {
        series: name.to_owned(),
        form,
        among: among.cloned(),
        category: category.cloned(),
    };
    let kind = question.fact.value.value.kind();
    if series.period.is_none() {
        let form = if kind == ValueKind::Percent { DataForm::Share } else { DataForm::Sum };
        return series.points.iter().map(|point| data(form, None, Some(&point.x))).collect();
    }
    if kind == ValueKind::Percent {
        let columns = entry.r#where.sound().map(|(column, _)| &column.value);
        let mut all: Vec<Data> =
            columns.map(|column| data(DataForm::Share, Some(column), None)).collect();
        all.push(data(DataForm::Change, None, None));
        return all;
    }
    let is_year = question.period.is_some_and(|period| period.length() == 1);
    let forms: &[DataForm] = if is_year {
        &[DataForm::Year]
    } else {
        &[DataForm::Sum, DataForm::Mean, DataForm::Highest, DataForm::Lowest]
    };
    forms.iter().map(|form| data(*form, None, None)).collect()
}

/// Whether a kind of revenue is what an amount is of.
fn is_of_measure(measure: Option<Measure>, of: Of) -> bool {
    let own = match of {
        Of::Total => Measure::Total,
        Of::Assessed => Measure::Assessed,
        Of::Voluntary | Of::Earmarked | Of::Core => Measure::Voluntary,
        Of::Expenses | Of::ExpensesHere => return measure.is_none(),
    };
    measure.is_none_or(|measure| measure == own)
}

/// Two or three facts of one kind that add up to a number: amounts of known contributions, or what has a word of its
/// name. Of things that have nothing in common, three always add up to something.
fn sums(question: &Question, others: &[&Fact], document: Document<'_>) -> Vec<Way> {
    let measure = |fact: &Fact| document.numbers.facts.get(&fact.name.value)?.measure;
    let is_like = |fact: &&&Fact| {
        let is_of_kind = match (&question.fact.value.value, &fact.value.value) {
            (FactValue::Amount(_, own), FactValue::Amount(_, other)) => own == other,
            (own, other) => own.kind() == other.kind(),
        };
        let is_exact = fact.bound == Bound::Exactly && question.fact.bound == Bound::Exactly;
        let are_contributions = question.measure.is_some() && measure(fact).is_some();
        is_of_kind && is_exact && (are_contributions || shares_a_word(&question.fact, fact))
    };
    let like: Vec<&Fact> = others.iter().filter(is_like).copied().collect();
    let mut found = Vec::new();
    let mut add = |parts: &[&Fact]| {
        if rules::adds_up(&question.fact, parts) == Some(true) {
            found.extend(Way::of_parts(parts, question.period));
        }
    };
    for (index, first) in like.iter().enumerate() {
        for (next, second) in like.iter().enumerate().skip(index + 1) {
            add(&[first, second]);
            for third in like.iter().skip(next + 1) {
                add(&[first, second, third]);
            }
        }
    }
    found
}

/// Whether the names of two facts have a word in common.
fn shares_a_word(one: &Fact, other: &Fact) -> bool {
    let mut words = one.name.value.split('_').filter(|word| word.len() > 2);
    words.any(|word| other.name.value.split('_').any(|own| own == word))
}

/// Two facts of one kind whose ratio a share is.
fn ratios(question: &Question, others: &[&Fact]) -> Vec<Way> {
    let mut found = Vec::new();
    for part in others {
        for whole in others {
            let is_like = match (&part.value.value, &whole.value.value) {
                (FactValue::Amount(_, own), FactValue::Amount(_, other)) => own == other,
                (FactValue::Count(_), FactValue::Count(_)) => true,
                _ => false,
            };
            if is_like && rules::is_ratio(part, whole, &question.fact) == Some(true) {
                found.extend(Way::of_ratio(part, whole, question.period));
            }
        }
    }
    found
}
