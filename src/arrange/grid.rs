//! Lines and millimetres in the planner's unit, and back.

use crate::layout::Ticks;
use crate::template::Grid;

/// How many ticks of the planner a line has.
const TICKS: f64 = 4.0;

impl Grid {
    /// Returns lines in ticks, to the nearest.
    pub fn ticks(lines: f64) -> Ticks {
        #[expect(clippy::cast_possible_truncation, reason = "a page has some hundred ticks")]
        Ticks::new((lines * TICKS).round() as i32)
    }

    /// Returns ticks in lines.
    pub fn lines_of(ticks: Ticks) -> f64 {
        f64::from(ticks.get()) / TICKS
    }

    /// Returns the ticks that hold so many lines.
    pub fn ticks_up(lines: f64) -> Ticks {
        Self::ticks(((lines * TICKS - 0.05).ceil() / TICKS).max(0.0))
    }

    /// Returns ticks in millimetres.
    pub fn length(&self, ticks: Ticks) -> f64 {
        Self::lines_of(ticks) * self.line
    }
}
