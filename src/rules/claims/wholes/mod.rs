//! Shares and parts of one whole that do not fit it: 46, 31 and 28 per cent, or 150 women and 80 men of 240 inspectors.
//!
//! Percentages are parts of one whole only where the document says so: a column of shares, amounts that go to this and to
//! that, women and men of one group. Rates, growth and coverage are not, and are let be.

mod columns;
mod bands;
mod complements;
mod parts;
mod exceeded;
mod joined;
mod lists;
mod portions;
mod shared;
mod words;

use std::ops::Range;

use super::number;
use super::tables::Table;
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings, Severity, Span, Spanned};
use crate::mentions::{Mention, What};
use crate::rules::reading::Reading;
use crate::rules::stated::Sum;
use crate::rules::sums::{self, Verdict};
use crate::rules::{Evidence, is_enough, things};
use crate::units::{Bound, Decimal, Quantity};
use words::Words;

/// What is more than so many percent is no slip in shares of one whole, but no shares of one.
const MOST: Decimal = Decimal::from_parts(150, 0, 0, false, 0);

/// A number that is a part of something.
#[derive(Debug, Clone)]
struct Part {
    /// What it states.
    fact: Fact,
    /// Where it was written.
    place: Span,
}

/// Parts, and what they are of.
#[derive(Debug)]
struct Parts {
    parts: Vec<Part>,
    /// The whole, and where it was written; 100 per cent where it is not.
    whole: Option<Part>,
    /// What the whole is, as a report says it.
    of: String,
    /// Whether they are all of it, so that less is wrong, too.
    is_all: bool,
}

