//! A number of a text as a fact: the one that it prints, or one made of what was typed.

use crate::facts::{Fact, FactValue};
use crate::finding::Spanned;
use crate::mentions::{Mention, What};
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::units::Quantity;

/// Returns what a mention states, if it is an amount of one currency, a percentage or a count.
pub fn stated(mention: &Mention, reading: &Reading<'_>, evidence: &Evidence<'_>) -> Option<Fact> {
    let value = match mention.what {
        What::Money { quantity, to: None, currency: Some(currency), .. } => {
            FactValue::Amount(quantity, currency)
        }
        What::Percent(quantity) => FactValue::Percent(quantity),
        // `six` is six, and only `six million` is rounded.
        What::Count { quantity, .. }
            if mention.size.is_none() && quantity.value.fract().is_zero() =>
        {
            FactValue::Count(Quantity::exact(quantity.value))
        }
        What::Count { quantity, .. } => FactValue::Count(quantity),
        _ => return None,
    };
    let mut names = reading.facts_in(&mention.bytes);
    let printed = names.next().filter(|_| names.next().is_none());
    let fact = printed.and_then(|name| evidence.fact(name));
    // `{{ total.period }}` prints another thing of the same fact.
    if let Some(fact) = fact.filter(|fact| fact.value.value.kind() == value.kind()) {
        return Some(fact.clone());
    }
    let place = reading.place(&mention.bytes, evidence);
    Some(Fact::of_text(Spanned::new(value, place), mention.bound))
}
