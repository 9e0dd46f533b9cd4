//! How high a thing may be: what TeX calls glue, of anything.

use crate::layout::ticks::Ticks;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

/// A least, a best and a greatest height, which stand in this order and are never negative.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Extent {
    min: Ticks,
    best: Ticks,
    max: Ticks,
}

impl Extent {
    /// No height.
    pub const NONE: Self = Self { min: Ticks::ZERO, best: Ticks::ZERO, max: Ticks::ZERO };

    /// The three heights; `best` and `max` are raised where they are below what they follow.
    #[must_use]
    pub fn new(min: Ticks, best: Ticks, max: Ticks) -> Self {
        let min = min.or_none();
        let best = best.max(min);
        Self { min, best, max: max.max(best) }
    }

    /// One height, which neither stretches nor shrinks.
    #[must_use]
    pub fn rigid(height: Ticks) -> Self {
        Self::new(height, height, height)
    }

    /// The least height.
    #[must_use]
    pub const fn min(self) -> Ticks {
        self.min
    }

    /// The height that it has where nothing presses.
    #[must_use]
    pub const fn best(self) -> Ticks {
        self.best
    }

    /// The greatest height.
    #[must_use]
    pub const fn max(self) -> Ticks {
        self.max
    }

    /// By how much it can shrink.
    #[must_use]
    pub fn shrink(self) -> Ticks {
        self.best - self.min
    }

    /// By how much it can stretch.
    #[must_use]
    pub fn stretch(self) -> Ticks {
        self.max - self.best
    }

    /// The extent with no height greater than `most`, unless its least height is.
    #[must_use]
    pub fn at_most(self, most: Ticks) -> Self {
        Self::new(self.min, self.best.min(most), self.max.min(most))
    }

    /// Whether `self` can be whatever `other` can, with the same best height.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.best == other.best && self.min <= other.min && self.max >= other.max
    }
}

/// In one line, wherever it stands.
impl fmt::Debug for Extent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}..{:?}..{:?}", self.min, self.best, self.max)
    }
}

impl Add for Extent {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { min: self.min + other.min, best: self.best + other.best, max: self.max + other.max }
    }
}

impl Add<Ticks> for Extent {
    type Output = Self;
    fn add(self, fixed: Ticks) -> Self {
        self + Self::rigid(fixed)
    }
}

/// Of sums over a list: what is left without the sum over its beginning.
impl Sub for Extent {
    type Output = Self;
    fn sub(self, beginning: Self) -> Self {
        Self::new(self.min - beginning.min, self.best - beginning.best, self.max - beginning.max)
    }
}

impl AddAssign for Extent {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Extent {
    fn sum<I: Iterator<Item = Self>>(extents: I) -> Self {
        extents.fold(Self::NONE, Add::add)
    }
}
