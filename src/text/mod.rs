//! Texts: Markdown with facts in it, read into blocks that can never become code.
//!
//! In: a string of the document and the names it may use. Out: [`Block`]s or [`Inline`]s, each run of text with its
//! place; an expression that means nothing and markup that a factsheet cannot set are reported.

mod address;
mod breaks;
mod expression;
mod filters;
mod grammar;
mod markdown;
mod note;
mod prepared;
mod refusals;
mod sentences;
mod setting;
mod spans;

pub use address::{Address, Refusal};
pub use breaks::line_pieces;
pub use expression::{Context, Surroundings, print_fact};
pub use markdown::marks;
pub use note::{NotePlace, lead_to_foot};
pub use sentences::begins_sentence;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::finding::{Code, Finding, Findings, Span};
use crate::input::Text;

/// A block of a text; what a paragraph is, is a line of runs, or with a key what stands for it on the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<L = Vec<Inline>> {
    /// A paragraph.
    Paragraph(L),
    /// A list.
    List {
        /// The number of each item as it was typed, such as `3.` or `3)`; none where they have bullets.
        labels: Option<Vec<String>>,
        /// The items.
        items: Vec<Vec<Self>>,
    },
}

/// A run within a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text {
        /// The characters as they are to be printed.
        text: String,
        /// Where they were written.
        span: Span,
    },
    /// What an expression printed.
    Fact {
        /// The characters as they are to be printed.
        text: String,
        /// The facts that it named.
        names: Vec<String>,
        /// The number of its source, where the document lists its sources and the text is running text.
        source: Option<usize>,
        /// Whether something is still to be done about it.
        todo: bool,
        /// The expression, with its braces.
        span: Span,
    },
    /// Strong emphasis.
    Strong(Vec<Self>),
    /// Emphasis.
    Emphasis(Vec<Self>),
    /// A link.
    Link {
        /// Where it leads.
        address: Address,
        /// The address as paper has it at the foot of the page, where the text does not say it.
        note: Option<String>,
        /// Where the address was written.
        place: Span,
        /// What is to be seen of it.
        content: Vec<Self>,
    },
    /// The mark of a note.
    Note {
        /// Where the note stands.
        place: NotePlace,
        /// Where it was written.
        span: Span,
    },
    /// A line's forced end.
    Break,
}

impl Block {
    /// Makes something of each paragraph, in reading order.
    pub fn map<L>(&self, make: &mut dyn FnMut(&[Inline]) -> L) -> Block<L> {
        match self {
            Self::Paragraph(content) => Block::Paragraph(make(content)),
            Self::List { labels, items } => {
                let items = items.iter();
                let item = |item: &Vec<Self>| item.iter().map(|block| block.map(make)).collect();
                Block::List { labels: labels.clone(), items: items.map(item).collect() }
            }
        }
    }
}

impl<L: Serialize> Serialize for Block<L> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Paragraph(content) => {
                map.serialize_entry("t", "p")?;
                map.serialize_entry("c", content)?;
            }
            Self::List { labels, items } => {
                map.serialize_entry("t", "list")?;
                map.serialize_entry("labels", labels)?;
                map.serialize_entry("items", items)?;
            }
        }
        map.end()
    }
}

impl Serialize for Inline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self::Text { text, .. } = self
            && !has_long_word(text)
        {
            return serializer.serialize_str(text);
        }
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Text { text, .. } => {
                map.serialize_entry("t", "long")?;
                map.serialize_entry("c", text)?;
            }
            Self::Fact { text, names, source, todo, .. } => {
                map.serialize_entry("t", if *todo { "todo" } else { "fact" })?;
                map.serialize_entry("names", names)?;
                map.serialize_entry("source", source)?;
                map.serialize_entry("c", text)?;
            }
            Self::Strong(content) => {
                map.serialize_entry("t", "strong")?;
                map.serialize_entry("c", content)?;
            }
            Self::Emphasis(content) => {
                map.serialize_entry("t", "em")?;
                map.serialize_entry("c", content)?;
            }
            Self::Link { address, note, content, .. } => {
                map.serialize_entry("t", "link")?;
                map.serialize_entry("url", address.href())?;
                map.serialize_entry("note", note)?;
                map.serialize_entry("c", content)?;
            }
            Self::Note { place, .. } => {
                map.serialize_entry("t", "note")?;
                map.serialize_entry("number", &place.number)?;
                map.serialize_entry("place", place)?;
            }
            Self::Break => map.serialize_entry("t", "br")?,
        }
        map.end()
    }
}

/// How many characters a word has at the least that may be divided even in ragged lines: `long` in `text.typ` finds it.
const LONG: usize = 17;

