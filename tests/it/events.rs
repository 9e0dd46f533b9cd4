//! Two dates for one event are reported; the dates of two events are not.

use std::fmt::Write as _;

use crate::sheets::{About, Judged, NORWAY, prose, sheet};

/// Texts of several sections; one that begins with a date and a bar is a milestone.
fn document(language: &str, texts: &[&str]) -> String {
    let about = About { language, partners: &["KE", "VN"], ..NORWAY };
    let mut rest = "[facts]\nsigned = { date = 2014, source = \"pardev\" }\n".to_owned();
    for text in texts {
        match text.split_once('|') {
            Some((date, text)) => writeln!(
                rest,
                "[[section]]\nkind = \"milestones\"\nevent = [{{ date = {date:?}, text = {text:?} }}]"
            )
            .unwrap(),
            None => rest.push_str(&prose(text)),
        }
    }
    rest.push_str("[[allow]]\ncode = \"text/number\"\nbecause = \"typed\"\n");
    sheet(about, &rest)
}

/// Judges texts, each with what is underlined; nothing where they are right.
fn judge(cases: &[(&str, &[&str], &str)]) {
    let mut judged = Judged::default();
    for (language, texts, wanted) in cases {
        judged.judge(&document(language, texts), &[], "text/twice", wanted);
    }
}

#[test]
fn one_event_with_two_dates() {
    judge(&[
        (
            "en",
            &["Norway joined the ILO in 1919.", "It has been a member since 1920."],
            "since 1920",
        ),
        (
            "en",
            &["Norway became a member State in 1919.", "1921|Norway joins the Organization."],
            "\"1921\"",
        ),
        (
            "en",
            &[
                "The framework agreement was signed in March 2016.",
                "2018-03|The framework agreement is signed in Oslo.",
            ],
            "\"2018-03\"",
        ),
        (
            "en",
            &[
                "The agreement was signed on 3 May 2016 in Oslo.",
                "2016-06|The agreement is signed in Oslo.",
            ],
            "\"2016-06\"",
        ),
        (
            "en",
            &["The treaty was signed in {{ signed }}.", "The 2015 treaty has ten articles."],
            "2015",
        ),
        (
            "en",
            &[
                "In 2011 the training centre in Hanoi opened.",
                "The training centre in Hanoi opened its doors in 2013.",
            ],
            "2013",
        ),
        (
            "en",
            &[
                "The River Basin Fund was established in 1998.",
                "Founded in 1989, the River Basin Fund works in ten countries.",
            ],
            "1989",
        ),
        (
            "en",
            &["Norway ratified the Convention in 2009.", "2006|Norway ratifies the Convention."],
            "\"2006\"",
        ),
        ("fr", &["La Norvège a adhéré en 1919.", "Elle est membre depuis 1921."], "depuis 1921"),
        (
            "fr",
            &["L’accord-cadre a été signé en 2014.", "L’accord-cadre de 2015 a dix articles."],
            "2015",
        ),
        (
            "fr",
            &[
                "Le centre de Hanoï a ouvert ses portes en 2011.",
                "2013|Ouverture du centre de Hanoï.",
            ],
            "\"2013\"",
        ),
        (
            "fr",
            &[
                "Le Fonds du Mékong a été créé en 1998.",
                "La création du Fonds du Mékong remonte à 1989.",
            ],
            "1989",
        ),
    ]);
}

#[test]
fn dates_of_two_events() {
    judge(&[
        (
            "en",
            &[
                "Norway joined the ILO in 1919.",
                "It has been a member of the Governing Body since 1945.",
            ],
            "",
        ),
        (
            "en",
            &["The first agreement was signed in 2006.", "The 2016 agreement is still in force."],
            "",
        ),
        ("en", &["It signed the Convention in 2006.", "It ratified the Convention in 2008."], ""),
        (
            "en",
            &["The agreement was signed in 2014.", "The agreement entered into force in 2015."],
            "",
        ),
        (
            "en",
            &[
                "The training centre in Hanoi opened in 2011.",
                "The training centre in Nairobi opened in 2013.",
            ],
            "",
        ),
        ("en", &["The centre opened in 2011.", "2013|The laboratory of the port opens."], ""),
        ("en", &["The centre was to open in 2011 and opened in 2013."], ""),
        (
            "en",
            &[
                "The treaty was signed in 2014.",
                "In 2015, a year after the treaty was signed, the work began.",
            ],
            "",
        ),
        (
            "en",
            &[
                "It signed the agreement in 2014.",
                "Agreements of 2009 and 2015 are in the archive.",
            ],
            "",
        ),
        ("en", &["It signed the agreement in May 2014.", "2014|The agreement is signed."], ""),
        ("fr", &["Le centre a fermé en 2009 et rouvert en 2017.", "2009|Fermeture du centre."], ""),
        ("fr", &["Le premier accord date de 2003.", "L’accord de 2015 le remplace."], ""),
        (
            "fr",
            &["Elle a signé la convention en 2006.", "Elle a ratifié la convention en 2008."],
            "",
        ),
    ]);
}
