//! Sheets of workbooks.
//!
//! In: the bytes of a stranger's file. Out: the rows of one sheet, each cell by what it means, and what its author
//! should know of how it was read.
//! *Invariant:* what is taken into memory is bounded before it is taken: the size of each part by reading no further,
//! cells by their count, and places by the size of the largest sheet that there is. XLSX and ODS are read here, since
//! whoever checks all that before has read the sheet; the older binary formats go through calamine, in a process of
//! their own where there is one.

mod excel;
mod formats;
mod older;
mod opendocument;
mod parts;
mod xml;

pub use older::{is_older, read as read_older};

use serde::{Deserialize, Serialize};

use super::cell::{Cell, Row, cut};
use parts::Parts;

/// The most rows that a sheet can have.
const MAX_ROWS: u64 = 1_048_576;

/// The most columns that a sheet can have.
const MAX_COLUMNS: usize = 16_384;

/// The most cells that are read, counted from the first of each row to its last that says anything.
const MAX_CELLS: usize = 5_000_000;

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Book {
    /// The rows that have a cell.
    pub rows: Vec<Row>,
    /// The columns that the sheet hides, from 0.
    pub hidden_columns: Vec<usize>,
    /// What was decided, a line each.
    pub notes: Vec<String>,
}

/// Reads a sheet: the one named, or the first that is not hidden. None where the file is no workbook of any kind.
pub fn open(bytes: &[u8], sheet: Option<&str>) -> Option<Result<Book, String>> {
    if is_older(bytes) {
        return Some(read_older(bytes, sheet));
    }
    if !bytes.starts_with(b"PK") {
        return None;
    }
    // The reader of archives is a library, and the file a stranger's.
    let read = crate::guard::guarded(|| {
        let mut parts = Parts::open(bytes)?;
        if parts.has("xl/workbook.xml") {
            excel::read(&mut parts, sheet)
        } else if parts.has("content.xml") {
            opendocument::read(&mut parts, sheet)
        } else {
            Err("it is an archive and not a workbook; save it as .xlsx".to_owned())
        }
    });
    Some(read.unwrap_or_else(|| Err(damaged("the archive cannot be read"))))
}

/// Says that a workbook is broken, and what to do.
fn damaged(what: &str) -> String {
    format!("the workbook is damaged: {what}; open it in a spreadsheet and save it anew")
}

/// A sheet as a workbook lists it.
struct Listed {
    name: String,
    is_hidden: bool,
}

/// Chooses the sheet to read; returns its index and what to say of the choice.
fn choose(sheets: &[Listed], wanted: Option<&str>) -> Result<(usize, Vec<String>), String> {
    let quoted = |is_wanted: &dyn Fn(&Listed) -> bool| {
        let names = sheets.iter().filter(|sheet| is_wanted(sheet)).take(20);
        names.map(|sheet| format!("`{}`", cut(&sheet.name))).collect::<Vec<_>>().join(", ")
    };
    let mut notes = Vec::new();
    if sheets.iter().any(|sheet| sheet.is_hidden) {
        notes.push(format!(
            "the workbook hides {}; `--sheet NAME` reads a hidden sheet",
            quoted(&|sheet| sheet.is_hidden)
        ));
    }
    if let Some(wanted) = wanted {
        let index = sheets.iter().position(|sheet| sheet.name == wanted).ok_or_else(|| {
            format!("it has no sheet `{}`; its sheets are {}", cut(wanted), quoted(&|_| true))
        })?;
        return Ok((index, notes));
    }
    let index = sheets
        .iter()
        .position(|sheet| !sheet.is_hidden)
        .or_else(|| (!sheets.is_empty()).then_some(0))
        .ok_or_else(|| damaged("it has no sheet"))?;
    let shown = sheets.iter().filter(|sheet| !sheet.is_hidden).count();
    if let (Some(sheet), true) = (sheets.get(index), shown > 1) {
        let name = cut(&sheet.name);
        notes.insert(
            0,
            format!("of {shown} sheets the first is read, `{name}`; `--sheet NAME` reads another"),
        );
    }
    Ok((index, notes))
}

/// Rows as they come in, within the bounds of a sheet.
#[derive(Default)]
struct Rows {
    rows: Vec<Row>,
    cells: usize,
}

impl Rows {
    /// Adds a row, unless no cell of it says anything.
    fn add(&mut self, line: u64, is_hidden: bool, cells: Vec<Cell>) -> Result<(), String> {
        if cells.iter().all(Cell::is_empty) {
            return Ok(());
        }
        if line > MAX_ROWS {
            return Err(damaged(&format!(
                "it has a cell in row {line}, and no sheet has so many rows"
            )));
        }
        self.cells = self.cells.saturating_add(cells.len());
        if self.cells > MAX_CELLS {
            return Err(format!(
                "the sheet has more than {MAX_CELLS} cells; leave out what is not needed, or save the sheet as CSV"
            ));
        }
        self.rows.push(Row { line, is_hidden, cells });
        Ok(())
    }
}

/// Puts a cell into a row at a column; cells that say nothing take no room.
fn put(cells: &mut Vec<Cell>, column: usize, cell: Cell) -> Result<(), String> {
    if column >= MAX_COLUMNS {
        return Err(damaged("it has a cell to the right of all columns that a sheet has"));
    }
    if cell.is_empty() {
        return Ok(());
    }
    if cells.len() <= column {
        cells.resize(column + 1, Cell::Empty);
    }
    if let Some(place) = cells.get_mut(column) {
        *place = cell;
    }
    Ok(())
}
