//! The French texts of a new factsheet. They say what the data say, and no more.

use std::fmt::Write;

use super::content::{Facts, series_names};
use super::names::Names;
use super::ranking::Ranking;
use super::{Plan, Sections};
use crate::import::{RevenueType, string};
use crate::locale::Locale;
use crate::model::{Of, Take};

/// What the data are called in French, and who publishes them.
pub(super) const SOURCE: (&str, &str) = (
    "Statistiques financières : recettes par contributeur",
    "Conseil des chefs de secrétariat des organismes des Nations Unies pour la coordination",
);

/// Returns what a chart calls a type of revenue.
pub(super) fn series_label(revenue: RevenueType) -> &'static str {
    match revenue {
        RevenueType::Assessed => "Contributions fixées",
        RevenueType::Core => "Volontaires, budget général",
        RevenueType::Earmarked => "Volontaires, affectées",
        RevenueType::Other => "Autres",
    }
}

/// Writes the title, the lead and the sections, and takes in the facts that they use.
pub(super) fn sections(
    plan: &Plan<'_>,
    name: &Names,
    facts: &mut Facts<'_>,
    ranking: Option<&Ranking>,
) -> Sections {
    let short = plan.short_name;
    let title = format!("Coopération {}–{short}", name.plain);
    let lead = lead(facts);
    let mut body = key_figures(facts);
    let text = contributions(short, facts, ranking);
    body.push_str(&text);
    if let Some(ranking) = ranking {
        body.push_str(&largest(plan, facts, ranking, !text.is_empty()));
    }
    body.push_str(&by_year(plan));
    if !plan.data_only {
        body.push_str(&to_write());
    }
    if let Some(text) = course(facts) {
        body.push_str(&text);
    }
    body.push_str(&about(ranking));
    body.push_str("\n# The contact block; what it says comes from the organization.\n[[section]]\nkind = \"contact\"\n");
    Sections { title, lead, body }
}

/// Writes the lead.
fn lead(facts: &mut Facts<'_>) -> String {
    let assessed = facts.take("assessed", Of::Assessed, Take::Sum);
    let voluntary = facts.take("voluntary", Of::Voluntary, Take::Sum);
    let mut text = match (assessed, voluntary) {
        (true, true) => {
            facts.take("total", Of::Total, Take::Sum);
            "Contributions {{ donor.of }} à l’{{ organization.name }} ({{ organization.short_name }}) en {{ total.period }} : \
             {{ total | money }}, dont\n{{ assessed | money }} de contributions fixées, dues par chaque État Membre, et \
             {{ voluntary | money }} de\ncontributions volontaires."
        }
        (false, true) => {
            "Contributions {{ donor.of }} à l’{{ organization.name }} ({{ organization.short_name }}) en {{ voluntary.period }} :\n\
             {{ voluntary | money }}, toutes volontaires."
        }
        (true, false) => {
            "Contributions {{ donor.of }} à l’{{ organization.name }} ({{ organization.short_name }}) en {{ assessed.period }} :\n\
             {{ assessed | money }}, toutes fixées, dues par chaque État Membre."
        }
        (false, false) => {
            "Les données ne contiennent que des corrections des contributions {{ donor.of }} pour {{ factsheet.period }}."
        }
    }
    .to_owned();
    let wanted =
        [("rank", Of::Voluntary, Take::Rank), ("governments", Of::Voluntary, Take::Donors)];
    if voluntary && facts.take_all(&wanted) {
        text.push_str(
            "\nRang selon les contributions volontaires, parmi {{ governments | count }} gouvernements : {{ rank | ordinal }}.",
        );
    }
    text
}

