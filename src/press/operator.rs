//! What the operators of a content stream mean (ISO 32000-1, annex A), said once for all who follow them.

use super::space::{Space, Tag};

/// An operator by what it does.
#[derive(Debug, Clone, PartialEq)]
pub enum Operator {
    /// Saves the settings.
    Save,
    /// Takes back the settings that were saved last.
    Restore,
    /// Changes the coordinates.
    Transform,
    /// Chooses how wide lines are.
    LineWidth,
    /// Chooses several settings by a name.
    Settings,
    /// Chooses a colour.
    Color(Choice, Side),
    /// Builds a path from points.
    Points,
    /// Builds a path: a rectangle.
    Rectangle,
    /// Ends a part of a path where it began.
    Close,
    /// Has the path cut what comes.
    Clip,
    /// Ends a path without painting it.
    EndPath,
    /// Paints a path.
    Paint {
        /// Its inside.
        fills: bool,
        /// Its line.
        strokes: bool,
    },
    /// Begins a text.
    BeginText,
    /// Chooses a font.
    Font,
    /// Chooses whether letters are filled, drawn or neither.
    RenderMode,
    /// Chooses how far lines of text are apart.
    Leading,
    /// Moves to where the next letters stand.
    Move,
    /// Shows letters; on a line of their own or not.
    Letters {
        /// Whether they begin a line.
        on_new_line: bool,
    },
    /// Paints a gradient.
    Shading,
    /// Paints a form or a picture.
    Object,
    /// Paints a picture that stands in the stream.
    Picture,
    /// Says of a letter that is drawn that it has the colour of its text.
    Uncolored,
    /// Anything else, which changes nothing that is followed.
    Other,
}

/// What an operator says of a colour.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// Its values in a space of the device.
    Device(Space),
    /// Its space, by a name.
    Space,
    /// Its values in the space that was chosen.
    Values,
}

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Insides, and letters that are filled.
    Fill,
    /// Lines, and letters that are drawn.
    Stroke,
}

impl Operator {
    /// Reads an operator's word.
    pub fn read(word: &str) -> Self {
        let side = || {
            if word.starts_with(|letter: char| letter.is_lowercase()) {
                Side::Fill
            } else {
                Side::Stroke
            }
        };
        match word {
            "q" => Self::Save,
            "Q" => Self::Restore,
            "cm" => Self::Transform,
            "w" => Self::LineWidth,
            "gs" => Self::Settings,
            "g" | "G" => Self::Color(Choice::Device(Space::Gray(Tag::Device)), side()),
            "rg" | "RG" => Self::Color(Choice::Device(Space::Rgb(Tag::Device)), side()),
            "k" | "K" => Self::Color(Choice::Device(Space::Cmyk(Tag::Device)), side()),
            "cs" | "CS" => Self::Color(Choice::Space, side()),
            "sc" | "scn" | "SC" | "SCN" => Self::Color(Choice::Values, side()),
            "m" | "l" | "c" | "v" | "y" => Self::Points,
            "re" => Self::Rectangle,
            "h" => Self::Close,
            "W" | "W*" => Self::Clip,
            "n" => Self::EndPath,
            "f" | "F" | "f*" => Self::Paint { fills: true, strokes: false },
            "S" | "s" => Self::Paint { fills: false, strokes: true },
            "B" | "B*" | "b" | "b*" => Self::Paint { fills: true, strokes: true },
            "BT" => Self::BeginText,
            "Tf" => Self::Font,
            "Tr" => Self::RenderMode,
            "TL" => Self::Leading,
            "Td" | "TD" | "Tm" | "T*" => Self::Move,
            "Tj" | "TJ" => Self::Letters { on_new_line: false },
            "'" | "\"" => Self::Letters { on_new_line: true },
            "sh" => Self::Shading,
            "Do" => Self::Object,
            "BI" => Self::Picture,
            "d1" => Self::Uncolored,
            _ => Self::Other,
        }
    }

    /// Whether it builds a path, between which no setting may stand.
    pub fn builds_path(&self) -> bool {
        matches!(self, Self::Points | Self::Rectangle | Self::Close | Self::Clip)
    }
}
