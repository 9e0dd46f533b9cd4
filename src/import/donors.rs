//! Donors: one however their name is spelt.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::locale::{Locale, Use, folded, named_codes};

/// Who gave something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Donor {
    /// The name, in one spelling: the United Nations' for a country.
    pub name: String,
    /// The code of ISO 3166-1, or `EU`; organizations have none.
    pub code: Option<String>,
}

/// The known donors by their folded names.
static KNOWN: LazyLock<BTreeMap<String, Donor>> = LazyLock::new(known);

/// Finds a donor by a code of ISO 3166-1 or by a name in any usual spelling.
///
/// The order of the words does not count: `Iran, Islamic Republic of` is `Islamic Republic of Iran`.
pub fn find(written: &str) -> Option<Donor> {
    KNOWN.get(&fold(written)).cloned()
}

/// Returns a name as the name of a folder: `cote-divoire`.
pub fn slug(name: &str) -> String {
    let plain = plain(name);
    plain.split_whitespace().collect::<Vec<_>>().join("-")
}

/// Returns what is left of a name when case, accents, marks, articles and the order of words do not count.
pub fn fold(name: &str) -> String {
    let plain = plain(name);
    let mut words: Vec<&str> = plain
        .split_whitespace()
        .filter(|word| !matches!(*word, "the" | "of" | "and" | "for"))
        .collect();
    words.sort_unstable();
    words.join(" ")
}

/// Returns the words of a name in small letters without accents and marks.
fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for character in folded(name).chars() {
        match character {
            '\'' | '’' | '‘' | '`' => {}
            '&' => plain.push_str(" and "),
            _ if character.is_alphanumeric() => plain.push(character),
            _ => plain.push(' '),
        }
    }
    plain
}

/// Lists the known donors by every folded name that they go by.
fn known() -> BTreeMap<String, Donor> {
    let mut known = BTreeMap::new();
    let Some(english) = Locale::new("en") else { return known };
    let donor =
        |code: &str| english.country(code).map(|name| Donor { name, code: Some(code.to_owned()) });
    let names = english.countries().spellings().iter();
    let names = names.filter(|spelling| spelling.of != Use::Elsewhere && !spelling.is_doubtful);
    let names = names.map(|spelling| (spelling.code, spelling.text.as_str()));
    for (code, name) in names.chain(SPELLINGS.iter().copied()) {
        known.extend(donor(code).map(|donor| (fold(name), donor)));
    }
    // A country's own name and code come last, since no other country may take them.
    for code in named_codes() {
        let Some(donor) = donor(code) else { continue };
        known.insert(fold(&donor.name), donor.clone());
        known.insert(code.to_lowercase(), donor);
    }
    for (name, spellings) in ORGANIZATIONS {
        for spelling in spellings.iter().chain([name]) {
            known.insert(fold(spelling), Donor { name: (*name).to_owned(), code: None });
        }
    }
    known
}

/// Names of countries in tables of figures that no text has, by their codes.
const SPELLINGS: &[(&str, &str)] = &[
    ("EU", "European Commission"),
    ("EU", "European Union (EU)"),
    ("EU", "European Communities"),
    ("EU", "EU institutions"),
    ("GM", "The Republic of the Gambia"),
    ("KR", "Rep. of Korea"),
    ("LA", "Lao People's Dem. Rep."),
    ("MK", "Republic of North Macedonia"),
    ("TR", "Republic of Türkiye"),
];

/// Organizations that give, by one name, with the others that were seen.
const ORGANIZATIONS: &[(&str, &[&str])] = &[
    ("Bill & Melinda Gates Foundation", &["Gates Foundation"]),
    ("Joint United Nations Programme on HIV/AIDS", &["UNAIDS"]),
    ("Multi Donor Trust Funds", &["Multi Donor Trust Fund"]),
    ("Multi Partner Trust Fund Office", &["MPTFO"]),
    ("Private Donors", &["Private donor"]),
    (
        "UN OCHA",
        &[
            "OCHA",
            "United Nations Office for the Coordination of Humanitarian Affairs",
            "United Nations Secretariat Office for the Coordination of Humanitarian Affairs",
        ],
    ),
    ("United Nations Development Programme", &["UNDP", "UNDP (as donor)"]),
    ("World Bank", &["World Bank Group"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Spellings of one donor are one donor, and near names of two are two.
    #[test]
    fn knows_donors_in_any_spelling() {
        let cases = [
            ("JP", Some("JP")),
            ("JAPAN", Some("JP")),
            ("Korea, Republic of", Some("KR")),
            ("Republic of Korea", Some("KR")),
            ("Democratic People's Republic of Korea", Some("KP")),
            ("Türkiye", Some("TR")),
            ("TURKIYE", Some("TR")),
            ("Turkey", Some("TR")),
            ("Côte D'Ivoire", Some("CI")),
            ("Cote d’Ivoire", Some("CI")),
            ("Bolivia, Plurinational State of", Some("BO")),
            ("Congo", Some("CG")),
            ("Democratic Republic of the Congo", Some("CD")),
            ("Guinea", Some("GN")),
            ("Guinea-Bissau", Some("GW")),
            ("Netherlands (Kingdom of the)", Some("NL")),
            ("European Commission", Some("EU")),
            ("DR Congo", Some("CD")),
            ("Congo, Democratic Republic", Some("CD")),
            ("Republic of the Congo", Some("CG")),
            ("Swaziland", Some("SZ")),
            ("Libyan Arab Jamahiriya", Some("LY")),
            ("USA", Some("US")),
            ("Hong Kong SAR, China", Some("HK")),
            ("Jersey", Some("JE")),
            ("The World Bank Group", None),
            ("Atlantis", None),
        ];
        for (written, code) in cases {
            let found = find(written).and_then(|donor| donor.code);
            assert_eq!(found.as_deref(), code, "{written}");
        }
        assert_eq!(find("The World Bank Group"), find("World Bank"));
        assert_eq!(find("Atlantis"), None);
    }
}
