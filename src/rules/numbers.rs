//! Numbers typed by hand: an amount, a percentage, a count, a date or a period that no fact backs.

use std::ops::Range;

use super::reading::Reading;
use super::runs::{self, Word};
use super::years::Calendar;
use super::{Evidence, is_enough};
use crate::content::{Field, Role};
use crate::finding::{Code, Finding, Findings};
use crate::mentions::{Mention, What};
use crate::units::Decimal;

/// The count from which on a number in running text has to come from a fact.
const LEAST_COUNT: Decimal = Decimal::ONE_THOUSAND;

/// The count from which on a number that is all of a table's cell has to.
const LEAST_IN_CELL: Decimal = Decimal::TEN;

/// Reports every such number.
pub fn typed(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let calendar = Calendar::new(evidence.locale);
    let before = findings.len();
    // Somebody's words stay as they were said.
    for reading in readings.iter().filter(|reading| reading.role != Role::Quote) {
        for mention in &reading.mentions {
            if is_enough(findings, before) {
                return;
            }
            let (Some(bytes), Some(what)) =
                (typed_part(mention, reading), kind(mention, reading, &calendar, evidence))
            else {
                continue;
            };
            let article = if matches!(what, Kind::Amount) { "an" } else { "a" };
            findings.push(
                Finding::new(
                    Code::TextNumber,
                    reading.place(&bytes, evidence),
                    format!("{article} {} typed by hand: `{}`", what.word(), reading.text(&bytes)),
                )
                .label("no fact backs it")
                .help(what.help()),
            );
        }
    }
}

/// Returns the part of a mention that was typed, and is nobody else's words: all of it, or a number beside a fact's.
fn typed_part(mention: &Mention, reading: &Reading<'_>) -> Option<Range<usize>> {
    let is_own = |numeral: &&Range<usize>| {
        // The title of another work keeps its numbers, and so do names in quotation marks.
        let is_work = matches!(reading.stand.field, Field::LinkTitle(_))
            || reading.runs_of(numeral).any(|(_, run)| run.is_work);
        let word = reading.word_at(numeral.start).and_then(|index| reading.words.get(index));
        !is_work && !word.is_some_and(|word| word.is_quoted) && reading.is_typed(numeral)
    };
    let typed = mention.numerals.iter().find(is_own)?;
    let is_whole = mention.numerals.iter().all(|numeral| reading.is_typed(numeral));
    Some(if is_whole { mention.bytes.clone() } else { typed.clone() })
}

/// What kind of number has to come from a fact.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Amount,
    Percentage,
    Number,
    Rank,
    Year,
    Date,
    Period,
}

impl Kind {
    /// Returns its word.
    fn word(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Percentage => "percentage",
            Self::Number => "number",
            Self::Rank => "rank",
            Self::Year => "year",
            Self::Date => "date",
            Self::Period => "period",
        }
    }

    /// Says how to state such a number.
    fn help(self) -> &'static str {
        match self {
            Self::Amount => {
                "state it as a fact with `amount` and `currency`, and print it with `{{ name | money }}`"
            }
            Self::Percentage => {
                "state it as a fact with `percent`, and print it with `{{ name | percent }}`"
            }
            Self::Number => {
                "state it as a fact with `count`, and print it with `{{ name | count }}`"
            }
            Self::Rank => {
                "state it as a fact with `rank`, and print it with `{{ name | ordinal }}`"
            }
            Self::Year => {
                "state it as a fact with `date`, or print a fact's period: `{{ name.period }}`"
            }
            Self::Date => "state it as a fact with `date`, and print it with `{{ name | date }}`",
            Self::Period => {
                "print a fact's period: `{{ name.period }}`; in words: \
                 `{{ name.period | period(style=\"words\") }}`"
            }
        }
    }
}

/// Returns what kind of number a mention is, where it has to come from a fact.
fn kind(
    mention: &Mention,
    reading: &Reading<'_>,
    calendar: &Calendar,
    evidence: &Evidence<'_>,
) -> Option<Kind> {
    let kind = match mention.what {
        What::Money { .. } => return Some(Kind::Amount),
        What::Percent(_) => return Some(Kind::Percentage),
        What::Count { quantity, is_grouped } => {
            let is_large = quantity.value.abs() >= LEAST_COUNT;
            let is_fraction = !quantity.value.fract().is_zero();
            let is_alone = reading.is_alone(&mention.bytes);
            let is_meant = match reading.role {
                Role::Figure => true,
                Role::Cell if is_alone => is_fraction || quantity.value.abs() >= LEAST_IN_CELL,
                _ => {
                    let is_surely = is_grouped || mention.size.is_some();
                    let is_digits =
                        reading.text(&mention.bytes).contains(|c: char| c.is_ascii_digit());
                    let is_told = is_digits || !is_name_or_phrase(mention, reading, evidence);
                    is_large && is_told && (is_surely || is_counting(mention, reading))
                }
            };
            return is_meant.then_some(Kind::Number);
        }
        What::Ordinal => return (reading.role == Role::Figure).then_some(Kind::Rank),
        What::Year(_) => Kind::Year,
        What::Date(_) => Kind::Date,
        What::Since(_) | What::Period(_) => Kind::Period,
    };
    let issued = *evidence.issued()?.value;
    // What is later is a plan, not a fact; and the years of a table are its heads.
    let is_past = match mention.what {
        What::Date(date) if date.year() == issued.year() => {
            date.month().zip(issued.month()).is_none_or(|(month, issued)| month <= issued)
        }
        what => what.years().is_some_and(|years| years.last() <= issued.year()),
    };
    let last = mention.numerals.first()?;
    let is_day = matches!(mention.what, What::Date(_));
    let at = if is_day { last.end.saturating_sub(1) } else { last.start };
    let is_name = reading.word_at(at).is_some_and(|at| calendar.is_in_name(&reading.words, at));
    let is_meant = is_past && !is_name && matches!(reading.role, Role::Prose | Role::Figure);
    is_meant.then_some(kind)
}

/// Returns whether a number in words counts nothing: the name `Mille marches`, `in a thousand ways`.
fn is_name_or_phrase(mention: &Mention, reading: &Reading<'_>, evidence: &Evidence<'_>) -> bool {
    let Range { start, end } = mention.bytes;
    let is_title = reading.role == Role::Prose && reading.stand.field == Field::Title;
    let phrases = evidence.locale.message("figure-of-speech-nouns", &[]);
    let mut behind = reading.words_in(&(end..reading.sentence_at(start).end)).iter();
    let noun = behind.find(|word| !word.is_function());
    is_title && start == 0 || noun.is_some_and(|noun| runs::lists(&phrases, noun.text))
}

/// Returns whether digits that are not grouped count something: a small word follows, and no name stands before.
fn is_counting(mention: &Mention, reading: &Reading<'_>) -> bool {
    let numeral = mention.numerals.first().unwrap_or(&mention.bytes);
    let Some(index) = reading.word_at(numeral.start) else { return false };
    let word = reading.words.get(index);
    let next = reading.words.get(index + 1).zip(word).filter(|(next, word)| next.follows(word));
    let is_small = next.is_some_and(|(next, _)| {
        next.text.chars().count() > 2 && next.text.starts_with(char::is_lowercase)
    });
    let previous = runs::previous(&reading.words, index).zip(word);
    let begins =
        index < 2 || runs::previous(&reading.words, index - 1).is_some_and(Word::ends_sentence);
    let is_name = previous
        .is_some_and(|(previous, word)| word.follows(previous) && previous.is_capital() && !begins);
    is_small && !is_name
}
