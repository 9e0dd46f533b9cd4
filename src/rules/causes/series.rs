//! Whether a series was meant to have other rows, another column or another currency.

use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding};
use crate::model::DataForm;
use crate::rules::{Evidence, data};
use crate::units::Bound;

/// Returns the key that would make all figures of some findings fit a series, where one does.
pub fn meant(name: &str, group: &[&Finding], evidence: &Evidence<'_>) -> Option<String> {
    let series = evidence.series.get(name)?;
    let facts = |code: Code| -> Vec<&Fact> {
        let found = group.iter().filter(|finding| finding.code == code);
        let of = |finding: &&Finding| {
            evidence.facts.iter().find(|fact| {
                let data = fact.data.as_ref().filter(|data| data.value.series.value == name);
                let at = |span| finding.place() == Some(span);
                data.is_some_and(|data| at(fact.value.span) || at(data.span))
            })
        };
        found.filter_map(of).collect()
    };
    let in_currency: Vec<_> = facts(Code::FactCurrency)
        .into_iter()
        .filter_map(|fact| match fact.value.value {
            FactValue::Amount(_, currency) => Some(currency),
            _ => None,
        })
        .collect();
    if let [first, rest @ ..] = in_currency.as_slice() {
        let is_one = rest.iter().all(|other| other == first);
        return is_one.then(|| format!("currency = {:?}", first.code()));
    }
    // A share or a rank needs all rows of the file, and tells less.
    let is_plain = |fact: &&Fact| {
        let form = fact.data.as_ref().map(|data| &data.value.r#as);
        !matches!(form, Some(DataForm::Share | DataForm::Rank))
    };
    let facts: Vec<&Fact> = facts(Code::FactData).into_iter().filter(is_plain).collect();
    // Much is more than something.
    let is_exact = |fact: &&&Fact| matches!(fact.bound, Bound::Exactly | Bound::About);
    if facts.iter().filter(is_exact).count() < 2 {
        return None;
    }
    series.variants().into_iter().find_map(|(key, other)| {
        let fits = |fact: &&Fact| {
            let data = fact.data.as_ref();
            data.is_some_and(|data| data::fits(fact, &data.value, &other, fact.period))
        };
        facts.iter().all(fits).then_some(key)
    })
}
