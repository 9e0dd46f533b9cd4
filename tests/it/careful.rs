//! Careful prose passes without a word; the same with a slip does not.

use std::fmt::Write as _;

use proptest::prelude::*;

use crate::claims::judge;
use crate::program::repository;
use crate::sheets::{About, NORWAY, check, must_pass, prose, sheet};

/// Whom the sentences are about: Norway and the partners that they name.
const ABOUT: About<'static> = About {
    partners: &["KR", "LA", "CI", "NL", "GW", "NE", "DO", "SS", "CD", "GB", "VN", "PG", "JP"],
    ..NORWAY
};

/// Sentences that an agency would print, in which a careless rule would find something.
const CAREFUL: &[&str] = &[
    "The 2030 Agenda and Agenda 2063 guide the work, and so does SDG 8 on decent work.",
    "Since COVID-19, demand for social protection has grown.",
    "It ratified Convention No. 102 and the Social Security (Minimum Standards) Convention, 1952 (No. 102).",
    "It applies the Sendai Framework 2015–2030 and the Sendai Framework for Disaster Risk Reduction 2015–2030.",
    "The 1998 Declaration on Fundamental Principles and the 2019 Centenary Declaration still hold.",
    "The Convention of 1951 and the Declaration of 1998 do as well.",
    "The Security Council adopted resolution 1325 (2000).",
    "The Development Co-operation Report (2017) says more, and so does Horizon 2020.",
    "In the late 1990s the cooperation grew.",
    "Call +41 22 799 1919, or write to CH-1211 Geneva.",
    "Partners are the Republic of Korea, the Lao People's Democratic Republic and the Netherlands.",
    "Partners are the Lao People’s Democratic Republic, Lao PDR, Côte d'Ivoire and Côte d’Ivoire’s neighbours.",
    "In New Mexico and Mexico City, in Northern Ireland and around Lake Chad, others are at work.",
    "The Gulf of Guinea, the Sea of Japan and the Niger Delta are regions.",
    "In the meeting, Michael Jordan, Mr Jordan and Georgia Smith spoke for the Kenya Red Cross.",
    "Guinea-Bissau’s youth, Niger’s herders and the Dominican Republic’s ports take part.",
    "South Sudan, the Democratic Republic of the Congo and Papua New Guinea take part.",
    "The United Kingdom of Great Britain and Northern Ireland takes part, as the United Kingdom does in Viet Nam.",
    "The Norway–ILO cooperation had had results that that time could not know.",
    "The Ministry of Foreign Affairs of Norway and the Ministry of Foreign Affairs of Japan signed it.",
    "The right of workers to organize and the right of workers to bargain are one.",
    "It gives technical assistance to the Government of Norway and technical assistance to the Government of Japan.",
    "Decent work for women and decent work for men go together, in Asia and the Pacific and elsewhere.",
    "The 5 Million Lives campaign and the “Jobs 2021” project are names.",
    "A three-year programme follows a 10-year plan; in three years it ends.",
    "Between Norway and Japan, Norway and Viet Nam, and Norway and Niger there is trade.",
    "See *World Employment and Social Outlook: Trends 2022* and [the report of 2021](https://www.ilo.org/).",
    "Article 23 and para. 2019 do not count, and neither does ISO 45001:2018.",
    "R&D and S&T matter, and so do e-learning, M&E and the G20.",
    "By 2025, and no later than 2030, more will follow.",
    // Numbers that are names, addresses and codes.
    "Write to the ILO, 4 route des Morillons, CH-1211 Geneva 22, Room 4012, tel. 022 799 72 39.",
    "The post office is P.O. Box 12345, Dhaka 1000; the code of the project is RAS/15/50/JPN.",
    "It reports on SDG 8, target 8.7 and indicator 8.7.1, and the Alliance 8.7 welcomes it.",
    "See page 1204 of document GB.332/PFA/1 and resolution A/RES/70/1, para. 2019.",
    "The Domestic Workers Convention, 2011 (No. 189), and Recommendation No. 201 apply.",
    "Regulation 2016/679 and ISO 9001 apply, and so does the ISIC code 0311.",
    "The G7, the G20, the COP 26 and the BRICS met; the H1N1 and CO2 figures are the WHO’s.",
    "The course starts at 10:30, is open 24/7, and works on 3D models and a 4K screen.",
    "Its ISBN is 978-92-2-128941-1.",
    // Small numbers and turns of phrase.
    "One of the first results is that two of three provinces take part for the second time.",
    "The project trained 12 inspectors in 18 months, in 3 of 14 districts.",
    "Children aged 5 to 17, and young people aged 15–24, work 40 hours a week or more.",
    "In the 21st century, thousands of workers and millions of families hope for more.",
    "Several hundred enterprises and dozens of unions joined, and so did half of the members.",
    "It is one in a series of five-year plans with a three-pronged approach.",
    "The 45th session and the 2nd meeting took place in Geneva.",
    "A dollar a day is no living wage, and no one-size-fits-all answer exists.",
    "Figures are in US dollars and in Norwegian kroner, at constant prices.",
    "The post-2015 development agenda leads to the 2030 targets.",
    "The Strategic Plan 2018–2021 and the Programme and Budget 2022–23 set the course.",
    "The 2024–25 biennium and the years from 2024 to 2030 are still to come.",
    "The Norway–ILO Programme Cooperation Agreement 2020–2021 was renewed.",
];

