//! Every chart of a document, drawn for its place on the grid.
//!
//! In: the factsheet and the fonts. Out: a drawing for each chart, by the path of its section; a chart that its data
//! or its place do not allow is reported.

use std::collections::BTreeMap;

use crate::charts::{self, ChartStyle, Drawing};
use crate::check::{Factsheet, Part};
use crate::finding::{Code, Finding, Findings};
use crate::fonts::{Fonts, ThemeMetrics};
use crate::theme::Page;
use crate::units::Quantity;

/// Points in a millimetre.
const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// Draws every chart.
pub fn draw(
    factsheet: &Factsheet,
    fonts: &Fonts,
    findings: &mut Findings,
) -> BTreeMap<String, Drawing> {
    let theme = factsheet.theme();
    let locale = factsheet.locale();
    let metrics = ThemeMetrics::new(fonts, theme);
    let number = |value: f64, decimals: usize| {
        // Digits of a fixed length are a number again, whatever the language makes of them.
        let digits = format!("{value:.decimals$}");
        Quantity::parse_number(&digits).map_or(digits, |quantity| locale.count(&quantity))
    };
    let percent = |value: f64, decimals: usize| {
        let digits = format!("{value:.decimals$}");
        Quantity::parse_number(&digits).map_or(digits, |quantity| locale.percent(&quantity))
    };
    let style = ChartStyle {
        text_size: theme.sizes.text.value - 0.7,
        label_size: theme.sizes.small.value,
        metrics: &metrics,
        format: &number,
        percent: &percent,
    };
    let mut drawings = BTreeMap::new();
    for placed in factsheet.rows().iter().flatten() {
        let Part::Chart(chart) = &placed.section.part else { continue };
        let width = span(&theme.page, placed.columns);
        match charts::draw(&chart.spec, (width, chart.height), &style) {
            Ok(drawing) => {
                drawings.insert(placed.section.path.clone(), drawing);
            }
            Err(fault) => {
                let message = format!("this chart cannot be drawn: {fault}");
                // Its place stays empty, so that the layout can still say what it finds.
                let drawing = Drawing { width, height: 0.0, commands: Vec::new() };
                drawings.insert(placed.section.path.clone(), drawing);
                findings.push(match factsheet.place(&placed.section.path) {
                    Some(span) => Finding::new(Code::ChartData, span, message),
                    None => Finding::nowhere(Code::ChartData, message),
                });
            }
        }
    }
    drawings
}

/// Returns the width of columns of the grid, with the gutters between them, in points.
fn span(page: &Page, columns: u8) -> f64 {
    let gutter = page.gutter.value;
    let column = (page.width.value - 2.0 * page.margin_side.value - 11.0 * gutter) / 12.0;
    let columns = f64::from(columns);
    (columns * column + (columns - 1.0) * gutter) * POINTS_PER_MM
}
