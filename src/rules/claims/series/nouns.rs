//! Which noun a word of a sentence belongs to: the subject before a verb, the object behind it.
//!
//! There is no grammar of a language here. A noun is a run of words that carry a meaning; one that follows a preposition
//! belongs to the noun before it, and the last one that follows none is what the verb is about.

use std::ops::Range;

use super::tokens::{Gap, Sentence, Token};
use super::words::{Kind, Words};
use crate::rules::Lexicon;

/// How far behind a verb its object may begin.
const MAX_LEAD: usize = 3;

/// A noun with its adjectives, and with the nouns that belong to it.
#[derive(Debug, Clone)]
pub struct Noun {
    /// The tokens of the noun itself and of its adjectives.
    pub own: Range<usize>,
    /// The tokens that carry a meaning, here and in what belongs to it.
    pub words: Vec<usize>,
    /// The token after all of it.
    pub end: usize,
}

/// What a verb is about.
#[derive(Debug, Clone)]
pub enum Subject {
    Noun(Noun),
    /// A pronoun, at a token: something that was named before.
    Pronoun(usize),
    Nothing,
}

/// What a token does in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    Determiner,
    Preposition,
    Joint,
    Pronoun,
    Time,
    Amount,
    /// A count, which stands before what it counts.
    Count,
    /// A word that breaks a run of others and is none of them: a verb.
    Verb,
    /// A word that says nothing of its own.
    Skipped,
    /// `’s`.
    Possessive,
    Content,
}

/// A run of words that carry a meaning.
#[derive(Debug, Clone)]
struct Run {
    tokens: Range<usize>,
    is_governed: bool,
}

/// Finds nouns in a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Nouns<'s, 'r, 'a> {
    pub sentence: &'s Sentence<'r, 'a>,
    pub words: &'s Words,
    pub lexicon: &'s Lexicon,
}

