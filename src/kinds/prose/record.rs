//! Running text, as written.

use crate::finding::Spanned;
use crate::input::Text;
use crate::model::read::record;
use crate::model::{KindRecord, Picture, Shows, shows_text};

record! {
    /// Running text.
    pub struct Prose {
        /// The text, in Markdown.
        pub body: Text,
        /// A picture beside the text.
        pub picture: Option<Picture>,
        /// Countries that are listed below it, as ISO 3166-1 codes: by their names, in alphabetical order.
        #[schemars(default)]
        pub countries: Vec<Text>,
        /// In how many columns, from 1 to 3; 1 when left out.
        pub columns: Option<Spanned<u32>>,
    }
}

impl KindRecord for Prose {
    const HAS_SHORT: bool = true;
    const TOLD: Option<&'static str> = Some("text");
}

impl Shows for Prose {
    shows_text!();

    fn names(&self) -> &[Text] {
        &self.countries
    }
}
