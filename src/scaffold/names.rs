//! How a donor is named in a sentence.

use crate::import::Donor;
use crate::locale::Locale;

/// The names of a donor in the language of a document.
#[derive(Debug, Clone)]
pub(super) struct Names {
    /// As in a title: `Republic of Korea`.
    pub(super) plain: String,
    /// As in a sentence: `the Republic of Korea`.
    pub(super) within: String,
    /// As at the start of a sentence: `The Republic of Korea`.
    pub(super) start: String,
}

/// Countries whose English name takes an article.
const WITH_ARTICLE: &[&str] = &[
    "AE", "BS", "CD", "CF", "CG", "CK", "DO", "EU", "FO", "GB", "GM", "KM", "KP", "KR", "LA", "MD",
    "MH", "MV", "NL", "PH", "RU", "SB", "SY", "TZ", "US",
];

/// Names a donor.
pub(super) fn of(donor: &Donor, locale: &Locale) -> Names {
    let code = donor.code.as_deref().unwrap_or_default();
    let plain = locale.country(code).unwrap_or_else(|| donor.name.clone());
    // `Bolivia (Plurinational State of)` is a name for lists; sentences and titles take the short one.
    let plain = plain.split(" (").next().unwrap_or(&plain).to_owned();
    let has_article = WITH_ARTICLE.contains(&code);
    if locale.language() == "en" && has_article {
        return Names { within: format!("the {plain}"), start: format!("The {plain}"), plain };
    }
    Names { within: plain.clone(), start: plain.clone(), plain }
}
