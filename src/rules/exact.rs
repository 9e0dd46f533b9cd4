//! Exact numbers beside those that are stated: a bound holds of the one, or the one is rounded to the other.

use super::{Evidence, Ledger, stated};
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings, Spanned};
use crate::units::{Bound, Quantity, Range};

/// Compares every exact number with the one that its fact states.
pub fn numbers(evidence: &Evidence<'_>, ledger: &mut Ledger, findings: &mut Findings) {
    for fact in evidence.facts {
        let Some(exact) = &fact.exact else { continue };
        let Some(holds) = holds(fact, exact.value) else {
            let kind = fact.value.value.kind();
            let message = format!("`{}` has `{kind}`, which has no exact number", fact.name.value);
            findings.push(
                Finding::new(Code::FactExact, exact.span, message)
                    .help("an amount, a count and a share have one; take `exact` out"),
            );
            continue;
        };
        ledger.note(&fact.name.value, "its exact number");
        if !holds {
            let number = evidence.show_number(fact, exact.value, Bound::Exactly);
            let message = format!(
                "`{}` is exactly {number}, which is not {}",
                fact.name.value,
                evidence.show(fact)
            );
            findings.push(
                Finding::new(Code::FactExact, fact.value.span, message)
                    .label("stated here")
                    .other(exact.span, "the exact number")
                    .help("correct one of the two, or the bound"),
            );
        }
    }
}

/// Whether what a fact states holds of an exact number; none where it can have no such number.
pub fn holds(fact: &Fact, exact: Quantity) -> Option<bool> {
    let is_number = matches!(
        fact.value.value,
        FactValue::Amount(..) | FactValue::Count(_) | FactValue::Percent(_)
    );
    let stated = stated::claim(fact).filter(|_| is_number)?;
    // A round number that stands beside its exact one is rounded, to its last digit other than zero.
    let step = stated.last_place();
    let rounded = Fact {
        value: Spanned::new(
            fact.value.value.with(Quantity { step, ..stated.quantity }),
            fact.value.span,
        ),
        ..fact.clone()
    };
    let range = stated::claim(&rounded)?.range()?;
    Some(!range.refutes(Range::exactly(exact.value)))
}
