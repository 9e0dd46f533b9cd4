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
    let ledger = Ledger {
        flows: vec![flow(2013, 1_000_000), flow(2014, 2_000_000), flow(2015, 7_000_000)],
        ..Ledger::default()
    };
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
    // The year of issue, in the title.
    let title = "title  = \"Norway–ILO Cooperation, 2017\"".to_owned();
    assert_eq!(rolled.dated_lines, [(5, title)]);
}

/// Rolls a document from 2013–2014 to 2014–2015 with these tables after the first.
fn roll_with(tables: &str) -> Rolled {
    let text = format!("[factsheet]\nperiod = [2013, 2014]\nissued = \"2011\"\n{tables}");
    let ledger = Ledger::default();
    let period = Period::new(2014, 2015).expect("a period");
    let edition = Edition { period, issued: "2016", accessed: "2016", ledger: &ledger };
    roll(&text, &edition).expect("rolls")
}

/// What lies in the past is not asked for; what may have changed is.
#[test]
fn the_past_is_left_alone() {
    let rolled = roll_with(
        "[facts.member]\ndate = 1919\n[facts.storm]\ndate = \"2012-02\"\n[facts.war]\nperiod = [1939, 1945]\n\
         [facts.report]\ndate = 2014\n[facts.first]\ndate = 2013\n[facts.people]\ncount = 3\nperiod = 2012\n",
    );
    let names =
        |list: &[(String, String)]| list.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&rolled.past), ["member", "storm", "war"]);
    assert_eq!(names(&rolled.to_confirm), ["report", "first", "people"]);
}

/// A series of the last year moves on, one of years of its own stays and is told.
#[test]
fn series_move_or_are_told() {
    let rolled = roll_with(
        "[series.a]\nperiod = 2014\n[series.b]\nperiod = [2010, 2014]\n[series.c]\nperiod = [2013, 2014]\n",
    );
    assert!(rolled.toml.contains("[series.a]\nperiod = 2015\n"), "{}", rolled.toml);
    assert!(rolled.toml.contains("[series.b]\nperiod = [2010, 2014]\n"), "{}", rolled.toml);
    assert!(rolled.toml.contains("[series.c]\nperiod = [2014, 2015]\n"), "{}", rolled.toml);
    assert!(
        rolled.notes.iter().any(|note| note.contains("`b` covers 2010–2014")),
        "{:?}",
        rolled.notes
    );
}

/// Every text that names a year of the old edition is listed, wherever it stands; dates that are shifted are not.
#[test]
fn texts_with_old_years_are_listed() {
    let rolled = roll_with(
        "title = \"In 2013\"\n[sources.x]\nurl = \"https://example.org/2011.pdf\"\naccessed = \"2011-01-01\"\n\
         [facts.a]\ncount = 3\nnote = \"as of 2013\"\n[series.s]\nfile = \"a-2013.csv\"\n\
         [[section]]\nbody = \"\"\"\nFirst.\n[1] In FY2013.\nIn 2014, 20130 and 32013.\n\"\"\"\nchart = { note = \"2011\" }\n",
    );
    let lines: Vec<&str> = rolled.dated_lines.iter().map(|(_, line)| line.as_str()).collect();
    assert_eq!(
        lines,
        [
            "title = \"In 2013\"",
            "url = \"https://example.org/2011.pdf\"",
            "note = \"as of 2013\"",
            "file = \"a-2013.csv\"",
            "[1] In FY2013.",
            "chart = { note = \"2011\" }",
        ],
        "2014 is a year of the next edition too"
    );
}

/// Lines end as they did.
#[test]
fn windows_lines_stay() {
    let text = "\u{feff}[factsheet]\r\nperiod = 2013\r\nlead = \"\"\"\r\na\r\nb\"\"\"\r\n[facts.a]\r\ncount = 1\r\n";
    let ledger = Ledger::default();
    let edition =
        Edition { period: Period::year(2014), issued: "2015", accessed: "2015", ledger: &ledger };
    let rolled = roll(text, &edition).expect("rolls");
    assert!(
        rolled.toml.starts_with("\u{feff}[factsheet]\r\nperiod = 2014\r\n"),
        "{:?}",
        rolled.toml
    );
    assert_eq!(rolled.toml.matches('\n').count(), rolled.toml.matches("\r\n").count());
    assert!(rolled.toml.contains("a\r\nb"), "{:?}", rolled.toml);
}

/// The years in a folder's name move on.
#[test]
fn folders_are_named_for_their_years() {
    let years = |first, last| Period::new(first, last).expect("a period");
    for (name, old, new, expected) in [
        ("japan-2017", years(2012, 2017), years(2013, 2018), "japan-2018"),
        ("japan-2012-2017", years(2012, 2017), years(2013, 2018), "japan-2013-2018"),
        ("norway-2013-2023", years(2013, 2023), years(2013, 2024), "norway-2013-2024"),
        ("japan-issued-2018", years(2012, 2017), years(2013, 2018), "japan-issued-2019"),
        ("japan", years(2012, 2017), years(2013, 2018), "japan-2018"),
        ("no-12345", years(2012, 2017), years(2013, 2018), "no-12345-2018"),
        ("japan-2017", years(2012, 2017), years(2013, 2017), "japan-2017-2017"),
    ] {
        assert_eq!(next_name(name, old, new), expected, "{name}");
    }
}

/// A bound holds of the new value too, or goes; what the old value was rounded to does not hold of the new one.
#[test]
fn bounds_hold_of_new_values() {
    let norway = crate::import::find_donor("NO").expect("a country");
    let ledger = |amount: &str| Ledger {
        flows: vec![Flow {
            year: 2015,
            donor: norway.clone(),
            is_government: true,
            revenue: RevenueType::Earmarked,
            amount: amount.parse().expect("a decimal"),
        }],
        ..Ledger::default()
    };
    let document = DOCUMENT.replace(
        "amount   = \"1.0 million\"  # rounded\n",
        "amount   = 1_000_000\nbound    = \"more than\"\nrounded_to = 1_000_000\n",
    );
    for (amount, written) in [
        ("126372000", "amount   = \"126.3 million\"\nbound    = \"more than\"\ncurrency"),
        ("7000000", "amount   = \"7.0 million\"\ncurrency"),
    ] {
        let ledger = ledger(amount);
        let edition = Edition {
            period: Period::new(2014, 2015).expect("a period"),
            issued: "2018-05",
            accessed: "2018-04-02",
            ledger: &ledger,
        };
        let rolled = roll(&document, &edition).expect("rolls");
        assert!(rolled.toml.contains(written), "{}", rolled.toml);
    }
}

/// An edition that is issued before the last one is told; the year of the last one is not before it.
#[test]
fn issued_before_the_last() {
    let ledger = Ledger::default();
    for (issued, is_told) in
        [("2016-11", true), ("2017-04-30", true), ("2017", false), ("2018-05", false)]
    {
        let period = Period::new(2014, 2015).expect("a period");
        let edition = Edition { period, issued, accessed: "2018-04-02", ledger: &ledger };
        let rolled = roll(DOCUMENT, &edition).expect("rolls");
        let notes = rolled.notes.iter().filter(|note| note.contains("--issued"));
        assert_eq!(notes.count() == 1, is_told, "{issued}: {:?}", rolled.notes);
    }
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
