//! Reading records from a tree: take a key, expect a type, report the rest with "did you mean".

use schemars::{JsonSchema, Schema, SchemaGenerator};
use std::borrow::Cow;

use crate::finding::{Code, Finding, Findings, Span, Spanned};
use crate::input::{Node, Table, Text, Value};
use crate::nearest::{choices, nearest};
use crate::units::{Currency, PartialDate, Period, Quantity};

/// What a TOML value can be read as.
pub trait FromToml: Sized {
    /// Reads a value; on a mismatch reports and gives `None`.
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self>;

    /// Returns what stands for a key that is left out; `None` when it must be there.
    fn absent() -> Option<Self> {
        None
    }

    /// Returns what stands for a value that was reported, so that the rest of the document is still checked.
    fn stand_in() -> Option<Self> {
        Self::absent()
    }
}

/// Reports a value of the wrong type.
pub fn wrong_type<T>(node: &Node, expected: &str, findings: &mut Findings) -> Option<T> {
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

/// A table on the way to becoming a record.
pub struct TableReader<'a> {
    table: &'a Table,
    span: Span,
    findings: &'a mut Findings,
}

impl<'a> TableReader<'a> {
    /// Opens a value as a table.
    pub fn open(node: &'a Node, findings: &'a mut Findings) -> Option<Self> {
        match &node.value {
            Value::Table(table) => Some(Self { table, span: node.span, findings }),
            _ => wrong_type(node, "a table", findings),
        }
    }

    /// Takes a key; what is wrong or missing is reported and replaced by its stand-in, if it has one.
    pub fn take<T: FromToml>(&mut self, key: &str) -> Option<T> {
        let value = match self.table.get(key) {
            Some(entry) => T::from_toml(&entry.node, self.findings),
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

    /// Reports every key that the record does not have.
    pub fn finish(self, known: &[&str]) {
        for entry in &self.table.entries {
            let key = entry.key.value.as_str();
            if known.contains(&key) {
                continue;
            }
            let finding =
                Finding::new(Code::KeyUnknown, entry.key.span, format!("unknown key `{key}`"));
            self.findings.push(match nearest(key, known.iter().copied()) {
                Some(meant) => finding.label(format!("did you mean `{meant}`?")),
                None => {
                    finding.help(format!("the keys here are {}", choices(known.iter().copied())))
                }
            });
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

        impl $crate::model::read::FromToml for $name {
            fn from_toml(
                node: &$crate::input::Node,
                findings: &mut $crate::finding::Findings,
            ) -> Option<Self> {
                let mut table = $crate::model::read::TableReader::open(node, findings)?;
                $(let $field = table.take::<$ty>(stringify!($field).trim_start_matches("r#"));)*
                table.finish(&[$(stringify!($field).trim_start_matches("r#")),*]);
                Some(Self { $($field: $field?,)* })
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

        impl $crate::model::read::FromToml for $name {
            fn from_toml(
                node: &$crate::input::Node,
                findings: &mut $crate::finding::Findings,
            ) -> Option<Self> {
                $crate::model::read::keyword(node, &[$(($word, Self::$variant)),*], findings)
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
    findings.push(match nearest(&text.value, names()) {
        Some(meant) => finding.label(format!("did you mean `{meant}`?")),
        None => finding.help(format!("write {}", choices(names()))),
    });
    None
}

/// Reads a string by a parser whose error says what was expected.
fn parsed<T>(
    node: &Node,
    code: Code,
    expected: &str,
    findings: &mut Findings,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let written = match &node.value {
        Value::String(text) => text.value.as_str(),
        Value::Integer(digits) | Value::Float(digits) | Value::Date(digits) => digits.as_str(),
        _ => return wrong_type(node, expected, findings),
    };
    let value = parse(written);
    if value.is_none() {
        findings.push(Finding::new(
            code,
            node.span,
            format!("expected {expected}, found `{written}`"),
        ));
    }
    value
}

impl FromToml for Text {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        match &node.value {
            Value::String(text) => Some(text.clone()),
            _ => wrong_type(node, "a string", findings),
        }
    }

    fn stand_in() -> Option<Self> {
        Some(Self::new(String::new(), Span::default(), ""))
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string" })
    }
}

impl FromToml for bool {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        match &node.value {
            Value::Boolean(value) => Some(*value),
            _ => wrong_type(node, "`true` or `false`", findings),
        }
    }
}

/// Reads a whole number from 0 up.
impl FromToml for u32 {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        match &node.value {
            Value::Integer(digits) => match digits.parse() {
                Ok(value) => Some(value),
                Err(_) => {
                    findings.push(Finding::new(
                        Code::ValueChoice,
                        node.span,
                        format!("`{digits}` is out of range here"),
                    ));
                    None
                }
            },
            _ => wrong_type(node, "a whole number", findings),
        }
    }
}

impl FromToml for f64 {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        match &node.value {
            Value::Integer(digits) | Value::Float(digits) => digits
                .parse()
                .ok()
                .filter(|value: &Self| value.is_finite())
                .or_else(|| wrong_type(node, "a finite number", findings)),
            _ => wrong_type(node, "a number", findings),
        }
    }
}

impl FromToml for Quantity {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let parse = |written: &str| match &node.value {
            Value::Integer(_) | Value::Float(_) => Self::parse_number(written).ok(),
            Value::String(_) => Self::parse_text(written).ok(),
            _ => None,
        };
        parsed(
            node,
            Code::ValueType,
            "a number such as `31_800_000` or `\"31.8 million\"`",
            findings,
            parse,
        )
    }

    fn stand_in() -> Option<Self> {
        Self::parse_number("0").ok()
    }
}

impl JsonSchema for Quantity {
    fn schema_name() -> Cow<'static, str> {
        "Quantity".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "description": "A number as stated: 31_800_000, 0.2 or \"31.8 million\". Its last digit says how exact it is.",
            "type": ["number", "string"]
        })
    }
}

