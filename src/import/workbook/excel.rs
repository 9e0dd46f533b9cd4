//! Workbooks of Excel since 2007 (ECMA-376): XLSX and XLSM.

use std::collections::BTreeMap;

use super::formats::Format;
use super::parts::Parts;
use super::xml::{Element, Step, Walk};
use super::{Book, Cell, Listed, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Rows, choose, damaged, put};

/// What a workbook says of itself.
#[derive(Default)]
struct Workbook {
    sheets: Vec<Listed>,
    /// The relation that leads to each sheet.
    relations: Vec<String>,
    /// Whether days are counted from 1904.
    is_1904: bool,
    /// Whether whoever wrote it left the formulas to be computed by whoever opens it.
    is_uncomputed: bool,
}

/// Reads a sheet.
pub(super) fn read(parts: &mut Parts<'_>, wanted: Option<&str>) -> Result<Book, String> {
    let workbook = workbook(&parts.small("xl/workbook.xml")?)?;
    let targets = relations(&parts.small("xl/_rels/workbook.xml.rels")?)?;
    let (index, notes) = choose(&workbook.sheets, wanted)?;
    let target = workbook
        .relations
        .get(index)
        .and_then(|relation| targets.get(relation))
        .ok_or_else(|| damaged("it does not say where its sheet is"))?;
    let strings = strings(&parts.read("xl/sharedStrings.xml")?.unwrap_or_default())?;
    let formats = formats(&parts.small("xl/styles.xml")?)?;
    let text = parts.need(target)?;
    let context = Context { workbook: &workbook, strings: &strings, formats: &formats };
    let mut book = context.sheet(&text, target)?;
    book.notes = notes;
    Ok(book)
}

/// Reads the list of sheets.
fn workbook(text: &str) -> Result<Workbook, String> {
    let mut workbook = Workbook::default();
    let mut walk = Walk::new(text, "xl/workbook.xml");
    loop {
        match walk.step()? {
            Step::Open(element) => match element.name().as_str() {
                "workbookPr" => workbook.is_1904 = element.is("date1904"),
                "calcPr" => workbook.is_uncomputed = element.is("fullCalcOnLoad"),
                "sheet" => {
                    let is_hidden = element.get("state").is_some_and(|state| state != "visible");
                    let name = element.get("name").unwrap_or_default();
                    workbook.sheets.push(Listed { name, is_hidden });
                    workbook.relations.push(element.get("id").unwrap_or_default());
                }
                _ => {}
            },
            Step::End => return Ok(workbook),
            _ => {}
        }
    }
}

/// Reads where each relation leads, as the name of a part.
fn relations(text: &str) -> Result<BTreeMap<String, String>, String> {
    let mut targets = BTreeMap::new();
    let mut walk = Walk::new(text, "xl/_rels/workbook.xml.rels");
    loop {
        match walk.step()? {
            Step::Open(element) if element.name() == "Relationship" => {
                if let (Some(id), Some(target)) = (element.get("Id"), element.get("Target")) {
                    let part = match target.strip_prefix('/') {
                        Some(absolute) => absolute.to_owned(),
                        None => format!("xl/{}", target.trim_start_matches("./")),
                    };
                    targets.insert(id, part);
                }
            }
            Step::End => return Ok(targets),
            _ => {}
        }
    }
}

/// Reads the texts that cells share; how many there are is counted and never believed.
fn strings(text: &str) -> Result<Vec<String>, String> {
    let mut strings = Vec::new();
    let mut walk = Walk::new(text, "xl/sharedStrings.xml");
    let mut reading = Reading::default();
    loop {
        match walk.step()? {
            Step::Open(element) => reading.open(&element.name()),
            Step::Text(text) => reading.text(&text),
            Step::Close(name) => {
                reading.close(&name);
                if name == "si" {
                    if strings.len() >= MAX_CELLS {
                        return Err(damaged("it has more texts than cells are read"));
                    }
                    strings.push(std::mem::take(&mut reading.text));
                }
            }
            Step::End => return Ok(strings),
        }
    }
}

/// The text of a cell or a shared text: that of its runs, without the readings that stand above Japanese.
#[derive(Default)]
struct Reading {
    text: String,
    in_text: bool,
    in_phonetic: bool,
}

