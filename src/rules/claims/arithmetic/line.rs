//! A sentence as a line of words and of the numbers among them.

use std::ops::Range as Bytes;

use crate::facts::{Fact, FactValue};
use crate::finding::Spanned;
use crate::mentions::{Mention, What};
use crate::rules::Evidence;
use crate::rules::claims::number;
use crate::rules::claims::phrases::Phrases;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::rules::stated;
use crate::units::{Currency, Decimal, Period, Quantity, Range};

/// The most words of the noun that a number counts.
const MAX_NOUN: usize = 3;

/// A number of a sentence.
#[derive(Debug, Clone)]
pub struct Number {
    /// What it states.
    pub fact: Fact,
    /// Its bytes in the passage.
    pub bytes: Bytes<usize>,
    /// The words of the passage that it takes: from its first to behind its last.
    pub words: Bytes<usize>,
}

impl Number {
    /// What it leaves open.
    pub fn range(&self) -> Option<Range> {
        stated::number(&self.fact)?.range_of_part()
    }

    /// Whether it is in percent.
    pub fn is_percent(&self) -> bool {
        matches!(self.fact.value.value, FactValue::Percent(_))
    }

    /// Its currency, if it is an amount of money.
    pub fn currency(&self) -> Option<Currency> {
        match self.fact.value.value {
            FactValue::Amount(_, currency) => Some(currency),
            _ => None,
        }
    }

    /// Whether two numbers can be divided by each other and give a share.
    pub fn is_like(&self, other: &Self) -> bool {
        match (&self.fact.value.value, &other.fact.value.value) {
            (FactValue::Amount(_, own), FactValue::Amount(_, currency)) => own == currency,
            (own, other) => own.kind() == other.kind(),
        }
    }
}

/// What a plain number states that shares the size and the unit of the one behind it, if that one has a size.
fn shared(
    first: &Number,
    second: &Mention,
    reading: &Reading<'_>,
    evidence: &Evidence<'_>,
) -> Option<Fact> {
    let FactValue::Count(own) = first.fact.value.value else { return None };
    let (What::Money { quantity, .. } | What::Count { quantity, .. }) = second.what else {
        return None;
    };
    second.size.as_ref()?;
    // A fact prints its own size.
    if !reading.is_typed(&first.bytes) || !reading.is_typed(&second.bytes) {
        return None;
    }
    let digits = reading.text(second.numerals.first()?);
    let What::Count { quantity: bare, .. } = evidence.reader.read(&digits).first()?.what else {
        return None;
    };
    let factor = quantity.value.checked_div(bare.value)?;
    let value = own.value.checked_mul(factor)?;
    let step = if own.step.is_zero() { factor } else { own.step.checked_mul(factor)? };
    let what = match second.what {
        What::Money { currency: Some(currency), .. } => {
            FactValue::Amount(Quantity { value, step }, currency)
        }
        _ => FactValue::Count(Quantity { value, step }),
    };
    Some(Fact { value: Spanned::new(what, first.fact.value.span), ..first.fact.clone() })
}

/// A sentence with its numbers.
pub struct Line<'r, 'a> {
    /// The passage that it stands in.
    pub reading: &'r Reading<'a>,
    /// Amounts, counts and percentages, in their order.
    pub numbers: Vec<Number>,
    /// The spans of years that it names.
    pub periods: Vec<Period>,
    /// The words of the passage that it takes.
    words: Bytes<usize>,
}

