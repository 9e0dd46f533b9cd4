//! Claims about figures over years, and about who or what comes first: doubled, highest in 2016, rose every year, second
//! largest donor, more than half, an average of.
//!
//! A sentence is cut into tokens ([`tokens`]); what a claim is about is the noun that it belongs to ([`nouns`]), and that
//! leads to the series of the document ([`topics`]). Where a sentence may be meant in several ways, of several series or
//! over several years, it is reported only if every one of them refutes it; what nobody can know is no fault.

mod amounts;
mod comparisons;
mod extremes;
mod figures;
mod firsts;
mod guards;
mod kinds;
mod means;
mod members;
mod multiples;
mod nouns;
mod orders;
mod parts;
mod phrases;
mod quotas;
mod ranks;
mod scope;
mod shares;
mod counted;
mod sizes;
mod standings;
mod summits;
mod tell;
mod times;
mod tokens;
mod topics;
mod trends;
mod wholes;
mod words;

use super::statements::Statement;
use super::{Vocabulary, is_told};
use crate::content::Role;
use crate::finding::{Code, Finding, Findings, Severity};
use crate::rules::reading::Reading;
use crate::rules::{Evidence, is_enough};
use standings::Standing;
use tell::Fault;
use tokens::Sentence;
use topics::{Desk, Place};
use words::Words;

/// What says that the figures themselves, or their years, are at fault.
const UNDERLYING: [Code; 5] =
    [Code::FactData, Code::FactPeriod, Code::FactUnknown, Code::SeriesEmpty, Code::SeriesData];

/// Reports what sentences say of figures and the document's own figures refute.
pub fn told<'a>(
    readings: &[Reading<'a>],
    statements: &[Statement<'_, 'a>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'a>,
    findings: &mut Findings,
) {
    // Sentences are held against figures that stand: what follows from wrong rows or years is mended with them.
    let is_open =
        |finding: &Finding| UNDERLYING.contains(&finding.code) && finding.severity > Severity::Note;
    let has_figures = !findings.iter().any(is_open);
    let Some(words) = Words::of(evidence.locale) else { return };
    let desk = Desk::new(statements, vocabulary, evidence, words);
    let before = findings.len();
    let mut standings = Vec::new();
    for reading in readings.iter().filter(|reading| is_read(reading.role)) {
        let mut last: Option<Sentence<'_, 'a>> = None;
        let figure = figure(reading, readings, &desk);
        for bytes in &reading.sentences {
            if is_enough(findings, before) {
                return;
            }
            let sentence = Sentence::new(reading, bytes.clone(), desk.words);
            let place =
                Place { sentence: &sentence, before: last.as_ref(), figure: figure.as_ref() };
            if !desk.words.may_claim(&sentence, figure.is_some()) {
                last = Some(sentence);
                continue;
            }
            let faults = if has_figures {
                faults(&desk, place, readings, &mut standings)
            } else {
                shares::said_twice(&desk, place)
            };
            for fault in faults {
                let finding = fault.finding(&sentence, &desk);
                // An amount that its own data do not give is reported where it is stated.
                let mut places = finding
                    .place()
                    .into_iter()
                    .chain(finding.others.iter().map(|other| other.span));
                if !places.any(|place| is_told(findings, place)) {
                    findings.push(finding);
                }
            }
            last = Some(sentence);
        }
    }
    standings::told_twice(&standings, &desk, findings);
}

/// The big number above a label.
fn figure<'r, 'a>(
    label: &Reading<'a>,
    readings: &'r [Reading<'a>],
    desk: &Desk<'_, 'a>,
) -> Option<Sentence<'r, 'a>> {
    let figure = Some(label.stand.figure()?);
    let mut values = readings.iter().filter(|reading| reading.role == Role::Figure);
    let value = values.find(|value| value.stand.figure() == figure)?;
    Some(Sentence::new(value, 0..value.whole().len(), desk.words))
}

/// Whether a text tells something in sentences of its author's.
fn is_read(role: Role) -> bool {
    matches!(role, Role::Prose | Role::ChartTitle)
}

/// The faults of a sentence; of those that claim the same words, the first.
fn faults<'a>(
    desk: &Desk<'_, 'a>,
    place: Place<'_, '_, 'a>,
    readings: &[Reading<'a>],
    standings: &mut Vec<Standing>,
) -> Vec<Fault<'a>> {
    let mut all: Vec<Fault<'a>> = Vec::new();
    let found = [
        multiples::read(desk, place),
        extremes::read(desk, place),
        ranks::read(desk, place, standings),
        shares::read(desk, place),
        comparisons::read(desk, place),
        means::read(desk, place, readings),
        trends::read(desk, place),
    ];
    for fault in found.into_iter().flatten() {
        let is_known = all.iter().any(|known| {
            known.tokens.start < fault.tokens.end && fault.tokens.start < known.tokens.end
        });
        if !is_known {
            all.push(fault);
        }
    }
    all
}
