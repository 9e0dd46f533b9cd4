//! What the data say of a donor, as cases that sentences are chosen by; no word of any language.
//!
//! What a sentence states is taken into the document as a fact where its case is found.

use super::events::{self, Event};
use super::facts::Facts;
use super::names::{self, Names};
use super::ranking::{self, Ranking};
use super::{Plan, kinds};
use crate::figures::{Figures, Value, covers};
use crate::import::RevenueType;
use crate::locale::Locale;
use crate::model::{Computed, Of, Take};
use crate::units::{Decimal, Period};

/// How much more than both ends a year between them has to have, so that it is what there is to say.
const PEAK: Decimal = Decimal::from_parts(15, 0, 0, false, 1);

/// How far the last year may be from the first one, as a part of the larger, so that it is neither more nor less.
const LIKE: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

/// Up to which place among all that owe something it is one to be named.
const NAMED_PLACE: u32 = 20;

/// What a donor is to the readers of its factsheet.
#[derive(Debug)]
pub(super) struct Portrait<'a> {
    /// What the factsheet is to be.
    pub(super) plan: &'a Plan<'a>,
    /// The language.
    pub(super) locale: Locale,
    /// The donor's names.
    pub(super) name: Names,
    /// The types of revenue that there are amounts of.
    pub(super) types: Vec<RevenueType>,
    /// The numbers that the texts state.
    pub(super) facts: Facts<'a>,
    /// The governments beside it.
    pub(super) ranking: Option<Ranking>,
    /// Of what there is more than nothing.
    pub(super) given: Given,
    /// Whether it is a government.
    pub(super) is_government: bool,
    /// What the voluntary contributions are for.
    pub(super) purpose: Option<Purpose>,
    /// Whether it is known what was given as what.
    pub(super) has_kinds: bool,
    /// Whether something was given in each year of several.
    pub(super) is_unbroken: bool,
    /// How the contributions went.
    pub(super) course: Option<Course>,
    /// The donor's places among the governments.
    pub(super) standing: Option<Standing>,
    /// What stands out.
    pub(super) events: Vec<Event>,
}

/// Of what there is more than nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Given {
    /// Assessed and voluntary contributions.
    Both,
    /// Assessed ones only.
    Assessed,
    /// Voluntary ones only.
    Voluntary,
    /// Corrections make up for all.
    Nothing,
}

/// What voluntary contributions are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Some for a purpose, some for the core of the work.
    Both,
    /// All for a purpose.
    Earmarked,
    /// All for the core of the work.
    Core,
}

/// How contributions went from the first year that has any to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    /// There is one year.
    Once,
    /// More in the last year than in the first.
    Rose,
    /// Less.
    Fell,
    /// About as much.
    Held,
    /// As much, in the digits that are stated.
    Level,
    /// Much more in a year between them than in both.
    Peaked,
}

/// The donor's places among the governments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Another one in the last year than in the first.
    Two,
    /// In the last year.
    Last,
}

/// What tells a reader how much an owed sum is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Telling {
    /// What the organization spends in the country.
    Spent,
    /// What the sum is of those of all governments.
    Share,
}

impl Given {
    /// Returns whether there are assessed contributions.
    pub(super) fn has_assessed(self) -> bool {
        matches!(self, Self::Both | Self::Assessed)
    }

    /// Returns whether there are voluntary contributions.
    pub(super) fn has_voluntary(self) -> bool {
        matches!(self, Self::Both | Self::Voluntary)
    }

    /// Returns the contributions that the factsheet is most about: those that are not owed, where there are any.
    pub(super) fn main(self) -> Option<Of> {
        match self {
            Self::Both | Self::Voluntary => Some(Of::Voluntary),
            Self::Assessed => Some(Of::Assessed),
            Self::Nothing => None,
        }
    }
}

