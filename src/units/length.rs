//! Lengths: millimetres, in which documents and themes state them, and points, in which pages are drawn.

/// Millimetres in an inch.
const MM_PER_INCH: f64 = 25.4;

/// Points in a millimetre: 72 are an inch.
const POINTS_PER_MM: f64 = 72.0 / MM_PER_INCH;

/// Turns millimetres into points.
pub fn points(millimetres: f64) -> f64 {
    millimetres * POINTS_PER_MM
}

/// Turns points into millimetres.
pub fn millimetres(points: f64) -> f64 {
    points / POINTS_PER_MM
}
