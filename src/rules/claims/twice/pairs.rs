//! Whether two statements are of one thing.

use super::likeness::{Likeness, is_in_other_money, is_mistyped, is_rounded, likeness};
use crate::content::Role;
use crate::facts::Fact;
use crate::model::Owner;
use crate::rules::Evidence;
use crate::rules::claims::is_story;
use crate::rules::claims::statements::{About, Kind, Statement, are_beside};
use crate::rules::claims::vocabulary::{Mark, Vocabulary};
use crate::rules::reading::Reading;
use crate::units::{Decimal, Period};

/// The least count that nobody sees at a glance: of the pumps in a picture some may have stood elsewhere.
const LEAST_COUNTED: Decimal = Decimal::TEN;

/// How many words two paragraphs have to share so that the same digits in both are one number.
const LEAST_SHARED: usize = 2;

/// How many words two texts have to share, a name among them, so that they tell one event.
const LEAST_OF_EVENT: usize = 3;

/// How the years of two statements stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Years {
    /// They are not the same.
    Other,
    /// One of them says which, and it may be those of the other.
    Open,
    /// They are the same.
    Same,
}

/// Compares statements.
pub struct Pairs<'p, 'a> {
    pub vocabulary: &'p Vocabulary,
    pub evidence: &'p Evidence<'a>,
}

impl Pairs<'_, '_> {
    /// Whether two statements are of one thing and cannot both be true.
    pub fn contradict(&self, one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
        let is_of_kind = match (one.kind, other.kind) {
            (Kind::Money(a), Kind::Money(b)) => a.is_none() || b.is_none() || a == b,
            (a, b) => a == b,
        };
        let are_apart = is_of_kind && one.range.refutes(other.range) && !is_rounded(one, other);
        if !are_apart && !is_in_other_money(one, other, self.vocabulary) {
            return false;
        }
        let is_side_by_side =
            are_beside(one.reading, other.reading) || is_same_sentence(one, other);
        let is_known_apart =
            self.are_tables_apart(one, other) || self.are_of_two_wholes(one, other);
        if is_side_by_side || is_known_apart || self.are_tied(one, other) {
            return false;
        }
        if one.measure.zip(other.measure).is_some_and(|(a, b)| a != b) {
            return false;
        }
        let likeness = likeness(one, other, self.vocabulary);
        // `The new laboratory` is the laboratory, and `57 boats go out every week` is no rate of boats.
        let is_meant = |mark: &Mark| match likeness {
            Likeness::Digits => *mark != Mark::More,
            Likeness::Swapped | Likeness::Much => *mark != Mark::Rate || one.kind != Kind::Count,
            Likeness::Some | Likeness::None => true,
        };
        let marks =
            |about: &About| about.marks.iter().copied().filter(is_meant).collect::<Vec<_>>();
        let years = self.years(one, other);
        marks(&one.about) == marks(&other.about)
            && years > Years::Other
            && self.are_of_one_thing(one, other, likeness, years)
    }

    /// Whether the words of two statements agree as closely as their numbers ask for.
    pub fn are_of_one_thing(
        &self,
        one: &Statement<'_, '_>,
        other: &Statement<'_, '_>,
        likeness: Likeness,
        years: Years,
    ) -> bool {
        let both = Both::new(one, other, self);
        if both.are_names_apart || both.is_count && !both.counts_same(likeness, self.vocabulary) {
            return false;
        }
        match likeness {
            Likeness::Digits => both.agrees_in_digits(years),
            Likeness::Much => both.agrees_much(years),
            Likeness::Swapped => both.agrees_some(years) || both.agrees_swapped(years),
            Likeness::Some => both.agrees_some(years),
            Likeness::None => years == Years::Same && both.agrees_wholly(self),
        }
    }

    /// Whether two are cells of tables whose headings name two things: what came in, and what was spent.
    fn are_tables_apart(&self, one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
        let (Some(title), Some(heading)) = (one.title, other.title) else { return false };
        let stems = |title: &Reading<'_>| self.evidence.lexicon.stems(title.whole());
        let is_cell = |own: &Statement<'_, '_>| own.reading.role == Role::Cell;
        is_cell(one) && is_cell(other) && one.reading.stand.owner != other.reading.stand.owner && {
            let (a, b) = (stems(title), stems(heading));
            !a.is_subset(&b) && !b.is_subset(&a)
        }
    }

    /// Whether facts print both that say of what they are shares, and it is not the same.
    fn are_of_two_wholes(&self, one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
        let whole = |own: &Statement<'_, '_>| {
            let entry = self.evidence.partnership.facts.get(&own.fact?.name.value)?;
            entry.of.as_ref().map(|of| of.value.clone())
        };
        whole(one).zip(whole(other)).is_some_and(|(one, other)| one != other)
    }

    /// The story that a statement is told in; what stands elsewhere is told of all.
    fn story(&self, statement: &Statement<'_, '_>) -> Option<Owner> {
        Some(statement.reading.stand.owner).filter(|owner| is_story(*owner, self.evidence))
    }

