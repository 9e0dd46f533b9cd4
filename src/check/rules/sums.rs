//! Facts against each other: parts and their total, shares and their two numbers.

use std::collections::BTreeSet;

use super::stated::{self, Sum};
use super::{Evidence, Ledger, periods};
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings, Severity, Spanned};
use crate::units::{Bound, Decimal, Quantity, Range};

/// Compares every total with the sum of its parts.
pub fn parts(evidence: &Evidence<'_>, ledger: &mut Ledger, findings: &mut Findings) {
    for total in evidence.facts.iter().filter(|fact| !fact.parts.is_empty()) {
        let parts: Vec<&Fact> =
            total.parts.iter().filter_map(|name| evidence.fact(&name.value)).collect();
        // A part that is unknown or at fault is reported already, and the sum would be wrong.
        if parts.len() < total.parts.len() || !can_be_added(total, &parts, evidence, findings) {
            continue;
        }
        periods::of_parts(total, &parts, findings);
        compare(total, &parts, evidence, findings);
        ledger.note(&total.name.value, "its parts");
        for part in parts {
            ledger.note(&part.name.value, format!("the total `{}`", total.name.value));
        }
    }
}

/// Reports parts that cannot be added to the total: another kind, another currency, the total itself.
fn can_be_added(
    total: &Fact,
    parts: &[&Fact],
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) -> bool {
    let before = findings.len();
    for (part, name) in parts.iter().zip(&total.parts) {
        if contains(part, &total.name.value, evidence) {
            findings.push(
                Finding::new(
                    Code::FactSum,
                    name.span,
                    format!("`{}` is a part of itself", total.name.value),
                )
                .help("take it out of the parts"),
            );
            continue;
        }
        match (&total.value.value, &part.value.value) {
            (FactValue::Amount(_, whole), FactValue::Amount(_, own)) if whole != own => findings
                .push(
                    Finding::new(
                        Code::FactCurrency,
                        name.span,
                        format!("{} and {} cannot be added", own.code(), whole.code()),
                    )
                    .label(format!("this part is in {}", own.code()))
                    .other(total.value.span, format!("the total is in {}", whole.code()))
                    .help("state both in one currency, and say at which rate"),
                ),
            (whole, own) if whole.kind() != own.kind() || own.quantity().is_none() => findings
                .push(
                    Finding::new(
                        Code::FactSum,
                        name.span,
                        format!("`{}` cannot be added to `{}`", part.name.value, total.name.value),
                    )
                    .label(format!("this part is of the kind `{}`", own.kind()))
                    .other(
                        total.value.span,
                        format!("the total is of the kind `{}`", whole.kind()),
                    ),
                ),
            _ => {}
        }
    }
    findings.len() == before
}

/// Returns whether a fact is, or contains, the fact of a name.
fn contains(fact: &Fact, name: &str, evidence: &Evidence<'_>) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![fact];
    while let Some(fact) = open.pop() {
        if fact.name.value == name {
            return true;
        }
        if seen.insert(fact.name.value.as_str()) {
            open.extend(fact.parts.iter().filter_map(|part| evidence.fact(&part.value)));
        }
    }
    false
}

/// Reports a total that the sum of its parts refutes; one that it merely does not reach is a note.
fn compare(total: &Fact, parts: &[&Fact], evidence: &Evidence<'_>, findings: &mut Findings) {
    let Some(sum) = Sum::of(total, parts, evidence) else { return };
    let (Some(value), stated) = (sum.value(), sum.total) else { return };
    let (sum_range, total_range) = (sum.range(), stated.range());
    let is_refuted = sum_range.refutes(total_range);
    // Parts that are lower bounds leave room for a larger total, which is worth a word all the same.
    let slack = value.step.max(stated.quantity.step);
    let is_beyond = value.value.checked_add(slack).is_some_and(|sum| stated.quantity.value > sum);
    let falls_short = sum_range.high.is_none() && total_range.high.is_some() && is_beyond;
    if !is_refuted && !falls_short {
        return;
    }
    let same_kind = |quantity: Quantity, bound: Bound| {
        evidence.show(&Fact {
            value: Spanned::new(with(&total.value.value, quantity), total.value.span),
            bound,
            ..total.clone()
        })
    };
    let sum_bound = match (sum_range.low, sum_range.high) {
        (Some(_), None) => Bound::MoreThan,
        (None, Some(_)) => Bound::LessThan,
        _ if parts.iter().any(|part| part.bound == Bound::About) => Bound::About,
        _ => Bound::Exactly,
    };
    let given = same_kind(value, sum_bound);
    let message = format!(
        "the parts of `{}` give {given}, it says {}",
        total.name.value,
        evidence.show(total)
    );
    let mut finding = Finding::new(Code::FactParts, total.value.span, message).label("the total");
    for part in parts {
        finding = finding.other(part.value.span, evidence.show(part));
    }
    let terms: Vec<String> = parts.iter().map(|part| evidence.show(part)).collect();
    finding = finding.note(format!("{} = {given}", terms.join(" + ")));
    if is_refuted {
        if let Some(tolerance) = sum.tolerance().filter(|tolerance| *tolerance > Decimal::ZERO) {
            let text = same_kind(Quantity::exact(tolerance.normalize()), Bound::Exactly);
            finding = finding.note(format!("their rounding allows a difference of {text}"));
        }
        finding = finding.help("correct the total or a part, or take out what is no part of it");
    } else {
        finding.severity = Severity::Note;
        finding = finding
            .note("parts that are lower bounds cannot refute a larger total")
            .help("state the parts more closely, if they are known");
    }
    findings.push(finding);
}

