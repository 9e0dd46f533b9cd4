//! What a chart writes and what its words say are the same numbers.

mod any;

use std::sync::LazyLock;

use super::{Drawn, draw_one, span};
use crate::charts::bars::{BARS, STACKED_BARS};
use crate::charts::columns::{COLUMNS, STACKED_COLUMNS};
use crate::charts::donut::DONUT;
use crate::charts::flow::FLOW;
use crate::charts::lines::LINES;
use crate::charts::{ChartSeries, ChartSpec, Command, Form, Ink, Text, country_of};
use crate::content::Key;
use crate::fonts::{Fonts, ThemeMetrics};
use crate::kinds::chart::{ChartContent, words};
use crate::locale::{Locale, country_codes};
use crate::template::BuiltIn;
use crate::theme;

/// Makes a chart of rows of values; an empty value is a gap.
fn chart(
    form: &'static Form,
    categories: &[&str],
    rows: &[(&str, &[&str])],
    language: &str,
) -> ChartContent {
    let value = |value: &&str| (!value.is_empty()).then(|| value.parse().unwrap());
    let series = rows.iter().map(|(label, values)| ChartSeries {
        label: (*label).to_owned(),
        values: values.iter().map(value).collect(),
    });
    let categories = categories.iter().map(ToString::to_string).collect();
    content(form, categories, series.collect(), language)
}

/// Puts the parts of a chart together.
fn content(
    form: &'static Form,
    categories: Vec<String>,
    series: Vec<ChartSeries>,
    language: &str,
) -> ChartContent {
    let locale = Locale::new(language).unwrap();
    let unit = if language == "fr" { "millions d’euros" } else { "US$\u{a0}million" };
    ChartContent {
        key: Key::from_number(0).unwrap(),
        spec: ChartSpec {
            form,
            countries: countries(form, categories.len()),
            categories,
            series,
            unit: unit.to_owned(),
            subtitle: unit.to_owned(),
            highlight: None,
            notes: Vec::new(),
            compared: None,
            is_ranked: false,
            words: words(
                &locale,
                "without a part".to_owned(),
                format!("{unit}, {}", locale.message("rounded", &[])),
            ),
        },
        notes: Vec::new(),
        height: None,
        title: "Contributions".to_owned(),
        alt: None,
        note: None,
        source: None,
    }
}

/// Returns the countries of the categories of a map; every fifth is none.
fn countries(form: &Form, count: usize) -> Vec<Option<&'static str>> {
    let codes = country_codes().step_by(7).map(country_of).enumerate();
    let codes = codes.map(|(index, code)| code.filter(|_| index % 5 != 4));
    if form.is_map { codes.take(count).collect() } else { Vec::new() }
}

/// Draws a chart over so many columns of the page.
fn draw(chart: &ChartContent, columns: u8, language: &str) -> Result<Drawn, String> {
    static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded);
    let theme = theme::BuiltIn::USUAL.theme();
    let locale = Locale::new(language).unwrap();
    let metrics = ThemeMetrics::new(&FONTS, &theme, &locale);
    draw_one(
        chart,
        (span(&BuiltIn::USUAL.template().grid(), columns), chart.height),
        (&theme, &metrics),
        &locale,
    )
    .map_err(|(fault, _)| fault.to_string())
}

/// Returns the texts of a drawing.
fn texts(drawn: &Drawn) -> Vec<&Text> {
    let mut texts = Vec::new();
    for command in &drawn.drawing.commands {
        if let Command::Text(text) = command {
            texts.push(text);
        }
    }
    texts
}

/// Checks the words about a chart half a page wide; `~` stands for a no-break space and `^` for a narrow one.
#[track_caller]
fn check(chart: &ChartContent, language: &str, expected: &str) {
    let drawn = draw(chart, 6, language).unwrap();
    assert_eq!(drawn.alt.replace('\u{A0}', "~").replace('\u{202F}', "^"), expected);
}

