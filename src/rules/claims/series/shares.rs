//! How large a part is: more than half, the majority, two thirds, a third of the funds; and a share that is said twice.

use std::collections::BTreeSet;
use std::ops::Range;

use super::counted;
use super::nouns::{Noun, Subject};
use super::quotas;
use super::sizes::{self, Room, Size};
use super::tell::Fault;
use super::tokens::{Gap, Token};
use super::topics::{Desk, Place};
use super::wholes::Whole;
use super::words::{Hedge, Kind};

use crate::units::{self, Decimal, Period};

/// How far behind a share the same may be said in percent: `more than half of the funds (48 per cent)`.
const MAX_LEAD: usize = 8;

/// A share as it is said.
pub struct Claim {
    pub tokens: Range<usize>,
    pub room: Room,
    /// The tokens of the whole, if it is named.
    whole: Range<usize>,
}

/// Reports shares that the figures, or the sentence itself, refute.
pub fn read<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>) -> Vec<Fault<'a>> {
    let refuted = |(claim, noun): (Claim, Option<Noun>)| {
        said(desk, place, &claim).or_else(|| {
            let is_of_all = is_of_all(desk, place, &claim, noun.as_ref());
            let judged = is_of_all.then(|| judge(desk, place, &claim))?;
            judged.or_else(|| quotas::judge(desk, place, &claim.tokens, claim.room))
        })
    };
    claims(desk, place).into_iter().filter_map(refuted).collect()
}

/// Reports shares that the sentence itself refutes, which needs no figures.
pub fn said_twice<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>) -> Vec<Fault<'a>> {
    claims(desk, place).iter().filter_map(|(claim, _)| said(desk, place, claim)).collect()
}

/// A share that its own sentence says in another way.
fn said<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>, claim: &Claim) -> Option<Fault<'a>> {
    twice(desk, place, claim).or_else(|| counted::read(desk, place, claim))
}

/// The shares that a sentence claims, each with the whole that it names.
fn claims(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>) -> Vec<(Claim, Option<Noun>)> {
    let shares = place.sentence.each(|at| {
        let (tokens, size) = share(desk, place, at)?;
        Some((tokens.end, (tokens, size)))
    });
    let is_so = |tokens: &Range<usize>| {
        desk.is_claimed(place.sentence, tokens) && !is_of_change(desk, place, tokens)
    };
    let shares = shares.into_iter().filter_map(|(tokens, size)| Some((tokens, size.room()?)));
    shares
        .filter(|(tokens, _)| is_so(tokens))
        .map(|(tokens, room)| {
            let noun = whole_of(desk, place, tokens.end);
            let end = noun.as_ref().map_or(tokens.end, |noun| noun.end);
            (Claim { whole: tokens.end..end, tokens, room }, noun)
        })
        .collect()
}

/// Reads a share, or a majority.
fn share(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize) -> Option<(Range<usize>, Size)> {
    let (sentence, words) = (place.sentence, desk.words);
    if let Some(found) = words.majorities.find(&sentence.tokens, at) {
        let half = Decimal::new(5, 1);
        return Some((at..found.end, Size { value: half, hedge: Some(Hedge::More), step: None }));
    }
    sizes::share(sentence, at, words)
}

/// Whether a share says how far something rose, or by how much one thing is more than another.
fn is_of_change(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, tokens: &Range<usize>) -> bool {
    let (sentence, words) = (place.sentence, desk.words);
    let is = |kind, at: usize| words.is(kind, sentence.word(at));
    let before = (0..tokens.start)
        .rev()
        .take_while(|at| sentence.tokens.get(at + 1).is_some_and(|next| next.gap == Gap::Close));
    let before: Vec<usize> = before.take(5).collect();
    let leads = [Kind::By, Kind::Of, Kind::To, Kind::Adverb, Kind::Determiner];
    let change = before.iter().find(|at| !leads.into_iter().any(|kind| is(kind, **at)));
    let is_change = change.is_some_and(|at| desk.moves(sentence, *at).is_some());
    let is_compared = words.comparatives.find(&sentence.tokens, tokens.end).is_some();
    // `in the second half of 2020`.
    let is_ordinal = desk.ordinal_before(place, tokens.start).is_some();
    is_change || is_compared || is_ordinal
}

/// The whole that a share names: `of the funds`, `half the funds`.
fn whole_of(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, after: usize) -> Option<Noun> {
    let sentence = place.sentence;
    let nouns = desk.nouns(sentence);
    let noun = nouns.complement(after).or_else(|| {
        let is_close = sentence.tokens.get(after).is_some_and(|token| token.gap == Gap::Close);
        let next = after + usize::from(desk.words.is(Kind::Determiner, sentence.word(after)));
        nouns.noun_at(next).filter(|_| is_close)
    })?;
    // `more than half for water` names a part and no whole.
    let is_purpose = desk.words.is(Kind::Purpose, sentence.word(after));
    (!is_purpose || !desk.names_part(sentence, noun.own.start..noun.end)).then_some(noun)
}