/// Returns a value of the same kind with another number.
fn with(value: &FactValue, quantity: Quantity) -> FactValue {
    match value {
        FactValue::Amount(_, currency) => FactValue::Amount(quantity, *currency),
        FactValue::Percent(_) => FactValue::Percent(quantity),
        FactValue::Rank(_) => FactValue::Rank(quantity),
        _ => FactValue::Count(quantity),
    }
}

/// Compares every share with the two facts that it is the ratio of.
pub fn ratios(evidence: &Evidence<'_>, ledger: &mut Ledger, findings: &mut Findings) {
    for share in evidence.facts.iter().filter(|fact| !fact.ratio.is_empty()) {
        let named: Vec<&Fact> =
            share.ratio.iter().filter_map(|name| evidence.fact(&name.value)).collect();
        let ([part, whole], FactValue::Percent(stated)) = (named.as_slice(), &share.value.value)
        else {
            if share.ratio.len() != 2 || !matches!(share.value.value, FactValue::Percent(_)) {
                findings.push(
                    Finding::new(
                        Code::FactSum,
                        share.name.span,
                        format!("`ratio` of `{}` is no share of two facts", share.name.value),
                    )
                    .help("give `percent`, and `ratio = [\"part\", \"whole\"]`"),
                );
            }
            continue;
        };
        let numbers = stated::number(part, evidence).zip(stated::number(whole, evidence));
        let (Some((part_number, whole_number)), Some(share_number)) =
            (numbers, stated::number(share, evidence))
        else {
            continue;
        };
        if !can_be_divided(part, whole, share, findings) {
            continue;
        }
        periods::of_ratio(share, part, whole, findings);
        ledger.note(&share.name.value, format!("`{}` of `{}`", part.name.value, whole.name.value));
        let Some(given) = quotient(part_number.range(), whole_number.range()) else { continue };
        if !given.refutes(share_number.range()) {
            continue;
        }
        let exact = part_number
            .quantity
            .value
            .checked_div(whole_number.quantity.value)
            .and_then(|exact| exact.checked_mul(Decimal::ONE_HUNDRED))
            .unwrap_or_default();
        let percent = exact.round_dp(stated.step.scale() + 1).normalize();
        findings.push(
            Finding::new(
                Code::FactRatio,
                share.value.span,
                format!(
                    "`{}` of `{}` is {percent}%, the share says {}",
                    part.name.value,
                    whole.name.value,
                    evidence.show(share)
                ),
            )
            .label("the share")
            .other(part.value.span, evidence.show(part))
            .other(whole.value.span, evidence.show(whole))
            .note(format!("{} / {} = {percent}%", evidence.show(part), evidence.show(whole)))
            .help("correct the share or one of the two"),
        );
    }
}

/// Reports a part and a whole of different currencies, whose ratio says nothing.
fn can_be_divided(part: &Fact, whole: &Fact, share: &Fact, findings: &mut Findings) -> bool {
    let (FactValue::Amount(_, own), FactValue::Amount(_, other)) =
        (&part.value.value, &whole.value.value)
    else {
        return true;
    };
    if own != other {
        findings.push(
            Finding::new(
                Code::FactCurrency,
                share.value.span,
                format!("{} and {} have no ratio", own.code(), other.code()),
            )
            .label("the share")
            .other(part.value.span, format!("the part is in {}", own.code()))
            .other(whole.value.span, format!("the whole is in {}", other.code()))
            .help("state both in one currency, and say at which rate"),
        );
    }
    own == other
}

/// Returns the range of a ratio in percent, for a whole above zero.
fn quotient(part: Range, whole: Range) -> Option<Range> {
    let percent = |a: Option<Decimal>, b: Option<Decimal>| {
        let (a, b) = a.zip(b).filter(|(_, b)| *b > Decimal::ZERO)?;
        a.checked_div(b)?.checked_mul(Decimal::ONE_HUNDRED)
    };
    whole.low.or(whole.high).filter(|bound| *bound > Decimal::ZERO)?;
    // A positive part is least of the greatest whole, a negative one of the least.
    let is_negative = |end: Option<Decimal>| end.is_some_and(|end| end < Decimal::ZERO);
    let low_of = if is_negative(part.low) { whole.low } else { whole.high };
    let high_of = if is_negative(part.high) { whole.high } else { whole.low };
    // Nothing at all of a whole that may be anything is nothing at the least.
    let zero = part.low.filter(Decimal::is_zero);
    Some(Range { low: percent(part.low, low_of).or(zero), high: percent(part.high, high_of) })
}
