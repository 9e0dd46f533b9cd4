//! Writes every sample as JSON into the temporary folder, for `templates/cooperation/drawing.typ` to show.

use super::fonts::Shipped;
use super::{samples, style};
use crate::charts::{Drawing, draw};

/// The samples, drawn with the fonts that ship.
#[test]
fn gallery() {
    let metrics = Shipped::new();
    let style = style(&metrics);
    let drawn: Vec<(&str, Result<Drawing, String>)> = samples::all()
        .into_iter()
        .map(|(name, width, spec)| {
            (
                name,
                draw(&spec, (width, None), &style)
                    .map(|chart| chart.drawing)
                    .map_err(|fault| fault.to_string()),
            )
        })
        .collect();
    let json = serde_json::to_string(&drawn).unwrap();
    std::fs::write(std::env::temp_dir().join("factsheet-charts.json"), json).unwrap();
}
