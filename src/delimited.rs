//! Tables as text: rows of fields between commas, semicolons or tabs, each field with its place.
//!
//! Series and imports read through this one door, so that both see the same rows in the same file.

use std::ops::Range;

use crate::locale::composed;

/// Decodes a table: UTF-8, or UTF-16 with a byte-order mark, as spreadsheets save it. Returns the text, and whether it
/// began with a mark, which is no part of it.
///
/// # Errors
///
/// What follows the name of the file in a sentence: `is not UTF-8 text at line 2`.
pub fn decode(bytes: &[u8]) -> Result<(String, bool), String> {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let text: Result<String, _> =
            char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
        match text {
            Ok(text) if rest.is_empty() => Ok((text, true)),
            _ => Err("begins as UTF-16 text and does not go on so".to_owned()),
        }
    };
    if let Some(bytes) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(bytes, u16::from_le_bytes);
    }
    if let Some(bytes) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(bytes, u16::from_be_bytes);
    }
    let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(rest) {
        Ok(text) if text.contains('\0') => Err("is not a text file".to_owned()),
        Ok(text) => Ok((text.to_owned(), rest.len() < bytes.len())),
        Err(error) => {
            let line = rest.iter().take(error.valid_up_to()).filter(|b| **b == b'\n').count() + 1;
            Err(format!("is not UTF-8 text at line {line}"))
        }
    }
}

/// What stands between the fields of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`, as spreadsheets write it where the comma is the decimal sign.
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    /// Every separator; of those that fit equally well the first is taken.
    const ALL: [Self; 3] = [Self::Tab, Self::Semicolon, Self::Comma];

    /// How many lines are looked at to tell the separator.
    const LINES: usize = 50;

    /// Tells the separator of a text: the one that most of its first lines have outside of quotes.
    ///
    /// A decimal comma stands in the rows and not in the head, so that semicolons win over it.
    pub fn of(text: &str) -> Self {
        let mut best = (0, 0, Self::Comma);
        for separator in Self::ALL {
            let counts = text.lines().take(Self::LINES).map(|line| separator.count(line));
            let (lines, marks) = counts.fold((0, 0), |(lines, marks), count| {
                (lines + usize::from(count > 0), marks + count)
            });
            if (lines, marks) > (best.0, best.1) {
                best = (lines, marks, separator);
            }
        }
        best.2
    }

    /// Counts the separator in a line, outside of double quotes.
    fn count(self, line: &str) -> usize {
        let mut is_quoted = false;
        let mut count = 0;
        for byte in line.bytes() {
            is_quoted ^= byte == b'"';
            count += usize::from(!is_quoted && byte == self.byte());
        }
        count
    }

    /// Returns the separator as a byte.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    /// Names the separator in the plural.
    pub fn words(self) -> &'static str {
        match self {
            Self::Comma => "commas",
            Self::Semicolon => "semicolons",
            Self::Tab => "tabs",
        }
    }
}

/// A row of fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its line, from 1.
    pub line: u64,
    /// The fields, without quotes and without the space around them; letters are composed with their accents.
    pub fields: Vec<String>,
    /// Where it stands in the text, in bytes.
    range: Range<usize>,
}

impl Record {
    /// Returns a field, where the row has so many.
    pub fn get(&self, column: usize) -> Option<&str> {
        self.fields.get(column).map(String::as_str)
    }

    /// Returns where the row stands in the text, without the end of its last line.
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// Returns where a field stands in the text that the row was read from, without quotes and space around it.
    pub fn place(&self, text: &str, separator: Separator, column: usize) -> Range<usize> {
        let written = text.get(self.range.clone()).unwrap_or_default();
        let mut start = 0;
        let mut index = 0;
        let mut end = written.len();
        // Only a quote that begins a field begins quoted text; one in it is written twice.
        let mut is_quoted = false;
        let mut previous = separator.byte();
        for (at, byte) in written.bytes().enumerate() {
            if byte == b'"' {
                is_quoted = !is_quoted && (at == start || previous == b'"');
            } else if !is_quoted && byte == separator.byte() {
                if index == column {
                    end = at;
                    break;
                }
                index += 1;
                start = at + 1;
            }
            previous = byte;
        }
        if index < column {
            start = written.len();
        }
        let field = written.get(start..end).unwrap_or_default();
        let inner = field.trim().trim_matches('"').trim();
        let before = field.find(inner).unwrap_or(0);
        let start = self.range.start + start + before;
        start..start + inner.len()
    }
}

