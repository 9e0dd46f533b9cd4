//! The sections of a new factsheet: what stands where and how wide, in any language.

use std::fmt::Write;

use super::document::VOLUNTARY_SERIES;
use super::portrait::{Given, Portrait, Telling};
use super::ranking::AMONG;
use super::room::Room;
use super::totals;
use super::words::{Figure, Words};
use crate::import::{RevenueType, series_name, string};
use crate::model::Of;

/// The lead and the sections, as TOML.
#[derive(Debug)]
pub(super) struct Outline {
    /// What stands in the masthead.
    pub(super) lead: String,
    /// The sections.
    pub(super) sections: String,
}

/// Writes the lead and the sections.
pub(super) fn outline(portrait: &Portrait<'_>, words: &dyn Words) -> Outline {
    let mut sections = key_figures(portrait, words);
    let has_latest = portrait.has_latest();
    let is_beside = portrait.has_regions();
    sections.push_str(&contributions(portrait, words, is_beside));
    if has_latest && !portrait.is_one_year() {
        sections.push_str(&latest(portrait, words));
    }
    if portrait.has_regions() {
        sections.push_str(&regions(portrait, words));
    }
    if portrait.has_kinds {
        sections.push_str(&kinds(portrait, words));
    }
    if !portrait.plan.data_only {
        sections.push_str(&to_write(portrait, words));
    }
    let has_among = portrait.ranking.is_some();
    if has_latest && portrait.is_one_year() {
        sections.push_str(&latest(portrait, words));
    } else if has_among {
        sections.push_str(&among(portrait, words));
    }
    sections.push_str(&about(words, has_among));
    if !portrait.is_one_year() {
        sections.push_str(&by_year(portrait, words));
    }
    sections.push_str(&events(portrait, words));
    sections.push_str(
        "\n# The contact block; what it says comes from the organization.\n[[section]]\nkind = \"contact\"\n",
    );
    Outline { lead: words.lead(portrait), sections }
}

/// Writes the band of big numbers.
fn key_figures(portrait: &Portrait<'_>, words: &dyn Words) -> String {
    let mut figures = match portrait.given {
        Given::Both if portrait.facts.has("total") => {
            vec![Figure::Total, Figure::Assessed, Figure::Voluntary]
        }
        Given::Both => vec![Figure::Assessed, Figure::Voluntary],
        Given::Assessed => vec![Figure::Assessed],
        Given::Voluntary => vec![Figure::Voluntary],
        Given::Nothing => return String::new(),
    };
    if portrait.given == Given::Assessed {
        figures.extend(portrait.facts.has("last").then_some(Figure::Last));
        figures.extend(portrait.telling().map(|telling| match telling {
            Telling::Spent => Figure::ExpensesHere,
            Telling::Share => Figure::Share,
        }));
    }
    if portrait.ranked_by() == Some(Of::Voluntary) && portrait.standing.is_some() {
        figures.push(Figure::Rank);
    }
    let mut text = "\n# A band of big numbers.\n[[section]]\nkind = \"kpis\"\n".to_owned();
    for (value, label) in figures.into_iter().map(|figure| words.figure(figure)) {
        let _ = write!(
            text,
            "\n[[section.item]]\nvalue = {}\nlabel = {}\n",
            string(value),
            string(label)
        );
    }
    text
}

/// Writes what the data say as running text, beside a chart or alone.
fn contributions(portrait: &Portrait<'_>, words: &dyn Words, is_beside: bool) -> String {
    let paragraphs = words.contributions(portrait);
    if paragraphs.is_empty() {
        return String::new();
    }
    format!(
        "\n# Running text, in Markdown.\n[[section]]\nkind  = \"prose\"\ntitle = {}\nwidth = {}\n\
         body  = \"\"\"\n{}\n\"\"\"\n",
        string(words.contributions_title(portrait)),
        string(if is_beside { "half" } else { "full" }),
        paragraphs.join("\n\n")
    )
}

/// Writes a chart.
fn chart(head: &str, title: &str, subtitle: &str, rest: &str) -> String {
    format!(
        "\n{head}[[section]]\nkind     = \"chart\"\ntitle    = {}\nsubtitle = {}\n{rest}",
        string(title),
        string(subtitle)
    )
}

/// Writes the bars of the largest in the last year. Where there are more years they are for a report: the table of those
/// near in rank says as much, and a brochure of two pages has room for one of them.
fn latest(portrait: &Portrait<'_>, words: &dyn Words) -> String {
    let (title, of) = words.latest(portrait);
    let own = portrait.ranking.as_ref().map(|ranking| ranking.own_label(&portrait.locale));
    let place = if portrait.is_one_year() {
        "width    = \"two-thirds\""
    } else {
        "in       = [\"report\"]"
    };
    chart(
        "# Charts: `series` names one series or several of those above. The title says what the chart shows.\n",
        title,
        &format!("{of}, {{{{ rank_last.period }}}}"),
        &format!(
            "{place}\nchart    = {{ type = \"bars\", series = \"governments\", highlight = {}, height = 80 }}\n",
            string(&own.unwrap_or_default()),
        ),
    )
}

