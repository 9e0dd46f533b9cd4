//! Counts of what the heading of a section names, wherever they stand: `four pillars`, and *The pillars of the partnership*.

use std::collections::BTreeSet;

use super::Told;
use super::claim::{Claim, Scope};
use super::listed::{Listing, MAX_GAP};
use super::named::words_of;
use super::shown::{Group, Kind};

impl<'r, 'a> Listing<'_, 'r, 'a> {
    /// Returns the rows that the head of a total counts: `All four countries`.
    pub(super) fn of_rows(&self, told: &Told<'r, 'a>) -> Vec<usize> {
        let path = told.reading.stand.path;
        if !path.ends_with(".cells.1") || !told.claim.is_definite || told.claim.scope != Scope::All
        {
            return Vec::new();
        }
        let section = told.reading.stand.section();
        let of_table = |(_, group): &(usize, &Group<'_, '_>)| {
            group.section == section && group.kind == Kind::Rows
        };
        let head = told.claim.head();
        let fits = |(_, group): &(usize, &Group<'_, '_>)| {
            group.heads.contains(head) || group.are_countries && self.words.countries.has(head)
        };
        self.groups
            .iter()
            .enumerate()
            .filter(of_table)
            .filter(fits)
            .map(|(index, _)| index)
            .collect()
    }

    /// Returns the groups whose headings name what is counted, and nothing that makes a part of it.
    pub(super) fn labelled(&self, told: &Told<'r, 'a>) -> Vec<usize> {
        let (reading, claim) = (told.reading, &told.claim);
        let lexicon = &self.evidence.lexicon;
        let Some(thing) = claim.thing.as_ref().filter(|_| claim.scope == Scope::All) else {
            return Vec::new();
        };
        let sentence = reading.sentence_at(claim.bytes.start);
        let has_years = reading.mentions_in(&sentence).iter().any(|m| m.what.years().is_some());
        let last = claim.words.end.checked_sub(1).and_then(|index| reading.words.get(index));
        let is_closed = last.is_some_and(|word| !word.after.trim().is_empty())
            || claim.words.end == reading.words.len();
        if has_years && !told.is_figure || !(is_closed || claim.is_definite) {
            return Vec::new();
        }
        let end = words_of(reading, &sentence).end;
        let examples = self.slice(told, claim.words.end, end);
        if self.has(&self.words.examples, examples) {
            return Vec::new();
        }
        let stems = lexicon.stems(&reading.text(&sentence));
        // `the four pillars of the partnership`, but not `the four pillars in Kenya`.
        let next = self.slice(told, claim.words.end, end.min(claim.words.end + MAX_GAP));
        let next = if is_closed { &[][..] } else { next };
        let is_verb = self.words.verbs.begin(next, lexicon);
        let is_led = !is_verb && next.first().is_some_and(|word| lexicon.is_function(word.text));
        let own_rest: BTreeSet<String> = next
            .iter()
            .filter(|word| is_led && !lexicon.is_function(word.text))
            .map(|word| lexicon.stem(word.text))
            .take(1)
            .collect();
        let adjectives = self.adjectives(told);
        let fits = |group: &Group<'_, '_>| {
            let Some(label) = group.label.as_ref().filter(|label| !label.is_partial) else {
                return false;
            };
            let known = |stem: &String| {
                self.words.general.contains(stem)
                    || label.thing.stems.contains(stem)
                    || label.rest.contains(stem)
            };
            let is_shown = match group.kind {
                Kind::List => true,
                Kind::Bullets => self.is_whole_body(group, claim) && self.is_only(group),
                Kind::Rows => group.heads.contains(claim.head()) || self.is_item(group, claim),
                Kind::Milestones => self.is_kind(group, claim),
                Kind::Categories => self.words.charts.has(claim.head()),
                Kind::Series | Kind::Figures | Kind::Stories => false,
            };
            label.thing.head == thing.head
                && is_shown
                && label
                    .thing
                    .stems
                    .iter()
                    .all(|stem| thing.stems.contains(stem) || self.words.general.contains(stem))
                && label.rest.iter().all(|stem| {
                    let bare = stem.strip_prefix("in ").unwrap_or(stem);
                    stems.contains(bare) || self.words.general.contains(stem)
                })
                && adjectives.iter().all(known)
                && own_rest.iter().all(known)
        };
        self.groups
            .iter()
            .enumerate()
            .filter(|(_, group)| fits(group))
            .map(|(index, _)| index)
            .collect()
    }

    fn is_item(&self, group: &Group<'_, '_>, claim: &Claim) -> bool {
        !group.items.is_empty() && group.items.iter().all(|item| item.contains(claim.head()))
    }

    /// Returns whether a list is the only one of its text.
    fn is_only(&self, group: &Group<'_, '_>) -> bool {
        self.groups.iter().filter(|other| other.section == group.section).count() == 1
    }

    /// Returns the stems of the words that belong to what is counted, without the noun and the verb behind it.
    fn adjectives(&self, told: &Told<'r, 'a>) -> Vec<String> {
        let lexicon = &self.evidence.lexicon;
        let words = self.slice(told, told.claim.thing_words.start, told.claim.thing_words.end);
        let stems: Vec<String> = words.iter().map(|word| lexicon.stem(word.text)).collect();
        let head = stems.iter().position(|stem| stem == told.claim.head());
        match head {
            Some(head) if !lexicon.has_noun_first() => {
                stems.get(..head).unwrap_or_default().to_vec()
            }
            _ => stems.into_iter().filter(|stem| stem != told.claim.head()).collect(),
        }
    }
}
