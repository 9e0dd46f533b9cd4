//! The CSV file of a series: its head, its rows, and where each field stands.

use crate::delimited::{self, Record, Separator};
use crate::finding::{Code, Finding, Findings, SourceFile, SourceId, Span};
use crate::model::SeriesEntry;

/// A CSV file with a header line.
pub(super) struct CsvFile<'a> {
    text: &'a str,
    source: SourceId,
    /// The names of its columns.
    pub(super) header: Vec<String>,
    /// The rows below it.
    pub(super) rows: Vec<Record>,
}

impl<'a> CsvFile<'a> {
    /// Reads all rows; a row of another length is reported at its line, and so is another separator than the comma, with
    /// the command that writes the file anew for a series.
    pub(super) fn read(
        file: &'a SourceFile,
        source: SourceId,
        series: &SeriesEntry,
        findings: &mut Findings,
    ) -> Option<Self> {
        let text = file.text.as_str();
        let separator = Separator::of(text);
        let Some(rows) = delimited::read(text, Separator::Comma) else {
            let rows = delimited::MAX_RECORDS;
            findings.push(
                Finding::new(
                    Code::SeriesData,
                    Span::new(source, 0..0),
                    format!("this file has more than {rows} rows, which is more than is read"),
                )
                .help("leave out what the document does not use"),
            );
            return None;
        };
        let mut rows = rows.into_iter();
        let header = rows.next();
        // A head of one column with the other separator in it is no head.
        if let Some(header) = header.as_ref().filter(|_| separator != Separator::Comma) {
            let words = separator.words();
            findings.push(
                Finding::new(
                    Code::SeriesData,
                    span(source, header),
                    format!("the columns of this file are separated by {words}"),
                )
                .label("a series reads columns that are separated by commas")
                .help(format!(
                    "`{}` writes a file with commas and decimal points, which the series then names; add `--decimal comma` \
                     if the numbers have decimal commas",
                    import_of(&file.name, series)
                )),
            );
            return None;
        }
        let header = header.map_or_else(Vec::new, |header| header.fields);
        let rows: Vec<Record> = rows.collect();
        if let Some(row) = rows.iter().find(|row| row.fields.len() != header.len()) {
            findings.push(
                Finding::new(
                    Code::SeriesData,
                    span(source, row),
                    format!(
                        "this row has {} fields, the header has {}",
                        row.fields.len(),
                        header.len()
                    ),
                )
                .help("put a field with a comma in it into double quotes"),
            );
            return None;
        }
        Some(Self { text, source, header, rows })
    }

    /// Returns where a field of a row was written.
    pub(super) fn place(&self, row: &Record, column: usize) -> Span {
        Span::new(self.source, row.place(self.text, Separator::Comma, column))
    }

    /// Returns where the names of the columns stand.
    pub(super) fn head(&self) -> Span {
        let line = self.text.trim_start().lines().next().unwrap_or_default();
        let start = self.text.len() - self.text.trim_start().len();
        Span::new(self.source, start..start + line.len())
    }
}

/// Returns where a row stands.
fn span(source: SourceId, row: &Record) -> Span {
    Span::new(source, row.range())
}

/// Returns the command that writes the file of a series anew.
fn import_of(file: &str, entry: &SeriesEntry) -> String {
    let (folder, name) = file.rsplit_once('/').unwrap_or((".", file));
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut parts = vec!["factsheet import csv".to_owned(), quoted(file)];
    let mut option = |name: &str, value: &str| parts.push(format!("{name} {}", quoted(value)));
    option("--x", &entry.x.value);
    option("--y", &entry.y.value);
    // Series of one file differ in the first column that tells rows apart; one column makes series of an import.
    let mut conditions = entry.r#where.sound();
    if let Some((column, _)) = conditions.next() {
        option("--by", &column.value);
    }
    for (column, value) in conditions {
        option("--where", &format!("{}={}", column.value, value.value));
    }
    if let Some(currency) = &entry.currency {
        option("--currency", currency.value.code());
    }
    option("--into", folder);
    option("--name", &format!("{stem}-tidy"));
    parts.join(" ")
}

/// Writes a word of a command line, in quotes where a shell would take it apart.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '=');
    if word.chars().all(is_plain) { word.to_owned() } else { format!("'{word}'") }
}
