//! Marks, as written.

use crate::model::read::record;
use crate::model::{KindRecord, Logo, Shows};

record! {
    /// The marks of those who take part, in a row on paper.
    pub struct Logos {
        /// The marks.
        pub logo: Vec<Logo>,
    }
}

impl KindRecord for Logos {}

impl Shows for Logos {
    fn empty(&self) -> Option<&'static str> {
        self.logo.is_empty().then_some("logo")
    }
}
