//! A story, as written.

use crate::finding::Spanned;
use crate::input::Text;
use crate::model::read::{keywords, record};
use crate::model::{Heading, KindRecord, Number, Picture, Section, Shows, shows_text};

keywords! {
    /// The shape of a picture.
    pub enum Aspect {
        /// Three to two.
        Landscape = "3:2",
        /// Four to three.
        Classic = "4:3",
        /// Sixteen to nine.
        Wide = "16:9",
        /// Two to one.
        Panorama = "2:1",
        /// As high as wide.
        Square = "1:1",
        /// Four to five, upright.
        Portrait = "4:5",
    }
}

record! {
    /// A project story.
    pub struct Story {
        /// Where it happens.
        pub location: Option<Text>,
        /// Who pays for it.
        pub funder: Option<Text>,
        /// The text, in Markdown.
        pub body: Text,
        /// Its picture.
        pub picture: Option<Picture>,
        /// The shape of its picture.
        pub aspect: Option<Aspect>,
        /// Its one number.
        pub number: Option<Number>,
        /// The stories within it.
        #[schemars(default)]
        pub story: Vec<Spanned<Section<Story>>>,
    }
}

impl KindRecord for Story {
    const HEADING: Heading = Heading::Must("The heading.");
    const HAS_SHORT: bool = true;
}

impl Shows for Story {
    shows_text!();

    fn story(&self) -> Option<&Story> {
        Some(self)
    }

    fn stories(&self) -> &[Spanned<Section<Story>>] {
        &self.story
    }

    fn stories_mut(&mut self) -> Option<&mut Vec<Spanned<Section<Story>>>> {
        Some(&mut self.story)
    }
}
