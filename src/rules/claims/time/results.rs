//! Results of years that were not over when the document was issued.

use super::Clock;
use super::words::{Tense, plain, small};
use crate::content::{Field, Role};
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings};
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::units::{Bound, Period};

/// Where a fact is printed: the words around it, and whether its years are among them.
struct Print<'r, 'a> {
    /// The sentence, the label or the row.
    words: Vec<&'r [Word<'a>]>,
    /// The same as a text, in small letters.
    text: String,
    /// The last year that the sentence names.
    last_year: Option<i16>,
}

/// Reports facts of years that were not over, where nothing says that they are planned or agreed.
pub fn of_facts(readings: &[Reading<'_>], clock: &Clock<'_, '_>, findings: &mut Findings) {
    let year = clock.issued.year();
    let facts = clock.evidence.facts.iter();
    let mut of_document: Vec<&Fact> = Vec::new();
    for fact in facts.filter(|fact| is_result(fact)) {
        let Some(period) = fact.period.filter(|period| period.last() >= year) else { continue };
        if is_planned(words_of(fact, clock).iter().map(String::as_str), clock) {
            continue;
        }
        let prints = prints(fact, readings);
        if prints.iter().any(|print| is_meant(print, clock)) {
            continue;
        }
        let is_beyond = period.last() > year;
        let is_told = || prints.iter().any(|print| is_told_as_whole(print, fact, period, clock));
        if !fact.has_own_period {
            of_document.extend((is_beyond && is_told()).then_some(fact));
        } else if is_beyond || is_told() {
            report(fact, period, clock, findings);
        }
    }
    of_period(&of_document, clock, findings);
}

/// Returns whether a fact is a number that something came to.
fn is_result(fact: &Fact) -> bool {
    !matches!(fact.value.value, FactValue::Date(_) | FactValue::Span(_))
}

/// Reports a fact of its own period.
fn report(fact: &Fact, period: Period, clock: &Clock<'_, '_>, findings: &mut Findings) {
    let entry = clock.evidence.partnership.facts.get(&fact.name.value);
    let own = entry.and_then(|entry| entry.period.as_ref()).map(|period| period.span);
    let name = &fact.name.value;
    let finding = Finding::new(
        Code::FactPeriod,
        own.unwrap_or(fact.value.span),
        format!("the fact `{name}` covers {period}, the document is issued in {}", clock.issued),
    )
    .label(not_over(period, clock))
    .later();
    findings.push(
        clock
            .beside_issue(finding)
            .help("correct the period, say in the text that it is planned or agreed, or say why it is known already: `[[allow]]`"),
    );
}

/// Says which year was not over.
fn not_over(period: Period, clock: &Clock<'_, '_>) -> String {
    let year = clock.issued.year();
    if period.last() > year { "a time to come".to_owned() } else { format!("{year} was not over") }
}

/// Reports the document's own period, where results are told for it.
fn of_period(facts: &[&Fact], clock: &Clock<'_, '_>, findings: &mut Findings) {
    let period = clock.evidence.partnership.factsheet.period.as_ref();
    let (Some(period), [_, ..]) = (period, facts) else { return };
    let mut finding = Finding::new(
        Code::FactPeriod,
        period.span,
        format!(
            "results are told for {}, the document is issued in {}",
            period.value, clock.issued
        ),
    )
    .label(not_over(period.value, clock))
    .later();
    for fact in facts {
        finding = finding.other(fact.value.span, "told as a result");
    }
    findings.push(
        clock
            .beside_issue(finding)
            .help("end the period with the last year that was over, or correct the issue"),
    );
}

/// Returns where a fact is printed.
fn prints<'r, 'a>(fact: &Fact, readings: &'r [Reading<'a>]) -> Vec<Print<'r, 'a>> {
    let mut found = Vec::new();
    for (index, reading) in readings.iter().enumerate() {
        let whole = 0..reading.whole().len();
        let mut at = reading.places_of(&fact.name.value);
        at.dedup();
        for start in at {
            let sentence = if reading.role == Role::Prose {
                reading.sentence_at(start)
            } else {
                whole.clone()
            };
            let mut words = vec![reading.words_in(&sentence)];
            let mut text = reading.text(&sentence);
            let mut last_year = last_year(reading, &sentence);
            for other in around(index, readings) {
                let all = 0..other.whole().len();
                words.push(&other.words);
                text = format!("{text} {}", other.text(&all));
                if other.stand.field != Field::Title {
                    last_year = last_year.max(self::last_year(other, &all));
                }
            }
            found.push(Print { words, text: plain(&text.to_lowercase()), last_year });
        }
    }
    found
}

