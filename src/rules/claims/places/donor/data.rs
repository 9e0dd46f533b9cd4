//! The rows, the labels and the money of series and facts: whose they are.

use std::collections::BTreeSet;
use std::iter;

use super::super::gazetteer::{Gazetteer, country_called};
use super::super::named_by;
use super::{Listed, Trace, Words};
use crate::content::Series;
use crate::finding::{Code, Finding, Findings, Span, Spanned};
use crate::input::Text;
use crate::locale::{country_codes, is_everybodys, states_of};
use crate::model::{ChartSection, SeriesEntry, Shown};
use crate::rules::Evidence;
use crate::units::Currency;

/// Returns what the data of a document point to besides the donor and the partners, and reports what contradicts itself.
pub fn traces(
    gazetteer: &Gazetteer,
    words: &Words,
    listed: &Listed,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) -> Vec<Trace> {
    let look = Look { gazetteer, words, listed, evidence };
    let mut traces = Vec::new();
    traces.extend(look.donor());
    for (name, entry) in evidence.partnership.series.sound() {
        let rows = look.rows(name, entry);
        traces.extend(look.money(entry.currency.as_ref()));
        traces.extend(look.file(name, entry).filter(|_| rows.is_none()));
        // Rows of another country are another's whatever their label says.
        let fault = rows.as_ref().and_then(|rows| look.rows_of_another(name, rows));
        match fault.or_else(|| look.label(entry, rows.as_ref())) {
            Some(Fault::Unlisted(trace)) => traces.push(trace),
            Some(Fault::Partner(finding)) => findings.push(*finding),
            None => {}
        }
    }
    for (_, entry) in evidence.partnership.facts.sound() {
        traces.extend(look.money(entry.currency.as_ref()));
    }
    traces.extend(look.evidence.partnership.charts().filter_map(|chart| look.highlight(&chart)));
    traces
}

/// What was found: a country that is not listed, or a partner in the place of the donor.
enum Fault {
    Unlisted(Trace),
    Partner(Box<Finding>),
}

/// The rows that a series takes: those of one country.
struct Rows<'a> {
    column: &'a str,
    country: &'static str,
    place: Span,
}

/// The data of a document.
struct Look<'l, 'a> {
    gazetteer: &'l Gazetteer,
    words: &'l Words,
    listed: &'l Listed,
    evidence: &'l Evidence<'a>,
}

