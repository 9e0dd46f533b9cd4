//! The time of things: what is told as past and lies ahead of the issue, spans that are not as long as they are said to
//! be, events out of their order.
//!
//! Plans, targets and agreements that run on are no fault: a sentence is reported only where its own verb contradicts
//! the date beside it.

mod ages;
mod beside;
mod days;
mod durations;
mod events;
mod lives;
mod order;
mod relative;
mod results;
mod sentence;
mod told;
mod words;

pub use durations::{Duration, durations};
pub use order::milestones;
pub use results::{is_planned, of_facts};

use std::collections::BTreeSet;

use crate::content::Role;
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings, Span};
use crate::mentions::{Mention, What};
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::years::Calendar;
use crate::units::PartialDate;
use words::TimeWords;

/// When the document is issued, and the words of its language for the time of things.
pub struct Clock<'e, 'a> {
    evidence: &'e Evidence<'a>,
    issued: PartialDate,
    issued_span: Span,
    words: TimeWords,
    calendar: Calendar,
    /// What leads to a year as a whole.
    whole_years: Vec<String>,
    /// What says that a count goes on.
    so_far: Vec<String>,
    /// Last year and the like, with how many years they are from the issue.
    relative_years: Vec<(i16, String)>,
    relative_not: BTreeSet<String>,
    /// Words for a number of years, each with the number.
    duration_words: Vec<(i16, String)>,
    duration_phrases: Vec<(i16, String)>,
    duration_adjectives: Vec<(i16, String)>,
    duration_fillers: BTreeSet<String>,
    /// What leads from a plan to its time: planned for.
    planned_for: BTreeSet<String>,
    /// Words behind a span that count it on from a year told before, or back from it.
    later_words: Vec<(i16, String)>,
    ago_behind: String,
    ago_before: String,
    since_words: BTreeSet<String>,
    /// Words of anniversaries.
    anniversary_words: BTreeSet<String>,
    anniversary_numbers: Vec<(i16, String)>,
    celebrate_words: BTreeSet<String>,
    founding_words: BTreeSet<String>,
    /// Words of an intention, before an infinitive.
    intend_words: BTreeSet<String>,
    /// Words before a span of years that make a rhythm of it.
    every_words: BTreeSet<String>,
    /// Nouns of what happens once, forms of to be and participles that tell that it did, and what stands before one that
    /// others follow.
    event_nouns: BTreeSet<String>,
    held_words: BTreeSet<String>,
    after_words: BTreeSet<String>,
    /// What stands before the first year of a span, and between the two.
    period_forms: Vec<(String, String)>,
    /// What leads to the day that figures are of, and words for the figures.
    status_words: Vec<String>,
    data_words: BTreeSet<String>,
    /// Words of a heading for what was reached.
    result_words: BTreeSet<String>,
    /// The days of the week, from Monday.
    weekdays: Vec<String>,
    /// What a text tells the life of a thing by.
    lives: lives::Words,
}

impl<'e, 'a> Clock<'e, 'a> {
    /// Sets the clock to the document's issue, where that is known.
    pub fn new(evidence: &'e Evidence<'a>) -> Option<Self> {
        let issued = evidence.issued()?;
        let message = |id: &str| words::plain(&evidence.locale.message(id, &[]));
        let set = |id: &str| message(id).split_whitespace().map(str::to_owned).collect();
        let forms = lines(&message("period-forms")).into_iter().filter_map(|line| {
            let (before, between) = line.split_once('Y')?;
            Some((before.to_owned(), between.trim_end_matches('Y').to_owned()))
        });
        Some(Self {
            evidence,
            issued: *issued.value,
            issued_span: issued.span,
            words: TimeWords::new(evidence.locale),
            calendar: Calendar::new(evidence.locale),
            whole_years: lines(&message("whole-year-words")),
            so_far: lines(&message("so-far-words")),
            relative_years: numbered(&message("relative-years")),
            relative_not: set("relative-years-not"),
            duration_words: numbered(&message("duration-words")),
            duration_phrases: numbered(&message("duration-phrases")),
            duration_adjectives: numbered(&message("duration-adjectives")),
            duration_fillers: set("duration-fillers"),
            planned_for: set("planned-prepositions"),
            later_words: numbered(&message("later-words")),
            status_words: lines(&message("status-words")),
            data_words: set("data-words"),
            result_words: set("result-words"),
            weekdays: message("weekday-words").split_whitespace().map(str::to_owned).collect(),
            ago_behind: message("ago-behind"),
            ago_before: message("ago-before"),
            since_words: set("since-words"),
            anniversary_words: set("anniversary-words"),
            anniversary_numbers: numbered(&message("anniversary-numbers")),
            celebrate_words: set("celebrate-words"),
            founding_words: set("founding-words"),
            intend_words: set("intend-words"),
            every_words: set("every-words"),
            event_nouns: set("event-nouns"),
            held_words: set("held-words"),
            after_words: set("after-words"),
            period_forms: forms.collect(),
            lives: lives::Words::new(evidence.locale),
        })
    }

