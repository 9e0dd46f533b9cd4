//! What a sentence does not say has happened: what will, what did not, and what a fact says that is checked already.

use std::ops::Range;

use super::tokens::{Sentence, Token};
use super::topics::{Desk, Place};
use super::words::{End, Found, Kind, Phrases};
use crate::mentions::What;

/// How far before a claim a word may stand that takes it back.
const MAX_LEAD: usize = 4;

impl Desk<'_, '_> {
    /// Whether a sentence says of some tokens that it is so, and no fact that is compared with data says it.
    pub fn is_claimed(&self, sentence: &Sentence<'_, '_>, tokens: &Range<usize>) -> bool {
        self.is_free(sentence, tokens)
            && !self.is_unreal(sentence, tokens)
            && !self.is_negated(sentence, tokens)
    }

    /// Whether some tokens are the author's own, and no fact that is compared with data says them.
    pub fn is_free(&self, sentence: &Sentence<'_, '_>, tokens: &Range<usize>) -> bool {
        let own = sentence.tokens.get(tokens.clone()).unwrap_or_default();
        let is_tied = own.iter().filter(|token| token.is_printed).any(|token| {
            let mut facts = sentence.reading.facts_in(&token.bytes);
            facts.any(|name| self.is_tied(name))
        });
        let is_own = own.iter().all(|token| token.is_own);
        is_own && !is_tied
    }

    /// Whether a fact is compared with something.
    fn is_tied(&self, name: &str) -> bool {
        let is_computed =
            self.evidence.partnership.facts.get(name).is_some_and(|fact| fact.computed.is_some());
        let fact = self.evidence.fact(name);
        is_computed || fact.is_none_or(|fact| fact.data.is_some() || !fact.ratio.is_empty())
    }

    /// Whether it is told as what will be, may be or is to be.
    pub fn is_unreal(&self, sentence: &Sentence<'_, '_>, tokens: &Range<usize>) -> bool {
        let verbs = [Kind::Rises, Kind::Falls];
        let is_verb = |at: usize| {
            verbs.into_iter().any(|kind| self.words.is(kind, sentence.word(at)))
                || self.words.multiples.find(&sentence.tokens, at).is_some()
        };
        let has_form =
            tokens.clone().any(|at| is_verb(at) && self.words.is_unreal(sentence.word(at)));
        let mark = tokens.start.checked_sub(1);
        let is_marked = mark.is_some_and(|mark| {
            self.words.is(Kind::UnrealMark, sentence.word(mark)) && is_verb(tokens.start)
        });
        has_form || is_marked || self.leads(sentence, tokens, Kind::Unreal)
    }

    /// Whether it is denied.
    pub fn is_negated(&self, sentence: &Sentence<'_, '_>, tokens: &Range<usize>) -> bool {
        self.negations(sentence, tokens) > 0
    }

    /// How many words closely before some tokens deny it; `n’a jamais` is one.
    pub fn negations(&self, sentence: &Sentence<'_, '_>, tokens: &Range<usize>) -> usize {
        let clause = sentence.clause(tokens.start);
        let from = clause.start.max(tokens.start.saturating_sub(MAX_LEAD));
        let words = (from..tokens.start).map(|at| sentence.word(at));
        let particles = words.clone().filter(|word| self.words.is(Kind::Particle, word)).count();
        let all = words.filter(|word| self.words.is(Kind::Negation, word)).count();
        // A particle belongs to the word behind it.
        if all > particles { all - particles } else { particles }
    }

    /// Whether a word of a kind stands closely before some tokens, in their clause.
    fn leads(&self, sentence: &Sentence<'_, '_>, tokens: &Range<usize>, kind: Kind) -> bool {
        let clause = sentence.clause(tokens.start);
        let from = clause.start.max(tokens.start.saturating_sub(MAX_LEAD));
        (from..tokens.start).any(|at| self.words.is(kind, sentence.word(at)))
    }

