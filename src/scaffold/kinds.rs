//! What was given as what: assessed, core, earmarked, over all years of a period.

use super::words;
use crate::figures::Figures;
use crate::import::{self, RevenueType};
use crate::locale::Locale;
use crate::units::{Decimal, Period};

/// The name of the file.
pub const KINDS_FILE: &str = "kinds.csv";

/// Returns the parts; none where there are not two at least, or where one is below zero and no part of anything.
pub(super) fn parts(figures: &Figures<'_>, period: Period) -> Option<Vec<(RevenueType, Decimal)>> {
    let sums = figures.by_type(period);
    (sums.len() > 1 && sums.iter().all(|(_, sum)| *sum > Decimal::ZERO)).then_some(sums)
}

/// Writes the file, with the names of a language.
pub fn kinds(figures: &Figures<'_>, period: Period, locale: &Locale) -> Option<String> {
    let words = words::of(locale.language())?;
    let mut text = "kind,amount_usd\n".to_owned();
    for (revenue, sum) in parts(figures, period)? {
        let name = import::field(words.revenue(revenue));
        text.push_str(&format!("{name},{}\n", import::plain(sum)));
    }
    Some(text)
}
