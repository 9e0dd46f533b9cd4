//! The tables of countries: whole, and right where it is easily got wrong.

use std::collections::BTreeSet;

use super::locale;
use crate::locale::{Locale, SentenceName, Spelling, Use, country_codes, known_code};

/// Every code of the tables.
fn codes() -> impl Iterator<Item = &'static str> {
    country_codes().chain(["EU", "XK"])
}

#[test]
fn countries_go_by_the_names_of_the_united_nations() {
    let some = |word: &str| Some(word.to_owned());
    for (code, english, french) in [
        ("JP", "Japan", "Japon"),
        ("VN", "Viet Nam", "Viet Nam"),
        ("KR", "Republic of Korea", "République de Corée"),
        ("CI", "Côte d’Ivoire", "Côte d’Ivoire"),
        ("TR", "Türkiye", "Türkiye"),
        ("CD", "Democratic Republic of the Congo", "République démocratique du Congo"),
        ("TT", "Trinidad and Tobago", "Trinité-et-Tobago"),
        ("LR", "Liberia", "Libéria"),
        ("EU", "European Union", "Union européenne"),
        ("HK", "Hong Kong (China)", "Hong Kong (Chine)"),
    ] {
        assert_eq!(locale("en").country(code), some(english));
        assert_eq!(locale("fr").country(code), some(french));
    }
}

/// Every code has a row in every language, in the order of the codes, and no two have one name.
#[test]
fn tables_are_whole() {
    for tag in Locale::languages() {
        let locale = locale(tag);
        let names: BTreeSet<_> = codes().map(|code| locale.country(code).unwrap()).collect();
        assert_eq!(names.len(), 251, "{tag}");
        for code in codes() {
            let name = locale.sentence_name(code).unwrap();
            for form in [&name.bare, &name.the, &name.of, &name.place, &name.to, &name.from] {
                assert!(!form.contains(['&', '\'', '?', '(']) || form.contains(" ("), "{form}");
                assert!(form.ends_with(&name.bare), "{form}");
            }
        }
        for code in ["", "jp", "XX", "UK", "JPN", "other", "001"] {
            assert_eq!((locale.country(code), locale.adjective(code)), (None, None));
        }
    }
}

/// Who has inhabitants has an adjective, in both languages or in neither; a few have none.
#[test]
fn adjectives() {
    let some = |word: &str| Some(word.to_owned());
    for (code, english, french) in [
        ("JP", "Japanese", "japonais"),
        ("NO", "Norwegian", "norvégien"),
        ("SE", "Swedish", "suédois"),
        ("KR", "Korean", "coréen"),
        ("DE", "German", "allemand"),
        ("EU", "European", "européen"),
        ("HK", "Hong Kong", "hongkongais"),
    ] {
        assert_eq!(locale("en").adjective(code), some(english));
        assert_eq!(locale("fr").adjective(code), some(french));
    }
    assert_eq!(locale("en").adjectives("SE"), ["Swedish", "Swedes"]);
    assert_eq!(locale("fr").adjectives("SE"), ["suédois", "suédoise"]);
    let without = |tag: &str| -> Vec<_> {
        codes().filter(|code| locale(tag).adjective(code).is_none()).collect()
    };
    assert_eq!(without("en"), ["AQ", "BV", "GS", "HM", "IO", "TF", "UM"]);
    assert_eq!(
        without("fr"),
        ["AQ", "BV", "CC", "CX", "GS", "HM", "IO", "SJ", "TC", "TF", "UM", "VG", "VI"]
    );
    for code in codes() {
        let countries = locale("fr").countries();
        let country = countries.of(code).unwrap();
        assert_eq!(country.adjective.is_some(), country.feminine.is_some(), "{code}");
        for word in country.adjective.iter().chain(&country.feminine) {
            assert!(word.starts_with(char::is_lowercase), "{word}");
        }
        let people = &locale("en").countries().of(code).unwrap().people;
        let is_name = |word: &&str| word.starts_with(char::is_uppercase);
        assert!(people.iter().all(is_name), "{people:?}");
    }
}

#[test]
fn names_in_english_sentences() {
    for (code, the) in [
        ("NO", "Norway"),
        ("NL", "the Netherlands"),
        ("US", "the United States"),
        ("EU", "the European Union"),
        ("IR", "the Islamic Republic of Iran"),
        ("MV", "the Maldives"),
        ("SD", "Sudan"),
        ("HK", "Hong Kong (China)"),
    ] {
        let name = locale("en").sentence_name(code).unwrap();
        let SentenceName { the: with, of, place, to, from, .. } = &name;
        assert_eq!(with, the);
        let forms = [("of", of), ("in", place), ("to", to), ("from", from)];
        assert!(forms.iter().all(|(word, form)| **form == format!("{word} {the}")), "{name:?}");
    }
}

