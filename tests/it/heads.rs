//! Totals in heads: in the title of a table, a list or a band, in the sentence before a list, in the sentence or the caption
//! that closes amounts; whatever the amounts are called.

use std::fmt::Write as _;

use crate::sheets::{About, NORWAY, check, prose, sheet};

const ALLOW: &str = "[[allow]]\ncode = \"text/number\"\nbecause = \"typed\"\n";

const WELL: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>"#;

/// A section of running text under a title.
fn titled(title: &str, body: &str) -> String {
    prose(body).replace("body =", &format!("title = {title:?}\nbody ="))
}

/// A table of two columns.
fn table(title: &str, rows: &[(&str, &str)]) -> String {
    let rows: String = rows
        .iter()
        .map(|(name, amount)| format!("[[section.row]]\ncells = [{name:?}, {amount:?}]\n"))
        .collect();
    format!("[[section]]\nkind = \"table\"\ntitle = {title:?}\ncolumns = [\"–\", \"–\"]\n{rows}")
}

/// A band of figures.
fn band(items: &[(&str, &str)]) -> String {
    let items: String = items
        .iter()
        .map(|(value, label)| format!("[[section.item]]\nvalue = {value:?}\nlabel = {label:?}\n"))
        .collect();
    format!("[[section]]\nkind = \"kpis\"\n{items}")
}

/// A section that is a list.
fn list(title: &str, items: &[&str]) -> String {
    format!("[[section]]\nkind = \"list\"\ntitle = {title:?}\nitems = {items:?}\n")
}

