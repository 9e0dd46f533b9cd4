//! Places on the sphere, and where an equal-area map has them.
//!
//! The projection is Equal Earth (B. Šavrič, T. Patterson and B. Jenny, “The Equal Earth map projection”, International
//! Journal of Geographical Information Science 33, 2019): areas are true everywhere, parallels are straight, and shapes
//! stay what readers know them as.

use std::f64::consts::TAU;

/// The coefficients of its polynomial.
const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];

/// A parallel, as the projection draws it on a globe of radius 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parallel {
    /// How wide a radian of longitude is.
    breadth: f64,
    /// How far up it lies, from the equator.
    height: f64,
}

impl Parallel {
    /// Finds the parallel of a latitude in degrees.
    pub(super) fn new(latitude: f64) -> Self {
        let root = libm::sqrt(3.0);
        let angle = libm::asin(root / 2.0 * libm::sin(latitude.to_radians()));
        let square = angle * angle;
        let sixth = square * square * square;
        let [one, two, three, four] = A;
        let slope = one + 3.0 * two * square + sixth * (7.0 * three + 9.0 * four * square);
        Self {
            breadth: 2.0 * root * libm::cos(angle) / (3.0 * slope),
            height: angle * (one + two * square + sixth * (three + four * square)),
        }
    }

    /// Returns how far up it lies.
    pub(super) fn height(self) -> f64 {
        self.height
    }
}

/// A place on the globe.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Its longitude in radians.
    pub(super) longitude: f64,
    /// Its parallel.
    pub(super) parallel: Parallel,
}

impl Place {
    /// Returns where it lies beside a meridian that is drawn straight, to the right and up, on a globe of radius 1.
    pub(super) fn beside(&self, meridian: f64) -> (f64, f64) {
        ((self.longitude - meridian) * self.parallel.breadth, self.parallel.height)
    }

    /// Returns the place with its longitude counted so that it is at most half a turn from a meridian.
    pub(super) fn near(self, meridian: f64) -> Self {
        let turns = ((meridian - self.longitude) / TAU).round();
        Self { longitude: self.longitude + turns * TAU, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns where a place lies beside Greenwich.
    fn at(longitude: f64, latitude: f64) -> (f64, f64) {
        let place = Place { longitude: longitude.to_radians(), parallel: Parallel::new(latitude) };
        place.beside(0.0)
    }

    /// The outline has the proportions that its authors give: 2.05 to 1, poles of 0.59 of the equator.
    #[test]
    fn proportions() {
        let ((equator, _), (pole, top)) = (at(180.0, 0.0), at(180.0, 90.0));
        assert!((equator / top - 2.0546).abs() < 1e-3, "{equator} {top}");
        assert!((pole / equator - 0.5916).abs() < 1e-2, "{pole} {equator}");
    }

    /// A degree by a degree has the area that it has on a globe, anywhere.
    #[test]
    fn areas_are_true() {
        for latitude in [-80.0, -45.0, 0.0, 10.0, 30.0, 60.0, 85.0_f64] {
            let [(west, south), (east, _), (_, north)] =
                [at(20.0, latitude - 0.05), at(20.1, latitude), at(20.0, latitude + 0.05)];
            let (middle, _) = at(20.0, latitude);
            let drawn = (east - middle) * (north - south);
            let true_area = 0.1_f64.to_radians().powi(2) * libm::cos(latitude.to_radians());
            assert!(
                (drawn / true_area - 1.0).abs() < 1e-4,
                "{latitude}: {drawn} {true_area} {west}"
            );
        }
    }

    #[test]
    fn longitudes_are_counted_from_the_meridian() {
        let place = Place { longitude: (-175.0_f64).to_radians(), parallel: Parallel::new(-21.0) };
        assert!((place.near(170.0_f64.to_radians()).longitude.to_degrees() - 185.0).abs() < 1e-9);
        assert!((place.near(-90.0_f64.to_radians()).longitude.to_degrees() + 175.0).abs() < 1e-9);
    }
}
