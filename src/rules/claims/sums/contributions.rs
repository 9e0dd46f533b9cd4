//! Assessed and voluntary contributions, core and earmarked ones, and what they come to, wherever a document tells them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Words, Wrong, is_alike};
use crate::content::Field;
use crate::mentions::What;
use crate::rules::Evidence;
use crate::rules::claims::shares::{self, Share};
use crate::rules::claims::statements::{Kind, Statement};
use crate::rules::claims::vocabulary::Mark;
use crate::units::{Currency, Period};

/// What adds up to what; the first of which all are told is compared.
const SUMS: [(Share, &[Share]); 4] = [
    (Share::Voluntary, &[Share::Core, Share::Earmarked]),
    (Share::Total, &[Share::Assessed, Share::Voluntary]),
    (Share::Total, &[Share::Assessed, Share::Core, Share::Earmarked]),
    (Share::Total, &[Share::Assessed, Share::Earmarked]),
];

/// Returns totals of contributions that their parts do not give.
pub(super) fn wrong<'s, 'r, 'a>(
    statements: &'s [Statement<'r, 'a>],
    words: &Words<'_>,
    evidence: &Evidence<'_>,
) -> Vec<Wrong<'s, 'r, 'a>> {
    let usual = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    type Key = (Currency, Option<Period>);
    let mut groups: BTreeMap<Key, BTreeMap<Share, Vec<&'s Statement<'r, 'a>>>> = BTreeMap::new();
    for statement in statements {
        let Kind::Money(Some(currency)) = statement.kind else { continue };
        let years = match statement.years.as_slice() {
            [] => usual,
            [years] => Some(usual.filter(|usual| is_since(statement, *usual)).unwrap_or(*years)),
            _ => continue,
        };
        let about = &statement.about;
        let share = words.shares.of(statement, evidence);
        // What stands behind the number says what it is for: `two kinds of funds: 5 million of core funds`.
        let has_purpose = matches!(share, Some(Share::Core | Share::Earmarked));
        let is_told_behind = about.tail.iter().any(|stem| words.shares.names(stem));
        let stems = if has_purpose && is_told_behind { &about.tail } else { &about.stems };
        // `Of this, 5 million was voluntary`: a part of all is what is added up.
        // `Other resources` are those with a purpose.
        let may_stand = |mark: &Mark| {
            *mark == Mark::Part || *mark == Mark::More && share == Some(Share::Earmarked)
        };
        let is_all = about.marks.iter().all(may_stand)
            && about.names.iter().all(|name| words.shares.names(name))
            && stems.iter().all(|stem| words.shares.names(stem));
        let is_named =
            statement.fact.is_some_and(|fact| shares::by_name(&fact.name.value).is_some());
        let is_part_of_all =
            |share: &Share| *share == Share::Total && about.marks.contains(&Mark::Part);
        let share = share.filter(|share| is_named || is_all && !is_part_of_all(share));
        let share = share.or_else(|| words.shares.of_bullet(statement, evidence));
        // What a title says of no contributions in particular it says of all: `What Norway gave: 50 million`.
        let is_title = statement.reading.stand.field == Field::Title;
        let is_of_all = is_title && is_all && !words.shares.name_a_part(statement);
        let share = share.or(is_of_all.then_some(Share::Total));
        if let Some(share) = share {
            let group = groups.entry((currency, years)).or_default();
            group.entry(share).or_default().push(statement);
        }
    }
    groups.values().filter_map(|told| of_group(told, evidence)).collect()
}

/// Whether all that a statement says of its years is that they began with those of the document.
fn is_since(statement: &Statement<'_, '_>, usual: Period) -> bool {
    let [(_, mention)] = statement.told.as_slice() else { return false };
    mention.what == What::Since(usual.first())
}

/// Whether contributions of some kinds are all that there can be of a whole.
pub(super) fn are_all(parts: &BTreeSet<Share>) -> bool {
    SUMS.iter().any(|(_, all)| all.len() == parts.len() && all.iter().all(|s| parts.contains(s)))
}

/// Compares what is told of the same years in the same currency.
fn of_group<'s, 'r, 'a>(
    told: &BTreeMap<Share, Vec<&'s Statement<'r, 'a>>>,
    evidence: &Evidence<'_>,
) -> Option<Wrong<'s, 'r, 'a>> {
    // Two numbers for one of them are another fault.
    let one = |share: &Share| {
        let all = told.get(share)?;
        let (first, rest) = all.split_first()?;
        rest.iter().all(|other| !other.range.refutes(first.range)).then_some(*first)
    };
    for (total, parts) in SUMS {
        let (Some(total), Some(parts)) =
            (one(&total), parts.iter().map(one).collect::<Option<Vec<_>>>())
        else {
            continue;
        };
        if !parts.iter().all(|part| is_alike(part, total)) {
            continue;
        }
        let wrong = Wrong::of(total, parts, evidence);
        // Without the core, earmarked contributions may be a part of the voluntary ones only.
        let is_open = !told.contains_key(&Share::Core)
            && told.contains_key(&Share::Earmarked)
            && !told.contains_key(&Share::Voluntary);
        return wrong.filter(|wrong| !is_open || wrong.is_exceeded(evidence));
    }
    None
}
