//! Reading records from a tree: take a key, expect a type, report the rest with "did you mean".

mod containers;
pub(super) mod hints;
#[cfg(test)]
mod tests;
mod values;
mod within;

pub use containers::{Named, NamedEntry};
pub use values::{PathText, Unit};
pub use within::{Whole, Within, outside};

use schemars::JsonSchema;

use crate::finding::{Code, Finding, Findings, Span};
use crate::input::{Entry, Node, Table, Value};
use crate::nearest::{choices, did_you_mean, nearest};

/// What a TOML value can be read as.
pub trait FromToml: Sized {
    /// Reads a value; on a mismatch reports and gives `None`.
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self>;

    /// Returns what stands for a key that is left out; `None` when it must be there.
    fn absent() -> Option<Self> {
        None
    }

    /// Whether it is a list, of which one element alone is a slip.
    const IS_LIST: bool = false;

    /// Returns what stands for a value that was reported, so that the rest of the document is still checked.
    fn stand_in() -> Option<Self> {
        Self::absent()
    }
}

/// A record whose keys may stand in one table with others.
pub trait Record: FromToml + JsonSchema {
    /// The keys.
    const KEYS: &'static [&'static str];

    /// Takes the keys out of a table; all are taken even if one is at fault.
    fn take(table: &mut TableReader<'_>) -> Option<Self>;
}

/// Returns the key of a field, which stands without the mark that lets a field have a word of Rust.
pub const fn key_of(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// Reports a value of the wrong type.
pub fn wrong_type<T>(node: &Node, expected: &str, findings: &mut Findings) -> Option<T> {
    // What could not be read is reported.
    if matches!(node.value, Value::Unread) {
        return None;
    }
    findings.push(
        Finding::new(
            Code::ValueType,
            node.span,
            format!("expected {expected}, found {}", node.value.describe()),
        )
        .label("written here"),
    );
    None
}

/// The key by which any table may take keys from another file.
const INCLUDE: &str = "include";

/// A table on the way to becoming a record.
pub struct TableReader<'a> {
    table: &'a Table,
    span: Span,
    findings: &'a mut Findings,
    /// The keys that the record has.
    known: &'a [&'static str],
    /// Whether a key is none here.
    lacks: fn(&str) -> bool,
}

impl<'a> TableReader<'a> {
    /// Opens a value as a table.
    pub fn open(
        node: &'a Node,
        known: &'a [&'static str],
        findings: &'a mut Findings,
    ) -> Option<Self> {
        match &node.value {
            Value::Table(table) => {
                Some(Self { table, span: node.span, findings, known, lacks: |_| false })
            }
            _ => wrong_type(node, "a table", findings),
        }
    }

    /// Returns the same table, of which some keys are left alone.
    pub fn without(&mut self, lacks: fn(&str) -> bool) -> TableReader<'_> {
        let Self { table, span, known, .. } = *self;
        TableReader { table, span, findings: self.findings, known, lacks }
    }

    /// Takes a key; what is wrong or missing is reported and replaced by its stand-in, if it has one.
    pub fn take<T: FromToml>(&mut self, key: &str) -> Option<T> {
        let written = self.table.get(key).filter(|_| !(self.lacks)(key));
        let value = match written.or_else(|| self.misspelt(key)) {
            Some(entry) if written.is_none() => {
                // That it is misspelt is told; what else is wrong with it may be because something else was meant.
                let mut said = Findings::default();
                let value = T::from_toml(&entry.node, &mut said);
                if value.is_some() {
                    self.findings.extend(said.take());
                }
                value
            }
            Some(entry) if T::IS_LIST && matches!(entry.node.value, Value::Table(_)) => {
                self.read_one(key, entry)
            }
            Some(entry) => T::from_toml(&entry.node, self.findings),
            // The key may stand in an included file that could not be read, which is reported.
            None if self.table.is_incomplete || self.includes() => T::absent(),
            None => T::absent().or_else(|| {
                let finding = Finding::new(
                    Code::KeyMissing,
                    self.span,
                    format!("the key `{key}` is missing"),
                );
                self.findings.push(if self.span.start == self.span.end {
                    finding.help(format!("add `{key} = …`"))
                } else {
                    finding.label("in this table").help(format!("add `{key} = …`"))
                });
                None
            }),
        };
        value.or_else(T::stand_in)
    }

    /// Returns the unknown key that is nearest to one that is left out, and so read as that.
    fn misspelt(&self, key: &str) -> Option<&'a Entry> {
        let mut unknown = self.unknown().filter(|_| self.table.get(key).is_none());
        unknown.find(|entry| self.meant(entry) == Some(key))
    }

    /// Whether a misspelt `include` may bring what is left out.
    fn includes(&self) -> bool {
        self.unknown().any(|entry| self.meant(entry) == Some(INCLUDE))
    }

    /// Returns the keys that the record does not have.
    fn unknown(&self) -> impl Iterator<Item = &'a Entry> {
        let known = self.known;
        self.table.entries.iter().filter(move |entry| !known.contains(&entry.key.value.as_str()))
    }

    /// Returns the key that was meant by an unknown one.
    fn meant(&self, entry: &Entry) -> Option<&'static str> {
        nearest(&entry.key.value, self.known.iter().copied().chain([INCLUDE]))
    }

    /// Reads a table in the place of a list of tables, and says so.
    fn read_one<T: FromToml>(&mut self, key: &str, entry: &Entry) -> Option<T> {
        self.findings.push(
            Finding::new(
                Code::ValueType,
                entry.node.span,
                format!("`{key}` is a list: each of its elements stands in brackets"),
            )
            .label("a table alone")
            .help(format!("write `[[{key}]]`, with two brackets; after a `=`, `[{{ … }}]`")),
        );
        let list = Value::Array(vec![entry.node.clone()]);
        T::from_toml(&Node { span: entry.node.span, value: list }, self.findings)
    }

    /// Reports every key that the record does not have.
    pub fn finish(self) {
        let unknown: Vec<&Entry> = self.unknown().collect();
        for entry in unknown {
            let key = entry.key.value.as_str();
            let finding =
                Finding::new(Code::KeyUnknown, entry.key.span, format!("unknown key `{key}`"));
            let finding = finding.meant(self.meant(entry), || {
                format!("the keys here are {}", choices(self.known.iter().copied()))
            });
            self.findings.push(finding);
        }
    }
}

