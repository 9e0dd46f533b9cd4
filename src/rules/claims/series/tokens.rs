//! A sentence as claims are read in it: small words cut at hyphens and apostrophes, each number as one of them.

use std::ops::Range;

use super::words::{Kind, Words};
use crate::mentions::{Mention, What};
use crate::rules::Evidence;
use crate::rules::reading::Reading;

/// What stands before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nothing but white space, a hyphen or an apostrophe.
    Close,
    Comma,
    /// Another mark: a colon, a bracket.
    Mark,
}

impl Gap {
    /// Whether a phrase may go on over it.
    pub fn is_close(self) -> bool {
        self == Self::Close
    }
}

/// A word, or a number with all that belongs to it.
#[derive(Debug)]
pub struct Token<'r> {
    /// The word in small letters; empty where it is a number.
    pub word: String,
    /// Its bytes in the passage.
    pub bytes: Range<usize>,
    /// What stands before it.
    pub gap: Gap,
    /// Which clause of the sentence it is in.
    pub clause: usize,
    /// The number, the date or the period.
    pub mention: Option<&'r Mention>,
    /// Whether it begins with a capital letter.
    pub is_capital: bool,
    /// Whether it is the author's own: neither quoted nor the title of another work.
    pub is_own: bool,
    /// Whether a fact printed it.
    pub is_printed: bool,
    /// Whether it is a count, a number word or a place in an order.
    pub is_number: bool,
}

impl Token<'_> {
    /// Whether it is a year, a period or a date.
    pub fn is_time(&self) -> bool {
        self.mention.is_some_and(|mention| mention.what.years().is_some())
    }

    /// Whether it is an amount of money.
    pub fn is_money(&self) -> bool {
        self.mention.is_some_and(|mention| matches!(mention.what, What::Money { .. }))
    }
}

/// Takes a sentence apart.
pub fn tokens<'r>(
    reading: &'r Reading<'_>,
    sentence: &Range<usize>,
    words: &Words,
) -> Vec<Token<'r>> {
    let text = reading.whole();
    let mut tokens: Vec<Token<'r>> = Vec::new();
    let mut mentions = reading
        .mentions_in(sentence)
        .iter()
        .filter(|mention| stands_for_itself(mention, text))
        .peekable();
    let (mut at, mut end) = (sentence.start, sentence.start);
    while at < sentence.end {
        let mention = mentions.next_if(|mention| mention.bytes.start <= at);
        let rest = text.get(at..sentence.end).unwrap_or_default();
        let bytes = match mention {
            Some(mention) => at..mention.bytes.end,
            None => {
                let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
                at..at + length
            }
        };
        if bytes.is_empty() {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let written = text.get(bytes.clone()).unwrap_or_default();
        let word = if mention.is_some() { String::new() } else { written.to_lowercase() };
        let gap = gap(text.get(end..at).unwrap_or_default());
        let of_reading = reading.word_at(at).and_then(|index| reading.words.get(index));
        let is_own = of_reading.is_none_or(|word| !word.is_quoted && !word.run.is_work);
        let is_capital = written.starts_with(char::is_uppercase);
        let is_printed = !reading.is_typed(&bytes);
        (at, end) = (bytes.end.max(at + 1), bytes.end);
        let is_number = words.is_number(&word, mention);
        tokens.push(Token {
            word,
            bytes,
            gap,
            clause: 0,
            mention,
            is_capital,
            is_own,
            is_printed,
            is_number,
        });
    }
    cut(&mut tokens, words);
    tokens
}

/// Numbers the clauses.
fn cut(tokens: &mut [Token<'_>], words: &Words) {
    let mut clause = 0;
    let breaks: Vec<bool> = (0..tokens.len())
        .map(|at| {
            let Some(token) = tokens.get(at).filter(|_| at > 0) else { return false };
            // `plus que doublé` is one measure.
            let is_measure = || {
                let before = words.hedges.find(tokens, at - 1);
                before.is_some_and(|hedge| hedge.end == at + 1)
            };
            token.gap != Gap::Close || words.is(Kind::Breaker, &token.word) && !is_measure()
        })
        .collect();
    for (token, breaks) in tokens.iter_mut().zip(breaks) {
        clause += usize::from(breaks);
        token.clause = clause;
    }
}

/// Whether a mention is a token of its own; small numbers in words are words: `one of`, `two thirds`.
fn stands_for_itself(mention: &Mention, text: &str) -> bool {
    let has_digit = text
        .get(mention.bytes.clone())
        .is_some_and(|written| written.contains(|c: char| c.is_ascii_digit()));
    has_digit || mention.size.is_some() || !matches!(mention.what, What::Count { .. })
}

/// Reads what stands between two tokens.
fn gap(between: &str) -> Gap {
    let is_dash = between.contains(['–', '—']) && between.contains(char::is_whitespace);
    if is_dash || between.contains(['.', ';', ':', '!', '?', '(', ')', '[', ']', '…']) {
        Gap::Mark
    } else if between.contains(',') {
        Gap::Comma
    } else {
        Gap::Close
    }
}

/// A sentence with where it stands.
#[derive(Debug)]
pub struct Sentence<'r, 'a> {
    /// The passage that it is in.
    pub reading: &'r Reading<'a>,
    /// Its bytes there.
    pub bytes: Range<usize>,
    /// Its tokens.
    pub tokens: Vec<Token<'r>>,
}

impl<'r, 'a> Sentence<'r, 'a> {
    /// Reads claims from the first token on, none over another: `read` gives the one that begins at a token, with the
    /// token after it.
    pub fn each<C>(&self, read: impl Fn(usize) -> Option<(usize, C)>) -> Vec<C> {
        let mut claims = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let (next, claim) = read(at).unzip();
            claims.extend(claim);
            at = next.unwrap_or_default().max(at + 1);
        }
        claims
    }

    /// Reads a sentence.
    pub fn new(reading: &'r Reading<'a>, bytes: Range<usize>, words: &Words) -> Self {
        let tokens = tokens(reading, &bytes, words);
        Self { reading, bytes, tokens }
    }

    /// The word at a token; nothing where it is a number, or beyond the end.
    pub fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.word.as_str())
    }

    /// The tokens of the clause that one is in.
    pub fn clause(&self, at: usize) -> Range<usize> {
        let Some(clause) = self.tokens.get(at).map(|token| token.clause) else { return 0..0 };
        let first = self.tokens.partition_point(|token| token.clause < clause);
        first..self.tokens.partition_point(|token| token.clause <= clause)
    }

    /// The bytes of some tokens.
    pub fn bytes_of(&self, tokens: &Range<usize>) -> Range<usize> {
        let own = self.tokens.get(tokens.clone()).unwrap_or_default();
        match (own.first(), own.last()) {
            (Some(first), Some(last)) => first.bytes.start..last.bytes.end,
            _ => self.bytes.clone(),
        }
    }

    /// The characters of some tokens.
    pub fn text_of(&self, tokens: &Range<usize>) -> String {
        self.reading.text(&self.bytes_of(tokens))
    }

    /// Where some tokens were written.
    pub fn place(&self, tokens: &Range<usize>, evidence: &Evidence<'_>) -> crate::finding::Span {
        self.reading.place(&self.bytes_of(tokens), evidence)
    }
}
