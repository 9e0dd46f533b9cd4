//! What countries and territories are called: one table a language, with articles, adjectives and other names.
//!
//! A code is one of ISO 3166-1, `EU` for the European Union, or `XK` for Kosovo.

mod table;
mod forms;
mod spellings;

use std::sync::OnceLock;

use icu_experimental::displaynames::DisplayNamesOptions;
use icu_experimental::displaynames::multi::RegionDisplayNames;
use icu_locale::subtags::Region;

use super::Locale;
use super::messages::Language;

pub use forms::SentenceName;
pub use spellings::{Spelling, Spellings, Use, atoms};
pub use table::{Country, Name};

/// The countries of a language.
pub struct Countries {
    /// In the order of their codes.
    list: Vec<Country>,
    language: &'static Language,
    /// All their names, listed when a text is searched for them.
    spellings: OnceLock<Spellings>,
}

impl Countries {
    /// Reads the table of a language.
    pub(super) fn new(language: &'static Language) -> Self {
        let articles = language.find_message("articles", &[]).unwrap_or_default();
        let list =
            table::read(language.countries, &articles.split_whitespace().collect::<Vec<_>>());
        Self { list, language, spellings: OnceLock::new() }
    }

    /// Returns the country of a code.
    pub fn of(&self, code: &str) -> Option<&Country> {
        let index = self.list.binary_search_by(|country| country.code.cmp(code)).ok()?;
        self.list.get(index)
    }

    /// Returns whether the adjectives of the language have a feminine.
    pub fn has_feminine(&self) -> bool {
        self.list.iter().any(|country| country.feminine.is_some())
    }

    /// Returns every way to write a name, those that CLDR has among them.
    pub fn spellings(&self) -> &Spellings {
        self.spellings.get_or_init(|| {
            let tag = icu_locale::Locale::try_from_str(self.language.formats).ok();
            let common = tag.and_then(|tag| {
                RegionDisplayNames::try_new(tag.into(), DisplayNamesOptions::default()).ok()
            });
            let common = |code: &str| {
                let region = Region::try_from_str(code).ok()?;
                common.as_ref()?.of(region).map(str::to_owned)
            };
            let joining = self.language.find_message("joining-words", &[]).unwrap_or_default();
            let joining: Vec<&str> = joining.split_whitespace().collect();
            Spellings::new(&self.list, &common, &joining)
        })
    }
}

impl Locale {
    /// Returns the countries of the language.
    pub fn countries(&self) -> &'static Countries {
        self.language.countries()
    }

    /// Names a country as a list does: the short name in use at the United Nations.
    pub fn country(&self, code: &str) -> Option<String> {
        self.countries().of(code).map(|country| country.name.text.to_owned())
    }

    /// Returns the adjective of a country: `Japanese`; in French the masculine singular, `japonais`.
    pub fn adjective(&self, code: &str) -> Option<String> {
        self.countries().of(code)?.adjective.map(str::to_owned)
    }

    /// Lists the words for what is of a country, and for who is: `Swedish`, `Swedes`; `suédois`, `suédoise`.
    pub fn adjectives(&self, code: &str) -> Vec<&'static str> {
        let Some(country) = self.countries().of(code) else { return Vec::new() };
        let words = country.adjective.into_iter().chain(country.feminine);
        words.chain(country.people.iter().copied()).collect()
    }
}
