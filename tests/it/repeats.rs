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
