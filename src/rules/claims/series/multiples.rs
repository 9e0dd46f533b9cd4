//! How many times as much: doubled, fell by half, rose by a third, three times as high as in 2014.

use std::ops::Range;

use super::figures::Course;
use super::sizes::{self, Room, Size};
use super::tell::Fault;
use super::tokens::Token;
use super::topics::{Desk, Place, Topic};
use super::words::{End, Hedge, Kind, Phrases};
use crate::mentions::What;
use crate::units::Decimal;

/// How many words may stand between a change and its size: `rose, on the whole, by about a third`.
const MAX_LEAD: usize = 5;

/// A multiple as it is said.
struct Claim {
    /// The tokens that say it.
    tokens: Range<usize>,
    /// The word that has a subject or an object.
    verb: usize,
    /// The token behind that word.
    after: usize,
    /// The ratios that it leaves open.
    room: Room,
}

/// Reports multiples that the figures refute.
pub fn read<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>) -> Vec<Fault<'a>> {
    let claims = place.sentence.each(|at| {
        let claim = claim(desk, place, at)?;
        Some((claim.tokens.end, claim))
    });
    let is_so = |claim: &Claim| desk.is_claimed(place.sentence, &claim.tokens);
    claims.into_iter().filter(is_so).filter_map(|claim| judge(desk, place, &claim)).collect()
}

/// Reads what is claimed at a token.
fn claim(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize) -> Option<Claim> {
    let sentence = place.sentence;
    let (tokens, words) = (&sentence.tokens, desk.words);
    let is_compared = words.times.find(tokens, at).or(words.factors.find(tokens, at));
    if let Some(found) = is_compared {
        let number = words.number(tokens.get(found.number?)?)?;
        let mention = found.number.and_then(|number| tokens.get(number)?.mention);
        let (begin, hedge) = bounded(sizes::before(sentence, at, words), mention);
        let is_factor = words.factors.find(tokens, at).is_some();
        let is_of_time = is_factor || is_of_time(desk, place, found.end);
        return is_of_time.then(|| times(begin..found.end, at, number, hedge));
    }
    if let Some(found) = words.twice.find(tokens, at) {
        let (begin, hedge) = sizes::before(sentence, at, words);
        let is_of_time = is_of_time(desk, place, found.end);
        return is_of_time.then(|| times(begin..found.end, at, *found.key, hedge));
    }
    if let Some(found) = words.multiples.find(tokens, at) {
        let (begin, hedge) = sizes::before(sentence, at, words);
        return Some(times(begin..found.end, at, *found.key, hedge));
    }
    change(desk, place, at).or_else(|| compared(desk, place, at))
}

/// Whether what follows a multiple is a time: `three times as high as in 2014`, and not as another's.
fn is_of_time(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, after: usize) -> bool {
    let sentence = place.sentence;
    let behind = after..sentence.tokens.len();
    let has = |phrases: &Phrases<()>| phrases.first(&sentence.tokens, behind.clone()).is_some();
    behind.clone().any(|at| sentence.tokens.get(at).is_some_and(Token::is_time))
        || has(&desk.words.first_year)
        || has(&desk.words.year_before)
}

/// The bound of a number that stands in digits, where no words widen it.
fn bounded(
    (begin, hedge): (usize, Option<Hedge>),
    mention: Option<&crate::mentions::Mention>,
) -> (usize, Option<Hedge>) {
    use crate::units::Bound;
    let own = mention.and_then(|mention| match mention.bound {
        Bound::Exactly => None,
        Bound::About => Some(Hedge::About),
        Bound::MoreThan => Some(Hedge::More),
        Bound::LessThan => Some(Hedge::Less),
    });
    (begin, hedge.or(own))
}

/// The claim of a factor. `Doubled` is said of anything from almost twice to well under three times as much.
fn times(tokens: Range<usize>, verb: usize, factor: Decimal, hedge: Option<Hedge>) -> Claim {
    let after = tokens.end;
    let size = Size { value: factor, hedge, step: None };
    let is_whole = factor >= Decimal::TWO && factor.fract().is_zero() && hedge.is_none();
    let room = size.room().map(|room| Room {
        high: if is_whole { factor.checked_add(Decimal::new(5, 1)) } else { room.high },
        ..room
    });
    let room = room.unwrap_or(Room { low: None, high: None, is_strict: false });
    Claim { tokens, verb, after, room }
}

