//! Who comes first: the second largest donor, the largest recipient, the area that gets most.

use std::ops::Range;

use super::nouns::Subject;
use super::tell::Fault;
use super::tokens::Gap;
use super::topics::{Desk, Place};
use super::wholes::Whole;
use super::words::{End, Kind};
use crate::units::{Decimal, Period};

/// The most words between a place in an order and the noun that it is among.
const MAX_LEAD: usize = 4;

/// A place in an order as it is said.
#[derive(Debug)]
struct Claim {
    tokens: Range<usize>,
    end: End,
    /// Which place; the last of those that are meant where it is among several.
    rank: usize,
    /// Whether better places fit as well: among the five largest.
    is_within: bool,
}

/// Reports places in an order that the figures refute.
pub fn read<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>) -> Vec<Fault<'a>> {
    let mut faults = Vec::new();
    let mut at = 0;
    while at < place.sentence.tokens.len() {
        let Some((claim, is_of_donors)) = claim(desk, place, at) else {
            at += 1;
            continue;
        };
        at = claim.tokens.end.max(at + 1);
        if desk.is_claimed(place.sentence, &claim.tokens) && !desk.has_other_scale(place.sentence) {
            faults.extend(judge(desk, place, &claim, is_of_donors));
        }
    }
    faults
}

/// Reads what is claimed at a token, and whether it is of donors.
fn claim(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize) -> Option<(Claim, bool)> {
    let (sentence, words) = (place.sentence, &desk.words);
    let superlative = words.superlatives.find(&sentence.tokens, at, words);
    let (end, key, rank) = match superlative {
        Some(found) => (found.end, *found.key, 1),
        // `ranks second among the donors`, `premier donateur`.
        None => {
            let (end, rank) = desk.ordinal(sentence, at)?;
            (end, End::Highest, rank)
        }
    };
    // `the second largest donor`: the superlative is read when its turn comes.
    if superlative.is_none() && words.superlatives.find(&sentence.tokens, end, words).is_some() {
        return None;
    }
    let (begin, rank) = match superlative {
        Some(_) => desk.ordinal_before(place, at).unwrap_or((at, rank)),
        None => (at, rank),
    };
    let several = several(desk, place, begin);
    let is_among = matches!(several, Several::Within(..));
    let (noun_end, is_of_donors) = head(desk, place, at, end, superlative.is_some(), is_among)?;
    let (begin, rank, is_within) = match several {
        Several::No => (begin, rank, false),
        Several::Within(from, rank) => (from, rank, true),
        Several::Some => return None,
    };
    let rank = usize::try_from(rank).ok()?;
    Some((Claim { tokens: begin..noun_end, end: key, rank, is_within }, is_of_donors))
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
fn several(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize) -> Several {
    let tokens = &place.sentence.tokens;
    let from = at.saturating_sub(5);
    let Some((start, found)) = desk.words.one_of.first(tokens, from..at, &desk.words) else {
        return Several::No;
    };
    let mut numbers = (found.end..at).filter_map(|at| desk.words.number(tokens.get(at)?));
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
    let (sentence, words) = (place.sentence, &desk.words);
    let clause = sentence.clause(at).end;
    let is = |kind, at: usize| words.is(kind, sentence.word(at));
    let mut own = sentence.clause(at);
    let gets = own.any(|at| is(Kind::Gets, at));
    let kind_at = |at: usize| match at {
        at if is(Kind::Donor, at) => Some(true),
        at if is(Kind::Recipient, at) || is(Kind::Part, at) => Some(false),
        // `the largest amount goes to`: an amount alone may be one of a year.
        at if (is(Kind::Money, at) || is(Kind::Measure, at)) && gets => Some(false),
        at => desk.is_thing(sentence.word(at)).then_some(false),
    };
    if desk.evidence.lexicon.has_noun_first() && is_superlative && at > 0 {
        // `le donateur le plus important`, also with what belongs to the noun between.
        if let Some(is_of_donors) = kind_at(at - 1) {
            return Some((end, is_of_donors)).filter(|(_, is_of_donors)| {
                *is_of_donors || is(Kind::Part, at - 1) || is(Kind::Recipient, at - 1)
            });
        }
    }
    for next in end..clause.min(end + MAX_LEAD) {
        if sentence.tokens.get(next)?.gap != Gap::Close {
            break;
        }
        if let Some(is_of_donors) = kind_at(next) {
            // `the five largest donors` are no place of one of them.
            let is_plural = desk.evidence.lexicon.is_plural(sentence.word(next));
            if is_of_donors && is_superlative && is_plural && !is_among {
                return None;
            }
            // `the second contribution`, `the first country` are no places in an order of size.
            let is_ranked = is_superlative || is_of_donors && is_ranked(desk, place, at, next);
            return is_ranked.then_some((next + 1, is_of_donors));
        }
        let passes = [Kind::Plain, Kind::Among, Kind::Determiner, Kind::Place];
        if !passes.into_iter().any(|kind| is(kind, next)) {
            break;
        }
    }
    // `Kenya was largest`, `le climat la plus petite`.
    let is_alone = sentence.tokens.get(end).is_none_or(|token| {
        token.gap != Gap::Close || is(Kind::Preposition, end) || token.mention.is_some()
    });
    (is_superlative && is_alone).then_some((end, false))
}

/// Whether an ordinal before the word for a donor is a place by size: `ranks third among donors`, `troisième bailleur`.
fn is_ranked(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize, noun: usize) -> bool {
    let (sentence, words) = (place.sentence, &desk.words);
    let from = at.saturating_sub(MAX_LEAD);
    let leads = (from..at).any(|at| words.is(Kind::Leads, sentence.word(at)));
    let is_among = (at..noun).any(|at| words.is(Kind::Among, sentence.word(at)));
    // `le premier donateur à signer`.
    let does = words.is(Kind::To, sentence.word(noun + 1));
    !does && (leads && is_among || desk.evidence.lexicon.has_noun_first())
}

/// Holds it against every whole that has the part; one that bears it out is enough.
fn judge<'a>(
    desk: &Desk<'_, 'a>,
    place: Place<'_, '_, 'a>,
    claim: &Claim,
    is_of_donors: bool,
) -> Option<Fault<'a>> {
    if is_limited(desk, place, claim, is_of_donors) {
        return None;
    }
    let section = place.sentence.reading.stand.section();
    let at_chart = |whole: &&Whole<'a>| whole.sections.contains(section);
    let own = |whole: &&Whole<'a>| whole.is_of_donors == is_of_donors;
    let all: Vec<&Whole<'a>> = desk.wholes.iter().filter(own).collect();
    let mut wholes: Vec<&Whole<'a>> = all.iter().copied().filter(at_chart).collect();
    if wholes.is_empty() || is_of_donors {
        wholes = all;
    }
    let mut shown: Option<Fault<'a>> = None;
    for whole in wholes {
        let named = match is_of_donors {
            true => donors(desk, place, claim, whole),
            false => parts(desk, place, claim, whole),
        };
        if named.is_empty() {
            continue;
        }
        for years in years(desk, place, whole) {
            let values = whole.values(years)?;
            for part in &named {
                let own = *values.get(*part)?;
                let ahead = ahead(&values, own, claim.end);
                let level = values.iter().filter(|value| **value == own).count();
                let fits = if claim.is_within {
                    ahead < claim.rank
                } else {
                    ahead < claim.rank && claim.rank <= ahead + level
                };
                if fits {
                    return None;
                }
                shown = shown.or_else(|| fault(desk, claim, whole, &values, *part, years));
            }
        }
    }
    shown
}

