//! A table, as the pages say it.

use serde::Serialize;

use super::TableSection;
use crate::content::{Field, Line, MakeContent, Maker, Place, Role, SaysOnPages};
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
        let Place { owner, span, .. } = *place;
        let texts = &mut maker.texts;
        let head = |column| (Role::ColumnHead, Field::Column(column));
        let columns = texts.lines(owner, &self.columns, head);
        let rows = (1..).zip(&self.row).map(|(number, row)| {
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
            let cell = |column| {
                let role = if column == 1 { Role::RowHead } else { Role::Cell };
                (role, Field::Cell { row: number, column })
            };
            let cells = texts.lines(owner, &row.cells, cell);
            TableRow { cells, total: row.total.unwrap_or_default() }
        });
        let rows = rows.collect();
        let note = texts.some_line(owner, Field::Note, self.note.as_ref());
        Some(TableContent { columns, rows, note })
    }
}

impl SaysOnPages for TableContent {
    fn table(&self) -> Option<&TableContent> {
        Some(self)
    }
}
