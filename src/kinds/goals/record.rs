//! Themes and goals, as written.

use crate::finding::Spanned;
use crate::input::Text;
use crate::model::read::{PathText, Whole, record};
use crate::model::{KindRecord, Shows};

record! {
    /// Themes, and the Sustainable Development Goals by their numbers.
    pub struct Goals {
        /// The numbers of the goals, from 1 to 17.
        #[schemars(default, with = "Vec<Whole<1, 17>>")]
        pub goals: Vec<Spanned<u32>>,
        /// The themes.
        #[schemars(default)]
        pub themes: Vec<Text>,
        /// A folder with an icon of each goal, `5.svg` or `5.png`; numbers in squares when left out.
        pub icons: Option<PathText>,
    }
}

impl KindRecord for Goals {}

impl Shows for Goals {
    fn names(&self) -> &[Text] {
        &self.themes
    }

    fn empty(&self) -> Option<&'static str> {
        (self.goals.is_empty() && self.themes.is_empty()).then_some("goals")
    }
}
