//! The contact block, as written.

use crate::finding::{Code, Finding, Span};
use crate::input::Text;
use crate::model::read::record;
use crate::model::{Again, Heading, KindRecord, LinkCard, Section, Shows};

record! {
    /// The contact block; what it says comes from the organization.
    pub struct Contact {
        /// A line of text, such as an invitation to write.
        pub body: Option<Text>,
        /// Countries that are listed below the text, as ISO 3166-1 codes: by their names, in alphabetical order.
        #[schemars(default)]
        pub countries: Vec<Text>,
        /// Where a reader finds more, with a code for the camera of a telephone.
        pub link: Option<LinkCard>,
    }
}

impl KindRecord for Contact {
    const HEADING: Heading =
        Heading::May("The heading, where it is not the language's word for it.");
    const HAS_WIDTH: bool = false;
}

impl Shows for Contact {
    fn shows_organization(&self) -> bool {
        true
    }

    /// A contact block that has nothing of its own to say beside the first is reported.
    fn again(&self, section: &Section, span: Span, first: Span) -> Again {
        if section.title.is_some()
            || self.body.is_some()
            || self.link.is_some()
            || !self.countries.is_empty()
        {
            return Again::Fine;
        }
        let message = "this contact block has neither `title` nor `body`";
        Again::Told(
            Finding::new(Code::KeyMissing, span, message)
                .other(first, "the first prints the address already")
                .help("give it a `title` or a `body`, or take it out"),
        )
    }
}
