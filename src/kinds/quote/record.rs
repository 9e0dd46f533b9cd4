//! Somebody's words, as written.

use crate::input::Text;
use crate::model::read::record;
use crate::model::{Heading, KindRecord, Picture, Shows};

record! {
    /// Somebody's words.
    pub struct Quote {
        /// The words.
        pub text: Text,
        /// Who said them.
        pub by: Option<Text>,
        /// As what.
        pub role: Option<Text>,
        /// Who that is, in a picture.
        pub portrait: Option<Picture>,
    }
}

impl KindRecord for Quote {
    const HEADING: Heading = Heading::Never;
}

impl Shows for Quote {
    fn picture(&self) -> Option<&Picture> {
        self.portrait.as_ref()
    }

    fn quote(&self) -> Option<&Quote> {
        Some(self)
    }
}