impl<'a> Portrait<'a> {
    /// Looks at a donor.
    pub(super) fn of(plan: &'a Plan<'a>, figures: &'a Figures<'a>, locale: Locale) -> Self {
        let ranking = ranking::choose(figures, plan.period);
        let ranked_by = ranking.as_ref().map(|ranking| ranking.of);
        let mut facts = Facts::new(figures, plan.period, ranked_by);
        let types = figures.types(plan.period);
        let given = given(&mut facts, &types);
        let is_named = |of: &Of| *of == Of::Voluntary || has_named_place(figures, plan.period);
        let standing = ranked_by.filter(is_named).and_then(|of| standing(&mut facts, of));
        let purpose = given
            .has_voluntary()
            .then(|| shares(&mut facts, figures, plan.period, (given, ranked_by)));
        if given.has_assessed() {
            assessed(&mut facts, figures, plan.period, given);
        }
        // The columns show all there is: what their title says of one kind, it says of all of them.
        let is_shown =
            |of: &Of| given == Given::Both || types.iter().all(|revenue| covers(*of, *revenue));
        let course = given.main().filter(is_shown);
        let course = course.and_then(|of| course_of(&mut facts, figures, of, plan.period));
        let events = given
            .main()
            .map_or_else(Vec::new, |of| events::take(&mut facts, figures, of, plan.period));
        let name = names::of(plan.donor, &locale);
        Self {
            types,
            has_kinds: kinds::parts(figures, plan.period).is_some(),
            is_unbroken: is_unbroken(figures, given, plan.period),
            is_government: figures.is_government(),
            plan,
            locale,
            name,
            facts,
            ranking,
            given,
            purpose,
            course,
            standing,
            events,
        }
    }

    /// Returns what tells a reader how much is owed.
    pub(super) fn telling(&self) -> Option<Telling> {
        let facts =
            [("expenses_here", Telling::Spent), ("assessed_of_governments", Telling::Share)];
        facts.into_iter().find_map(|(fact, telling)| self.facts.has(fact).then_some(telling))
    }

    /// Returns by which revenue the governments are compared.
    pub(super) fn ranked_by(&self) -> Option<Of> {
        self.ranking.as_ref().map(|ranking| ranking.of)
    }

    /// Returns whether there are bars of where the organization spends: what is owed pays for all of that.
    pub(super) fn has_regions(&self) -> bool {
        self.given == Given::Assessed && self.facts.has("expenses")
    }

    /// Returns whether a text says what the organization spends.
    pub(super) fn has_expenses(&self) -> bool {
        ["expenses", "expenses_here"].iter().any(|fact| self.facts.has(fact))
    }

    /// Returns whether there are bars of the last year, and a place in it to say.
    pub(super) fn has_latest(&self) -> bool {
        self.standing.is_some()
            && !self.has_regions()
            && self.ranking.as_ref().is_some_and(Ranking::has_latest)
    }

    /// Returns whether all that was given is of the same years.
    pub(super) fn is_of_same_years(&self) -> bool {
        let years = |fact: &str| self.facts.years(fact);
        years("total").is_some()
            && ["assessed", "voluntary"].iter().all(|part| years(part) == years("total"))
    }

    /// Returns whether all figures are of one year.
    pub(super) fn is_one_year(&self) -> bool {
        self.plan.period.first() == self.plan.period.last()
    }
}

/// Takes the sums.
fn given(facts: &mut Facts<'_>, types: &[RevenueType]) -> Given {
    let assessed = facts.take("assessed", Of::Assessed, Take::Sum);
    let voluntary = facts.take("voluntary", Of::Voluntary, Take::Sum);
    match (assessed, voluntary) {
        (true, true) => {
            // What is from other activities is neither, and no contribution.
            if !types.contains(&RevenueType::Other) {
                let _ = facts.take("total", Of::Total, Take::Sum);
            }
            Given::Both
        }
        (true, false) => Given::Assessed,
        (false, true) => Given::Voluntary,
        (false, false) => Given::Nothing,
    }
}

/// Takes how what is owed is seen beside that of others, and what it pays for.
fn assessed(facts: &mut Facts<'_>, figures: &Figures<'_>, period: Period, given: Given) {
    let _ = facts.take("assessed_of_governments", Of::Assessed, Take::OfGovernments);
    if given == Given::Both {
        let _ = has_named_place(figures, period)
            && facts.take("assessed_rank", Of::Assessed, Take::LastRank);
    } else {
        if figures.years(Of::Assessed, period).len() > 1
            && facts.take("last", Of::Assessed, Take::Last)
            && !facts.are_alike(Of::Assessed, [Take::First, Take::Last])
        {
            let _ = facts.take("first", Of::Assessed, Take::First);
        }
        let year = figures.span(Of::Expenses, period).map(Period::last);
        let is_whole = year
            .is_some_and(|year| figures.by_region(year).values().all(|sum| *sum > Decimal::ZERO));
        let _ = is_whole && facts.take("expenses", Of::Expenses, Take::Last);
    }
    let _ = facts.take("expenses_here", Of::ExpensesHere, Take::Last);
}

