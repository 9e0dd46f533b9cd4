//! Charts against their titles and their data.

use super::data::{money, total};
use super::{Evidence, Ledger};
use crate::check::series::Series;
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings, Severity, Span};
use crate::model::{ChartSection, ChartType, Measure, Section, SeriesEntry};
use crate::text::{Inline, visit_runs};
use crate::theme::distance;
use crate::units::{Decimal, Period, Range};

/// A chart, what its title says and what it shows.
struct Titled<'a> {
    section: &'a ChartSection,
    /// The title's characters.
    title: String,
    /// The facts that the title prints, with their places in it.
    facts: Vec<(&'a Fact, Span)>,
    series: Vec<&'a Series>,
}

/// Returns every chart.
fn titled<'a>(evidence: &Evidence<'a>) -> Vec<Titled<'a>> {
    let sections = evidence.partnership.section.iter().enumerate();
    sections
        .filter_map(|(index, section)| {
            let Section::Chart(section) = &section.value else { return None };
            let path = format!("section.{}.title", index + 1);
            let mut title = String::new();
            let mut facts = Vec::new();
            if let Some(text) = evidence.texts.iter().find(|text| text.path == path) {
                visit_runs(&text.blocks, &mut |run| match run {
                    Inline::Text { text, .. } => title.push_str(text),
                    Inline::Fact { text, names, span, .. } => {
                        title.push_str(text);
                        let named = names.iter().filter_map(|name| evidence.fact(name));
                        facts.extend(named.map(|fact| (fact, *span)));
                    }
                    _ => {}
                });
            }
            let names = section.chart.series.names().iter();
            let series = names.filter_map(|name| evidence.series.get(&name.value)).collect();
            Some(Titled { section, title, facts, series })
        })
        .collect()
}

/// Reports titles that claim another total, period or measure than the chart shows.
pub fn titles(evidence: &Evidence<'_>, ledger: &mut Ledger, findings: &mut Findings) {
    for chart in titled(evidence) {
        claimed_total(&chart, evidence, ledger, findings);
        claimed_period(&chart, findings);
        claimed_measure(&chart, evidence, findings);
    }
}

/// Reports an amount in the title that the bars do not add up to.
fn claimed_total(
    chart: &Titled<'_>,
    evidence: &Evidence<'_>,
    ledger: &mut Ledger,
    findings: &mut Findings,
) {
    for (fact, span) in &chart.facts {
        let FactValue::Amount(stated, currency) = &fact.value.value else { continue };
        // A title may print only the period of an amount.
        let printed = evidence.sources.slice(*span);
        let is_period = printed.contains(".period") || printed.contains("| period");
        let same_currency = chart.series.iter().all(|series| series.currency == Some(*currency));
        if is_period || chart.series.is_empty() || !same_currency {
            continue;
        }
        ledger.note(&fact.name.value, "the chart in whose title it stands");
        let totals: Vec<(Decimal, bool)> =
            chart.series.iter().map(|series| total(series)).collect();
        let sum: Decimal = totals.iter().map(|(sum, _)| *sum).sum();
        let has_gap = totals.iter().any(|(_, has_gap)| *has_gap);
        let stated_range = Range::of(*stated, fact.bound);
        let shown = Range { low: Some(sum), high: (!has_gap).then_some(sum) };
        let is_beyond = has_gap && stated_range.low.is_some_and(|low| low > sum);
        if !shown.refutes(stated_range) && !is_beyond {
            continue;
        }
        let gives = money(sum, currency, stated.step, &evidence.english);
        let mut finding = Finding::new(
            Code::ChartTitle,
            *span,
            format!("the title says {}, the values shown add up to {gives}", evidence.show(fact)),
        )
        .label("claimed here")
        .other(fact.value.span, "stated here");
        for name in chart.section.chart.series.names() {
            finding = finding.other(name.span, "shown here");
        }
        if shown.refutes(stated_range) {
            finding = finding.help("show what the title says, or say what is shown");
        } else {
            finding.severity = Severity::Note;
            finding = finding.note("years without a value leave room for a larger total");
        }
        findings.push(finding);
    }
}