/// A French name has an article or none, is masculine or feminine, and begins with a vowel or not.
#[test]
fn names_in_french_sentences() {
    for (code, forms) in [
        ("NO", ["la Norvège", "de la Norvège", "en Norvège", "à la Norvège", "de Norvège"]),
        ("JP", ["le Japon", "du Japon", "au Japon", "au Japon", "du Japon"]),
        ("NL", ["les Pays-Bas", "des Pays-Bas", "aux Pays-Bas", "aux Pays-Bas", "des Pays-Bas"]),
        ("IT", ["l’Italie", "de l’Italie", "en Italie", "à l’Italie", "d’Italie"]),
        ("AO", ["l’Angola", "de l’Angola", "en Angola", "à l’Angola", "d’Angola"]),
        ("CU", ["Cuba", "de Cuba", "à Cuba", "à Cuba", "de Cuba"]),
        ("HT", ["Haïti", "d’Haïti", "en Haïti", "à Haïti", "d’Haïti"]),
        ("IL", ["Israël", "d’Israël", "en Israël", "à Israël", "d’Israël"]),
        ("BB", ["la Barbade", "de la Barbade", "à la Barbade", "à la Barbade", "de la Barbade"]),
        ("RE", ["La Réunion", "de La Réunion", "à La Réunion", "à La Réunion", "de La Réunion"]),
        (
            "EU",
            [
                "l’Union européenne",
                "de l’Union européenne",
                "dans l’Union européenne",
                "à l’Union européenne",
                "de l’Union européenne",
            ],
        ),
    ] {
        let name = locale("fr").sentence_name(code).unwrap();
        assert_eq!([name.the, name.of, name.place, name.to, name.from], forms, "{code}");
    }
}

#[test]
fn names_of_donors_that_are_no_country() {
    let english = |name: &str, article| locale("en").own_name(name, article);
    assert_eq!(english("Gates Foundation", Some("the")).of, "of the Gates Foundation");
    assert_eq!(english("Oxfam", None).of, "of Oxfam");
    let french = |name: &str, article| locale("fr").own_name(name, article);
    assert_eq!(french("Banque mondiale", Some("la")).of, "de la Banque mondiale");
    assert_eq!(french("Fonds mondial", Some("le")).to, "au Fonds mondial");
    assert_eq!(french("Oxfam", None).of, "d’Oxfam");
    assert_eq!(french("Oxfam", None).the, "Oxfam");
    assert_eq!(french("Éclosio", None).from, "d’Éclosio");
    assert_eq!(french("Handicap International", None).of, "de Handicap International");
}

/// A whole text is found as a name, however it is typed; who says what of whom is marked.
#[test]
fn spellings() {
    use Use::{Former, Usual};
    let usual = |tag: &'static str, names: &[(&'static str, &'static str)]| {
        names.iter().map(|(text, code)| (tag, *text, Some((*code, Usual)))).collect::<Vec<_>>()
    };
    let former = |tag: &'static str, names: &[(&'static str, &'static str)]| {
        names.iter().map(|(text, code)| (tag, *text, Some((*code, Former)))).collect::<Vec<_>>()
    };
    let english = [
        ("Viet Nam", "VN"),
        ("Vietnam", "VN"),
        ("Cote d'Ivoire", "CI"),
        ("Co\u{302}te d’Ivoire", "CI"),
        ("Hong Kong, China", "HK"),
        ("Hong Kong", "HK"),
        ("Iran", "IR"),
        ("Iran (Islamic Republic of)", "IR"),
        ("Islamic Republic of Iran", "IR"),
        ("The Netherlands", "NL"),
        ("NORWAY", "NO"),
        ("UK", "GB"),
        ("São Tomé and Príncipe", "ST"),
        ("Sao Tome & Principe", "ST"),
        ("St. Lucia", "LC"),
        ("Guinea Bissau", "GW"),
        ("DR Congo", "CD"),
        ("Macau", "MO"),
        ("Kosovo", "XK"),
        ("Czech Republic", "CZ"),
    ];
    let old = [
        ("Turkey", "TR"),
        ("Swaziland", "SZ"),
        ("Cape Verde", "CV"),
        ("Burma", "MM"),
        ("Zaire", "CD"),
        ("Macedonia", "MK"),
        ("The former Yugoslav Republic of Macedonia", "MK"),
        ("Ivory Coast", "CI"),
        ("Upper Volta", "BF"),
    ];
    let french = [
        ("Viêt Nam", "VN"),
        ("Etats-Unis", "US"),
        ("États-Unis d’Amérique", "US"),
        ("l’Irak", "IQ"),
        ("les îles Marshall", "MH"),
        ("RDC", "CD"),
        ("Corée du Sud", "KR"),
        ("Bélarus", "BY"),
        ("Biélorussie", "BY"),
        ("Porto Rico", "PR"),
        ("République tchèque", "CZ"),
    ];
    let vieux = [
        ("Turquie", "TR"),
        ("Haute-Volta", "BF"),
        ("Zaïre", "CD"),
        ("Cap-Vert", "CV"),
        ("Birmanie", "MM"),
        ("Macédoine", "MK"),
    ];
    let nothing =
        [("en", "Atlantis", None), ("en", "New Mexico", None), ("fr", "Antarctique", None)];
    let cases = [
        usual("en", &english),
        former("en", &old),
        usual("fr", &french),
        former("fr", &vieux),
        nothing.to_vec(),
    ];
    for (tag, text, expected) in cases.concat() {
        let found = locale(tag).countries().spellings().whole(text);
        assert_eq!(found.map(|one| (one.code, one.of)), expected, "{text}");
    }
}

/// No two countries share a spelling, and a name is found in its own table.
#[test]
fn a_spelling_is_of_one_country() {
    for tag in Locale::languages() {
        let locale = locale(tag);
        let spellings = locale.countries().spellings();
        // Saint Martin has two halves.
        let is_sure = |one: &&Spelling| one.of != Use::Elsewhere && !one.is_doubtful;
        for spelling in spellings.iter().filter(is_sure) {
            let found = spellings.whole(&spelling.text).unwrap();
            assert_eq!(found.code, spelling.code, "{tag} {}", spelling.text);
        }
    }
    assert_eq!(known_code("XK"), Some("XK"));
}