/// Whether a text has a word that may be divided in ragged lines. (A template would look for it with a regular
/// expression, which takes longer than to set the text.)
fn has_long_word(text: &str) -> bool {
    let is_end = |character: char| {
        character.is_whitespace()
            || character.is_ascii_punctuation()
            || "–—’“”«»…".contains(character)
    };
    text.len() >= LONG && text.split(is_end).any(|word| word.chars().count() >= LONG)
}

/// The most characters of a text of several paragraphs: more than ten pages of them.
const MAX_BODY: usize = 40_000;

/// The most characters of a text of one line.
const MAX_LINE: usize = 2_000;

/// Whether a text is short enough to be set in a bounded time; reports where it is not.
fn fits(text: &Text, most: usize, findings: &mut Findings) -> bool {
    let mut beyond = text.value.char_indices().skip(most).peekable();
    let Some(next) = beyond.peek().copied() else { return true };
    // The end of a line would be drawn over two of them.
    let (start, first) = beyond.find(|(_, character)| *character != '\n').unwrap_or(next);
    let count = text.value.chars().count();
    let place = text.place(start, start + first.len_utf8());
    let message = format!("this text has {count} characters, the limit is {most}");
    let help = if most == MAX_BODY {
        "divide it into sections, or look whether closing quotation marks are missing"
    } else {
        "put what is longer than a line into a `body`"
    };
    findings
        .push(Finding::new(Code::TextLength, place, message).label("beyond the limit").help(help));
    false
}

/// Reads a text of several paragraphs; its facts lead to their sources, where the document lists them.
pub fn blocks(text: &Text, context: &Context<'_>, findings: &mut Findings) -> Vec<Block> {
    if !fits(text, MAX_BODY, findings) {
        return Vec::new();
    }
    let mut blocks = markdown::blocks(text, context, true, findings);
    sentences::set_capitals(&mut blocks, context.locale());
    blocks
}

/// Reads a text of several paragraphs on a ground of colour, where facts lead nowhere.
pub fn display_blocks(text: &Text, context: &Context<'_>, findings: &mut Findings) -> Vec<Block> {
    if !fits(text, MAX_BODY, findings) {
        return Vec::new();
    }
    let mut blocks = markdown::blocks(text, context, false, findings);
    sentences::set_capitals(&mut blocks, context.locale());
    blocks
}

/// Reads a text of one line, such as a heading or a label.
pub fn inlines(text: &Text, context: &Context<'_>, findings: &mut Findings) -> Vec<Inline> {
    if !fits(text, MAX_LINE, findings) {
        return Vec::new();
    }
    let mut content = markdown::inlines(text, context, findings);
    sentences::set_capital(&mut content, context.locale());
    content
}

/// Returns the characters of a line without its markup.
pub fn plain(content: &[Inline]) -> String {
    let mut text = String::new();
    for inline in content {
        match inline {
            Inline::Text { text: run, .. } | Inline::Fact { text: run, .. } => text.push_str(run),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                text.push_str(&plain(content));
            }
            Inline::Note { .. } => {}
            Inline::Break => text.push(' '),
        }
    }
    text
}

/// Calls a function with each run of a text, in reading order.
pub fn visit_runs<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Inline)) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => visit_inlines(content, visit),
            Block::List { items, .. } => items.iter().for_each(|item| visit_runs(item, visit)),
        }
    }
}

/// Calls a function with each run of a line, in reading order.
pub fn visit_inlines<'a>(content: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in content {
        match inline {
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                visit_inlines(content, visit);
            }
            Inline::Text { .. } | Inline::Fact { .. } | Inline::Note { .. } | Inline::Break => {
                visit(inline);
            }
        }
    }
}

/// Calls a function with the place of each link's address and with what is to be seen of the link, in reading order.
pub fn visit_links<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(Span, &'a [Inline])) {
    fn within<'a>(content: &'a [Inline], visit: &mut dyn FnMut(Span, &'a [Inline])) {
        for inline in content {
            match inline {
                Inline::Strong(content) | Inline::Emphasis(content) => within(content, visit),
                Inline::Link { place, content, .. } => {
                    visit(*place, content);
                    within(content, visit);
                }
                Inline::Text { .. } | Inline::Fact { .. } | Inline::Note { .. } | Inline::Break => {
                }
            }
        }
    }
    for block in blocks {
        match block {
            Block::Paragraph(content) => within(content, visit),
            Block::List { items, .. } => {
                items.iter().for_each(|item| visit_links(item, visit));
            }
        }
    }
}

#[cfg(test)]
mod tests;
