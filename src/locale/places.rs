//! What names a country without its name: capitals, other cities, agencies and currencies; and the names of regions.
//!
//! The tables are facts, with their sources in their heads; names are the language's, memberships everybody's.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::Locale;
use crate::units::Currency;

/// Whose a currency is.
const CURRENCIES: &str = include_str!("../../templates/locales/currencies.tsv");

/// Which States a region has.
const REGIONS: &str = include_str!("../../templates/locales/regions.tsv");

/// The members of the Development Assistance Committee of the OECD, besides the European Union.
const DONORS: &str = "AT AU BE CA CH CZ DE DK EE ES FI FR GB GR HU IE IS IT JP KR LT LU LV NL NO NZ PL PT SE SI SK US";

/// Countries in whose capitals organizations of many States have their seats or regional seats, and governments meet:
/// the United Nations and its agencies and commissions, the European Union, the OECD, the African Union, ASEAN and others.
const SEATS: &str = "AT BE BW CL EG ET FJ FR ID IT KE LB NG PE PH SN TH US ZM";

/// Currencies that accounts are kept in everywhere, so that they point to no donor.
const EVERYBODYS: [&str; 5] = ["CHF", "EUR", "GBP", "USD", "XDR"];

/// A region as a language names it.
#[derive(Debug)]
pub struct RegionNames {
    /// Its name in the table of members.
    pub region: &'static str,
    /// Its names: Asia and the Pacific.
    pub names: Vec<&'static str>,
    /// Its adjectives: Asian.
    pub adjectives: Vec<&'static str>,
}

impl Locale {
    /// Lists the names of capitals, each after the code of its country.
    pub fn capitals(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        named(self.language.capitals)
    }

    /// Lists the names of large cities that are no capitals, each after the code of its country.
    pub fn cities(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        named(self.language.cities)
    }

    /// Lists the names of bodies through which a government gives, each after the code of its country.
    pub fn agencies(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        named(self.language.agencies)
    }

    /// Lists the regions.
    pub fn regions(&self) -> impl Iterator<Item = RegionNames> {
        rows(self.language.regions).map(|(region, rest)| {
            let (names, adjectives) = rest.split_once('\t').unwrap_or((rest, ""));
            RegionNames {
                region,
                names: forms(names).collect(),
                adjectives: forms(adjectives).collect(),
            }
        })
    }
}

/// The codes of the members of each region; of a region within it, with a plus.
static MEMBERS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| rows(REGIONS).collect());

/// Returns the codes of the States that a region has, and of those that some count with it.
pub fn members(region: &str) -> BTreeSet<&'static str> {
    let mut states = BTreeSet::new();
    let own = MEMBERS.get(region).copied().unwrap_or_default();
    for code in own.split_whitespace() {
        match code.strip_prefix('+') {
            Some(part) if part != region => states.extend(members(part)),
            _ => {
                states.insert(code);
            }
        }
    }
    states
}

/// Lists the codes of the States that a currency is of.
pub fn states_of(currency: Currency) -> Vec<&'static str> {
    let row = rows(CURRENCIES).find(|(code, _)| *code == currency.code());
    row.map_or_else(Vec::new, |(_, states)| states.split_whitespace().collect())
}

/// Returns whether a country is known as a donor.
pub fn is_donor(code: &str) -> bool {
    DONORS.split_whitespace().any(|donor| donor == code)
}

/// Returns whether others than its own government meet in a country's capital.
pub fn is_seat(code: &str) -> bool {
    SEATS.split_whitespace().any(|seat| seat == code)
}

/// Returns whether money is used by everybody.
pub fn is_everybodys(currency: Currency) -> bool {
    EVERYBODYS.contains(&currency.code())
}

/// Returns the rows of a table: what stands before the first tab, and the rest.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t'))
}

/// Returns the forms of a cell.
fn forms(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(';').map(str::trim).filter(|form| !form.is_empty())
}

/// Returns every name of a table after its code.
fn named(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(table).flat_map(|(code, names)| forms(names).map(move |name| (code, name)))
}

#[cfg(test)]
mod tests {
    use super::{members, named, rows, states_of};
    use crate::locale::{Locale, country_codes, known_code, state_of};

    fn is_code(code: &str) -> bool {
        known_code(code).is_some()
    }

    /// Every code of a table is one of ISO 3166-1, and every region that is named or referred to has members.
    #[test]
    fn tables_are_sound() {
        for language in Locale::languages() {
            let locale = Locale::new(language).unwrap();
            let named = locale.capitals().chain(locale.cities()).chain(locale.agencies());
            for (code, name) in named {
                assert!(is_code(code), "{language} {code} {name}");
            }
            for (_, city) in locale.cities() {
                assert!(locale.capitals().all(|(_, capital)| capital != city), "{language} {city}");
            }
            for region in locale.regions() {
                assert!(!members(region.region).is_empty(), "{language} {}", region.region);
                assert!(!region.names.is_empty(), "{language} {}", region.region);
            }
        }
        for (region, codes) in rows(super::REGIONS) {
            for code in codes.split_whitespace() {
                let known = code
                    .strip_prefix('+')
                    .map_or(is_code(code), |part| part != region && !members(part).is_empty());
                assert!(known, "{region} {code}");
            }
        }
        for (currency, states) in rows(super::CURRENCIES) {
            assert!(currency.parse::<crate::units::Currency>().is_ok(), "{currency}");
            assert!(states.split_whitespace().all(is_code), "{currency}");
        }
    }

    /// Every State lies in one of the five parts of the world, and has money; whose money is disputed is left out.
    #[test]
    fn every_state_has_a_region_and_a_currency() {
        let locale = Locale::new("en").unwrap();
        let is_state = |code: &&str| locale.adjective(code).is_some() && state_of(code).is_none();
        for code in country_codes().filter(is_state) {
            let parts = ["africa", "americas", "asia", "europe", "pacific"];
            assert!(parts.iter().any(|part| members(part).contains(code)), "{code}");
            let has_money = rows(super::CURRENCIES)
                .any(|(_, states)| states.split_whitespace().any(|state| state == code));
            assert!(has_money || ["EH", "FK", "TW"].contains(&code), "{code}");
        }
    }

    /// Both languages name the same capitals, but for those that are called as their country in one of them.
    #[test]
    fn capitals_are_of_both_languages() {
        let of = |language: &str| {
            let locale = Locale::new(language).unwrap();
            locale.capitals().map(|(code, _)| code).collect::<std::collections::BTreeSet<_>>()
        };
        let only: Vec<&str> = of("en").symmetric_difference(&of("fr")).copied().collect();
        assert_eq!(only, ["DJ"]);
    }

    #[test]
    fn a_state_at_a_border_is_on_both_sides() {
        assert!(members("africa").contains("EG") && members("asia").contains("EG"));
        assert!(members("europe").contains("TR") && members("asia").contains("TR"));
        assert!(
            members("sub-saharan-africa").contains("SD") && members("arab-states").contains("SD")
        );
        assert!(!members("asia").contains("PE") && !members("africa").contains("BO"));
        assert_eq!(states_of("SEK".parse().unwrap()), ["SE"]);
        assert_eq!(named("SE\tSida; SIDA").count(), 2);
    }
}
