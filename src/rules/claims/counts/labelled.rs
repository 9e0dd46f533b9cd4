//! Counts of what the heading of a section names, wherever they stand: `four pillars`, and *The pillars of the partnership*.

use std::collections::BTreeSet;

use super::Told;
use super::claim::{Claim, Scope};
use super::label::Label;
use super::listed::{Listing, MAX_GAP};
use super::named::words_of;
use super::shown::{Group, Kind};
use crate::content::Field;
use crate::mentions::What;
use crate::model::Owner;
use crate::rules::runs::Word;

/// What a text counts, and what it says around it.
struct Counted {
    /// The stem of the noun.
    head: String,
    /// The stems of what belongs to the noun.
    own: BTreeSet<String>,
    /// The stems of all around it.
    around: BTreeSet<String>,
    /// Whether it says what the whole document shows.
    is_of_document: bool,
}

impl Counted {
    /// Whether a heading names the same things.
    fn is_of(&self, label: &Label) -> bool {
        !label.is_partial && label.thing.head == self.head
    }
}

/// What the heading and the sentence before a group say that it is.
fn labels<'g>(group: &'g Group<'_, '_>) -> impl Iterator<Item = &'g Label> {
    group.label.iter().chain(&group.intro)
}

impl<'r, 'a> Listing<'_, 'r, 'a> {
    /// Returns the rows that the head of a total counts: `All four countries`.
    pub(super) fn of_rows(&self, told: &Told<'r, 'a>) -> Vec<usize> {
        let is_head = matches!(told.reading.stand.field, Field::Cell { column: 1, .. });
        if !is_head || !told.claim.is_definite || told.claim.scope != Scope::All {
            return Vec::new();
        }
        let section = told.reading.stand.owner;
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
        let claim = &told.claim;
        if claim.thing.is_none() || claim.scope != Scope::All {
            return Vec::new();
        }
        let named =
            if told.is_figure { self.named_by_band(told) } else { self.named_by_sentence(told) };
        let Some(named) = named else { return Vec::new() };
        let sole = self.groups.iter().filter(|group| labels(group).any(|l| named.is_of(l))).count();
        let is_sure = named.is_of_document && sole == 1;
        let fits = |group: &Group<'_, '_>| {
            let mut own = labels(group).filter(|label| named.is_of(label));
            self.is_shown(group, claim, &named)
                && own.any(|label| is_sure || self.are_same(&named, label))
        };
        let groups = self.groups.iter().enumerate().filter(|(_, group)| fits(group));
        groups.map(|(index, _)| index).collect()
    }

    /// Reads what a big number counts, as its label says; `None` where that is no name of things.
    fn named_by_band(&self, told: &Told<'r, 'a>) -> Option<Counted> {
        let label = Label::read(told.reading, self.words, self.evidence)?;
        let stems: BTreeSet<String> = label.thing.stems.union(&label.rest).cloned().collect();
        let own = stems.iter().filter(|stem| **stem != label.thing.head).cloned().collect();
        Some(Counted { head: label.thing.head, own, around: stems, is_of_document: false })
    }

    /// Reads what a sentence counts; `None` where it may count some of them only.
    fn named_by_sentence(&self, told: &Told<'r, 'a>) -> Option<Counted> {
        let (reading, claim, lexicon) = (told.reading, &told.claim, &self.evidence.lexicon);
        let sentence = reading.sentence_at(claim.bytes.start);
        let words = words_of(reading, &sentence);
        let is_head = reading.stand.owner == Owner::Masthead;
        let is_heading = is_head && reading.stand.field != Field::Body;
        // `Since 2018, it has pursued four goals` tells of the whole; `In 2018, four goals` does not.
        let is_past = |what: What| match what {
            What::Since(_) => !is_head,
            what => what.years().is_some(),
        };
        let has_years = reading.mentions_in(&sentence).iter().any(|m| is_past(m.what));
        let last = claim.words.end.checked_sub(1).and_then(|index| reading.words.get(index))?;
        let is_closed = !last.after.trim().is_empty() || claim.words.end == reading.words.len();
        // `the four pillars of the partnership`, but not `the four pillars in Kenya`.
        let rest = if is_closed { 0..0 } else { claim.words.end..words.end };
        let next = self.slice(told, rest.start, rest.end.min(rest.start + MAX_GAP));
        let begins = self.slice(told, words.start, claim.words.start);
        let begins = begins.iter().all(Word::is_function);
        // `Five priorities guide the work`, but `Two priorities are new`.
        let own =
            self.slice(told, claim.thing_words.start, words.end.min(claim.words.end + MAX_GAP));
        let is_verb = begins && self.is_of_parts(claim) && self.has(&self.words.guide, own);
        let is_subject = is_verb || begins && is_heading;
        let examples = self.slice(told, claim.words.end, words.end);
        // `five areas of cooperation.`, `four goals with the ILO.`
        let is_general =
            |word: &Word<'_>| word.is_function() || self.words.general.contains(word.stem());
        let is_of = |word: &Word<'_>| {
            self.words.part_joints.begin(std::slice::from_ref(word))
                && !self.words.places.contains(word.bare())
        };
        let is_complement = next.last().is_some_and(|last| !last.after.trim().is_empty())
            && (next.first().is_some_and(is_of) || next.iter().all(is_general));
        let is_whole = is_closed || claim.is_definite || is_subject || is_complement;
        let sentence_words = self.slice(told, words.start, words.end);
        let is_some = !claim.is_definite && self.has(&self.words.done, sentence_words);
        if has_years || !is_whole || is_some || self.has(&self.words.examples, examples) {
            return None;
        }
        let is_verb = is_verb || self.words.verbs.begin(next);
        let is_led = !is_verb && next.first().is_some_and(Word::is_function);
        let is_own = |word: &&Word<'_>| is_led && !word.is_function();
        let led = next
            .iter()
            .filter(is_own)
            .map(|word| word.stem().to_owned())
            .take(if is_complement { MAX_GAP } else { 1 });
        // The verb ends the noun: `cinq objectifs guident l’action`.
        let adjectives =
            self.adjectives(told).into_iter().take_while(|stem| !self.words.guides(stem));
        Some(Counted {
            head: claim.head().to_owned(),
            own: adjectives.chain(led).collect(),
            around: lexicon.stems(&reading.text(&sentence)),
            is_of_document: is_head
                && (is_closed || is_subject || is_complement)
                && self.is_of_parts(claim),
        })
    }

    /// Whether what is counted is what a document is made of: its pillars, its steps.
    fn is_of_parts(&self, claim: &Claim) -> bool {
        let head = claim.head();
        self.words.announcing.has(head) || self.words.milestones.has(head)
    }

    /// Whether a heading names what is counted with all that limits it, and limits it no further.
    fn are_same(&self, counted: &Counted, label: &Label) -> bool {
        let is_general = |stem: &String| self.words.general.contains(stem);
        let bare = |stem: &String| stem.strip_prefix("in ").unwrap_or(stem).to_owned();
        let is_told =
            |stem: &String| counted.around.contains(stem) || counted.around.contains(&bare(stem));
        let is_named =
            |stem: &String| label.thing.stems.contains(stem) || label.rest.contains(stem);
        label.thing.stems.iter().all(|stem| is_told(stem) || is_general(stem))
            && label.rest.iter().all(|stem| is_told(stem) || is_general(stem))
            && counted.own.iter().all(|stem| is_named(stem) || is_general(stem))
    }

    /// Whether a group can be one of what is counted, and is all that its section shows.
    fn is_shown(&self, group: &Group<'_, '_>, claim: &Claim, counted: &Counted) -> bool {
        match group.kind {
            Kind::List => true,
            Kind::Bullets => {
                self.is_only(group)
                    && (self.is_whole_body(group, claim)
                        || group.intro.as_ref().is_some_and(|intro| counted.is_of(intro)))
            }
            Kind::Rows => group.heads.contains(claim.head()) || self.is_item(group, claim),
            Kind::Milestones => self.is_kind(group, claim),
            Kind::Categories => self.words.charts.has(claim.head()),
            Kind::Series | Kind::Figures | Kind::Stories | Kind::Quotes => false,
        }
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
        let stems: Vec<String> = words.iter().map(|word| word.stem().to_owned()).collect();
        let head = stems.iter().position(|stem| stem == told.claim.head());
        match head {
            Some(head) if !lexicon.has_noun_first() => {
                stems.get(..head).unwrap_or_default().to_vec()
            }
            _ => stems.into_iter().filter(|stem| stem != told.claim.head()).collect(),
        }
    }
}
