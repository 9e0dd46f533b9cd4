//! Spans of years against the years beside them: a three-year programme (2019–2023), 30 years since 2001.

use std::ops::Range;

use super::ages;
use super::relative::{named_beside, places};
use super::words::{elided, plain, small};
use super::{Clock, last_of};
use crate::finding::{Findings, Span};
use crate::mentions::{Mention, What};
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::units::{Bound, Period};

/// The most words between a duration and the years that it is told of.
const MOST_BETWEEN: usize = 8;

/// How far a number of decades may be from the years that it stands for.
const ROUGH: i16 = 4;

/// A span of years in a text.
#[derive(Debug, Clone)]
pub struct Duration {
    /// How many years.
    pub years: i16,
    /// How far it may be off.
    pub slack: i16,
    /// How it is meant.
    pub bound: Bound,
    /// The bytes of the number with its unit.
    pub bytes: Range<usize>,
}

impl Duration {
    fn new(number: i16, unit: i16, bound: Bound, bytes: Range<usize>) -> Option<Self> {
        let slack = match (unit, bound) {
            (1, Bound::About) => 2,
            (1, _) => 1,
            (10, _) => ROUGH,
            _ => unit / 10,
        };
        Some(Self { years: number.checked_mul(unit)?, slack, bound, bytes })
    }

    /// Returns whether it may be the years from one to another.
    pub(super) fn fits(&self, years: i16) -> bool {
        match self.bound {
            Bound::MoreThan => self.years <= years + self.slack,
            Bound::LessThan => self.years >= years - self.slack,
            Bound::Exactly | Bound::About => (self.years - years).abs() <= self.slack,
        }
    }
}

/// Reports each span of a text that is not as long as the years beside it.
pub fn check(reading: &Reading<'_>, clock: &Clock<'_, '_>, findings: &mut Findings) {
    let durations = durations(reading, clock);
    for duration in &durations {
        let sentence = reading.sentence_at(duration.bytes.start);
        let is_only =
            durations.iter().filter(|other| sentence.contains(&other.bytes.start)).count() == 1;
        let found = of_period(duration, reading)
            .or_else(|| ago(duration, reading, clock))
            .or_else(|| later(duration, reading, clock))
            .or_else(|| since(duration, reading, clock).filter(|_| is_only))
            .or_else(|| ages::celebrated(duration, reading, clock).filter(|_| is_only));
        if let Some(found) = found {
            report(duration, &found, reading, clock, findings);
        }
    }
    for (years, bytes) in ages::numbered(reading, clock) {
        let duration = Duration { years, slack: 1, bound: Bound::Exactly, bytes };
        if let Some(found) = ages::of_founding(&duration, reading, clock) {
            report(&duration, &found, reading, clock, findings);
        }
    }
}

/// What a duration is held against.
pub(super) struct Against<'r> {
    pub(super) mention: &'r Mention,
    /// How many years it gives.
    pub(super) years: i16,
    /// From when to when, in words.
    pub(super) says: String,
    /// Whether the document's issue is one of its ends.
    pub(super) is_to_issue: bool,
    /// Another date that is an end.
    pub(super) other: Option<&'r Mention>,
}

/// Returns the spans of years that a text tells.
pub fn durations(reading: &Reading<'_>, clock: &Clock<'_, '_>) -> Vec<Duration> {
    let mut found: Vec<Duration> = Vec::new();
    for mention in &reading.mentions {
        let What::Count { quantity, .. } = mention.what else { continue };
        let Ok(number) = i16::try_from(quantity.value) else { continue };
        let whole = quantity.value.fract().is_zero() && (1..=500).contains(&number);
        let is_told = whole && !is_rhythm(mention, reading, clock);
        if let (true, Some((unit, end))) = (is_told, unit_behind(mention, reading, clock)) {
            found.extend(Duration::new(number, unit, mention.bound, mention.bytes.start..end));
        }
    }
    for word in &reading.words {
        let bare = elided(word.small());
        let years = clock.duration_adjectives.iter().find(|(_, adjective)| adjective == bare);
        let bytes = word.from..word.from + word.text.len();
        found.extend(years.and_then(|(years, _)| Duration::new(*years, 1, Bound::Exactly, bytes)));
    }
    // `the past decade` has no number.
    for word in &reading.words {
        let bare = elided(word.small());
        let unit = clock.duration_words.iter().find(|(_, known)| known == bare);
        let bytes = word.from..word.from + word.text.len();
        let is_free = found.iter().all(|known| !known.bytes.contains(&word.from));
        if let Some((unit, _)) = unit.filter(|(unit, _)| *unit > 1 && is_free) {
            found.extend(Duration::new(1, *unit, Bound::Exactly, bytes));
        }
    }
    let text = reading.whole().to_lowercase();
    for (years, phrase) in &clock.duration_phrases {
        for bytes in places(&text, phrase) {
            found.push(Duration {
                years: *years,
                slack: *years / 10,
                bound: Bound::Exactly,
                bytes,
            });
        }
    }
    found
}

