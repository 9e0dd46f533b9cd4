//! A text of several paragraphs, with the notes that stand at its foot.

use serde::Serialize;

use super::keys::Line;
use crate::text::{Block, NotePlace};

/// A text of several paragraphs.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Body(Vec<Piece>);

/// A piece of it.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
enum Piece {
    Block(Block<Line>),
    Notes(Foot),
}

/// The notes at its foot. Their items have the form of a list's, so that whoever counts the letters of blocks has these.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "t", rename = "notes")]
struct Foot {
    numbers: Vec<usize>,
    /// By which their marks and what leads back to these name them.
    places: Vec<NotePlace>,
    items: Vec<[Block<Line>; 1]>,
}

/// A note at the foot of a text.
pub struct FootNote {
    /// Its number, and at how many feet it stands before.
    pub place: NotePlace,
    /// What it says.
    pub line: Line,
}

impl Body {
    /// Puts a text together: its blocks, a list of names below them, and the notes at the foot.
    pub fn new(blocks: Vec<Block<Line>>, names: &[Line], notes: Vec<FootNote>) -> Self {
        let mut pieces: Vec<Piece> = blocks.into_iter().map(Piece::Block).collect();
        if !names.is_empty() {
            let items = names.iter().map(|name| vec![Block::Paragraph(name.clone())]).collect();
            pieces.push(Piece::Block(Block::List { labels: None, items }));
        }
        if !notes.is_empty() {
            pieces.push(Piece::Notes(Foot {
                numbers: notes.iter().map(|note| note.place.number).collect(),
                places: notes.iter().map(|note| note.place).collect(),
                items: notes.into_iter().map(|note| [Block::Paragraph(note.line)]).collect(),
            }));
        }
        Self(pieces)
    }
}
