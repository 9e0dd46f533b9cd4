//! Sums that texts tell and no fact is tied to: assessed and voluntary contributions and what they come to, and the
//! parts that one sentence names beside their total.

mod contributions;
mod mistaken;
mod sentences;
mod parts;
mod heads;

pub use mistaken::of_one_kind;

use super::is_told;
use super::phrases::Phrases;
use super::shares::Shares;
use super::statements::Statement;
use crate::facts::Fact;
use crate::finding::{Code, Finding, Findings};
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::rules::stated::Sum;
use crate::rules::sums::{self, Verdict};
use crate::units::{Bound, Decimal, Quantity};

/// Reports totals that are not what their parts come to.
pub fn told<'a>(
    statements: &[Statement<'_, 'a>],
    readings: &[Reading<'a>],
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let words = Words::new(evidence);
    let wrong = contributions::wrong(statements, &words, evidence);
    let wrong = wrong.into_iter().chain(sentences::wrong(statements, &words, evidence));
    let wrong = wrong.chain(heads::wrong(statements, readings, &words, evidence));
    for wrong in wrong {
        let is_known = |statement: &&Statement<'_, '_>| {
            let stated = statement.fact.map(|fact| fact.value.span);
            [statement.place(evidence)].into_iter().chain(stated).any(|at| is_told(findings, at))
        };
        // Who has been told of one of the numbers looks at all of them.
        if !wrong.parts.iter().chain([&wrong.total]).any(is_known) {
            findings.extend(wrong.finding(evidence));
        }
    }
}

/// The words that sums are known by.
struct Words<'e> {
    /// Which contributions an amount is of.
    shares: &'e Shares,
    /// What leads from a total to all of its parts: `made up of`.
    all: Phrases,
    /// What leads from a total to some of its parts: `of which`.
    some: Phrases,
    /// What leads from parts to their total: `for a total of`.
    sum: Phrases,
    /// What a sentence calls the amount of the sentence before: `this money`.
    back: Phrases,
    /// What says that a sentence or a figure has the total of what stands by it: `taken together`, `in all`.
    total: Phrases,
    /// The same behind an amount.
    trails: Phrases,
    /// What begins the label of a part.
    within: Phrases,
    /// What joins a part to the one before it.
    joints: Phrases,
    /// What says that not all of the parts are there: `the largest`, `together with Kenya’s share`.
    selection: Phrases,
    /// Words of amounts that are no parts of one: spent, co-financing.
    no_parts: Phrases,
    /// What is given and not owed: gifts.
    gifts: String,
}

impl<'e> Words<'e> {
    fn new(evidence: &'e Evidence<'_>) -> Self {
        let locale = evidence.locale;
        Self {
            shares: &evidence.shares,
            all: Phrases::new(locale, "sum-leads-to-all"),
            some: Phrases::new(locale, "sum-leads-to-some"),
            sum: Phrases::new(locale, "sum-leads-to-total"),
            back: Phrases::new(locale, "sum-back"),
            total: Phrases::new(locale, "sum-closes"),
            trails: Phrases::new(locale, "total-trails"),
            within: Phrases::new(locale, "within-words"),
            selection: Phrases::new(locale, "sum-selection"),
            joints: Phrases::of_words(locale, "joining-words"),
            no_parts: Phrases::of_words(locale, "sum-no-parts"),
            gifts: locale.message("contributions-gifts", &[]),
        }
    }

    /// Whether the words before an amount in its sentence, or those behind it, say that it closes what stands before.
    fn closes(&self, total: &Statement<'_, '_>) -> bool {
        let reading = total.reading;
        let sentence = reading.sentence_at(total.bytes.start);
        has(&self.total, total, sentence.start..total.bytes.start)
            || self.trails.begin(reading.words_in(&(total.bytes.end..sentence.end)))
    }

    /// Whether an amount is called the total, in its label or its sentence.
    fn is_called_total(&self, total: &Statement<'_, '_>) -> bool {
        let own: Vec<Word<'_>> = total.words.iter().map(|word| (*word).clone()).collect();
        self.shares.are_all(&own) || self.closes(total)
    }

    /// Whether a label begins as that of a part: `of which core`.
    fn is_within(&self, part: &Statement<'_, '_>) -> bool {
        let own: Vec<Word<'_>> = part.words.iter().map(|word| (*word).clone()).collect();
        self.within.begin(&own)
    }

    /// Whether a label begins with what joins it to the one before it: `and projects`.
    fn is_joined(&self, part: &Statement<'_, '_>) -> bool {
        let own = part.words.first();
        own.is_some_and(|word| self.joints.begin(std::slice::from_ref(*word)))
    }

