//! What each function writes, in each language.

mod countries;
mod messages;
mod money;

use std::collections::BTreeSet;

use super::Locale;
use crate::units::{Bound, Currency, Decimal, Period, Quantity};

/// Makes a locale that exists.
fn locale(tag: &str) -> Locale {
    Locale::new(tag).unwrap()
}

/// Reads a number as TOML writes it.
fn number(literal: &str) -> Quantity {
    Quantity::parse_number(literal).unwrap()
}

/// Reads a currency's code.
fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

/// Checks a text; `~` stands for a no-break space and `^` for a narrow one.
fn check(written: &str, expected: &str) {
    assert_eq!(written.replace('\u{A0}', "~").replace('\u{202F}', "^"), expected);
}

/// A tag finds its language, with or without a region, and others find none.
#[test]
fn tags() {
    assert_eq!(Locale::languages(), ["en", "fr"]);
    for (tag, language, region) in
        [("en", "en", None), ("en-GB", "en", Some("GB")), ("fr-CH", "fr", Some("CH"))]
    {
        let locale = locale(tag);
        assert_eq!((locale.language(), locale.region().as_deref()), (language, region));
    }
    for tag in ["", "de", "english", "e", "en_", "x-en"] {
        assert_eq!(Locale::new(tag), None, "{tag}");
    }
}

/// A rounded number goes half away from zero, and what is there is never written as nothing.
#[test]
fn rounded() {
    for (value, decimals, english, french) in [
        ("7.4", 2, "7.40", "7,40"),
        ("0.25", 1, "0.3", "0,3"),
        ("-0.25", 1, "−0.3", "−0,3"),
        ("2.675", 2, "2.68", "2,68"),
        ("1234.5", 0, "1,235", "1^235"),
        ("2000000", 0, "2,000,000", "2^000^000"),
        ("0", 2, "0", "0"),
        ("-0.0", 2, "0", "0"),
        ("0.04", 1, "<0.1", "<~0,1"),
        ("-0.04", 1, ">−0.1", ">~−0,1"),
        ("0.4", 0, "<1", "<~1"),
        ("0.05", 1, "0.1", "0,1"),
    ] {
        let value: Decimal = value.parse().unwrap();
        check(&locale("en").rounded(value, decimals), english);
        check(&locale("fr").rounded(value, decimals), french);
    }
    let share: Decimal = "0.04".parse().unwrap();
    check(&locale("en").rounded_percent(share, 1), "<0.1%");
    check(&locale("fr").rounded_percent(share, 1), "<~0,1~%");
}

/// Counts and percentages have the digits that were stated.
#[test]
fn numbers() {
    for (literal, english, french) in [
        ("2814", "2,814", "2^814"),
        ("271_000", "271,000", "271^000"),
        ("11.0", "11.0", "11,0"),
        ("0.25", "0.25", "0,25"),
        ("0", "0", "0"),
        ("0.0", "0.0", "0,0"),
        ("-1234.5", "-1,234.5", "-1^234,5"),
    ] {
        check(&locale("en").count(&number(literal)), english);
        check(&locale("fr").count(&number(literal)), french);
        check(&locale("en").percent(&number(literal)), &format!("{english}%"));
        check(&locale("fr").percent(&number(literal)), &format!("{french}~%"));
    }
    for (literal, english, french) in [
        ("271_000_000", "271~million", "271~millions"),
        ("1_100_000", "1.1~million", "1,1~million"),
        ("1_000_000", "1~million", "1~million"),
    ] {
        check(&locale("en").count(&number(literal)), english);
        check(&locale("fr").count(&number(literal)), french);
    }
    check(&locale("en").count(&Quantity::exact(Decimal::new(2500, 2))), "25");
}

/// Places in an order take the endings of the language.
#[test]
fn ordinals() {
    for (place, english, french) in [
        (1, "1st", "1er"),
        (2, "2nd", "2e"),
        (3, "3rd", "3e"),
        (11, "11th", "11e"),
        (22, "22nd", "22e"),
        (1013, "1,013th", "1^013e"),
    ] {
        check(&locale("en").ordinal(place), english);
        check(&locale("fr").ordinal(place), french);
    }
}

