//! Rates: so much a year over so many years, so much for each of so many.

use super::line::{Line, Number};
use super::{Words, refuted, show};
use crate::facts::FactValue;
use crate::finding::Finding;
use crate::rules::{Evidence, stated};
use crate::units::{Decimal, Range};

/// Reports a mean of a year that a total and its years do not give.
pub fn mean(line: &Line<'_, '_>, words: &Words, evidence: &Evidence<'_>) -> Option<Finding> {
    let mean = line
        .numbers
        .iter()
        .find(|number| number.currency().is_some() && line.is_followed_by(&words.yearly, number))?;
    let all = 0..line.reading.words.len();
    if !(line.has(&words.mean, all)
        || line.is_led_by(&words.apposition, mean)
        || line.is_in_brackets(mean))
    {
        return None;
    }
    let mut others =
        line.numbers.iter().filter(|other| other.is_like(mean) && other.bytes != mean.bytes);
    let (total, None) = (others.next()?, others.next()) else { return None };
    if line.is_followed_by(&words.yearly, total) {
        return None;
    }
    let years = years(line, total, words)?;
    compare(line, mean, total, Decimal::from(years), &[total], evidence)
}

/// The years that a total is of: those that the sentence counts or names, or the fact's own.
fn years(line: &Line<'_, '_>, total: &Number, words: &Words) -> Option<i64> {
    let mut counted = line.numbers.iter().filter(|number| {
        matches!(number.fact.value.value, FactValue::Count(_))
            && line.is_followed_by(&words.years, number)
    });
    match (counted.next(), line.periods.as_slice()) {
        (Some(count), []) => {
            let count = count.fact.value.value.quantity()?.value;
            (counted.next().is_none() && count > Decimal::ONE).then_some(())?;
            i64::try_from(count).ok()
        }
        (None, [period]) => Some(i64::from(period.length())),
        (None, []) => {
            let period = total.fact.period.filter(|period| period.length() > 1)?;
            Some(i64::from(period.length()))
        }
        _ => None,
    }
}

/// Reports a price for each of something that a sum and their number do not give.
pub fn price(
    line: &Line<'_, '_>,
    last: Option<&Line<'_, '_>>,
    words: &Words,
    evidence: &Evidence<'_>,
) -> Option<Finding> {
    let price = line.numbers.iter().find(|number| {
        number.currency().is_some()
            && line.is_followed_by(&words.each, number)
            // `par la Norvège` is no rate.
            && line.next_is_noun(number)
            && !line.is_followed_by(&words.yearly, number)
            && (line.is_led_by(&words.apposition, number) || line.is_in_brackets(number))
    })?;
    let before = last.map(|last| last.numbers.as_slice()).unwrap_or_default();
    let own = line.numbers.iter().take_while(|number| number.bytes != price.bytes);
    let all: Vec<&Number> = before.iter().chain(own).collect();
    let mut sums = all.iter().copied().filter(|number| number.is_like(price));
    let is_count = |number: &&Number| {
        let quantity = number.fact.value.value.quantity();
        matches!(number.fact.value.value, FactValue::Count(_))
            && quantity.is_some_and(|quantity| quantity.value > Decimal::TEN)
    };
    let mut counts = all.iter().copied().filter(is_count);
    let (Some(sum), None, Some(count), None) =
        (sums.next(), sums.next(), counts.next(), counts.next())
    else {
        return None;
    };
    let count_value = count.fact.value.value.quantity()?.value;
    compare(line, price, sum, count_value, &[sum, count], evidence)
}

/// Reports a number that another one does not give when it is divided.
fn compare(
    line: &Line<'_, '_>,
    number: &Number,
    whole: &Number,
    by: Decimal,
    from: &[&Number],
    evidence: &Evidence<'_>,
) -> Option<Finding> {
    let range = |range: Option<Range>| range.and_then(|range| range.times(by));
    let stated = range(stated::claim(&number.fact)?.range())?;
    if !stated.refutes(whole.range()?) {
        return None;
    }
    let value = whole.fact.value.value.quantity()?.value.checked_div(by)?;
    let gives = show(&number.fact, value, evidence);
    let gives = if from.len() == 1 { format!("{gives} over {by} years") } else { gives };
    Some(refuted(line, number, from, &gives, evidence))
}
