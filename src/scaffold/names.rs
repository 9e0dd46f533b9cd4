//! How a donor is named where no expression can name it.

use crate::import::Donor;
use crate::locale::{Locale, SentenceName};

/// The names of a donor in the language of a document.
#[derive(Debug, Clone)]
pub(super) struct Names {
    /// As in a title: `Republic of Korea`.
    pub(super) plain: String,
    /// As in a sentence: `the Republic of Korea`.
    pub(super) within: String,
}

/// Names a donor.
pub(super) fn of(donor: &Donor, locale: &Locale) -> Names {
    let code = donor.code.as_deref().unwrap_or_default();
    let plain = locale.country(code).unwrap_or_else(|| donor.name.clone());
    // `Bolivia (Plurinational State of)` is a name for lists; titles take the short one.
    let plain = plain.split(" (").next().unwrap_or(&plain).to_owned();
    let SentenceName { the: within, .. } =
        locale.sentence_name(code).unwrap_or_else(|| locale.own_name(&plain, None));
    Names { plain, within }
}
