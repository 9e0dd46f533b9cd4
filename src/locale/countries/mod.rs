//! What countries and territories are called: one table a language, with articles, adjectives and other names.
//!
//! A code is one of ISO 3166-1, `EU` for the European Union, or `XK` for Kosovo.

mod table;
mod forms;
mod spellings;

use icu_experimental::displaynames::DisplayNamesOptions;
use icu_experimental::displaynames::multi::RegionDisplayNames;
use icu_locale::subtags::Region;

use super::Locale;
use super::messages::Language;

pub use forms::SentenceName;
pub use spellings::{Spelling, Spellings, Use, atoms};
pub use table::{Country, Name};

/// The countries of a language.
#[derive(Debug)]
pub struct Countries {
    /// In the order of their codes.
    list: Vec<Country>,
    /// All their names.
    spellings: Spellings,
}

impl Countries {
    /// Reads the table of a language, and adds the names that CLDR has.
    pub(super) fn new(language: &'static Language) -> Self {
        let words = |id: &str| language.find_message(id, &[]).unwrap_or_default();
        let articles = words("articles");
        let list =
            table::read(language.countries, &articles.split_whitespace().collect::<Vec<_>>());
        let common = icu_locale::Locale::try_from_str(language.formats).ok().and_then(|tag| {
            RegionDisplayNames::try_new(tag.into(), DisplayNamesOptions::default()).ok()
        });
        let common = |code: &str| {
            let region = Region::try_from_str(code).ok()?;
            common.as_ref()?.of(region).map(str::to_owned)
        };
        let joining = words("joining-words");
        let joining: Vec<&str> = joining.split_whitespace().collect();
        let spellings = Spellings::new(&list, &common, &joining);
        Self { list, spellings }
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

    /// Returns every way to write a name.
    pub fn spellings(&self) -> &Spellings {
        &self.spellings
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
