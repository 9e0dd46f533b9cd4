//! Ages and anniversaries against the year of a founding: founded in 1964, it celebrated its 75 years in 2024.

use std::ops::Range;

use super::durations::{Against, Duration, between, to_issue};
use super::words::elided;
use super::{Clock, last_of};
use crate::mentions::Mention;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::units::PartialDate;

/// Holds `celebrated its 75 years in 2024` against the year of the founding.
pub(super) fn celebrated<'r>(
    duration: &Duration,
    reading: &'r Reading<'_>,
    clock: &Clock<'_, '_>,
) -> Option<Against<'r>> {
    let sentence = reading.sentence_at(duration.bytes.start);
    let before = between(reading, sentence.start, duration.bytes.start);
    let is_celebrated =
        before.iter().rev().take(3).any(|word| clock.celebrate_words.contains(word.small()));
    is_celebrated.then_some(())?;
    of_founding(duration, reading, clock)
}

/// Holds an age against the year of a founding and that of the day, or of the issue.
pub(super) fn of_founding<'r>(
    duration: &Duration,
    reading: &'r Reading<'_>,
    clock: &Clock<'_, '_>,
) -> Option<Against<'r>> {
    let sentence = reading.sentence_at(duration.bytes.start);
    let words = reading.words_in(&sentence);
    let is_founded = words.iter().any(|word| clock.founding_words.contains(elided(word.small())));
    let dated: Vec<&Mention> =
        reading.mentions_in(&sentence).iter().filter(|m| m.what.years().is_some()).collect();
    let year = |mention: &Mention| last_of(mention).map(PartialDate::year);
    is_founded.then_some(())?;
    match dated.as_slice() {
        [one] => {
            let first = year(one)?;
            // A year of the feast alone says nothing of the founding.
            (clock.issued.year() - first > 2).then_some(())?;
            to_issue(duration, one, first, clock)
        }
        [a, b] => {
            let (first, last) = if year(a)? <= year(b)? { (*a, *b) } else { (*b, *a) };
            let (from, to) = (year(first)?, year(last)?);
            let years = to - from;
            (!duration.fits(years)).then_some(Against {
                mention: first,
                years,
                says: format!("from {from} to {to}"),
                is_to_issue: false,
                other: Some(last),
            })
        }
        _ => None,
    }
}

/// Returns the anniversaries that a text numbers: the 75th anniversary, le dixième anniversaire.
pub(super) fn numbered(reading: &Reading<'_>, clock: &Clock<'_, '_>) -> Vec<(i16, Range<usize>)> {
    let is_feast = |word: &&Word<'_>| clock.anniversary_words.contains(elided(word.small()));
    let pairs = reading.words.windows(2).filter_map(|pair| {
        let [number, feast] = pair else { return None };
        let feast = Some(feast).filter(|feast| is_feast(feast) && feast.follows(number))?;
        let written = number.small();
        let bare = elided(written);
        let digits: String = bare.chars().take_while(char::is_ascii_digit).collect();
        let in_words = || clock.anniversary_numbers.iter().find(|(_, word)| word == bare);
        let years = digits.parse().ok().or_else(|| in_words().map(|(years, _)| *years))?;
        Some((years, number.from..feast.from + feast.text.len()))
    });
    pairs.collect()
}
