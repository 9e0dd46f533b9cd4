//! What holds values: a place, an array, names that the author chose; and what may be left out.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::{FromToml, wrong_type};
use crate::finding::{Findings, Span, Spanned};
use crate::input::{Node, Value};
use crate::locale::composed;

impl<T: FromToml> FromToml for Spanned<T> {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        T::from_toml(node, findings).map(|value| Self::new(value, node.span))
    }

    fn absent() -> Option<Self> {
        T::absent().map(|value| Self::new(value, Span::NOWHERE))
    }

    fn stand_in() -> Option<Self> {
        T::stand_in().map(|value| Self::new(value, Span::NOWHERE))
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
            return wrong_type(node, "a list in brackets", findings);
        };
        Some(nodes.iter().filter_map(|node| T::from_toml(node, findings)).collect())
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    const IS_LIST: bool = true;
}

/// So many numbers, such as a focal point.
impl<const COUNT: usize> FromToml for [f64; COUNT] {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let values = Vec::<f64>::from_toml(node, findings)?;
        let expected = if COUNT == 2 { "two numbers" } else { "four numbers" };
        <Self>::try_from(values).ok().or_else(|| wrong_type(node, expected, findings))
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
            let name = composed(&entry.key.value).into_owned();
            let name = Spanned::new(name, entry.key.span);
            NamedEntry { name, value, sound: findings.len() == before && entry.node.is_whole() }
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
