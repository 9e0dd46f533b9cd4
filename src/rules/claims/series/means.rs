//! Amounts that are said of figures by year: an average, and where a rise begins and ends.

use std::ops::Range;

use super::figures::Course;
use super::nouns::Subject;
use super::tell::Fault;
use super::topics::{Desk, Place, Topic};
use super::trends::point;
use super::words::Kind;
use crate::content::Role;
use crate::facts::{Fact, FactValue};
use crate::mentions::What;
use crate::rules::reading::Reading;
use crate::units::{self, Bound, Currency, Decimal, Period, Quantity, Range as Values};

/// How many times larger or smaller an amount may be and still be meant as one of the figures.
const OTHER: Decimal = Decimal::from_parts(25, 0, 0, false, 1);

/// An amount as it is said.
#[derive(Debug, Clone, Copy)]
struct Amount {
    quantity: Quantity,
    bound: Bound,
    currency: Option<Currency>,
}

/// Reports averages that the figures refute, and the ends of a rise.
pub fn read<'a>(
    desk: &Desk<'_, 'a>,
    place: Place<'_, '_, 'a>,
    readings: &[Reading<'a>],
) -> Vec<Fault<'a>> {
    mean(desk, place, readings).into_iter().chain(ends(desk, place)).collect()
}

/// The amount that stands at a token.
fn amount(place: Place<'_, '_, '_>, at: usize) -> Option<Amount> {
    of_mention(place.sentence.tokens.get(at)?.mention?)
}

fn of_mention(mention: &crate::mentions::Mention) -> Option<Amount> {
    let What::Money { quantity, to: None, currency, .. } = mention.what else { return None };
    Some(Amount { quantity, bound: mention.bound, currency })
}

impl Amount {
    /// What it leaves open.
    fn range(self) -> Option<Values> {
        Values::of(self.quantity, self.bound)
    }

    /// Whether it is near enough to a value to be meant as it.
    fn is_near(self, value: Decimal) -> bool {
        let own = self.quantity.value;
        let times = |a: Decimal, b: Decimal| b.checked_mul(OTHER).is_some_and(|most| a <= most);
        times(own, value) && times(value, own)
    }
}

/// An average a year.
fn mean<'a>(
    desk: &Desk<'_, 'a>,
    place: Place<'_, '_, 'a>,
    readings: &[Reading<'a>],
) -> Option<Fault<'a>> {
    let (sentence, words) = (place.sentence, desk.words);
    let all = 0..sentence.tokens.len();
    let (start, found) = words.averages.first(&sentence.tokens, all)?;
    let mut clause = sentence.clause(start);
    // `On average, it gave 5 million a year.`
    if clause == (start..found.end) {
        clause = clause.start..sentence.clause(clause.end).end.max(clause.end);
    }
    let (at, a_year) = words.a_year.first(&sentence.tokens, clause.clone())?;
    let a_year = at..a_year.end;
    let phrase = start..found.end;
    let money: Vec<usize> = clause.clone().filter(|at| amount(place, *at).is_some()).collect();
    let nearest = money.iter().copied().min_by_key(|at| at.abs_diff(start));
    let (stated, tokens) = match nearest {
        Some(at) => (amount(place, at)?, phrase.start.min(at)..phrase.end.max(at + 1)),
        None => (figure(desk, place, readings)?, phrase.clone()),
    };
    if !desk.is_claimed(sentence, &tokens)
        || !is_of_gifts(desk, place, &clause, &tokens, [&phrase, &a_year])
    {
        return None;
    }
    let says = stated.range()?;
    let own = |course: &&Course<'a>| {
        course.member.is_none()
            && course.currency.is_some_and(|own| stated.currency.is_none_or(|named| named == own))
    };
    let mut shown = None;
    for course in desk.figures.courses.iter().filter(own) {
        let spans = desk.spans(place, start, course);
        if spans.is_empty() {
            return None;
        }
        for (first, last) in spans {
            let within = course.values.range(first..=last).map(|(_, value)| *value);
            let values: Vec<Decimal> = within.collect();
            let sum = units::add(values.iter().copied())?;
            let years = Period::new(first, last).ok()?.length();
            for count in [Decimal::from(values.len()), Decimal::from(years)] {
                let mean = sum.checked_div(count)?;
                let slack = mean.abs().checked_div(Decimal::ONE_HUNDRED)?;
                let room = Values::between(mean.checked_sub(slack)?, mean.checked_add(slack)?);
                if !stated.is_near(mean) || !room.refutes(says) {
                    return None;
                }
                let is_longer = shown.as_ref().is_none_or(|(_, _, known, _)| years > *known);
                if is_longer {
                    shown = Some((course, mean, years, sum));
                }
            }
        }
    }
    let (course, mean, years, sum) = shown?;
    let value = |value| desk.value(value, course.currency);
    Some(Fault {
        tokens,
        gives: format!("{} gives an average of {} a year", course.label(), value(mean)),
        places: Vec::new(),
        above: None,
        notes: vec![format!("{} in {years} years", value(sum))],
        help: format!(
            "correct the average, or tie it: `data = {{ series = \"{}\", as = \"mean\" }}`",
            course.series.first().map_or("", |series| series.name.value.as_str())
        ),
        series: course.series.clone(),
    })
}

