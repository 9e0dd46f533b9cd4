//! Everything that depends on the language of a document.
//!
//! In: a language tag, and values from [`crate::units`]. Out: text for a reader, ready to be set.
//! Digits, dates and lists come from ICU4X with its compiled data, words and patterns from the Fluent files in
//! `templates/locales/`. Nothing here reads a file, and no message decides what is true.

mod messages;
mod numbers;
mod rounded;
mod money;
mod dates;
mod lists;
mod regions;
mod countries;
mod places;
mod folding;
mod typography;
mod invisible;

use std::fmt;
use std::sync::{Arc, OnceLock};

pub use countries::{Countries, Country, Name, SentenceName, Spelling, Spellings, Use, atoms};
pub use dates::PeriodStyle;
pub use fluent_bundle::FluentValue;
pub use folding::{composed, folded, is_accent, unaccented, uncomposed};
pub use invisible::{is_invisible, is_needed, name_of};
pub use money::{MoneyStyle, Scale};
pub use places::{RegionNames, is_donor, is_everybodys, is_seat, members, states_of};
pub use regions::{UNION, country_codes, known as known_code, named_codes, state_of};
pub use typography::Run;

use messages::Language;

/// The language of a document, with everything that writes in it.
///
/// Cheap to make and to clone: what takes time is built when it is first asked for, and shared between clones.
#[derive(Clone)]
pub struct Locale {
    /// The tag as it was given.
    tag: String,
    /// The shipped language that the messages come from.
    language: &'static Language,
    /// The tag that ICU formats by.
    formats: icu_locale::Locale,
    /// The formatters, each built once.
    formatters: Arc<Formatters>,
}

/// The formatters of ICU, each built when it is first asked for.
#[derive(Default)]
struct Formatters {
    /// For numbers.
    numbers: OnceLock<numbers::Numbers>,
    /// For dates.
    dates: OnceLock<dates::Dates>,
    /// For lists.
    lists: OnceLock<lists::Lists>,
    /// For quotes and spaces.
    marks: OnceLock<typography::Marks>,
}

impl Locale {
    /// Finds the language of a BCP 47 tag, such as `en`, `en-GB` or `fr-CH`.
    ///
    /// Returns none where the tag is none, or its language is not among [`Locale::languages`].
    /// The messages are the language's; numbers, dates and lists follow the region too.
    pub fn new(tag: &str) -> Option<Self> {
        let parsed = icu_locale::Locale::try_from_str(tag).ok()?;
        let language = messages::find(parsed.id.language.as_str())?;
        let formats = if parsed.id.region.is_some() {
            parsed
        } else {
            icu_locale::Locale::try_from_str(language.formats).ok()?
        };
        Some(Self { tag: tag.to_owned(), language, formats, formatters: Arc::default() })
    }

    /// Returns the language of reports.
    pub fn english() -> Self {
        #[expect(clippy::expect_used, reason = "English is built in, which a test shows")]
        Self::new("en").expect("English is built in")
    }

    /// Lists the shipped languages, by their tags.
    pub fn languages() -> &'static [&'static str] {
        messages::tags()
    }

    /// Returns the tag as it was given.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Returns the language alone, such as `en`.
    pub fn language(&self) -> &'static str {
        self.language.tag
    }

    /// Returns the region that the tag names, such as `GB`.
    pub fn region(&self) -> Option<String> {
        let tag = icu_locale::Locale::try_from_str(&self.tag).ok()?;
        tag.id.region.map(|region| region.as_str().to_owned())
    }

    /// Writes a text with a capital letter at its head, as a sentence begins.
    pub fn capital(&self, text: &str) -> String {
        let mut letters = text.chars();
        match letters.next() {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => String::new(),
        }
    }

    /// Writes a fixed message, with its variables.
    ///
    /// A message that the language's file lacks is written as its name, which a test forbids for our own.
    pub fn message(&self, id: &str, variables: &[(&str, FluentValue<'_>)]) -> String {
        self.language.message(id, variables)
    }

    /// Returns one fixed message of a shipped language, without what it takes to write in that language.
    pub fn entry(tag: &str, id: &str) -> Option<String> {
        messages::find(tag)?.entry(id)
    }

    /// Returns a fixed message, or none where it is missing or has nothing to say.
    fn some_message(&self, id: &str, variables: &[(&str, FluentValue<'_>)]) -> Option<String> {
        self.language.find_message(id, variables).filter(|text| !text.is_empty())
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Locale").field(&self.tag).finish()
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Locale {}

/// Holds as long as a document can be built on any thread.
const _: () = {
    const fn must_cross_threads<T: Send + Sync>() {}
    must_cross_threads::<Locale>();
};

#[cfg(test)]
mod tests;