/// A short series is read out as it is drawn, gaps included.
#[test]
fn short() {
    let values: &[(&str, &[&str])] = &[("", &["", "5.2", "1200"])];
    let years = ["2012", "2013", "2014"];
    check(
        &chart(&COLUMNS, &years, values, "en"),
        "en",
        "Column chart: Contributions (US$~million): 2012: no data; 2013: 5.2; 2014: 1,200.",
    );
    check(
        &chart(&COLUMNS, &years, values, "fr"),
        "fr",
        "Graphique à colonnes~: «~Contributions~» (millions d’euros)~: \
         2012~: pas de données^; 2013~: 5,2^; 2014~: 1^200.",
    );
}

/// A small number is never said to be nothing, and neither is one that is less than can be written.
#[test]
fn small() {
    let years = ["2021", "2022", "2023"];
    for (form, name) in [(&COLUMNS, "Column"), (&LINES, "Line"), (&BARS, "Bar")] {
        check(
            &chart(form, &years, &[("", &["7.4", "-0.04", "3.1"])], "en"),
            "en",
            &format!(
                "{name} chart: Contributions (US$~million): 2021: 7.40; 2022: −0.04; 2023: 3.10."
            ),
        );
    }
    check(
        &chart(&BARS, &["A", "B", "C", "D"], &[("", &["120.4", "0.0004", "-0.0004", "0"])], "fr"),
        "fr",
        "Graphique à barres~: «~Contributions~» (millions d’euros, 4 barres)~: \
         A~: 120^; B~: <~0,1^; C~: >~−0,1^; D~: 0.",
    );
}

/// Columns whose names need the room are bars, and are said to be; names have no range.
#[test]
fn lying_down() {
    let names = [
        "Latin America and the Caribbean",
        "Africa",
        "Asia and the Pacific",
        "Arab States of the region",
    ];
    check(
        &chart(&COLUMNS, &names, &[("", &["3", "4", "5", "6"])], "en"),
        "en",
        "Bar chart: Contributions (US$~million, 4 bars): Latin America and the Caribbean: 3; Africa: 4; \
         Asia and the Pacific: 5; Arab States of the region: 6.",
    );
    check(
        &chart(&COLUMNS, &["A", "B"], &[("One", &["3", "4"]), ("Two", &["5", "6"])], "en"),
        "en",
        "Column chart: Contributions (US$~million, 2 groups): One (A: 3; B: 4); Two (A: 5; B: 6).",
    );
    check(
        &chart(&COLUMNS, &["2024"], &[("", &["3"])], "en"),
        "en",
        "Column chart: Contributions (US$~million): 2024: 3.",
    );
}

/// A pile says its sum, and marks one that lacks a part.
#[test]
fn totals() {
    let rows: &[(&str, &[&str])] = &[("Core", &["5", "6", ""]), ("Other", &["1", "", ""])];
    let expected = "Core (2013: 5; 2014: 6; 2015: no data); Other (2013: 1; 2014: no data; 2015: no data); \
                    total (2013: 6; 2014: 6*; 2015: no data). * without a part.";
    for (form, name) in [(&STACKED_COLUMNS, "Stacked column"), (&STACKED_BARS, "Stacked bar")] {
        let chart = chart(form, &["2013", "2014", "2015"], rows, "en");
        check(&chart, "en", &format!("{name} chart: Contributions (US$~million): {expected}"));
        let drawn = draw(&chart, 6, "en").unwrap();
        let words = |word: &str| texts(&drawn).iter().filter(|text| text.text == word).count();
        assert_eq!(["6*", "* without a part", "no data"].map(words), [1, 1, 1], "{form:?}");
    }
}

/// A sum of parts above and below zero is a net one, which no mark is as long as.
#[test]
fn net() {
    check(
        &chart(
            &STACKED_BARS,
            &["2013", "2014"],
            &[("In", &["5", "6"]), ("Out", &["-1.5", "0"])],
            "en",
        ),
        "en",
        "Stacked bar chart: Contributions (US$~million): In (2013: 5.0; 2014: 6.0); \
         Out (2013: −1.5; 2014: 0); total (2013: net~3.5; 2014: 6.0).",
    );
}