/// The number of values that go before one.
fn ahead(values: &[Decimal], own: Decimal, end: End) -> usize {
    let goes_before = |value: &&Decimal| match end {
        End::Highest => **value > own,
        End::Lowest => **value < own,
    };
    values.iter().filter(goes_before).count()
}

/// Whether the order is one of some only, or of something else: the largest donor of another fund.
fn is_limited(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    claim: &Claim,
    is_of_donors: bool,
) -> bool {
    let (sentence, words) = (place.sentence, &desk.words);
    let clause = sentence.clause(claim.tokens.start);
    let has_limit = clause.clone().any(|at| words.is(Kind::Limit, sentence.word(at)));
    let nouns = desk.nouns(sentence);
    let behind = nouns.complement(claim.tokens.end).is_some_and(|noun| {
        !nouns.is_of_time(&noun)
            && noun.words.iter().any(|at| !desk.is_common(sentence, *at, is_of_donors))
    });
    has_limit || behind
}

/// Which donor is meant: the one that is named before the claim, or after it; the document's own where none is.
fn donors(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    claim: &Claim,
    whole: &Whole<'_>,
) -> Vec<usize> {
    let (sentence, lexicon) = (place.sentence, &desk.evidence.lexicon);
    let clause = sentence.clause(claim.tokens.start);
    let named = |within: Range<usize>| -> Vec<usize> {
        let mut until =
            within.clone().take_while(|at| !desk.words.is(Kind::Ahead, sentence.word(*at)));
        let end = until.by_ref().last().map_or(within.start, |last| last + 1);
        (within.start..end)
            .filter_map(|at| Some(desk.figures.members.at(&sentence.tokens, at, lexicon)?.0))
            .collect()
    };
    let before = named(clause.start..claim.tokens.start);
    let after = named(claim.tokens.end..clause.end);
    let subject = desk.nouns(sentence).subject(claim.tokens.start);
    let who = match (before.last(), after.first(), subject) {
        (Some(member), ..) => *member,
        (None, _, Subject::Pronoun(_)) => 0,
        (None, Some(member), _) => *member,
        // Somebody of whom the file knows nothing.
        (None, None, Subject::Noun(noun)) if desk.names_somebody(sentence, &noun) => {
            return Vec::new();
        }
        (None, None, _) => 0,
    };
    let parts = whole.parts.iter().enumerate();
    parts.filter(|(_, part)| part.member == Some(who)).map(|(index, _)| index).collect()
}

