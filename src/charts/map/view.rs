//! The part of the world that a map shows, and how large.

use std::f64::consts::TAU;

use super::projection::{Parallel, Place};
use super::world::{ENDS, MIDDLE, Vertex};
use crate::charts::drawing::{Point, Segment};
use crate::charts::labels::Bounds;

/// What is shown around the countries, as a share of the longer side of their box.
const AROUND: f64 = 0.08;
/// The least width of what is shown, in radii of the globe: about sixty degrees.
const NARROWEST: f64 = 0.9;
/// The greatest width of a region: what is wider is shown with all the world.
const WIDEST: f64 = 3.3;
/// Half the width of the world.
const HALF: f64 = 2.7;
/// The proportions that a map of a region has at the least and at the most.
const PROPORTIONS: (f64, f64) = (1.25, 2.2);
/// The greatest height of a map in points.
const TALLEST: f64 = 300.0;
/// How much higher it may be made, as a share of its height.
const MORE: f64 = 0.25;
/// The white that there may be besides, in points: a line of large print.
const WHITE: f64 = 20.0;
/// The least area, in square points, by which a point of an outline must stand out.
const STANDS_OUT: f64 = 0.12;
/// The same of the points of the file, in square degrees.
const STANDS_OUT_THERE: f64 = 0.018;
/// What is smaller than this to either side is not drawn.
const SPECK: f64 = 0.6;

/// A part of the world in a frame.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    /// The meridian that is straight, in radians.
    meridian: f64,
    /// What lies at the frame's upper left corner, to the right of where the meridian meets the equator, and up.
    corner: (f64, f64),
    /// How many points the radius of the globe has.
    scale: f64,
    /// Where it is drawn, with the upper edge at zero.
    pub(super) frame: Bounds,
    /// Whether it is all the world, which is cut once.
    is_world: bool,
}

impl View {
    /// Finds the part of the world that some places are in, for a map of a width: a region where they have one, and
    /// all the world where they are far apart, or there are none.
    pub(super) fn of(places: &[Place], width: f64) -> Self {
        region(places, width).unwrap_or_else(|| {
            let (south, north) = ends();
            Self::new(MIDDLE.to_radians(), (-HALF, HALF), (south, north), width, true)
        })
    }

    /// Fits a part of the world into a width.
    fn new(
        meridian: f64,
        (west, east): (f64, f64),
        (south, north): (f64, f64),
        width: f64,
        is_world: bool,
    ) -> Self {
        let scale = width / (east - west);
        let frame = Bounds { left: 0.0, top: 0.0, right: width, bottom: scale * (north - south) };
        Self { meridian, corner: (west, north), scale, frame, is_world }
    }

    /// Shows more above and below for so much more height, as far as there is land, and returns how much above.
    ///
    /// What is left of the height is white; where that would be more than fills up a line, there is no such map.
    pub(super) fn opened(mut self, more: f64) -> Option<(Self, f64)> {
        let (south, north) = ends();
        let above = ((north - self.corner.1) * self.scale).max(0.0);
        let below = ((self.corner.1 - south) * self.scale - self.frame.bottom).max(0.0);
        let shown = more.min(above + below).min(MORE * self.frame.bottom);
        if more - shown > WHITE {
            return None;
        }
        let up = (shown / 2.0).min(above).max(shown - below);
        self.corner.1 += up / self.scale;
        self.frame.bottom += shown;
        Some((self, up))
    }

    /// Moves the frame down.
    pub(super) fn lowered(mut self, by: f64) -> Self {
        self.frame.top += by;
        self.frame.bottom += by;
        self
    }

    /// Returns where a place is drawn.
    pub(super) fn at(&self, place: Place) -> (f64, f64) {
        self.spot(&place.near(self.meridian))
    }

    /// Returns where a place is drawn whose longitude is counted from the meridian.
    fn spot(&self, place: &Place) -> (f64, f64) {
        let (right, up) = place.beside(self.meridian);
        let (x, y) = ((right - self.corner.0) * self.scale, (self.corner.1 - up) * self.scale);
        (self.frame.left + x, self.frame.top + y)
    }

