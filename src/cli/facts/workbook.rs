//! The numbers that pages print, as a workbook: a row each, with what gives it.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::found::{number_of, origins};
use crate::content::Factsheet;
use crate::evidence::{Origin, Standing};
use crate::facts::{Fact, FactValue};
use crate::pages::FactOnPage;
use crate::pipeline::Inspected;
use crate::units::PartialDate;

/// The heads of the columns, and how wide each is, in characters.
const COLUMNS: [(&str, f64); 15] = [
    ("Page", 6.0),
    ("As printed", 24.0),
    ("Text around it", 60.0),
    ("Value", 18.0),
    ("Unit", 8.0),
    ("Period", 12.0),
    ("Fact", 22.0),
    ("Source", 40.0),
    ("Of", 12.0),
    ("Standing", 14.0),
    ("What gives it", 50.0),
    ("File", 30.0),
    ("Lines", 14.0),
    ("SHA-256 of the file", 20.0),
    ("Checked against", 40.0),
];

/// Writes the workbook.
pub(super) fn write(document: &Inspected<'_>) -> Result<Vec<u8>, String> {
    made(document).map_err(|error| error.to_string())
}

fn made(document: &Inspected<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same document gives the same bytes.
    let sheet = document.factsheet.sheet();
    let title = &sheet.title_text;
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let page = book.add_worksheet().set_name("Numbers")?;
    for (column, (name, width)) in (0_u16..).zip(COLUMNS) {
        page.write_with_format(0, column, name, &head)?;
        page.set_column_width(column, width)?;
    }
    page.set_freeze_panes(1, 2)?;
    for (row, printed) in (1_u32..).zip(document.printed) {
        let fact = document.factsheet.facts().iter().find(|fact| fact.name.value == printed.name);
        if let Some(fact) = fact {
            line(page, row, (printed, fact), document, &wrapped)?;
        }
    }
    let last = u32::try_from(document.printed.len()).unwrap_or_default();
    page.autofilter(0, 0, last, 14)?;
    book.save_to_buffer()
}

/// Writes the row of a number.
fn line(
    page: &mut Worksheet,
    row: u32,
    (printed, fact): (&FactOnPage, &Fact),
    document: &Inspected<'_>,
    wrapped: &Format,
) -> Result<(), XlsxError> {
    let number = number_of(document.ties, &printed.name);
    let ways = match number.map(|number| &number.standing) {
        Some(Standing::Tied(ways) | Standing::Ambiguous(ways)) => ways.clone(),
        Some(Standing::Open(way) | Standing::Refuted(way, _)) => vec![way.clone()],
        _ => Vec::new(),
    };
    let from = origins(document, number);
    let files: Vec<String> = from.iter().map(|origin| origin.file.clone()).collect();
    let lines: Vec<String> = from.iter().map(Origin::places).collect();
    let hashes: Vec<String> = from.iter().map(|origin| origin.sha256.clone()).collect();
    let (source, of) = source(fact, document.factsheet);
    page.write_with_format(row, 0, u32::try_from(printed.page).unwrap_or_default(), wrapped)?;
    match value(fact) {
        Some(value) => page.write_with_format(row, 3, value, wrapped)?,
        None => page.write_with_format(row, 3, printed.printed.as_str(), wrapped)?,
    };
    let texts = [
        (1, plain(&printed.printed)),
        (2, plain(&printed.words)),
        (4, unit(fact)),
        (5, fact.period.map_or(String::new(), |period| period.to_string())),
        (6, printed.name.clone()),
        (7, source),
        (8, of),
        (9, number.map_or("", |number| number.standing.kind().word()).to_owned()),
        (10, ways.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
        (11, files.join("\n")),
        (12, lines.join("\n")),
        (13, hashes.join("\n")),
        (14, document.ledger.of(&printed.name).join("\n")),
    ];
    for (column, text) in texts {
        page.write_with_format(row, column, text, wrapped)?;
    }
    Ok(())
}

/// A text with plain spaces, as lists are copied.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The value as it is stored, where it is a number; a workbook holds 15 digits of it.
fn value(fact: &Fact) -> Option<f64> {
    fact.value.value.quantity()?.value.to_string().parse().ok()
}

/// What the value is in.
fn unit(fact: &Fact) -> String {
    match fact.value.value {
        FactValue::Amount(_, currency) => currency.code().to_owned(),
        FactValue::Percent(_) => "%".to_owned(),
        _ => String::new(),
    }
}

/// The title of a fact's source, and when that was published or looked at.
fn source(fact: &Fact, factsheet: &Factsheet) -> (String, String) {
    let entry = fact.source.as_ref().and_then(|name| factsheet.written().sources.get(&name.value));
    let Some(entry) = entry else { return Default::default() };
    let date = entry.published.as_ref().or(entry.accessed.as_ref());
    let date = date.map_or(String::new(), |date: &crate::finding::Spanned<PartialDate>| {
        date.value.to_string()
    });
    (entry.title.value.clone(), date)
}
