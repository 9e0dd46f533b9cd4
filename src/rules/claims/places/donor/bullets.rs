//! A partner in the place of the donor, in a list of what the donor gives.

use std::collections::BTreeSet;

use super::super::Spotted;
use super::super::gazetteer::{Kind, Spot};
use super::spoken::Near;
use super::{Listed, Words};
use crate::finding::{Code, Finding, Findings};
use crate::locale::is_donor;
use crate::rules::Evidence;

/// Reports an item that tells a partner's gift, in a list that is led to by the donor's: `Finland gives in two ways:`.
pub fn of_partners(
    texts: &[Spotted<'_, '_>],
    words: &Words,
    listed: &Listed,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let mut lead: Option<(&Spotted<'_, '_>, &Spot<'_>)> = None;
    for text in texts {
        let stand = text.reading.stand;
        let near = Near { text, words, listed, evidence };
        if stand.item.is_none() {
            lead = near.lead_of_gifts().map(|spot| (text, spot));
            continue;
        }
        let Some((leading, donor)) = lead else { continue };
        let before = leading.reading.stand;
        if before.text() != stand.text() || before.block + 1 != stand.block {
            continue;
        }
        let names_donor = text.spots.iter().any(|spot| listed.is_donor(&spot.states));
        let gives = |spot: &&Spot<'_>| near.is_giver(spot) && !near.is_theirs(&spot.bytes);
        let Some(other) = text.spots.iter().find(gives).filter(|_| !names_donor) else { continue };
        let code = other.states.iter().find(|code| listed.has(&[code])).map_or("", |code| code);
        let own = donor.states.first().map_or("", |code| code);
        let message = format!(
            "an item is about what {} gives, in a list of what {} gives",
            evidence.name_of(code),
            evidence.name_of(own)
        );
        findings.push(
            Finding::new(Code::TextDonor, text.reading.place(&other.bytes, evidence), message)
                .label("another donor")
                .other(leading.reading.place(&donor.bytes, evidence), "whose gifts the list tells")
                .help("name the donor, or both"),
        );
    }
}

impl<'t> Near<'t, '_, '_> {
    /// Returns the donor where a text ends with words that lead to a list of what the donor gives, and nobody else.
    fn lead_of_gifts(&self) -> Option<&'t Spot<'t>> {
        let reading = self.text.reading;
        let last = reading.words.last()?;
        let sentence = reading.sentence_at(last.from);
        last.after.ends_with(':').then_some(())?;
        let words = reading.words_in(&sentence);
        let has = |list: &BTreeSet<String>| words.iter().any(|word| list.contains(word.bare()));
        let gives = has(&self.words.gifts) || has(&self.words.deeds) || has(&self.words.gives);
        (gives && !has(&self.words.negations)).then_some(())?;
        let named = || self.text.spots.iter().filter(|spot| sentence.contains(&spot.bytes.start));
        let is_alone = named().all(|spot| self.listed.is_donor(&spot.states));
        named().next().filter(|_| is_alone)
    }

    /// Returns whether a partner who is known as a donor gives something.
    fn is_giver(&self, spot: &Spot<'_>) -> bool {
        let is_partner = self.listed.has(&spot.states) && !self.listed.is_donor(&spot.states);
        let gives = || match spot.kind {
            Kind::Country => {
                self.gives(spot, &self.words.deeds) || self.gives(spot, &self.words.gives)
            }
            Kind::Adjective => self.adjective(spot).is_some(),
            _ => false,
        };
        is_partner && spot.states.iter().any(|code| is_donor(code)) && !spot.is_fact && gives()
    }
}
