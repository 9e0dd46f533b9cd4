//! Whether another period would make figures fit their data.

use super::suspects::{Suspect, Suspects};
use crate::content::Series;
use crate::facts::Fact;
use crate::finding::{Code, Finding, Findings, Spanned};
use crate::input::Text;
use crate::rules::periods::{of_parts, of_ratio};
use crate::rules::{Evidence, data};
use crate::units::Period;

/// Returns a period with which every figure of some findings would fit its data; `own` names the series whose period is
/// meant, and none the document's.
pub fn that_fits(
    own: Option<&str>,
    group: &[&Finding],
    suspects: &Suspects<'_, '_>,
    evidence: &Evidence<'_>,
) -> Option<Period> {
    let document = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    let series = |name: &str| evidence.series.get(name);
    let of_data = match own {
        Some(name) => series(name)?.years(),
        None => evidence.series.values().filter_map(Series::years).reduce(|a, b| {
            Period::new(a.first().min(b.first()), a.last().max(b.last())).unwrap_or(a)
        }),
    };
    let usual = document.filter(|_| own.is_some());
    let mut candidates = [usual, of_data].into_iter().flatten();
    let facts: Vec<String> = group
        .iter()
        .filter(|finding| finding.code == Code::FactData)
        .flat_map(|finding| suspects.of(finding))
        .filter_map(|suspect| match suspect {
            Suspect::Fact(name) => Some(name),
            _ => None,
        })
        .collect();
    candidates.find(|period| {
        !facts.is_empty() && facts.iter().all(|name| fits(name, own, *period, evidence))
    })
}

/// Returns whether a fact would fit its series with another period.
fn fits(name: &str, own: Option<&str>, period: Period, evidence: &Evidence<'_>) -> bool {
    let Some(fact) = evidence.fact(name) else { return false };
    let Some(entry) = &fact.data else { return false };
    let name = &entry.value.series.value;
    let (Some(known), Some(written)) =
        (evidence.series.get(name), evidence.partnership.series.get(name))
    else {
        return false;
    };
    let is_meant = match own {
        Some(own) => own == name,
        None => written.period.is_none(),
    };
    let series = if is_meant { known.over(period) } else { known.clone() };
    let of_fact = if own.is_none() && !fact.has_own_period { Some(period) } else { fact.period };
    data::fits(fact, &entry.value, &series, of_fact)
}

/// Returns the period that is meant, as it is written.
pub fn written(own: Option<&str>, evidence: &Evidence<'_>) -> Option<Spanned<Period>> {
    match own {
        Some(name) => evidence.partnership.series.get(name)?.period.clone(),
        None => evidence.partnership.factsheet.period.clone(),
    }
}

/// Returns whether a fact would fit what it is held against if it covered other years than its own: those of the
/// document, or those of what it is held against.
pub fn is_mendable(name: &str, group: &[&Finding], evidence: &Evidence<'_>) -> bool {
    let Some(fact) = evidence.fact(name).filter(|fact| fact.has_own_period) else { return false };
    let is_period = |finding: &&&Finding| finding.code == Code::FactPeriod;
    let has = |code: Code| group.iter().any(|finding| finding.code == code);
    // Two texts may have two mends; a sum or the data say that the fact is to be mended.
    if !has(Code::FactPeriod) && !has(Code::FactData) {
        return false;
    }
    // What lies after the issue is wrong whatever it is held against.
    if group.iter().filter(is_period).any(|finding| finding.is_later) {
        return true;
    }
    let document = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    let at = |finding: &Finding| {
        evidence.facts.iter().find(|fact| finding.place() == Some(fact.value.span))
    };
    let others = group.iter().filter(is_period).filter_map(|finding| at(finding)?.period);
    document.into_iter().chain(others).any(|period| {
        let other = Fact { period: Some(period), ..fact.clone() };
        group.iter().all(|finding| match finding.code {
            Code::FactPeriod => at(finding).is_some_and(|fact| is_in_line(fact, &other, evidence)),
            Code::FactData => other.data.as_ref().is_some_and(|entry| {
                let series = evidence.series.get(&entry.value.series.value);
                series.is_some_and(|series| data::fits(&other, &entry.value, series, Some(period)))
            }),
            _ => true,
        })
    })
}

/// Returns whether the periods of a sum or of a share are in line with another fact in the place of its namesake.
fn is_in_line(fact: &Fact, other: &Fact, evidence: &Evidence<'_>) -> bool {
    let in_place = |fact: &Fact| {
        if fact.name.value == other.name.value { other.clone() } else { fact.clone() }
    };
    let all = |names: &[Text]| -> Vec<Fact> {
        names.iter().filter_map(|name| evidence.fact(&name.value)).map(in_place).collect()
    };
    let (parts, numbers) = (all(&fact.parts), all(&fact.ratio));
    let whole = in_place(fact);
    let mut found = Findings::default();
    if !parts.is_empty() {
        of_parts(&whole, &parts.iter().collect::<Vec<_>>(), &mut found);
    } else if let [part, of] = numbers.as_slice() {
        of_ratio(&whole, part, of, &mut found);
    } else {
        return false;
    }
    found.is_empty()
}
