//! The colours of a chart's series.

use std::borrow::Cow;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use super::Color;
use crate::finding::{Code, Finding, Findings};
use crate::input::{Node, Value};
use crate::model::FromToml;

/// How many series can be told apart by their colours.
const COUNT: usize = 8;

/// The colours of a chart's series, in order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Series([Color; COUNT]);

impl Deref for Series {
    type Target = [Color];

    fn deref(&self) -> &[Color] {
        &self.0
    }
}

impl FromToml for Series {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let colors = Vec::from_toml(node, findings)?;
        let Value::Array(written) = &node.value else { return None };
        if written.len() != COUNT {
            let message =
                format!("a theme has {COUNT} colours of series, here are {}", written.len());
            findings.push(
                Finding::new(Code::ValueChoice, node.span, message)
                    .label("these colours")
                    .help("the first four should differ in grey, too; charts of many series take the others"),
            );
        }
        // What was at fault with one of them is reported.
        colors.try_into().ok().map(Self)
    }
}

impl JsonSchema for Series {
    fn schema_name() -> Cow<'static, str> {
        "Series".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<[Color; COUNT]>()
    }
}
