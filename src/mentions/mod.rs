//! Numbers, amounts, dates and periods in running text, as they are published.
//!
//! In: a text as it is printed, and its language. Out: [`Mention`]s in their order, none over another: `US$ 101.4M`,
//! `fifty per cent`, `12 000 travailleurs`, `between 2012 and 2018`. Every rule that reads a number in a text reads it
//! here. The words and signs are data of the language (`templates/locales/`); what is part of a name or a code, such as
//! `COVID-19`, `Convention No. 182` or a telephone number, is no mention. Nothing here says whether a number is right.

mod phrases;
mod words;
mod digits;
mod spelled;
mod amounts;
mod calendar;
mod units;

use std::ops::Range;

use crate::locale::Locale;
use crate::units::{Bound, Currency, PartialDate, Period, Quantity};
use words::Words;

pub use units::UnitMention;

/// What a text says at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The number, the date or the period.
    pub what: What,
    /// How a number is bounded by the words before it: `more than`, `about`.
    pub bound: Bound,
    /// The bytes of the whole: bound, sign, number and unit.
    pub bytes: Range<usize>,
    /// The bytes of each number in it, in digits or words.
    pub numerals: Vec<Range<usize>>,
    /// The bytes of the word for a size, such as `million`.
    pub size: Option<Range<usize>>,
    /// The bytes of the currency.
    pub unit: Option<Range<usize>>,
}

/// What kind of number it is, and its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// An amount of money.
    Money {
        /// How much; of a span such as `5–6 million` the lower end.
        quantity: Quantity,
        /// The upper end of a span.
        to: Option<Quantity>,
        /// Of what, where the sign or the name says it: `$` alone does not.
        currency: Option<Currency>,
        /// How the currency is written.
        form: Form,
    },
    /// A share in percent.
    Percent(Quantity),
    /// A number of things.
    Count {
        /// How many.
        quantity: Quantity,
        /// Whether its digits are grouped, as those of years and of codes are not.
        is_grouped: bool,
    },
    /// A place in an order.
    Ordinal,
    /// A year.
    Year(i16),
    /// A span of years.
    Period(Period),
    /// All years from one on.
    Since(i16),
    /// A day or a month.
    Date(PartialDate),
}

/// How a currency is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// By its code in ISO 4217.
    Code,
    /// By a sign: `US$`.
    Sign,
    /// By its name: `US dollars`.
    Name,
}

impl What {
    /// Returns the years that it names: the first and the last.
    pub fn years(self) -> Option<Period> {
        match self {
            Self::Year(year) | Self::Since(year) => Some(Period::year(year)),
            Self::Date(date) => Some(Period::year(date.year())),
            Self::Period(period) => Some(period),
            Self::Money { .. } | Self::Percent(_) | Self::Count { .. } | Self::Ordinal => None,
        }
    }
}

/// Reads the texts of a language.
#[derive(Debug)]
pub struct Reader {
    words: Words,
}

impl Reader {
    /// Collects the words of a language.
    pub fn new(locale: &Locale) -> Self {
        Self { words: Words::new(locale) }
    }

    /// Returns everything that a text mentions, in its order.
    pub fn read(&self, text: &str) -> Vec<Mention> {
        let scan = Scan { text, words: &self.words };
        let mut mentions = Vec::new();
        let mut at = 0;
        while let Some(next) = scan.char_at(at) {
            if next.is_whitespace() {
                at += next.len_utf8();
            } else if let Some(mention) = scan.mention(at) {
                at = mention.bytes.end;
                mentions.push(mention);
            } else {
                at = scan.skip(at);
            }
        }
        mentions
    }

    /// Returns the bytes of every name of a currency, with a number or without: `dollars des États-Unis`.
    pub fn currencies(&self, text: &str) -> Vec<Range<usize>> {
        let scan = Scan { text, words: &self.words };
        let mut found = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let end = scan.unit(at).map(amounts::Unit::end);
            found.extend(end.map(|end| at..end));
            at = end.unwrap_or_else(|| scan.skip(at));
        }
        found
    }

    /// Returns every unit that stands without a number, as in a heading: `in thousands of US dollars`, `(per cent)`.
    pub fn units(&self, text: &str) -> Vec<UnitMention> {
        let scan = Scan { text, words: &self.words };
        let numbers = self.read(text);
        let mut found: Vec<UnitMention> = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let within = numbers.iter().find(|number| number.bytes.contains(&at));
            if let Some(number) = within {
                at = number.bytes.end;
            } else if let Some(unit) = scan.unit_alone(at) {
                at = unit.bytes.end;
                found.push(unit);
            } else {
                at = scan.skip(at);
            }
        }
        found
    }

    /// Returns whether words say what happened in some of the years: rose, doubled.
    pub fn tells_change(&self, text: &str) -> bool {
        text.split(|c: char| !c.is_alphabetic())
            .any(|word| self.words.change.contains(&word.to_lowercase()))
    }
}

/// A text that is being read. Every `at` is a byte at which a character begins, or the text's end.
#[derive(Clone, Copy)]
struct Scan<'a> {
    text: &'a str,
    words: &'a Words,
}

impl<'a> Scan<'a> {
    /// Returns the text from a byte on.
    fn rest(self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Returns the character at a byte.
    fn char_at(self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    /// Returns the text before a byte.
    fn before(self, at: usize) -> &'a str {
        self.text.get(..at).unwrap_or_default()
    }

    /// Returns the byte after white space, of which there may be none.
    fn after_space(self, at: usize) -> usize {
        let rest = self.rest(at);
        at + rest.len() - rest.trim_start().len()
    }

    /// Returns the letters that stand at a byte.
    fn letters(self, at: usize) -> &'a str {
        let rest = self.rest(at);
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    /// Returns the byte after what stands at a byte: a word with its digits, or one sign.
    fn skip(self, at: usize) -> usize {
        let rest = self.rest(at);
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let first = rest.chars().next().map_or(1, char::len_utf8);
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            return digits::end(self, at).max(at + end);
        }
        at + end.max(first)
    }

    /// Reads what is mentioned at a byte, with the bound before it.
    fn mention(self, at: usize) -> Option<Mention> {
        // `They add up to 5 million` bounds nothing.
        let is_sum = || {
            let before = self.before(at).split_whitespace().next_back();
            before.is_some_and(|word| self.words.sum_verbs.contains(&word.to_lowercase()))
        };
        let bound = self.words.bounds.find(self.text, at).filter(|_| !is_sum());
        if let Some((end, bound)) = bound {
            let number = self.after_space(end);
            let mention = self.amount(number).filter(|mention| mention.what.years().is_none());
            if let Some(mention) = mention {
                // What says "or more" behind the number says it better than "some" before it.
                let bound = if mention.bound == Bound::Exactly { *bound } else { mention.bound };
                return Some(Mention { bound, bytes: at..mention.bytes.end, ..mention });
            }
        }
        self.period(at).or_else(|| self.date(at)).or_else(|| self.amount(at))
    }
}

#[cfg(test)]
mod tests;
