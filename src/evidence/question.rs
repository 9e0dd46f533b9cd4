//! A number, with what is known of it.

use super::Document;
use crate::facts::{Fact, FactValue};
use crate::model::Measure;
use crate::rules::{self, Typed};
use crate::units::{Decimal, Period, Quantity, Range};

/// What is looked for.
#[derive(Debug, Clone)]
pub struct Question {
    /// The number as a fact.
    pub fact: Fact,
    /// The range in which the true value lies; none where it is no number.
    pub range: Option<Range>,
    /// The years that it covers.
    pub period: Option<Period>,
    /// What contributions it is of, where that is known.
    pub measure: Option<Measure>,
    /// How many digits say something: four of 171.1 million.
    pub digits: usize,
    /// The name of its source.
    pub source: Option<String>,
}

impl Question {
    /// What is asked of a fact.
    pub fn of_fact(fact: &Fact, document: Document<'_>) -> Self {
        let told = document.numbers.facts.get(&fact.name.value);
        let measure = told.and_then(|told| told.measure);
        Self::new(fact.clone(), fact.period, measure)
    }

    /// What is asked of a number that was typed: its years are those that its text gives it, or the document's.
    pub fn of_typed(typed: &Typed, document: Document<'_>) -> Self {
        let usual =
            document.factsheet.written().factsheet.period.as_ref().map(|period| period.value);
        let own = match typed.years.as_slice() {
            [own] => Some(*own),
            _ => None,
        };
        let period = if typed.years.is_empty() { usual } else { own };
        Self::new(typed.number.clone(), period, typed.measure)
    }

    fn new(fact: Fact, period: Option<Period>, measure: Option<Measure>) -> Self {
        let range = rules::range(&fact);
        let digits = digits(&fact);
        let source = fact.source.as_ref().map(|source| source.value.clone());
        Self { fact, range, period, measure, digits, source }
    }

    /// Whether a value may be the true one.
    pub fn fits(&self, value: Decimal) -> bool {
        self.range.is_some_and(|range| !range.refutes(Range::exactly(value)))
    }

    /// Whether it is an amount, a count or a share of so many digits that a value gives it by meaning and not by chance.
    pub fn is_telling(&self, digits: usize) -> bool {
        let is_number = matches!(
            self.fact.value.value,
            FactValue::Amount(..) | FactValue::Count(_) | FactValue::Percent(_)
        );
        is_number && self.digits >= digits
    }

    /// The same number with another value in the same steps.
    pub fn with(&self, value: Decimal) -> Option<Self> {
        let quantity = self.fact.value.value.quantity()?;
        let mut fact = self.fact.clone();
        fact.value.value = fact.value.value.with(Quantity { value, ..quantity });
        Some(Self { range: rules::range(&fact), fact, ..self.clone() })
    }
}

/// Counts the digits that say something: those in front of the step, without zeros at both ends where nothing says how
/// far it is rounded.
fn digits(fact: &Fact) -> usize {
    let Some(quantity) = fact.value.value.quantity() else { return 0 };
    let step = if quantity.step.is_zero() { Decimal::ONE } else { quantity.step };
    let units = quantity.value.abs().checked_div(step).unwrap_or_default().normalize();
    let written = units.to_string().replace('.', "");
    let written = written.trim_start_matches('0');
    if quantity.step.is_zero() { written.trim_end_matches('0').len() } else { written.len() }
}
