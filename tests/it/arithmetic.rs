//! What a sentence computes from its own numbers.

use std::fmt::Write as _;

use crate::sheets::{About, NORWAY, check, prose, sheet};

/// What is reported of sentences whose numbers are typed, each with what is underlined.
#[track_caller]
fn faults(language: &str, sentences: &[&str]) -> Vec<String> {
    let allowed = "[[allow]]\ncode = \"text/number\"\nbecause = \"typed on purpose\"\n";
    let document = sheet(About { language, ..NORWAY }, &(prose(&sentences.join("\n\n")) + allowed));
    let found = check(&document, &[]).into_iter().filter(|found| found.severity != "note");
    found.map(|found| format!("{} {}", found.code, found.underlined)).collect()
}

#[test]
fn numbers_of_a_sentence_are_computed() {
    let mut missed = String::new();
    for (language, wrong, underlined, right) in [
        (
            "en",
            "Support grew from US$ 20 million to US$ 25 million, up 40 per cent.",
            "40 per cent",
            "25 per cent",
        ),
        (
            "en",
            "It fell from 4,000 cases in 2019 to 3,000 in 2022 (-20 per cent).",
            "20 per cent",
            "25 per cent",
        ),
        (
            "en",
            "Funding dropped from US$ 4.1 million to US$ 5.2 million.",
            "US$ 4.1 million to US$ 5.2 million",
            "US$ 3.2 million",
        ),
        ("en", "Enrolment rose from 8,400 to 7,900 pupils.", "8,400 to 7,900", "9,900"),
        (
            "en",
            "Of the 1,600 graduates, 1,200 (70 per cent) found work.",
            "70 per cent",
            "75 per cent",
        ),
        (
            "en",
            "It gave US$ 30 million, of which US$ 12 million, or 45 per cent, was for water.",
            "45 per cent",
            "40 per cent",
        ),
        (
            "en",
            "It gave US$ 30 million in 2018–2022, an average of US$ 7 million a year.",
            "US$ 7 million",
            "US$ 6 million",
        ),
        (
            "en",
            "It gave EUR 9 million over three years, that is EUR 4 million per year.",
            "EUR 4 million",
            "EUR 3 million",
        ),
        ("en", "US$ 2 million bought 40,000 filters, or US$ 80 per filter.", "US$ 80", "US$ 50"),
        (
            "fr",
            "L’aide est passée de 20 à 25 millions de dollars, soit une hausse de 15 %.",
            "15 %",
            "25 %",
        ),
        ("fr", "Sur les 1 600 stagiaires, 1 200 (70 %) ont un emploi.", "70 %", "75 %"),
        (
            "fr",
            "Elle a versé 9 millions d’euros en trois ans, soit 4 millions d’euros par an.",
            "4 millions d’euros",
            "3 millions d’euros",
        ),
        (
            "fr",
            "Les recettes ont baissé de 4,1 millions d’euros à 5,2 millions d’euros.",
            "4,1 millions d’euros à 5,2 millions d’euros",
            "3,2 millions d’euros",
        ),
    ] {
        let found = faults(language, &[wrong]);
        if found.len() != 1 || !found[0].starts_with("text/arithmetic ") {
            writeln!(missed, "{wrong}: {found:?}").unwrap();
        }
        let last = underlined.rsplit(" to ").next().unwrap().rsplit(" à ").next().unwrap();
        let mended = wrong.replace(last, right);
        assert_ne!(mended, wrong);
        let found = faults(language, &[&mended]);
        if !found.is_empty() {
            writeln!(missed, "{mended}: {found:?}").unwrap();
        }
    }
    assert!(missed.is_empty(), "\n{missed}");
}

/// Numbers that stand side by side and say nothing of each other.
#[test]
fn other_numbers_are_left_alone() {
    let silent: [(&str, &[&str]); 2] = [
        (
            "en",
            &[
                "It trained 1,200 people in one province and 800 in another (45 per cent women).",
                "Of the 2,500 people trained, 1,250 were women, and 60 per cent live in villages.",
                "It rose from 9th to 5th place, and from 12 to 9 in the ranking.",
                "The fund grew from US$ 20 million to US$ 25 million while prices rose by 12 per cent a year.",
                "Costs went down from US$ 30 to US$ 20 per filter.",
                "It gave US$ 30 million, US$ 6 million a year on average since the start.",
                "It covers children from 5 to 17 years, a third of them (34 per cent) in school.",
                "It moved from 4 offices to 6, and the share of women increased to 40 per cent.",
                "Deaths per 100,000 fell from 42 in 2018 to 31 in 2022.",
                "It paid US$ 2 million for 40,000 filters (US$ 50 per filter) and 300 pumps.",
            ],
        ),
        (
            "fr",
            &[
                "Elle a formé 1 200 personnes dans une province et 800 dans une autre (45 % de femmes).",
                "De 20 millions de dollars, l’aide passe à 25 millions, alors que les prix ont augmenté de 12 % par an.",
                "Elle accueille les enfants de 5 à 17 ans, dont un tiers (34 %) à l’école.",
            ],
        ),
    ];
    let mut told = String::new();
    for (language, sentences) in silent {
        for sentence in sentences {
            for found in faults(language, &[sentence]) {
                if found.starts_with("text/arithmetic") {
                    writeln!(told, "{sentence}: {found}").unwrap();
                }
            }
        }
    }
    assert!(told.is_empty(), "\n{told}");
}
