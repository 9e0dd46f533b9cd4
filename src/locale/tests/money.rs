//! Amounts of money, and that they never claim more than was stated.

use proptest::prelude::*;

use super::super::{MoneyStyle, Scale};
use super::{check, currency, locale, number};
use crate::units::{Decimal, Quantity};

/// Money has the digits that were stated, in the size that suits them.
#[test]
fn money() {
    use MoneyStyle::{Code, Compact, Full, Short};
    for (amount, code, style, english, french) in [
        ("271_000_000", "USD", Compact, "US$~271~million", "271~millions de~dollars~É.-U."),
        ("31.8e6", "USD", Compact, "US$~31.8~million", "31,8~millions de~dollars~É.-U."),
        ("10_370_000_000", "USD", Compact, "US$~10.37~billion", "10,37~milliards de~dollars~É.-U."),
        ("1.0e9", "USD", Compact, "US$~1.0~billion", "1,0~milliard de~dollars~É.-U."),
        ("1_000_000", "EUR", Compact, "€~1~million", "1~million d’euros"),
        ("2_500_000", "NOK", Compact, "NOK~2.5~million", "2,5~millions de~couronnes~norvégiennes"),
        ("5_000_000", "THB", Compact, "THB~5~million", "5~millions THB"),
        ("540_400", "USD", Compact, "US$~540,400", "540^400~dollars~É.-U."),
        ("1", "USD", Compact, "US$~1", "1~dollar~É.-U."),
        ("41_812_345", "USD", Compact, "US$~41,812,345", "41^812^345~dollars~É.-U."),
        (
            "10_371_500_000",
            "USD",
            Compact,
            "US$~10,371.5~million",
            "10^371,5~millions de~dollars~É.-U.",
        ),
        ("-3_500_000", "USD", Compact, "US$~-3.5~million", "-3,5~millions de~dollars~É.-U."),
        ("0.50", "GBP", Compact, "£~0.50", "0,50~livre~sterling"),
        ("271_000_000", "USD", Full, "US$~271,000,000", "271^000^000~dollars~É.-U."),
        ("271_000_000", "USD", Code, "USD~271~million", "271~millions USD"),
        ("540_400", "USD", Code, "USD~540,400", "540^400~USD"),
        ("110_800_000", "USD", Short, "US$~110.8M", "110,8~M$~US"),
        ("10_370_000_000", "USD", Short, "US$~10.37bn", "10,37~Md$~US"),
        ("5_000_000", "EUR", Short, "€~5M", "5~M€"),
        ("2_500_000", "CHF", Short, "CHF~2.5M", "2,5~M~CHF"),
        ("540_400", "USD", Short, "US$~540,400", "540^400~dollars~É.-U."),
    ] {
        let (amount, code) = (number(amount), currency(code));
        check(&locale("en").money(&amount, &code, style), english);
        check(&locale("fr").money(&amount, &code, style), french);
    }
}

/// An axis says what it counts in.
#[test]
fn money_units() {
    for (scale, code, english, french) in [
        (Scale::One, "USD", "US$", "dollars~É.-U."),
        (Scale::Thousand, "USD", "US$~thousand", "milliers~de~dollars~É.-U."),
        (Scale::Million, "USD", "US$~million", "millions~de~dollars~É.-U."),
        (Scale::Billion, "EUR", "€~billion", "milliards~d’euros"),
        (Scale::Million, "THB", "THB~million", "millions~THB"),
    ] {
        check(&locale("en").money_unit(scale, &currency(code), MoneyStyle::Compact), english);
        check(&locale("fr").money_unit(scale, &currency(code), MoneyStyle::Compact), french);
    }
}

proptest! {
    /// An amount prints the digits that were stated, no more and no less, whatever its size and style.
    #[test]
    fn digits_are_as_stated(
        digits in 1_i64..10_000_000_000,
        place in -4_i32..10,
        style in prop::sample::select(vec![MoneyStyle::Compact, MoneyStyle::Full, MoneyStyle::Code]),
        tag in prop::sample::select(vec!["en", "fr", "fr-CH"]),
    ) {
        let amount = Quantity::parse_number(&format!("{digits}e{place}")).unwrap();
        let written = locale(tag).money(&amount, &currency("JPY"), style);
        let power = if written.contains("billion") || written.contains("milliard") {
            9
        } else if written.contains("million") {
            6
        } else {
            0
        };
        let point = if tag == "en" { '.' } else { ',' };
        let number: String =
            written.chars().filter(|c| c.is_ascii_digit() || *c == point).collect();
        let number = number.replace(point, ".");
        let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let value: Decimal = number.parse().unwrap();
        prop_assert_eq!(value * Decimal::from(10_i64.pow(power)), amount.value, "{}", written);
        let stated = usize::try_from(i32::try_from(power).unwrap() - place).unwrap_or(0);
        prop_assert_eq!(decimals, stated, "{}", written);
        // Only a currency may part from its millions.
        prop_assert!(!written.contains(' ') || written.contains("milli"), "{}", written);
    }

    /// No value and step make a number unwritable, however little they fit each other.
    #[test]
    fn nothing_panics(
        value in (any::<[u32; 3]>(), any::<bool>(), 0_u32..=28),
        step in (any::<[u32; 3]>(), any::<bool>(), 0_u32..=28),
    ) {
        let decimal = |([low, middle, high], is_negative, scale): ([u32; 3], bool, u32)| {
            Decimal::from_parts(low, middle, high, is_negative, scale)
        };
        let amount = Quantity { value: decimal(value), step: decimal(step) };
        for tag in ["en", "fr"] {
            let locale = locale(tag);
            prop_assert!(!locale.percent(&amount).is_empty());
            prop_assert!(!locale.money(&amount, &currency("USD"), MoneyStyle::Compact).is_empty());
            prop_assert!(!locale.count(&amount.round(decimal(value))).is_empty());
        }
    }
}
