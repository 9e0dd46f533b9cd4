//! Donors: one however their name is spelt.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::locale::{Locale, country_codes};

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
    for character in name.chars().flat_map(char::to_lowercase) {
        match character {
            '\'' | '’' | '‘' | '`' | '\u{307}' => {}
            '&' => plain.push_str(" and "),
            _ if character.is_ascii_alphanumeric() => plain.push(character),
            _ => match unaccented(character) {
                Some(letters) => plain.push_str(letters),
                None if character.is_alphanumeric() => plain.push(character),
                None => plain.push(' '),
            },
        }
    }
    plain
}

/// Returns a letter without its accent.
fn unaccented(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'ç' | 'ć' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ı' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'š' | 'ş' | 'ș' => "s",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        _ => return None,
    })
}

/// Lists the known donors by every folded name that they go by.
fn known() -> BTreeMap<String, Donor> {
    let mut known = BTreeMap::new();
    let english = Locale::new("en");
    let name = |code: &str| english.as_ref().and_then(|locale| locale.country(code));
    for code in country_codes().chain(["EU"]) {
        let Some(name) = name(code) else { continue };
        let donor = Donor { name: name.clone(), code: Some(code.to_owned()) };
        known.insert(code.to_lowercase(), donor.clone());
        known.insert(fold(&name), donor);
    }
    for (code, names) in COUNTRY_SPELLINGS {
        let Some(name) = name(code) else { continue };
        for spelling in *names {
            let donor = Donor { name: name.clone(), code: Some((*code).to_owned()) };
            known.insert(fold(spelling), donor);
        }
    }
    for (name, spellings) in ORGANIZATIONS {
        for spelling in spellings.iter().chain([name]) {
            known.insert(fold(spelling), Donor { name: (*name).to_owned(), code: None });
        }
    }
    known
}

/// Other names of countries: former, short and formal ones, by their codes.
const COUNTRY_SPELLINGS: &[(&str, &[&str])] = &[
    ("BN", &["Brunei"]),
    ("BO", &["Bolivia"]),
    ("CD", &["DR Congo", "Congo, Democratic Republic", "Congo (Kinshasa)"]),
    ("CG", &["Republic of the Congo", "Congo (Brazzaville)"]),
    ("CI", &["Cote d Ivoire", "Ivory Coast"]),
    ("CV", &["Cape Verde"]),
    ("CZ", &["Czech Republic"]),
    (
        "EU",
        &["European Commission", "European Union (EU)", "European Communities", "EU institutions"],
    ),
    ("FM", &["Micronesia"]),
    (
        "GB",
        &[
            "United Kingdom",
            "Great Britain",
            "United Kingdom of Great Britain and Northern Ireland",
        ],
    ),
    ("GM", &["The Republic of the Gambia"]),
    ("IR", &["Iran", "Islamic Republic of Iran"]),
    ("KR", &["South Korea", "Rep. of Korea"]),
    ("LA", &["Laos", "Lao PDR", "Lao People's Dem. Rep."]),
    ("LY", &["Libyan Arab Jamahiriya"]),
    ("MD", &["Moldova"]),
    (
        "MK",
        &["Macedonia", "The former Yugoslav Republic of Macedonia", "Republic of North Macedonia"],
    ),
    ("MM", &["Burma"]),
    ("NL", &["Kingdom of the Netherlands"]),
    ("PS", &["Palestine"]),
    ("RU", &["Russia"]),
    ("ST", &["São Tomé and Príncipe"]),
    ("SY", &["Syria"]),
    ("SZ", &["Swaziland"]),
    ("TL", &["East Timor"]),
    ("TR", &["Turkey", "Republic of Türkiye"]),
    ("TZ", &["Tanzania", "United Republic of Tanzania"]),
    ("US", &["United States", "United States of America", "USA"]),
    ("VA", &["Vatican", "Holy See"]),
    ("VE", &["Venezuela", "Bolivarian Republic of Venezuela"]),
    ("VN", &["Vietnam"]),
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
