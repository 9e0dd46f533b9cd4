//! A table, as the pages say it.

use serde::Serialize;

use super::TableSection;
use crate::content::{Line, MakeContent, Maker, Place, Role, SaysOnPages};
use crate::finding::{Code, Finding};

/// A table.
#[derive(Debug, Clone, Serialize)]
pub struct TableContent {
    /// The heads of the columns.
    pub columns: Vec<Line>,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// What to know about it.
    pub note: Option<Line>,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct TableRow {
    /// The cells.
    pub cells: Vec<Line>,
    /// Whether it is a total.
    pub total: bool,
}

impl MakeContent for TableSection {
    type Content = TableContent;

    /// Makes a table; a row of another length than the head is reported.
    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<TableContent> {
        let Place { path, span, .. } = *place;
        let texts = &mut maker.texts;
        let columns = texts.lines(&format!("{path}.columns"), &self.columns, |_| Role::ColumnHead);
        let of_cell = |place| if place == 0 { Role::RowHead } else { Role::Cell };
        let rows = self.row.iter().enumerate().map(|(index, row)| {
            if row.cells.len() != self.columns.len() {
                let place = row.cells.first().map_or(span, |cell| cell.span);
                let message = format!(
                    "the table has {} columns, the number of cells in this row is {}",
                    self.columns.len(),
                    row.cells.len()
                );
                texts.findings.push(
                    Finding::new(Code::ValueChoice, place, message)
                        .help("write a cell for each column, `\"\"` for an empty one"),
                );
            }
            TableRow {
                cells: texts.lines(&format!("{path}.row.{}.cells", index + 1), &row.cells, of_cell),
                total: row.total.unwrap_or_default(),
            }
        });
        let rows = rows.collect();
        let note = texts.some_line(&format!("{path}.note"), self.note.as_ref());
        Some(TableContent { columns, rows, note })
    }
}

impl SaysOnPages for TableContent {
    fn table(&self) -> Option<&TableContent> {
        Some(self)
    }
}
