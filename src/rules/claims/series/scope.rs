//! Which of them an order is one of: the donors of a region, those that give to a purpose, the sectors of a country.

use std::collections::BTreeSet;
use std::ops::Range;

use super::nouns::Class;
use super::tokens::Gap;
use super::topics::{Desk, Place};
use super::words::Kind;

/// What limits those that somebody has a place among.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// The stems of all words that say which of them are meant.
    pub stems: BTreeSet<String>,
    /// Those of them that are names.
    pub names: BTreeSet<String>,
    /// The stems of which contributions they are counted by.
    pub measures: BTreeSet<String>,
    /// Whether they are measured by something else than what they give: per head.
    pub is_scaled: bool,
}

/// The scope of a place in an order that some tokens claim; its own words, such as `third largest`, are skipped.
pub fn of_claim(
    desk: &Desk<'_, '_>,
    place: Place<'_, '_, '_>,
    tokens: &Range<usize>,
    skipped: Range<usize>,
    is_of_donors: bool,
) -> Scope {
    let mut scan = Scan::new(desk, place, is_of_donors);
    let clause = place.sentence.clause(tokens.start);
    for at in tokens.clone().filter(|at| !skipped.contains(at)) {
        scan.add(at);
    }
    scan.behind(tokens.end..clause.end);
    scan.before(clause.start..tokens.start);
    scan.openers(clause.start);
    let limits = clause.filter(|at| desk.words.is(Kind::Limit, place.sentence.word(*at)));
    scan.limit(limits.filter(|at| !skipped.contains(at)).collect());
    scan.scope
}

/// The scope that a label gives the place above it.
pub fn of_label(desk: &Desk<'_, '_>, place: Place<'_, '_, '_>, skipped: &Range<usize>) -> Scope {
    let mut scan = Scan::new(desk, place, true);
    for at in (0..place.sentence.tokens.len()).filter(|at| !skipped.contains(at)) {
        scan.add(at);
    }
    scan.scope
}

/// Collects a scope.
struct Scan<'p, 'e, 's, 'r, 'a> {
    desk: &'p Desk<'e, 'a>,
    place: Place<'s, 'r, 'a>,
    scope: Scope,
    is_of_donors: bool,
}

impl<'p, 'e, 's, 'r, 'a> Scan<'p, 'e, 's, 'r, 'a> {
    fn new(desk: &'p Desk<'e, 'a>, place: Place<'s, 'r, 'a>, is_of_donors: bool) -> Self {
        let scope = Scope { is_scaled: desk.has_other_scale(place.sentence), ..Scope::default() };
        Self { desk, place, scope, is_of_donors }
    }

    fn is(&self, kind: Kind, at: usize) -> bool {
        self.desk.words.is(kind, self.place.sentence.word(at))
    }

    /// Adds a word that says which are meant.
    fn add(&mut self, at: usize) {
        let (desk, sentence) = (self.desk, self.place.sentence);
        let word = sentence.word(at);
        let stem = desk.evidence.lexicon.stem(word);
        if desk.names_measure(&stem) {
            self.scope.measures.insert(stem);
            return;
        }
        let plain =
            [Kind::Mark, Kind::Place, Kind::Leads, Kind::Among, Kind::Recipient, Kind::Part];
        let is_plain = plain.into_iter().any(|kind| self.is(kind, at))
            || self.is_of_donors && self.is(Kind::Giver, at);
        let is_content = desk.nouns(sentence).class(at) == Class::Content;
        if is_content && !is_plain && !desk.is_common(sentence, at, true) {
            let is_name = at > 0 && sentence.tokens.get(at).is_some_and(|token| token.is_capital);
            if is_name {
                self.scope.names.insert(stem.clone());
            }
            self.scope.stems.insert(stem);
        }
    }

    fn limit(&mut self, all: Vec<usize>) {
        for at in all {
            self.scope.stems.insert(self.desk.evidence.lexicon.stem(self.place.sentence.word(at)));
        }
    }

    /// Adds what prepositions join to a place: `of the region`, `among the island States`, but not `ahead of Sweden`.
    fn behind(&mut self, within: Range<usize>) {
        let nouns = self.desk.nouns(self.place.sentence);
        for at in within {
            let is_end = match nouns.class(at) {
                Class::Verb | Class::Pronoun | Class::Joint | Class::Amount => true,
                _ => self.is(Kind::Ahead, at),
            };
            if is_end {
                return;
            }
            self.add(at);
        }
    }

    /// Adds what a clause says before: `In Kenya Norway is`, `As a backer of the centre, it ranks`.
    fn before(&mut self, within: Range<usize>) {
        let nouns = self.desk.nouns(self.place.sentence);
        let mut is_led = false;
        for at in within {
            match nouns.class(at) {
                Class::Preposition => {
                    is_led = self.is(Kind::Linking, at) || self.is(Kind::Among, at);
                }
                Class::Content if is_led => self.add(at),
                Class::Content | Class::Possessive => {}
                Class::Determiner | Class::Count | Class::Time | Class::Skipped => {}
                Class::Verb | Class::Pronoun | Class::Joint | Class::Amount => is_led = false,
            }
        }
    }

    /// The same of the clauses that stand before its own and begin with a preposition.
    fn openers(&mut self, end: usize) {
        let mut start = 0;
        while start < end {
            let clause = self.place.sentence.clause(start);
            let is_opener = self.is(Kind::Preposition, start)
                && self.place.sentence.tokens.get(clause.end).is_some_and(|t| t.gap == Gap::Comma);
            if is_opener {
                self.before(clause.clone());
            }
            start = clause.end.max(start + 1);
        }
    }
}
