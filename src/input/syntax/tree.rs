//! The parser's tree, with the place of each value in what was written.

use std::num::IntErrorKind;
use std::ops::Range;

use toml::Spanned as TomlSpanned;
use toml::de::{DeInteger, DeTable, DeValue};

use super::mended::Mended;
use crate::finding::{Code, Finding, Findings, SourceId, Span, Spanned};
use crate::input::{Entry, Node, Table, Text, Value};

/// Turns the parser's tree into ours.
pub struct Reader<'a> {
    /// The text that was parsed.
    pub mended: &'a Mended,
    /// Where it is from.
    pub source: SourceId,
    /// What is said of it.
    pub findings: &'a mut Findings,
}

impl Reader<'_> {
    /// Returns where something was written.
    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.source, self.mended.original(range))
    }

    /// Reads a table, its keys back in the order of the file.
    pub fn table(&mut self, table: &DeTable<'_>) -> Table {
        let mut entries: Vec<Entry> = table
            .iter()
            .map(|(key, value)| Entry {
                key: Spanned::new(key.get_ref().to_string(), self.span(key.span())),
                node: self.node(value),
            })
            .collect();
        entries.sort_by_key(|entry| entry.key.span.start);
        Table { entries, is_incomplete: self.mended.is_incomplete }
    }

    /// Reads a value.
    fn node(&mut self, node: &TomlSpanned<DeValue<'_>>) -> Node {
        let span = self.span(node.span());
        let value = match node.get_ref() {
            _ if self.mended.is_unread(node.span().start) => Value::Unread,
            DeValue::String(value) => {
                let literal = self.mended.text.get(node.span()).unwrap_or_default();
                Value::String(Text::new(value.to_string(), span, literal))
            }
            DeValue::Integer(value) if value.radix() == 10 => {
                Value::Integer(value.as_str().to_owned())
            }
            DeValue::Integer(value) => {
                self.other_base(value, self.mended.text.get(node.span()).unwrap_or_default(), span)
            }
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
    fn other_base(&mut self, value: &DeInteger<'_>, written: &str, span: Span) -> Value {
        let read = u128::from_str_radix(&value.as_str().replace('_', ""), value.radix());
        let finding = Finding::new(
            Code::ValueType,
            span,
            format!("expected a number in decimal digits, found `{written}`"),
        );
        match read {
            Ok(value) => {
                self.findings.push(finding.help(format!("write `{value}`")));
                Value::Integer(value.to_string())
            }
            Err(error) => {
                self.findings.push(if *error.kind() == IntErrorKind::PosOverflow {
                    finding
                } else {
                    Finding::new(Code::TomlSyntax, span, "this is not a number")
                        .help("write the number in decimal digits")
                });
                Value::Unread
            }
        }
    }
}
