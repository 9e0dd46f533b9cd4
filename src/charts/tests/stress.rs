//! Hard data for every form: one value, spikes, ties, gaps at every place, names that are long, and many of all.

use super::samples::chart;
use crate::charts::bars::{BARS, STACKED_BARS};
use crate::charts::columns::{COLUMNS, STACKED_COLUMNS};
use crate::charts::donut::DONUT;
use crate::charts::dots::DOTS;
use crate::charts::flow::FLOW;
use crate::charts::lines::LINES;
use crate::charts::map::{MAP, TINTED_MAP};
use crate::charts::multiples::SMALL_MULTIPLES;
use crate::charts::share::SHARE;
use crate::charts::slope::SLOPE;
use crate::charts::sparklines::SPARKLINES;
use crate::charts::waterfall::WATERFALL;
use crate::charts::{ChartSpec, Form};

/// A missing value.
const GAP: f64 = f64::NAN;
/// Twelve years of a fund.
const FUND: [f64; 12] = [24.9, 16.2, 25.4, 47.2, 31.5, 43.5, 43.0, 54.9, 50.5, 34.8, 53.1, 41.7];

/// Rows of values, each with its name.
type Rows = Vec<(String, Vec<f64>)>;

/// Returns a row.
fn row(name: &str, values: impl IntoIterator<Item = f64>) -> (String, Vec<f64>) {
    (name.to_owned(), values.into_iter().collect())
}

/// Returns the fund with these years missing.
fn without(gaps: &[usize]) -> Rows {
    let year = |(index, value): (usize, &f64)| if gaps.contains(&index) { GAP } else { *value };
    vec![row("Core", FUND.iter().enumerate().map(year))]
}

/// Returns one series over years.
fn over_years() -> Vec<(&'static str, Rows)> {
    let one = |values: &[f64]| vec![row("Core", values.iter().copied())];
    let wave = |index: u8| 10.0 + f64::from(index) * 0.8 + 6.0 * libm::sin(f64::from(index));
    vec![
        ("one", one(&[7.9])),
        ("two", one(&[7.9, 12.4])),
        ("thirty", vec![row("Core", (0..30).map(wave))]),
        ("negative", one(&[2.1, -2.7, 0.3, 1.7, -1.8, 1.2, 0.1, -9.5, 5.8, 0.1, 0.2, -0.4])),
        ("all-negative", one(&[-2.1, -2.7, -0.3, -1.7, -1.8, -1.2, -0.1, -9.5, -5.8, -0.4])),
        ("zeros", one(&[0.0, 0.0, 3.1, 0.0, 4.4, 0.0, 0.0, 0.0, 5.2, 0.0, 0.0, 0.0])),
        ("all-zero", one(&[0.0; 12])),
        ("spike", one(&[1.1, 0.9, 1.3, 1.2, 1.1, 1.4, 1250.0, 1.3, 1.2, 1.1, 0.9, 1.0])),
        ("missing-first", without(&[0, 1, 2])),
        ("missing-inside", without(&[4, 5, 6])),
        ("missing-last", without(&[9, 10, 11])),
        ("islands", one(&[GAP, GAP, 20.0, GAP, GAP, 31.0, GAP, GAP, GAP, 28.0, 29.0, GAP])),
        ("equal", one(&[5.0; 12])),
        ("tiny", one(&[0.001, 0.002, 0.003, 0.004, 0.001, 0.002, 0.003, 0.004])),
        ("huge", vec![row("Core", FUND.map(|value| value * 1e5))]),
        ("close", one(&[100.1, 100.2, 100.15, 100.3, 100.25, 100.31, 100.28, 100.4, 100.45])),
    ]
}

/// Returns several series over years.
fn side_by_side() -> Vec<(&'static str, Rows)> {
    let wave = |index: u8, series: u8| {
        let (index, series) = (f64::from(index), f64::from(series));
        (10.0 + 3.0 * libm::sin(index * 0.7 + series) + series * 1.2).max(0.2)
    };
    let series = |count: u8| (0..12).map(move |index| wave(index, count));
    let late = [GAP; 5].into_iter().chain(FUND.into_iter().take(7));
    let broken = [GAP, GAP, 2.0, GAP, 3.0, GAP, GAP, 4.0, 5.0, GAP, 6.0, 7.0];
    let flat = |value: f64, last: f64| [value; 11].into_iter().chain([last]);
    let statutory = "Contributions statutaires au budget ordinaire";
    vec![
        ("eight", (0..8).map(|k| row(&format!("Series number {}", k + 1), series(k))).collect()),
        (
            "crossing",
            vec![
                row("Norway", [30.0, 25.0, 20.0, 15.0, 12.0, 10.0, 9.0, 8.0, 7.0, 6.9, 6.8, 6.5]),
                row(
                    "Sweden",
                    [6.0, 8.0, 10.0, 12.0, 13.0, 14.0, 15.0, 16.0, 16.5, 16.9, 17.0, 17.1],
                ),
                row(
                    "Germany",
                    [3.0, 5.0, 3.0, 33.0, 18.0, 16.0, 20.0, 30.0, 40.0, 31.0, 29.0, 17.0],
                ),
                row(
                    "Denmark",
                    [14.0, 15.0, 14.0, 15.0, 14.0, 15.0, 16.0, 14.0, 15.0, 16.0, 15.0, 16.8],
                ),
            ],
        ),
        (
            "ties",
            vec![
                row("Norway", flat(10.0, 12.0)),
                row("Sweden", flat(10.0, 12.0)),
                row("Finland", flat(10.1, 12.05)),
            ],
        ),
        ("gaps", vec![row("Assessed", FUND), row("Earmarked", late), row("Core", broken)]),
        (
            "french",
            vec![
                row("Contributions volontaires affectées à des projets", FUND),
                row(statutory, FUND.map(|value| value / 2.0)),
            ],
        ),
        ("mixed", vec![row("In", FUND), row("Out", FUND.map(|value| -value / 3.0))]),
    ]
}

