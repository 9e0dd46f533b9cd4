//! Flows: bands on one scale, none lost, each with its words.

use super::fonts::Fixed;
use super::rules::{drawn, text, words};
use super::samples::{chart, flow};
use super::style;
use crate::charts::flow::FLOW;
use crate::charts::{ChartSpec, Command, Drawing, Ink, Point, Says, draw};

/// Returns the bars of bands: place and size.
fn bars(drawing: &Drawing) -> Vec<(Point, Point)> {
    let bar = |command: &Command| match command {
        Command::Rect { at, size, fill: Some(Ink::Series(_) | Ink::Accent), .. } => {
            Some((*at, *size))
        }
        _ => None,
    };
    drawing.commands.iter().filter_map(bar).collect()
}

/// Bands are as high as their amounts, and what is joined is not lost.
#[test]
fn bands() {
    let drawing = drawn(&flow(10), 510.0);
    let said = words(&drawing);
    assert!(said.contains(&"other") && !said.contains(&"Palau"), "{said:?}");
    // Seven regions and the others: the two smallest and the one of nothing.
    let other = drawing.said(Says::Other { stage: 2 });
    assert_eq!(other, Some("0.3"));
    assert_eq!(drawing.texts().filter(|text| text.says.is_some()).count(), 1 + 3 + 8);
    let bars = bars(&drawing);
    assert_eq!(bars.len(), 1 + 3 + 8);
    let tall = |at: usize| bars[at].1.1;
    assert!((tall(0) - tall(1) - tall(2) - tall(3)).abs() < 0.1, "{bars:?}");
    assert!((tall(1) / tall(0) - 39.0 / 210.8).abs() < 0.005, "{bars:?}");
    assert!(bars.iter().all(|bar| bar.1.1 > 3.39), "{bars:?}");
}

/// The one that is pointed at is shown, however small it is.
#[test]
fn pointed() {
    let spec = ChartSpec { highlight: Some(11), ..flow(10) };
    let drawing = drawn(&spec, 510.0);
    assert_eq!(text(&drawing, "Palau").weight, 700);
    assert_eq!(drawing.said(Says::Other { stage: 2 }), Some("0.6"));
}

/// What is nothing has its name and `0`, and no bar.
#[test]
fn nothing() {
    let parts = [("Given by Fiji", &[39.0, 0.0, 161.6][..])];
    let drawing = drawn(&chart(&FLOW, &["Assessed", "Core", "Earmarked"], &parts), 250.0);
    assert_eq!(
        words(&drawing),
        ["US$ million", "201", "Given by Fiji", "39", "Assessed", "0", "Core", "162", "Earmarked"]
    );
    assert_eq!(bars(&drawing).len(), 3);
    let is_run =
        |command: &&Command| matches!(command, Command::Path { fill: Some(Ink::Grid), .. });
    assert_eq!(drawing.commands.iter().filter(is_run).count(), 2);
}

/// What rounding costs is no fault; half a unit more is one.
#[test]
fn sums() {
    let split = |asia: f64| {
        let gap = f64::NAN;
        let rows = [("Given", &[5.0, gap, gap][..]), ("Core", &[gap, asia, 1.3])];
        draw(&chart(&FLOW, &["Core", "Asia", "Fiji"], &rows), (250.0, None), &style(&Fixed))
    };
    assert!(split(3.6).is_ok());
    assert!(split(3.5).is_err());
}
