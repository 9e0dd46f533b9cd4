//! TOML text to a tree; all syntax findings at once.

use std::num::IntErrorKind;

use toml::Spanned as TomlSpanned;
use toml::de::{DeInteger, DeTable, DeValue};

use super::{Entry, Node, Table, Text, Value, named};
use crate::finding::{Code, Finding, Findings, SourceId, Sources, Span, Spanned};
use crate::locale::is_invisible;

/// Parses a source; what cannot be read is reported and left out of the tree.
pub fn parse(sources: &Sources, source: SourceId, findings: &mut Findings) -> Node {
    let text = sources.get(source).map_or("", |file| file.text.as_str());
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut last_line = None;
    for error in errors {
        // What the parser says next of the same line follows from what it said first.
        let line = line_start(text, error.span().unwrap_or_default().start);
        if last_line.replace(line) != Some(line) {
            findings.push(
                path_fault(text, source, &error).unwrap_or_else(|| describe(text, source, &error)),
            );
        }
    }
    let mut reader = Reader { text, source, findings };
    Node { span: Span::new(source, 0..0), value: Value::Table(reader.table(root.get_ref())) }
}

/// Describes an error within a path that is written as Windows writes it: the whole of it is at fault.
fn path_fault(text: &str, source: SourceId, error: &toml::de::Error) -> Option<Finding> {
    let at = error.span()?.start;
    let start = line_start(text, at);
    let line = text.get(start..)?.lines().next()?;
    // Between the quotes of a path there is none.
    let mut quotes = line.match_indices('"').map(|(index, _)| start + index);
    let literal = std::iter::from_fn(|| Some(quotes.next()?..quotes.next()? + 1))
        .find(|literal| literal.contains(&at))?;
    let (message, help) = named::explain(text.get(literal.clone())?)?;
    Some(Finding::new(Code::TomlSyntax, Span::new(source, literal), message).help(help))
}

/// The parser's words for numbers that are not in decimal digits.
const OTHER_BASES: [&str; 4] = ["radix", "hexadecimal", "octal", "binary"];

/// What to do about such a number.
const DECIMAL: &str = "write the number in decimal digits";

/// Turns the parser's error into a finding, with a word on the usual slips.
fn describe(text: &str, source: SourceId, error: &toml::de::Error) -> Finding {
    let range = error.span().unwrap_or(0..0);
    let here = text.get(range.start..).unwrap_or_default();
    let line = text
        .get(line_start(text, range.start)..)
        .and_then(|rest| rest.lines().next())
        .unwrap_or_default();
    let value = line.split_once('=').map_or("", |(_, value)| value.trim_start());
    let is_unquoted = !value.is_empty() && error.message().contains("string values must be quoted");
    let reason = if is_unquoted { "a text without quotes" } else { error.message() };
    let reason = reason.trim_end_matches("\nexpected nothing");
    let finding = Finding::new(
        Code::TomlSyntax,
        Span::new(source, range),
        format!("this is not TOML: {}", reason.replace('\n', ", ")),
    );
    if value.starts_with(['“', '”', '„', '«', '‘', '’']) {
        finding.help("put straight quotes (\") around the value; curly ones belong inside")
    } else if value
        .split_once(',')
        .is_some_and(|(a, b)| is_digits(a) && is_digits(b.split('#').next().unwrap_or(b)))
    {
        finding.help("write a decimal point, and `_` between thousands: `10_370.5`")
    } else if is_month(value.split('#').next().unwrap_or(value).trim()) {
        finding.help(format!("a month stands in quotes: `\"{}\"`", value.trim()))
    } else if is_unquoted {
        finding.help(unquoted(value.split(" #").next().unwrap_or(value).trim_end()))
    } else if OTHER_BASES.iter().any(|word| error.message().contains(word)) {
        finding.help(DECIMAL)
    } else if error.message().contains("duplicate key") {
        finding.help("a key may stand only once; remove one of the two")
    } else if error.message().contains("expected newline") {
        finding.help("write each key with its value on a line of its own")
    } else if here.starts_with('\n') && value.is_empty() && line.contains('=') {
        finding.help("write a value after the `=`")
    } else {
        finding
    }
}

/// Returns where the line begins that a byte is in.
fn line_start(text: &str, byte: usize) -> usize {
    let before = text.get(..text.floor_char_boundary(byte)).unwrap_or_default();
    before.rfind('\n').map_or(0, |newline| newline + 1)
}

