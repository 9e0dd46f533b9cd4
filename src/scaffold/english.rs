//! The English texts of a new factsheet. They say what the data say, and no more.

use std::fmt::Write;

use super::content::{Facts, series_names};
use super::names::Names;
use super::ranking::Ranking;
use super::{Plan, Sections};
use crate::figures::Value;
use crate::import::string;
use crate::locale::Locale;
use crate::model::{Of, Take};

/// Writes the title, the lead and the sections, and takes in the facts that they use.
pub(super) fn sections(
    plan: &Plan<'_>,
    name: &Names,
    facts: &mut Facts<'_>,
    ranking: Option<&Ranking>,
) -> Sections {
    let title = format!("{}–{} Cooperation", name.plain, plan.short_name);
    let lead = lead(facts);
    let mut body = key_figures(facts);
    let text = contributions(plan, facts, ranking);
    body.push_str(&text);
    if let Some(ranking) = ranking {
        body.push_str(&largest(plan, facts, ranking, !text.is_empty()));
    }
    body.push_str(&by_year(plan));
    if !plan.data_only {
        body.push_str(&to_write(plan, name));
    }
    if let Some(text) = course(facts) {
        body.push_str(&text);
    }
    body.push_str(&about(ranking));
    body.push_str("\n# The contact block; what it says comes from the organization.\n[[section]]\nkind = \"contact\"\n");
    Sections { title, lead, body }
}

/// Writes the lead: the totals, and the rank.
fn lead(facts: &mut Facts<'_>) -> String {
    let assessed = facts.take("assessed", Of::Assessed, Take::Sum);
    let voluntary = facts.take("voluntary", Of::Voluntary, Take::Sum);
    let mut text = match (assessed, voluntary) {
        (true, true) => {
            facts.take("total", Of::Total, Take::Sum);
            "{{ donor.the }} contributed {{ total | money }} to the {{ organization.name }}\n\
                 ({{ organization.short_name }}) in {{ total.period }}: {{ assessed | money }} in assessed contributions,\n\
                 which a member State owes, and {{ voluntary | money }} in voluntary contributions."
        }
        (false, true) => {
            "{{ donor.the }} contributed {{ voluntary | money }} to the {{ organization.name }}\n\
             ({{ organization.short_name }}) in {{ voluntary.period }}, all of it in voluntary contributions."
        }
        (true, false) => {
            "{{ donor.the }} contributed {{ assessed | money }} to the {{ organization.name }}\n\
             ({{ organization.short_name }}) in {{ assessed.period }}, all of it in assessed contributions, which a member\n\
             State owes."
        }
        (false, false) => {
            "The data record contributions {{ donor.of }} to the {{ organization.name }} in\n{{ factsheet.period }}; \
             corrections make up for all of them."
        }
    }
    .to_owned();
    let wanted =
        [("rank", Of::Voluntary, Take::Rank), ("governments", Of::Voluntary, Take::Donors)];
    if voluntary && facts.take_all(&wanted) {
        text.push_str(if assessed {
            "\nBy its voluntary contributions it ranks {{ rank | ordinal(style=\"words\") }} among the {{ governments | count }}\n\
             governments that gave any."
        } else {
            "\nSet beside the {{ governments | count }} governments that gave voluntary contributions, it ranks\n\
             {{ rank | ordinal(style=\"words\") }}."
        });
    }
    text
}

/// Writes the band of big numbers.
fn key_figures(facts: &Facts<'_>) -> String {
    let items = [
        ("total", "{{ total | money }}", "Contributions in all, {{ total.period }}"),
        ("assessed", "{{ assessed | money }}", "Assessed contributions, {{ assessed.period }}"),
        ("voluntary", "{{ voluntary | money }}", "Voluntary contributions, {{ voluntary.period }}"),
        ("rank", "{{ rank | ordinal }}", "Rank by voluntary contributions, {{ rank.period }}"),
    ];
    let items: Vec<_> = items.into_iter().filter(|(fact, ..)| facts.has(fact)).collect();
    if items.is_empty() {
        return String::new();
    }
    let mut text = "\n# A band of big numbers.\n[[section]]\nkind = \"kpis\"\n".to_owned();
    for (_, value, label) in items {
        let _ = write!(
            text,
            "\n[[section.item]]\nvalue = {}\nlabel = {}\n",
            string(value),
            string(label)
        );
    }
    text
}

