//! Names of countries and donors in texts: printed as a sentence has them, and found however they are written.

use std::fmt::Write as _;

use factsheet::input::MemoryFiles;
use factsheet::text::{Block, plain};

use crate::program::checked;
use crate::sheets::{About, NORWAY, check, prose, sheet};
use factsheet::model::Owner;

/// What is said of a sentence in a sheet about a donor: each code, and what is underlined.
fn said(about: About<'_>, sentence: &str) -> Vec<(String, String)> {
    let found = check(&sheet(about, &prose(sentence)), &[]).into_iter();
    found.map(|one| (one.code, one.underlined)).collect()
}

/// Expects of each sentence the findings of a code, by what they underline, and no other finding.
#[track_caller]
fn must_say(about: About<'_>, code: &str, sentences: &[(&str, &[&str])]) {
    let mut faults = String::new();
    for (sentence, expected) in sentences {
        let found = said(about, sentence);
        let expected: Vec<_> =
            expected.iter().map(|words| (code.to_owned(), (*words).to_owned())).collect();
        if found != expected {
            writeln!(faults, "{sentence}\n  {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// What a line prints in a sheet with some keys of the donor; what is reported, where it prints nothing.
fn printed(language: &str, donor: &str, line: &str) -> String {
    let body = format!("[[section]]\nkind = \"quote\"\ntext = '''{line}'''\n");
    let document = sheet(About { language, ..NORWAY }, &body);
    let document = document.replace("country  = \"NO\"\npartners = []", donor);
    let files = MemoryFiles([("sheet.toml".to_owned(), document.into_bytes())].into());
    let outcome = checked(&files, "sheet.toml");
    let Some(factsheet) = outcome.output else {
        let messages = outcome.findings.iter().map(|finding| finding.message.clone());
        return messages.collect::<Vec<_>>().join("; ");
    };
    let texts = factsheet.texts().iter().filter(|text| text.owner == Owner::section(1));
    let blocks = texts.flat_map(|text| &text.blocks);
    let lines = blocks.filter_map(|block| match block {
        Block::Paragraph(line) => Some(plain(line)),
        Block::List { .. } => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Prints every form of the donor's name.
const ALL: &str = "{{ donor.name }} | {{ donor.the }} | {{ donor.of }} | {{ donor.in }} | {{ donor.to }} | \
                   {{ donor.from }}";

#[test]
fn a_donor_is_printed_with_its_article_and_prepositions() {
    for (language, donor, expected) in [
        (
            "en",
            "country = \"NL\"",
            "Netherlands | the Netherlands | of the Netherlands | in the Netherlands | to the Netherlands | from the Netherlands",
        ),
        (
            "en",
            "country = \"NO\"",
            "Norway | Norway | of Norway | in Norway | to Norway | from Norway",
        ),
        (
            "fr",
            "country = \"NL\"",
            "Pays-Bas | les Pays-Bas | des Pays-Bas | aux Pays-Bas | aux Pays-Bas | des Pays-Bas",
        ),
        (
            "fr",
            "country = \"NO\"",
            "Norvège | la Norvège | de la Norvège | en Norvège | à la Norvège | de Norvège",
        ),
        // A donor that is no country, with an article of its own or without one.
        (
            "en",
            "name = \"Gates Foundation\"\narticle = \"the\"",
            "Gates Foundation | the Gates Foundation | of the Gates Foundation | in the Gates Foundation | \
             to the Gates Foundation | from the Gates Foundation",
        ),
        (
            "en",
            "name = \"The Global Fund\"",
            "The Global Fund | the Global Fund | of the Global Fund | in the Global Fund | to the Global Fund | \
             from the Global Fund",
        ),
        (
            "fr",
            "name = \"Agence bleue\"\narticle = \"l'\"",
            "Agence bleue | l’Agence bleue | de l’Agence bleue | à l’Agence bleue | à l’Agence bleue | de l’Agence bleue",
        ),
        ("fr", "name = \"Oxfam\"", "Oxfam | Oxfam | d’Oxfam | à Oxfam | à Oxfam | d’Oxfam"),
        // Another name of a country has its article in the table.
        (
            "en",
            "country = \"NL\"\nname = \"Kingdom of the Netherlands\"",
            "Kingdom of the Netherlands | the Kingdom of the Netherlands | of the Kingdom of the Netherlands | \
             in the Kingdom of the Netherlands | to the Kingdom of the Netherlands | from the Kingdom of the Netherlands",
        ),
        (
            "fr",
            "country = \"RU\"\nname = \"Russie\"",
            "Russie | la Russie | de la Russie | en Russie | à la Russie | de Russie",
        ),
    ] {
        assert_eq!(printed(language, donor, ALL), expected);
    }
}

/// The article begins a sentence with a capital, and a label with none.
#[test]
fn an_article_has_its_capital_at_the_head_of_a_sentence() {
    let netherlands = "country = \"NL\"";
    for (line, expected) in [
        (
            "{{ donor.the }} gave. So did {{ donor.the }}.",
            "The Netherlands gave. So did the Netherlands.",
        ),
        ("**{{ donor.the }}** gave.", "The Netherlands gave."),
        ("{{ donor.the }}, a friend", "the Netherlands, a friend"),
        ("{{ donor.the | capital }}, a friend", "The Netherlands, a friend"),
    ] {
        assert_eq!(printed("en", netherlands, line), expected);
    }
    let french = printed("fr", netherlands, "{{ donor.in }}, on donne.");
    assert_eq!(french, "Aux Pays-Bas, on donne.");
}

#[test]
fn adjectives_are_printed_or_refused() {
    let both = "{{ donor.adjective }}, {{ donor.adjective_feminine }}";
    assert_eq!(printed("fr", "country = \"SE\"", both), "suédois, suédoise");
    let own = "country = \"SE\"\nadjective = \"nordique\"\nadjective_feminine = \"nordique\"";
    assert_eq!(printed("fr", own, both), "nordique, nordique");
    let hong_kong = printed("en", "country = \"HK\"", "{{ donor.adjective }} experts");
    assert_eq!(hong_kong, "Hong Kong experts");
    for (language, donor, field, message) in [
        ("en", "country = \"BV\"", "adjective", "there is no adjective for Bouvet Island"),
        ("en", "name = \"Oxfam\"", "adjective", "there is no adjective for Oxfam"),
        (
            "fr",
            "country = \"SE\"\nadjective = \"nordique\"",
            "adjective_feminine",
            "there is no adjective in the feminine for Suède",
        ),
        (
            "en",
            "country = \"SE\"",
            "adjective_feminine",
            "`donor` has no field `adjective_feminine`",
        ),
        (
            "fr",
            "name = \"X\"\narticle = \"the\"",
            "name",
            "`the` is no article of the document’s language",
        ),
    ] {
        assert_eq!(printed(language, donor, &format!("{{{{ donor.{field} }}}}")), message);
    }
}

/// Territories, former names and names without accents are names, too.
#[test]
fn countries_are_found_however_they_are_written() {
    must_say(
        NORWAY,
        "text/country",
        &[
            ("It works in Hong Kong.", &["Hong Kong"]),
            ("It works in Hong Kong, China.", &["Hong Kong, China"]),
            ("It works in Taiwan.", &["Taiwan"]),
            ("It works in Palestine.", &["Palestine"]),
            ("It works in Kosovo.", &["Kosovo"]),
            ("It works in Puerto Rico.", &["Puerto Rico"]),
            ("It works in Jersey.", &["Jersey"]),
            ("It works in Cote d'Ivoire.", &["Cote d'Ivoire"]),
            ("It works in Co\u{302}te d’Ivoire.", &["Co\u{302}te d’Ivoire"]),
            ("It works in Zaire.", &["Zaire"]),
            ("It works in the U.S. every year.", &["U.S"]),
            ("The Kenya Red Cross and the China Development Bank met.", &[]),
            ("The US gave.", &["US"]),
            ("It works in Trinidad & Tobago.", &["Trinidad & Tobago"]),
            ("SWEDEN AND THE ILO", &["SWEDEN"]),
            // Names of something else.
            ("It works in Atlanta, Georgia, and in New Jersey.", &[]),
            ("Jersey cows and guinea pigs graze. Guinea pigs are small.", &[]),
            ("Michael Jordan spoke, and so did Georgia Smith.", &[]),
            ("Two rivers, the Niger and the Senegal, rise there.", &[]),
            ("The European Union gave as well.", &[]),
            ("It is in Antarctica, at the Lake Chad Basin, and in the South China Sea.", &[]),
        ],
    );
    let french = About { language: "fr", ..NORWAY };
    must_say(
        french,
        "text/country",
        &[
            ("Il travaille à La Réunion.", &["La Réunion"]),
            ("La Réunion annuelle et la réunion de mai se tiennent.", &[]),
            ("Il travaille à Maurice.", &["Maurice"]),
            ("Maurice Dupont et Dominique Martin parlent avec Maurice.", &[]),
            ("Il travaille à la Dominique.", &["Dominique"]),
            ("Il travaille aux îles Marshall.", &["îles Marshall"]),
            ("Le tour de l’Île-de-France, la noix du Brésil et le cochon d’Inde.", &[]),
            ("L’Irlande du Nord y participe.", &[]),
        ],
    );
}

/// A territory may be named with its State, and not the other way round.
#[test]
fn a_territory_is_listed_with_its_state() {
    let about = |country| About { country, ..NORWAY };
    must_say(about("CN"), "text/country", &[("It works in Hong Kong, China.", &[])]);
    must_say(about("HK"), "text/country", &[("Hong Kong, China gave to it.", &[])]);
    must_say(about("HK"), "text/country", &[("It works in China.", &["China"])]);
    must_say(about("FR"), "text/country", &[("It works in Mayotte.", &[])]);
}

/// More than eight countries that are not listed are one finding with the line to paste; fewer are one each.
#[test]
fn many_countries_are_one_finding() {
    let names = ["Kenya", "Mali", "Togo", "Ghana", "Benin", "Chad", "Malawi", "Zambia", "Cuba"];
    let list = |count: usize| format!("It works in {}.", names[..count].join(" and in "));
    assert_eq!(said(NORWAY, &list(8)).len(), 8);
    let found = check(&sheet(NORWAY, &prose(&list(9))), &[]);
    let messages: Vec<_> = found.iter().map(|one| one.message.as_str()).collect();
    let expected = "9 countries are neither the donor nor a partner: Kenya, Mali, Togo, Ghana, Benin and 4 more";
    assert_eq!(messages, [expected]);
    // What is allowed is not among them.
    let allow = "[[allow]]\ncode = \"text/country\"\nbecause = \"it is so\"\nabout = \"Kenya\"\n";
    let found = check(&sheet(NORWAY, &(prose(&list(9)) + allow)), &[]);
    let severities: Vec<_> = found.iter().map(|one| one.severity.as_str()).collect();
    assert_eq!(severities, ["note"].into_iter().chain(["error"; 8]).collect::<Vec<_>>());
}

#[test]
fn former_names_and_lost_accents_are_told() {
    let about = About { partners: &["TR", "SZ", "CI", "MM", "MK"], ..NORWAY };
    must_say(
        about,
        "text/name",
        &[
            ("Turkey signed it.", &["Turkey"]),
            ("Refugees in Turkey work.", &["Turkey"]),
            ("The Swaziland–ILO cooperation goes on.", &["Swaziland"]),
            ("It works in Cote d'Ivoire.", &["Cote d'Ivoire"]),
            ("It works in Turkiye.", &["Turkiye"]),
            ("It works in Co\u{302}te d'Ivoire.", &[]),
            ("They eat turkey.", &[]),
            ("It was Eswatini, then called Swaziland.", &[]),
            ("Burma, now Myanmar, signed it.", &[]),
            ("In North Macedonia, the former Yugoslav Republic of Macedonia, it rains.", &[]),
            ("See the “Convention with Turkey” and *Roads of Burma*.", &[]),
        ],
    );
    let french = About { language: "fr", partners: &["MM", "US"], ..NORWAY };
    must_say(
        french,
        "text/name",
        &[
            ("Il travaille en Birmanie.", &["Birmanie"]),
            ("Le Myanmar, l’ancienne Birmanie, y participe.", &[]),
            ("Il travaille aux Etats-Unis.", &["Etats-Unis"]),
            ("LES ETATS-UNIS ET L’OIT", &[]),
        ],
    );
}

/// What was the right name on the day of issue is none of before; a long name in use is none at all.
#[test]
fn a_name_is_former_since_its_day() {
    let partners = &["TR", "SZ", "CV", "MK", "CZ", "MM"];
    let text =
        "It works in Turkey, Swaziland, Cape Verde, Macedonia, the Czech Republic and Burma.";
    let texte = "Il va en Turquie, au Swaziland, en Macédoine et en République tchèque.";
    for (issued, english, french) in [
        ("2012-03", &["Burma"][..], &[][..]),
        ("2013-10", &["Cape Verde", "Burma"], &[]),
        ("2018-04-02", &["Swaziland", "Cape Verde", "Burma"], &["Swaziland"]),
        (
            "2022-05-31",
            &["Swaziland", "Cape Verde", "Macedonia", "Burma"],
            &["Swaziland", "Macédoine"],
        ),
        (
            "2022-06",
            &["Turkey", "Swaziland", "Cape Verde", "Macedonia", "Burma"],
            &["Turquie", "Swaziland", "Macédoine"],
        ),
    ] {
        for (language, text, expected) in [("en", text, english), ("fr", texte, french)] {
            let document = sheet(About { language, partners, ..NORWAY }, &prose(text));
            let found = check(&document.replace("2023-06", issued), &[]);
            let found = found.into_iter().filter(|one| one.code == "text/name");
            let found: Vec<_> = found.map(|one| one.underlined).collect();
            assert_eq!(found, expected, "{issued}");
        }
    }
}

/// A donor whose own name is a former one is told at that name.
#[test]
fn a_former_name_of_the_donor_is_told() {
    let document = sheet(About { country: "TR", ..NORWAY }, "");
    let document = document.replace("country  = \"TR\"", "country  = \"TR\"\nname = \"Turkey\"");
    let found = check(&document, &[]);
    let found: Vec<_> =
        found.iter().map(|one| (one.code.as_str(), one.underlined.as_str())).collect();
    assert_eq!(found, [("text/name", "\"Turkey\"")]);
}

#[test]
fn names_in_english_sentences_have_their_article() {
    let partners = &["US", "GB", "PH", "NO", "GM", "MV", "AE"];
    let about = About { country: "NL", partners, ..NORWAY };
    must_say(
        about,
        "text/article",
        &[
            ("Netherlands gave most of it.", &["Netherlands"]),
            ("{{ donor.name }} gave most of it.", &["{{ donor.name }}"]),
            ("The support of {{ donor.name }} goes on.", &["{{ donor.name }}"]),
            ("It works in United States and in Norway.", &["United States"]),
            ("Experts from UK came.", &["UK"]),
            ("Plans of UK and private assistance, and the Made in Gambia fair.", &[]),
            ("Plans of UK and its donors, made in Gambia.", &["UK", "Gambia"]),
            (
                "Experts came from United Arab Emirates, Norway and the Gambia.",
                &["United Arab Emirates"],
            ),
            ("Government of Philippines", &["Philippines"]),
            ("In those years, Netherlands has been a partner.", &["Netherlands"]),
            ("It is clear that Netherlands supports it.", &["Netherlands"]),
            ("Norway, Netherlands has shown, can do it.", &[]),
            ("The Netherlands gave it, with the UK’s help, to the Philippines.", &[]),
            ("{{ donor.the }} gave it, and the help {{ donor.of }} goes on.", &[]),
            ("The {{ donor.name }} gave it.", &[]),
            ("Netherlands–ILO cooperation goes on, and UK-based firms help.", &[]),
            ("With Netherlands support and in United States agencies, it goes on.", &[]),
            ("Netherlands, United States and Norway", &[]),
            ("Netherlands support helps the Maldives and Maldives.", &[]),
            ("Support from UK", &[]),
            ("See “Netherlands gave it.”", &[]),
        ],
    );
}

#[test]
fn names_in_french_sentences_have_their_article() {
    let partners = &["JP", "NL", "CA", "IT", "AO", "HT", "CU", "US", "LU", "IL", "HN", "YE"];
    let about = About { language: "fr", partners, ..NORWAY };
    must_say(
        about,
        "text/article",
        &[
            ("Norvège a donné.", &["Norvège"]),
            ("{{ donor.name }} a donné.", &["{{ donor.name }}"]),
            ("L’appui de Pays-Bas continue.", &["de Pays-Bas"]),
            ("L’appui d’États-Unis continue.", &["d’États-Unis"]),
            ("L’appui de Japon continue.", &["de Japon"]),
            ("L’appui de le Japon continue.", &["de le Japon"]),
            ("L’appui de Italie continue.", &["de Italie"]),
            ("L’appui de Haïti continue.", &["de Haïti"]),
            ("Les provinces du Angola et du Norvège.", &["du Angola", "du Norvège"]),
            (
                "Il va à Canada, à les Pays-Bas, en Japon.",
                &["à Canada", "à les Pays-Bas", "en Japon"],
            ),
            (
                "Il va au Norvège, en Pays-Bas et aux Japon.",
                &["au Norvège", "en Pays-Bas", "aux Japon"],
            ),
            ("Le Norvège et la Japon donnent.", &["Le Norvège", "la Japon"]),
            ("Avec Norvège et par Italie, on donne.", &["Norvège", "Italie"]),
            ("Depuis longtemps, Norvège a donné.", &["Norvège"]),
            ("Les donateurs, Norvège en tête, Japon compris, le savent.", &[]),
            ("La Norvège a donné, comme le Japon, les Pays-Bas et l’Italie.", &[]),
            ("Du Honduras à Cuba, de Cuba à la Norvège, d’Italie en Angola.", &[]),
            ("L’État d’Israël et l’hôpital du Yémen aident Haïti, en Haïti.", &[]),
            ("Le Royaume de Norvège et l’ambassade d’Italie à Luxembourg.", &[]),
            ("Coopération Norvège–OIT", &[]),
            ("Japon, Pays-Bas et Norvège", &[]),
        ],
    );
}

#[test]
fn french_words_are_joined() {
    let facts = "[facts]\nmany = { count = \"1.25 million\", source = \"pardev\" }\n\
                 some = { count = 300, bound = \"about\", source = \"pardev\" }\n\
                 few = { count = 11, source = \"pardev\" }\n";
    let about = About { language: "fr", ..NORWAY };
    let all = "\n\n{{ many }}, {{ some }} et {{ few }}.";
    for (sentence, expected) in [
        ("Il aide le Etat, la ONU et du Etat.", vec!["le Etat", "la ONU", "du Etat"]),
        (
            "Il dit que il aide, plus de un an, jusque à la fin.",
            vec!["que il", "de un", "jusque à"],
        ),
        ("Il parle de le pays et à les élèves.", vec!["de le", "à les"]),
        ("Il y a {{ many }} personnes.", vec!["{{ many }} personnes"]),
        ("Il y a {{ many }} enfants.", vec!["{{ many }} enfants"]),
        ("Le toit de {{ some }} écoles.", vec!["de {{ some }}"]),
        ("Le toit d’{{ few }} écoles.", vec![]),
        ("Le toit de {{ few }} écoles, {{ many }} de personnes, {{ many }} d’enfants.", vec![]),
        ("Des milliers d’euros, un million supplémentaire, {{ many }} vivent ici.", vec![]),
        ("Il convient de le dire, de les former, de le lui dire et de le mieux dire.", vec![]),
        ("Le onzième, le oui, la une, le huit, de onze à un, de un à dix, le Havre.", vec![]),
        ("Teresa de Avila va à La Union ; le « État » et l’État de Ouagadougou.", vec![]),
        ("Le yaourt, la hausse, le héros, le homard, de A à Z, du e-commerce.", vec![]),
        (
            "Une aide de USD 20 et de EUR 30, 3 millions répartis ou soumis, 2 millions inscrits.",
            vec![],
        ),
        (
            "Il livre 3 millions colis, 2 millions emplois.",
            vec!["millions colis", "millions emplois"],
        ),
    ] {
        let document = sheet(about, &(facts.to_owned() + &prose(&(sentence.to_owned() + all))));
        let found = check(&document, &[]).into_iter().filter(|one| one.code != "text/number");
        let found: Vec<_> = found.map(|one| (one.code, one.underlined)).collect();
        let expected: Vec<_> =
            expected.iter().map(|words| ("text/elision".to_owned(), (*words).to_owned())).collect();
        assert_eq!(found, expected, "{sentence}");
    }
}

/// A letter is one however its accent is typed: in names of facts, in data, in allowances and in texts.
#[test]
fn accents_are_letters_however_they_are_typed() {
    let apart = |text: &str| text.replace('é', "e\u{301}").replace('ô', "o\u{302}");
    let rest = r#"
[sources."été"]
title = "Été"

[facts]
"écoles"   = { count = 5, source = "été", parts = ["côtières", "autres"] }
"côtières" = { count = 2, source = "été" }
autres     = { count = 3, source = "été", data = { series = "élèves", as = "sum" } }

[series."élèves"]
file   = "data.csv"
where  = { "région" = "Côte" }
x      = "année"
y      = "élèves"
source = "été"

[[section]]
kind = "prose"
body = "Il y a {{ écoles }} écoles, dont {{ côtières }} et {{ autres }}, du Bénin à la Côte d’Ivoire."

[[section]]
kind  = "chart"
title = "Les élèves"
chart = { type = "columns", series = "élèves" }

[[allow]]
code    = "text/country"
because = "il en est ainsi"
about   = "Bénin"
"#;
    let data =
        "année,région,élèves\n2018,Côte,1\n2019,Côte,0\n2020,Côte,1\n2021,Côte,0\n2022,Côte,1\n";
    let about = About { language: "fr", partners: &["CI"], ..NORWAY };
    let (rest_apart, data_apart) = (apart(rest), apart(data));
    assert!(rest_apart != rest && data_apart != data);
    let said = |document: &str, data: &str| -> Vec<(String, String, String)> {
        let found = check(&sheet(about, document), &[("data.csv", data)]).into_iter();
        found.map(|one| (one.code, one.severity, one.message)).collect()
    };
    let expected = said(rest, data);
    let codes: Vec<&str> = expected.iter().map(|(code, ..)| code.as_str()).collect();
    assert_eq!(codes, ["text/country"], "{expected:#?}");
    assert_eq!(expected[0].1, "note");
    assert_eq!(said(&rest_apart, data), expected);
    assert_eq!(said(rest, &data_apart), expected);
    assert_eq!(said(&rest_apart, &data_apart), expected);
}