/// Says how to write a value that has no quotes and is no number.
fn unquoted(value: &str) -> String {
    let first = value.chars().next().unwrap_or_default();
    if is_invisible(first) {
        format!("delete the invisible character U+{:04X} before the value", u32::from(first))
    } else if value.contains('"') || value.is_empty() {
        "a text stands between straight quotes (\")".to_owned()
    } else if value.contains(char::is_numeric) && !value.contains(char::is_alphabetic) {
        format!("a number has the digits 0 to 9 alone; a text stands in quotes: `\"{value}\"`")
    } else {
        format!("a text stands in quotes: `\"{value}\"`")
    }
}

/// Returns whether a value is a year and a month without quotes.
fn is_month(value: &str) -> bool {
    value.split_once('-').is_some_and(|(year, month)| {
        year.len() == 4 && month.len() == 2 && is_digits(year) && is_digits(month)
    })
}

/// Returns whether a piece of a line is only digits.
fn is_digits(piece: &str) -> bool {
    let piece = piece.trim();
    !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_digit())
}

/// Turns the parser's tree into ours.
struct Reader<'a> {
    text: &'a str,
    source: SourceId,
    findings: &'a mut Findings,
}

impl Reader<'_> {
    /// Reads a table, its keys back in the order of the file.
    fn table(&mut self, table: &DeTable<'_>) -> Table {
        let mut entries: Vec<Entry> = table
            .iter()
            .map(|(key, value)| Entry {
                key: Spanned::new(key.get_ref().to_string(), Span::new(self.source, key.span())),
                node: self.node(value),
            })
            .collect();
        entries.sort_by_key(|entry| entry.key.span.start);
        Table { entries, is_incomplete: false }
    }

    /// Reads a value.
    fn node(&mut self, node: &TomlSpanned<DeValue<'_>>) -> Node {
        let span = Span::new(self.source, node.span());
        let value = match node.get_ref() {
            DeValue::String(value) => {
                let literal = self.text.get(node.span()).unwrap_or_default();
                Value::String(Text::new(value.to_string(), span, literal))
            }
            DeValue::Integer(value) if value.radix() == 10 => {
                Value::Integer(value.as_str().to_owned())
            }
            DeValue::Integer(value) => Value::Integer(self.other_base(value, span)),
            DeValue::Float(value) => Value::Float(value.as_str().to_owned()),
            DeValue::Boolean(value) => Value::Boolean(*value),
            DeValue::Datetime(value) => Value::Date(value.to_string()),
            DeValue::Array(values) => {
                Value::Array(values.iter().map(|value| self.node(value)).collect())
            }
            DeValue::Table(table) => Value::Table(self.table(table)),
        };
        Node { span, value }
    }

    /// Reads a whole number that is not in decimal digits, and reports it: its zeros would say another thing.
    ///
    /// Returns its decimal digits, so that nothing else is said of it.
    fn other_base(&mut self, value: &DeInteger<'_>, span: Span) -> String {
        let written = self.text.get(span.range()).unwrap_or_default();
        // What the parser has said already is not said again.
        let is_within = |place: Span| {
            place.source == span.source && span.start <= place.start && place.end <= span.end
        };
        let is_reported = self
            .findings
            .iter()
            .filter_map(|finding| finding.primary.as_ref())
            .any(|label| is_within(label.span));
        let read = u128::from_str_radix(&value.as_str().replace('_', ""), value.radix());
        let finding = |code: Code, message: String| Finding::new(code, span, message);
        let in_decimals = format!("expected a number in decimal digits, found `{written}`");
        let said = match &read {
            _ if is_reported => None,
            Ok(value) => {
                Some(finding(Code::ValueType, in_decimals).help(format!("write `{value}`")))
            }
            Err(error) if *error.kind() == IntErrorKind::PosOverflow => {
                Some(finding(Code::ValueType, in_decimals))
            }
            Err(_) => {
                let message = format!("this is not TOML: `{written}` is not a number");
                Some(finding(Code::TomlSyntax, message).help(DECIMAL))
            }
        };
        said.into_iter().for_each(|finding| self.findings.push(finding));
        read.map_or_else(|_| "0".to_owned(), |value| value.to_string())
    }
}