/// The same in French.
const CAREFUL_FR: &[&str] = &[
    "Nous nous engageons, et vous vous engagez aussi, à faire faire ce travail.",
    "La Réunion annuelle et la Réunion des donateurs se tiennent à Genève.",
    "Le Programme 2030 et l’Agenda 2063 guident le travail, comme l’ODD 8.",
    "La Déclaration de 1998 et la convention (n° 102) restent valables.",
    "Le golfe de Guinée, la mer du Japon et la Nouvelle-Guinée sont des régions.",
    "Le ministère des affaires étrangères de la Norvège et le ministère des affaires étrangères de la Suède signent.",
    "La Côte d’Ivoire, la Côte d'Ivoire et la République démocratique du Congo y participent.",
    "Les « emplois verts de 2021 » sont un projet.",
    "La Guinée équatoriale et le Niger y participent.",
    "Écrire au BIT, 4 route des Morillons, CH-1211 Genève 22, bureau 4012, tél. 022 799 72 39.",
    "Le rapport (page 1204) cite la convention n° 189, la résolution 1325 et le règlement 2016/679.",
    "Il porte sur l’ODD 8, la cible 8.7 et l’indicateur 8.7.1, ainsi que sur la COVID-19 et le G20.",
    "L’une des premières provinces en est à sa 2e année; deux sur trois y participent.",
    "Le projet a formé 12 inspecteurs en 18 mois, dans 3 des 14 districts.",
    "Les enfants de 5 à 17 ans travaillent 40 heures par semaine ou plus.",
    "Des milliers de travailleurs et des millions de familles attendent de nouveaux emplois.",
    "Le plan quinquennal est le neuf de l’année pour le franc symbolique.",
    "L’exercice 2024-25 et les années de 2024 à 2030 sont encore à venir.",
    "Les montants sont en dollars des États-Unis, aux prix constants.",
];

