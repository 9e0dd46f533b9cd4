//! One thing against another: more core than earmarked funds, higher than in 2018, higher than in any year before.

use std::ops::Range;

use super::figures::Course;
use super::tell::Fault;
use super::topics::{Desk, Place};
use super::trends::point;
use super::wholes::Whole;
use super::words::{End, Kind};
use crate::units::{Decimal, Period};

/// A comparison as it is said.
struct Claim {
    tokens: Range<usize>,
    /// The word that compares.
    at: usize,
    /// The token after it.
    after: usize,
    end: End,
    /// The tokens of what it is compared with.
    other: Range<usize>,
}

/// Reports comparisons that the figures refute.
pub fn read<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>) -> Vec<Fault<'a>> {
    let claims = place.sentence.each(|at| {
        let claim = claim(desk, place, at)?;
        Some((claim.tokens.end, claim))
    });
    let is_so = |claim: &Claim| {
        desk.is_claimed(place.sentence, &(claim.at..claim.at + 1))
            && !desk.has_other_scale(place.sentence)
    };
    let judge =
        |claim: Claim| of_years(desk, place, &claim).or_else(|| of_parts(desk, place, &claim));
    claims.into_iter().filter(is_so).filter_map(judge).collect()
}

/// Reads a comparison at a token; how much more one thing is than another is read elsewhere.
fn claim(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize) -> Option<Claim> {
    let (sentence, words) = (place.sentence, desk.words);
    let found = words.comparatives.find(&sentence.tokens, at)?;
    let before = at.checked_sub(1).and_then(|before| sentence.tokens.get(before));
    if before.is_some_and(|token| token.mention.is_some() || words.is(Kind::Times, &token.word)) {
        return None;
    }
    let clause = sentence.clause(at);
    // `than` begins a clause of its own.
    let next = sentence.clause(clause.end);
    let than =
        words.than.first(&sentence.tokens, found.end..next.end.max(clause.end).max(found.end));
    let (begin, end) = match than {
        Some((_, than)) => (than.end, sentence.clause(than.end.saturating_sub(1)).end),
        None => {
            words.passes.find(&sentence.tokens, at)?;
            (found.end, clause.end)
        }
    };
    let is_number = sentence.tokens.get(begin).is_some_and(|token| {
        token.mention.is_some() && !token.is_time() || words.number(token).is_some()
    });
    if is_number {
        return None;
    }
    Some(Claim { tokens: at..begin, at, after: found.end, end: *found.key, other: begin..end })
}

/// Two years, or one and all before it.
fn of_years<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>, claim: &Claim) -> Option<Fault<'a>> {
    let (sentence, words) = (place.sentence, desk.words);
    let start = sentence.clause(claim.at).start;
    let times = desk.times(sentence, claim.other.clone());
    let others = words.other_years.first(&sentence.tokens, claim.other.clone());
    let nouns = desk.nouns(sentence);
    let topic = match nouns.object(claim.after) {
        Some(object) => desk.of_noun(place, &object),
        None => desk.or_gifts(desk.of_subject(place, claim.at), place, claim.at),
    };
    let mut shown = None;
    for course in topic.figures() {
        let own = own_years(desk, place, start..claim.at, course)?;
        let first = *own.first()?;
        let compared: Vec<i16> = match (times.as_slice(), others) {
            ([one], None) if one.years.length() == 1 => vec![one.years.first()],
            ([], Some((_, found))) => {
                let years = course.values.keys().copied();
                match found.key {
                    End::Lowest => years.filter(|year| *year < first).collect(),
                    End::Highest => years.filter(|year| !own.contains(year)).collect(),
                }
            }
            _ => return None,
        };
        let found = own.iter().find_map(|year| {
            let value = *course.values.get(year)?;
            let other = compared.iter().filter(|other| *other != year).find_map(|other| {
                let known = *course.values.get(other)?;
                let is_otherwise = match claim.end {
                    End::Highest => known >= value,
                    End::Lowest => known <= value,
                };
                is_otherwise.then_some((*other, known))
            })?;
            Some(((*year, value), other))
        });
        shown = shown.or(Some((course, found?)));
    }
    let (course, (own, other)) = shown?;
    Some(Fault {
        tokens: claim.tokens.start..claim.other.end,
        gives: format!("{} gives {}", course.label(), desk.two(course, own, other)),
        places: point(course, own.0).into_iter().collect(),
        above: None,
        notes: Vec::new(),
        help: "name the years of which it is so, or turn the comparison round".to_owned(),
        series: course.series.clone(),
    })
}

