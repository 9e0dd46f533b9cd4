//! The TOML of a new factsheet: facts that the texts use, series, and the comments that explain each part.

use std::fmt::Write;

use super::expenses::{self, EXPENSES_FILE, REGIONS_FILE};
use super::kinds::KINDS_FILE;
use super::outline::Outline;
use super::portrait::Portrait;
use super::ranking::{AMONG, LATEST_FILE, YEARS_FILE};
use super::totals::{self, TOTALS_FILE};
use super::words::Words;
use super::{CONTRIBUTIONS_FILE, Plan};
use crate::import::{self, CEB_NOTE, CEB_URL, series_name, string};
use crate::model::Kind;
use crate::template;
use crate::theme;
use crate::units::Period;

/// The name of the series of both kinds of voluntary contributions.
pub(super) const VOLUNTARY_SERIES: &str = "voluntary_by_year";

/// Writes years as documents do.
pub(super) fn years_toml(years: Period) -> String {
    if years.first() == years.last() {
        return years.first().to_string();
    }
    format!("[{}, {}]", years.first(), years.last())
}

/// Writes the whole document.
pub(super) fn document(portrait: &Portrait<'_>, outline: &Outline, words: &dyn Words) -> String {
    let plan = portrait.plan;
    let mut text = head(portrait, outline, words);
    text.push_str(&sources(portrait, words));
    text.push_str(
        "\n\n# Facts: every number in the texts below, once. A text names a fact as `{{ name | money }}`.\n\
         # `data` names the series that it follows from: `factsheet check` compares the two.\n\
         # `computed` says what the data determine; `factsheet roll` renews such a fact for the next edition.\n\
         # A fact of your own has a `source` and no `computed`.\n",
    );
    text.push_str(&portrait.facts.toml());
    text.push_str("\n\n# Series: the columns of a CSV file that a chart draws.\n");
    text.push_str(&series(portrait, words));
    text.push_str(
        "\n\n# Sections: what the reader sees, in this order. Those whose widths make up a full row stand side by side.\n",
    );
    let kinds: Vec<&str> = Kind::WORDS.iter().map(|(word, _)| *word).collect();
    if let Some((last, rest)) = kinds.split_last() {
        _ = writeln!(text, "# The kinds are {} and {last}.", rest.join(", "));
    }
    if !plan.data_only {
        text.push_str(
            "# `{{ todo(\"…\") }}` marks what a person has to write: `factsheet check` lists it, `build` refuses it,\n\
             # `build --draft` prints it tinted.\n",
        );
    }
    text.push_str(&outline.sections);
    text
}

/// Writes what the factsheet is, who publishes it and whom it is about.
fn head(portrait: &Portrait<'_>, outline: &Outline, words: &dyn Words) -> String {
    let Portrait { plan, name, .. } = portrait;
    let Plan { period, issued, language, organization, .. } = plan;
    let mut text = plan.schema.map_or(String::new(), |path| format!("#:schema {path}\n\n"));
    let _ = write!(
        text,
        "# The version of this format.\n\
         format = 1\n\n\
         # What the factsheet is. `period` holds for every fact and series that names no period of its own;\n\
         # `pages` is the budget: the build says which section runs over, and by how much.\n\
         [factsheet]\n\
         title    = {}\n\
         issued   = {}\n\
         period   = {}\n\
         language = {}\n\
         template = \"{}\"\n\
         theme    = \"{}\"\n\
         pages    = 4\n",
        string(&words.title(&name.plain, plan.short_name)),
        string(issued),
        years_toml(*period),
        string(language),
        template::BuiltIn::USUAL.name(),
        theme::BuiltIn::USUAL.name(),
    );
    let _ = write!(text, "lead     = \"\"\"\n{}\n\"\"\"\n", outline.lead);
    let _ = write!(
        text,
        "\n# Who publishes it: name, address, contacts. A key that is written here wins over the file's.\n\
         [organization]\ninclude = \"../organizations/{organization}.toml\"\n"
    );
    text.push_str(
        "\n# Whom it is about. `partners` lists the other countries that the texts may name, as ISO 3166-1 codes.\n\
         [donor]\n",
    );
    match &plan.donor.code {
        Some(code) => {
            let _ = writeln!(text, "country  = {}", string(code));
        }
        None => {
            let _ = writeln!(text, "name      = {}", string(&name.plain));
            text.push_str("# article = \"…\"     # if sentences have one before the name\n");
            let _ = writeln!(text, "adjective = {}", string(&name.plain));
        }
    }
    text.push_str("partners = []\n");
    text
}

