//! A big number, taken apart for templates: its digits are set large, what stands around them small.

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use serde::Serialize;

/// The parts of a value, such as "more than", "271" and "million".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ValueParts<'a> {
    /// What stands before the digits.
    pub before: &'a str,
    /// The digits with what groups them, or all of a value without digits.
    pub digits: &'a str,
    /// What follows the digits.
    pub after: &'a str,
    /// Whether that is the ending of an ordinal, which stands close to the digits.
    pub joined: bool,
}

impl<'a> ValueParts<'a> {
    /// Takes a value apart at its first digits.
    pub fn of(text: &'a str) -> Self {
        let Some(start) = text.find(is_digit) else {
            return Self { before: "", digits: text, after: "", joined: false };
        };
        let (before, rest) = text.split_at(start);
        let is_part =
            |c: char| is_digit(c) || c.is_whitespace() || matches!(c, '.' | ',' | '’' | '\'');
        let digits = rest.split_at(rest.find(|c| !is_part(c)).unwrap_or(rest.len())).0.trim_end();
        let after = rest.get(digits.len()..).unwrap_or_default();
        Self {
            before: before.trim(),
            digits,
            after: after.trim(),
            joined: after.starts_with(char::is_alphabetic),
        }
    }
}

/// Returns whether a character is a digit of any script.
fn is_digit(character: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(character) == GeneralCategory::DecimalNumber
}

#[cfg(test)]
mod tests {
    use super::ValueParts;

    #[track_caller]
    fn check(text: &str, before: &str, digits: &str, after: &str, joined: bool) {
        assert_eq!(ValueParts::of(text), ValueParts { before, digits, after, joined });
    }

    #[test]
    fn a_value_is_taken_apart_at_its_digits() {
        check("more than US$\u{a0}271\u{a0}million", "more than US$", "271", "million", false);
        check("1\u{202f}234,5 millions", "", "1\u{202f}234,5", "millions", false);
        check("about 3’000", "about", "3’000", "", false);
        check("the 2nd", "the", "2", "nd", true);
        check("45%", "", "45", "%", false);
        check("49 of 189", "", "49", "of 189", false);
        check("two thirds", "", "two thirds", "", false);
        check("", "", "", "", false);
    }
}
