//! A chart, as written.

use std::borrow::Cow;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use crate::charts::Form;
use crate::finding::{Findings, Spanned};
use crate::input::{Node, Text, Value};
use crate::model::read::{FromToml, record, wrong_type};
use crate::model::{Heading, KindRecord, Shows};

record! {
    /// A chart with its heading and note.
    pub struct ChartSection {
        /// What it shows.
        pub chart: Chart,
        /// The measure, under the heading; the unit and the years follow where it does not say them.
        pub subtitle: Option<Text>,
        /// What to know about the data.
        pub note: Option<Text>,
        /// What a reader who cannot see it should know; made from the data when left out.
        pub alt: Option<Text>,
    }

    /// What a chart shows.
    pub struct Chart {
        /// The form.
        pub r#type: Spanned<&'static Form>,
        /// The name of a series, or of several.
        pub series: OneOrMany,
        /// A column that the series names in its `where`: it is shown beside those near it in rank among all values of it.
        pub among: Option<Text>,
        /// A year or a category to point out.
        pub highlight: Option<Category>,
        /// Words on some of its years or categories, each beside its mark.
        pub note_at: Vec<NoteAt>,
        /// The usual height in millimetres, where that of its form does not do.
        pub height: Option<Spanned<f64>>,
    }

    /// Words on a year or a category.
    pub struct NoteAt {
        /// The year or the category.
        pub x: Category,
        /// What to say of it, in a few words.
        pub text: Text,
    }
}

/// A year or the name of a category: a number is read as it is written.
#[derive(Debug, Clone)]
pub struct Category(Text);

impl Deref for Category {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

impl FromToml for Category {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        match &node.value {
            Value::String(name) => Some(Self(name.clone().composed())),
            Value::Integer(digits) => Some(Self(Text::new(digits.clone(), node.span, digits))),
            _ => wrong_type(node, "a year, or the name of a category", findings),
        }
    }

    fn stand_in() -> Option<Self> {
        Text::stand_in().map(Self)
    }
}

impl JsonSchema for Category {
    fn schema_name() -> Cow<'static, str> {
        "Category".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": ["string", "integer"] })
    }
}

/// A name, or several.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(untagged)]
pub enum OneOrMany {
    /// One.
    One(Text),
    /// Several.
    Many(Vec<Text>),
}

impl OneOrMany {
    /// Returns the names.
    pub fn names(&self) -> &[Text] {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::Many(names) => names,
        }
    }
}

impl FromToml for OneOrMany {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        match &node.value {
            Value::String(name) => Some(Self::One(name.clone().composed())),
            Value::Array(_) => Vec::from_toml(node, findings).map(Self::Many),
            _ => wrong_type(node, "a name, or several in brackets", findings),
        }
    }
}

impl KindRecord for ChartSection {
    const HEADING: Heading = Heading::May("The heading: the message of the chart.");
}

impl Shows for ChartSection {
    fn chart(&self) -> Option<&ChartSection> {
        Some(self)
    }
}
