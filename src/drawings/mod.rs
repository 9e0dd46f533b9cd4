//! Every chart of a document, drawn for its place on the grid, and told in words from what was drawn.
//!
//! In: the factsheet and the fonts. Out: a drawing with its alternative text for each chart, by its section;
//! a chart that its data or its place do not allow is reported.

mod words;
mod abreast;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::charts::{self, Chart, ChartFault, ChartStyle, Drawing, Ink, PlotSpan, Profile};
use crate::content::{Factsheet, Key};
use crate::finding::{Code, Finding, Findings};
use crate::fonts::{Fonts, ThemeMetrics};
use crate::kinds::chart::ChartContent;
use crate::locale::Locale;
use crate::model::Owner;
use crate::template::Grid;
use crate::text::plain;
use crate::theme::Theme;
use crate::units::{millimetres, points};

/// By how much of a line a height may miss a whole one.
const WHOLE: f64 = 1e-6;

/// How exactly a height is told that an author may ask for, in points.
const EXACT: f64 = 0.5;

/// A chart of a size.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The drawing.
    pub drawing: Drawing,
    /// The chart in words: the author's, or what the drawing shows.
    pub alt: String,
}

/// How high a chart may be, in whole lines.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Heights {
    /// The least height.
    pub min: f64,
    /// The usual height.
    pub best: f64,
    /// The greatest height.
    pub max: f64,
    /// The greatest height where there is little else on a page.
    pub highest: f64,
}

/// The charts of a document, to be drawn at any size.
pub struct Drawings<'a> {
    factsheet: &'a Factsheet,
    metrics: ThemeMetrics<'a>,
    /// Each chart at its own width, by its section.
    usual: BTreeMap<Owner, Drawn>,
    /// Charts whose notes find no room, by their keys: they are drawn without.
    bare: BTreeSet<u32>,
    /// The headings of the sections that list the figures of charts, by the keys of these.
    tables: BTreeMap<u32, String>,
}

/// Draws every chart at the width that its section asks for.
pub fn draw<'a>(
    factsheet: &'a Factsheet,
    fonts: &'a Fonts,
    findings: &mut Findings,
) -> Drawings<'a> {
    let metrics = ThemeMetrics::new(fonts, factsheet.theme(), factsheet.locale());
    let mut drawings = Drawings {
        factsheet,
        metrics,
        usual: BTreeMap::new(),
        bare: BTreeSet::new(),
        tables: tables(factsheet),
    };
    for placed in factsheet.rows().iter().flatten() {
        let Some(chart) = placed.section.part.says().chart() else { continue };
        let width = span(&factsheet.template().grid(), placed.columns);
        let size = (width, chart.height);
        let drawn = drawings.draw_one(chart, size).unwrap_or_else(|(fault, help)| {
            let note = match fault {
                ChartFault::NoteRoom { note, .. } => chart.notes.get(note).copied(),
                _ => None,
            };
            let message = match note {
                Some(_) => fault.to_string(),
                None => format!("this chart cannot be drawn: {fault}"),
            };
            let finding = match note.or_else(|| factsheet.place(placed.section.owner)) {
                Some(span) => Finding::new(Code::ChartData, span, message),
                None => Finding::nowhere(Code::ChartData, message),
            };
            findings.push(finding.help(help));
            // What cannot be drawn stays empty, so that the layout can still say what it finds.
            if note.is_some() {
                drawings.bare.insert(chart.key.number());
            }
            drawings.draw_one(chart, size).unwrap_or_else(|_| Drawn::empty(chart, width, 0.0))
        });
        drawings.usual.insert(placed.section.owner, drawn);
    }
    drawings
}

impl<'a> Drawings<'a> {
    /// Returns a chart in words at the width that it asks for, by its section.
    pub fn alt(&self, section: Owner) -> &str {
        self.usual.get(&section).map(|drawn| drawn.alt.as_str()).unwrap_or_default()
    }

    /// Returns how high a chart may be at a width, where a line is so high, both in millimetres.
    pub fn heights(&self, chart: &ChartContent, width: f64, line: f64) -> Option<Heights> {
        let lines = |height: f64| millimetres(height) / line;
        let locale = self.factsheet.locale();
        let size = (points(width), chart.height);
        let chart = self.sound(chart);
        let step = points(line);
        let heights = |style: &ChartStyle<'_>| charts::heights(&chart.spec, size, step, style);
        let heights = styled(self.factsheet.theme(), &self.metrics, locale, heights);
        // A height that the chart cannot be drawn at is told of; its place stays as high.
        let fixed = |height| charts::Heights {
            least: height,
            usual: height,
            most: height,
            highest: height,
        };
        let heights = heights.ok().or_else(|| chart.height.map(fixed))?;
        let best = lines(heights.usual).ceil();
        let min = (lines(heights.least) - WHOLE).ceil();
        let [max, highest] =
            [heights.most, heights.highest].map(|most| (lines(most) + WHOLE).floor().max(best));
        Some(Heights { min: min.min(best), best, max, highest })
    }