/// Returns one value for each of some names.
fn by_name() -> Vec<(&'static str, Vec<(String, f64)>)> {
    let named = |values: &[(&str, f64)]| {
        values.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect()
    };
    let many = (1..=25).map(|k| (format!("Donor number {k}"), 100.0 / f64::from(k)));
    vec![
        ("only", named(&[("Norway", 7.9)])),
        (
            "below-zero",
            named(&[("Norway", 7.9), ("Sweden", -3.2), ("Finland", 0.2), ("Denmark", -0.1)]),
        ),
        (
            "german",
            named(&[
                ("Bundesministerium für wirtschaftliche Zusammenarbeit und Entwicklung", 41.3),
                ("Schweizerische Direktion für Entwicklung und Zusammenarbeit", 17.2),
                ("Arbeitsunfallversicherungsgesetzgebungsreform", 9.1),
                ("Norad", 3.0),
            ]),
        ),
        (
            "outlier",
            named(&[("Norway", 1250.0), ("Sweden", 1.3), ("Finland", 0.9), ("Denmark", 0.02)]),
        ),
        (
            "alike",
            named(&[("Norway", 10.0), ("Sweden", 10.0), ("Finland", 10.0), ("Denmark", 10.0)]),
        ),
        ("twenty-five", many.collect()),
        ("two-parts", named(&[("Assessed", 99.7), ("Core", 0.3)])),
        (
            "long-parts",
            named(&[
                ("Contributions volontaires affectées à des projets", 41.3),
                ("Contributions statutaires au budget ordinaire", 17.2),
                ("Fonds d’affectation spéciale multidonateurs", 9.1),
                ("Compte supplémentaire du budget ordinaire", 3.0),
            ]),
        ),
        (
            "thin-parts",
            named(&[
                ("Assessed contributions", 480.0),
                ("Earmarked voluntary contributions", 436.0),
                ("Other", 17.0),
                ("Voluntary core", 6.0),
                ("Interest", 0.6),
                ("Fees", 0.1),
            ]),
        ),
        (
            "regions",
            named(&[
                ("Asia and the Pacific", 31.0),
                ("Africa", 28.0),
                ("Latin America and the Caribbean", 16.0),
                ("Europe and Central Asia", 11.0),
                ("Arab States", 9.0),
                ("Global", 5.0),
            ]),
        ),
        ("no-part", named(&[("Assessed", 50.0), ("Core", 0.0), ("Earmarked", 20.0)])),
    ]
}

/// Returns every chart of these data that there can be, each with its name; every third points at something.
pub(super) fn all() -> Vec<(String, ChartSpec)> {
    let mut all: Vec<(String, ChartSpec)> = Vec::new();
    let mut add =
        |name: &str, form: &'static Form, categories: &[&str], rows: &[(&str, &[f64])]| {
            let mut spec = chart(form, categories, rows).shown();
            spec.highlight = (all.len() % 3 == 1).then_some(spec.categories.len() / 2);
            if spec.fault().is_none() {
                all.push((format!("{name}, {}", form.word), spec));
            }
        };
    let years: Vec<String> = (1995..2025).map(|year| year.to_string()).collect();
    for (name, rows) in over_years().into_iter().chain(side_by_side()) {
        let count = rows.first().map_or(0, |(_, values)| values.len());
        let years: Vec<&str> = years.iter().rev().take(count).rev().map(String::as_str).collect();
        let rows: Vec<(&str, &[f64])> =
            rows.iter().map(|(label, values)| (label.as_str(), values.as_slice())).collect();
        for form in [&COLUMNS, &STACKED_COLUMNS, &LINES, &STACKED_BARS, &BARS, &SPARKLINES] {
            add(name, form, &years, &rows);
        }
        for form in [&SLOPE, &SMALL_MULTIPLES, &DOTS, &WATERFALL] {
            add(name, form, &years, &rows);
        }
    }
    for (name, values) in by_name() {
        let names: Vec<&str> = values.iter().map(|(name, _)| name.as_str()).collect();
        let values: Vec<f64> = values.iter().map(|(_, value)| *value).collect();
        for form in [&BARS, &COLUMNS, &DONUT, &SHARE, &DOTS, &FLOW, &MAP, &TINTED_MAP] {
            add(name, form, &names, &[("Total", &values)]);
        }
    }
    for regions in [3, 6, 10] {
        let spec = super::samples::flow(regions);
        all.push((format!("{regions} regions, flow"), ChartSpec { highlight: Some(4), ..spec }));
    }
    all
}