impl<'r, 'a> Line<'r, 'a> {
    /// Reads a sentence; `last` is the one before it, `to` the words between two values of a change.
    pub fn new(
        reading: &'r Reading<'a>,
        bytes: Bytes<usize>,
        last: Option<&Self>,
        to: &Phrases,
        evidence: &'r Evidence<'a>,
    ) -> Self {
        let index = |byte: usize| reading.words.partition_point(|word| word.from < byte);
        let mentions = reading.mentions_in(&bytes);
        let money = |numbers: &[Number]| numbers.iter().rev().find_map(Number::currency);
        let mut numbers: Vec<Number> = Vec::new();
        for mention in mentions {
            // The words of a mention begin where the first of them begins.
            let ends = |word: &Word<'_>| word.from + word.text.len() <= mention.bytes.start;
            let words = reading.words.partition_point(ends)..index(mention.bytes.end);
            let own = reading.words.get(words.clone()).unwrap_or_default();
            let is_own = !own.iter().any(|word| word.is_quoted || word.run.is_work);
            // `dollars` are those of the amount before them.
            let before = || money(&numbers).or_else(|| money(&last?.numbers));
            // Where none is, any will do: only numbers of one sentence are compared.
            let before = || before().or_else(|| "USD".parse().ok());
            let mention = match mention.what {
                What::Money { quantity, to, currency: None, form } => {
                    let what = What::Money { quantity, to, currency: before(), form };
                    Mention { what, ..mention.clone() }
                }
                _ => mention.clone(),
            };
            // `from 20 to 25 million`: the first has the size and the currency of the second.
            if let Some(first) = numbers.last_mut()
                && let Some(fact) = shared(first, &mention, reading, evidence)
                && to.are_in(reading.words.get(first.words.end..words.start).unwrap_or_default())
                && words.start == first.words.end + 1
            {
                first.fact = fact;
            }
            // `un emploi` counts nothing.
            let is_article = matches!(mention.what, What::Count { quantity, .. } if quantity.value == Decimal::ONE);
            let fact =
                number::stated(&mention, reading, evidence).filter(|_| is_own && !is_article);
            numbers.extend(fact.map(|fact| Number { fact, bytes: mention.bytes.clone(), words }));
        }
        let periods = mentions.iter().filter_map(|mention| mention.what.years());
        Self {
            reading,
            numbers,
            periods: periods.filter(|period| period.length() > 1).collect(),
            words: index(bytes.start)..index(bytes.end),
        }
    }

    /// Some words of the passage, as far as the sentence goes.
    pub fn words(&self, range: Bytes<usize>) -> &'r [Word<'a>] {
        let range = range.start.max(self.words.start)..range.end.min(self.words.end);
        self.reading.words.get(range).unwrap_or_default()
    }

    /// Whether one of the phrases stands among some words.
    pub fn has(&self, phrases: &Phrases, range: Bytes<usize>) -> bool {
        phrases.are_in(self.words(range))
    }

    /// Whether one of the phrases begins right behind a number.
    pub fn is_followed_by(&self, phrases: &Phrases, number: &Number) -> bool {
        let word = number.words.end;
        let last = word.checked_sub(1).and_then(|last| self.reading.words.get(last));
        last.is_some_and(|last| last.after.trim().is_empty())
            && phrases.begin(self.words(word..word + 4))
    }

    /// Whether a word of the passage carries no meaning.
    pub fn is_function(&self, word: usize) -> bool {
        self.reading.words.get(word).is_some_and(Word::is_function)
    }

    /// Whether a word of the passage has nothing but digits, as a year has.
    pub fn is_digits(&self, word: usize) -> bool {
        let word = self.reading.words.get(word);
        word.is_some_and(|word| word.text.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// The word behind the noun that a number counts: up to a mark, or a word that carries no meaning.
    pub fn noun_behind(&self, number: &Number) -> usize {
        let mut at = number.words.end;
        let goes_on = |at: usize| {
            let last = at.checked_sub(1).and_then(|last| self.reading.words.get(last));
            last.is_some_and(|last| last.after.trim().is_empty())
        };
        while at < number.words.end + MAX_NOUN && goes_on(at) && !self.is_function(at) {
            at += 1;
        }
        at
    }

    /// Whether the second word behind a number carries a meaning, or there is none: `per person`, `par famille`.
    pub fn next_is_noun(&self, number: &Number) -> bool {
        let next = self.reading.words.get(number.words.end + 1);
        next.is_none_or(|next| !next.is_function())
    }

    /// Whether one of the phrases ends right before a number, in the same breath.
    pub fn is_led_by(&self, phrases: &Phrases, number: &Number) -> bool {
        let end = number.words.start;
        (1..=4).any(|length| {
            let Some(start) = end.checked_sub(length) else { return false };
            let words = self.words(start..end);
            words.len() == length
                && words.last().is_some_and(|last| last.after.trim().is_empty())
                && phrases.at(words).is_some_and(|(found, _)| found == length)
        })
    }

    /// Whether a bracket opens right before a number.
    pub fn is_in_brackets(&self, number: &Number) -> bool {
        let before = self.reading.whole().get(..number.bytes.start).unwrap_or_default();
        before.trim_end().ends_with(['(', '['])
    }

    /// Whether nothing but a mark follows a number within its bracket or its clause: `(60 per cent)`, `, 60 per cent,`.
    pub fn is_alone(&self, number: &Number) -> bool {
        let after = self.reading.after(number.bytes.end).trim_start();
        after.is_empty() || after.starts_with([')', ']', ',', ';', '.', ':'])
    }
}
