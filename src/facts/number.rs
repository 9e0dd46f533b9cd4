//! What the number of a fact has to be: a rank is a place, and a rounded value has no digits below its unit.

use super::FactValue;
use crate::finding::{Code, Finding, Findings, Spanned};
use crate::model::FactEntry;
use crate::units::{Bound, Decimal, Quantity};

/// Reports a rank that is no place in an order; `None` then.
pub(super) fn place(rank: &Spanned<Quantity>, findings: &mut Findings) -> Option<FactValue> {
    let value = rank.value.value;
    let is_place = value.fract().is_zero() && value >= Decimal::ONE && i64::try_from(value).is_ok();
    if !is_place {
        findings.push(
            Finding::new(
                Code::ValueChoice,
                rank.span,
                format!("expected a place in an order, from 1 on, found `{}`", value.normalize()),
            )
            .help("write `2` for the second"),
        );
    }
    is_place.then_some(FactValue::Rank(rank.value))
}

/// The unit that a fact says it is rounded to; one that does not fit its value or its bound is reported.
pub(super) fn rounded_to(
    entry: &FactEntry,
    value: &Spanned<FactValue>,
    bound: Bound,
    findings: &mut Findings,
) -> Option<Decimal> {
    let unit = entry.rounded_to.as_ref()?;
    let conflict = |message: String| {
        Finding::new(Code::KeyConflict, unit.span, message).other(value.span, "the value")
    };
    let number = match &value.value {
        FactValue::Amount(number, _) | FactValue::Count(number) | FactValue::Percent(number) => {
            number.value
        }
        other => {
            findings.push(
                conflict(format!("a fact with `{}` cannot be rounded", other.kind()))
                    .help("take `rounded_to` out"),
            );
            return None;
        }
    };
    if matches!(bound, Bound::MoreThan | Bound::LessThan) {
        findings.push(
            conflict(format!("`{bound}` and `rounded_to` do not go together"))
                .help("take `rounded_to` out: a bound is exact"),
        );
        return None;
    }
    if number.checked_rem(unit.value.0).is_none_or(|rest| !rest.is_zero()) {
        findings.push(
            Finding::new(
                Code::ValueChoice,
                unit.span,
                format!("{} is not rounded to {}", number.normalize(), unit.value.0.normalize()),
            )
            .label("the unit")
            .other(value.span, "this value has digits below it")
            .help("round the value, or correct the unit"),
        );
        return None;
    }
    Some(unit.value.0)
}
