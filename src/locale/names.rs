//! Names of countries, and lists of anything.

use icu_experimental::displaynames::DisplayNamesOptions;
use icu_experimental::displaynames::multi::RegionDisplayNames;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::subtags::Region;

use super::invisible::strip;
use super::{Locale, regions};

/// The formatters of lists and names.
pub(super) struct Names {
    /// Knows the names of regions.
    regions: RegionDisplayNames,
    /// Joins a list with "and".
    and: ListFormatter,
}

impl Names {
    /// Builds the formatters.
    #[expect(clippy::expect_used, reason = "every locale falls back to data that is compiled in")]
    fn new(locale: &icu_locale::Locale) -> Self {
        let compiled = "every locale falls back to data that is compiled in";
        let options = DisplayNamesOptions::default();
        let list = ListFormatterOptions::default();
        Self {
            regions: RegionDisplayNames::try_new(locale.into(), options).expect(compiled),
            and: ListFormatter::try_new_and(locale.into(), list).expect(compiled),
        }
    }
}

impl Locale {
    /// Joins a list: `Viet Nam, Indonesia and Mongolia`.
    pub fn list(&self, items: &[String]) -> String {
        strip(self.names().and.format(items.iter()).to_string())
    }

    /// Names a country by its code in ISO 3166-1, or the European Union by `EU`.
    ///
    /// The name is the short name in use at the United Nations.
    pub fn country(&self, code: &str) -> Option<String> {
        self.country_names(code).into_iter().next()
    }

    /// Lists the names that a text may give a country: that of [`Locale::country`], then the common one of CLDR.
    pub fn country_names(&self, code: &str) -> Vec<String> {
        if !regions::is_known(code) {
            return Vec::new();
        }
        let common =
            Region::try_from_str(code).ok().and_then(|region| self.names().regions.of(region));
        let mut names = Vec::from_iter(self.some_message("country-name", &[("code", code.into())]));
        names.extend(common.map(str::to_owned));
        names.dedup();
        names
    }

    /// Returns the adjective of a country: `Japanese`; in French the masculine singular, `japonais`.
    pub fn adjective(&self, code: &str) -> Option<String> {
        let lines = self.language.adjectives.lines().filter(|line| !line.starts_with('#'));
        let mut rows = lines.filter_map(|line| line.split_once('\t'));
        rows.find(|(row, _)| *row == code).map(|(_, adjective)| adjective.to_owned())
    }

    /// Returns the formatters of lists and names.
    fn names(&self) -> &Names {
        self.formatters.names.get_or_init(|| Names::new(&self.formats))
    }
}