/// The most rows of a text: many times more than any table of figures has, and no more than a machine holds.
pub const MAX_RECORDS: usize = 5_000_000;

/// Reads all rows of a text; those without any field are passed over. None where they are more than [`MAX_RECORDS`].
///
/// Every text has a reading: a quote that nothing closes ends with the text. A row may have more or fewer fields than
/// the head.
pub fn read(text: &str, separator: Separator) -> Option<Vec<Record>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator.byte())
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut records: Vec<Record> = Vec::new();
    let mut lines = Lines { text, at: 0, line: 1 };
    let mut record = csv::StringRecord::new();
    // A text in memory has no faults of reading, and its letters are known to be UTF-8.
    while let Ok(true) = reader.read_record(&mut record) {
        if records.len() >= MAX_RECORDS {
            return None;
        }
        let start = record.position().map_or(0, |position| byte(position.byte()));
        let end = byte(reader.position().byte()).min(text.len());
        let (start, line) = lines.at(start);
        let written = text.get(start..end).unwrap_or_default().trim_end_matches(['\r', '\n']);
        records.push(Record {
            line,
            fields: record.iter().map(|field| composed(field).into_owned()).collect(),
            range: start..start + written.len(),
        });
    }
    Some(records)
}

/// Returns an offset as an index.
fn byte(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

/// Counts lines up to a byte; the reader's own count is one short where lines end as on Windows.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// Returns the first text at or after a byte, and its line; bytes have to be asked for in order.
    fn at(&mut self, byte: usize) -> (usize, u64) {
        let byte = byte.min(self.text.len());
        let rest = self.text.as_bytes().get(byte..).unwrap_or_default();
        let start = byte + rest.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        let passed = self.text.as_bytes().get(self.at..start).unwrap_or_default();
        self.line += passed.iter().map(|b| u64::from(*b == b'\n')).sum::<u64>();
        self.at = start.max(self.at);
        (start, self.line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_what_most_lines_have() {
        let cases = [
            ("a,b\n1,2\n", Separator::Comma),
            ("Jahr;Betrag\n2021;1,5\n2022;2,5\n", Separator::Semicolon),
            ("a;b\n1,5;2,5\n", Separator::Semicolon),
            ("a\tb, in thousands\n1\t2\n", Separator::Tab),
            ("Gifts; by year\nyear,amount\n2021,5\n2022,6\n", Separator::Comma),
            ("year,\"a;b;c\"\n2021,\"x;y\"\n", Separator::Comma),
            ("one column\n1\n", Separator::Comma),
            ("", Separator::Comma),
        ];
        for (text, separator) in cases {
            assert_eq!(Separator::of(text), separator, "{text:?}");
        }
    }

    #[test]
    fn every_field_has_its_place() {
        let text =
            "\r\nyear; amount ;note\r\n2021;\"1;2\";é\r\n\r\n2022;\"two\nlines\";5\" x\n2023\n";
        let records = read(text, Separator::Semicolon).unwrap();
        let lines: Vec<u64> = records.iter().map(|record| record.line).collect();
        assert_eq!(lines, [2, 3, 5, 7]);
        for record in &records {
            for (column, field) in record.fields.iter().enumerate() {
                let place = record.place(text, Separator::Semicolon, column);
                assert_eq!(&text[place], field, "line {}", record.line);
            }
        }
        assert_eq!(records[3].get(1), None);
        assert!(records[3].place(text, Separator::Semicolon, 1).is_empty());
    }

    #[test]
    fn texts_are_decoded_by_their_mark() {
        let utf16: Vec<u8> = "\u{feff}é;日".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&utf16), Ok(("é;日".to_owned(), true)));
        let swapped: Vec<u8> = "\u{feff}é;日".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&swapped), Ok(("é;日".to_owned(), true)));
        assert_eq!(decode(b"\xef\xbb\xbfa"), Ok(("a".to_owned(), true)));
        assert!(decode(b"\xff\xfea").is_err());
        assert!(decode(b"a\nb\xe9\n").is_err_and(|fault| fault.contains("line 2")));
        assert!(decode(b"a\0b\0").is_err());
    }

    #[test]
    fn rows_without_end_are_not_read() {
        assert_eq!(read(&"a\n".repeat(MAX_RECORDS + 1), Separator::Comma), None);
    }

    #[test]
    fn a_quote_that_nothing_closes_ends_with_the_text() {
        let records = read("a,b\n1,\"2\n3,4", Separator::Comma).unwrap();
        assert_eq!(records.len(), 2);
        assert_eq!(records[1].fields, ["1", "2\n3,4"]);
    }
}
