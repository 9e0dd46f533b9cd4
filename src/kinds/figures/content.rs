//! The figures of charts, as the pages say them: the numbers of the drawings, written as these write them.

use serde::Serialize;

use super::Figures;
use crate::charts::{self, ChartSpec, Table, TableWords, Tabled};
use crate::content::{
    Charted, Fitted, Key, Keys, Letters, Line, MakeContent, Maker, Place, Resolved, SaysOnPages,
};
use crate::finding::{Code, Finding, Span};
use crate::kinds::table::TableRow;
use crate::locale::Locale;

/// The figures of charts.
#[derive(Debug, Clone, Serialize)]
pub struct FiguresContent {
    /// Those of each chart.
    pub charts: Vec<FiguresOfChart>,
}

/// The figures of a chart.
#[derive(Debug, Clone, Serialize)]
pub struct FiguresOfChart {
    /// What marks the chart on the pages.
    pub chart: Key,
    /// The chart's heading, or the word for its form.
    pub title: Line,
    /// The measure, the unit, the years.
    pub subtitle: Option<Line>,
    /// The tables: several where one would be wider than a page.
    pub tables: Vec<FigureTable>,
    /// What the chart's foot says.
    pub note: Option<Line>,
}

/// A table of figures.
#[derive(Debug, Clone, Serialize)]
pub struct FigureTable {
    /// The heads of the columns.
    pub columns: Vec<Line>,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// In how many columns, from the first, there are names; all others are numbers.
    pub names: usize,
}

impl MakeContent for Figures {
    type Content = FiguresContent;

    fn title_word(_: &Resolved<'_>) -> Option<&'static str> {
        Some("figures")
    }

    /// Takes the charts that no such section had; where there is none, that is reported.
    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<FiguresContent> {
        let charts = std::mem::take(&mut maker.charted);
        let texts = &mut maker.texts;
        // One that cannot be drawn is reported itself.
        let is_chart = |number: usize| place.owner.number().is_some_and(|own| number < own);
        let mut written = maker.document.partnership.charts();
        if charts.is_empty() && !written.any(|chart| is_chart(chart.number)) {
            texts.findings.push(
                Finding::new(
                    Code::ValueChoice,
                    place.span,
                    "there is no chart before this section",
                )
                .label("it lists the figures of the charts before it")
                .help("put it below the charts, or take it out"),
            );
        }
        let locale = texts.context.locale();
        let of_chart = |charted: &Charted| of_chart(charted, place.span, &mut texts.keys, locale);
        let charts = charts.iter().map(of_chart).collect();
        Some(FiguresContent { charts })
    }
}

/// Gives the figures of a chart their keys, in the order in which they are read.
fn of_chart(charted: &Charted, span: Span, keys: &mut Keys, locale: &Locale) -> FiguresOfChart {
    let Charted { key, title, spec } = charted;
    let Tabled { subtitle, tables, foot } = charts::table(spec, locale, &words(spec, locale));
    let form = || locale.message(&format!("chart-form-{}", spec.form.word), &[]);
    let mut line = |text: String| keys.plain(text, span);
    let title = line(if title.is_empty() { form() } else { title.clone() });
    let subtitle = (!subtitle.is_empty()).then(|| line(subtitle));
    let mut table = |Table { columns, rows, names }: Table| FigureTable {
        columns: columns.into_iter().map(&mut line).collect(),
        rows: rows
            .into_iter()
            .map(|row| TableRow {
                cells: row.cells.into_iter().map(&mut line).collect(),
                total: row.is_total,
            })
            .collect(),
        names,
    };
    let tables = tables.into_iter().map(&mut table).collect();
    let note = (!foot.is_empty()).then(|| line(foot));
    FiguresOfChart { chart: *key, title, subtitle, tables, note }
}

/// Returns the heads of a table of a chart, in a language.
fn words(spec: &ChartSpec, locale: &Locale) -> TableWords {
    let word = |id: &str| locale.message(id, &[]);
    let rank = |year: Option<&String>| {
        let year = year.map(String::as_str).unwrap_or_default();
        locale.message("figures-rank", &[("year", year.into())])
    };
    TableWords {
        year: word("figures-year"),
        place: word("figures-place"),
        item: word("figures-item"),
        value: word("figures-value"),
        total: word("figures-total"),
        share: word("figures-share"),
        ranks: [rank(spec.categories.first()), rank(spec.categories.last())],
        ends: [word("figures-from"), word("figures-to")],
    }
}

impl SaysOnPages for FiguresContent {
    fn lists_figures(&self) -> bool {
        true
    }

    fn fitted(&self) -> Vec<Fitted<'_>> {
        self.charts.iter().map(|chart| Fitted::Line(&chart.title, Letters::Heading)).collect()
    }
}
