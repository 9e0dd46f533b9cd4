//! Counts and what they come to: `12 schools and 14 clinics, 26 buildings in all`.

use std::ops::Range;

use super::{Look, Parts};
use crate::mentions::{Mention, What};
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::units::Decimal;

/// The most words from a total to what calls it one.
const MAX_TRAIL: usize = 5;

/// The most words between two counts that are added up.
const MAX_APART: usize = 7;

/// A total that is meant is off by less than one part of so many; what is off by more is of something else.
const MOST_OFF: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

/// Returns the counts of a sentence that another, said to be their total, does not give.
pub fn of_sentence(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    look: &Look<'_, '_>,
) -> Option<Parts> {
    let counts = look.counts(reading, sentence);
    let place =
        (2..counts.len()).find(|place| is_total(&counts, *place, reading, sentence, look))?;
    let total = counts.get(place)?;
    let parts = joined(counts.get(..place)?, reading, look);
    let whole = value(total)?;
    let from = 0..parts.len().saturating_sub(1);
    let sums = from.filter_map(|from| Some((from, sum(parts.get(from..)?)?)));
    let (from, nearest) = sums.min_by_key(|(_, sum)| (*sum - whole).abs())?;
    let is_largest = parts.iter().all(|part| value(part).is_some_and(|part| part < whole));
    if !is_near(nearest, whole) || !is_largest {
        return None;
    }
    let parts = parts.get(from..)?.iter().map(|part| look.part(part, reading));
    Some(Parts {
        parts: parts.collect::<Option<_>>()?,
        whole: Some(look.part(total, reading)?),
        of: "the text says".to_owned(),
        is_all: true,
    })
}

/// Whether two numbers are so near that one may be meant for the other.
pub fn is_near(one: Decimal, other: Decimal) -> bool {
    (one - other).abs().checked_mul(MOST_OFF).is_some_and(|off| off <= other)
}

/// What a count is.
pub fn value(count: &Mention) -> Option<Decimal> {
    match count.what {
        What::Count { quantity, .. } => Some(quantity.value),
        _ => None,
    }
}

/// What counts come to.
pub fn sum(counts: &[&Mention]) -> Option<Decimal> {
    counts.iter().try_fold(Decimal::ZERO, |sum, count| sum.checked_add(value(count)?))
}

/// Whether words beside a count say that it is what those before it come to; a span of time is not.
fn is_total(
    counts: &[&Mention],
    place: usize,
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    look: &Look<'_, '_>,
) -> bool {
    let (Some(total), Some(last)) = (counts.get(place), counts.get(place - 1)) else {
        return false;
    };
    let before = reading.words_in(&(last.bytes.start..total.bytes.start));
    let clause = before.iter().rposition(|word| !word.after.trim().is_empty());
    let lead = before.get(clause.map_or(0, |at| at + 1)..).unwrap_or_default();
    let after = reading.words_in(&(total.bytes.end..sentence.end));
    let closed = after.iter().position(|word| !word.after.trim().is_empty());
    let end = closed.map_or(after.len(), |at| at + 1).min(MAX_TRAIL);
    // `making 28`, but `together have 28 doctors`.
    let is_led = (0..lead.len()).any(|at| {
        let found = look.words.total_leads.at(lead.get(at..).unwrap_or_default());
        found.is_some_and(|(length, ())| at + length == lead.len())
    });
    // `, 28 in all`, but `with 28 doctors in all`.
    let is_apart = clause.is_some() && lead.iter().all(Word::is_function);
    let is_trailed = look.words.total_trails.are_in(after.get(..end).unwrap_or_default());
    (is_led || is_apart && is_trailed) && !look.is_time(total, reading)
}

/// The last of some counts that commas and joining words join.
fn joined<'m>(
    counts: &[&'m Mention],
    reading: &Reading<'_>,
    look: &Look<'_, '_>,
) -> Vec<&'m Mention> {
    let is_apart = |pair: &[&Mention]| {
        let [first, second] = pair else { return true };
        let between = reading.words_in(&(first.bytes.end..second.bytes.start));
        let text = reading.text(&(first.bytes.end..second.bytes.start));
        let is_joint = |word: &Word<'_>| look.words.joining.contains(&word.text.to_lowercase());
        let is_marked = text.trim_end().ends_with([',', ';', '(']);
        between.len() > MAX_APART || !(is_marked || between.iter().any(is_joint))
    };
    let apart = counts.windows(2).rposition(is_apart);
    counts.get(apart.map_or(0, |at| at + 1)..).unwrap_or_default().to_vec()
}
