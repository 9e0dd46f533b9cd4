//! Years in texts: which of them belong to a name.

use super::runs::{self, Word};
use crate::locale::Locale;
use crate::units::PartialDate;

/// The words between a name and its year.
const NAMES_OF: [&str; 2] = ["of", "de"];

/// The words around years in a language.
#[derive(Debug)]
pub struct Calendar {
    /// The names of the months, in small letters.
    months: Vec<String>,
    /// Words that stand before a year and begin no name: in, since.
    prepositions: String,
    /// Words that stand before a name and are no part of it.
    articles: String,
    /// Words by which a time ends or begins: by, until.
    ends: String,
}

impl Calendar {
    /// Collects the words of a language.
    pub fn new(locale: &Locale) -> Self {
        let months = (1..=12).flat_map(|month| {
            let date = locale.date(&PartialDate::Month { year: 2000, month });
            let words = date.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
            words.into_iter().filter(|word| word.chars().all(char::is_alphabetic))
        });
        let message = |id: &str| locale.message(id, &[]);
        Self {
            months: months.collect(),
            prepositions: message("year-prepositions"),
            articles: message("article-words"),
            ends: message("year-ends"),
        }
    }

    /// Returns whether a word leads to a year: in, since.
    pub fn is_preposition(&self, word: &Word<'_>) -> bool {
        runs::lists(&self.prepositions, word.text)
    }

    /// Returns whether a word leads to the year in which a time ends, or begins: by, until, since.
    pub fn leads_to_end(&self, word: &Word<'_>) -> bool {
        runs::lists(&self.ends, word.text)
    }

    /// Returns whether a year belongs to a name, such as `Agenda 2010`, `the 1998 Declaration` or `Convention, 1952`.
    pub fn is_in_name(&self, words: &[Word<'_>], index: usize) -> bool {
        let Some(word) = words.get(index) else { return false };
        let previous = runs::previous(words, index);
        let next = words
            .get(index + 1)
            .filter(|next| word.after.is_empty() && (next.before.is_empty() || next.before == "("));
        let is_word = |word: &Word<'_>| word.text.chars().any(char::is_lowercase);
        if next.is_some_and(|next| next.is_capital() && is_word(next)) {
            return previous.is_none_or(|previous| {
                !(previous.after.is_empty()
                    && (self.is_preposition(previous) || self.is_month(previous)))
            });
        }
        let Some(previous) = previous else { return false };
        // `the Convention of 1951`, `la Déclaration de 1998`.
        let is_named_of = NAMES_OF.contains(&previous.text)
            && runs::previous(words, index - 1).is_some_and(|name| {
                name.is_capital() && previous.follows(name) && is_word(name) && index > 2
            });
        if is_named_of && word.follows(previous) {
            return true;
        }
        let is_digits = previous.text.bytes().all(|byte| byte.is_ascii_digit());
        let is_day = previous.text.len() <= 2;
        // A telephone number, or `resolution 1325 (2000)`.
        if is_digits && previous.after.is_empty() && !(is_day && word.before.is_empty()) {
            return true;
        }
        let is_joined = matches!(previous.after, "" | ",");
        let is_article = runs::lists(&self.articles, previous.text);
        if !is_joined || !previous.is_capital() || is_article || self.is_month(previous) {
            return false;
        }
        match word.before {
            "" => !self.is_preposition(previous),
            // A name of several words before the bracket: `Development Co-operation Report (2017)`.
            "(" => runs::previous(words, index - 1).is_some_and(|word| {
                word.is_capital() && word.after.is_empty() && !self.is_preposition(word)
            }),
            _ => false,
        }
    }

    /// Returns the number of the month that a word names.
    pub fn month(&self, word: &str) -> Option<usize> {
        self.months.iter().position(|month| *month == word.to_lowercase()).map(|index| index + 1)
    }

    /// Returns whether a word is the name of a month.
    fn is_month(&self, word: &Word<'_>) -> bool {
        self.months.contains(&word.text.to_lowercase())
    }
}
