//! Shares: `1,250 of the 2,500 people trained (60 per cent)`.

use super::growth;
use super::line::{Line, Number};
use super::{Words, percent, refuted, show};
use crate::finding::Finding;
use crate::rules::Evidence;
use crate::units::{Decimal, Range};

/// How many words may stand between a number and its share: the noun that it counts.
const MAX_APART: usize = 5;

/// How many words before the first of the two numbers may say that one is a part of the other.
const MAX_LEAD: usize = 3;

/// Reports a share that its part and its whole do not give, however they are divided.
pub fn read(line: &Line<'_, '_>, words: &Words, evidence: &Evidence<'_>) -> Option<Finding> {
    let mut percents = line.numbers.iter().enumerate().filter(|(_, number)| number.is_percent());
    let ((place, share), None) = (percents.next()?, percents.next()) else { return None };
    let before = place.checked_sub(1).and_then(|before| line.numbers.get(before));
    let after = line.numbers.get(place + 1);
    // The share in other words of the number before it, or the number behind it in other words of the share.
    let is_near = |first: &Number, second: &Number| {
        second.words.start.saturating_sub(first.words.end) <= MAX_APART
    };
    let own = |number: &Number| {
        line.is_led_by(&words.apposition, number)
            || (line.is_in_brackets(number) && line.is_alone(number))
    };
    let part = before
        .filter(|part| is_near(part, share) && own(share))
        .or(after.filter(|part| is_near(share, part) && own(part)))?;
    let mut others = line
        .numbers
        .iter()
        .filter(|other| !other.is_percent() && other.is_like(part) && other.bytes != part.bytes);
    let (whole, None) = (others.next()?, others.next()) else { return None };
    let (first, last) =
        (whole.words.start.min(part.words.start), whole.words.end.max(share.words.end));
    // `Of the 2,500 people, 1,250` has its word before both.
    let first = first.saturating_sub(MAX_LEAD);
    if !line.has(&words.part, first..last.max(part.words.end)) {
        return None;
    }
    // `Seven in ten (71 per cent)` is round.
    let has_digits =
        |number: &&Number| line.reading.text(&number.bytes).contains(|c: char| c.is_ascii_digit());
    if ![part, whole].iter().all(has_digits) {
        return None;
    }
    // A percentage beside them is that of their change.
    if growth::pair(line, words).is_some() {
        return None;
    }
    let stated = percent(share)?;
    let (part_range, whole_range) = (part.range()?, whole.range()?);
    let together = Range::sum([part_range, whole_range])?;
    let given = [
        part_range.share_of(whole_range),
        whole_range.share_of(part_range),
        part_range.share_of(together),
        whole_range.share_of(together),
    ];
    let fits = |given: &Option<Range>| {
        // What cannot be worked out is no fault.
        let Some(given) = given else { return true };
        let rest = given.times(Decimal::NEGATIVE_ONE).and_then(|r| r.plus(Decimal::ONE_HUNDRED));
        !given.refutes(stated) || rest.is_none_or(|rest| !rest.refutes(stated))
    };
    if given.iter().any(fits) {
        return None;
    }
    let value = |number: &Number| number.fact.value.value.quantity().map(|q| q.value);
    let (small, large) = (value(part)?.min(value(whole)?), value(part)?.max(value(whole)?));
    let gives = small.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(large)?;
    Some(refuted(line, share, &[part, whole], &show(&share.fact, gives, evidence), evidence))
}
