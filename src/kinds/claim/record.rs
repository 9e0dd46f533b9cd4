//! A claim, as written.

use crate::input::Text;
use crate::model::read::record;
use crate::model::{Heading, KindRecord, Shows};

record! {
    /// What a reader shall remember: one sentence with one fact.
    pub struct Claim {
        /// The sentence.
        pub text: Text,
    }
}

impl KindRecord for Claim {
    const HEADING: Heading = Heading::Never;
}

impl Shows for Claim {}
