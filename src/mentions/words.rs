//! The words of a language, read from its file.

use super::phrases::{Phrases, small};
use crate::locale::Locale;
use crate::units::{Bound, Currency, Decimal, PartialDate};

/// A period in words: what stands before its first year, and what between the two.
pub(super) type Form = [Vec<char>; 2];

/// The words of a language.
#[derive(Debug)]
pub(super) struct Words {
    /// The mark before decimals.
    pub decimal: char,
    /// Number words, each with its value.
    pub numbers: Phrases<Decimal>,
    /// Words between number words.
    pub joints: Vec<String>,
    /// Words that are one before a size.
    pub articles: Phrases<()>,
    /// Sizes, each with its power of ten.
    pub sizes: Phrases<u32>,
    /// Signs and names of currencies; `None` where several share one.
    pub currencies: Phrases<Option<Currency>>,
    /// What stands between a size and its currency.
    pub currency_joints: Phrases<()>,
    /// Words and signs for percent.
    pub percents: Phrases<()>,
    /// Words before a number that bound it.
    pub bounds: Phrases<Bound>,
    /// Words before which the words of a bound are none: `add up to`.
    pub sum_verbs: Vec<String>,
    /// Periods in words, `[before, between]` the two years.
    pub periods: Vec<Form>,
    /// Words before a year that mean all from it on, and what stands behind it.
    pub since: Vec<Form>,
    /// Words that a hyphen joins to a year.
    pub year_prefixes: Vec<String>,
    /// Words before a number that is a name.
    pub signs: Vec<String>,
    /// Words that lead to a unit.
    pub unit_leads: Vec<String>,
    /// Words of more than one that do not end in s.
    pub counted: Vec<String>,
    /// Words that say what happened.
    pub change: Vec<String>,
    /// The names of the months, in small letters, in their order.
    pub months: Vec<String>,
}

impl Words {
    /// Reads the words of a language.
    pub(super) fn new(locale: &Locale) -> Self {
        let message = |id: &str| locale.message(id, &[]);
        let list = |id: &str| message(id).split_whitespace().map(str::to_owned).collect();
        let words = |id: &str| Phrases::new(message(id).split_whitespace().map(|word| (word, ())));
        let bounds = [
            ("about-words", Bound::About),
            ("more-than-words", Bound::MoreThan),
            ("less-than-words", Bound::LessThan),
        ]
        .map(|(id, bound)| (message(id), bound));
        let bounds = bounds.iter().flat_map(|(words, bound)| lines(words).map(|w| (w, *bound)));
        Self {
            decimal: message("decimal-mark").chars().next().unwrap_or('.'),
            numbers: Phrases::new(keyed(&message("number-words"))),
            sum_verbs: list("sum-verbs"),
            joints: list("number-joints"),
            articles: words("number-articles"),
            sizes: Phrases::new(keyed(&message("size-words"))),
            currencies: Phrases::new(
                lines(&message("currency-words"))
                    .filter_map(|line| line.split_once(' '))
                    .map(|(code, form)| (form.trim(), code.parse().ok())),
            ),
            currency_joints: words("currency-joints"),
            percents: Phrases::new(lines(&message("percent-words")).map(|form| (form, ()))),
            bounds: Phrases::new(bounds),
            periods: forms(&message("period-forms")),
            since: forms(&message("since-forms")),
            year_prefixes: list("year-prefixes"),
            signs: list("number-signs"),
            unit_leads: list("unit-leads"),
            counted: list("counted-words"),
            change: list("change-words"),
            months: months(locale),
        }
    }
}

/// Returns the forms of a message, one a line.
fn lines(message: &str) -> impl Iterator<Item = &str> {
    message.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Returns forms with what stands before them.
fn keyed<K: std::str::FromStr>(message: &str) -> impl Iterator<Item = (&str, K)> {
    lines(message).filter_map(|line| {
        let (key, form) = line.split_once(' ')?;
        Some((form.trim(), key.parse().ok()?))
    })
}

/// Takes periods in words apart at their years.
fn forms(message: &str) -> Vec<Form> {
    let part = |part: &str| part.chars().map(small).collect::<Vec<char>>();
    lines(message)
        .filter_map(|line| {
            let (before, between) = line.split_once('Y')?;
            Some([part(before), part(between.trim_end_matches('Y'))])
        })
        .collect()
}

/// Returns the names of the months.
fn months(locale: &Locale) -> Vec<String> {
    (1..=12)
        .filter_map(|month| {
            let date = locale.date(&PartialDate::Month { year: 2000, month });
            let name = date.split_whitespace().find(|word| word.chars().all(char::is_alphabetic));
            name.map(str::to_lowercase)
        })
        .collect()
}
