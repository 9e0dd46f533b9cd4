//! Which years a claim may speak of.

use std::ops::Range;

use super::figures::Course;
use super::tokens::Sentence;
use super::topics::{Desk, Place};
use super::words::{End, Kind, Phrases};
use crate::content::Field;
use crate::mentions::What;
use crate::units::Period;

/// A time that a sentence names, at a token.
#[derive(Debug, Clone, Copy)]
pub struct Time {
    pub at: usize,
    pub years: Period,
    /// Whether it means all years from there on.
    pub is_since: bool,
    /// Whether it means all years up to there.
    pub is_until: bool,
}

impl<'a> Desk<'_, 'a> {
    /// The times that a sentence names among some of its tokens; years that belong to names are none.
    pub fn times(&self, sentence: &Sentence<'_, 'a>, within: Range<usize>) -> Vec<Time> {
        let own = sentence.tokens.get(within.clone()).unwrap_or_default();
        let named = own.iter().zip(within).filter_map(|(token, at)| {
            let mention = token.mention?;
            let years = mention.what.years()?;
            let numeral = mention.numerals.first()?;
            let word = sentence.reading.word_at(numeral.start)?;
            let is_name = self.calendar.is_in_name(&sentence.reading.words, word);
            let leads = |kind, by: usize| {
                let before = at.checked_sub(by);
                before.is_some_and(|before| self.words.is(kind, sentence.word(before)))
            };
            let is_since = matches!(mention.what, What::Since(_)) || leads(Kind::Since, 1);
            // `jusqu’en 2020`
            let is_until = leads(Kind::Until, 1) || leads(Kind::In, 1) && leads(Kind::Until, 2);
            (!is_name).then_some(Time { at, years, is_since, is_until })
        });
        named.collect()
    }

    /// Whether two statements are of the same years, as far as they say; one that says none is of those of the document.
    pub fn are_of_years(&self, own: &[Period], other: &[Period]) -> bool {
        let usual = self.evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
        match (own, other) {
            ([], []) => true,
            ([years], []) | ([], [years]) => usual.is_none_or(|usual| usual == *years),
            (own, other) => own == other,
        }
    }

    /// The periods of the facts that a sentence prints amounts of.
    fn periods_of_facts(&self, sentence: &Sentence<'_, 'a>) -> Vec<Period> {
        let printed = sentence.tokens.iter().filter(|token| token.is_money());
        let names = printed.flat_map(|token| sentence.reading.facts_in(&token.bytes));
        let facts = names.filter_map(|name| self.evidence.fact(name));
        facts.filter(|fact| fact.has_own_period).filter_map(|fact| fact.period).collect()
    }

    /// The years from which to which a change at some tokens may be meant; none where that is not known.
    pub fn spans(
        &self,
        place: Place<'_, '_, 'a>,
        claim: usize,
        course: &Course<'_>,
    ) -> Vec<(i16, i16)> {
        let sentence = place.sentence;
        let all = 0..sentence.tokens.len();
        let clause = sentence.clause(claim);
        // A change after a year is one of all years from there on.
        let reach = |time: Time| {
            let before = time.at.checked_sub(1).map_or("", |before| sentence.word(before));
            Time { is_since: time.is_since || self.words.is(Kind::After, before), ..time }
        };
        let named = |within| self.times(sentence, within).into_iter().map(reach);
        let own: Vec<Time> = named(clause.clone()).collect();
        let of_sentence: Vec<Time> = named(all.clone()).collect();
        let is_known = |time: &Time| {
            course.covers.contains(time.years.first()) && course.covers.contains(time.years.last())
        };
        if !of_sentence.iter().all(is_known) {
            return Vec::new();
        }
        let has = |phrases: &Phrases<()>| phrases.first(&sentence.tokens, all.clone()).is_some();
        if has(&self.words.vague_times) {
            return Vec::new();
        }
        if has(&self.words.year_after) {
            let known = of_sentence.last().copied().or_else(|| {
                let before = place.before?;
                self.times(before, 0..before.tokens.len()).last().copied()
            });
            let year = known.map(|time| time.years.last());
            return year.map(|year| (year, year + 1)).into_iter().collect();
        }
        if has(&self.words.year_before) {
            let year = own.last().or(of_sentence.last()).map(|time| time.years.last());
            let year = year.or(course.ends().map(|(_, last)| last));
            return year.map(|year| (year - 1, year)).into_iter().collect();
        }
        let mut spans = of_times(&own, course);
        if spans.is_empty() && of_sentence.is_empty() {
            spans = self.spans_of_others(place, clause, course);
        } else if spans.is_empty() {
            spans = of_times(&of_sentence, course);
            // `After 2018, contributions climbed` is of no other years.
            let is_open = |time: &Time| time.is_since || time.is_until;
            let is_one = of_sentence.len() == 1 && of_sentence.iter().all(is_open);
            spans.extend(whole(course).into_iter().filter(|_| !is_one));
            // `doubled until 2020, and then rose by half`.
            let since = of_sentence.iter().rfind(|time| time.at < claim);
            let end = course.ends().map(|(_, last)| last);
            spans.extend(since.map(|time| time.years.last()).zip(end));
        } else {
            spans.extend(of_times(&of_sentence, course));
        }
        spans.extend(self.turns(sentence, course));
        spans.retain(|(first, last)| {
            first < last && course.covers.contains(*first) && course.covers.contains(*last)
        });
        spans.sort_unstable();
        spans.dedup();
        spans
    }

    /// Where a sentence names a peak or a low of the figures: the years up to it and from it on.
    fn turns(&self, sentence: &Sentence<'_, 'a>, course: &Course<'_>) -> Vec<(i16, i16)> {
        let all = 0..sentence.tokens.len();
        let (Some((_, found)), Some((first, last))) =
            (self.words.peaks.first(&sentence.tokens, all), course.ends())
        else {
            return Vec::new();
        };
        let values = course.values.iter();
        let turn = match found.key {
            End::Highest => values.max_by_key(|(_, value)| **value),
            End::Lowest => values.min_by_key(|(_, value)| **value),
        };
        turn.into_iter().flat_map(|(year, _)| [(first, *year), (*year, last)]).collect()
    }

    /// The same where a sentence names no year itself: what its facts cover, what the sentence before it names, or all.
    fn spans_of_others(
        &self,
        place: Place<'_, '_, 'a>,
        clause: Range<usize>,
        course: &Course<'_>,
    ) -> Vec<(i16, i16)> {
        let sentence = place.sentence;
        let since = clause.clone().find(|at| self.words.is(Kind::Since, sentence.word(*at)));
        if let Some(since) = since {
            // `since then`, `since the reform`: a year that stands elsewhere, or one that nobody knows.
            let years = self.year_of_name(place, since + 1);
            let time = |year| Time {
                at: since,
                years: Period::year(year),
                is_since: true,
                is_until: false,
            };
            return of_times(&years.map(time).into_iter().collect::<Vec<_>>(), course);
        }
        if let (Some(year), Some((first, _))) = (self.milestone(sentence), course.ends()) {
            return vec![(year - 1, year), (first, year)];
        }
        let facts = self.periods_of_facts(sentence);
        let times = facts.iter().map(|years| Time {
            at: 0,
            years: *years,
            is_since: false,
            is_until: false,
        });
        let mut spans = of_times(&times.collect::<Vec<_>>(), course);
        if let (true, Some(before)) = (facts.is_empty(), place.before) {
            let named = self.times(before, 0..before.tokens.len());
            spans = of_times(&named, course);
            // `It doubled by 2016. It then fell by half.`
            let last = named.last().map(|time| time.years.last());
            spans.extend(last.zip(course.ends()).map(|(year, (_, end))| (year, end)));
        }
        spans.extend(whole(course));
        spans
    }

    /// The year of what is named at some tokens, where a sentence before says it: `a reform of 2018`; without a name, the
    /// last year that was named.
    pub fn year_of_name(&self, place: Place<'_, '_, 'a>, at: usize) -> Option<i16> {
        let lexicon = &self.evidence.lexicon;
        let is_function = |at: &usize| {
            let word = place.sentence.word(*at);
            self.words.is(Kind::Determiner, word) || lexicon.is_function(word)
        };
        let name = (at..place.sentence.clause(at).end).find(|at| !is_function(at));
        let before = place.before?;
        let years = self.times(before, 0..before.tokens.len());
        let [year] = years.as_slice() else { return None };
        let is_there = |name: usize| {
            let stem = lexicon.stem(place.sentence.word(name));
            before.tokens.iter().any(|token| lexicon.stem(&token.word) == stem)
        };
        let is_named = name.is_none_or(|name| {
            is_there(name) || self.words.is(Kind::Then, place.sentence.word(name))
        });
        is_named.then(|| year.years.first())
    }

    /// The one year that a claim at a token is of: of its clause, its sentence, or its milestone.
    pub fn year(&self, place: Place<'_, '_, 'a>, claim: usize) -> Option<Vec<i16>> {
        let sentence = place.sentence;
        let single = |times: Vec<Time>| -> Vec<i16> {
            let one = times.iter().filter(|time| time.years.length() == 1 && !time.is_since);
            one.map(|time| time.years.first()).collect()
        };
        let clause = single(self.times(sentence, sentence.clause(claim)));
        if !clause.is_empty() {
            return Some(clause);
        }
        let all = single(self.times(sentence, 0..sentence.tokens.len()));
        if !all.is_empty() {
            return Some(all);
        }
        self.milestone(sentence).map(|year| vec![year])
    }

    /// The year that stands nearest to a claim: behind it in its clause, before it there, or in the rest of the sentence.
    pub fn nearest_year(&self, place: Place<'_, '_, 'a>, claim: &Range<usize>) -> Option<i16> {
        let sentence = place.sentence;
        let clause = sentence.clause(claim.start);
        let is_one = |time: &Time| time.years.length() == 1 && !time.is_since;
        let first = |within: Range<usize>| {
            self.times(sentence, within).into_iter().find(is_one).map(|time| time.years.first())
        };
        let last = |within: Range<usize>| {
            self.times(sentence, within).into_iter().rfind(is_one).map(|time| time.years.first())
        };
        let length = sentence.tokens.len();
        first(claim.end..clause.end.max(claim.end))
            .or_else(|| last(clause.start..claim.start))
            .or_else(|| last(0..clause.start))
            .or_else(|| first(clause.end.min(length)..length))
            .or_else(|| self.milestone(sentence))
    }

    /// The year of the milestone that a sentence belongs to.
    fn milestone(&self, sentence: &Sentence<'_, 'a>) -> Option<i16> {
        let stand = sentence.reading.stand;
        let Field::Event(event) = stand.field else { return None };
        let section = self.evidence.partnership.section_of(stand.owner)?;
        Some(section.shows().events().get(event.checked_sub(1)?)?.date.value.year())
    }

    /// The year that a change is said to be of: the only one of its clause, where that has no amount to reach and tells no
    /// more than what happened then.
    pub fn year_of_change(&self, place: Place<'_, '_, 'a>, claim: usize) -> Option<i16> {
        let sentence = place.sentence;
        let clause = sentence.clause(claim);
        let times = self.times(sentence, clause.clone());
        let [time] = times.as_slice() else { return None };
        let before = time.at.checked_sub(1)?;
        let is_in = self.words.is(Kind::In, sentence.word(before));
        let mut own = sentence.tokens.get(clause).unwrap_or_default().iter();
        let has_more = own.any(|token| token.is_money() || self.words.is(Kind::Had, &token.word));
        (is_in && time.years.length() == 1 && !time.is_since && !has_more)
            .then(|| time.years.first())
    }

    /// The year at an end of the figures that words name: the last year shown.
    pub fn end_year(
        &self,
        sentence: &Sentence<'_, 'a>,
        within: Range<usize>,
        course: &Course<'_>,
    ) -> Option<i16> {
        let (first, last) = course.ends()?;
        let is_last = self.words.last_year.first(&sentence.tokens, within.clone());
        let is_first = self.words.first_year.first(&sentence.tokens, within);
        is_last.map(|_| last).or(is_first.map(|_| first))
    }
}

