//! Counts against what a document shows of what they count: its bullets, lists, stories, rows, bars and names.
//!
//! In: the small counts of all texts, and the groups of things that the document shows. A count is held against a group
//! only where the document says in one of a few ways that it is of that group: the sentence leads to it, points at it, or
//! is its heading; or the heading names the things. Words that say that not all are told make a count of its own of it.

mod words;
mod claim;
mod enumeration;
mod named;
mod recalled;
mod label;
mod shown;
mod listed;
mod pointed;
mod labelled;
mod voices;
mod banded;

use crate::content::{Field, Role};
use crate::finding::{Code, Finding, Findings, Span};
use crate::rules::countries::Named;
use crate::rules::reading::Reading;
use crate::rules::{Evidence, is_enough, things};
use claim::{Claim, Scope};
use named::{Look, Names};
use words::Words;

/// A count where it stands.
#[derive(Debug)]
struct Told<'r, 'a> {
    /// The text that says what is counted.
    reading: &'r Reading<'a>,
    /// The count.
    claim: Claim,
    /// The other counts of the text.
    others: Vec<Claim>,
    /// Where the number was written.
    place: Span,
    /// The number and what it counts, as printed.
    said: String,
    /// The number of its section; 0 before the first.
    section: usize,
    /// Whether it is a big number, whose label says what it counts.
    is_figure: bool,
}

/// A count that is not what is shown.
struct Wrong<'t, 'r, 'a> {
    told: &'t Told<'r, 'a>,
    /// What shows that it is wrong: `the list has five`.
    shown: String,
    /// Where that stands, and what is to be said there.
    place: Option<(Span, String)>,
    /// The group that it is held against, by its number.
    group: Option<usize>,
}

/// Reports counts that are not what the document shows.
pub fn counted(
    readings: &[Reading<'_>],
    countries: &[Named<'_, '_>],
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let words = Words::new(evidence);
    let told = all(readings, &words, evidence);
    if told.is_empty() {
        return;
    }
    let groups = shown::all(readings, &words, evidence);
    let donor = evidence.partnership.donor.country.as_ref().map(|country| country.value.as_str());
    let look = Look { words: &words, lexicon: &evidence.lexicon, donor };
    // A count that is held against something is held against nothing else.
    let mut is_held: Vec<bool> = Vec::new();
    let mut wrong: Vec<Wrong<'_, '_, '_>> = Vec::new();
    for own in &told {
        let found = named_of(own, countries, &look);
        is_held.push(found.is_some());
        if let Some((names, text)) = found.filter(|(names, _)| !names.give(&own.claim)) {
            let count = in_words(names.nearest(own.claim.count), evidence);
            let place = (text.place(&names.bytes, evidence), format!("{count} are named"));
            let shown = format!("{count} are named");
            wrong.push(Wrong { told: own, shown, place: Some(place), group: None });
        }
    }
    let listing =
        listed::Listing { told: &told, groups: &groups, readings, words: &words, evidence };
    wrong.extend(listing.wrong(&mut is_held));
    report(&wrong, evidence, findings);
}

/// Collects the small counts of all texts; somebody's words and the cells of tables are their own affair.
fn all<'r, 'a>(
    readings: &'r [Reading<'a>],
    words: &Words,
    evidence: &Evidence<'_>,
) -> Vec<Told<'r, 'a>> {
    let mut told = Vec::new();
    for (index, reading) in readings.iter().enumerate() {
        // 0 before the first.
        let section = reading.stand.owner.number().unwrap_or_default();
        match reading.role {
            Role::Figure => {
                let label = readings.get(index + 1).filter(|label| label.role == Role::Prose);
                told.extend(
                    label.and_then(|label| figure(reading, label, section, words, evidence)),
                );
            }
            Role::Prose | Role::ChartTitle | Role::RowHead => {
                let claims = claim::all(reading, words, evidence);
                for (place, claim) in claims.iter().enumerate() {
                    let mut others = claims.clone();
                    others.remove(place);
                    told.push(Told {
                        reading,
                        place: reading.place(&claim.bytes, evidence),
                        said: reading.text(&claim.bytes),
                        claim: claim.clone(),
                        others,
                        section,
                        is_figure: false,
                    });
                }
            }
            Role::ColumnHead | Role::Cell | Role::Quote => {}
        }
    }
    told
}

