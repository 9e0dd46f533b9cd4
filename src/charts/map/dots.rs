//! A dot for each country: its area is its value, and one in the head tells how much that is.

use super::names::names;
use super::{Shown, draw_gaps, gap_entry, sheet, shown};
use crate::charts::ChartStyle;
use crate::charts::canvas::{Canvas, Mark};
use crate::charts::drawing::Ink;
use crate::charts::faces::Face;
use crate::charts::head::{Head, Swatch};
use crate::charts::scale;
use crate::charts::spec::ChartSpec;

/// The radius of the largest dot, as a share of the side of a square as large as the map.
const LARGEST: f64 = 0.05;
/// The share of the map that all dots together may cover.
const COVERED: f64 = 0.06;
/// The least radius of a dot, so that each can be seen.
const SMALLEST: f64 = 1.0;
/// The white around a dot, by which it stands out from those below it.
const RING: f64 = 0.5;

/// A dot.
pub(super) struct Dot {
    /// Its category.
    pub(super) category: usize,
    /// Its middle.
    pub(super) at: (f64, f64),
    /// Its radius.
    pub(super) radius: f64,
}

/// Draws the map, if it fits.
pub(super) fn draw<'a>(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Option<Canvas<'a>> {
    let shown = shown(spec);
    let places: Vec<_> = shown.iter().map(|shown| shown.country.place).collect();
    let unit = unit(&shown, &super::View::of(&places, width));
    let key = key(&shown, unit, style);
    let entries: Vec<(Swatch, String)> = key.into_iter().chain(gap_entry(spec, &shown)).collect();
    let head = Head::plan(spec, &entries, width, style);
    let mut sheet = sheet(spec, &places, head.height, (width, height), style)?;
    let crosses = draw_gaps(&shown, &mut sheet);
    let dots = shown.iter().filter_map(|shown| {
        let value = shown.value.filter(|value| *value > 0.0)?;
        let radius = (unit * libm::sqrt(value)).max(SMALLEST);
        let at = sheet.place(shown, radius + RING);
        Some(Dot { category: shown.category, at, radius })
    });
    let dots: Vec<Dot> = dots.collect();
    let names = names(spec, &dots, crosses, sheet.core, style);
    names.iter().for_each(|name| name.draw_leader(&mut sheet.canvas));
    let frame = sheet.view.frame;
    let plot = sheet.canvas.plot(frame, frame.left..frame.right, frame.top..frame.bottom, false);
    // The smaller ones come last, on the larger ones.
    for dot in &dots {
        let pointed = spec.highlight == Some(dot.category);
        let ink = if pointed { Ink::Accent } else { Ink::Series(0) };
        for (radius, ink) in [(dot.radius + RING, Ink::Paper), (dot.radius, ink)] {
            sheet.canvas.mark(&plot, &Mark::Dot { at: dot.at, radius, ink });
        }
    }
    names.into_iter().for_each(|name| name.set(&mut sheet.canvas));
    head.draw(&mut sheet.canvas);
    Some(sheet.canvas)
}

/// Returns the radius of a dot for a value of one.
fn unit(shown: &[Shown], view: &super::View) -> f64 {
    let values = || shown.iter().filter_map(|shown| shown.value);
    let (largest, sum) = (values().fold(0.0, f64::max), values().sum::<f64>());
    let area = view.frame.width() * view.frame.height();
    let of_largest = LARGEST * libm::sqrt(area / largest);
    let of_all = libm::sqrt(COVERED * area / (std::f64::consts::PI * sum));
    if largest > 0.0 { of_largest.min(of_all) } else { 0.0 }
}

/// Returns a dot about as large as a swatch, with the round number that it stands for.
fn key(shown: &[Shown], unit: f64, style: ChartStyle<'_>) -> Option<(Swatch, String)> {
    let largest = shown.iter().filter_map(|shown| shown.value).fold(0.0, f64::max);
    let radius = Face::name(style).cap() / 2.0;
    let most = (radius * radius / (unit * unit)).min(largest);
    let scale = scale::round(0.0, most);
    let ticks = scale.ticks.iter().rev();
    let fitting = |tick: &f64| *tick > 0.0 && *tick <= most * 1.000_001;
    let (tick, value) = ticks
        .map(|tick| (tick, crate::charts::spec::length(*tick)))
        .find(|(_, value)| fitting(value))?;
    let swatch = Swatch::Circle(Ink::Series(0), unit * libm::sqrt(value));
    (largest > 0.0).then(|| (swatch, style.numerals.number(*tick, tick.normalize().scale())))
}
