//! Lists within a sentence, and the region that they are of.

use super::super::Spotted;
use super::super::gazetteer::{Kind, Spot};
use super::{Group, Judge, Misplaced};
use crate::content::Field;
use crate::rules::reading::Reading;

/// The most words between a region and the list of its countries.
const MAX_WORDS: usize = 5;

/// Countries that are listed one after the other.
pub struct Run<'t> {
    pub items: Vec<&'t Spot<'t>>,
    /// The number of its first word, an article included.
    pub start: usize,
    /// The number of the word behind its last.
    pub end: usize,
}

/// Reports countries of the lists of a passage.
pub fn in_sentences(text: &Spotted<'_, '_>, judge: &Judge<'_, '_>, wrong: &mut Vec<Misplaced>) {
    let groups = judge.groups(text);
    if groups.is_empty() {
        return;
    }
    let is_place = text.reading.stand.field == Field::Location;
    for run in of_countries(text, judge) {
        let is_its = |group: &&Group<'_>| {
            judge.is_led(&run, group, text.reading)
                || judge.is_followed(&run, group, text.reading)
                // A place is told from the village to the continent: `Dosso, Niger, West Africa`.
                || is_place && run.end == group.words.start && text.reading.words.len() == group.words.end
        };
        if let Some(group) = groups.iter().rev().find(is_its) {
            for item in &run.items {
                judge.note((text.reading, item), group, wrong);
            }
        }
    }
}

/// Finds the lists of countries in a passage; a country alone is a list of one.
pub fn of_countries<'t>(text: &'t Spotted<'_, '_>, judge: &Judge<'_, '_>) -> Vec<Run<'t>> {
    let reading = text.reading;
    let mut runs: Vec<Run<'t>> = Vec::new();
    let mut is_last = false;
    let is_country = |spot: &&Spot<'_>| spot.kind == Kind::Country;
    for spot in text.spots.iter().filter(is_country) {
        let is_article = |index: &usize| judge.is_in(&judge.words.articles, reading, *index);
        let mut start = spot.words.start;
        while let Some(before) = start.checked_sub(1).filter(is_article) {
            start = before;
        }
        let goes_on = runs.last().and_then(|run| judge.joined(run.end, start, reading));
        match (goes_on, runs.last_mut()) {
            (Some(ends), Some(run)) if !is_last => {
                run.items.push(spot);
                run.end = spot.words.end;
                is_last = ends;
            }
            _ => {
                runs.push(Run { items: vec![spot], start, end: spot.words.end });
                is_last = false;
            }
        }
    }
    runs
}

impl Judge<'_, '_> {
    /// Returns whether a word is in a list.
    fn is_in(
        &self,
        list: &std::collections::BTreeSet<String>,
        reading: &Reading<'_>,
        index: usize,
    ) -> bool {
        self.bare(reading, index).is_some_and(|bare| list.contains(bare))
    }

    /// Returns whether a list goes on from one word to another, and whether what follows is its last name.
    fn joined(&self, end: usize, start: usize, reading: &Reading<'_>) -> Option<bool> {
        let last = reading.words.get(end.checked_sub(1)?)?;
        let mark = last.after.trim();
        match start.checked_sub(end)? {
            0 if matches!(mark, "," | ";" | "/" | "&") => Some(false),
            1 if matches!(mark, "" | "," | ";") && self.is_in(&self.words.joints, reading, end) => {
                Some(true)
            }
            _ => None,
        }
    }

    /// Returns whether a region stands before a list and says what it is of.
    fn is_led(&self, run: &Run<'_>, group: &Group<'_>, reading: &Reading<'_>) -> bool {
        let Some(between) = run.start.checked_sub(group.words.end).filter(|n| *n <= MAX_WORDS)
        else {
            return false;
        };
        let words = &self.words;
        let own = group.words.end..run.start;
        let has = |list| own.clone().any(|index| self.is_in(list, reading, index));
        let noun_before = group.words.start.checked_sub(1).map_or(0, |last| last.saturating_sub(2));
        let has_noun = has(&words.nouns)
            || (noun_before..group.words.start)
                .any(|index| self.is_in(&words.nouns, reading, index));
        if group.is_adjective && !has_noun {
            return false;
        }
        let Some(previous) = run.start.checked_sub(1).and_then(|index| reading.words.get(index))
        else {
            return false;
        };
        // A mark before the last word ends what the region belongs to.
        let inner = group.words.end.saturating_sub(1)..run.start.saturating_sub(1);
        let has_opener = has(&words.openers);
        let is_broken = inner.into_iter().any(|index| {
            let mark = reading.words.get(index).map_or("", |word| word.after.trim());
            !(mark.is_empty() || has_opener && mark == ",")
        });
        let is_plain = own.clone().all(|index| {
            let is_known = [&words.nouns, &words.openers, &words.articles]
                .iter()
                .any(|list| self.is_in(list, reading, index));
            is_known
                || !reading
                    .words
                    .get(index)
                    .is_some_and(|word| word.is_function() || word.is_capital())
        });
        if is_broken || !is_plain {
            return false;
        }
        let first = reading.words.get(run.start).map_or("", |word| word.before);
        let mark = previous.after.trim();
        let is_bracket = first.contains(['(', '[']) || mark.ends_with(['(', '[']);
        let is_colon = matches!(mark, ":" | "–" | "—") || first.contains(['–', '—']);
        let is_many = run.items.len() > 1;
        if is_bracket || is_colon || has_opener {
            return is_many || self.is_closed(run, reading);
        }
        // Asian partners Viet Nam, Cambodia and Peru; its African partners, Kenya and Ghana.
        let is_noun_last = between > 0
            && self.is_in(&words.nouns, reading, run.start.saturating_sub(1))
            || between == 0 && group.is_adjective;
        // Asian countries, Kenya and Peru: three things, none of them within another.
        let has_own = run.items.iter().any(|item| group.has(item));
        is_many && has_own && is_noun_last && matches!(mark, "" | ",")
    }

    /// Returns whether a region stands behind a list: Kenya, Ghana and other African countries; Kenya and Ghana, both in
    /// Africa.
    fn is_followed(&self, run: &Run<'_>, group: &Group<'_>, reading: &Reading<'_>) -> bool {
        let Some(between) = group.words.start.checked_sub(run.end).filter(|n| (1..=4).contains(n))
        else {
            return false;
        };
        let own = run.end..run.end + between;
        let has = |list| own.clone().any(|index| self.is_in(list, reading, index));
        if self.is_in(&self.words.joints, reading, run.end) {
            return has(&self.words.others);
        }
        let last = run.end.checked_sub(1).and_then(|index| reading.words.get(index));
        let is_apart = last.is_some_and(|word| word.after.trim() == ",");
        let has_noun = !group.is_adjective
            || has(&self.words.nouns)
            || self.is_in(&self.words.nouns, reading, group.words.end);
        let is_whole = own.clone().all(|index| {
            let word = reading.words.get(index);
            word.is_some_and(|word| word.after.trim().is_empty() && !word.is_capital())
        });
        is_apart && is_whole && has_noun && has(&self.words.appositions) && run.items.len() > 1
    }

    /// Returns whether nothing follows a list that would make it the beginning of a sentence.
    fn is_closed(&self, run: &Run<'_>, reading: &Reading<'_>) -> bool {
        let last = run.end.checked_sub(1).and_then(|index| reading.words.get(index));
        let is_end = run.end >= reading.words.len();
        is_end || last.is_some_and(|word| word.after.contains([')', ']', '.', ';']))
    }
}
