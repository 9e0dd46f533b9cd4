//! Tables of what parses, and properties of numbers.

use proptest::prelude::*;

use super::{Bound, Currency, Decimal, PartialDate, Period, Quantity, UnitError};

/// Checks a quantity against its value and step, each written as a decimal.
fn check(parsed: &Result<Quantity, UnitError>, value: &str, step: &str) {
    let expected = Quantity { value: value.parse().unwrap(), step: step.parse().unwrap() };
    assert_eq!(*parsed, Ok(expected));
}

/// Numbers of TOML have the value written and the step of their last stated place; whole ones are exact.
#[test]
fn numbers() {
    for (literal, value, step) in [
        ("271_000_000", "271000000", "0"),
        ("10_370_000_000", "10370000000", "0"),
        ("49", "49", "0"),
        ("+49", "49", "0"),
        ("-540_400", "-540400", "0"),
        ("0", "0", "0"),
        ("-0", "0", "0"),
        ("0.2", "0.2", "0.1"),
        ("11.0", "11", "0.1"),
        ("0.00", "0", "0.01"),
        ("10.370", "10.37", "0.001"),
        ("1e6", "1000000", "1000000"),
        ("10e5", "1000000", "100000"),
        ("1.5e+6", "1500000", "100000"),
        ("1.5E-3", "0.0015", "0.0001"),
        ("1_0.2_5e1_0", "102500000000", "100000000"),
    ] {
        check(&Quantity::parse_number(literal), value, step);
    }
}

/// What is no decimal number of TOML is an error, and what is too long is another.
#[test]
fn not_numbers() {
    for literal in
        ["", "-", "abc", "1_", "_1", "1__0", "1.", ".5", "1e", "0x1F", "inf", "nan", "1 0"]
    {
        assert_eq!(Quantity::parse_number(literal), Err(UnitError::Number(literal.into())));
    }
    for literal in ["1e29", "1e-29", "1e2000000000", "123456789012345678901234567890"] {
        assert_eq!(Quantity::parse_number(literal), Err(UnitError::TooLong(literal.into())));
    }
    assert_eq!(
        Quantity::parse_number("1e9999999999"),
        Err(UnitError::Number("1e9999999999".into()))
    );
}

/// A word for the size moves the point, and the last digit before it is the last one stated.
#[test]
fn amounts() {
    for (text, value, step) in [
        ("41.8 million", "41800000", "100000"),
        ("10.37 billion", "10370000000", "10000000"),
        ("10.0\u{A0}million", "10000000", "100000"),
        ("20 million", "20000000", "1000000"),
        ("5 Thousand", "5000", "1000"),
        (" 540,400 ", "540400", "0"),
        ("1,234.5 million", "1234500000", "100000"),
        ("49", "49", "0"),
    ] {
        check(&Quantity::parse_text(text), value, step);
    }
    for text in [
        "",
        "million",
        "41.8 millions",
        "41.8 million dollars",
        "US$ 5",
        "41,8 million",
        "1234,567",
    ] {
        assert_eq!(Quantity::parse_text(text), Err(UnitError::Amount(text.into())));
    }
    assert!(matches!(Quantity::parse_text("1e25 billion"), Err(UnitError::TooLong(_))));
}

/// What a number is rounded to is a number above zero, or the word for a size.
#[test]
fn units() {
    for (text, unit) in [
        ("1_000", "1000"),
        ("0.1", "0.1"),
        ("25", "25"),
        ("thousand", "1000"),
        ("Million", "1000000"),
        ("100 thousand", "100000"),
    ] {
        assert_eq!(Quantity::parse_unit(text), Some(unit.parse().unwrap()), "{text}");
    }
    for text in ["0", "-1", "", "tens", "millions"] {
        assert_eq!(Quantity::parse_unit(text), None, "{text}");
    }
}