/// Writes where the figures come from.
fn sources(portrait: &Portrait<'_>, words: &dyn Words) -> String {
    let plan = portrait.plan;
    let (title, publisher) = words.source();
    let mut text = format!(
        "\n\n# Sources: where the facts and the series come from. Each of them names one.\n\
         # `data` is the data set that `factsheet roll` takes the next edition's figures from.\n\
         \n[sources.ceb]\ntitle     = {}\npublisher = {}\nurl       = {}\n",
        string(title),
        string(publisher),
        string(CEB_URL),
    );
    let accessed = import::accessed_by(plan.issued, plan.accessed);
    let accessed = accessed.map_or(String::new(), |day| format!("accessed  = {}\n", string(day)));
    text.push_str(&accessed);
    if let Some(data) = plan.data {
        let _ = writeln!(text, "data      = {}", string(data));
    }
    let _ = writeln!(text, "note      = {}", string(CEB_NOTE));
    if portrait.has_expenses() {
        let _ = write!(
            text,
            "\n[sources.expenses]\ntitle     = {}\npublisher = {}\nurl       = {}\n{accessed}",
            string(words.expenses_source()),
            string(publisher),
            string(CEB_URL),
        );
    }
    text
}

/// Writes the series.
fn series(portrait: &Portrait<'_>, words: &dyn Words) -> String {
    let plan = portrait.plan;
    let mut text = String::new();
    let by_year = |file: &str, rows: &str, label: &str| {
        format!(
            "file     = \"{file}\"\nwhere    = {{ {rows} }}\nx        = \"calendar_year\"\ny        = \"amount_usd\"\n\
             currency = \"USD\"\nsource   = \"{}\"\nlabel    = {}\n",
            source_of(file),
            string(label)
        )
    };
    for revenue in &portrait.types {
        let donor = string(&plan.donor.name);
        let rows = format!("donor = {donor}, rev_type = {}", string(revenue.label()));
        let _ = write!(text, "\n[series.{}]\n", series_name(*revenue));
        text.push_str(&by_year(CONTRIBUTIONS_FILE, &rows, words.revenue(*revenue)));
    }
    if totals::are_needed(&portrait.types) {
        text.push_str("\n# Both kinds of voluntary contributions together; `factsheet roll` writes the file anew.\n");
        let _ = writeln!(text, "[series.{VOLUNTARY_SERIES}]");
        let rows = format!("revenue = \"{}\"", totals::VOLUNTARY);
        text.push_str(&by_year(TOTALS_FILE, &rows, words.voluntary()));
    }
    if portrait.has_expenses() {
        text.push_str("\n# What the organization spent; `factsheet roll` writes the file anew.\n");
        for (name, place, of) in expenses::SERIES {
            if portrait.facts.states(of) {
                let _ = writeln!(text, "[series.{name}]");
                let rows = format!("place = \"{place}\"");
                text.push_str(&by_year(EXPENSES_FILE, &rows, words.expenses()));
            }
        }
    }
    let by_name = |file: &str, column: &str| {
        format!(
            "file     = \"{file}\"\nx        = \"{column}\"\ny        = \"amount_usd\"\ncurrency = \"USD\"\n\
             source   = \"{}\"\n",
            source_of(file),
        )
    };
    if portrait.has_kinds {
        text.push_str("\n# What was given as what, over all years; `factsheet roll` writes the file anew.\n[series.kinds]\n");
        text.push_str(&by_name(KINDS_FILE, "kind"));
    }
    if portrait.has_latest() {
        text.push_str(
            "\n# The largest donors of the last year, with this one; `factsheet roll` writes the file anew.\n\
             [series.governments]\n",
        );
        text.push_str(&by_name(LATEST_FILE, "donor"));
    }
    if portrait.has_regions() {
        text.push_str("\n# Where the organization spends; `factsheet roll` writes the file anew.\n[series.regions]\n");
        text.push_str(&by_name(REGIONS_FILE, "region"));
    }
    if let Some(ranking) = &portrait.ranking {
        text.push_str(
            "\n# What each government gave by year, for ranks; `factsheet roll` writes the file anew.\n",
        );
        let _ = writeln!(text, "[series.{AMONG}]");
        let donor = ranking.own_label(&portrait.locale);
        text.push_str(&by_year(YEARS_FILE, &format!("donor = {}", string(&donor)), &donor));
    }
    text
}

/// Returns the source of what stands in a file.
fn source_of(file: &str) -> &'static str {
    if [EXPENSES_FILE, REGIONS_FILE].contains(&file) { "expenses" } else { "ceb" }
}
