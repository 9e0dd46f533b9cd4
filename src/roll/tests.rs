//! A small document, a year later.

use super::*;
use crate::import::{Flow, RevenueType};

/// A document with a computed fact, one that a person states, comments, and a date in a text.
const DOCUMENT: &str = r#"# A comment at the top.
format = 1

[factsheet]
title  = "Norway–ILO Cooperation, 2017"
issued = "2017-05"   # the month
period = [2013, 2014]     # of everything

[donor]
country = "NO"

[sources.ceb]
data     = "../ceb.csv"
accessed = "2017-04-01"

# The money.
[facts.voluntary]
amount   = "1.0 million"  # rounded
currency = "USD"
computed = "voluntary.sum"

[facts.peak]
amount   = 5
currency = "USD"
period   = 2013
computed = "voluntary.peak"

[facts.conventions]
count  = 49   # counted by hand
period = 2014

[facts.staff]
count = 3
bound = "about"
"#;

/// Periods move, comments stay, computed facts are renewed, the others marked.
#[test]
fn rolls_a_document() {
    let norway = crate::import::find_donor("NO").expect("a country");
    let flow = |year, amount: i64| Flow {
        year,
        donor: norway.clone(),
        is_government: true,
        revenue: RevenueType::Earmarked,
        amount: amount.into(),
    };
    let ledger =
        Ledger { flows: vec![flow(2013, 1_000_000), flow(2014, 2_000_000), flow(2015, 7_000_000)] };
    let edition = Edition {
        period: Period::new(2014, 2015).expect("a period"),
        issued: "2018-05",
        accessed: "2018-04-02",
        ledger: &ledger,
    };
    let rolled = roll(DOCUMENT, &edition).expect("rolls");
    let expected = DOCUMENT
        .replace("\"2017-05\"", "\"2018-05\"")
        .replace("[2013, 2014]", "[2014, 2015]")
        .replace("2017-04-01", "2018-04-02")
        .replace("\"1.0 million\"", "\"9.0 million\"")
        .replace("amount   = 5", "amount   = \"7.0 million\"")
        .replace("period   = 2013", "period   = 2015")
        .replace(
            "period = 2014\n",
            "period = 2014\ntodo   = \"confirm for 2014–2015: was 49 in 2014\"\n",
        )
        + "todo  = \"confirm for 2014–2015: was about 3 in 2013–2014\"\n";
    assert_eq!(rolled.toml, expected);
    assert_eq!(rolled.renewed.len(), 2);
    assert_eq!(rolled.to_confirm.len(), 2);
    assert!(rolled.dated_lines.is_empty(), "{:?}", rolled.dated_lines);
}

/// A document that has no period cannot go on from it.
#[test]
fn needs_a_period() {
    let ledger = Ledger::default();
    let edition =
        Edition { period: Period::year(2018), issued: "2018", accessed: "2018", ledger: &ledger };
    let fault = roll("format = 1\n[factsheet]\ntitle = \"x\"\n", &edition).expect_err("no period");
    assert!(fault.0.contains("period = [2012, 2017]"), "{}", fault.0);
}
