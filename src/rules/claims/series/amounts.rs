//! Wholes of amounts that the document states: core and earmarked contributions, assessed and voluntary ones.

use std::collections::{BTreeMap, BTreeSet};

use super::parts::Part;
use super::wholes::{By, Whole};
use crate::finding::Span;
use crate::rules::Evidence;
use crate::rules::claims::Vocabulary;
use crate::rules::claims::shares::{Share, WHOLES};
use crate::rules::claims::statements::{Kind, Statement};
use crate::units::{Currency, Decimal, Period};

/// An amount of some contributions.
type Amount = (Decimal, Currency, Span);

/// Collects them.
pub fn wholes<'a>(
    statements: &[Statement<'_, 'a>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'a>,
) -> Vec<Whole<'a>> {
    let shares = &evidence.shares;
    let usual = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    let mut all: BTreeMap<(Option<Period>, Share), Vec<Amount>> = BTreeMap::new();
    for statement in statements {
        let Kind::Money(Some(currency)) = statement.kind else { continue };
        let Some(share) = shares.of(statement, evidence) else { continue };
        let about = &statement.about;
        let says_else = |stem: &String| !shares.names(stem) && !vocabulary.is_plain(stem);
        let years = match statement.years.as_slice() {
            [] => usual,
            [years] => Some(*years),
            _ => continue,
        };
        if about.marks.is_empty() && !about.stems.iter().any(says_else) {
            let place = statement.place(evidence);
            let amount = (statement.number.quantity.value, currency, place);
            all.entry((years, share)).or_default().push(amount);
        }
    }
    let periods: BTreeSet<Option<Period>> = all.keys().map(|(years, _)| *years).collect();
    let mut wholes = Vec::new();
    for years in periods {
        // Of two amounts nobody knows which is meant.
        let one = |share: &Share| {
            let amounts = all.get(&(years, *share))?;
            let first = *amounts.first()?;
            amounts.iter().all(|own| own.0 == first.0 && own.1 == first.1).then_some(first)
        };
        for (_, shares) in WHOLES {
            let amounts: Option<Vec<Amount>> = shares.iter().map(one).collect();
            let Some(amounts) = amounts else { continue };
            let currencies: BTreeSet<Currency> = amounts.iter().map(|amount| amount.1).collect();
            let parts =
                shares.iter().zip(&amounts).map(|(share, amount)| part(*share, amount, evidence));
            if let (Some(currency), 1) = (currencies.first(), currencies.len()) {
                wholes.push(Whole {
                    parts: parts.collect(),
                    by: By::Amounts,
                    is_of_donors: false,
                    thing: None,
                    series: None,
                    currency: Some(*currency),
                    covers: years,
                    sections: BTreeSet::new(),
                    context: BTreeSet::new(),
                });
            }
        }
    }
    wholes
}

/// Some contributions as a part of others.
fn part<'a>(share: Share, amount: &Amount, evidence: &Evidence<'a>) -> Part<'a> {
    let names = names(share, evidence);
    let lexicon = &evidence.lexicon;
    let stems = |name: &String| name.split_whitespace().map(|word| lexicon.stem(word)).collect();
    Part {
        name: names.first().cloned().unwrap_or_default(),
        names: names.iter().map(stems).collect(),
        member: None,
        series: None,
        value: Some(amount.0),
        place: amount.2,
    }
}

/// What some contributions are called.
pub fn names(share: Share, evidence: &Evidence<'_>) -> Vec<String> {
    let listed = share.message().map(|id| evidence.locale.message(id, &[])).unwrap_or_default();
    let words = |line: &str| -> Vec<String> {
        // Single words stand on one line, phrases on one each.
        if listed.lines().count() > 1 {
            vec![line.replace('-', " ")]
        } else {
            line.split_whitespace().map(str::to_owned).collect()
        }
    };
    listed.lines().flat_map(words).collect()
}
