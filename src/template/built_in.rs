//! The templates that the program brings.

use super::{DESCRIPTION, Description, FILES, Found, Template};
use crate::finding::{Findings, Sources};
use crate::input;
use crate::model::FromToml;

/// One of the templates that the program brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuiltIn(&'static str);

impl BuiltIn {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::USUAL, Self("bifold"), Self("handout"), Self("leaflet"), Self("report")];

    /// That of documents that name none.
    pub const USUAL: Self = Self("cooperation");

    /// Finds one by its name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|own| own.0 == name)
    }

    /// Returns the names of all.
    pub fn names() -> impl Iterator<Item = &'static str> + Clone {
        Self::ALL.into_iter().map(Self::name)
    }

    /// Its name, which is that of its folder.
    pub const fn name(self) -> &'static str {
        self.0
    }

    /// Reads its description.
    pub fn template(self) -> Template {
        let path = format!("{}/{DESCRIPTION}", self.0);
        let text =
            FILES.iter().find(|(own, _)| *own == path).map(|(_, text)| *text).unwrap_or_default();
        let mut sources = Sources::default();
        let source = sources.add(path, text);
        let mut findings = Findings::default();
        let node = input::parse(&sources, source, &mut findings);
        #[expect(clippy::expect_used, reason = "a test reads every built-in template")]
        let description =
            Description::from_toml(&node, &mut findings).expect("a built-in template is sound");
        Template::new(self.0.to_owned(), description, None)
    }
}

impl From<BuiltIn> for Found {
    fn from(built_in: BuiltIn) -> Self {
        Self { template: built_in.template(), faces: Vec::new() }
    }
}
