//! The weights of letters.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use crate::finding::Findings;
use crate::input::Node;
use crate::model::FromToml;
use crate::model::read::outside;

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
