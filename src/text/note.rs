//! Where the notes of a document stand, and which of these places each mark is of.

use std::fmt;
use std::num::ParseIntError;
use std::str::FromStr;

use serde::{Deserialize, Serialize, Serializer};

use super::{Block, Inline};

/// A place of a note, as templates name it: `4`, or `4.1` where it stands at one foot before. A note that several texts
/// mark stands at the foot of each of them; one that is listed, and a source, stands once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "Written")]
pub struct NotePlace {
    /// The number of the note.
    pub number: usize,
    /// At how many feet it stands before.
    pub before: usize,
}

/// What templates write: the number of what stands once, or the place.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Number(usize),
    Place(String),
}

impl TryFrom<Written> for NotePlace {
    type Error = ParseIntError;

    fn try_from(written: Written) -> Result<Self, ParseIntError> {
        match written {
            Written::Number(number) => Ok(Self { number, before: 0 }),
            Written::Place(place) => place.parse(),
        }
    }
}

impl FromStr for NotePlace {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, ParseIntError> {
        let (number, before) = text.split_once('.').unwrap_or((text, "0"));
        Ok(Self { number: number.parse()?, before: before.parse()? })
    }
}

impl fmt::Display for NotePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self { number, before: 0 } => write!(f, "{number}"),
            Self { number, before } => write!(f, "{number}.{before}"),
        }
    }
}

impl Serialize for NotePlace {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Lets the marks of a text lead to the notes at its own foot; `before` says at how many a note stands already.
pub fn lead_to_foot(blocks: &mut [Block], before: &dyn Fn(usize) -> usize) {
    fn within(content: &mut [Inline], before: &dyn Fn(usize) -> usize) {
        for inline in content {
            match inline {
                Inline::Note { place, .. } => place.before = before(place.number),
                Inline::Strong(content)
                | Inline::Emphasis(content)
                | Inline::Link { content, .. } => within(content, before),
                Inline::Text { .. } | Inline::Fact { .. } | Inline::Break => {}
            }
        }
    }
    for block in blocks {
        match block {
            Block::Paragraph(content) => within(content, before),
            Block::List { items, .. } => {
                items.iter_mut().for_each(|item| lead_to_foot(item, before));
            }
        }
    }
}
