//! Years to come with two digits exchanged: half of the ice gone by 2053 here, by 2035 there.
//!
//! Of years that are over `2012` and `2021` are as usual as each other, and often the two ends of a comparison; of those
//! to come few are named, and seldom two with the same digits.

use std::collections::{BTreeMap, BTreeSet};

use super::read;
use crate::content::{Field, Role};
use crate::finding::{Code, Finding, Findings, Span};
use crate::model::Owner;
use crate::rules::Evidence;
use crate::rules::claims::statements::Labels;
use crate::rules::claims::vocabulary::Vocabulary;
use crate::rules::reading::Reading;
use crate::rules::years::Calendar;
use crate::units::PartialDate;

/// From how many years apart on one word in common is enough, and how many others need.
const FAR: i16 = 18;
const LEAST_SHARED: usize = 2;

/// A year to come that a text names.
struct Coming {
    year: i16,
    /// Which text, and which block of it.
    stands: ((Owner, Field), usize),
    /// The stems of its sentence, or of its label or its heads, that carry a meaning; names are those of all.
    stems: BTreeSet<String>,
    is_typed: bool,
    place: Span,
}

/// Reports years to come of one thing that differ in the order of their last two digits.
pub(super) fn told(
    readings: &[Reading<'_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let coming = coming(readings, vocabulary, evidence);
    let mut counts: BTreeMap<i16, usize> = BTreeMap::new();
    for one in &coming {
        *counts.entry(one.year).or_default() += 1;
    }
    let count = |one: &Coming| counts.get(&one.year).copied().unwrap_or_default();
    for (index, one) in coming.iter().enumerate() {
        let others = coming.iter().skip(index + 1);
        let Some(other) =
            others.filter(|other| are_one(one, other)).min_by_key(|other| count(other))
        else {
            continue;
        };
        // Who names either twice means it.
        let rank = |one: &Coming| (count(one), !one.is_typed);
        let (wrong, right) = if rank(one) < rank(other) { (one, other) } else { (other, one) };
        let codes = [Code::TextTwice, Code::TextTime, Code::TextPeriod];
        let is_told = [wrong, right]
            .iter()
            .any(|one| codes.iter().any(|code| findings.has(*code, one.place)));
        if count(wrong) > 1 || is_told {
            continue;
        }
        findings.push(
            Finding::new(
                Code::TextTwice,
                wrong.place,
                format!("two years for one event: {} here, {} elsewhere", wrong.year, right.year),
            )
            .label("here")
            .other(right.place, format!("says {}", right.year))
            .note("two digits have changed places")
            .help("correct one of them; if they are two events, say so in each place"),
        );
    }
}

/// The years after that of the issue that texts name outside of names.
fn coming<'a>(
    readings: &[Reading<'a>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
) -> Vec<Coming> {
    let calendar = Calendar::new(evidence.locale);
    let Some(issued) = evidence.issued().map(|issued| issued.value.year()) else {
        return Vec::new();
    };
    let labels = Labels::new(readings);
    let mut coming = Vec::new();
    for reading in readings.iter().filter(|reading| reading.role != Role::Quote) {
        for mention in &reading.mentions {
            let Some(year) = read::date(mention).map(PartialDate::year) else { continue };
            let index = reading.word_at(mention.bytes.start);
            let is_name = index.is_some_and(|index| calendar.is_in_name(&reading.words, index));
            if year <= issued || is_name {
                continue;
            }
            let sentence = reading.sentence_at(mention.bytes.start);
            let labels = labels.of(reading);
            let labels = labels.iter().map(|label| label.words.as_slice());
            let words = labels.chain([reading.words_in(&sentence)]).flat_map(|words| {
                words.iter().enumerate().filter(|(index, word)| *index == 0 || !word.is_capital())
            });
            let stems = words.flat_map(|(_, word)| evidence.lexicon.stems(word.text));
            coming.push(Coming {
                year,
                stands: (reading.stand.text(), reading.stand.block),
                stems: stems.filter(|stem| !vocabulary.is_plain(stem)).collect(),
                is_typed: reading.is_typed(&mention.bytes),
                place: reading.place(&mention.bytes, evidence),
            });
        }
    }
    coming
}

/// Whether two are the same year but for the order of its last digits, and of the same thing.
fn are_one(one: &Coming, other: &Coming) -> bool {
    let digits = |year: i16| (year / 100, year / 10 % 10, year % 10);
    let ((a, b, c), (d, e, f)) = (digits(one.year), digits(other.year));
    let is_turned = a == d && b == f && c == e && b != c;
    let is_number = |stem: &&String| stem.bytes().all(|byte| byte.is_ascii_digit());
    let shared = one.stems.intersection(&other.stems).filter(|stem| !is_number(stem)).count();
    let least = if (one.year - other.year).abs() >= FAR { 1 } else { LEAST_SHARED };
    is_turned && one.stands != other.stands && shared >= least
}