/// Reports years in the title that are not those of the chart.
fn claimed_period(chart: &Titled<'_>, findings: &mut Findings) {
    let years: Vec<i16> = chart
        .title
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .filter(|year| (1900..=2200).contains(year))
        .collect();
    let (Some(first), Some(last)) = (years.iter().min(), years.iter().max()) else { return };
    let Ok(claimed) = Period::new(*first, *last) else { return };
    let shown: Vec<Period> = chart.series.iter().filter_map(|series| series.period).collect();
    let bounds = shown.iter().map(|p| p.first()).min().zip(shown.iter().map(|p| p.last()).max());
    let Some(shown) = bounds.and_then(|(first, last)| Period::new(first, last).ok()) else {
        return;
    };
    if shown == claimed {
        return;
    }
    let Some(title) = &chart.section.title else { return };
    findings.push(
        Finding::new(
            Code::ChartTitle,
            title.span,
            format!("the title says {claimed}, the chart shows {shown}"),
        )
        .label("claimed here")
        .help("give the series the title's `period`, or the title the series'"),
    );
}

/// Reports a title that names one measure over data of another.
fn claimed_measure(chart: &Titled<'_>, evidence: &Evidence<'_>, findings: &mut Findings) {
    let title = chart.title.to_lowercase();
    let names = |id: &str| {
        let words = evidence.locale.message(id, &[]);
        words
            .split_whitespace()
            .any(|word| title.split(|c: char| !c.is_alphanumeric()).any(|part| part == word))
    };
    let claimed = match (names("measure-assessed"), names("measure-voluntary")) {
        (true, false) => Measure::Assessed,
        (false, true) => Measure::Voluntary,
        _ => return,
    };
    let Some(title) = &chart.section.title else { return };
    let differs = |measure: Option<Measure>| measure.filter(|measure| *measure != claimed);
    for name in chart.section.chart.series.names() {
        let entry = evidence.partnership.series.get(&name.value);
        if let Some(measure) = differs(entry.and_then(measure_of_series)) {
            findings.push(mismatch(title.span, claimed, measure).other(name.span, "this series"));
        }
    }
    for (fact, span) in &chart.facts {
        if let Some(measure) = differs(measure_of_fact(fact, evidence, 0)) {
            findings.push(mismatch(*span, claimed, measure).other(fact.name.span, "this fact"));
        }
    }
}

/// Returns the finding for a title of the wrong measure.
fn mismatch(span: Span, claimed: Measure, measure: Measure) -> Finding {
    Finding::new(
        Code::ChartTitle,
        span,
        format!("the title says {} contributions, this is {}", word(claimed), what(measure)),
    )
    .label("claimed here")
    .help("name in the title what is shown")
}

/// Returns a measure as an adjective.
fn word(measure: Measure) -> &'static str {
    match measure {
        Measure::Assessed => "assessed",
        Measure::Voluntary => "voluntary",
        Measure::Total => "all",
    }
}

/// Returns what a measure is.
fn what(measure: Measure) -> &'static str {
    match measure {
        Measure::Assessed => "assessed",
        Measure::Voluntary => "voluntary",
        Measure::Total => "assessed and voluntary together",
    }
}

/// Returns the measure that words name, if it is one.
fn measure_in<'w>(words: impl Iterator<Item = &'w str>) -> Option<Measure> {
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    let has = |names: &[&str]| words.iter().any(|word| names.contains(&word.as_str()));
    match (has(&["assessed"]), has(&["voluntary", "earmarked"])) {
        (true, true) => Some(Measure::Total),
        (true, false) => Some(Measure::Assessed),
        (false, true) => Some(Measure::Voluntary),
        (false, false) => None,
    }
}

