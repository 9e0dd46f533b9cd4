//! Counts, percentages and places in an order.

use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, input};
use icu_plurals::{PluralCategory, PluralRules};

use super::invisible::strip;
use super::money::compact;
use super::{FluentValue, Locale};
use crate::units::{Decimal, Quantity};

/// The formatters of numbers.
pub(super) struct Numbers {
    /// Writes a number with its thousands grouped.
    grouped: DecimalFormatter,
    /// Writes a number as digits alone, as years are.
    ungrouped: DecimalFormatter,
    /// Knows the forms of words after a number.
    cardinal: PluralRules,
    /// Knows the forms of endings of a place in an order.
    ordinal: PluralRules,
}

impl Numbers {
    /// Builds the formatters.
    #[expect(clippy::expect_used, reason = "every locale falls back to data that is compiled in")]
    fn new(locale: &icu_locale::Locale) -> Self {
        let mut never = DecimalFormatterOptions::default();
        never.grouping_strategy = Some(GroupingStrategy::Never);
        let compiled = "every locale falls back to data that is compiled in";
        Self {
            grouped: DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default())
                .expect(compiled),
            ungrouped: DecimalFormatter::try_new(locale.into(), never).expect(compiled),
            cardinal: PluralRules::try_new_cardinal(locale.into()).expect(compiled),
            ordinal: PluralRules::try_new_ordinal(locale.into()).expect(compiled),
        }
    }
}

/// A number written out, and the form that words after it take.
pub(super) struct Digits {
    /// The digits.
    pub(super) text: String,
    /// The plural category of CLDR, such as `one` or `other`.
    pub(super) plural: &'static str,
}

impl Locale {
    /// Writes a count with the digits as stated: `2,814`, and from a million on in millions: `1.1 million`.
    pub fn count(&self, count: &Quantity) -> String {
        let scale = compact(count);
        let digits = self.digits(count, scale.power());
        match scale.count_message() {
            None => digits.text,
            Some(id) => self
                .message(id, &[("number", digits.text.into()), ("plural", digits.plural.into())]),
        }
    }

    /// Returns CLDR's name of the form that words after a count take, such as `one` or `other`.
    pub fn plural(&self, count: &Quantity) -> &'static str {
        self.digits(count, 0).plural
    }

    /// Writes a count from one to ten as a word: `three`.
    pub fn count_in_words(&self, count: i64) -> Option<String> {
        self.word("count-word", count)
    }

    /// Writes how many times as much: `2.5 times`.
    pub fn times(&self, count: &Quantity) -> String {
        let digits = self.digits(count, 0);
        self.message("times", &[("number", digits.text.into()), ("plural", digits.plural.into())])
    }

    /// Writes how many times as much, from two to ten, in words: `twice`.
    pub fn times_in_words(&self, count: i64) -> Option<String> {
        self.word("times-word", count)
    }

    /// Writes how many times as much, from two to five, as a participle: `doubled`.
    pub fn times_as_verb(&self, count: i64) -> Option<String> {
        self.word("times-verb", count)
    }

    /// Writes a percentage with the digits as stated: `11%`.
    pub fn percent(&self, percentage: &Quantity) -> String {
        self.message("percent", &[("number", self.digits(percentage, 0).text.into())])
    }

    /// Writes a percentage with words for its sign: `11 per cent`.
    pub fn percent_in_words(&self, percentage: &Quantity) -> String {
        let digits = self.digits(percentage, 0);
        self.message("percent-in-words", &[("number", digits.text.into())])
    }

    /// Writes a place in an order: `2nd`.
    pub fn ordinal(&self, place: i64) -> String {
        let numbers = self.numbers();
        let text = strip(numbers.grouped.format(&input::Decimal::from(place)).to_string());
        let plural = category(numbers.ordinal.category_for(place));
        self.message("ordinal", &[("number", text.into()), ("plural", plural.into())])
    }

    /// Writes a place in an order from first to tenth as a word: `second`.
    pub fn ordinal_in_words(&self, place: i64) -> Option<String> {
        self.word("ordinal-word", place)
    }

    /// Writes a year, ungrouped.
    pub fn year(&self, year: i16) -> String {
        strip(self.numbers().ungrouped.format(&input::Decimal::from(year)).to_string())
    }

    /// Writes a number divided by a power of ten, with the digits as stated.
    pub(super) fn digits(&self, quantity: &Quantity, power: i16) -> Digits {
        let numbers = self.numbers();
        let decimal = shifted(quantity, power);
        Digits {
            text: strip(numbers.grouped.format(&decimal).to_string()),
            plural: category(numbers.cardinal.category_for(&decimal)),
        }
    }

    /// Returns the message for a small number, from one to ten.
    fn word(&self, id: &str, number: i64) -> Option<String> {
        let is_small = (1..=10).contains(&number);
        if is_small {
            self.some_message(id, &[("number", FluentValue::from(number))])
        } else {
            None
        }
    }

    /// Returns the formatters of numbers.
    fn numbers(&self) -> &Numbers {
        self.formatters.numbers.get_or_init(|| Numbers::new(&self.formats))
    }
}

/// Returns the power of ten of the last stated place: 6 for 271 million, -1 for 0.2.
pub(super) fn last_place(quantity: &Quantity) -> i16 {
    let of_value = place(quantity.value);
    if quantity.step.is_zero() {
        of_value
    } else if quantity.value.is_zero() {
        place(quantity.step)
    } else {
        of_value.min(place(quantity.step))
    }
}

/// Returns the power of ten of the last digit other than zero.
fn place(value: Decimal) -> i16 {
    let value = value.normalize();
    let mut digits = value.mantissa();
    let mut place = i16::try_from(value.scale()).map_or(0, |scale| -scale);
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
        place += 1;
    }
    place
}

/// Converts to the decimal of ICU, divided by a power of ten, with exactly the stated places after the point.
fn shifted(quantity: &Quantity, power: i16) -> input::Decimal {
    let mut decimal =
        input::Decimal::try_from_str(&quantity.value.normalize().to_string()).unwrap_or_default();
    decimal.multiply_pow10(-power);
    decimal.absolute.trim_start();
    decimal.absolute.pad_start(1);
    decimal.absolute.pad_end((last_place(quantity) - power).min(0));
    decimal
}

/// Returns CLDR's name of a plural category.
fn category(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
