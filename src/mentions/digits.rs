//! Numbers in digits: grouped, with decimals, from one to another, years, dates; and codes, which are none of these.

use std::ops::Range;

use super::Scan;
use crate::units::{PartialDate, Period, year};

/// The dashes between two numbers.
const DASHES: [char; 4] = ['–', '-', '‑', '−'];

/// The most years between the ends of a period that is written with a stroke: 2018/19.
const MOST_BY_STROKE: i16 = 10;

/// A number as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// The digits, with a point before decimals.
    pub digits: String,
    /// Whether its thousands are set apart.
    pub is_grouped: bool,
}

impl Number {
    /// Returns the year that the digits may be.
    pub(super) fn year(&self) -> Option<i16> {
        if self.is_grouped { None } else { year(&self.digits) }
    }
}

/// What a row of digits and marks is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Digits {
    /// A number, which may be a year.
    One(Number),
    /// A span from one number to another.
    Two(Number, Number),
    /// A span of years.
    Years(Period),
    /// A date.
    Date(PartialDate),
}

/// Reads the digits at a byte; `None` where they are part of a code, a word or a telephone number.
///
/// `is_led` says that a currency stands right before them, which may be letters.
pub(super) fn at(scan: Scan<'_>, at: usize, is_led: bool) -> Option<(Range<usize>, Digits)> {
    scan.char_at(at).filter(char::is_ascii_digit)?;
    if !is_led && is_joined_before(scan, at) {
        return None;
    }
    let (end, is_code) = extent(scan, at);
    if is_code {
        return None;
    }
    let digits = classify(scan.text.get(at..end)?, scan.words.decimal)?;
    let is_year = matches!(&digits, Digits::Years(_) | Digits::Date(_))
        || matches!(&digits, Digits::One(number) if number.year().is_some());
    (!is_joined_after(scan, end, is_year)).then_some((at..end, digits))
}

/// Returns the byte after the digits and marks at a byte.
pub(super) fn end(scan: Scan<'_>, at: usize) -> usize {
    extent(scan, at).0
}

/// Returns the byte after the digits at a byte, and whether they are certainly a code: groups as of a telephone number.
fn extent(scan: Scan<'_>, at: usize) -> (usize, bool) {
    let groups = groups(scan, at);
    let text = |group: &Range<usize>| scan.text.get(group.clone()).unwrap_or_default();
    let is_thousands = |groups: &[Range<usize>]| match groups {
        [first, rest @ ..] => {
            first.len() <= 3
                && !text(first).starts_with('0')
                && rest.iter().all(|group| group.len() == 3)
        }
        [] => false,
    };
    // `12 000 2016` is a number before a year.
    let (own, next) = match groups.as_slice() {
        [own @ .., last] if own.len() > 1 && year(text(last)).is_some() && is_thousands(own) => {
            (own, Some(last))
        }
        all => (all, None),
    };
    if next.is_none() && own.len() > 1 && !is_thousands(own) {
        let follows_year = own.first().is_some_and(|first| year(text(first)).is_some())
            && (own.len() == 2 || is_thousands(own.get(1..).unwrap_or_default()));
        let is_dialled = scan.before(at).ends_with('+') || own.len() > 2;
        if is_dialled && !follows_year {
            return (own.last().map_or(at, |last| last.end), true);
        }
    }
    let own = if is_thousands(own) { own } else { own.get(..1).unwrap_or_default() };
    let mut end = own.last().map_or(at, |last| last.end);
    // What goes on without a space: decimals, groups, the other end of a span.
    let mut rest = scan.rest(end).chars();
    while let Some(mark) = rest.next() {
        let is_mark = matches!(mark, '.' | ',' | '\'' | '’' | ':' | '/') || DASHES.contains(&mark);
        let is_digit = rest.clone().next().is_some_and(|next| next.is_ascii_digit());
        if mark.is_ascii_digit() || (is_mark && is_digit) {
            end += mark.len_utf8();
        } else {
            break;
        }
    }
    (end, false)
}

/// Returns the rows of digits that stand at a byte with one space between each two.
fn groups(scan: Scan<'_>, at: usize) -> Vec<Range<usize>> {
    let mut groups = Vec::new();
    let mut from = at;
    loop {
        let rest = scan.rest(from);
        let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if length == 0 {
            break;
        }
        groups.push(from..from + length);
        let mut after = rest.get(length..).unwrap_or_default().chars();
        match after.next() {
            Some(space) if space.is_whitespace() && space != '\n' => {
                from += length + space.len_utf8();
            }
            _ => break,
        }
    }
    groups
}

/// Returns whether what stands before digits makes a code of them: `COVID-19`, `GB.332`, `n°102`, `#5`.
fn is_joined_before(scan: Scan<'_>, at: usize) -> bool {
    let mut before = scan.before(at).chars().rev();
    let (Some(last), previous) = (before.next(), before.next()) else { return false };
    let is_letter = previous.is_some_and(char::is_alphanumeric);
    match last {
        '-' | '‑' => {
            let word = scan.before(at).trim_end_matches(['-', '‑']);
            let from = word.rfind(|c: char| !c.is_alphabetic()).map_or(0, |space| {
                space + word.get(space..).and_then(|s| s.chars().next()).map_or(1, char::len_utf8)
            });
            let word = word.get(from..).unwrap_or_default().to_lowercase();
            is_letter && !scan.words.year_prefixes.contains(&word)
        }
        '.' | ',' | ':' => is_letter,
        '/' | '\\' | '_' | '@' | '#' | '=' | '&' | '°' | 'º' | '№' => true,
        other => other.is_alphanumeric(),
    }
}

