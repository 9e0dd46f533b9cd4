//! What a sentence computes from its own numbers: a share of two of them, a growth, a mean of a year, a price for each.
//!
//! `Contributions rose from 40 to 48 million, an increase of 12 per cent` needs no series to be wrong. Numbers of one
//! sentence are held against each other only where its words join them: `from … to …`, a bracket, `or`, `soit`; and a
//! share is reported only if no way to divide the two gives it.

mod growth;
mod line;
mod rates;
mod shares;

use super::super::{Evidence, is_enough};
use super::phrases::Phrases;
use crate::content::Role;
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings};
use crate::locale::Locale;
use crate::rules::reading::Reading;
use crate::units::{Decimal, Quantity, Range};
use line::{Line, Number};

/// The words by which a sentence joins its numbers.
struct Words {
    /// What says that the next number is the last one in other words: or, that is.
    apposition: Phrases,
    /// What says that one number is a part of another: of whom, out of.
    part: Phrases,
    /// What leads to the first and to the second of two values.
    from: Phrases,
    to: Phrases,
    /// Words of a rise and of a fall.
    rise: Phrases,
    fall: Phrases,
    /// What makes an amount one of a year.
    yearly: Phrases,
    /// Words of a mean.
    mean: Phrases,
    /// What makes an amount one of each: per person.
    each: Phrases,
    /// The nouns for years, to count them.
    years: Phrases,
}

impl Words {
    fn new(locale: &Locale) -> Self {
        let phrases = |id: &str| Phrases::new(locale, id);
        let words = |id: &str| Phrases::of_words(locale, id);
        Self {
            apposition: phrases("arithmetic-apposition"),
            part: phrases("arithmetic-part"),
            from: words("arithmetic-from"),
            to: words("arithmetic-to"),
            rise: words("arithmetic-rise"),
            fall: words("arithmetic-fall"),
            yearly: phrases("arithmetic-yearly"),
            mean: phrases("arithmetic-mean"),
            each: words("arithmetic-each"),
            years: words("arithmetic-years"),
        }
    }
}

/// Reports numbers that the sentence's own others do not give.
pub fn sentences(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let words = Words::new(evidence.locale);
    let before = findings.len();
    let is_own = |role: Role| matches!(role, Role::Prose | Role::ChartTitle);
    for reading in readings.iter().filter(|reading| is_own(reading.role)) {
        let mut last: Option<Line<'_, '_>> = None;
        for bytes in &reading.sentences {
            if is_enough(findings, before) {
                return;
            }
            let line = Line::new(reading, bytes.clone(), last.as_ref(), &words.to, evidence);
            if line.numbers.len() > 1 || (last.is_some() && !line.numbers.is_empty()) {
                let faults = [
                    growth::read(&line, &words, evidence),
                    shares::read(&line, &words, evidence),
                    rates::mean(&line, &words, evidence),
                    rates::price(&line, last.as_ref(), &words, evidence),
                ];
                // One number that is wrong may be so in several ways.
                if let Some(finding) = faults.into_iter().flatten().next() {
                    findings.push(finding);
                }
            }
            last = Some(line);
        }
    }
}

/// The finding for a number that others of the sentence do not give.
fn refuted(
    line: &Line<'_, '_>,
    number: &Number,
    by: &[&Number],
    gives: &str,
    evidence: &Evidence<'_>,
) -> Finding {
    let say = |number: &Number| line.reading.text(&number.bytes);
    let others: Vec<String> = by.iter().map(|number| say(number)).collect();
    let mut finding = Finding::new(
        Code::TextArithmetic,
        line.reading.place(&number.bytes, evidence),
        format!("{} give {gives}, the text says {}", others.join(" and "), say(number)),
    )
    .label("stated here");
    for other in by {
        finding = finding.other(line.reading.place(&other.bytes, evidence), "from this number");
    }
    finding.help(
        "correct one of the numbers; a share that is a fact with `ratio` is always computed anew",
    )
}

/// Prints a computed number as a report prints one like it, rounded to the places of the one that it is held against.
fn show(like: &Fact, computed: Decimal, evidence: &Evidence<'_>) -> String {
    let step = match like.value.value {
        FactValue::Percent(quantity) if quantity.step.is_zero() => Decimal::ONE,
        _ => like.value.value.quantity().map_or(Decimal::ONE, |quantity| quantity.step),
    };
    let step = if step.is_zero() { Decimal::ONE } else { step };
    let rounded =
        computed.checked_div(step).map(|units| units.round()).and_then(|u| u.checked_mul(step));
    let number = Quantity::exact(rounded.unwrap_or(computed).normalize());
    evidence.show_number(like, number, crate::units::Bound::Exactly)
}

/// A number in percent as it is stated, whole ones rounded.
fn percent(number: &Number) -> Option<Range> {
    super::super::stated::claim(&number.fact)?.range()
}
