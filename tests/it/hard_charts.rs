//! Charts whose data are hard to draw, side by side: long names, many series, gaps, negative and far numbers, one value.

use std::fmt::Write as _;

use crate::hard::{COLUMN, HOLE, look_with};
use crate::whole::Said;
use factsheet::locale::country_codes;

/// Series that look alike in grey are told.
const ALIKE: &str = "chart/palette: ";

/// A document of charts, and the files of its series.
struct Charts {
    said: Said,
    files: Vec<(String, String)>,
}

impl Charts {
    fn new() -> Self {
        Self { said: Said::document(&[], true, false), files: Vec::new() }
    }

    /// Writes a chart whose title has so many words.
    fn chart(&mut self, form: &str, width: &str, title: usize, series: &[String]) {
        let (title, note) = (self.said.running(title), self.said.running(4));
        writeln!(
            self.said.toml,
            "[[section]]\nkind = \"chart\"\ntitle = \"{title}\"\nwidth = \"{width}\"\nnote = \"{note}\"\n\
             chart = {{ type = \"{form}\", series = {series:?} }}"
        )
        .unwrap();
    }

    /// Writes a series and its file; returns its name.
    fn series(&mut self, file: String, says: &str) -> String {
        let name = format!("own{}", self.files.len());
        writeln!(
            self.said.toml,
            "[series.{name}]\nfile = \"{name}.csv\"\nx = \"x\"\ny = \"usd\"\ncurrency = \"USD\"\n\
             source = \"own\"\n{says}"
        )
        .unwrap();
        self.files.push((format!("{name}.csv"), file));
        name
    }

    /// A chart by names of so many words, with their values.
    fn by_name(&mut self, form: &str, width: &str, title: usize, rows: &[(usize, f64)]) {
        let mut file = "x,usd\n".to_owned();
        for (words, value) in rows {
            writeln!(file, "{},{value:.2}", self.said.beside(*words)).unwrap();
        }
        let series = self.series(file, "label = \"All\"");
        self.chart(form, width, title, &[series]);
    }

    /// A map of countries by their codes, with their values; one without a value is a gap. A row of no country is named
    /// in as many words as it has.
    fn on_map(&mut self, form: &str, width: &str, rows: &[(&str, f64)], others: &[(usize, f64)]) {
        let mut file = "x,usd\n".to_owned();
        for (code, value) in rows {
            let value = if value.is_nan() { String::new() } else { format!("{value:.2}") };
            writeln!(file, "{code},{value}").unwrap();
        }
        for (words, value) in others {
            writeln!(file, "Other {},{value:.2}", "countries ".repeat(*words).trim_end()).unwrap();
        }
        let series = self.series(file, "label = \"All\"");
        self.chart(form, width, 3, &[series]);
    }

    /// A chart over the years up to 2023 of series with names of so many words; what is no number is a gap.
    fn over_years(&mut self, form: &str, width: &str, title: usize, rows: &[(usize, &[f64])]) {
        let mut series = Vec::new();
        for (words, values) in rows {
            let first = 2024 - values.len();
            let mut file = "x,usd\n".to_owned();
            for (year, value) in (first..).zip(*values).filter(|(_, value)| !value.is_nan()) {
                writeln!(file, "{year},{value:.2}").unwrap();
            }
            // One series is told by the title.
            let label = match (rows.len(), form) {
                (1, _) => "All".to_owned(),
                (_, "slope") => self.said.at_both_ends(*words),
                _ => self.said.beside(*words),
            };
            if form.starts_with("stacked") {
                // The foot says of what sums have no part.
                self.said.repeat(&label);
            }
            let says = format!("label = \"{label}\"\nperiod = [{first}, 2023]");
            series.push(self.series(file, &says));
        }
        self.chart(form, width, title, &series);
    }

    /// A chart of some years up to 2023 with a subtitle, and with notes on three of them.
    fn noted(&mut self, form: &str, width: &str, values: &[f64]) {
        let mut file = "x,usd\n".to_owned();
        for (year, value) in (2024 - values.len()..).zip(values) {
            writeln!(file, "{year},{value:.2}").unwrap();
        }
        let first = 2024 - values.len();
        let says = format!("label = \"All\"\nperiod = [{first}, 2023]");
        let series = self.series(file, &says);
        let title = self.said.running(3);
        let [subtitle, one, two, three] = [3, 2, 4, 6].map(|count| self.said.beside(count));
        writeln!(
            self.said.toml,
            "[[section]]\nkind = \"chart\"\ntitle = \"{title}\"\nsubtitle = \"{subtitle}\"\nwidth = \"{width}\"\n\
             chart = {{ type = \"{form}\", series = \"{series}\", note_at = [{{ x = 2023, text = \"{one}\" }}, \
             {{ x = {first}, text = \"{two}\" }}, {{ x = 2020, text = \"{three}\" }}] }}"
        )
        .unwrap();
    }

