//! Times that a text contradicts, in sentences of all kinds; and sentences that look like them and are right.

use std::fmt::Write as _;

use crate::sheets::{About, NORWAY, check, prose, sheet};

/// Sentences in a sheet of June 2023 with a time that cannot be, and what is underlined.
const WRONG: &[(&str, &str)] = &[
    // Told as past, and still to come.
    ("The centre was opened in November 2023.", "November 2023"),
    ("In 2024, Norway contributed to the core budget.", "2024"),
    ("The two partners signed the agreement on 4 October 2023 in Oslo.", "4 October 2023"),
    ("Since 2024, the work has gone on in both countries.", "Since 2024"),
    ("The school, which opened in late 2024, has two classes.", "2024"),
    ("The programme ran from 2021 to 2025 and reached every district.", "from 2021 to 2025"),
    ("Ministers met in Geneva in September 2023 and agreed on more.", "September 2023"),
    ("The wells have been handed over at the end of 2024.", "2024"),
    ("Between 2020 and 2024 it trained inspectors in both countries.", "Between 2020 and 2024"),
    ("Both sides agreed in December 2023 on a review.", "December 2023"),
    ("The fund paid for teachers in 2024.", "2024"),
    // Told as a whole year that was not over.
    ("Throughout 2023 the schools stayed open.", "2023"),
    ("By the end of 2023 the team had visited every village.", "2023"),
    // Told as to come, and over.
    ("The third phase will start in March 2022.", "March 2022"),
    ("The review is due to be finished by April 2023.", "April 2023"),
    ("In May 2022 a second survey will follow.", "May 2022"),
    ("The review is planned for March 2022.", "March 2022"),
    // Spans of years.
    ("A three-year programme (2016–2020) went before it.", "three-year"),
    ("The five-year plan from 2018 to 2020 is over.", "five-year"),
    ("Over the past five years (2020–2022) much was done.", "five years"),
    ("It looks back on 30 years of cooperation since 2001.", "30 years"),
    ("In the two decades since 2015 the work has grown.", "two decades"),
    ("Ten years ago, in 2019, the first school was built.", "Ten years"),
    ("Founded in 1964, the institute celebrated its 75th anniversary in 2019.", "75th anniversary"),
    ("The triennial plan (2018–2022) is over.", "triennial"),
    // The year beside the document's.
    ("They met last year, in 2020.", "2020"),
    ("This year, in 2022, a school was opened.", "2022"),
    ("They will meet next year, in 2025.", "2025"),
    ("In 2021, last year, a school was opened.", "2021"),
    // On from a year that was told before, and back.
    ("It opened in 2015; three years later, in 2020, it had two classes.", "three years"),
    ("Over the past decade (2018–2022) much was done.", "decade"),
    // Days of the calendar.
    ("The agreement was signed on Monday, 14 March 2023.", "14 March 2023"),
    ("The agreement was signed on 31 June 2022.", "31 June 2022"),
    // What figures are of, and headings.
    ("Data as of 30 September 2023.", "30 September 2023"),
    ("The register, last updated October 2024, lists them all.", "October 2024"),
    // From the later to the earlier.
    ("It is part of the plan 2022–2019 of the ministry.", "2022–2019"),
    ("The project ran from 2021 to 2018.", "2021 to 2018"),
    ("It was at work between 2020 and 2017.", "2020 and 2017"),
];