impl Nouns<'_, '_, '_> {
    /// What a token does.
    pub fn class(self, at: usize) -> Class {
        let Some(token) = self.sentence.tokens.get(at) else { return Class::Skipped };
        if token.mention.is_some() {
            let is_count = self.words.number(token).is_some();
            return match token {
                token if token.is_time() => Class::Time,
                _ if is_count => Class::Count,
                _ => Class::Amount,
            };
        }
        let word = token.word.as_str();
        let is = |kind| self.words.is(kind, word);
        let verbs = [Kind::Rises, Kind::Falls, Kind::Gives, Kind::Reaches, Kind::Leads, Kind::Goes];
        let is_verb = verbs.into_iter().any(is);
        let is_multiple = || self.words.multiples.find(&self.sentence.tokens, at).is_some();
        if word == "s" && at > 0 {
            Class::Possessive
        } else if is(Kind::Determiner)
            || is(Kind::Partitive) && (at == 0 || self.gap(at) != Gap::Close)
        {
            Class::Determiner
        } else if is(Kind::Preposition) {
            Class::Preposition
        } else if is(Kind::Joint) {
            Class::Joint
        } else if is(Kind::Pronoun) {
            Class::Pronoun
        } else if is(Kind::Money) || is(Kind::Measure) || is(Kind::Plain) {
            Class::Content
        } else if is_verb || is_multiple() || self.is_participle(at) {
            Class::Verb
        } else if self.words.number(token).is_some() {
            Class::Count
        } else if is(Kind::Adverb) && !(token.is_capital && at > 0)
            || is(Kind::Auxiliary)
            || self.lexicon.is_function(word)
        {
            Class::Skipped
        } else {
            Class::Content
        }
    }

    /// Whether a word is a participle behind its auxiliary: `a touché`.
    fn is_participle(self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.sentence.word(before));
        self.words.is(Kind::Perfect, before) && self.words.is_participle(self.sentence.word(at))
    }

    /// Whether a token carries no meaning of its own.
    pub fn is_silent(self, at: usize) -> bool {
        self.class(at) != Class::Content
    }

    /// Whether none of some tokens does.
    pub fn are_silent(self, mut within: Range<usize>) -> bool {
        within.all(|at| self.is_silent(at))
    }

    /// The runs among some tokens.
    fn runs(self, within: Range<usize>) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut is_governed = false;
        let mut last = Class::Skipped;
        for at in within {
            let class = self.class(at);
            let is_apart = self.gap(at) != Gap::Close;
            is_governed &= !is_apart;
            match class {
                Class::Content | Class::Possessive => {
                    match runs.last_mut().filter(|run| run.tokens.end == at && !is_apart) {
                        Some(run) => run.tokens.end = at + 1,
                        None if class == Class::Content => {
                            runs.push(Run { tokens: at..at + 1, is_governed });
                        }
                        None => {}
                    }
                    is_governed = false;
                }
                Class::Preposition => is_governed = true,
                // `to schools and hospitals`: what follows is governed as what stands before.
                Class::Joint => {
                    let before = runs.last().filter(|run| run.tokens.end == at);
                    is_governed = before.is_some_and(|run| run.is_governed);
                }
                Class::Determiner | Class::Count => {
                    // `let the pupils`: a determiner that follows no preposition begins a noun of its own.
                    is_governed &= !matches!(last, Class::Content | Class::Time | Class::Amount);
                }
                Class::Time | Class::Amount | Class::Verb | Class::Pronoun => is_governed = false,
                // `Never before had Norway given`
                Class::Skipped => {
                    is_governed &= !self.words.is(Kind::Auxiliary, self.sentence.word(at));
                }
            }
            last = class;
        }
        runs
    }

    fn gap(self, at: usize) -> Gap {
        self.sentence.tokens.get(at).map_or(Gap::Mark, |token| token.gap)
    }

    /// The noun of a run, with all that belongs to it up to a token.
    fn noun(self, own: &Run, runs: &[Run], end: usize) -> Noun {
        let is_word = |at: &usize| self.class(*at) == Class::Content;
        let mut noun = Noun {
            own: own.tokens.clone(),
            words: own.tokens.clone().filter(is_word).collect(),
            end: own.tokens.end,
        };
        for run in runs.iter().filter(|run| run.tokens.start >= own.tokens.end) {
            let is_next = (noun.end..run.tokens.start).all(|at| self.joins(at));
            if !is_next || !run.is_governed || run.tokens.end > end {
                break;
            }
            noun.words.extend(run.tokens.clone().filter(is_word));
            noun.end = run.tokens.end;
        }
        noun
    }

    /// Whether a noun goes on over a token: `the contributions of 2018 to the fund`.
    fn joins(self, at: usize) -> bool {
        match self.class(at) {
            Class::Preposition => self.words.is(Kind::Linking, self.sentence.word(at)),
            Class::Determiner | Class::Joint | Class::Count | Class::Time => true,
            _ => false,
        }
    }

    /// What the verb at a token is about.
    pub fn subject(self, verb: usize) -> Subject {
        let mut within = self.sentence.clause(verb).start..verb;
        loop {
            let runs = self.runs(within.clone());
            let last = runs.iter().rev().find(|run| !run.is_governed && !self.is_plain(run));
            let after = last.map_or(within.start, |run| run.tokens.end);
            // `that for soils`
            if last.is_none() && self.of_demonstrative(within.start).is_some() {
                return Subject::Pronoun(within.start);
            }
            let pronoun = (after..within.end).rev().find(|at| {
                let is_pronoun = self.class(*at) == Class::Pronoun;
                is_pronoun && !self.words.is(Kind::Relative, self.sentence.word(*at))
            });
            match (pronoun, last) {
                (Some(pronoun), _) => return Subject::Pronoun(pronoun),
                (None, Some(run)) => {
                    let head = self.head_of_relative(within.start, run, verb);
                    let noun = || self.noun(run, &runs, within.end);
                    return Subject::Noun(head.unwrap_or_else(noun));
                }
                (None, None) if within.start == 0 => return Subject::Nothing,
                // `contributions, which had fallen, doubled`.
                (None, None) => {
                    let before = self.sentence.clause(within.start - 1);
                    within = before.start..within.start;
                }
            }
        }
    }

    /// The noun before a clause that ends before the verb: `the amount that Norway gives has doubled`.
    fn head_of_relative(self, start: usize, run: &Run, verb: usize) -> Option<Noun> {
        let is = |kind, at: usize| self.words.is(kind, self.sentence.word(at));
        let is_relative = is(Kind::Relative, start) && self.gap(start).is_close();
        let auxiliary = (run.tokens.end..verb).rev().find(|at| is(Kind::Auxiliary, *at))?;
        let has_verb = (run.tokens.end..auxiliary)
            .any(|at| matches!(self.class(at), Class::Verb | Class::Content));
        let begin = self.sentence.clause(start.checked_sub(1)?).start;
        let runs = self.runs(begin..start);
        let last = runs.last().filter(|run| run.tokens.end == start && is_relative && has_verb)?;
        let noun = self.noun(last, &runs, start);
        let kinds = [Kind::Money, Kind::Crowd];
        let is_amount = |at: usize| kinds.into_iter().any(|kind| is(kind, at));
        noun.own.clone().any(is_amount).then_some(noun)
    }

    /// The noun that follows a verb without a preposition: what it is done to.
    pub fn object(self, after: usize) -> Option<Noun> {
        let first = (after..after + MAX_LEAD)
            .find(|at| !matches!(self.class(*at), Class::Skipped | Class::Determiner))?;
        let has_determiner = (after..first).any(|at| self.class(at) == Class::Determiner)
            || self.class(first) == Class::Count;
        let is_close = (after..=first).all(|at| self.gap(at).is_close());
        let end = self.sentence.clause(first).end;
        let runs = self.runs(first..end);
        let run = runs.first().filter(|run| run.tokens.start <= first + 1)?;
        let is_noun = (has_determiner || self.is_plural_or_money(run)) && !self.is_time(run);
        (is_close && is_noun).then(|| self.noun(run, &runs, end))
    }

    /// The noun that a preposition of belonging leads to: `a doubling of contributions`.
    pub fn complement(self, after: usize) -> Option<Noun> {
        let is_of =
            self.words.is(Kind::Of, self.sentence.word(after)) && self.gap(after).is_close();
        if !is_of {
            return None;
        }
        let end = self.sentence.clause(after).end;
        let runs = self.runs(after + 1..end);
        let run = runs.first()?;
        let is_next = (after + 1..run.tokens.start)
            .all(|at| matches!(self.class(at), Class::Determiner | Class::Skipped | Class::Count));
        is_next.then(|| self.noun(run, &runs, end))
    }

    /// The noun that belongs to a pronoun and says what it stands for: `celui aux sols`, `that for soils`.
    pub fn of_demonstrative(self, at: usize) -> Option<Noun> {
        let is_led = self.words.is(Kind::Demonstrative, self.sentence.word(at))
            && self.words.is(Kind::Linking, self.sentence.word(at + 1))
            && self.gap(at + 1).is_close();
        let end = self.sentence.clause(at).end;
        let runs = self.runs(at + 1..end);
        let run = runs.first().filter(|run| is_led && run.is_governed)?;
        let is_next = (at + 2..run.tokens.start)
            .all(|at| matches!(self.class(at), Class::Determiner | Class::Skipped | Class::Count));
        is_next.then(|| self.noun(run, &runs, end))
    }

    /// The noun that begins at a token, with what belongs to it.
    pub fn noun_at(self, start: usize) -> Option<Noun> {
        let end = self.sentence.clause(start).end;
        let runs = self.runs(start..end);
        let run = runs.first().filter(|run| run.tokens.start == start)?;
        Some(self.noun(run, &runs, end))
    }

    /// The noun that ends right before a token, with what belongs to it behind that.
    pub fn ending_at(self, end: usize) -> Option<Noun> {
        let start = self.sentence.clause(end).start;
        let runs = self.runs(start..end);
        let run = runs.last().filter(|run| run.tokens.end == end && self.gap(end).is_close())?;
        Some(self.noun(run, &runs, end))
    }

    /// Whether a noun says when: `the last year`.
    pub fn is_of_time(self, noun: &Noun) -> bool {
        noun.own.clone().any(|at| self.words.is(Kind::Year, self.sentence.word(at)))
    }

    /// Whether a run says when: `grew every year`.
    fn is_time(self, run: &Run) -> bool {
        let kinds = [Kind::Year, Kind::Times];
        run.tokens
            .clone()
            .any(|at| kinds.iter().any(|kind| self.words.is(*kind, self.sentence.word(at))))
    }

    /// Whether a run names nothing: `paid in the first year`.
    fn is_plain(self, run: &Run) -> bool {
        run.tokens.clone().all(|at| {
            let word = self.sentence.word(at);
            let is_noun = self.words.is(Kind::Measure, word) || self.words.is(Kind::Mark, word);
            self.words.is(Kind::Plain, word) && !is_noun
        })
    }

    fn is_plural_or_money(self, run: &Run) -> bool {
        let is_one = |token: &Token<'_>| {
            self.words.is(Kind::Money, &token.word) || self.lexicon.is_plural(&token.word)
        };
        self.sentence.tokens.get(run.tokens.clone()).is_some_and(|own| own.iter().any(is_one))
    }

    /// The last noun of what is given that stands in the sentence before a token.
    pub fn money_before(self, at: usize) -> Option<Noun> {
        let runs = self.runs(0..at);
        let is_money = |run: &&Run| {
            let own = self.sentence.tokens.get(run.tokens.clone()).unwrap_or_default();
            own.iter().any(|token| self.words.is(Kind::Money, &token.word))
        };
        let run = runs.iter().rev().filter(|run| !run.is_governed).find(is_money)?;
        Some(self.noun(run, &runs, at))
    }
}
