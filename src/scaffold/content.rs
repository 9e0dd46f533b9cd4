//! The TOML of a new factsheet: facts that the texts use, series, and the comments that explain each part.

use std::fmt::Write;

use super::names::Names;
use super::ranking::{RANKING_FILE, Ranking};
use super::totals::{self, TOTALS_FILE};
use super::{CONTRIBUTIONS_FILE, Plan, Sections};
use crate::figures::{Figures, Value, covers};
use crate::import::{
    self, CEB_NOTE, CEB_PUBLISHER, CEB_TITLE, CEB_URL, RevenueType, series_label, series_name,
    string,
};
use crate::model::{Computed, Kind, Of, Take};
use crate::units::{Decimal, Period};

/// The name of the series of both kinds of voluntary contributions.
const VOLUNTARY_SERIES: &str = "voluntary_by_year";

/// The facts that the texts use, each once, in the order of their first use.
#[derive(Debug)]
pub struct Facts<'a> {
    figures: &'a Figures<'a>,
    period: Period,
    used: Vec<(String, Computed, Value, Period)>,
}

impl<'a> Facts<'a> {
    /// Starts with none.
    pub fn new(figures: &'a Figures<'a>, period: Period) -> Self {
        Self { figures, period, used: Vec::new() }
    }

    /// Takes a value into the document as a fact; returns whether the data determine it, and it is more than nothing.
    pub fn take(&mut self, name: &str, of: Of, take: Take) -> bool {
        if self.used.iter().any(|(used, ..)| used == name) {
            return true;
        }
        let computed = Computed { of, take };
        let stated = self.figures.stated(computed, self.period);
        let stated = stated.filter(|(value, _)| match value {
            Value::Amount(number) | Value::Percent(number) => *number > Decimal::ZERO,
            Value::Rank(_) | Value::Count(_) | Value::Year(_) => true,
        });
        match stated {
            Some((value, years)) => {
                self.used.push((name.to_owned(), computed, value, years));
                true
            }
            None => false,
        }
    }

    /// Takes several values, all or none of them.
    pub fn take_all(&mut self, wanted: &[(&str, Of, Take)]) -> bool {
        let before = self.used.len();
        let has_all = wanted.iter().all(|(name, of, take)| self.take(name, *of, *take));
        if !has_all {
            self.used.truncate(before);
        }
        has_all
    }

    /// Returns the value of a fact that was taken.
    pub fn value(&self, name: &str) -> Option<Value> {
        self.used.iter().find(|(used, ..)| used == name).map(|(_, _, value, _)| *value)
    }

    /// Returns the years of a fact that was taken.
    fn years(&self, name: &str) -> Option<Period> {
        self.used.iter().find(|(used, ..)| used == name).map(|(.., years)| *years)
    }

    /// Returns a value without taking it into the document.
    pub fn look(&self, of: Of, take: Take) -> Option<Value> {
        self.figures.stated(Computed { of, take }, self.period).map(|(value, _)| value)
    }

    /// Returns the year of a value without taking it into the document.
    pub fn look_year(&self, of: Of, take: Take) -> Option<i16> {
        self.figures.year_of(Computed { of, take }, self.period)
    }

    /// Returns whether a fact was taken.
    pub fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// Returns the one series that a sum is the sum of, so that `check` can hold the one against the other.
    fn series_of(&self, computed: Computed) -> Option<&'static str> {
        if computed.take != Take::Sum {
            return None;
        }
        let types = self.figures.types(self.period);
        if computed.of == Of::Voluntary && totals::are_needed(&types) {
            return Some(VOLUNTARY_SERIES);
        }
        let mut types = types.into_iter().filter(|revenue| covers(computed.of, *revenue));
        let only = types.next()?;
        types.next().is_none().then(|| series_name(only))
    }

    /// Writes the facts.
    fn toml(&self) -> String {
        let mut text = String::new();
        for (name, computed, value, years) in &self.used {
            let _ = writeln!(text, "\n[facts.{name}]");
            let key = value.kind().key();
            let _ = writeln!(text, "{key:<8} = {}", value.toml().to_string().trim());
            if matches!(value, Value::Amount(_)) {
                text.push_str("currency = \"USD\"\n");
            }
            if let Some(of) = what_of(*computed) {
                let _ = writeln!(text, "of       = {}", string(of));
            }
            // The years that the data have, and not all that the document covers.
            if *years != self.period {
                let _ = writeln!(text, "period   = {}", years_toml(*years));
            }
            // Only what is of the same years adds up.
            let parts: Vec<String> = parts_of(name)
                .iter()
                .filter(|part| self.years(part) == Some(*years))
                .map(|part| string(part))
                .collect();
            if parts.len() > 1 {
                let _ = writeln!(text, "parts    = [{}]", parts.join(", "));
            }
            if let Some(series) = self.series_of(*computed) {
                let _ = writeln!(text, "data     = {{ series = \"{series}\", as = \"sum\" }}");
            }
            let _ = writeln!(text, "computed = {}", string(&computed.to_string()));
            text.push_str("source   = \"ceb\"\n");
        }
        text
    }
}

/// Writes years as documents do.
fn years_toml(years: Period) -> String {
    if years.first() == years.last() {
        return years.first().to_string();
    }
    format!("[{}, {}]", years.first(), years.last())
}

/// Returns the facts that add up to another.
fn parts_of(name: &str) -> &'static [&'static str] {
    match name {
        "total" => &["assessed", "voluntary"],
        "voluntary" => &["earmarked", "core"],
        _ => &[],
    }
}