/// The same in French.
const WRONG_FR: &[(&str, &str)] = &[
    ("Le centre a été inauguré en novembre 2023.", "novembre 2023"),
    ("En 2024, la Norvège a versé sa contribution.", "2024"),
    ("L’accord a été signé le 4 octobre 2023 à Oslo.", "4 octobre 2023"),
    ("Depuis 2024, le travail se poursuit dans les deux pays.", "Depuis 2024"),
    ("Les ministres se sont réunis à Genève en septembre 2023.", "septembre 2023"),
    ("Les puits ont été remis aux villages fin 2024.", "2024"),
    ("L’école, ouverte en septembre 2024, compte deux classes.", "septembre 2024"),
    ("Le programme a couru de 2021 à 2025.", "de 2021 à 2025"),
    ("Tout au long de 2023, les écoles sont restées ouvertes.", "2023"),
    ("La troisième phase débutera en mars 2022.", "mars 2022"),
    ("L’évaluation doit s’achever en avril 2023.", "avril 2023"),
    ("Un programme de trois ans (2016–2020) l’a précédé.", "trois ans"),
    ("Le plan quinquennal (2018–2020) est terminé.", "quinquennal"),
    (
        "Au cours des cinq dernières années (2020–2022), beaucoup a été fait.",
        "cinq dernières années",
    ),
    ("Il y a dix ans, en 2019, la première école a été bâtie.", "dix ans"),
    ("Fondé en 1964, l’institut a fêté ses soixante-quinze ans en 2019.", "soixante-quinze ans"),
    ("Ils se sont réunis l’an dernier, en 2020.", "2020"),
    ("Cette année, en 2022, une école a été ouverte.", "2022"),
    ("Ils se réuniront l’année prochaine, en 2025.", "2025"),
    (
        "Elle a ouvert en 2015 ; trois ans plus tard, en 2020, elle comptait deux classes.",
        "trois ans",
    ),
    ("Au cours de la dernière décennie (2018–2022), beaucoup a été fait.", "décennie"),
    ("L’accord a été signé le lundi 14 mars 2023.", "14 mars 2023"),
    ("L’accord a été signé le 31 juin 2022.", "31 juin 2022"),
    ("Données arrêtées au 30 septembre 2023.", "30 septembre 2023"),
    ("Le projet a couru de 2021 à 2018.", "2021 à 2018"),
];

/// Sentences that are right in a sheet of June 2023.
const RIGHT: &[&str] = &[
    "The agreement runs until 2027 and will be reviewed in 2025.",
    "The programme was extended to 2026, and the partners want to go on until 2030.",
    "A second bridge should be opened in March 2024.",
    "Norway has pledged NOK 5 million a year for 2024–2027.",
    "The next conference takes place in Nairobi in September 2024.",
    "The budget for 2024 was adopted last week.",
    "It was decided to hold the next meeting in 2025.",
    "By 2030, every child is to be in school, as was agreed in 2015.",
    "The road is being built and may be open in 2024.",
    "Targets were set for 2025 and 2030.",
    "The ministers agreed that a review would follow in 2025.",
    "The Strategic Plan 2022–2025 has been adopted.",
    "In 2019 it was decided that the office would move in 2021.",
    "In 1998 nobody knew that the fund would be closed in 2004.",
    "The 2030 Agenda was adopted in 2015.",
    "A fund that was set up in 2020 ends in 2024.",
    "Work on the dam began in 2021; it will be finished in 2024.",
    "Projects funded by Norway start in 2024.",
    "Places are reserved for pupils who are born in 2024.",
    "A three-year project (2020–2022) went before the five-year programme (2018–2022).",
    "From the middle of 2019 to the middle of 2022 a three-year project (2019–2022) was at work.",
    "Over the past five years (2018–2022) much was done.",
    "In more than 20 years of cooperation since 2001 much was done.",
    "Two decades since the agreement of 2002 are a long time.",
    "Four years ago, in 2019, the first school was built.",
    "Founded in 1964, the institute celebrated its 50th anniversary in 2014.",
    "Last year, in 2022, they met; this year, in March 2023, they met again; next year, in 2024, they will not.",
    "The last year of the project, 2020, was the hardest.",
    "It ran from 2018 to 2021, and between 2019 and 2020 it was closed.",
    "In 2018 three of ten villages had wells, in 2022 all of them had.",
    "After five years of drought since 2010, the rain came back.",
    "The three-year-old girl was born in 2019.",
    "Inspectors trained in 2022 will be at work in 2024.",
    "The pupils who will leave school in 2025 were born in 2010.",
    "The new school is to open in 2024 and was paid for by Norway.",
    "It opened in 2015; three years later, in 2018, it had two classes.",
    "The agreement was signed on Tuesday, 14 March 2023, and the school opened on 29 February 2020.",
    "As of January 2024, new rules will apply.",
    "The past decade (2013–2022) was a good one.",
    "Call 2022-1955 or see the series 2019-2022.",
];

