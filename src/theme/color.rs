//! A colour, for the screen and in ink.

use schemars::JsonSchema;
use serde::Serialize;

use crate::finding::{Code, Finding, Findings, Span, Spanned};
use crate::input::{Node, Text};
use crate::model::FromToml;
use crate::model::read::record;

record! {
    /// A colour as a theme file writes it.
    pub struct ColorEntry {
        /// On a screen: "#RRGGBB".
        pub screen: Text,
        /// In ink: cyan, magenta, yellow and black, each from 0 to 100.
        pub ink: Spanned<[f64; 4]>,
        /// The name of a spot ink, printed instead of the four where the press has it.
        pub spot: Option<Text>,
    }
}

/// A colour.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Color {
    /// On a screen: `#RRGGBB`.
    pub screen: String,
    /// In ink: cyan, magenta, yellow and black, in percent.
    pub ink: [f64; 4],
    /// A spot ink.
    pub spot: Option<String>,
    /// Where it was written.
    #[serde(skip)]
    pub span: Span,
}

impl Color {
    /// Returns red, green and blue, each from 0 to 255.
    pub fn rgb(&self) -> [u8; 3] {
        parse_hex(&self.screen).unwrap_or_default()
    }
}

impl FromToml for Color {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let entry = ColorEntry::from_toml(node, findings)?;
        if parse_hex(&entry.screen.value).is_none() {
            findings.push(
                Finding::new(
                    Code::ValueChoice,
                    entry.screen.span,
                    format!(
                        "expected a colour such as `\"#1E2DBE\"`, found `{}`",
                        entry.screen.value
                    ),
                )
                .label("not a valid colour"),
            );
            return None;
        }
        let ink = entry.ink;
        if let Some(share) = ink.value.iter().find(|share| !(0.0..=100.0).contains(*share)) {
            let message = format!("an ink covers from 0 to 100 percent, not {share}");
            findings.push(
                Finding::new(Code::ValueChoice, ink.span, message)
                    .label("cyan, magenta, yellow and black"),
            );
            return None;
        }
        Some(Self {
            screen: entry.screen.value,
            ink: ink.value,
            spot: entry.spot.map(|spot| spot.value),
            span: node.span,
        })
    }

    fn stand_in() -> Option<Self> {
        Some(Self {
            screen: "#000000".to_owned(),
            ink: [0.0, 0.0, 0.0, 100.0],
            spot: None,
            span: Span::NOWHERE,
        })
    }
}

impl JsonSchema for Color {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Color".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        ColorEntry::json_schema(generator)
    }
}

/// Reads `#RRGGBB`.
fn parse_hex(text: &str) -> Option<[u8; 3]> {
    let is_hex = |digits: &&str| digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6).filter(is_hex)?;
    let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([channel(0)?, channel(2)?, channel(4)?])
}
