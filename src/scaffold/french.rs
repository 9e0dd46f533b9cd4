//! The French texts of a new factsheet.
//!
//! A name may be a plural (*les Pays-Bas*), of which the program knows no more than its article: no sentence has it as its
//! subject.

use super::drafts;
use super::events::What;
use super::portrait::{Course, Given, Portrait, Purpose, Standing, Telling};
use super::room::Room;
use super::words::{Drafts, Figure, Labelled, Words};
use crate::import::{Region, RevenueType};
use crate::model::Of;

/// French.
#[derive(Debug)]
pub(super) struct French;

impl Words for French {
    fn source(&self) -> Labelled {
        (
            "Statistiques financières : recettes par contributeur",
            "Conseil des chefs de secrétariat des organismes des Nations Unies pour la coordination",
        )
    }

    fn expenses(&self) -> &'static str {
        "Dépenses"
    }

    fn expenses_source(&self) -> &'static str {
        "Statistiques financières : dépenses par pays"
    }

    fn region(&self, region: Region) -> &'static str {
        match region {
            Region::Africa => "Afrique",
            Region::Americas => "Amériques",
            Region::Asia => "Asie",
            Region::Europe => "Europe",
            Region::Oceania => "Océanie",
        }
    }

    fn revenue(&self, revenue: RevenueType) -> &'static str {
        match revenue {
            RevenueType::Assessed => "Contributions fixées",
            RevenueType::Core => "Volontaires, budget général",
            RevenueType::Earmarked => "Volontaires, affectées",
            RevenueType::Other => "Autres",
        }
    }

    fn voluntary(&self) -> &'static str {
        "Volontaires"
    }

    fn title(&self, donor: &str, short: &str) -> String {
        format!("Coopération {donor}–{short}")
    }

    fn lead(&self, portrait: &Portrait<'_>) -> String {
        let mut text = match portrait.given {
            Given::Both if !portrait.is_of_same_years() && portrait.facts.has("total") => {
                "Les contributions {{ donor.of }} à l’{{ organization.name }} ({{ organization.short_name }}) s’élèvent à\n\
                 {{ total | money }} en {{ total.period }}. Les contributions fixées, dues par chaque État Membre, sont de\n\
                 {{ assessed | money }} en {{ assessed.period }}, les volontaires de {{ voluntary | money }} en\n\
                 {{ voluntary.period }}."
            }
            Given::Both if !portrait.is_of_same_years() => {
                "Les contributions fixées {{ donor.of }} à l’{{ organization.name }} ({{ organization.short_name }}), dues par\n\
                 chaque État Membre, s’élèvent à {{ assessed | money }} en {{ assessed.period }}, les volontaires à\n\
                 {{ voluntary | money }} en {{ voluntary.period }}."
            }
            Given::Both => {
                "Les contributions {{ donor.of }} à l’{{ organization.name }} ({{ organization.short_name }}) s’élèvent à\n\
                 {{ total | money }} en {{ total.period }}, dont {{ assessed | money }} de contributions fixées, dues par chaque\n\
                 État Membre, et {{ voluntary | money }} de contributions volontaires."
            }
            Given::Voluntary => {
                "Les contributions {{ donor.of }} à l’{{ organization.name }} ({{ organization.short_name }}) s’élèvent à\n\
                 {{ voluntary | money }} en {{ voluntary.period }}, toutes volontaires."
            }
            Given::Assessed => {
                "Les contributions {{ donor.of }} à l’{{ organization.name }} ({{ organization.short_name }}) s’élèvent à\n\
                 {{ assessed | money }} en {{ assessed.period }}, toutes fixées, dues par chaque État Membre."
            }
            Given::Nothing => {
                "Les données ne contiennent que des corrections des contributions {{ donor.of }} pour\n{{ factsheet.period }}."
            }
        }
        .to_owned();
        if portrait.given == Given::Assessed {
            text.push_str(match portrait.telling() {
                Some(Telling::Spent) => {
                    "\n{{ donor.in | capital }}, l’{{ organization.short_name }} a dépensé {{ expenses_here | money }} en {{ expenses_here.period }}, sur toutes\n\
                     ses recettes."
                }
                Some(Telling::Share) => {
                    "\nElles représentent {{ assessed_of_governments | percent }} des contributions fixées de tous les gouvernements."
                }
                None => "",
            });
        }
        if portrait.ranked_by() == Some(Of::Voluntary) {
            text.push_str(match (portrait.standing, portrait.is_government) {
                (Some(Standing::Two), true) => {
                    "\nLes contributions volontaires placent {{ donor.the }} au\n\
                     {{ rank_first | ordinal(style=\"words\") }} rang en {{ rank_first.period }} et au\n\
                     {{ rank_last | ordinal(style=\"words\") }} en {{ rank_last.period }}."
                }
                (Some(Standing::Two), false) => {
                    "\nÀ côté des gouvernements, le classement place {{ donor.the }} au\n\
                     {{ rank_first | ordinal(style=\"words\") }} rang en {{ rank_first.period }} et au\n\
                     {{ rank_last | ordinal(style=\"words\") }} en {{ rank_last.period }}."
                }
                (Some(Standing::Last), true) => {
                    "\nLes contributions volontaires placent {{ donor.the }} au\n\
                     {{ rank_last | ordinal(style=\"words\") }} rang en {{ rank_last.period }}."
                }
                (Some(Standing::Last), false) => {
                    "\nÀ côté des gouvernements, le classement place {{ donor.the }} au\n\
                     {{ rank_last | ordinal(style=\"words\") }} rang en {{ rank_last.period }}."
                }
                (None, _) => "",
            });
        }
        text
    }

    fn figure(&self, figure: Figure) -> Labelled {
        match figure {
            Figure::Total => ("{{ total | money }}", "Total des contributions, {{ total.period }}"),
            Figure::Assessed => {
                ("{{ assessed | money }}", "Contributions fixées, {{ assessed.period }}")
            }
            Figure::Last => ("{{ last | money }}", "Contributions fixées, {{ last.period }}"),
            Figure::Share => (
                "{{ assessed_of_governments | percent }}",
                "des contributions fixées de tous les gouvernements, {{ assessed_of_governments.period }}",
            ),
            Figure::ExpensesHere => (
                "{{ expenses_here | money }}",
                "Dépenses de l’{{ organization.short_name }} {{ donor.in }}, {{ expenses_here.period }}",
            ),
            Figure::Voluntary => {
                ("{{ voluntary | money }}", "Contributions volontaires, {{ voluntary.period }}")
            }
            Figure::Rank => (
                "{{ rank_last | ordinal }}",
                "Rang selon les contributions volontaires, {{ rank_last.period }}",
            ),
        }
    }

    fn contributions_title(&self, portrait: &Portrait<'_>) -> &'static str {
        match portrait.given {
            Given::Both if portrait.facts.has("voluntary_share") => {
                "En {{ voluntary_share.period }}, {{ voluntary_share | percent }} des contributions {{ donor.of }} étaient volontaires"
            }
            Given::Assessed if portrait.is_unbroken => {
                "Des contributions {{ donor.of }} chaque année {{ assessed.period | period(style=\"words\") }}"
            }
            Given::Voluntary if portrait.is_unbroken => {
                "Des contributions {{ donor.of }} chaque année {{ voluntary.period | period(style=\"words\") }}"
            }
            Given::Both | Given::Voluntary => {
                "Les contributions volontaires s’élèvent à {{ voluntary | money }}"
            }
            Given::Assessed | Given::Nothing => {
                "Les contributions s’élèvent à {{ assessed | money }}"
            }
        }
    }

    fn contributions(&self, portrait: &Portrait<'_>) -> Vec<String> {
        let facts = &portrait.facts;
        let mut paragraphs = Vec::new();
        if facts.has("assessed_of_governments") {
            let mut text =
                "Les contributions fixées sont dues par chaque État Membre. Celles {{ donor.of }} s’élèvent à\n\
                 **{{ assessed | money }}** en {{ assessed.period }}, soit {{ assessed_of_governments | percent }} du total des\n\
                 gouvernements."
                    .to_owned();
            if facts.has("assessed_rank") {
                text.push_str(
                    "\nElles se classent au {{ assessed_rank | ordinal(style=\"words\") }} rang en {{ assessed_rank.period }}.",
                );
            }
            if portrait.given == Given::Assessed && facts.has("first") && facts.has("last") {
                text.push_str(
                    "\nElles étaient de {{ first | money }} en {{ first.period }} et de {{ last | money }} en {{ last.period }}.",
                );
            }
            paragraphs.push(text);
        }
        if let Some(purpose) = portrait.purpose {
            let mut text =
                "Les contributions volontaires s’élèvent à **{{ voluntary | money }}** en {{ voluntary.period }}.\n"
                    .to_owned();
            text.push_str(match purpose {
                Purpose::Both => {
                    "De cette somme, {{ earmarked | money }} sont affectés à un pays, à un thème ou à un projet, et\n\
                     {{ core | money }} sont laissés au budget général."
                }
                Purpose::Earmarked => {
                    "Elles sont toutes affectées à un pays, à un thème ou à un projet."
                }
                Purpose::Core => "Elles sont toutes laissées au budget général.",
            });
            paragraphs.push(text);
        }
        if facts.has("rank") {
            paragraphs.push(if portrait.is_government {
                "Pour {{ rank.period }} dans l’ensemble, le classement des {{ governments | count }} gouvernements qui ont versé\n\
                 des contributions volontaires place {{ donor.the }} au {{ rank | ordinal(style=\"words\") }} rang, avec\n\
                 {{ of_governments | percent }} de ces contributions."
                    .to_owned()
            } else {
                "Pour {{ rank.period }} dans l’ensemble, et à côté des {{ governments | count }} gouvernements qui ont versé des\n\
                 contributions volontaires, le classement place {{ donor.the }} au {{ rank | ordinal(style=\"words\") }} rang."
                    .to_owned()
            });
        }
        if facts.has("expenses_here") {
            paragraphs.push(
                "En {{ expenses_here.period }}, l’{{ organization.short_name }} a dépensé **{{ expenses_here | money }}**\n\
                 {{ donor.in }}, sur toutes ses recettes."
                    .to_owned(),
            );
        }
        paragraphs
    }

    fn kinds(&self, portrait: &Portrait<'_>) -> Labelled {
        let title = match portrait.purpose {
            Some(Purpose::Both) => {
                "Sur les contributions volontaires, {{ core | money }} sont laissés au budget général"
            }
            Some(Purpose::Earmarked) => "Toutes les contributions volontaires sont affectées",
            Some(Purpose::Core) => {
                "Toutes les contributions volontaires sont laissées au budget général"
            }
            None => "Ce que les données indiquent, par nature",
        };
        (title, "Contributions")
    }

    fn latest(&self, portrait: &Portrait<'_>) -> Labelled {
        let title = if portrait.is_government {
            "En {{ rank_last.period }}, {{ donor.the }} au {{ rank_last | ordinal(style=\"words\") }} rang des gouvernements"
        } else {
            "En {{ rank_last.period }}, {{ donor.the }} au {{ rank_last | ordinal(style=\"words\") }} rang, à côté des gouvernements"
        };
        (title, shown(portrait.ranked_by()))
    }

    fn regions(&self) -> (&'static str, &'static str, &'static str) {
        (
            "L’{{ organization.short_name }} a dépensé {{ expenses | money }} dans les pays où elle travaille",
            "Dépenses par région, {{ expenses.period }}",
            "Sur toutes les recettes : les données ne disent pas où va l’argent de chaque donateur.",
        )
    }

    fn among(&self, portrait: &Portrait<'_>) -> (&'static str, &'static str, &'static str) {
        let title = match portrait.standing {
            Some(Standing::Two) => {
                "{{ donor.the | capital }} : du {{ rank_first | ordinal(style=\"words\") }} rang en {{ rank_first.period }} au {{ rank_last | ordinal(style=\"words\") }} en {{ rank_last.period }}"
            }
            Some(Standing::Last) => {
                "{{ donor.the | capital }} : au {{ rank_last | ordinal(style=\"words\") }} rang en {{ rank_last.period }}"
            }
            None if portrait.ranked_by() == Some(Of::Voluntary) => {
                "Les contributions volontaires {{ donor.of }} s’élèvent à {{ voluntary | money }} en {{ voluntary.period }}"
            }
            None if portrait.facts.has("assessed_of_governments") => {
                "La part {{ donor.of }} : {{ assessed_of_governments | percent }} de toutes les contributions fixées"
            }
            None => "Les contributions {{ donor.of }} à côté de celles des gouvernements",
        };
        (
            title,
            shown(portrait.ranked_by()),
            "Un rang est celui d’une année, parmi tous ceux qui ont contribué cette année-là.",
        )
    }

    fn by_year(&self, portrait: &Portrait<'_>) -> (String, &'static str) {
        let Some(course) = portrait.course else {
            return ("Ce que les données indiquent, année par année".to_owned(), "Contributions");
        };
        let what = match portrait.given {
            Given::Both => "Outre les contributions fixées, les volontaires",
            given => contributions(given.main()),
        };
        // One amount a title: the currency is a word, and the columns have the others.
        let course = match course {
            Course::Rose => {
                "ont augmenté depuis {{ first.period }} : {{ last | money }} en {{ last.period }}"
            }
            Course::Fell => {
                "ont diminué depuis {{ first.period }} : {{ last | money }} en {{ last.period }}"
            }
            Course::Held => {
                "étaient en {{ last.period }} proches de leur niveau de {{ first.period }} : {{ last | money }}"
            }
            Course::Level => "sont de {{ last | money }} en {{ last.period }}",
            Course::Peaked => "ont été les plus élevées en {{ peak.period }} : {{ peak | money }}",
            Course::Once if portrait.given.has_voluntary() => {
                "datent toutes de {{ voluntary.period }}"
            }
            Course::Once => "datent toutes de {{ assessed.period }}",
        };
        (format!("{what} {course}"), "Contributions")
    }

    fn drafts(&self, _: &Portrait<'_>, room: &Room) -> Drafts {
        drafts::french(room)
    }

    fn events_title(&self, of: Of) -> &'static str {
        match of {
            Of::Assessed => "Contributions fixées : les années marquantes",
            _ => "Contributions volontaires : les années marquantes",
        }
    }

    fn event(&self, what: What, _: Of) -> String {
        let told = match what {
            What::RiseToPeak => {
                "Au plus haut, {{ peak | money }}, après une hausse de {{ rise | money }}."
            }
            What::Peak => "Au plus haut : {{ peak | money }}.",
            What::Rise => "La plus forte hausse sur un an : {{ rise | money }}.",
            What::Fall => "La plus forte baisse sur un an : {{ fall | money }}.",
            What::First => "La première année des données : {{ first | money }}.",
            What::Last => "La dernière année des données : {{ last | money }}.",
            What::FirstCore => {
                "La première contribution au budget général : {{ core_first | money }}."
            }
        };
        told.to_owned()
    }

    fn about(&self, has_ranks: bool) -> (&'static str, String) {
        let mut body = "Les chiffres sont les recettes comptabilisées dans une année civile, en dollars, publiées par le\n\
             [Conseil des chefs de secrétariat des organismes des Nations Unies](https://unsceb.org/financial-statistics).\n\n\
             Ils ne mesurent ni les accords signés ni les versements d’une année. Un chiffre négatif corrige une année\n\
             antérieure ; une année sans chiffre est une lacune, non un zéro."
            .to_owned();
        if has_ranks {
            body.push_str(
                "\n\nLes rangs comparent les gouvernements pour lesquels les données indiquent une somme positive.",
            );
        }
        ("À propos des chiffres", body)
    }
}

/// Names contributions at the head of a sentence.
fn contributions(of: Option<Of>) -> &'static str {
    match of {
        Some(Of::Assessed) => "Les contributions fixées",
        Some(Of::Voluntary) => "Les contributions volontaires",
        _ => "Les contributions",
    }
}

/// Names contributions above a chart.
fn shown(of: Option<Of>) -> &'static str {
    match of {
        Some(Of::Assessed) => "Contributions fixées",
        _ => "Contributions volontaires",
    }
}