/// Writes what the data say, as running text.
fn contributions(plan: &Plan<'_>, facts: &mut Facts<'_>, ranking: Option<&Ranking>) -> String {
    let mut paragraphs = Vec::new();
    let wanted = [
        ("assessed_of_governments", Of::Assessed, Take::OfGovernments),
        ("assessed_rank", Of::Assessed, Take::Rank),
    ];
    if facts.has("assessed") && facts.take_all(&wanted) {
        paragraphs.push(
            "Every member State owes assessed contributions to the regular budget of the {{ organization.short_name }}.\n\
             Those {{ donor.of }} came to **{{ assessed | money }}** in {{ assessed.period }}. This is\n\
             {{ assessed_of_governments | percent }} of what the data record for all governments, among which it ranks\n\
             {{ assessed_rank | ordinal(style=\"words\") }}."
                .to_owned(),
        );
    }
    if facts.has("voluntary") {
        paragraphs.push(voluntary(facts));
    }
    if paragraphs.is_empty() {
        return String::new();
    }
    format!(
        "\n# Running text, in Markdown.\n[[section]]\nkind  = \"prose\"\ntitle = {}\nwidth = {}\n\
         body  = \"\"\"\n{}\n\"\"\"\n",
        string(&format!("Contributions to the {}", plan.short_name)),
        // Beside the chart of the largest; alone, across the page.
        string(if ranking.is_some() { "third" } else { "full" }),
        paragraphs.join("\n\n")
    )
}

/// Writes of the voluntary contributions and their parts.
fn voluntary(facts: &mut Facts<'_>) -> String {
    let mut text = if facts.has("assessed") {
        "Voluntary contributions come on top of this. They came to **{{ voluntary | money }}** in {{ voluntary.period }}"
            .to_owned()
    } else {
        "Voluntary contributions came to **{{ voluntary | money }}** in {{ voluntary.period }}"
            .to_owned()
    };
    if facts.has("assessed") && facts.take("voluntary_share", Of::Voluntary, Take::Share) {
        text.push_str(",\n{{ voluntary_share | percent }} of all its contributions");
    }
    text.push('.');
    let parts = [("earmarked", Of::Earmarked, Take::Sum), ("core", Of::Core, Take::Sum)];
    if facts.take_all(&parts) {
        text.push_str(
            "\nOf this, {{ earmarked | money }} was earmarked for a purpose, such as a country, a theme or a project;\n\
             {{ core | money }} was left to the core of the work.",
        );
    } else {
        text.push_str("\nAll of this was ");
        text.push_str(if facts.value("voluntary") == amount(facts, Of::Core) {
            "left to the core of the work."
        } else {
            "earmarked for a purpose, such as a country, a theme or a project."
        });
    }
    if facts.has("assessed") && facts.take("of_governments", Of::Voluntary, Take::OfGovernments) {
        text.push_str("\nThese are {{ of_governments | percent }} of the voluntary contributions of all governments.");
    }
    text
}

/// Returns the sum of a type without taking it into the document.
fn amount(facts: &Facts<'_>, of: Of) -> Option<Value> {
    facts.look(of, Take::Sum)
}

/// Writes how the contributions went from year to year.
fn course(facts: &mut Facts<'_>) -> Option<String> {
    let (of, what) = match (facts.has("voluntary"), facts.has("assessed")) {
        (true, _) => (Of::Voluntary, "Voluntary contributions"),
        (false, true) => (Of::Assessed, "Assessed contributions"),
        (false, false) => return None,
    };
    if !facts.take_all(&[("peak", of, Take::Peak)]) {
        return None;
    }
    let mut text =
        format!("{what} were highest in {{{{ peak.period }}}}, at {{{{ peak | money }}}}.");
    let rise = facts.take("rise", of, Take::Rise);
    let fall = facts.take("fall", of, Take::Fall);
    text.push_str(match (rise, fall) {
        (true, true) => {
            "\nThe largest rise over the year before came in {{ rise.period }}, by {{ rise | money }}; the largest fall came\n\
             in {{ fall.period }}, by {{ fall | money }}."
        }
        (true, false) => "\nThe largest rise over the year before came in {{ rise.period }}, by {{ rise | money }}.",
        (false, true) => "\nThe largest fall under the year before came in {{ fall.period }}, by {{ fall | money }}.",
        (false, false) => "",
    });
    let is_last = facts.look_year(of, Take::Peak) == facts.look_year(of, Take::Last);
    if !is_last && facts.take("last", of, Take::Last) {
        text.push_str("\nIn {{ last.period }} they came to {{ last | money }}.");
    }
    Some(format!(
        "\n[[section]]\nkind  = \"prose\"\ntitle = \"From year to year\"\nbody  = \"\"\"\n{text}\n\"\"\"\n"
    ))
}