/// The years that stand on the near side of a comparison: one, the last, or each since one.
fn own_years(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    within: Range<usize>,
    course: &Course<'_>,
) -> Option<Vec<i16>> {
    let (sentence, words) = (place.sentence, desk.words);
    let all = 0..within.end;
    let is_each = words.every_year.first(&sentence.tokens, all.clone()).is_some();
    let times = desk.times(sentence, all.clone());
    let since = all.clone().find(|at| words.is(Kind::Since, sentence.word(*at)));
    let (_, last) = course.ends()?;
    let from = match (times.as_slice(), since) {
        ([time], _) if time.years.length() == 1 && (time.is_since || !is_each) => {
            if !time.is_since {
                return Some(vec![time.years.first()]);
            }
            time.years.first()
        }
        ([], Some(since)) => desk.year_of_name(place, since + 1)?,
        ([], None) if !is_each => return Some(vec![last]),
        _ => return None,
    };
    is_each.then(|| (from..=last).collect())
}

/// Two parts of a whole, over all its years or those that the sentence names.
fn of_parts<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>, claim: &Claim) -> Option<Fault<'a>> {
    let sentence = place.sentence;
    let start = sentence.clause(claim.at).start;
    let find = |whole: &Whole<'a>, within: Range<usize>| {
        whole.named(&sentence.tokens, within, &desk.figures.members, &desk.evidence.lexicon)
    };
    let mut shown = None;
    for whole in &desk.wholes {
        let (behind, before) =
            (find(whole, claim.at + 1..claim.other.start), find(whole, start..claim.at));
        let own = if behind.is_empty() { before } else { behind };
        let other = find(whole, claim.other.clone());
        let ([own], [other]) = (own.as_slice(), other.as_slice()) else { continue };
        if own == other || !is_plain(desk, place, claim, whole) {
            continue;
        }
        let all = 0..sentence.tokens.len();
        let times = desk.times(sentence, all.clone());
        if desk.is_vague(sentence, all) {
            return None;
        }
        let years: Vec<Option<Period>> = match times.as_slice() {
            [] => vec![whole.covers],
            times => times.iter().map(|time| Some(time.years)).collect(),
        };
        for years in years {
            let values = whole.values(years)?;
            let (a, b): (Decimal, Decimal) = (*values.get(*own)?, *values.get(*other)?);
            let is_so = match claim.end {
                End::Highest => a > b,
                End::Lowest => a < b,
            };
            if is_so {
                return None;
            }
            shown = shown.or(Some((whole, (*own, a), (*other, b), years)));
        }
    }
    let (whole, own, other, years) = shown?;
    let one = |(part, value): (usize, Decimal)| {
        let name = whole.parts.get(part).map_or("", |part| part.name.as_str());
        format!("{name} {}", desk.value(value, whole.currency))
    };
    let period = years.map(|years| format!(" in {years}")).unwrap_or_default();
    let place_of =
        |part: usize| whole.parts.get(part).map(|part| (part.place, "the data".to_owned()));
    Some(Fault {
        tokens: claim.tokens.start..claim.other.end,
        gives: format!("the data give {}, {}{period}", one(own), one(other)),
        places: [own.0, other.0].into_iter().filter_map(place_of).collect(),
        above: None,
        notes: Vec::new(),
        help: "turn the comparison round, or say of which years it is so".to_owned(),
        series: Vec::new(),
    })
}

/// Whether what is compared is the parts themselves, and nothing that belongs to them: `more schools in Kenya than`.
fn is_plain(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    claim: &Claim,
    whole: &Whole<'_>,
) -> bool {
    let nouns = desk.nouns(place.sentence);
    let mut words = (claim.at + 1..claim.other.end).filter(|at| !nouns.is_silent(*at));
    words.all(|at| {
        desk.is_common(place.sentence, at, false)
            || whole.has_word(place.sentence.word(at), &desk.evidence.lexicon)
            || desk.figures.members.at(&place.sentence.tokens, at, &desk.evidence.lexicon).is_some()
    })
}
