//! What a chart writes and what its words say are the same numbers.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{Drawn, draw_one, span};
use crate::charts::bars::{BARS, STACKED_BARS};
use crate::charts::columns::{COLUMNS, STACKED_COLUMNS};
use crate::charts::donut::DONUT;
use crate::charts::lines::LINES;
use crate::charts::{Adds, ChartSeries, ChartSpec, ChartWords, Command, FORMS, Form, Says, Text};
use crate::content::Key;
use crate::fonts::{Fonts, ThemeMetrics};
use crate::kinds::chart::ChartContent;
use crate::locale::Locale;
use crate::theme;
use crate::units::Decimal;

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
    let word = |id: &str| locale.message(id, &[]);
    let unit = if language == "fr" { "millions d’euros" } else { "US$\u{a0}million" };
    ChartContent {
        key: Key::from_number(0).unwrap(),
        spec: ChartSpec {
            form,
            categories,
            series,
            unit: unit.to_owned(),
            subtitle: unit.to_owned(),
            highlight: None,
            notes: Vec::new(),
            words: ChartWords {
                no_data: word("no-data"),
                incomplete: word("incomplete"),
                total: word("chart-total"),
                net: word("net"),
                rounded: format!("{unit}, {}", word("rounded")),
            },
        },
        notes: Vec::new(),
        height: None,
        title: "Contributions".to_owned(),
        alt: None,
        note: None,
        source: None,
    }
}