/// Writes the parts that a person has to complete.
fn to_write(plan: &Plan<'_>, name: &Names) -> String {
    let short = plan.short_name;
    let donor = &name.within;
    let todo = |what: &str| format!("{{{{ todo({}) }}}}", string(what));
    format!(
        "\n# A tinted box. To be completed.\n[[section]]\nkind  = \"panel\"\ntitle = {}\n\
         width = \"third\"\nbody  = '''\n{}\n'''\n\
         \n# A project story; a picture needs `file`, `alt`, `credit` and `licence`. To be completed, or taken out.\n\
         [[section]]\nkind  = \"story\"\nwidth = \"two-thirds\"\ntitle = '''{}'''\nbody  = '''\n{}\n'''\n",
        string(&format!("What {{{{ donor.the }}}} and the {short} work on")),
        todo(&format!(
            "the priorities of {donor} in its cooperation with the {short}, from an agreement or a strategy"
        )),
        todo("the title of the story"),
        todo(&format!(
            "what a project funded by {donor} changed, for whom, where and when, with its source"
        )),
    )
}

/// Writes what the figures are.
fn about(ranking: Option<&Ranking>) -> String {
    let mut body =
        "The figures are revenue that was recognized in a calendar year, in US dollars, as published by the\n\
         [UN System Chief Executives Board for Coordination](https://unsceb.org/financial-statistics).\n\n\
         They are another measure than agreements signed or money paid in a year. Negative figures correct an earlier\n\
         year; a missing one is a gap, not a zero."
            .to_owned();
    if ranking.is_some() {
        body.push_str(
            "\n\nRanks compare the governments for which the data record a sum above zero.",
        );
    }
    format!(
        "\n[[section]]\nkind  = \"panel\"\ntitle = \"About the figures\"\nbody  = \"\"\"\n{body}\n\"\"\"\n"
    )
}

/// Writes the chart of the largest contributions, beside a text or alone.
fn largest(plan: &Plan<'_>, facts: &Facts<'_>, ranking: &Ranking, beside: bool) -> String {
    let what = if ranking.of == Of::Voluntary { "voluntary" } else { "assessed" };
    // The bars are of the same years as the rank that the text states.
    let rank = if ranking.of == Of::Voluntary { "rank" } else { "assessed_rank" };
    let years = if facts.has(rank) { rank } else { "factsheet" };
    let locale = Locale::new(plan.language);
    let own = locale.map(|locale| ranking.own_label(&locale)).unwrap_or_default();
    format!(
        "\n# Charts: `series` names one series or several of those above.\n[[section]]\nkind  = \"chart\"\n\
         title = \"The largest {what} contributions{}, {{{{ {years}.period }}}}\"\nwidth = {}\n\
         chart = {{ type = \"bars\", series = \"governments\", highlight = {}, height = 80 }}\n",
        if ranking.is_added { " of governments" } else { "" },
        string(if beside { "two-thirds" } else { "full" }),
        string(&own),
    )
}

/// Writes the chart of the contributions by year.
fn by_year(plan: &Plan<'_>) -> String {
    format!(
        "\n[[section]]\nkind  = \"chart\"\ntitle = \"Contributions by year, {{{{ factsheet.period }}}}\"\n\
         chart = {{ type = \"stacked-columns\", series = {}, height = 80 }}\n",
        series_names(plan),
    )
}
