//! Capitals in which a government acts.

use std::collections::BTreeSet;

use super::super::gazetteer::{Kind, Spot};
use super::spoken::{MAX_WORDS, Near};
use crate::locale::{is_donor, is_seat};
use crate::rules::runs::Word;

impl Near<'_, '_, '_> {
    /// Returns whether a government acts in a capital: `the ministry in Tokyo`, `signed in Stockholm`.
    ///
    /// Organizations meet where they have their seats, and so do governments from everywhere.
    pub(super) fn capital(&self, spot: &Spot<'_>) -> bool {
        let next = self.word(spot.words.end);
        let is_office = |word: &Word<'_>| self.words.offices.contains(word.bare());
        if !spot.stands_alone() || spot.is_in_name && !next.is_some_and(is_office) {
            return false;
        }
        if self.gives(spot, &self.words.deeds) || self.claim(spot).is_some() {
            return true;
        }
        let is_giver = spot.states.iter().any(|code| is_donor(code) && !is_seat(code));
        if !is_giver {
            return self.is_at_home(spot);
        }
        let is_owner = spot.tail.ends_with('s');
        if is_owner && next.is_some_and(|next| self.words.gifts.contains(next.bare())) {
            return true;
        }
        if self.sends(spot) || self.views(spot) {
            return true;
        }
        let sentence = self.text.reading.sentence_at(spot.bytes.start);
        let sentence = self.text.reading.words_in(&sentence);
        let before = spot.words.start.saturating_sub(MAX_WORDS)..spot.words.start;
        let before = self.text.reading.words.get(before).unwrap_or_default();
        let has = |words: &[Word<'_>], list: &BTreeSet<String>| {
            words.iter().any(|word| list.contains(word.bare()))
        };
        let has_office = self.text.reading.words.iter().enumerate().any(|(index, word)| {
            sentence.iter().any(|own| own.from == word.from)
                && self.words.offices.contains(word.bare())
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

    /// Returns whether a country or its capital stands for a government that gives: `Madrid has raised its contribution`,
    /// `Madrid, which pays half`, `paid for by Madrid`; what the European Union does is told of Brussels.
    pub(super) fn gives(&self, spot: &Spot<'_>, deeds: &BTreeSet<String>) -> bool {
        let is_union = spot.kind == Kind::Capital && spot.states.contains(&"BE");
        let Some(own) = self.word(spot.words.end.saturating_sub(1)).filter(|_| !is_union) else {
            return false;
        };
        let is_in = |list: &BTreeSet<String>, index: Option<usize>| {
            let word = index.and_then(|index| self.word(index));
            word.is_some_and(|word| list.contains(word.bare()))
        };
        let before = |back: usize| spot.words.start.checked_sub(back);
        if is_in(&self.words.doers, before(1)) {
            return is_in(deeds, before(2)) || is_in(deeds, before(3));
        }
        let next = spot.words.end;
        let is_relative = is_in(&self.words.relatives, Some(next));
        if !is_relative && (self.is_placed(spot) || !own.after.trim().is_empty()) {
            return false;
        }
        let rest = self.text.reading.words.get(next..).unwrap_or_default();
        let ends = rest.iter().position(|word| !word.after.trim().is_empty());
        let clause = rest.get(..=ends.unwrap_or(MAX_WORDS)).unwrap_or(rest);
        let clause = clause.get(..MAX_WORDS).unwrap_or(clause);
        let deed = clause.iter().find(|word| !self.is_filler(word));
        let has_deed = deed.is_some_and(|word| deeds.contains(word.bare()));
        let own_gift = |(at, word): (usize, &Word<'_>)| {
            let mut behind = clause.iter().skip(at + 1).take(3);
            self.words.owners.contains(word.bare())
                && behind.any(|word| self.words.gifts.contains(word.bare()))
        };
        has_deed || clause.iter().enumerate().any(own_gift)
    }

    /// Returns whether a spot is told as a place, or as where something is of.
    pub(super) fn is_placed(&self, spot: &Spot<'_>) -> bool {
        let head = spot.head.trim_end_matches(['’', '\'']).to_lowercase();
        let first = self.word(spot.words.start);
        let before = spot.words.start.checked_sub(1).and_then(|index| self.word(index));
        let is_led = before.zip(first).is_some_and(|(before, first)| {
            first.follows(before) && self.words.places.contains(before.bare())
        });
        is_led || self.words.places.contains(&head)
    }

    /// Returns whether a sentence begins with the view of a capital: `For Madrid, …`.
    fn views(&self, spot: &Spot<'_>) -> bool {
        let Some(at) = spot.words.start.checked_sub(1) else { return false };
        let is_first =
            at.checked_sub(1).and_then(|at| self.word(at)).is_none_or(Word::ends_sentence);
        let ends = self.word(spot.words.end.saturating_sub(1)).is_some_and(|own| own.after == ",");
        let is_view = self.word(at).is_some_and(|word| self.words.views.contains(word.bare()));
        is_first && ends && is_view
    }

    /// Returns whether somebody or something comes from a capital: `engineers from Tokyo`, `funds from Berlin`.
    fn sends(&self, spot: &Spot<'_>) -> bool {
        let start = spot.words.start;
        let elided = spot.head.trim_end_matches(['’', '\'']).to_lowercase();
        let is_in = |list: &BTreeSet<String>, index: Option<usize>| {
            let word = index.and_then(|index| self.word(index));
            word.is_some_and(|word| list.contains(word.bare()))
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
            if self.words.home_offices.contains(word.bare()) {
                return index + 1 < spot.words.start;
            }
            if !word.is_capital() && !word.is_function() {
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