    /// Whether facts print both that are one, or that stand to each other as a whole and its parts do.
    fn are_tied(&self, one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
        let (Some(one), Some(other)) = (one.fact, other.fact) else { return false };
        let names = |fact: &Fact, part: &Fact| {
            let mut named = fact.parts.iter().chain(&fact.ratio);
            named.any(|name| name.value == part.name.value)
        };
        let is_held = |fact: &Fact| fact.data.is_some();
        one.name.value == other.name.value
            || names(one, other)
            || names(other, one)
            || self.evidence.facts.iter().any(|fact| names(fact, one) && names(fact, other))
            || is_held(one) && is_held(other)
    }

    /// How the years of two statements stand to each other.
    fn years(&self, one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> Years {
        let usual = self.evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
        match (one.years.as_slice(), other.years.as_slice()) {
            ([], []) => Years::Same,
            ([], said) | (said, []) => match usual {
                Some(usual) if said.contains(&usual) => Years::Same,
                Some(usual) => {
                    let is_within =
                        |said: &Period| usual.contains(said.first()) && usual.contains(said.last());
                    if said.iter().all(is_within) { Years::Open } else { Years::Other }
                }
                None => Years::Open,
            },
            (a, b) if a == b => Years::Same,
            (a, b) if a.iter().any(|years| b.contains(years)) => Years::Open,
            _ => Years::Other,
        }
    }
}

/// Two statements, and how their words stand to each other.
struct Both<'b, 'r, 'a> {
    one: &'b Statement<'r, 'a>,
    other: &'b Statement<'r, 'a>,
    /// What the one says that says less, and what the other does.
    small: &'b About,
    large: &'b About,
    is_count: bool,
    /// Whether they stand in one section, and not in one text.
    is_near: bool,
    /// Whether both are told in one story, or neither in any.
    is_scope_same: bool,
    /// How many words they share.
    shared: usize,
    is_within: bool,
    says_something: bool,
    are_names_apart: bool,
    are_names_same: bool,
    is_measure_same: bool,
}

impl<'b, 'r, 'a> Both<'b, 'r, 'a> {
    fn new(
        one: &'b Statement<'r, 'a>,
        other: &'b Statement<'r, 'a>,
        pairs: &Pairs<'_, '_>,
    ) -> Self {
        let (a, b) = (&one.about, &other.about);
        let (small, large) = if a.stems.len() <= b.stems.len() { (a, b) } else { (b, a) };
        let is_near = one.reading.stand.owner == other.reading.stand.owner
            && one.reading.stand.text() != other.reading.stand.text();
        Self {
            one,
            other,
            small,
            large,
            is_count: one.kind == Kind::Count,
            is_near,
            is_scope_same: pairs.story(one) == pairs.story(other),
            shared: a.stems.intersection(&b.stems).count(),
            is_within: small.stems.is_subset(&large.stems),
            says_something: !small.stems.is_empty(),
            are_names_apart: !a.names.is_empty()
                && !b.names.is_empty()
                && a.names.is_disjoint(&b.names),
            are_names_same: are_names_in(one, other) && are_names_in(other, one),
            is_measure_same: one.measure.is_some() && one.measure == other.measure,
        }
    }

    /// Whether two counts are of the same noun; a unit counts nothing, unless the numbers look like one.
    fn counts_same(&self, likeness: Likeness, vocabulary: &Vocabulary) -> bool {
        let mut nouns = self.small.nouns.intersection(&self.large.nouns).peekable();
        let is_like = match likeness {
            Likeness::None => false,
            Likeness::Some | Likeness::Swapped | Likeness::Much => self.is_near,
            Likeness::Digits => self.shared > 0,
        };
        nouns.peek().is_some() && (is_like || nouns.any(|noun| !vocabulary.is_unit(noun)))
    }

    /// The same digits in another size or currency are one number where their words agree, or those of their paragraphs.
    fn agrees_in_digits(&self, years: Years) -> bool {
        let (small, large) = (self.small, self.large);
        let (of_small, of_large) = if std::ptr::eq(small, &raw const self.one.about) {
            (self.one, self.other)
        } else {
            (self.other, self.one)
        };
        let is_in = |about: &About, other: &Statement<'_, '_>| {
            let are_all = about.is_label && about.stems.is_subset(&other.context);
            !about.stems.is_empty()
                && (are_all || about.stems.intersection(&other.context).count() >= LEAST_SHARED)
        };
        if large.stems.is_empty() {
            let shared = self.one.context.intersection(&self.other.context).count();
            return self.is_scope_same && years == Years::Same || shared >= LEAST_SHARED;
        }
        let is_name = |stem: &&String| small.names.contains(*stem) || large.names.contains(*stem);
        let shared = small.stems.intersection(&large.stems).filter(|stem| !is_name(stem)).count();
        self.is_within && self.says_something
            || shared > 0 && shared * 2 >= small.stems.len()
            || is_in(small, of_large)
            || !self.says_something && is_in(large, of_small)
    }

