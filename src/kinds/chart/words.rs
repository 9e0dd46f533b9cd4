//! The words of charts that are not data, in a language.

use crate::charts::{ChartWords, Numerals};
use crate::locale::Locale;
use crate::units::Decimal;

impl Numerals for Locale {
    fn number(&self, number: Decimal, decimals: u32) -> String {
        self.rounded(number, decimals)
    }

    fn percent(&self, share: Decimal, decimals: u32) -> String {
        self.rounded_percent(share, decimals)
    }
}

/// Returns the words of a language, with what the foot says of sums that lack a part, and the subtitle where parts do not
/// give their sum as they are written.
pub fn words(locale: &Locale, partial: String, rounded: String) -> ChartWords {
    let word = |id: &str| locale.message(id, &[]);
    ChartWords {
        no_data: word("no-data"),
        partial,
        net: word("net"),
        rounded,
        total: word("chart-total"),
        rank: word("chart-rank"),
        other: word("chart-other"),
        own_scale: word("chart-own-scale"),
        elsewhere: word("map-elsewhere"),
        disclaimer: word("map-disclaimer"),
    }
}
