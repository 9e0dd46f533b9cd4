//! The parts of the page: what sections of all kinds may say, and how a kind is told by its word.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value as Json};

use super::kind::{Heading, KindRecord, Shows};
use super::read::{FromToml, Record, TableReader, Whole, keyword, keywords, record, wrong_type};
use crate::finding::{Code, Finding, Findings};
use crate::input::{Node, Text, Value};
use crate::kinds::{self, kinds};

keywords! {
    /// How much of the page's width a section takes; neighbours whose widths add up to a page share a row.
    pub enum Width {
        /// The whole width.
        Full = "full",
        /// Two thirds of it, on a grid of six columns or more.
        TwoThirds = "two-thirds",
        /// Half of it, on a grid of two columns or more.
        Half = "half",
        /// A third of it, on a grid of six columns or more.
        Third = "third",
    }
}

record! {
    /// A number with what it counts.
    pub struct Number {
        /// The number, from a fact.
        pub value: Text,
        /// What it counts.
        pub label: Text,
    }

    /// What sections of all kinds may say.
    pub struct Common {
        /// The text for templates that have little room, in Markdown.
        pub short: Option<Text>,
        /// How much of the page's width it takes.
        pub width: Option<Width>,
        /// The templates that it appears in, by their names; all when left out.
        #[schemars(default)]
        pub r#in: Vec<Text>,
        /// How long it stays when there is too little room, from 1, the longest, to 9.
        pub priority: Option<Whole<1, 9>>,
        /// Whether a template that opens with one section opens with this one.
        pub opens: Option<bool>,
    }
}

/// A section: what all kinds may say, and what its own kind says.
#[derive(Debug, Clone)]
pub struct Section<P = Part> {
    /// The heading.
    pub title: Option<Text>,
    /// What else sections of all kinds may say.
    pub common: Common,
    /// What its kind says.
    pub part: P,
}

impl<P: KindRecord> Section<P> {
    /// The keys that it has, in the order in which they are described.
    fn keys() -> Vec<&'static str> {
        let title = (!matches!(P::HEADING, Heading::Never)).then_some("title");
        let common = Common::KEYS.iter().filter(|key| !Self::lacks(key));
        title.into_iter().chain(P::KEYS.iter().chain(common).copied()).collect()
    }

    /// Whether its kind goes without a key that other kinds have.
    fn lacks(key: &str) -> bool {
        match key {
            "short" => !P::HAS_SHORT,
            "width" => !P::HAS_WIDTH,
            _ => false,
        }
    }
}

impl<P: KindRecord> FromToml for Section<P> {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let keys = Self::keys();
        let mut table = TableReader::open(node, &keys, findings)?;
        let title = match P::HEADING {
            Heading::Never => Some(None),
            Heading::May(_) => table.take("title"),
            Heading::Must(_) => table.take("title").map(Some),
        };
        let part = P::take(&mut table);
        let common = Common::take(&mut table.without(Self::lacks));
        table.finish();
        Some(Self { title: title?, common: common?, part: part? })
    }
}

impl<P: KindRecord> JsonSchema for Section<P> {
    fn schema_name() -> Cow<'static, str> {
        P::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = P::json_schema(generator);
        let mut own = properties(&mut schema);
        let mut common = properties(&mut Common::json_schema(generator));
        let mut all = Map::new();
        if let Heading::May(about) | Heading::Must(about) = P::HEADING {
            let title = match P::HEADING {
                Heading::Must(_) => Text::json_schema(generator),
                _ => Option::<Text>::json_schema(generator),
            };
            let mut title = title.to_value();
            if let Some(title) = title.as_object_mut() {
                title.insert("description".to_owned(), about.into());
            }
            all.insert("title".to_owned(), title);
        }
        let keys = Self::keys();
        let rest =
            keys.iter().filter_map(|key| own.remove_entry(*key).or(common.remove_entry(*key)));
        all.extend(rest);
        if let Heading::Must(_) = P::HEADING {
            let required = schema.ensure_object().entry("required").or_insert(Json::Array(vec![]));
            if let Some(required) = required.as_array_mut() {
                required.insert(0, "title".into());
            }
        }
        schema.insert("properties".to_owned(), all.into());
        schema
    }
}