/// Which part is meant: one that is named in the clause.
fn parts(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    claim: &Claim,
    whole: &Whole<'_>,
) -> Vec<usize> {
    let sentence = place.sentence;
    let clause = sentence.clause(claim.tokens.start);
    let from = clause.clone().find(|at| desk.words.is(Kind::Ahead, sentence.word(*at)));
    let within = clause.start..from.unwrap_or(clause.end).max(claim.tokens.end);
    whole.named(&sentence.tokens, within, &desk.figures.members, &desk.evidence.lexicon)
}

/// The years of which a place may be meant: those of the sentence, or all.
fn years(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, whole: &Whole<'_>) -> Vec<Option<Period>> {
    let Some(covers) = whole.covers else { return vec![None] };
    let times = desk.times(place.sentence, 0..place.sentence.tokens.len());
    let is_within =
        |years: &Period| covers.contains(years.first()) && covers.contains(years.last());
    let named: Vec<Period> = times
        .iter()
        .filter_map(|time| {
            if time.is_since {
                Period::new(time.years.first(), covers.last()).ok()
            } else {
                Some(time.years)
            }
        })
        .collect();
    let all = 0..place.sentence.tokens.len();
    if desk.is_vague(place.sentence, all) || named.iter().any(|years| !is_within(years)) {
        return Vec::new();
    }
    match named.as_slice() {
        [] => {
            let last = Period::year(covers.last());
            vec![Some(covers), Some(last)]
        }
        _ => named.into_iter().map(Some).collect(),
    }
}

/// The finding for a place that a whole refutes.
fn fault<'a>(
    desk: &Desk<'_, '_>,
    claim: &Claim,
    whole: &Whole<'a>,
    values: &[Decimal],
    part: usize,
    years: Option<Period>,
) -> Option<Fault<'a>> {
    let own = *values.get(part)?;
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by_key(|index| values.get(*index).map(|value| std::cmp::Reverse(*value)));
    if claim.end == End::Lowest {
        order.reverse();
    }
    let name = |index: usize| whole.parts.get(index).map_or("", |part| part.name.as_str());
    let value = |index: usize| {
        values.get(index).map(|value| desk.value(*value, whole.currency)).unwrap_or_default()
    };
    let rank = ahead(values, own, claim.end) + 1;
    let listed: Vec<String> = order
        .iter()
        .take(rank.max(2))
        .map(|index| format!("{} {}", name(*index), value(*index)))
        .collect();
    let period = years.map(|years| format!(" in {years}")).unwrap_or_default();
    let first = order.first().copied()?;
    let place = whole.parts.get(if first == part { *order.get(1)? } else { first })?.place;
    let end = if claim.end == End::Highest { "largest" } else { "smallest" };
    let ordinal = desk.evidence.english.ordinal_in_words(i64::try_from(rank).ok()?);
    let ordinal = ordinal.unwrap_or_else(|| format!("{rank}th"));
    let says = if rank == 1 { end.to_owned() } else { format!("{ordinal} {end}") };
    Some(Fault {
        tokens: claim.tokens.clone(),
        gives: format!("{} is the {says} of the data{period}", name(part)),
        places: vec![(place, "the data".to_owned())],
        notes: vec![format!("in order: {}", listed.join(", "))],
        help: format!("say `{says}`, or among whom or what it is so"),
        series: vec![whole.series],
    })
}