/// Returns what a series' amounts are of: as it says, or as its rows are chosen.
fn measure_of_series(entry: &SeriesEntry) -> Option<Measure> {
    entry.measure.or_else(|| {
        let values = entry.r#where.sound().map(|(_, value)| value.value.as_str());
        measure_in(values.flat_map(str::split_whitespace))
    })
}

/// Returns what an amount is of: as it says, as its parts are, or as its name says.
fn measure_of_fact(fact: &Fact, evidence: &Evidence<'_>, depth: usize) -> Option<Measure> {
    if let Some(measure) = fact.measure {
        return Some(measure);
    }
    let parts: Vec<Measure> = fact
        .parts
        .iter()
        .filter(|_| depth < 8)
        .filter_map(|part| evidence.fact(&part.value))
        .filter_map(|part| measure_of_fact(part, evidence, depth + 1))
        .collect();
    match parts.as_slice() {
        [] => measure_in(fact.name.value.split('_')),
        [first, rest @ ..] if rest.iter().all(|measure| measure == first) => Some(*first),
        _ => Some(Measure::Total),
    }
}

/// Reports a chart whose last year was not over when its data were taken.
pub fn incomplete(evidence: &Evidence<'_>, findings: &mut Findings) {
    for chart in titled(evidence) {
        for (series, name) in chart.series.iter().zip(chart.section.chart.series.names()) {
            let last = series.points.iter().filter_map(|point| point.x.parse::<i16>().ok()).max();
            let source = series.source.as_ref().and_then(|s| evidence.partnership.sources.get(s));
            let taken = source
                .and_then(|source| source.accessed.as_ref().or(source.published.as_ref()))
                .map_or(evidence.partnership.factsheet.issued.value, |date| date.value);
            // A source dated to the year alone may well have been made at its end.
            let is_early = taken.month().is_some_and(|month| month < 12);
            let Some(last) = last else { continue };
            if last > taken.year() || (last == taken.year() && is_early) {
                findings.push(
                    Finding::new(
                        Code::ChartIncomplete,
                        name.span,
                        format!("the chart ends with {last}, and its data were taken in {taken}"),
                    )
                    .label("a year that was not over")
                    .help("end the series a year earlier by its `period`, or say in the note that it is part of a year"),
                );
            }
        }
    }
}

/// Reports rings of what is no whole: years, or shares that do not give 100.
pub fn shares(evidence: &Evidence<'_>, findings: &mut Findings) {
    for chart in titled(evidence) {
        let place = chart.section.chart.r#type.span;
        if chart.section.chart.r#type.value != ChartType::Donut {
            continue;
        }
        if chart.series.iter().any(|series| series.period.is_some_and(|p| p.length() > 1)) {
            findings.push(
                Finding::new(Code::ChartShares, place, "years are not parts of one whole")
                    .label("a ring of years")
                    .help("show years as columns or lines"),
            );
            continue;
        }
        let (sum, _) = chart.series.first().map_or((Decimal::ZERO, false), |series| total(series));
        let is_percent = chart.series.iter().all(|series| series.currency.is_none());
        let points = chart.series.first().map_or(0, |series| series.points.len());
        // Shares rounded to whole percents are off by half a percent each at the most.
        let slack = Decimal::from(points) / Decimal::TWO;
        let off = (sum - Decimal::ONE_HUNDRED).abs();
        if is_percent && off > slack && off < Decimal::TEN {
            findings.push(
                Finding::new(
                    Code::ChartShares,
                    place,
                    format!("the shares give {}, not 100", sum.normalize()),
                )
                .help("add what is missing, or correct a share"),
            );
        }
    }
}

/// Reports series whose colours are too near to each other in grey or to colour-blind eyes.
pub fn palette(evidence: &Evidence<'_>, findings: &mut Findings) {
    for chart in titled(evidence) {
        let names = chart.section.chart.series.names();
        let colors = evidence.theme.series.iter().take(chart.series.len());
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