/// The big number above its label.
fn figure(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    readings: &[Reading<'_>],
) -> Option<Amount> {
    let figure = Some(place.sentence.reading.stand.figure()?);
    let mut values = readings.iter().filter(|reading| reading.role == Role::Figure);
    let value = values.find(|value| value.stand.figure() == figure)?;
    let mention = value.mentions.first()?;
    let facts: Vec<&Fact> =
        value.facts_in(&mention.bytes).filter_map(|name| desk.evidence.fact(name)).collect();
    let is_tied = facts.iter().any(|fact| fact.data.is_some());
    of_mention(mention).filter(|_| !is_tied)
}

/// Whether an average is one of what is given: nothing else earns or costs it.
fn is_of_gifts(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    clause: &Range<usize>,
    tokens: &Range<usize>,
    phrases: [&Range<usize>; 2],
) -> bool {
    let sentence = place.sentence;
    let nouns = desk.nouns(sentence);
    let verb = clause.clone().find(|at| desk.words.is(Kind::Gives, sentence.word(*at)));
    let is_about = match nouns.subject(verb.unwrap_or(tokens.start)) {
        Subject::Noun(noun) => !matches!(desk.of_noun(place, &noun), Topic::Other),
        Subject::Pronoun(_) | Subject::Nothing => true,
    };
    // `an average income of`, `an average of 5 million a year for schools`.
    let is_plain = |at: usize| {
        let is_phrase = phrases.into_iter().any(|phrase| phrase.contains(&at));
        is_phrase || nouns.is_silent(at) || desk.is_common(sentence, at, false)
    };
    is_about && (tokens.start..clause.end).all(is_plain)
}

/// Where a change begins and ends: `rose from 3.2 to 5.8 million`, one of which is as the figures have it.
fn ends<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>) -> Option<Fault<'a>> {
    let (sentence, words) = (place.sentence, desk.words);
    let leads = |at: usize, kind| at > 0 && words.is(kind, sentence.word(at - 1));
    let money: Vec<usize> =
        (0..sentence.tokens.len()).filter(|at| amount(place, *at).is_some()).collect();
    let [from, to] = money.as_slice() else { return None };
    let (from, to) = (*from, *to);
    if !leads(from, Kind::From) || !leads(to, Kind::To) {
        return None;
    }
    let is_verb = |at: &usize| {
        let word = sentence.word(*at);
        [Kind::Rises, Kind::Falls, Kind::Goes].into_iter().any(|kind| words.is(kind, word))
    };
    let verb = (0..to).rev().find(is_verb)?;
    let amounts = [amount(place, from)?, amount(place, to)?];
    let mut shown = None;
    for course in desk.of_subject(place, verb).figures() {
        let years = end_years(desk, place, [from, to], course)?;
        let values = [*course.values.get(&years[0])?, *course.values.get(&years[1])?];
        let fits = |place: usize| -> Option<bool> {
            Some(!Values::exactly(*values.get(place)?).refutes(amounts.get(place)?.range()?))
        };
        match (fits(0)?, fits(1)?) {
            (true, true) => return None,
            (true, false) => shown = shown.or(Some((course, to, years[1], values[1]))),
            (false, true) => shown = shown.or(Some((course, from, years[0], values[0]))),
            (false, false) => {}
        }
    }
    let (course, at, year, value) = shown?;
    let tokens = at..at + 1;
    if !desk.is_free(sentence, &tokens) {
        return None;
    }
    Some(Fault {
        gives: format!("{} gives {} in {year}", course.label(), desk.value(value, course.currency)),
        tokens,
        places: fact_at(desk, place, at).into_iter().chain(point(course, year)).collect(),
        above: None,
        notes: Vec::new(),
        help: format!(
            "correct the amount, or tie its fact: `data = {{ series = \"{}\", as = \"year\" }}`",
            course.series.first().map_or("", |series| series.name.value.as_str())
        ),
        series: course.series.clone(),
    })
}

/// Where the fact is stated that prints an amount.
fn fact_at(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    at: usize,
) -> Option<(crate::finding::Span, String)> {
    let token = place.sentence.tokens.get(at)?;
    let fact =
        place.sentence.reading.facts_in(&token.bytes).find_map(|name| desk.evidence.fact(name))?;
    Some((fact.value.span, "stated here".to_owned()))
}

/// The years of two amounts: of their facts, or those that stand beside them.
fn end_years(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    amounts: [usize; 2],
    course: &Course<'_>,
) -> Option<[i16; 2]> {
    let sentence = place.sentence;
    let of_fact = |at: usize| {
        let token = sentence.tokens.get(at)?;
        let facts =
            sentence.reading.facts_in(&token.bytes).filter_map(|name| desk.evidence.fact(name));
        let mut own = facts.filter(|fact| {
            fact.has_own_period && matches!(fact.value.value, FactValue::Amount(..))
        });
        let period = own.find_map(|fact| fact.period)?;
        (period.length() == 1).then(|| period.first())
    };
    let beside = |at: usize| {
        let time =
            desk.times(sentence, at + 1..(at + 3).min(sentence.tokens.len())).first().copied()?;
        (time.years.length() == 1).then(|| time.years.first())
    };
    let year = |at: usize| of_fact(at).or_else(|| beside(at));
    let [from, to] = amounts;
    let whole = || {
        let times = desk.times(sentence, 0..sentence.tokens.len());
        match times.as_slice() {
            [] => course.ends().map(|(first, last)| [first, last]),
            [one] if one.years.length() > 1 => Some([one.years.first(), one.years.last()]),
            [one, other] => Some([one.years.first(), other.years.first()]),
            _ => None,
        }
    };
    match (year(from), year(to)) {
        (Some(from), Some(to)) => Some([from, to]),
        _ => whole(),
    }
}
