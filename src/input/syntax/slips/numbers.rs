//! Numbers as they are printed, which are not numbers of TOML.

use super::super::place::is_end;
use super::{Literal, Written};

/// What stands between thousands in print: blanks of several widths, and apostrophes.
const BLANKS: [char; 5] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\u{2007}'];
const APOSTROPHES: [char; 2] = ['\'', '’'];

/// What to do about a number that is not in decimal digits.
const DECIMAL: &str = "write the number in decimal digits";

/// A number's sign and its groups of digits, with what stands before each but the first.
struct Groups<'a> {
    sign: &'a str,
    groups: Vec<(char, &'a str)>,
    length: usize,
}

/// Reads groups of digits with one separator between two of them.
fn groups(text: &str) -> Option<Groups<'_>> {
    let rest = text.trim_start_matches(['+', '-']);
    let sign = text.get(..text.len() - rest.len())?;
    let mut groups = Vec::new();
    let (mut before, mut from) = ('\0', 0);
    loop {
        let digits = rest.get(from..)?;
        let long = digits.len() - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if long == 0 {
            return None;
        }
        groups.push((before, digits.get(..long)?));
        let after = digits.get(long..)?;
        let separator = after.chars().next().filter(|c| is_separator(*c));
        let next = separator.and_then(|separator| after.get(separator.len_utf8()..));
        match (separator, next) {
            (Some(separator), Some(next)) if next.starts_with(|c: char| c.is_ascii_digit()) => {
                before = separator;
                from += long + separator.len_utf8();
            }
            _ => return Some(Groups { sign, groups, length: sign.len() + from + long }),
        }
    }
}

/// Returns whether a character stands between digits in print.
fn is_separator(c: char) -> bool {
    matches!(c, ',' | '.' | '_') || BLANKS.contains(&c) || APOSTROPHES.contains(&c)
}

/// A number with commas, points, blanks or apostrophes between its thousands, or with a decimal comma.
pub fn grouped(written: Written<'_>) -> Option<Literal> {
    let Groups { sign, groups, length } = groups(written.text)?;
    let ((_, first), rest) = groups.split_first()?;
    let (last, middle) = rest.split_last()?;
    if !is_end(written.text.get(length..)?, written.within) || last.0 == '_' {
        return None;
    }
    let message = match middle.first().unwrap_or(last).0 {
        ',' if rest.len() == 1 && last.1.len() != 3 => "a number has a decimal point, and no comma",
        ',' => "a number has no commas",
        '.' => "a number has one point at most",
        '_' => "a number has a decimal point",
        c if APOSTROPHES.contains(&c) => "a number has no apostrophes",
        _ => "a number has no blanks",
    };
    let is_thousands = |groups: &[(char, &str)]| {
        let separator = groups.first().map(|(separator, _)| *separator);
        (1..=3).contains(&first.len())
            && groups.iter().all(|(own, digits)| Some(*own) == separator && digits.len() == 3)
    };
    let joined = |groups: &[(char, &str)]| {
        let digits = groups.iter().map(|(_, digits)| format!("_{digits}")).collect::<String>();
        format!("{sign}{first}{digits}")
    };
    let whole = if middle.is_empty() { None } else { middle.first().map(|(own, _)| *own) };
    if whole.is_none() && last.0 == ',' && is_thousands(rest) {
        let help = format!(
            "write `{}`; if the comma is a decimal one, `{sign}{first}.{}`",
            joined(rest),
            last.1
        );
        return Some(Literal { length, message, help, meant: None });
    }
    if is_thousands(rest) && last.0 != '.' || whole == Some('.') && is_thousands(rest) {
        return Some(Literal::meant(length, message, joined(rest)));
    }
    let has_decimals = matches!(last.0, ',' | '.') && whole != Some(last.0);
    (has_decimals && is_thousands(middle) && (whole.is_some() || last.0 == ','))
        .then(|| Literal::meant(length, message, format!("{}.{}", joined(middle), last.1)))
}

/// A number with its sign for percent.
pub fn percent(written: Written<'_>) -> Option<Literal> {
    let (number, rest) = written.text.split_once('%')?;
    let number = number.trim_end();
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        && number.chars().filter(|c| !c.is_ascii_digit()).count() <= 1;
    let length = written.text.len() - rest.len();
    (is_number && is_end(rest, written.within))
        .then(|| Literal::meant(length, "a number has no `%`", number.replace(',', ".")))
}

/// A decimal without a digit before or behind its point.
pub fn half(written: Written<'_>) -> Option<Literal> {
    let length = number_length(written)?;
    let number = written.text.get(..length)?;
    let (whole, decimals) = number.split_once('.')?;
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(decimals) || whole.len() + decimals.len() == 0 {
        return None;
    }
    let or_zero = |digits: &str| if digits.is_empty() { "0".to_owned() } else { digits.to_owned() };
    (whole.is_empty() || decimals.is_empty()).then(|| {
        let meant = format!("{}.{}", or_zero(whole), or_zero(decimals));
        Literal::meant(length, "a number has digits on both sides of its point", meant)
    })
}

/// A number that begins with a 0 that says nothing: more likely a text.
pub fn zeros(written: Written<'_>) -> Option<Literal> {
    let length = number_length(written)?;
    let number = written.text.get(..length)?;
    let is_zeros = number.len() > 1
        && number.starts_with('0')
        && number.bytes().all(|byte| byte.is_ascii_digit());
    is_zeros.then(|| {
        let digits = number.trim_start_matches('0');
        let digits = if digits.is_empty() { "0" } else { digits };
        Literal {
            length,
            message: "a number does not begin with a 0",
            help: format!("write `{digits}`; if it is no number, `\"{number}\"`"),
            meant: None,
        }
    })
}

/// A number that is in no base, or in one that is not ten.
pub fn based(written: Written<'_>) -> Option<Literal> {
    let unsigned = written.text.trim_start_matches(['+', '-']);
    let is_based = unsigned.starts_with('0')
        && unsigned.get(1..2).is_some_and(|letter| "xXoObB".contains(letter));
    let length = number_length(written).filter(|_| is_based)?;
    Some(Literal { length, message: "this is not a number", help: DECIMAL.to_owned(), meant: None })
}

/// Returns how long a word is that a number may be.
fn number_length(written: Written<'_>) -> Option<usize> {
    let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ']' | '}' | '#');
    let length = written.text.find(ends).unwrap_or(written.text.len());
    is_end(written.text.get(length..)?, written.within).then_some(length)
}