/// Whether a share is one of all that is given: nothing limits its whole.
fn is_of_all(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    claim: &Claim,
    noun: Option<&Noun>,
) -> bool {
    let sentence = place.sentence;
    match noun {
        Some(noun) => {
            let is_common = |at: &usize| desk.is_common(sentence, *at, false);
            let is_money = noun.words.iter().any(|at| {
                let word = sentence.word(*at);
                desk.words.is(Kind::Money, word) || desk.words.is(Kind::Measure, word)
            });
            is_money && noun.words.iter().all(is_common)
        }
        // `of it`: of what was named before.
        None if desk.words.is(Kind::Of, sentence.word(claim.tokens.end))
            && !desk.words.is(Kind::Purpose, sentence.word(claim.tokens.end)) =>
        {
            let next = claim.tokens.end + 1;
            let is_whole = desk.words.is(Kind::Whole, sentence.word(next))
                || sentence.tokens.get(next).is_some_and(Token::is_money);
            is_whole && desk.names_money_before(place, claim.tokens.start)
        }
        None => true,
    }
}

/// A share that is said twice in one breath, in words and in percent.
fn twice<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>, claim: &Claim) -> Option<Fault<'a>> {
    let sentence = place.sentence;
    let end = claim.whole.end.max(claim.tokens.end);
    let is_word = |at: usize| sentence.tokens.get(at).is_some_and(|t| t.mention.is_none());
    let (other, size) =
        (end..end + MAX_LEAD).find_map(|at| sizes::share(sentence, at, desk.words))?;
    let at = other.start;
    let token = sentence.tokens.get(at)?;
    let between = end..at;
    // `(31 per cent of all trainees)` is a share of something else.
    let is_closed = sentence.tokens.get(other.end).is_none_or(|next| next.gap != Gap::Close);
    let last = at.checked_sub(1).map_or("", |at| sentence.word(at));
    let is_or = between.len() <= 4
        && desk.words.is(Kind::Or, last)
        && (is_closed || !desk.words.is(Kind::Of, sentence.word(other.end)));
    let is_beside = token.gap != Gap::Close && between.is_empty() && is_closed;
    // `a third, a quarter and a fifth` are three.
    let last = claim.tokens.end.checked_sub(1)?;
    let is_two_ways = is_word(last) != is_word(other.end.checked_sub(1)?);
    if !is_two_ways || !(is_beside || is_or) {
        return None;
    }
    let is_other = size.room().is_some_and(|room| !room.overlaps(claim.room));
    is_other.then(|| Fault {
        tokens: claim.tokens.clone(),
        gives: format!("and beside it `{}`", sentence.text_of(&other)),
        places: vec![(sentence.place(&other, desk.evidence), "the same share".to_owned())],
        above: None,
        notes: Vec::new(),
        help: "bring the words and the number to one share".to_owned(),
        series: Vec::new(),
    })
}

/// Holds a share against every whole that has a part which the sentence names.
fn judge<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>, claim: &Claim) -> Option<Fault<'a>> {
    let sentence = place.sentence;
    let section = sentence.reading.stand.owner;
    let mut shown = None;
    let wholes = desk.wholes.iter().filter(|whole| !whole.is_of_donors);
    let at_chart = |whole: &&Whole<'a>| whole.sections.contains(&section);
    let mut wholes: Vec<&Whole<'a>> = wholes.collect();
    if wholes.iter().any(at_chart) {
        wholes.retain(|whole| at_chart(whole));
    }
    for whole in wholes {
        let candidates = named(desk, place, claim, whole);
        if candidates.is_empty() {
            continue;
        }
        for years in years(desk, place, claim, whole)? {
            let values = whole.values(years)?;
            let total =
                units::add(values.iter().copied()).filter(|total| *total > Decimal::ZERO)?;
            for parts in &candidates {
                let part = units::add(parts.iter().filter_map(|part| values.get(*part).copied()))?;
                let share = part.checked_div(total)?;
                if claim.room.has(share) {
                    return None;
                }
                shown = shown.or(Some((whole, parts.clone(), part, total, share, years)));
            }
        }
    }
    let (whole, parts, part, total, share, years) = shown?;
    let names: Vec<&str> =
        parts.iter().filter_map(|part| Some(whole.parts.get(*part)?.name.as_str())).collect();
    let period = years.map(|years| format!(" in {years}")).unwrap_or_default();
    let value = |value| desk.value(value, whole.currency);
    Some(Fault {
        tokens: claim.tokens.clone(),
        gives: format!("the data give {} for {}{period}", desk.share(share), names.join(" and ")),
        places: parts
            .first()
            .and_then(|part| whole.parts.get(*part))
            .map(|part| (part.place, "this part".to_owned()))
            .into_iter()
            .collect(),
        above: None,
        notes: vec![format!("{} of {}", value(part), value(total))],
        help: format!("say `{}`, or of what it is a share", desk.share(share)),
        series: whole.series.into_iter().collect(),
    })
}

