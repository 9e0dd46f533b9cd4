//! The opener of a part, as written.

use crate::input::Text;
use crate::model::read::record;
use crate::model::{Heading, KindRecord, Picture, Shows};

record! {
    /// The opener of a part of the document: what follows belongs to it, up to the next.
    pub struct Opener {
        /// What the part is about, in Markdown: a sentence or two.
        pub body: Option<Text>,
        /// Its picture.
        pub picture: Option<Picture>,
    }
}

impl KindRecord for Opener {
    const HEADING: Heading = Heading::Must("The title of the part.");
    const HAS_WIDTH: bool = false;
    const IS_OPTIONAL: bool = true;
}

impl Shows for Opener {
    fn picture(&self) -> Option<&Picture> {
        self.picture.as_ref()
    }

    fn body(&self) -> Option<&Text> {
        self.body.as_ref()
    }
}
