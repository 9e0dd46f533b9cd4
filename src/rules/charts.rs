//! Charts against their data: years that were not over, shares of no whole, colours too much alike.

use super::claims::time::{self, Clock};
use super::runs::{self, Passage};
use super::{Evidence, data, too_large};
use crate::charts::Adds;
use crate::content::{Field, Series};
use crate::facts::Fact;
use crate::finding::{Code, Finding, Findings, Span};
use crate::model::ChartSection;
use crate::text::{Inline, visit_runs};
use crate::theme::distance;
use crate::units::Decimal;

/// The words by which a column of a data file is known to be in percent.
const PERCENT: [&str; 7] = ["percent", "percentage", "pct", "share", "%", "pourcentage", "part"];

/// A chart, what its title says and what it shows.
pub struct Titled<'a> {
    /// The chart as written.
    pub section: &'a ChartSection,
    /// The title's runs.
    pub title: Passage<'a>,
    /// The note's characters.
    pub note: String,
    /// The facts that the title prints, with their places in it.
    pub facts: Vec<(&'a Fact, Span)>,
    /// What it shows.
    pub series: Vec<&'a Series>,
}

/// Returns every chart.
pub fn titled<'a>(evidence: &Evidence<'a>) -> Vec<Titled<'a>> {
    let charts = evidence.partnership.charts();
    charts
        .map(|chart| {
            let section = chart.it;
            let text = |field| {
                let own = (chart.owner(), field);
                evidence.texts.iter().find(|text| (text.owner, text.field) == own)
            };
            let mut facts = Vec::new();
            let title = text(Field::Title);
            if let Some(title) = title {
                visit_runs(&title.blocks, &mut |run| {
                    if let Inline::Fact { names, span, .. } = run {
                        let named = names.iter().filter_map(|name| evidence.fact(name));
                        facts.extend(named.map(|fact| (fact, *span)));
                    }
                });
            }
            let title = title.map(std::slice::from_ref).unwrap_or_default();
            let note = text(Field::Note).map(std::slice::from_ref).unwrap_or_default();
            let names = section.chart.series.names().iter();
            Titled {
                section,
                title: runs::passages(title).into_iter().flat_map(|(_, runs)| runs).collect(),
                note: runs::passages(note)
                    .into_iter()
                    .flat_map(|(_, runs)| runs)
                    .map(|run| run.text)
                    .collect(),
                facts,
                series: names.filter_map(|name| evidence.series.get(&name.value)).collect(),
            }
        })
        .collect()
}

/// Reports a chart whose last year was not over when its data were taken.
pub fn incomplete(clock: &Clock<'_, '_>, evidence: &Evidence<'_>, findings: &mut Findings) {
    for chart in titled(evidence) {
        for (series, name) in chart.series.iter().zip(chart.section.chart.series.names()) {
            let last = series.points.iter().filter_map(|point| point.x.parse::<i16>().ok()).max();
            let source = series.source.as_ref().map(|s| evidence.partnership.sources.get(s));
            // One that is not there is told; when the data were taken is not known then.
            let Some(source) = source.map_or(Some(None), |found| found.map(Some)) else { continue };
            let taken = source
                .and_then(|source| source.accessed.as_ref().or(source.published.as_ref()))
                .map_or(clock.issued(), |date| date.value);
            // A source dated to the year alone may well have been made at its end.
            let is_early = taken.month().is_some_and(|month| month < 12);
            let Some(last) = last else { continue };
            // The note may speak of it: `2024 is part of a year`.
            let mentions = evidence.reader.read(&chart.note);
            let years = mentions.iter().filter_map(|mention| mention.what.years());
            if years.flat_map(|years| [years.first(), years.last()]).any(|year| year == last) {
                continue;
            }
            let is_open = last > taken.year() || (last == taken.year() && is_early);
            if is_open && !shows_plans(&chart, series, clock) {
                findings.push(
                    Finding::new(
                        Code::ChartIncomplete,
                        name.span,
                        format!("the chart ends with {last}, and its data were taken in {taken}"),
                    )
                    .label("a year that was not over")
                    .later()
                    .help("end the series a year earlier by its `period`, or say in the note that it is part of a year"),
                );
            }
        }
    }
}