/// The parts of a whole that a share may be of: each that its clause names, and all of them together; those of the
/// sentence where the clause names none.
fn named(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    claim: &Claim,
    whole: &Whole<'_>,
) -> Vec<Vec<usize>> {
    let sentence = place.sentence;
    let clause = sentence.clause(claim.tokens.start);
    let find = |within: Range<usize>| {
        whole.named(&sentence.tokens, within, &desk.figures.members, &desk.evidence.lexicon)
    };
    // What another share is of is no part here: `32 per cent of the voluntary contributions, less than a third`.
    let others: Vec<Range<usize>> = (0..sentence.tokens.len())
        .filter_map(|at| Some(share(desk, place, at)?.0.end))
        .filter_map(|end| Some(end..whole_of(desk, place, end)?.end))
        .collect();
    let is_outside = |at: &usize| {
        let is_own = claim.tokens.contains(at) || claim.whole.contains(at);
        !is_own && !others.iter().any(|other| other.contains(at))
    };
    let outside = |within: Range<usize>| -> Vec<usize> {
        let own: Vec<usize> = within.filter(is_outside).collect();
        let runs = own.chunk_by(|one, next| one + 1 == *next);
        let ends = runs.filter_map(|run| Some(*run.first()?..*run.last()? + 1));
        let named: BTreeSet<usize> = ends.flat_map(find).collect();
        named.into_iter().collect()
    };
    let of_clause = outside(clause.clone());
    let is_mark = |at: &usize| sentence.tokens.get(*at).is_some_and(|token| token.gap == Gap::Mark);
    let from = (1..=claim.tokens.start).rev().find(is_mark).unwrap_or(0);
    let to = (claim.tokens.end..sentence.tokens.len()).find(is_mark);
    let of_segment = outside(from..to.unwrap_or(sentence.tokens.len()));
    let of_sentence = outside(0..sentence.tokens.len());
    // `of which more than half`, `the majority, 13 million, was`: a share that stands alone is one of what stands around.
    let ends = (claim.tokens.start, claim.whole.end.max(claim.tokens.end));
    let is_alone = desk.nouns(sentence).are_silent(clause.start..ends.0)
        && desk.nouns(sentence).are_silent(ends.1..clause.end);
    let of_subject = match desk.nouns(sentence).subject(claim.tokens.start) {
        Subject::Noun(noun) => find(noun.own.start..noun.end),
        Subject::Pronoun(_) => of_sentence.clone(),
        Subject::Nothing => Vec::new(),
    };
    let single = if !of_clause.is_empty() {
        &of_clause
    } else if !of_subject.is_empty() {
        &of_subject
    } else if is_alone {
        &of_sentence
    } else {
        return Vec::new();
    };
    let mut candidates: Vec<Vec<usize>> = single.iter().map(|part| vec![*part]).collect();
    // `water, health and roads receive half`: together; what stands behind a semicolon is told of by itself.
    let together = if of_clause.is_empty() { of_sentence.clone() } else { of_segment };
    candidates.extend([of_clause.clone(), together].into_iter().filter(|all| all.len() > 1));
    candidates.dedup();
    candidates
}

/// The years that a share may be of; `None` where nobody knows.
fn years(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    claim: &Claim,
    whole: &Whole<'_>,
) -> Option<Vec<Option<Period>>> {
    let Some(covers) = whole.covers else { return Some(vec![None]) };
    let sentence = place.sentence;
    let clause = sentence.clause(claim.tokens.start);
    let times = desk.times(sentence, 0..sentence.tokens.len());
    let is_within = |years: Period| covers.contains(years.first()) && covers.contains(years.last());
    // `for two years now`: of years that nobody can tell.
    let is_vague = desk.is_vague(sentence, clause.clone());
    if is_vague || !times.iter().all(|time| is_within(time.years)) {
        return None;
    }
    if desk.words.last_year.first(&sentence.tokens, clause.clone()).is_some() {
        return Some(vec![Some(Period::year(covers.last()))]);
    }
    if desk.words.first_year.first(&sentence.tokens, clause).is_some() {
        return Some(vec![Some(Period::year(covers.first()))]);
    }
    let named = times.iter().map(|time| {
        if time.is_since {
            Period::new(time.years.first(), covers.last()).unwrap_or(time.years)
        } else {
            time.years
        }
    });
    let mut years: Vec<Option<Period>> = named.map(Some).collect();
    if years.is_empty() {
        years.push(Some(covers));
    }
    Some(years)
}
