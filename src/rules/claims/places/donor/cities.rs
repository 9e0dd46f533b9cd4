//! Cities that are told as the capital of a country and are not: the capital, Sydney; the ministry in Zurich.

use super::super::Spotted;
use super::super::gazetteer::{Kind, Spot};
use super::spoken::{MAX_WORDS, Near};
use super::{Listed, Words};
use crate::finding::{Code, Finding, Findings};
use crate::rules::Evidence;
use crate::rules::runs::Word;

/// The most words between a city and the word that makes a capital of it: `Madrid, the capital`.
const MOST_BETWEEN: usize = 5;

/// A city that is called a capital, and of which country where that is said.
pub(super) struct Claim<'s, 'r> {
    owner: Option<&'s Spot<'r>>,
}

/// Reports cities that are told as capitals; capitals of countries that the document does not list are reported by that.
pub fn told_as_capitals(
    text: &Spotted<'_, '_>,
    words: &Words,
    listed: &Listed,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let near = Near { text, words, listed, evidence };
    for spot in &text.spots {
        let is_city = spot.kind == Kind::City;
        let is_told = is_city || spot.kind == Kind::Capital && listed.has(&spot.states);
        if !is_told || spot.is_fact || near.is_theirs(&spot.bytes) || !spot.stands_alone() {
            continue;
        }
        let claim = near.claim(spot);
        let owner = claim.as_ref().and_then(|claim| claim.owner);
        let is_wrong = match owner {
            Some(owner) => listed.has(&owner.states) && (is_city || !spot.shares(owner)),
            None => is_city && (claim.is_some() || near.is_seat_of_offices(spot)),
        };
        if !is_wrong {
            continue;
        }
        let states = owner.map_or(&spot.states, |owner| &owner.states);
        let Some(code) = states.first() else { continue };
        let says = evidence.sources.slice(text.reading.place(&spot.bytes, evidence));
        let mut finding = Finding::new(
            Code::TextDonor,
            text.reading.place(&spot.bytes, evidence),
            format!("`{says}` is not the capital of {}", evidence.name_of(code)),
        )
        .label("told as where the country is governed");
        let right = evidence.locale.capitals().find(|(of, _)| of == code);
        if let Some((_, name)) = right {
            finding = finding.note(format!("the capital is {name}"));
        }
        findings.push(finding.help("name the capital, or say what is meant of the city"));
    }
}

impl Near<'_, '_, '_> {
    /// Finds the word that makes a capital of a city: `the Turkish capital, Istanbul`, `Zurich, capitale de la Suisse`.
    pub(super) fn claim(&self, spot: &Spot<'_>) -> Option<Claim<'_, '_>> {
        self.claim_before(spot).or_else(|| self.claim_behind(spot))
    }

    /// Returns the name or the adjective of a country that a word is part of.
    fn country_at(&self, index: usize) -> Option<&Spot<'_>> {
        let is_country = |spot: &&Spot<'_>| {
            matches!(spot.kind, Kind::Country | Kind::Adjective) && spot.words.contains(&index)
        };
        self.text.spots.iter().find(is_country)
    }

    fn is_capital_word(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| self.words.capitals.contains(word.bare()))
    }

    fn is_joint(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| self.words.capital_joints.contains(word.bare()))
    }

    fn claim_before(&self, spot: &Spot<'_>) -> Option<Claim<'_, '_>> {
        let mut owner = None;
        let near = spot.words.start.saturating_sub(MOST_BETWEEN)..spot.words.start;
        let is_same = |index: &usize| self.word(*index).is_some_and(|word| !word.ends_sentence());
        let at = near.rev().take_while(is_same).find(|index| {
            let country = self.country_at(*index);
            owner = owner.or(country);
            country.is_none() && !self.is_joint(*index)
        })?;
        let is_one = self.is_capital_word(at) && !self.is_listed_with_others(spot);
        is_one.then_some(())?;
        let Some(before) = at.checked_sub(1) else { return Some(Claim { owner }) };
        let own = self.country_at(before);
        let is_plain = own.is_some()
            || self
                .word(before)
                .is_none_or(|word| word.is_function() || !word.after.trim().is_empty());
        is_plain.then(|| Claim { owner: own.or(owner) })
    }

    fn claim_behind(&self, spot: &Spot<'_>) -> Option<Claim<'_, '_>> {
        let end = spot.words.end;
        let mut owner = None;
        let at = (end..end + MOST_BETWEEN).find(|index| {
            let country = self.country_at(*index);
            owner = owner.or(country);
            country.is_none() && !self.is_joint(*index)
        })?;
        let own = self.word(at).filter(|_| self.is_capital_word(at))?;
        let Some(next) = self.word(at + 1).filter(|next| next.follows(own)) else {
            return Some(Claim { owner });
        };
        // `the capital of New South Wales`, `la capitale économique`, `the capital market`.
        let of = if self.is_joint(at + 1) { at + 2..at + 4 } else { at + 1..at + 2 };
        let behind = of.into_iter().find_map(|index| self.country_at(index));
        let is_verb = behind.is_none() && next.is_function();
        let is_open = is_verb && !self.is_joint(at + 1) && !self.words.joints.contains(next.bare());
        let is_claim = behind.is_some() || is_open || self.is_of_the_country(at + 1);
        is_claim.then(|| Claim { owner: behind.or(owner) })
    }

    /// Returns whether words say that it is the whole country's, and nothing of it: `of the country`, `du pays`.
    fn is_of_the_country(&self, from: usize) -> bool {
        let joints = (from..from + MOST_BETWEEN).take_while(|index| self.is_joint(*index));
        let Some(last) = joints.last() else { return false };
        let (Some(noun), next) = (self.word(last), self.word(last + 1)) else { return false };
        let ends = next.is_none_or(|next| {
            !noun.after.trim().is_empty() || self.words.joints.contains(next.bare())
        });
        ends && !noun.is_function()
    }

    /// Returns whether a place is one of several behind a mark: `in the capital, Mombasa and Kisumu`.
    fn is_listed_with_others(&self, spot: &Spot<'_>) -> bool {
        let own = self.word(spot.words.end.saturating_sub(1));
        let Some((own, next)) = own.zip(self.word(spot.words.end)) else { return false };
        let is_joined = next.follows(own) && self.words.joints.contains(next.bare());
        is_joined || own.after == "," && next.is_capital() && !next.is_function()
    }

    /// Returns whether an office of a whole country is said to be in a city: `the Ministry of Health in Milan`.
    fn is_seat_of_offices(&self, spot: &Spot<'_>) -> bool {
        let is_local = |word: &Word<'_>| self.words.local.contains(word.bare());
        if !self.is_placed(spot) {
            return false;
        }
        for index in (0..spot.words.start).rev().take(MAX_WORDS) {
            let Some(word) = self.word(index).filter(|word| !word.ends_sentence()) else {
                return false;
            };
            let bare = word.bare();
            if self.words.seats.contains(bare) {
                let before = index.checked_sub(1).and_then(|index| self.word(index));
                return !before.is_some_and(is_local);
            }
            let is_part = word.is_capital()
                || word.is_function()
                || self.words.between.contains(bare)
                || self.country_at(index).is_some();
            if !is_part || is_local(word) {
                return false;
            }
        }
        false
    }
}