    /// When the document is issued.
    pub fn issued(&self) -> PartialDate {
        self.issued
    }

    /// What the document is.
    pub fn evidence(&self) -> &'e Evidence<'a> {
        self.evidence
    }

    /// Starts a finding on a date of a text, with the fact that prints it and the issue beside it.
    fn finding(&self, reading: &Reading<'_>, mention: &Mention, message: String) -> Finding {
        let place = reading.place(&mention.bytes, self.evidence);
        let mut finding = Finding::new(Code::TextTime, place, message);
        for name in reading.facts_in(&mention.bytes) {
            finding = self.stated(finding, name);
        }
        finding
    }

    /// Starts a finding on a date that is wrong itself: where the fact states it that prints it, else in the text.
    fn on_date(&self, reading: &Reading<'_>, mention: &Mention, message: String) -> Finding {
        let mut facts =
            reading.facts_in(&mention.bytes).filter_map(|name| self.evidence.fact(name));
        let place = reading.place(&mention.bytes, self.evidence);
        let is_date = |fact: &&Fact| matches!(fact.value.value, FactValue::Date(_));
        match facts.next().filter(is_date) {
            Some(fact) => {
                Finding::new(Code::TextTime, fact.value.span, message).other(place, "told here")
            }
            None => self.finding(reading, mention, message),
        }
    }

    /// Adds where a fact is stated, once.
    fn stated(&self, finding: Finding, name: &str) -> Finding {
        match self.evidence.fact(name) {
            Some(fact) if finding.others.iter().all(|label| label.span != fact.value.span) => {
                finding.other(fact.value.span, "stated here")
            }
            _ => finding,
        }
    }

    /// Adds when the document is issued.
    fn beside_issue(&self, finding: Finding) -> Finding {
        finding.other(self.issued_span, "when the document is issued")
    }
}

/// Reports what texts say of times that cannot be.
pub fn texts(readings: &[Reading<'_>], clock: &Clock<'_, '_>, findings: &mut Findings) {
    for reading in readings.iter().filter(|reading| reading.role != Role::Quote) {
        let has_time = reading.mentions.iter().any(|mention| mention.what.years().is_some());
        if has_time {
            told::check(reading, clock, findings);
            relative::check(reading, clock, findings);
            durations::check(reading, clock, findings);
            order::reversed(reading, clock, findings);
        }
        days::check(reading, clock, findings);
    }
    beside::figures(readings, clock, findings);
    beside::rows(readings, clock, findings);
    lives::texts(readings, clock, findings);
}

/// Returns the last moment that a mention of a time names.
fn last_of(mention: &Mention) -> Option<PartialDate> {
    Some(match mention.what {
        What::Year(year) | What::Since(year) => PartialDate::Year(year),
        What::Date(date) => date,
        What::Period(period) => PartialDate::Year(period.last()),
        What::Money { .. } | What::Percent(_) | What::Count { .. } | What::Ordinal => return None,
    })
}

/// Returns the lines of a message, as texts are compared.
fn lines(message: &str) -> Vec<String> {
    let lines = message.lines().map(|line| line.trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

/// Returns the lines of a message that begin with a number.
fn numbered(message: &str) -> Vec<(i16, String)> {
    let lines = lines(message).into_iter();
    lines
        .filter_map(|line| {
            let (number, words) = line.split_once(' ')?;
            Some((number.parse().ok()?, words.to_owned()))
        })
        .collect()
}
