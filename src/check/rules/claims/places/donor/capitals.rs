//! Capitals in which a government acts.

use std::collections::BTreeSet;

use super::super::gazetteer::{Kind, Spot};
use super::spoken::{MAX_WORDS, Near};
use crate::check::rules::runs::Word;
use crate::locale::{is_donor, is_seat};

impl Near<'_, '_, '_> {
    /// Returns whether a government acts in a capital: `the ministry in Tokyo`, `signed in Stockholm`.
    ///
    /// Organizations meet where they have their seats, and so do governments from everywhere.
    pub(super) fn capital(&self, spot: &Spot<'_>) -> bool {
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
        let has_office = self.text.reading.words.iter().enumerate().any(|(index, word)| {
            sentence.iter().any(|own| own.from == word.from)
                && self.words.offices.contains(&self.bare(word))
                && !self.is_a_partners(index)
        });
        !has(before, &self.words.meetings) && (has_office || has(sentence, &self.words.acts))
    }

    /// Returns whether an office is said to be a partner's: `the Minister of Labour of Viet Nam`, `the Kenyan delegation`.
    fn is_a_partners(&self, office: usize) -> bool {
        let near = office.saturating_sub(4)..office + MAX_WORDS;
        let is_near = |spot: &&Spot<'_>| {
            let is_behind = spot.words.start > office;
            // In front stands an adjective, or an owner.
            let is_own = is_behind == self.evidence.lexicon.has_noun_first()
                || spot.kind == Kind::Country && (is_behind || spot.tail.ends_with('s'));
            let (from, to) = (spot.words.start.min(office), spot.words.end.max(office));
            let between = self.text.reading.words.get(from..to.saturating_sub(1));
            let is_whole =
                between.unwrap_or_default().iter().all(|word| word.after.trim().is_empty());
            near.contains(&spot.words.start) && is_own && is_whole
        };
        let named = self
            .text
            .spots
            .iter()
            .filter(|spot| matches!(spot.kind, Kind::Country | Kind::Adjective));
        let named: Vec<&Spot<'_>> = named.filter(is_near).collect();
        !named.is_empty()
            && named
                .iter()
                .all(|spot| self.listed.has(&spot.states) && !self.listed.is_donor(&spot.states))
    }

    /// Returns whether somebody or something comes from a capital: `engineers from Tokyo`, `funds from Berlin`.
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
        let gives = [&self.words.people, &self.words.gifts];
        gives.iter().any(|list| is_in(list, people(1)) || is_in(list, people(2)))
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
}
