//! Growth: `rose from 40 to 48 million, an increase of 12 per cent`.

use super::line::{Line, Number};
use super::{Words, percent, refuted, show};
use crate::facts::ValueKind;
use crate::finding::{Code, Finding};
use crate::rules::Evidence;
use crate::units::Decimal;

/// The most words between the two values, such as the year of the first.
const MAX_APART: usize = 6;

/// How many words before the first value, and between the second and its percentage, may say which way it went.
const MAX_LEAD: usize = 8;

/// Counts up to here may be places in an order, in which less is more: from 9 to 5.
const LEAST_COUNT: i64 = 30;

/// Reports a rise that is a fall, and a percentage that the two values do not give.
pub fn read(line: &Line<'_, '_>, words: &Words, evidence: &Evidence<'_>) -> Option<Finding> {
    let (first, second) = pair(line, words)?;
    direction(line, first, second, words, evidence)
        .or_else(|| rate(line, first, second, words, evidence))
}

/// The two values of `from … to …`.
pub fn pair<'l>(line: &'l Line<'_, '_>, words: &Words) -> Option<(&'l Number, &'l Number)> {
    line.numbers.iter().zip(line.numbers.iter().skip(1)).find(|(first, second)| {
        let apart = second.words.start.saturating_sub(first.words.end);
        first.is_like(second)
            && apart <= MAX_APART
            && line.is_led_by(&words.from, first)
            && line.is_led_by(&words.to, second)
    })
}

/// Reports a rise from more to less, and a fall from less to more.
fn direction(
    line: &Line<'_, '_>,
    first: &Number,
    second: &Number,
    words: &Words,
    evidence: &Evidence<'_>,
) -> Option<Finding> {
    let before = first.words.start.saturating_sub(MAX_LEAD)..first.words.start;
    let (rises, falls) = (line.has(&words.rise, before.clone()), line.has(&words.fall, before));
    let (from, to) = (first.range()?, second.range()?);
    let values = [first, second].map(|number| number.fact.value.value.quantity());
    let [Some(low), Some(high)] = values.map(|quantity| quantity.map(|q| q.value)) else {
        return None;
    };
    let is_place = first.fact.value.value.kind() == ValueKind::Count
        && low.max(high) < Decimal::from(LEAST_COUNT);
    if rises == falls || is_place || !from.refutes(to) || (high > low) == rises {
        return None;
    }
    let [said, is] = if rises { ["rise", "fall"] } else { ["fall", "rise"] };
    Some(
        Finding::new(
            Code::TextArithmetic,
            line.reading.place(&(first.bytes.start..second.bytes.end), evidence),
            format!(
                "the text tells of a {said}, and from {} to {} is a {is}",
                line.reading.text(&first.bytes),
                line.reading.text(&second.bytes)
            ),
        )
        .label("the two values")
        .help("turn the numbers round, or correct the verb"),
    )
}

/// Reports a percentage of the change that the two values do not give.
fn rate(
    line: &Line<'_, '_>,
    first: &Number,
    second: &Number,
    words: &Words,
    evidence: &Evidence<'_>,
) -> Option<Finding> {
    let mut percents = line.numbers.iter().filter(|number| number.is_percent());
    let (share, None) = (percents.next()?, percents.next()) else { return None };
    if first.is_percent() {
        return None;
    }
    if !is_of_change(line, share, first, second, words) {
        return None;
    }
    let stated = percent(share)?;
    let ratio = second.range()?.share_of(first.range()?)?;
    let grown = ratio.plus(-Decimal::ONE_HUNDRED)?;
    let turned = grown.times(Decimal::NEGATIVE_ONE)?;
    if [ratio, grown, turned].iter().any(|given| !given.refutes(stated)) {
        return None;
    }
    let value = |number: &Number| number.fact.value.value.quantity().map(|q| q.value);
    let (from, to) = (value(first)?, value(second)?);
    let given = to.checked_sub(from)?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(from)?.abs();
    let gives = show(&share.fact, given, evidence);
    Some(refuted(line, share, &[first, second], &format!("a change of {gives}"), evidence))
}

/// Whether nothing but what joins them stands between the two values and a percentage: `, an increase of`, `(+12 per
/// cent)`, `grew by 12 per cent from`.
fn is_of_change(
    line: &Line<'_, '_>,
    share: &Number,
    first: &Number,
    second: &Number,
    words: &Words,
) -> bool {
    let joins = |range: std::ops::Range<usize>| {
        range.clone().all(|at| {
            line.is_function(at)
                || line.is_digits(at)
                || line.has(&words.rise, at..at + 1)
                || line.has(&words.fall, at..at + 1)
        })
    };
    if share.words.end <= first.words.start {
        return joins(share.words.end..first.words.start);
    }
    let noun = line.noun_behind(second);
    let between = noun..share.words.start;
    let is_told = line.has(&words.rise, between.clone())
        || line.has(&words.fall, between.clone())
        || line.has(&words.apposition, between.clone())
        || (line.is_in_brackets(share) && line.is_alone(share));
    is_told && joins(between)
}
