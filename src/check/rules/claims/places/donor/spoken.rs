//! Words of texts that point to a country without naming it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::Spotted;
use super::super::gazetteer::{Kind, Spot};
use super::{Listed, Trace, Words};
use crate::check::content::Role;
use crate::check::rules::Evidence;
use crate::check::rules::runs::Word;
use crate::locale::{country_codes, is_donor, is_everybodys, is_seat, states_of};
use crate::mentions::What;

/// The countries whose money points to nobody: the dollar, the pound and the franc that accounts are kept in.
const HAVE_EVERYBODYS_MONEY: [&str; 3] = ["US", "GB", "CH"];

/// How far the noun of an adjective may be from it.
const MAX_WORDS: usize = 8;

/// Returns the places of a text that point to a country which the document does not list.
///
/// What somebody said stays theirs, and so do the titles of works.
pub fn traces(
    text: &Spotted<'_, '_>,
    words: &Words,
    listed: &Listed,
    evidence: &Evidence<'_>,
) -> Vec<Trace> {
    let reading = text.reading;
    if reading.role == Role::Quote {
        return Vec::new();
    }
    let near = Near { text, words, evidence };
    let mut traces = Vec::new();
    for spot in text.spots.iter().filter(|spot| !listed.has(&spot.states)) {
        let is_theirs = reading
            .words
            .get(spot.words.clone())
            .is_none_or(|own| own.iter().any(|word| word.run.is_work || word.is_quoted));
        if is_theirs || spot.is_fact {
            continue;
        }
        let found = match spot.kind {
            Kind::Adjective => near.adjective(spot),
            Kind::People => {
                let is_people =
                    spot.states.iter().any(|code| is_donor(code)) && spot.stands_alone();
                is_people.then(|| (spot.bytes.clone(), "its people"))
            }
            Kind::Capital => near.capital(spot).then(|| (spot.bytes.clone(), "its capital")),
            Kind::Agency => {
                spot.stands_alone().then(|| (spot.bytes.clone(), "an agency of its government"))
            }
            Kind::Country | Kind::Region | Kind::Regional => None,
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
    traces.extend(near.currencies(listed));
    traces
}

/// What stands around a spot.
struct Near<'t, 'r, 'a> {
    text: &'t Spotted<'r, 'a>,
    words: &'t Words,
    evidence: &'t Evidence<'a>,
}

impl<'a> Near<'_, '_, 'a> {
    /// Returns a word.
    fn word(&self, index: usize) -> Option<&Word<'a>> {
        self.text.reading.words.get(index)
    }

    /// Returns a word in small letters, without its article or its mark of possession.
    fn bare(&self, word: &Word<'_>) -> String {
        self.evidence.lexicon.bare(word.text)
    }

    /// Returns the bytes from a spot to a word beside it.
    fn with(&self, spot: &Spot<'_>, index: usize) -> Range<usize> {
        let Some(word) = self.word(index) else { return spot.bytes.clone() };
        let end = word.from + word.text.len();
        spot.bytes.start.min(word.from)..spot.bytes.end.max(end)
    }

    /// Finds the words that make an adjective a government's, a gift's or a currency's.
    fn adjective(&self, spot: &Spot<'_>) -> Option<(Range<usize>, &'static str)> {
        let is_regional =
            |other: &Spot<'_>| other.kind == Kind::Regional && other.bytes == spot.bytes;
        // `Central African` is a region as well.
        if self.text.spots.iter().any(is_regional) {
            return None;
        }
        let ending = spot.tail.trim_start_matches(['-', '‑']);
        if ending.len() < spot.tail.len() && self.words.endings.contains(ending) {
            return Some((spot.bytes.start..spot.bytes.end + spot.tail.len(), "its adjective"));
        }
        // `Swedish–WRO cooperation`.
        let is_joined = spot.tail.starts_with('–');
        if !(spot.stands_alone() || is_joined) {
            return None;
        }
        let is_back = self.evidence.lexicon.has_noun_first();
        let noun = if is_back { self.noun_before(spot) } else { self.noun_behind(spot) };
        match noun {
            Some(Noun::Office(index) | Noun::Gift(index)) => {
                Some((self.with(spot, index), "its adjective"))
            }
            // Whom a country sends is told of one that gives; others have teachers everywhere.
            Some(Noun::People(index)) => {
                let is_giver = spot.states.iter().any(|code| is_donor(code));
                is_giver.then(|| (self.with(spot, index), "its adjective"))
            }
            Some(Noun::Money(index)) => {
                let is_other = !HAVE_EVERYBODYS_MONEY.iter().any(|code| spot.states.contains(code));
                is_other.then(|| (self.with(spot, index), "its currency"))
            }
            None => self.people(spot).map(|bytes| (bytes, "its people")),
        }
    }

    /// Finds the noun behind an adjective: Swedish core funding, Swedish and Danish Ministries.
    fn noun_behind(&self, spot: &Spot<'_>) -> Option<Noun> {
        let next = self.word(spot.words.end)?;
        if self.words.not_before.contains(next.text) {
            return None;
        }
        let mut is_named = false;
        for index in (spot.words.end..).take(MAX_WORDS) {
            let (previous, word) = (self.word(index.checked_sub(1)?)?, self.word(index)?);
            let is_adjective = self.is_adjective(index);
            if !(word.follows(previous) || is_adjective && previous.after.trim() == ",") {
                return None;
            }
            let bare = self.bare(word);
            let next = self.word(index + 1).filter(|next| next.follows(word));
            // `Norwegian People’s Aid`, `Danish Support Foundation`: a name goes on.
            let goes_on = word.is_capital() && next.is_some_and(Word::is_capital);
            if self.words.money.contains(&bare) && !is_named {
                return Some(Noun::Money(index));
            }
            if self.words.gifts.contains(&bare) && !is_named && !goes_on {
                return Some(Noun::Gift(index));
            }
            if self.words.offices.contains(&bare) {
                return Some(Noun::Office(index));
            }
            if self.words.people.contains(&bare) && !is_named {
                return Some(Noun::People(index));
            }
            if self.words.civil.contains(&bare)
                || self.words.civil.contains(&word.text.to_lowercase())
            {
                return None;
            }
            let is_between = self.words.between.contains(&bare) || self.words.gifts.contains(&bare);
            let is_joint = self.words.joints.contains(&bare) || self.words.articles.contains(&bare);
            if !(is_between || is_joint || is_adjective) {
                word.is_capital().then_some(())?;
                is_named = true;
            }
        }
        None
    }

    /// Finds the noun before an adjective: l’aide publique suédoise, le ministère des Affaires étrangères suédois.
    fn noun_before(&self, spot: &Spot<'_>) -> Option<Noun> {
        let mut is_long = false;
        for index in (0..spot.words.start).rev().take(MAX_WORDS) {
            let (word, next) = (self.word(index)?, self.word(index + 1)?);
            let is_adjective = self.is_adjective(index);
            if !(next.follows(word) || is_adjective && word.after.trim() == ",") {
                return None;
            }
            let bare = self.bare(word);
            if self.words.money.contains(&bare) && !is_long {
                return Some(Noun::Money(index));
            }
            if self.words.gifts.contains(&bare) && !is_long {
                return Some(Noun::Gift(index));
            }
            if self.words.offices.contains(&bare)
                && (!is_long || self.is_its_office(word, index, spot))
            {
                return Some(Noun::Office(index));
            }
            if self.words.people.contains(&bare) && !is_long {
                return Some(Noun::People(index));
            }
            let is_between = self.words.between.contains(&bare);
            let is_joint = self.words.joints.contains(&bare);
            if is_between || is_joint || is_adjective {
                continue;
            }
            if self.words.civil.contains(&bare) {
                return None;
            }
            let is_part = self.words.office_joints.contains(&bare);
            if self.evidence.lexicon.is_function(word.text) && !is_part {
                return None;
            }
            is_long = true;
        }
        None
    }

    /// Returns whether an adjective far behind an office is the office's: both of one number, and `de` behind the office.
    fn is_its_office(&self, office: &Word<'_>, index: usize, spot: &Spot<'_>) -> bool {
        let lexicon = &self.evidence.lexicon;
        let own = self.word(spot.words.start).map_or("", |word| word.text);
        let is_many = lexicon.is_plural(own);
        let next = self.word(index + 1).map(|word| word.text.to_lowercase()).unwrap_or_default();
        let joint = next.split(['’', '\'']).next().unwrap_or_default();
        self.words.office_joints.contains(joint)
            && (is_many == lexicon.is_plural(office.text)
                || spot.states.iter().any(|code| {
                    self.evidence.locale.adjective(code).is_some_and(|base| base == own)
                }))
    }

    /// Returns whether a word is an adjective of a country.
    fn is_adjective(&self, index: usize) -> bool {
        let spots = self.text.spots.iter();
        spots.filter(|spot| spot.kind == Kind::Adjective).any(|spot| spot.words.contains(&index))
    }

    /// Finds a people that is called by its adjective: `the Dutch have given`.
    fn people(&self, spot: &Spot<'_>) -> Option<Range<usize>> {
        let before = spot.words.start.checked_sub(1).and_then(|index| self.word(index))?;
        let own = self.word(spot.words.end.checked_sub(1)?)?;
        let is_led = self.words.articles.contains(&self.bare(before)) && own.follows(before);
        let is_donor = spot.states.iter().any(|code| is_donor(code));
        let ends = match self.word(spot.words.end).filter(|next| next.follows(own)) {
            Some(next) => {
                self.evidence.lexicon.is_function(next.text)
                    && !self.words.joints.contains(&self.bare(next))
            }
            None => !own.after.contains([',', '(', '/']),
        };
        (is_led && is_donor && ends && spot.tail.is_empty()).then(|| spot.bytes.clone())
    }

    /// Returns whether a government acts in a capital: `the ministry in Tokyo`, `signed in Stockholm`.
    ///
    /// Organizations meet where they have their seats, and so do governments from everywhere.
    fn capital(&self, spot: &Spot<'_>) -> bool {
        let next = self.word(spot.words.end);
        let is_office = |word: &Word<'_>| self.words.offices.contains(&self.bare(word));
        if !spot.stands_alone() || spot.is_in_name && !next.is_some_and(is_office) {
            return false;
        }
        let is_giver = spot.states.iter().any(|code| is_donor(code) && !is_seat(code));
        if !is_giver {
            return self.is_at_home(spot);
        }
        let is_owner = spot.tail.ends_with('s');
        if is_owner && next.is_some_and(|next| self.words.gifts.contains(&self.bare(next))) {
            return true;
        }
        if self.sends(spot) {
            return true;
        }
        let sentence = self.text.reading.sentence_at(spot.bytes.start);
        let sentence = self.text.reading.words_in(&sentence);
        let before = spot.words.start.saturating_sub(MAX_WORDS)..spot.words.start;
        let before = self.text.reading.words.get(before).unwrap_or_default();
        let has = |words: &[Word<'_>], list: &BTreeSet<String>| {
            words.iter().any(|word| list.contains(&self.bare(word)))
        };
        let acts = [&self.words.offices, &self.words.acts];
        !has(before, &self.words.meetings) && acts.iter().any(|list| has(sentence, list))
    }

    /// Returns whether somebody comes from a capital: `engineers from Tokyo`.
    fn sends(&self, spot: &Spot<'_>) -> bool {
        let start = spot.words.start;
        let elided = spot.head.trim_end_matches(['’', '\'']).to_lowercase();
        let is_in = |list: &BTreeSet<String>, index: Option<usize>| {
            let word = index.and_then(|index| self.word(index));
            word.is_some_and(|word| list.contains(&self.bare(word)))
        };
        // `d’Oslo` is one word, `from Oslo` are two; a verb may stand before them: `trainers come from`.
        let last = if self.words.origins.contains(&elided) {
            Some(start)
        } else {
            start.checked_sub(1).filter(|index| is_in(&self.words.origins, Some(*index)))
        };
        let people = |back: usize| last.and_then(|last| last.checked_sub(back));
        is_in(&self.words.people, people(1)) || is_in(&self.words.people, people(2))
    }

    /// Returns whether an office that is never abroad stands right before a capital: `the Ministry of Labour in Paris`.
    fn is_at_home(&self, spot: &Spot<'_>) -> bool {
        let lexicon = &self.evidence.lexicon;
        let mut small = 0;
        for index in (0..spot.words.start).rev().take(MAX_WORDS) {
            let Some(word) = self.word(index).filter(|word| !word.ends_sentence()) else {
                return false;
            };
            if self.words.home_offices.contains(&self.bare(word)) {
                return index + 1 < spot.words.start;
            }
            if !word.is_capital() && !lexicon.is_function(word.text) {
                small += 1;
            }
            // `ministère des affaires étrangères à Rome`.
            if small > if lexicon.has_noun_first() { 2 } else { 0 } {
                return false;
            }
        }
        false
    }

    /// Returns the places that name money of a country which the document does not list.
    fn currencies(&self, listed: &Listed) -> Vec<Trace> {
        let reading = self.text.reading;
        let mut traces = Vec::new();
        let mut add = |states: Vec<&'static str>, bytes: &Range<usize>| {
            let is_other = !states.is_empty() && !listed.has(&states);
            if is_other && reading.is_typed(bytes) {
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
            let bare = self.bare(word);
            let own = self.words.money_names.iter().find(|(name, _)| *name == bare);
            let Some((_, codes)) = own.filter(|_| !word.is_capital()) else { continue };
            let bytes = word.from..word.from + word.text.len();
            let states = country_codes().filter(|code| codes.iter().any(|own| own == code));
            add(states.collect(), &bytes);
        }
        traces
    }
}

/// What an adjective belongs to, with the number of its word.
enum Noun {
    Office(usize),
    Gift(usize),
    People(usize),
    Money(usize),
}
