//! Days that the calendar has not: another day of the week, a 31st of June; and years with a dash that run backwards.

use super::Clock;
use crate::finding::{Code, Finding, Findings};
use crate::mentions::What;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::units::PartialDate;

/// The years that four digits with a dash between them may be.
const YEARS: std::ops::RangeInclusive<i16> = 1945..=2100;

/// The most years of a span that is written backwards; what is further apart is a number of another kind.
const MOST_YEARS: i16 = 40;

/// Looks at each day and each span with a dash.
pub fn check(reading: &Reading<'_>, clock: &Clock<'_, '_>, findings: &mut Findings) {
    for mention in &reading.mentions {
        if let What::Date(PartialDate::Day(date)) = mention.what {
            let before = reading.words.partition_point(|word| word.from < mention.bytes.start);
            let Some(word) = before.checked_sub(1).and_then(|at| reading.words.get(at)) else {
                continue;
            };
            let named = clock.weekdays.iter().position(|day| day == word.small());
            let right = usize::try_from(date.weekday().to_monday_zero_offset()).ok();
            let Some(day) = right.and_then(|day| clock.weekdays.get(day)) else { continue };
            if named.is_some() && named != right {
                let message = format!("{date} is a {day}, the text says `{}`", word.text);
                let finding = clock.finding(reading, mention, message).label("this day");
                findings.push(finding.help("correct the day of the week, or the date"));
            }
        }
    }
    for (at, word) in reading.words.iter().enumerate() {
        if let Some(message) = no_day(&reading.words, at, clock).or_else(|| backwards(word)) {
            let last = reading.words.get(at + 2).filter(|_| !word.text.contains(DASHES));
            let end = last.unwrap_or(word);
            let place = reading.place(&(word.from..end.from + end.text.len()), clock.evidence);
            findings.push(
                Finding::new(Code::TextTime, place, message)
                    .help("correct it, most of all its digits"),
            );
        }
    }
}

/// The dashes between two years.
const DASHES: [char; 3] = ['–', '-', '‑'];

/// Says of a day, a month and a year that there is no such day: 31 June 2023.
fn no_day(words: &[Word<'_>], at: usize, clock: &Clock<'_, '_>) -> Option<String> {
    let [day, month, year] = words.get(at..at + 3)? else { return None };
    let number: u8 = day.text.parse().ok().filter(|day| (29..=31).contains(day))?;
    let month = clock.calendar.month(month.text)?;
    let year: i16 = year.text.parse().ok().filter(|year| YEARS.contains(year))?;
    let written = format!("{year:04}-{month:02}-{number:02}");
    let is_day = written.parse::<PartialDate>().is_ok();
    (!is_day).then(|| format!("there is no day {written}"))
}

/// Says of two years with a dash between them that the second is before the first: 2022–2019.
fn backwards(word: &Word<'_>) -> Option<String> {
    if word.run.is_fact {
        return None;
    }
    let (first, last) = word.text.split_once(DASHES)?;
    let year = |text: &str| -> Option<i16> {
        let year = if text.len() == 4 { text.parse().ok() } else { None };
        year.filter(|year| YEARS.contains(year))
    };
    let (first, last) = (year(first)?, year(last)?);
    (last < first && first - last <= MOST_YEARS)
        .then(|| format!("this runs from {first} to {last}, and so ends before it begins"))
}
