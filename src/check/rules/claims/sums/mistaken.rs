//! An amount that is told as voluntary contributions, and is the assessed and the voluntary ones together.

use super::super::is_told;
use super::Words;
use crate::check::content::Role;
use crate::check::rules::Evidence;
use crate::check::rules::claims::shares::Share;
use crate::check::rules::claims::statements::{Kind, Statement};
use crate::check::rules::claims::vocabulary::Mark;
use crate::finding::{Code, Finding, Findings};
use crate::model::Measure;
use crate::units::{self, Period};

/// Reports amounts of a part that are those of the whole; titles of charts are held against what they show.
pub(super) fn told(
    statements: &[Statement<'_, '_>],
    words: &Words,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    for whole in statements {
        let is_part = matches!(whole.measure, Some(Measure::Assessed | Measure::Voluntary));
        let is_told_of_all = words.shares.of(whole, evidence) == Some(Share::Total);
        if !is_part || is_told_of_all || whole.reading.role == Role::ChartTitle {
            continue;
        }
        let find = |share| part(share, whole, statements, words, evidence);
        let (Some(assessed), Some(voluntary)) = (find(Share::Assessed), find(Share::Voluntary))
        else {
            continue;
        };
        let parts = [assessed, voluntary];
        let place = whole.place(evidence);
        if !is_sum(whole, parts) || is_told(findings, place) {
            continue;
        }
        let mut finding = Finding::new(
            Code::TextSum,
            place,
            format!(
                "{} is told as a part of the contributions, and is the assessed and the voluntary ones together",
                whole.says()
            ),
        )
        .label("told as a part");
        for part in parts {
            finding = finding.other(part.place(evidence), part.says());
        }
        findings.push(finding.help("say that it is all contributions, or correct the amount"));
    }
}

/// The one other amount that is told of some contributions of the same years.
fn part<'s, 'r, 'a>(
    share: Share,
    whole: &Statement<'_, '_>,
    statements: &'s [Statement<'r, 'a>],
    words: &Words,
    evidence: &Evidence<'_>,
) -> Option<&'s Statement<'r, 'a>> {
    let usual = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    let years = |one: &Statement<'_, '_>| -> Option<Period> {
        match one.years.as_slice() {
            [] => usual,
            [years] => Some(*years),
            _ => None,
        }
    };
    let may_stand = |mark: &Mark| matches!(mark, Mark::Part | Mark::More);
    let is_money = matches!(whole.kind, Kind::Money(Some(_)));
    let mut own = statements.iter().filter(|one| {
        one.kind == whole.kind
            && one.number.quantity.value < whole.number.quantity.value
            && years(one) == years(whole)
            && one.about.marks.iter().all(may_stand)
            && words.shares.of(one, evidence) == Some(share)
    });
    let first = own.next().filter(|_| is_money)?;
    own.all(|other| other.number.quantity.value == first.number.quantity.value).then_some(first)
}

/// Whether an amount is the sum of others, as far as they are rounded.
fn is_sum(whole: &Statement<'_, '_>, parts: [&Statement<'_, '_>; 2]) -> bool {
    let sum = units::add(parts.iter().map(|part| part.number.quantity.value));
    let steps = parts.iter().chain([&whole]).map(|one| one.number.quantity.step);
    let apart = sum.and_then(|sum| sum.checked_sub(whole.number.quantity.value));
    apart.zip(units::add(steps)).is_some_and(|(apart, slack)| apart.abs() <= slack)
}
