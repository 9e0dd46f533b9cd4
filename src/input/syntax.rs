//! TOML text to a tree; all syntax findings at once.

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use super::{Entry, Node, Table, Text, Value};
use crate::finding::{Code, Finding, Findings, SourceId, Sources, Span, Spanned};

/// Parses a source; what cannot be read is reported and left out of the tree.
pub fn parse(sources: &Sources, source: SourceId, findings: &mut Findings) -> Node {
    let text = sources.get(source).map_or("", |file| file.text.as_str());
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        findings.push(describe(text, source, &error));
    }
    let reader = Reader { text, source };
    Node { span: Span::new(source, 0..0), value: Value::Table(reader.table(root.get_ref())) }
}

/// Turns the parser's error into a finding, with a word on the usual slips.
fn describe(text: &str, source: SourceId, error: &toml::de::Error) -> Finding {
    let range = error.span().unwrap_or(0..0);
    let here = text.get(range.start..).unwrap_or_default();
    let line_start =
        text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |n| n + 1);
    let line = text.get(line_start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let finding = Finding::new(
        Code::TomlSyntax,
        Span::new(source, range),
        format!("this is not TOML: {}", error.message().replace('\n', ", ")),
    );
    let value = line.split_once('=').map_or("", |(_, value)| value.trim_start());
    if value.starts_with(['“', '”', '„', '«', '‘', '’']) {
        finding.help("put straight quotes (\") around the value; curly ones belong inside")
    } else if value
        .split_once(',')
        .is_some_and(|(a, b)| is_digits(a) && is_digits(b.split('#').next().unwrap_or(b)))
    {
        finding.help("write a decimal point, and `_` between thousands: `10_370.5`")
    } else if is_month(value.split('#').next().unwrap_or(value).trim()) {
        finding.help(format!("a month stands in quotes: `\"{}\"`", value.trim()))
    } else if error.message().contains("duplicate key") {
        finding.help("a key may stand only once; remove one of the two")
    } else if here.starts_with('\n') && value.is_empty() && line.contains('=') {
        finding.help("write a value after the `=`")
    } else {
        finding
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
}

impl Reader<'_> {
    /// Reads a table, its keys back in the order of the file.
    fn table(&self, table: &DeTable<'_>) -> Table {
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
    fn node(&self, node: &TomlSpanned<DeValue<'_>>) -> Node {
        let span = Span::new(self.source, node.span());
        let value = match node.get_ref() {
            DeValue::String(value) => {
                let literal = self.text.get(node.span()).unwrap_or_default();
                Value::String(Text::new(value.to_string(), span, literal))
            }
            DeValue::Integer(value) if value.radix() == 10 => {
                Value::Integer(value.as_str().to_owned())
            }
            DeValue::Integer(value) => Value::Integer(
                i64::from_str_radix(value.as_str(), value.radix()).unwrap_or_default().to_string(),
            ),
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
}
