//! The CSV file of a series: its head, its rows, and where each field stands.

use crate::delimited::{self, Record, Separator};
use crate::finding::{Code, Finding, Findings, SourceId, Span};

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
    /// Reads all rows; a row of another length is reported at its line, and so is another separator than the comma, for
    /// which `import` is the command that writes the file anew.
    pub(super) fn read(
        text: &'a str,
        source: SourceId,
        import: impl FnOnce() -> String,
        findings: &mut Findings,
    ) -> Option<Self> {
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
                    import()
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