/// All years of a course, from the first to the last with a value.
fn whole(course: &Course<'_>) -> Vec<(i16, i16)> {
    course.ends().into_iter().filter(|(first, last)| first < last).collect()
}

/// What times say of where a change begins and ends.
fn of_times(times: &[Time], course: &Course<'_>) -> Vec<(i16, i16)> {
    let Some((start, end)) = course.ends() else { return Vec::new() };
    let mut spans = Vec::new();
    let years: Vec<i16> =
        times.iter().flat_map(|time| [time.years.first(), time.years.last()]).collect();
    let (Some(first), Some(last)) = (years.iter().min().copied(), years.iter().max().copied())
    else {
        return spans;
    };
    if first < last {
        spans.push((first, last));
        let periods = times.iter().filter(|time| time.years.length() > 1);
        spans.extend(periods.map(|time| (time.years.first(), time.years.last())));
        if let [one, other] = times {
            // Two years may also stand for one change each.
            let ends = [one, other].map(|time| time.years.last());
            spans.extend(ends.iter().flat_map(|year| [(year - 1, *year), (start, *year)]));
        }
    } else if times.iter().any(|time| time.is_since) {
        spans.push((first, end));
    } else if times.iter().any(|time| time.is_until) {
        spans.push((start, last));
    } else {
        spans.extend([(start, last), (last - 1, last), (last, end)]);
    }
    spans.retain(|(first, last)| first < last);
    spans
}
