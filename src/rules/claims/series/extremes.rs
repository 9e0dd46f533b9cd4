//! Years that are said to be the highest or the lowest: a peak, a record, the second-highest amount, the first time above
//! a mark.

use std::ops::Range;

use super::firsts;
use super::nouns::{Noun, Subject};
use super::summits;
use super::tell::Fault;
use super::tokens::Token;
use super::topics::{Desk, Place, Topic};
use super::words::{End, Kind};

/// What is said of a year.
#[derive(Debug)]
pub struct Claim {
    pub tokens: Range<usize>,
    pub end: End,
    /// Which place from that end.
    pub rank: usize,
    /// Whether it is of the years up to then only: a record.
    pub is_record: bool,
}

/// Reports years that are not what a sentence calls them.
pub fn read<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>) -> Vec<Fault<'a>> {
    let look = Look { desk, place };
    let mut faults = Vec::new();
    let mut at = 0;
    while at < place.sentence.tokens.len() {
        let claim = look.peak(at).or_else(|| look.superlative(at)).or_else(|| look.never_as(at));
        let (next, fault) = if let Some((claim, topic)) = claim {
            (claim.tokens.end, summits::judge(desk, place, &claim, topic))
        } else {
            (at + 1, firsts::read(desk, place, at))
        };
        faults.extend(fault);
        at = next.max(at + 1);
    }
    faults
}

/// A sentence, and what its words are held against.
struct Look<'f, 'a> {
    desk: &'f Desk<'f, 'a>,
    place: Place<'f, 'f, 'a>,
}

impl<'f, 'a> Look<'f, 'a> {
    /// Reads `peaked`, `a record year`, `reached its low point`.
    fn peak(&self, at: usize) -> Option<(Claim, Topic<'f, 'a>)> {
        let Self { desk, place } = *self;
        let (sentence, words) = (place.sentence, desk.words);
        let record = words.records.find(&sentence.tokens, at);
        let is_record = record.is_some();
        let found = record.or_else(|| words.peaks.find(&sentence.tokens, at))?;
        let tokens = at..found.end;
        if !desk.is_claimed(sentence, &tokens) || self.is_one_of(at) {
            return None;
        }
        // `between the first year and its peak`: a time, and no claim of when it was.
        if self.is_reference(&tokens) {
            return None;
        }
        let nouns = desk.nouns(sentence);
        let next = sentence.tokens.get(found.end).filter(|token| token.gap.is_close());
        // `a record contribution`, `a record flood`.
        let topic = match nouns.object(found.end).filter(|noun| noun.own.start == found.end) {
            Some(noun) => desk.of_noun(place, &noun),
            None if next.is_some_and(|token| self.is_noun(&token.word)) => Topic::Other,
            None => self.alone(at, found.end),
        };
        Some((Claim { tokens, end: *found.key, rank: 1, is_record }, topic))
    }

    /// Whether a preposition or `and` leads to a peak that no year and no amount follows.
    fn is_reference(&self, tokens: &Range<usize>) -> bool {
        let (sentence, words) = (self.place.sentence, self.desk.words);
        let is = |kind, at: usize| words.is(kind, sentence.word(at));
        let lead = (0..tokens.start).rev().find(|at| !is(Kind::Determiner, *at));
        let is_led = lead.is_some_and(|at| is(Kind::Preposition, at) || is(Kind::Joint, at));
        let is_number = |token: &Token<'_>| token.is_time() || token.is_money();
        let after = sentence.tokens.get(tokens.end..(tokens.end + 3).min(sentence.tokens.len()));
        is_led && !after.is_some_and(|after| after.iter().any(is_number))
    }

    /// Whether a word may be a noun that an adjective before it belongs to.
    fn is_noun(&self, word: &str) -> bool {
        let kinds =
            [Kind::Preposition, Kind::Adverb, Kind::Auxiliary, Kind::Joint, Kind::Determiner];
        let is_other = kinds.into_iter().any(|kind| self.desk.words.is(kind, word));
        !word.is_empty() && !is_other && !self.desk.evidence.lexicon.is_function(word)
    }

    /// Reads `the highest contribution`, `le montant le plus élevé`, `was lowest`.
    fn superlative(&self, at: usize) -> Option<(Claim, Topic<'f, 'a>)> {
        let Self { desk, place } = *self;
        let (sentence, words) = (place.sentence, desk.words);
        let found = words.superlatives.find(&sentence.tokens, at)?;
        let (begin, rank) = desk.rank_of(place, &(at..found.end));
        let tokens = begin..found.end;
        if !desk.is_claimed(sentence, &tokens) || self.is_one_of(begin) {
            return None;
        }
        let topic = self.modified(&tokens);
        let rank = usize::try_from(rank).ok()?;
        Some((Claim { tokens, end: *found.key, rank, is_record: false }, topic))
    }

