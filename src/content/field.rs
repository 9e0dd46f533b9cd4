//! Texts for the rules: whose each is, and which of its texts.

use crate::model::Owner;
use crate::text::Block;

/// A text of the document, for the rules.
#[derive(Debug, Clone)]
pub struct ReadText {
    /// Whose it is.
    pub owner: Owner,
    /// Which of its texts.
    pub field: Field,
    /// What it is for.
    pub role: Role,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Which of its owner's texts a text is; numbers are counted from 1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Running text; that of the masthead is the lead.
    #[default]
    Body,
    /// The title of the document, or a heading.
    Title,
    /// The line under a title: of the document, or of a chart.
    Subtitle,
    /// Where a story happens.
    Location,
    /// Who pays for it.
    Funder,
    /// Somebody's words.
    Quote,
    /// Who said them.
    By,
    /// What that person is.
    Role,
    /// The line under a picture.
    Caption,
    /// A picture in words.
    PictureAlt,
    /// A chart in words.
    ChartAlt,
    /// Words on a category of a chart.
    ChartNote(usize),
    /// The note below a chart or a table.
    Note,
    /// A note to a text, in the list of the sources.
    Endnote(usize),
    /// What is to be found at a link.
    LinkTitle(usize),
    /// A line about it.
    LinkText(usize),
    /// A line of the imprint.
    Imprint(usize),
    /// A name of a list.
    Item(usize),
    /// What happened on a date.
    Event(usize),
    /// A big number, by its place in a band; none where it is the only one.
    Value(Option<usize>),
    /// What it counts.
    Label(Option<usize>),
    /// The head of a table's column.
    Column(usize),
    /// A cell of a table.
    Cell {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
    },
}

impl Field {
    /// Whether it is a title of any kind.
    pub fn is_title(self) -> bool {
        matches!(self, Self::Title | Self::Subtitle)
    }

    /// Whether it tells what is to be seen in a picture or a chart.
    pub fn is_alt(self) -> bool {
        matches!(self, Self::PictureAlt | Self::ChartAlt)
    }
}

/// What a text is for, as far as its numbers and words go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Running text, a heading, a label.
    Prose,
    /// The title of a chart, whose years are held against its series.
    ChartTitle,
    /// The head of a table's column.
    ColumnHead,
    /// The head of a table's row: its first cell.
    RowHead,
    /// Another cell of a table.
    Cell,
    /// The value of a big number, which is nothing but that.
    Figure,
    /// Somebody's words, which nobody may change.
    Quote,
}
