//! Findings: what a sentence says, and what the figures give.

use std::ops::Range;

use super::figures::Course;
use super::tokens::Sentence;
use super::topics::Desk;
use crate::finding::{Code, Finding, Span};
use crate::locale::MoneyStyle;
use crate::units::{Currency, Decimal, Quantity};

/// How many digits of a computed number a report shows.
const DIGITS: usize = 3;

/// How many digits some millions have.
const MILLION: usize = 7;

/// A claim that the figures refute.
#[derive(Debug)]
pub struct Fault<'a> {
    /// The tokens that claim it.
    pub tokens: Range<usize>,
    /// The big number above the label that they stand in, where it is part of the claim.
    pub above: Option<String>,
    /// What the figures give.
    pub gives: String,
    /// Where they do.
    pub places: Vec<(Span, String)>,
    /// Why they do, a line each.
    pub notes: Vec<String>,
    /// What would be right.
    pub help: String,
    /// The figures, where they are by year.
    pub series: Vec<&'a crate::content::Series>,
}

impl Fault<'_> {
    /// The finding.
    pub fn finding(self, sentence: &Sentence<'_, '_>, desk: &Desk<'_, '_>) -> Finding {
        let own = sentence.text_of(&self.tokens);
        let claimed = self.above.map_or(own.clone(), |above| format!("{above} {own}"));
        let place = sentence.place(&self.tokens, desk.evidence);
        let mut finding = Finding::new(
            Code::TextClaim,
            place,
            format!("the text says `{claimed}`, {}", self.gives),
        )
        .label("claimed here");
        for series in self.series {
            finding = finding.other(series.name.span, "these figures");
        }
        for (place, what) in self.places {
            finding = finding.other(place, what);
        }
        for note in self.notes {
            finding = finding.note(note);
        }
        finding.help(self.help)
    }
}

impl Desk<'_, '_> {
    /// Writes a value of a course for a report.
    pub fn value(&self, value: Decimal, currency: Option<Currency>) -> String {
        self.written(Quantity::exact(value.normalize()).round(step(value)), currency)
    }

    fn written(&self, number: Quantity, currency: Option<Currency>) -> String {
        let english = &self.evidence.english;
        let written = match currency {
            Some(currency) => english.money(&number, &currency, MoneyStyle::Compact),
            None => english.count(&number),
        };
        written.replace('\u{a0}', " ")
    }

    /// Writes a multiple for a report: `1.53 times`.
    pub fn multiple(&self, ratio: Decimal) -> String {
        let rounded = Quantity::exact(ratio.normalize()).round(Decimal::new(1, 2));
        format!("{} times", self.evidence.english.count(&rounded))
    }

    /// Writes a share for a report: `48 per cent`.
    pub fn share(&self, share: Decimal) -> String {
        let percent = share.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default();
        let step = if percent < Decimal::TEN { Decimal::new(1, 1) } else { Decimal::ONE };
        let rounded = Quantity::exact(percent.normalize()).round(step);
        self.evidence.english.percent_in_words(&rounded).replace('\u{a0}', " ")
    }

    /// Writes two values of a course so that they look different: `US$ 4.0 million in 2014 and US$ 6.1 million in 2020`.
    pub fn two(&self, course: &Course<'_>, first: (i16, Decimal), last: (i16, Decimal)) -> String {
        let finest = step(first.1).min(step(last.1));
        let numbers = Quantity::apart(&[first.1, last.1], finest);
        let years = [first.0, last.0].into_iter();
        let told = numbers
            .into_iter()
            .zip(years)
            .map(|(number, year)| format!("{} in {year}", self.written(number, course.currency)));
        told.collect::<Vec<_>>().join(" and ")
    }
}

/// The place of the last digit that a report shows of a value: three digits, and no more than one decimal of a million.
fn step(value: Decimal) -> Decimal {
    let digits = value.abs().trunc().normalize().to_string().len();
    let shown = if digits == MILLION { DIGITS - 1 } else { DIGITS };
    if digits <= DIGITS {
        return Decimal::new(1, 1);
    }
    (shown..digits)
        .try_fold(Decimal::ONE, |step, _| step.checked_mul(Decimal::TEN))
        .unwrap_or(Decimal::ONE)
}