/// One to ten have words, and no other number has.
#[test]
fn words() {
    let some = |word: &str| Some(word.to_owned());
    let (english, french) = (locale("en"), locale("fr"));
    assert_eq!((english.count_in_words(1), french.count_in_words(1)), (some("one"), some("un")));
    assert_eq!(
        (english.count_in_words(8), french.count_in_words(8)),
        (some("eight"), some("huit"))
    );
    assert_eq!(english.ordinal_in_words(2), some("second"));
    assert_eq!(french.ordinal_in_words(2), some("deuxième"));
    for locale in [english, french] {
        let words: BTreeSet<_> =
            (1..=10).flat_map(|n| [locale.count_in_words(n), locale.ordinal_in_words(n)]).collect();
        assert_eq!(words.len(), 20);
        assert!(!words.contains(&None));
        for other in [i64::MIN, -1, 0, 11, i64::MAX] {
            assert_eq!(
                (locale.count_in_words(other), locale.ordinal_in_words(other)),
                (None, None)
            );
        }
    }
}

/// Bounds stand before the value.
#[test]
fn bounds() {
    for (bound, english, french) in [
        (Bound::Exactly, "US$~271~million", "US$~271~million"),
        (Bound::About, "about US$~271~million", "environ US$~271~million"),
        (Bound::MoreThan, "more than US$~271~million", "plus de US$~271~million"),
        (Bound::LessThan, "less than US$~271~million", "moins de US$~271~million"),
    ] {
        check(&locale("en").bound(bound, "US$\u{A0}271\u{A0}million"), english);
        check(&locale("fr").bound(bound, "US$\u{A0}271\u{A0}million"), french);
    }
}

/// A period in running text and in tables, in every style.
#[test]
fn period_styles() {
    use super::PeriodStyle::{Between, Full, Short, Since, Slash, Words};
    let long = Period::new(2012, 2018).unwrap();
    let turn = Period::new(1998, 2003).unwrap();
    let early = Period::new(2004, 2005).unwrap();
    let year = Period::year(2016);
    for (period, style, english, french) in [
        (long, Full, "2012–2018", "2012–2018"),
        (long, Short, "2012–18", "2012–18"),
        (early, Short, "2004–05", "2004–05"),
        (turn, Short, "1998–2003", "1998–2003"),
        (long, Slash, "2012/18", "2012/18"),
        (turn, Slash, "1998/2003", "1998/2003"),
        (long, Words, "from 2012 to 2018", "de 2012 à 2018"),
        (long, Between, "between 2012 and 2018", "entre 2012 et 2018"),
        (long, Since, "since 2012", "depuis 2012"),
        (year, Short, "2016", "2016"),
        (year, Slash, "2016", "2016"),
        (year, Words, "in 2016", "en 2016"),
        (year, Between, "in 2016", "en 2016"),
        (year, Since, "since 2016", "depuis 2016"),
    ] {
        check(&locale("en").styled_period(&period, style), english);
        check(&locale("fr").styled_period(&period, style), french);
    }
}

/// What stands at the head of a sentence has a capital, whatever its first letter is.
#[test]
fn capitals() {
    for (text, expected) in [
        ("more than US$ 5 million", "More than US$ 5 million"),
        ("environ 5 %", "Environ 5 %"),
        ("être", "Être"),
        ("US$ 5 million", "US$ 5 million"),
        ("2012–2018", "2012–2018"),
        ("", ""),
    ] {
        assert_eq!(locale("fr").capital(text), expected);
    }
}

/// Dates and periods are as precise as stated, and follow the region.
#[test]
fn dates() {
    for (date, english, french) in [
        ("2011", "2011", "2011"),
        ("2016-03", "March 2016", "mars 2016"),
        ("2016-03-14", "14~March 2016", "14~mars 2016"),
        ("2017-08-01", "1~August 2017", "1er~août 2017"),
    ] {
        check(&locale("en").date(&date.parse().unwrap()), english);
        check(&locale("fr").date(&date.parse().unwrap()), french);
    }
    check(&locale("en-US").date(&"2016-03-14".parse().unwrap()), "March~14, 2016");
    for tag in Locale::languages() {
        check(&locale(tag).period(&Period::new(2012, 2017).unwrap()), "2012–2017");
        check(&locale(tag).period(&Period::year(2016)), "2016");
    }
}

/// Lists end with "and", with a comma before it only where the region has one.
#[test]
fn lists() {
    let items = |count: usize| {
        ["A", "B", "C"].map(str::to_owned).into_iter().take(count).collect::<Vec<_>>()
    };
    for (count, english, french, american) in [
        (0, "", "", ""),
        (1, "A", "A", "A"),
        (2, "A and B", "A et B", "A and B"),
        (3, "A, B and C", "A, B et C", "A, B, and C"),
    ] {
        assert_eq!(locale("en").list(&items(count)), english);
        assert_eq!(locale("fr").list(&items(count)), french);
        assert_eq!(locale("en-US").list(&items(count)), american);
    }
}
