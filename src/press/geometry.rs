//! Lengths, boxes and matrices of a PDF page, in points.

pub use crate::units::{millimetres, points};

/// A box: its lower left and its upper right corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub left: f64,
    /// The lower edge.
    pub bottom: f64,
    /// The right edge.
    pub right: f64,
    /// The upper edge.
    pub top: f64,
}

impl Rect {
    /// Makes a box of two opposite corners, in any order.
    pub fn new(a: (f64, f64), b: (f64, f64)) -> Self {
        Self { left: a.0.min(b.0), bottom: a.1.min(b.1), right: a.0.max(b.0), top: a.1.max(b.1) }
    }

    /// Makes the smallest box around points; nothing for no points.
    pub fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        Some(
            points.fold(Self::new(first, first), |rect, point| rect.union(Self::new(point, point))),
        )
    }

    /// Returns the width.
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// Returns the height.
    pub fn height(self) -> f64 {
        self.top - self.bottom
    }

    /// Returns the box grown by a distance on all sides.
    #[must_use]
    pub fn grow(self, by: f64) -> Self {
        Self {
            left: self.left - by,
            bottom: self.bottom - by,
            right: self.right + by,
            top: self.top + by,
        }
    }

    /// Returns the box that both have in common; it may be empty.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.min(other.right),
            top: self.top.min(other.top),
        }
    }

    /// Returns the smallest box around both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            bottom: self.bottom.min(other.bottom),
            right: self.right.max(other.right),
            top: self.top.max(other.top),
        }
    }

    /// Returns whether there is nothing in it.
    pub fn is_empty(self) -> bool {
        self.right <= self.left || self.top <= self.bottom
    }

    /// Returns whether another box lies in it, give or take a tolerance.
    pub fn contains(self, other: Self, tolerance: f64) -> bool {
        self.left - tolerance <= other.left
            && self.bottom - tolerance <= other.bottom
            && other.right <= self.right + tolerance
            && other.top <= self.top + tolerance
    }

    /// Returns the corners, around.
    pub fn corners(self) -> [(f64, f64); 4] {
        [
            (self.left, self.bottom),
            (self.right, self.bottom),
            (self.right, self.top),
            (self.left, self.top),
        ]
    }
}

/// A transformation of the plane: `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Matrix(pub [f64; 6]);

impl Matrix {
    /// The transformation that changes nothing.
    pub const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Makes a move.
    pub fn translate(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// Returns this transformation followed by another.
    #[must_use]
    #[expect(clippy::many_single_char_names, reason = "the letters of ISO 32000-1, 8.3.4")]
    pub fn then(self, next: Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [g, h, i, j, k, l] = next.0;
        Self([
            a * g + b * i,
            a * h + b * j,
            c * g + d * i,
            c * h + d * j,
            e * g + f * i + k,
            e * h + f * j + l,
        ])
    }

    /// Returns where a point goes.
    #[expect(clippy::many_single_char_names, reason = "the letters of ISO 32000-1, 8.3.4")]
    pub fn apply(self, (x, y): (f64, f64)) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// Returns the box around where a box goes.
    pub fn apply_box(self, rect: Rect) -> Rect {
        let corners = rect.corners().map(|corner| self.apply(corner));
        Rect::around(corners).unwrap_or(rect)
    }

    /// Returns how long the unit vectors of both axes become.
    pub fn scales(self) -> (f64, f64) {
        let [a, b, c, d, ..] = self.0;
        (libm::hypot(a, b), libm::hypot(c, d))
    }

    /// Returns by how much lengths grow on the whole.
    pub fn scale(self) -> f64 {
        let [a, b, c, d, ..] = self.0;
        (a * d - b * c).abs().sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::{Matrix, Rect};

    #[test]
    fn matrices_follow_each_other() {
        let matrix = Matrix([2.0, 0.0, 0.0, 2.0, 0.0, 0.0]).then(Matrix::translate(3.0, 4.0));
        assert_eq!(matrix.apply((1.0, 1.0)), (5.0, 6.0));
        assert!((matrix.scale() - 2.0).abs() < 1e-12);
    }

    #[test]
    fn boxes_know_what_they_hold() {
        let outer = Rect::new((10.0, 10.0), (0.0, 0.0));
        assert!(outer.contains(outer.grow(-1.0), 0.0));
        assert!(!outer.contains(outer.grow(1.0), 0.5));
        assert!(outer.intersection(Rect::new((20.0, 20.0), (30.0, 30.0))).is_empty());
    }
}
