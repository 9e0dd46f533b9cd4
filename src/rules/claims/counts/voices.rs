//! Counts of those who speak, and of what is told: `Two teachers tell what changed`, and three quotes below.

use std::collections::BTreeSet;

use super::Told;
use super::claim::Scope;
use super::listed::Listing;
use super::named::words_of;
use super::shown::{Collect, Group, Kind};
use crate::content::Field;
use crate::model::{Owner, Quote, Shown};
use crate::rules::claims::phrases::Phrases;
use crate::rules::runs::Word;

/// The most words from those who speak to the verb: `three people who took part explain`.
const MAX_VERB: usize = 6;

/// How many sections further on they may begin to speak.
const MAX_SECTIONS: usize = 2;

impl<'r, 'a> Collect<'r, '_, 'a> {
    /// Makes a group of each row of quotes, by the roles of those who speak.
    pub(super) fn quotes(&self) -> Vec<Group<'r, 'a>> {
        let mut rows: Vec<Vec<(usize, &Quote)>> = Vec::new();
        let mut last = 0;
        for Shown { number, it: quote, .. } in self.evidence.partnership.quotes() {
            match rows.last_mut() {
                Some(row) if last + 1 == number => row.push((number, quote)),
                _ => rows.push(vec![(number, quote)]),
            }
            last = number;
        }
        rows.iter().filter_map(|row| self.row(row)).collect()
    }

    fn row(&self, row: &[(usize, &Quote)]) -> Option<Group<'r, 'a>> {
        let line = |number: &usize, field| self.line(Owner::section(*number), field);
        let roles: Vec<_> = row.iter().map(|(number, _)| line(number, Field::Role)).collect();
        let names = row.iter().filter_map(|(_, quote)| Some(quote.by.as_ref()?.value.as_str()));
        let names: BTreeSet<&str> = names.collect();
        let (last, _) = row.last()?;
        let group = self.group(Kind::Quotes, row.first()?.0, Owner::Masthead, &roles)?;
        let place = line(last, Field::By).or_else(|| line(last, Field::Quote));
        Some(Group {
            // Somebody may speak twice.
            counts: [row.len(), names.len()].into_iter().filter(|count| *count > 0).collect(),
            place: place.map(|line| line.place(&(0..line.whole().len()), self.evidence)),
            label: None,
            title: None,
            ..group
        })
    }
}

impl<'r, 'a> Listing<'_, 'r, 'a> {
    /// Returns the quotes, or the stories, to which a count leads.
    pub(super) fn spoken(&self, told: &Told<'r, 'a>) -> Vec<usize> {
        if told.is_figure || told.claim.scope != Scope::All || told.claim.head().is_empty() {
            return Vec::new();
        }
        let leads = |group: &Group<'_, '_>| {
            let is_next = group.number > told.section
                && group.number <= told.section + MAX_SECTIONS
                && told.section > 0;
            is_next
                && match group.kind {
                    Kind::Quotes => self.speaks(told, group),
                    Kind::Stories => self.shows(told),
                    _ => false,
                }
        };
        let mut groups = self.groups.iter().enumerate().filter(|(_, group)| leads(group));
        groups.next().map(|(index, _)| index).into_iter().collect()
    }

    /// Whether those who are counted speak: they are voices, or people of whom a verb says it.
    fn speaks(&self, told: &Told<'r, 'a>, group: &Group<'_, '_>) -> bool {
        let (head, words) = (told.claim.head(), self.words);
        // `sages-femmes` are two words of a role.
        let is_role = |item: &BTreeSet<String>| {
            item.contains(head)
                || head.split('-').all(|part| item.contains(&self.evidence.lexicon.stem(part)))
        };
        let have_role = group.items.iter().all(is_role);
        words.voices.has(head)
            || (words.persons.has(head) || have_role)
                && self.is_alone(told)
                && (self.has_verb(told, &words.speak) || self.is_heard(told))
    }

    /// Whether the words before a count hand over to those who speak: `Hear from four trainees`.
    fn is_heard(&self, told: &Told<'r, 'a>) -> bool {
        let begin = words_of(told.reading, &told.reading.sentence_at(told.claim.bytes.start)).start;
        self.has(&self.words.hear, self.slice(told, begin, told.claim.words.start))
    }

    /// Whether what is counted is told here: `Four projects show what this means`.
    fn shows(&self, told: &Told<'r, 'a>) -> bool {
        let begin = words_of(told.reading, &told.reading.sentence_at(told.claim.bytes.start)).start;
        let before = self.slice(told, begin, told.claim.words.start);
        let begins = before.iter().all(Word::is_function);
        begins
            && self.words.stories.has(told.claim.head())
            && self.is_alone(told)
            && self.has_verb(told, &self.words.show)
    }

    /// Whether the sentence counts nothing else.
    fn is_alone(&self, told: &Told<'r, 'a>) -> bool {
        let sentence = told.reading.sentence_at(told.claim.bytes.start);
        !told.others.iter().any(|other| sentence.contains(&other.bytes.start))
    }

    /// Whether one of some verbs follows what is counted.
    fn has_verb(&self, told: &Told<'r, 'a>, verbs: &Phrases) -> bool {
        let sentence = words_of(told.reading, &told.reading.sentence_at(told.claim.bytes.start));
        let from = told.claim.thing_words.start;
        let to = sentence.end.min(told.claim.words.end + MAX_VERB);
        self.has(verbs, self.slice(told, from, to))
    }
}