/// Writes the band of big numbers.
fn key_figures(facts: &Facts<'_>) -> String {
    let items = [
        (
            "total",
            "{{ total | money(style=\"code\") }}",
            "Total des contributions, {{ total.period }}",
        ),
        (
            "assessed",
            "{{ assessed | money(style=\"code\") }}",
            "Contributions fixées, {{ assessed.period }}",
        ),
        (
            "voluntary",
            "{{ voluntary | money(style=\"code\") }}",
            "Contributions volontaires, {{ voluntary.period }}",
        ),
        (
            "rank",
            "{{ rank | ordinal }}",
            "Rang selon les contributions volontaires, {{ rank.period }}",
        ),
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
fn contributions(short: &str, facts: &mut Facts<'_>, ranking: Option<&Ranking>) -> String {
    let mut paragraphs = Vec::new();
    let share = ("assessed_of_governments", Of::Assessed, Take::OfGovernments);
    if facts.has("assessed") && facts.take_all(&[share]) {
        paragraphs.push(
            "Les contributions fixées sont dues par chaque État Membre. Elles s’élèvent à **{{ assessed | money }}** en\n\
             {{ assessed.period }}, soit {{ assessed_of_governments | percent }} de celles de tous les gouvernements."
                .to_owned(),
        );
    }
    if facts.has("voluntary") {
        let mut text =
            "Les contributions volontaires s’élèvent à **{{ voluntary | money }}** en {{ voluntary.period }}.".to_owned();
        let parts = [("earmarked", Of::Earmarked, Take::Sum), ("core", Of::Core, Take::Sum)];
        if facts.take_all(&parts) {
            text.push_str(
                "\nDe cette somme, {{ earmarked | money }} sont affectés à un pays, à un thème ou à un projet, et\n\
                 {{ core | money }} sont laissés au budget général.",
            );
        }
        if facts.has("assessed") && facts.take("voluntary_share", Of::Voluntary, Take::Share) {
            text.push_str(
                "\nElles représentent {{ voluntary_share | percent }} du total des contributions.",
            );
        }
        paragraphs.push(text);
    }
    if paragraphs.is_empty() {
        return String::new();
    }
    format!(
        "\n# Running text, in Markdown.\n[[section]]\nkind  = \"prose\"\ntitle = {}\nwidth = {}\n\
         body  = \"\"\"\n{}\n\"\"\"\n",
        string(&format!("Contributions à l’{short}")),
        // Beside the chart of the largest; alone, across the page.
        string(if ranking.is_some() { "third" } else { "full" }),
        paragraphs.join("\n\n")
    )
}

/// Writes how the contributions went from year to year.
fn course(facts: &mut Facts<'_>) -> Option<String> {
    let of = if facts.has("voluntary") { Of::Voluntary } else { Of::Assessed };
    if !facts.take_all(&[("peak", of, Take::Peak)]) {
        return None;
    }
    let what = if of == Of::Voluntary { "volontaires" } else { "fixées" };
    let mut text = format!(
        "Les contributions {what} ont été les plus élevées en {{{{ peak.period }}}} : {{{{ peak | money }}}}."
    );
    if facts.take("rise", of, Take::Rise) {
        text.push_str(
            "\nLa plus forte hausse sur un an date de {{ rise.period }} : {{ rise | money }}.",
        );
    }
    if facts.take("fall", of, Take::Fall) {
        text.push_str(
            "\nLa plus forte baisse sur un an date de {{ fall.period }} : {{ fall | money }}.",
        );
    }
    Some(format!(
        "\n[[section]]\nkind  = \"prose\"\ntitle = \"D’une année à l’autre\"\nbody  = \"\"\"\n{text}\n\"\"\"\n"
    ))
}

/// Writes the parts that a person has to complete.
fn to_write() -> String {
    let todo = |what: &str| format!("{{{{ todo({}) }}}}", string(what));
    format!(
        "\n# A tinted box. To be completed.\n[[section]]\nkind  = \"panel\"\ntitle = \"Priorités de la coopération\"\n\
         width = \"third\"\nbody  = '''\n{}\n'''\n\
         \n# A project story; a picture needs `file`, `alt`, `credit` and `licence`. To be completed, or taken out.\n\
         [[section]]\nkind  = \"story\"\nwidth = \"two-thirds\"\ntitle = '''{}'''\nbody  = '''\n{}\n'''\n",
        todo("les priorités de la coopération, selon un accord ou une stratégie"),
        todo("le titre du récit"),
        todo("ce qu’un projet financé a changé, pour qui, où et quand, avec sa source"),
    )
}

/// Writes what the figures are.
fn about(ranking: Option<&Ranking>) -> String {
    let mut body = "Les chiffres sont les recettes comptabilisées dans une année civile, en dollars, publiées par le\n\
         [Conseil des chefs de secrétariat des organismes des Nations Unies](https://unsceb.org/financial-statistics).\n\n\
         Ils ne mesurent ni les accords signés ni les versements d’une année. Un chiffre négatif corrige une année\n\
         antérieure ; une année sans chiffre est une lacune, non un zéro."
        .to_owned();
    if ranking.is_some() {
        body.push_str("\n\nLes rangs comparent les gouvernements pour lesquels les données indiquent une somme positive.");
    }
    format!(
        "\n[[section]]\nkind  = \"panel\"\ntitle = \"À propos des chiffres\"\nbody  = \"\"\"\n{body}\n\"\"\"\n"
    )
}

/// Writes the chart of the largest contributions, beside a text or alone.
fn largest(plan: &Plan<'_>, facts: &Facts<'_>, ranking: &Ranking, beside: bool) -> String {
    let what = if ranking.of == Of::Voluntary { "volontaires" } else { "fixées" };
    // The bars are of the same years as the rank that the text states.
    let rank = if ranking.of == Of::Voluntary { "rank" } else { "assessed_rank" };
    let years = if facts.has(rank) { rank } else { "factsheet" };
    let locale = Locale::new(plan.language);
    let own = locale.map(|locale| ranking.own_label(&locale)).unwrap_or_default();
    format!(
        "\n# Charts: `series` names one series or several of those above.\n[[section]]\nkind  = \"chart\"\n\
         title = \"Les plus fortes contributions {what}, {{{{ {years}.period }}}}\"\nwidth = {}\n\
         chart = {{ type = \"bars\", series = \"governments\", highlight = {}, height = 80 }}\n",
        string(if beside { "two-thirds" } else { "full" }),
        string(&own),
    )
}

/// Writes the chart of the contributions by year.
fn by_year(plan: &Plan<'_>) -> String {
    format!(
        "\n[[section]]\nkind  = \"chart\"\ntitle = \"Contributions par année, {{{{ factsheet.period }}}}\"\n\
         chart = {{ type = \"stacked-columns\", series = {}, height = 80 }}\n",
        series_names(plan),
    )
}
