//! A chart, as written.

use schemars::JsonSchema;

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
        /// A year or a category to point out.
        pub highlight: Option<Text>,
        /// The usual height in millimetres, where that of its form does not do.
        pub height: Option<Spanned<f64>>,
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
