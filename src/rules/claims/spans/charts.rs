//! The note and the alternative text of a chart, and the years that it shows.

use super::{is_name, span};
use crate::content::Field;
use crate::finding::{Code, Finding, Findings};
use crate::mentions::{Mention, What};
use crate::rules::Evidence;
use crate::rules::claims::vocabulary::Vocabulary;
use crate::rules::reading::Reading;
use crate::rules::years::Calendar;
use crate::units::Period;

/// Reports the note and the alternative text of a chart that name other years than it shows.
pub(super) fn told(
    readings: &[Reading<'_>],
    calendar: &Calendar,
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    for chart in evidence.partnership.charts() {
        let names = chart.it.chart.series.names();
        let series: Vec<_> =
            names.iter().filter_map(|name| evidence.series.get(&name.value)).collect();
        let periods = series.iter().filter_map(|series| series.period);
        let Some(shown) = bounds(periods) else { continue };
        let points = series.iter().flat_map(|series| &series.points);
        let with_value = bounds(points.filter_map(|point| point.x.parse().ok().map(Period::year)));
        let labels = series.iter().filter_map(|series| series.label.as_deref());
        let mut words: Vec<String> = labels
            .flat_map(|label| evidence.lexicon.stems(label))
            .filter(|stem| !vocabulary.is_plain(stem))
            .collect();
        if words.is_empty() {
            let data = evidence.locale.message("data-words", &[]);
            words.extend(evidence.lexicon.stems(&data));
        }
        for field in [Field::Subtitle, Field::Note, Field::ChartAlt] {
            let text = (chart.owner(), field);
            for reading in readings.iter().filter(|reading| reading.stand.text() == text) {
                let spans: Vec<(&Mention, Period)> = reading
                    .mentions
                    .iter()
                    .filter(|mention| !is_name(reading, mention, calendar))
                    .filter_map(|mention| {
                        let said = match mention.what {
                            What::Since(first) if first < shown.first() => {
                                Period::new(first, shown.last()).ok()?
                            }
                            _ => span(mention)?,
                        };
                        Some((mention, said))
                    })
                    .collect();
                let [(mention, said)] = spans.as_slice() else { continue };
                let sentence = reading.sentence_at(mention.bytes.start);
                let stems = evidence.lexicon.stems(&reading.text(&sentence));
                let is_of_data =
                    field != Field::Note || words.iter().any(|word| stems.contains(word));
                let is_same = *said == shown || Some(*said) == with_value;
                if is_same
                    || !said.overlaps(shown)
                    || !is_of_data
                    || !reading.is_typed(&mention.bytes)
                {
                    continue;
                }
                let what = match field {
                    Field::Subtitle => "the subtitle",
                    Field::Note => "the note",
                    _ => "the alternative text",
                };
                let finding = Finding::new(
                    Code::TextPeriod,
                    reading.place(&mention.bytes, evidence),
                    format!(
                        "{what} says {}, the chart shows {shown}",
                        reading.text(&mention.bytes)
                    ),
                )
                .label("these years")
                .help("bring the words and the `period` of the series into line");
                findings.push(
                    names
                        .iter()
                        .fold(finding, |finding, name| finding.other(name.span, "shown here")),
                );
            }
        }
    }
}

/// The period from the first year of several to the last.
fn bounds(periods: impl Iterator<Item = Period>) -> Option<Period> {
    periods
        .reduce(|a, b| Period::new(a.first().min(b.first()), a.last().max(b.last())).unwrap_or(a))
}
