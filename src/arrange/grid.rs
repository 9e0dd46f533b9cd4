//! The page that components stand on: its columns and its lines.

use crate::layout::Ticks;

/// How many ticks of the planner a line has.
const TICKS: f64 = 4.0;

/// The measures of a page and its grid, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// The width of the trimmed page.
    pub width: f64,
    /// The height of the trimmed page.
    pub height: f64,
    /// The margin at the head.
    pub top: f64,
    /// The margin at the foot.
    pub bottom: f64,
    /// The margins at the sides.
    pub side: f64,
    /// How many columns there are.
    pub columns: u8,
    /// The white between two columns.
    pub gutter: f64,
    /// The height of a line of text.
    pub line: f64,
}

impl Grid {
    /// Returns the width of a column.
    fn column(&self) -> f64 {
        let columns = f64::from(self.columns);
        (self.width - 2.0 * self.side - (columns - 1.0) * self.gutter) / columns
    }

    /// Returns the width of so many columns, with the gutters between them.
    pub fn span(&self, columns: f64) -> f64 {
        columns * self.column() + (columns - 1.0) * self.gutter
    }

    /// Returns how far a column's left edge is from the trim.
    pub fn x(&self, at: f64) -> f64 {
        self.side + at * (self.column() + self.gutter)
    }

    /// Returns how many whole lines a page holds between its margins.
    pub fn lines(&self) -> f64 {
        ((self.height - self.top - self.bottom) / self.line + 0.01).floor()
    }

    /// Returns lines in ticks, to the nearest.
    pub fn ticks(lines: f64) -> Ticks {
        #[expect(clippy::cast_possible_truncation, reason = "a page has some hundred ticks")]
        Ticks::new((lines * TICKS).round() as i32)
    }

    /// Returns ticks in millimetres.
    pub fn length(&self, ticks: Ticks) -> f64 {
        f64::from(ticks.get()) / TICKS * self.line
    }
}
