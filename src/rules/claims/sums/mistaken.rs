//! An amount that is told as contributions of one kind, and is these and others together: `voluntary contributions of
//! 228.7` where 177.8 is assessed and 50.9 voluntary.

use super::super::is_told;
use super::{Words, has};
use crate::content::Role;
use crate::finding::{Code, Finding, Findings, Span};
use crate::mentions::What;
use crate::rules::Evidence;
use crate::rules::claims::shares::{self, Share, WHOLES};
use crate::rules::claims::statements::{Kind, Statement};
use crate::rules::claims::vocabulary::Mark;
use crate::rules::runs::{self, Word};
use crate::units::{self, Decimal, Period};

/// How many of its last digit an amount has at least that is no sum by chance; more where nothing says of what a part is.
const FEWEST_STEPS: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
const FEWEST_STEPS_UNNAMED: Decimal = Decimal::from_parts(50, 0, 0, false, 0);

/// An amount of a document, with the contributions that it is of.
struct Amount<'s, 'r, 'a> {
    statement: &'s Statement<'r, 'a>,
    years: Option<Period>,
    value: Decimal,
    step: Decimal,
    share: Option<Share>,
}

impl Amount<'_, '_, '_> {
    /// Whether it may be a part of another: of its currency and its years, and less.
    fn is_within(&self, whole: &Self) -> bool {
        self.statement.kind == whole.statement.kind
            && self.years == whole.years
            && self.value < whole.value
            && self.value > Decimal::ZERO
    }

    /// Whether it is what others come to, as far as they are rounded.
    fn is_sum(&self, parts: &[&Self]) -> bool {
        let sum = units::add(parts.iter().map(|part| part.value));
        let steps = units::add(parts.iter().map(|part| part.step).chain([self.step]));
        let apart = sum.and_then(|sum| sum.checked_sub(self.value));
        // Of two digits, none is left to rounding.
        let nearly = |apart: Decimal| apart * Decimal::TWO <= self.value / Decimal::ONE_HUNDRED;
        apart.zip(steps).is_some_and(|(apart, steps)| {
            apart.abs() * Decimal::TWO <= steps && nearly(apart.abs())
        })
    }

    /// Whether it is told as a whole of its own, and exactly enough: no part of another, nor said to be a sum.
    fn may_be_whole(&self, words: &Words<'_>, evidence: &Evidence<'_>) -> bool {
        let (own, shares) = (self.statement, &words.shares);
        let start = own.reading.sentence_at(own.bytes.start).start;
        let before = own.reading.mentions_in(&(start..own.bytes.start)).iter();
        let before = before.rev().find(|other| matches!(other.what, What::Money { .. }));
        let from = before.map_or(start, |other| other.bytes.end);
        // `core funding of 178; with 51 for projects this makes 229`
        let is_sum = before.is_some() && has(&words.sum, own, from..own.bytes.start);
        // `voluntary contributions: 60 of 76`
        let is_borrowed = before.is_some() && {
            let words = own.words.iter().filter(|word| word.from >= from);
            let words: Vec<Word<'_>> = words.map(|word| (*word).clone()).collect();
            shares.kinds(&words, evidence).is_empty()
        };
        // `This total of 96 unites the dues of 58 and …`
        let behind = own.words.iter().filter(|word| word.from >= own.bytes.end);
        let behind: Vec<Word<'_>> = behind.map(|word| (*word).clone()).collect();
        let leads = !own.about.is_label && words.all.are_in(&behind);
        !is_sum
            && !is_borrowed
            && !leads
            && !shares.is_joined(own, evidence)
            && !own.about.marks.contains(&Mark::Part)
            && self.value >= self.step * FEWEST_STEPS
    }

    /// Where it may have been told of already: the title of a chart is told of as one.
    fn place(&self, evidence: &Evidence<'_>) -> Span {
        let reading = self.statement.reading;
        match reading.role {
            Role::ChartTitle => reading.place(&(0..reading.whole().len()), evidence),
            _ => self.statement.place(evidence),
        }
    }
}

/// Reports amounts of one kind that are those of several.
pub fn of_one_kind(
    statements: &[Statement<'_, '_>],
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    // Without a fact that a text asks for, the amounts beside it are told of what they are not.
    if findings.iter().any(|finding| finding.code == Code::FactUnknown) {
        return;
    }
    let words = &Words::new(evidence);
    let amounts = all(statements, words, evidence);
    let mut known: Vec<Decimal> = Vec::new();
    for whole in &amounts {
        let said = words.shares.of_words(whole.statement, evidence);
        let stated = shares::of_fact(whole.statement);
        let is_said = |said: &Share| stated.is_none_or(|own| own == Share::Total || own == *said);
        let said = said.filter(is_said).filter(|_| whole.may_be_whole(words, evidence));
        let Some(said) = said else { continue };
        // What follows from a series is held against it.
        if whole.statement.fact.is_some_and(|fact| fact.data.is_some()) {
            continue;
        }
        let stated = whole.statement.fact.map(|fact| fact.value.span);
        let mut places = [whole.place(evidence)].into_iter().chain(stated);
        if places.any(|place| is_told(findings, place)) || known.contains(&whole.value) {
            continue;
        }
        let Some(parts) = parts(whole, said, &amounts) else { continue };
        known.push(whole.value);
        findings.push(finding(whole, said, &parts, evidence));
    }
}

