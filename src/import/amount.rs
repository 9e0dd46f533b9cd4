//! Amounts as spreadsheets and publishers write them.

use crate::units::Decimal;

/// What a cell for an amount says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// A number.
    Stated(Decimal),
    /// Nothing: an empty cell, or a dash as accountants write it.
    Nil,
}

/// Reads an amount: `1234.5`, `1,234.50`, `-227.8`, `(227.80)`, `1.2E7`; `" -   "` and an empty cell are nil.
///
/// Returns none for what is no number, so that it can be shown rather than guessed at.
pub fn parse(written: &str) -> Option<Amount> {
    let compact: String = written.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
    if compact.is_empty() || compact.chars().all(is_dash) {
        return Some(Amount::Nil);
    }
    let (inner, in_brackets) = match compact.strip_prefix('(').and_then(|s| s.strip_suffix(')')) {
        Some(inner) => (inner, true),
        None => (compact.as_str(), false),
    };
    let (inner, is_negative) = match inner.strip_prefix(is_dash) {
        Some(rest) => (rest, true),
        None => match inner.strip_suffix(is_dash) {
            Some(rest) => (rest, true),
            None => (inner, false),
        },
    };
    let digits = ungroup(inner)?;
    let is_exponent = digits.contains(['e', 'E']);
    let number = if is_exponent {
        Decimal::from_scientific(&digits).ok()?
    } else {
        Decimal::from_str_exact(&digits).ok()?
    };
    if (in_brackets || is_negative) && number.is_sign_negative() {
        return None;
    }
    // A correction in brackets with a minus inside would be said twice.
    let negate = match (in_brackets, is_negative) {
        (true, true) => return None,
        (a, b) => a || b,
    };
    Some(Amount::Stated(if negate { -number } else { number }))
}

/// Returns whether a character is one of the dashes that stand for a minus.
fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Takes the commas out of thousands; each has to stand before three digits.
fn ungroup(text: &str) -> Option<String> {
    if !text.contains(',') {
        return Some(text.to_owned());
    }
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    if fraction.is_some_and(|fraction| fraction.contains(',')) {
        return None;
    }
    let mut groups = whole.split(',');
    let first = groups.next()?;
    if !(1..=3).contains(&first.len()) || !groups.all(|group| group.len() == 3) {
        return None;
    }
    Some(text.replace(',', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every way that the publisher writes an amount, and some that must not be guessed at.
    #[test]
    fn reads_what_publishers_write() {
        let stated = |text: &str| Some(Amount::Stated(text.parse().expect("a decimal")));
        let cases = [
            ("47150349", stated("47150349")),
            ("31549152.22", stated("31549152.22")),
            ("-71440.61", stated("-71440.61")),
            ("\u{2212}5", stated("-5")),
            ("(227.80)", stated("-227.80")),
            ("227.80-", stated("-227.80")),
            (" 1,234,567.89 ", stated("1234567.89")),
            ("1 234 567", stated("1234567")),
            ("1\u{a0}234", stated("1234")),
            ("1.5e6", stated("1500000")),
            (" -   ", Some(Amount::Nil)),
            ("–", Some(Amount::Nil)),
            ("", Some(Amount::Nil)),
            ("n/a", None),
            ("12,34", None),
            ("1,2345", None),
            ("1.234.567", None),
            ("(-5)", None),
            ("--5", None),
        ];
        for (written, expected) in cases {
            assert_eq!(parse(written), expected, "{written:?}");
        }
    }
}
