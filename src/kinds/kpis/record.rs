//! A band of big numbers, as written.

use crate::model::read::record;
use crate::model::{KindRecord, Number, Shows};

record! {
    /// A band of big numbers.
    pub struct Kpis {
        /// The numbers.
        pub item: Vec<Number>,
    }
}

impl KindRecord for Kpis {
    const TOLD: Option<&'static str> = Some("band of numbers");
    const TOO_WIDE: &'static str =
        "write the number in fewer digits, as in `1.2 million`, or let fewer stand side by side";
}

impl Shows for Kpis {
    fn figures(&self) -> &[Number] {
        &self.item
    }

    fn empty(&self) -> Option<&'static str> {
        self.item.is_empty().then_some("item")
    }

    fn runs_below_masthead(&self) -> bool {
        true
    }
}
