//! What was achieved, as written.

use crate::input::Text;
use crate::model::read::{PathText, record};
use crate::model::{KindRecord, Shows};

record! {
    /// What was achieved, at a glance: three to six numbers beside each other.
    pub struct Results {
        /// The numbers, each with what it counts.
        pub item: Vec<Achieved>,
    }

    /// A number of what was achieved.
    pub struct Achieved {
        /// The number, from a fact.
        pub value: Text,
        /// What it counts.
        pub label: Text,
        /// The path of a drawing that stands above it, best an SVG.
        pub icon: Option<PathText>,
    }
}

impl KindRecord for Results {
    const TOO_WIDE: &'static str =
        "write the number in fewer digits, as in `1.2 million`, or let fewer stand side by side";
}

impl Shows for Results {
    fn empty(&self) -> Option<&'static str> {
        self.item.is_empty().then_some("item")
    }
}