/// Returns the last year that a part of a text names.
fn last_year(reading: &Reading<'_>, bytes: &std::ops::Range<usize>) -> Option<i16> {
    let years = reading.mentions_in(bytes).iter().filter_map(|mention| mention.what.years());
    years.map(Period::last).max()
}

/// Returns the texts that say more of a number: the label of a big one, the heads of a cell, the title above.
fn around<'r, 'a>(index: usize, readings: &'r [Reading<'a>]) -> Vec<&'r Reading<'a>> {
    let Some(own) = readings.get(index) else { return Vec::new() };
    let is_near = |other: &Reading<'_>| {
        let is_label = own.role == Role::Figure && other.stand.figure() == own.stand.figure();
        let is_head = own.role == Role::Cell
            && (other.role == Role::ColumnHead || other.stand.row() == own.stand.row());
        other.stand.is_heading() || is_label || is_head
    };
    let others = readings.iter().enumerate().filter(|(at, other)| {
        *at != index && other.stand.owner == own.stand.owner && is_near(other)
    });
    others.map(|(_, other)| other).collect()
}

/// Returns whether words speak of what is planned or agreed.
pub fn is_planned<'w>(words: impl Iterator<Item = &'w str>, clock: &Clock<'_, '_>) -> bool {
    words
        .flat_map(|text| text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '’' | '\''))))
        .any(|word| clock.words.is_plan(&small(word)))
}

/// Returns what the document says of a fact itself: its name, its note and the title of its source.
fn words_of(fact: &Fact, clock: &Clock<'_, '_>) -> Vec<String> {
    let partnership = clock.evidence.partnership;
    let entry = partnership.facts.get(&fact.name.value);
    let note = entry.and_then(|entry| entry.note.as_ref()).map(|note| note.value.clone());
    let source = fact.source.as_ref().and_then(|source| partnership.sources.get(&source.value));
    let title = source.map(|source| source.title.value.clone());
    [Some(fact.name.value.replace('_', " ")), note, title].into_iter().flatten().collect()
}

/// Returns whether a text says of a number that it is planned, agreed or to come.
fn is_meant(print: &Print<'_, '_>, clock: &Clock<'_, '_>) -> bool {
    let time = &clock.words;
    print.words.iter().any(|words| {
        words.iter().any(|word| time.is_plan(word.small()))
            || (0..words.len()).any(|at| time.tense(words, at, at + 2) == Some(Tense::Ahead))
    })
}

/// Returns whether a text tells a number as the result of the whole of its period, whose last year it names.
fn is_told_as_whole(
    print: &Print<'_, '_>,
    fact: &Fact,
    period: Period,
    clock: &Clock<'_, '_>,
) -> bool {
    let time = &clock.words;
    let is_number = matches!(fact.value.value, FactValue::Amount(..))
        || matches!(fact.value.value, FactValue::Count(_)) && period.length() > 1;
    let is_exact = matches!(fact.bound, Bound::Exactly | Bound::About);
    let is_past = print.words.iter().any(|words| {
        (0..words.len())
            .any(|at| matches!(time.tense(words, at, at + 2), Some(Tense::Past | Tense::Done)))
    });
    let is_so_far = clock.so_far.iter().any(|words| print.text.contains(words.as_str()));
    let is_year_over = clock.issued.month() >= Some(12) && period.last() == clock.issued.year();
    is_number
        && is_exact
        && is_past
        && !is_so_far
        && !is_year_over
        && print.last_year == Some(period.last())
}