impl Reading {
    fn open(&mut self, name: &str) {
        match name {
            "rPh" => self.in_phonetic = true,
            "t" | "v" => self.in_text = true,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text && !self.in_phonetic {
            self.text.push_str(text);
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "rPh" => self.in_phonetic = false,
            "t" | "v" => self.in_text = false,
            _ => {}
        }
    }
}

/// Reads the format of each style of cells.
fn formats(text: &str) -> Result<Vec<Format>, String> {
    let mut own = BTreeMap::new();
    let mut formats = Vec::new();
    let mut in_cells = false;
    let mut walk = Walk::new(text, "xl/styles.xml");
    loop {
        match walk.step()? {
            Step::Open(element) => match element.name().as_str() {
                "numFmt" => {
                    if let (Some(id), Some(code)) =
                        (element.number("numFmtId"), element.get("formatCode"))
                    {
                        own.insert(id, Format::of_code(&code));
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = element.number("numFmtId").unwrap_or(0);
                    formats.push(own.get(&id).copied().unwrap_or_else(|| Format::of_number(id)));
                }
                _ => {}
            },
            Step::Close(name) if name == "cellXfs" => in_cells = false,
            Step::End => return Ok(formats),
            _ => {}
        }
    }
}

/// What cells refer to.
struct Context<'a> {
    workbook: &'a Workbook,
    strings: &'a [String],
    formats: &'a [Format],
}

/// A cell as it is written.
#[derive(Default)]
struct Written {
    column: usize,
    kind: String,
    style: usize,
    has_formula: bool,
    has_value: bool,
}

impl Context<'_> {
    /// Reads the rows of a sheet.
    fn sheet(&self, text: &str, part: &str) -> Result<Book, String> {
        let mut book = Book::default();
        let mut rows = Rows::default();
        let mut walk = Walk::new(text, part);
        let (mut line, mut is_hidden, mut cells) = (0, false, Vec::new());
        let mut next_column = 0;
        let mut written: Option<Written> = None;
        let mut reading = Reading::default();
        loop {
            match walk.step()? {
                Step::Open(element) => match (element.name().as_str(), &mut written) {
                    ("col", _) => hidden_columns(&element, &mut book.hidden_columns),
                    ("row", _) => {
                        line = element.number("r").unwrap_or(line + 1);
                        if line == 0 || line > MAX_ROWS {
                            return Err(damaged(&format!(
                                "it has a row {line}, and no sheet has such a row"
                            )));
                        }
                        is_hidden = element.is("hidden");
                        next_column = 0;
                    }
                    ("c", _) => {
                        let column = match element.get("r") {
                            Some(place) => column_of(&place)
                                .ok_or_else(|| damaged("a cell has a place that no sheet has"))?,
                            None => next_column,
                        };
                        next_column = column + 1;
                        let style =
                            element.number("s").and_then(|style| usize::try_from(style).ok());
                        written = Some(Written {
                            column,
                            kind: element.get("t").unwrap_or_default(),
                            style: style.unwrap_or(0),
                            ..Written::default()
                        });
                        reading = Reading::default();
                    }
                    ("f", Some(written)) => written.has_formula = true,
                    (name, Some(written)) => {
                        written.has_value |= name == "v";
                        reading.open(name);
                    }
                    _ => {}
                },
                Step::Text(text) => reading.text(&text),
                Step::Close(name) => {
                    reading.close(&name);
                    match name.as_str() {
                        "c" => {
                            if let Some(written) = written.take() {
                                let column = written.column;
                                put(&mut cells, column, self.cell(&written, &reading.text))?;
                            }
                        }
                        "row" => rows.add(line, is_hidden, std::mem::take(&mut cells))?,
                        _ => {}
                    }
                }
                Step::End => {
                    book.rows = rows.rows;
                    return Ok(book);
                }
            }
        }
    }

    /// Makes a cell of what is written.
    fn cell(&self, written: &Written, text: &str) -> Cell {
        let kind = written.kind.as_str();
        if written.has_formula && (!written.has_value || text.trim().is_empty() && kind != "str") {
            return Cell::Unsolved;
        }
        if text.is_empty() {
            return Cell::Empty;
        }
        match kind {
            "s" => {
                let index = text.trim().parse::<usize>().ok();
                let shared = index.and_then(|index| self.strings.get(index));
                // A text that is not there is not an empty one.
                shared.map_or_else(
                    || Cell::Fault("missing text".to_owned()),
                    |text| Cell::Text(text.clone()),
                )
            }
            "str" | "inlineStr" => Cell::Text(text.to_owned()),
            "b" => Cell::Text(if text.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned()),
            "e" => Cell::Fault(text.to_owned()),
            "d" => {
                let day = text.get(..10).and_then(|day| day.parse().ok());
                day.map_or_else(|| Cell::Text(text.to_owned()), super::formats::date)
            }
            _ => {
                let format = self.formats.get(written.style).copied().unwrap_or_default();
                let cell = format.cell(text, self.workbook.is_1904);
                // Programs that do not compute write a zero for every formula, and ask for it to be computed.
                let is_zero = matches!(&cell, Cell::Number(number) | Cell::Percent(number) if number.is_zero());
                if written.has_formula && self.workbook.is_uncomputed && is_zero {
                    Cell::Unsolved
                } else {
                    cell
                }
            }
        }
    }
}

/// Notes the columns that are hidden.
fn hidden_columns(element: &Element<'_>, hidden: &mut Vec<usize>) {
    let place = |name| element.number(name).and_then(|number| usize::try_from(number).ok());
    if let (true, Some(first), Some(last)) = (element.is("hidden"), place("min"), place("max")) {
        let last = last.min(MAX_COLUMNS);
        // A sheet hides all columns to the right of its last one.
        if last < MAX_COLUMNS && hidden.len() < MAX_COLUMNS {
            hidden.extend((first..=last).filter_map(|column| column.checked_sub(1)));
        }
    }
}

/// Returns the column of a place such as `AB12`, from 0.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_place =
        (1..=3).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_alphabetic());
    let value = |letter: u8| usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().take(3).fold(0, |column, letter| column * 26 + value(letter));
    (is_place && column <= MAX_COLUMNS).then_some(column.checked_sub(1)?)
}