/// Returns whether a chart shows what is planned or agreed, for years that may well lie ahead.
fn shows_plans(chart: &Titled<'_>, series: &Series, clock: &Clock<'_, '_>) -> bool {
    let partnership = clock.evidence().partnership;
    let entry = partnership.series.get(&series.name.value);
    let source = series.source.as_ref().and_then(|source| partnership.sources.get(source));
    let chosen = entry.iter().flat_map(|entry| entry.r#where.sound()).map(|(_, value)| value);
    let title: String = chart.title.iter().map(|run| run.text).collect();
    let name = [&series.name.value, &entry.map_or(String::new(), |entry| entry.y.value.clone())]
        .map(|name| name.replace('_', " "));
    let texts = [Some(title.as_str()), Some(chart.note.as_str()), series.label.as_deref()];
    let texts = texts.into_iter().flatten().chain(name.iter().map(String::as_str));
    let texts = texts.chain(source.map(|source| source.title.value.as_str()));
    time::is_planned(texts.chain(chosen.map(|value| value.value.as_str())), clock)
}

/// Reports rings of what is no whole: years, or shares that do not give 100.
pub fn shares(evidence: &Evidence<'_>, findings: &mut Findings) {
    for chart in titled(evidence) {
        let (place, form) = (chart.section.chart.r#type.span, chart.section.chart.r#type.value);
        if form.adds != Adds::Whole {
            continue;
        }
        if chart.series.iter().any(|series| series.period.is_some_and(|p| p.length() > 1)) {
            findings.push(
                Finding::new(Code::ChartShares, place, "years are not parts of one whole")
                    .label(format!("a {} of years", form.name))
                    .help("show years as columns or lines"),
            );
            continue;
        }
        for (series, name) in chart.series.iter().zip(chart.section.chart.series.names()) {
            let column = evidence.partnership.series.get(&name.value).map(|entry| &entry.y.value);
            let Some(off) = off_whole(series, column.map_or("", String::as_str)) else { continue };
            let Some(off) = off else {
                findings.push(too_large(name.span, "these shares with their whole"));
                continue;
            };
            findings.push(
                Finding::new(
                    Code::ChartShares,
                    place,
                    format!("the shares give {}, not 100", off.normalize()),
                )
                .label(format!("a {} of parts of one whole", form.name))
                .other(name.span, "these shares")
                .help("add what is missing, or correct a share"),
            );
        }
    }
}

/// Returns what shares in percent add up to, where it is not 100 within their rounding; whole percents are exact.
///
/// The outer `None` says that they may well be 100, or no shares; the inner that a decimal cannot hold their sum.
fn off_whole(series: &Series, column: &str) -> Option<Option<Decimal>> {
    let decimals = series.points.iter().map(|point| point.y.scale()).max()?;
    let column = column.to_lowercase();
    let says_percent = column
        .split(|c: char| !(c.is_alphanumeric() || c == '%'))
        .any(|word| PERCENT.contains(&word));
    // Counts of things may well come near to a hundred; numbers with decimals are no counts.
    if series.currency.is_some() || !(says_percent || decimals > 0) {
        return None;
    }
    let Some((sum, _)) = data::total(series) else { return Some(None) };
    // Half a unit of the last decimal for each share, and nothing at all for whole percents.
    let halves = if decimals > 0 { Decimal::from(5 * series.points.len()) } else { Decimal::ZERO };
    let is_off = |off: Decimal| {
        let unit = Decimal::try_new(1, decimals + 1).ok()?;
        let slack = halves.checked_mul(unit)?;
        Some(off > slack && (says_percent || off < Decimal::TEN))
    };
    let off = sum.checked_sub(Decimal::ONE_HUNDRED).map(|off| off.abs());
    match off.and_then(is_off) {
        None => Some(None),
        Some(is_off) => is_off.then_some(Some(sum)),
    }
}

/// Reports series whose colours are too near to each other in grey or to colour-blind eyes.
pub fn palette(evidence: &Evidence<'_>, findings: &mut Findings) {
    for chart in titled(evidence) {
        let names = chart.section.chart.series.names();
        let inks = chart.section.chart.r#type.value.limits.inks;
        let colors = evidence.theme.series.iter().take(chart.series.len().min(inks));
        let colors: Vec<_> = colors.collect();
        for (second, color) in colors.iter().enumerate() {
            for (first, other) in colors.iter().enumerate().take(second) {
                let Some(reason) = distance::confusion(other, color) else { continue };
                let (Some(a), Some(b)) = (names.get(first), names.get(second)) else { continue };
                findings.push(
                    Finding::new(
                        Code::ChartPalette,
                        b.span,
                        format!("`{}` and `{}` look alike {reason}", a.value, b.value),
                    )
                    .other(a.span, "the other series")
                    .help("choose other colours for the theme's `series`, or show fewer at once"),
                );
            }
        }
    }
}
