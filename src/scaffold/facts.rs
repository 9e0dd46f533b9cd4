//! The facts that the texts of a new factsheet use, each once, in the order of their first use.

use std::fmt::Write;

use super::document::{VOLUNTARY_SERIES, years_toml};
use super::expenses;
use super::ranking::AMONG;
use super::totals;
use crate::figures::{Figures, Value, covers};
use crate::import::{series_name, string};
use crate::model::{Computed, Of, Take};
use crate::units::{Bound, Decimal, Period};

/// The facts that were taken so far.
#[derive(Debug)]
pub struct Facts<'a> {
    figures: &'a Figures<'a>,
    period: Period,
    /// By which revenue the governments are compared, where they are.
    ranked_by: Option<Of>,
    used: Vec<Fact>,
}

/// A fact of the document.
#[derive(Debug)]
struct Fact {
    name: &'static str,
    computed: Computed,
    value: Value,
    years: Period,
}

impl<'a> Facts<'a> {
    /// Starts with none.
    pub fn new(figures: &'a Figures<'a>, period: Period, ranked_by: Option<Of>) -> Self {
        Self { figures, period, ranked_by, used: Vec::new() }
    }

    /// Takes a value into the document as a fact; returns whether the data determine it, and it is more than nothing.
    pub fn take(&mut self, name: &'static str, of: Of, take: Take) -> bool {
        if self.has(name) {
            return true;
        }
        let computed = Computed { of, take };
        let stated = self.figures.stated(computed, self.period);
        let stated = stated.filter(|(value, _)| match value {
            Value::Amount(number) | Value::Percent(number) => *number > Decimal::ZERO,
            Value::Rank(_) | Value::Count(_) | Value::Year(_) => true,
        });
        self.used.extend(stated.map(|(value, years)| Fact { name, computed, value, years }));
        self.has(name)
    }

    /// Takes several values, all or none of them.
    pub fn take_all(&mut self, wanted: &[(&'static str, Of, Take)]) -> bool {
        let before = self.used.len();
        let has_all = wanted.iter().all(|(name, of, take)| self.take(name, *of, *take));
        if !has_all {
            self.used.truncate(before);
        }
        has_all
    }

    /// Returns whether two values are stated alike, so that a sentence that says both says nothing.
    pub(super) fn are_alike(&self, of: Of, takes: [Take; 2]) -> bool {
        let stated = |take| {
            let (value, _) = self.figures.stated(Computed { of, take }, self.period)?;
            Some(value.toml().to_string())
        };
        stated(takes[0]) == stated(takes[1])
    }

    /// Returns whether a fact was taken.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Returns whether a fact states something of a revenue or of expenses.
    pub fn states(&self, of: Of) -> bool {
        self.used.iter().any(|fact| fact.computed.of == of)
    }

    /// Returns the years of a fact that was taken.
    pub fn years(&self, name: &str) -> Option<Period> {
        self.get(name).map(|fact| fact.years)
    }

    /// Returns a fact that was taken.
    fn get(&self, name: &str) -> Option<&Fact> {
        self.used.iter().find(|fact| fact.name == name)
    }

    /// Writes the facts.
    pub(super) fn toml(&self) -> String {
        let mut text = String::new();
        for Fact { name, computed, value, years } in &self.used {
            let _ = writeln!(text, "\n[facts.{name}]");
            let key = value.kind().key();
            let bound = value.usual_bound();
            let stated = value.bounded(bound).unwrap_or_else(|| value.toml()).to_string();
            let _ = writeln!(text, "{key:<8} = {}", stated.trim());
            if bound != Bound::Exactly {
                let _ = writeln!(text, "bound    = {}", string(bound.keyword()));
            }
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
            let parts = self.parts(name, *years);
            if parts.len() > 1 {
                let _ = writeln!(text, "parts    = [{}]", parts.join(", "));
            }
            if let Some(tie) = self.tie(*computed) {
                let _ = writeln!(text, "data     = {{ {tie} }}");
            }
            let _ = writeln!(text, "computed = {}", string(&computed.to_string()));
            let source = match computed.of {
                Of::Expenses | Of::ExpensesHere => "expenses",
                _ => "ceb",
            };
            let _ = writeln!(text, "source   = \"{source}\"");
        }
        text
    }

    /// Returns the facts that add up to another: only what is of the same years does, and only if there is no more.
    fn parts(&self, name: &str, years: Period) -> Vec<String> {
        let parts: &[&str] = match name {
            "total" => &["assessed", "voluntary"],
            "voluntary" => &["earmarked", "core"],
            _ => &[],
        };
        parts
            .iter()
            .filter(|part| self.years(part) == Some(years))
            .map(|part| string(part))
            .collect()
    }

    /// Returns what a series gives for a fact, so that `check` can hold the one against the other.
    fn tie(&self, computed: Computed) -> Option<String> {
        let form = match computed.take {
            Take::Sum => "sum",
            Take::First | Take::Last | Take::Peak => "year",
            Take::FirstRank | Take::LastRank => {
                let is_shown = self.ranked_by == Some(computed.of);
                return is_shown
                    .then(|| format!("series = \"{AMONG}\", as = \"rank\", among = \"donor\""));
            }
            _ => return None,
        };
        let series = self.series_of(computed.of)?;
        Some(format!("series = \"{series}\", as = \"{form}\""))
    }

    /// Returns the one series that has all of a revenue.
    fn series_of(&self, of: Of) -> Option<&'static str> {
        if let Some((name, ..)) = expenses::SERIES.iter().find(|(.., own)| *own == of) {
            return Some(name);
        }
        let types = self.figures.types(self.period);
        if of == Of::Voluntary && totals::are_needed(&types) {
            return Some(VOLUNTARY_SERIES);
        }
        let mut types = types.into_iter().filter(|revenue| covers(of, *revenue));
        let only = types.next()?;
        types.next().is_none().then(|| series_name(only))
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
