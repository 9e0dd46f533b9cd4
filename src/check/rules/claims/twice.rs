//! Two numbers for one thing: a figure in the band and another in the text.
//!
//! Two statements are compared when they are of the same thing, the same years and the same place. How closely their
//! words have to agree depends on the numbers: that 31.8 and 38.1 stand beside the same two words is hardly chance, while
//! 30 and 40 schools may well be two sets of schools.

use super::slips::{self, Slip, Slipped};
use super::statements::{About, Kind, Statement};
use super::vocabulary::Vocabulary;
use super::{groups, is_story, is_told};
use crate::check::rules::{Evidence, is_enough, stated};
use crate::facts::Fact;
use crate::finding::{Code, Finding, Findings};
use crate::units::{Decimal, Period};

/// The most statements that are compared with each other; a factsheet has some dozens.
const MAX_STATEMENTS: usize = 800;

/// The most places that a finding shows beside its own.
const MAX_OTHERS: usize = 3;

/// The least count that nobody sees at a glance: of the pumps in a picture some may have stood elsewhere.
const LEAST_COUNTED: Decimal = Decimal::TEN;

/// Reports statements of the same thing that cannot both be true.
pub fn told_twice(
    statements: &[Statement<'_, '_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let pairs = Pairs { vocabulary, evidence };
    let considered = statements.get(..MAX_STATEMENTS).unwrap_or(statements);
    let groups = groups::of(considered.len(), |earlier, later| {
        let both = considered.get(earlier).zip(considered.get(later));
        both.is_some_and(|(one, other)| pairs.contradict(one, other))
    });
    let before = findings.len();
    for group in groups {
        if is_enough(findings, before) {
            return;
        }
        let members: Vec<&Statement<'_, '_>> =
            group.into_iter().filter_map(|index| considered.get(index)).collect();
        let is_told = members.iter().any(|member| {
            let stated = member.fact.map(|fact| fact.value.span);
            [Some(member.place(evidence)), stated]
                .into_iter()
                .flatten()
                .any(|place| is_told(findings, place))
        });
        if !is_told {
            findings.extend(finding(&members, evidence));
        }
    }
}

/// How much two numbers look like one that was miswritten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    /// They may be any two.
    None,
    /// A slip may have made one of the other.
    Some,
    /// Chance seldom makes such a pair.
    Much,
}

/// How the years of two statements stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Years {
    Other,
    /// One of them says which, and it may be those of the other.
    Open,
    Same,
}

/// Whether two statements with the same number are of one thing, as far as their words say.
pub fn are_of_one_thing(
    one: &Statement<'_, '_>,
    other: &Statement<'_, '_>,
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
) -> bool {
    one.about.marks == other.about.marks
        && one.measure.zip(other.measure).is_none_or(|(a, b)| a == b)
        && Pairs { vocabulary, evidence }.are_of_one_thing(one, other, Likeness::Much, Years::Open)
}

/// Compares statements.
struct Pairs<'p, 'a> {
    vocabulary: &'p Vocabulary,
    evidence: &'p Evidence<'a>,
}

impl Pairs<'_, '_> {
    /// Whether two statements are of one thing and cannot both be true.
    fn contradict(&self, one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
        let is_of_kind = match (one.kind, other.kind) {
            (Kind::Money(a), Kind::Money(b)) => a.is_none() || b.is_none() || a == b,
            (a, b) => a == b,
        };
        if !is_of_kind || !one.range.refutes(other.range) || is_rounded(one, other) {
            return false;
        }
        let is_side_by_side =
            one.standing.is_beside(&other.standing) || is_same_sentence(one, other);
        if is_side_by_side || self.are_tied(one, other) || one.about.marks != other.about.marks {
            return false;
        }
        if one.measure.zip(other.measure).is_some_and(|(a, b)| a != b) {
            return false;
        }
        let (likeness, years) = (likeness(one, other), self.years(one, other));
        years > Years::Other && self.are_of_one_thing(one, other, likeness, years)
    }

