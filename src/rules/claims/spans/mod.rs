//! Years in words against the years of the figures beside them: a label, a heading, a sentence, a note.

mod charts;
mod facts;
mod numbers;
mod rows;
mod sheet;
mod totals;

use super::statements::Statement;
use super::vocabulary::Vocabulary;
use crate::finding::Findings;
use crate::mentions::{Mention, What};
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs;
use crate::rules::years::Calendar;
use crate::units::Period;

/// Reports years that are not those of the figures that they are told of.
pub fn told(
    statements: &[Statement<'_, '_>],
    readings: &[Reading<'_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let calendar = Calendar::new(evidence.locale);
    facts::told(statements, &calendar, evidence, findings);
    charts::told(readings, &calendar, vocabulary, evidence, findings);
    numbers::told(statements, vocabulary, evidence, findings);
    rows::told(readings, vocabulary, evidence, findings);
    totals::told(statements, evidence, findings);
    sheet::told(readings, &calendar, vocabulary, evidence, findings);
}

/// The years of a mention that names a span of them.
fn span(mention: &Mention) -> Option<Period> {
    match mention.what {
        What::Period(years) => Some(years),
        _ => None,
    }
}

/// Whether years belong to a name: the Strategic Plan 2018–2021; but `Results 2018–2021` begin a heading.
fn is_name(reading: &Reading<'_>, mention: &Mention, calendar: &Calendar) -> bool {
    let numeral = mention.numerals.first().unwrap_or(&mention.bytes);
    let Some(index) = reading.word_at(numeral.start).filter(|_| mention.numerals.len() == 1) else {
        return false;
    };
    let is_second = index == 1 && reading.words.get(1).is_some_and(|word| word.before.is_empty());
    calendar.is_in_name(&reading.words, index) && !is_second
}

/// Whether the word before years has years of its own: the programme 2018–2021.
fn follows_plan(reading: &Reading<'_>, mention: &Mention, plans: &str) -> bool {
    let index = reading.word_at(mention.bytes.start);
    let previous = index.and_then(|index| runs::previous(&reading.words, index));
    previous.is_some_and(|previous| previous.after.is_empty() && runs::lists(plans, previous.text))
}

/// Whether the word behind years has years of its own: the 2018–2021 programme.
fn precedes_plan(reading: &Reading<'_>, mention: &Mention, plans: &str) -> bool {
    let next = reading.words.partition_point(|word| word.from < mention.bytes.end);
    let own = next.checked_sub(1).and_then(|own| reading.words.get(own));
    own.zip(reading.words.get(next))
        .is_some_and(|(own, next)| next.follows(own) && runs::lists(plans, next.text))
}

/// Whether years are those of accounts that begin within a year: 2018–19.
fn is_of_accounts(reading: &Reading<'_>, mention: &Mention) -> bool {
    let text = reading.text(&mention.bytes);
    let mut parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    parts.any(|part| part.len() == 2)
}