/// Reports parts that do not fit their whole.
pub fn shares(
    tables: &[Table<'_, '_>],
    readings: &[Reading<'_>],
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let words = Words::new(evidence.locale, &evidence.lexicon);
    let look = Look { words: &words, evidence };
    let mut found: Vec<Parts> = columns::of_tables(tables, &look);
    found.extend(portions::of_lists(readings, &look));
    found.extend(lists::of_lists(readings, &look));
    found.extend(bands::of_figures(readings, &look));
    for reading in readings.iter().filter(|reading| reading.role == crate::content::Role::Prose) {
        let has_two = reading.mentions.len() > 1 || words.has_fractions(reading);
        if !has_two {
            continue;
        }
        for sentence in &reading.sentences {
            found.extend(complements::of_sentence(reading, sentence, readings, &look));
            found.extend(portions::of_sentence(reading, sentence, &look));
            found.extend(parts::of_sentence(reading, sentence, &look));
            found.extend(exceeded::of_sentence(reading, sentence, &look));
            found.extend(joined::of_sentence(reading, sentence, &look));
        }
    }
    let before = findings.len();
    for parts in &found {
        if is_enough(findings, before) {
            return;
        }
        let places = || parts.parts.iter().chain(&parts.whole).map(|part| part.place);
        // What one way of reading has told is told.
        let is_told = places().any(|place| {
            findings.iter().any(|finding| {
                let others = finding.others.iter().map(|label| label.span);
                finding.code == Code::TextShares
                    && finding.place().into_iter().chain(others).any(|told| told == place)
            })
        });
        let facts = parts.parts.iter().chain(&parts.whole).map(|part| part.fact.value.span);
        let mut facts = facts.collect::<Vec<_>>().into_iter();
        let is_broken = facts.any(|place| {
            findings.iter().any(|finding| {
                finding.severity == Severity::Error && finding.place() == Some(place)
            })
        });
        if !is_told && !is_broken {
            findings.extend(parts.finding(evidence));
        }
    }
}

/// What parts are looked for with.
struct Look<'l, 'a> {
    words: &'l Words,
    evidence: &'l Evidence<'a>,
}

impl Look<'_, '_> {
    /// Returns what a mention states.
    fn part(&self, mention: &Mention, reading: &Reading<'_>) -> Option<Part> {
        let fact = number::stated(mention, reading, self.evidence)?;
        Some(Part { fact, place: reading.place(&mention.bytes, self.evidence) })
    }

    /// Returns the counts within some bytes; `un` and `une` are articles far more often than counts.
    fn counts<'m>(&self, reading: &'m Reading<'_>, bytes: &Range<usize>) -> Vec<&'m Mention> {
        let is_count = |mention: &&Mention| {
            matches!(mention.what, What::Count { quantity, .. }
            if quantity.value > Decimal::ONE && !is_version(mention, reading))
        };
        reading.mentions_in(bytes).iter().filter(is_count).collect()
    }

    /// Whether a count is one of years, or of another time.
    fn is_time(&self, count: &Mention, reading: &Reading<'_>) -> bool {
        things::counted(count, reading, &self.evidence.lexicon)
            .is_some_and(|thing| self.words.times.contains(&thing.head))
    }

    /// Returns the percentages within some bytes, each with its bytes.
    fn percents(&self, reading: &Reading<'_>, bytes: &Range<usize>) -> Vec<(Range<usize>, Part)> {
        let own = reading.mentions_in(bytes).iter();
        own.filter(|mention| matches!(mention.what, What::Percent(_)))
            .filter_map(|mention| Some((mention.bytes.clone(), self.part(mention, reading)?)))
            .collect()
    }
}

/// Whether a number is one of a version: 2.0.
fn is_version(mention: &Mention, reading: &Reading<'_>) -> bool {
    let text = mention.numerals.first().map(|numeral| reading.text(numeral));
    text.is_some_and(|text| text.ends_with(".0") || text.ends_with(",0"))
}

/// A fact that only a text states.
fn stated(value: FactValue, place: Span) -> Fact {
    Fact::of_text(Spanned::new(value, place), Bound::Exactly)
}

impl Parts {
    /// Returns the finding, if they do not fit.
    fn finding(&self, evidence: &Evidence<'_>) -> Option<Finding> {
        let last = self.parts.last()?;
        let hundred = FactValue::Percent(Quantity::exact(Decimal::ONE_HUNDRED));
        let whole = match &self.whole {
            Some(whole) => whole.fact.clone(),
            None => stated(hundred, last.place),
        };
        let facts: Vec<&Fact> = self.parts.iter().map(|part| &part.fact).collect();
        let is_alike = facts.iter().all(|fact| fact.value.value.kind() == whole.value.value.kind());
        if !is_alike {
            return None;
        }
        let sum = Sum::of(&whole, &facts)?.with_rounded_percents();
        let given = sum.value()?;
        let limit = whole.value.value.quantity()?.value;
        let is_above = given.value > limit;
        let is_wrong = sums::verdict(&sum)? == Verdict::IsRefuted && (is_above || self.is_all);
        // So much more is no slip.
        if !is_wrong || self.whole.is_none() && given.value > MOST {
            return None;
        }
        let bound = if facts.iter().any(|fact| fact.bound == Bound::About) {
            Bound::About
        } else {
            Bound::Exactly
        };
        let shown = evidence.show_number(
            &whole,
            Quantity::exact(given.value.round_dp(1).normalize()),
            bound,
        );
        let message = match (facts.len(), &self.whole) {
            (1, Some(whole)) => {
                let fact = evidence.show(&whole.fact);
                format!("a part is {shown}, and {} {fact}", self.of)
            }
            (_, Some(whole)) => {
                let fact = evidence.show(&whole.fact);
                format!("the parts give {shown}, and {} {fact}", self.of)
            }
            (_, None) => format!("the shares of {} give {shown}", self.of),
        };
        let mut finding = Finding::new(Code::TextShares, last.place, message).label(if is_above {
            "with this it is more than the whole"
        } else {
            "with this it is not all"
        });
        for part in self.parts.iter().rev().skip(1).rev() {
            finding = finding.other(part.place, evidence.show(&part.fact));
        }
        if let Some(whole) = &self.whole {
            finding = finding.other(whole.place, "the whole");
        }
        let terms: Vec<String> = facts.iter().map(|fact| evidence.show(fact)).collect();
        if terms.len() > 1 {
            finding = finding.note(format!("{} = {shown}", terms.join(" + ")));
        }
        Some(
            finding
                .help("correct one of them, or say what they are parts of, if it is not the same"),
        )
    }
}
