//! The numbers of a document as the rules read them, for whoever looks for what gives them.

use std::collections::BTreeMap;

use super::claims::{self, Vocabulary};
use super::{Evidence, measures, reading};
use crate::content::Factsheet;
use crate::facts::Fact;
use crate::finding::{Sources, Span};
use crate::model::Measure;
use crate::units::Period;

/// The numbers of a document.
#[derive(Debug, Default)]
pub struct Numbers {
    /// What was typed into texts, in reading order; somebody's words and the titles of works are not read.
    pub typed: Vec<Typed>,
    /// Its facts, by their names.
    pub facts: BTreeMap<String, Told>,
}

/// A number that no fact prints.
#[derive(Debug, Clone)]
pub struct Typed {
    /// Where it was written.
    pub span: Span,
    /// How it reads.
    pub says: String,
    /// The number as a fact.
    pub number: Fact,
    /// What contributions it is of, where its words say so.
    pub measure: Option<Measure>,
    /// The years that its text gives it.
    pub years: Vec<Period>,
}

/// What texts tell of a fact.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// What contributions it is of, where that is known.
    pub measure: Option<Measure>,
    /// Where texts print it, in reading order.
    pub places: Vec<Span>,
}

/// Reads the numbers of a document.
pub fn numbers(factsheet: &Factsheet, sources: &Sources) -> Numbers {
    let evidence = Evidence::new(factsheet, sources);
    let readings = reading::all(&evidence);
    let vocabulary = Vocabulary::new(&evidence);
    let statements = claims::statements::all(&readings, &vocabulary, &evidence);
    let typed = statements.iter().filter(|statement| statement.is_typed()).map(|statement| {
        let span = statement.place(&evidence);
        Typed {
            span,
            says: statement.says(),
            number: statement.as_fact(span),
            measure: statement.measure,
            years: statement.years.clone(),
        }
    });
    let told = |fact: &Fact| {
        let name = &fact.name.value;
        let printed = |reading: &reading::Reading<'_>| {
            let places = reading.places_of(name).into_iter();
            places.map(|byte| reading.place(&(byte..byte + 1), &evidence)).collect::<Vec<_>>()
        };
        let measure = measures::of_fact(fact, &evidence);
        (name.clone(), Told { measure, places: readings.iter().flat_map(printed).collect() })
    };
    Numbers { typed: typed.collect(), facts: evidence.facts.iter().map(told).collect() }
}
