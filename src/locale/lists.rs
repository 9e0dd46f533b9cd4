//! Lists of anything.

use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;

use super::Locale;
use super::invisible::strip;

/// The formatters of lists.
pub(super) struct Lists {
    /// Joins a list with "and".
    and: ListFormatter,
}

impl Lists {
    /// Builds the formatters.
    #[expect(clippy::expect_used, reason = "every locale falls back to data that is compiled in")]
    fn new(locale: &icu_locale::Locale) -> Self {
        let compiled = "every locale falls back to data that is compiled in";
        let list = ListFormatterOptions::default();
        Self { and: ListFormatter::try_new_and(locale.into(), list).expect(compiled) }
    }
}

impl Locale {
    /// Joins a list: `Viet Nam, Indonesia and Mongolia`.
    pub fn list(&self, items: &[String]) -> String {
        strip(self.lists().and.format(items.iter()).to_string())
    }

    /// Returns the formatters of lists.
    fn lists(&self) -> &Lists {
        self.formatters.lists.get_or_init(|| Lists::new(&self.formats))
    }
}
