//! Writes every sample as JSON into the temporary folder, for `templates/cooperation/drawing.typ` to show.

use super::fonts::Shipped;
use super::samples;
use crate::charts::{ChartStyle, Drawing, draw};

/// The samples, drawn with the fonts that ship.
#[test]
fn gallery() {
    let metrics = Shipped::new();
    let style = ChartStyle {
        text_size: 8.0,
        label_size: 7.5,
        metrics: &metrics,
        format: &super::write,
        percent: &|share, decimals| format!("{share:.decimals$}%"),
    };
    let drawn: Vec<(&str, Result<Drawing, String>)> = samples::all()
        .into_iter()
        .map(|(name, width, spec)| {
            (name, draw(&spec, (width, None), &style).map_err(|fault| format!("{fault:?}")))
        })
        .collect();
    let json = serde_json::to_string(&drawn).unwrap();
    std::fs::write(std::env::temp_dir().join("factsheet-charts.json"), json).unwrap();
}
