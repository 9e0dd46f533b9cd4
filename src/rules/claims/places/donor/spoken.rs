//! Words of texts that point to a country without naming it.

use std::ops::Range;

use super::super::Spotted;
use super::super::gazetteer::{Kind, Spot};
use super::{Listed, Trace, Words};
use crate::locale::{country_codes, is_donor, is_everybodys, states_of};
use crate::mentions::What;
use crate::rules::Evidence;
use crate::rules::runs::Word;

/// How far the words may be from a spot that make it a donor's.
pub(super) const MAX_WORDS: usize = 8;

/// Returns the places of a text that point to a country which the document does not list.
///
/// What a text quotes stays theirs who said it, and so do the titles of works; who speaks in a section of its own speaks
/// for the sheet.
pub fn traces(
    text: &Spotted<'_, '_>,
    words: &Words,
    listed: &Listed,
    evidence: &Evidence<'_>,
) -> Vec<Trace> {
    let reading = text.reading;
    let near = Near { text, words, listed, evidence };
    let mut traces = Vec::new();
    for spot in text.spots.iter().filter(|spot| !listed.has(&spot.states)) {
        if near.is_theirs(&spot.bytes) || spot.is_fact {
            continue;
        }
        let found = match spot.kind {
            Kind::Adjective => near.adjective(spot),
            Kind::People | Kind::Person => {
                near.is_people(spot).then(|| (spot.bytes.clone(), "its people"))
            }
            Kind::Capital => near.capital(spot).then(|| (spot.bytes.clone(), "its capital")),
            Kind::Agency => {
                spot.stands_alone().then(|| (spot.bytes.clone(), "a body of its government"))
            }
            Kind::Country | Kind::City | Kind::Region | Kind::Regional => None,
        };
        if let Some((bytes, what)) = found {
            traces.push(Trace {
                states: spot.states.to_vec(),
                place: reading.place(&bytes, evidence),
                says: reading.text(&bytes),
                what,
            });
        }
    }
    traces.extend(near.currencies());
    traces.extend(near.addresses());
    traces
}

/// What stands around a spot.
pub(super) struct Near<'t, 'r, 'a> {
    pub text: &'t Spotted<'r, 'a>,
    pub words: &'t Words,
    pub listed: &'t Listed,
    pub evidence: &'t Evidence<'a>,
}

impl<'a> Near<'_, '_, 'a> {
    /// Returns a word.
    pub(super) fn word(&self, index: usize) -> Option<&Word<'a>> {
        self.text.reading.words.get(index)
    }

    /// Returns whether bytes are quoted, or part of the title of a work.
    pub(super) fn is_theirs(&self, bytes: &Range<usize>) -> bool {
        let first = self.text.reading.word_at(bytes.start).and_then(|index| self.word(index));
        first.is_none_or(|word| word.run.is_work || word.is_quoted)
    }

    /// Returns the bytes from a spot to a word beside it.
    pub(super) fn with(&self, spot: &Spot<'_>, index: usize) -> Range<usize> {
        let Some(word) = self.word(index) else { return spot.bytes.clone() };
        let end = word.from + word.text.len();
        spot.bytes.start.min(word.from)..spot.bytes.end.max(end)
    }

    /// Returns whether a spot is the people of a country that gives; one of them stands behind an article: `every Dane`.
    fn is_people(&self, spot: &Spot<'_>) -> bool {
        let before = spot.words.start.checked_sub(1).and_then(|index| self.word(index));
        let is_led = || before.is_some_and(|word| self.words.leads.contains(word.bare()));
        let is_one = spot.kind == Kind::Person;
        spot.states.iter().any(|code| is_donor(code))
            && spot.stands_alone()
            && !spot.is_in_name
            && (!is_one || is_led())
    }

    /// Returns the places that name money of a country which the document does not list.
    fn currencies(&self) -> Vec<Trace> {
        let reading = self.text.reading;
        let mut traces = Vec::new();
        let mut add = |states: Vec<&'static str>, bytes: &Range<usize>| {
            let is_other = !states.is_empty() && !self.listed.has(&states);
            if is_other && reading.is_typed(bytes) && !self.is_theirs(bytes) {
                traces.push(Trace {
                    states,
                    place: reading.place(bytes, self.evidence),
                    says: reading.text(bytes),
                    what: "its currency",
                });
            }
        };
        for mention in &reading.mentions {
            let What::Money { currency: Some(currency), .. } = mention.what else { continue };
            if let Some(unit) = &mention.unit
                && !is_everybodys(currency)
            {
                add(states_of(currency), unit);
            }
        }
        for word in &reading.words {
            let bare = word.bare();
            let own = self.words.money_names.iter().find(|(name, _)| *name == bare);
            let Some((_, codes)) = own.filter(|_| !word.is_capital()) else { continue };
            let bytes = word.from..word.from + word.text.len();
            let states = country_codes().filter(|code| codes.iter().any(|own| own == code));
            add(states.collect(), &bytes);
        }
        traces
    }

    /// Returns the addresses to write to that name a country: `embassy.sweden@example.org`, `sweden@example.org`.
    ///
    /// Some people are called like a country.
    fn addresses(&self) -> Vec<Trace> {
        let reading = self.text.reading;
        let [own, english] = [self.evidence.locale, &self.evidence.english]
            .map(|locale| locale.countries().spellings());
        let mut traces = Vec::new();
        for word in &reading.words {
            let Some((local, _)) = word.text.split_once('@') else { continue };
            let parts = || word.text.split(['.', '@', '-', '_']).filter(|part| part.len() > 3);
            let has_office = parts().any(|part| self.words.offices.contains(&part.to_lowercase()));
            let code = parts().find_map(|part| {
                let name = own.whole(part).or_else(|| english.whole(part))?;
                let is_meant = has_office || part == local && is_donor(name.code);
                (is_meant && !self.listed.has(&[name.code])).then_some(name.code)
            });
            let bytes = word.from..word.from + word.text.len();
            traces.extend(code.map(|code| Trace {
                states: vec![code],
                place: reading.place(&bytes, self.evidence),
                says: reading.text(&bytes),
                what: "its address",
            }));
        }
        traces
    }
}