/// Numbers that differ in a place that the report would round away are written to that place.
#[test]
fn numbers_side_by_side() {
    let shown = |values: [i64; 2], step: i64| {
        let values = values.map(Decimal::from);
        let step = Decimal::from(step);
        Quantity::apart(&values, step)
            .iter()
            .map(|number| number.step.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(shown([41_812_000, 41_790_000], 100_000), ["10000"; 2]);
    assert_eq!(shown([41_812_000, 31_790_000], 100_000), ["100000"; 2]);
    assert_eq!(shown([5_000_000, 5_000_000], 1_000_000), ["1000000"; 2]);
}

/// Rounding only ever makes a step coarser.
#[test]
fn rounding() {
    let exact = Quantity::exact(41_850_000);
    let step = Decimal::from(100_000);
    assert_eq!(exact.round(step), Quantity { value: 41_900_000.into(), step });
    assert_eq!(exact.round(step).round(Decimal::ONE), exact.round(step));
    assert_eq!(exact.round(Decimal::ZERO), exact);
    assert_eq!(exact.tolerance(), Decimal::ZERO);
    assert_eq!(exact.round(step).tolerance(), Decimal::from(50_000));
}

/// The codes in use parse, others do not.
#[test]
fn currencies() {
    for code in ["USD", "EUR", "JPY", "NOK", "XDR"] {
        assert_eq!(code.parse::<Currency>().unwrap().code(), code);
    }
    for code in ["usd", "US$", "DEM", "XXX", "US", ""] {
        assert_eq!(code.parse::<Currency>(), Err(UnitError::Currency(code.into())));
    }
    assert!(Currency::codes().is_sorted());
}

/// Bounds are read by their words, and an error offers them all.
#[test]
fn bounds() {
    for bound in Bound::ALL {
        assert_eq!(bound.to_string().parse(), Ok(bound));
    }
    assert_eq!(
        "over".parse::<Bound>().unwrap_err().to_string(),
        "expected one of `exactly`, `about`, `more than`, `less than`: `over`"
    );
}

/// Dates are read as precisely as written, and only where the calendar has them.
#[test]
fn dates() {
    for text in ["2011", "2017-05", "2017-05-14", "2016-02-29", "0950"] {
        assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
    }
    for text in ["", "17", "2017-5", "2017-13", "2017-02-29", "2017-05-14-01", "+2017", "2017/05"] {
        assert_eq!(text.parse::<PartialDate>(), Err(UnitError::Date(text.into())));
    }
}

/// Dates are ordered by their first day, and at the same first day the wider one comes first.
#[test]
fn order_of_dates() {
    let texts = ["2016-12-31", "2017", "2017-01", "2017-01-01", "2017-01-02", "2017-02"];
    let dates: Vec<PartialDate> = texts.iter().map(|text| text.parse().unwrap()).collect();
    assert!(dates.is_sorted_by(|one, other| one < other));
}

/// Periods know their years.
#[test]
fn periods() {
    let period = Period::new(2012, 2017).unwrap();
    assert_eq!((period.length(), period.to_string()), (6, "2012–2017".into()));
    assert!(period.contains(2012) && period.contains(2017) && !period.contains(2018));
    assert!(period.overlaps(Period::new(2017, 2020).unwrap()));
    assert!(!period.overlaps(Period::new(2018, 2020).unwrap()));
    assert_eq!(Period::year(2016).to_string(), "2016");
    assert_eq!(Period::new(i16::MIN, i16::MAX).unwrap().length(), 65_536);
    assert_eq!(Period::new(2017, 2012), Err(UnitError::Period(2017, 2012)));
}

proptest! {
    /// A float is read exactly, and its step is one unit of its last digit.
    #[test]
    fn floats_are_exact(whole in 0_u64..1_000_000_000, fraction in "[0-9]{1,9}") {
        let literal = format!("{whole}.{fraction}");
        let quantity = Quantity::parse_number(&literal).unwrap();
        let places = u32::try_from(fraction.len()).unwrap();
        prop_assert_eq!(quantity.value, literal.parse::<Decimal>().unwrap());
        prop_assert_eq!(quantity.step, Decimal::new(1, places));
    }

    /// An integer is exact, however many zeros it ends with.
    #[test]
    fn integers_are_exact(digits in any::<i32>(), zeros in 0_u32..8) {
        let value = i64::from(digits) * 10_i64.pow(zeros);
        prop_assert_eq!(Quantity::parse_number(&value.to_string()), Ok(Quantity::exact(value)));
    }

    /// Values that differ look different, equal ones alike, and none is further off than half the step asked for.
    #[test]
    fn values_that_differ_look_different(
        values in prop::collection::vec(-10_000_000_i64..10_000_000, 1..5),
        scale in 0_u32..4,
        power in 0_u32..7,
    ) {
        let values: Vec<Decimal> = values.iter().map(|value| Decimal::new(*value, scale)).collect();
        let step = Decimal::from(10_u64.pow(power));
        let shown = Quantity::apart(&values, step);
        prop_assert_eq!(shown.len(), values.len());
        for (one, number) in values.iter().zip(&shown) {
            prop_assert!((*one - number.value).abs() * Decimal::TWO <= step);
            for (other, beside) in values.iter().zip(&shown) {
                prop_assert_eq!(one == other, number.value == beside.value);
                prop_assert_eq!(one < other, number.value < beside.value);
            }
        }
    }

    /// An underscore between digits changes nothing.
    #[test]
    fn underscores_are_nothing(before in "[1-9][0-9]{0,8}", after in "[0-9]{1,8}") {
        prop_assert_eq!(
            Quantity::parse_number(&format!("{before}_{after}")),
            Quantity::parse_number(&format!("{before}{after}"))
        );
    }

    /// A number in words is the number times its size, step and all.
    #[test]
    fn words_scale(whole in 0_u32.., fraction in "[0-9]{1,6}") {
        let plain = Quantity::parse_number(&format!("{whole}.{fraction}")).unwrap();
        let million = Quantity::parse_text(&format!("{whole}.{fraction} million")).unwrap();
        let size = Decimal::from(1_000_000);
        prop_assert_eq!(million, Quantity { value: plain.value * size, step: plain.step * size });
    }

    /// No text makes a parser panic.
    #[test]
    fn nothing_panics(text in "[-+0-9._eE, a-z]{0,24}|\\PC{0,12}") {
        drop(Quantity::parse_number(&text));
        drop(Quantity::parse_text(&text));
        drop(text.parse::<PartialDate>());
        drop(text.parse::<Currency>());
    }
}
