//! The tables of charts: they have what is drawn, as it is drawn.

use super::samples::{all, chart, flow};
use super::{Written, style};
use crate::charts::columns::{COLUMNS, STACKED_COLUMNS};
use crate::charts::donut::DONUT;
use crate::charts::sparklines::SPARKLINES;
use crate::charts::tests::Fixed;
use crate::charts::{ChartSpec, Compared, Table, TableWords, Tabled, draw, table};

/// Writes the numbers of a chart into tables.
fn tabled(spec: &ChartSpec) -> Tabled {
    let word = |word: &str| word.to_owned();
    let words = TableWords {
        year: word("Year"),
        place: word("Country"),
        item: word("Item"),
        value: word("Number"),
        total: word("Total"),
        share: word("Share"),
        ranks: [word("First rank"), word("Last rank")],
        ends: [word("From"), word("To")],
    };
    table(spec, &Written, &words)
}

/// Returns a table, a line a row; totals with an equals sign.
fn told(table: &Table) -> Vec<String> {
    let rows = table.rows.iter().map(|row| {
        let total = if row.is_total { "= " } else { "" };
        format!("{total}{}", row.cells.join(" | "))
    });
    std::iter::once(table.columns.join(" | ")).chain(rows).collect()
}

/// Returns the tables of a chart.
fn tables(spec: &ChartSpec) -> Vec<Vec<String>> {
    tabled(spec).tables.iter().map(told).collect()
}

/// Whatever a chart writes of its values, sums, shares and ranks stands in its tables in the same digits, and its
/// subtitle and its foot above and below them; no table has more columns than a page, nor a row more or less than its head.
#[test]
fn tables_have_what_is_drawn() {
    for (name, width, spec) in all() {
        let reading = draw(&spec, (width, None), &style(&Fixed)).unwrap().reading;
        let tabled = tabled(&spec);
        assert_eq!((&tabled.subtitle, &tabled.foot), (&reading.subtitle, &reading.foot), "{name}");
        let cells: Vec<&String> =
            tabled.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells).collect();
        let rows = reading
            .series
            .iter()
            .flat_map(|row| row.numbers.iter().chain(&row.sum).chain(row.ranks.iter().flatten()));
        let shown = rows.chain(&reading.totals).chain(&reading.shares).chain(&reading.whole);
        for number in shown.filter(|number| number.is_drawn) {
            assert!(cells.contains(&&number.text), "{name}: {}", number.text);
        }
        for table in &tabled.tables {
            assert!((2..=8).contains(&table.columns.len()), "{name}: {:?}", table.columns);
            assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()), "{name}");
        }
    }
}

/// Years stand below each other, a gap says so, piles have their sum and a ring its shares.
#[test]
fn rows_and_columns() {
    let years = ["2023", "2024"];
    let one = chart(&COLUMNS, &years, &[("Norway", &[4.0, f64::NAN])]);
    assert_eq!(tables(&one), [["Year | US$ million", "2023 | 4", "2024 | no data"]]);
    let rows = [("Core", &[4.0, 1.5][..]), ("Assessed", &[f64::NAN, 2.5])];
    assert_eq!(
        tables(&chart(&STACKED_COLUMNS, &years, &rows)),
        [[
            "Year | Core | Assessed | Total",
            "2023 | 4.0 | no data | 4.0*",
            "2024 | 1.5 | 2.5 | 4.0"
        ]]
    );
    assert_eq!(
        tables(&chart(&DONUT, &["Core", "Assessed"], &[("", &[6.0, 2.0])])),
        [[
            "Item | US$ million | Share",
            "Core | 6 | 75%",
            "Assessed | 2 | 25%",
            "= Total | 8 | 100%"
        ]]
    );
}

/// A table of many rows over many years has its years as rows, cut where a page ends; sums and ranks follow below.
#[test]
fn wide_tables_are_cut() {
    let years: Vec<String> = (2013..=2024).map(|year| year.to_string()).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let names: Vec<String> = (1..=10).map(|number| format!("Donor {number}")).collect();
    let rows: Vec<(&str, &[f64])> =
        names.iter().map(|name| (name.as_str(), &[2.0; 12][..])).collect();
    let places = vec![[Some(2), None]; 10];
    let compared = Some(Compared { own: 0, places });
    let tables = tables(&ChartSpec { compared, ..chart(&SPARKLINES, &years, &rows) });
    assert_eq!(tables.len(), 2);
    assert_eq!(tables[0][0], "Year | Donor 1 | Donor 2 | Donor 3 | Donor 4 | Donor 5");
    assert_eq!(tables[1][0], "Year | Donor 6 | Donor 7 | Donor 8 | Donor 9 | Donor 10");
    let tail = [
        "2024 | 2 | 2 | 2 | 2 | 2",
        "= Total | 24 | 24 | 24 | 24 | 24",
        "First rank | 2 | 2 | 2 | 2 | 2",
        "Last rank | no data | no data | no data | no data | no data",
    ];
    assert!(tables.iter().all(|table| table[12..] == tail), "{tables:?}");
}

/// A flow is told band by band, and what several bands bring is a total.
#[test]
fn flows_are_told_band_by_band() {
    let told = tables(&flow(2)).remove(0);
    assert_eq!(
        told[..3],
        [
            "From | To | US$ million",
            "= Total | Given by Norway | 150",
            "Given by Norway | Assessed | 39.0"
        ]
    );
    assert!(told.contains(&"Voluntary, core | Africa | 4.0".to_owned()), "{told:?}");
    assert!(told.contains(&"= Total | Africa | 64.1".to_owned()), "{told:?}");
}