/// Reads a rise or a fall by so much, or to so much.
fn change(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize) -> Option<Claim> {
    let sentence = place.sentence;
    let is_rise = desk.moves(sentence, at)? == End::Highest;
    // `an increase in contributions of a third`.
    let nouns = desk.nouns(sentence);
    let behind = nouns.complement(at + 1).map(|noun| noun.end);
    // `cut its contribution by half`
    let object = nouns.object(at + 1).map(|noun| noun.end);
    [Some(at + 1), behind, object]
        .into_iter()
        .flatten()
        .find_map(|from| size(desk, place, at, from, is_rise))
}

/// Reads how large a rise or a fall is, from a token on.
fn size(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    at: usize,
    from: usize,
    is_rise: bool,
) -> Option<Claim> {
    let (sentence, words) = (place.sentence, desk.words);
    let end = sentence.clause(at).end;
    let mut is_to = false;
    for next in from..end.min(from + MAX_LEAD) {
        if let Some((own, size)) = sizes::share(sentence, next, words) {
            let room = if is_to { size.room()? } else { changed(size.room_of_change()?, is_rise)? };
            return Some(Claim { tokens: at..own.end, verb: at, after: own.end, room });
        }
        let word = sentence.word(next);
        is_to |= words.is(Kind::To, word);
        let leads = [Kind::By, Kind::Of, Kind::To, Kind::Adverb, Kind::Determiner];
        if !leads.into_iter().any(|kind| words.is(kind, word)) {
            return None;
        }
    }
    None
}

/// Reads `a third more than in 2014`.
fn compared(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, at: usize) -> Option<Claim> {
    let (sentence, words) = (place.sentence, desk.words);
    let (own, size) = sizes::share(sentence, at, words)?;
    let found = words.comparatives.find(&sentence.tokens, own.end)?;
    let (_, than) = words.than.first(&sentence.tokens, found.end..found.end + 1)?;
    let room = changed(size.room_of_change()?, *found.key == End::Highest)?;
    Some(Claim { tokens: own.start..than.end, verb: own.start, after: than.end, room })
}

/// The ratios of a rise or a fall by what a room leaves open.
fn changed(room: Room, is_rise: bool) -> Option<Room> {
    let one = Decimal::ONE;
    if is_rise {
        let add =
            |end: Option<Decimal>| end.map_or(Some(None), |end| end.checked_add(one).map(Some));
        Some(Room { low: add(room.low)?.or(Some(one)), high: add(room.high)?, ..room })
    } else {
        let less =
            |end: Option<Decimal>| end.map_or(Some(None), |end| one.checked_sub(end).map(Some));
        Some(Room { low: less(room.high)?, high: less(room.low)?.or(Some(one)), ..room })
    }
}

/// What figures give.
struct Given<'f, 'a> {
    course: &'f Course<'a>,
    first: (i16, Decimal),
    last: (i16, Decimal),
    ratio: Decimal,
}

