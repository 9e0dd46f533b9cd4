//! Counts in sentences against the same count in a band of big numbers: *Countries with programmes*, and `programmes in 22
//! countries`.

use std::collections::BTreeSet;

use super::claim::Scope;
use super::label::Label;
use super::listed::Listing;
use super::{Told, Wrong};
use crate::units::Bound;

/// The most words of a sentence that the label has not: of a count that may be of some of them, and of one that cannot.
const MAX_FOREIGN: usize = 0;
const MAX_FOREIGN_OF_ALL: usize = 3;

/// One part of so many, by which one of two numbers may be off for the other.
const NEAR_PART: usize = 10;

impl<'l, 'r, 'a> Listing<'l, 'r, 'a> {
    /// Returns the counts of sentences that a big number of the same things is not; `is_held` says which are held already.
    pub fn unlike_bands(&self, is_held: &[bool]) -> Vec<Wrong<'l, 'r, 'a>> {
        let free = self.told.iter().zip(is_held).filter(|(_, is_held)| !**is_held);
        free.filter_map(|(told, _)| self.unlike_band(told)).collect()
    }

    fn unlike_band(&self, told: &'l Told<'r, 'a>) -> Option<Wrong<'l, 'r, 'a>> {
        let claim = &told.claim;
        let is_plain = claim.scope == Scope::All && claim.bound == Bound::Exactly;
        if told.is_figure || !is_plain || self.words.times.has(claim.head()) {
            return None;
        }
        let same = |figure: &&Told<'_, '_>| {
            figure.is_figure
                && figure.claim.bound == Bound::Exactly
                && figure.claim.head() == claim.head()
        };
        let mut figures = self.told.iter().filter(same);
        let (figure, None) = (figures.next()?, figures.next()) else { return None };
        let off = figure.claim.count.abs_diff(claim.count);
        let is_near = off > 0 && off <= (figure.claim.count / NEAR_PART).max(1);
        (is_near && self.is_same(told, figure)).then(|| Wrong {
            told,
            shown: format!("the band says `{}`", figure.said),
            place: Some((figure.place, "the same in the band".to_owned())),
            group: None,
        })
    }

    /// Whether a sentence counts what the label of a big number does: it has the words of the label, and hardly any other.
    fn is_same(&self, told: &Told<'r, 'a>, figure: &Told<'r, 'a>) -> bool {
        let (reading, claim) = (told.reading, &told.claim);
        let sentence = reading.sentence_at(claim.bytes.start);
        let has_years = reading.mentions_in(&sentence).iter().any(|m| m.what.years().is_some());
        let before = claim
            .words
            .start
            .checked_sub(1)
            .map_or(&[][..], |last| self.slice(told, last, last + 1));
        let Some(label) = Label::read(figure.reading, self.words, self.evidence) else {
            return false;
        };
        if has_years || self.words.only.begin(before) {
            return false;
        }
        let is_light = |stem: &String| {
            stem == claim.head() || self.words.general.contains(stem) || self.words.plain.has(stem)
        };
        let named: BTreeSet<String> =
            label.thing.stems.iter().chain(&label.rest).cloned().collect();
        let own = reading.words_in(&sentence).iter();
        let own = own.filter(|word| {
            !word.is_function()
                && !self.words.light.begin(std::slice::from_ref(*word))
                && word.text.contains(char::is_alphabetic)
        });
        let number = self.slice(told, claim.words.start, claim.thing_words.start);
        let own: BTreeSet<String> = own
            .filter(|word| !number.iter().any(|number| number.from == word.from))
            .map(|word| word.stem().to_owned())
            .collect();
        let shared = named.iter().filter(|stem| {
            own.contains(*stem) && *stem != claim.head() && !self.words.own_names.contains(*stem)
        });
        let is_whole = named.iter().all(|stem| own.contains(stem) || is_light(stem));
        let foreign = own.iter().filter(|stem| !named.contains(*stem) && !is_light(stem)).count();
        // What the band does not count all of may be said of fewer.
        let is_of_all = claim.is_definite || claim.count > figure.claim.count;
        let most = if is_of_all { MAX_FOREIGN_OF_ALL } else { MAX_FOREIGN };
        shared.count() > 0 && is_whole && foreign <= most
    }
}
