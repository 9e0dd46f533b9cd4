//! Whether amounts that stand by a total are meant for its parts, and give it.

use super::sentences::are_all;
use super::{Words, Wrong, is_alike};
use crate::rules::Evidence;
use crate::rules::claims::shares::Share;
use crate::rules::claims::slips;
use crate::rules::claims::statements::Statement;
use crate::rules::claims::vocabulary::Mark;
use crate::units::{self, Decimal, Period};

/// The fewest and the most amounts that may be parts.
const FEWEST: usize = 2;
const MOST: usize = 12;

/// The digits that say that a total was mistyped, and is not another number.
const FEWEST_DIGITS: usize = 3;

/// What says that amounts are the parts of a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// Words before them do: `in three ways, 48 million in all`, a colon before a list.
    Told,
    /// Words behind them do: `taken together`.
    Closed,
    /// They are all that stands below it.
    Placed,
    /// They stand near it.
    Loose,
}

impl Lead {
    /// What a total may be marked as.
    fn of_total(self) -> &'static [Mark] {
        match self {
            Self::Told => &[Mark::Plan],
            Self::Closed | Self::Placed | Self::Loose => &[],
        }
    }

    /// What its parts may be marked as: `a first pledge`, `a further 12 million`.
    fn of_parts(self) -> &'static [Mark] {
        match self {
            Self::Told | Self::Closed => &[Mark::Part, Mark::More, Mark::Plan, Mark::Time],
            Self::Placed | Self::Loose => &[Mark::Part, Mark::More],
        }
    }
}

/// Returns the amount of an item that is the item's own; nothing where it has several.
pub(super) fn only<'s, 'r, 'a>(row: &[&'s Statement<'r, 'a>]) -> Option<&'s Statement<'r, 'a>> {
    let (first, rest) = row.split_first()?;
    rest.iter().all(|one| !one.about.marks.is_empty()).then_some(*first)
}

fn value(one: &Statement<'_, '_>) -> Decimal {
    one.number.quantity.value
}

/// Whether parts come to half of a total at the least, and to half more at the most.
pub(super) fn is_in_reach(total: &Statement<'_, '_>, parts: &[&Statement<'_, '_>]) -> bool {
    let sum = units::add(parts.iter().map(|part| value(part)));
    let twice = sum.and_then(|sum| sum.checked_mul(Decimal::TWO));
    let most = value(total).checked_mul(Decimal::from(3));
    twice.zip(most).is_some_and(|(sum, most)| value(total) <= sum && sum <= most)
}

/// Compares a total with what may be its parts.
pub(super) fn compare<'s, 'r, 'a>(
    total: &'s Statement<'r, 'a>,
    mut parts: Vec<&'s Statement<'r, 'a>>,
    lead: Lead,
    words: &Words<'_>,
    evidence: &Evidence<'_>,
) -> Option<Wrong<'s, 'r, 'a>> {
    let own = parts.clone();
    // A part of a part is not added, nor is what adds up the others.
    let is_own = |part: &Statement<'_, '_>| {
        !part.about.marks.contains(&Mark::Part) && !words.is_within(part)
    };
    if parts.first().is_some_and(|first| is_own(first)) {
        parts.retain(|part| is_own(part));
    }
    let is_subtotal = |at: &usize| {
        let rest = units::add(without(&parts, [*at, *at]).iter().map(|one| value(one)));
        parts.len() > FEWEST && rest == parts.get(*at).map(|part| value(part))
    };
    if let Some(at) = (0..parts.len()).find(is_subtotal) {
        parts.remove(at);
    }
    let is_plain = |one: &Statement<'_, '_>, may_be: &[Mark]| {
        one.about.marks.iter().all(|mark| may_be.contains(mark))
    };
    let are_parts = (FEWEST..=MOST).contains(&parts.len())
        && is_plain(total, lead.of_total())
        && parts.iter().all(|part| {
            is_alike(part, total) && is_plain(part, lead.of_parts()) && !words.is_no_part(part)
        })
        && is_of_years(total, &parts, lead, evidence)
        && is_in_reach(total, &parts);
    if !are_parts || may_be_chosen(total, &parts) {
        return None;
    }
    // Core and earmarked contributions are all voluntary ones; what a member owes is missing from all that it gave.
    let is_of =
        |one: &Statement<'_, '_>, share: Share| words.shares.of(one, evidence) == Some(share);
    let lacks_dues =
        is_of(total, Share::Total) && !parts.iter().any(|one| is_of(one, Share::Assessed));
    let all = !lacks_dues && are_all(&parts, words, evidence);
    // All of them may give it, parts of parts and all.
    Wrong::of(total, own, evidence)?;
    let wrong = Wrong::of(total, parts, evidence)?;
    let sum = wrong.sum(evidence)?.value;
    let slipped = slips::between(sum, value(total));
    let is_slip = slipped.is_some_and(|slipped| slipped.digits >= FEWEST_DIGITS);
    let is_some = words.names_some(total.reading, total.bytes.start);
    let is_meant = match lead {
        _ if is_some => wrong.is_exceeded(evidence),
        Lead::Told | Lead::Closed | Lead::Placed => true,
        Lead::Loose => is_slip || all,
    };
    is_meant.then_some(wrong)
}

