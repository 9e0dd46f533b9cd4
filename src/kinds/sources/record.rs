//! The list of the sources, as written.

use crate::finding::{Code, Finding, Span};
use crate::model::read::record;
use crate::model::{Again, Heading, KindRecord, Section, Shows};

record! {
    /// The numbered list of the sources, to which the facts in the texts lead.
    pub struct SourcesSection {}
}

impl KindRecord for SourcesSection {
    const HEADING: Heading =
        Heading::May("The heading, where it is not the language's word for it.");
}

impl Shows for SourcesSection {
    fn lists_sources(&self) -> bool {
        true
    }

    /// A second list of the sources is none: each has one number.
    fn again(&self, _: &Section, span: Span, first: Span) -> Again {
        Again::Refused(
            Finding::new(Code::ValueChoice, span, "the sources are listed twice")
                .other(first, "listed here already")
                .help("take one of the two sections out"),
        )
    }
}
