//! Last year, this year and the next, against the year that is named beside them.

use std::ops::Range;

use super::words::{on_keyboard, plain};
use super::{Clock, last_of};
use crate::finding::Findings;
use crate::mentions::Mention;
use crate::rules::reading::Reading;

/// Reports a year beside such words that is another one.
pub fn check(reading: &Reading<'_>, clock: &Clock<'_, '_>, findings: &mut Findings) {
    let issued = clock.issued.year();
    let text = reading.whole().to_lowercase();
    for (offset, phrase) in &clock.relative_years {
        for bytes in places(&text, phrase) {
            let Some(mention) = named_beside(&bytes, reading, clock) else { continue };
            let Some(date) = last_of(mention) else { continue };
            let meant = issued + offset;
            if date.year() == meant || !stands_alone(&text, &bytes, clock) {
                continue;
            }
            let says = reading.text(&bytes);
            let message = format!(
                "`{says}` is {meant} in a document of {}, and {} is named beside it",
                clock.issued,
                date.year()
            );
            let finding = clock.finding(reading, mention, message).label("another year");
            let words = reading.place(&bytes, clock.evidence);
            findings.push(
                clock
                    .beside_issue(finding.other(words, "told here"))
                    .help("correct the year, or name it alone"),
            );
        }
    }
}

/// Returns where a phrase stands in a text as words of its own.
pub fn places(text: &str, phrase: &str) -> Vec<Range<usize>> {
    let wanted: Vec<char> = phrase.chars().collect();
    let mut found = Vec::new();
    // A phrase begins with a letter.
    let Some(first) = wanted.first() else { return found };
    for (at, _) in text.match_indices(*first) {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        if before.is_some_and(char::is_alphanumeric) {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let mut length = 0;
        let mut characters = rest.chars();
        let is_same = wanted.iter().all(|wanted| {
            characters.next().is_some_and(|found| {
                length += found.len_utf8();
                on_keyboard(found) == *wanted
            })
        });
        let is_word =
            !characters.next().is_some_and(|c| c.is_alphanumeric() || matches!(c, '’' | '\''));
        if is_same && is_word {
            found.push(at..at + length);
        }
    }
    found
}

/// Returns the date right behind a phrase, or right before it: `last year, in 2022`, `in 2022, last year,`.
pub fn named_beside<'r>(
    bytes: &Range<usize>,
    reading: &'r Reading<'_>,
    clock: &Clock<'_, '_>,
) -> Option<&'r Mention> {
    let is_joined = |between: &str| {
        let mut words = between.split(|c: char| !(c.is_alphanumeric() || matches!(c, '’' | '\'')));
        let is_known = |word: &str| {
            let word = plain(&word.to_lowercase());
            let time = &clock.words;
            word.is_empty() || time.prepositions.contains(&word) || time.fillers.contains(&word)
        };
        words.all(is_known) && !between.contains(['.', ';', ':', '!', '?'])
    };
    let between = |from: usize, to: usize| reading.whole().get(from..to);
    let is_dated = |mention: &&Mention| last_of(mention).is_some();
    let behind = reading.mentions.iter().find(|mention| mention.bytes.start >= bytes.end);
    if let Some(behind) = behind.filter(is_dated)
        && between(bytes.end, behind.bytes.start).is_some_and(is_joined)
    {
        return Some(behind);
    }
    let before = reading.mentions.iter().rev().find(|mention| mention.bytes.end <= bytes.start);
    before.filter(is_dated).filter(|before| {
        let is_apart = reading.after(bytes.end).trim_start().starts_with([',', ')', '–', '—', '.']);
        is_apart
            && between(before.bytes.end, bytes.start)
                .is_some_and(|text| matches!(text.trim(), "," | "(" | "–" | "—"))
    })
}

/// Returns whether no word before a phrase makes another of it: `the last year of the project`.
fn stands_alone(text: &str, bytes: &Range<usize>, clock: &Clock<'_, '_>) -> bool {
    let before = text.get(..bytes.start).unwrap_or_default().trim_end();
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    before.ends_with(|c: char| !c.is_alphanumeric()) || !clock.relative_not.contains(&plain(word))
}
