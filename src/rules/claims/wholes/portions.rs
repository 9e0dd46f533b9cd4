//! Percentages that go to this and to that: in a sentence, in bullets, in a band of big numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Look, Part, Parts, shared, stated};
use crate::content::{Field, Role};
use crate::facts::FactValue;
use crate::model::Owner;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::units::{Decimal, Quantity};

/// The most words between a share and what it goes to: `of this sum has gone`.
const MAX_FIRST: usize = 8;

/// The same for the shares after the first, which leave the verb out.
const MAX_NEXT: usize = 4;

/// How far a fraction in words may be from the share that it stands for.
const FRACTION_STEP: Decimal = Decimal::TWO;

/// A share, and what the words behind it make of it.
#[derive(Debug)]
struct Portion {
    part: Part,
    /// How it is given: `to`, `for`.
    way: u32,
    /// The stems of what it is a share of, as far as that is said.
    of: BTreeSet<String>,
}

/// Returns the shares of a sentence, where all of them go to something in the same way.
pub fn of_sentence(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    look: &Look<'_, '_>,
) -> Option<Parts> {
    let words = reading.words_in(sentence);
    // `Of this sum` begins with all that is divided.
    let is_other = look.words.within.are_in(words.get(1..).unwrap_or_default())
        || look.words.overlap.are_in(words)
        || look.evidence.reader.tells_change(&reading.text(sentence));
    if is_other {
        return None;
    }
    let mut numbers = look.percents(reading, sentence);
    numbers.extend(fractions(reading, sentence, look));
    numbers.sort_by_key(|(bytes, _)| bytes.start);
    let all = numbers.len();
    let shared = shared::of_sum(reading, sentence, &numbers, look);
    let portions = portions(reading, numbers, sentence.end, look);
    let has_rest = look.words.rest.are_in(words);
    let parts = one_whole(portions, all).or(shared)?;
    (parts.len() > 1 && !has_rest || parts.len() > 2).then_some(Parts {
        parts,
        whole: None,
        of: "one whole".to_owned(),
        is_all: false,
    })
}

/// Returns the parts where all shares are given in one way and are of the same.
fn one_whole(portions: Vec<Portion>, all: usize) -> Option<Vec<Part>> {
    let way = portions.first()?.way;
    let mut wholes: Vec<&BTreeSet<String>> =
        portions.iter().map(|portion| &portion.of).filter(|of| !of.is_empty()).collect();
    wholes.dedup();
    let is_one = portions.iter().all(|portion| portion.way == way) && wholes.len() <= 1;
    let is_whole = portions.len() == all && is_one;
    is_whole.then(|| portions.into_iter().map(|portion| portion.part).collect())
}

/// Returns the fractions of a sentence that are written in words.
fn fractions(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    look: &Look<'_, '_>,
) -> Vec<(Range<usize>, Part)> {
    let words = reading.words_in(sentence);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let fraction = look.words.fractions.at(rest);
        let Some((length, value)) = fraction else {
            at += 1;
            continue;
        };
        if let Some([first, ..]) = rest.get(..length)
            && let Some(last) = rest.get(length - 1)
        {
            let bytes = first.from..last.from + last.text.len();
            let place = reading.place(&bytes, look.evidence);
            let value = Quantity { value: *value, step: FRACTION_STEP };
            let fact = stated(FactValue::Percent(value), place);
            found.push((bytes, Part { fact, place }));
        }
        at += length;
    }
    found
}

/// Returns those of some shares that are given to something.
fn portions(
    reading: &Reading<'_>,
    numbers: Vec<(Range<usize>, Part)>,
    end: usize,
    look: &Look<'_, '_>,
) -> Vec<Portion> {
    let starts: Vec<usize> = numbers.iter().map(|(bytes, _)| bytes.start).collect();
    let each = numbers.into_iter().enumerate().filter_map(|(index, (bytes, part))| {
        let until = starts.get(index + 1).copied().unwrap_or(end);
        let most = if index == 0 { MAX_FIRST } else { MAX_NEXT };
        let rest = reading.words_in(&(bytes.end..until));
        let (way, of) = given(reading, rest, most, look)?;
        Some(Portion { part, way, of })
    });
    each.collect()
}

