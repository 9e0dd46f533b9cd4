//! Places in an order against the figures: who is the largest donor, which area gets most.

use std::ops::Range;

use super::nouns::Subject;
use super::ranks::Claim;
use super::tell::Fault;
use super::topics::{Desk, Place};
use super::wholes::{By, Whole};
use super::words::{End, Kind};
use crate::units::{Decimal, Period};

/// Holds it against every whole that has the part; one that bears it out is enough.
pub fn judge<'a>(
    desk: &Desk<'_, 'a>,
    place: Place<'_, '_, 'a>,
    claim: &Claim,
) -> Option<Fault<'a>> {
    let section = place.sentence.reading.stand.owner;
    let at_chart = |whole: &&Whole<'a>| whole.sections.contains(&section);
    let own = |whole: &&Whole<'a>| {
        whole.is_of_donors == claim.is_of_donors && !is_limited(desk, claim, whole)
    };
    let all: Vec<&Whole<'a>> = desk.wholes.iter().filter(own).collect();
    let mut wholes: Vec<&Whole<'a>> = all.iter().copied().filter(at_chart).collect();
    if wholes.is_empty() || claim.is_of_donors {
        wholes = all;
    }
    let mut shown: Option<Fault<'a>> = None;
    for whole in wholes {
        let named = if claim.is_of_donors {
            donors(desk, place, claim, whole)
        } else {
            parts(desk, place, claim, whole)
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

/// Whether the order is one of others than the parts of a whole: the largest donor of another fund.
fn is_limited(desk: &Desk<'_, '_>, claim: &Claim, whole: &Whole<'_>) -> bool {
    let is_known = |stem: &String| {
        let is_own = !claim.is_of_donors && desk.is_of_title(stem);
        is_own || whole.context.contains(stem) || whole.thing.as_ref() == Some(stem)
    };
    let is_of_part = |stem: &String| !claim.is_of_donors && whole.has_stem(stem);
    let scope = &claim.scope;
    let (known, others): (Vec<&String>, Vec<&String>) =
        scope.stems.iter().partition(|stem| is_known(stem) || is_of_part(stem));
    // `the warning centre for dust` is the dust centre.
    let is_same = match others.as_slice() {
        [] => true,
        [other] => known.len() > 1 && !scope.names.contains(*other),
        _ => false,
    };
    scope.is_scaled || !is_same
}

/// The donor that has the place: who does what the sentence tells, the document's own where nobody is named; none where
/// it is somebody of whom the data know nothing.
pub fn who(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, claim: &Claim) -> Option<usize> {
    let sentence = place.sentence;
    let clause = sentence.clause(claim.tokens.start);
    let named = |within: Range<usize>| -> Vec<usize> {
        let is_ahead = |at: &usize| desk.words.is(Kind::Ahead, sentence.word(*at));
        let end = within.clone().find(is_ahead).unwrap_or(within.end);
        desk.members_in(sentence, within.start..end).into_iter().map(|(member, _)| member).collect()
    };
    let before = named(clause.start..claim.tokens.start);
    let after = named(claim.tokens.end..clause.end.max(claim.tokens.end));
    let subject = desk.nouns(sentence).subject(claim.tokens.start);
    // `only Sweden gives more than Norway`
    let own = named(claim.tokens.clone());
    if claim.tokens.start == clause.start && own.contains(&0) {
        return Some(0);
    }
    if let Subject::Noun(noun) = &subject
        && let Some(member) = named(noun.own.clone()).first()
    {
        return Some(*member);
    }
    match (before.last(), after.first(), subject) {
        (Some(_), ..) if before.contains(&0) => Some(0),
        (Some(member), ..) => Some(*member),
        (None, _, Subject::Pronoun(_)) => Some(0),
        (None, Some(member), _) if before.is_empty() => Some(*member),
        (None, None, Subject::Noun(noun)) => {
            let is_donor = |at: &usize| {
                let is_giver = desk.words.is(Kind::Giver, sentence.word(*at));
                is_giver || desk.is_common(sentence, *at, true)
            };
            noun.words.iter().all(is_donor).then_some(0)
        }
        (None, _, _) => Some(0),
    }
}

/// The same as a part of a whole.
fn donors(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    claim: &Claim,
    whole: &Whole<'_>,
) -> Vec<usize> {
    let Some(who) = who(desk, place, claim) else { return Vec::new() };
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
            let is_of_years = matches!(whole.by, By::Series | By::Column(_));
            let last = Some(Some(last)).filter(|_| is_of_years);
            [Some(Some(covers)), last].into_iter().flatten().collect()
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
        above: None,
        notes: vec![format!("in order: {}", listed.join(", "))],
        help: format!("say `{says}`, or among whom or what it is so"),
        series: whole.series.into_iter().collect(),
    })
}
