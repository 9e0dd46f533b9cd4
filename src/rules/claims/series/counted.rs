//! A share of a count, beside the count that it would be: `half of the 120 schools (84)`.

use super::shares::Claim;
use super::tell::Fault;
use super::tokens::Gap;
use super::topics::{Desk, Place};
use super::words::Kind;
use crate::mentions::What;
use crate::units::Decimal;

/// The most tokens from a share to its whole, from the whole to the part, and from the whole to a share behind it.
const MAX_WHOLE: usize = 4;
const MAX_PART: usize = 4;
const MAX_CLAUSE: usize = 8;

/// Reads a share whose whole and whose part are told beside it.
pub fn read<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>, claim: &Claim) -> Option<Fault<'a>> {
    let sentence = place.sentence;
    let token = |at: usize| sentence.tokens.get(at);
    let count = |at: usize| match token(at)?.mention?.what {
        What::Count { quantity, .. } => Some(quantity.value),
        _ => None,
    };
    let is_close = |at: usize| token(at).is_some_and(|token| token.gap == Gap::Close);
    let (begin, end) = (claim.tokens.start, claim.tokens.end);
    let is_of = |at: usize| desk.words.is(Kind::Of, sentence.word(at));
    let behind = (end..end + MAX_WHOLE)
        .take_while(|at| is_close(*at))
        .find(|at| is_of(end) && count(*at).is_some());
    // `Of the 1,240 inspectors, more than half (520)`.
    let ahead = || {
        let first = begin.saturating_sub(MAX_CLAUSE);
        let whole = (first..begin).rev().find(|at| count(*at).is_some())?;
        let is_led = desk.words.among.find(&sentence.tokens, 0).is_some() && whole <= MAX_WHOLE;
        (is_led && token(begin)?.gap == Gap::Comma).then_some(whole)
    };
    let (whole, from) = match behind {
        Some(whole) => (whole, whole + 1),
        None => (ahead()?, end),
    };
    let part = (from..=from + MAX_PART).find(|at| count(*at).is_some())?;
    // Set off by marks, or by `soit`: `half of the 120 schools, 84,`.
    let is_or = desk.words.is(Kind::Or, sentence.word(part - 1)) && !is_close(part - 1);
    let opens = if is_or { part - 1 } else { part };
    let is_apart = !is_close(opens) && (from..opens).all(is_close);
    let is_closed = token(part + 1).is_none_or(|next| next.gap != Gap::Close);
    if !is_apart || !is_closed {
        return None;
    }
    let share = count(part)?.checked_div(count(whole)?).filter(|share| *share <= Decimal::ONE)?;
    let place_of = |at: usize| sentence.place(&(at..at + 1), desk.evidence);
    (!claim.room.has(share)).then(|| Fault {
        tokens: claim.tokens.clone(),
        gives: format!(
            "{} of {} are {}",
            sentence.text_of(&(part..part + 1)),
            sentence.text_of(&(whole..whole + 1)),
            desk.share(share)
        ),
        places: vec![
            (place_of(part), "this part".to_owned()),
            (place_of(whole), "of this whole".to_owned()),
        ],
        above: None,
        notes: Vec::new(),
        help: "bring the words and the numbers to one share".to_owned(),
        series: Vec::new(),
    })
}
