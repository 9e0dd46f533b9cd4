//! A tinted box, as written.

use crate::input::Text;
use crate::model::read::record;
use crate::model::{KindRecord, Picture, Shows, shows_text};

record! {
    /// A tinted box.
    pub struct Panel {
        /// The text, in Markdown.
        pub body: Text,
        /// A picture at its top.
        pub picture: Option<Picture>,
    }
}

impl KindRecord for Panel {
    const HAS_SHORT: bool = true;
}

impl Shows for Panel {
    shows_text!();
}
