//! Rows of a file below the names of their columns, whatever kind of file it is.

use super::amount::{self, DecimalSign};
use super::cell::{Cell, Row, cut};
use super::workbook::{self, Book};
use crate::delimited::{self, Separator};
use crate::finding::plural;
use crate::nearest::{did_you_mean, nearest};

/// A file as it was read from the disk.
#[derive(Debug, Clone, Default)]
pub struct InputFile {
    /// Its path as messages write it.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Its sheets, where it is a workbook that another process has read.
    pub book: Option<Book>,
}

/// How the file is to be read where the file itself does not say.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reading<'a> {
    /// The sheet of a workbook; the first that is not hidden when left out.
    pub sheet: Option<&'a str>,
    /// The line of the names of the columns, from 1; looked for when left out.
    pub head: Option<u64>,
    /// The decimal sign of numbers that are text.
    pub decimal: Option<DecimalSign>,
    /// Whether rows that a spreadsheet hides are left out.
    pub skip_hidden: bool,
}

/// The names of the columns, and the rows below them.
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
    /// How many hidden rows were left out, as asked.
    pub hidden_rows: usize,
    /// What was decided about the file and its author should know, a line each.
    pub notes: Vec<String>,
    /// What separates the fields; none in a workbook.
    separator: Option<Separator>,
    /// The decimal sign that was asked for.
    decimal: Option<DecimalSign>,
}

/// Why a file is no table: what is wrong, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFault(pub String);

/// How many rows are looked through for the names of the columns.
const ROWS_ABOVE: usize = 50;

impl Table {
    /// Reads a file by what it holds; the names of the columns are in the first row in which all wanted names stand.
    pub fn read(
        file: &InputFile,
        reading: &Reading<'_>,
        is_head: &dyn Fn(&[String]) -> bool,
    ) -> Result<Self, TableFault> {
        if let Some(book) = &file.book {
            return Self::of_sheet(&file.name, book.clone(), reading, is_head);
        }
        match workbook::open(&file.bytes, reading.sheet) {
            Some(Ok(book)) => Self::of_sheet(&file.name, book, reading, is_head),
            Some(Err(fault)) => Err(TableFault(format!("`{}`: {fault}", file.name))),
            None if is_named_workbook(&file.name) => Err(TableFault(format!(
                "`{}` is not a workbook, in spite of its name; if it is a text file, rename it to `.csv`",
                file.name
            ))),
            None => Self::of_text(file, reading, is_head),
        }
    }

    /// Reads a text file with the names of its columns in the first row.
    pub fn csv(file: &InputFile) -> Result<Self, TableFault> {
        Self::of_text(file, &Reading::default(), &|_| true)
    }

    /// Reads a text file: UTF-8 with or without a byte-order mark, or UTF-16 with one; any line ends and separator.
    fn of_text(
        file: &InputFile,
        reading: &Reading<'_>,
        is_head: &dyn Fn(&[String]) -> bool,
    ) -> Result<Self, TableFault> {
        let (text, had_mark) = delimited::decode(&file.bytes).map_err(|fault| {
            TableFault(format!(
                "`{}` {fault}; save it as UTF-8 (in a spreadsheet: `CSV UTF-8`)",
                file.name
            ))
        })?;
        let separator = Separator::of(&text);
        let records = delimited::read(&text, separator).ok_or_else(|| {
            TableFault(format!(
                "`{}` has more than {} rows, which is more than is read; leave out what is not needed",
                file.name,
                delimited::MAX_RECORDS
            ))
        })?;
        let rows = records.into_iter().map(|record| Row {
            line: record.line,
            is_hidden: false,
            cells: record.fields.into_iter().map(Cell::Text).collect(),
        });
        let mut table = Self {
            file: file.name.clone(),
            header: Vec::new(),
            rows: rows.collect(),
            had_mark,
            empty_rows: 0,
            hidden_rows: 0,
            notes: Vec::new(),
            separator: Some(separator),
            decimal: reading.decimal,
        };
        table.find_head(reading, is_head)?;
        Ok(table)
    }

    /// Takes a sheet of a workbook.
    fn of_sheet(
        file: &str,
        book: Book,
        reading: &Reading<'_>,
        is_head: &dyn Fn(&[String]) -> bool,
    ) -> Result<Self, TableFault> {
        let mut table = Self {
            file: file.to_owned(),
            header: Vec::new(),
            rows: book.rows,
            had_mark: false,
            empty_rows: 0,
            hidden_rows: 0,
            notes: book.notes,
            separator: None,
            decimal: reading.decimal,
        };
        table.find_head(reading, is_head)?;
        let hidden: Vec<String> = book
            .hidden_columns
            .iter()
            .filter_map(|column| table.header.get(*column))
            .filter(|name| !name.is_empty())
            .map(|name| format!("`{}`", cut(name)))
            .collect();
        if !hidden.is_empty() {
            table.notes.push(format!("the sheet hides the columns {}", hidden.join(", ")));
        }
        if reading.skip_hidden {
            let before = table.rows.len();
            table.rows.retain(|row| !row.is_hidden);
            table.hidden_rows = before - table.rows.len();
        }
        Ok(table)
    }

