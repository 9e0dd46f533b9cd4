//! What amounts are of: assessed contributions, voluntary ones, or both.

use super::Evidence;
use crate::facts::Fact;
use crate::model::{Measure, SeriesEntry};

/// How deep totals of totals are followed.
const MAX_DEPTH: usize = 4;

/// How many parts of a total are looked at.
const MAX_PARTS: usize = 24;

/// The words of names and data files for what every member pays.
const ASSESSED: [&str; 6] =
    ["assessed", "obligatoires", "obligatoire", "fixées", "fixees", "statutaires"];

/// The words of names and data files for what is given beyond that.
const VOLUNTARY: [&str; 4] = ["voluntary", "earmarked", "volontaires", "volontaire"];

/// Returns what a series' amounts are of: as it says, or as its rows are chosen.
pub fn of_series(entry: &SeriesEntry) -> Option<Measure> {
    entry.measure.or_else(|| {
        let values = entry.r#where.sound().map(|(_, value)| value.value.as_str());
        in_words(values.flat_map(|value| value.split(|c: char| !c.is_alphanumeric())))
    })
}

/// Returns what an amount is of: as it says, as its parts are, or as its name says.
pub fn of_fact(fact: &Fact, evidence: &Evidence<'_>) -> Option<Measure> {
    of_fact_at(fact, evidence, 0)
}

/// Returns what an amount is of, a number of totals down.
fn of_fact_at(fact: &Fact, evidence: &Evidence<'_>, depth: usize) -> Option<Measure> {
    if let Some(measure) = fact.measure {
        return Some(measure);
    }
    let own = in_words(fact.name.value.split(['_', '-']));
    let parts: Vec<Option<Measure>> = fact
        .parts
        .iter()
        .take(if depth < MAX_DEPTH { MAX_PARTS } else { 0 })
        .filter_map(|part| evidence.fact(&part.value))
        .map(|part| of_fact_at(part, evidence, depth + 1))
        .collect();
    let known: Vec<Measure> = parts.iter().copied().flatten().collect();
    match known.as_slice() {
        [] => own,
        [first, rest @ ..] if rest.iter().all(|measure| measure == first) => {
            // What is assessed and something else is not assessed.
            let is_mixed = known.len() < parts.len() && *first == Measure::Assessed;
            Some(if is_mixed { Measure::Total } else { *first })
        }
        _ => Some(Measure::Total),
    }
}

/// Returns the measure that words name, if it is one.
pub fn in_words<'w>(words: impl Iterator<Item = &'w str>) -> Option<Measure> {
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    let has = |names: &[&str]| words.iter().any(|word| names.contains(&word.as_str()));
    of_both(has(&ASSESSED), has(&VOLUNTARY))
}

/// Returns the measure of what is named as assessed, as voluntary or as both.
pub fn of_both(is_assessed: bool, is_voluntary: bool) -> Option<Measure> {
    match (is_assessed, is_voluntary) {
        (true, true) => Some(Measure::Total),
        (true, false) => Some(Measure::Assessed),
        (false, true) => Some(Measure::Voluntary),
        (false, false) => None,
    }
}
