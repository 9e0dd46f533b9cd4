//! The unit of length of the planner.

use serde::Serialize;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub, SubAssign};

/// The ticks of one line.
const OF_A_LINE: i32 = 4;

/// A length in quarters of the baseline: whole numbers, so that sums are exact and the same on every machine.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(transparent)]
pub struct Ticks(i32);

impl Ticks {
    /// No length.
    pub const ZERO: Self = Self(0);
    /// One line: text that moves by whole lines stays on the baseline.
    pub const LINE: Self = Self(OF_A_LINE);

    /// So many quarters of a line.
    #[must_use]
    pub const fn new(ticks: i32) -> Self {
        Self(ticks)
    }

    /// So many lines.
    #[must_use]
    pub const fn from_lines(lines: i32) -> Self {
        Self(lines.saturating_mul(OF_A_LINE))
    }

    /// The number of ticks.
    #[must_use]
    pub const fn get(self) -> i32 {
        self.0
    }

    /// The length in lines.
    #[must_use]
    pub fn lines(self) -> f64 {
        f64::from(self.0) / f64::from(OF_A_LINE)
    }

    /// The lines that hold the length.
    #[must_use]
    pub fn whole_lines(self) -> usize {
        usize::try_from(self.0).unwrap_or(0).div_ceil(4)
    }

    /// The length so many times.
    #[must_use]
    pub const fn times(self, count: i32) -> Self {
        Self(self.0.saturating_mul(count))
    }

    /// The length of the longest of so many parts that are as like as whole ticks can be.
    #[must_use]
    pub fn part(self, parts: i32) -> Self {
        let parts = parts.max(1);
        Self(self.0.saturating_add(parts - 1).div_euclid(parts))
    }

    /// The length without what is less than a line.
    #[must_use]
    pub const fn floor(self) -> Self {
        Self(self.0 - self.0.rem_euclid(OF_A_LINE))
    }

    /// The length, or none where it is negative.
    #[must_use]
    pub fn or_none(self) -> Self {
        self.max(Self::ZERO)
    }

    /// How many times as long it is as `whole`, which is taken for a tick at least.
    #[must_use]
    pub fn share_of(self, whole: Self) -> f64 {
        f64::from(self.0) / f64::from(whole.0.max(1))
    }
}

impl Add for Ticks {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Ticks {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Ticks {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Ticks {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Ticks {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

/// In one line, wherever it stands.
impl fmt::Debug for Ticks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}t", self.0)
    }
}

impl fmt::Display for Ticks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.lines())
    }
}
