//! The land of the world, the shapes of its countries and where each lies, from `shapes/world.txt`.
//!
//! They are read when the first map is drawn.

use std::sync::LazyLock;

use super::projection::{Parallel, Place};

/// The shapes: what they are, where they are from and how they are made is told in `shapes/SOURCES.md`.
const SHAPES: &str = include_str!("../../../shapes/world.txt");

/// How many steps of the file make a degree.
const STEPS: f64 = 20.0;

/// How many steps it is from the equator to a pole.
const POLE: i32 = 1800;

/// The letter of the file that stands for no step.
const ZERO: i32 = 79;

/// The meridian that is farthest from where the file cuts the world, between Asia and America, in degrees.
pub(super) const MIDDLE: f64 = 10.8;

/// The latitudes between which land is drawn, in degrees: without Antarctica, which is nobody's.
pub(super) const ENDS: (f64, f64) = (-58.0, 84.0);

/// By how many powers of two a point of a line stands out more than it must, and the point.
pub(super) type Vertex = (u8, Place);

/// The land of the world.
pub(super) struct World {
    /// The outlines of all land, lakes the other way round.
    pub(super) land: Vec<Vec<Vertex>>,
    /// The countries, by their codes.
    countries: Vec<Country>,
}

/// A country.
pub(super) struct Country {
    /// Its code of two letters.
    code: &'static str,
    /// Its code of three letters.
    three: &'static str,
    /// Where a dot for it stands.
    pub(super) place: Place,
    /// The outlines of its land, the largest first; none where that is small.
    pub(super) shape: Vec<Vec<Vertex>>,
}

static WORLD: LazyLock<World> = LazyLock::new(|| read(SHAPES));

/// Returns the world.
pub(super) fn world() -> &'static World {
    &WORLD
}

impl World {
    /// Finds a country by its code of two letters.
    pub(super) fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }
}

/// Returns the code of two letters of a country that maps have, by its code of two or three.
pub(crate) fn country_of(code: &str) -> Option<&'static str> {
    let known = |country: &&Country| country.code == code || country.three == code;
    WORLD.countries.iter().find(known).map(|country| country.code)
}

/// Reads the file; a line that is none of its own says nothing, which a test forbids.
fn read(text: &'static str) -> World {
    let parallels: Vec<Parallel> =
        (-POLE..=POLE).map(|steps| Parallel::new(f64::from(steps) / STEPS)).collect();
    let place = |x: i32, y: i32| {
        let parallel = parallels.get(usize::try_from(y + POLE).ok()?)?;
        Some(Place { longitude: (f64::from(x) / STEPS).to_radians(), parallel: *parallel })
    };
    let mut world = World { land: Vec::new(), countries: Vec::new() };
    for line in text.lines() {
        let Some((first, rest)) = line.split_once(' ') else { continue };
        match first {
            "#" => {}
            "land" => world.land.extend(ring(rest, &place)),
            "-" => {
                if let Some(country) = world.countries.last_mut() {
                    country.shape.extend(ring(rest, &place));
                }
            }
            code => world.countries.extend(country(code, rest, &place)),
        }
    }
    world
}

/// Finds the place of a point of the file.
type Placing<'p> = &'p dyn Fn(i32, i32) -> Option<Place>;

/// Reads a country: the other code, and where it lies.
fn country(code: &'static str, rest: &'static str, place: Placing<'_>) -> Option<Country> {
    let mut parts = rest.split(' ');
    let (three, x, y) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Country {
        code,
        three,
        place: place(x.parse().ok()?, y.parse().ok()?)?,
        shape: Vec::new(),
    })
}

/// Reads an outline: its first point, and of each other one the step to it and how much it stands out.
fn ring(rest: &str, place: Placing<'_>) -> Option<Vec<Vertex>> {
    let mut parts = rest.splitn(3, ' ');
    let (mut x, mut y): (i32, i32) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let mut ring = vec![(u8::MAX, place(x, y)?)];
    for step in parts.next()?.as_bytes().chunks_exact(3) {
        let [right, up, level] = step else { continue };
        (x, y) = (x + i32::from(*right) - ZERO, y + i32::from(*up) - ZERO);
        ring.push((level.saturating_sub(b'0'), place(x, y)?));
    }
    Some(ring)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{UNION, named_codes};

    /// Every line is read, and every code that has a name has a place, but Antarctica and the European Union.
    #[test]
    fn every_country_has_a_place() {
        let counted = |first: &str| SHAPES.lines().filter(|line| line.starts_with(first)).count();
        assert_eq!(WORLD.land.len(), counted("land "));
        let shapes: usize = WORLD.countries.iter().map(|country| country.shape.len()).sum();
        assert_eq!(shapes, counted("- "));
        assert_eq!(1 + WORLD.land.len() + shapes + WORLD.countries.len(), SHAPES.lines().count());
        for code in named_codes().filter(|code| !["AQ", UNION].contains(code)) {
            let country = WORLD.country(code).unwrap_or_else(|| panic!("no place for {code}"));
            assert_eq!(country_of(country.three), Some(code));
            assert_eq!(country.three.len(), 3);
        }
    }

    /// What a State is told to lie at is on its land; so is what is cut by the date line.
    #[test]
    fn places_are_where_they_should_be() {
        let place = |code: &str| WORLD.country(code).unwrap().place.longitude.to_degrees();
        for (code, west, east) in
            [("TO", 184.0, 186.0), ("FJ", 177.0, 180.0), ("NZ", 168.0, 176.0), ("RU", 60.0, 110.0)]
        {
            assert!((west..east).contains(&place(code)), "{code}: {}", place(code));
        }
        // Islands too small for a shape are dots: Tonga has a place and no outline.
        assert!(WORLD.country("TO").unwrap().shape.is_empty());
        assert!(!WORLD.country("FJ").unwrap().shape.is_empty());
    }
}
