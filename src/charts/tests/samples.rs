//! Charts to test with: each form, with plain and with difficult data.

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
use crate::charts::{ChartSeries, ChartSpec, ChartWords, Compared, Form, country_of};
use crate::locale::{Locale, country_codes};
use crate::units::Decimal;

/// Returns a chart of these categories and rows of values; not-a-number stands for a gap.
pub(in crate::charts) fn chart(
    form: &'static Form,
    categories: &[&str],
    series: &[(&str, &[f64])],
) -> ChartSpec {
    ChartSpec {
        form,
        categories: categories.iter().map(ToString::to_string).collect(),
        countries: countries(form, categories.len()),
        series: series
            .iter()
            .map(|(label, values)| ChartSeries {
                label: (*label).to_owned(),
                values: values.iter().map(|value| decimal(*value)).collect(),
            })
            .collect(),
        unit: "US$ million".to_owned(),
        subtitle: "US$ million".to_owned(),
        highlight: None,
        notes: Vec::new(),
        compared: None,
        is_ranked: false,
        words: words(),
    }
}

/// Returns the countries of the categories of a map: some from all over the world, and every seventh is none.
pub(in crate::charts) fn countries(form: &Form, count: usize) -> Vec<Option<&'static str>> {
    let codes: Vec<&str> = country_codes().step_by(3).collect();
    let codes = codes.into_iter().map(country_of).enumerate();
    let codes = codes.map(|(index, code)| code.filter(|_| index % 7 != 6));
    if form.is_map { codes.take(count).collect() } else { Vec::new() }
}

/// Returns the words of English.
pub(in crate::charts) fn words() -> ChartWords {
    ChartWords {
        no_data: "no data".to_owned(),
        partial: "without a part".to_owned(),
        total: "total".to_owned(),
        net: "net".to_owned(),
        rounded: "rounded".to_owned(),
        rank: "rank".to_owned(),
        other: "other".to_owned(),
        own_scale: "each row on its own scale".to_owned(),
        elsewhere: "Not on the map".to_owned(),
        disclaimer: "This map takes no sides in what it shows.".to_owned(),
    }
}

/// Returns a value; not-a-number stands for a gap.
pub(in crate::charts) fn decimal(value: f64) -> Option<Decimal> {
    (!value.is_nan()).then(|| Decimal::try_from(value).unwrap())
}

/// Names of donors, as long as they come.
const DONORS: [&str; 12] = [
    "United States of America",
    "China",
    "Germany",
    "Netherlands",
    "Japan",
    "Italy",
    "United Kingdom of Great Britain and Northern Ireland",
    "France",
    "Sweden",
    "Colombia",
    "Canada",
    "Republic of Korea",
];

/// A gap.
const GAP: f64 = f64::NAN;

/// Returns so many years up to 2024.
fn years(count: usize) -> Vec<String> {
    (0..count).map(|index| (2025 - count + index).to_string()).collect()
}

/// Returns so many values that go up and down like a budget.
fn values(count: usize, scale: f64) -> Vec<f64> {
    (0..count)
        .map(|index| {
            let index = index as f64;
            ((index * 1.7) % 5.0 + (index * 0.61) % 3.0 + index * 0.22 + 1.2) * scale
        })
        .collect()
}

/// Returns a chart over so many years.
fn over_years(form: &'static Form, count: usize, names: &[&str], scale: f64) -> ChartSpec {
    let years = years(count);
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let rows: Vec<Vec<f64>> = (0..names.len())
        .map(|row| values(count + 3 * row, scale / (1.0 + row as f64)).split_off(3 * row))
        .collect();
    let series: Vec<(&str, &[f64])> =
        names.iter().copied().zip(rows.iter().map(Vec::as_slice)).collect();
    chart(form, &years, &series)
}

/// Returns a table of these rows over twelve years, the second of which the chart is about.
fn ranked(names: &[&str], places: &[[Option<u32>; 2]]) -> ChartSpec {
    let compared = Compared { own: 1, places: places.to_vec() };
    ChartSpec { compared: Some(compared), ..over_years(&SPARKLINES, 12, names, 4.0) }
}

/// Regions, each with what is core and what is earmarked in it.
const REGIONS: [(&str, f64, f64); 10] = [
    ("Africa", 4.0, 60.1),
    ("Asia and the Pacific", 3.0, 44.0),
    ("Arab States", GAP, 21.5),
    ("Latin America and the Caribbean", 2.5, 12.0),
    ("Europe and Central Asia", GAP, 8.5),
    ("Global products for all of the regions together", GAP, 15.5),
    ("Fiji", GAP, 0.4),
    ("Tonga", GAP, 0.2),
    ("Palau", GAP, 0.1),
    ("Nauru", GAP, 0.0),
];