/// Judges sheets: which total is said not to be what its parts give; none where the text is empty.
fn judge(cases: &[(&str, String, &str)]) {
    let mut faults = String::new();
    for (language, section, underlined) in cases {
        let about = About { language, partners: &["KE", "UG"], ..NORWAY };
        let found = check(&sheet(about, &format!("{section}{ALLOW}")), &[("well.svg", WELL)]);
        let found: Vec<_> = found.into_iter().filter(|found| found.severity != "note").collect();
        let is_meant = match found.as_slice() {
            [] => underlined.is_empty(),
            // Of numbers of things and of money before a colon another rule says the same.
            [one] => match one.code.as_str() {
                "text/sum" => one.underlined == *underlined,
                "text/shares" => {
                    one.message.contains("and the text says") && !underlined.is_empty()
                }
                _ => false,
            },
            _ => false,
        };
        if !is_meant {
            writeln!(faults, "{section}\n  expected {underlined:?}, found {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn totals_over_lists() {
    let bullets =
        "- Schools: US$ 12.4 million\n- Clinics: US$ 9.1 million\n- Roads: US$ 20.6 million";
    let puces = "- Écoles : 12,4 millions d’euros\n- Dispensaires : 9,1 millions d’euros\n\
                 - Routes : 20,6 millions d’euros";
    let (total, somme) = ("US$ 48.1 million", "48,1 millions d’euros");
    judge(&[
        ("en", titled("Where US$ 48.1 million went", bullets), total),
        (
            "en",
            titled(
                "What Norway paid for: US$ 48.1 million",
                &format!("It helped thus:\n\n{bullets}"),
            ),
            total,
        ),
        ("en", prose(&format!("Norway gave US$ 48.1 million:\n\n{bullets}")), total),
        (
            "en",
            prose(&format!(
                "The money came through three windows, US$ 48.1 million in all.\n\n{bullets}"
            )),
            total,
        ),
        (
            "en",
            prose(&format!("Norway gave US$ 48.1 million. It went to three fields:\n\n{bullets}")),
            total,
        ),
        (
            "en",
            prose(&format!(
                "Norway helps the towns.\n\n{bullets}\n\nTaken together, this is US$ 48.1 million."
            )),
            total,
        ),
        (
            "en",
            list(
                "Three gifts, US$ 48.1 million",
                &[
                    "US$ 12.4 million for schools",
                    "US$ 9.1 million for clinics",
                    "US$ 20.6 million for roads",
                ],
            ),
            total,
        ),
        ("fr", titled("Où vont les 48,1 millions d’euros de la Norvège", puces), somme),
        ("fr", prose(&format!("La Norvège a versé 48,1 millions d’euros :\n\n{puces}")), somme),
        (
            "fr",
            prose(&format!(
                "L’aide passe par trois guichets, 48,1 millions d’euros en tout.\n\n{puces}"
            )),
            somme,
        ),
        (
            "fr",
            prose(&format!(
                "La Norvège aide les villes.\n\n{puces}\n\nAu total, cela représente 48,1 millions d’euros."
            )),
            somme,
        ),
        // Right ones.
        ("en", titled("Where US$ 42.1 million went", bullets), ""),
        ("en", titled("A fund of US$ 480 million", bullets), ""),
        ("en", titled("US$ 48.1 million, and the largest gifts", bullets), ""),
        ("en", prose(&format!("Norway gave US$ 48.1 million, for example:\n\n{bullets}")), ""),
        ("en", prose(&format!("Norway gave US$ 48.1 million, including:\n\n{bullets}")), ""),
        (
            "en",
            titled("US$ 48.1 million", "- 2021: US$ 12.4 million\n- 2022: US$ 30.2 million"),
            "",
        ),
        (
            "en",
            titled(
                "A programme of US$ 20.1 million",
                "- Spent so far: US$ 12.4 million\n- Co-financing: US$ 5.6 million",
            ),
            "",
        ),
        ("en", titled("Gifts of US$ 33.0 million", bullets), ""),
        (
            "en",
            titled(
                "Gifts of US$ 48.1 million",
                "- Schools: US$ 12.4 million\n- Clinics, not yet known\n- Roads: US$ 20.6 million",
            ),
            "",
        ),
        (
            "en",
            titled(
                "Gifts of US$ 42.1 million",
                &format!("{bullets}\n- Of which in Kenya: US$ 10.0 million"),
            ),
            "",
        ),
        (
            "en",
            titled(
                "Gifts of US$ 42.1 million",
                &format!("{bullets}\n- All of them: US$ 42.1 million"),
            ),
            "",
        ),
        ("en", prose(&format!("Norway gave EUR 48.1 million:\n\n{bullets}")), ""),
        ("fr", prose(&format!("La Norvège a versé 42,1 millions d’euros :\n\n{puces}")), ""),
        ("fr", titled("Un fonds de 50 millions d’euros, principaux dons", puces), ""),
        (
            "fr",
            prose(&format!("La Norvège a versé 48,1 millions d’euros, notamment :\n\n{puces}")),
            "",
        ),
    ]);
}

#[test]
fn totals_over_tables_and_bands() {
    let rows = [
        ("Dues", "US$ 12.4 million"),
        ("Gifts", "US$ 9.1 million"),
        ("Loans of staff", "US$ 20.6 million"),
    ];
    let lignes = [
        ("Cotisation", "12,4 millions d’euros"),
        ("Dons", "9,1 millions d’euros"),
        ("Experts", "20,6 millions d’euros"),
    ];
    let kpis = |total: &str, label: &str| {
        band(&[
            (total, label),
            ("US$ 12.4 million", "of which dues"),
            ("US$ 9.1 million", "and gifts"),
            ("US$ 20.6 million", "and projects"),
        ])
    };
    judge(&[
        ("en", table("What Norway paid: US$ 48.1 million", &rows), "US$ 48.1 million"),
        ("en", table("The US$ 48.1 million by kind", &rows), "US$ 48.1 million"),
        ("fr", table("Les 48,1 millions d’euros de la Norvège", &lignes), "48,1 millions d’euros"),
        (
            "fr",
            table("Contributions de la Norvège : 48,1 millions d’euros", &lignes),
            "48,1 millions d’euros",
        ),
        ("en", kpis("US$ 48.1 million", "paid in total"), "US$ 48.1 million"),
        // Right ones.
        ("en", table("What Norway paid: US$ 42.1 million", &rows), ""),
        ("en", table("The largest parts of US$ 48.1 million", &rows), ""),
        ("en", table("A fund of US$ 480 million", &rows), ""),
        (
            "en",
            table(
                "What Norway paid: US$ 42.1 million",
                &[rows[0], rows[1], rows[2], ("Total", "US$ 42.1 million")],
            ),
            "",
        ),
        ("en", kpis("US$ 42.1 million", "paid in total"), ""),
        (
            "en",
            band(&[
                ("US$ 48.1 million", "in total"),
                ("US$ 30.0 million", "for Kenya"),
                ("US$ 14.4 million", "for schools"),
            ]),
            "",
        ),
        ("fr", table("Contributions de la Norvège : 42,1 millions d’euros", &lignes), ""),
    ]);
}

#[test]
fn totals_in_sentences_of_their_own() {
    let caption = |body: &str, caption: &str| {
        let picture = format!(
            "[section.picture]\nfile = \"well.svg\"\nalt = \"A well.\"\ncredit = \"ILO\"\nlicence = \"CC BY 4.0\"\ncaption = {caption:?}\n"
        );
        prose(body).replace("kind = \"prose\"", "kind = \"story\"\ntitle = \"Water\"") + &picture
    };
    judge(&[
        (
            "en",
            prose(
                "Norway gave US$ 12.4 million for pumps. It added US$ 9.1 million for wells. Taken together, the two gifts came to US$ 25.1 million.",
            ),
            "US$ 25.1 million",
        ),
        (
            "en",
            prose(
                "A first grant of US$ 33.4 million came in May. The wells were deep. A top-up of US$ 12.8 million paid for pumps and brought the total to US$ 48.2 million.",
            ),
            "US$ 48.2 million",
        ),
        (
            "en",
            prose(
                "Its support came to US$ 25.1 million. That is made of US$ 12.4 million for pumps and US$ 9.1 million for wells.",
            ),
            "US$ 25.1 million",
        ),
        (
            "en",
            prose(
                "Its support came to US$ 25.1 million. The sum brings together US$ 12.4 million for pumps and US$ 9.1 million for wells.",
            ),
            "US$ 25.1 million",
        ),
        (
            "en",
            prose(
                "Its support of US$ 25.1 million combines US$ 12.4 million for pumps and US$ 9.1 million for wells.",
            ),
            "US$ 25.1 million",
        ),
        (
            "en",
            prose(
                "Pumps received US$ 12.4 million.\n\nWells received US$ 9.1 million.\n\nIn all, Norway spent US$ 25.1 million on water.",
            ),
            "US$ 25.1 million",
        ),
        (
            "fr",
            prose(
                "La Norvège a versé 25,1 millions d’euros. Cette somme réunit 12,4 millions d’euros pour les pompes et 9,1 millions d’euros pour les puits.",
            ),
            "25,1 millions d’euros",
        ),
        (
            "fr",
            prose(
                "Ce total de 25,1 millions d’euros réunit les pompes, 12,4 millions d’euros, et les puits, 9,1 millions d’euros.",
            ),
            "25,1 millions d’euros",
        ),
        (
            "fr",
            prose(
                "Les pompes ont reçu 12,4 millions d’euros. Les puits ont reçu 9,1 millions d’euros. Additionnés, ces deux dons font 25,1 millions d’euros.",
            ),
            "25,1 millions d’euros",
        ),
        (
            "fr",
            prose(
                "La Norvège a d’abord confié 12,4 millions d’euros aux pompes. Elle y a joint 9,1 millions d’euros pour les puits, ce qui porte le total à 25,1 millions d’euros.",
            ),
            "25,1 millions d’euros",
        ),
        (
            "fr",
            prose(
                "Les pompes ont reçu 12,4 millions d’euros. Les puits ont reçu 9,1 millions d’euros. Pris ensemble, les deux guichets ont apporté 25,1 millions d’euros.",
            ),
            "25,1 millions d’euros",
        ),
        // Right ones.
        (
            "en",
            caption(
                "Pumps had US$ 12.4 million.\n\nWells had US$ 9.1 million.",
                "Together, both brought US$ 25.1 million.",
            ),
            "US$ 25.1 million",
        ),
        // Right ones.
        (
            "en",
            caption(
                "Pumps had US$ 12.4 million.\n\nWells had US$ 9.1 million.",
                "Together, both brought US$ 21.5 million.",
            ),
            "",
        ),
        (
            "en",
            caption(
                "Pumps had US$ 12.4 million.\n\nWells had US$ 9.1 million.",
                "The town has spent US$ 45.1 million in all.",
            ),
            "",
        ),
        (
            "fr",
            prose(
                "Les pompes ont reçu 12,4 millions d’euros, les puits 9,1 millions d’euros. Dans les années d’avant (2013–2017), le tout s’élevait à 16,2 millions d’euros.",
            ),
            "",
        ),
        (
            "en",
            prose(
                "Norway gave US$ 12.4 million for pumps. It added US$ 9.1 million for wells. Taken together, the two gifts came to US$ 21.5 million.",
            ),
            "",
        ),
        (
            "en",
            prose(
                "Norway gave US$ 12.4 million in 2019. It added US$ 9.1 million in 2020. In total, it gave US$ 30.0 million in 2018–2022.",
            ),
            "",
        ),
        (
            "en",
            prose(
                "Norway gave US$ 12.4 million for pumps and US$ 9.1 million for wells. In all, water has had US$ 90 million since then.",
            ),
            "",
        ),
        (
            "en",
            prose(
                "Pumps had US$ 4.0 million and wells US$ 5.0 million, in total US$ 9.0 million. Roads had US$ 3.0 million and schools US$ 4.0 million, in total US$ 7.0 million.",
            ),
            "",
        ),
        (
            "en",
            prose(
                "Its support came to US$ 25.1 million. That includes US$ 12.4 million for pumps and US$ 9.1 million for wells.",
            ),
            "",
        ),
        (
            "en",
            prose(
                "Its support came to US$ 25.1 million. The country itself paid US$ 12.4 million and the town US$ 9.1 million.",
            ),
            "",
        ),
        (
            "fr",
            prose(
                "La Norvège a versé 25,1 millions d’euros. Cette somme comprend notamment 12,4 millions d’euros pour les pompes et 9,1 millions d’euros pour les puits.",
            ),
            "",
        ),
        (
            "fr",
            prose(
                "La Norvège a versé 21,5 millions d’euros. Cette somme réunit 12,4 millions d’euros pour les pompes et 9,1 millions d’euros pour les puits.",
            ),
            "",
        ),
        (
            "fr",
            prose(
                "La Norvège a versé 12,4 millions d’euros en 2019 et 9,1 millions d’euros en 2020. Au total, elle a donné 30 millions d’euros de 2018 à 2022.",
            ),
            "",
        ),
    ]);
}

/// More ways of officers to bring a total and its parts together.
#[test]
fn totals_in_other_words() {
    let en = "US$ 48.1 million";
    let fr = "48,1 millions d’euros";
    let (a, b, c) = ("US$ 12.4 million", "US$ 9.1 million", "US$ 20.6 million");
    let (d, e, f) = ("12,4 millions d’euros", "9,1 millions d’euros", "20,6 millions d’euros");
    judge(&[
        (
            "en",
            prose(&format!(
                "Norway gave {en}: {a} for schools, {b} for clinics and {c} for roads."
            )),
            en,
        ),
        (
            "en",
            prose(&format!(
                "Norway gave {en} ({a} for schools, {b} for clinics and {c} for roads)."
            )),
            en,
        ),
        ("en", prose(&format!("Norway gave {en}: schools, {a}; clinics, {b}; roads, {c}.")), en),
        (
            "en",
            prose(&format!("Schools with {a}, clinics with {b} and roads with {c} make {en}.")),
            en,
        ),
        (
            "en",
            prose(&format!("All support: {en}\n\nSchools: {a}\n\nClinics: {b}\n\nRoads: {c}")),
            en,
        ),
        (
            "en",
            titled(
                &format!("What Norway gave: {en}"),
                &format!("Schools: {a}\n\nClinics: {b}\n\nRoads: {c}"),
            ),
            en,
        ),
        (
            "en",
            prose(&format!(
                "Schools had {a}, clinics {b} and roads {c}. The three sums add up to {en}."
            )),
            en,
        ),
        (
            "en",
            prose(&format!(
                "Schools had {a}, clinics {b} and roads {c}. Combined, Norway’s support was {en}."
            )),
            en,
        ),
        (
            "en",
            prose(&format!(
                "Norway’s {en} comes from two budgets. It is split between schools ({a}), clinics ({b}) and roads ({c})."
            )),
            en,
        ),
        (
            "en",
            table("What Norway gave", &[("Schools", a), ("Clinics", b), ("Roads", c)])
                .replace("columns =", &format!("note = \"{en} in all, as of May.\"\ncolumns =")),
            en,
        ),
        (
            "fr",
            prose(&format!(
                "La Norvège a versé {fr} : {d} pour les écoles, {e} pour les dispensaires et {f} pour les routes."
            )),
            fr,
        ),
        (
            "fr",
            prose(&format!(
                "La Norvège a versé {fr} ({d} pour les écoles, {e} pour les dispensaires et {f} pour les routes)."
            )),
            fr,
        ),
        (
            "fr",
            prose(&format!(
                "L’apport de {fr} se décompose ainsi : {d} pour les écoles, {e} pour les dispensaires et {f} pour les routes."
            )),
            fr,
        ),
        (
            "fr",
            prose(&format!(
                "Les écoles ont reçu {d}, les dispensaires {e} et les routes {f}, soit {fr} en tout."
            )),
            fr,
        ),
        (
            "fr",
            prose(&format!(
                "Les écoles ont reçu {d}, les dispensaires {e} et les routes {f}. L’ensemble atteint {fr}."
            )),
            fr,
        ),
        (
            "fr",
            prose(&format!(
                "L’aide est de {fr}. Ce montant regroupe {d} pour les écoles, {e} pour les dispensaires et {f} pour les routes."
            )),
            fr,
        ),
        (
            "fr",
            titled(
                &format!("Ce que la Norvège a donné : {fr}"),
                &format!("Écoles : {d}\n\nDispensaires : {e}\n\nRoutes : {f}"),
            ),
            fr,
        ),
        (
            "fr",
            list(
                &format!("Trois dons, {fr}"),
                &[
                    &format!("{d} pour les écoles"),
                    &format!("{e} pour les dispensaires"),
                    &format!("{f} pour les routes"),
                ],
            ),
            fr,
        ),
        (
            "fr",
            table(
                "Ce que la Norvège a donné",
                &[("Écoles", d), ("Dispensaires", e), ("Routes", f)],
            )
            .replace("columns =", &format!("note = \"Au total {fr}.\"\ncolumns =")),
            fr,
        ),
        (
            "en",
            prose(&format!(
                "Norway gave {en}. This money went to schools ({a}), clinics ({b}) and roads ({c})."
            )),
            en,
        ),
        (
            "en",
            prose(&format!("All support: {en}\\\nSchools: {a}\\\nClinics: {b}\\\nRoads: {c}")),
            en,
        ),
        (
            "fr",
            prose(&format!(
                "La Norvège a versé {fr}. Cet argent est allé aux écoles ({d}), aux dispensaires ({e}) et aux routes ({f})."
            )),
            fr,
        ),
        (
            "fr",
            prose(&format!(
                "Aide totale : {fr}\\\nÉcoles : {d}\\\nDispensaires : {e}\\\nRoutes : {f}"
            )),
            fr,
        ),
        // Right ones.
        (
            "en",
            prose(&format!(
                "Norway gave US$ 42.1 million ({a} for schools, {b} for clinics and {c} for roads)."
            )),
            "",
        ),
        (
            "en",
            prose(&format!(
                "Norway gave US$ 90 million: in Kenya {a} went to schools and {b} to clinics."
            )),
            "",
        ),
        (
            "en",
            prose(&format!(
                "All support: US$ 42.1 million\n\nSchools: {a}\n\nClinics: {b}\n\nRoads: {c}"
            )),
            "",
        ),
        (
            "en",
            prose(&format!(
                "Schools had {a}, clinics {b} and roads {c}. Combined with the EU’s share, this is US$ 65 million."
            )),
            "",
        ),
        (
            "en",
            titled(
                "A programme of US$ 48.1 million",
                &format!("The first phase was paid with {a}. The ministry gave land worth {b}."),
            ),
            "",
        ),
        (
            "en",
            titled(
                "A bank of US$ 30 million",
                &format!("Norway gave {a} and a loan of {c}. Costs fell by {b}."),
            ),
            "",
        ),
        (
            "en",
            prose(&format!(
                "The total budget of the fund is US$ 48.1 million. Norway pays {a}. Uganda adds {c}."
            )),
            "",
        ),
        (
            "fr",
            prose(&format!(
                "Les écoles ont reçu {d}, les dispensaires {e} et les routes {f}. L’ensemble atteint 42,1 millions d’euros."
            )),
            "",
        ),
        (
            "fr",
            prose(&format!(
                "Le budget total du fonds est de 48,1 millions d’euros. La Norvège paie {d}. L’Ouganda ajoute {f}."
            )),
            "",
        ),
        (
            "fr",
            prose(&format!(
                "La Norvège a versé 42,1 millions d’euros ({d} pour les écoles, {e} pour les dispensaires et {f} pour les routes)."
            )),
            "",
        ),
        ("en", prose(&format!("Norway gave {en}. This is {b} more than the {a} of 2015.")), ""),
        (
            "en",
            prose(&format!(
                "Norway gave {en}. Of this money, {a} went to schools and {c} to roads."
            )),
            "",
        ),
        (
            "fr",
            prose(&format!(
                "La Norvège a versé {fr}. Sur cette somme, {d} sont allés aux écoles et {f} aux routes."
            )),
            "",
        ),
        (
            "fr",
            prose(&format!("La Norvège a versé {fr}, soit {e} de plus que les {d} de 2015.")),
            "",
        ),
    ]);
}
