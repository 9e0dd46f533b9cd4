//! Sums, shares, ranks and changes of a small world.

use super::*;
use crate::facts::ValueKind;
use crate::import;

/// Three governments and an organization, over four years with a gap.
fn ledger() -> Ledger {
    let flow = |year, name: &str, is_government, revenue, amount: &str| import::Flow {
        year,
        donor: donor(name),
        is_government,
        revenue,
        amount: amount.parse().expect("a decimal"),
    };
    use RevenueType::{Assessed, Core, Earmarked};
    Ledger {
        flows: vec![
            flow(2013, "Norway", true, Assessed, "100.10"),
            flow(2014, "Norway", true, Assessed, "100.20"),
            flow(2013, "Norway", true, Earmarked, "1000000"),
            flow(2014, "Norway", true, Earmarked, "3000000"),
            flow(2014, "Norway", true, Core, "500000"),
            flow(2016, "Norway", true, Earmarked, "9000000"),
            flow(2013, "Sweden", true, Earmarked, "20000000"),
            flow(2013, "Libya", true, Earmarked, "-5"),
            flow(2013, "European Union", false, Earmarked, "90000000"),
        ],
        ..Ledger::default()
    }
}

/// Returns a donor without a code.
fn donor(name: &str) -> Donor {
    Donor { name: name.to_owned(), code: None }
}

/// Each value, exact, against a computation by hand.
#[test]
fn computes_by_hand() {
    let ledger = ledger();
    let norway = donor("Norway");
    let figures = Figures::new(&ledger, &norway);
    let all = Period::new(2013, 2016).expect("a period");
    let value = |name: &str| figures.value(Computed::parse(name).expect("a name"), all);
    let amount = |text: &str| Some(Value::Amount(text.parse().expect("a decimal")));
    assert_eq!(value("total.sum"), amount("13500200.30"));
    assert_eq!(value("voluntary.sum"), amount("13500000"));
    assert_eq!(value("core.sum"), amount("500000"));
    assert_eq!(value("voluntary.rank"), Some(Value::Rank(2)));
    assert_eq!(value("voluntary.donors"), Some(Value::Count(2)));
    assert_eq!(value("voluntary.peak-year"), Some(Value::Year(2016)));
    assert_eq!(value("voluntary.rise-year"), Some(Value::Year(2014)));
    assert_eq!(value("voluntary.rise"), amount("2500000"));
    assert_eq!(value("voluntary.fall"), None, "2015 is a gap, not a zero");
    assert_eq!(value("assessed.last-year"), Some(Value::Year(2014)));
    assert_eq!(value("total.first"), amount("1000100.10"));
    assert_eq!(value("voluntary.first-rank"), Some(Value::Rank(2)));
    assert_eq!(value("voluntary.last-rank"), Some(Value::Rank(1)), "in 2016 nobody else gave any");
}

/// An organization is ranked with the governments, and does not change the rank of any of them.
#[test]
fn ranks_an_organization_with_the_governments() {
    let ledger = ledger();
    let union = donor("European Union");
    let all = Period::new(2013, 2016).expect("a period");
    let rank = Computed { of: Of::Voluntary, take: Take::Rank };
    assert_eq!(Figures::new(&ledger, &union).value(rank, all), Some(Value::Rank(1)));
    let sweden = donor("Sweden");
    assert_eq!(Figures::new(&ledger, &sweden).value(rank, all), Some(Value::Rank(1)));
}

/// What a document states says itself how far it is rounded.
#[test]
fn rounds_as_documents_state() {
    let cases = [
        ("126346789.12", "\"126.3 million\""),
        ("999999.99", "\"1.0 million\""),
        ("1234567890", "\"1.23 billion\""),
        ("43218", "43_000"),
        ("999400", "999_000"),
        ("7213.4", "7_213"),
        ("-227.8", "-228"),
        ("-1161564.01", "\"-1.2 million\""),
        ("0.7", "1"),
        ("0.3", "0.3"),
        ("0.045", "0.05"),
        ("-0.004", "-0.004"),
        ("0.000", "0"),
    ];
    for (value, expected) in cases {
        let written = amount(value.parse().expect("a decimal"), Bound::Exactly).toml.to_string();
        assert_eq!(written, expected, "{value}");
    }
    for (value, expected) in [
        ("12.345", "12.3"),
        ("0.4567", "0.46"),
        ("0.01234", "0.012"),
        ("100", "100.0"),
        ("0.0000123", "0.00001"),
        ("0", "0"),
    ] {
        let written = percent(value.parse().expect("a decimal"), Bound::Exactly).toml.to_string();
        assert_eq!(written, expected, "{value}");
    }
}

/// A bound is rounded to the side on which it holds, and is none where the value itself is stated.
#[test]
fn bounds_hold_when_they_are_stated() {
    let amount = |text: &str| Value::Amount(text.parse().expect("a decimal"));
    let percent = |text: &str| Value::Percent(text.parse().expect("a decimal"));
    for (value, more, less) in [
        (amount("126372000"), Some("\"126.3 million\""), Some("\"126.4 million\"")),
        (amount("126346789"), Some("\"126.3 million\""), Some("\"126.4 million\"")),
        (amount("7000000"), None, None),
        (amount("43218"), Some("43_000"), Some("44_000")),
        (amount("-1161564"), Some("\"-1.2 million\""), Some("\"-1.1 million\"")),
        (percent("12.38"), Some("12.3"), Some("12.4")),
        (percent("0.00085"), Some("0.0008"), Some("0.001")),
        (percent("99.97"), Some("99.9"), Some("100.0")),
        (Value::Count(82), None, None),
    ] {
        let written = |bound| value.bounded(bound).map(|written| written.to_string());
        assert_eq!(written(Bound::MoreThan).as_deref(), more, "{value:?}");
        assert_eq!(written(Bound::LessThan).as_deref(), less, "{value:?}");
        assert!(value.bounded(Bound::About).is_some());
    }
}

/// A share that is too small to be read, and one that is all but the whole, are stated with a bound.
#[test]
fn shares_that_need_a_bound() {
    for (value, bound, stated) in [
        ("0.0009", Bound::LessThan, "0.001"),
        ("0.001", Bound::Exactly, "0.001"),
        ("0.0014", Bound::Exactly, "0.001"),
        ("99.949", Bound::Exactly, "99.9"),
        ("99.95", Bound::MoreThan, "99.9"),
        ("100", Bound::Exactly, "100.0"),
        ("0", Bound::Exactly, "0"),
    ] {
        let value = Value::Percent(value.parse().expect("a decimal"));
        assert_eq!(value.usual_bound(), bound, "{value:?}");
        let written = value.bounded(bound).map(|written| written.to_string());
        assert_eq!(written.as_deref(), Some(stated), "{value:?}");
    }
}

/// What the data give is stated by the keys that a document has for values.
#[test]
fn values_have_keys_of_facts() {
    let values = [
        Value::Amount(Decimal::ONE),
        Value::Count(1),
        Value::Percent(Decimal::ONE),
        Value::Rank(1),
        Value::Year(2024),
    ];
    assert_eq!(values.map(Value::kind), ValueKind::STATED);
}
