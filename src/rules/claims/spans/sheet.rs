//! The years in the title, the subtitle, the lead and headings against those that the document is said to cover.

use super::{follows_plan, is_name, is_of_accounts, precedes_plan, span};
use crate::content::{Field, Role};
use crate::finding::{Code, Finding, Findings};
use crate::mentions::Mention;
use crate::model::Owner;
use crate::rules::Evidence;
use crate::rules::claims::vocabulary::Vocabulary;
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};
use crate::rules::years::Calendar;
use crate::units::Period;

/// The most years by which one end of a span in a heading, or in a lead, is off that is meant for another.
const OFF_IN_HEADING: i16 = 2;
const OFF_IN_LEAD: i16 = 1;

/// Where a text stands that tells of the whole document, or may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The title or the subtitle.
    Title,
    /// The heading of a section.
    Heading,
    Lead,
}

/// Reports years that are other ones than those that the document is said to cover.
pub(super) fn told(
    readings: &[Reading<'_>],
    calendar: &Calendar,
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let sheet = &evidence.partnership.factsheet;
    let Some(usual) = &sheet.period else { return };
    let plans = evidence.locale.message("words-with-years", &[]);
    for reading in readings {
        let Some(stands) = place(reading) else { continue };
        let spans: Vec<(&Mention, Period)> = reading
            .mentions
            .iter()
            .filter_map(|mention| Some((mention, span(mention)?)))
            .filter(|(mention, _)| {
                !is_name(reading, mention, calendar)
                    || is_apart(reading, mention, stands, &plans, vocabulary, evidence)
            })
            .filter(|(mention, _)| {
                !follows_plan(reading, mention, &plans) && !precedes_plan(reading, mention, &plans)
            })
            .collect();
        let [(mention, years)] = spans.as_slice() else { continue };
        // What is still to come is a plan, and what covers other years altogether is another thing.
        let is_other = match stands {
            Place::Title => years.overlaps(usual.value) || is_last_edition(*years, usual.value),
            Place::Heading => {
                let is_meant = is_last_edition(*years, usual.value)
                    || is_off(*years, usual.value, OFF_IN_HEADING);
                is_meant && tells_money(reading, mention, evidence)
            }
            Place::Lead => {
                is_off(*years, usual.value, OFF_IN_LEAD) && tells_money(reading, mention, evidence)
            }
        };
        let is_close =
            years.first() == usual.value.first() && years.last() == usual.value.last() + 1;
        let is_told = *years == usual.value
            || is_close && is_of_accounts(reading, mention)
            || years.last() > sheet.issued.value.year()
            || findings.has(Code::TextPeriod, reading.place(&mention.bytes, evidence));
        if is_other && !is_told && !is_covered(*years, evidence) && reading.is_typed(&mention.bytes)
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

/// Whether a text tells of the whole document, or may.
fn place(reading: &Reading<'_>) -> Option<Place> {
    match reading.stand.text() {
        (Owner::Masthead, Field::Title | Field::Subtitle) => Some(Place::Title),
        (Owner::Masthead, Field::Body) => Some(Place::Lead),
        // The title of a chart is held against its series.
        (_, Field::Title) if reading.role != Role::ChartTitle => Some(Place::Heading),
        _ => None,
    }
}

/// Whether years that look like those of a name belong to none: `Norway and the Agency, 2018–2021`, `in the years 2018–2021
/// Norway gave`.
fn is_apart(
    reading: &Reading<'_>,
    mention: &Mention,
    stands: Place,
    plans: &str,
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
) -> bool {
    let next = reading.words.partition_point(|word| word.from < mention.bytes.end);
    let own = reading.word_at(mention.bytes.start);
    let previous = own.and_then(|own| runs::previous(&reading.words, own));
    let is_set_off = stands == Place::Title
        && next == reading.words.len()
        && previous.is_some_and(|word| word.after == "," && !runs::lists(plans, word.text));
    let is_of_next = reading.words.get(next).is_some_and(|word| {
        let stems = evidence.lexicon.stems(word.text);
        !stems.is_empty() && stems.iter().all(|stem| vocabulary.is_plain(stem))
    });
    is_set_off || is_of_next && !previous.is_some_and(Word::is_capital)
}

/// Whether years are those of the edition before: as many, right before the first.
fn is_last_edition(years: Period, usual: Period) -> bool {
    years.last() + 1 == usual.first() && years.length() == usual.length()
}

/// Whether years are others by one end only, which a slip or an older edition may have left.
fn is_off(years: Period, usual: Period, most: i16) -> bool {
    let off = [years.first() - usual.first(), years.last() - usual.last()].map(i16::abs);
    years.overlaps(usual) && off.contains(&0) && off.iter().all(|off| *off <= most)
}

/// Whether a sentence with years tells what was given in them, or is the heading of that.
fn tells_money(reading: &Reading<'_>, mention: &Mention, evidence: &Evidence<'_>) -> bool {
    let sentence = reading.sentence_at(mention.bytes.start);
    let given = evidence.locale.message("sheet-words", &[]);
    let given: Vec<String> =
        given.split_whitespace().map(|word| evidence.lexicon.stem(word)).collect();
    evidence.lexicon.stems(&reading.text(&sentence)).iter().any(|stem| given.contains(stem))
}

/// Whether a fact or a series has these years, so that they are meant.
fn is_covered(years: Period, evidence: &Evidence<'_>) -> bool {
    let usual = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    usual != Some(years)
        && (evidence.facts.iter().any(|fact| fact.has_own_period && fact.period == Some(years))
            || evidence.series.values().any(|series| series.period == Some(years)))
}
