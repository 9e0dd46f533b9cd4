//! The form of a chart, read by its word.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::{FromToml, keyword};
use crate::charts::{FORMS, Form};
use crate::finding::Findings;
use crate::input::Node;

impl FromToml for &'static Form {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        keyword(node, &FORMS.map(|form| (form.word, form)), findings)
    }
}

impl JsonSchema for Form {
    fn schema_name() -> Cow<'static, str> {
        "ChartForm".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let forms = FORMS.map(|form| {
            json_schema!({ "type": "string", "const": form.word, "description": form.about })
        });
        json_schema!({ "oneOf": forms, "description": "The form of a chart." })
    }
}