    /// Returns what an ornament shows of a chart over years; none for any other.
    pub fn profile(&self, chart: &ChartContent) -> Option<Profile> {
        let locale = self.factsheet.locale();
        let theme = self.factsheet.theme();
        styled(theme, &self.metrics, locale, |style| charts::profile(&chart.spec, *style))
    }

    /// Draws the chart of a key at a width and a height in millimetres; the place of one that cannot be drawn stays empty.
    fn at(&self, key: u32, (width, height): (f64, f64)) -> Option<Drawn> {
        let sections = self.factsheet.rows().iter().flatten();
        let mut charts = sections.filter_map(|placed| placed.section.part.says().chart());
        let chart = charts.find(|chart| chart.key.number() == key)?;
        let (width, height) = (points(width), points(height));
        let drawn = self.draw_one(chart, (width, Some(height)));
        Some(drawn.unwrap_or_else(|_| Drawn::empty(chart, width, height)))
    }

    /// Returns what measures texts.
    pub fn metrics(&self) -> &ThemeMetrics<'a> {
        &self.metrics
    }

    /// Returns whether a section lists the figures of a chart.
    pub fn is_listed(&self, chart: Key) -> bool {
        self.tables.contains_key(&chart.number())
    }

    fn draw_one(
        &self,
        chart: &ChartContent,
        size: (f64, Option<f64>),
    ) -> Result<Drawn, (ChartFault, String)> {
        let theme = self.factsheet.theme();
        let locale = self.factsheet.locale();
        let Drawn { drawing, alt } =
            draw_one(&self.sound(chart), size, (theme, &self.metrics), locale)?;
        let alt = match self.tables.get(&chart.key.number()) {
            Some(section) => words::with_table(&alt, section, locale),
            None => alt,
        };
        Ok(Drawn { drawing, alt })
    }

    /// Returns a chart without notes that find no room.
    fn sound<'c>(&self, chart: &'c ChartContent) -> Cow<'c, ChartContent> {
        if !self.bare.contains(&chart.key.number()) {
            return Cow::Borrowed(chart);
        }
        let mut bare = chart.clone();
        bare.spec.notes.clear();
        Cow::Owned(bare)
    }
}

impl Drawn {
    /// Returns the place of a chart that cannot be drawn.
    fn empty(chart: &ChartContent, width: f64, height: f64) -> Self {
        let (plot, commands) = (PlotSpan::default(), Vec::new());
        let drawing = Drawing { width, height, plot, commands };
        Self { drawing, alt: chart.title.clone() }
    }
}

/// Draws a chart of a width and a height, in points, and tells it in words; a fault comes with what to do about it.
fn draw_one(
    chart: &ChartContent,
    size: (f64, Option<f64>),
    (theme, metrics): (&Theme, &ThemeMetrics<'_>),
    locale: &Locale,
) -> Result<Drawn, (ChartFault, String)> {
    let drawn = styled(theme, metrics, locale, |style| {
        charts::draw(&chart.spec, size, style).map_err(|fault| {
            let heights = || charts::heights(&chart.spec, (size.0, None), EXACT, style).ok();
            let help = chart.height.and_then(|_| {
                let charts::Heights { least, most, .. } = heights()?;
                let [least, most] = [millimetres(least).ceil(), millimetres(most).floor()];
                Some(format!("in this width it takes a `height` from {least} to {most}, or none"))
            });
            let help = help.unwrap_or_else(|| fault.help());
            (fault, help)
        })
    });
    let Chart { drawing, reading } = drawn?;
    let told = || words::describe(&reading, &chart.title, locale);
    let alt = chart.alt.clone().unwrap_or_else(told);
    Ok(Drawn { drawing, alt })
}

/// Calls a function with the style that charts have in a theme and a language.
fn styled<T>(
    theme: &Theme,
    metrics: &ThemeMetrics<'_>,
    locale: &Locale,
    call: impl FnOnce(&ChartStyle<'_>) -> T,
) -> T {
    call(&ChartStyle {
        text_size: theme.sizes.text.value.get() - 0.7,
        label_size: theme.sizes.small.value.get(),
        metrics,
        legible: &|ink| match ink {
            Ink::Series(index) => theme.is_legible(theme.series.get(usize::from(index))),
            _ => true,
        },
        numerals: locale,
    })
}

/// Finds the sections that list the figures of charts.
fn tables(factsheet: &Factsheet) -> BTreeMap<u32, String> {
    let mut tables = BTreeMap::new();
    let mut section = None;
    for placed in factsheet.rows().iter().flatten().rev() {
        let part = placed.section.part.says();
        if part.lists_figures() {
            section = placed.section.title.as_ref().map(|title| plain(&title.runs));
        }
        if let (Some(chart), Some(section)) = (part.chart(), &section) {
            tables.insert(chart.key.number(), section.clone());
        }
    }
    tables
}

/// Returns the width of columns of the grid, with the gutters between them, in points.
fn span(grid: &Grid, columns: u8) -> f64 {
    points(grid.span(f64::from(columns)))
}

#[cfg(test)]
mod tests;
