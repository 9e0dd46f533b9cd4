//! Whether another number in one place would make comparisons hold that do not.

use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding};
use crate::rules::stated::Sum;
use crate::rules::{Evidence, data, sums};
use crate::units::{self, Decimal, Quantity};

/// Returns whether a fact with another number would fit all sums, shares and data of some findings.
pub fn is_mendable(name: &str, group: &[&Finding], evidence: &Evidence<'_>) -> bool {
    let Some(fact) = evidence.fact(name) else { return false };
    let compared: Vec<Comparison<'_>> =
        group.iter().filter_map(|finding| Comparison::of(finding, fact, evidence)).collect();
    let candidates = compared.iter().filter_map(|comparison| comparison.needs(fact, evidence));
    candidates
        .filter_map(|value| with(fact, value))
        .any(|other| compared.iter().all(|comparison| comparison.holds(fact, &other, evidence)))
}

/// Returns whether findings of a code compare numbers.
pub fn is_of_numbers(code: Code) -> bool {
    matches!(code, Code::FactData | Code::FactParts | Code::FactRatio)
}

/// A comparison that does not hold.
enum Comparison<'a> {
    /// Of a total with its parts.
    Parts(&'a Fact, Vec<&'a Fact>),
    /// Of a share with its part and its whole.
    Ratio(&'a Fact, &'a Fact, &'a Fact),
    /// Of the fact with its series.
    Data,
}

impl<'a> Comparison<'a> {
    /// Reads what a finding has compared.
    fn of(finding: &Finding, fact: &Fact, evidence: &Evidence<'a>) -> Option<Self> {
        let at = |fact: &&Fact| finding.place() == Some(fact.value.span);
        let named = |names: &[crate::input::Text]| -> Option<Vec<&'a Fact>> {
            names.iter().map(|name| evidence.fact(&name.value)).collect()
        };
        match finding.code {
            Code::FactParts => {
                let total = evidence.facts.iter().find(at)?;
                Some(Self::Parts(total, named(&total.parts)?))
            }
            Code::FactRatio => {
                let share = evidence.facts.iter().find(at)?;
                let [part, whole] = named(&share.ratio)?.try_into().ok()?;
                Some(Self::Ratio(share, part, whole))
            }
            Code::FactData => fact.data.is_some().then_some(Self::Data),
            _ => None,
        }
    }

    /// Returns the number that the fact would need.
    fn needs(&self, fact: &Fact, evidence: &Evidence<'_>) -> Option<Decimal> {
        let number = |fact: &Fact| fact.value.value.quantity().map(|number| number.value);
        let is_it = |other: &Fact| other.name.value == fact.name.value;
        match self {
            Self::Parts(total, parts) => {
                let others: Option<Vec<Decimal>> =
                    parts.iter().filter(|part| !is_it(part)).map(|part| number(part)).collect();
                let others = units::add(others?)?;
                if is_it(total) { Some(others) } else { number(total)?.checked_sub(others) }
            }
            Self::Ratio(share, part, whole) => {
                let percent = |value: Decimal| value.checked_div(Decimal::ONE_HUNDRED);
                if is_it(share) {
                    percent_of(number(part)?, number(whole)?)
                } else if is_it(part) {
                    percent(number(share)?.checked_mul(number(whole)?)?)
                } else {
                    percent_of(number(part)?, number(share)?)
                }
            }
            Self::Data => {
                let entry = &fact.data.as_ref()?.value;
                data::value(fact, entry, evidence.series.get(&entry.series.value)?)
            }
        }
    }

    /// Returns whether it would hold with another number in the place of the fact's.
    fn holds(&self, fact: &Fact, other: &Fact, evidence: &Evidence<'_>) -> bool {
        let in_place = |one: &'a Fact| -> Fact {
            if one.name.value == fact.name.value { other.clone() } else { one.clone() }
        };
        match self {
            Self::Parts(total, parts) => {
                let total = in_place(total);
                let parts: Vec<Fact> = parts.iter().map(|part| in_place(part)).collect();
                let sum = Sum::of(&total, &parts.iter().collect::<Vec<_>>());
                sum.and_then(|sum| sums::verdict(&sum)) == Some(sums::Verdict::Holds)
            }
            Self::Ratio(share, part, whole) => {
                let (share, part, whole) = (in_place(share), in_place(part), in_place(whole));
                sums::is_refuted(&part, &whole, &share) == Some(false)
            }
            Self::Data => other.data.as_ref().is_some_and(|entry| {
                let series = evidence.series.get(&entry.value.series.value);
                series.is_some_and(|series| data::fits(other, &entry.value, series, other.period))
            }),
        }
    }
}

/// Returns how much one number is of another, in percent.
fn percent_of(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

/// Returns a fact with another number, rounded as its own is.
fn with(fact: &Fact, value: Decimal) -> Option<Fact> {
    let own = fact.value.value.quantity()?;
    let steps = value.checked_div(own.step).map(|steps| steps.round());
    let rounded = steps.and_then(|steps| steps.checked_mul(own.step)).unwrap_or(value);
    let number = Quantity { value: rounded, ..own };
    let value = match fact.value.value {
        FactValue::Amount(_, currency) => FactValue::Amount(number, currency),
        FactValue::Count(_) => FactValue::Count(number),
        FactValue::Percent(_) => FactValue::Percent(number),
        FactValue::Rank(_) => FactValue::Rank(number),
        FactValue::Date(_) | FactValue::Span(_) => return None,
    };
    let value = crate::finding::Spanned::new(value, fact.value.span);
    Some(Fact { value, ..fact.clone() })
}
