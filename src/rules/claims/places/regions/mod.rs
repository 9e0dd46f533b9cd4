//! Lists of a region with a country of another: Asian partners Viet Nam, Cambodia and Peru.

mod runs;
mod sections;

use std::collections::BTreeSet;
use std::ops::Range;

use super::Spotted;
use super::donor::Listed;
use super::gazetteer::{Kind, Spot};
use crate::finding::{Code, Finding, Findings, Span};
use crate::locale::Locale;
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;

/// Reports the countries of lists that do not lie where the list is said to be of.
///
/// What lies at a border lies on both sides; a country that the document does not list is reported for that already, and
/// the donor may stand beside anybody.
pub fn lists(
    texts: &[Spotted<'_, '_>],
    listed: &Listed,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let judge = Judge { words: Words::new(evidence.locale), listed, evidence };
    let mut wrong = Vec::new();
    for text in texts {
        runs::in_sentences(text, &judge, &mut wrong);
    }
    sections::lists(texts, &judge, &mut wrong);
    sections::tables(texts, &judge, &mut wrong);
    for list in wrong.chunk_by(|one, next| one.list == next.list) {
        findings.extend(report(list, evidence));
    }
}

/// A country that does not lie in the region of its list.
struct Misplaced {
    name: String,
    place: Span,
    /// Where the region is named, and how.
    list: (Span, String),
}

/// The finding for the countries of one list.
fn report(list: &[Misplaced], evidence: &Evidence<'_>) -> Option<Finding> {
    let (first, rest) = list.split_first()?;
    let (region_place, region) = &first.list;
    let names: Vec<String> = list.iter().map(|wrong| wrong.name.clone()).collect();
    let stand = if rest.is_empty() { "stands" } else { "stand" };
    let names = evidence.english.list(&names);
    let message = format!("{names} {stand} in a list of another region: `{region}`");
    let finding = Finding::new(Code::TextRegion, first.place, message).label("not of this region");
    let finding =
        rest.iter().fold(finding, |finding, wrong| finding.other(wrong.place, "nor this"));
    Some(
        finding
            .other(*region_place, "the region of the list")
            .help("take it out, correct it, or name its region as well"),
    )
}

/// The words of a language around the lists of a region.
struct Words {
    /// What a region has: countries, partners.
    nouns: BTreeSet<String>,
    /// What begins a list: including, namely.
    openers: BTreeSet<String>,
    /// What stands before the last name of a list: and, or.
    joints: BTreeSet<String>,
    /// What stands before a name: the.
    articles: BTreeSet<String>,
    /// What stands before a region that is not meant: outside, beyond.
    excluding: BTreeSet<String>,
    /// What stands between a list and its region: and *other* African countries.
    others: BTreeSet<String>,
    /// What stands between a list and the region behind it: Kenya and Ghana, *both* in Africa.
    appositions: BTreeSet<String>,
    /// What joins a noun and its region: in, of.
    prepositions: BTreeSet<String>,
}

impl Words {
    fn new(locale: &Locale) -> Self {
        let set = |id: &str| {
            let list = locale.message(id, &[]);
            list.split_whitespace().map(str::to_owned).collect::<BTreeSet<_>>()
        };
        Self {
            nouns: set("region-nouns"),
            openers: set("region-openers"),
            joints: set("joining-words"),
            articles: set("region-articles"),
            excluding: set("region-not-after"),
            others: set("region-others"),
            appositions: set("region-appositions"),
            prepositions: set("region-prepositions"),
        }
    }
}

/// One region, or several that are named together: Asia and Latin America.
struct Group<'t> {
    states: BTreeSet<&'static str>,
    words: Range<usize>,
    bytes: Range<usize>,
    /// Whether it is an adjective, which says nothing without its noun.
    is_adjective: bool,
    reading: &'t Reading<'t>,
}

/// Who judges a list.
struct Judge<'j, 'a> {
    words: Words,
    listed: &'j Listed,
    evidence: &'j Evidence<'a>,
}

impl Judge<'_, '_> {
    /// Returns a word of a passage in small letters, without what is joined to it.
    fn bare<'r>(&self, reading: &'r Reading<'_>, index: usize) -> Option<&'r str> {
        reading.words.get(index).map(Word::bare)
    }

    /// Finds the regions of a passage, those that are named together as one.
    fn groups<'t>(&self, text: &'t Spotted<'_, '_>) -> Vec<Group<'t>> {
        let reading = text.reading;
        let mut groups: Vec<Group<'t>> = Vec::new();
        let is_region = |spot: &&Spot<'_>| matches!(spot.kind, Kind::Region | Kind::Regional);
        for spot in text.spots.iter().filter(is_region) {
            if spot.is_in_name || !spot.stands_alone() && !spot.tail.starts_with('-') {
                continue;
            }
            let own = spot.states.iter().copied();
            let is_adjective = spot.kind == Kind::Regional;
            if let Some(last) = groups.last_mut() {
                let between = last.words.end..spot.words.start;
                let joins = |index: usize| {
                    let bare = self.bare(reading, index).unwrap_or_default();
                    [&self.words.joints, &self.words.articles, &self.words.prepositions]
                        .iter()
                        .any(|words| words.contains(bare))
                };
                if last.words == spot.words {
                    last.states.extend(own);
                    last.is_adjective &= is_adjective;
                    continue;
                }
                if between.len() <= 3 && between.clone().all(joins) && !last.is_closed(reading) {
                    last.states.extend(own);
                    last.is_adjective &= is_adjective;
                    last.words.end = spot.words.end;
                    last.bytes.end = spot.bytes.end;
                    continue;
                }
            }
            groups.push(Group {
                states: own.collect(),
                words: spot.words.clone(),
                bytes: spot.bytes.clone(),
                is_adjective,
                reading,
            });
        }
        groups.retain(|group| !self.is_excluded(group));
        groups
    }

    /// Returns whether a region is one that is not meant: `outside Africa`.
    fn is_excluded(&self, group: &Group<'_>) -> bool {
        let before = group.words.start.saturating_sub(3)..group.words.start;
        before.into_iter().any(|index| {
            self.bare(group.reading, index).is_some_and(|bare| self.words.excluding.contains(bare))
        })
    }

    /// Notes a country that does not lie in a region.
    fn note(
        &self,
        (reading, spot): (&Reading<'_>, &Spot<'_>),
        group: &Group<'_>,
        wrong: &mut Vec<Misplaced>,
    ) {
        if group.has(spot)
            || spot.is_fact
            || self.listed.is_donor(&spot.states)
            || !self.listed.has(&spot.states)
        {
            return;
        }
        let Some(code) = spot.states.first() else { return };
        wrong.push(Misplaced {
            name: self.evidence.name_of(code),
            place: reading.place(&spot.bytes, self.evidence),
            list: (
                group.reading.place(&group.bytes, self.evidence),
                group.reading.text(&group.bytes),
            ),
        });
    }
}

impl Group<'_> {
    /// Returns whether a country lies in it.
    fn has(&self, spot: &Spot<'_>) -> bool {
        spot.states.iter().any(|code| self.states.contains(code))
    }

    /// Returns whether a mark ends it, so that nothing joins it: `in Africa. Asia`, `in Africa (`.
    fn is_closed(&self, reading: &Reading<'_>) -> bool {
        let last = self.words.end.checked_sub(1).and_then(|index| reading.words.get(index));
        last.is_none_or(|word| word.after.contains(['.', ':', ';', '(', ')', '!', '?', '–', '—']))
    }
}