/// A ring says its shares and its sum.
#[test]
fn ring() {
    let names = ["Health", "Education", "Water", "Justice", "Culture", "Audit"];
    let values: &[(&str, &[&str])] = &[("", &["71.2", "25.9", "1.6", "0.7", "0.5", "0.1"])];
    check(
        &chart(&DONUT, &names, values, "en"),
        "en",
        "Donut chart: Contributions (US$~million, 6 parts): Health: 71.2 (71.2%); Education: 25.9 (25.9%); \
         Water: 1.6 (1.6%); Justice: 0.7 (0.7%); Culture: 0.5 (0.5%); Audit: 0.1 (0.1%); total 100.",
    );
    check(
        &chart(&DONUT, &["A", "B", "C"], &[("", &["10.06", "10.06", "10.06"])], "fr"),
        "fr",
        "Graphique en anneau~: «~Contributions~» (millions d’euros, chiffres arrondis, 3 parts)~: \
         A~: 10,1 (34~%)^; B~: 10,1 (33~%)^; C~: 10,1 (33~%)^; total 30,2.",
    );
    check(
        &chart(&DONUT, &["All"], &[("", &["100"])], "en"),
        "en",
        "Donut chart: Contributions (US$~million, 1 part): All: 100.",
    );
}

/// A long series that only marks show is summed up; of equal values the first is named. What is written is said.
#[test]
fn long() {
    let years: Vec<String> = (2000..2030).map(|year: i32| year.to_string()).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let mut values = ["4", "9", "", "1", "9"].to_vec();
    values.resize(28, "5.5");
    values.extend(["", "6"]);
    let rows: &[(&str, &[&str])] = &[("", &values)];
    let summed = "30 values, first 2000: 4.0, last 2029: 6.0, highest 2001: 9.0, lowest 2003: 1.0";
    let gaps = ", no data for 2002 and 2028.";
    let lines = chart(&LINES, &years, rows, "en");
    check(&lines, "en", &format!("Line chart: Contributions (US$~million): {summed}{gaps}"));
    let mut pointed = chart(&COLUMNS, &years, rows, "en");
    pointed.spec.highlight = Some(10);
    check(
        &pointed,
        "en",
        &format!("Column chart: Contributions (US$~million): {summed}, also 2010: 5.5{gaps}"),
    );
    // &BARS write every value, and so do their words.
    let bars = draw(&chart(&BARS, &years, rows, "en"), 6, "en").unwrap();
    assert_eq!(bars.alt.matches(": 5.5").count(), 23, "{}", bars.alt);
}

/// A flow says what each part is split into, what comes to one end from several, and its sum.
#[test]
fn flow() {
    let names = ["Core", "Earmarked", "Asia", "Africa"];
    let rows: &[(&str, &[&str])] = &[
        ("Given by Fiji", &["4", "9.5", "", ""]),
        ("Core", &["", "", "1", "3"]),
        ("Earmarked", &["", "", "9.5", "0"]),
    ];
    check(
        &chart(&FLOW, &names, rows, "en"),
        "en",
        "Flow: Contributions (US$~million, 4 parts): Given by Fiji (Core: 4.0; Earmarked: 9.5); \
         Core (Asia: 1.0; Africa: 3.0); Earmarked (Asia: 9.5; Africa: 0); total (Asia: 10.5; Africa: 3.0); total 13.5.",
    );
    let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
    let values = ["20", "19", "18", "17", "16", "15", "14", "13", "12", "11"];
    check(
        &chart(&FLOW, &letters, &[("Given", &values)], "fr"),
        "fr",
        "Diagramme de flux~: «~Contributions~» (millions d’euros, 10 parts)~: Given (A~: 20^; B~: 19^; C~: 18^; \
         D~: 17^; E~: 16^; F~: 15^; G~: 14^; H~: 13^; I~: 12^; J~: 11)^; autres~: 36^; total 155.",
    );
}

/// The author's words stand instead.
#[test]
fn own_words() {
    let own = ChartContent {
        alt: Some("It grows.".to_owned()),
        ..chart(&COLUMNS, &["2012", "2013"], &[("", &["1", "2"])], "en")
    };
    check(&own, "en", "It grows.");
}

#[test]
fn a_theme_has_the_colours_that_charts_name() {
    for theme in theme::BuiltIn::ALL {
        assert_eq!(theme.theme().series.len(), usize::from(Ink::SERIES), "{}", theme.name());
    }
}
