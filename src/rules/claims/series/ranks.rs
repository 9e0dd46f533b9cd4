//! Who comes first, as it is said: the second largest donor, the largest recipient, second only to Sweden, `3rd` above
//! `largest donor`.

use std::ops::Range;

use super::nouns::Class;
use super::orders;
use super::scope::{self, Scope};
use super::standings::Standing;
use super::tell::Fault;
use super::tokens::{Gap, Token};
use super::topics::{Desk, Place};
use super::words::{End, Kind};

/// The most words between a place in an order and the noun that it is among.
const MAX_LEAD: usize = 4;

/// A place in an order as it is said.
#[derive(Debug)]
pub struct Claim {
    /// All that says it.
    pub tokens: Range<usize>,
    pub end: End,
    /// Which place; the last of those that are meant where it is among several.
    pub rank: usize,
    /// Whether better places fit as well: among the five largest.
    pub is_within: bool,
    /// Whether it is one of donors.
    pub is_of_donors: bool,
    /// What limits those that it is a place among.
    pub scope: Scope,
}

/// Reports places in an order that the figures refute, and notes the others.
pub fn read<'a>(
    desk: &Desk<'_, 'a>,
    place: Place<'_, '_, 'a>,
    standings: &mut Vec<Standing>,
) -> Vec<Fault<'a>> {
    let above = place.figure.filter(|figure| desk.is_free(figure, &(0..figure.tokens.len())));
    let rank = place.figure.and_then(|figure| {
        let (end, rank) = desk.ordinal(figure, 0)?;
        (end == figure.tokens.len()).then(|| usize::try_from(rank).ok())?
    });
    let claims = match (rank, above) {
        (Some(rank), Some(_)) => of_label(desk, place, rank).into_iter().collect(),
        (Some(_), None) => Vec::new(),
        (None, _) => claims(desk, place),
    };
    let above = above.filter(|_| rank.is_some());
    let mut faults = Vec::new();
    for claim in claims {
        match orders::judge(desk, place, &claim) {
            Some(fault) => {
                let above = above.map(|above| above.text_of(&(0..above.tokens.len())));
                faults.push(Fault { above, ..fault });
            }
            None => standings.extend(Standing::new(desk, place, claim, above)),
        }
    }
    faults
}

/// Reads the places of a sentence.
fn claims(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>) -> Vec<Claim> {
    place.sentence.each(|at| {
        let claim = claim(desk, place, at)
            .filter(|claim| desk.is_claimed(place.sentence, &claim.tokens))
            .or_else(|| only_after(desk, place, at))
            .or_else(|| only_more(desk, place, at))?;
        Some((claim.tokens.end, claim))
    })
}

/// Reads what a label says of the place that stands above it: `3rd`, `largest donor to the fund`.
fn of_label(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, rank: usize) -> Option<Claim> {
    let (sentence, words) = (place.sentence, desk.words);
    let all = 0..sentence.tokens.len();
    // `up from 5th` tells of two.
    if all.clone().any(|at| desk.ordinal(sentence, at).is_some()) {
        return None;
    }
    let noun = all.clone().find(|at| words.is(Kind::Donor, sentence.word(*at)))?;
    let superlative = words.superlatives.first(&sentence.tokens, all.clone());
    let (skipped, end) =
        superlative.map_or((0..0, End::Highest), |(at, found)| (at..found.end, *found.key));
    let scope = scope::of_label(desk, place, &skipped);
    Some(Claim { tokens: 0..noun + 1, end, rank, is_within: false, is_of_donors: true, scope })
}

/// Reads `only Sweden gives more than Norway`, `no country gives more`: as many come before.
fn only_more(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize) -> Option<Claim> {
    let (sentence, words) = (place.sentence, desk.words);
    let is = |kind, at: usize| words.is(kind, sentence.word(at));
    let found = words.comparatives.find(&sentence.tokens, at)?;
    let (_, than) = words.than.first(&sentence.tokens, found.end..found.end + 1)?;
    let start = sentence.clause(at).start;
    let gives = (start..at).any(|at| is(Kind::Gives, at));
    let (own, end) = *desk.members_in(sentence, than.end..than.end + 3).first()?;
    if !gives || own > 0 || *found.key != End::Highest {
        return None;
    }
    let rank = match (is(Kind::Only, start), is(Kind::Nobody, start)) {
        (true, _) => desk.members_in(sentence, start..at).len() + 1,
        (false, true) => 1,
        (false, false) => return None,
    };
    let tokens = start..end;
    let scope = scope::of_claim(desk, place, &tokens, tokens.clone(), true);
    let is_known = rank > 1 || is(Kind::Nobody, start);
    let claim =
        Claim { tokens, end: End::Highest, rank, is_within: true, is_of_donors: true, scope };
    is_known.then_some(claim)
}

