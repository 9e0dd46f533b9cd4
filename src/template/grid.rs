//! The page that a document is set on: its columns and its lines, and what the widths of sections are on it.

use super::record::Description;
use crate::model::Width;

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
    /// Returns the grid of a template.
    pub fn of(description: &Description) -> Self {
        let (page, grid) = (&description.page, &description.grid);
        Self {
            width: page.width.value.get(),
            height: page.height.value.get(),
            top: page.margin_top.value.get(),
            bottom: page.margin_bottom.value.get(),
            side: page.margin_side.value.get(),
            columns: grid.columns.value.get(),
            gutter: grid.gutter.value.get(),
            line: grid.baseline.value.get(),
        }
    }

    /// Returns the width of a column.
    pub fn column(&self) -> f64 {
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
}

/// A part of the page's width, in twelfths: what sections of a row add up.
pub type Twelfths = u8;

/// The whole width.
pub const WHOLE: Twelfths = 12;

/// The fewest columns of a grid that can be divided into thirds, and into halves.
const THIRDS: u8 = 6;
const HALVES: u8 = 2;

impl Grid {
    /// Returns the part of the width that a section takes: what it asks for, or all where the grid has no such part.
    pub fn part(&self, width: Option<Width>) -> Twelfths {
        let (part, least) = match width {
            None | Some(Width::Full) => (WHOLE, 1),
            Some(Width::TwoThirds) => (8, THIRDS),
            Some(Width::Half) => (6, HALVES),
            Some(Width::Third) => (4, THIRDS),
        };
        if self.columns < least { WHOLE } else { part }
    }

    /// Returns how many columns a part of the width has that begins at another; parts that fill a row have all columns
    /// together.
    pub fn columns_of(&self, at: Twelfths, part: Twelfths) -> u8 {
        self.edge(at + part) - self.edge(at)
    }

    /// Returns the column that is nearest to a part of the width.
    fn edge(&self, at: Twelfths) -> u8 {
        let columns =
            (u16::from(at) * u16::from(self.columns) + u16::from(WHOLE) / 2) / u16::from(WHOLE);
        u8::try_from(columns).unwrap_or(self.columns)
    }
}

#[cfg(test)]
mod tests {
    use super::super::BuiltIn;
    use super::Grid;
    use crate::model::Width::{self, Full, Half, Third, TwoThirds};

    /// Returns the columns of the sections of one row.
    fn row(columns: u8, widths: &[Width]) -> Vec<u8> {
        let grid = Grid { columns, ..BuiltIn::USUAL.template().grid() };
        let mut at = 0;
        widths
            .iter()
            .map(|width| {
                let part = grid.part(Some(*width));
                at += part;
                grid.columns_of(at - part, part)
            })
            .collect()
    }

    #[test]
    fn widths_fold_to_the_grid() {
        assert_eq!(row(12, &[Third, TwoThirds]), [4, 8]);
        assert_eq!(row(12, &[Half, Half]), [6, 6]);
        assert_eq!(row(12, &[Third, Third, Third]), [4, 4, 4]);
        assert_eq!(row(8, &[Half, Half]), [4, 4]);
        assert_eq!(row(8, &[Third, TwoThirds]), [3, 5]);
        assert_eq!(row(8, &[TwoThirds, Third]), [5, 3]);
        assert_eq!(row(8, &[Third, Third, Third]), [3, 2, 3]);
        assert_eq!(row(6, &[Third, TwoThirds]), [2, 4]);
        assert_eq!(row(5, &[Half, Half]), [3, 2]);
        assert_eq!(row(4, &[Half, Half]), [2, 2]);
        for width in [Full, TwoThirds, Third] {
            assert_eq!(row(4, &[width]), [4], "{width:?}");
        }
        for width in [Full, TwoThirds, Half, Third] {
            assert_eq!(row(1, &[width]), [1], "{width:?}");
        }
    }
}
