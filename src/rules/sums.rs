//! Facts against each other: parts and their total, shares and their two numbers.

use std::collections::BTreeSet;

use super::stated::{self, Sum};
use super::{Evidence, Ledger, periods, reached, too_large};
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings, Severity};
use crate::units::{self, Bound, Decimal, Quantity, Range};

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

/// Reports a total that the sum of its parts refutes; one that it merely does not reach is a warning.
fn compare(total: &Fact, parts: &[&Fact], evidence: &Evidence<'_>, findings: &mut Findings) {
    let Some(sum) = Sum::of(total, parts) else { return };
    match verdict(&sum) {
        None => findings
            .push(too_large(total.value.span, &format!("`{}` with its parts", total.name.value))),
        Some(Verdict::Holds) => {}
        Some(verdict) => {
            if let Some(finding) = mismatch(total, parts, &sum, verdict, evidence) {
                findings.push(finding);
            }
        }
    }
}

/// What parts say of their total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// They give it.
    Holds,
    /// They are lower bounds, and it is larger than they are.
    IsBeyond,
    /// They give it if whole percents are what shares were rounded to.
    IsRounded,
    /// They do not give it.
    IsRefuted,
}

/// Compares a total with its parts; `None` where a decimal cannot hold the numbers.
pub fn verdict(sum: &Sum) -> Option<Verdict> {
    let is_refuted = |sum: &Sum| Some(sum.range()?.refutes(sum.total.range()?));
    if is_refuted(sum)? {
        let is_refuted = is_refuted(&sum.with_rounded_percents())?;
        return Some(if is_refuted { Verdict::IsRefuted } else { Verdict::IsRounded });
    }
    // Parts that are lower bounds leave room for a larger total, and a part may have been forgotten all the same.
    let is_open = sum.range()?.high.is_none() && sum.total.range()?.high.is_some();
    Some(if is_open && is_beyond(sum)? { Verdict::IsBeyond } else { Verdict::Holds })
}

/// Whether the number of a total, lower bound or not, is more than those of its parts come to.
pub fn is_beyond(sum: &Sum) -> Option<bool> {
    let stated = sum.total.quantity;
    Some(stated.value > units::add([sum.reach()?, stated.step])?)
}

/// Returns the finding for a total that its parts do not give, or do not reach.
fn mismatch(
    total: &Fact,
    parts: &[&Fact],
    sum: &Sum,
    verdict: Verdict,
    evidence: &Evidence<'_>,
) -> Option<Finding> {
    let (range, value) = (sum.range()?, sum.value()?);
    let bound = match (range.low, range.high) {
        (Some(_), None) => Bound::MoreThan,
        (None, Some(_)) => Bound::LessThan,
        _ if parts.iter().any(|part| part.bound == Bound::About) => Bound::About,
        _ => Bound::Exactly,
    };
    let given = evidence.show_number(total, value, bound);
    let name = &total.name.value;
    let message = format!("the parts of `{name}` give {given}, it says {}", evidence.show(total));
    let mut finding = Finding::new(Code::FactParts, total.value.span, message).label("the total");
    for part in parts {
        finding = finding.other(part.value.span, evidence.show(part));
    }
    let terms: Vec<String> = parts.iter().map(|part| evidence.show(part)).collect();
    finding = finding.note(format!("{} = {given}", terms.join(" + ")));
    finding = reached(finding, total, value.value);
    if let (true, Some(slack)) = (verdict != Verdict::IsBeyond, sum.slack())
        && slack > Decimal::ZERO
    {
        let slack = Quantity::exact(slack.normalize());
        let text = evidence.show_number(total, slack, Bound::Exactly);
        finding = finding.note(format!("their rounding allows a difference of {text}"));
    }
    Some(match verdict {
        Verdict::IsBeyond => {
            finding.severity = Severity::Warning;
            finding
                .note("some parts are only stated as `more than`, so the total may be larger")
                .help("look for a part that is missing, state the parts more closely, or allow it and say why")
        }
        Verdict::IsRounded => {
            finding.severity = Severity::Warning;
            finding
                .note("shares that were rounded to whole percents may add up to this")
                .help("give the shares a decimal, or say that they are rounded: `rounded_to = 1`")
        }
        Verdict::Holds | Verdict::IsRefuted => {
            finding.help("correct the total or a part, or take out what does not belong to it")
        }
    })
}

