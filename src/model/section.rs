//! The parts of the page.

use schemars::JsonSchema;

use super::place::Picture;
use super::read::{FromToml, Whole, keyword, keywords, record, wrong_type};
use crate::charts::Form;
use crate::finding::{Code, Finding, Findings, Spanned};
use crate::input::{Node, Text, Value};
use crate::units::PartialDate;

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

    /// The shape of a picture.
    pub enum Aspect {
        /// Three to two.
        Landscape = "3:2",
        /// Four to three.
        Classic = "4:3",
        /// Sixteen to nine.
        Wide = "16:9",
        /// Two to one.
        Panorama = "2:1",
        /// As high as wide.
        Square = "1:1",
        /// Four to five, upright.
        Portrait = "4:5",
    }
}

/// Defines the records of sections, with the keys that all kinds have.
macro_rules! sections {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident { $($fields:tt)* }
    )*) => {
        record! {$(
            $(#[$meta])*
            pub struct $name {
                $($fields)*
                /// The templates that it appears in, by their names; all when left out.
                #[schemars(default)]
                pub r#in: Vec<Text>,
                /// How long it stays when there is too little room, from 1, the longest, to 9.
                pub priority: Option<Whole<1, 9>>,
            }
        )*}
    };
}

sections! {
    /// Running text.
    pub struct Prose {
        /// The heading.
        pub title: Option<Text>,
        /// The text, in Markdown.
        pub body: Text,
        /// The text for templates that have little room, in Markdown.
        pub short: Option<Text>,
        /// A picture beside the text.
        pub picture: Option<Picture>,
        /// In how many columns, from 1 to 3; 1 when left out.
        pub columns: Option<Spanned<u32>>,
        /// How much of the page's width it takes.
        pub width: Option<Width>,
    }

    /// A tinted box.
    pub struct Panel {
        /// The heading.
        pub title: Option<Text>,
        /// The text, in Markdown.
        pub body: Text,
        /// The text for templates that have little room, in Markdown.
        pub short: Option<Text>,
        /// A picture at its top.
        pub picture: Option<Picture>,
        /// How much of the page's width it takes.
        pub width: Option<Width>,
    }

    /// A chart with its heading and note.
    pub struct ChartSection {
        /// The heading: the message of the chart.
        pub title: Option<Text>,
        /// What it shows.
        pub chart: Chart,
        /// What to know about the data.
        pub note: Option<Text>,
        /// What a reader who cannot see it should know; made from the data when left out.
        pub alt: Option<Text>,
        /// How much of the page's width it takes.
        pub width: Option<Width>,
    }

    /// A project story.
    pub struct Story {
        /// The heading.
        pub title: Text,
        /// Where it happens.
        pub location: Option<Text>,
        /// Who pays for it.
        pub funder: Option<Text>,
        /// The text, in Markdown.
        pub body: Text,
        /// The text for templates that have little room, in Markdown.
        pub short: Option<Text>,
        /// Its picture.
        pub picture: Option<Picture>,
        /// The shape of its picture.
        pub aspect: Option<Aspect>,
        /// Its one number.
        pub number: Option<Number>,
        /// The stories within it.
        #[schemars(default)]
        pub story: Vec<Spanned<Story>>,
        /// How much of the page's width it takes.
        pub width: Option<Width>,
    }

    /// A band of big numbers.
    pub struct Kpis {
        /// The heading.
        pub title: Option<Text>,
        /// The numbers.
        pub item: Vec<Number>,
        /// How much of the page's width it takes.
        pub width: Option<Width>,
    }

    /// A table.
    pub struct TableSection {
        /// The heading.
        pub title: Option<Text>,
        /// The heads of the columns.
        pub columns: Vec<Text>,
        /// The rows.
        pub row: Vec<Row>,
        /// What to know about the data.
        pub note: Option<Text>,
        /// How much of the page's width it takes.
        pub width: Option<Width>,
    }

    /// A list of names: countries, partner institutions.
    pub struct List {
        /// The heading.
        pub title: Option<Text>,
        /// The names.
        pub items: Vec<Text>,
        /// In how many columns; 1 when left out.
        pub columns: Option<Spanned<u32>>,
        /// How much of the page's width it takes.
        pub width: Option<Width>,
    }

    /// Somebody's words.
    pub struct Quote {
        /// The words.
        pub text: Text,
        /// Who said them.
        pub by: Option<Text>,
        /// As what.
        pub role: Option<Text>,
        /// How much of the page's width it takes.
        pub width: Option<Width>,
    }

    /// Events in their order.
    pub struct Milestones {
        /// The heading.
        pub title: Option<Text>,
        /// The events.
        pub event: Vec<Milestone>,
        /// How much of the page's width it takes.
        pub width: Option<Width>,
    }

    /// The numbered list of the sources, to which the facts in the texts lead.
    pub struct SourcesSection {
        /// The heading, where it is not the language's word for it.
        pub title: Option<Text>,
        /// How much of the page's width it takes.
        pub width: Option<Width>,
    }

    /// The contact block; what it says comes from the organization.
    pub struct Contact {
        /// The heading, where it is not the language's word for it.
        pub title: Option<Text>,
        /// A line of text, such as an invitation to write.
        pub body: Option<Text>,
    }
}

