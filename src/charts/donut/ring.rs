//! The pieces of a ring, as true curves.

use std::f64::consts::{FRAC_PI_2, TAU};

use crate::charts::drawing::{Point, Segment};

/// How much of the radius is hole.
const HOLE: f64 = 0.62;
/// The white between two parts, in points.
const SEAM: f64 = 1.1;

/// Returns the radius of the hole.
pub(super) fn hole(radius: f64) -> f64 {
    radius * HOLE
}

/// Returns the outline of a part between two shares of the turn, unless it is too thin to be seen.
pub(super) fn segments(
    centre: (f64, f64),
    radius: f64,
    (from, to): (f64, f64),
) -> Option<Vec<Segment>> {
    let (from, to) = (from * TAU, to * TAU);
    let turn = to - from;
    if turn * radius < 0.05 {
        return None;
    }
    let inner = hole(radius);
    let mut path = Vec::new();
    if turn > TAU - 1e-9 {
        // The whole ring: two circles, the inner one the other way round.
        for (radius, from, to) in [(radius, 0.0, TAU), (inner, TAU, 0.0)] {
            path.push(Segment::Move(at(centre, radius, from)));
            arc(&mut path, centre, radius, from, to);
            path.push(Segment::Close);
        }
        return Some(path);
    }
    // The seam is as wide inside as outside, and never eats more than half of a part.
    let trim = |radius: f64| (SEAM / 2.0 / radius).min(turn * 0.25);
    let (outer_trim, inner_trim) = (trim(radius), trim(inner));
    path.push(Segment::Move(at(centre, radius, from + outer_trim)));
    arc(&mut path, centre, radius, from + outer_trim, to - outer_trim);
    path.push(Segment::Line(at(centre, inner, to - inner_trim)));
    arc(&mut path, centre, inner, to - inner_trim, from + inner_trim);
    path.push(Segment::Close);
    Some(path)
}

/// Returns the place on a circle at an angle from the top, clockwise.
fn at((x, y): (f64, f64), radius: f64, angle: f64) -> Point {
    Point(x + radius * libm::sin(angle), y - radius * libm::cos(angle))
}

/// Adds an arc as cubic curves of at most a quarter turn each.
fn arc(path: &mut Vec<Segment>, centre: (f64, f64), radius: f64, from: f64, to: f64) {
    let steps = libm::ceil((to - from).abs() / FRAC_PI_2).max(1.0);
    let step = (to - from) / steps;
    let handle = 4.0 / 3.0 * libm::tan(step / 4.0) * radius;
    let mut angle = from;
    let mut left = steps;
    while left > 0.5 {
        let (start, end) = (at(centre, radius, angle), at(centre, radius, angle + step));
        let along = |point: Point, angle: f64, length: f64| {
            Point(point.0 + length * libm::cos(angle), point.1 + length * libm::sin(angle))
        };
        path.push(Segment::Cubic(
            along(start, angle, handle),
            along(end, angle + step, -handle),
            end,
        ));
        angle += step;
        left -= 1.0;
    }
}