/// Returns a flow of a whole into three parts, and of two of these into so many regions.
pub(super) fn flow(regions: usize) -> ChartSpec {
    let parts = ["Assessed", "Voluntary, core", "Voluntary, earmarked"];
    let regions = || REGIONS.iter().take(regions);
    let names = parts.into_iter().chain(regions().map(|(name, ..)| *name));
    let row = |value: fn(&(&str, f64, f64)) -> f64| -> Vec<f64> {
        [GAP; 3].into_iter().chain(regions().map(value)).collect()
    };
    let (core, earmarked) = (row(|(_, core, _)| *core), row(|(_, _, earmarked)| *earmarked));
    let sum = |values: &[f64]| values.iter().filter(|value| !value.is_nan()).sum();
    let mut whole = vec![39.0, sum(&core), sum(&earmarked)];
    whole.resize(core.len(), GAP);
    let rows = [("Given by Norway", &whole[..]), (parts[1], &core), (parts[2], &earmarked)];
    chart(&FLOW, &names.collect::<Vec<_>>(), &rows)
}

/// Makes of any rows a flow that adds up: each row after the first splits a part of its own, and what more names there
/// are is shared out among all.
pub(crate) fn as_flow(spec: &mut ChartSpec) {
    let count = spec.series.len().min(spec.categories.len()) - 1;
    let parts = if count == 0 { spec.categories.len() } else { count };
    spec.series.truncate(count + 1);
    for (category, name) in spec.categories.iter_mut().enumerate() {
        let letter = |place: usize| char::from(b'a' + (place % 26) as u8);
        *name = format!("{name} {}{}", letter(category / 26), letter(category));
    }
    let mut sums = vec![Some(Decimal::ONE); parts];
    for (row, series) in spec.series.iter_mut().enumerate() {
        for (category, value) in series.values.iter_mut().enumerate() {
            let value_of = value.unwrap_or(Decimal::ONE).abs();
            *value = ((row == 0) == (category < parts)).then_some(value_of);
        }
        if let Some(part) = row.checked_sub(1) {
            series.label.clone_from(&spec.categories[part]);
            sums[part] = Some(series.values.iter().flatten().sum());
        }
    }
    if count > 0 {
        spec.series[0].values[..parts].copy_from_slice(&sums);
    }
}

/// The countries with the largest spending of a year, and a row of no country.
const LARGEST: [&str; 12] = ["JO", "TR", "CO", "BD", "LB", "VN", "KE", "ET", "KH", "", "IQ", "TN"];
/// What is spent in each.
const SPENDING: [f64; 12] = [30.3, 28.5, 24.6, 20.9, 20.2, 14.2, 14.0, 11.9, 11.4, 3.3, 11.2, 10.7];

