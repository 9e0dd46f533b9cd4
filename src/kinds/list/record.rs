//! A list of names, as written.

use crate::finding::Spanned;
use crate::input::Text;
use crate::model::read::record;
use crate::model::{KindRecord, Shows};

record! {
    /// A list of names: countries, partner institutions.
    pub struct List {
        /// The names.
        #[schemars(default)]
        pub items: Vec<Text>,
        /// Countries instead, as ISO 3166-1 codes: their names in the document's language, in its alphabetical order.
        #[schemars(default)]
        pub countries: Vec<Text>,
        /// In how many columns; 1 when left out.
        pub columns: Option<Spanned<u32>>,
    }
}

impl KindRecord for List {}

impl Shows for List {
    fn names(&self) -> &[Text] {
        if self.items.is_empty() { &self.countries } else { &self.items }
    }

    fn empty(&self) -> Option<&'static str> {
        self.names().is_empty().then_some("items")
    }
}