/// Returns how words behind a share give it away, and of what they say that it is.
fn given(
    reading: &Reading<'_>,
    words: &[Word<'_>],
    most: usize,
    look: &Look<'_, '_>,
) -> Option<(u32, BTreeSet<String>)> {
    let lexicon = &look.evidence.lexicon;
    let is_of = words.first().is_some_and(|word| {
        let own = std::slice::from_ref(word);
        look.words.rate_joints.begin(own) || lexicon.joins_count(word.text)
    });
    let mut of = BTreeSet::new();
    let mut is_closed = !is_of;
    for (index, word) in words.iter().enumerate().take(most) {
        let rest = words.get(index..).unwrap_or_default();
        if let Some((length, way)) = look.words.allocation.at(rest).filter(|_| index > 0 || !is_of)
        {
            // `from 40 per cent to 60 per cent` gives nothing to anybody.
            let next = words.get(index + length)?;
            let is_number =
                reading.mentions.iter().any(|mention| mention.bytes.contains(&next.from));
            return (!is_number).then_some((*way, of));
        }
        if index > 0 && !is_closed {
            is_closed = word.is_function() && !of.is_empty();
            if !is_closed && !word.is_function() {
                of.insert(word.stem().to_owned());
            }
        }
        if word.after.contains([',', ';', ':', '.']) {
            return None;
        }
    }
    None
}

/// Returns the shares of lists and of bands, where each line has one.
pub fn of_lists(readings: &[Reading<'_>], look: &Look<'_, '_>) -> Vec<Parts> {
    let mut lists: BTreeMap<((Owner, Field), usize), Vec<&Reading<'_>>> = BTreeMap::new();
    for reading in readings.iter().filter(|reading| reading.stand.item.is_some()) {
        lists.entry((reading.stand.text(), reading.stand.block)).or_default().push(reading);
    }
    let of_list = lists.into_iter().filter_map(|((text, block), items)| {
        let intro = readings.iter().find(|reading| {
            reading.stand.text() == text
                && Some(reading.stand.block) == block.checked_sub(1)
                && reading.stand.item.is_none()
        });
        let is_title =
            |reading: &&Reading<'_>| reading.stand.is_heading() && reading.stand.owner == text.0;
        let title = readings.iter().find(is_title);
        of_items(&items, intro, title, look)
    });
    of_list.chain(of_bands(readings, look)).collect()
}

/// Returns the shares of the items of a list.
fn of_items(
    items: &[&Reading<'_>],
    intro: Option<&Reading<'_>>,
    title: Option<&Reading<'_>>,
    look: &Look<'_, '_>,
) -> Option<Parts> {
    let sentence = intro.and_then(|intro| {
        let sentence = intro.sentences.last()?;
        Some((intro, intro.words_in(sentence)))
    });
    let lead = sentence.map_or(&[][..], |(_, words)| words);
    let around = lead.iter().chain(title.map_or(&[][..], |title| title.words.as_slice()));
    let around: Vec<Word<'_>> = around.cloned().collect();
    let text: String = around.iter().map(|word| format!("{} ", word.text)).collect();
    let is_other = look.words.overlap.are_in(&around)
        || look.words.some.are_in(&around)
        || look.evidence.reader.tells_change(&text);
    if is_other || items.len() < 2 {
        return None;
    }
    let is_apart = title.is_some_and(|title| look.words.apart.are_in(&title.words));
    let is_money = title.is_some_and(|title| shared::is_of_money(items, title, look));
    let is_divided = !is_apart && (is_money || look.words.division.are_in(&around));
    let mut parts = Vec::new();
    let mut wholes: BTreeSet<BTreeSet<String>> = BTreeSet::new();
    let mut ways: BTreeSet<Option<u32>> = BTreeSet::new();
    for item in items {
        let whole = 0..item.whole().len();
        let numbers = look.percents(item, &whole);
        let [(bytes, part)] = numbers.as_slice() else { return None };
        let first = item.words.first()?;
        let last = item.words.last()?;
        let leads = bytes.start <= first.from;
        let ends = bytes.end >= last.from + last.text.len();
        let rest = item.words_in(&(bytes.end..whole.end));
        let way = given(item, rest, MAX_FIRST, look);
        (leads || ends).then_some(())?;
        // `92 % of the households have a tap` has a whole of its own.
        let is_rate = leads && way.is_none() && look.words.rate_joints.begin(rest);
        (!is_rate).then_some(())?;
        ways.insert(way.as_ref().map(|(way, _)| *way));
        wholes.extend(way.map(|(_, of)| of).filter(|of| !of.is_empty()));
        parts.push(part.clone());
    }
    let is_given = ways.len() == 1 && ways.iter().all(Option::is_some);
    if wholes.len() > 1 || !(is_given || is_divided) {
        return None;
    }
    let is_all = is_divided && look.words.whole.are_in(lead);
    Some(Parts { parts, whole: None, of: "this list".to_owned(), is_all })
}

/// Returns the shares of each band of big numbers that are given in the same way.
fn of_bands(readings: &[Reading<'_>], look: &Look<'_, '_>) -> Vec<Parts> {
    let mut bands: BTreeMap<(Owner, u32), Vec<Portion>> = BTreeMap::new();
    for pair in readings.windows(2) {
        let [value, label] = pair else { continue };
        if value.role != Role::Figure || label.role != Role::Prose {
            continue;
        }
        let numbers = look.percents(value, &(0..value.whole().len()));
        let given = given(label, &label.words, MAX_FIRST, look);
        if let ([(_, part)], Some((way, of))) = (numbers.as_slice(), given) {
            let band = bands.entry((value.stand.owner, way)).or_default();
            band.push(Portion { part: part.clone(), way, of });
        }
    }
    bands
        .into_values()
        .filter_map(|band| {
            let all = band.len();
            let parts = one_whole(band, all).filter(|parts| parts.len() > 1)?;
            Some(Parts { parts, whole: None, of: "this band".to_owned(), is_all: false })
        })
        .collect()
}