    /// Takes the names of the columns off the rows, and what stands above them.
    fn find_head(
        &mut self,
        reading: &Reading<'_>,
        is_head: &dyn Fn(&[String]) -> bool,
    ) -> Result<(), TableFault> {
        let all = std::mem::take(&mut self.rows);
        let count = all.len();
        let rows: Vec<Row> = all.into_iter().filter(|row| !row.is_empty()).collect();
        self.empty_rows = count - rows.len();
        let names = |row: &Row| -> Vec<String> { row.cells.iter().map(name).collect() };
        let place = match reading.head {
            Some(line) => rows.iter().position(|row| row.line == line).ok_or_else(|| {
                TableFault(format!(
                    "`{}` has no text in line {line}, which `--head` names",
                    self.file
                ))
            })?,
            // Where no row has all the names, the first shows which there are.
            None => {
                let above = rows.iter().take(ROWS_ABOVE);
                above.map(names).position(|names| is_head(&names)).unwrap_or(0)
            }
        };
        let mut rows = rows.into_iter().skip(place);
        let head = rows.next().ok_or_else(|| {
            TableFault(format!(
                "`{}` is empty; it should begin with the names of its columns",
                self.file
            ))
        })?;
        self.header = names(&head);
        if place > 0 {
            let above = plural(place, "row");
            self.notes
                .push(format!("the names of the columns are in line {}, below {above}", head.line));
        }
        self.rows = rows.collect();
        Ok(())
    }

    /// Returns the column of a name, or says which there are.
    ///
    /// Letters of another case and other spaces are the same name; two columns of one name are none.
    pub fn column(&self, name: &str) -> Result<usize, TableFault> {
        let of = |is_same: &dyn Fn(&str) -> bool| -> Vec<usize> {
            let columns = self.header.iter().enumerate();
            columns.filter(|(_, column)| is_same(column)).map(|(index, _)| index).collect()
        };
        let mut found = of(&|column| column == name);
        if found.is_empty() {
            found = of(&|column| is_same_name(column, name));
        }
        match found.as_slice() {
            [column] => Ok(*column),
            [] => {
                let names =
                    || self.header.iter().map(String::as_str).filter(|name| !name.is_empty());
                let hint = match nearest(name, names()) {
                    Some(meant) => did_you_mean(&cut(meant)),
                    None => format!(
                        "its first row has {}; if the names of the columns stand further down, say where: `--head LINE`",
                        quoted(names())
                    ),
                };
                Err(TableFault(format!("`{}` has no column `{name}`; {hint}", self.file)))
            }
            several => {
                let letters: Vec<String> = several.iter().map(|column| letters(*column)).collect();
                Err(TableFault(format!(
                    "`{}` has the column `{name}` {} times ({}); give each a name of its own",
                    self.file,
                    several.len(),
                    letters.join(", ")
                )))
            }
        }
    }

    /// Returns whether there is one column of a name, or several.
    pub fn has_column(header: &[String], name: &str) -> bool {
        header.iter().any(|column| is_same_name(column, name))
    }

    /// Returns the decimal sign of a column: as asked, as its cells show it, or a point where commas separate the fields.
    pub fn decimal_of(&self, column: usize) -> Option<DecimalSign> {
        if self.decimal.is_some() {
            return self.decimal;
        }
        if self.separator == Some(Separator::Comma) {
            return Some(DecimalSign::Point);
        }
        amount::sign_of(self.rows.iter().filter_map(|row| match row.cell(column) {
            Cell::Text(text) => Some(text.as_str()),
            _ => None,
        }))
    }

    /// Says why a row does not fit below the names of the columns: in a text file, a sign for a broken row.
    pub fn misfit(&self, row: &Row, needed: &[usize]) -> Option<String> {
        let separator = self.separator?;
        let has_more = row.cells.iter().skip(self.header.len()).any(|cell| !cell.is_empty());
        let lacks_one = needed.iter().any(|column| *column >= row.cells.len());
        (has_more || lacks_one).then(|| {
            format!(
                "the row has {} cells, the head {}; put a cell with {} in it into double quotes",
                row.cells.len(),
                self.header.len(),
                separator.words()
            )
        })
    }
}

/// Returns the first names of a list, each in quotes.
pub fn quoted<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.take(30).map(|name| format!("`{}`", cut(name))).collect();
    names.join(", ")
}

/// Returns the name of a column: the words of its cell.
fn name(cell: &Cell) -> String {
    cell.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns whether two names of columns are one.
fn is_same_name(column: &str, name: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    words(column) == words(name)
}

/// Returns the letters of a column in a spreadsheet: `A` to `Z`, `AA`.
pub fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Returns whether a file bears the ending of a workbook.
fn is_named_workbook(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    matches!(ending.as_str(), "xlsx" | "xlsm" | "xlsb" | "xls" | "ods")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (16_383, "XFD")] {
            assert_eq!(letters(column), expected);
        }
    }
}
