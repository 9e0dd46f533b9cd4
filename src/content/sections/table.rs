//! Tables.

use super::texts::Texts;
use crate::content::parts::{Part, Role, TableRow};
use crate::finding::{Code, Finding, Span};
use crate::model::TableSection;

/// Makes a table; a row of another length than the head is reported.
pub(super) fn make(texts: &mut Texts<'_>, path: &str, span: Span, table: &TableSection) -> Part {
    let columns = texts.lines(&format!("{path}.columns"), &table.columns, |_| Role::ColumnHead);
    let of_cell = |place| if place == 0 { Role::RowHead } else { Role::Cell };
    let rows = table.row.iter().enumerate().map(|(index, row)| {
        if row.cells.len() != table.columns.len() {
            let place = row.cells.first().map_or(span, |cell| cell.span);
            let message = format!(
                "the table has {} columns, the number of cells in this row is {}",
                table.columns.len(),
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
    Part::Table {
        columns,
        rows,
        note: texts.some_line(&format!("{path}.note"), table.note.as_ref()),
    }
}