/// Returns whether what stands after digits makes a code of them: `2018-based`, `2.0.x`, `5@`.
fn is_joined_after(scan: Scan<'_>, end: usize, is_year: bool) -> bool {
    let mut after = scan.rest(end).chars();
    let (first, second) = (after.next(), after.next());
    let is_word = second.is_some_and(char::is_alphanumeric);
    match first {
        Some('_' | '@' | '#' | '\\') => true,
        Some('.' | ':') => is_word,
        Some('-' | '‑' | '/') => is_word && is_year,
        Some(other) => other.is_numeric() || other.is_alphabetic() && is_year,
        None => false,
    }
}

/// Says what digits and marks are.
fn classify(written: &str, decimal: char) -> Option<Digits> {
    if written.contains(':') {
        return None;
    }
    if written.contains('/') {
        return stroke(&written.split('/').collect::<Vec<_>>());
    }
    let parts: Vec<&str> = written.split(DASHES).collect();
    match parts.as_slice() {
        [one] => date(one.split('.').collect::<Vec<_>>().as_slice())
            .map(Digits::Date)
            .or_else(|| number(one, decimal).map(Digits::One)),
        [first, last] => {
            if let Some(years) = years(first, last) {
                return Some(Digits::Years(years));
            }
            if year(first).is_some() && last.len() == 2 {
                return format!("{first}-{last}").parse().ok().map(Digits::Date);
            }
            let (low, high) = (number(first, decimal)?, number(last, decimal)?);
            let value = |number: &Number| number.digits.parse::<f64>().ok();
            (value(&low) < value(&high)).then_some(Digits::Two(low, high))
        }
        dashed => date(dashed).map(Digits::Date),
    }
}

/// Reads what is written with strokes: 2018/19, 14/05/2017, 05/2017.
fn stroke(parts: &[&str]) -> Option<Digits> {
    if let [first, last] = parts {
        if let Some(years) = years(first, last) {
            let length = years.last() - years.first();
            return (length <= MOST_BY_STROKE).then_some(Digits::Years(years));
        }
        let month = format!("{last}-{first:0>2}");
        return year(last).and_then(|_| month.parse().ok()).map(Digits::Date);
    }
    date(parts).map(Digits::Date)
}

/// Reads a date in digits, the year first or last.
fn date(parts: &[&str]) -> Option<PartialDate> {
    let [first, month, last] = parts else { return None };
    let (year_part, day) = if year(first).is_some() { (first, last) } else { (last, first) };
    year(year_part)?;
    format!("{year_part}-{month:0>2}-{day:0>2}").parse().ok()
}

/// Reads the two ends of a period; the second may leave out the century.
fn years(first: &str, last: &str) -> Option<Period> {
    let first = year(first)?;
    let last = match (last.len(), year(last)) {
        (4, Some(year)) => year,
        (2, _) => first / 100 * 100 + last.parse::<i16>().ok()?,
        _ => return None,
    };
    if first < last { Period::new(first, last).ok() } else { None }
}

/// Reads a number; a mark before three digits groups thousands, unless it is the language's mark before decimals.
fn number(written: &str, decimal: char) -> Option<Number> {
    let other = if decimal == ',' { '.' } else { ',' };
    let is_space = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    let (last_mark, count) = (written.rfind(['.', ',']), written.matches(['.', ',']).count());
    let is_three = |at: usize| written.len() == at + 4;
    // The last mark stands before decimals: as the language's own, beside the other one, or before other than three digits.
    let split = last_mark.filter(|at| {
        let mark = written.get(*at..=*at).unwrap_or_default();
        let is_only = written.matches(mark).count() == 1;
        is_only
            && (mark.starts_with(decimal)
                || count > 1
                || (mark.starts_with(other) && !is_three(*at)))
    });
    let (whole, decimals) = match split {
        Some(at) => (written.get(..at)?, written.get(at + 1..)),
        None => (written, None),
    };
    let groups: Vec<&str> = whole.split(|c: char| is_space(c) || matches!(c, '.' | ',')).collect();
    let is_grouped = groups.len() > 1;
    let [first, between @ .., last] = groups.as_slice() else {
        return plain(groups.concat(), decimals);
    };
    // Thousands by threes; lakhs and crores by twos.
    let by_threes = between.iter().all(|group| group.len() == 3);
    let by_twos = between.iter().all(|group| group.len() == 2) && first.len() <= 2;
    let is_sound = (1..=3).contains(&first.len())
        && last.len() == 3
        && (by_threes || by_twos)
        && !first.starts_with('0');
    let number = plain(groups.concat(), decimals).filter(|_| is_sound)?;
    Some(Number { is_grouped, ..number })
}

/// Puts a number together; zeros at its head make a code of it.
fn plain(whole: String, decimals: Option<&str>) -> Option<Number> {
    let is_code = whole.len() > 1 && whole.starts_with('0') || whole.len() > 15;
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if is_code || !is_digits(&whole) || decimals.is_some_and(|digits| !is_digits(digits)) {
        return None;
    }
    let digits = match decimals {
        Some(decimals) => format!("{whole}.{decimals}"),
        None => whole,
    };
    Some(Number { digits, is_grouped: false })
}