/// Sentences with one slip: the code, and what is underlined.
const SLIPS: &[(&str, &str, &str)] = &[
    ("In Sweden, the work goes on.", "text/country", "Sweden"),
    ("The Sweden–ILO cooperation goes on.", "text/country", "Sweden"),
    ("Sweden contributed most of it.", "text/country", "Sweden"),
    ("It is Guinea’s project.", "text/country", "Guinea"),
    ("It is a project of Ireland.", "text/country", "Ireland"),
    ("It works in Sudan and in Norway.", "text/country", "Sudan"),
    ("It works in Nigeria.", "text/country", "Nigeria"),
    ("It works in Dominica.", "text/country", "Dominica"),
    ("It is a Kenya-based office.", "text/country", "Kenya"),
    ("In 2016 Norway signed it.", "text/number", "2016"),
    ("It began in March 2016.", "text/number", "March 2016"),
    ("It began on 14 March 2016.", "text/number", "14 March 2016"),
    ("It began on March 14, 2016.", "text/number", "March 14, 2016"),
    ("It began on 14/03/2016.", "text/number", "14/03/2016"),
    ("It began in mid-2016.", "text/number", "2016"),
    ("It ran in 2016–2019 there.", "text/number", "2016–2019"),
    ("It ran in 2016-19 there.", "text/number", "2016-19"),
    ("It ran in 2016/17 there.", "text/number", "2016/17"),
    ("It ran from 2016 to 2019 there.", "text/number", "from 2016 to 2019"),
    ("It ran between 2016 and 2019 there.", "text/number", "between 2016 and 2019"),
    ("It ran 2016 through 2019 there.", "text/number", "2016 through 2019"),
    ("It ran in the 2018–19 biennium.", "text/number", "2018–19"),
    ("It has run since 2016.", "text/number", "since 2016"),
    ("It gave US$ 5 million.", "text/number", "US$ 5 million"),
    ("It gave **US$ 5** million.", "text/number", "US$ 5** million"),
    ("It gave US$101.4M.", "text/number", "US$101.4M"),
    ("It gave USD 4.7m.", "text/number", "USD 4.7m"),
    ("It gave EUR 5m.", "text/number", "EUR 5m"),
    ("It gave 5 M€.", "text/number", "5 M€"),
    ("It gave US$ 1.2bn.", "text/number", "US$ 1.2bn"),
    ("It gave £3m (in all).", "text/number", "£3m"),
    ("It gave ($12k).", "text/number", "$12k"),
    ("It gave CHF 2 mn.", "text/number", "CHF 2 mn"),
    ("It gave 101.4 m US dollars.", "text/number", "101.4 m US dollars"),
    ("It gave more than five million euros.", "text/number", "more than five million euros"),
    ("It gave NOK 200 million.", "text/number", "NOK 200 million"),
    ("It gave 300 CHF.", "text/number", "300 CHF"),
    ("It gave €20 to each.", "text/number", "€20"),
    ("It gave US$ 5–6 million.", "text/number", "US$ 5–6 million"),
    ("It gave 12 per cent of all.", "text/number", "12 per cent"),
    ("It gave fifty per cent of all.", "text/number", "fifty per cent"),
    ("It gave 50 percent of all.", "text/number", "50 percent"),
    ("It gave 12% of all.", "text/number", "12%"),
    ("It reached 3 million people.", "text/number", "3 million"),
    ("It reached two million people.", "text/number", "two million"),
    ("It pays for the Two Million trees project.", "text/number", "Two Million"),
    ("It reached half a million people.", "text/number", "half a million"),
    ("It reached 12,000 workers.", "text/number", "12,000"),
    ("It reached 12 000 workers.", "text/number", "12 000"),
    ("It reached some 12000 workers.", "text/number", "some 12000"),
    ("It reached 2814 workers.", "text/number", "2814"),
    ("It reached twelve thousand workers.", "text/number", "twelve thousand"),
    ("It reached 4.7m people.", "text/number", "4.7m"),
    ("It is the the project.", "text/doubled", "the"),
    ("It works in Asia and the Pacific and the Pacific.", "text/doubled", "and the Pacific"),
    ("It is a 3-years programme.", "text/compound", "3-years"),
    ("A two-weeks course follows.", "text/compound", "two-weeks"),
    ("A twelve-months course follows.", "text/compound", "twelve-months"),
    ("It works in Viet Nam, Japan, Niger and Japan.", "text/listed", "Japan"),
];

/// Returns a sheet of some sentences.
fn document(about: About<'_>, sentences: &[&str]) -> String {
    sheet(about, &prose(&sentences.join("\n\n")))
}

