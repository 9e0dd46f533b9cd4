//! Units without a number: what a heading says that the numbers below it are counted in.

use std::ops::Range;

use super::{Scan, What, amounts};
use crate::units::Currency;

/// A unit that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitMention {
    /// The power of ten: 3 of `thousands`; none where only a currency or a percent sign is named.
    pub power: Option<u32>,
    /// The currency, where one alone is named: `dollars` may be those of several countries.
    pub currency: Option<Currency>,
    /// Whether a currency is named, be it one of several.
    pub is_money: bool,
    /// Whether the numbers are in percent.
    pub is_percent: bool,
    /// Its bytes, without what leads to it.
    pub bytes: Range<usize>,
}

impl Scan<'_> {
    /// Reads a unit that stands at a byte: a size with a currency, or either alone or a percent sign where `in` or a
    /// bracket leads to it.
    pub(super) fn unit_alone(self, at: usize) -> Option<UnitMention> {
        if self.before(at).ends_with(char::is_alphanumeric) {
            return None;
        }
        let before = self.before(at).trim_end();
        let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let is_led = self.words.unit_leads.contains(&word.to_lowercase()) || before.ends_with('(');
        if let Some((end, ())) = self.words.percents.find(self.text, at) {
            return is_led.then_some(UnitMention {
                power: None,
                currency: None,
                is_money: false,
                is_percent: true,
                bytes: at..end,
            });
        }
        let size =
            |at: usize| self.words.sizes.find(self.text, at).filter(|(end, _)| self.ends_at(*end));
        let joined = |at: usize| {
            let at = self.after_space(at);
            let joint = self.words.currency_joints.find(self.text, at);
            joint.map_or(at, |(end, ())| self.after_space(end))
        };
        // A letter alone is no word: `m` may be metres.
        let is_word = |from: usize, to: usize| to - from > 1;
        let (power, unit, end) = if let Some((end, power)) = size(at) {
            let unit = self.unit(joined(end));
            let end_of_all = unit.map_or(end, amounts::Unit::end);
            let is_meant = unit.is_some() || (is_led && is_word(at, end));
            (Some(*power), unit, is_meant.then_some(end_of_all)?)
        } else {
            let unit = self.unit(at)?;
            let next = self.after_space(unit.end());
            match size(next).filter(|(end, _)| is_word(next, *end)) {
                Some((end, power)) => (Some(*power), Some(unit), end),
                None => (None, Some(unit), is_led.then_some(unit.end())?),
            }
        };
        let currency = unit.and_then(amounts::Unit::currency);
        // `in million-dollar projects`, `in euro-area countries`.
        let mut after = self.rest(end).chars();
        if after.next().is_some_and(|c| matches!(c, '-' | '‑'))
            && after.next().is_some_and(char::is_alphabetic)
        {
            return None;
        }
        let bytes = at..end;
        Some(UnitMention { power, currency, is_money: unit.is_some(), is_percent: false, bytes })
    }

    /// Returns whether a word ends at a byte, and no number follows it: `in million 5`.
    fn ends_at(self, end: usize) -> bool {
        let goes_on = self.char_at(end).is_some_and(char::is_alphanumeric);
        let number = self.amount(self.after_space(end));
        !goes_on && !number.is_some_and(|mention| matches!(mention.what, What::Count { .. }))
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::Locale;
    use crate::mentions::Reader;

    /// What a text says its numbers are in: the characters, the power of ten, the currency.
    fn units(language: &str, text: &str) -> Vec<(String, Option<u32>, String)> {
        let reader = Reader::new(&Locale::new(language).unwrap());
        let found = reader.units(text).into_iter().map(|unit| {
            let currency = unit.currency.map_or("", |currency| currency.code()).to_owned();
            let currency = if unit.is_percent { "%".to_owned() } else { currency };
            (text[unit.bytes.clone()].to_owned(), unit.power, currency)
        });
        found.collect()
    }

    #[test]
    fn units_of_headings_are_read() {
        for (language, text, words, power, currency) in [
            (
                "en",
                "Contributions, in thousands of US dollars",
                "thousands of US dollars",
                Some(3),
                "USD",
            ),
            ("en", "Contributions (US$ million)", "US$ million", Some(6), "USD"),
            ("en", "Contributions (thousands)", "thousands", Some(3), ""),
            ("en", "Contributions in euros", "euros", None, "EUR"),
            ("en", "Contributions, in per cent", "per cent", None, "%"),
            ("en", "Contributions (%)", "%", None, "%"),
            ("en", "Contributions in millions of dollars", "millions of dollars", Some(6), ""),
            (
                "fr",
                "Contributions, en milliers de dollars des États-Unis",
                "milliers de dollars des États-Unis",
                Some(3),
                "USD",
            ),
            ("fr", "Contributions (en millions d’euros)", "millions d’euros", Some(6), "EUR"),
            ("fr", "Contributions (en %)", "%", None, "%"),
        ] {
            let wanted = vec![(words.to_owned(), power, currency.to_owned())];
            assert_eq!(units(language, text), wanted, "{text}");
        }
        for text in [
            "US$ 31.8 million in five years",
            "Millions of women reached",
            "Thousands joined in euro-area countries",
            "It lies 5 m (16 feet) above",
            "Growth of 5 per cent in 2022",
            "In million-dollar projects",
        ] {
            assert_eq!(units("en", text), [], "{text}");
        }
    }
}
