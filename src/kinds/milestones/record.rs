//! Events, as written.

use crate::finding::Spanned;
use crate::input::Text;
use crate::model::read::record;
use crate::model::{KindRecord, Shows};
use crate::units::PartialDate;

record! {
    /// Events in their order.
    pub struct Milestones {
        /// The events.
        pub event: Vec<Milestone>,
    }

    /// One event.
    pub struct Milestone {
        /// When.
        pub date: Spanned<PartialDate>,
        /// What.
        pub text: Text,
    }
}

impl KindRecord for Milestones {}

impl Shows for Milestones {
    fn events(&self) -> &[Milestone] {
        &self.event
    }

    fn empty(&self) -> Option<&'static str> {
        self.event.is_empty().then_some("event")
    }
}