/// Returns whether a number of years is how often something happens: every three years.
fn is_rhythm(mention: &Mention, reading: &Reading<'_>, clock: &Clock<'_, '_>) -> bool {
    let first = reading.words.partition_point(|word| word.from < mention.bytes.start);
    let before = reading.words.get(first.saturating_sub(2)..first).unwrap_or_default();
    before.iter().any(|word| clock.every_words.contains(word.small()))
}

/// Returns the unit behind a number, in years, and the byte after it: `three-year`, `cinq dernières années`.
fn unit_behind(
    mention: &Mention,
    reading: &Reading<'_>,
    clock: &Clock<'_, '_>,
) -> Option<(i16, usize)> {
    let unit = |word: &str| {
        let word = small(word);
        clock.duration_words.iter().find(|(_, known)| *known == word).map(|(unit, _)| *unit)
    };
    let joined = reading.after(mention.bytes.end);
    if let Some(joined) = joined.strip_prefix(['-', '‑']) {
        let length = joined.find(|c: char| !c.is_alphabetic()).unwrap_or(joined.len());
        let start = reading.whole().len() - joined.len();
        return Some((unit(joined.get(..length)?)?, start + length));
    }
    let first = reading.words.partition_point(|word| word.from < mention.bytes.end);
    let mut previous = reading.words.get(first.checked_sub(1)?)?;
    for word in reading.words.iter().skip(first).take(3) {
        word.follows(previous).then_some(())?;
        if let Some(unit) = unit(word.text) {
            return Some((unit, word.from + word.text.len()));
        }
        clock.duration_fillers.contains(word.small()).then_some(())?;
        previous = word;
    }
    None
}

/// Returns the words between two bytes.
pub(super) fn between<'r, 'a>(reading: &'r Reading<'a>, from: usize, to: usize) -> &'r [Word<'a>] {
    reading.words_in(&(from..to.max(from)))
}

/// Holds a duration against the period behind it in brackets, or right behind it.
fn of_period<'r>(duration: &Duration, reading: &'r Reading<'_>) -> Option<Against<'r>> {
    let sentence = reading.sentence_at(duration.bytes.start);
    let mention = reading
        .mentions_in(&(duration.bytes.end..sentence.end))
        .iter()
        .find(|mention| mention.what.years().is_some())?;
    let What::Period(period) = mention.what else { return None };
    let text = reading.whole().get(duration.bytes.end..mention.bytes.start)?;
    let words = between(reading, duration.bytes.end, mention.bytes.start);
    let is_bracketed =
        text.trim_end().ends_with(['(', '[']) && text.matches(['(', '[']).count() == 1;
    let has_break =
        text.trim_end_matches([' ', '(', '[', '\u{a0}']).contains([',', ';', ':', ')', '.']);
    // `for five years, from 2018 to 2022`; a word between may belong to another thing.
    let is_next = words.len() <= 3 && !text.contains([';', ':', '.', ')']);
    let is_told = is_bracketed && words.len() <= MOST_BETWEEN && !has_break || is_next;
    let length = i16::try_from(period.length()).ok()?;
    // From the middle of one year to the middle of another it is a year less.
    let fits = duration.fits(length) || duration.years == length - 1;
    let is_exact = duration.bound == Bound::Exactly && duration.slack <= 1;
    let fits = if is_exact { (length - 1..=length).contains(&duration.years) } else { fits };
    (is_told && !fits).then(|| against_period(mention, period, length))
}

fn against_period(mention: &Mention, period: Period, years: i16) -> Against<'_> {
    Against { mention, years, says: period.to_string(), is_to_issue: false, other: None }
}

/// Holds `ten years ago, in 2019` against the issue.
fn ago<'r>(
    duration: &Duration,
    reading: &'r Reading<'_>,
    clock: &Clock<'_, '_>,
) -> Option<Against<'r>> {
    let text = reading.whole().to_lowercase();
    let before = plain(text.get(..duration.bytes.start)?.trim_end());
    let mut bytes = duration.bytes.clone();
    let is_led = !clock.ago_before.is_empty() && before.ends_with(clock.ago_before.as_str());
    let behind = text.get(duration.bytes.end..)?;
    let word = behind.trim_start();
    let follows = !clock.ago_behind.is_empty() && word.starts_with(clock.ago_behind.as_str());
    if follows {
        bytes.end += behind.len() - word.len() + clock.ago_behind.len();
    } else if is_led {
        bytes.start = text.get(..duration.bytes.start)?.trim_end().len() - clock.ago_before.len();
    } else {
        return None;
    }
    let mention = named_beside(&bytes, reading, clock)?;
    let year = last_of(mention)?.year();
    to_issue(duration, mention, year, clock)
}

