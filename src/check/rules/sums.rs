//! Facts against each other: parts and their total, shares and their two numbers, periods of one list.

use super::{Evidence, Ledger};
use crate::check::content::Part;
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings, Severity};
use crate::text::{Inline, plain};
use crate::units::{Bound, Decimal, Period, Quantity, Range};

/// Compares every total with the sum of its parts.
pub fn parts(evidence: &Evidence<'_>, ledger: &mut Ledger, findings: &mut Findings) {
    for total in evidence.facts.iter().filter(|fact| !fact.parts.is_empty()) {
        let parts: Vec<&Fact> =
            total.parts.iter().filter_map(|name| evidence.fact(&name.value)).collect();
        // A part that is unknown or at fault is reported already, and the sum would be wrong.
        if parts.len() < total.parts.len() || !can_be_added(total, &parts, evidence, findings) {
            continue;
        }
        periods(total, &parts, evidence, findings);
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
        if contains(part, &total.name.value, evidence, 0) {
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
fn contains(fact: &Fact, name: &str, evidence: &Evidence<'_>, depth: usize) -> bool {
    fact.name.value == name
        || (depth < 16
            && fact
                .parts
                .iter()
                .filter_map(|part| evidence.fact(&part.value))
                .any(|part| contains(part, name, evidence, depth + 1)))
}

/// Reports a total that the sum of its parts refutes; one that it merely does not reach is a note.
fn compare(total: &Fact, parts: &[&Fact], evidence: &Evidence<'_>, findings: &mut Findings) {
    let Some(stated) = total.value.value.quantity() else { return };
    let range =
        |fact: &Fact| fact.value.value.quantity().map(|quantity| Range::of(quantity, fact.bound));
    let sum_range = Range::sum(parts.iter().filter_map(|part| range(part)));
    let Some(sum) = sum(parts) else { return };
    let total_range = Range::of(stated, total.bound);
    let is_refuted = sum_range.refutes(total_range);
    // Parts that are lower bounds leave room for a larger total, which is worth a word all the same.
    let slack = sum.step.max(stated.step);
    let falls_short =
        sum_range.high.is_none() && total_range.high.is_some() && stated.value > sum.value + slack;
    if !is_refuted && !falls_short {
        return;
    }
    let same_kind = |quantity: Quantity, bound: Bound| {
        evidence.show(&Fact {
            value: crate::finding::Spanned::new(
                with(&total.value.value, quantity),
                total.value.span,
            ),
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
    let given = same_kind(sum, sum_bound);
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
        let tolerance: Decimal = parts
            .iter()
            .filter_map(|part| part.value.value.quantity())
            .chain([stated])
            .map(Quantity::tolerance)
            .sum();
        if tolerance > Decimal::ZERO {
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

/// Returns the sum of the stated values, as exact as the coarsest of them allows to print.
fn sum(parts: &[&Fact]) -> Option<Quantity> {
    let quantities: Vec<Quantity> =
        parts.iter().filter_map(|part| part.value.value.quantity()).collect();
    let value = quantities.iter().try_fold(Decimal::ZERO, |sum, q| sum.checked_add(q.value))?;
    let step = quantities.iter().map(|q| q.step).filter(|step| !step.is_zero()).min();
    Some(Quantity { value: value.normalize(), step: step.unwrap_or_default() })
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

/// Reports parts whose periods are neither the total's own nor a division of it.
fn periods(total: &Fact, parts: &[&Fact], evidence: &Evidence<'_>, findings: &mut Findings) {
    let _ = evidence;
    let Some(whole) = total.period else { return };
    let own: Vec<Period> = parts.iter().filter_map(|part| part.period).collect();
    if own.iter().all(|period| *period == whole) {
        return;
    }
    let (missing, doubled) = cover(whole, &own);
    let stays_within = own.iter().all(|p| whole.contains(p.first()) && whole.contains(p.last()));
    if missing.is_empty() && doubled.is_empty() && stays_within {
        return;
    }
    let mut finding = Finding::new(
        Code::FactPeriod,
        total.value.span,
        format!("the parts of `{}` do not cover its period {whole}", total.name.value),
    )
    .label(format!("covers {whole}"));
    for part in parts.iter().filter(|part| part.period != Some(whole)) {
        if let Some(period) = part.period {
            finding = finding.other(part.value.span, format!("covers {period}"));
        }
    }
    if let Some(gap) = span(&missing) {
        finding = finding.note(format!("no part covers {gap}"));
    }
    // Parts side by side all cover the same years; only parts that follow each other can overlap.
    if let Some(overlap) = span(&doubled).filter(|_| missing.is_empty()) {
        finding = finding.note(format!("some parts cover {overlap} twice"));
    }
    findings.push(finding.help("bring the periods into line, or say in the text that they differ"));
}

/// Returns the years of a period that no part covers, and those that several but not all do.
fn cover(whole: Period, parts: &[Period]) -> (Vec<i16>, Vec<i16>) {
    let count = |year: i16| parts.iter().filter(|part| part.contains(year)).count();
    let missing = whole.years().filter(|year| count(*year) == 0).collect();
    let doubled = whole.years().filter(|year| count(*year) > 1).collect();
    (missing, doubled)
}

/// Returns years as a span, for a message.
fn span(years: &[i16]) -> Option<String> {
    Some(Period::new(*years.first()?, *years.last()?).ok()?.to_string())
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
        let numbers = part.value.value.quantity().zip(whole.value.value.quantity());
        let Some((part_number, whole_number)) = numbers else { continue };
        ledger.note(&share.name.value, format!("`{}` of `{}`", part.name.value, whole.name.value));
        let Some(given) =
            quotient(Range::of(part_number, part.bound), Range::of(whole_number, whole.bound))
        else {
            continue;
        };
        if !given.refutes(Range::of(*stated, share.bound)) {
            continue;
        }
        let exact = part_number.value.checked_div(whole_number.value).unwrap_or_default();
        let percent = (exact * Decimal::ONE_HUNDRED).round_dp(stated.step.scale() + 1).normalize();
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

/// Returns the range of a ratio in percent, for ranges above zero.
fn quotient(part: Range, whole: Range) -> Option<Range> {
    let percent = |a: Option<Decimal>, b: Option<Decimal>| {
        let (a, b) = a.zip(b).filter(|(_, b)| *b > Decimal::ZERO)?;
        a.checked_div(b)?.checked_mul(Decimal::ONE_HUNDRED)
    };
    whole.low.or(whole.high).filter(|bound| *bound > Decimal::ZERO)?;
    Some(Range { low: percent(part.low, whole.high), high: percent(part.high, whole.low) })
}

/// Reports amounts of one band of figures that cover different periods and do not say so.
pub fn lists(evidence: &Evidence<'_>, findings: &mut Findings) {
    for placed in evidence.rows.iter().flatten() {
        let Part::Kpis { items } = &placed.section.part else { continue };
        let amounts: Vec<(&Fact, Period, String)> = items
            .iter()
            .filter_map(|item| {
                let fact = item.value.iter().find_map(|inline| named_amount(inline, evidence))?;
                let text = format!("{} {}", plain(&item.value), plain(&item.label));
                Some((fact, fact.period?, text))
            })
            .collect();
        let Some((first, period, _)) = amounts.first() else { continue };
        let says_it = |period: Period, text: &str| text.contains(&period.last().to_string());
        let differing: Vec<_> = amounts.iter().filter(|(_, other, _)| other != period).collect();
        let is_silent = amounts.iter().any(|(_, period, text)| !says_it(*period, text));
        if differing.is_empty() || !is_silent {
            continue;
        }
        let mut finding = Finding::new(
            Code::FactPeriod,
            first.value.span,
            "figures side by side cover different periods, and not all of them say so",
        )
        .label(format!("covers {period}"));
        for (fact, period, _) in differing {
            finding = finding.other(fact.value.span, format!("covers {period}"));
        }
        findings.push(finding.help("print the period in each label: `{{ name.period }}`"));
    }
}

/// Returns the amount that a run prints, if it prints one.
fn named_amount<'a>(inline: &Inline, evidence: &Evidence<'a>) -> Option<&'a Fact> {
    let Inline::Fact { names, .. } = inline else { return None };
    let fact = evidence.fact(names.first()?)?;
    matches!(fact.value.value, FactValue::Amount(..)).then_some(fact)
}
