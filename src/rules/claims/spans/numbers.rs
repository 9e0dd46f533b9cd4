//! One number that is told of different years.

use super::span;
use crate::finding::{Code, Finding, Findings};
use crate::rules::Evidence;
use crate::rules::claims::statements::{Statement, Told, are_beside};
use crate::rules::claims::twice::are_of_one_thing;
use crate::rules::claims::vocabulary::Vocabulary;
use crate::units::Period;

/// The most numbers with years that are compared with each other.
const MAX_TOLD: usize = 200;

/// The least number, without the zeros at its end, that two texts hardly share by chance.
const LEAST_DIGITS: u128 = 10;

/// Reports one number of one thing that is told of different years in two places.
pub(super) fn told(
    statements: &[Statement<'_, '_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let told: Vec<(&Statement<'_, '_>, Told<'_, '_>, Period)> = statements
        .iter()
        .filter_map(|statement| {
            let [(reading, mention)] = statement.told.as_slice() else { return None };
            Some((statement, (*reading, *mention), span(mention)?))
        })
        .take(MAX_TOLD)
        .collect();
    for (place, (later, (reading, mention), years)) in told.iter().enumerate() {
        let earlier = told.iter().take(place).find(|(earlier, _, other)| {
            let (a, b) = (earlier.number.quantity.value, later.number.quantity.value);
            let is_exact = a == b && a.normalize().mantissa().unsigned_abs() >= LEAST_DIGITS;
            is_exact
                && earlier.kind == later.kind
                && other != years
                && other.overlaps(*years)
                && !are_beside(earlier.reading, later.reading)
                && are_of_one_thing(earlier, later, vocabulary, evidence)
        });
        let Some((earlier, (other, there), said)) = earlier else { continue };
        let places = [reading.place(&mention.bytes, evidence), other.place(&there.bytes, evidence)];
        let stated = [*later, *earlier].into_iter().filter_map(|statement| statement.fact);
        let stated = stated.map(|fact| fact.value.span);
        if places.into_iter().chain(stated).any(|place| findings.has(Code::TextPeriod, place)) {
            continue;
        }
        let [here, there] = places;
        findings.push(
            Finding::new(
                Code::TextPeriod,
                here,
                format!("{} is told of {years} here, of {said} elsewhere", later.says()),
            )
            .label("these years")
            .other(there, "other years for the same")
            .help("correct one of the two"),
        );
    }
}
