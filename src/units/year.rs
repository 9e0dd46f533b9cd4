//! Which numbers may be years.

use std::ops::RangeInclusive;

/// The years that documents and data may tell of.
pub const YEARS: RangeInclusive<i16> = 1900..=2200;

/// Reads four digits as a year, if they may be one.
pub fn year(text: &str) -> Option<i16> {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| is_year && YEARS.contains(year))
}

#[cfg(test)]
mod tests {
    use super::year;

    #[test]
    fn a_year_has_four_digits() {
        let cases = [
            ("1900", Some(1900)),
            ("2200", Some(2200)),
            ("1899", None),
            ("+200", None),
            ("02020", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(year(text), expected, "{text}");
        }
    }
}
