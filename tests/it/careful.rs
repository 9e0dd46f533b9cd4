//! Careful prose passes without a word; the same with a slip does not.

use std::fmt::Write as _;

use proptest::prelude::*;

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
    ("It began in March 2016.", "text/number", "2016"),
    ("It ran in 2016–2019 there.", "text/number", "2016–2019"),
    ("It gave US$ 5 million.", "text/number", "5"),
    ("It gave NOK 200 million.", "text/number", "200"),
    ("It gave 300 CHF.", "text/number", "300"),
    ("It gave €20 to each.", "text/number", "€20"),
    ("It gave 12 per cent of all.", "text/number", "12"),
    ("It gave 12% of all.", "text/number", "12%"),
    ("It reached 3 million people.", "text/number", "3"),
    ("It is the the project.", "text/doubled", "the"),
    ("It works in Asia and the Pacific and the Pacific.", "text/doubled", "and the Pacific"),
    ("It is a 3-years programme.", "text/compound", "3-years"),
    ("A two-weeks course follows.", "text/compound", "two-weeks"),
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
        ("Il a commencé en mars 2016.", "text/number", "2016"),
        ("Il atteint 12 pour cent.", "text/number", "12"),
        ("Il atteint 3 millions de personnes.", "text/number", "3"),
        ("Il est de de la région.", "text/doubled", "de"),
    ] {
        let found = check(&document(about, &[sentence]), &[]);
        assert_eq!(found.len(), 1, "{sentence} {found:#?}");
        assert_eq!((found[0].code.as_str(), found[0].underlined.as_str()), (code, underlined));
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