    /// A flow of a whole into parts, of names of so many words, the first of which goes to so many ends.
    fn flow(&mut self, width: &str, parts: &[(usize, f64)], ends: &[usize]) {
        let split = self.said.beside(parts[0].0);
        let mut file = format!("x,usd\n{split},{:.2}\n", parts[0].1);
        for (words, value) in &parts[1..] {
            writeln!(file, "{},{value:.2}", self.said.beside(*words)).unwrap();
        }
        let whole = self.said.beside(2);
        let mut series = vec![self.series(file, &format!("label = \"{whole}\""))];
        if !ends.is_empty() {
            let mut file = "x,usd\n".to_owned();
            for words in ends {
                let value = parts[0].1 / ends.len() as f64;
                writeln!(file, "{},{value:.2}", self.said.beside(*words)).unwrap();
            }
            series.push(self.series(file, &format!("label = \"{split}\"")));
        }
        self.chart("flow", width, 3, &series);
    }

    #[track_caller]
    fn look(&self, expected: &[&str]) {
        look_with(&self.said, &self.files, expected);
    }
}

/// A gap.
const GAP: f64 = f64::NAN;

/// Millions.
fn millions<const N: usize>(values: [f64; N]) -> [f64; N] {
    values.map(|value| value * 1e6)
}

/// Long names, far and negative numbers, one row and many, in all widths.
#[test]
fn charts_by_name() {
    let mut charts = Charts::new();
    let long = [(8, 41.3e6), (6, 17.2e6), (1, 9.1e6), (11, 3.0e6)];
    for (width, title) in [("half", 2), ("half", 12), ("third", 1), ("third", 7), ("third", 3)] {
        charts.by_name("bars", width, title, &long);
    }
    charts.by_name("bars", "half", 2, &[(1, 1250e6), (2, 1.3e6), (1, 0.9e6), (1, 0.02e6)]);
    charts.by_name("bars", "half", 2, &[(1, 7.9e6), (2, -3.2e6), (1, 0.2e6), (1, -0.1e6)]);
    charts.by_name("bars", "half", 2, &[(1, 7.9e6)]);
    let many: Vec<(usize, f64)> = (1..=22).map(|at| (1 + at % 3, 100e6 / at as f64)).collect();
    charts.by_name("bars", "half", 2, &many);
    let six = [(4, 480e6), (3, 436e6), (1, 17e6), (2, 6e6), (1, 0.6e6), (1, 0.1e6)];
    for width in ["half", "third", "two-thirds"] {
        charts.by_name("donut", width, 3, &six);
    }
    charts.by_name("donut", "third", 3, &long);
    charts.by_name("columns", "full", 2, &long);
    for width in ["half", "third", "two-thirds"] {
        charts.by_name("share", width, 3, &six);
    }
    charts.by_name("share", "third", 3, &long);
    charts.by_name("dots", "half", 2, &[(1, 7.9e6), (2, -3.2e6), (1, 0.2e6), (1, -0.1e6)]);
    charts.by_name("dots", "third", 2, &long);
    charts.by_name("waterfall", "half", 2, &[(2, 7.9e6), (8, -9.2e6), (1, 0.2e6), (2, -1.1e6)]);
    charts.by_name("waterfall", "third", 2, &[(2, 7.9e6), (8, 9.2e6), (1, 17.1e6)]);
    charts.look(&[HOLE, COLUMN]);
}

/// Flows of long names, of thin bands and of none, to many ends, in the widths that have room for them.
#[test]
fn flows() {
    let mut charts = Charts::new();
    let parts = [(3, 161.6e6), (1, 39.0e6), (9, 0.01e6), (2, 0.0)];
    charts.flow("two-thirds", &parts, &[1, 2, 8, 3]);
    charts.flow("third", &parts, &[]);
    charts.flow("full", &parts, &[1, 2, 4, 3, 1, 5, 1, 2]);
    charts.flow("half", &parts[..2], &[6, 7, 8]);
    charts.flow("half", &parts[..1], &[]);
    charts.look(&[HOLE, COLUMN]);
}