    fn agrees_much(&self, years: Years) -> bool {
        let is_same_noun =
            self.is_count && (self.is_near || !self.says_something && self.is_scope_same);
        let are_all = !self.is_count
            && self.large.stems.is_empty()
            && self.is_scope_same
            && years == Years::Same;
        self.is_within && self.says_something
            || self.is_measure_same && self.are_names_same
            || is_same_noun
            || are_all
            || self.is_near && self.shared > 0
            || self.shared >= 2 && self.shared * 2 >= self.small.stems.len()
    }

    fn agrees_some(&self, years: Years) -> bool {
        let is_same_noun = self.is_near && self.is_count && self.are_counted();
        let is_said = self.is_within
            && self.says_something
            && (self.are_names_same || self.is_near)
            && self.is_scope_same;
        let is_measured = self.is_measure_same
            && self.are_names_same
            && years == Years::Same
            && self.shared >= self.small.stems.len();
        is_same_noun || is_said || is_measured
    }

    /// Two digits that changed places are no chance where nothing else is said, where all of a label or of what a sentence
    /// begins with is said of both, or where both paragraphs speak of the same.
    fn agrees_swapped(&self, years: Years) -> bool {
        let (small, large) = (self.small, self.large);
        let is_bare = large.stems.is_empty()
            && large.opener == small.opener
            && self.is_scope_same
            && years == Years::Same
            && (!self.is_count || self.are_counted());
        let said = |about: &'b About| {
            if about.stems.is_empty() { &about.opener } else { &about.stems }
        };
        let (one, other) = (said(small), said(large));
        let is_led = !self.is_count
            && !one.is_empty()
            && (one.is_subset(other) && small.is_label
                || other.is_subset(one) && large.is_label && !other.is_empty());
        let is_same_talk = self.is_count && self.are_names_same && self.are_counted() && {
            let shared = self.one.context.intersection(&self.other.context);
            shared.filter(|stem| !small.nouns.contains(*stem)).count() >= LEAST_SHARED
        };
        is_bare || is_led || is_same_talk
    }

    /// Any two numbers are of one thing only where nothing that is said of them differs.
    fn agrees_wholly(&self, pairs: &Pairs<'_, '_>) -> bool {
        if self.one.reading.stand.is_same_block(self.other.reading.stand) {
            return false;
        }
        if self.tells_one_event() {
            return true;
        }
        if self.is_near && pairs.story(self.one).is_some() {
            let is_alt =
                self.one.reading.stand.field.is_alt() || self.other.reading.stand.field.is_alt();
            let are_mistyped = self.are_counted() && is_mistyped(self.one, self.other);
            return self.is_count && (are_mistyped || !is_alt && self.shared > 0);
        }
        // `Countries with programmes`, `programmes in 22 countries`.
        let mut things = self.small.things.intersection(&self.large.things);
        let says_thing = self.is_count && self.large.stems.is_empty() && things.next().is_some();
        self.is_scope_same
            && self.are_names_same
            && self.is_within
            && (self.says_something || says_thing && self.are_counted())
            && !has_more(self.small, self.large, self.is_count)
    }

    /// What all words say of both, a name among them, is one wherever it is told: the houses that the flood of the Mira took.
    fn tells_one_event(&self) -> bool {
        self.is_count
            && self.are_counted()
            && is_mistyped(self.one, self.other)
            && !self.small.names.is_empty()
            && self.small.names == self.large.names
            && self.is_within
            && self.shared >= LEAST_OF_EVENT
    }

    fn are_counted(&self) -> bool {
        [self.one, self.other].iter().all(|own| own.number.quantity.value >= LEAST_COUNTED)
    }
}

/// Whether the names beside a number are those beside another, or in the heading over that.
fn are_names_in(one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
    let is_in = |name: &String| other.about.names.contains(name) || other.heading.contains(name);
    one.about.names.iter().all(is_in)
}

/// Whether the one of two that says more says more of what is meant: all of a label does, what stands behind a number, and
/// what a sentence begins with. Who did it may stand before a count.
fn has_more(small: &About, large: &About, is_count: bool) -> bool {
    let lacks = |stem: &&String| !small.stems.contains(*stem);
    let own: Vec<&String> = large.stems.iter().filter(lacks).collect();
    let is_doer = is_count && !large.is_label && own.len() == 1;
    let is_said = own.is_empty() || is_doer && own.iter().all(|stem| !large.tail.contains(*stem));
    !is_said || large.opener.iter().chain(&small.opener).any(|stem| lacks(&stem))
}

/// Whether two stand in one sentence, where nobody means the same by them.
fn is_same_sentence(one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
    let is_same_text = std::ptr::eq(one.reading, other.reading);
    is_same_text
        && one.reading.sentence_at(one.bytes.start) == other.reading.sentence_at(other.bytes.start)
}
