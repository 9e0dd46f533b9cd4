//! Workbooks of LibreOffice and others (OpenDocument 1.3, part 3): ODS.

use std::collections::BTreeSet;

use super::formats::{date, number, percent};
use super::parts::Parts;
use super::xml::{Element, Step, Walk};
use super::{Book, Cell, Listed, MAX_COLUMNS, MAX_ROWS, Rows, choose, put};

/// The part that has the sheets.
const CONTENT: &str = "content.xml";

/// Reads a sheet.
pub(super) fn read(parts: &mut Parts<'_>, wanted: Option<&str>) -> Result<Book, String> {
    if parts.small("META-INF/manifest.xml")?.contains("encryption-data") {
        return Err("it is protected by a password; save it without one".to_owned());
    }
    let text = parts.need(CONTENT)?;
    let sheets = sheets(&text)?;
    let (index, notes) = choose(&sheets, wanted)?;
    let mut book = sheet(&text, index)?;
    book.notes = notes;
    Ok(book)
}

/// Lists the sheets.
fn sheets(text: &str) -> Result<Vec<Listed>, String> {
    let mut walk = Walk::new(text, CONTENT);
    let mut hiding = BTreeSet::new();
    let mut style = String::new();
    let mut sheets = Vec::new();
    let mut depth = 0_usize;
    loop {
        match walk.step()? {
            Step::Open(element) => match element.name().as_str() {
                "style" => style = element.get("name").unwrap_or_default(),
                "table-properties" if element.get("display").as_deref() == Some("false") => {
                    hiding.insert(style.clone());
                }
                "table" => {
                    if depth == 0 {
                        let is_hidden =
                            element.get("style-name").is_some_and(|name| hiding.contains(&name));
                        sheets.push(Listed {
                            name: element.get("name").unwrap_or_default(),
                            is_hidden,
                        });
                    }
                    depth += 1;
                }
                _ => {}
            },
            Step::Close(name) if name == "table" => depth = depth.saturating_sub(1),
            Step::End => return Ok(sheets),
            _ => {}
        }
    }
}

/// A cell as it is written, while its text is read.
struct Written {
    cell: Option<Cell>,
    repeats: usize,
    text: String,
    has_paragraph: bool,
    in_note: bool,
}

/// A row while its cells are read.
#[derive(Default)]
struct Open {
    repeats: u64,
    is_hidden: bool,
    column: usize,
    cells: Vec<Cell>,
}

/// Reads the rows of the sheet with an index.
fn sheet(text: &str, wanted: usize) -> Result<Book, String> {
    let mut walk = Walk::new(text, CONTENT);
    let mut book = Book::default();
    let mut rows = Rows::default();
    let mut row = Open::default();
    let mut written: Option<Written> = None;
    let (mut index, mut depth, mut line, mut column) = (0, 0_usize, 1_u64, 0);
    loop {
        match walk.step()? {
            Step::Open(element) => {
                let name = element.name();
                if name == "table" {
                    depth += 1;
                }
                if index != wanted || depth != 1 {
                    continue;
                }
                match (name.as_str(), &mut written) {
                    ("table-column", _) => {
                        let repeats = repeats(&element, "number-columns-repeated", MAX_COLUMNS);
                        if is_hidden(&element) && repeats < MAX_COLUMNS {
                            book.hidden_columns.extend(column..(column + repeats).min(MAX_COLUMNS));
                        }
                        column = (column + repeats).min(MAX_COLUMNS);
                    }
                    ("table-row", _) => {
                        let most = usize::try_from(MAX_ROWS).unwrap_or(usize::MAX);
                        let repeats = repeats(&element, "number-rows-repeated", most);
                        row = Open {
                            repeats: u64::try_from(repeats).unwrap_or(1),
                            is_hidden: is_hidden(&element),
                            ..Open::default()
                        };
                    }
                    ("table-cell" | "covered-table-cell", _) => written = Some(cell(&element)),
                    ("annotation", Some(cell)) => cell.in_note = true,
                    ("p", Some(cell)) if !cell.in_note => {
                        if cell.has_paragraph {
                            cell.text.push('\n');
                        }
                        cell.has_paragraph = true;
                    }
                    // Blanks in a row are counted; more than a few say no more.
                    ("s", Some(cell)) if !cell.in_note => {
                        cell.text.push_str(&" ".repeat(repeats(&element, "c", 8)));
                    }
                    ("tab" | "line-break", Some(cell)) if !cell.in_note => cell.text.push(' '),
                    _ => {}
                }
            }
            Step::Text(text) => {
                if let Some(cell) =
                    written.as_mut().filter(|cell| cell.has_paragraph && !cell.in_note)
                {
                    cell.text.push_str(&text);
                }
            }
            Step::Close(name) => {
                if index == wanted && depth == 1 {
                    match (name.as_str(), &mut written) {
                        ("annotation", Some(cell)) => cell.in_note = false,
                        ("table-cell" | "covered-table-cell", _) => {
                            if let Some(done) = written.take() {
                                row.add(done)?;
                            }
                        }
                        ("table-row", _) => {
                            let done = std::mem::take(&mut row);
                            // A row that repeats is the same row so many times; those at the end of a sheet are empty.
                            if done.cells.is_empty() {
                                line = line.saturating_add(done.repeats);
                            } else {
                                for _ in 0..done.repeats {
                                    rows.add(line, done.is_hidden, done.cells.clone())?;
                                    line = line.saturating_add(1);
                                }
                            }
                        }
                        _ => {}
                    }
                }
                if name == "table" {
                    depth = depth.saturating_sub(1);
                    index += usize::from(depth == 0);
                }
            }
            Step::End => {
                book.rows = rows.rows;
                return Ok(book);
            }
        }
    }
}