impl FromToml for Currency {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        parsed(
            node,
            Code::ValueChoice,
            "an ISO 4217 currency code such as `\"USD\"`",
            findings,
            |written| written.parse().ok(),
        )
    }
}

impl JsonSchema for Currency {
    fn schema_name() -> Cow<'static, str> {
        "Currency".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "description": "An ISO 4217 currency code, such as \"USD\".",
            "type": "string", "pattern": "^[A-Z]{3}$"
        })
    }
}

impl FromToml for PartialDate {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let expected =
            "a year, a month or a day, such as `\"2017\"`, `\"2017-05\"` or `\"2017-05-14\"`";
        parsed(node, Code::ValueDate, expected, findings, |written| written.parse().ok())
    }

    fn stand_in() -> Option<Self> {
        Some(Self::Year(2000))
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "description": "A year, a month or a day: \"2017\", \"2017-05\" or \"2017-05-14\".",
            "type": ["string", "integer"]
        })
    }
}

impl FromToml for Period {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let expected = "a year such as `2016`, or a first and a last year such as `[2012, 2017]`";
        let year = |node: &Node| match &node.value {
            Value::Integer(digits) => digits.parse::<i16>().ok(),
            _ => None,
        };
        let years = match &node.value {
            Value::Array(nodes) => nodes.iter().map(year).collect::<Option<Vec<_>>>(),
            _ => year(node).map(|year| vec![year]),
        };
        let period = match years.as_deref() {
            Some([year]) => Some(Self::year(*year)),
            Some([first, last]) => Self::new(*first, *last).ok(),
            _ => None,
        };
        if period.is_none() {
            let finding = Finding::new(Code::ValueDate, node.span, format!("expected {expected}"));
            findings.push(match years.as_deref() {
                Some([first, last]) if last < first => {
                    finding.label(format!("{last} is before {first}"))
                }
                _ => finding.label("this is no period"),
            });
        }
        period
    }
}

impl JsonSchema for Period {
    fn schema_name() -> Cow<'static, str> {
        "Period".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "description": "A year, or a first and a last year: 2016 or [2012, 2017].",
            "anyOf": [
                { "type": "integer" },
                { "type": "array", "items": { "type": "integer" }, "minItems": 1, "maxItems": 2 }
            ]
        })
    }
}

impl<T: FromToml> FromToml for Spanned<T> {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        T::from_toml(node, findings).map(|value| Self::new(value, node.span))
    }

    fn absent() -> Option<Self> {
        T::absent().map(|value| Self::new(value, Span::default()))
    }

    fn stand_in() -> Option<Self> {
        T::stand_in().map(|value| Self::new(value, Span::default()))
    }
}

impl<T: JsonSchema> JsonSchema for Spanned<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl<T: FromToml> FromToml for Option<T> {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        T::from_toml(node, findings).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

/// Reads an array; every element is read, so that all faults are found; those at fault are left out.
impl<T: FromToml> FromToml for Vec<T> {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let Value::Array(nodes) = &node.value else {
            return wrong_type(node, "an array", findings);
        };
        Some(nodes.iter().filter_map(|node| T::from_toml(node, findings)).collect())
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

/// Two numbers, such as a focal point.
impl FromToml for [f64; 2] {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let values = Vec::<f64>::from_toml(node, findings)?;
        <Self>::try_from(values).ok().or_else(|| wrong_type(node, "two numbers", findings))
    }
}

/// Values under names that the author chose, in the order of the file.
#[derive(Debug, Clone)]
pub struct Named<T> {
    entries: Vec<NamedEntry<T>>,
}

/// A name and its value.
#[derive(Debug, Clone)]
pub struct NamedEntry<T> {
    /// The name, at its place.
    pub name: Spanned<String>,
    /// The value; absent when it could not be read.
    pub value: Option<T>,
    /// Whether nothing was reported of the value, so that it can be judged further.
    pub sound: bool,
}

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<T> Named<T> {
    /// Returns the value of a name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.entries.iter().find(|entry| entry.name.value == name)?.value.as_ref()
    }

    /// Returns whether the name was written, readable or not.
    pub fn knows(&self, name: &str) -> bool {
        self.names().any(|known| known == name)
    }

    /// Returns the entries of which nothing was reported.
    pub fn sound(&self) -> impl Iterator<Item = (&Spanned<String>, &T)> {
        self.entries
            .iter()
            .filter(|entry| entry.sound)
            .filter_map(|entry| entry.value.as_ref().map(|value| (&entry.name, value)))
    }

    /// Returns the names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.value.as_str())
    }
}

impl<T: FromToml> FromToml for Named<T> {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let Value::Table(table) = &node.value else {
            return wrong_type(node, "a table", findings);
        };
        let entries = table.entries.iter().map(|entry| {
            let before = findings.len();
            let value = T::from_toml(&entry.node, findings);
            NamedEntry { name: entry.key.clone(), value, sound: findings.len() == before }
        });
        Some(Self { entries: entries.collect() })
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

impl<T: JsonSchema> JsonSchema for Named<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("Named_{}", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        std::collections::BTreeMap::<String, T>::json_schema(generator)
    }
}
