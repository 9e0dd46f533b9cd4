//! What a chart shows, read off its drawing: for those who do not see it.
//!
//! A number that is drawn is read as it is drawn; one that only a mark shows is written by the same function.

use super::ChartStyle;
use super::categories;
use super::drawing::{Drawing, Says};
use super::foot;
use super::form::{Adds, Form};
use super::numbers::{sum, written, written_shares, written_total, written_value};
use super::spec::{ChartNote, ChartSpec};
use crate::units::Decimal;

/// A number as the chart writes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// Its value; none where the text is a word, or a share.
    pub value: Option<Decimal>,
    /// The number, or what stands in its place.
    pub text: String,
    /// Whether the drawing has it as a text, and not as a mark alone.
    pub is_drawn: bool,
}

/// One row of numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadSeries {
    /// Its name; may be empty.
    pub name: String,
    /// A number a category.
    pub numbers: Vec<Number>,
    /// Their sum, where it is drawn.
    pub sum: Option<Number>,
    /// Its places among others in the first and the last category, where they are drawn.
    pub ranks: [Option<Number>; 2],
}

/// A chart, number by number.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The form that it is drawn in.
    pub form: &'static Form,
    /// What stands above it: the measure, the unit, the years; may be empty.
    pub subtitle: String,
    /// The names of its categories, in their order.
    pub categories: Vec<String>,
    /// Whether they are years that follow each other, so that the first and the last stand for all.
    pub is_range: bool,
    /// The rows of values.
    pub series: Vec<ReadSeries>,
    /// What each category adds up to, where several series are piled up.
    pub totals: Vec<Number>,
    /// The shares of a ring's parts; none where it has one part.
    pub shares: Vec<Number>,
    /// What bands of a flow come to that are drawn as one.
    pub others: Vec<Number>,
    /// The sum of a ring, or of a flow.
    pub whole: Option<Number>,
    /// What its foot says; may be empty.
    pub foot: String,
    /// Its notes, each with the name of its category.
    pub notes: Vec<(String, String)>,
}

impl Reading {
    /// Reads a chart off its drawing.
    pub(super) fn of(spec: &ChartSpec, drawing: &Drawing, style: ChartStyle<'_>) -> Self {
        let read = |says: Says, value: Option<Decimal>, otherwise: &dyn Fn() -> String| {
            let drawn = drawing.said(says).map(str::to_owned);
            Number { value, is_drawn: drawn.is_some(), text: drawn.unwrap_or_else(otherwise) }
        };
        let drawn = |says: Says| {
            let text = drawing.said(says)?.to_owned();
            Some(Number { value: None, text, is_drawn: true })
        };
        let no_data = || spec.words.no_data.clone();
        let numerals = style.numerals;
        let written = |value: Decimal| written(spec, value, numerals);
        let series = spec.series.iter().enumerate().map(|(series, row)| ReadSeries {
            name: row.label.clone(),
            numbers: row
                .values
                .iter()
                .enumerate()
                .map(|(category, value)| {
                    read(Says::Value { series, category }, *value, &|| {
                        written_value(spec, (series, category), numerals).unwrap_or_else(no_data)
                    })
                })
                .collect(),
            sum: drawn(Says::Sum { series }),
            ranks: [false, true].map(|is_last| drawn(Says::Rank { series, is_last })),
        });
        let count = spec.categories.len();
        let total = |category: usize| match spec.form.adds {
            Adds::Stages => spec.arrived(category).map(|sum| (sum, written(sum))),
            _ => spec.total(category).sum().zip(written_total(spec, category, numerals)),
        };
        let has_totals = match spec.form.adds {
            Adds::Piles => spec.series.len() > 1,
            Adds::Stages => (0..count).any(|category| total(category).is_some()),
            Adds::Nothing | Adds::Whole | Adds::Steps => false,
        };
        let totals = (0..count).filter(|_| has_totals).map(|category| {
            let (sum, text) = total(category).unzip();
            read(Says::Total { category }, sum, &|| text.clone().unwrap_or_else(no_data))
        });
        let is_ring = spec.form.adds == Adds::Whole;
        let shares = if is_ring { written_shares(spec, numerals) } else { Vec::new() };
        let shares = shares.into_iter().enumerate().filter(|(_, share)| !share.is_empty());
        let shares =
            shares.map(|(category, share)| read(Says::Share { category }, None, &|| share.clone()));
        // Not every form of a whole has room for its sum.
        let whole = sum(spec).filter(|_| drawing.said(Says::Whole).is_some());
        let series: Vec<ReadSeries> = series.collect();
        let names = spec.categories.clone();
        let (series, categories) =
            if spec.form.is_told_across { across(&series, names) } else { (series, names) };
        Self {
            form: spec.form,
            subtitle: spec.subtitle.clone(),
            is_range: categories::are_range(&categories),
            categories,
            series,
            totals: totals.collect(),
            shares: shares.collect(),
            others: (1..=2).filter_map(|stage| drawn(Says::Other { stage })).collect(),
            foot: foot::words(spec).unwrap_or_default(),
            notes: spec.notes.iter().map(|note| named(spec, note)).collect(),
            whole: whole.map(|sum| read(Says::Whole, Some(sum), &|| written(sum))),
        }
    }
}

/// Returns a note with the name of its category.
fn named(spec: &ChartSpec, note: &ChartNote) -> (String, String) {
    let name = spec.categories.get(note.category).cloned().unwrap_or_default();
    (name, note.text.clone())
}

/// Makes a row of each category, with a number a series.
fn across(rows: &[ReadSeries], names: Vec<String>) -> (Vec<ReadSeries>, Vec<String>) {
    let moments = rows.iter().map(|row| row.name.clone()).collect();
    let told = names.into_iter().enumerate().map(|(index, name)| {
        let numbers = rows.iter().filter_map(|row| row.numbers.get(index).cloned());
        ReadSeries { name, numbers: numbers.collect(), sum: None, ranks: [None, None] }
    });
    (told.collect(), moments)
}