impl<'a> Look<'_, 'a> {
    /// Returns the country that a value of a file names: in the document's language, in English or by its code.
    fn country(&self, value: &str) -> Option<&'static str> {
        country_called(value, self.evidence.locale, &self.evidence.english)
    }

    /// Finds the country whose rows a series takes.
    fn rows(&self, name: &Spanned<String>, entry: &'a SeriesEntry) -> Option<Rows<'a>> {
        self.evidence.series.get(&name.value)?;
        entry.r#where.sound().find_map(|(column, value)| {
            let country = self.country(&value.value)?;
            Some(Rows { column: &column.value, country, place: value.span })
        })
    }

    /// Reports a file that is called after another country, where no row is asked for: `sweden-2024.csv`.
    fn file(&self, name: &Spanned<String>, entry: &SeriesEntry) -> Option<Trace> {
        let path = entry.file.value.rsplit('/').next()?;
        let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        let words = stem.replace(['-', '_', '.', '+'], " ");
        let parts = words.split_whitespace().filter(|part| part.len() > 3);
        let named: Vec<&str> = parts
            .chain(iter::once(words.as_str()))
            .filter_map(|part| self.country(&self.evidence.locale.capital(part)))
            .collect();
        let country = named.iter().find(|_| !self.listed.has(&named))?;
        let is_used = self.charts_of(&name.value).next().is_some() || self.backs(&name.value);
        let states = country_codes().filter(|code| code == country).collect();
        is_used.then(|| Trace {
            states,
            place: entry.file.span,
            says: entry.file.value.clone(),
            what: "its file",
        })
    }

    /// Returns the charts that draw a series.
    fn charts_of(&self, name: &str) -> impl Iterator<Item = Shown<'a, ChartSection>> {
        self.evidence.partnership.charts().filter(move |chart| {
            chart.it.chart.series.names().iter().any(|series| series.value == name)
        })
    }

    /// Returns whether a chart compares: it draws rows of the donor, or of several countries.
    fn compares(&self, chart: &ChartSection) -> bool {
        let names = chart.chart.series.names().iter();
        let entries = names.filter_map(|name| self.evidence.partnership.series.get(&name.value));
        let rows: BTreeSet<&str> = entries
            .flat_map(|entry| entry.r#where.sound())
            .filter_map(|(_, value)| self.country(&value.value))
            .collect();
        rows.len() > 1 || rows.iter().any(|country| self.listed.is_donor(&[country]))
    }

    /// Returns whether a fact is held against a series.
    fn backs(&self, name: &str) -> bool {
        let mut facts = self.evidence.facts.iter();
        facts.any(|fact| fact.data.as_ref().is_some_and(|data| data.value.series.value == name))
    }

    /// Returns whether a value of a file is the donor.
    fn is_donor(&self, value: &str) -> bool {
        let name = self.evidence.partnership.donor.name.as_ref();
        name.is_some_and(|name| name.value == value)
            || self.country(value).is_some_and(|country| self.listed.is_donor(&[country]))
    }

    /// Returns whether a text says that it is about a country.
    fn tells(&self, text: Option<&Text>, country: &str) -> bool {
        text.is_some_and(|text| {
            named_by(text, self.gazetteer, self.evidence)
                .iter()
                .any(|(_, states)| states.contains(&country))
        })
    }

    /// Reports rows of another country where the donor's are there as well, or are what the column has.
    fn rows_of_another(&self, name: &Spanned<String>, rows: &Rows<'_>) -> Option<Fault> {
        if self.listed.is_donor(&[rows.country]) {
            return None;
        }
        let is_donors = self.words.columns.contains(&rows.column.to_lowercase());
        let series = self.evidence.series.get(&name.value)?;
        let mut values = series.table.values(rows.column);
        let own = values.find(|value| self.is_donor(value));
        let mut charts = self.charts_of(&name.value).peekable();
        let is_drawn = charts.peek().is_some();
        // Where the donor is no country, only its own rows tell that others are not meant.
        let is_donors_column = is_donors && !self.listed.has_no_country();
        if !(is_donors_column || own.is_some())
            || !(is_drawn || self.backs(&name.value))
            || is_drawn && charts.all(|chart| self.compares(chart.it))
        {
            return None;
        }
        let entry = self.evidence.partnership.series.get(&name.value)?;
        if !self.listed.has(&[rows.country]) {
            return Some(Fault::Unlisted(Trace {
                states: vec![rows.country],
                place: rows.place,
                says: format!("{} = {}", rows.column, self.evidence.sources.slice(rows.place)),
                what: "its rows",
            }));
        }
        // A partner's rows may be meant, and then something says so.
        let is_told = self.tells(entry.label.as_ref(), rows.country)
            || self.charts_of(&name.value).any(|chart| {
                self.tells(chart.section.title.as_ref(), rows.country)
                    || self.tells(chart.it.note.as_ref(), rows.country)
            });
        let own = own.filter(|_| is_donors && is_drawn && !is_told)?;
        let other = self.evidence.name_of(rows.country);
        Some(Fault::Partner(Box::new(
            Finding::new(
                Code::TextDonor,
                rows.place,
                format!("the chart takes the rows of {other}, and nothing says so"),
            )
            .label("another country's rows")
            .help(format!(
                "take the rows of the donor, `{own}`, or say in the title whose they are"
            )),
        )))
    }

    /// Reports a label that names another country than the rows are of.
    fn label(&self, entry: &SeriesEntry, rows: Option<&Rows<'_>>) -> Option<Fault> {
        let label = entry.label.as_ref()?;
        let named = named_by(label, self.gazetteer, self.evidence);
        let (place, states) = named.first()?;
        let Some(rows) = rows else {
            let is_listed = named.iter().any(|(_, states)| self.listed.has(states));
            return (!is_listed).then(|| {
                Fault::Unlisted(Trace {
                    states: states.clone(),
                    place: *place,
                    says: label.value.clone(),
                    what: "named in the label",
                })
            });
        };
        if named.iter().any(|(_, states)| states.contains(&rows.country)) {
            return None;
        }
        let name =
            |code: &str| self.evidence.english.country(code).unwrap_or_else(|| code.to_owned());
        Some(Fault::Partner(Box::new(
            Finding::new(
                Code::TextDonor,
                *place,
                format!(
                    "the label names {}, the rows are of {}",
                    name(states.first()?),
                    name(rows.country)
                ),
            )
            .label("named here")
            .other(rows.place, "the rows that the series takes")
            .help("correct the label, or take the rows that it names"),
        )))
    }

    /// Reports a category that is pointed out where the donor's is there as well.
    fn highlight(&self, chart: &Shown<'a, ChartSection>) -> Option<Trace> {
        let highlight = chart.it.chart.highlight.as_ref()?;
        let country = self.country(&highlight.value)?;
        if self.listed.has(&[country]) || self.tells(chart.section.title.as_ref(), country) {
            return None;
        }
        let series = chart
            .it
            .chart
            .series
            .names()
            .iter()
            .filter_map(|name| self.evidence.series.get(&name.value));
        let mut categories = series.flat_map(Series::categories);
        let has_own = categories.any(|category| self.is_donor(&category));
        has_own.then(|| Trace {
            states: vec![country],
            place: highlight.span,
            says: highlight.value.clone(),
            what: "pointed out in the chart",
        })
    }

    /// Reports money of a country that is neither the donor nor a partner.
    fn money(&self, currency: Option<&Spanned<Currency>>) -> Option<Trace> {
        let currency = currency.filter(|currency| !is_everybodys(currency.value))?;
        let states = states_of(currency.value);
        (!states.is_empty() && !self.listed.has(&states)).then(|| Trace {
            states,
            place: currency.span,
            says: currency.value.code().to_owned(),
            what: "its currency",
        })
    }

    /// Reports a donor whose name or adjective is of another country than its code.
    fn donor(&self) -> Option<Trace> {
        let donor = &self.evidence.partnership.donor;
        donor.country.as_ref()?;
        [&donor.name, &donor.adjective].into_iter().flatten().find_map(|text| {
            let named = named_by(text, self.gazetteer, self.evidence);
            let is_own = named.iter().any(|(_, states)| self.listed.is_donor(states));
            let (place, states) = named.into_iter().find(|_| !is_own)?;
            let says = text.value.clone();
            Some(Trace { states, place, says, what: "named as the donor" })
        })
    }
}