    /// Whether the words of an amount say that it is no part of another.
    fn is_no_part(&self, part: &Statement<'_, '_>) -> bool {
        let mut words = part.words.iter();
        words.any(|word| self.no_parts.begin(std::slice::from_ref(*word)))
    }

    /// Whether a sentence says that only some of the parts follow it, or stand before it.
    fn names_some(&self, reading: &Reading<'_>, byte: usize) -> bool {
        let words = reading.words_in(&reading.sentence_at(byte));
        self.some.are_in(words) || self.selection.are_in(words)
    }
}

/// A total with parts that do not give it.
struct Wrong<'s, 'r, 'a> {
    total: &'s Statement<'r, 'a>,
    parts: Vec<&'s Statement<'r, 'a>>,
}

impl<'s, 'r, 'a> Wrong<'s, 'r, 'a> {
    /// Compares a total with its parts; nothing where they may give it, or where its fact names its parts.
    fn of(
        total: &'s Statement<'r, 'a>,
        parts: Vec<&'s Statement<'r, 'a>>,
        evidence: &Evidence<'_>,
    ) -> Option<Self> {
        let is_checked = total.fact.is_some_and(|fact| !fact.parts.is_empty());
        let wrong = Self { total, parts };
        let (fact, parts) = wrong.facts(evidence);
        let sum = Sum::of(&fact, &parts.iter().collect::<Vec<_>>())?;
        let is_wrong = matches!(sums::verdict(&sum)?, Verdict::IsBeyond | Verdict::IsRefuted)
            || fact.bound == Bound::MoreThan
                && (wrong.is_far_exceeded(evidence) || sums::is_beyond(&sum)?);
        (is_wrong && !is_checked).then_some(wrong)
    }

    fn facts(&self, evidence: &Evidence<'_>) -> (Fact, Vec<Fact>) {
        let fact = |statement: &Statement<'_, '_>| statement.as_fact(statement.place(evidence));
        (fact(self.total), self.parts.iter().map(|part| fact(part)).collect())
    }

    /// Returns what the stated parts come to.
    fn sum(&self, evidence: &Evidence<'_>) -> Option<Quantity> {
        let (fact, parts) = self.facts(evidence);
        Sum::of(&fact, &parts.iter().collect::<Vec<_>>())?.value()
    }

    /// Whether a total that is a lower bound lies far below what its parts come to: nobody says `more than 130` of 150.
    fn is_far_exceeded(&self, evidence: &Evidence<'_>) -> bool {
        let total = self.total.number.quantity.value;
        let least = total.checked_mul(Decimal::new(105, 2));
        self.sum(evidence).zip(least).is_some_and(|(sum, least)| sum.value > least)
    }

    /// Whether the parts alone are more than the total.
    fn is_exceeded(&self, evidence: &Evidence<'_>) -> bool {
        let total = self.total.number.quantity;
        self.sum(evidence).is_some_and(|sum| sum.value > total.value)
    }

    fn finding(&self, evidence: &Evidence<'_>) -> Option<Finding> {
        let (fact, parts) = self.facts(evidence);
        let sum = self.sum(evidence)?;
        let has_open = parts.iter().any(|part| part.bound == Bound::MoreThan);
        let bound = if has_open { Bound::MoreThan } else { Bound::Exactly };
        let given = evidence.show_number(&fact, sum, bound);
        let place = fact.value.span;
        let message = format!("the parts give {given}, the total says {}", self.total.says());
        let mut finding = Finding::new(Code::TextSum, place, message).label("the total");
        if self.total.fact.is_some() {
            finding = finding.other(self.total.place(evidence), "printed here");
        }
        for part in &self.parts {
            finding = finding.other(part.place(evidence), evidence.show(&part.as_fact(place)));
        }
        let terms: Vec<String> = parts.iter().map(|part| evidence.show(part)).collect();
        finding = finding.note(format!("{} = {given}", terms.join(" + ")));
        Some(finding.help(
            "correct the total or a part; as facts with `parts` they are held against each other for good",
        ))
    }
}

/// Whether two statements are of the same years, as far as they say which.
fn is_same_time(one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
    one.years.is_empty() || other.years.is_empty() || one.years == other.years
}

/// Whether an amount is above zero and in the currency of another.
fn is_alike(one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
    one.kind == other.kind && one.number.quantity.value > Decimal::ZERO
}

/// Whether one of some phrases stands in a part of a text.
fn has(phrases: &Phrases, statement: &Statement<'_, '_>, bytes: std::ops::Range<usize>) -> bool {
    phrases.are_in(statement.reading.words_in(&bytes))
}