    /// Whether the words of two statements agree as closely as their numbers ask for.
    fn are_of_one_thing(
        &self,
        one: &Statement<'_, '_>,
        other: &Statement<'_, '_>,
        likeness: Likeness,
        years: Years,
    ) -> bool {
        let (a, b) = (&one.about, &other.about);
        let is_count = one.kind == Kind::Count;
        let shared = a.stems.intersection(&b.stems).count();
        if is_count && a.nouns.intersection(&b.nouns).next().is_none() {
            return false;
        }
        let is_near = one.standing.section == other.standing.section
            && one.standing.path != other.standing.path;
        let is_unit = a.nouns.intersection(&b.nouns).all(|noun| self.vocabulary.is_unit(noun));
        if is_count && is_unit && !(is_near && likeness > Likeness::None) {
            return false;
        }
        let (small, large) = if a.stems.len() <= b.stems.len() { (a, b) } else { (b, a) };
        let is_within = small.stems.is_subset(&large.stems);
        let says_something = !small.stems.is_empty();
        let are_names_apart =
            !a.names.is_empty() && !b.names.is_empty() && a.names.is_disjoint(&b.names);
        let are_names_same = a.names == b.names;
        let is_scope_same = self.story(one) == self.story(other);
        let is_counted =
            |statement: &Statement<'_, '_>| statement.number.quantity.value >= LEAST_COUNTED;
        let are_counted = is_counted(one) && is_counted(other);
        let is_alt = one.standing.is_alt() || other.standing.is_alt();
        match likeness {
            Likeness::Much => {
                let is_measure_same = one.measure.is_some() && one.measure == other.measure;
                let is_same_noun = is_count && (is_near || !says_something && is_scope_same);
                !are_names_apart
                    && (is_within && says_something
                        || is_measure_same && are_names_same
                        || is_same_noun
                        || is_near && shared > 0
                        || shared >= 2 && shared * 2 >= small.stems.len())
            }
            Likeness::Some => {
                let is_same_noun = is_near && is_count && are_counted;
                let is_said =
                    is_within && says_something && (are_names_same || is_near) && is_scope_same;
                let is_measure_same =
                    one.measure.is_some() && one.measure == other.measure && are_names_same;
                !are_names_apart
                    && (is_same_noun
                        || is_said
                        || is_measure_same && years == Years::Same && shared >= small.stems.len())
            }
            Likeness::None => {
                let is_block_same = one.standing.is_same_block(&other.standing);
                if is_block_same || years < Years::Same || are_names_apart {
                    return false;
                }
                if is_near && self.story(one).is_some() {
                    let are_mistyped = is_count && are_counted && is_mistyped(one, other);
                    return are_mistyped || !is_alt && is_count && shared > 0;
                }
                is_scope_same
                    && are_names_same
                    && is_within
                    && says_something
                    && !has_more(small, large, is_count)
            }
        }
    }

    /// The story that a statement is told in; what stands elsewhere is told of all.
    fn story<'s>(&self, statement: &Statement<'_, 's>) -> Option<&'s str> {
        Some(statement.standing.section).filter(|section| is_story(section, self.evidence))
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

/// Whether one is the other in round numbers: 2,800 of 2,814, 62 of 62.4.
fn is_rounded(one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
    let (a, b) = (one.number.quantity.value, other.number.quantity.value);
    let rounds = |round: Decimal, value: Decimal| {
        let unit = match round.fract().is_zero() {
            true if round >= Decimal::ONE_HUNDRED => stated::about(round),
            true if !value.fract().is_zero() => Decimal::ONE,
            _ => return false,
        };
        let slack = unit.checked_div(Decimal::TWO).zip(round.checked_sub(value));
        slack.is_some_and(|(slack, off)| off.abs() <= slack)
    };
    rounds(a, b) || rounds(b, a)
}

/// Whether one digit of one is another in the other.
fn is_mistyped(one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
    let (a, b) = (one.number.quantity.value, other.number.quantity.value);
    slips::between(a, b).is_some_and(|slipped| slipped.slip == Slip::Mistyped)
}

/// How much two numbers look like one that was miswritten.
fn likeness(one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> Likeness {
    let (a, b) = (one.number.quantity.value, other.number.quantity.value);
    match slips::between(a, b) {
        Some(Slipped { slip: Slip::Swapped, digits: 3.. }) => Likeness::Much,
        Some(
            Slipped { slip: Slip::Swapped, .. }
            | Slipped { slip: Slip::Mistyped, digits: 4.. }
            | Slipped { slip: Slip::Shifted, digits: 2.. },
        ) => Likeness::Some,
        _ => Likeness::None,
    }
}

/// Returns the finding for statements of one thing, of which some say one number and some another.
fn finding(members: &[&Statement<'_, '_>], evidence: &Evidence<'_>) -> Option<Finding> {
    let votes = |statement: &Statement<'_, '_>| {
        members.iter().filter(|other| !other.range.refutes(statement.range)).count()
    };
    // What fewer say is wrong, and rather what was typed than what a fact prints; or else the later one.
    let wrong = members.iter().rev().min_by_key(|s| (votes(s), !s.is_typed()))?;
    let others: Vec<_> =
        members.iter().filter(|other| other.range.refutes(wrong.range)).take(MAX_OTHERS).collect();
    let right = others.first()?;
    let (says, elsewhere) = (wrong.says(), right.says());
    let place = wrong.fact.map_or_else(|| wrong.place(evidence), |fact| fact.value.span);
    let mut finding = Finding::new(
        Code::TextTwice,
        place,
        format!("two numbers for one thing: {says} here, {elsewhere} elsewhere"),
    )
    .label("here");
    if wrong.fact.is_some() {
        finding = finding.other(wrong.place(evidence), "printed here");
    }
    for other in &others {
        finding = finding.other(other.place(evidence), format!("says {}", other.says()));
    }
    if let Some(fact) = right.fact {
        finding = finding.other(fact.value.span, "stated here");
    }
    let (a, b) = (wrong.number.quantity.value, right.number.quantity.value);
    let note = match slips::between(a, b).map(|slipped| slipped.slip) {
        Some(Slip::Swapped) => Some("two digits have changed places"),
        Some(Slip::Shifted) => Some("the digits are the same, the size is another"),
        Some(Slip::Mistyped) | None => None,
    };
    if let Some(note) = note {
        finding = finding.note(note);
    }
    Some(finding.help(
        "correct one of them, or print both from one fact; if they are of two things, say of which",
    ))
}
