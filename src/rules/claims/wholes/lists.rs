//! Bullets that divide a number of the sentence before them: `It drilled 40 wells: 12 in Kenya, …`, one a line.

use std::collections::BTreeMap;

use super::{Look, Part, Parts, joined};
use crate::content::Field;
use crate::facts::FactValue;
use crate::mentions::{Mention, What};
use crate::model::Owner;
use crate::rules::reading::Reading;
use crate::rules::things;
use crate::units::Decimal;

/// Returns the numbers of each list that a number of the sentence before it is divided into.
pub fn of_lists(readings: &[Reading<'_>], look: &Look<'_, '_>) -> Vec<Parts> {
    let mut lists: BTreeMap<((Owner, Field), usize), Vec<&Reading<'_>>> = BTreeMap::new();
    for reading in readings.iter().filter(|reading| reading.stand.item.is_some()) {
        lists.entry((reading.stand.text(), reading.stand.block)).or_default().push(reading);
    }
    let of_list = lists.into_iter().filter_map(|((text, block), items)| {
        let before = block.checked_sub(1)?;
        let intro = readings.iter().find(|reading| {
            reading.stand.text() == text
                && reading.stand.block == before
                && reading.stand.item.is_none()
        });
        of_list(intro?, &items, look)
    });
    of_list.collect()
}

fn of_list(intro: &Reading<'_>, items: &[&Reading<'_>], look: &Look<'_, '_>) -> Option<Parts> {
    let sentence = intro.sentences.last()?;
    let words = intro.words_in(sentence);
    let is_open = words.last()?.after.contains(':');
    let is_other = look.words.overlap.are_in(words)
        || look.words.some.are_in(words)
        || look.evidence.reader.tells_change(&intro.text(sentence));
    if !is_open || is_other || items.len() < 2 {
        return None;
    }
    let is_number = |mention: &&Mention| {
        matches!(mention.what, What::Count { .. } | What::Money { .. })
            && joined::value(mention).is_none_or(|value| value > Decimal::ONE)
            && !look.is_time(mention, intro)
    };
    let mut found: Option<Parts> = None;
    for whole in intro.mentions_in(sentence).iter().filter(is_number) {
        let Some(own) = look.part(whole, intro) else { continue };
        let parts = items.iter().map(|item| part(item, whole, intro, &own, look));
        let Some(parts) = parts.collect::<Option<Vec<Part>>>() else { continue };
        let value = |part: &Part| part.fact.value.value.quantity().map(|own| own.value);
        let sum =
            parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(value(part)?))?;
        if joined::is_near(sum, value(&own)?) {
            // Of two numbers nobody knows which is divided.
            found.is_none().then_some(())?;
            let of = "the text says".to_owned();
            found = Some(Parts { parts, whole: Some(own), of, is_all: true });
        }
    }
    found
}

/// Returns the one number of an item that can be a part of a whole: of its kind, and of the same things.
fn part(
    item: &Reading<'_>,
    whole: &Mention,
    intro: &Reading<'_>,
    own: &Part,
    look: &Look<'_, '_>,
) -> Option<Part> {
    let lexicon = &look.evidence.lexicon;
    let currency = |value: &FactValue| match value {
        FactValue::Amount(_, currency) => Some(*currency),
        _ => None,
    };
    let is_money = |value: &FactValue| currency(value).is_some();
    let is_alike = |mention: &&Mention| match mention.what {
        What::Money { .. } => is_money(&own.fact.value.value),
        What::Count { .. } => !is_money(&own.fact.value.value),
        _ => false,
    };
    let mut mentions = item.mentions.iter().filter(is_alike);
    let (mention, None) = (mentions.next()?, mentions.next()) else { return None };
    let thing = |mention, reading| things::counted(mention, reading, lexicon);
    let is_same = thing(mention, item).is_none_or(|thing_of_item| {
        let words = item.words_in(&thing_of_item.bytes);
        thing(whole, intro).is_some_and(|whole| whole.head == thing_of_item.head)
            || words.iter().any(|word| look.words.pair(word.text, lexicon).is_some())
    });
    let part = look.part(mention, item)?;
    let own = currency(&own.fact.value.value);
    let is_one = own == currency(&part.fact.value.value);
    (is_one && (is_same || own.is_some())).then_some(part)
}
