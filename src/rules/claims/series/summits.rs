//! Extremes against the figures: whether the year that a sentence calls the highest is.

use std::ops::Range;

use super::extremes::Claim;
use super::figures::Course;
use super::tell::Fault;
use super::topics::{Desk, Place, Topic};
use super::trends::point;
use super::words::{End, Kind};
use crate::mentions::What;
use crate::units::{Decimal, Range as Values};

/// Holds it against the figures.
pub fn judge<'a>(
    desk: &Desk<'_, 'a>,
    place: Place<'_, '_, 'a>,
    claim: &Claim,
    topic: Topic<'_, 'a>,
) -> Option<Fault<'a>> {
    let sentence = place.sentence;
    let mut shown = None;
    for course in topic.figures() {
        let year = desk.nearest_year(place, &claim.tokens);
        let year = year.or_else(|| desk.end_year(sentence, end_clause(desk, place, claim), course));
        let since =
            desk.times(sentence, 0..sentence.tokens.len()).into_iter().find(|time| time.is_since);
        let window = desk.window(sentence);
        if window.is_none() && desk.is_vague(sentence, sentence.clause(claim.tokens.start)) {
            return None;
        }
        // `the largest in three years`: of those up to its own.
        let covered = i16::try_from(course.covers.length()).ok()?;
        let window = window.filter(|years| *years < covered);
        let first =
            window.and_then(|years| year.or(Some(course.ends()?.1))?.checked_sub(years - 1));
        let from = first.or(since.map(|time| time.years.first())).unwrap_or(course.covers.first());
        let Some(year) = year else {
            return amount(desk, place, claim, course, from);
        };
        let value = *course.values.get(&year)?;
        let is_upto = claim.is_record || window.is_some();
        let upto = if is_upto { year } else { course.covers.last() };
        let ahead = ahead(course, claim.end, value, from..=upto);
        let level = course.values.iter().filter(|(_, other)| **other == value).count().max(1);
        let is_whole = (from..=upto).all(|year| course.values.contains_key(&year));
        if ahead.len() < claim.rank && (ahead.len() + level >= claim.rank || !is_whole) {
            return None;
        }
        shown = shown.or(Some((course, (year, value), ahead)));
    }
    let (course, (year, value), ahead) = shown?;
    let best = ahead.first().copied().unwrap_or((year, value));
    let rank = ahead.len() + 1;
    let (least, most) = match claim.end {
        End::Highest => ("lowest", "highest"),
        End::Lowest => ("highest", "lowest"),
    };
    let place_of = if rank > course.values.len().div_ceil(2) && rank == course.values.len() {
        least.to_owned()
    } else if rank == 1 {
        most.to_owned()
    } else {
        format!("{rank}{}-{most}", ending(rank))
    };
    let gives = if best.0 == year {
        format!("{} gives {} in {year}", course.label(), desk.value(value, course.currency))
    } else {
        format!("{} gives {}", course.label(), desk.two(course, best, (year, value)))
    };
    Some(Fault {
        tokens: claim.tokens.clone(),
        gives,
        places: point(course, best.0).into_iter().collect(),
        above: None,
        notes: vec![format!("{year} is the {place_of} of {} years", course.values.len())],
        help: format!(
            "name the year that is meant, or tie it: a fact with `date` and `data = {{ series = \"{}\", as = \"{most}-year\" }}`",
            course.series.first().map_or("", |series| series.name.value.as_str())
        ),
        series: course.series.clone(),
    })
}

/// The part of a clause in which `the last year` is the year of an extreme: up to the `and` that joins another thing to it.
fn end_clause(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, claim: &Claim) -> Range<usize> {
    let clause = place.sentence.clause(claim.tokens.start);
    let is_joint = |at: &usize| desk.words.is(Kind::Joint, place.sentence.word(*at));
    let start = (clause.start..claim.tokens.start).rev().find(is_joint).unwrap_or(clause.start);
    let end = (claim.tokens.end..clause.end).find(is_joint).unwrap_or(clause.end);
    start..end
}

/// The English ending of a place in an order.
fn ending(rank: usize) -> &'static str {
    match (rank % 10, rank % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// The years that go before a value in an order, the first of them first.
fn ahead(
    course: &Course<'_>,
    end: End,
    value: Decimal,
    years: std::ops::RangeInclusive<i16>,
) -> Vec<(i16, Decimal)> {
    let within = course.values.iter().filter(|(year, _)| years.contains(year));
    let goes_before = |other: &Decimal| match end {
        End::Highest => *other > value,
        End::Lowest => *other < value,
    };
    let mut ahead: Vec<(i16, Decimal)> = within
        .filter(|(_, other)| goes_before(other))
        .map(|(year, other)| (*year, *other))
        .collect();
    ahead.sort_by(|a, b| match end {
        End::Highest => b.1.cmp(&a.1),
        End::Lowest => a.1.cmp(&b.1),
    });
    ahead
}

/// An extreme without a year, by its amount: `a peak of 5.1 million`.
fn amount<'a>(
    desk: &Desk<'_, 'a>,
    place: Place<'_, '_, 'a>,
    claim: &Claim,
    course: &Course<'a>,
    from: i16,
) -> Option<Fault<'a>> {
    let sentence = place.sentence;
    let at = claim.tokens.end + 1;
    let leads = desk.words.is(Kind::Reaches, sentence.word(at - 1))
        || desk.words.is(Kind::Preposition, sentence.word(at - 1));
    let token = sentence.tokens.get(at).filter(|_| leads && claim.rank == 1)?;
    let What::Money { quantity, to: None, currency, .. } = token.mention?.what else { return None };
    let is_tied = desk.is_claimed(sentence, &(at..at + 1));
    let is_same = currency.is_none_or(|own| course.currency == Some(own));
    let best = ahead_of_all(course, claim.end, from)?;
    let says = Values::of(quantity, token.mention?.bound)?;
    if !is_tied || !is_same || !Values::exactly(best.1).refutes(says) {
        return None;
    }
    Some(Fault {
        tokens: claim.tokens.start..at + 1,
        gives: format!(
            "{} gives {} in {}",
            course.label(),
            desk.value(best.1, course.currency),
            best.0
        ),
        places: point(course, best.0).into_iter().collect(),
        above: None,
        notes: Vec::new(),
        help: "correct the amount, or say what else it is of".to_owned(),
        series: course.series.clone(),
    })
}

fn ahead_of_all(course: &Course<'_>, end: End, from: i16) -> Option<(i16, Decimal)> {
    let values = course.values.iter().filter(|(year, _)| **year >= from).map(|(y, v)| (*y, *v));
    match end {
        End::Highest => values.max_by_key(|(_, value)| *value),
        End::Lowest => values.min_by_key(|(_, value)| *value),
    }
}