/// Returns whether the donor's place by what it owed in its last year is one to be named.
fn has_named_place(figures: &Figures<'_>, period: Period) -> bool {
    let place = Computed { of: Of::Assessed, take: Take::LastRank };
    matches!(figures.value(place, period), Some(Value::Rank(rank)) if rank <= NAMED_PLACE)
}

/// Takes the places in the first year and in the last.
fn standing(facts: &mut Facts<'_>, of: Of) -> Option<Standing> {
    let (first, last) = (("rank_first", of, Take::FirstRank), ("rank_last", of, Take::LastRank));
    let is_other = !facts.are_alike(of, [Take::FirstRank, Take::LastRank]);
    if is_other && facts.take_all(&[first, last]) {
        return Some(Standing::Two);
    }
    facts.take_all(&[last]).then_some(Standing::Last)
}

/// Takes what the voluntary contributions are of all others, and says what they are for.
fn shares(
    facts: &mut Facts<'_>,
    figures: &Figures<'_>,
    period: Period,
    (given, ranked_by): (Given, Option<Of>),
) -> Purpose {
    let ranked = [
        ("rank", Of::Voluntary, Take::Rank),
        ("governments", Of::Voluntary, Take::Donors),
        ("of_governments", Of::Voluntary, Take::OfGovernments),
    ];
    let ranked = if figures.is_government() { &ranked } else { &ranked[..2] };
    if given == Given::Both {
        let _ = facts.take("voluntary_share", Of::Voluntary, Take::Share);
    }
    let parts = [("earmarked", Of::Earmarked, Take::Sum), ("core", Of::Core, Take::Sum)];
    let purpose = if facts.take_all(&parts) {
        Purpose::Both
    } else if figures.types(period).contains(&RevenueType::Earmarked) {
        Purpose::Earmarked
    } else {
        Purpose::Core
    };
    // In one year the place of the last year says as much.
    let is_ranked = figures.years(Of::Voluntary, period).len() > 1;
    if ranked_by == Some(Of::Voluntary) && is_ranked {
        let _ = facts.take_all(ranked);
    }
    purpose
}

/// Returns whether each of three years or more, from the first to the last, has an amount above zero.
fn is_unbroken(figures: &Figures<'_>, given: Given, period: Period) -> bool {
    let Some(of) = given.main() else { return false };
    let (years, span) = (figures.years(of, period), figures.span(of, period));
    span.is_some_and(|span| {
        let count = usize::try_from(i32::from(span.last()) - i32::from(span.first()) + 1);
        years.len() >= 3 && count == Ok(years.len())
    }) && years.values().all(|amount| *amount > Decimal::ZERO)
}

/// Says how contributions went, and takes the amounts that show it.
fn course_of(
    facts: &mut Facts<'_>,
    figures: &Figures<'_>,
    of: Of,
    period: Period,
) -> Option<Course> {
    let years = figures.years(of, period);
    let (&first, &last) = (years.values().next()?, years.values().next_back()?);
    if years.len() == 1 {
        return Some(Course::Once);
    }
    let &peak = years.values().max()?;
    let larger = first.max(last);
    if first <= Decimal::ZERO || last <= Decimal::ZERO || peak > larger * PEAK {
        return facts.take("peak", of, Take::Peak).then_some(Course::Peaked);
    }
    if facts.are_alike(of, [Take::First, Take::Last]) {
        let is_higher = !facts.are_alike(of, [Take::Peak, Take::Last]);
        if is_higher && facts.take("peak", of, Take::Peak) {
            return Some(Course::Peaked);
        }
        return facts.take("last", of, Take::Last).then_some(Course::Level);
    }
    if !facts.take_all(&[("first", of, Take::First), ("last", of, Take::Last)]) {
        return None;
    }
    let difference = last - first;
    Some(if difference.abs() <= larger * LIKE {
        Course::Held
    } else if difference > Decimal::ZERO {
        Course::Rose
    } else {
        Course::Fell
    })
}