/// Returns what a share is of.
fn what_of(computed: Computed) -> Option<&'static str> {
    match (computed.take, computed.of) {
        (Take::Share, _) => Some("all contributions of the donor"),
        (Take::OfGovernments, Of::Assessed) => {
            Some("the assessed contributions of all governments")
        }
        (Take::OfGovernments, _) => Some("the voluntary contributions of all governments"),
        _ => None,
    }
}

/// Writes the whole document.
pub(super) fn document(
    plan: &Plan<'_>,
    name: &Names,
    sections: &Sections,
    facts: &Facts<'_>,
    figures: &Figures<'_>,
    ranking: Option<&Ranking>,
) -> String {
    let mut text = head(plan, name, sections);
    text.push_str(&sources(plan));
    text.push_str(
        "\n\n# Facts: every number in the texts below, once. A text names a fact as `{{ name | money }}`.\n\
         # `data` names the series that it follows from: `factsheet check` compares the two.\n\
         # `computed` says what the data determine; `factsheet roll` renews such a fact for the next edition.\n\
         # A fact of your own has a `source` and no `computed`.\n",
    );
    text.push_str(&facts.toml());
    text.push_str("\n\n# Series: the columns of a CSV file that a chart draws.\n");
    text.push_str(&series(plan, figures, ranking));
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
    text.push_str(&sections.body);
    text
}

/// Writes what the factsheet is, who publishes it and whom it is about.
fn head(plan: &Plan<'_>, name: &Names, sections: &Sections) -> String {
    let Plan { period, issued, language, organization, .. } = plan;
    let mut text = format!(
        "#:schema ../../schema/factsheet.schema.json\n\n\
         # The version of this format.\n\
         format = 1\n\n\
         # What the factsheet is. `period` holds for every fact and series that names no period of its own;\n\
         # `pages` is the budget: the build says which section runs over, and by how much.\n\
         [factsheet]\n\
         title    = {}\n\
         issued   = {}\n\
         period   = {}\n\
         language = {}\n\
         template = \"cooperation\"\n\
         theme    = \"ilo\"\n\
         pages    = 4\n",
        string(&sections.title),
        string(issued),
        years_toml(*period),
        string(language),
    );
    let _ = write!(text, "lead     = \"\"\"\n{}\n\"\"\"\n", sections.lead);
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
fn sources(plan: &Plan<'_>) -> String {
    let (title, publisher) = match plan.language.split('-').next() {
        Some("fr") => super::french::SOURCE,
        _ => (CEB_TITLE, CEB_PUBLISHER),
    };
    let mut text = format!(
        "\n\n# Sources: where the facts and the series come from. Each of them names one.\n\
         # `data` is the data set that `factsheet roll` takes the next edition's figures from.\n\
         \n[sources.ceb]\ntitle     = {}\npublisher = {}\nurl       = {}\n",
        string(title),
        string(publisher),
        string(CEB_URL),
    );
    if let Some(accessed) = import::accessed_by(plan.issued, plan.accessed) {
        let _ = writeln!(text, "accessed  = {}", string(accessed));
    }
    if let Some(data) = plan.data {
        let _ = writeln!(text, "data      = {}", string(data));
    }
    let _ = writeln!(text, "note      = {}", string(CEB_NOTE));
    text
}

/// Writes the series.
fn series(plan: &Plan<'_>, figures: &Figures<'_>, ranking: Option<&Ranking>) -> String {
    let mut text = String::new();
    for revenue in figures.types(plan.period) {
        let label = match plan.language.split('-').next() {
            Some("fr") => super::french::series_label(revenue),
            _ => series_label(revenue),
        };
        let _ = write!(
            text,
            "\n[series.{}]\nfile     = \"{CONTRIBUTIONS_FILE}\"\nwhere    = {{ donor = {}, rev_type = {} }}\n\
             x        = \"calendar_year\"\ny        = \"amount_usd\"\ncurrency = \"USD\"\nsource   = \"ceb\"\n\
             label    = {}\n",
            series_name(revenue),
            string(&plan.donor.name),
            string(revenue.label()),
            string(label),
        );
    }
    if totals::are_needed(&figures.types(plan.period)) {
        text.push_str("\n# Both kinds of voluntary contributions together; `factsheet roll` writes the file anew.\n");
        let _ = write!(
            text,
            "[series.{VOLUNTARY_SERIES}]\nfile     = \"{TOTALS_FILE}\"\nwhere    = {{ revenue = \"{}\" }}\n\
             x        = \"calendar_year\"\ny        = \"amount_usd\"\ncurrency = \"USD\"\nsource   = \"ceb\"\n\
             label    = {}\n",
            totals::VOLUNTARY,
            string(if plan.language.starts_with("fr") { "Volontaires" } else { "Voluntary" }),
        );
    }
    if ranking.is_some() {
        let _ = write!(
            text,
            "\n# The largest donors, with this one; `factsheet roll` writes the file anew.\n\
             [series.governments]\nfile     = \"{RANKING_FILE}\"\nx        = \"donor\"\ny        = \"amount_usd\"\n\
             currency = \"USD\"\nsource   = \"ceb\"\n"
        );
    }
    text
}

/// Returns the names of the series that show all contributions, as a chart lists them.
pub(super) fn series_names(plan: &Plan<'_>) -> String {
    let figures = Figures::new(plan.ledger, plan.donor);
    let types = figures.types(plan.period);
    let names: Vec<String> = if totals::are_needed(&types) {
        let has_assessed = types.contains(&RevenueType::Assessed);
        let assessed = has_assessed.then(|| string(series_name(RevenueType::Assessed)));
        assessed.into_iter().chain([string(VOLUNTARY_SERIES)]).collect()
    } else {
        types.into_iter().map(|revenue| string(series_name(revenue))).collect()
    };
    match names.as_slice() {
        [one] => one.clone(),
        several => format!("[{}]", several.join(", ")),
    }
}
