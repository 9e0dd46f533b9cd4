//! A list of names, as written.

use crate::finding::Spanned;
use crate::input::Text;
use crate::model::read::record;
use crate::model::{KindRecord, Shows};

record! {
    /// A list of names: countries, partner institutions.
    pub struct List {
        /// The names.
        pub items: Vec<Text>,
        /// In how many columns; 1 when left out.
        pub columns: Option<Spanned<u32>>,
    }
}

impl KindRecord for List {}

impl Shows for List {
    fn names(&self) -> &[Text] {
        &self.items
    }

    fn empty(&self) -> Option<&'static str> {
        self.items.is_empty().then_some("items")
    }
}
