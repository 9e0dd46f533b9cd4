//! Units in the words around a chart or a table, against the unit of its numbers.

use crate::charts::Adds;
use crate::content::Series;
use crate::content::scale;
use crate::content::{Field, Role};
use crate::finding::{Code, Finding, Findings};
use crate::mentions::{Mention, UnitMention, What};
use crate::model::ChartSection;
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs;
use crate::units::Currency;

/// Reports a title, a note or an alternative text that names another unit than the chart is drawn in, and the head of
/// a column that names another than its cells.
pub fn named(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    for reading in readings {
        let section = evidence.partnership.section_of(reading.stand.owner);
        let chart = section.and_then(|section| section.shows().chart());
        if chart.is_none() && reading.role != Role::ColumnHead {
            continue;
        }
        let units = units_of(reading, evidence);
        if units.is_empty() {
            continue;
        }
        match chart {
            Some(chart) => of_chart(&units, reading, chart, evidence, findings),
            None => of_column(&units, reading, readings, evidence, findings),
        }
    }
}

/// Returns the units that a text gives the numbers beside it: what stands in a heading, and what a sentence says of
/// figures or amounts. `The assessed contribution, set in Swiss francs, is not included` says nothing of them.
fn units_of(reading: &Reading<'_>, evidence: &Evidence<'_>) -> Vec<UnitMention> {
    let mut units = evidence.reader.units(reading.whole());
    if matches!(reading.role, Role::ChartTitle | Role::ColumnHead) {
        return units;
    }
    let words = |id: &str| evidence.locale.message(id, &[]);
    let (subjects, conversions) = (words("unit-subjects"), words("unit-conversions"));
    units.retain(|unit| {
        let sentence = reading.sentence_at(unit.bytes.start);
        let words = reading.words_in(&(sentence.start..unit.bytes.start));
        words.iter().any(|word| runs::lists(&subjects, word.text))
            && !words.iter().any(|word| runs::lists(&conversions, word.text))
    });
    units
}

/// Compares the units that a text names with that of the chart; of several, one has to be it.
fn of_chart(
    units: &[UnitMention],
    reading: &Reading<'_>,
    chart: &ChartSection,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let names = chart.chart.series.names();
    let series: Vec<&Series> =
        names.iter().filter_map(|name| evidence.series.get(&name.value)).collect();
    let Some(first) = series.first() else { return };
    let is_share = chart.chart.r#type.value.adds == Adds::Whole;
    let power = u32::from(scale(&series).power().unsigned_abs());
    let Some(currency) = first.currency else {
        // Numbers without a currency are in whatever unit the file has them; money is not.
        let money = units.iter().find(|unit| unit.is_money);
        if let (Some(unit), Some(name)) = (money, names.first()) {
            findings.push(
                Finding::new(
                    Code::ChartUnit,
                    reading.place(&unit.bytes, evidence),
                    format!(
                        "the chart shows plain numbers, its words say `{}`",
                        reading.text(&unit.bytes)
                    ),
                )
                .label("a currency")
                .other(name.span, "a series without a currency")
                .help("give the series its `currency`, or name what it counts"),
            );
        }
        return;
    };
    let fits = |unit: &UnitMention| {
        if unit.is_percent {
            return is_share;
        }
        let is_power = unit.power.is_none_or(|own| own == power || is_share);
        is_power && unit.currency.is_none_or(|own| own == currency)
    };
    if units.iter().any(fits) {
        return;
    }
    let (Some(unit), Some(name)) = (units.first(), names.first()) else { return };
    let drawn =
        evidence.locale.money_unit(scale(&series), &currency, crate::locale::MoneyStyle::Compact);
    findings.push(
        Finding::new(
            Code::ChartUnit,
            reading.place(&unit.bytes, evidence),
            format!(
                "the chart is drawn in {}, its words say `{}`",
                drawn.replace('\u{a0}', " "),
                reading.text(&unit.bytes)
            ),
        )
        .label("another unit")
        .other(name.span, format!("this series is in {}", currency.code()))
        .help("take the unit out of the words: the chart prints it beside its numbers"),
    );
}

/// Compares the units that the head of a column names with those that its cells print.
fn of_column(
    units: &[UnitMention],
    head: &Reading<'_>,
    readings: &[Reading<'_>],
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let Field::Column(own) = head.stand.field else { return };
    let is_below = |reading: &&Reading<'_>| {
        reading.stand.owner == head.stand.owner
            && matches!(reading.stand.field, Field::Cell { column, .. } if column == own)
    };
    for cell in readings.iter().filter(is_below) {
        let Some((number, said)) = cell.mentions.iter().find_map(|mention| {
            let said = unit_of(mention)?;
            (!units.iter().any(|unit| said.fits(unit))).then_some((mention, said))
        }) else {
            continue;
        };
        let Some(unit) = units.first() else { return };
        findings.push(
            Finding::new(
                Code::ChartUnit,
                head.place(&unit.bytes, evidence),
                format!(
                    "the head says `{}`, a number below it is {}",
                    head.text(&unit.bytes),
                    said.word
                ),
            )
            .label("another unit")
            .other(cell.place(&number.bytes, evidence), "this number")
            .help("bring the head and the numbers to one unit"),
        );
        return;
    }
}

/// The unit that a number in a cell has in its own words.
struct Said {
    currency: Option<Currency>,
    is_percent: bool,
    word: String,
}

impl Said {
    /// Whether a unit in a head may be its own.
    fn fits(&self, unit: &UnitMention) -> bool {
        match self.currency {
            Some(own) => !unit.is_percent && unit.currency.is_none_or(|named| named == own),
            None => unit.is_percent == self.is_percent,
        }
    }
}

/// Returns the unit that a number says itself; none where the head has to say it.
fn unit_of(mention: &Mention) -> Option<Said> {
    match mention.what {
        What::Money { currency: Some(currency), .. } => Some(Said {
            currency: Some(currency),
            is_percent: false,
            word: format!("in {}", currency.code()),
        }),
        What::Percent(_) => {
            Some(Said { currency: None, is_percent: true, word: "in per cent".to_owned() })
        }
        _ => None,
    }
}
