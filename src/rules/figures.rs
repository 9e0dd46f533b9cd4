//! Bands of big numbers: what was achieved comes before what it cost.

use super::reading::Reading;
use super::runs;
use super::{Evidence, is_enough};
use crate::content::Field;
use crate::facts::FactValue;
use crate::finding::{Code, Finding, Findings};

/// What a big number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// An amount of money.
    Money,
    /// How many were trained, reached or built.
    Result,
    /// Anything else: a rank, a share, how many there are.
    Other,
}

/// Notes that a band begins with money, where it says later what was achieved.
pub fn order(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let deeds = evidence.locale.message("deed-words", &[]);
    let before = findings.len();
    for own in readings.chunk_by(|a, b| a.stand.owner == b.stand.owner) {
        let is_value =
            |reading: &&Reading<'_>| matches!(reading.stand.field, Field::Value(Some(_)));
        let numbers: Vec<(&Reading<'_>, Sort)> = own
            .iter()
            .filter(is_value)
            .map(|value| {
                let is_label = |other: &&Reading<'_>| {
                    other.stand.figure() == value.stand.figure()
                        && matches!(other.stand.field, Field::Label(_))
                };
                (value, sort_of(value, own.iter().find(is_label), &deeds, evidence))
            })
            .collect();
        let Some((first, Sort::Money)) = numbers.first() else { continue };
        let result = numbers.iter().find(|(_, sort)| *sort == Sort::Result);
        let Some((result, _)) = result.filter(|_| !is_enough(findings, before)) else { continue };
        let place = |reading: &Reading<'_>| reading.place(&(0..reading.whole().len()), evidence);
        findings.push(
            Finding::new(
                Code::FiguresOrder,
                place(first),
                "this band of numbers begins with money",
            )
            .label("what was given")
            .other(place(result), "what was achieved with it")
            .help("put what was achieved first: it is what a reader remembers"),
        );
    }
}

/// Returns what a big number is, by the fact that it prints and by the words that say what it counts.
fn sort_of(
    value: &Reading<'_>,
    label: Option<&Reading<'_>>,
    deeds: &str,
    evidence: &Evidence<'_>,
) -> Sort {
    let mut facts = value.words.iter().flat_map(|word| word.run.facts);
    let fact = facts.find_map(|name| evidence.fact(name));
    match fact.map(|fact| fact.value.value) {
        Some(FactValue::Amount(..)) => Sort::Money,
        Some(FactValue::Count(_)) => {
            let mut words = label.into_iter().flat_map(|label| &label.words);
            if words.any(|word| runs::lists(deeds, word.text)) { Sort::Result } else { Sort::Other }
        }
        _ => Sort::Other,
    }
}