/// Writes the bars of where the organization spends.
fn regions(portrait: &Portrait<'_>, words: &dyn Words) -> String {
    let (title, of, note) = words.regions();
    let is_beside = !words.contributions(portrait).is_empty();
    chart(
        "# What the organization spends, whoever paid for it; the data do not say what one donor's money is spent on.\n",
        title,
        of,
        &format!(
            "width    = {}\npriority = 9\nchart    = {{ type = \"bars\", series = \"regions\" }}\nnote     = {}\n",
            string(if is_beside { "half" } else { "full" }),
            string(note),
        ),
    )
}

/// Writes the bar of what was given as what.
fn kinds(portrait: &Portrait<'_>, words: &dyn Words) -> String {
    let (title, of) = words.kinds(portrait);
    chart(
        "",
        title,
        &format!("{of}, {{{{ factsheet.period }}}}"),
        "priority = 9\nchart    = { type = \"share\", series = \"kinds\" }\n",
    )
}

/// Writes the table of the donor among those near it.
fn among(portrait: &Portrait<'_>, words: &dyn Words) -> String {
    let (title, of, note) = words.among(portrait);
    chart(
        "# A table: `among` sets the donor beside those near it in rank.\n",
        title,
        of,
        &format!(
            "width    = \"two-thirds\"\nchart    = {{ type = \"sparklines\", series = \"{AMONG}\", among = \"donor\" }}\n\
             note     = {}\n",
            string(note)
        ),
    )
}

/// Writes what the figures are, beside the table or alone.
fn about(words: &dyn Words, is_beside: bool) -> String {
    let (title, body) = words.about(is_beside);
    let width = if is_beside { "width = \"third\"\n" } else { "" };
    format!(
        "\n[[section]]\nkind  = \"panel\"\ntitle = {}\n{width}body  = \"\"\"\n{body}\n\"\"\"\n",
        string(title)
    )
}

/// Writes the columns of each year.
fn by_year(portrait: &Portrait<'_>, words: &dyn Words) -> String {
    let (title, of) = words.by_year(portrait);
    let series = series_names(portrait);
    chart(
        "",
        &title,
        of,
        &format!("chart    = {{ type = \"stacked-columns\", series = {series}, height = 80 }}\n"),
    )
}

/// Returns the names of the series that show all contributions, as a chart lists them.
fn series_names(portrait: &Portrait<'_>) -> String {
    let types = &portrait.types;
    let own = |revenue: &RevenueType| {
        if totals::are_needed(types)
            && matches!(revenue, RevenueType::Core | RevenueType::Earmarked)
        {
            string(VOLUNTARY_SERIES)
        } else {
            string(series_name(*revenue))
        }
    };
    let mut names: Vec<String> = types.iter().map(own).collect();
    names.dedup();
    match names.as_slice() {
        [one] => one.clone(),
        several => format!("[{}]", several.join(", ")),
    }
}

/// Writes the years that stand out.
fn events(portrait: &Portrait<'_>, words: &dyn Words) -> String {
    let (Some(of), false) = (portrait.given.main(), portrait.events.is_empty()) else {
        return String::new();
    };
    let mut text = format!(
        "\n# Events in their order; `factsheet roll` moves those whose figure is of another year then.\n\
         # `priority = 9`: it stands where there is room; a sheet of two sides may have none.\n\
         [[section]]\nkind     = \"milestones\"\ntitle    = {}\npriority = 9\n",
        string(words.events_title(of))
    );
    for event in &portrait.events {
        let _ = write!(
            text,
            "\n[[section.event]]\ndate = {}\ntext = {}\n",
            event.year,
            string(&words.event(event.what, of))
        );
    }
    text
}

/// Writes the parts that a person has to complete: a story with its picture, its number and who pays for it, the
/// priorities, and what somebody says.
fn to_write(portrait: &Portrait<'_>, words: &dyn Words) -> String {
    let drafts = words.drafts(portrait, &Room::usual());
    let todo = |what: &str| format!("'{{{{ todo({}) }}}}'", string(what));
    let title = string(&drafts.priorities_title);
    let [story_title, location, story, number, label, alt, caption, priorities, quote, by, role] =
        [
            &drafts.story_title,
            &drafts.location,
            &drafts.story,
            &drafts.number,
            &drafts.number_label,
            &drafts.alt,
            &drafts.caption,
            &drafts.priorities,
            &drafts.quote,
            &drafts.by,
            &drafts.role,
        ]
        .map(|what| todo(what));
    format!(
        "\n# A story of a project. To be completed, or taken out. Its number is best a fact with a source of its own;\n\
         # the picture needs a `credit` and a `licence`, too. `build --draft` draws its place.\n\
         [[section]]\nkind     = \"story\"\ntitle    = {story_title}\nlocation = {location}\n\
         funder   = \"{{{{ donor.name }}}}\"\nbody     = {story}\n\
         number   = {{ value = {number}, label = {label} }}\n\
         \n[section.picture]\nfile    = \"pictures/story.jpg\"\nalt     = {alt}\ncaption = {caption}\n\
         \n# A tinted box. To be completed: a line that begins with `- ` is an item of a list.\n\
         [[section]]\nkind  = \"panel\"\ntitle = {title}\nwidth = \"half\"\nbody  = {priorities}\n\
         \n# A quotation, without its marks. To be completed, or taken out.\n\
         [[section]]\nkind  = \"quote\"\nwidth = \"half\"\ntext  = {quote}\nby    = {by}\nrole  = {role}\n"
    )
}
