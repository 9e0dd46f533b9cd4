//! Which figures a noun of a sentence is about.

use std::collections::BTreeSet;

use super::amounts;
use super::figures::{Course, Figures};
use super::nouns::{Noun, Nouns, Subject};
use super::quotas::{self, Quota};
use super::tokens::Sentence;
use super::wholes::{Whole, wholes};
use super::words::{Kind, Words};
use crate::model::Measure;
use crate::rules::Evidence;
use crate::rules::claims::statements::Statement;
use crate::rules::claims::{Vocabulary, is_story};
use crate::rules::years::Calendar;

/// What all claims of a document are read with.
pub struct Desk<'e, 'a> {
    pub evidence: &'e Evidence<'a>,
    pub words: &'static Words,
    pub figures: Figures<'a>,
    pub wholes: Vec<Whole<'a>>,
    /// Knows which years belong to names.
    pub calendar: Calendar,
    /// The shares in percent that it gives.
    pub quotas: Vec<Quota>,
    /// The words that say nothing of what a number is of.
    pub vocabulary: &'e Vocabulary,
    /// The stems of what every sentence of the document may name without limiting what it says.
    common: BTreeSet<String>,
    /// The stems of the organization's names.
    organization: BTreeSet<String>,
    /// The stems of measures, with what they are.
    measures: [(BTreeSet<String>, Measure); 2],
}

/// A sentence with the one before it in its passage.
#[derive(Debug, Clone, Copy)]
pub struct Place<'s, 'r, 'a> {
    pub sentence: &'s Sentence<'r, 'a>,
    pub before: Option<&'s Sentence<'r, 'a>>,
    /// The big number that it is the label of.
    pub figure: Option<&'s Sentence<'r, 'a>>,
}

/// What a noun is about.
#[derive(Debug, Clone)]
pub enum Topic<'f, 'a> {
    /// Any of these.
    Figures(Vec<&'f Course<'a>>),
    /// The donor itself.
    Donor,
    /// Something else.
    Other,
}

impl<'f, 'a> Topic<'f, 'a> {
    /// The figures; none where it is about something else.
    pub fn figures(self) -> Vec<&'f Course<'a>> {
        match self {
            Self::Figures(courses) => courses,
            Self::Donor | Self::Other => Vec::new(),
        }
    }
}

impl<'e, 'a> Desk<'e, 'a> {
    /// Collects them.
    pub fn new(
        statements: &[Statement<'_, 'a>],
        vocabulary: &'e Vocabulary,
        evidence: &'e Evidence<'a>,
        words: &'static Words,
    ) -> Self {
        let figures = Figures::new(evidence, words);
        let lexicon = &evidence.lexicon;
        let organization = &evidence.partnership.organization;
        let names = [Some(&organization.name), organization.short_name.as_ref()];
        let organization: BTreeSet<String> =
            names.into_iter().flatten().flat_map(|text| lexicon.stems(&text.value)).collect();
        let title = lexicon.stems(&evidence.partnership.factsheet.title.value);
        let common = organization.union(&title).cloned().collect();
        let stems = |id: &str| lexicon.stems(&evidence.locale.message(id, &[]));
        let measures = [
            (stems("measure-assessed"), Measure::Assessed),
            (stems("measure-voluntary"), Measure::Voluntary),
        ];
        let mut wholes = wholes(evidence, &figures.members, words);
        wholes.extend(amounts::wholes(statements, vocabulary, evidence));
        let quotas = quotas::all(statements, evidence, words, vocabulary);
        let calendar = Calendar::new(evidence.locale);
        Self {
            evidence,
            words,
            figures,
            wholes,
            quotas,
            vocabulary,
            calendar,
            common,
            organization,
            measures,
        }
    }

