//! Counts against groups: of the list that a sentence leads to, of what a heading stands over, of what a text points at.

use super::claim::{Claim, Scope};
use super::named::words_of;
use super::shown::{Group, Kind};
use super::words::Words;
use super::{Told, Wrong, in_words};
use crate::content::Field;
use crate::mentions::{Mention, What};
use crate::rules::Evidence;
use crate::rules::claims::phrases::Phrases;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;

/// The most words between what is counted and the end of a sentence that leads to a list.
pub const MAX_GAP: usize = 4;

/// All counts, and all groups.
pub struct Listing<'l, 'r, 'a> {
    /// The counts.
    pub told: &'l [Told<'r, 'a>],
    /// The groups.
    pub groups: &'l [Group<'r, 'a>],
    /// All texts.
    pub readings: &'r [Reading<'a>],
    /// The words of the language.
    pub words: &'l Words,
    /// The document.
    pub evidence: &'l Evidence<'a>,
}

impl<'l, 'r, 'a> Listing<'l, 'r, 'a> {
    /// Returns the counts that are not those of their groups; `is_held` notes which are held against one.
    pub fn wrong(&self, is_held: &mut [bool]) -> Vec<Wrong<'l, 'r, 'a>> {
        let mut wrong = Vec::new();
        let mut hold = |told: usize, groups: &[usize], is_held: &mut [bool]| {
            let Some(own) = self.told.get(told) else { return };
            if let Some(is_held) = is_held.get_mut(told) {
                *is_held = true;
            }
            let groups = groups.iter().filter_map(|index| Some((*index, self.groups.get(*index)?)));
            let groups: Vec<(usize, &Group<'_, '_>)> = groups.collect();
            let mut shown = groups.iter().flat_map(|(_, group)| group.counts.iter().copied());
            if own.claim.holds_one(shown.by_ref()) {
                return;
            }
            let Some((index, group)) = groups.first() else { return };
            let count = in_words(group.shown(own.claim.count), self.evidence);
            let shown = group.kind.says(&count);
            let place = group.place.map(|place| (place, shown.clone()));
            wrong.push(Wrong { told: own, shown, place, group: Some(*index) });
        };
        let is_free = |told: usize, is_held: &[bool]| is_held.get(told) == Some(&false);
        for index in 0..self.groups.len() {
            if let Some(told) = self.announced(index, is_held) {
                hold(told, &[index], is_held);
            }
        }
        for (index, own) in self.told.iter().enumerate() {
            if !is_free(index, is_held) || self.words.times.has(own.claim.head()) {
                continue;
            }
            let ways = [
                self.titled(own),
                self.pointed(own),
                self.of_rows(own),
                self.spoken(own),
                self.labelled(own),
            ];
            if let Some(groups) = ways.into_iter().find(|groups| !groups.is_empty()) {
                hold(index, &groups, is_held);
            }
        }
        wrong.extend(self.unlike_bands(is_held));
        wrong
    }

    pub(super) fn slice(&self, told: &Told<'r, 'a>, from: usize, to: usize) -> &'r [Word<'a>] {
        told.reading.words.get(from..to).unwrap_or_default()
    }

    pub(super) fn has(&self, phrases: &Phrases, words: &[Word<'_>]) -> bool {
        phrases.are_in(words)
    }

    /// Returns whether a group may be of what is counted.
    pub(super) fn is_of(&self, group: &Group<'_, '_>, claim: &Claim) -> bool {
        let (head, words) = (claim.head(), self.words);
        let is_kind = match group.kind {
            Kind::Stories => words.stories.has(head),
            Kind::Milestones => words.milestones.has(head),
            Kind::Figures => words.figures.has(head),
            Kind::Categories | Kind::Series => words.charts.has(head),
            Kind::Bullets => words.announcing.has(head),
            Kind::List | Kind::Rows | Kind::Quotes => false,
        };
        let is_label = group.label.as_ref().is_some_and(|label| label.thing.head == head);
        let is_item = !group.items.is_empty() && group.items.iter().all(|item| item.contains(head));
        let is_country =
            group.are_countries && (words.countries.has(head) || words.charts.has(head));
        !head.is_empty()
            && (is_kind || is_label || is_item || is_country || group.heads.contains(head))
    }

    /// Returns the count of the sentence that leads to a list of bullets.
    fn announced(&self, index: usize, is_held: &[bool]) -> Option<usize> {
        let group = self.groups.get(index)?;
        let block = group.block?.checked_sub(1)?;
        let body = (group.section, Field::Body);
        let intro = self.readings.iter().find(|reading| {
            reading.stand.text() == body
                && reading.stand.block == block
                && reading.stand.item.is_none()
        })?;
        let sentence = intro.sentences.last()?.clone();
        let words = words_of(intro, &sentence);
        let last = intro.words.get(words.end.checked_sub(1)?)?;
        let is_colon = last.after.contains(':');
        // `In its four areas the programme helps to:` is completed by the list.
        if self.words.open.begin(std::slice::from_ref(last)) {
            return None;
        }
        let candidates: Vec<usize> = (0..self.told.len())
            .filter(|index| {
                self.told.get(*index).is_some_and(|told| {
                    std::ptr::eq(told.reading, intro)
                        && sentence.contains(&told.claim.bytes.start)
                        && !self.words.times.has(told.claim.head())
                })
            })
            .collect();
        let is_divided = self.has_numbers(group);
        let claim = |index: &usize| self.told.get(*index).map(|told| &told.claim);
        let holds = |index: &&usize| {
            claim(index).is_some_and(|claim| claim.holds_one(group.counts.iter().copied()))
        };
        if let Some(index) = candidates.iter().find(holds) {
            return Some(*index);
        }
        let announces = |index: &&usize| {
            let Some(claim) = claim(index) else { return false };
            let (start, end) = (claim.words.start, claim.words.end);
            let head = claim.head();
            if head.is_empty() || claim.scope == Scope::Whole {
                return false;
            }
            let rest = intro.words.get(end..words.end).unwrap_or_default();
            if self.has(&self.words.examples, rest) || is_held.get(**index) == Some(&true) {
                return false;
            }
            let begins = intro.words.get(words.start..start).unwrap_or_default();
            let begins = begins.iter().all(Word::is_function);
            let is_near = rest.len() <= MAX_GAP && !self.has(&self.words.verbs, rest);
            let leads = if begins && !rest.is_empty() {
                is_colon && self.are_names(group, head)
            } else {
                is_near
            };
            self.words.announcing.has(head) || leads && !is_divided
        };
        candidates.iter().rev().find(announces).copied()
    }

    /// Returns whether every bullet has a number: `It drilled 40 wells:` is divided among them, and does not count them.
    fn has_numbers(&self, group: &Group<'_, '_>) -> bool {
        let items = self.readings.iter().filter(|reading| {
            reading.stand.text() == (group.section, Field::Body)
                && Some(reading.stand.block) == group.block
                && reading.stand.item.is_some()
        });
        let is_count = |mention: &Mention| matches!(mention.what, What::Count { .. });
        let mut numbers = items.map(|item| item.mentions.iter().any(is_count));
        numbers.all(|has_number| has_number)
    }

    /// Returns whether all items are names: of countries, of what is counted, or with capitals within them.
    fn are_names(&self, group: &Group<'_, '_>, head: &str) -> bool {
        let of_group = |reading: &&Reading<'_>| {
            reading.stand.text() == (group.section, Field::Body)
                && Some(reading.stand.block) == group.block
                && reading.stand.item.is_some()
        };
        let has_capital = |item: &Reading<'_>| {
            let begins = item.words.first().is_some_and(Word::is_capital);
            begins && item.words.iter().skip(1).any(Word::is_capital)
        };
        let mut items = self.readings.iter().filter(of_group);
        let has_head = group.items.iter().all(|item| item.contains(head));
        group.are_countries || has_head || items.all(has_capital)
    }

    /// Returns the groups below the heading that a count begins.
    fn titled(&self, told: &Told<'r, 'a>) -> Vec<usize> {
        let (reading, claim) = (told.reading, &told.claim);
        let section = reading.stand.owner;
        let is_title = reading.stand.is_heading();
        let before = self.slice(told, 0, claim.words.start);
        let begins = before.iter().all(|word| {
            self.words.articles.contains(&word.text.to_lowercase())
                || self.words.definite.begin(std::slice::from_ref(word))
        });
        // `Seven countries and one guest` are told together.
        let counts = reading.mentions.iter();
        let counts = counts.filter(|m| matches!(m.what, What::Count { .. })).count();
        // `Staff in the five offices`: the rows are offices.
        let of_rows = |group: &Group<'_, '_>| {
            claim.is_definite && group.kind == Kind::Rows && group.heads.contains(claim.head())
        };
        if !is_title || claim.scope != Scope::All || claim.head().is_empty() {
            return Vec::new();
        }
        let is_superlative = self.has(&self.words.superlatives, reading.words.as_slice());
        let own = |(_, group): &(usize, &Group<'_, '_>)| group.section == section;
        let all: Vec<(usize, &Group<'_, '_>)> =
            self.groups.iter().enumerate().filter(own).collect();
        let is_shown = |group: &Group<'_, '_>| match group.kind {
            Kind::List => true,
            Kind::Bullets => all.len() == 1 && self.is_whole_body(group, claim),
            Kind::Rows | Kind::Categories => {
                is_superlative
                    || group.heads.contains(claim.head())
                    || self.is_of_marks(group, claim)
            }
            // Its own heading is what names it.
            Kind::Series => all.len() == 1 && self.words.charts.has(claim.head()),
            Kind::Quotes => false,
            Kind::Milestones | Kind::Figures | Kind::Stories => {
                let label = group.label.as_ref().map(|label| &label.thing.head);
                let is_kind = self.is_of(group, claim);
                is_kind
                    && (label.is_none_or(|label| label != claim.head())
                        || self.is_kind(group, claim))
            }
        };
        let is_partial = |group: &Group<'_, '_>| {
            group.title.is_some_and(|title| self.has(&self.words.examples, &title.words))
        };
        // `The partnership in four dates`
        let ends = self.ends(told) && all.len() == 1;
        let shown = all.iter().filter(|(_, group)| {
            let is_headed = begins && counts == 1 && is_shown(group);
            (is_headed || ends && self.is_kind(group, claim) || counts == 1 && of_rows(group))
                && !is_partial(group)
        });
        shown.map(|(index, _)| *index).collect()
    }

    /// Returns whether a heading ends with a count, behind a preposition or a mark: `in four dates`, `: four dates`.
    fn ends(&self, told: &Told<'r, 'a>) -> bool {
        let (words, claim) = (&told.reading.words, &told.claim);
        let before = claim.words.start.checked_sub(1).and_then(|index| words.get(index));
        // `Fifty years in five dates`
        let is_alone = told.others.iter().all(|other| self.words.times.has(other.head()));
        is_alone
            && claim.words.end == words.len()
            && before.is_some_and(|word| {
                let is_led = self.words.places.contains(word.bare());
                is_led || word.after.contains([':', '–', '—', '|'])
            })
    }

    /// Returns whether a group is of what is counted, whatever its heading says.
    pub(super) fn is_kind(&self, group: &Group<'_, '_>, claim: &Claim) -> bool {
        let head = claim.head();
        let is_item = !group.items.is_empty() && group.items.iter().all(|item| item.contains(head));
        is_item
            || match group.kind {
                Kind::Milestones => self.words.milestones.has(head),
                Kind::Figures => self.words.figures.has(head),
                Kind::Stories => self.words.stories.has(head),
                _ => false,
            }
    }

    /// Returns whether the rows of a table, or the bars of a chart, are what is counted.
    fn is_of_marks(&self, group: &Group<'_, '_>, claim: &Claim) -> bool {
        let head = claim.head();
        let is_country = self.words.countries.has(head) || self.words.charts.has(head);
        match group.kind {
            Kind::Rows => group.are_countries && is_country,
            _ => self.words.charts.has(head) || group.are_countries && is_country,
        }
    }

    /// Returns whether a list is what its section is about: nothing leads to it, or what does speaks of it.
    pub(super) fn is_whole_body(&self, group: &Group<'_, '_>, claim: &Claim) -> bool {
        let Some(block) = group.block else { return false };
        if block == 0 {
            return true;
        }
        let body = (group.section, Field::Body);
        let intro = self
            .readings
            .iter()
            .find(|reading| reading.stand.text() == body && reading.stand.block == block - 1);
        let speaks = |intro: &Reading<'_>| {
            let sentence = intro.sentences.last().cloned().unwrap_or_default();
            let stems = self.evidence.lexicon.stems(&intro.text(&sentence));
            let has_count = self.told.iter().any(|told| std::ptr::eq(told.reading, intro));
            stems.contains(claim.head())
                || self.words.announcing.has(claim.head()) && block == 1 && !has_count
        };
        intro.is_some_and(speaks)
    }
}
