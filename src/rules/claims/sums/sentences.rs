//! A sentence that names a total and its parts.

use std::collections::BTreeSet;
use std::ops::Range;

use super::parts::{self, Lead};
use super::{Words, Wrong, contributions, has, is_alike, is_same_time};
use crate::rules::Evidence;
use crate::rules::claims::phrases::Phrases;
use crate::rules::claims::shares::Share;
use crate::rules::claims::slips;
use crate::rules::claims::statements::{Kind, Statement};

/// The fewest parts that may be all.
const FEWEST: usize = 2;

/// The most words between a colon and the first of all parts.
const MAX_DIRECT: usize = 3;

/// The most words between `of which` and the part.
const MAX_LEAD: usize = 5;

/// Returns the totals that the parts named with them do not give.
pub(super) fn wrong<'s, 'r, 'a>(
    statements: &'s [Statement<'r, 'a>],
    words: &Words<'_>,
    evidence: &Evidence<'_>,
) -> Vec<Wrong<'s, 'r, 'a>> {
    let sentence = |statement: &Statement<'_, '_>| {
        let sentence = statement.reading.sentence_at(statement.bytes.start);
        (std::ptr::from_ref(statement.reading).addr(), sentence.start)
    };
    let is_same = |a: &Statement<'_, '_>, b: &Statement<'_, '_>| sentence(a) == sentence(b);
    let mut found = Vec::new();
    let mut before: &[Statement<'r, 'a>] = &[];
    for own in statements.chunk_by(is_same) {
        let amounts = |own: &'s [Statement<'r, 'a>]| -> Vec<&'s Statement<'r, 'a>> {
            own.iter().filter(|one| matches!(one.kind, Kind::Money(_))).collect()
        };
        let (own_amounts, earlier) = (amounts(own), amounts(before));
        let is_next = |one: &Statement<'_, '_>, next: &Statement<'_, '_>| {
            std::ptr::eq(one.reading, next.reading)
        };
        let total_before = match (earlier.as_slice(), own_amounts.first()) {
            ([total], Some(first)) if is_next(total, first) => Some(*total),
            _ => None,
        };
        before = own;
        found.extend(of_sentence(&own_amounts, total_before, words, evidence));
    }
    found
}