/// Takes the properties out of the schema of a record.
fn properties(schema: &mut Schema) -> Map<String, Json> {
    match schema.remove("properties") {
        Some(Json::Object(properties)) => properties,
        _ => Map::new(),
    }
}

/// The schema of a section of a kind, with the word that says so.
fn schema_of<P: KindRecord>(word: &str, about: &str, generator: &mut SchemaGenerator) -> Schema {
    let mut schema = Section::<P>::json_schema(generator);
    let kind = json_schema!({ "type": "string", "const": word });
    let kind = ("kind".to_owned(), kind.to_value());
    let all: Map<String, Json> = std::iter::once(kind).chain(properties(&mut schema)).collect();
    let required = match schema.remove("required") {
        Some(Json::Array(required)) => required,
        _ => Vec::new(),
    };
    let required: Vec<Json> = std::iter::once("kind".into()).chain(required).collect();
    schema.insert("properties".to_owned(), all.into());
    schema.insert("required".to_owned(), required.into());
    schema.insert("description".to_owned(), about.into());
    schema
}

/// Defines what is one of all kinds.
macro_rules! parts {
    ($(#[doc = $about:literal] $word:literal => $variant:ident($module:ident::$record:ident),)*) => {
        keywords! {
            /// The kinds of sections.
            pub enum Kind {
                $(#[doc = $about] $variant = $word,)*
            }
        }

        impl Kind {
            /// What a report calls such a section that has no title.
            pub fn told(self) -> &'static str {
                match self {
                    $(Self::$variant => kinds::$module::$record::TOLD,)*
                }
                .unwrap_or(self.word())
            }

            /// Whether a template that does not draw it leaves it out, and is not told.
            pub fn is_optional(self) -> bool {
                match self {
                    $(Self::$variant => kinds::$module::$record::IS_OPTIONAL,)*
                }
            }

            /// What to do where something in such a section is wider than its place.
            pub fn help_too_wide(self) -> &'static str {
                match self {
                    $(Self::$variant => kinds::$module::$record::TOO_WIDE,)*
                }
            }
        }

        /// What a section of any kind says.
        #[derive(Debug, Clone)]
        pub enum Part {
            $(#[doc = $about] $variant(kinds::$module::$record),)*
        }

        impl Section {
            /// Returns its kind.
            pub fn kind(&self) -> Kind {
                match self.part {
                    $(Part::$variant(_) => Kind::$variant,)*
                }
            }

            /// What it shows.
            pub fn shows(&self) -> &dyn Shows {
                match &self.part {
                    $(Part::$variant(part) => part,)*
                }
            }

            /// What it shows, to be changed.
            pub fn shows_mut(&mut self) -> &mut dyn Shows {
                match &mut self.part {
                    $(Part::$variant(part) => part,)*
                }
            }
        }

        impl FromToml for Section {
            fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
                let Value::Table(table) = &node.value else {
                    return wrong_type(node, "a table", findings);
                };
                let mut rest = table.clone();
                let Some(index) = rest.entries.iter().position(|entry| entry.key.value == "kind")
                else {
                    findings.push(
                        Finding::new(Code::KeyMissing, node.span, "the key `kind` is missing")
                            .label("in this section")
                            .help(concat!("add one of", $(" `kind = \"", $word, "\"`",)*)),
                    );
                    return None;
                };
                let kind = rest.entries.remove(index).node;
                let rest = Node { span: node.span, value: Value::Table(rest) };
                match keyword(&kind, Kind::WORDS, findings)? {
                    $(Kind::$variant => {
                        type Own = Section<kinds::$module::$record>;
                        let Section { title, common, part } = Own::from_toml(&rest, findings)?;
                        Some(Self { title, common, part: Part::$variant(part) })
                    })*
                }
            }
        }

        impl JsonSchema for Section {
            fn schema_name() -> Cow<'static, str> {
                "Section".into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let kinds = [$(
                    schema_of::<kinds::$module::$record>($word, $about.trim(), generator),
                )*];
                json_schema!({
                    "oneOf": kinds,
                    "description": "A part of the page; its `kind` says which."
                })
            }
        }
    };
}

kinds!(parts);
