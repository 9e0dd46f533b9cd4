//! An amount that is the sum of a series, under other years than those of the series.

use std::collections::BTreeSet;

use crate::content::Series;
use crate::finding::{Code, Finding, Findings, Span};
use crate::rules::claims::slips;
use crate::rules::claims::statements::{Kind, Statement};
use crate::rules::{Evidence, data};
use crate::units::{self, Period, Range};

/// The fewest digits of an amount that is a series’ sum by no chance, and of one that the words of the series stand beside.
const LEAST_DIGITS: usize = 3;
const LEAST_DIGITS_NAMED: usize = 2;

/// Reports amounts that a series gives for all of its years and not for those that are told.
pub(super) fn told(
    statements: &[Statement<'_, '_>],
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let mut reported: BTreeSet<Span> = BTreeSet::new();
    for statement in statements.iter().filter(|statement| statement.about.marks.is_empty()) {
        let [said] = statement.years.as_slice() else { continue };
        let fact = statement.fact.filter(|fact| fact.has_own_period);
        let typed = statement.told.first();
        let place = match (fact, typed) {
            (Some(fact), _) => fact.value.span,
            (None, Some((reading, mention))) => reading.place(&mention.bytes, evidence),
            (None, None) => continue,
        };
        if statement.fact.is_some_and(|fact| fact.data.is_some())
            || findings.has(Code::TextPeriod, place)
            || !reported.insert(place)
        {
            continue;
        }
        let mut all = evidence.series.values();
        let Some((series, period)) =
            all.find_map(|series| Some((series, summed(statement, *said, series, evidence)?)))
        else {
            continue;
        };
        let message =
            format!("{} is told of {said}, the data give it for {period}", statement.says());
        let mut finding = Finding::new(Code::TextPeriod, place, message)
            .label(format!("of {said}"))
            .other(series.name.span, format!("adds up to it over {period}"));
        if fact.is_some() {
            finding = finding.other(statement.place(evidence), "printed here");
        }
        findings.push(finding.help("correct the years, or tie the amount to the series by `data`"));
    }
}

/// The years over which a series adds up to an amount, where those that are told of it do not.
fn summed(
    statement: &Statement<'_, '_>,
    said: Period,
    series: &Series,
    evidence: &Evidence<'_>,
) -> Option<Period> {
    let period = series.period.filter(|period| *period != said)?;
    let is_of_kind = matches!(
        (statement.kind, series.currency),
        (Kind::Money(Some(a)), Some(b)) if a == b
    );
    let is_within = period.contains(said.first()) && period.contains(said.last());
    let (total, has_gap) = data::total(series).filter(|_| is_of_kind && is_within)?;
    let own = said.years().map(|year| series.value(&year.to_string()));
    let own = units::add(own.collect::<Option<Vec<_>>>()?)?;
    let range = statement.range;
    let is_given =
        !has_gap && !Range::exactly(total).refutes(range) && Range::exactly(own).refutes(range);
    let label = evidence.lexicon.stems(series.label.as_deref().unwrap_or_default());
    let mut words = statement.words.iter().flat_map(|word| evidence.lexicon.stems(word.text));
    let is_named = words.any(|stem| label.contains(&stem));
    let least = if is_named { LEAST_DIGITS_NAMED } else { LEAST_DIGITS };
    (is_given && slips::digits_of(statement.number.quantity.value) >= least).then_some(period)
}