/// Compares the amounts of one sentence; `before` is the one amount of the sentence before.
fn of_sentence<'s, 'r, 'a>(
    amounts: &[&'s Statement<'r, 'a>],
    before: Option<&'s Statement<'r, 'a>>,
    words: &Words<'_>,
    evidence: &Evidence<'_>,
) -> Option<Wrong<'s, 'r, 'a>> {
    let (first, rest) = amounts.split_first()?;
    let sentence = first.reading.sentence_at(first.bytes.start);
    // `It gave 10. This is made up of 4 and 6.`
    if let Some(total) = before
        && amounts.len() >= FEWEST
        && has(&words.all, first, sentence.start..first.bytes.start)
        && !has(&words.some, first, sentence.start..first.bytes.start)
        && are_parts(total, amounts)
    {
        return Wrong::of(total, amounts.to_vec(), evidence);
    }
    // `It gave 10. This money went to 4 and 6.`
    if let Some(total) = before
        && words.back.begin(first.reading.words_in(&sentence))
        && !words.names_some(first.reading, first.bytes.start)
        && parts::is_in_reach(total, amounts)
    {
        return parts::compare(total, amounts.to_vec(), Lead::Placed, words, evidence);
    }
    // `It gave 10. Of this, 4 were assessed and 7 voluntary contributions.`
    if let Some(total) = before
        && amounts.len() >= FEWEST
        && has(&words.some, first, sentence.start..first.bytes.start)
        && are_parts(total, amounts)
    {
        return Wrong::of(total, amounts.to_vec(), evidence)
            .filter(|wrong| wrong.is_exceeded(evidence) || are_all(amounts, words, evidence));
    }
    let next = rest.first()?;
    let between = first.bytes.end..next.bytes.start;
    // `10: 4 assessed and 6 voluntary, of which 2 core`: what is a part of a part is not added.
    let is_within = |pair: &&[&Statement<'_, '_>]| {
        let [one, other] = pair else { return false };
        leads(&words.some, other, one.bytes.end..other.bytes.start)
    };
    let own = rest.windows(2).position(|pair| is_within(&pair)).map_or(rest.len(), |at| at + 1);
    // `5, of which 1 in 2022, and 3, which makes 8`: what is more than the total is no part of it.
    let value = |one: &Statement<'_, '_>| one.number.quantity.value;
    let own =
        rest.get(1..own)?.iter().position(|one| value(one) > value(first)).map_or(own, |at| at + 1);
    let rest = rest.get(..own)?;
    if are_parts(first, rest) {
        let wrong = Wrong::of(first, rest.to_vec(), evidence);
        let is_all = has(&words.all, first, between.clone());
        if is_all && rest.len() >= FEWEST && parts::is_in_reach(first, rest) {
            return wrong;
        }
        // `41.8, of which 9.3 in 2022, and 21.2 make 63.1`: what is more than the total is none of several parts.
        let is_more =
            |part: &&Statement<'_, '_>| part.number.quantity.value > first.number.quantity.value;
        let has_other = rest.len() >= FEWEST && rest.iter().any(is_more);
        let is_some = !has_other && leads(&words.some, first, between.clone());
        let lead = first.reading.text(&between);
        let is_told = rest.len() >= FEWEST && lead.contains(':');
        // `48: 12 for schools and 9 for clinics`, `48 (12 for schools, 9 for clinics)`
        let behind = lead.rsplit([':', '(']).next().filter(|behind| behind.len() < lead.len());
        let is_direct = behind.is_some_and(|behind| {
            !behind.contains(')') && behind.split_whitespace().count() <= MAX_DIRECT
        });
        let direct = (is_direct && !is_some && rest.len() > FEWEST)
            .then(|| parts::compare(first, rest.to_vec(), Lead::Told, words, evidence))
            .flatten();
        if direct.is_some() {
            return direct;
        }
        if is_some || is_told {
            return wrong.filter(|wrong| {
                let total = first.number.quantity.value;
                let slipped = wrong.sum(evidence).and_then(|sum| slips::between(sum.value, total));
                wrong.is_exceeded(evidence)
                    || rest.len() >= FEWEST
                        && (are_all_of(first, rest, words, evidence) || slipped.is_some())
            });
        }
    }
    let (total, parts) = amounts.split_last()?;
    let (last, _) = parts.split_last()?;
    // `41.8, of which 9.3 in 2022, and 21.2 make 63.1`
    let own = parts.iter().enumerate().filter(|(at, _)| {
        let pair = at.checked_sub(1).and_then(|before| parts.get(before..=*at));
        !pair.is_some_and(|pair| is_within(&pair))
    });
    let parts: Vec<&'s Statement<'r, 'a>> = own.map(|(_, part)| *part).collect();
    let is_led = has(&words.sum, total, last.bytes.end..total.bytes.start);
    let is_largest =
        parts.iter().all(|part| part.number.quantity.value < total.number.quantity.value);
    if is_led && is_largest && parts.len() >= FEWEST && are_parts(total, &parts) {
        return Wrong::of(total, parts, evidence);
    }
    None
}

/// Whether one of some phrases leads to what stands behind a part of a text: `of which`, but not `dont il dispose, et`.
fn leads(phrases: &Phrases, statement: &Statement<'_, '_>, bytes: Range<usize>) -> bool {
    let words = statement.reading.words_in(&bytes);
    (0..words.len()).any(|at| {
        let rest = words.get(at..).unwrap_or_default();
        phrases.at(rest).is_some_and(|(length, ())| {
            let behind = rest.get(length..).unwrap_or_default();
            behind.len() <= MAX_LEAD && behind.iter().all(|word| !word.after.contains(','))
        })
    })
}

/// Whether amounts may be parts of another: of its currency, its years, and no rates or plans.
fn are_parts(total: &Statement<'_, '_>, parts: &[&Statement<'_, '_>]) -> bool {
    use crate::rules::claims::vocabulary::Mark;
    let is_plain = |statement: &Statement<'_, '_>| {
        statement.about.marks.iter().all(|mark| *mark == Mark::Part || *mark == Mark::More)
    };
    is_plain(total)
        && parts
            .iter()
            .all(|part| is_alike(part, total) && is_same_time(part, total) && is_plain(part))
}

/// Whether parts are all that there can be of a total that is not one of them.
fn are_all_of(
    total: &Statement<'_, '_>,
    parts: &[&Statement<'_, '_>],
    words: &Words<'_>,
    evidence: &Evidence<'_>,
) -> bool {
    let share = |one: &Statement<'_, '_>| words.shares.of(one, evidence);
    are_all(parts, words, evidence) && parts.iter().all(|part| share(part) != share(total))
}

/// Whether parts are all that there can be: what a member owes, and what it gives beyond that.
pub(super) fn are_all(
    parts: &[&Statement<'_, '_>],
    words: &Words<'_>,
    evidence: &Evidence<'_>,
) -> bool {
    let shares = parts.iter().map(|part| words.shares.of(part, evidence));
    let shares: Option<BTreeSet<Share>> = shares.collect();
    shares.is_some_and(|shares| shares.len() == parts.len() && contributions::are_all(&shares))
}