/// Reads `second only to Sweden`: as many come before as are named.
fn only_after(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize) -> Option<Claim> {
    let (sentence, words) = (place.sentence, desk.words);
    let found = words.only_after.find(&sentence.tokens, at)?;
    let clause = sentence.clause(found.end.saturating_sub(1));
    let named = desk.members_in(sentence, found.end..clause.end);
    let (_, last) = *named.last()?;
    if !desk.is_free(sentence, &(at..last)) || desk.is_unreal(sentence, &(at..last)) {
        return None;
    }
    let is_one = (found.end..last).all(|at| {
        let is_joint = desk.words.is(Kind::Joint, sentence.word(at));
        !is_joint && sentence.tokens.get(at).is_some_and(|token| token.mention.is_none())
    });
    let rank = if *found.key > 0 { usize::try_from(*found.key).ok()? } else { named.len() + 1 };
    // Somebody may stand there whom the data do not know.
    if rank != named.len() + 1 || is_one != (named.len() == 1) {
        return None;
    }
    let tokens = at..last;
    let scope = scope::of_claim(desk, place, &tokens, tokens.clone(), true);
    Some(Claim { tokens, end: End::Highest, rank, is_within: false, is_of_donors: true, scope })
}

/// Reads what is claimed at a token.
fn claim(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize) -> Option<Claim> {
    let (sentence, words) = (place.sentence, desk.words);
    let superlative = words.superlatives.find(&sentence.tokens, at);
    let (end, key, rank) = match superlative {
        Some(found) => (found.end, *found.key, 1),
        // `ranks second among the donors`, `premier donateur`.
        None => {
            let (end, rank) = desk.ordinal(sentence, at)?;
            (end, End::Highest, rank)
        }
    };
    // `the second largest donor`: the superlative is read when its turn comes.
    if superlative.is_none() && words.superlatives.find(&sentence.tokens, end).is_some() {
        return None;
    }
    let (begin, rank) = match superlative {
        Some(found) => desk.rank_of(place, &(at..found.end)),
        None => (at, rank),
    };
    let several = several(desk, place, begin, end);
    let is_among = matches!(several, Several::Within(..));
    let (noun_end, is_of_donors) = head(desk, place, at, end, superlative.is_some(), is_among)?;
    let (begin, rank, is_within) = match several {
        Several::No => (begin, rank, false),
        Several::Within(from, rank) => (from, rank, true),
        Several::Some => return None,
    };
    let mut rank = usize::try_from(rank).ok()?;
    // `the largest donor after Sweden and Germany` is the third.
    if rank == 1 && words.is(Kind::Behind, sentence.word(noun_end)) {
        let behind = noun_end..sentence.clause(noun_end).end;
        rank += desk.members_in(sentence, behind).len();
    }
    let tokens = begin..noun_end;
    let scope = scope::of_claim(desk, place, &tokens, begin..end, is_of_donors);
    Some(Claim { tokens, end: key, rank, is_within, is_of_donors, scope })
}

/// Whether somebody is one of several.
enum Several {
    No,
    /// Of the first so many, told from a token on.
    Within(usize, i64),
    /// Of an unknown number.
    Some,
}

/// Reads `one of the largest`, `among the five largest`.
fn several(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize, end: usize) -> Several {
    let tokens = &place.sentence.tokens;
    let from = at.saturating_sub(5);
    let found = desk.words.one_of.first(tokens, from..at);
    let Some((start, found)) = found.filter(|(_, found)| found.end <= at) else {
        return Several::No;
    };
    // `among the two largest`, `among the top two`
    let numbers = (found.end..at).chain([end]);
    let mut numbers = numbers.filter_map(|at| desk.words.number(tokens.get(at)?));
    match numbers.next_back().and_then(|number| i64::try_from(number).ok()) {
        Some(number) if number > 1 => Several::Within(start, number),
        _ => Several::Some,
    }
}