/// Returns a map of the countries of some codes; a code that is empty is of no country.
pub(super) fn on_map(form: &'static Form, codes: &[&str], values: &[f64]) -> ChartSpec {
    let english = Locale::english();
    let name = |code: &&str| english.country(code).unwrap_or("All other countries".to_owned());
    let names: Vec<String> = codes.iter().map(name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let countries = codes.iter().map(|code| country_of(code)).collect();
    ChartSpec { countries, ..chart(form, &names, &[("", values)]) }
}

/// Returns a map of all countries.
fn everywhere(form: &'static Form) -> ChartSpec {
    let codes: Vec<&str> = country_codes().filter(|code| *code != "AQ").collect();
    let values: Vec<f64> = (0..codes.len()).map(|index| 400.0 / (index + 1) as f64).collect();
    on_map(form, &codes, &values)
}

/// Returns the charts that an eye should see, each with its name and width.
#[rustfmt::skip] // A table reads best with a chart a line.
pub(super) fn all() -> Vec<(&'static str, f64, ChartSpec)> {
    let long = [
        "Decent work and social protection in global supply chains in Asia",
        "Employment-intensive investment",
        "Safety and health at work for all",
        "Youth employment",
        "International labour standards, including the follow-up to the Declaration",
    ];
    let funds = ["Voluntary non-core", "RBSA", "Assessed"];
    let six = ["2012", "2013", "2014", "2015", "2016", "2017"];
    let nordic = [("Norway", &[30.6, 16.0, GAP, 18.1, 10.2, 6.5][..]), ("Sweden", &[8.7, 17.0, 10.1, 15.5, 11.0, 17.3]), ("Denmark", &[GAP, 14.9, 8.0, 4.4, 5.8, 1.5]), ("Republic of Korea", &[2.2, 2.3, 5.5, 4.3, 2.2, GAP])];
    vec![
        ("columns-6", 250.0, ChartSpec { highlight: Some(4), ..chart(&COLUMNS, &six, &[("", &[4.1, 5.2, 3.86, 6.4, 9.75, 7.3])]) }),
        ("columns-gap", 250.0, chart(&COLUMNS, &six, &[("", &[4.1, GAP, 3.8, GAP, GAP, 7.3])])),
        ("columns-1", 250.0, chart(&COLUMNS, &["2024"], &[("", &[12.4])])),
        ("columns-3", 250.0, chart(&COLUMNS, &["2015", "2016", "2017"], &[("", &[12.4, 8.0, 15.2])])),
        ("columns-40", 510.0, ChartSpec { highlight: Some(31), ..over_years(&COLUMNS, 40, &[""], 4.0) }),
        ("columns-40-narrow", 250.0, over_years(&COLUMNS, 40, &[""], 4.0)),
        ("columns-negative", 250.0, chart(&COLUMNS, &six, &[("", &[4.1, -2.2, 3.8, -1.4, 0.0, 7.3])])),
        ("columns-all-negative", 250.0, chart(&COLUMNS, &six, &[("", &[-4.1, -2.2, -3.8, GAP, -0.3, -7.3])])),
        ("columns-words", 250.0, chart(&COLUMNS, &["Latin America and the Caribbean", "Africa", "Arab States", "Asia and the Pacific"], &[("", &[24.1, 82.2, 33.8, 61.4])])),
        ("grouped-6", 250.0, chart(&COLUMNS, &six, &[("Voluntary", &[4.1, 5.2, 3.8, 6.4, 9.7, 7.3]), ("Assessed", &[8.1, 8.2, GAP, 8.4, 8.7, 8.3])])),
        ("grouped-3x3", 250.0, chart(&COLUMNS, &["Africa", "Asia", "Europe"], &[("2015", &[4.1, 5.2, 3.8]), ("2016", &[8.1, 8.2, 6.0]), ("2017", &[5.0, 7.1, 6.6])])),
        ("grouped-negative", 510.0, chart(&COLUMNS, &six, &[("Received", &[4.1, 5.2, 3.8, 6.4, 9.7, 7.3]), ("Change", &[-1.1, 2.2, -3.0, 1.4, GAP, -2.3])])),
        ("stacked-6", 250.0, ChartSpec { highlight: Some(4), ..chart(&STACKED_COLUMNS, &six, &[(funds[0], &[14.1, 15.2, 13.8, 16.4, 19.7, 17.3]), (funds[1], &[2.1, 2.2, 2.0, 2.4, 2.7, 2.3]), (funds[2], &[8.4, 9.1, 8.0, 7.4, 8.8, 9.3])]) }),
        ("stacked-6-wide", 510.0, chart(&STACKED_COLUMNS, &six, &[(funds[0], &[14.1, 15.2, 13.8, 16.4, 19.7, 17.3]), (funds[1], &[2.1, 2.2, GAP, 2.4, 2.7, 0.0]), (funds[2], &[8.4, 9.1, 8.0, 7.4, 8.8, 9.3])])),
        ("stacked-negative", 250.0, chart(&STACKED_COLUMNS, &six, &[("In", &[4.1, 5.2, 3.8, 6.4, 9.7, 7.3]), ("Out", &[-1.1, -2.2, -3.0, -1.4, -12.2, GAP])])),
        ("stacked-40", 510.0, over_years(&STACKED_COLUMNS, 40, &funds, 4.0)),
        ("bars-5", 250.0, ChartSpec { highlight: Some(2), ..chart(&BARS, &long, &[("", &[24.1, 18.6, 12.9, 4.4, 0.4])]) }),
        ("bars-gap", 250.0, chart(&BARS, &["Japan", "Republic of Korea", "Norway", "Sweden"], &[("", &[24.1, GAP, 12.9, 4.4])])),
        ("bars-negative", 250.0, chart(&BARS, &["Japan", "Republic of Korea", "Norway", "Sweden"], &[("", &[24.1, -8.2, -12.9, 4.4])])),
        ("bars-1", 250.0, chart(&BARS, &["Japan"], &[("", &[24.1])])),
        ("bars-40", 250.0, over_years(&BARS, 40, &[""], 4.0)),
        ("bars-grouped", 250.0, chart(&BARS, &long[..3], &[("2016", &[24.1, 18.6, 12.9]), ("2017", &[20.0, GAP, 15.5])])),
        ("bars-stacked", 250.0, chart(&STACKED_BARS, &["Africa", "Asia and the Pacific", "Arab States"], &[(funds[0], &[14.1, 28.2, 9.0]), (funds[1], &[5.0, 6.3, 4.1]), (funds[2], &[8.4, 9.1, GAP])])),
        ("bars-stacked-wide", 510.0, ChartSpec { highlight: Some(1), ..chart(&STACKED_BARS, &["Africa", "Asia and the Pacific", "Arab States"], &[(funds[0], &[14.1, 28.2, 9.0]), (funds[1], &[5.0, 6.3, 4.1]), (funds[2], &[8.4, 9.1, 3.3])]) }),
        ("lines-1", 250.0, chart(&LINES, &six, &[("", &[4.1, 5.2, 3.8, 6.4, 9.7, 7.3])])),
        ("lines-3", 250.0, chart(&LINES, &six, &[("Japan", &[4.1, 5.2, 3.8, 6.4, 9.7, 7.3]), ("Republic of Korea", &[2.1, 3.2, 3.4, 5.9, 6.7, 7.0]), ("Norway", &[8.1, 7.2, GAP, 5.4, 6.2, 4.1])])),
        ("lines-gap", 250.0, chart(&LINES, &six, &[("", &[4.1, 5.2, GAP, GAP, 9.7, 7.3])])),
        ("lines-40", 510.0, over_years(&LINES, 40, &["Voluntary", "Assessed"], 4.0)),
        ("lines-40-one", 250.0, ChartSpec { highlight: Some(20), ..over_years(&LINES, 40, &[""], 4.0) }),
        ("lines-negative", 250.0, chart(&LINES, &six, &[("Balance", &[4.1, -5.2, 3.8, 6.4, -2.7, 7.3])])),
        ("donut-3", 250.0, chart(&DONUT, &["Voluntary non-core", "RBSA", "Assessed contributions"], &[("", &[52.3, 8.1, 31.0])])),
        ("donut-6", 250.0, ChartSpec { highlight: Some(0), ..chart(&DONUT, &["Africa", "Asia and the Pacific", "Latin America and the Caribbean", "Arab States", "Europe and Central Asia", "Global"], &[("", &[52.3, 38.1, 11.0, 8.8, 4.1, 1.9])]) }),
        ("donut-tiny", 250.0, chart(&DONUT, &["Africa", "Asia", "Americas", "Arab States", "Europe", "Global"], &[("", &[152.3, 1.1, 0.9, 0.8, 0.7, 0.0])])),
        ("donut-1", 250.0, chart(&DONUT, &["Voluntary non-core"], &[("", &[52.3])])),
        ("donut-wide", 510.0, chart(&DONUT, &["Voluntary non-core", "RBSA", "Assessed contributions"], &[("", &[52.3, 8.1, 31.0])])),
        ("grouped-highlight", 250.0, ChartSpec { highlight: Some(1), ..chart(&COLUMNS, &six, &[("Voluntary non-core", &[14.1, 15.2, 13.8, 16.4, 19.7, 17.3]), ("Assessed", &[8.1, 8.2, 8.1, 8.4, 8.7, 8.3]), ("RBSA", &[2.1, GAP, 2.0, 2.4, 2.7, 2.3])]) }),
        ("stacked-thin", 250.0, ChartSpec { highlight: Some(16), ..over_years(&STACKED_COLUMNS, 20, &funds, 4.0) }),
        ("lines-gap-narrow", 160.0, chart(&LINES, &six, &[("Japan", &[4.1, 5.2, GAP, 6.4, 9.7, 7.3]), ("Norway", &[8.1, 7.2, GAP, 5.4, 6.2, 4.1])])),
        ("columns-gap-40", 250.0, { let mut spec = over_years(&COLUMNS, 40, &[""], 4.0); for gap in [3, 4, 20] { spec.series[0].values[gap] = None; } spec }),
        ("columns-tiny", 250.0, chart(&COLUMNS, &six, &[("", &[0.0041, 0.0052, 0.0038, 0.0, 0.0097, 0.0073])])),
        ("columns-huge", 250.0, chart(&COLUMNS, &six, &[("", &[41_200.0, 1_520_000.0, 38_400.0, 0.0, 97_300.0, 731_000.0])])),
        ("columns-codes", 510.0, { let mut spec = over_years(&COLUMNS, 40, &[""], 4.0); spec.series[0].values.sort_by(|one, two| two.partial_cmp(one).unwrap()); for (index, code) in "JOR TUR COL BGD LBN VNM KEN ETH KHM EGY IRQ TUN IDN UGA IND PAK ZAF MEX BRA CMR NPL PNG PHL PER MOZ MAR PSE ZMB COD SLE UKR LKA GHA UZB CHN AFG SEN CHL MDG SOM".split(' ').enumerate() { code.clone_into(&mut spec.categories[index]); } spec }),
        ("bars-donors", 247.0, chart(&BARS, &DONORS, &[("", &[152.8, 76.1, 71.1, 58.9, 52.2, 29.1, 26.5, 25.8, 23.0, 21.6, 20.7, 20.2])])),
        ("bars-donors-stacked", 247.0, chart(&STACKED_BARS, &DONORS, &[("Assessed", &[105.5, 73.2, 29.3, 6.6, 38.5, 15.3, 21.0, 20.7, 4.2, 1.2, 12.6, 12.3]), ("Voluntary", &[47.3, 2.9, 41.8, 52.3, 13.6, 13.8, 5.5, 5.1, 18.8, 20.4, 8.1, 7.9])])),
        ("bars-donors-grouped", 247.0, chart(&BARS, &DONORS[..6], &[("Assessed", &[105.5, 73.2, 29.3, 6.6, 38.5, 15.3]), ("Voluntary", &[47.3, 2.9, 41.8, 52.3, 13.6, 13.8])])),
        ("share-2", 147.0, chart(&SHARE, &["Earmarked", "Core"], &[("", &[6.5, 1.9])])),
        ("share-3", 250.0, ChartSpec { highlight: Some(1), ..chart(&SHARE, &funds, &[("", &[52.3, 8.1, 31.0])]) }),
        ("share-1", 147.0, chart(&SHARE, &["Assessed", "Earmarked", "Voluntary core"], &[("", &[0.0048, 0.0, 0.0])])),
        ("share-tiny", 250.0, chart(&SHARE, &["Africa", "Asia", "Americas", "Arab States", "Europe", "Global"], &[("", &[152.3, 1.1, 0.9, 0.8, 0.7, 0.0])])),
        ("slope-4", 250.0, chart(&SLOPE, &six, &nordic).shown()),
        ("slope-narrow", 147.0, ChartSpec { highlight: Some(0), ..chart(&SLOPE, &six, &nordic).shown() }),
        ("slope-ties", 250.0, chart(&SLOPE, &six, &[("Norway", &[1.0, 2.0, 2.0, 2.0, 2.0, 9.0]), ("Sweden", &[1.0, 2.0, 2.0, 2.0, 2.0, 8.0]), ("Denmark", &[1.0, 2.0, 2.0, 2.0, 2.0, -3.0])]).shown()),
        ("slope-1", 250.0, chart(&SLOPE, &six, &[("Norway", &[1.0, 2.0, 2.0, 2.0, 2.0, 9.0])]).shown()),
        ("multiples-4", 510.0, ChartSpec { highlight: Some(0), ..chart(&SMALL_MULTIPLES, &six, &nordic).shown() }),
        ("multiples-narrow", 147.0, chart(&SMALL_MULTIPLES, &six, &nordic).shown()),
        ("multiples-negative", 250.0, chart(&SMALL_MULTIPLES, &six, &[("Balance", &[4.1, -5.2, 3.8, 6.4, -2.7, 7.3]), ("None", &[GAP; 6])]).shown()),
        ("multiples-30", 380.0, over_years(&SMALL_MULTIPLES, 30, &["Voluntary", "Assessed", "Core", "Other", "All"], 4.0).shown()),
        ("dots-4", 250.0, ChartSpec { highlight: Some(0), ..chart(&DOTS, &six, &nordic).shown() }),
        ("dots-narrow", 147.0, chart(&DOTS, &six, &nordic).shown()),
        ("dots-negative", 250.0, chart(&DOTS, &long, &[("Planned", &[24.1, 18.6, -12.9, 4.4, -0.4]), ("Spent", &[20.0, 18.6, -2.0, 0.3, 0.4])])),
        ("dots-1", 250.0, chart(&DOTS, &long, &[("", &[24.1, GAP, 12.9, 4.4, 0.4])])),
        ("waterfall-6", 250.0, chart(&WATERFALL, &["In 2023", "Voluntary core", "Wirtschaftliche Zusammenarbeit und Entwicklung", "Earmarked", "In 2024"], &[("", &[52.3, 8.1, -21.3, 0.0, 39.1])])),
        ("waterfall-below", 147.0, ChartSpec { highlight: Some(2), ..chart(&WATERFALL, &["Before", "Income", "Expenses", "Interest", "Transfer", "After"], &[("", &[3.2, 4.1, -11.3, -0.4, 1.4, -3.0])]) }),
        ("waterfall-years", 250.0, chart(&WATERFALL, &six, &[("Assessed", &[3.2, 4.1, 3.3, 3.4, 3.4, 3.0]), ("Earmarked", &[10.2, 4.1, 3.3, 3.4, 3.4, 13.0])]).shown()),
        ("flow", 334.0, flow(6)),
        ("flow-10", 510.0, ChartSpec { highlight: Some(11), ..flow(10) }),
        ("flow-narrow", 250.0, flow(3)),
        ("flow-2", 147.0, chart(&FLOW, &["2024"], &[("Assessed", &[39.0]), ("Voluntary, core", &[0.0]), ("Voluntary, earmarked", &[161.6])]).shown()),
        ("flow-thin", 250.0, chart(&FLOW, &["Assessed", "Core", "Earmarked", "Fees"], &[("Given by Norway", &[0.04, 439.0, 0.5, 0.0])])),
        ("flow-1", 250.0, chart(&FLOW, &["Earmarked"], &[("Given", &[9.5])])),
        ("sparklines", 340.0, ranked(&["Norway", "Sweden", "United Kingdom of Great Britain and Northern Ireland"], &[[Some(2), Some(9)], [Some(9), Some(5)], [None, Some(120)]])),
        ("sparklines-wide", 510.0, ranked(&DONORS, &[[Some(1), None]; 12])),
        ("sparklines-narrow", 150.0, ranked(&["Norway", "Sweden"], &[[Some(2), Some(9)], [Some(9), None]])),
        ("sparklines-gaps", 250.0, chart(&SPARKLINES, &six, &[("Core", &[GAP, -5.2, GAP, GAP, 9.7, 0.0]), ("Earmarked", &[GAP, GAP, GAP, GAP, 9.7, GAP])])),
        ("sparklines-1", 250.0, ChartSpec { compared: Some(Compared { own: 1, places: vec![[Some(1); 2], [Some(2); 2]] }), ..chart(&SPARKLINES, &["2024"], &[("Tonga", &[0.02]), ("Samoa", &[0.01])]) }),
        ("map", 510.0, on_map(&MAP, &LARGEST, &SPENDING)),
        ("map-narrow", 147.0, on_map(&MAP, &LARGEST, &SPENDING)),
        ("map-region", 250.0, ChartSpec { highlight: Some(5), ..on_map(&MAP, &["VN", "KH", "LA", "TH", "MM", "ID", "PH", ""], &SPENDING[..8]) }),
        ("map-islands", 250.0, on_map(&MAP, &["TO", "FJ", "WS", "KI", "CK", "NZ"], &[0.2, 0.8, GAP, 0.7, 0.0, 0.1])),
        ("map-one", 250.0, on_map(&MAP, &["BD"], &[20.9])),
        ("map-zero", 250.0, on_map(&MAP, &["BD", "NP"], &[0.0, 0.0])),
        ("map-all", 510.0, everywhere(&MAP)),
        ("tinted-map", 510.0, on_map(&TINTED_MAP, &LARGEST, &SPENDING)),
        ("tinted-map-region", 250.0, ChartSpec { highlight: Some(5), ..on_map(&TINTED_MAP, &["VN", "KH", "LA", "TH", "MM", "ID", "PH", ""], &SPENDING[..8]) }),
        ("tinted-map-islands", 250.0, on_map(&TINTED_MAP, &["TO", "FJ", "WS", "KI", "CK", "RU"], &[0.2, 0.8, GAP, 0.7, 0.0, 0.1])),
        ("tinted-map-one", 147.0, on_map(&TINTED_MAP, &["BD"], &[20.9])),
        ("tinted-map-all", 510.0, everywhere(&TINTED_MAP)),
        ("columns-zero", 250.0, chart(&COLUMNS, &six, &[("", &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0])])),
    ]
}
