//! The imprint, as written.

use crate::finding::{Code, Finding, Span, Spanned};
use crate::input::Text;
use crate::model::read::record;
use crate::model::{Again, Heading, KindRecord, Section, Shows};

record! {
    /// The imprint: who publishes the document, and when, are said by the program.
    pub struct Imprint {
        /// Whose the rights are: "© International Labour Organization 2026".
        pub rights: Option<Text>,
        /// Under which licence it may be used.
        pub licence: Option<Text>,
        /// Its international standard book number, of 13 or 10 digits.
        pub isbn: Option<Text>,
        /// How many copies are printed.
        pub print_run: Option<Spanned<u32>>,
        /// What else there is to say: who designed and printed it, on which paper.
        pub body: Option<Text>,
    }
}

impl KindRecord for Imprint {
    const HEADING: Heading =
        Heading::May("The heading, where it is not the language's word for it.");
}

impl Shows for Imprint {
    fn body(&self) -> Option<&Text> {
        self.body.as_ref()
    }

    fn body_mut(&mut self) -> Option<&mut Text> {
        self.body.as_mut()
    }

    /// A document is published once.
    fn again(&self, _: &Section, span: Span, first: Span) -> Again {
        Again::Refused(
            Finding::new(Code::ValueChoice, span, "the document has two imprints")
                .other(first, "here already")
                .help("take one of the two sections out"),
        )
    }
}
