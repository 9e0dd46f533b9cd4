//! Facts under the years of a label, a heading or a sentence.

use std::collections::BTreeMap;

use super::{is_name, is_of_accounts};
use crate::facts::Fact;
use crate::finding::{Code, Finding, Findings, Span};
use crate::mentions::{Mention, What};
use crate::rules::claims::statements::{Kind, Statement, Told};
use crate::rules::reading::Reading;
use crate::rules::runs;
use crate::rules::years::Calendar;
use crate::rules::{Evidence, is_enough};
use crate::units::Period;

/// How near a year has to stand to a number to be the number's: `in 2022 it gave`.
const NEAR: usize = 24;

/// A figure and the years that are told of it, which are not its own.
struct Odd<'a> {
    fact: &'a Fact,
    own: Period,
    said: Period,
    /// Where the figure is printed.
    printed: Span,
}

/// Reports facts whose own years are not those that a label, a heading or a sentence tells.
pub(super) fn told(
    statements: &[Statement<'_, '_>],
    calendar: &Calendar,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    // By the place of the years: what one heading says of many figures is one fault.
    let mut groups: BTreeMap<Span, (usize, Vec<Odd<'_>>)> = BTreeMap::new();
    for statement in statements {
        let Some((told, fact, own)) = told_of(statement) else { continue };
        let (reading, mention) = told;
        let Some(said) = mention.what.years() else { continue };
        if !reading.is_typed(&mention.bytes) || is_name(reading, mention, calendar) {
            continue;
        }
        let place = reading.place(&mention.bytes, evidence);
        let (count, odd) = groups.entry(place).or_default();
        *count += 1;
        if is_odd(statement, told, fact, (own, said), calendar) {
            let printed = statement.place(evidence);
            odd.push(Odd { fact, own, said, printed });
        }
    }
    let before = findings.len();
    for (place, (count, odd)) in groups {
        if is_enough(findings, before) {
            return;
        }
        let Some(first) = odd.first() else { continue };
        if odd.iter().any(|odd| findings.has(Code::FactPeriod, odd.fact.value.span)) {
            continue;
        }
        let (said, own, name) = (first.said, first.own, &first.fact.name.value);
        let message = format!("{said} here, `{name}` covers {own}");
        // Where one of several is odd, it is the odd one.
        let mut finding = if count > odd.len() {
            let message = format!("`{name}` covers {own}, and stands under {said}");
            Finding::new(Code::TextPeriod, first.printed, message)
                .label(format!("covers {own}"))
                .other(place, "these years")
                .other(first.fact.value.span, "stated here")
        } else {
            Finding::new(Code::TextPeriod, place, message)
                .label("these years")
                .other(first.fact.value.span, format!("covers {own}"))
        };
        let first_printed = usize::from(count > odd.len());
        for odd in odd.iter().skip(first_printed) {
            finding = finding.other(odd.printed, "printed here");
        }
        for other in odd.iter().skip(1).filter(|other| other.fact.name.value != *name) {
            finding = finding.other(other.fact.value.span, format!("covers {}", other.own));
        }
        findings.push(finding.help(format!(
            "correct one of the two; `{{{{ {name}.period }}}}` prints the years of the fact"
        )));
    }
}

/// The one place that tells the years of a fact which has years itself.
fn told_of<'r, 'a>(statement: &Statement<'r, 'a>) -> Option<(Told<'r, 'a>, &'a Fact, Period)> {
    let fact = statement.fact?;
    let [told] = statement.told.as_slice() else { return None };
    Some((*told, fact, fact.period?))
}

/// Whether the years that are told of a fact are others than its own.
fn is_odd(
    statement: &Statement<'_, '_>,
    (reading, mention): Told<'_, '_>,
    fact: &Fact,
    (own, said): (Period, Period),
    calendar: &Calendar,
) -> bool {
    let is_close = own.first() == said.first() && own.last() + 1 == said.last();
    if own == said || is_close && is_of_accounts(reading, mention) {
        return false;
    }
    let is_sentence = std::ptr::eq(reading, statement.reading);
    match mention.what {
        What::Period(_) => {
            // A fact that names no years of its own has those of the document, be it of some of them only.
            let is_part = own.contains(said.first()) && own.contains(said.last());
            let is_meant = fact.has_own_period || !is_part;
            let is_told = own.overlaps(said) || is_near(statement, mention);
            is_meant && (!is_sentence || is_told && is_led(reading, mention, calendar))
        }
        What::Year(_) if fact.has_own_period && own.length() == 1 => {
            !is_sentence || is_near(statement, mention)
        }
        // `What it gave in 2019` over an amount of five years; counts are of what there is in the end.
        What::Year(year) if fact.has_own_period && own.contains(year) => {
            let is_money = matches!(statement.kind, Kind::Money(_));
            let is_up_to = {
                let index = reading.word_at(mention.bytes.start);
                let previous = index.and_then(|index| runs::previous(&reading.words, index));
                previous.is_some_and(|previous| calendar.leads_to_end(previous))
            };
            is_money && !is_sentence && !is_up_to
        }
        _ => false,
    }
}

/// Whether years say when something was: between words, behind a preposition, in brackets or after a comma.
fn is_led(reading: &Reading<'_>, mention: &Mention, calendar: &Calendar) -> bool {
    let Some(index) = reading.word_at(mention.bytes.start) else { return false };
    let (word, previous) = (reading.words.get(index), runs::previous(&reading.words, index));
    mention.numerals.len() > 1
        || word.is_some_and(|word| word.before.contains('('))
        || previous.is_some_and(|previous| {
            calendar.is_preposition(previous) || previous.after.contains(',')
        })
}

/// Whether a year stands at the head of a number's sentence, or close to the number.
fn is_near(statement: &Statement<'_, '_>, mention: &Mention) -> bool {
    let sentence = statement.reading.sentence_at(statement.bytes.start);
    let head = sentence.start..mention.bytes.start;
    let is_first = statement.reading.words_in(&head).len() <= 1;
    let is_behind = mention.bytes.start >= statement.bytes.end
        && mention.bytes.start - statement.bytes.end <= NEAR
        && statement.reading.words_in(&(statement.bytes.end..mention.bytes.start)).len() <= 1;
    is_first || is_behind
}
