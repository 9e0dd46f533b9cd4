//! Workbooks in binary formats: XLS of 1997 to 2003, and XLSB. They are read by calamine.
//!
//! It can be brought to panic, to ask for more memory than there is, and to run on for ever; the first is caught here,
//! the others end the process that the command line starts for such a file.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, SheetType, SheetVisible, Sheets};

use super::formats::{date, number};
use super::{Book, Cell, Listed, Rows, choose, damaged, put};
use crate::guard::guarded;

/// How a compound file begins: XLS, or any newer workbook that a password protects.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Returns whether a file is a workbook that only calamine reads.
pub fn is_older(bytes: &[u8]) -> bool {
    bytes.starts_with(COMPOUND) || bytes.starts_with(b"PK") && has_part(bytes, b"xl/workbook.bin")
}

/// Returns whether an archive lists a part; its list stands at the end of the file, in plain letters.
fn has_part(bytes: &[u8], name: &[u8]) -> bool {
    bytes.windows(name.len()).any(|window| window.eq_ignore_ascii_case(name))
}

/// Reads a sheet: the one named, or the first that is not hidden.
pub fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Book, String> {
    let book = guarded(|| book(bytes, wanted));
    book.unwrap_or_else(|| Err(damaged("its contents contradict themselves")))
}

/// Reads a sheet; may panic.
fn book(bytes: &[u8], wanted: Option<&str>) -> Result<Book, String> {
    let unreadable = |error: &dyn std::fmt::Display| match error.to_string() {
        text if text.to_lowercase().contains("password") => {
            "it is protected by a password; save it without one".to_owned()
        }
        text => damaged(&super::cut(&text)),
    };
    let reader = Cursor::new(bytes);
    let mut book = if bytes.starts_with(COMPOUND) {
        Sheets::Xls(
            calamine::open_workbook_from_rs(reader)
                .map_err(|error: calamine::XlsError| unreadable(&error))?,
        )
    } else {
        Sheets::Xlsb(
            calamine::open_workbook_from_rs(reader)
                .map_err(|error: calamine::XlsbError| unreadable(&error))?,
        )
    };
    let sheets: Vec<Listed> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| Listed {
            name: sheet.name.clone(),
            is_hidden: sheet.visible != SheetVisible::Visible,
        })
        .collect();
    let (index, mut notes) = choose(&sheets, wanted)?;
    notes.push(
        "in this older format, hidden rows and percentages cannot be told from others; save it as .xlsx to have them told"
            .to_owned(),
    );
    let name = sheets.get(index).map_or("", |sheet| sheet.name.as_str());
    let range = book.worksheet_range(name).map_err(|error| unreadable(&error))?;
    let mut cells: BTreeMap<u32, Vec<Cell>> = BTreeMap::new();
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (line, row) in (first_row..).zip(range.rows()) {
        for (column, data) in (first_column..).zip(row) {
            put(cells.entry(line).or_default(), place(column), cell(data))?;
        }
    }
    // Only these formats have no other sign of a formula without a result than that nothing is there.
    let formulas = book.worksheet_formula(name).map_err(|error| unreadable(&error))?;
    let (first_row, first_column) = formulas.start().unwrap_or_default();
    for (line, row) in (first_row..).zip(formulas.rows()) {
        for (column, _) in (first_column..).zip(row).filter(|(_, formula)| !formula.is_empty()) {
            let row = cells.entry(line).or_default();
            if row.get(place(column)).is_none_or(Cell::is_empty) {
                put(row, place(column), Cell::Unsolved)?;
            }
        }
    }
    let mut rows = Rows::default();
    for (line, cells) in cells {
        rows.add(u64::from(line) + 1, false, cells)?;
    }
    Ok(Book { rows: rows.rows, hidden_columns: Vec::new(), notes })
}

/// Returns a column as the place of a cell in its row.
fn place(column: u32) -> usize {
    usize::try_from(column).unwrap_or(usize::MAX)
}

/// Reads a cell.
fn cell(data: &Data) -> Cell {
    let of_number = |text: String| number(&text).map_or(Cell::Text(text), Cell::Number);
    match data {
        Data::Empty => Cell::Empty,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            Cell::Text(text.clone())
        }
        Data::Int(value) => of_number(value.to_string()),
        Data::Float(value) => of_number(value.to_string()),
        Data::Bool(value) => Cell::Text(if *value { "TRUE" } else { "FALSE" }.to_owned()),
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let part = |part: u8| i8::try_from(part).ok();
            let day = i16::try_from(year).ok().zip(part(month).zip(part(day)));
            day.and_then(|(year, (month, day))| jiff::civil::Date::new(year, month, day).ok())
                .map_or_else(|| Cell::Text(moment.to_string()), date)
        }
        Data::DateTime(moment) => Cell::Text(moment.to_string()),
        Data::Error(error) => Cell::Fault(error.to_string()),
    }
}
