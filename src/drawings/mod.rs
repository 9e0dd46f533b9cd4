//! Every chart of a document, drawn for its place on the grid, and told in words from what was drawn.
//!
//! In: the factsheet and the fonts. Out: a drawing with its alternative text for each chart, by the path of its section;
//! a chart that its data or its place do not allow is reported.

mod words;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::charts::{self, Chart, ChartFault, ChartStyle, Drawing, Heights, PlotSpan};
use crate::check::{ChartContent, Factsheet, Part};
use crate::finding::{Code, Finding, Findings};
use crate::fonts::{Fonts, ThemeMetrics};
use crate::locale::Locale;
use crate::theme::{Page, Theme};
use crate::units::{Decimal, millimetres, points};

/// A chart as its section has it, for templates.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Drawn {
    /// The drawing.
    pub drawing: Drawing,
    /// The chart in words: the author's, or what the drawing shows.
    pub alt: String,
}

/// Draws every chart.
pub fn draw(
    factsheet: &Factsheet,
    fonts: &Fonts,
    findings: &mut Findings,
) -> BTreeMap<String, Drawn> {
    let theme = factsheet.theme();
    let metrics = ThemeMetrics::new(fonts, theme, factsheet.locale());
    let mut drawings = BTreeMap::new();
    for placed in factsheet.rows().iter().flatten() {
        let Part::Chart(chart) = &placed.section.part else { continue };
        let width = span(&theme.page, placed.columns);
        let drawn = draw_one(chart, width, (theme, &metrics), factsheet.locale());
        let drawn = drawn.unwrap_or_else(|(fault, help)| {
            let message = format!("this chart cannot be drawn: {fault}");
            let place = factsheet.place(&placed.section.path);
            let finding = match place {
                Some(span) => Finding::new(Code::ChartData, span, message),
                None => Finding::nowhere(Code::ChartData, message),
            };
            findings.push(finding.help(help));
            // Its place stays empty, so that the layout can still say what it finds.
            let (plot, commands) = (PlotSpan::default(), Vec::new());
            let drawing = Drawing { width, height: 0.0, plot, commands };
            Drawn { drawing, alt: chart.title.clone() }
        });
        drawings.insert(placed.section.path.clone(), drawn);
    }
    drawings
}

/// Draws a chart in so much width, and tells it in words; a fault comes with what to do about it.
fn draw_one(
    chart: &ChartContent,
    width: f64,
    (theme, metrics): (&Theme, &ThemeMetrics<'_>),
    locale: &Locale,
) -> Result<Drawn, (ChartFault, String)> {
    let style = ChartStyle {
        text_size: theme.sizes.text.value.get() - 0.7,
        label_size: theme.sizes.small.value.get(),
        metrics,
        number: &|value: Decimal, decimals| locale.rounded(value, decimals),
        percent: &|share: Decimal, decimals| locale.rounded_percent(share, decimals),
    };
    let drawn = charts::draw(&chart.spec, (width, chart.height), &style);
    let Chart { drawing, reading } = drawn.map_err(|fault| {
        let help = chart.height.and_then(|_| {
            let Heights { least, most, .. } = charts::heights(&chart.spec, width, &style).ok()?;
            let [least, most] = [millimetres(least).ceil(), millimetres(most).floor()];
            Some(format!("in this width it takes a `height` from {least} to {most}, or none"))
        });
        let help = help.unwrap_or_else(|| fault.help().to_owned());
        (fault, help)
    })?;
    let told = || words::describe(&reading, &chart.title, locale);
    let alt = chart.alt.clone().unwrap_or_else(told);
    Ok(Drawn { drawing, alt })
}

/// Returns the width of columns of the grid, with the gutters between them, in points.
fn span(page: &Page, columns: u8) -> f64 {
    let columns = f64::from(columns);
    points(columns * page.column() + (columns - 1.0) * page.gutter.value.get())
}

#[cfg(test)]
mod tests;
