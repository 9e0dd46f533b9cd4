//! Adjectives of a country, and the words that make them a donor's: Swedish core funding, le ministère danois.

use std::ops::Range;

use super::super::gazetteer::{Kind, Spot};
use super::spoken::{MAX_WORDS, Near};
use crate::locale::is_donor;
use crate::rules::runs::Word;

/// The countries whose money points to nobody: the dollar, the pound and the franc that accounts are kept in.
const HAVE_EVERYBODYS_MONEY: [&str; 3] = ["US", "GB", "CH"];

/// What an adjective belongs to, with the number of its word.
pub(super) enum Noun {
    Office(usize),
    Gift(usize),
    People(usize),
    Money(usize),
}

impl Near<'_, '_, '_> {
    /// Finds the words that make an adjective a government's, a gift's or a currency's.
    pub(super) fn adjective(&self, spot: &Spot<'_>) -> Option<(Range<usize>, &'static str)> {
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
    pub(super) fn noun_behind(&self, spot: &Spot<'_>) -> Option<Noun> {
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
            let bare = word.bare();
            let next = self.word(index + 1).filter(|next| next.follows(word));
            // `Norwegian People’s Aid`, `Danish Support Foundation`: a name goes on.
            let goes_on = word.is_capital() && next.is_some_and(Word::is_capital);
            if self.words.money.contains(bare) && !is_named {
                return Some(Noun::Money(index));
            }
            if self.words.gifts.contains(bare) && !is_named && !goes_on {
                return Some(Noun::Gift(index));
            }
            if self.words.offices.contains(bare) {
                return Some(Noun::Office(index));
            }
            if self.words.people.contains(bare) && !is_named && !goes_on {
                return Some(Noun::People(index));
            }
            if self.words.civil.contains(bare)
                || self.words.civil.contains(&word.text.to_lowercase())
            {
                return None;
            }
            let is_between = self.words.between.contains(bare) || self.words.gifts.contains(bare);
            let is_joint = self.words.joints.contains(bare) || self.words.articles.contains(bare);
            if !(is_between || is_joint || is_adjective) {
                word.is_capital().then_some(())?;
                is_named = true;
            }
        }
        None
    }

    /// Finds the noun before an adjective: l’aide publique suédoise, le ministère des Affaires étrangères suédois.
    pub(super) fn noun_before(&self, spot: &Spot<'_>) -> Option<Noun> {
        let mut is_long = false;
        for index in (0..spot.words.start).rev().take(MAX_WORDS) {
            let (word, next) = (self.word(index)?, self.word(index + 1)?);
            let is_adjective = self.is_adjective(index);
            if !(next.follows(word) || is_adjective && word.after.trim() == ",") {
                return None;
            }
            let bare = word.bare();
            if self.words.money.contains(bare) && !is_long {
                return Some(Noun::Money(index));
            }
            if self.words.gifts.contains(bare) && !is_long {
                return Some(Noun::Gift(index));
            }
            if self.words.offices.contains(bare)
                && (!is_long || self.is_its_office(word, index, spot))
            {
                return Some(Noun::Office(index));
            }
            if self.words.people.contains(bare) && !is_long {
                return Some(Noun::People(index));
            }
            let is_between = self.words.between.contains(bare);
            let is_joint = self.words.joints.contains(bare);
            if is_between || is_joint || is_adjective {
                continue;
            }
            if self.words.civil.contains(bare) {
                return None;
            }
            let is_part = self.words.office_joints.contains(bare);
            if word.is_function() && !is_part {
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
        let is_led = self.words.articles.contains(before.bare()) && own.follows(before);
        let is_donor = spot.states.iter().any(|code| is_donor(code));
        let ends = match self.word(spot.words.end).filter(|next| next.follows(own)) {
            Some(next) => self.words.followers.contains(next.bare()),
            None => !own.after.contains([',', '(', '/']),
        };
        (is_led && is_donor && ends && spot.tail.is_empty()).then(|| spot.bytes.clone())
    }
}
