//! What happens once and is told of by its date: the conference of March 2024 brought together, after the flood of 2024.

use super::Clock;
use super::sentence::Dated;
use super::words::{Tense, elided};
use crate::rules::runs::Word;

/// How many words may stand between what happened and the words before it: `after the great flood of 2024`.
const MOST_BETWEEN: usize = 4;

/// Returns whether a sentence tells as past what has a date for its name.
pub(super) fn is_told(dated: &Dated<'_, '_>, clock: &Clock<'_, '_>) -> bool {
    let is = |word: &Word<'_>| clock.event_nouns.contains(elided(word.small()));
    let (before, behind) = (dated.words(dated.own_before()), dated.words(dated.own_behind()));
    // `the conference of March 2024`, `the 2024 conference`.
    let own = before.iter().rposition(is).filter(|at| before.len() - at <= 2);
    let is_behind = own.is_none() && behind.first().is_some_and(is);
    if own.is_none() && !is_behind {
        return false;
    }
    let head = before.get(..own.unwrap_or(before.len())).unwrap_or_default();
    let leads = |word: &Word<'_>| clock.after_words.contains(elided(word.small()));
    let time = &clock.words;
    let rest =
        if behind.len() > usize::from(is_behind) { dated.own_behind() } else { dated.next() };
    let mut tenses = rest.clone().filter_map(|at| dated.at(at, time));
    let first = tenses.next();
    if first == Some(Tense::Ahead) || tenses.any(|tense| tense == Tense::Ahead) {
        return false;
    }
    if head.iter().rev().take(MOST_BETWEEN).any(leads) {
        return matches!(first, Some(Tense::Past | Tense::Done));
    }
    // It is the subject, and has its verb right behind it.
    let is_subject = head.len() < MOST_BETWEEN && !dated.own_behind().is_empty();
    let words = dated.words(rest.start + usize::from(is_behind)..rest.end);
    is_subject && is_past_verb(dated, rest.start + usize::from(is_behind), words, clock)
}

/// Returns whether words begin with a verb that tells of what was; `was planned` and `a été préparée` are of before.
fn is_past_verb(
    dated: &Dated<'_, '_>,
    at: usize,
    words: &[Word<'_>],
    clock: &Clock<'_, '_>,
) -> bool {
    let is_past = matches!(dated.at(at, &clock.words), Some(Tense::Past | Tense::Done));
    // `was the best` is no passive.
    let being = words.iter().take(2).rposition(|word| clock.words.is_passive(word));
    let next = being.and_then(|at| words.get(at + 1));
    let is_passive = next.is_some_and(|next| clock.words.is_participle(next));
    let is_held = || words.iter().take(4).any(|word| clock.held_words.contains(word.small()));
    is_past && (!is_passive || is_held())
}