/// The noun that a place in an order is among, by the token after it, and whether it is of donors.
fn head(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    at: usize,
    end: usize,
    is_superlative: bool,
    is_among: bool,
) -> Option<(usize, bool)> {
    let (sentence, words) = (place.sentence, desk.words);
    let clause = sentence.clause(at).end;
    let is = |kind, at: usize| words.is(kind, sentence.word(at));
    let mut own = sentence.clause(at);
    let gets = own.any(|at| is(Kind::Gets, at));
    let kind_at = |at: usize| match at {
        at if is(Kind::Donor, at) => Some(true),
        at if is(Kind::Recipient, at) || is(Kind::Part, at) => Some(false),
        // `the largest amount goes to`: an amount alone may be one of a year.
        at if (is(Kind::Money, at) || is(Kind::Measure, at)) && gets => Some(false),
        at if is(Kind::Donor, at + 1) => None,
        at => desk.is_of_donors(sentence.word(at)),
    };
    // `top donor`, `gave the most`
    let own = end.saturating_sub(1);
    if is_superlative && (is(Kind::Donor, own) || (at..end).any(|at| is(Kind::Gives, at))) {
        return Some((end, true));
    }
    if desk.evidence.lexicon.has_noun_first() && is_superlative && at > 0 {
        // `le donateur le plus important`, also with what belongs to the noun between.
        if let Some(is_of_donors) = kind_at(at - 1) {
            return Some((end, is_of_donors)).filter(|(_, is_of_donors)| {
                *is_of_donors || is(Kind::Part, at - 1) || is(Kind::Recipient, at - 1)
            });
        }
    }
    let nouns = desk.nouns(sentence);
    // `the largest government donor`: what stands between limits donors, and nothing else has such a place.
    let mut has_adjective = false;
    for next in end..clause.min(end + MAX_LEAD) {
        if sentence.tokens.get(next)?.gap != Gap::Close {
            break;
        }
        if let Some(is_of_donors) = kind_at(next).filter(|is| *is || !has_adjective) {
            // `the five largest donors` are no place of one of them.
            let is_plural = desk.evidence.lexicon.is_plural(sentence.word(next));
            let is_one_of = is_among || (end..next).any(|at| is(Kind::Among, at));
            if is_of_donors && is_superlative && is_plural && !is_one_of {
                return None;
            }
            // `the second contribution`, `the first country` are no places in an order of size.
            let is_ranked = is_superlative
                || (is_of_donors || is(Kind::Recipient, next)) && is_ranked(desk, place, at, next);
            return is_ranked.then_some((next + 1, is_of_donors));
        }
        let passes = [Kind::Plain, Kind::Among, Kind::Determiner, Kind::Place];
        if !passes.into_iter().any(|kind| is(kind, next)) {
            has_adjective = true;
            if !matches!(nouns.class(next), Class::Content | Class::Count) {
                break;
            }
        }
    }
    // `Kenya was largest`, `le climat la plus petite`.
    let is_alone = sentence.tokens.get(end).is_none_or(|token| {
        token.gap != Gap::Close || is(Kind::Preposition, end) || token.mention.is_some()
    });
    if is_superlative {
        // `on top of this`, `at the top of`
        let lead = (0..at).rev().find(|at| !is(Kind::Determiner, *at));
        let is_led = lead.is_some_and(|at| is(Kind::Preposition, at));
        // `was largest in 2018` may be said of the years.
        let has_time = sentence.tokens.iter().any(Token::is_time);
        return (is_alone && !is_led && !has_time).then_some((end, false));
    }
    // `Norway comes third, behind Sweden`.
    let from = at.saturating_sub(MAX_LEAD);
    let leads = (from..at).any(|at| is(Kind::Leads, at));
    let is_last = sentence.tokens.get(end).is_none_or(|token| token.gap != Gap::Close);
    let is_ahead = is(Kind::Ahead, end);
    let noun = if is(Kind::Place, end) { end + 1 } else { end };
    let is_ranked = leads && (is_last || is_ahead || noun > end);
    is_ranked.then(|| (noun, !desk.names_part(sentence, sentence.clause(at).start..at)))
}

/// Whether an ordinal before the word for a donor is a place by size: `ranks third among donors`, `troisième bailleur`.
fn is_ranked(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize, noun: usize) -> bool {
    let (sentence, words) = (place.sentence, desk.words);
    let from = at.saturating_sub(MAX_LEAD);
    // `ranks second among donors`, and as a line of its own.
    let leads = at == 0 || (from..at).any(|at| words.is(Kind::Leads, sentence.word(at)));
    let is_among = (at..noun).any(|at| words.is(Kind::Among, sentence.word(at)));
    // `le premier donateur à signer`.
    let does = words.is(Kind::To, sentence.word(noun + 1));
    !does && (leads && is_among || desk.evidence.lexicon.has_noun_first())
}
