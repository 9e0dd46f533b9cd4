//! The words by which statements are told apart: what carries no meaning here, and what makes it another number.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Measure;
use crate::rules::runs::Word;
use crate::rules::{Evidence, measures};
use crate::units::Currency;

/// What makes two numbers of one thing two numbers all the same; the words of each kind are the language's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Something still to come, or once hoped for: planned, pledged.
    Plan,
    /// Something besides: a further 200.
    More,
    /// A year, a head, on average.
    Rate,
    /// A part of what was named before: of which.
    Part,
    /// Another time: previously, at first.
    Time,
    /// A difference: rose by.
    Change,
}

impl Mark {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Plan, "mark-plan"),
        (Self::More, "mark-more"),
        (Self::Rate, "mark-rate"),
        (Self::Time, "mark-time"),
        (Self::Change, "mark-change"),
    ];
}

/// The words of a document.
#[derive(Debug)]
pub struct Vocabulary {
    /// Stems of words that say nothing of what a number is of: to give, amount, the donor's name.
    plain: BTreeSet<String>,
    /// Stems of plain nouns that tell one number from another all the same: programme, project.
    things: BTreeSet<String>,
    /// The words and signs of currencies, in small letters, each after its code.
    money: Vec<(String, String)>,
    /// Words of one kind of mark, in small letters.
    marks: BTreeMap<String, Mark>,
    /// Stems of units of time, which a rate has behind its `a` or `per`.
    times: BTreeSet<String>,
    /// Stems of all units, which count nothing.
    units: BTreeSet<String>,
    /// Words before a unit of time that make a rate of it.
    rate_leads: BTreeSet<String>,
    /// Words before these that make a span of time of them.
    span_leads: BTreeSet<String>,
    /// Words with which a part of something begins: `including`; and those that name the whole first: `of the schools`.
    part_leads: BTreeSet<String>,
    whole_leads: BTreeSet<String>,
    /// Words that mean all of what they stand before: the, our.
    definite: BTreeSet<String>,
    /// Words that join the last of several things to the others.
    joints: BTreeSet<String>,
    assessed: BTreeSet<String>,
    voluntary: BTreeSet<String>,
}

impl Vocabulary {
    /// Collects the words of a document's language, its donor and its organization.
    pub fn new(evidence: &Evidence<'_>) -> Self {
        let Evidence { locale, lexicon, .. } = evidence;
        let list = |id: &str| locale.message(id, &[]);
        let set = |id: &str| list(id).split_whitespace().map(str::to_owned).collect();
        let stems = |text: &str| text.split_whitespace().map(|word| lexicon.stem(word)).collect();
        let mut plain: BTreeSet<String> = stems(&list("plain-words"));
        plain.extend(evidence.own_names());
        let marks = Mark::ALL.into_iter().flat_map(|(mark, id)| {
            let words = list(id);
            words.split_whitespace().map(|word| (word.to_owned(), mark)).collect::<Vec<_>>()
        });
        Self {
            plain,
            things: stems(&list("plain-things")),
            money: list("currency-words")
                .lines()
                .filter_map(|line| line.trim().split_once(' '))
                .map(|(code, word)| (code.to_owned(), word.to_lowercase()))
                .collect(),
            marks: marks.collect(),
            times: stems(&list("time-units")),
            units: stems(&format!("{} {}", list("time-units"), list("measure-units"))),
            rate_leads: set("rate-leads"),
            span_leads: set("span-leads"),
            part_leads: set("part-leads"),
            whole_leads: set("whole-leads"),
            definite: set("definite-words"),
            joints: set("joining-words"),
            assessed: set("measure-assessed"),
            voluntary: set("measure-voluntary"),
        }
    }

    /// Whether a stem says nothing of what a number is of.
    pub fn is_plain(&self, stem: &str) -> bool {
        self.plain.contains(stem) || self.times.contains(stem)
    }

    /// Whether a stem is that of a plain noun that tells one number from another.
    pub fn is_thing(&self, stem: &str) -> bool {
        self.things.contains(stem)
    }

    /// Whether a word that several currencies share may be one of them: dollars may be Australian and no euros.
    pub fn may_be(&self, word: &str, currency: Currency) -> bool {
        let word = word.to_lowercase();
        let mut own = self.money.iter().filter(|(code, _)| code == currency.code()).peekable();
        own.peek().is_none() || own.any(|(_, name)| name.contains(word.trim_end_matches('s')))
    }

    /// Whether a stem is that of a unit of time.
    pub fn is_time(&self, stem: &str) -> bool {
        self.times.contains(stem)
    }

    /// Whether a stem is that of a unit, such as a year or a kilometre.
    pub fn is_unit(&self, stem: &str) -> bool {
        self.units.contains(stem)
    }

    /// Whether a word joins the last of several things to the others.
    pub fn joins(&self, word: &str) -> bool {
        self.joints.contains(word)
    }

    /// Returns what words that stand together make of the number beside them.
    pub fn marks<'w, 'a: 'w>(&self, words: impl Iterator<Item = &'w Word<'a>>) -> BTreeSet<Mark> {
        let mut found = BTreeSet::new();
        let (mut is_led, mut is_span) = (false, false);
        let mut words = words.peekable();
        while let Some(word) = words.next() {
            let bare = word.bare();
            let is_name = words.peek().is_some_and(|next| word.begins_name(next));
            found.extend(self.marks.get(bare).filter(|_| !is_name));
            if is_led && self.times.contains(word.stem()) {
                found.insert(Mark::Rate);
            }
            // `Within a week` is no rate.
            is_led = self.rate_leads.contains(bare) && !is_span;
            is_span = self.span_leads.contains(bare);
        }
        found
    }

    /// Whether the words before a number make a part of something of it: `of which 3`, `of the schools, 3`; but `of the 3`
    /// are all of them.
    pub fn begins_part(&self, words: &[&Word<'_>]) -> bool {
        words.first().is_some_and(|first| self.part_leads.contains(first.bare()))
            || self.names_whole(words)
    }

    /// Whether words begin with the whole that a part is of.
    fn names_whole(&self, words: &[&Word<'_>]) -> bool {
        let Some((first, rest)) = words.split_first() else { return false };
        // `Sur cinq ans`
        self.whole_leads.contains(first.bare())
            && rest.iter().any(|word| !self.definite.contains(word.bare()))
            && !rest.iter().any(|word| self.times.contains(word.stem()))
    }

    /// Returns what the beginning of a sentence makes of the numbers in the rest of it: `under the plan`, `in the five
    /// years before`.
    pub fn marks_of_opener(&self, words: &[&Word<'_>]) -> BTreeSet<Mark> {
        let has_time = words.iter().any(|word| self.times.contains(word.stem()));
        let mut marks = self.marks(words.iter().copied());
        marks.retain(|mark| *mark == Mark::Plan || *mark == Mark::Time && has_time);
        if self.names_whole(words) {
            marks.insert(Mark::Part);
        }
        marks
    }

    /// Returns what contributions words name.
    pub fn measure(&self, words: &BTreeSet<&str>) -> Option<Measure> {
        let has = |names: &BTreeSet<String>| names.iter().any(|name| words.contains(name.as_str()));
        measures::of_both(has(&self.assessed), has(&self.voluntary))
    }
}