/// The same in French.
const RIGHT_FR: &[&str] = &[
    "L’accord court jusqu’en 2027 et sera revu en 2025.",
    "Le programme a été prolongé jusqu’en 2026.",
    "Un second pont devrait être ouvert en mars 2024.",
    "La Norvège s’est engagée à verser la même somme en 2024 et en 2025.",
    "La prochaine conférence a lieu à Nairobi en septembre 2024.",
    "Il a été décidé de tenir la prochaine réunion en 2025.",
    "D’ici à 2030, tous les enfants iront à l’école.",
    "Les objectifs ont été fixés pour 2025 et 2030.",
    "En 1919, naît une organisation dont un Français sera le premier directeur.",
    "En 2019, il a été décidé que le bureau déménagerait en 2021.",
    "Un fonds créé en 2020 prend fin en 2024.",
    "Les travaux ont commencé en 2021 ; ils s’achèveront en 2024.",
    "Les premiers diplômes seront remis en 2025, et l’école a déjà été bâtie.",
    "Un projet de trois ans (2020–2022) a précédé le plan quinquennal (2018–2022).",
    "Au cours des cinq dernières années (2018–2022), beaucoup a été fait.",
    "En plus de 20 ans de coopération depuis 2001, beaucoup a été fait.",
    "Il y a quatre ans, en 2019, la première école a été bâtie.",
    "Fondé en 1964, l’institut a fêté ses cinquante ans en 2014.",
    "L’an dernier, en 2022, ils se sont réunis ; cette année, en mars 2023, aussi ; l’an prochain, en 2024, non.",
    "Le projet a couru de 2018 à 2021.",
    "Le Programme 2030 a été adopté en 2015.",
    "La mise en service est prévue en 2024.",
    "Elle a ouvert en 2015 ; trois ans plus tard, en 2018, elle comptait deux classes.",
    "L’accord a été signé le mardi 14 mars 2023.",
    "Quand les stations auront été reliées, en 2025, tout le bassin sera couvert.",
];

/// Returns what is said of a sentence's times in a sheet of June 2023.
fn told(language: &str, sentence: &str) -> Vec<(String, String)> {
    let about = About { language, ..NORWAY };
    let found = check(&sheet(about, &prose(sentence)), &[]).into_iter();
    let found = found.filter(|found| found.code == "text/time");
    found.map(|found| (found.underlined, found.message)).collect()
}

