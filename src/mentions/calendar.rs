//! Dates and periods in words.

use std::ops::Range;

use super::digits::{self, Digits};
use super::phrases::{matched, small};
use super::words::Form;
use super::{Mention, Scan, What};
use crate::units::{Bound, PartialDate, Period};

/// The fewest letters of a month's name that is cut short.
const SHORTEST_MONTH: usize = 3;

/// Years in a text, and the bytes of their digits.
type Years = (Range<usize>, Period);

impl<'a> Scan<'a> {
    /// Reads a period in words: `between 2012 and 2018`, `since 2012`.
    pub(super) fn period(self, at: usize) -> Option<Mention> {
        // Most forms begin with their first year.
        let here = self.years(at);
        let two = self.words.periods.iter().find_map(|form| {
            let [_, between] = form;
            let (first, middle) = self.first_year(at, form, &here)?;
            let after = middle + matched(self.rest(middle), between, false)?;
            let (last, years) = self.years(after)?;
            let period = Period::new(first.1.first(), years.last()).ok()?;
            (first.1.first() < years.last())
                .then(|| mention(What::Period(period), at..last.end, vec![first.0, last]))
        });
        two.or_else(|| {
            self.words.since.iter().find_map(|form| {
                let [_, behind] = form;
                let ((numeral, years), after) = self.first_year(at, form, &here)?;
                let end = after + matched(self.rest(after), behind, false)?;
                let is_year = years.length() == 1;
                is_year.then(|| mention(What::Since(years.first()), at..end, vec![numeral]))
            })
        })
    }

    /// Reads what a form has before its first year, and that year, of which one may stand here; returns the byte after
    /// it, too.
    fn first_year(self, at: usize, form: &Form, here: &Option<Years>) -> Option<(Years, usize)> {
        let [before, _] = form;
        let (numeral, years) = match before.first() {
            None => here.clone()?,
            Some(first) => {
                self.char_at(at).filter(|found| small(*found) == *first)?;
                self.years(at + matched(self.rest(at), before, false)?)?
            }
        };
        let end = numeral.end;
        Some(((numeral, years), end))
    }

    /// Reads a year or a span of years, with the month before it, if it has one.
    fn years(self, at: usize) -> Option<Years> {
        let start = self.month(at).map_or(at, |(_, end)| self.after_space(end));
        let (bytes, found) = digits::at(self, start, false)?;
        let years = match found {
            Digits::One(number) => Period::year(number.year()?),
            Digits::Years(years) => years,
            Digits::Two(..) | Digits::Date(_) => return None,
        };
        Some((bytes, years))
    }

    /// Reads a date with a month in words: `14 May 2017`, `May 14, 2017`, `1er mai 2017`, `May 2017`.
    pub(super) fn date(self, at: usize) -> Option<Mention> {
        let day_first = self.day(at).and_then(|(day, end)| {
            let (month, end) = self.month(self.after_space(end))?;
            Some((Some(day), month, end))
        });
        let (day, month, end) = day_first.or_else(|| {
            let (month, end) = self.month(at)?;
            let day = self.day(self.after_space(end));
            // `May 2017` has no day, and `May 14, 2017` has one.
            Some(day.map_or((None, month, end), |(day, end)| (Some(day), month, end)))
        })?;
        let rest = self.rest(end);
        let comma = usize::from(rest.starts_with(','));
        let (numeral, years) = self.years(self.after_space(end + comma))?;
        let year = years.first();
        let written = match day {
            Some(day) => format!("{year}-{month:02}-{day:02}"),
            None => format!("{year}-{month:02}"),
        };
        let date: PartialDate = written.parse().ok().filter(|_| years.length() == 1)?;
        let end = numeral.end;
        let bytes = at..end;
        Some(mention(What::Date(date), bytes.clone(), vec![bytes]))
    }

    /// Reads a day of a month, with the ending of an ordinal, if it has one.
    fn day(self, at: usize) -> Option<(u8, usize)> {
        let rest = self.rest(at);
        let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let day = rest.get(..length)?.parse().ok().filter(|day| (1..=31).contains(day))?;
        let is_apart = !self.before(at).ends_with(|c: char| c.is_alphanumeric() || c == '-');
        let ending = self.letters(at + length);
        is_apart.then_some((day, at + length + ending.len()))
    }

    /// Reads the name of a month, whole or cut short; returns its number and the byte after it.
    fn month(self, at: usize) -> Option<(usize, usize)> {
        let word = self.letters(at);
        word.chars().nth(SHORTEST_MONTH - 1)?;
        let small = |word: &'a str| word.chars().flat_map(char::to_lowercase);
        let first = small(word).next()?;
        let begins = |month: &String| {
            let mut letters = month.chars();
            month.starts_with(first) && small(word).all(|own| letters.next() == Some(own))
        };
        let index = self.words.months.iter().position(begins)?;
        let stop = usize::from(self.rest(at + word.len()).starts_with('.'));
        Some((index + 1, at + word.len() + stop))
    }
}

/// Makes a mention that nothing bounds.
fn mention(what: What, bytes: Range<usize>, numerals: Vec<Range<usize>>) -> Mention {
    Mention { what, bound: Bound::Exactly, bytes, numerals, size: None, unit: None }
}