#[test]
fn careful_prose_passes() {
    let mut faults = String::new();
    for (language, sentences) in [("en", CAREFUL), ("fr", CAREFUL_FR)] {
        let partners = [ABOUT.partners, &["SE", "GQ"]].concat();
        let partners = if language == "fr" { &partners } else { ABOUT.partners };
        let about = About { language, partners, ..ABOUT };
        for found in check(&document(about, sentences), &[]) {
            writeln!(faults, "{language} {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// Whole factsheets of many donors and subjects, some 9,500 words in English and French, in which all is right: `tests/careful/`.
#[test]
fn careful_documents_pass() {
    let (faults, counts) = judge(&repository("tests/careful"));
    assert!(faults.is_empty(), "\n{faults}{counts:#?}");
}

#[test]
fn slips_are_found() {
    let mut faults = String::new();
    for (sentence, code, underlined) in SLIPS {
        let found = check(&document(ABOUT, &[sentence]), &[]);
        let is_right = matches!(found.as_slice(), [one]
            if one.code == *code && one.underlined == *underlined);
        if !is_right {
            writeln!(faults, "{sentence}: {code} {underlined}\n  {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// In French the article stands close: l’Italie, d’Haïti.
#[test]
fn slips_are_found_in_french() {
    let about = About { language: "fr", ..ABOUT };
    for (sentence, code, underlined) in [
        ("Le projet en Suède se poursuit.", "text/country", "Suède"),
        ("Le projet de l’Italie se poursuit.", "text/country", "Italie"),
        ("Le projet d’Haïti se poursuit.", "text/country", "Haïti"),
        ("Il a commencé en mars 2016.", "text/number", "mars 2016"),
        ("Il a commencé le 1er mars 2016.", "text/number", "1er mars 2016"),
        ("Il va de 2016 à 2019.", "text/number", "de 2016 à 2019"),
        ("Il se tient entre 2016 et 2019.", "text/number", "entre 2016 et 2019"),
        ("Il existe depuis 2016.", "text/number", "depuis 2016"),
        ("Il couvre l’exercice 2018-19.", "text/number", "2018-19"),
        ("Il atteint 12 pour cent.", "text/number", "12 pour cent"),
        ("Il atteint cinquante pour cent.", "text/number", "cinquante pour cent"),
        ("Il atteint 12%.", "text/number", "12%"),
        ("Il atteint 3 millions de personnes.", "text/number", "3 millions"),
        ("Il atteint 12 000 travailleurs.", "text/number", "12 000"),
        ("Il atteint douze mille travailleurs.", "text/number", "douze mille"),
        ("Il vaut 1,5 milliard.", "text/number", "1,5 milliard"),
        ("Il vaut 2,3 Mds d'euros.", "text/number", "2,3 Mds d'euros"),
        ("Il vaut 31,8 millions de dollars.", "text/number", "31,8 millions de dollars"),
        ("Il vaut plus de 5 M€.", "text/number", "plus de 5 M€"),
        ("Il est de de la région.", "text/doubled", "de"),
    ] {
        let found = check(&document(about, &[sentence]), &[]);
        assert_eq!(found.len(), 1, "{sentence} {found:#?}");
        assert_eq!((found[0].code.as_str(), found[0].underlined.as_str()), (code, underlined));
    }
}

/// Numbers are seen wherever a text stands: in cells, labels, captions, alternative texts, titles and notes.
#[test]
fn numbers_are_seen_in_every_text() {
    let picture = |key: &str, text: &str| {
        let texts = [("alt", "A river."), ("caption", "The river.")];
        let texts = texts.map(|(own, usual)| {
            format!("{own} = {}", serde_json::json!(if own == key { text } else { usual }))
        });
        format!(
            "[[section]]\nkind = \"prose\"\nbody = \"It flows.\"\npicture = {{ file = \"a.svg\", {}, credit = \"A\", \
             licence = \"CC BY 4.0\" }}\n",
            texts.join(", ")
        )
    };
    let table = |cells: &str| {
        format!(
            "[[section]]\nkind = \"table\"\ncolumns = [\"Year\", \"Sum\"]\n[[section.row]]\ncells = {cells}\n"
        )
    };
    let kpi = |value: &str, label: &str| {
        format!(
            "[[section]]\nkind = \"kpis\"\n[[section.item]]\nvalue = \"{value}\"\nlabel = \"{label}\"\n"
        )
    };
    let quote = "[[section]]\nkind = \"quote\"\ntext = \"We gave US$ 5m.\"\n";
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"/>"#;
    for (section, underlined) in [
        (picture("alt", "A line of 12,000 workers."), Some("12,000")),
        (picture("caption", "It cost EUR 5m."), Some("EUR 5m")),
        (picture("caption", "It flows."), None),
        (table("[\"2016\", \"12,000\"]"), Some("12,000")),
        (table("[\"2016\", \"45.3\"]"), Some("45.3")),
        (table("[\"2016\", \"US$ 4.7m\"]"), Some("US$ 4.7m")),
        (table("[\"2012–2018\", \"no data\"]"), None),
        (table("[\"1\", \"12 courses for 3 provinces\"]"), None),
        (kpi("350", "families"), Some("350")),
        (kpi("2nd", "of all donors"), Some("2nd")),
        (kpi("101.4M", "people"), Some("101.4M")),
        (kpi("fifty per cent", "of all"), Some("fifty per cent")),
        (kpi("Many", "reached between 2018 and 2020"), Some("between 2018 and 2020")),
        (quote.to_owned(), None),
    ] {
        let found = check(&sheet(NORWAY, &section), &[("a.svg", svg)]);
        let found: Vec<_> = found.iter().filter(|found| found.code == "text/number").collect();
        let says: Vec<_> = found.iter().map(|found| found.underlined.as_str()).collect();
        assert_eq!(says, underlined.into_iter().collect::<Vec<_>>(), "{section}");
    }
}

/// A fact prints part of what a text says: what is typed beside it is still seen.
#[test]
fn a_number_beside_a_fact_is_seen() {
    let facts = "[facts]\nsigned = { date = 2018, source = \"pardev\" }\n\
                 many = { count = 5, source = \"pardev\" }\n";
    for (text, expected) in [
        ("It ran from {{ signed | date }} to 2020, in {{ many }} places.", vec!["2020"]),
        ("It ran from {{ signed | date }} on, with US$ {{ many }} million.", vec![]),
        ("It ran in {{ signed | date }}, with {{ many }}.5 per cent.", vec![]),
    ] {
        let found = check(&sheet(NORWAY, &(facts.to_owned() + &prose(text))), &[]);
        let says: Vec<_> = found.iter().map(|found| found.underlined.as_str()).collect();
        assert_eq!(says, expected, "{text} {found:#?}");
    }
}

/// A quote and the heads of a table keep their own way of writing a currency.
#[test]
fn quotes_and_heads_keep_their_currency() {
    let rest = r#"
[facts.total]
amount   = 5_000_000
currency = "USD"
source   = "pardev"

[[section]]
kind    = "table"
columns = ["Year", "USD million", "2021 (USD)", "2022"]
[[section.row]]
cells = ["Sum", "{{ total | money }}", "{{ total | money }}", "1"]

[[section]]
kind = "quote"
text = "In 2016 we gave USD 5, and 20% of it was well spent."
by   = "A minister"

[[section]]
kind = "milestones"
[[section.event]]
date = "2019-03"
text = "The programme begins."
"#;
    must_pass(&sheet(NORWAY, rest), &[]);
}

/// Texts made of words and marks that the rules look at.
fn text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Norway",
        "Sweden",
        "the",
        "the",
        "2016",
        "2015–2030",
        "US$",
        "USD",
        "5",
        "Million",
        "%",
        "(",
        ")",
        "“",
        "”",
        ",",
        ".",
        "–",
        "-",
        "’s",
        "d’",
        "3-years",
        "and",
        "Côte",
        "d'Ivoire",
        "\n\n",
        "- ",
        "\u{a0}",
        "é",
        "{{ total }}",
        "{{ total.period }}",
        "**",
        "*",
        "1325 (2000)",
        "No.",
        "Ǆ",
        "ß",
        "\u{301}",
        "İ",
    ]);
    prop_oneof![
        prop::collection::vec(words, 0..40).prop_map(|words| words.join(" ")),
        any::<String>(),
        "\\PC{0,200}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever a text says, the rules say something or nothing, and do not fall over.
    #[test]
    fn rules_never_panic(body in text(), title in text(), language in prop::sample::select(vec!["en", "fr"])) {
        let quoted = |text: &str| serde_json::to_string(text).unwrap().replace('\u{7f}', "");
        let rest = format!(
            "[facts.total]\namount = 5\ncurrency = \"USD\"\nsource = \"pardev\"\n\
             [[section]]\nkind = \"story\"\ntitle = {}\nbody = {}\n\
             [[section]]\nkind = \"list\"\nitems = [{}, {}]\n",
            quoted(&title), quoted(&body), quoted(&title), quoted(&title)
        );
        check(&sheet(About { language, ..NORWAY }, &rest), &[]);
    }
}
