//! Amounts as spreadsheets and publishers write them.

use std::fmt;

use crate::units::Decimal;

/// What a cell for an amount says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// A number, within [`LIMIT`].
    Stated(Decimal),
    /// A share: `12 %` is 12.
    Percent(Decimal),
    /// Nothing: an empty cell, or a dash as accountants write it.
    Nil,
}

/// The largest amount that is read. Sums of all rows that a file can have stay far below what a decimal holds, so that
/// nothing that adds amounts up has to look for an overflow.
pub const LIMIT: Decimal = Decimal::from_parts(2_808_348_672, 232_830_643, 0, false, 0);

/// What separates the whole from the fraction; the other of the two signs groups thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalSign {
    /// `1,234.50`
    Point,
    /// `1.234,50`
    Comma,
}

impl DecimalSign {
    /// Returns the sign, and the other one.
    fn signs(self) -> (char, char) {
        match self {
            Self::Point => ('.', ','),
            Self::Comma => (',', '.'),
        }
    }
}

/// Why a cell is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is no number.
    NoNumber,
    /// It is one only if the other sign separates the fraction.
    OtherSign(DecimalSign),
    /// `1.234` or `1,234`, where nothing says which sign separates the fraction.
    TwoReadings,
    /// It is larger than [`LIMIT`], or has too many digits.
    TooLarge,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoNumber => "this is not a number",
            Self::OtherSign(DecimalSign::Comma) => {
                "this has a decimal comma; `--decimal comma` reads the file so"
            }
            Self::OtherSign(DecimalSign::Point) => {
                "this has a decimal point; `--decimal point` reads the file so"
            }
            Self::TwoReadings => {
                "this can be a number in thousands or one with three decimals; say which by `--decimal comma` \
                 or `--decimal point`"
            }
            Self::TooLarge => "this number is too large to be an amount",
        })
    }
}

/// Reads an amount: `1234.5`, `1,234.50`, `-227.8`, `(227.80)`, `1.2E7`, `12 %`; `" -   "` and an empty cell are nil.
///
/// Without a sign, what can be read in two ways is not read.
pub fn parse(written: &str, sign: Option<DecimalSign>) -> Result<Amount, Unread> {
    let mut inner = written.trim();
    if inner.chars().all(|c| is_dash(c) || is_space(c)) {
        return Ok(Amount::Nil);
    }
    let mut is_negative = false;
    if let Some(within) = inner.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        is_negative = true;
        inner = within.trim();
    }
    let is_percent = inner.ends_with('%');
    inner = inner.strip_suffix('%').unwrap_or(inner).trim_end();
    let unsigned = inner.strip_prefix(is_dash).or_else(|| inner.strip_suffix(is_dash));
    match unsigned {
        // A correction in brackets with a minus inside would be said twice.
        Some(_) if is_negative => return Err(Unread::NoNumber),
        Some(rest) => {
            is_negative = true;
            inner = rest.trim();
        }
        None => inner = inner.strip_prefix('+').unwrap_or(inner),
    }
    let number = number(inner, sign)?;
    if number > LIMIT {
        return Err(Unread::TooLarge);
    }
    let number = if is_negative { -number } else { number };
    Ok(if is_percent { Amount::Percent(number) } else { Amount::Stated(number) })
}

/// Reads a number without a sign before it.
fn number(text: &str, sign: Option<DecimalSign>) -> Result<Decimal, Unread> {
    if text.contains(['e', 'E']) {
        let is_plain = text
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'e' | b'E' | b'.' | b'+' | b'-'));
        let number = Decimal::from_scientific(text).ok();
        return if is_plain { number.ok_or(Unread::TooLarge) } else { Err(Unread::NoNumber) };
    }
    let read = |sign: DecimalSign| digits(text, sign);
    let digits = match sign {
        Some(sign) => read(sign).ok_or_else(|| {
            let other = match sign {
                DecimalSign::Point => DecimalSign::Comma,
                DecimalSign::Comma => DecimalSign::Point,
            };
            read(other).map_or(Unread::NoNumber, |_| Unread::OtherSign(other))
        })?,
        None => match (read(DecimalSign::Point), read(DecimalSign::Comma)) {
            (Some(point), Some(comma)) if point == comma => point,
            (Some(_), Some(_)) => return Err(Unread::TwoReadings),
            (Some(digits), None) | (None, Some(digits)) => digits,
            (None, None) => return Err(Unread::NoNumber),
        },
    };
    Decimal::from_str_exact(&digits).map_err(|_| Unread::TooLarge)
}

/// Returns the digits of a number, with a point before the fraction; none where groups or signs are not in their places.
fn digits(text: &str, sign: DecimalSign) -> Option<String> {
    let (decimal, group) = sign.signs();
    let (whole, fraction) = match text.split_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let is_group = |c: char| c == group || is_space(c) || matches!(c, '\'' | '’');
    let mut marks = whole.chars().filter(|c| is_group(*c));
    let mark = marks.next();
    if marks.any(|other| Some(other) != mark) {
        return None;
    }
    let groups: Vec<&str> = whole.split(is_group).collect();
    let are_groups = groups.iter().enumerate().all(|(index, group)| {
        let is_right_length = match (groups.len(), index) {
            (1, _) => true,
            (_, 0) => group.len() <= 3,
            _ => group.len() == 3,
        };
        are_digits(group) && is_right_length
    });
    let has_fraction = fraction.is_some_and(are_digits);
    if !(are_groups || whole.is_empty() && has_fraction) || fraction.is_some() && !has_fraction {
        return None;
    }
    // `0,123` has a fraction: no thousands begin with a zero.
    if groups.len() > 1 && groups.first().is_some_and(|first| first.starts_with('0')) {
        return None;
    }
    let whole = if whole.is_empty() { "0".to_owned() } else { groups.concat() };
    Some(fraction.map_or(whole.clone(), |fraction| format!("{whole}.{fraction}")))
}