/// Draws a chart over so many columns of the page.
fn draw(chart: &ChartContent, columns: u8, language: &str) -> Result<Drawn, String> {
    static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded);
    let theme = theme::built_in("ilo");
    let locale = Locale::new(language).unwrap();
    let metrics = ThemeMetrics::new(&FONTS, &theme, &locale);
    draw_one(
        chart,
        (span(&crate::template::built_in("cooperation").grid(), columns), chart.height),
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
                "{name} chart: Contributions (US$~million): 2021: 7.4; 2022: >−0.1; 2023: 3.1."
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

/// &COLUMNS whose names need the room are bars, and are said to be; names have no range.
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

/// A pile says its sum, and that a sum of which a part is missing is none.
#[test]
fn totals() {
    let rows: &[(&str, &[&str])] = &[("Core", &["5", "6", ""]), ("Other", &["1", "", ""])];
    let expected = "Core (2013: 5; 2014: 6; 2015: no data); Other (2013: 1; 2014: no data; 2015: no data); \
                    total (2013: 6; 2014: incomplete; 2015: no data).";
    for (form, name) in [(&STACKED_COLUMNS, "Stacked column"), (&STACKED_BARS, "Stacked bar")] {
        let chart = chart(form, &["2013", "2014", "2015"], rows, "en");
        check(&chart, "en", &format!("{name} chart: Contributions (US$~million): {expected}"));
        let drawn = draw(&chart, 6, "en").unwrap();
        let words = |word: &str| texts(&drawn).iter().filter(|text| text.text == word).count();
        assert_eq!((words("incomplete"), words("no data")), (1, 1), "{form:?}");
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

/// The author's words stand instead.
#[test]
fn own_words() {
    let own = ChartContent {
        alt: Some("It grows.".to_owned()),
        ..chart(&COLUMNS, &["2012", "2013"], &[("", &["1", "2"])], "en")
    };
    check(&own, "en", "It grows.");
}

/// Returns any chart.
fn any_chart() -> impl Strategy<Value = (ChartContent, u8, &'static str)> {
    let form = prop::sample::select(FORMS.to_vec());
    let width = prop::sample::select(vec![4_u8, 6, 8, 12]);
    let language = prop::sample::select(vec!["en", "fr"]);
    // Digits and the place of the point: from 0.0001 to 10^12.
    let number = (1..=99_999_i64, 0..=12_u32).prop_map(|(digits, power)| {
        let value = Decimal::new(digits, 8);
        value.checked_mul(Decimal::from(10_u64.pow(power))).unwrap()
    });
    let near = (1..=99_999_i64).prop_map(|digits| Decimal::new(digits, 2));
    let value = prop_oneof![
        8 => near.clone().prop_map(Some),
        2 => near.prop_map(|value| Some(-value)),
        2 => number.prop_map(Some),
        1 => Just(Some(Decimal::ZERO)),
        1 => Just(Some(Decimal::new(-4, 2))),
        2 => Just(None),
    ];
    let shape = (form, 1..=16_usize, 1..=8_usize, any::<bool>(), any::<bool>());
    (shape, width, language).prop_flat_map(move |(shape, width, language)| {
        let (form, count, series, timed, ends_at_zero) = shape;
        let most = &form.limits;
        let (count, series) = (1 + (count - 1) % most.categories, series.min(most.series));
        let rows = prop::collection::vec(prop::collection::vec(value.clone(), count), series);
        (rows, prop::option::of(0..count)).prop_map(move |(rows, highlight)| {
            let letter = |index: usize| char::from(b'A' + u8::try_from(index).unwrap());
            let names = (0..count).map(|index| {
                if timed { (2000 + index).to_string() } else { format!("Land {}", letter(index)) }
            });
            let series = rows.into_iter().enumerate().map(|(row, mut values)| {
                if form.adds == Adds::Whole {
                    values.iter_mut().for_each(|v| *v = Some(v.map_or(Decimal::ONE, |v| v.abs())));
                } else if let (true, Some(last)) = (ends_at_zero, values.last_mut()) {
                    *last = Some(Decimal::ZERO);
                }
                ChartSeries { label: format!("Fund {}", letter(row)), values }
            });
            let mut chart = content(form, names.collect(), series.collect(), language);
            chart.spec.highlight = highlight;
            (chart, width, language)
        })
    })
}

/// Returns the numbers of a text, with the marks that belong to them.
fn numbers(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || ".,\u{a0}\u{202f}<>-−%".contains(c);
    text.split(|c: char| !is_part(c))
        .map(|part| part.trim_matches(['.', ',', '\u{a0}', '\u{202f}']))
        .filter(|part| part.contains(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

/// Reads a number back as it was written; one that only says how small it is gives none.
fn read_back(label: &str, language: &str) -> Option<Decimal> {
    let (point, group) = if language == "fr" { (',', '\u{202f}') } else { ('.', ',') };
    let digits = label.replace([group, '\u{a0}', '%'], "").replace(point, ".").replace('−', "-");
    digits.parse().ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is drawn is said, whatever is said is drawn or a number of the chart, and it is true.
    #[test]
    fn drawn_and_said((chart, columns, language) in any_chart()) {
        let spec = &chart.spec;
        let drawn = match draw(&chart, columns, language) {
            Ok(drawn) => drawn,
            Err(fault) => {
                let is_nothing = spec.series.iter().all(|s| s.values.iter().flatten().all(Decimal::is_zero));
                let crowded = columns == 4 && spec.categories.len() * spec.series.len() > 16;
                prop_assert!(is_nothing || crowded || fault.contains("does not fit"), "{fault}");
                return Ok(());
            }
        };
        let all = texts(&drawn);
        let alt = &drawn.alt;
        let mut allowed: Vec<String> = Vec::new();
        for text in all.iter().filter(|text| text.says.is_some()) {
            prop_assert!(alt.contains(&text.text), "`{}` is drawn and not said: {alt}", text.text);
            allowed.extend(numbers(&text.text));
        }
        // A value is drawn as what it is, to half a unit of its last decimal.
        for text in &all {
            let (Some(Says::Value { series, category }), Some(read)) = (text.says, read_back(&text.text, language)) else {
                continue;
            };
            let value = spec.series[series].values[category].unwrap();
            let decimals = read.scale();
            prop_assert!((value - read).abs() <= Decimal::new(5, decimals + 1) || decimals == 0 && (value - read).abs() <= Decimal::new(5, 1), "{value} is drawn as {read}");
            prop_assert_eq!(value.is_zero(), read.is_zero(), "{} is drawn as {}", value, text.text);
            prop_assert!(!read.is_zero() || text.text == "0", "nothing is drawn as {}", text.text);
        }
        // Shares give 100, with those that are less than can be written.
        let shares: Vec<&Text> = all.iter().copied().filter(|t| matches!(t.says, Some(Says::Share { .. }))).collect();
        if !shares.is_empty() {
            let sum: Decimal = shares.iter().filter_map(|text| read_back(&text.text, language)).sum();
            prop_assert_eq!(sum, Decimal::ONE_HUNDRED);
        }
        // A number that only a mark shows is written as the drawn ones are.
        let values = || spec.series.iter().flat_map(|series| series.values.iter().flatten());
        let written = all.iter().find_map(|text| match text.says? {
            Says::Value { .. } => Some(read_back(&text.text, language)?.scale()).filter(|scale| *scale > 0),
            _ => None,
        });
        let locale = Locale::new(language).unwrap();
        for decimals in written.map_or(0..=10, |decimals| 0..=decimals) {
            allowed.extend(values().flat_map(|value| numbers(&locale.rounded(*value, decimals))));
            for category in 0..spec.categories.len() {
                let parts: Option<Decimal> = spec.series.iter().map(|series| series.values[category]).sum();
                allowed.extend(parts.into_iter().flat_map(|sum| numbers(&locale.rounded(sum, decimals))));
            }
        }
        allowed.extend(spec.categories.iter().cloned());
        allowed.push(spec.categories.len().to_string());
        for number in numbers(&alt.replace('–', " ").replace(['(', ')', ':', ';'], "\n")) {
            prop_assert!(allowed.contains(&number), "`{number}` is said and nowhere drawn: {alt}");
        }
        // So are the words for what is not there; a line that is not there says it by itself.
        if spec.form != &LINES {
            for word in [&spec.words.no_data, &spec.words.incomplete] {
                let is_drawn = all.iter().any(|text| text.text.contains(word.as_str()));
                let is_needed = alt.contains(word.as_str()) && spec.form.adds != Adds::Piles
                    || *word == spec.words.incomplete && alt.contains(word.as_str());
                prop_assert!(is_drawn || !is_needed, "no `{word}` on the drawing: {alt}");
            }
        }
        // The unit is on the drawing, at any width, and so is every name.
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let words: String = all.iter().map(|text| letters(&text.text)).collect();
        prop_assert!(words.contains(&letters(&spec.unit)), "no unit in {words}");
        for series in spec.series.iter().filter(|_| spec.series.len() > 1) {
            prop_assert!(words.contains(&letters(&series.label)), "no `{}` in {words}", series.label);
        }
    }
}