/// Holds `three years later, in 2022` against the year told before it.
fn later<'r>(
    duration: &Duration,
    reading: &'r Reading<'_>,
    clock: &Clock<'_, '_>,
) -> Option<Against<'r>> {
    let first = reading.words.partition_point(|word| word.from < duration.bytes.end);
    let behind = reading.words.get(first..)?;
    let (sign, length) = clock.later_words.iter().find_map(|(sign, phrase)| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        let own = behind.get(..phrase.len())?;
        let is_same = own.iter().zip(&phrase).all(|(word, known)| word.small() == *known);
        is_same.then_some((sign, phrase.len()))
    })?;
    let last = behind.get(length - 1)?;
    let bytes = duration.bytes.start..last.from + last.text.len();
    let mention = named_beside(&bytes, reading, clock)?;
    let earlier =
        reading.mentions.iter().rev().find(|earlier| {
            earlier.bytes.end <= duration.bytes.start && last_of(earlier).is_some()
        })?;
    let (from, to) = (last_of(earlier)?.year(), last_of(mention)?.year());
    let years = (to - from) * sign;
    (!duration.fits(years)).then(|| Against {
        mention,
        years: years.abs(),
        says: format!("from {} to {}", from.min(to), from.max(to)),
        is_to_issue: false,
        other: Some(earlier),
    })
}

/// Holds `30 years of cooperation since 2001` against the issue.
fn since<'r>(
    duration: &Duration,
    reading: &'r Reading<'_>,
    clock: &Clock<'_, '_>,
) -> Option<Against<'r>> {
    let sentence = reading.sentence_at(duration.bytes.start);
    let is_since = |word: &&Word<'_>| clock.since_words.contains(word.small());
    // The year stands behind the word: at once, or at the end of what has it: `since the agreement of 2016`.
    let mut dated = reading.words_in(&sentence).iter().filter(is_since).filter_map(|since| {
        let mention = reading
            .mentions_in(&sentence)
            .iter()
            .find(|mention| mention.bytes.end > since.from && mention.what.years().is_some())?;
        let numeral = mention.numerals.first()?;
        let gap = reading.whole().get(since.from..numeral.start)?;
        let is_near = gap.split_whitespace().count() <= MOST_BETWEEN;
        (is_near && !gap.contains([',', ';', ':', '('])).then_some((since, mention))
    });
    let (Some((since, mention)), None) = (dated.next(), dated.next()) else { return None };
    let year = match mention.what {
        What::Since(year) | What::Year(year) => year,
        What::Date(date) => date.year(),
        _ => return None,
    };
    let is_before = duration.bytes.end <= since.from;
    let (from, to) = if is_before {
        (duration.bytes.end, since.from)
    } else {
        (mention.bytes.end, duration.bytes.start)
    };
    let apart = between(reading, from, to).len();
    if apart > MOST_BETWEEN {
        return None;
    }
    // Five years of growth since 2010 need not follow each other: only what is too long is certain.
    let is_direct = is_before && apart == 0;
    let is_longer = duration.years > clock.issued.year() - year;
    (is_direct || is_longer).then_some(())?;
    to_issue(duration, mention, year, clock)
}

/// Holds a duration against the years from one to the issue.
pub(super) fn to_issue<'r>(
    duration: &Duration,
    mention: &'r Mention,
    year: i16,
    clock: &Clock<'_, '_>,
) -> Option<Against<'r>> {
    let years = clock.issued.year() - year;
    let says = format!("from {year} to the issue in {}", clock.issued);
    (years >= 0 && !duration.fits(years)).then_some(Against {
        mention,
        years,
        says,
        is_to_issue: true,
        other: None,
    })
}

/// Reports a duration with what it is held against.
fn report(
    duration: &Duration,
    against: &Against<'_>,
    reading: &Reading<'_>,
    clock: &Clock<'_, '_>,
    findings: &mut Findings,
) {
    let says = reading.text(&duration.bytes);
    let count =
        |years: i16| if years == 1 { "1 year".to_owned() } else { format!("{years} years") };
    let message = format!("`{says}` is told, and {} is {}", against.says, count(against.years));
    let place: Span = reading.place(&duration.bytes, clock.evidence);
    let years = clock.finding(reading, against.mention, String::new());
    let mut finding = crate::finding::Finding::new(crate::finding::Code::TextTime, place, message)
        .label(format!("{}{}", bound(duration.bound), count(duration.years)));
    if let Some(label) = years.primary {
        finding = finding.other(label.span, "held against this");
    }
    for label in years.others {
        finding = finding.other(label.span, label.text);
    }
    if let Some(other) = against.other {
        finding = finding.other(reading.place(&other.bytes, clock.evidence), "and this");
    }
    if against.is_to_issue {
        finding = clock.beside_issue(finding);
    }
    findings.push(finding.help("correct the number of years, or the years that it is told of"));
}

/// Returns a bound's words before a number.
fn bound(bound: Bound) -> String {
    if bound == Bound::Exactly { String::new() } else { format!("{bound} ") }
}
