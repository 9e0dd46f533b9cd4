//! What is known of the numbers of facts.

use crate::evidence::{Number, Origin, Standing, TieOut};
use crate::pipeline::Inspected;

/// Finds what is known of a fact's number.
pub(super) fn number_of<'t>(ties: &'t TieOut, fact: &str) -> Option<&'t Number> {
    ties.numbers.iter().find(|number| number.fact.as_deref() == Some(fact))
}

/// Returns where the data lie that give a number.
pub(super) fn origins(document: &Inspected<'_>, number: Option<&Number>) -> Vec<Origin> {
    let ways = match number.map(|number| &number.standing) {
        Some(Standing::Tied(ways)) => ways.as_slice(),
        _ => &[],
    };
    let Inspected { factsheet, loaded, .. } = *document;
    ways.iter().filter_map(|way| Origin::of(way, factsheet, loaded)).collect()
}
