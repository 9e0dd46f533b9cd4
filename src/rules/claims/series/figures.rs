//! The figures of a document that sentences may speak of: by year, as the series have them and as charts add them up.

use std::collections::{BTreeMap, BTreeSet};

use super::members::Members;
use super::words::{Kind, Words};
use crate::content::{Series, label_of};
use crate::model::{Measure, Owner};
use crate::rules::{Evidence, measures};
use crate::units::{self, Currency, Decimal, Period};

/// Figures by year.
#[derive(Debug)]
pub struct Course<'a> {
    /// The series that they are of; several where they are a sum.
    pub series: Vec<&'a Series>,
    /// The values; a year without one is a gap.
    pub values: BTreeMap<i16, Decimal>,
    /// The years that they are to cover.
    pub covers: Period,
    /// The currency.
    pub currency: Option<Currency>,
    /// The stems of what sets them apart from others: core, regional.
    pub own: BTreeSet<String>,
    /// Whether they are of what is given.
    pub is_money: bool,
    /// What they are of.
    pub measure: Option<Measure>,
    /// Which other donor they are of, by its place among the [`Members`].
    pub member: Option<usize>,
    /// The sections of the charts that show them.
    pub sections: BTreeSet<Owner>,
}

impl Course<'_> {
    /// What reports call them.
    pub fn label(&self) -> String {
        let names: Vec<String> =
            self.series.iter().map(|series| format!("`{}`", series.name.value)).collect();
        match names.as_slice() {
            [one] => format!("the series {one}"),
            _ => format!("the series {} together", names.join(" and ")),
        }
    }

    /// The first and the last year with a value.
    pub fn ends(&self) -> Option<(i16, i16)> {
        Some((*self.values.keys().next()?, *self.values.keys().next_back()?))
    }
}

/// All of them.
#[derive(Debug)]
pub struct Figures<'a> {
    pub courses: Vec<Course<'a>>,
    pub members: Members,
}

impl<'a> Figures<'a> {
    /// Collects them from a document.
    pub fn new(evidence: &Evidence<'a>, words: &Words) -> Self {
        let members = Members::new(evidence);
        let charts = charts(evidence);
        let mut courses: Vec<Course<'a>> = Vec::new();
        for series in evidence.series.values() {
            courses.extend(of_series(series, &members, &charts, evidence, words));
        }
        // What a chart shows side by side or on top of each other may be meant together.
        let mut sums: Vec<(Vec<&str>, Option<Owner>)> =
            charts.iter().map(|(section, names)| (names.clone(), Some(*section))).collect();
        let own = courses.iter().filter(|course| course.member.is_none());
        let own = own.flat_map(|course| &course.series).map(|series| series.name.value.as_str());
        sums.push((own.collect(), None));
        for (names, section) in sums {
            let sum = sum(&names, section, &courses);
            courses.extend(sum);
        }
        Self { courses, members }
    }
}

/// The sections that are charts, each with the names of its series.
fn charts<'a>(evidence: &Evidence<'a>) -> Vec<(Owner, Vec<&'a str>)> {
    let charts = evidence.partnership.charts().map(|chart| {
        let names = chart.it.chart.series.names().iter().map(|name| name.value.as_str());
        (chart.owner(), names.collect())
    });
    charts.collect()
}

/// Reads a series of years.
fn of_series<'a>(
    series: &'a Series,
    members: &Members,
    charts: &[(Owner, Vec<&str>)],
    evidence: &Evidence<'a>,
    words: &Words,
) -> Option<Course<'a>> {
    let values = series.points.iter().filter_map(|point| Some((point.x.parse().ok()?, point.y)));
    let name = &series.name.value;
    let entry = evidence.partnership.series.get(name);
    let label = label_of(series);
    let told = entry.into_iter().flat_map(|entry| entry.r#where.sound());
    let told: Vec<&str> = told.map(|(_, value)| value.value.as_str()).collect();
    let member = members.of_series(name);
    let is_word = |kind: Kind, text: &str| {
        text.split(|c: char| !c.is_alphanumeric()).any(|word| words.is(kind, &word.to_lowercase()))
    };
    let mut own = BTreeSet::new();
    for text in told.iter().copied().chain([label.as_str(), &name.replace('_', " ")]) {
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            let small = word.to_lowercase();
            let is_general = [Kind::Money, Kind::Measure, Kind::Plain, Kind::Year, Kind::Mark]
                .into_iter()
                .any(|kind| words.is(kind, &small));
            if !is_general && !evidence.lexicon.is_function(word) && !small.is_empty() {
                own.insert(evidence.lexicon.stem(word));
            }
        }
    }
    let shown = charts.iter().filter(|(_, names)| names.contains(&name.as_str()));
    Some(Course {
        series: vec![series],
        values: values.collect(),
        covers: series.period?,
        currency: series.currency,
        own,
        is_money: series.currency.is_some() || is_word(Kind::Money, &label),
        measure: entry.and_then(measures::of_series),
        member,
        sections: shown.map(|(section, _)| *section).collect(),
    })
}

/// Adds series up, year by year; a year that one of them lacks is a gap.
fn sum<'a>(names: &[&str], section: Option<Owner>, courses: &[Course<'a>]) -> Option<Course<'a>> {
    let own = |course: &&Course<'_>| matches!(course.series.as_slice(), [one] if names.contains(&one.name.value.as_str()));
    let parts: Vec<&Course<'a>> = courses.iter().filter(own).collect();
    let first = parts.first()?;
    let series: Vec<&'a Series> = parts.iter().flat_map(|part| part.series.clone()).collect();
    let is_known = || {
        let known = |course: &Course<'_>| {
            course.series.len() == series.len()
                && course.series.iter().all(|own| series.iter().any(|s| s.name == own.name))
        };
        courses.iter().any(known)
    };
    let is_one = parts.iter().all(|part| {
        part.currency == first.currency && part.covers == first.covers && part.member.is_none()
    });
    if parts.len() < 2 || !is_one || is_known() {
        return None;
    }
    let values = first.covers.years().filter_map(|year| {
        let all: Option<Vec<Decimal>> =
            parts.iter().map(|part| part.values.get(&year).copied()).collect();
        Some((year, units::add(all?)?))
    });
    Some(Course {
        series,
        values: values.collect(),
        covers: first.covers,
        currency: first.currency,
        own: BTreeSet::new(),
        is_money: parts.iter().all(|part| part.is_money),
        measure: None,
        member: None,
        sections: section.into_iter().collect(),
    })
}