#[test]
fn times_that_cannot_be_are_told() {
    let mut faults = String::new();
    for (language, sentences) in [("en", WRONG), ("fr", WRONG_FR)] {
        for (sentence, underlined) in sentences {
            let found = told(language, sentence);
            if !matches!(found.as_slice(), [(place, _)] if place == underlined) {
                writeln!(faults, "{sentence}: {underlined}\n  {found:?}").unwrap();
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn plans_and_right_spans_are_no_fault() {
    let mut faults = String::new();
    for (language, sentences) in [("en", RIGHT), ("fr", RIGHT_FR)] {
        for sentence in sentences {
            for (place, message) in told(language, sentence) {
                writeln!(faults, "{sentence}\n  {place}: {message}").unwrap();
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// Labels, tables, captions, quotations, headings and milestones have their own manner of telling a time.
#[test]
fn times_beside_numbers_and_pictures_are_told() {
    let section = |kind: &str, rest: &str| format!("[[section]]\nkind = \"{kind}\"\n{rest}\n");
    let kpi = |label: &str| {
        let item = format!("item = [{{ value = \"{{{{ wells }}}}\", label = {label:?} }}]");
        format!(
            "[facts]\nwells = {{ count = 12, source = \"pardev\" }}\n{}",
            section("kpis", &item)
        )
    };
    let table = |cells: &str| {
        section(
            "table",
            &format!("columns = [\"Phase\", \"Years\", \"State\"]\nrow = [{{ cells = {cells} }}]"),
        )
    };
    let quote = |role: &str| {
        section("quote", &format!("text = \"It flows.\"\nby = \"Lan Pham\"\nrole = {role:?}"))
    };
    let event = |date: &str, text: &str| {
        section("milestones", &format!("event = [{{ date = {date}, text = {text:?} }}]"))
    };
    let title = |title: &str| {
        format!("{}body = \"It flows.\"\n", section("prose", &format!("title = {title:?}")))
    };
    let cases = [
        (kpi("Wells drilled, 2020–2024"), true),
        (kpi("Wells planned, 2020–2024"), false),
        (kpi("Wells under the agreement, 2020–2024"), false),
        (kpi("Wells drilled by 2022"), false),
        (table("[\"First\", \"2022–2024\", \"Completed\"]"), true),
        (table("[\"First\", \"2022–2024\", \"Planned\"]"), false),
        (table("[\"First\", \"2019–2022\", \"Completed\"]"), false),
        (table("[\"First\", \"Fiji\", \"Completed in 2024\"]"), true),
        (quote("Fisher, at the meeting of 3 October 2023"), true),
        (quote("Fisher, at the meeting of 3 May 2023"), false),
        (event("2024", "The wells were handed over."), true),
        (event("2024", "Handover of the wells."), false),
        (event("2024", "The wells will be handed over."), false),
        (title("Results 2020–2024"), true),
        (title("Expected results 2020–2024"), false),
        (title("Agreement 2020–2024"), false),
    ];
    for (rest, is_told) in cases {
        let found = check(&sheet(NORWAY, &rest), &[]);
        let times: Vec<_> = found.iter().filter(|found| found.code == "text/time").collect();
        assert_eq!(times.len(), usize::from(is_told), "{rest}\n{found:#?}");
    }
}

/// Results of years that were not over are told at their period, and what is planned or agreed for them is not.
#[test]
fn results_of_years_to_come() {
    let document = |more: &str, text: &str| {
        let fact = format!(
            "gift = {{ amount = 12_000_000, currency = \"USD\", source = \"pardev\"{more} }}"
        );
        sheet(NORWAY, &format!("[facts]\n{fact}\n{}", prose(text)))
    };
    let cases = [
        (", period = 2024", "Norway gave {{ gift }} in {{ gift.period }}.", true),
        (", period = [2021, 2023]", "Norway gave {{ gift }} in {{ gift.period }}.", true),
        (
            ", period = [2021, 2023]",
            "So far, Norway has given {{ gift }} ({{ gift.period }}).",
            false,
        ),
        (
            ", period = [2021, 2023], bound = \"more than\"",
            "It gave {{ gift }} in {{ gift.period }}.",
            false,
        ),
        (", period = [2021, 2022]", "Norway gave {{ gift }} in {{ gift.period }}.", false),
        (", period = [2023, 2026]", "The agreement of {{ gift }} covers {{ gift.period }}.", false),
        (", period = [2023, 2026]", "Norway will give {{ gift }} in {{ gift.period }}.", false),
        (", period = [2023, 2026]", "Norway has pledged {{ gift }} for {{ gift.period }}.", false),
        (
            ", period = [2023, 2026], note = \"As agreed in 2022.\"",
            "It is {{ gift }} ({{ gift.period }}).",
            false,
        ),
    ];
    for (more, text, is_told) in cases {
        let found = check(&document(more, text), &[]);
        assert_eq!(found.len(), usize::from(is_told), "{more} {text}\n{found:#?}");
    }
}

/// A chart of what is agreed may show years to come, another may not.
#[test]
fn charts_of_years_to_come() {
    let chart = |title: &str, label: &str| {
        let series = format!(
            "[series.paid]\nfile = \"data.csv\"\nx = \"year\"\ny = \"usd\"\ncurrency = \"USD\"\nperiod = [2021, 2025]\n\
             label = {label:?}\nsource = \"pardev\"\n"
        );
        sheet(
            NORWAY,
            &format!(
                "{series}[[section]]\nkind = \"chart\"\ntitle = {title:?}\n\
             chart = {{ type = \"columns\", series = \"paid\" }}\n"
            ),
        )
    };
    let data = "year,usd\n2021,5\n2022,6\n2023,7\n2024,8\n2025,9\n";
    for (title, label, is_told) in [
        ("Contributions by year", "Contributions", true),
        ("Instalments of the agreement by year", "Contributions", false),
        ("Contributions by year", "Agreed instalments", false),
    ] {
        let found = check(&chart(title, label), &[("data.csv", data)]);
        let is_found = found.iter().any(|found| found.code == "chart/incomplete");
        assert_eq!(is_found, is_told, "{title} {label}\n{found:#?}");
    }
}
