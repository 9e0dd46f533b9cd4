//! Wholes with their parts: the categories of a series, series side by side, the rows of a file by donor or by kind.

use std::collections::BTreeSet;
use std::ops::Range;

use super::members::Members;
use super::tokens::Token;
use super::words::{Kind, Words};
use crate::check::rules::{Evidence, Lexicon};
use crate::check::series::{Series, label_of};
use crate::finding::Span;
use crate::model::Section;
use crate::units::{self, Currency, Decimal, Period};

/// A part of a whole.
#[derive(Debug, Clone)]
pub struct Part<'a> {
    /// What it is called.
    pub name: String,
    /// The stems of its name.
    stems: BTreeSet<String>,
    /// Which donor it is.
    pub member: Option<usize>,
    /// Its series, where it has one of its own.
    series: Option<&'a Series>,
    /// Its value, where it is none of years.
    value: Option<Decimal>,
    /// Where the data say so.
    pub place: Span,
}

/// What tells the parts of a whole apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// They are the categories of one series.
    Categories,
    /// They are series of a chart.
    Series,
    /// They are the values of a column of a file.
    Column(String),
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
    /// The series that names it in reports.
    pub series: &'a Series,
    /// The currency.
    pub currency: Option<Currency>,
    /// The years that it covers, where it is of years.
    pub covers: Option<Period>,
    /// The section of its chart.
    pub sections: BTreeSet<String>,
}

impl<'a> Whole<'a> {
    /// The values of all parts, over some of the years where it is of years; `None` where one is missing.
    pub fn values(&self, years: Option<Period>) -> Option<Vec<Decimal>> {
        if let By::Column(column) = &self.by {
            let years = years.or(self.covers)?;
            let sums = self.series.table.sums_by(column, years).ok()?;
            // Who has no row in these years has no place among those that have.
            let own = |part: &Part<'_>| sums.get(part.name.as_str()).copied().unwrap_or_default();
            return Some(self.parts.iter().map(own).collect());
        }
        let Some(years) = years.or(self.covers) else {
            return self.parts.iter().map(|part| part.value).collect();
        };
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
        let stem = lexicon.stem(word);
        self.parts.iter().any(|part| part.stems.contains(&stem))
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
        let is_named = |part: &Part<'_>| {
            let has_name = !part.stems.is_empty() && part.stems.is_subset(&stems);
            has_name || part.member.is_some_and(|member| people.contains(&member))
        };
        let parts = self.parts.iter().enumerate().filter(|(_, part)| is_named(part));
        parts.map(|(index, _)| index).collect()
    }
}

impl Part<'_> {
    /// The value of a year; of a part that is of no years, its only one.
    fn of_year(&self, year: i16) -> Option<Decimal> {
        self.series.map_or(self.value, |series| series.value(&year.to_string()))
    }

    /// The sum of some years; `None` where one of them is missing.
    fn sum(&self, years: &[i16]) -> Option<Decimal> {
        let all: Option<Vec<Decimal>> = years.iter().map(|year| self.of_year(*year)).collect();
        units::add(all?)
    }
}

/// Collects the wholes of a document.
pub fn wholes<'a>(evidence: &Evidence<'a>, members: &Members, words: &Words) -> Vec<Whole<'a>> {
    let shown: Vec<(String, Vec<&'a Series>)> = charts(evidence);
    let mut wholes = Vec::new();
    for series in evidence.series.values() {
        if series.period.is_none() {
            wholes.extend(of_categories(series, &shown, evidence, members, words));
        }
        wholes.extend(of_columns(series, evidence, members));
    }
    for (path, series) in &shown {
        wholes.extend(of_chart(path, series, evidence, members, words));
    }
    wholes
}

/// The charts, each with the series that it shows.
fn charts<'a>(evidence: &Evidence<'a>) -> Vec<(String, Vec<&'a Series>)> {
    let sections = evidence.partnership.section.iter().zip(1..);
    let charts = sections.filter_map(|(section, number)| {
        let Section::Chart(chart) = &section.value else { return None };
        let names = chart.chart.series.names().iter();
        let series = names.filter_map(|name| evidence.series.get(&name.value)).collect();
        Some((format!("section.{number}"), series))
    });
    charts.collect()
}

/// The stems of a name, without those that all of a kind have: of `core funds`, core.
fn stems(name: &str, words: &Words, lexicon: &Lexicon) -> BTreeSet<String> {
    let is_general = |word: &&str| {
        let small = word.to_lowercase();
        let kinds = [Kind::Money, Kind::Measure, Kind::Plain];
        kinds.into_iter().any(|kind| words.is(kind, &small)) || lexicon.is_function(word)
    };
    let all = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    all.filter(|word| !is_general(word)).map(|word| lexicon.stem(word)).collect()
}

fn of_categories<'a>(
    series: &'a Series,
    shown: &[(String, Vec<&'a Series>)],
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
            stems: stems(&point.x, words, &evidence.lexicon),
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
        series,
        currency: series.currency,
        covers: None,
        sections: own.map(|(path, _)| path.clone()).collect(),
    })
}

/// The series of a chart, where they are of the same years.
fn of_chart<'a>(
    path: &str,
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
                stems: stems(&label, words, &evidence.lexicon),
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
        series: first,
        currency: first.currency,
        covers: Some(covers),
        sections: [path.to_owned()].into(),
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
                    stems: if is_of_donors {
                        BTreeSet::new()
                    } else {
                        evidence.lexicon.stems(value)
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
                series,
                currency: series.currency,
                covers: Some(covers),
                sections: BTreeSet::new(),
            })
        })
        .collect()
}
