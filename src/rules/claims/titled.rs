//! Charts whose titles name some of what they show: `voluntary contributions` over assessed and voluntary ones.

use std::collections::BTreeSet;

use super::charted::Shown;
use super::shares::{Share, Shares, WHOLES};
use super::statements::{Kind, Statement};
use crate::finding::{Code, Finding, Findings};
use crate::locale::MoneyStyle;
use crate::model::Owner;
use crate::rules::{Evidence, data};
use crate::units::{self, Currency, Decimal, Quantity, Range};

/// Reports titles that name a part where the document's own amounts make the values those of the whole; returns the
/// sections of these charts.
pub fn as_a_part(
    shown: &[Shown<'_>],
    statements: &[Statement<'_, '_>],
    shares: &Shares,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) -> BTreeSet<Owner> {
    let mut told = BTreeSet::new();
    for shown in shown.iter().filter(|shown| shown.share.is_none()) {
        if let Some(finding) = mistitled(shown, statements, shares, evidence)
            && told.insert(shown.section)
        {
            findings.push(finding);
        }
    }
    told
}

/// An amount that the document states of some contributions.
#[derive(Debug, Clone, Copy)]
struct Stated<'s, 'r, 'a> {
    statement: &'s Statement<'r, 'a>,
    range: Range,
    value: Decimal,
    step: Decimal,
}

/// Returns the finding for the title of a chart.
fn mistitled(
    shown: &Shown<'_>,
    statements: &[Statement<'_, '_>],
    shares: &Shares,
    evidence: &Evidence<'_>,
) -> Option<Finding> {
    let (share, title) = shown.titled?;
    let [(series, span)] = shown.series.as_slice() else { return None };
    let (currency, (total, has_gap)) = (series.currency?, data::total(series)?);
    let find = |share| stated(share, shown, currency, statements, shares, evidence);
    let own = find(share).filter(|_| !has_gap)?;
    let wholes = WHOLES.iter().filter(|(_, parts)| parts.contains(&share));
    let parts = wholes.into_iter().find_map(|(_, parts)| {
        let parts: Vec<Stated<'_, '_, '_>> =
            parts.iter().map(|part| find(*part)).collect::<Option<_>>()?;
        let sum = units::add(parts.iter().map(|part| part.value))?;
        let slack = units::add(parts.iter().map(|part| part.step))?;
        let apart = total.checked_sub(sum)?.abs();
        (apart <= slack).then_some(parts)
    })?;
    if !Range::exactly(total).refutes(own.range) {
        return None;
    }
    let written = |value: Decimal| {
        let number = Quantity::exact(value).round(own.step);
        evidence.english.money(&number, &currency, MoneyStyle::Compact).replace('\u{a0}', " ")
    };
    let mut finding = Finding::new(
        Code::ChartTitle,
        title,
        format!(
            "the title names a part of the contributions, of which the document gives {}; the values shown add up to {}, \
             which is that part and the rest",
            own.statement.says(),
            written(total)
        ),
    )
    .label("this title")
    .other(*span, "these values");
    for part in parts {
        let place = part.statement.fact.map(|fact| fact.value.span);
        let place = place.unwrap_or_else(|| part.statement.place(evidence));
        finding = finding.other(place, "one of both");
    }
    Some(finding.help("name all contributions in the title, or show those that it names"))
}

/// The amount that the document states elsewhere of some contributions of a chart's period; none where it states several.
fn stated<'s, 'r, 'a>(
    share: Share,
    shown: &Shown<'_>,
    currency: Currency,
    statements: &'s [Statement<'r, 'a>],
    shares: &Shares,
    evidence: &Evidence<'_>,
) -> Option<Stated<'s, 'r, 'a>> {
    let usual = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    let is_of = |one: &&Statement<'_, '_>| {
        let years = match one.years.as_slice() {
            [] => one.fact.and_then(|fact| fact.period).or(usual),
            [years] => Some(*years),
            _ => None,
        };
        // The amount in the title itself is that of the values.
        one.reading.stand.owner != shown.section
            && one.kind == Kind::Money(Some(currency))
            && years == Some(shown.period)
            && one.about.marks.is_empty()
            && shares.of(one, evidence) == Some(share)
    };
    let mut own = statements.iter().filter(is_of);
    let first = own.next()?;
    let value = first.number.quantity.value;
    own.all(|other| other.number.quantity.value == value).then_some(Stated {
        statement: first,
        range: first.range,
        value,
        step: first.number.quantity.step,
    })
}