    /// Finds a phrase in the clause of a token, or in one beside it that has nothing else: `every year, it gave`.
    pub fn beside<'p, K>(
        &'p self,
        phrases: &'p Phrases<K>,
        sentence: &Sentence<'_, '_>,
        at: usize,
    ) -> Option<(Range<usize>, Found<'p, K>)> {
        let clause = sentence.clause(at);
        let find = |within: Range<usize>| {
            let (start, found) = phrases.first(&sentence.tokens, within)?;
            Some((start..found.end, found))
        };
        let before = clause.start.checked_sub(1).map_or(0..0, |last| sentence.clause(last));
        let after = sentence.clause(clause.end);
        find(clause).or_else(|| {
            [before, after]
                .into_iter()
                .find_map(|own| find(own.clone()).filter(|(all, _)| *all == own))
        })
    }

    /// Whether a sentence takes something out of what it says of all: `every year but one`.
    pub fn has_exception(&self, sentence: &Sentence<'_, '_>, phrase: &Range<usize>) -> bool {
        let is = |kind, at| self.words.is(kind, sentence.word(at));
        let after = phrase.end..sentence.tokens.len();
        let after = self.words.exceptions.first(&sentence.tokens, after).is_some();
        let from = phrase.start.saturating_sub(2);
        let is_bounded = (from..phrase.start).any(|at| is(Kind::Nearly, at));
        after || is_bounded || is(Kind::But, phrase.end)
    }

    /// The place in an order that stands right before a token, and the token at which it begins: `second-highest`.
    pub fn ordinal_before(&self, place: Place<'_, '_, '_>, at: usize) -> Option<(usize, i64)> {
        let tokens = &place.sentence.tokens;
        let is_close = tokens.get(at).is_some_and(|token| token.gap.is_close());
        (at.saturating_sub(2)..at).find_map(|start| {
            let (end, rank) = self.ordinal(place.sentence, start)?;
            (end == at && is_close).then_some((start, rank))
        })
    }

    /// The place in an order that stands at a token, and the token after it.
    pub fn ordinal(&self, sentence: &Sentence<'_, '_>, at: usize) -> Option<(usize, i64)> {
        let token = sentence.tokens.get(at)?;
        if let Some(mention) = token.mention {
            let numeral = mention.numerals.first().filter(|_| mention.what == What::Ordinal)?;
            return Some((at + 1, sentence.reading.text(numeral).parse().ok()?));
        }
        let found = self.words.ordinals.find(&sentence.tokens, at)?;
        Some((found.end, *found.key))
    }

    /// Whether a clause speaks of a time that nobody can tell: `for two years`, `years later`.
    pub fn is_vague(&self, sentence: &Sentence<'_, '_>, clause: Range<usize>) -> bool {
        let vague = self.words.vague_times.first(&sentence.tokens, clause.clone());
        let after = self.words.year_after.first(&sentence.tokens, clause.clone());
        let mut since = clause.filter(|at| self.words.is(Kind::Since, sentence.word(*at)));
        let is_open = |at: usize| !sentence.tokens.get(at + 1).is_some_and(Token::is_time);
        vague.is_some() || after.is_some() || since.any(is_open)
    }

    /// Which way what a word tells of went: `rose`, `cut`; of `up` and `down` where they follow a verb of motion.
    pub fn moves(&self, sentence: &Sentence<'_, '_>, at: usize) -> Option<End> {
        let is = |kind, at: usize| self.words.is(kind, sentence.word(at));
        let is_led = || {
            let before = at.checked_sub(1);
            at == sentence.clause(at).start
                || before
                    .is_some_and(|before| is(Kind::Goes, before) || is(Kind::Auxiliary, before))
        };
        let end = match (is(Kind::Rises, at), is(Kind::Falls, at)) {
            (true, _) => End::Highest,
            (false, true) => End::Lowest,
            (false, false) => return None,
        };
        (!is(Kind::Direction, at) || is_led()).then_some(end)
    }

    /// The place in an order of a superlative, with the token at which it begins: `second largest`, `deuxième plus élevée`.
    pub fn rank_of(&self, place: Place<'_, '_, '_>, superlative: &Range<usize>) -> (usize, i64) {
        let own = self.ordinal(place.sentence, superlative.start);
        let own = own.filter(|(end, _)| *end < superlative.end).map(|(_, rank)| rank);
        match own {
            Some(rank) => (superlative.start, rank),
            None => self.ordinal_before(place, superlative.start).unwrap_or((superlative.start, 1)),
        }
    }

    /// How many years a sentence looks back: `in three years`.
    pub fn window(&self, sentence: &Sentence<'_, '_>) -> Option<i16> {
        let is = |kind, at: usize| self.words.is(kind, sentence.word(at));
        let years = |at: usize| {
            let number = self.words.number(sentence.tokens.get(at)?)?;
            let leads = at.checked_sub(1).is_some_and(|before| {
                is(Kind::Preposition, before)
                    || is(Kind::Determiner, before)
                    || is(Kind::Plain, before)
            });
            (leads && is(Kind::Year, at + 1)).then(|| i16::try_from(number).ok())?
        };
        (0..sentence.tokens.len()).find_map(years).filter(|years| *years > 1)
    }

    /// Whether a sentence measures by something else than the figures: per head, in real terms.
    pub fn has_other_scale(&self, sentence: &Sentence<'_, '_>) -> bool {
        sentence.tokens.iter().any(|token| self.words.is(Kind::OtherScale, &token.word))
    }
}