/// Whether an amount is what several others come to, as far as they are rounded.
fn is_sum(total: &Statement<'_, '_>, parts: &[&Statement<'_, '_>]) -> bool {
    let own = total.number.quantity;
    let sum = units::add(parts.iter().map(|part| value(part)));
    let slack = units::add(parts.iter().map(|part| part.number.quantity.step).chain([own.step]));
    let apart = sum.and_then(|sum| sum.checked_sub(own.value));
    parts.len() > 1
        && apart.zip(slack).is_some_and(|(apart, slack)| apart.abs() * Decimal::TWO <= slack)
}

/// Whether a total is one of the amounts, or what all but one or two of them come to: the others are then no parts of it.
fn may_be_chosen(total: &Statement<'_, '_>, parts: &[&Statement<'_, '_>]) -> bool {
    let pairs = (0..parts.len()).flat_map(|one| (one..parts.len()).map(move |other| [one, other]));
    parts.iter().any(|part| value(part) == value(total))
        || pairs.into_iter().any(|out| is_sum(total, &without(parts, out)))
}

/// Leaves two of some amounts out.
fn without<'s, 'r, 'a>(
    parts: &[&'s Statement<'r, 'a>],
    out: [usize; 2],
) -> Vec<&'s Statement<'r, 'a>> {
    let rest = parts.iter().enumerate().filter(|(at, _)| !out.contains(at));
    rest.map(|(_, part)| *part).collect()
}

/// Whether parts are of the years of their total, or of one of its years each.
fn is_of_years(
    total: &Statement<'_, '_>,
    parts: &[&Statement<'_, '_>],
    lead: Lead,
    evidence: &Evidence<'_>,
) -> bool {
    let usual = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    let years = |one: &Statement<'_, '_>| -> Option<Period> {
        match one.years.as_slice() {
            [] => usual,
            [years] => Some(*years),
            _ => None,
        }
    };
    let whole = years(total);
    // What a sentence says of its years holds of what follows it, and not of what stands before.
    let is_open = |part: &Statement<'_, '_>| part.years.is_empty() && lead != Lead::Closed;
    if total.years.is_empty() && parts.iter().all(|part| part.years.is_empty())
        || parts.iter().all(|part| is_open(part) || years(part) == whole)
    {
        return true;
    }
    let own: Option<Vec<Period>> = parts.iter().map(|part| years(part)).collect();
    let (Some(whole), Some(mut own)) = (whole, own) else { return false };
    own.sort_unstable();
    let follows = |pair: &[Period]| match pair {
        [one, next] => one.last() + 1 == next.first(),
        _ => false,
    };
    own.windows(2).all(follows)
        && own.first().map(|years| years.first()) == Some(whole.first())
        && own.last().map(|years| years.last()) == Some(whole.last())
}
