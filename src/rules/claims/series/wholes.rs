//! Wholes with their parts: the categories of a series, series side by side, the rows of a file by donor or by kind.

use std::collections::BTreeSet;
use std::ops::Range;

use super::amounts;
use super::members::Members;
use super::parts::{Part, stems};
use super::tokens::Token;
use super::words::Words;
use crate::content::{Series, label_of};
use crate::model::Owner;
use crate::rules::claims::shares::Share;
use crate::rules::{Evidence, Lexicon};
use crate::units::{Currency, Decimal, Period};

/// What tells the parts of a whole apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// They are the categories of one series.
    Categories,
    /// They are series of a chart.
    Series,
    /// They are the values of a column of a file.
    Column(String),
    /// They are amounts that the document states.
    Amounts,
}

/// A whole.
#[derive(Debug)]
pub struct Whole<'a> {
    pub parts: Vec<Part<'a>>,
    pub by: By,
    /// Whether the parts are donors.
    pub is_of_donors: bool,
    /// The stem of what each part is: the head of the column.
    pub thing: Option<String>,
    /// The series that names it in reports, where it is of one.
    pub series: Option<&'a Series>,
    /// The currency.
    pub currency: Option<Currency>,
    /// The years that it covers, where it is of years.
    pub covers: Option<Period>,
    /// The section of its chart.
    pub sections: BTreeSet<Owner>,
    /// The stems of what says of what all parts are: the titles of its charts, the labels of its series.
    pub context: BTreeSet<String>,
}

impl<'a> Whole<'a> {
    /// The values of all parts, over some of the years where it is of years; `None` where one is missing.
    pub fn values(&self, years: Option<Period>) -> Option<Vec<Decimal>> {
        if let By::Column(column) = &self.by {
            let years = years.or(self.covers)?;
            let sums = self.series?.table.sums_by(column, years).ok()?;
            // Who has no row in these years has no place among those that have.
            let own = |part: &Part<'_>| sums.get(part.name.as_str()).copied().unwrap_or_default();
            return Some(self.parts.iter().map(own).collect());
        }
        if self.by != By::Series {
            let is_own = years.is_none_or(|years| Some(years) == self.covers);
            return is_own.then(|| self.parts.iter().map(|part| part.value).collect())?;
        }
        let years = years.or(self.covers)?;
        // A year that no part has a value for is none of the chart's.
        let has = |part: &Part<'_>, year: &i16| part.of_year(*year).is_some();
        let shown = years.years().filter(|year| self.parts.iter().any(|part| has(part, year)));
        let shown: Vec<i16> = shown.collect();
        if shown.is_empty() {
            return None;
        }
        self.parts.iter().map(|part| part.sum(&shown)).collect()
    }

    /// Whether a word is of the name of a part.
    pub fn has_word(&self, word: &str, lexicon: &Lexicon) -> bool {
        self.has_stem(&lexicon.stem(word))
    }

    /// The same of a stem.
    pub fn has_stem(&self, stem: &str) -> bool {
        self.parts.iter().flat_map(|part| &part.names).any(|name| name.contains(stem))
    }

    /// The parts that are named among some tokens.
    pub fn named(
        &self,
        tokens: &[Token<'_>],
        within: Range<usize>,
        members: &Members,
        lexicon: &Lexicon,
    ) -> Vec<usize> {
        let own = tokens.get(within.clone()).unwrap_or_default();
        let stems: BTreeSet<String> = own.iter().map(|token| lexicon.stem(&token.word)).collect();
        let people: BTreeSet<usize> =
            within.filter_map(|at| Some(members.at(tokens, at, lexicon)?.0)).collect();
        let matched = |part: &Part<'_>| match part.matched(&stems) {
            Some(name) => Some(name.clone()),
            None => {
                let is_there = part.member.is_some_and(|member| people.contains(&member));
                is_there.then(BTreeSet::new)
            }
        };
        let parts = self.parts.iter().enumerate();
        let named: Vec<(usize, BTreeSet<String>)> =
            parts.filter_map(|(index, part)| Some((index, matched(part)?))).collect();
        // `non-core` names no core.
        let is_within = |name: &BTreeSet<String>| {
            let is_larger = |other: &BTreeSet<String>| name != other && name.is_subset(other);
            !name.is_empty() && named.iter().any(|(_, other)| is_larger(other))
        };
        named.iter().filter(|(_, name)| !is_within(name)).map(|(index, _)| *index).collect()
    }
}

