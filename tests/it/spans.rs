//! Years in words are those of the figures beside them.

use std::fmt::Write as _;

use crate::sheets::{About, DATA, NORWAY, SERIES, check, prose, sheet};

/// Facts of three periods; the document’s own is 2018–2022.
const FACTS: &str = r#"
[facts]
all     = { amount = "60.5 million", currency = "USD", source = "pardev" }
early   = { amount = "41.2 million", currency = "USD", period = [2013, 2017], source = "pardev" }
last    = { amount = "13.0 million", currency = "USD", period = 2022, source = "pardev" }
schools = { count = 214, period = 2021, source = "pardev" }
"#;

/// What is said of a document with these sections, and what is underlined.
fn said(language: &str, sections: &str) -> Vec<(String, String)> {
    let rest = format!(
        "{FACTS}{SERIES}{sections}\n[[allow]]\ncode = \"text/number\"\nbecause = \"typed\"\n"
    );
    let about = About { language, partners: &["KE"], ..NORWAY };
    let found = check(&sheet(about, &rest), &[("data.csv", DATA)]);
    let is_meant = |code: &str| !matches!(code, "allow/unused" | "fact/unused");
    let found = found.into_iter().filter(|found| found.severity != "note" && is_meant(&found.code));
    found.map(|found| (found.code, found.underlined)).collect()
}

/// Judges sections, each with what is underlined under the code `text/period`; nothing where they are right.
fn judge(cases: &[(&str, String, &str)]) {
    let mut faults = String::new();
    for (language, sections, wanted) in cases {
        let found = said(language, sections);
        let wanted: Vec<(String, String)> = Some(*wanted)
            .filter(|wanted| !wanted.is_empty())
            .map(|wanted| ("text/period".to_owned(), wanted.to_owned()))
            .into_iter()
            .collect();
        if found != wanted {
            writeln!(faults, "{sections}\n  expected {wanted:?}, found {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

fn kpi(value: &str, label: &str) -> String {
    format!("[[section]]\nkind = \"kpis\"\nitem = [{{ value = {value:?}, label = {label:?} }}]\n")
}

fn table(title: &str, columns: [&str; 2], rows: &[[&str; 2]]) -> String {
    let rows: Vec<String> = rows.iter().map(|row| format!("{{ cells = {row:?} }}")).collect();
    format!(
        "[[section]]\nkind = \"table\"\ntitle = {title:?}\ncolumns = {columns:?}\nrow = [{}]\n",
        rows.join(", ")
    )
}

fn chart(title: &str, more: &str) -> String {
    format!(
        "[[section]]\nkind = \"chart\"\ntitle = {title:?}\nchart = {{ type = \"columns\", series = \"voluntary_series\" }}\n{more}\n"
    )
}

#[test]
fn labels() {
    judge(&[
        ("en", kpi("{{ all | money }}", "Contributions, 2017–2022"), "2017–2022"),
        ("en", kpi("{{ early | money }}", "Contributions, 2012–2017"), "2012–2017"),
        ("en", kpi("{{ schools | count }}", "Schools with water, 2022"), "2022"),
        ("en", kpi("{{ all | money }}", "Contributions, 2018–2022"), ""),
        ("en", kpi("{{ early | money }}", "Contributions, {{ early.period }}"), ""),
        // The series adds up to it over 2018–2022.
        ("en", kpi("{{ all | money }}", "Contributions, 2020–2022"), "2020–2022"),
        ("en", kpi("{{ schools | count }}", "Schools with water, 2021, of 300"), ""),
        ("fr", kpi("{{ early | money }}", "Contributions de 2012 à 2017"), "de 2012 à 2017"),
    ]);
}

#[test]
fn tables() {
    let columns = ["Kind", "Amount"];
    judge(&[
        (
            "en",
            table(
                "Contributions, 2018–2022",
                columns,
                &[["All", "{{ all | money }}"], ["Before", "{{ early | money }}"]],
            ),
            "{{ early | money }}",
        ),
        (
            "en",
            table(
                "Contributions, 2018–2022",
                columns,
                &[["All", "{{ all | money }}"], ["Before (2013–2017)", "{{ early | money }}"]],
            ),
            "",
        ),
        (
            "en",
            table("Contributions", ["Kind", "2013–2017"], &[["All", "{{ early | money }}"]]),
            "",
        ),
        (
            "fr",
            table("Contributions", ["Nature", "2014–2017"], &[["Toutes", "{{ early | money }}"]]),
            "2014–2017",
        ),
    ]);
}

#[test]
fn sentences() {
    judge(&[
        ("en", prose("From 2012 to 2017 it gave {{ early | money }}."), "From 2012 to 2017"),
        ("en", prose("It gave {{ all | money }} between 2016 and 2022."), "between 2016 and 2022"),
        ("en", prose("In 2021 it gave {{ last | money }}."), "2021"),
        ("fr", prose("De 2012 à 2017, elle a versé {{ early | money }}."), "De 2012 à 2017"),
        ("fr", prose("En 2021, elle a versé {{ last | money }}."), "2021"),
        ("en", prose("From 2013 to 2017 it gave {{ early | money }}."), ""),
        ("en", prose("In 2022 it gave {{ last | money }}."), ""),
        ("en", prose("Under the Strategic Plan 2016–2019 it gave {{ last | money }}."), ""),
        ("en", prose("The agreement of 2009 led to {{ last | money }} and more."), ""),
        ("en", prose("It gave {{ early | money }} and, from 2018 to 2022, {{ all | money }}."), ""),
        (
            "en",
            prose("From 2016 to 2022 it gave US$ 71.4 million to the flood fund.")
                + &prose("The US$ 71.4 million for the flood fund were paid from 2015 to 2022."),
            "from 2015 to 2022",
        ),
    ]);
}

#[test]
fn charts() {
    judge(&[
        (
            "en",
            chart("Voluntary contributions", "alt = \"Columns from 2016 to 2022.\""),
            "from 2016 to 2022",
        ),
        ("en", chart("Voluntary contributions", "alt = \"Columns from 2018 to 2022.\""), ""),
        ("en", chart("Voluntary contributions", "note = \"The fund has existed since 2009.\""), ""),
        (
            "en",
            chart("Voluntary contributions", "")
                + &prose("Its voluntary contributions came to US$ 60.5 million from 2017 to 2022."),
            "from 2017 to 2022",
        ),
    ]);
}

#[test]
fn the_subtitle() {
    let document = |subtitle: &str, text: &str| {
        let document = sheet(NORWAY, text);
        document.replace("[organization]", &format!("subtitle = {subtitle:?}\n\n[organization]"))
    };
    let text = prose("It works.");
    let found = |subtitle: &str| -> Vec<String> {
        let found = check(&document(subtitle, &text), &[]);
        let found = found.into_iter().filter(|found| found.code != "text/number");
        found.map(|found| format!("{} {}", found.code, found.underlined)).collect()
    };
    assert_eq!(found("Results 2017–2022"), ["text/period 2017–2022"]);
    assert_eq!(found("What was done between 2016 and 2022"), ["text/period between 2016 and 2022"]);
    for right in [
        "Results 2018–2022",
        "Towards 2030",
        "Programme 2021–2025",
        "The plan 2019–2022",
        "2009–2012",
    ] {
        assert!(found(right).is_empty(), "{right}");
    }
}
