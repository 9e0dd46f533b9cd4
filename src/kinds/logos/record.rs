//! Marks, as written.

use crate::input::Text;
use crate::model::read::{PathText, record};
use crate::model::{KindRecord, Shows};

record! {
    /// The marks of those who take part, in a row on paper.
    pub struct Logos {
        /// The marks.
        pub logo: Vec<Logo>,
    }

    /// The mark of one of them.
    pub struct Logo {
        /// The path of a picture, best an SVG.
        pub file: PathText,
        /// Whose it is; it is read aloud.
        pub alt: Option<Text>,
        /// Where it leads on the screen: an address with `https://`.
        pub url: Option<Text>,
    }
}

impl KindRecord for Logos {}

impl Shows for Logos {
    fn empty(&self) -> Option<&'static str> {
        self.logo.is_empty().then_some("logo")
    }
}