/// Tells from the cells of a column which sign separates the fraction; none where nothing shows it, or where some cells
/// show one sign and some the other.
pub fn sign_of<'a>(cells: impl Iterator<Item = &'a str>) -> Option<DecimalSign> {
    let (mut point, mut comma) = (false, false);
    for cell in cells.filter(|cell| cell.contains(['.', ','])) {
        let reads = |sign| parse(cell, Some(sign)).is_ok();
        match (reads(DecimalSign::Point), reads(DecimalSign::Comma)) {
            (true, false) => point = true,
            (false, true) => comma = true,
            _ => {}
        }
    }
    match (point, comma) {
        (true, false) => Some(DecimalSign::Point),
        (false, true) => Some(DecimalSign::Comma),
        _ => None,
    }
}

/// Returns whether a character is one of the dashes that stand for a minus.
fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Returns whether a character is a space within a line.
fn is_space(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\n' | '\r' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    use DecimalSign::{Comma, Point};

    #[test]
    fn the_limit_is_a_quintillion() {
        assert_eq!(LIMIT.to_string(), "1000000000000000000");
    }

    #[test]
    fn no_sum_of_rows_is_too_large() {
        // Every row of a thousand of the longest tables, each as large as can be.
        let rows = Decimal::from(crate::delimited::MAX_RECORDS * 1000);
        assert!(LIMIT.checked_mul(rows).is_some());
    }

    /// Every way that publishers write an amount, and some that must not be guessed at.
    #[test]
    fn reads_what_publishers_write() {
        let stated = |text: &str| Ok(Amount::Stated(text.parse().expect("a decimal")));
        let cases = [
            ("47150349", stated("47150349")),
            ("31549152.22", stated("31549152.22")),
            ("-71440.61", stated("-71440.61")),
            ("\u{2212}5", stated("-5")),
            ("+5", stated("5")),
            (".5", stated("0.5")),
            ("(227.80)", stated("-227.80")),
            ("227.80-", stated("-227.80")),
            (" 1,234,567.89 ", stated("1234567.89")),
            ("1 234 567", stated("1234567")),
            ("1\u{a0}234", stated("1234")),
            ("1\u{202f}234.5", stated("1234.5")),
            ("1'234’567", Err(Unread::NoNumber)),
            ("1’234’567.50", stated("1234567.50")),
            ("1.5e6", stated("1500000")),
            ("12.5 %", Ok(Amount::Percent("12.5".parse().expect("a decimal")))),
            ("(12%)", Ok(Amount::Percent("-12".parse().expect("a decimal")))),
            (" -   ", Ok(Amount::Nil)),
            ("–", Ok(Amount::Nil)),
            ("", Ok(Amount::Nil)),
            ("n/a", Err(Unread::NoNumber)),
            ("2021 2022", Err(Unread::NoNumber)),
            ("12,34", Err(Unread::OtherSign(Comma))),
            ("0,123", Err(Unread::OtherSign(Comma))),
            ("1,2345", Err(Unread::OtherSign(Comma))),
            ("1.234.567", Err(Unread::OtherSign(Comma))),
            ("1.234,56", Err(Unread::OtherSign(Comma))),
            ("1,2,3", Err(Unread::NoNumber)),
            ("5.", Err(Unread::NoNumber)),
            ("(-5)", Err(Unread::NoNumber)),
            ("--5", Err(Unread::NoNumber)),
            ("79228162514264337593543950335", Err(Unread::TooLarge)),
            ("1e300", Err(Unread::TooLarge)),
            ("٣", Err(Unread::NoNumber)),
        ];
        for (written, expected) in cases {
            assert_eq!(parse(written, Some(Point)), expected, "{written:?}");
        }
    }

    /// With a decimal comma the two signs change places; without either, two readings are none.
    #[test]
    fn the_decimal_sign_decides() {
        let stated = |text: &str| Ok(Amount::Stated(text.parse().expect("a decimal")));
        for (written, sign, expected) in [
            ("1.234.567,89", Some(Comma), stated("1234567.89")),
            ("1.234", Some(Comma), stated("1234")),
            ("1.234", Some(Point), stated("1.234")),
            ("1,234", Some(Comma), stated("1.234")),
            ("12.5", Some(Comma), Err(Unread::OtherSign(Point))),
            ("1.234", None, Err(Unread::TwoReadings)),
            ("1,234", None, Err(Unread::TwoReadings)),
            ("0.123", None, stated("0.123")),
            ("12.5", None, stated("12.5")),
            ("1.234.567", None, stated("1234567")),
            ("1234", None, stated("1234")),
        ] {
            assert_eq!(parse(written, sign), expected, "{written:?} {sign:?}");
        }
    }

    #[test]
    fn a_column_shows_its_decimal_sign() {
        let of = |cells: &[&'static str]| sign_of(cells.iter().copied());
        assert_eq!(of(&["1.234", "1.234,5"]), Some(Comma));
        assert_eq!(of(&["1.234", "12.5"]), Some(Point));
        assert_eq!(of(&["1.234", "2.500", "n/a", "7"]), None);
        assert_eq!(of(&["12,5", "12.5"]), None, "one of each");
    }
}