    /// Finds nouns in a sentence.
    pub fn nouns<'s, 'r>(&'s self, sentence: &'s Sentence<'r, 'a>) -> Nouns<'s, 'r, 'a> {
        Nouns { sentence, words: self.words, lexicon: &self.evidence.lexicon }
    }

    /// What stands before a verb.
    pub fn of_subject(&self, place: Place<'_, '_, 'a>, verb: usize) -> Topic<'_, 'a> {
        match self.nouns(place.sentence).subject(verb) {
            Subject::Noun(noun) => self.of_noun(place, &noun),
            Subject::Pronoun(at) => self.of_pronoun(place, at),
            Subject::Nothing => match self.of_chart(place) {
                Topic::Other if self.is_bare(place.sentence, verb) => Topic::Figures(self.gifts()),
                topic => topic,
            },
        }
    }

    /// Whether a line names nothing that a word of it could be about, and stands in no story: `Doubled since 2014`.
    fn is_bare(&self, sentence: &Sentence<'_, 'a>, verb: usize) -> bool {
        let nouns = self.nouns(sentence);
        let is_plain =
            |at: usize| at == verb || nouns.is_silent(at) || self.is_common(sentence, at, false);
        let is_told = is_story(sentence.reading.stand.owner, self.evidence);
        !is_told && (0..sentence.tokens.len()).all(is_plain)
    }

    /// All that the donor gives: what a sentence is about in which it gives more than ever.
    pub fn gifts(&self) -> Vec<&Course<'a>> {
        let own = |course: &&Course<'a>| course.member.is_none() && course.is_money;
        self.figures.courses.iter().filter(own).collect()
    }

    /// The same where a donor that gives is what stands before a word.
    pub fn or_gifts<'f>(
        &'f self,
        topic: Topic<'f, 'a>,
        place: Place<'_, '_, 'a>,
        at: usize,
    ) -> Topic<'f, 'a> {
        let mut clause = place.sentence.clause(at);
        let gives = clause.any(|at| self.words.is(Kind::Gives, place.sentence.word(at)));
        if gives && matches!(topic, Topic::Donor) { Topic::Figures(self.gifts()) } else { topic }
    }

    /// Who gives what a verb tells of; somebody for whom a pronoun stands is the donor.
    pub fn of_giver(&self, place: Place<'_, '_, 'a>, verb: usize) -> Topic<'_, 'a> {
        match self.nouns(place.sentence).subject(verb) {
            Subject::Noun(noun) => self.of_noun(place, &noun),
            Subject::Pronoun(_) => Topic::Donor,
            Subject::Nothing => Topic::Other,
        }
    }

    /// What a pronoun stands for: what is given, where the sentence or the one before it named that last.
    pub fn of_pronoun(&self, place: Place<'_, '_, 'a>, at: usize) -> Topic<'_, 'a> {
        // `celui aux sols`: of what belongs to it.
        if let Some(noun) = self.nouns(place.sentence).of_demonstrative(at) {
            return self.of_noun(place, &noun);
        }
        if let Some(noun) = self.nouns(place.sentence).money_before(at) {
            return self.of_noun(place, &noun);
        }
        let Some(before) = place.before else { return Topic::Other };
        let earlier = Place { sentence: before, before: None, figure: None };
        match self.nouns(before).money_before(before.tokens.len()) {
            Some(noun) => self.of_noun(earlier, &noun),
            None => Topic::Other,
        }
    }

    /// Whether a word leaves what it stands beside as it is: what is given, the donor, what the document is about.
    ///
    /// Beside the word for a donor, the organization is what it gives to, and the title of the document says no more.
    pub fn is_common(&self, sentence: &Sentence<'_, 'a>, at: usize, is_of_donors: bool) -> bool {
        let word = sentence.word(at);
        let kinds = [Kind::Money, Kind::Measure, Kind::Plain, Kind::Donor, Kind::Whole];
        let lexicon = &self.evidence.lexicon;
        let stem = lexicon.stem(word);
        let is_member = || {
            let start = at.saturating_sub(4);
            let named = (start..=at)
                .filter_map(|from| self.figures.members.at(&sentence.tokens, from, lexicon));
            named.into_iter().any(|(member, end)| member == 0 && end > at)
        };
        word.is_empty()
            || kinds.into_iter().any(|kind| self.words.is(kind, word))
            || lexicon.is_function(word)
            || self.organization.contains(&stem)
            || !is_of_donors && self.common.contains(&stem)
            || self.measures.iter().any(|(stems, _)| stems.contains(&stem))
            || is_member()
    }

    /// Whether a word names what each part of a whole is: a country, where they are countries.
    pub fn is_thing(&self, word: &str) -> bool {
        self.is_of_donors(word).is_some()
    }

    /// The same, and whether these parts are donors.
    pub fn is_of_donors(&self, word: &str) -> Option<bool> {
        let stem = self.evidence.lexicon.stem(word);
        let whole = self.wholes.iter().find(|whole| whole.thing.as_ref() == Some(&stem))?;
        Some(whole.is_of_donors)
    }

    /// Whether some tokens name a part of what is given: an area, a purpose.
    pub fn names_part(&self, sentence: &Sentence<'_, 'a>, within: std::ops::Range<usize>) -> bool {
        let (members, lexicon) = (&self.figures.members, &self.evidence.lexicon);
        let names = |whole: &Whole<'a>| {
            let named = whole.named(&sentence.tokens, within.clone(), members, lexicon);
            !whole.is_of_donors && !named.is_empty()
        };
        self.wholes.iter().any(names)
    }

    /// Whether a stem is that of a word for assessed or for voluntary contributions.
    pub fn names_measure(&self, stem: &str) -> bool {
        self.measures.iter().any(|(stems, _)| stems.contains(stem))
    }

    /// Whether a stem is of the title of the document or of the name of its organization.
    pub fn is_of_title(&self, stem: &str) -> bool {
        self.common.contains(stem)
    }

    /// The donors and countries that are named among some tokens, each with the token after it.
    pub fn members_in(
        &self,
        sentence: &Sentence<'_, 'a>,
        within: std::ops::Range<usize>,
    ) -> Vec<(usize, usize)> {
        let mut named = Vec::new();
        let mut at = within.start;
        while at < within.end {
            match self.figures.members.at(&sentence.tokens, at, &self.evidence.lexicon) {
                Some((member, end)) => {
                    named.push((member, end));
                    at = end.max(at + 1);
                }
                None => at += 1,
            }
        }
        named
    }

    /// Whether what is given was named before a token, in its sentence or in the one before.
    pub fn names_money_before(&self, place: Place<'_, '_, 'a>, at: usize) -> bool {
        let has = |sentence: &Sentence<'_, '_>, end: usize| {
            let own = sentence.tokens.get(..end).unwrap_or_default();
            own.iter().any(|token| token.is_money() || self.words.is(Kind::Money, &token.word))
        };
        has(place.sentence, at)
            || place.before.is_some_and(|before| has(before, before.tokens.len()))
    }

    /// What is meant where nothing is named: in the words of a chart, what it shows.
    pub fn of_chart(&self, place: Place<'_, '_, 'a>) -> Topic<'_, 'a> {
        let section = place.sentence.reading.stand.owner;
        let shown: Vec<&Course<'a>> = self
            .figures
            .courses
            .iter()
            .filter(|course| course.sections.contains(&section) && course.member.is_none())
            .collect();
        if shown.is_empty() { Topic::Other } else { Topic::Figures(shown) }
    }

    /// Whether all figures by year are those of one series, and no amounts.
    fn has_one_course(&self) -> bool {
        matches!(self.figures.courses.as_slice(), [one] if !one.is_money && one.currency.is_none())
    }

    /// Which figures a noun is about; those of the chart that it stands at, if they may be meant.
    pub fn of_noun(&self, place: Place<'_, '_, 'a>, noun: &Noun) -> Topic<'_, 'a> {
        let sentence = place.sentence;
        let lexicon = &self.evidence.lexicon;
        let (mut is_money, mut is_measure, mut is_mark) = (false, false, false);
        let (mut member, mut measure, mut is_donor) = (None, None, false);
        let mut rest: BTreeSet<String> = BTreeSet::new();
        let mut skipped = 0;
        for at in noun.words.iter().copied() {
            let Some(token) = sentence.tokens.get(at) else { continue };
            if at < skipped {
                continue;
            }
            if let Some((found, end)) = self.figures.members.at(&sentence.tokens, at, lexicon) {
                skipped = end;
                is_donor |= found == 0;
                member = member.or(Some(found).filter(|found| *found > 0));
                continue;
            }
            let is = |kind| self.words.is(kind, &token.word);
            let stem = lexicon.stem(&token.word);
            let is_of_other = !noun.own.contains(&at);
            let named = self.measures.iter().find(|(stems, _)| stems.contains(&stem));
            if let Some((_, named)) = named {
                measure = Some(*named);
            } else if is(Kind::Money) {
                is_money = true;
            } else if is(Kind::Mark) {
                is_mark = true;
            } else if is(Kind::Measure) || is(Kind::Crowd) && self.has_one_course() {
                is_measure = true;
            } else if !(is(Kind::Plain) || is_of_other && self.common.contains(&stem)) {
                rest.insert(stem);
            }
        }
        let section = sentence.reading.stand.owner;
        let at_chart = |course: &&Course<'a>| course.sections.contains(&section);
        let has_chart = self.figures.courses.iter().any(|course| at_chart(&course));
        // `its level`: of what was named before.
        let is_measure = is_measure
            && (has_chart
                || self.has_one_course()
                || self.names_money_before(place, noun.own.start));
        let is_named = is_money || is_measure || is_mark && has_chart || !rest.is_empty();
        if !is_named {
            return if is_donor { Topic::Donor } else { Topic::Other };
        }
        let fits = |course: &&Course<'a>| {
            course.member == member
                && rest.iter().all(|stem| course.own.contains(stem))
                && (!is_money || course.is_money)
                && (is_money || is_measure || is_mark || !rest.is_empty())
                && measure.is_none_or(|named| course.measure.is_none_or(|own| own == named))
        };
        let all: Vec<&Course<'a>> = self.figures.courses.iter().filter(fits).collect();
        let shown: Vec<&Course<'a>> = all.iter().copied().filter(at_chart).collect();
        match (shown.is_empty(), all.is_empty()) {
            (false, _) => Topic::Figures(shown),
            (true, false) => Topic::Figures(all),
            (true, true) => Topic::Other,
        }
    }
}
