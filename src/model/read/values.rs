//! Single values: texts, numbers, dates.

use std::borrow::Cow;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::{FromToml, hints, parsed, wrong_type};
use crate::finding::{Code, Finding, Findings, Span};
use crate::input::{Node, Text, Value};
use crate::units::{Currency, Decimal, PartialDate, Period, Quantity};

impl FromToml for Text {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        match &node.value {
            Value::String(text) => Some(text.clone().composed()),
            _ => wrong_type(node, "a text", findings),
        }
    }

    fn stand_in() -> Option<Self> {
        Some(Self::new(String::new(), Span::NOWHERE, ""))
    }
}

/// A path, letter by letter as it was typed: two files may differ in how an accent is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathText(Text);

impl Deref for PathText {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

impl FromToml for PathText {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        match &node.value {
            Value::String(text) => Some(Self(text.clone())),
            _ => wrong_type(node, "a text", findings),
        }
    }

    fn stand_in() -> Option<Self> {
        Text::stand_in().map(Self)
    }
}

impl JsonSchema for PathText {
    fn schema_name() -> Cow<'static, str> {
        Text::schema_name()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Text::json_schema(generator)
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
            "a number such as `49`, `31_800_000` or `\"31.8 million\"`",
            findings,
            parse,
            hints::number,
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
            "description": "A number as stated: 49, 0.2, 31_800_000 or \"31.8 million\". A whole number is exact, a decimal or a number with a word as far as its last digit.",
            "type": ["number", "string"]
        })
    }
}

/// The unit that a number is rounded to, above zero.
#[derive(Debug, Clone, Copy)]
pub struct Unit(pub Decimal);

impl FromToml for Unit {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let expected =
            "the unit that the value is rounded to, such as `1_000`, `0.1` or `\"million\"`";
        let parse = |written: &str| Quantity::parse_unit(written).map(Self);
        parsed(node, Code::ValueChoice, expected, findings, parse, |_| None)
    }
}

impl JsonSchema for Unit {
    fn schema_name() -> Cow<'static, str> {
        "Unit".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "description": "The unit that a number is rounded to: 1_000, 0.1, \"million\" or \"10 million\".",
            "type": ["number", "string"], "exclusiveMinimum": 0
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
            hints::currency,
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
        parsed(
            node,
            Code::ValueDate,
            expected,
            findings,
            |written| written.parse().ok(),
            hints::date,
        )
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
        // A year has four digits, as in a date: 20224 is a slip, and no time to come.
        let year = |node: &Node| match &node.value {
            Value::Integer(digits) => {
                digits.parse::<i16>().ok().filter(|year| (1000..=9999).contains(year))
            }
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
        if period.is_none() && !matches!(node.value, Value::Unread) {
            let finding = Finding::new(Code::ValueDate, node.span, format!("expected {expected}"));
            findings.push(match years.as_deref() {
                Some([first, last]) if last < first => {
                    finding.label(format!("{last} is before {first}"))
                }
                _ => {
                    let written = match &node.value {
                        Value::String(text) => text.value.as_str(),
                        _ => "",
                    };
                    let finding = finding.label("not a valid period");
                    match hints::period(written) {
                        Some(hint) => finding.help(hint),
                        None => finding,
                    }
                }
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