/// Collects the wholes of a document that its series have.
pub fn wholes<'a>(evidence: &Evidence<'a>, members: &Members, words: &Words) -> Vec<Whole<'a>> {
    let shown: Vec<(Owner, Vec<&'a Series>)> = charts(evidence);
    let mut wholes = Vec::new();
    for series in evidence.series.values() {
        if series.period.is_none() {
            wholes.extend(of_categories(series, &shown, evidence, members, words));
        }
        wholes.extend(of_columns(series, evidence, members));
    }
    for (section, series) in &shown {
        wholes.extend(of_chart(*section, series, evidence, members, words));
    }
    for whole in &mut wholes {
        whole.context = context(whole, evidence);
    }
    wholes
}

/// The stems of what a series of a chart is called, by its label and by the contributions that it is of.
fn names(
    series: &Series,
    label: &str,
    words: &Words,
    evidence: &Evidence<'_>,
) -> Vec<BTreeSet<String>> {
    let share = evidence.shares.of_series(series, evidence);
    // `voluntary` may be said of more than one of them.
    let share = share.filter(|share| *share != Share::Voluntary);
    let listed = share.map(|share| amounts::names(share, evidence)).unwrap_or_default();
    let of_share = listed.iter().map(|name| evidence.lexicon.stems(name));
    let own = stems(label, words, &evidence.lexicon);
    std::iter::once(own).chain(of_share).collect()
}

/// The stems of what is said of a whole: in the titles and notes of its charts, in the names of its series.
fn context(whole: &Whole<'_>, evidence: &Evidence<'_>) -> BTreeSet<String> {
    let lexicon = &evidence.lexicon;
    let of_series = |series: &Series| {
        let entry = evidence.partnership.series.get(&series.name.value);
        let told = entry.into_iter().flat_map(|entry| entry.r#where.sound());
        let told = told.map(|(_, value)| value.value.clone());
        told.chain([label_of(series), series.name.value.replace('_', " ")]).collect::<Vec<_>>()
    };
    let own = whole.parts.iter().filter_map(|part| part.series).chain(whole.series);
    let named: Vec<String> = own.flat_map(of_series).collect();
    let titles = evidence.partnership.charts().filter_map(|chart| {
        let is_own = whole.sections.contains(&chart.owner());
        is_own.then(|| chart.section.title.as_ref().map(|title| title.value.clone()))?
    });
    let all = named.into_iter().chain(titles);
    let all: BTreeSet<String> = all.flat_map(|text| lexicon.stems(&text)).collect();
    all
}

/// The charts, each with the series that it shows.
fn charts<'a>(evidence: &Evidence<'a>) -> Vec<(Owner, Vec<&'a Series>)> {
    let charts = evidence.partnership.charts().map(|chart| {
        let names = chart.it.chart.series.names().iter();
        let series = names.filter_map(|name| evidence.series.get(&name.value)).collect();
        (chart.owner(), series)
    });
    charts.collect()
}

