//! The tree of values.

use super::Text;
use crate::finding::{Span, Spanned};

/// A value and its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where the value was written; for a table, its header or its braces.
    pub span: Span,
    /// What was written.
    pub value: Value,
}

/// What TOML can say; numbers stay as they were written, so that nothing is lost.
#[derive(Debug, Clone)]
pub enum Value {
    /// A string of any of the four forms.
    String(Text),
    /// A whole number, as digits.
    Integer(String),
    /// A number with a point or an exponent, as written.
    Float(String),
    /// `true` or `false`.
    Boolean(bool),
    /// A date, a time or both, as written.
    Date(String),
    /// An array.
    Array(Vec<Node>),
    /// A table.
    Table(Table),
    /// What could not be read, which is reported.
    Unread,
}

impl Node {
    /// Whether all of it could be read.
    pub fn is_whole(&self) -> bool {
        match &self.value {
            Value::Array(nodes) => nodes.iter().all(Self::is_whole),
            Value::Table(table) => table.entries.iter().all(|entry| entry.node.is_whole()),
            Value::Unread => false,
            _ => true,
        }
    }
}

impl Value {
    /// Returns what the value is, for messages.
    pub fn describe(&self) -> &'static str {
        match self {
            Self::String(_) => "a text",
            Self::Integer(_) => "a whole number",
            Self::Float(_) => "a number",
            Self::Boolean(_) => "true or false",
            Self::Date(_) => "a date",
            Self::Array(_) => "a list in brackets",
            Self::Table(_) => "a table",
            Self::Unread => "something that cannot be read",
        }
    }
}

/// A key and its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: Spanned<String>,
    /// The value.
    pub node: Node,
}

/// A table, its keys in the order in which they were written.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The entries.
    pub entries: Vec<Entry>,
    /// Whether an included file could not be read, so that what is missing may be in it.
    pub is_incomplete: bool,
}

impl Table {
    /// Returns the entry of a key.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.value == key)
    }

    /// Takes in the entries of another table, below its own: what is here wins, tables merge.
    pub fn merge(&mut self, below: Self) {
        for entry in below.entries {
            match self.entries.iter_mut().find(|own| own.key.value == entry.key.value) {
                None => self.entries.push(entry),
                Some(own) => {
                    if let (Value::Table(own), Value::Table(table)) =
                        (&mut own.node.value, entry.node.value)
                    {
                        own.merge(table);
                    }
                }
            }
        }
    }
}
