//! Titles of charts that only name what is shown are noted; one word that may say something is enough.

use crate::sheets::{About, DATA, NORWAY, SERIES, check, sheet};

/// Returns whether the title of a chart of Norway's voluntary contributions is noted as a label.
#[track_caller]
fn is_noted(language: &str, title: &str) -> bool {
    let rest = format!(
        "{SERIES}\n[[section]]\nkind = \"chart\"\ntitle = {}\n\
         chart = {{ type = \"columns\", series = \"voluntary_series\" }}\n",
        serde_json::json!(title)
    );
    let found = check(&sheet(About { language, ..NORWAY }, &rest), &[("data.csv", DATA)]);
    let mut noted = found.iter().filter(|found| found.code == "chart/label");
    let is_noted = noted.next().is_some_and(|found| found.severity == "note");
    assert_eq!(noted.next(), None, "{title}");
    is_noted
}

#[test]
fn labels() {
    for (language, title) in [
        ("en", "Contributions"),
        ("en", "Contributions by year, 2018–2022"),
        ("en", "Voluntary contributions of Norway"),
        ("en", "Norway’s voluntary contributions to the {{ organization.short_name }}, 2018–2022"),
        ("en", "{{ donor.name }}: grants by region and country"),
        ("en", "Norwegian funding by financial year"),
        ("en", "Use of funds, in US$ million"),
        ("en", "Share of core contributions, per cent"),
        ("en", "Earmarked and un-earmarked funding, {{ factsheet.period }}"),
        ("fr", "Contributions volontaires par année"),
        ("fr", "Les contributions volontaires de la Norvège"),
        ("fr", "Contributions norvégiennes par thème, de 2018 à 2022"),
        ("fr", "L’apport {{ donor.of }}, en millions de dollars É.-U."),
        ("fr", "Répartition de l’aide par région"),
    ] {
        assert!(is_noted(language, title), "{title}");
    }
}

#[test]
fn messages() {
    for (language, title) in [
        ("en", "Contributions are voluntary"),
        ("en", "Norway supports projects"),
        ("en", "Contributions support programmes"),
        ("en", "Contributions grew by year"),
        ("en", "More core funding, 2018–2022"),
        ("en", "Contributions in every year"),
        ("en", "The five largest donors"),
        ("en", "Voluntary contributions (US$ 60.5M)"),
        ("en", "Contributions of 2022 were 46% of the total"),
        ("en", "Spending in Viet Nam by year"),
        ("fr", "La Norvège aide des projets"),
        ("fr", "L’ILO dépense des millions"),
        ("fr", "Contributions en hausse"),
        ("fr", "Souple et affecté, année après année"),
    ] {
        assert!(!is_noted(language, title), "{title}");
    }
}