    /// Reads `never as low as in 2018`: nothing went beyond that year.
    fn never_as(&self, at: usize) -> Option<(Claim, Topic<'f, 'a>)> {
        let Self { desk, place } = *self;
        let (sentence, words) = (place.sentence, desk.words);
        let found = words.never_as.find(&sentence.tokens, at)?;
        let time = desk.times(sentence, found.end..(found.end + 2).min(sentence.tokens.len()));
        let [_] = time.as_slice() else { return None };
        let tokens = at..found.end;
        let is_never = (0..at).any(|at| words.is(Kind::Never, sentence.word(at)));
        if !is_never || !desk.is_free(sentence, &tokens) || desk.is_unreal(sentence, &tokens) {
            return None;
        }
        let topic = desk.or_gifts(desk.of_subject(place, at), place, at);
        Some((Claim { tokens, end: *found.key, rank: 1, is_record: false }, topic))
    }

    /// What a superlative is said of.
    fn modified(&self, tokens: &Range<usize>) -> Topic<'f, 'a> {
        let Self { desk, place } = *self;
        let sentence = place.sentence;
        let nouns = desk.nouns(sentence);
        // In a language that has its adjectives behind the noun, a noun may stand on either side.
        let before = if desk.evidence.lexicon.has_noun_first() {
            nouns.ending_at(tokens.start)
        } else {
            None
        };
        let next = sentence.tokens.get(tokens.end).filter(|token| token.gap.is_close());
        let has_noun = next.is_some_and(|token| self.is_noun(&token.word));
        let behind = if has_noun { nouns.noun_at(tokens.end) } else { None };
        // `a vu la plus forte contribution`: what stands before may be a verb.
        let is_figures = |noun: &Noun| matches!(desk.of_noun(place, noun), Topic::Figures(_));
        let is_behind = before.as_ref().is_some_and(|noun| !is_figures(noun))
            && behind.as_ref().is_some_and(is_figures);
        let Some(noun) = before.filter(|_| !is_behind).or(behind) else {
            // `the largest rise` is none of a value.
            return if has_noun { Topic::Other } else { self.alone(tokens.start, tokens.end) };
        };
        let head = |kind| noun.own.clone().any(|at| desk.words.is(kind, sentence.word(at)));
        let is_bare = noun.words.iter().all(|at| {
            let word = sentence.word(*at);
            let kinds = [Kind::Measure, Kind::Mark, Kind::Plain, Kind::Year];
            kinds.into_iter().any(|kind| desk.words.is(kind, word))
        });
        if head(Kind::Donor) || head(Kind::Recipient) {
            Topic::Other
        } else if is_bare {
            // `its highest level`: of what stands before it.
            self.alone(noun.own.start.min(tokens.start), noun.end.max(tokens.end))
        } else {
            desk.of_noun(place, &noun)
        }
    }

    /// What an extreme is said of that stands without a noun of its own; `the best year` is one of what is given.
    fn alone(&self, start: usize, after: usize) -> Topic<'f, 'a> {
        let Self { desk, place } = *self;
        let sentence = place.sentence;
        let topic = self.of_others(start, after);
        let is_year = (start..after).any(|at| desk.words.is(Kind::Year, sentence.word(at)));
        let mut clause = sentence.clause(start);
        let nouns = desk.nouns(sentence);
        let is_plain = |at: usize| {
            (start..after).contains(&at)
                || nouns.is_silent(at)
                || desk.is_common(sentence, at, false)
        };
        let is_open = matches!(topic, Topic::Other | Topic::Donor);
        if is_open && is_year && clause.all(is_plain) {
            Topic::Figures(desk.gifts())
        } else {
            topic
        }
    }

    /// What it is said of by the words around it.
    fn of_others(&self, start: usize, after: usize) -> Topic<'f, 'a> {
        let Self { desk, place } = *self;
        let sentence = place.sentence;
        let nouns = desk.nouns(sentence);
        let complement = || nouns.complement(after).filter(|noun| !nouns.is_of_time(noun));
        // `the largest of any donor` is none of a year.
        let is_among = complement().is_some_and(|noun| {
            let is_other = |at: &usize| {
                let word = sentence.word(*at);
                desk.words.is(Kind::Donor, word)
                    || desk.words.is(Kind::Recipient, word)
                    || desk.is_thing(word)
            };
            noun.words.iter().any(is_other)
        });
        if is_among {
            return Topic::Other;
        }
        match nouns.subject(start) {
            Subject::Noun(noun) => match desk.of_noun(place, &noun) {
                // `In Norway the peak of contributions was in 2016`.
                Topic::Donor => match complement() {
                    Some(noun) => desk.of_noun(place, &noun),
                    None => desk.or_gifts(Topic::Donor, place, start),
                },
                topic => topic,
            },
            Subject::Pronoun(at) => desk.of_pronoun(place, at),
            Subject::Nothing => match complement() {
                Some(noun) => desk.of_noun(place, &noun),
                None => match desk.of_chart(place) {
                    Topic::Other => desk.of_pronoun(place, start),
                    topic => topic,
                },
            },
        }
    }

    /// Whether words say that it is one of several.
    fn is_one_of(&self, at: usize) -> bool {
        let from = at.saturating_sub(4);
        self.desk.words.one_of.first(&self.place.sentence.tokens, from..at).is_some()
    }
}
