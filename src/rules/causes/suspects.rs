//! What a finding holds against each other, read from the places that it underlines.

use std::collections::BTreeSet;

use crate::finding::{Code, Finding, Span};
use crate::rules::Evidence;
use crate::text::{Inline, visit_runs};

/// Something that a document states once and other things are held against.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Suspect {
    /// A fact.
    Fact(String),
    /// The title of a chart, by its place.
    Title(Span),
    /// The dates of a source.
    Source(String),
    /// A series: its rows, its file, its currency.
    Series(String),
    /// The document's period, or a series' own.
    Period(Option<String>),
    /// The date of issue.
    Issued,
}

/// Where suspects stand in the document.
pub struct Suspects<'e, 'a> {
    evidence: &'e Evidence<'a>,
    places: Vec<(Span, Suspect)>,
}

impl<'e, 'a> Suspects<'e, 'a> {
    /// Notes the places of all that a document states.
    pub fn new(evidence: &'e Evidence<'a>) -> Self {
        let sheet = &evidence.partnership.factsheet;
        let mut places = vec![(sheet.issued.span, Suspect::Issued)];
        places.extend(sheet.period.as_ref().map(|period| (period.span, Suspect::Period(None))));
        let mut add = |span: Span, suspect: Suspect| places.push((span, suspect));
        for fact in evidence.facts {
            let own = || Suspect::Fact(fact.name.value.clone());
            let entry = evidence.partnership.facts.get(&fact.name.value);
            add(fact.name.span, own());
            add(fact.value.span, own());
            if let Some(period) = entry.and_then(|entry| entry.period.as_ref()) {
                add(period.span, own());
            }
            if let Some(data) = &fact.data {
                add(data.span, own());
                add(data.value.series.span, Suspect::Series(data.value.series.value.clone()));
            }
            for part in fact.parts.iter().chain(&fact.ratio) {
                add(part.span, Suspect::Fact(part.value.clone()));
            }
        }
        for (name, _) in evidence.partnership.series.sound() {
            add(name.span, Suspect::Series(name.value.clone()));
        }
        for (name, source) in evidence.partnership.sources.sound() {
            let dates = [&source.published, &source.accessed, &source.until];
            for date in dates.into_iter().flatten() {
                add(date.span, Suspect::Source(name.value.clone()));
            }
        }
        for chart in evidence.partnership.charts() {
            if let Some(title) = &chart.section.title {
                add(title.span, Suspect::Title(title.span));
            }
            for name in chart.it.chart.series.names() {
                add(name.span, Suspect::Series(name.value.clone()));
            }
        }
        for text in evidence.texts {
            visit_runs(&text.blocks, &mut |run| {
                if let Inline::Fact { names, span, .. } = run {
                    for name in names {
                        add(*span, Suspect::Fact(name.clone()));
                    }
                }
            });
        }
        Self { evidence, places }
    }

    /// Returns what a finding holds against each other, or nothing where it is no contradiction.
    pub fn of(&self, finding: &Finding) -> BTreeSet<Suspect> {
        if !is_contradiction(finding.code) {
            return BTreeSet::new();
        }
        let labels = finding.primary.iter().chain(&finding.others);
        let mut found: BTreeSet<Suspect> = labels
            .flat_map(|label| {
                let touches = move |place: &Span| {
                    place.source == label.span.source
                        && place.start < label.span.end
                        && label.span.start < place.end
                };
                self.places.iter().filter(move |(place, _)| touches(place))
            })
            .map(|(_, suspect)| suspect.clone())
            .collect();
        if finding.code != Code::ChartTitle {
            found.retain(|suspect| !matches!(suspect, Suspect::Title(_)));
        }
        // That a text is at odds with a date does not make the date doubtful, unless it lies after the issue.
        if finding.code == Code::TextTime && !finding.is_later {
            found.retain(|suspect| !matches!(suspect, Suspect::Fact(_)));
        }
        let periods = self.periods(finding.code, &found);
        found.extend(periods);
        found
    }

    /// Returns the periods that a finding rests on: those of its facts and, where it is of data, of its series.
    fn periods(&self, code: Code, found: &BTreeSet<Suspect>) -> Vec<Suspect> {
        let is_of_data = matches!(
            code,
            Code::FactData
                | Code::SeriesEmpty
                | Code::ChartTitle
                | Code::TextPeriod
                | Code::TextTwice
        );
        let is_of_facts = matches!(
            code,
            Code::FactData | Code::FactPeriod | Code::TextPeriod | Code::TextTime | Code::TextTwice
        );
        let mut periods = Vec::new();
        for suspect in found {
            match suspect {
                Suspect::Series(name) if is_of_data => {
                    let own = self.evidence.partnership.series.get(name);
                    let own = own.and_then(|entry| entry.period.as_ref()).map(|_| name.clone());
                    periods.push(Suspect::Period(own));
                }
                Suspect::Fact(name) if is_of_facts => {
                    let fact = self.evidence.fact(name);
                    if fact.is_some_and(|fact| !fact.has_own_period) {
                        periods.push(Suspect::Period(None));
                    }
                }
                _ => {}
            }
        }
        periods
    }

    /// Counts the dates that are held against the issue: of facts, of sources, of milestones.
    pub fn dated(&self) -> usize {
        let partnership = self.evidence.partnership;
        let facts = self.evidence.facts.iter().filter(|fact| {
            fact.has_own_period || matches!(fact.value.value, crate::facts::FactValue::Date(_))
        });
        let sources = partnership
            .sources
            .sound()
            .flat_map(|(_, source)| [&source.published, &source.accessed].into_iter().flatten());
        let events = partnership.sections().map(|(_, section)| section.shows().events().len());
        facts.count() + sources.count() + events.sum::<usize>()
    }
}

/// Returns whether the ledger knows the comparisons of a code.
pub fn is_noted(code: Code) -> bool {
    matches!(code, Code::FactData | Code::FactParts | Code::FactRatio | Code::ChartTitle)
}

/// Returns whether findings of a code hold statements of the document against each other.
fn is_contradiction(code: Code) -> bool {
    matches!(
        code,
        Code::FactParts
            | Code::FactRatio
            | Code::FactData
            | Code::FactCurrency
            | Code::FactPeriod
            | Code::SeriesEmpty
            | Code::ChartData
            | Code::ChartTitle
            | Code::ChartIncomplete
            | Code::SourceDate
            | Code::TableTotal
            | Code::TextArithmetic
            | Code::TextPeriod
            | Code::TextTime
            | Code::TextTwice
    )
}