/// Collects the amounts that are told plainly, of one stretch of years.
fn all<'s, 'r, 'a>(
    statements: &'s [Statement<'r, 'a>],
    words: &Words<'_>,
    evidence: &Evidence<'_>,
) -> Vec<Amount<'s, 'r, 'a>> {
    let usual = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    let may_stand = |mark: &Mark| matches!(mark, Mark::Part | Mark::More);
    let plain = statements.iter().filter(|one| {
        matches!(one.kind, Kind::Money(Some(_))) && one.about.marks.iter().all(may_stand)
    });
    let amounts = plain.filter_map(|statement| {
        let years = match statement.years.as_slice() {
            [] => usual,
            [years] => Some(*years),
            _ => return None,
        };
        let share = words.shares.of(statement, evidence);
        let share = share.or_else(|| words.shares.of_bullet(statement, evidence));
        let is_gift = || statement.words.iter().any(|word| runs::lists(&words.gifts, word.bare()));
        let share = share.or_else(|| is_gift().then_some(Share::Voluntary));
        let (value, step) = (statement.number.quantity.value, statement.number.quantity.step);
        Some(Amount { statement, years, value, step, share })
    });
    amounts.collect()
}

/// The amounts of several kinds that one which is told of a single kind adds up; nothing where those of its own parts
/// give it as well.
fn parts<'m, 's, 'r, 'a>(
    whole: &Amount<'s, 'r, 'a>,
    said: Share,
    amounts: &'m [Amount<'s, 'r, 'a>],
) -> Option<Vec<&'m Amount<'s, 'r, 'a>>> {
    let within: Vec<&Amount<'_, '_, '_>> =
        amounts.iter().filter(|one| one.is_within(whole)).collect();
    let of = |share: Share| within.iter().filter(move |one| one.share == Some(share)).copied();
    let is_own = WHOLES.iter().any(|(share, own)| {
        *share == said
            && matches!(own, [a, b] if of(*a).any(|a| of(*b).any(|b| whole.is_sum(&[a, b]))))
    });
    if is_own {
        return None;
    }
    let is_exact = whole.value >= whole.step * FEWEST_STEPS_UNNAMED;
    let others = within.iter().filter(|one| one.share.is_some_and(|share| is_foreign(share, said)));
    for first in others.copied() {
        let is_apart = |one: &&Amount<'_, '_, '_>| one.share != first.share && !overlap(one, first);
        for second in within.iter().copied().filter(is_apart) {
            // What nothing says of what it is stands beside the other: `5 in dues and another 7`.
            let is_beside = is_exact
                && second.statement.reading.stand.owner == first.statement.reading.stand.owner;
            let may_be = match second.share {
                Some(share) => share != Share::Total,
                None => is_beside,
            };
            if !may_be {
                continue;
            }
            if whole.is_sum(&[first, second]) {
                return Some(vec![first, second]);
            }
            let is_third = |third: &&&Amount<'_, '_, '_>| {
                let is_new = third.share.is_some_and(|share| share != Share::Total)
                    && third.share != first.share
                    && third.share != second.share
                    && [first, second].iter().all(|other| !overlap(third, other));
                is_new && second.share.is_some() && whole.is_sum(&[first, second, third])
            };
            if let Some(third) = within.iter().find(is_third) {
                return Some(vec![first, second, third]);
            }
        }
    }
    None
}

/// Whether one of two amounts is a part of the other by what they are of: core contributions are voluntary.
fn overlap(one: &Amount<'_, '_, '_>, other: &Amount<'_, '_, '_>) -> bool {
    let is_in = |part: Option<Share>, of: Option<Share>| {
        WHOLES.iter().any(|(whole, parts)| {
            of == Some(*whole) && part.is_some_and(|part| parts.contains(&part))
        })
    };
    is_in(one.share, other.share) || is_in(other.share, one.share)
}

/// Whether contributions are none of those of another kind.
fn is_foreign(share: Share, said: Share) -> bool {
    match said {
        Share::Voluntary => share == Share::Assessed,
        Share::Assessed => matches!(share, Share::Voluntary | Share::Core | Share::Earmarked),
        Share::Core => matches!(share, Share::Assessed | Share::Earmarked),
        Share::Earmarked => matches!(share, Share::Assessed | Share::Core),
        Share::Total => false,
    }
}

fn finding(
    whole: &Amount<'_, '_, '_>,
    said: Share,
    parts: &[&Amount<'_, '_, '_>],
    evidence: &Evidence<'_>,
) -> Finding {
    let name = |share: Share| match share {
        Share::Assessed => "assessed",
        Share::Voluntary => "voluntary",
        Share::Core => "core",
        Share::Earmarked => "earmarked",
        Share::Total => "all",
    };
    let says = |part: &&Amount<'_, '_, '_>| {
        let kind = part.share.map(|share| format!(" ({})", name(share))).unwrap_or_default();
        format!("{}{kind}", part.statement.says())
    };
    let terms: Vec<String> = parts.iter().map(says).collect();
    let (told, terms) = (whole.statement.says(), terms.join(" and "));
    let message =
        format!("{told} is told as {} contributions, and is {terms} together", name(said));
    let place = whole.statement.place(evidence);
    let mut finding =
        Finding::new(Code::TextSum, place, message).label("told as contributions of one kind");
    for part in parts {
        finding = finding.other(part.statement.place(evidence), part.statement.says());
    }
    finding.help("name all that the amount is of, or correct the amount")
}
