//! The figures of charts, as written: all that they are is the program's to say.

use crate::model::read::record;
use crate::model::{Heading, KindRecord, Shows};

record! {
    /// The figures of the charts before it, since the last such section, in tables.
    pub struct Figures {}
}

impl KindRecord for Figures {
    const HEADING: Heading =
        Heading::May("The heading, where it is not the language's word for it.");
    const IS_OPTIONAL: bool = true;
    const TOO_WIDE: &'static str = "let the section be wider, or give the series shorter labels";
}

impl Shows for Figures {}