impl Open {
    /// Adds a cell, as often as it repeats; what lies beyond the last column of any sheet is empty, or a fault.
    fn add(&mut self, written: Written) -> Result<(), String> {
        let cell = written.cell.unwrap_or(Cell::Text(written.text));
        if cell.is_empty() {
            self.column = self.column.saturating_add(written.repeats).min(MAX_COLUMNS);
            return Ok(());
        }
        for _ in 0..written.repeats {
            put(&mut self.cells, self.column, cell.clone())?;
            self.column += 1;
        }
        Ok(())
    }
}

/// Returns how often something repeats, from 1 to the most that there can be.
fn repeats(element: &Element<'_>, name: &str, most: usize) -> usize {
    let Some(number) = element.number(name) else { return 1 };
    usize::try_from(number).unwrap_or(most).clamp(1, most)
}

/// Returns whether a row or a column is hidden, by hand or by a filter.
fn is_hidden(element: &Element<'_>) -> bool {
    element.get("visibility").is_some_and(|visibility| visibility != "visible")
}

/// Reads the start of a cell; that of a text is known when its paragraphs are.
fn cell(element: &Element<'_>) -> Written {
    let value = || element.get("value").unwrap_or_default();
    let as_number = |make: &dyn Fn(crate::units::Decimal) -> Cell| {
        number(value().trim()).map_or_else(|| Cell::Text(value()), make)
    };
    let is_fault = element.get("value-type").is_some_and(|kind| kind == "error");
    let cell = match element.get("value-type").as_deref() {
        _ if is_fault => None,
        Some("float" | "currency") => Some(as_number(&Cell::Number)),
        Some("percentage") => Some(as_number(&percent)),
        Some("date") => {
            let written = element.get("date-value").unwrap_or_default();
            let day = written.get(..10).and_then(|day| day.parse().ok());
            Some(day.map_or(Cell::Text(written), date))
        }
        Some("time") => Some(Cell::Text(element.get("time-value").unwrap_or_default())),
        Some("boolean") => {
            let is_true = element.get("boolean-value").is_some_and(|value| value == "true");
            Some(Cell::Text(if is_true { "TRUE" } else { "FALSE" }.to_owned()))
        }
        Some(_) => element.get("string-value").map(Cell::Text),
        None if element.get("formula").is_some() => Some(Cell::Unsolved),
        None => None,
    };
    let repeats = repeats(element, "number-columns-repeated", MAX_COLUMNS);
    Written { cell, repeats, text: String::new(), has_paragraph: false, in_note: false }
}
