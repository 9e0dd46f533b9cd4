//! Links, as written.

use crate::model::read::record;
use crate::model::{KindRecord, LinkCard, Shows};

record! {
    /// Where a reader finds more: a card for each link.
    pub struct Links {
        /// The links.
        pub link: Vec<LinkCard>,
    }
}

impl KindRecord for Links {}

impl Shows for Links {
    fn empty(&self) -> Option<&'static str> {
        self.link.is_empty().then_some("link")
    }
}
