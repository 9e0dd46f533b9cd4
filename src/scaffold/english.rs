//! The English texts of a new factsheet.

use super::drafts;
use super::events::What;
use super::portrait::{Course, Given, Portrait, Purpose, Standing, Telling};
use super::room::Room;
use super::words::{Drafts, Figure, Labelled, Words};
use crate::import::{self, CEB_PUBLISHER, CEB_TITLE, Region, RevenueType};
use crate::model::Of;

/// English.
#[derive(Debug)]
pub(super) struct English;

impl Words for English {
    fn source(&self) -> Labelled {
        (CEB_TITLE, CEB_PUBLISHER)
    }

    fn expenses(&self) -> &'static str {
        "Expenses"
    }

    fn expenses_source(&self) -> &'static str {
        "Financial Statistics: expenses by country"
    }

    fn region(&self, region: Region) -> &'static str {
        match region {
            Region::Africa => "Africa",
            Region::Americas => "Americas",
            Region::Asia => "Asia",
            Region::Europe => "Europe",
            Region::Oceania => "Oceania",
        }
    }

    fn revenue(&self, revenue: RevenueType) -> &'static str {
        import::series_label(revenue)
    }

    fn voluntary(&self) -> &'static str {
        "Voluntary"
    }

    fn title(&self, donor: &str, short: &str) -> String {
        format!("{donor}–{short} Cooperation")
    }

    fn lead(&self, portrait: &Portrait<'_>) -> String {
        let mut text = match portrait.given {
            Given::Both if !portrait.is_of_same_years() && portrait.facts.has("total") => {
                "{{ donor.the }} contributed {{ total | money }} to the {{ organization.name }}\n\
                 ({{ organization.short_name }}) in {{ total.period }}. Assessed contributions, which a member State owes, came\n\
                 to {{ assessed | money }} in {{ assessed.period }}, voluntary ones to {{ voluntary | money }} in\n\
                 {{ voluntary.period }}."
            }
            Given::Both if !portrait.is_of_same_years() => {
                "The assessed contributions {{ donor.of }} to the {{ organization.name }}\n\
                 ({{ organization.short_name }}), which a member State owes, came to {{ assessed | money }} in\n\
                 {{ assessed.period }}, the voluntary ones to {{ voluntary | money }} in {{ voluntary.period }}."
            }
            Given::Both => {
                "{{ donor.the }} contributed {{ total | money }} to the {{ organization.name }}\n\
                 ({{ organization.short_name }}) in {{ total.period }}: {{ assessed | money }} in assessed contributions,\n\
                 which a member State owes, and {{ voluntary | money }} in voluntary contributions."
            }
            Given::Voluntary => {
                "{{ donor.the }} contributed {{ voluntary | money }} to the {{ organization.name }}\n\
                 ({{ organization.short_name }}) in {{ voluntary.period }}, all of it in voluntary contributions."
            }
            Given::Assessed => {
                "{{ donor.the }} contributed {{ assessed | money }} to the {{ organization.name }}\n\
                 ({{ organization.short_name }}) in {{ assessed.period }}, all of it in assessed contributions, which a member\n\
                 State owes."
            }
            Given::Nothing => {
                "The data record contributions {{ donor.of }} to the {{ organization.name }} in\n\
                 {{ factsheet.period }}; corrections make up for all of them."
            }
        }
        .to_owned();
        if portrait.given == Given::Assessed {
            text.push_str(match portrait.telling() {
                Some(Telling::Spent) => {
                    "\nIn {{ expenses_here.period }} the {{ organization.short_name }} spent {{ expenses_here | money }} {{ donor.in }}, from all its\n\
                     income."
                }
                Some(Telling::Share) => {
                    "\nThis is {{ assessed_of_governments | percent }} of the assessed contributions of all governments."
                }
                None => "",
            });
        }
        if portrait.ranked_by() == Some(Of::Voluntary) {
            text.push_str(match (portrait.standing, portrait.is_government) {
                (Some(Standing::Two), true) => {
                    "\nBy its voluntary contributions it ranked {{ rank_first | ordinal(style=\"words\") }} among the governments in\n\
                     {{ rank_first.period }} and {{ rank_last | ordinal(style=\"words\") }} in {{ rank_last.period }}."
                }
                (Some(Standing::Two), false) => {
                    "\nSet beside the governments, it ranked {{ rank_first | ordinal(style=\"words\") }} in\n\
                     {{ rank_first.period }} and {{ rank_last | ordinal(style=\"words\") }} in {{ rank_last.period }}."
                }
                (Some(Standing::Last), true) => {
                    "\nBy its voluntary contributions it ranked {{ rank_last | ordinal(style=\"words\") }} among the governments in\n\
                     {{ rank_last.period }}."
                }
                (Some(Standing::Last), false) => {
                    "\nSet beside the governments, it ranked {{ rank_last | ordinal(style=\"words\") }} in {{ rank_last.period }}."
                }
                (None, _) => "",
            });
        }
        text
    }

    fn figure(&self, figure: Figure) -> Labelled {
        match figure {
            Figure::Total => ("{{ total | money }}", "Contributions in all, {{ total.period }}"),
            Figure::Assessed => {
                ("{{ assessed | money }}", "Assessed contributions, {{ assessed.period }}")
            }
            Figure::Last => ("{{ last | money }}", "Assessed contributions, {{ last.period }}"),
            Figure::Share => (
                "{{ assessed_of_governments | percent }}",
                "of the assessed contributions of all governments, {{ assessed_of_governments.period }}",
            ),
            Figure::ExpensesHere => (
                "{{ expenses_here | money }}",
                "{{ organization.short_name }} expenses {{ donor.in }}, {{ expenses_here.period }}",
            ),
            Figure::Voluntary => {
                ("{{ voluntary | money }}", "Voluntary contributions, {{ voluntary.period }}")
            }
            Figure::Rank => (
                "{{ rank_last | ordinal }}",
                "Rank by voluntary contributions, {{ rank_last.period }}",
            ),
        }
    }

    fn contributions_title(&self, portrait: &Portrait<'_>) -> &'static str {
        match portrait.given {
            Given::Both if portrait.facts.has("voluntary_share") => {
                "In {{ voluntary_share.period }}, {{ voluntary_share | percent }} of what {{ donor.the }} contributed was voluntary"
            }
            Given::Assessed if portrait.is_unbroken => {
                "{{ donor.the | capital }} contributed in every year {{ assessed.period | period(style=\"words\") }}"
            }
            Given::Voluntary if portrait.is_unbroken => {
                "{{ donor.the | capital }} contributed in every year {{ voluntary.period | period(style=\"words\") }}"
            }
            Given::Both | Given::Voluntary => {
                "{{ donor.the | capital }} gave {{ voluntary | money }} in voluntary contributions"
            }
            Given::Assessed | Given::Nothing => {
                "{{ donor.the | capital }} contributed {{ assessed | money }}"
            }
        }
    }

    fn contributions(&self, portrait: &Portrait<'_>) -> Vec<String> {
        let facts = &portrait.facts;
        let mut paragraphs = Vec::new();
        if facts.has("assessed_of_governments") {
            let mut text =
                "Every member State owes assessed contributions to the regular budget of the {{ organization.short_name }}.\n\
                 Those {{ donor.of }} came to **{{ assessed | money }}** in {{ assessed.period }}. This is\n\
                 {{ assessed_of_governments | percent }} of what the data record for all governments."
                    .to_owned();
            if facts.has("assessed_rank") {
                text.push_str(
                    "\nIn {{ assessed_rank.period }} {{ donor.the }} ranked {{ assessed_rank | ordinal(style=\"words\") }} among them.",
                );
            }
            if portrait.given == Given::Assessed && facts.has("first") && facts.has("last") {
                text.push_str(
                    "\nThey were {{ first | money }} in {{ first.period }} and {{ last | money }} in {{ last.period }}.",
                );
            }
            paragraphs.push(text);
        }
        if let Some(purpose) = portrait.purpose {
            let mut text = match portrait.given {
                Given::Both => "Voluntary contributions come on top of this. They came to",
                _ => "Voluntary contributions came to",
            }
            .to_owned();
            text.push_str(" **{{ voluntary | money }}** in {{ voluntary.period }}.\n");
            text.push_str(match purpose {
                Purpose::Both => {
                    "Of this, {{ earmarked | money }} was earmarked for a purpose, such as a country, a theme or a project;\n\
                     {{ core | money }} was left to the core of the work."
                }
                Purpose::Earmarked => {
                    "All of this was earmarked for a purpose, such as a country, a theme or a project."
                }
                Purpose::Core => "All of this was left to the core of the work.",
            });
            paragraphs.push(text);
        }
        if facts.has("rank") {
            paragraphs.push(if portrait.is_government {
                "In {{ rank.period }} taken together, {{ donor.the }} ranks {{ rank | ordinal(style=\"words\") }} among the\n\
                 {{ governments | count }} governments that gave voluntary contributions, with {{ of_governments | percent }} of\n\
                 what all of them gave."
                    .to_owned()
            } else {
                "In {{ rank.period }} taken together, and set beside the {{ governments | count }} governments that gave\n\
                 voluntary contributions, {{ donor.the }} ranks {{ rank | ordinal(style=\"words\") }}."
                    .to_owned()
            });
        }
        if facts.has("expenses_here") {
            paragraphs.push(
                "In {{ expenses_here.period }} the {{ organization.short_name }} spent **{{ expenses_here | money }}**\n\
                 {{ donor.in }}, from all its income."
                    .to_owned(),
            );
        }
        paragraphs
    }

    fn kinds(&self, portrait: &Portrait<'_>) -> Labelled {
        let title = match portrait.purpose {
            Some(Purpose::Both) => {
                "{{ core | money | capital }} of the voluntary contributions was left to the core of the work"
            }
            Some(Purpose::Earmarked) => "All voluntary contributions were earmarked for a purpose",
            Some(Purpose::Core) => "All voluntary contributions were left to the core of the work",
            None => "What was given, by kind",
        };
        (title, "Contributions")
    }

    fn latest(&self, portrait: &Portrait<'_>) -> Labelled {
        let title = if portrait.is_government {
            "{{ donor.the | capital }} was {{ rank_last | ordinal(style=\"words\") }} among the governments in {{ rank_last.period }}"
        } else {
            "{{ donor.the | capital }} was {{ rank_last | ordinal(style=\"words\") }} in {{ rank_last.period }}, when set beside the governments"
        };
        (title, contributions(portrait.ranked_by()))
    }

    fn regions(&self) -> (&'static str, &'static str, &'static str) {
        (
            "The {{ organization.short_name }} spent {{ expenses | money }} in the countries that it works in",
            "Expenses by region, {{ expenses.period }}",
            "Paid from all income: the data do not say which donor’s money was spent where.",
        )
    }

    fn among(&self, portrait: &Portrait<'_>) -> (&'static str, &'static str, &'static str) {
        let title = match portrait.standing {
            Some(Standing::Two) => {
                "{{ donor.the | capital }} ranked {{ rank_first | ordinal(style=\"words\") }} in {{ rank_first.period }} and {{ rank_last | ordinal(style=\"words\") }} in {{ rank_last.period }}"
            }
            Some(Standing::Last) => {
                "{{ donor.the | capital }} ranked {{ rank_last | ordinal(style=\"words\") }} in {{ rank_last.period }}"
            }
            None if portrait.ranked_by() == Some(Of::Voluntary) => {
                "{{ donor.the | capital }} gave {{ voluntary | money }} in voluntary contributions in {{ voluntary.period }}"
            }
            None if portrait.facts.has("assessed_of_governments") => {
                "The contributions {{ donor.of }} are {{ assessed_of_governments | percent }} of those of all governments"
            }
            None => "{{ donor.the | capital }} beside the governments",
        };
        let of = contributions(portrait.ranked_by());
        (title, of, "A rank is that of one year, among all that gave in it.")
    }

    fn by_year(&self, portrait: &Portrait<'_>) -> (String, &'static str) {
        let Some(course) = portrait.course else {
            return ("What the data record, year by year".to_owned(), "Contributions");
        };
        let what = match portrait.given {
            Given::Both => "Beside assessed contributions, voluntary ones",
            given => contributions(given.main()),
        };
        let course = match course {
            Course::Rose => {
                "rose from {{ first | money }} in {{ first.period }} to {{ last | money }} in {{ last.period }}"
            }
            Course::Fell => {
                "fell from {{ first | money }} in {{ first.period }} to {{ last | money }} in {{ last.period }}"
            }
            Course::Held => {
                "were {{ first | money }} in {{ first.period }} and {{ last | money }} in {{ last.period }}"
            }
            Course::Level => "came to {{ last | money }} in {{ last.period }}",
            Course::Peaked => "were highest in {{ peak.period }}, at {{ peak | money }}",
            Course::Once if portrait.given.has_voluntary() => {
                "were made in {{ voluntary.period }} alone"
            }
            Course::Once => "are those of {{ assessed.period }} alone",
        };
        (format!("{what} {course}"), "Contributions")
    }

    fn drafts(&self, portrait: &Portrait<'_>, room: &Room) -> Drafts {
        drafts::english(portrait, room)
    }

    fn events_title(&self, _: Of) -> &'static str {
        "Years that stand out"
    }

    fn event(&self, what: What, of: Of) -> String {
        let told = match what {
            What::RiseToPeak => "rise by {{ rise | money }} to their highest, {{ peak | money }}.",
            What::Peak => "are at their highest, {{ peak | money }}.",
            What::Rise => "rise by {{ rise | money }}, the largest rise in a year.",
            What::Fall => "fall by {{ fall | money }}, the largest fall in a year.",
            What::First => "begin in the data, with {{ first | money }}.",
            What::Last => "come to {{ last | money }}.",
            What::FirstCore => {
                return "The first core contribution in the data comes to {{ core_first | money }}.".to_owned();
            }
        };
        format!("{} {told}", contributions(Some(of)))
    }

    fn about(&self, has_ranks: bool) -> (&'static str, String) {
        let mut body =
            "The figures are revenue that was recognized in a calendar year, in US dollars, as published by the\n\
             [UN System Chief Executives Board for Coordination](https://unsceb.org/financial-statistics).\n\n\
             They are another measure than agreements signed or money paid in a year. Negative figures correct an earlier\n\
             year; a missing one is a gap, not a zero."
                .to_owned();
        if has_ranks {
            body.push_str(
                "\n\nRanks compare the governments for which the data record a sum above zero.",
            );
        }
        ("About the figures", body)
    }
}

/// Names contributions at the head of a sentence.
fn contributions(of: Option<Of>) -> &'static str {
    match of {
        Some(Of::Assessed) => "Assessed contributions",
        Some(Of::Voluntary) => "Voluntary contributions",
        _ => "Contributions",
    }
}
