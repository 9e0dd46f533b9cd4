//! Rows of a file with a header line, CSV or spreadsheet, each with its line.

use std::io::Cursor;

use calamine::{Data, Reader};

/// A file as it was read from the disk.
#[derive(Debug, Clone)]
pub struct InputFile {
    /// Its path as messages write it.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A row below the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line or the spreadsheet's row, from 1.
    pub line: u64,
    /// The cells, not trimmed.
    pub cells: Vec<String>,
}

impl Row {
    /// Returns a cell without the space around it; what a short row lacks is empty.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }
}

/// A header and the rows below it.
#[derive(Debug, Clone)]
pub struct Table {
    /// The path of its file as messages write it.
    pub file: String,
    /// The names of the columns, trimmed.
    pub header: Vec<String>,
    /// The rows; those without any text are left out.
    pub rows: Vec<Row>,
    /// Whether the file began with a byte-order mark.
    pub had_mark: bool,
    /// How many rows had no text at all.
    pub empty_rows: usize,
}

/// Why a file is no table: what is wrong, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFault(pub String);

impl Table {
    /// Reads a CSV file: UTF-8 with or without a byte-order mark, any line ends, commas, semicolons or tabs.
    pub fn csv(file: &InputFile) -> Result<Self, TableFault> {
        let bytes = file.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&file.bytes);
        let had_mark = bytes.len() < file.bytes.len();
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let line = bytes.iter().take(error.valid_up_to()).filter(|b| **b == b'\n').count() + 1;
            TableFault(format!(
                "`{}` is not UTF-8 text at line {line}; save it as UTF-8 (in a spreadsheet: `CSV UTF-8`)",
                file.name
            ))
        })?;
        let first = text.lines().next().unwrap_or_default();
        let count = |mark: char| first.chars().filter(|c| *c == mark).count();
        let delimiter = [b',', b';', b'\t']
            .into_iter()
            .rev()
            .max_by_key(|mark| count(char::from(*mark)))
            .unwrap_or(b',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        let mut lines = Lines { text, at: 0, line: 1 };
        for record in reader.records() {
            let record = record.map_err(|error| {
                let line = error.position().map_or(0, csv::Position::line);
                TableFault(format!("`{}`, line {line}: the row cannot be read: {error}", file.name))
            })?;
            let line = lines.at(record.position().map_or(0, csv::Position::byte));
            rows.push(Row { line, cells: record.iter().map(str::to_owned).collect() });
        }
        Self::of_rows(&file.name, rows, had_mark)
    }

    /// Reads a sheet of a workbook: the one named, or the first.
    pub fn spreadsheet(file: &InputFile, sheet: Option<&str>) -> Result<Self, TableFault> {
        let fault = |error: &dyn std::fmt::Display| {
            TableFault(format!("`{}` cannot be read as a spreadsheet: {error}", file.name))
        };
        let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(file.bytes.as_slice()))
            .map_err(|error| fault(&error))?;
        let names = book.sheet_names();
        let name = match sheet {
            Some(wanted) => names.iter().find(|name| *name == wanted).ok_or_else(|| {
                let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                TableFault(format!(
                    "`{}` has no sheet `{wanted}`; its sheets are {}",
                    file.name,
                    quoted.join(", ")
                ))
            })?,
            None => names.first().ok_or_else(|| fault(&"it has no sheet"))?,
        };
        let range = book.worksheet_range(name).map_err(|error| fault(&error))?;
        let first = u64::from(range.start().map_or(0, |(row, _)| row));
        let rows = range
            .rows()
            .zip(first + 1..)
            .map(|(cells, line)| Row { line, cells: cells.iter().map(cell_text).collect() });
        Self::of_rows(&file.name, rows.collect(), false)
    }

    /// Reads a file by the ending of its name.
    pub fn read(file: &InputFile, sheet: Option<&str>) -> Result<Self, TableFault> {
        let ending = file.name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        match ending.as_str() {
            "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" => Self::spreadsheet(file, sheet),
            _ => Self::csv(file),
        }
    }

    /// Takes the first row that says anything as the header.
    fn of_rows(file: &str, rows: Vec<Row>, had_mark: bool) -> Result<Self, TableFault> {
        let says_something = |row: &Row| row.cells.iter().any(|cell| !cell.trim().is_empty());
        let all = rows.len();
        let mut rows = rows.into_iter().filter(says_something);
        let header = rows.next().ok_or_else(|| {
            TableFault(format!("`{file}` is empty; it should begin with the names of its columns"))
        })?;
        let header = header.cells.iter().map(|cell| cell.trim().to_owned()).collect();
        let rows: Vec<Row> = rows.collect();
        let empty_rows = all - rows.len() - 1;
        Ok(Self { file: file.to_owned(), header, rows, had_mark, empty_rows })
    }

    /// Returns the column of a name, in any case.
    pub fn column(&self, name: &str) -> Option<usize> {
        let exact = self.header.iter().position(|column| column == name);
        exact.or_else(|| self.header.iter().position(|column| column.eq_ignore_ascii_case(name)))
    }
}

/// Counts lines up to a byte; the reader's own count is one short where lines end as on Windows.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// Returns the line of the first text at or after a byte; bytes have to be asked for in order.
    fn at(&mut self, byte: u64) -> u64 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX).min(self.text.len());
        let rest = self.text.as_bytes().get(byte..).unwrap_or_default();
        let start = byte + rest.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        let passed = self.text.as_bytes().get(self.at..start).unwrap_or_default();
        self.line += passed.iter().map(|b| u64::from(*b == b'\n')).sum::<u64>();
        self.at = start.max(self.at);
        self.line
    }
}

/// Returns a cell of a spreadsheet as text; a number with the shortest digits that mean it.
fn cell_text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(value) => value.to_string(),
        Data::DateTime(moment) => moment.to_string(),
        Data::Error(error) => format!("#{error:?}"),
    }
}
