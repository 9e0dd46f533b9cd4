//! Numbers within limits.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use super::{FromToml, wrong_type};
use crate::finding::{Code, Finding, Findings};
use crate::input::{Node, Value};

/// A measure from a least to a greatest one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Within<const LEAST: u32, const MOST: u32>(f64);

impl<const LEAST: u32, const MOST: u32> Within<LEAST, MOST> {
    /// The measure, in the unit of its key.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl<const LEAST: u32, const MOST: u32> FromToml for Within<LEAST, MOST> {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let measure = f64::from_toml(node, findings)?;
        if (f64::from(LEAST)..=f64::from(MOST)).contains(&measure) {
            return Some(Self(measure));
        }
        findings.push(outside(node, LEAST, MOST));
        None
    }
}

impl<const LEAST: u32, const MOST: u32> JsonSchema for Within<LEAST, MOST> {
    fn schema_name() -> Cow<'static, str> {
        format!("Within_{LEAST}_{MOST}").into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "number", "minimum": LEAST, "maximum": MOST })
    }
}

/// A whole number from a least to a greatest one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Whole<const LEAST: u8, const MOST: u8>(u8);

impl<const LEAST: u8, const MOST: u8> Whole<LEAST, MOST> {
    /// The number.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl<const LEAST: u8, const MOST: u8> FromToml for Whole<LEAST, MOST> {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let Value::Integer(digits) = &node.value else {
            return wrong_type(node, "a whole number", findings);
        };
        let number = digits.parse().ok().filter(|number| (LEAST..=MOST).contains(number));
        if number.is_none() {
            findings.push(outside(node, LEAST.into(), MOST.into()));
        }
        number.map(Self)
    }
}

impl<const LEAST: u8, const MOST: u8> JsonSchema for Whole<LEAST, MOST> {
    fn schema_name() -> Cow<'static, str> {
        format!("Whole_{LEAST}_{MOST}").into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "integer", "minimum": LEAST, "maximum": MOST })
    }
}

/// The finding for a number outside of its limits.
pub fn outside(node: &Node, least: u32, most: u32) -> Finding {
    let written = match &node.value {
        Value::Integer(digits) | Value::Float(digits) => digits.as_str(),
        _ => "another value",
    };
    Finding::new(
        Code::ValueChoice,
        node.span,
        format!("expected a number from {least} to {most}, found `{written}`"),
    )
}
