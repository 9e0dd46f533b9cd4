//! Years in words against the years of the figures beside them: a label, a heading, a sentence, a note.

mod charts;
mod facts;
mod numbers;

use super::statements::Statement;
use super::vocabulary::Vocabulary;
use crate::check::rules::Evidence;
use crate::check::rules::reading::Reading;
use crate::check::rules::runs;
use crate::check::rules::years::Calendar;
use crate::finding::{Code, Finding, Findings};
use crate::mentions::{Mention, What};
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
    of_sheet(readings, &calendar, evidence, findings);
    facts::told(statements, &calendar, evidence, findings);
    charts::told(readings, &calendar, vocabulary, evidence, findings);
    numbers::told(statements, vocabulary, evidence, findings);
}

/// Reports a title or a subtitle that names other years than the document is said to cover.
fn of_sheet(
    readings: &[Reading<'_>],
    calendar: &Calendar,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let sheet = &evidence.partnership.factsheet;
    let Some(usual) = &sheet.period else { return };
    let plans = evidence.locale.message("words-with-years", &[]);
    for reading in readings {
        if !matches!(reading.stand.path, "factsheet.title" | "sheet.subtitle") {
            continue;
        }
        let spans: Vec<(&Mention, Period)> = reading
            .mentions
            .iter()
            .filter_map(|mention| Some((mention, span(mention)?)))
            .filter(|(mention, _)| !is_name(reading, mention, calendar))
            .filter(|(mention, _)| !follows_plan(reading, mention, &plans))
            .collect();
        // What is still to come is a plan, and what covers other years altogether is another thing.
        let is_other = |years: Period| {
            years != usual.value
                && years.overlaps(usual.value)
                && years.last() <= sheet.issued.value.year()
        };
        if let [(mention, years)] = spans.as_slice()
            && is_other(*years)
            && reading.is_typed(&mention.bytes)
        {
            findings.push(
                Finding::new(
                    Code::TextPeriod,
                    reading.place(&mention.bytes, evidence),
                    format!("{years} here, the document covers {}", usual.value),
                )
                .label("these years")
                .other(usual.span, "the years of all that names no others")
                .help("bring them into line; `{{ factsheet.period }}` prints the document’s own"),
            );
        }
    }
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

/// Whether years are those of accounts that begin within a year: 2018–19.
fn is_of_accounts(reading: &Reading<'_>, mention: &Mention) -> bool {
    let text = reading.text(&mention.bytes);
    let mut parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    parts.any(|part| part.len() == 2)
}
