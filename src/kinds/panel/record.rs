//! A tinted box, as written.

use crate::input::Text;
use crate::model::read::record;
use crate::model::{KindRecord, Picture, Shows};

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
    fn picture(&self) -> Option<&Picture> {
        self.picture.as_ref()
    }

    fn body(&self) -> Option<&Text> {
        Some(&self.body)
    }

    fn body_mut(&mut self) -> Option<&mut Text> {
        Some(&mut self.body)
    }
}