    /// Returns the outlines as they are drawn, as one shape, so that what they share has no seam.
    pub(super) fn shape<'r>(&self, rings: impl Iterator<Item = &'r Vec<Vertex>>) -> Vec<Segment> {
        let mut segments = Vec::new();
        for ring in rings.flat_map(|ring| self.drawn(ring)) {
            let mut points = ring.into_iter().map(|(x, y)| Point(x, y));
            segments.extend(points.next().map(Segment::Move));
            segments.extend(points.map(Segment::Line));
            segments.push(Segment::Close);
        }
        segments
    }

    /// Returns the area of some outlines as they are drawn, in square points.
    pub(super) fn area<'r>(&self, rings: impl Iterator<Item = &'r Vec<Vertex>>) -> f64 {
        rings.flat_map(|ring| self.drawn(ring)).map(|ring| area(&ring)).sum::<f64>().abs()
    }

    /// Returns an outline as it is drawn, as often as it is in the frame: around the globe its ends may both be.
    fn drawn(&self, ring: &[Vertex]) -> Vec<Vec<(f64, f64)>> {
        let turns: &[f64] = if self.is_world { &[0.0] } else { &[-TAU, 0.0, TAU] };
        let degree = self.scale.to_radians();
        let least = STANDS_OUT / (degree * degree) / STANDS_OUT_THERE;
        let turned = turns.iter().filter_map(|turn| {
            let seen = ring.iter().filter(|(level, _)| {
                f64::from(1_u32 << (*level).min(9)) * 2.0 > least || *level >= 9
            });
            let points = seen.map(|(_, place)| {
                self.spot(&Place { longitude: place.longitude + turn, ..*place })
            });
            let points: Vec<(f64, f64)> = points.collect();
            let bounds = around(&points);
            let is_speck = bounds.width() < SPECK && bounds.height() < SPECK;
            if is_speck || points.len() < 3 || !bounds.overlaps(&self.frame) {
                return None;
            }
            if bounds.within(&self.frame) {
                return Some(points);
            }
            let clipped = clipped(points, &self.frame);
            (clipped.len() > 2).then_some(clipped)
        });
        turned.collect()
    }
}

/// Returns how far up the southern and the northern end of the land lie.
fn ends() -> (f64, f64) {
    (Parallel::new(ENDS.0).height(), Parallel::new(ENDS.1).height())
}

/// Finds the region that some places are in, if they are in one.
fn region(places: &[Place], width: f64) -> Option<View> {
    let meridian = meridian(places)?;
    let spots: Vec<(f64, f64)> =
        places.iter().map(|place| place.near(meridian).beside(meridian)).collect();
    let own = around(&spots);
    let pad = AROUND * own.width().max(own.height());
    let mut wide = (own.width() + 2.0 * pad).max(NARROWEST);
    let mut high = own.height() + 2.0 * pad;
    let (least, most) = (PROPORTIONS.0.max(width / TALLEST), PROPORTIONS.1);
    wide = wide.max(high * least);
    high = high.max(wide / most.max(least));
    if wide > WIDEST {
        return None;
    }
    let (south, north) = ends();
    high = high.min(north - south);
    let middle = f64::midpoint(own.top, own.bottom).min(north - high / 2.0).max(south + high / 2.0);
    let across = f64::midpoint(own.left, own.right);
    let sides = (across - wide / 2.0, across + wide / 2.0);
    Some(View::new(meridian, sides, (middle - high / 2.0, middle + high / 2.0), width, false))
}

/// Returns the meridian in the middle of some places: opposite the middle of the widest gap between them.
fn meridian(places: &[Place]) -> Option<f64> {
    let mut all: Vec<f64> = places.iter().map(|place| place.longitude.rem_euclid(TAU)).collect();
    all.sort_by(f64::total_cmp);
    let next = all.iter().skip(1).copied().chain(all.first().map(|first| first + TAU));
    let gaps = all.iter().copied().zip(next);
    let (west, east) = gaps.max_by(|one, two| (one.1 - one.0).total_cmp(&(two.1 - two.0)))?;
    Some((f64::midpoint(west, east) + TAU / 2.0).rem_euclid(TAU))
}

/// Returns the box around some points.
fn around(points: &[(f64, f64)]) -> Bounds {
    let none = Bounds {
        left: f64::INFINITY,
        top: f64::INFINITY,
        right: f64::NEG_INFINITY,
        bottom: f64::NEG_INFINITY,
    };
    points.iter().fold(none, |all, (x, y)| Bounds {
        left: all.left.min(*x),
        top: all.top.min(*y),
        right: all.right.max(*x),
        bottom: all.bottom.max(*y),
    })
}

/// Returns the area within an outline, below zero where it goes the other way round.
fn area(ring: &[(f64, f64)]) -> f64 {
    let next = ring.iter().skip(1).chain(ring.first());
    ring.iter().zip(next).map(|(one, two)| one.0 * two.1 - two.0 * one.1).sum::<f64>() / 2.0
}

/// Returns what of an outline lies in a frame, edge by edge (Sutherland and Hodgman, 1974).
fn clipped(ring: Vec<(f64, f64)>, frame: &Bounds) -> Vec<(f64, f64)> {
    // How far inside each edge a point lies.
    let edges: [&dyn Fn((f64, f64)) -> f64; 4] = [
        &|(x, _)| x - frame.left,
        &|(x, _)| frame.right - x,
        &|(_, y)| y - frame.top,
        &|(_, y)| frame.bottom - y,
    ];
    edges.into_iter().fold(ring, |ring, inside| {
        let next: Vec<(f64, f64)> = ring.iter().skip(1).chain(ring.first()).copied().collect();
        let mut kept = Vec::new();
        for (from, to) in ring.into_iter().zip(next) {
            let (one, two) = (inside(from), inside(to));
            if one >= 0.0 {
                kept.push(from);
            }
            if (one >= 0.0) != (two >= 0.0) {
                let share = one / (one - two);
                kept.push((from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share));
            }
        }
        kept
    })
}