/// Returns the count of a big number, of what its label begins with.
fn figure<'r, 'a>(
    value: &Reading<'_>,
    label: &'r Reading<'a>,
    section: usize,
    words: &Words,
    evidence: &Evidence<'_>,
) -> Option<Told<'r, 'a>> {
    let own = claim::all(value, words, evidence).into_iter().next()?;
    if !value.is_alone(&own.bytes) {
        return None;
    }
    let thing = things::noun(&label.words, &evidence.lexicon)?;
    let count = label.words_in(&thing.bytes).len();
    let bytes = thing.bytes.clone();
    let said = format!("{} {}", value.text(&own.bytes), label.text(&bytes));
    let place = value.place(&own.bytes, evidence);
    let thing = Some(thing);
    let claim =
        Claim { thing, bytes, words: 0..count, thing_words: 0..count, scope: Scope::All, ..own };
    let others = claim::all(label, words, evidence);
    Some(Told { reading: label, claim, others, place, said, section, is_figure: true })
}

/// Returns the names that a count is held against, and the text in which they stand.
fn named_of<'r, 'a>(
    told: &Told<'r, 'a>,
    countries: &[Named<'r, 'a>],
    look: &Look<'_>,
) -> Option<(Names, &'r Reading<'a>)> {
    let of =
        |reading: &Reading<'_>| countries.iter().find(|named| std::ptr::eq(named.reading, reading));
    let reading = told.reading;
    if let Some(names) = look.beside(told, of(reading)?).or_else(|| look.before(told)) {
        return Some((names, reading));
    }
    let place = (reading.stand.owner, Field::Location);
    let location = countries.iter().find(|named| named.reading.stand.text() == place);
    let of_place = location.and_then(|location| {
        Some((look.of_place(told, location.reading, location)?, location.reading))
    });
    of_place.or_else(|| look.recalled(told, countries))
}

/// Writes a count as a report does.
fn in_words(count: usize, evidence: &Evidence<'_>) -> String {
    let word = i64::try_from(count).ok().and_then(|count| evidence.english.count_in_words(count));
    word.filter(|word| !word.is_empty()).unwrap_or_else(|| count.to_string())
}

/// Reports counts; several that are wrong of one group are one fault.
fn report(wrong: &[Wrong<'_, '_, '_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let before = findings.len();
    for (index, own) in wrong.iter().enumerate() {
        let is_same = |other: &Wrong<'_, '_, '_>| own.group.is_some() && other.group == own.group;
        if is_enough(findings, before) {
            return;
        }
        if wrong.iter().take(index).any(is_same) {
            continue;
        }
        let mut finding = Finding::new(
            Code::TextCount,
            own.told.place,
            format!("the text says `{}`, {}", own.told.said, own.shown),
        )
        .label("this count");
        if let Some((place, label)) = &own.place {
            finding = finding.other(*place, label.clone());
        }
        for other in wrong.iter().skip(index + 1).filter(|other| is_same(other)) {
            finding = finding.other(other.told.place, "this count, too");
        }
        if let Some(fact) = printed(own.told, evidence) {
            finding = finding.other(fact, "from this fact");
        }
        findings.push(finding.help(
            "correct the number or what is shown; where not all are shown, say so: `five priorities, among them …`",
        ));
    }
}

/// Returns where the number is stated, if a fact prints it.
fn printed(told: &Told<'_, '_>, evidence: &Evidence<'_>) -> Option<Span> {
    let bytes = &told.claim.bytes;
    let number = told.reading.mentions_in(bytes).first()?;
    let mut names = told.reading.facts_in(&number.bytes);
    let fact = evidence.fact(names.next()?)?;
    Some(fact.value.span)
}