/// Compares every share with the two facts that it is the ratio of.
pub fn ratios(evidence: &Evidence<'_>, ledger: &mut Ledger, findings: &mut Findings) {
    for share in evidence.facts.iter().filter(|fact| !fact.ratio.is_empty()) {
        let named: Vec<&Fact> =
            share.ratio.iter().filter_map(|name| evidence.fact(&name.value)).collect();
        let ([part, whole], FactValue::Percent(_)) = (named.as_slice(), &share.value.value) else {
            if share.ratio.len() != 2 || !matches!(share.value.value, FactValue::Percent(_)) {
                findings.push(
                    Finding::new(
                        Code::FactSum,
                        share.name.span,
                        format!(
                            "`ratio` of `{}` must name two facts, the part and the whole",
                            share.name.value
                        ),
                    )
                    .help("give `percent`, and `ratio = [\"part\", \"whole\"]`"),
                );
            }
            continue;
        };
        let numbers = stated::number(part).zip(stated::number(whole)).zip(stated::claim(share));
        let Some(((part_number, whole_number), share_number)) = numbers else { continue };
        if !can_be_divided(part, whole, share, findings) {
            continue;
        }
        periods::of_ratio(share, part, whole, findings);
        let (part_name, whole_name) = (&part.name.value, &whole.name.value);
        ledger.note(&share.name.value, format!("`{part_name}` of `{whole_name}`"));
        if whole_number.range() == Some(Range::exactly(Decimal::ZERO)) {
            findings.push(
                Finding::new(
                    Code::FactRatio,
                    share.value.span,
                    format!("`{whole_name}` is 0, and a share of 0 cannot be worked out"),
                )
                .label("the share")
                .other(whole.value.span, "the whole")
                .help("correct the whole, or take `ratio` out"),
            );
            continue;
        }
        let exact = || {
            let percent = part_number.quantity.value.checked_mul(Decimal::ONE_HUNDRED)?;
            percent.checked_div(whole_number.quantity.value)
        };
        let given = match (is_refuted(part, whole, share), exact()) {
            (Some(false), _) => continue,
            (Some(true), Some(given)) => given,
            _ => {
                let what = format!("`{}` with its two numbers", share.name.value);
                findings.push(too_large(share.value.span, &what));
                continue;
            }
        };
        let bound = part.bound.of_ratio(whole.bound);
        let step = share_number.quantity.step.checked_div(Decimal::TEN).unwrap_or_default();
        let percent = evidence.show_beside(share, given, step, bound);
        let finding = Finding::new(
            Code::FactRatio,
            share.value.span,
            format!(
                "`{part_name}` of `{whole_name}` is {percent}, the share says {}",
                evidence.show(share)
            ),
        )
        .label("the share")
        .other(part.value.span, evidence.show(part))
        .other(whole.value.span, evidence.show(whole))
        .note(format!("{} / {} = {percent}", evidence.show(part), evidence.show(whole)))
        .help("correct the share or one of the two");
        findings.push(reached(finding, share, given));
    }
}

/// Returns whether a share is not what its two numbers give; `None` where a decimal cannot hold the numbers.
pub fn is_refuted(part: &Fact, whole: &Fact, share: &Fact) -> Option<bool> {
    let (part, whole) = (stated::number(part)?, stated::number(whole)?);
    let given = part.range_of_part()?.share_of(whole.range_of_part()?)?;
    Some(given.refutes(stated::claim(share)?.range()?))
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
