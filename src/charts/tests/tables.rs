//! What a table of sparklines shows where there is little room.

use super::fonts::Fixed;
use super::rules::{bars, drawn, text, words};
use super::samples::chart;
use super::style;
use crate::charts::sparklines::SPARKLINES;
use crate::charts::{ChartSpec, Compared, draw};

/// A table of sparklines leaves columns out where there is little room, the sum first, and the last year and the rank
/// never; a missing number is a cross that the head explains.
#[test]
fn tables_keep_what_matters() {
    let years: Vec<String> = (2013..=2024).map(|year| year.to_string()).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let mut values = [4.0; 12];
    values[0] = f64::NAN;
    let mut others = [6.5; 12];
    others[0] = 5.5;
    let rows = [("Norway", &values[..]), ("Sweden", &others)];
    let compared = Compared { own: 0, places: vec![[None, Some(9)], [Some(3), Some(9)]] };
    let spec = ChartSpec { compared: Some(compared), ..chart(&SPARKLINES, &years, &rows) };
    let has = |width: f64| {
        let drawing = draw(&spec, (width, None), &style(&Fixed)).ok()?.drawing;
        let said: Vec<String> = words(&drawing).iter().map(|word| (*word).to_owned()).collect();
        // The sum, the first year, the last one, the rank in it, and what a dash is.
        let wanted = ["44", "5.5", "6.5", "9", "no data"];
        Some(wanted.map(|word| said.iter().any(|said| said == word)))
    };
    let mut seen: Vec<[bool; 5]> =
        (60..=400).rev().step_by(5).filter_map(|width| has(f64::from(width))).collect();
    seen.dedup();
    assert_eq!(
        seen,
        [[true; 5], [false, true, true, true, true], [false, false, true, true, true]]
    );
    let drawing = drawn(&spec, 400.0);
    assert_eq!(text(&drawing, "Norway").weight, 700);
    assert_eq!(text(&drawing, "Sweden").weight, 400);
    // Eleven years and twelve: a gap is no column.
    assert_eq!(bars(&drawing).len(), 23);
}