fn of_categories<'a>(
    series: &'a Series,
    shown: &[(Owner, Vec<&'a Series>)],
    evidence: &Evidence<'a>,
    members: &Members,
    words: &Words,
) -> Option<Whole<'a>> {
    let entry = evidence.partnership.series.get(&series.name.value)?;
    let parts: Vec<Part<'a>> = series
        .points
        .iter()
        .map(|point| Part {
            name: point.x.clone(),
            names: vec![stems(&point.x, words, &evidence.lexicon)],
            member: members.named(&point.x),
            series: None,
            value: Some(point.y),
            place: point.span,
        })
        .collect();
    let own = shown.iter().filter(|(_, all)| all.iter().any(|one| one.name == series.name));
    Some(Whole {
        is_of_donors: parts.iter().any(|part| part.member == Some(0)),
        parts,
        by: By::Categories,
        thing: Some(evidence.lexicon.stem(&entry.x.value)),
        series: Some(series),
        currency: series.currency,
        covers: evidence.partnership.factsheet.period.as_ref().map(|period| period.value),
        sections: own.map(|(section, _)| *section).collect(),
        context: BTreeSet::new(),
    })
}

/// The series of a chart, where they are of the same years.
fn of_chart<'a>(
    section: Owner,
    all: &[&'a Series],
    evidence: &Evidence<'a>,
    members: &Members,
    words: &Words,
) -> Option<Whole<'a>> {
    let (first, covers) = (*all.first()?, all.first()?.period?);
    let is_one =
        |series: &&&Series| series.period == Some(covers) && series.currency == first.currency;
    if all.len() < 2 || all.iter().filter(is_one).count() < all.len() {
        return None;
    }
    let parts: Vec<Part<'a>> = all
        .iter()
        .map(|series| {
            let label = label_of(series);
            let of_donors = members.column(&series.name.value).is_some();
            Part {
                names: names(series, &label, words, evidence),
                member: if of_donors {
                    Some(members.of_series(&series.name.value).unwrap_or(0))
                } else {
                    members.named(&label)
                },
                name: label,
                series: Some(series),
                value: None,
                place: series.name.span,
            }
        })
        .collect();
    let people: BTreeSet<Option<usize>> = parts.iter().map(|part| part.member).collect();
    let is_of_donors = people.len() == parts.len() && people.contains(&Some(0));
    let mut whole = Whole {
        parts,
        by: By::Series,
        is_of_donors,
        thing: None,
        series: Some(first),
        currency: first.currency,
        covers: Some(covers),
        sections: [section].into(),
        context: BTreeSet::new(),
    };
    // Core and earmarked funds of one donor are no donors.
    if !is_of_donors {
        whole.parts.iter_mut().for_each(|part| part.member = None);
    }
    Some(whole)
}

/// What the file of a series has in each of the columns by which its rows are chosen.
fn of_columns<'a>(
    series: &'a Series,
    evidence: &Evidence<'a>,
    members: &Members,
) -> Vec<Whole<'a>> {
    let name = &series.name.value;
    let Some(entry) = evidence.partnership.series.get(name) else { return Vec::new() };
    let Some(covers) = series.period.filter(|_| members.of_series(name).is_none()) else {
        return Vec::new();
    };
    let donors = members.column(name);
    let columns = entry.r#where.sound().map(|(column, _)| column.value.as_str());
    columns
        .filter_map(|column| {
            let sums = series.table.sums_by(column, covers).ok()?;
            let is_of_donors = donors == Some(column);
            let parts: Vec<Part<'a>> = sums
                .keys()
                .map(|value| Part {
                    name: (*value).to_owned(),
                    names: if is_of_donors {
                        Vec::new()
                    } else {
                        vec![evidence.lexicon.stems(value)]
                    },
                    member: members.named(value).filter(|_| is_of_donors),
                    series: None,
                    value: None,
                    place: entry.file.span,
                })
                .collect();
            (parts.len() > 1).then(|| Whole {
                parts,
                by: By::Column(column.to_owned()),
                is_of_donors,
                thing: Some(evidence.lexicon.stem(column)),
                series: Some(series),
                currency: series.currency,
                covers: Some(covers),
                sections: BTreeSet::new(),
                context: BTreeSet::new(),
            })
        })
        .collect()
}
