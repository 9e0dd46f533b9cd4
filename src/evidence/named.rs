//! What a document names for a fact, worked out anew.

use super::ways::{Binding, Data, Way, cells};
use super::{Document, Question};
use crate::facts::{Fact, FactValue};
use crate::figures::Value;
use crate::model::Computed;
use crate::rules;
use crate::units::{Decimal, Period};

/// Returns each way that a document names for a fact, and whether it gives it.
pub fn ways(fact: &Fact, question: &Question, document: Document<'_>) -> Vec<(Way, bool)> {
    let all = [
        of_data(fact, document),
        of_parts(fact, document),
        of_ratio(fact, document),
        of_computed(fact, question, document),
        of_exact(fact),
    ];
    all.into_iter().flatten().collect()
}

/// A series.
fn of_data(fact: &Fact, document: Document<'_>) -> Option<(Way, bool)> {
    let data = &fact.data.as_ref()?.value;
    let series = document.factsheet.series().get(&data.series.value)?;
    let (value, holds) = rules::of_data(fact, data, series)?;
    let way = Way {
        cells: cells(series, data, fact.period),
        ..Way::new(Binding::Data(Data::of(data)), value, fact.period)
    };
    Some((way, holds))
}

/// The sum of other facts.
fn of_parts(fact: &Fact, document: Document<'_>) -> Option<(Way, bool)> {
    let parts: Vec<&Fact> =
        fact.parts.iter().map(|name| document.fact(&name.value)).collect::<Option<_>>()?;
    if parts.is_empty() {
        return None;
    }
    let holds = rules::adds_up(fact, &parts)?;
    Some((Way::of_parts(&parts, fact.period)?, holds))
}

/// The ratio of two facts.
fn of_ratio(fact: &Fact, document: Document<'_>) -> Option<(Way, bool)> {
    let [part, whole] = fact.ratio.as_slice() else { return None };
    let (part, whole) = (document.fact(&part.value)?, document.fact(&whole.value)?);
    let holds = rules::is_ratio(part, whole, fact)?;
    Some((Way::of_ratio(part, whole, fact.period)?, holds))
}

/// What the data set of the fact's source determines.
fn of_computed(fact: &Fact, question: &Question, document: Document<'_>) -> Option<(Way, bool)> {
    let written = document.factsheet.written();
    let computed = written.facts.get(&fact.name.value)?.computed.as_ref()?.value;
    let source = &fact.source.as_ref()?.value;
    let usual = written.factsheet.period.as_ref().map(|period| period.value);
    let (value, period) = computed_value(computed, source, fact.period, usual, document)?;
    let way = Way::new(Binding::Computed(source.clone(), computed), value, Some(period));
    let is_year = fact.has_own_period && question.period.is_some_and(|own| own != period);
    // The years that a document gives it are those that the data have it for.
    Some((way, question.fits(value) && !(is_year && period.length() == 1)))
}

/// The exact number beside it.
fn of_exact(fact: &Fact) -> Option<(Way, bool)> {
    let exact = fact.exact.as_ref()?;
    let holds = rules::holds_of(fact, exact.value)?;
    let way = Way::new(Binding::Exact, exact.value.value, fact.period);
    Some((Way { cells: vec![exact.span], ..way }, holds))
}

/// Returns what a data set gives for a fact: what is of one year of the document's period is looked for in all of them.
pub fn computed_value(
    computed: Computed,
    source: &str,
    own: Option<Period>,
    usual: Option<Period>,
    document: Document<'_>,
) -> Option<(Decimal, Period)> {
    let figures = document.archive.figures(source)?;
    let (usual, own) = (usual.or(own)?, own.or(usual)?);
    let (value, period) = match figures.year_of(computed, usual) {
        Some(year) => (figures.value(computed, usual)?, Period::year(year)),
        None => (figures.value(computed, own)?, own),
    };
    Some((decimal(value), period))
}

/// Returns a value as a number.
pub fn decimal(value: Value) -> Decimal {
    match value {
        Value::Amount(value) | Value::Percent(value) => value,
        Value::Rank(number) | Value::Count(number) => number.into(),
        Value::Year(year) => year.into(),
    }
}

/// Whether a value of a data set states facts of the same kind as one.
pub fn is_of_kind(fact: &Fact, value: Value) -> bool {
    match fact.value.value {
        // What is a year is no amount of it.
        FactValue::Amount(_, currency) => {
            matches!(value, Value::Amount(_)) && currency.code() == "USD"
        }
        other => other.kind() == value.kind(),
    }
}
