//! The marks and spaces of the language.

use super::Locale;

impl Locale {
    /// Sets the quotes, dashes, dots and spaces of a text as the language wants them.
    pub fn typography(&self, text: &str) -> String {
        text.to_owned()
    }
}