/// Defines records: structs whose fields are the keys of a table, read and described in one place.
///
/// The documentation of a field is the text that an editor shows for the key.
macro_rules! record {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident {
            $($(#[$field_meta:meta])* pub $field:ident: $ty:ty,)*
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, schemars::JsonSchema)]
        #[schemars(deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $ty,)*
        }

        impl $crate::model::read::Record for $name {
            const KEYS: &'static [&'static str] =
                &[$($crate::model::read::key_of(stringify!($field))),*];

            fn take(table: &mut $crate::model::read::TableReader<'_>) -> Option<Self> {
                // A record may have no keys of its own.
                let _ = &table;
                $(let $field = table.take::<$ty>($crate::model::read::key_of(stringify!($field)));)*
                Some(Self { $($field: $field?,)* })
            }
        }

        impl $crate::model::read::FromToml for $name {
            fn from_toml(
                node: &$crate::input::Node,
                findings: &mut $crate::finding::Findings,
            ) -> Option<Self> {
                use $crate::model::read::{Record, TableReader};
                let mut table = TableReader::open(node, Self::KEYS, findings)?;
                let record = Self::take(&mut table);
                table.finish();
                record
            }

            fn stand_in() -> Option<Self> {
                Some(Self { $($field: <$ty as $crate::model::read::FromToml>::stand_in()?,)* })
            }
        }
    )*};
}

/// Defines keywords: an enum whose variants are the strings that a key takes.
macro_rules! keywords {
    ($(
        $(#[$meta:meta])*
        pub enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)*
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every word with its meaning.
            pub const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),*];

            /// Returns the word.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl $crate::model::read::FromToml for $name {
            fn from_toml(
                node: &$crate::input::Node,
                findings: &mut $crate::finding::Findings,
            ) -> Option<Self> {
                $crate::model::read::keyword(node, Self::WORDS, findings)
            }
        }
    )*};
}

pub(crate) use {keywords, record};

/// Reads one of a few words.
pub fn keyword<T: Copy>(
    node: &Node,
    words: &[(&'static str, T)],
    findings: &mut Findings,
) -> Option<T> {
    let names = || words.iter().map(|(word, _)| *word);
    let Value::String(text) = &node.value else {
        return wrong_type(node, &format!("one of {}", choices(names())), findings);
    };
    if let Some((_, value)) = words.iter().find(|(word, _)| *word == text.value) {
        return Some(*value);
    }
    let finding = Finding::new(
        Code::ValueChoice,
        node.span,
        format!("`{}` is not one of the choices here", text.value),
    );
    findings.push(
        finding.meant(nearest(&text.value, names()), || format!("write {}", choices(names()))),
    );
    None
}

/// Reads a string by a parser whose error says what was expected; a hint says how to write what was meant.
pub fn parsed<T>(
    node: &Node,
    code: Code,
    expected: &str,
    findings: &mut Findings,
    parse: impl Fn(&str) -> Option<T>,
    hint: fn(&str) -> Option<String>,
) -> Option<T> {
    let written = match &node.value {
        Value::String(text) => text.value.as_str(),
        Value::Integer(digits) | Value::Float(digits) | Value::Date(digits) => digits.as_str(),
        _ => return wrong_type(node, expected, findings),
    };
    let value = parse(written);
    if value.is_none() {
        let finding =
            Finding::new(code, node.span, format!("expected {expected}, found `{written}`"));
        // Small letters where capitals belong are the usual slip.
        let capitals = written.to_uppercase();
        findings.push(if capitals != written && parse(&capitals).is_some() {
            finding.label(did_you_mean(&capitals))
        } else if let Some(hint) = hint(written) {
            finding.help(hint)
        } else {
            finding
        });
    }
    value
}
