//! Workbooks for tests, sound and hostile, part by part.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What a workbook says besides its sheet.
#[derive(Debug, Clone, Copy, Default)]
pub struct Book<'a> {
    /// Attributes of `workbookPr`.
    pub properties: &'a str,
    /// Attributes of `calcPr`.
    pub calculation: &'a str,
    /// Codes of number formats; the style of a cell is the place of its format, from 1.
    pub formats: &'a [&'a str],
    /// Shared texts, as the XML between `sst` tags.
    pub texts: &'a str,
    /// Columns, as the XML between `cols` tags.
    pub columns: &'a str,
    /// The state of the sheet, and the names of others with their states.
    pub sheets: &'a [(&'a str, &'a str)],
}

impl Book<'_> {
    /// Makes a workbook of Excel; every sheet has these rows.
    pub fn xlsx(&self, rows: &str) -> Vec<u8> {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        let sheets = if self.sheets.is_empty() { &[("Data", "visible")] } else { self.sheets };
        let mut list = String::new();
        let mut relations = String::new();
        for (index, (name, state)) in sheets.iter().enumerate() {
            let id = index + 1;
            list += &format!(
                "<sheet name=\"{name}\" sheetId=\"{id}\" state=\"{state}\" r:id=\"r{id}\"/>"
            );
            relations +=
                &format!("<Relationship Id=\"r{id}\" Target=\"worksheets/sheet{id}.xml\"/>");
        }
        let mut formats = String::new();
        let mut styles = "<xf numFmtId=\"0\"/>".to_owned();
        for (index, code) in self.formats.iter().enumerate() {
            formats += &format!("<numFmt numFmtId=\"{}\" formatCode=\"{code}\"/>", 164 + index);
            styles += &format!("<xf numFmtId=\"{}\"/>", 164 + index);
        }
        let sheet = format!(
            "{head}<worksheet><cols>{}</cols><sheetData>{rows}</sheetData></worksheet>",
            self.columns
        );
        let mut parts = vec![
            (
                "xl/workbook.xml".to_owned(),
                format!(
                    "{head}<workbook xmlns:r=\"r\"><workbookPr {}/><sheets>{list}</sheets><calcPr {}/></workbook>",
                    self.properties, self.calculation
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels".to_owned(),
                format!("<Relationships>{relations}</Relationships>"),
            ),
            (
                "xl/styles.xml".to_owned(),
                format!(
                    "<styleSheet><numFmts>{formats}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>"
                ),
            ),
            (
                "xl/sharedStrings.xml".to_owned(),
                format!("<sst uniqueCount=\"4000000000\">{}</sst>", self.texts),
            ),
        ];
        for id in 1..=sheets.len() {
            parts.push((format!("xl/worksheets/sheet{id}.xml"), sheet.clone()));
        }
        archive(&parts)
    }
}

/// Makes a workbook of LibreOffice of the styles and the tables of its content.
pub fn ods(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet".to_owned();
    archive(&[("mimetype".to_owned(), mimetype), ("content.xml".to_owned(), content)])
}

/// Packs parts.
pub fn archive(parts: &[(String, String)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Writes rows of cells: a number, `=formula`, `=formula=result`, `%style number` or a text.
pub fn rows(rows: &[&[&str]]) -> String {
    let mut xml = String::new();
    for (index, cells) in rows.iter().enumerate() {
        let line = index + 1;
        xml += &format!("<row r=\"{line}\">");
        for (column, cell) in cells.iter().enumerate() {
            let place = format!("{}{line}", char::from(b'A' + u8::try_from(column).unwrap()));
            xml += &self::cell(&place, cell);
        }
        xml += "</row>";
    }
    xml
}

fn cell(place: &str, written: &str) -> String {
    if let Some(formula) = written.strip_prefix('=') {
        let (formula, value) = match formula.split_once('=') {
            Some((formula, value)) => (formula, format!("<v>{value}</v>")),
            None => (formula, String::new()),
        };
        return format!("<c r=\"{place}\"><f>{formula}</f>{value}</c>");
    }
    if let Some((style, value)) = written.strip_prefix('%').and_then(|rest| rest.split_once(' ')) {
        return format!("<c r=\"{place}\" s=\"{style}\"><v>{value}</v></c>");
    }
    if let Some(error) = written.strip_prefix('#') {
        return format!("<c r=\"{place}\" t=\"e\"><v>#{error}</v></c>");
    }
    match written.parse::<f64>() {
        Ok(_) => format!("<c r=\"{place}\"><v>{written}</v></c>"),
        Err(_) if written.is_empty() => String::new(),
        Err(_) => format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{written}</t></is></c>"),
    }
}
