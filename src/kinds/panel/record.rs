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
        /// Countries that are listed below it, as ISO 3166-1 codes: by their names, in alphabetical order.
        #[schemars(default)]
        pub countries: Vec<Text>,
    }
}

impl KindRecord for Panel {
    const HAS_SHORT: bool = true;
}

impl Shows for Panel {
    shows_text!();

    fn names(&self) -> &[Text] {
        &self.countries
    }
}