/// All countries, a region, islands, one country, zeros and gaps, in all widths.
#[test]
fn maps() {
    let mut charts = Charts::new();
    let all: Vec<(&str, f64)> =
        country_codes().zip(1..).map(|(code, at)| (code, 400e6 / f64::from(at))).collect();
    let alike: Vec<(&str, f64)> = all.iter().map(|(code, _)| (*code, 5e6)).collect();
    let asia = [
        ("BD", 20.9e6),
        ("VN", 14.2e6),
        ("KH", 11.4e6),
        ("ID", 10.1e6),
        ("IN", 9.2e6),
        ("NP", 6.4e6),
    ];
    let islands = [("TO", 0.2e6), ("FJ", 0.8e6), ("WS", GAP), ("KI", 0.7e6), ("CK", 0.0)];
    for form in ["map", "tinted-map"] {
        for width in ["full", "half", "half", "third", "two-thirds"] {
            charts.on_map(form, width, &all, &[(1, 3e6), (9, 1.2e6)]);
        }
        for rows in [&asia[..], &islands, &asia[..1], &[("BD", 0.0), ("NP", 0.0)], &alike] {
            for width in ["two-thirds", "third", "half", "half"] {
                charts.on_map(form, width, rows, &[]);
            }
        }
    }
    charts.look(&[HOLE, COLUMN]);
}

/// Many series, gaps, negative numbers, one year and thirty, in all widths.
#[test]
fn charts_over_years() {
    let mut charts = Charts::new();
    let [one, two, three] = [
        millions([24.9, 16.2, 25.4, 47.2, 31.5, 43.5, 43.0, 54.9, 50.5, 34.8, 53.1, 41.7]),
        millions([GAP, GAP, 2.0, GAP, 3.0, GAP, GAP, 4.0, 5.0, GAP, 6.0, 7.0]),
        millions([2.1, -2.7, 0.3, 1.7, -1.8, 1.2, 0.1, -9.5, 5.8, 0.1, 0.2, -0.4]),
    ];
    let thirty: Vec<f64> = (0..30).map(|at| (10.0 + 0.8 * f64::from(at % 11)) * 1e6).collect();
    let spike = millions([1.1, 0.9, 1.3, 1250.0, 1.4, 1.1, 0.9, 1.0]);
    let eight: Vec<Vec<f64>> =
        (0..8).map(|row| one.iter().map(|value| value + 3e6 * f64::from(row)).collect()).collect();
    let eight: Vec<(usize, &[f64])> = eight.iter().map(|row| (2, row.as_slice())).collect();
    let gaps: [(usize, &[f64]); 3] = [(1, &one), (5, &two), (2, &one)];
    for (form, title) in [("lines", 3), ("columns", 12), ("stacked-columns", 2)] {
        charts.over_years(form, "two-thirds", 2, &gaps);
        charts.over_years(form, "third", title, &gaps);
    }
    for form in ["lines", "stacked-columns"] {
        charts.over_years(form, "two-thirds", 2, &eight);
        charts.over_years(form, "third", 9, &eight);
    }
    for form in ["lines", "columns"] {
        for (values, title) in
            [(&one[..1], 2), (&thirty, 11), (&two, 1), (&three, 4), (&spike, 2), (&[0.0; 9], 3)]
        {
            charts.over_years(form, "half", title, &[(1, values)]);
        }
    }
    for form in ["slope", "small-multiples", "dots"] {
        charts.over_years(form, "third", 2, &gaps);
        charts.over_years(form, "two-thirds", 11, &eight);
        charts.over_years(form, "half", 2, &[(1, &one), (5, &three)]);
        charts.over_years(form, "half", 2, &[(1, &[0.0; 9]), (2, &spike)]);
    }
    charts.over_years("small-multiples", "full", 2, &[(1, &thirty), (5, &thirty)]);
    charts.over_years("waterfall", "third", 2, &eight);
    charts.over_years("waterfall", "half", 2, &[(1, &one), (5, &three)]);
    charts.over_years("stacked-bars", "half", 2, &gaps);
    charts.over_years("stacked-bars", "half", 8, &[(3, &one), (3, &three)]);
    charts.look(&[HOLE, COLUMN, ALIKE]);
}

/// Notes on three years stand clear of all else, in every form over years and in every width.
#[test]
fn notes_on_years() {
    let mut charts = Charts::new();
    let values = millions([24.9, 16.2, 25.4, 47.2, 31.5, 43.5, 43.0, 54.9, 50.5, 34.8, 53.1, 41.7]);
    let changes = millions([2.1, -2.7, 0.3, 1.7, -1.8, 1.2, 0.1, -9.5, 5.8, 0.1, 0.2, -0.4]);
    for width in ["third", "two-thirds", "half", "half"] {
        for form in ["columns", "lines", "bars"] {
            charts.noted(form, width, &values);
        }
        charts.noted("columns", width, &changes);
    }
    charts.look(&[HOLE, COLUMN]);
}
