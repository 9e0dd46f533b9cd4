//! Measures and weights, each within the limits in which a page can be set.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use crate::finding::{Code, Finding, Findings};
use crate::input::{Node, Value};
use crate::model::FromToml;

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

/// The weight of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Weight(u16);

impl Weight {
    /// The lightest.
    const LEAST: u16 = 100;
    /// The heaviest.
    const MOST: u16 = 900;

    /// The weight, as a number.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl FromToml for Weight {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let weight = u32::from_toml(node, findings)?;
        let within = |weight: &u16| (Self::LEAST..=Self::MOST).contains(weight);
        if let Some(weight) = u16::try_from(weight).ok().filter(within) {
            return Some(Self(weight));
        }
        findings.push(outside(node, Self::LEAST.into(), Self::MOST.into()));
        None
    }
}

impl JsonSchema for Weight {
    fn schema_name() -> Cow<'static, str> {
        "Weight".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "type": "integer", "minimum": Self::LEAST, "maximum": Self::MOST
        })
    }
}

/// The finding for a measure outside of its limits.
fn outside(node: &Node, least: u32, most: u32) -> Finding {
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