record! {
    /// What a chart shows.
    pub struct Chart {
        /// The form.
        pub r#type: Spanned<&'static Form>,
        /// The name of a series, or of several.
        pub series: OneOrMany,
        /// A year or a category to point out.
        pub highlight: Option<Text>,
        /// The height in millimetres, where the usual one does not do.
        pub height: Option<Spanned<f64>>,
    }

    /// A number with what it counts.
    pub struct Number {
        /// The number, from a fact.
        pub value: Text,
        /// What it counts.
        pub label: Text,
    }

    /// One row of a table.
    pub struct Row {
        /// The cells; the first names the row.
        pub cells: Vec<Text>,
        /// Whether the row is a total.
        #[schemars(default)]
        pub total: Option<bool>,
    }

    /// One event.
    pub struct Milestone {
        /// When.
        pub date: Spanned<PartialDate>,
        /// What.
        pub text: Text,
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

/// Defines the kinds of sections: the word of `kind`, and the record that the rest of the table is read as.
macro_rules! kinds {
    ($($(#[$meta:meta])* $word:literal => $variant:ident($ty:ty),)*) => {
        keywords! {
            /// The kinds of sections.
            pub enum Kind {
                $($(#[$meta])* $variant = $word,)*
            }
        }

        impl Kind {
            /// Returns the word of a document.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl Section {
            /// Returns its kind.
            pub fn kind(&self) -> Kind {
                match self {
                    $(Self::$variant(_) => Kind::$variant,)*
                }
            }

            /// Returns the templates that it appears in; none where it appears in all.
            pub fn templates(&self) -> &[Text] {
                match self {
                    $(Self::$variant(part) => &part.r#in,)*
                }
            }

            /// Returns how long it stays when there is too little room: 1 the longest.
            pub fn priority(&self) -> Option<u8> {
                match self {
                    $(Self::$variant(part) => part.priority.as_ref(),)*
                }
                .map(|priority| priority.get())
            }
        }

        /// A part of the page; its `kind` says which.
        #[expect(clippy::large_enum_variant, reason = "a document has a few dozen of them")]
        #[derive(Debug, Clone, JsonSchema)]
        #[schemars(tag = "kind")]
        pub enum Section {
            $($(#[$meta])* #[schemars(rename = $word)] $variant($ty),)*
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
                let words = [$(($word, $word)),*];
                match keyword(&kind, &words, findings)? {
                    $($word => <$ty>::from_toml(&rest, findings).map(Self::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

kinds! {
    /// Running text.
    "prose" => Prose(Prose),
    /// A tinted box.
    "panel" => Panel(Panel),
    /// A chart.
    "chart" => Chart(ChartSection),
    /// A project story.
    "story" => Story(Story),
    /// A band of big numbers.
    "kpis" => Kpis(Kpis),
    /// A table.
    "table" => Table(TableSection),
    /// A list of names.
    "list" => List(List),
    /// Somebody's words.
    "quote" => Quote(Quote),
    /// Events in their order.
    "milestones" => Milestones(Milestones),
    /// The numbered list of the sources, to which the facts in the texts lead.
    "sources" => Sources(SourcesSection),
    /// The contact block.
    "contact" => Contact(Contact),
}
