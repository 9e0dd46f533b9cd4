//! Dates and periods as they are printed.

use super::super::place::is_end;
use super::{Literal, Written};

/// What stands between the years of a period.
const DASHES: [char; 4] = ['-', '–', '—', '/'];

/// Splits the beginning of a text into runs of digits and what stands between them, which is one character.
fn runs(text: &str) -> (Vec<&str>, Vec<char>, usize) {
    let (mut digits, mut between, mut at) = (Vec::new(), Vec::new(), 0);
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let long = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if long == 0 {
            return (digits, between, at);
        }
        digits.push(rest.get(..long).unwrap_or_default());
        at += long;
        let after = rest.get(long..).unwrap_or_default();
        let trimmed = after.trim_start_matches(' ');
        let Some(mark) = trimmed.chars().next() else { return (digits, between, at) };
        let next = trimmed.get(mark.len_utf8()..).unwrap_or_default();
        let is_more = next.trim_start_matches(' ').starts_with(|c: char| c.is_ascii_digit());
        if !is_more || !(DASHES.contains(&mark) || mark == '.') {
            return (digits, between, at);
        }
        between.push(mark);
        at += after.len() - next.trim_start_matches(' ').len();
    }
}

/// Reads so many numbers with the same mark between them, and nothing after them.
fn numbers<const COUNT: usize>(written: Written<'_>) -> Option<([&str; COUNT], char, usize)> {
    let (digits, between, length) = runs(written.text);
    let mark = *between.first()?;
    let is_alone = is_end(written.text.get(length..)?, written.within);
    let digits = <[&str; COUNT]>::try_from(digits).ok()?;
    (is_alone && between.iter().all(|own| *own == mark)).then_some((digits, mark, length))
}

/// Returns whether digits are a month.
fn is_month(digits: &str) -> bool {
    digits.len() <= 2 && digits.parse().is_ok_and(|month: u8| (1..=12).contains(&month))
}

/// A day in the order of print: `15.09.2024`.
pub fn day(written: Written<'_>) -> Option<Literal> {
    let ([first, second, year], mark, length) = numbers::<3>(written)?;
    if year.len() != 4 || first.len() > 2 || second.len() > 2 {
        return None;
    }
    let message = "a date begins with its year, and stands in quotes";
    let meant = |month: &str, day: &str| format!("\"{year}-{month:0>2}-{day:0>2}\"");
    let is_day_first = is_month(second) && (mark == '.' || !is_month(first));
    let is_month_first = is_month(first) && !is_month(second);
    if is_day_first {
        Some(Literal::meant(length, message, meant(second, first)))
    } else if is_month_first {
        Some(Literal::meant(length, message, meant(first, second)))
    } else if is_month(first) {
        let help = format!("write `{}` or `{}`", meant(second, first), meant(first, second));
        Some(Literal { length, message, help, meant: None })
    } else {
        None
    }
}

/// A month without quotes: `2025-05`, `05/2025`.
pub fn month(written: Written<'_>) -> Option<Literal> {
    let ([first, second], mark, length) = numbers::<2>(written)?;
    let (year, month) = if first.len() == 4 { (first, second) } else { (second, first) };
    let is_month = year.len() == 4
        && is_month(month)
        && mark != '—'
        && (first.len() < 4 || month.len() == 2 && mark == '-');
    // `12.2024` is a number.
    (is_month && mark != '.').then(|| {
        let meant = format!("\"{year}-{month:0>2}\"");
        let help = format!("a month stands in quotes: `{meant}`");
        let message = "this is neither a number nor a text";
        Literal { length, message, help, meant: Some(meant) }
    })
}

/// A period with a dash: `2021-2024`, `2021–24`.
pub fn period(written: Written<'_>) -> Option<Literal> {
    let ([first, last], mark, length) = numbers::<2>(written)?;
    let last = match last.len() {
        4 => last.to_owned(),
        2 => format!("{}{last}", first.get(..2)?),
        _ => return None,
    };
    (first.len() == 4 && DASHES.contains(&mark)).then(|| {
        let message = "the years of a period stand in brackets";
        Literal::meant(length, message, format!("[{first}, {last}]"))
    })
}

/// What looks like a date and is none.
pub fn impossible(written: Written<'_>) -> Option<Literal> {
    let ends = |c: char| {
        !c.is_ascii_digit() && !matches!(c, '-' | ':' | 'T' | 't' | 'Z' | 'z' | '.' | '+')
    };
    let length = written.text.find(ends).unwrap_or(written.text.len());
    let date = written.text.get(..length)?;
    let mut parts = date.split(['-', 'T', 't']);
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_date = parts.next().is_some_and(|year| year.len() == 4 && is_number(year))
        && parts.next().is_some_and(is_number)
        && is_end(written.text.get(length..)?, written.within);
    is_date.then(|| Literal {
        length,
        message: "the calendar has no such date",
        help: "write a year, a month and a day, such as `2017-05-14`".to_owned(),
        meant: None,
    })
}
