//! Two numbers for one thing are reported; numbers of two things are not.

use std::fmt::Write as _;

use crate::sheets::{About, NORWAY, check, sheet};

/// A document with a band of one figure, and then two paragraphs in two sections.
fn document(language: &str, [value, label]: [&str; 2], texts: &[&str]) -> String {
    let about = About { language, partners: &["KE", "VN", "NP"], ..NORWAY };
    let quoted = |text: &str| serde_json::json!(text).to_string();
    let mut rest = String::new();
    if !value.is_empty() {
        write!(
            rest,
            "[[section]]\nkind = \"kpis\"\n[[section.item]]\nvalue = {}\nlabel = {}\n",
            quoted(value),
            quoted(label)
        )
        .unwrap();
    }
    for text in texts {
        write!(rest, "[[section]]\nkind = \"prose\"\nbody = {}\n", quoted(text)).unwrap();
    }
    rest.push_str("[[allow]]\ncode = \"text/number\"\nbecause = \"typed for the test\"\n");
    sheet(about, &rest)
}

/// A band, a text or two, and what is underlined; nothing where they are of two things.
type Case<'a> = (&'a str, [&'a str; 2], &'a [&'a str], &'a str);

fn judge(cases: &[Case<'_>]) {
    let mut faults = String::new();
    for (language, band, texts, wanted) in cases {
        let found = check(&document(language, *band, texts), &[]);
        let is_meant = |code: &str| code != "allow/unused";
        let found = found.iter().filter(|found| found.severity != "note" && is_meant(&found.code));
        let found: Vec<_> = found.collect();
        let is_right = match found.as_slice() {
            [] => wanted.is_empty(),
            [one] => one.code == "text/twice" && one.underlined == *wanted,
            _ => false,
        };
        if !is_right {
            writeln!(faults, "{band:?} {texts:?}\n  expected {wanted:?}, found {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

const NONE: [&str; 2] = ["", ""];

#[test]
fn a_figure_that_was_miswritten() {
    judge(&[
        (
            "en",
            ["US$ 31.8 million", "Voluntary contributions, 2018–2022"],
            &["Norway’s voluntary contributions came to US$ 38.1 million in these years."],
            "US$ 38.1 million",
        ),
        (
            "en",
            ["12,450", "farmers insured"],
            &["In Kenya the scheme has so far insured 12,540 farmers against drought."],
            "12,540",
        ),
        (
            "en",
            ["US$ 4.2 million", "Norway’s grant to the flood fund"],
            &[
                "Most of the villages on the coast have a shelter, thanks to US$ 2.4 million from Norway for the flood fund.",
            ],
            "US$ 2.4 million",
        ),
        (
            "en",
            ["86%", "of children vaccinated"],
            &["By the end of the campaign 68 per cent of the children had been vaccinated."],
            "68 per cent",
        ),
        (
            "en",
            NONE,
            &[
                "The fund has paid for 1,275 latrines in schools.",
                "All 1,725 latrines of the schools are looked after by parents.",
            ],
            "1,725",
        ),
        (
            "fr",
            ["7,4 millions d’euros", "Contribution au fonds pour l’eau"],
            &["La Norvège a versé 4,7 millions d’euros au fonds pour l’eau."],
            "4,7 millions d’euros",
        ),
        (
            "fr",
            ["2 350", "sages-femmes formées"],
            &["Au total, 2 530 sages-femmes ont été formées au Népal."],
            "2 530",
        ),
        (
            "fr",
            NONE,
            &[
                "Le programme appuie 128 coopératives de femmes.",
                "Les 182 coopératives de femmes vendent leur riz ensemble.",
            ],
            "182",
        ),
    ]);
}

#[test]
fn a_figure_brought_up_to_date_in_one_place() {
    judge(&[
        (
            "en",
            ["1,200", "teachers trained"],
            &["The programme has trained 1,350 teachers since it began."],
            "1,350",
        ),
        (
            "en",
            ["US$ 31.8 million", "Voluntary contributions, 2018–2022"],
            &["From 2018 to 2022 Norway’s voluntary contributions came to US$ 29.5 million."],
            "US$ 29.5 million",
        ),
        (
            "en",
            ["14", "partner countries"],
            &["The Organization works with 13 partner countries on behalf of Norway."],
            "13",
        ),
        (
            "en",
            ["62%", "of voluntary contributions are earmarked"],
            &["Of the voluntary contributions, 71 per cent are earmarked."],
            "71 per cent",
        ),
        (
            "fr",
            ["1 200", "enseignants formés"],
            &["Le programme a formé 1 350 enseignants."],
            "1 350",
        ),
        (
            "fr",
            ["31,8 millions de dollars", "Contributions volontaires"],
            &["Les contributions volontaires de la Norvège ont atteint 29,5 millions de dollars."],
            "29,5 millions de dollars",
        ),
    ]);
}

#[test]
fn numbers_of_two_things() {
    let voluntary = ["US$ 31.8 million", "Voluntary contributions, 2018–2022"];
    let trained = ["2,814", "teachers trained"];
    let of_voluntary = |text: &'static str| ("en", voluntary, text);
    let of_trained = |text: &'static str| ("en", trained, text);
    let right = [
        of_voluntary("Its voluntary contributions came to nearly US$ 32 million."),
        of_voluntary("It gave US$ 5.3 million a year in voluntary contributions."),
        of_voluntary(
            "In the five years before, voluntary contributions had come to US$ 38.1 million.",
        ),
        of_voluntary("From 2013 to 2017 voluntary contributions came to US$ 38.1 million."),
        of_voluntary("It had pledged US$ 38.1 million in voluntary contributions."),
        of_voluntary("Of the voluntary contributions, US$ 13.8 million went to Viet Nam."),
        of_voluntary("Assessed contributions came to US$ 38.1 million."),
        of_voluntary("Voluntary contributions for schools came to US$ 11.2 million."),
        of_voluntary("Voluntary contributions rose by US$ 3.1 million."),
        of_voluntary("In 2021 voluntary contributions came to US$ 6.1 million."),
        of_trained("The plan was to have 2,500 teachers trained."),
        of_trained("In Kenya 312 teachers were trained."),
        of_trained("Another 2,841 teachers were trained by the Government."),
        of_trained("In 2021 alone, 402 teachers were trained."),
        of_trained("Of the teachers trained, 1,391 are women."),
        of_trained("Some 2,800 teachers were trained."),
        of_trained("More than 2,800 teachers were trained."),
        of_trained("Half of the 5,600 teachers of the region were trained."),
        of_trained("It trained 2,841 nurses as well."),
        of_trained("It trained 45 teachers in each district."),
        of_trained("By 2019 it had trained 1,100 teachers."),
    ];
    let right: Vec<(&str, [&str; 2], [&str; 1], &str)> =
        right.iter().map(|(language, band, text)| (*language, *band, [*text], "")).collect();
    let cases: Vec<Case<'_>> = right
        .iter()
        .map(|(language, band, text, wanted)| (*language, *band, &text[..], *wanted))
        .collect();
    judge(&cases);
}
