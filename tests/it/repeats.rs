//! What stands twice by a slip, and what rightly does: parallel clauses, names that double, addresses, titles.

use std::fmt::Write as _;

use crate::sheets::{About, NORWAY, check, prose, sheet};

const ABOUT: About<'static> = About { partners: &["IN", "KE", "ML", "TD", "NE", "HT"], ..NORWAY };
const FRENCH: About<'static> = About { language: "fr", ..ABOUT };

/// Expects of each text what a code underlines.
#[track_caller]
fn must_say(about: About<'_>, code: &str, texts: &[(&str, &[&str])]) {
    let mut faults = String::new();
    for (text, expected) in texts {
        let found = check(&sheet(about, &prose(text)), &[]);
        let found = found.into_iter().filter(|one| one.code == code);
        let found: Vec<_> = found.map(|one| one.underlined).collect();
        if found != *expected {
            writeln!(faults, "{text}\n  {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn two_versions_of_a_clause_are_told() {
    must_say(
        ABOUT,
        "text/repeated",
        &[
            (
                "It registers 40 street vendors of the old market while nearly 90 street vendors of the old market.",
                &["street vendors of the old market"],
            ),
            (
                "It pays teachers in the northern provinces and some teachers in the northern provinces wait.",
                &["teachers in the northern provinces"],
            ),
            (
                "The new pumps cut the time that women and children spend on fetching water by half and let girls go to \
                 school while the new pumps cut the time that women and children spend on fetching water by half and \
                 let girls go to school.",
                &[
                    "the new pumps cut the time that women and children spend on fetching water by half and let girls go \
                   to school",
                ],
            ),
            (
                "It trains nurses in the rural health centres, and trains nurses in the rural health centres.",
                &["trains nurses in the rural health centres"],
            ),
            (
                "It opened schools for working children, opened schools for working children.",
                &["opened schools for working children"],
            ),
            // The same words, and then something else: nothing was typed twice.
            (
                "It has services for young mothers in towns, and services for young mothers in towns with a clinic.",
                &[],
            ),
            (
                "It reaches girls in the rural schools of Kenya and boys in the rural schools of Kenya.",
                &[],
            ),
            ("Some 40% of the small farms have wells and 60% of the small farms have none.", &[]),
            (
                "The law on the safety of small mines and the law on the safety of small boats apply.",
                &[],
            ),
            (
                "It trains nurses in the care of young children, and midwives in the care of young children.",
                &[],
            ),
            (
                "It covers grants ($2 million, 3 percent) and other grants ($2 million, 3 percent).",
                &[],
            ),
            (
                "Where water was scarce for months, people left; where water was scarce for months, wells ran dry.",
                &[],
            ),
            (
                "The price of fresh milk fell in March, and so traders speak of the price of fresh milk.",
                &[],
            ),
            (
                "They know about social protection for workers and talk about social protection for workers.",
                &[],
            ),
        ],
    );
    must_say(
        FRENCH,
        "text/repeated",
        &[
            (
                "Il inscrit 40 vendeuses du grand marché couvert tandis que près de 90 vendeuses du grand marché couvert.",
                &["vendeuses du grand marché couvert"],
            ),
            (
                "La loi relative à la sécurité des mines et la loi relative à la sécurité des bateaux.",
                &[],
            ),
            (
                "Il forme des agents par le biais des centres locaux, y compris par le biais des centres locaux privés.",
                &[],
            ),
            (
                "Près de 40 % des petites entreprises ferment et 60 % des petites entreprises tiennent.",
                &[],
            ),
        ],
    );
}

#[test]
fn words_that_stand_twice_are_told() {
    must_say(
        ABOUT,
        "text/doubled",
        &[
            ("It gave gave water to all.", &["gave"]),
            ("It works with with the towns.", &["with"]),
            ("It has launched has launched a school.", &["has launched"]),
            ("Norway Norway pays.", &["Norway"]),
            ("The ILO ILO office is open.", &["ILO"]),
            ("Farmers are trained. Farmers farmers learn.", &["farmers"]),
            ("The Fund Fund pays. Its Fund is large, and the Fund grows.", &["Fund"]),
            ("In the “the the” of it.", &["the"]),
            // Names and terms that double, idioms, cries.
            ("Riders of boda bodas, and boda boda drivers.", &[]),
            ("The turtle (Caretta caretta) and the rat (Rattus rattus) live here.", &[]),
            ("Ms Lin Lin Aye and M. M. Khan spoke, as did Mr Sirleaf Sirleaf.", &[]),
            ("The Koro Koro women sell fish. Koro Koro is a village.", &[]),
            ("They fish for kiki kiki, and kiki kiki sells well.", &[]),
            ("They call the fish “tiri tiri”.", &[]),
            ("The “Plant Plant Plant” campaign went on.", &[]),
            ("Health workers went door to door to tell of it, over and over and over.", &[]),
            ("Doing it over and over and hoping helps nobody.", &[]),
        ],
    );
    must_say(
        FRENCH,
        "text/doubled",
        &[
            ("Il aide les les villes.", &["les"]),
            ("On fait la queue leu leu. La tortue Caretta caretta y vit.", &[]),
            ("Les agents vont de porte à porte à pied, encore et encore et encore.", &[]),
        ],
    );
}

#[test]
fn names_that_stand_twice_in_a_list_are_told() {
    must_say(
        ABOUT,
        "text/listed",
        &[
            ("It works in Chad, Mali, Niger and Chad.", &["Chad"]),
            (
                "In Oslo, Bergen, Molde and Oslo, towns pay. The WHO, ILO and WHO do.",
                &["Oslo", "WHO"],
            ),
            ("It works in Chad, Mali, Chad and other countries.", &["Chad"]),
            ("Chad, Mali, Chad", &["Chad"]),
            ("The towns are Oslo, Bergen, Molde, Oslo.", &["Oslo"]),
            ("It pays Norad, Care, Plan Now, Care and Help.", &["Care"]),
            ("A waste project in Haiti, Port-au-Prince, Haiti.", &[]),
            ("By Ann Lee, Intern, Bo Ray, Intern, Cy Dow, Intern.", &[]),
            (
                "Ann Lee, Head of Office, Bo Ray, Researcher, Cy Dow, Researcher and Di Fox, Writer.",
                &[],
            ),
            ("Further, Government, Government agencies and donors pay.", &[]),
            ("By Bo Ray, Head of Design, Design and research Office.", &[]),
        ],
    );
    must_say(
        FRENCH,
        "text/listed",
        &[
            (
                "Il travaille au Tchad, au Mali et au Tchad. À Oslo, Bergen, Molde et Oslo.",
                &["Oslo"],
            ),
            ("Un projet de déchets en Haïti, Port-au-Prince, Haïti.", &[]),
        ],
    );
}

/// Expects one finding of a code in each of some texts, and none in others.
#[track_caller]
fn must_tell_once(about: About<'_>, code: &str, wrong: &[&str], right: &[&str]) {
    let mut faults = String::new();
    let texts = wrong.iter().map(|text| (text, 1)).chain(right.iter().map(|text| (text, 0)));
    for (text, expected) in texts {
        let found = check(&sheet(about, &prose(text)), &[]);
        let found: Vec<_> = found.iter().filter(|one| one.code == code).collect();
        if found.len() != expected {
            writeln!(faults, "{text}\n  {expected} and not {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn two_counts_of_one_thing_are_told() {
    must_tell_once(
        ABOUT,
        "text/repeated",
        &[
            "So far the courses reached 340 nurses in Kisumu (Kenya) while more than 900 nurses in Kisumu (Kenya).",
            "It trained 340 nurses in Kisumu, and 900 nurses in Kisumu.",
            "It trained 340 nurses in Kisumu; more than 900 nurses in Kisumu.",
            "It trained 340 nurses in Kisumu – some 900 nurses in Kisumu.",
            "Thanks to it 340 nurses in Kisumu were trained, whereas 900 nurses in Kisumu were trained.",
            "In Kisumu 340 nurses were trained while in Kisumu more than 900 nurses were trained.",
            "It trained 340 nurses in Kisumu while more than 900 nurses in Kisumu were trained.",
            "The courses reached 340 nurses in Kisumu while the courses reached over 900 nurses in Kisumu.",
            "As a result, 12 schools in Mopti have a well and 19 schools in Mopti have a well, which the pupils look after.",
            "It gave US$ 3 million to clinics in Chad, while US$ 5 million to clinics in Chad.",
            "About 40% of the farmers in Mopti own land, while 55% of the farmers in Mopti own land.",
            "It reached 521 street vendors in Pune (India) as well as 1,400 street vendors in Pune (India).",
            "It helped 60 young masons find work but 75 young masons find work.",
            "Today 25 villages in Niger have light, plus 40 villages in Niger.",
            "It trained 340 midwives in Mopti while more than 900 midwives in Mopti, and gave each a kit with a scale.",
            "It trained 340 midwives in Mopti while more than 900 midwives in Mopti, who now work in pairs.",
            "In Mopti (Mali), 340 midwives; in Mopti (Mali), more than 900 midwives.",
            "Some 340 nurses in Kisumu (Kenya) completed the course while more than 900 nurses in Kisumu completed it.",
            "In all 340 nurses in Kisumu were trained while more than 900 nurses in Kisumu have been trained.",
            "It trained 340 nurses in Kisumu along with at least 900 nurses in Kisumu.",
            "It trained 340 nurses in Kisumu when close to 900 nurses in Kisumu.",
            "It trained 340 nurses in Kisumu while as many as 900 nurses in Kisumu.",
            "It trained 340 nurses in Kisumu while up to 900 nurses in Kisumu.",
            "It trained three hundred nurses in Kisumu while almost nine hundred nurses in Kisumu.",
            "It trained a nurse in Gao, and 340 nurses in Kisumu, and also 900 nurses in Kisumu.",
        ],
        &[
            "It built 12 schools in Kenya and 14 schools in Chad.",
            "It trained 3 women in 2019 and 5 women in 2020.",
            "Numbers rose from 340 nurses in Kisumu in 2019 to 900 nurses in Kisumu in 2021.",
            "It trained 340 nurses in Kisumu in 2019 and 900 nurses in Kisumu in 2021.",
            "It trained 340 nurses in Kisumu last year and 900 nurses in Kisumu this year.",
            "In 2019, it trained 340 nurses in Kisumu, and in 2021 it trained 900 nurses in Kisumu.",
            "It reached 340 nurses in Kisumu (Kenya) while more than 900 nurses in Kisumu (Kenya) are waiting.",
            "The target was 300 nurses in Kisumu, and 340 nurses in Kisumu were trained.",
            "It hoped to train 300 nurses in Kisumu and 340 nurses in Kisumu were trained.",
            "Before the war, 340 nurses in Kisumu had work, and after it 900 nurses in Kisumu had work.",
            "At first 340 nurses in Kisumu came, then 900 nurses in Kisumu came.",
            "It trained 340 nurses in Kisumu and another 900 nurses in Kisumu.",
            "It trained 340 nurses in Kisumu and 900 nurses in Kisumu County.",
            "It trained 340 nurses in Kisumu and 900 nurses in Kisumu and Siaya.",
            "It trained 340 nurses in Kisumu, and 900 nurses in Kisumu, Siaya and Vihiga.",
            "There are 340 nurses in Kisumu with a contract and 900 nurses in Kisumu without a contract.",
            "Of nurses, 40% in Kisumu have a contract and 60% in Kisumu have no contract.",
            "Some 40% of the nurses in Kisumu have a contract and 60% of the nurses in Kisumu have none.",
            "It trained 340 nurses in Kisumu, 40% of nurses in Kisumu.",
            "Of 900 nurses in Kisumu, 340 nurses in Kisumu came.",
            "It trained 340 nurses in Kisumu (of 900 nurses in Kisumu).",
            "It trained 340 nurses in Kisumu, and 900 nurses in Kisumu, and in Siaya.",
            "There are 340 nurses in Kisumu without a contract, and 900 nurses in Kisumu.",
            "There were 340 nurses in Kisumu before the war and 900 nurses in Kisumu.",
            "Some 340 nurses in Kisumu were registered while 900 nurses in Kisumu are registered.",
            "It trained 340 nurses in Kisumu along with 900 midwives in Kisumu.",
            "It reached not 340 nurses in Kisumu but 900 nurses in Kisumu.",
            "There are between 340 nurses in Kisumu and 900 nurses in Kisumu.",
            "There are 340 nurses in Kisumu who passed the test and 900 nurses in Kisumu who failed the test.",
            "The grants are of 40 dollars and 60 dollars.",
            "It has 12 large farms and 14 small farms.",
            "In 2019 it had 12 farms in Mopti; in 2020 it had 14 farms in Mopti.",
        ],
    );
    must_tell_once(
        FRENCH,
        "text/repeated",
        &[
            "Grâce à elle, 275 couturières de Thiès (Sénégal) ont suivi une formation, et plus de 620 couturières de \
             Thiès (Sénégal) ont suivi la formation.",
            "Elle a formé 340 infirmières à Kisumu tandis que plus de 900 infirmières à Kisumu.",
            "Elle a formé 340 infirmières à Kisumu et 900 infirmières à Kisumu.",
            "Elle a formé 340 infirmières à Kisumu ; plus de 900 infirmières à Kisumu.",
            "À Kisumu, 340 infirmières ont été formées alors qu’à Kisumu plus de 900 infirmières ont été formées.",
            "Elle a formé 340 infirmières de Kisumu alors que près de 900 infirmières de Kisumu ont été formées.",
            "Les cours ont touché 340 infirmières de Kisumu, tandis que les cours ont touché 900 infirmières de Kisumu.",
            "Depuis, 12 écoles de Mopti ont un puits et 19 écoles de Mopti ont un puits, que les élèves entretiennent.",
            "Environ 40 % des paysans de Mopti ont une terre, tandis que 55 % des paysans de Mopti ont une terre.",
            "Elle a touché 521 vendeuses du marché de Mopti ainsi que 1 400 vendeuses du marché de Mopti.",
            "Elle a aidé 60 jeunes maçons de Zinder mais 75 jeunes maçons de Zinder.",
            "Quelque 340 infirmières de Kisumu (Kenya) ont suivi le cours et 900 infirmières de Kisumu l’ont suivi.",
            "Elle a formé 340 infirmières à Kisumu tandis qu’au moins 900 infirmières à Kisumu.",
            "Elle a formé 340 infirmières à Kisumu pendant que quelque 900 infirmières à Kisumu.",
            "Elle a formé 340 infirmières à Kisumu alors que pas moins de 900 infirmières à Kisumu.",
            "Elle a formé 340 infirmières à Kisumu, et également 900 infirmières à Kisumu.",
        ],
        &[
            "Elle a bâti 12 écoles au Kenya et 14 écoles au Tchad.",
            "Elle a formé 340 infirmières à Kisumu en 2019 et 900 infirmières à Kisumu en 2021.",
            "On est passé de 340 infirmières à Kisumu en 2019 à 900 infirmières à Kisumu en 2021.",
            "Elle a formé 340 infirmières à Kisumu tandis que plus de 900 infirmières à Kisumu attendent.",
            "L’objectif était de 300 infirmières à Kisumu et 340 infirmières à Kisumu ont été formées.",
            "Elle devait former 300 infirmières à Kisumu et 340 infirmières à Kisumu ont été formées.",
            "Il y a 340 infirmières à Kisumu avec un contrat et 900 infirmières à Kisumu sans contrat.",
            "À Kisumu, 40 % des infirmières ont un contrat et 60 % des infirmières n’ont pas de contrat.",
            "Elle a formé 340 infirmières à Kisumu puis 900 infirmières à Kisumu.",
            "Elle a formé 340 infirmières à Kisumu et 900 autres infirmières à Kisumu.",
            "Elle a formé 340 infirmières à Kisumu l’an passé et 900 infirmières à Kisumu cette année.",
            "Elle a formé 340 infirmières à Kisumu et 900 infirmières à Kisumu et à Siaya.",
            "Elle a formé non pas 340 infirmières à Kisumu mais 900 infirmières à Kisumu.",
            "Elle a de 340 infirmières à Kisumu à 900 infirmières à Kisumu.",
        ],
    );
}

#[test]
fn phrases_that_stand_twice_are_told() {
    must_tell_once(
        ABOUT,
        "text/doubled",
        &[
            "It works in Asia and the Pacific and the Pacific.",
            "It links seed banks in Latin America and the Caribbean and the Caribbean.",
            "It works in Central and Eastern and Eastern Europe.",
            "Norway pays for schools in the north in the north of Mali.",
            "It is paid by the Ministry of Health Ministry of Health.",
            "It trains nurses and midwives and midwives.",
            "Thanks to the support of the support of Norway, it grew.",
            "It works with the Government of the Government of Kenya.",
            "It serves the people of the people of Chad.",
            "A fund for women and for women and girls.",
            "It pays for water, sanitation and hygiene and hygiene.",
            "They met in the Gulf of Guinea of Guinea.",
            "A fund for young women and for young women.",
        ],
        &[
            "It works in Asia and the Pacific and the Caribbean.",
            "It works in the north, in the north of Mali above all.",
            "Step by step by step it grew.",
            "It trains nurses and midwives, and midwives train others.",
            "It works in the north and the north east.",
            "It was built over years and years.",
            "It pays for schools and for schools with a well.",
        ],
    );
    must_tell_once(
        FRENCH,
        "text/doubled",
        &[
            "Il travaille en Asie et dans le Pacifique et dans le Pacifique.",
            "Il travaille en Afrique de l’Ouest et du Centre et du Centre.",
            "Il travaille en Afrique centrale et de l’Ouest et de l’Ouest.",
            "Elle paie des écoles dans le nord dans le nord du Mali.",
            "Il forme des infirmières et des sages-femmes et des sages-femmes.",
            "Grâce à l’appui de l’appui de la Norvège, il a grandi.",
            "Il dépend du ministère de la Santé du ministère de la Santé.",
            "Il travaille avec les pays du Sahel du Sahel.",
            "Elle aide l’Amérique latine et les Caraïbes et les Caraïbes.",
            "Un fonds pour les femmes et pour les femmes.",
        ],
        &[
            "Il travaille en Asie et dans le Pacifique et dans les Caraïbes.",
            "Il travaille dans le nord, dans le nord du Mali surtout.",
        ],
    );
}

#[test]
fn plurals_before_a_noun_are_told() {
    must_tell_once(
        ABOUT,
        "text/compound",
        &[
            "It is a 3-years programme.",
            "A 4-years programme has begun.",
            "It is a three-years project.",
            "It is a 3 years-programme.",
            "It is a 3-years-programme.",
            "It is a 3-years long programme.",
            "It offers a 12-weeks course.",
            "It offers an 18-months training.",
            "It has a 5-years strategic plan.",
            "It runs a two-days workshop.",
            "It is a 10-years-old partnership.",
            "A 3-Years Programme began.",
            "It ran a 2.5-years programme.",
            "It is a 3‑years programme.",
            "It is a 3–years programme.",
            "It is a 3 years programme.",
            "This three years plan has begun.",
            "It is an 18 months course.",
            "It builds 20-kilometres roads.",
            "It is a five-years’ programme.",
        ],
        &[
            "It is a 3-year programme.",
            "It lasts 3 years.",
            "In 3 years programmes have grown.",
            "After 3 years programmes end.",
            "A three years’ programme.",
            "It took 3 years and more.",
            "Within two years women led half of the groups.",
            "Over the past 10 years schools opened.",
            "The 1,000-Days Partnership goes on.",
            "A further 3 years passed.",
            "It has a 4-star rating and 3 beds in a room.",
            "It ran from 3 to 5 years longer.",
            "A third of 12 months passed.",
            "It ended two and a half years ago.",
            "It began a hundred years ago, a thousand days after the first.",
            "It began a dozen years ago.",
            "It lasted a few hundred days longer.",
            "It lasted a mere half hours longer.",
        ],
    );
}
