//! Keys: a number for everything that has to be on the pages, and where it was written.
//!
//! A key is given when a part of the document becomes content, in reading order. It goes through the templates as a
//! number and marks both ends of its part on the laid-out pages; from there it leads back to a line of the TOML.

use serde::Serialize;

use crate::finding::Span;
use crate::model::Owner;
use crate::text::{Inline, plain, visit_inlines};

/// The number of a part of the document: its place in the table of [`Keys`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Key(u32);

impl Key {
    /// Reads a key off the pages; a negative number or one past 32 bits is none of ours.
    pub fn from_number(number: i64) -> Option<Self> {
        u32::try_from(number).ok().map(Self)
    }

    /// Returns the number that templates have for it.
    pub fn number(self) -> u32 {
        self.0
    }
}

/// A line of text with its key.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// What marks it on the pages.
    pub key: Key,
    /// What it says.
    #[serde(rename = "c")]
    pub runs: Vec<Inline>,
}

/// Where a part may stand on the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// After whatever of its section was written before it.
    Running,
    /// Anywhere within its section, as a picture or a number beside the text.
    Beside,
    /// Anywhere in the document, as the contact block, which goes to the foot of the last page.
    Apart,
}

/// What has a key.
#[derive(Debug, Clone)]
pub enum Thing {
    /// Text.
    Text {
        /// Its characters, without markup.
        words: String,
        /// The facts that it prints.
        facts: Vec<PrintedFact>,
    },
    /// A picture or the placeholder of one.
    Picture,
    /// The drawing of a chart.
    Chart,
}

/// A fact as a text prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedFact {
    /// Its name.
    pub name: String,
    /// The characters.
    pub text: String,
    /// The expression.
    pub span: Span,
}

/// A part of the document that has a key.
#[derive(Debug, Clone)]
pub struct Keyed {
    /// Whose it is.
    pub owner: Owner,
    /// Where it was written.
    pub span: Span,
    /// What it is.
    pub thing: Thing,
    /// Where it may stand.
    pub order: Order,
    /// Whether it has to be there; what is offered to templates may also be left out.
    pub is_due: bool,
}

/// The table of the keys, in the order in which the document is read.
#[derive(Debug)]
pub struct Keys {
    parts: Vec<Keyed>,
    owner: Owner,
    order: Order,
    is_due: bool,
}

impl Default for Keys {
    fn default() -> Self {
        Self { parts: Vec::new(), owner: Owner::Masthead, order: Order::Running, is_due: true }
    }
}

impl Keys {
    /// Begins a part of the document: what follows is its.
    pub fn begin(&mut self, owner: Owner, order: Order) {
        self.owner = owner;
        self.order = order;
        self.is_due = true;
    }

    /// Says that what follows may be left out.
    pub fn offer(&mut self) {
        self.is_due = false;
    }

    /// Changes where what follows may stand; returns what held before.
    pub fn set_order(&mut self, order: Order) -> Order {
        // What stands apart has no section to stand beside.
        let order = if self.order == Order::Apart { Order::Apart } else { order };
        std::mem::replace(&mut self.order, order)
    }

    /// Gives a key to a line. `whole` is its place where no run of it has one.
    pub fn line(&mut self, runs: Vec<Inline>, whole: Span) -> Line {
        let mut facts = Vec::new();
        let mut place: Option<Span> = None;
        visit_inlines(&runs, &mut |run| {
            let span = match run {
                Inline::Text { span, .. } => *span,
                Inline::Fact { span, text, names, .. } => {
                    let name = |name: &String| PrintedFact {
                        name: name.clone(),
                        text: text.clone(),
                        span: *span,
                    };
                    facts.extend(names.iter().map(name));
                    *span
                }
                _ => return,
            };
            place = Some(place.map_or(span, |place| Span {
                start: place.start.min(span.start),
                end: place.end.max(span.end),
                ..place
            }));
        });
        let words = plain(&runs);
        let key = self.give(Thing::Text { words, facts }, place.unwrap_or(whole));
        Line { key, runs }
    }

    /// Gives a key to characters without markup.
    pub fn plain(&mut self, text: String, span: Span) -> Line {
        self.line(vec![Inline::Text { text, span }], span)
    }

    /// Gives a key.
    pub fn give(&mut self, thing: Thing, span: Span) -> Key {
        let key = self.next();
        let (owner, order, is_due) = (self.owner, self.order, self.is_due);
        self.parts.push(Keyed { owner, span, thing, order, is_due });
        key
    }

    /// Returns the key that is given next.
    pub fn next(&self) -> Key {
        Key(u32::try_from(self.parts.len()).unwrap_or(u32::MAX))
    }

    /// Takes back a key and all that were given after it, as for a section that could not be made.
    pub fn take_back(&mut self, from: Key) {
        self.parts.truncate(usize::try_from(from.0).unwrap_or(usize::MAX));
    }

    /// Returns the part that has a key.
    pub fn get(&self, key: Key) -> Option<&Keyed> {
        self.parts.get(usize::try_from(key.0).ok()?)
    }

    /// Returns the part that has a key of this number.
    pub fn at(&self, number: u32) -> Option<&Keyed> {
        self.get(Key(number))
    }

    /// Returns every part with its key, in reading order.
    pub fn iter(&self) -> impl Iterator<Item = (Key, &Keyed)> {
        (0..).map(Key).zip(&self.parts)
    }
}
