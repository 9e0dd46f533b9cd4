//! Countries where they lie: a dot for each, as large as its value, or its land in a tint that tells its class.
//!
//! No border is drawn: all land is one ground, and so is a country beside another of its class. What no State of the
//! data is without dispute stays ground.

mod projection;
mod world;
mod view;
mod dots;
mod names;
mod tints;
mod elsewhere;

use super::bars::BARS;
use super::canvas::Canvas;
use super::drawing::{Ink, PlotSpan};
use super::form::{Adds, Compares, Form, Limits, Tells, Unfit};
use super::gaps::{CROSS, draw_cross};
use super::head::Swatch;
use super::labels::Bounds;
use super::numbers::written;
use super::spec::ChartSpec;
use super::{ChartStyle, turn};
use elsewhere::Elsewhere;
use projection::Place;
use view::View;
use world::{Country, world};

pub(crate) use world::country_of;

/// What a height may be off by being rounded, in points.
const ROUNDING: f64 = 0.02;

/// One value a country, none below zero.
const LIMITS: Limits = Limits { series: 1, below_zero: false, inks: 1, ..Limits::COLORS };

/// A dot a country, its area as its value.
pub(crate) static MAP: Form = Form {
    word: "map",
    about: "A map with a dot for each country, its area as its value.",
    name: "map",
    of: ("places", "places"),
    adds: Adds::Nothing,
    tells: Tells::Each,
    compares: Compares::Nothing,
    is_upright: false,
    is_told_across: false,
    is_map: true,
    limits: LIMITS,
    shows: turn::largest_first,
    otherwise: None,
    instead: &[&BARS],
    trials: 1,
    draw: |spec, size, style| dots::draw(spec, size, style).ok_or(Unfit::Room),
};

/// A tint a country, by the class of its value.
pub(crate) static TINTED_MAP: Form = Form {
    word: "tinted-map",
    about: "A map with the land of each country in one of five tints.",
    name: "tinted map",
    of: ("places", "places"),
    adds: Adds::Nothing,
    tells: Tells::Each,
    compares: Compares::Nothing,
    is_upright: false,
    is_told_across: false,
    is_map: true,
    limits: LIMITS,
    shows: turn::largest_first,
    otherwise: None,
    instead: &[&BARS],
    trials: 1,
    draw: |spec, size, style| tints::draw(spec, size, style).ok_or(Unfit::Room),
};

/// A category that a map shows.
struct Shown {
    /// The category.
    category: usize,
    /// The country that it is.
    country: &'static Country,
    /// Its value, as a length on a scale; none for a gap.
    value: Option<f64>,
}

/// Returns the categories that are countries, in their order.
fn shown(spec: &ChartSpec) -> Vec<Shown> {
    let codes = spec.countries.iter().enumerate();
    let found = codes.filter_map(|(category, code)| {
        let country = world().country(code.as_ref()?)?;
        Some(Shown { category, country, value: spec.length(0, category) })
    });
    found.collect()
}

/// The parts of a map that all maps have.
struct Sheet<'a> {
    canvas: Canvas<'a>,
    /// The part of the world that it shows.
    view: View,
    /// The part of the drawing that it shows at any height.
    core: Bounds,
}

/// Draws what all maps have: the land under a head of so much height, and below it the rows that are no countries.
///
/// A map is as high as its width asks; of a region it may show more to the north and south.
fn sheet<'a>(
    spec: &ChartSpec,
    places: &[Place],
    above: f64,
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Option<Sheet<'a>> {
    let elsewhere = Elsewhere::plan(spec, width, style)?;
    let view = View::of(places, width);
    let core = view.frame.bottom;
    let least = above + core + elsewhere.height;
    let height = height.unwrap_or(least);
    if height < least - ROUNDING {
        return None;
    }
    let (view, up) = view.opened((height - least).max(0.0))?;
    let white = height - least - (view.frame.bottom - core);
    let view = view.lowered(above + white / 2.0);
    let top = view.frame.top + up;
    let core = Bounds { top, bottom: top + core, ..view.frame };
    let mut canvas = Canvas::new((width, height), style);
    canvas.plot = PlotSpan { top: above, bottom: view.frame.bottom };
    canvas.shape(view.shape(world().land.iter()), Ink::Land);
    elsewhere.draw(view.frame.bottom + white / 2.0, &mut canvas);
    Some(Sheet { canvas, view, core })
}

/// Marks the countries that have no value, and returns where.
fn draw_gaps(shown: &[Shown], sheet: &mut Sheet<'_>) -> Vec<Bounds> {
    let gaps = shown.iter().filter(|shown| shown.value.is_none());
    let places: Vec<(f64, f64)> = gaps.map(|gap| sheet.place(gap, CROSS)).collect();
    for place in &places {
        draw_cross(*place, &mut sheet.canvas);
    }
    places.into_iter().map(|place| box_of(place, CROSS)).collect()
}

/// Returns the entry of the head that explains the crosses, if there are any.
fn gap_entry(spec: &ChartSpec, shown: &[Shown]) -> Option<(Swatch, String)> {
    let has_gap = shown.iter().any(|shown| shown.value.is_none());
    has_gap.then(|| (Swatch::Cross, spec.words.no_data.clone()))
}

impl Sheet<'_> {
    /// Returns where the dot of a country stands, with all of it on the map.
    fn place(&self, shown: &Shown, radius: f64) -> (f64, f64) {
        let (x, y) = self.view.at(shown.country.place);
        let Bounds { left, top, right, bottom } = self.core;
        (x.min(right - radius).max(left + radius), y.min(bottom - radius).max(top + radius))
    }
}

/// Returns the box around a dot.
fn box_of((x, y): (f64, f64), radius: f64) -> Bounds {
    Bounds { left: x, top: y, right: x, bottom: y }.grown(radius)
}

/// Returns a value as it is written.
fn number(spec: &ChartSpec, category: usize, style: ChartStyle<'_>) -> String {
    spec.value(0, category)
        .map_or_else(|| spec.words.no_data.clone(), |value| written(spec, value, style.numerals))
}
