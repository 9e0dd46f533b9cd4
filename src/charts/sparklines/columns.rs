//! The columns of numbers of a table of sparklines, and what stands in their cells.

use crate::charts::ChartStyle;
use crate::charts::drawing::Says;
use crate::charts::faces::Face;
use crate::charts::gaps::CROSS;
use crate::charts::numbers::{written_ranks, written_sums, written_value};
use crate::charts::spec::ChartSpec;

/// The length of the arrow between two ranks, and the white at either end of it.
pub(super) const ARROW: (f64, f64) = (9.0, 3.5);

/// What stands in a cell.
pub(super) struct Cell {
    /// The number as it is written; nothing where there is none.
    pub(super) text: String,
    /// Which number it is.
    pub(super) says: Says,
}

/// A column of numbers.
pub(super) struct Column {
    /// What stands above it.
    pub(super) header: String,
    /// A cell a series.
    pub(super) cells: Vec<Cell>,
    /// Whether its numbers are the ones to look at.
    pub(super) is_strong: bool,
    /// What stands before an arrow that leads to the cells, and the width of these.
    pub(super) from: Option<(Vec<Cell>, f64)>,
    /// The width of its widest cell.
    pub(super) width: f64,
    /// Its right edge.
    pub(super) right: f64,
}

/// The columns that a table may have; the first is the first to be left out where there is little room.
pub(super) fn all(spec: &ChartSpec, style: ChartStyle<'_>) -> Vec<Column> {
    let last = spec.categories.len() - 1;
    let year = |category: usize, is_strong: bool| {
        let cells = (0..spec.series.len()).map(|series| {
            let text = written_value(spec, (series, category), style.numerals).unwrap_or_default();
            Cell { text, says: Says::Value { series, category } }
        });
        let header = spec.categories[category].clone();
        Column::of(header, cells.collect(), is_strong, style)
    };
    let mut columns = Vec::new();
    if last > 0 {
        columns.extend(sums(spec, style));
        columns.push(year(0, false));
    }
    columns.push(year(last, true));
    columns.extend(ranks(spec, style));
    columns
}

/// Returns the sums; only money is added up over years.
fn sums(spec: &ChartSpec, style: ChartStyle<'_>) -> Option<Column> {
    let sums = written_sums(spec, style.numerals)?.into_iter().enumerate();
    let cells = sums.map(|(series, text)| Cell { text, says: Says::Sum { series } });
    Some(Column::of(spec.words.total.clone(), cells.collect(), false, style))
}

/// Returns the ranks of the first and the last year; of one year, that.
fn ranks(spec: &ChartSpec, style: ChartStyle<'_>) -> Option<Column> {
    let [first, last] = written_ranks(spec, style.numerals)?;
    let cells = |ranks: Vec<Option<String>>, is_last: bool| {
        let cells = ranks.into_iter().enumerate().map(|(series, rank)| Cell {
            text: rank.unwrap_or_default(),
            says: Says::Rank { series, is_last },
        });
        cells.collect::<Vec<Cell>>()
    };
    let mut column = Column::of(spec.words.rank.clone(), cells(last, true), true, style);
    if spec.categories.len() > 1 {
        let to = widest(&column.cells, style);
        let from = cells(first, false);
        let width = widest(&from, style) + ARROW.0 + 2.0 * ARROW.1 + to;
        column.width = column.width.max(width);
        column.from = Some((from, to));
    }
    Some(column)
}

impl Column {
    /// Measures a column.
    fn of(header: String, cells: Vec<Cell>, is_strong: bool, style: ChartStyle<'_>) -> Self {
        let width = widest(&cells, style).max(Face::note(style).width(&header));
        Self { header, cells, is_strong, from: None, width, right: 0.0 }
    }
}

/// Returns the width of the widest cell, whatever is pointed at.
fn widest(cells: &[Cell], style: ChartStyle<'_>) -> f64 {
    let face = Face::value(style).pointed(true);
    cells.iter().map(|cell| face.width(&cell.text)).fold(2.0 * CROSS, f64::max)
}
