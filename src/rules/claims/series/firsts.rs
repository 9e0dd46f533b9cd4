//! What is said to have happened for the first time: a mark that is passed, a part that outgrows another.

use std::ops::Range;

use super::tell::Fault;
use super::tokens::Token;
use super::topics::{Desk, Place};
use super::trends::point;
use super::wholes::{By, Whole};
use super::words::{End, Kind};
use crate::mentions::What;
use crate::units::{Decimal, Period};

/// A mark that is said to be passed for the first time in a year that is not the first.
pub fn read<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>, at: usize) -> Option<Fault<'a>> {
    let (sentence, words) = (place.sentence, desk.words);
    let found = words.first_time.find(&sentence.tokens, at)?;
    let all = 0..sentence.tokens.len();
    let (verb, passes) = words.passes.first(&sentence.tokens, all.clone())?;
    let tokens = at..found.end;
    if !desk.is_claimed(sentence, &tokens) || desk.is_negated(sentence, &(verb..verb + 1)) {
        return None;
    }
    let is_money = |at: &usize| sentence.tokens.get(*at).is_some_and(Token::is_money);
    let Some(mark) = all.clone().skip(verb).find(is_money) else {
        return of_parts(desk, place, &tokens, (verb, passes.end), *passes.key);
    };
    let What::Money { quantity, .. } = sentence.tokens.get(mark)?.mention?.what else {
        return None;
    };
    let mut shown = None;
    for course in desk.of_subject(place, verb).figures() {
        let year = desk.nearest_year(place, &(verb..mark + 1))?;
        let passed = |(_, value): &(&i16, &Decimal)| match passes.key {
            End::Highest => **value > quantity.value,
            End::Lowest => **value < quantity.value,
        };
        let mut before = course.values.iter().filter(|(own, _)| **own < year);
        let earlier = before.find(passed).map(|(year, value)| (*year, *value));
        shown = shown.or(Some((course, earlier?)));
    }
    let (course, (year, value)) = shown?;
    Some(Fault {
        tokens,
        gives: format!(
            "{} gives {} in {year} already",
            course.label(),
            desk.value(value, course.currency)
        ),
        places: point(course, year).into_iter().collect(),
        above: None,
        notes: Vec::new(),
        help: format!(
            "leave out `{}`, or name the year in which it was",
            sentence.text_of(&(at..found.end))
        ),
        series: course.series.clone(),
    })
}

/// A part of a whole that is said to pass another for the first time in a year, and did so before.
fn of_parts<'a>(
    desk: &Desk<'_, 'a>,
    place: Place<'_, '_, 'a>,
    tokens: &Range<usize>,
    verb: (usize, usize),
    end: End,
) -> Option<Fault<'a>> {
    let sentence = place.sentence;
    let year = desk.nearest_year(place, &(verb.0..verb.1))?;
    let is_known = |whole: &&Whole<'a>| whole.by == By::Series && !whole.is_of_donors;
    let mut shown = None;
    for whole in desk.wholes.iter().filter(is_known) {
        let find = |within: Range<usize>| {
            whole.named(&sentence.tokens, within, &desk.figures.members, &desk.evidence.lexicon)
        };
        let [own] = find(sentence.clause(verb.0).start..verb.0)[..] else { continue };
        let behind = verb.1..sentence.tokens.len();
        // `celles que l’Institut emploie à son gré`: of two, the other.
        let is_rest = |at: usize| desk.words.is(Kind::Rest, sentence.word(at));
        let other = match (find(behind.clone())[..].to_vec().as_slice(), whole.parts.len()) {
            ([other], _) if *other != own => *other,
            ([], 2) if behind.clone().any(is_rest) => 1 - own,
            _ => continue,
        };
        let covers = whole.covers?;
        let passed = |year: &i16| -> Option<(i16, Decimal, Decimal)> {
            let values = whole.values(Some(Period::year(*year)))?;
            let (a, b) = (*values.get(own)?, *values.get(other)?);
            let is_passed = match end {
                End::Highest => a > b,
                End::Lowest => a < b,
            };
            is_passed.then_some((*year, a, b))
        };
        let earlier = covers.years().filter(|own| *own < year).find_map(|year| passed(&year));
        shown = shown.or(Some((whole, (own, other), earlier?)));
    }
    let (whole, (own, other), (year, a, b)) = shown?;
    let name = |part: usize| whole.parts.get(part).map_or("", |part| part.name.as_str());
    let value = |value| desk.value(value, whole.currency);
    Some(Fault {
        tokens: tokens.clone(),
        above: None,
        gives: format!(
            "the data give {} {}, {} {} in {year} already",
            name(own),
            value(a),
            name(other),
            value(b)
        ),
        places: whole
            .parts
            .get(own)
            .map(|part| (part.place, "these figures".to_owned()))
            .into_iter()
            .collect(),
        notes: Vec::new(),
        help: format!("leave out `{}`, or name the year in which it was", sentence.text_of(tokens)),
        series: Vec::new(),
    })
}