/// Holds a claim against the amounts that its sentence goes from and to, and against the figures.
fn judge<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>, claim: &Claim) -> Option<Fault<'a>> {
    if let Some((from, to, ratio)) = own_numbers(desk, place, claim) {
        if claim.room.has(ratio) {
            return None;
        }
        let sentence = place.sentence;
        let text = |at: usize| sentence.text_of(&(at..at + 1));
        return Some(Fault {
            tokens: claim.tokens.clone(),
            gives: format!("from {} to {} is {}", text(from), text(to), desk.multiple(ratio)),
            places: vec![(
                sentence.place(&(from..to + 1), desk.evidence),
                "these numbers".to_owned(),
            )],
            above: None,
            notes: Vec::new(),
            help: format!("say {}, or correct a number", said(desk, ratio)),
            series: Vec::new(),
        });
    }
    let courses = topic(desk, place, claim).figures();
    let mut shown: Option<Given<'_, 'a>> = None;
    for course in courses {
        let spans = desk.spans(place, claim.verb, course);
        if spans.is_empty() {
            return None;
        }
        for (first, last) in spans {
            let (a, b) = (*course.values.get(&first)?, *course.values.get(&last)?);
            if a <= Decimal::ZERO {
                return None;
            }
            let ratio = b.checked_div(a)?;
            if claim.room.has(ratio) {
                return None;
            }
            let is_longer = shown.as_ref().is_none_or(|known| {
                std::ptr::eq(known.course, course) && last - first > known.last.0 - known.first.0
            });
            if is_longer {
                shown = Some(Given { course, first: (first, a), last: (last, b), ratio });
            }
        }
    }
    let Given { course, first, last, ratio } = shown?;
    Some(Fault {
        tokens: claim.tokens.clone(),
        gives: format!(
            "{} gives {}: {}",
            course.label(),
            desk.two(course, first, last),
            desk.multiple(ratio)
        ),
        places: Vec::new(),
        above: None,
        notes: Vec::new(),
        help: format!("say {}, or name the years that are meant", said(desk, ratio)),
        series: course.series.clone(),
    })
}

/// What a claim is about.
fn topic<'f, 'a>(desk: &'f Desk<'_, 'a>, place: Place<'_, '_, 'a>, claim: &Claim) -> Topic<'f, 'a> {
    let nouns = desk.nouns(place.sentence);
    // `doubled its support`, `cut its support by half`
    let objects = [claim.after, claim.verb + 1].into_iter().filter_map(|at| nouns.object(at));
    if let Some(object) = objects.into_iter().next() {
        return desk.of_noun(place, &object);
    }
    let before = claim.tokens.start.checked_sub(1).map_or("", |at| place.sentence.word(at));
    let is_noun = desk.words.is(Kind::Determiner, before) && !desk.words.is(Kind::Relative, before);
    if !is_noun {
        let subject = desk.of_subject(place, claim.tokens.start);
        return desk.or_gifts(subject, place, claim.tokens.start);
    }
    // A noun: `an increase of a third in contributions`, `this is an increase of a third`.
    let own = [claim.verb + 1, claim.verb + 2, claim.after]
        .into_iter()
        .find_map(|at| nouns.complement(at));
    match own {
        Some(noun) => desk.of_noun(place, &noun),
        None => desk.of_pronoun(place, claim.tokens.start),
    }
}

/// The numbers that a claim goes from and to, where its clause has both: `doubled from 4 to 8 million`.
fn own_numbers(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    claim: &Claim,
) -> Option<(usize, usize, Decimal)> {
    let sentence = place.sentence;
    let number = |at: usize| match sentence.tokens.get(at)?.mention?.what {
        What::Money { quantity, to: None, .. } | What::Count { quantity, .. } => {
            Some(quantity.value)
        }
        _ => None,
    };
    let outside = |at: &usize| !claim.tokens.contains(at);
    let mut numbers =
        (0..sentence.tokens.len()).filter(outside).filter_map(|at| Some((at, number(at)?)));
    let ((from, a), (to, b)) = (numbers.next()?, numbers.next()?);
    let leads = |at: usize, kind: Kind| {
        let before = at.checked_sub(1).map_or("", |before| sentence.word(before));
        desk.words.is(kind, before)
    };
    let is_pair = leads(from, Kind::From) && leads(to, Kind::To) && numbers.next().is_none();
    let is_money = |at: usize| sentence.tokens.get(at).is_some_and(Token::is_money);
    if !is_pair || is_money(from) != is_money(to) || a <= Decimal::ZERO {
        return None;
    }
    Some((from, to, b.checked_div(a)?))
}

/// A ratio as a text may say it.
fn said(desk: &Desk<'_, '_>, ratio: Decimal) -> String {
    let change = ratio.checked_sub(Decimal::ONE).unwrap_or_default();
    let by = desk.share(change.abs());
    match change {
        change if change >= Decimal::ONE => format!("`{}`", desk.multiple(ratio)),
        change if change < Decimal::ZERO => format!("`fell by {by}`"),
        _ => format!("`rose by {by}`"),
    }
}
