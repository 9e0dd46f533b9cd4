//! Number formats: which of them show a number as a date or as a percentage; and numbers as they are shown.

use jiff::civil::Date;

use super::super::cell::Cell;
use crate::units::Decimal;

/// As what a format shows a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Format {
    /// As a number.
    #[default]
    Number,
    /// As a number of hundredths.
    Percent,
    /// As a date, with or without a time.
    Date,
    /// As a time of the day or a length of time.
    Time,
}

impl Format {
    /// Returns the format of a number that Excel keeps for its own (ECMA-376, part 1, 18.8.30).
    pub(super) fn of_number(id: u64) -> Self {
        match id {
            9 | 10 => Self::Percent,
            14..=17 | 22 | 27..=31 | 36 | 50..=58 => Self::Date,
            18..=21 | 32..=35 | 45..=47 => Self::Time,
            _ => Self::Number,
        }
    }

    /// Reads a format code: what stands in quotes, in brackets or behind a backslash is text, and only the part for
    /// positive numbers counts.
    pub(super) fn of_code(code: &str) -> Self {
        let mut letters = String::new();
        let mut is_quoted = false;
        let mut in_brackets = false;
        let mut characters = code.chars();
        while let Some(character) = characters.next() {
            match character {
                '"' => is_quoted = !is_quoted,
                _ if is_quoted => {}
                '[' => in_brackets = true,
                ']' => in_brackets = false,
                // `[h]` is a length of time; a colour or a language is none.
                'h' | 'H' if in_brackets => letters.push('h'),
                _ if in_brackets => {}
                '\\' | '_' | '*' => drop(characters.next()),
                ';' => break,
                _ => letters.extend(character.to_lowercase()),
            }
        }
        if letters == "general" {
            Self::Number
        } else if letters.contains('%') {
            Self::Percent
        } else if letters.contains(['y', 'd'])
            || letters.contains('m') && !letters.contains(['h', 's'])
        {
            Self::Date
        } else if letters.contains(['h', 's']) {
            Self::Time
        } else {
            Self::Number
        }
    }

    /// Makes a cell of a number as the file has it. `is_1904` says from where days are counted.
    pub(super) fn cell(self, written: &str, is_1904: bool) -> Cell {
        let written = written.trim();
        let Some(number) = number(written) else { return Cell::Text(written.to_owned()) };
        match self {
            Self::Number => Cell::Number(number),
            Self::Percent => percent(number),
            // A time of the day is of no day.
            Self::Time => Cell::Text(written.to_owned()),
            Self::Date => day(number, is_1904).map_or(Cell::Number(number), date),
        }
    }
}

/// Makes a cell of hundredths.
pub(super) fn percent(number: Decimal) -> Cell {
    number.checked_mul(Decimal::ONE_HUNDRED).map_or_else(
        || Cell::Text(format!("{number}00%")),
        |number| Cell::Percent(number.normalize()),
    )
}

/// Makes a cell of a day.
pub(super) fn date(day: Date) -> Cell {
    Cell::Date { year: day.year(), day: day.to_string() }
}

/// Returns the day of a serial number: 1 is the first of January 1900, or 0 that of 1904.
///
/// Excel counts a 29 February 1900 that never was, so that the days before it have a number less than they should.
fn day(number: Decimal, is_1904: bool) -> Option<Date> {
    let days = i64::try_from(number.floor()).ok().filter(|days| (0..=2_958_465).contains(days))?;
    let start = match (is_1904, days < 60) {
        (true, _) => Date::constant(1904, 1, 1),
        (false, true) => Date::constant(1899, 12, 31),
        (false, false) => Date::constant(1899, 12, 30),
    };
    start.checked_add(jiff::Span::new().days(days)).ok()
}

/// Reads a number as the file has it, to the fifteen digits that a spreadsheet shows: 0.30000000000000004 is 0.3.
///
/// None for what is none, or too large for a decimal.
pub(super) fn number(written: &str) -> Option<Decimal> {
    let is_number = !written.is_empty()
        && written
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e' | b'E'));
    if !is_number {
        return None;
    }
    let exact = if written.contains(['e', 'E']) {
        Decimal::from_scientific(written).ok()
    } else {
        written.parse().ok()
    };
    // What is too small for a decimal is nothing.
    let tiny =
        || written.parse().ok().filter(|number: &f64| number.abs() < 1e-15).map(|_| Decimal::ZERO);
    exact
        .and_then(|number: Decimal| number.round_sf(15))
        .map(|number| number.normalize())
        .or_else(tiny)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_show_numbers_as_what_they_are() {
        use Format::{Date, Number, Percent, Time};
        for (code, expected) in [
            ("General", Number),
            ("#,##0.00", Number),
            ("0%", Percent),
            ("0.0\\ %", Percent),
            ("yyyy", Date),
            ("[$-409]d\\-mmm\\-yy;@", Date),
            ("mmm", Date),
            ("yyyy\\-mm\\-dd\\ hh:mm", Date),
            ("h:mm AM/PM", Time),
            ("[h]:mm:ss", Time),
            ("[Red]#,##0", Number),
            ("0 \"days\"", Number),
            ("#,##0\\d", Number),
            ("0;\"minus\"d", Number),
            ("_(* #,##0_);_(* (#,##0)", Number),
        ] {
            assert_eq!(Format::of_code(code), expected, "{code}");
        }
    }

    #[test]
    fn days_are_counted_in_two_calendars() {
        let shown = |number: &str, is_1904| Format::Date.cell(number, is_1904).text().into_owned();
        assert_eq!(shown("1", false), "1900-01-01");
        assert_eq!(shown("61", false), "1900-03-01");
        assert_eq!(shown("44561", false), "2021-12-31");
        assert_eq!(shown("44561.99", false), "2021-12-31");
        assert_eq!(shown("43099", true), "2021-12-31");
        assert_eq!(shown("-5", false), "-5", "no day");
        assert_eq!(shown("99999999999", false), "99999999999");
    }

    #[test]
    fn numbers_have_the_digits_that_are_shown() {
        let shown = |text: &str| number(text).map(|number| number.normalize().to_string());
        assert_eq!(shown("0.30000000000000004").as_deref(), Some("0.3"));
        assert_eq!(shown("1234567890123.4500001").as_deref(), Some("1234567890123.45"));
        assert_eq!(shown("2.021E3").as_deref(), Some("2021"));
        assert_eq!(shown("1E-300").as_deref(), Some("0"));
        assert_eq!(shown("1E300"), None);
        assert_eq!(shown("NaN"), None);
        assert_eq!(shown("").as_deref(), None);
        assert_eq!(
            Format::Percent.cell("0.12", false),
            Cell::Percent("12".parse().expect("a decimal"))
        );
    }
}
