//! Charts: which values, in which unit, with which words.

use std::collections::BTreeMap;

use super::keys::{Key, Keys, Line};
use super::parts::ChartContent;
use super::series::{self, Series};
use crate::charts::{ChartFault, ChartSeries, ChartSpec, ChartWords};
use crate::finding::{Code, Finding, Findings, Span};
use crate::locale::{Locale, MoneyStyle, Scale};
use crate::model::{ChartSection, Partnership};
use crate::units::{Decimal, points};

/// What a chart is made of.
pub struct Request<'a> {
    /// What marks its drawing on the pages.
    pub key: Key,
    /// The section as written.
    pub section: &'a ChartSection,
    /// Its heading in plain characters.
    pub title: String,
    /// Its note.
    pub note: Option<Line>,
    /// Its words, where the author gives them.
    pub alt: Option<String>,
    /// The document, for the names of series and sources.
    pub partnership: &'a Partnership,
    /// The series that could be read.
    pub series: &'a BTreeMap<String, Series>,
    /// The language.
    pub locale: &'a Locale,
    /// How money is written.
    pub money: MoneyStyle,
}

/// Makes a chart ready to be drawn; `None` means that it is reported.
pub fn make(
    request: Request<'_>,
    keys: &mut Keys,
    findings: &mut Findings,
) -> Option<ChartContent> {
    let chart = &request.section.chart;
    let mut used: Vec<&Series> = Vec::new();
    for name in chart.series.names() {
        match request.series.get(&name.value) {
            Some(series) => used.push(series),
            // One that is there but at fault is reported already.
            None if request.partnership.series.knows(&name.value) => {}
            None => findings.push(series::unknown(name, &request.partnership.series)),
        }
    }
    let first = *used.first()?;
    let place = chart.series.names().first().map(|name| name.span)?;
    let at_fault = |message: &str, help: &str| {
        Finding::new(Code::ChartData, place, message.to_owned()).help(help)
    };
    if let Some(other) = used.iter().find(|series| series.currency != first.currency) {
        findings.push(
            at_fault("one chart cannot show two currencies", "make a chart for each")
                .other(first.name.span, "this series")
                .other(other.name.span, "and this one"),
        );
        return None;
    }
    let categories = categories(&used);
    let highlight = highlight(&request, &categories, findings);
    let scale = scale(&used);
    let unit = first
        .currency
        .as_ref()
        .map(|currency| request.locale.money_unit(scale, currency, request.money));
    let values = |series: &Series| -> Vec<Option<Decimal>> {
        categories.iter().map(|x| series.value(x).map(|value| scaled(value, scale))).collect()
    };
    let row =
        |series: &&Series| ChartSeries { label: series::label_of(series), values: values(series) };
    let word = |id: &str| request.locale.message(id, &[]);
    let spec = ChartSpec {
        form: chart.r#type.value,
        series: used.iter().map(row).collect(),
        categories,
        unit: unit.unwrap_or_default(),
        highlight,
        words: ChartWords {
            no_data: word("no-data"),
            incomplete: word("incomplete"),
            net: word("net"),
            rounded: word("rounded"),
        },
    };
    if let Some(fault) = spec.fault() {
        let finding = at_fault(&format!("this chart cannot be drawn: {fault}"), fault.help());
        findings.push(match below_zero(&fault, &used) {
            Some(value) => finding.other(value, "this value"),
            None => finding,
        });
        return None;
    }
    Some(ChartContent {
        key: request.key,
        spec,
        height: chart.height.as_ref().map(|height| points(height.value)),
        title: request.title,
        alt: request.alt,
        note: request.note,
        source: source_line(&used, request.partnership).map(|text| keys.plain(text, place)),
    })
}

/// Finds the value below zero that a chart cannot show.
fn below_zero(fault: &ChartFault, used: &[&Series]) -> Option<Span> {
    let ChartFault::BelowZero { category, .. } = fault else { return None };
    let mut points = used.iter().flat_map(|series| &series.points);
    points.find(|point| point.x == *category && point.y < Decimal::ZERO).map(|point| point.span)
}

/// Returns the categories of all series, in order: years ascending, others as the files have them.
fn categories(used: &[&Series]) -> Vec<String> {
    let mut categories: Vec<String> = Vec::new();
    for series in used {
        for category in series.categories() {
            if !categories.contains(&category) {
                categories.push(category);
            }
        }
    }
    if used.iter().all(|series| series.period.is_some()) {
        categories.sort();
    }
    categories
}

/// Finds the category that the chart points out.
fn highlight(
    request: &Request<'_>,
    categories: &[String],
    findings: &mut Findings,
) -> Option<usize> {
    let wanted = request.section.chart.highlight.as_ref()?;
    let found = categories.iter().position(|category| *category == wanted.value);
    if found.is_none() {
        let finding = Finding::new(
            Code::ChartData,
            wanted.span,
            format!("the chart has no `{}` to point out", wanted.value),
        );
        let names = categories.iter().map(String::as_str);
        findings.push(finding.meant(crate::nearest::nearest(&wanted.value, names.clone()), || {
            format!("it has {}", crate::nearest::choices(names))
        }));
    }
    found
}

/// Returns the unit in which the largest value has few digits.
pub fn scale(used: &[&Series]) -> Scale {
    let largest = used
        .iter()
        .flat_map(|series| &series.points)
        .map(|point| point.y.abs())
        .max()
        .unwrap_or_default();
    // Ten thousand millions is where a reader begins to count zeros.
    if used.iter().all(|series| series.currency.is_none()) || largest < Decimal::from(10_000) {
        Scale::One
    } else if largest < Decimal::from(1_000_000) {
        Scale::Thousand
    } else if largest < Decimal::from(10_000_000_000_i64) {
        Scale::Million
    } else {
        Scale::Billion
    }
}

/// Returns a value in a unit, with all its digits: only the point moves, as far as a decimal has room.
fn scaled(value: Decimal, scale: Scale) -> Decimal {
    let power = u32::from(scale.power().unsigned_abs());
    let value = value.normalize();
    Decimal::try_from_i128_with_scale(value.mantissa(), value.scale() + power).unwrap_or_else(
        |_| {
            let unit = Decimal::from(10_u64.pow(power));
            value.checked_div(unit).unwrap_or(value)
        },
    )
}

/// Names the sources of the data, each once.
fn source_line(used: &[&Series], partnership: &Partnership) -> Option<String> {
    let mut lines: Vec<String> = Vec::new();
    for source in used.iter().filter_map(|series| partnership.sources.get(series.source.as_ref()?))
    {
        let publisher = source.publisher.as_ref().map(|publisher| publisher.value.as_str());
        let line = match publisher {
            Some(publisher) => format!("{publisher}, {}", source.title.value),
            None => source.title.value.clone(),
        };
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    (!lines.is_empty()).then(|| lines.join("; "))
}
