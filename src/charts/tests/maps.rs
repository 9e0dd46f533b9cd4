//! What a map shows, and what it may not be without.

use super::fonts::Fixed;
use super::rules::{drawn, text, words};
use super::samples::{self, on_map};
use super::style;
use crate::charts::map::{MAP, TINTED_MAP};
use crate::charts::{ChartSpec, Command, Drawing, Ink, draw};

/// Returns the dots of a drawing that are no grounds: their radii.
fn dots(drawing: &Drawing) -> Vec<f64> {
    let dot = |command: &Command| match command {
        Command::Circle { radius, fill: Some(Ink::Series(0) | Ink::Accent), .. } => Some(*radius),
        _ => None,
    };
    drawing.commands.iter().filter_map(dot).collect()
}

/// Returns how many corners of land a drawing has.
fn corners(drawing: &Drawing) -> usize {
    let land = drawing.commands.iter().find_map(|command| match command {
        Command::Path { segments, fill: Some(Ink::Land), .. } => Some(segments.len()),
        _ => None,
    });
    land.unwrap_or(0)
}

/// Whatever a map shows and however narrow it is, the disclaimer stands below it and is told.
#[test]
fn every_map_disclaims() {
    let maps = samples::all().into_iter().filter(|(.., spec)| spec.form.is_map);
    let mut count = 0;
    for (name, _, spec) in maps {
        for width in [147.0, 250.0, 510.0] {
            let chart = draw(&spec, (width, None), &style(&Fixed)).unwrap();
            let said = words(&chart.drawing).join(" ");
            assert!(said.contains(&spec.words.disclaimer), "{name} at {width}: {said}");
            assert_eq!(chart.reading.foot, spec.words.disclaimer, "{name}");
            count += 1;
        }
    }
    assert!(count > 30, "{count} maps");
}

/// A dot has an area as its value; nothing has none.
#[test]
fn areas_are_values() {
    let spec = on_map(&MAP, &["BD", "ET", "CO", "KE"], &[16.0, 4.0, 4.0, 0.0]);
    // The last one is that of the head.
    let dots = dots(&drawn(&spec, 510.0));
    assert_eq!(dots.len(), 4);
    for (radius, share) in dots.iter().zip([1.0, 0.5, 0.5]) {
        assert!((radius / dots[0] - share).abs() < 0.01, "{dots:?}");
    }
}

/// Countries of one region are shown in it, on either side of the date line; those far apart on the world, of which
/// little is left out.
#[test]
fn a_region_or_the_world() {
    let corners =
        |codes: &[&str]| corners(&drawn(&on_map(&MAP, codes, &[5.0; 3][..codes.len()]), 250.0));
    let world = corners(&["BD", "CO", "KE"]);
    for region in [&["KE", "ET", "TZ"][..], &["FJ", "CK", "TO"], &["BD"]] {
        let own = corners(region);
        assert!(own > 20, "{region:?}: {own} corners");
        assert!(own < world, "{region:?}: {own} corners of {world}");
    }
}

/// Rows that are no countries stand below with their values; a country without a value is a cross that the head explains.
#[test]
fn nothing_is_dropped() {
    for form in [&MAP, &TINTED_MAP] {
        let drawing = drawn(&on_map(form, &["BD", "", "KE"], &[16.0, 3.3, f64::NAN]), 250.0);
        let below = text(&drawing, "All other countries").at.1;
        assert!(below > drawing.plot.bottom && (text(&drawing, "3.3").at.1 - below).abs() < 0.01);
        assert!(words(&drawing).contains(&"no data"));
    }
}

/// What is pointed at is named, however small it is.
#[test]
fn pointed_at() {
    let spec = on_map(&MAP, &["BD", "ET", "CO", "KE"], &[16.0, 4.0, 4.0, 0.1]);
    let drawing = drawn(&ChartSpec { highlight: Some(3), ..spec }, 147.0);
    assert_eq!(text(&drawing, "Kenya").weight, 700);
    assert_eq!(text(&drawing, "0.1").weight, 700);
}
