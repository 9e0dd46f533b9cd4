//! Events as texts tell them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Event;
use crate::check::content::Role;
use crate::check::rules::claims::phrases::Phrases;
use crate::check::rules::claims::statements::STOPS;
use crate::check::rules::claims::vocabulary::Vocabulary;
use crate::check::rules::reading::Reading;
use crate::check::rules::runs::Word;
use crate::check::rules::{Evidence, Lexicon};
use crate::finding::Span;
use crate::mentions::{Mention, What};
use crate::model::Section;
use crate::units::PartialDate;

/// The kind of event that happens to the organization where nothing else is named.
pub(super) const JOINING: &str = "join";

/// The kind of event by which an agreement has a year: the 2015 memorandum.
const SIGNING: &str = "sign";

/// The most words between a year and the agreement that it is of.
const MOST_BETWEEN: usize = 3;

/// The words of a language for events.
pub(super) struct Words {
    /// Verbs and nouns, each with its kind.
    kinds: Phrases<String>,
    /// Stems of what is signed.
    agreements: BTreeSet<String>,
    /// Words that tell one of several things from the others: second, new.
    others: BTreeSet<String>,
    /// Words between an agreement and its year.
    of: BTreeSet<String>,
    /// Stems that say nothing of what happened to what.
    plain: BTreeSet<String>,
}

impl Words {
    /// Collects the words of the document's language.
    pub(super) fn new(evidence: &Evidence<'_>) -> Self {
        let Evidence { locale, lexicon, .. } = evidence;
        let list = |id: &str| locale.message(id, &[]);
        let set = |id: &str| list(id).split_whitespace().map(str::to_owned).collect();
        let stems = |id: &str| list(id).split_whitespace().map(|word| lexicon.stem(word)).collect();
        Self {
            kinds: Phrases::keyed(locale, "event-words"),
            agreements: stems("agreement-words"),
            others: set("other-event-words"),
            of: set("agreement-joints"),
            plain: stems("plain-event-words"),
        }
    }

    /// Returns the events that all texts tell, in reading order.
    pub(super) fn events<'a>(
        &self,
        readings: &[Reading<'a>],
        vocabulary: &Vocabulary,
        evidence: &Evidence<'_>,
    ) -> Vec<Event<'a>> {
        let own = |reading: &&Reading<'_>| !matches!(reading.role, Role::Quote | Role::Figure);
        let several = self.several(readings, &evidence.lexicon);
        let dates = milestones(evidence);
        let mut events = Vec::new();
        for reading in readings.iter().filter(own) {
            let look = Look { words: self, reading, vocabulary, evidence, several: &several };
            match dates.get(reading.stand.path) {
                Some((date, place)) => events.extend(look.milestone(*date, *place)),
                None => {
                    let dated = reading
                        .mentions
                        .iter()
                        .filter_map(|mention| Some((mention, date(mention)?)));
                    events.extend(dated.filter_map(|(mention, date)| look.event(mention, date)));
                }
            }
        }
        events
    }

    /// The agreements of which a document tells more than one: the second, the new one, two of them.
    fn several(&self, readings: &[Reading<'_>], lexicon: &Lexicon) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for reading in readings {
            for (index, word) in reading.words.iter().enumerate() {
                let stems = lexicon.stems(word.text);
                let Some(stem) = stems.iter().find(|stem| self.agreements.contains(*stem)) else {
                    continue;
                };
                let before = reading.words.get(index.saturating_sub(MOST_BETWEEN)..index);
                let mut near = before.unwrap_or_default().iter();
                let behind = reading.words.get(index + 1);
                let is_other = |word: &Word<'_>| self.others.contains(&lexicon.bare(word.text));
                if near.any(is_other)
                    || behind.is_some_and(is_other)
                    || lexicon.is_plural(word.text)
                {
                    found.insert(stem.clone());
                }
            }
        }
        found
    }
}

/// The dates of milestones by the names of their texts, with their places.
fn milestones(evidence: &Evidence<'_>) -> BTreeMap<String, (PartialDate, Span)> {
    let mut dates = BTreeMap::new();
    for (number, section) in evidence.partnership.section.iter().enumerate() {
        let Section::Milestones(milestones) = &section.value else { continue };
        for (event, milestone) in milestones.event.iter().enumerate() {
            let path = format!("section.{}.event.{}", number + 1, event + 1);
            dates.insert(path, (milestone.date.value, milestone.date.span));
        }
    }
    dates
}

/// The date that a mention is.
fn date(mention: &Mention) -> Option<PartialDate> {
    match mention.what {
        What::Year(year) | What::Since(year) => Some(PartialDate::Year(year)),
        What::Date(date) => Some(date),
        _ => None,
    }
}

/// A text that is looked through for events.
struct Look<'l, 'a> {
    words: &'l Words,
    reading: &'l Reading<'a>,
    vocabulary: &'l Vocabulary,
    evidence: &'l Evidence<'l>,
    several: &'l BTreeSet<String>,
}

impl<'a> Look<'_, 'a> {
    /// The event of a milestone that tells one and has no other date in it.
    fn milestone(&self, date: PartialDate, place: Span) -> Option<Event<'a>> {
        let has_own = self.reading.mentions.iter().any(|mention| mention.what.years().is_some());
        let whole = 0..self.reading.whole().len();
        // What stands behind a mark tells more of it.
        let words = self.reading.words_in(&whole);
        let end = words
            .iter()
            .position(|word| word.after.contains(STOPS))
            .map_or(words.len(), |end| end + 1);
        let words: Vec<&Word<'a>> = words.iter().take(end).collect();
        let says = date.to_string();
        (!has_own).then_some(())?;
        let (kind, objects) = self.happened(&words, 0)?;
        Some(self.told(kind, objects, date, says, place, 0))
    }

    /// The event that a date is of.
    fn event(&self, mention: &Mention, date: PartialDate) -> Option<Event<'a>> {
        let place = self.reading.place(&mention.bytes, self.evidence);
        let says = self.reading.text(&mention.bytes);
        let start = mention.bytes.start;
        if let Some(objects) = self.agreement(mention) {
            return Some(self.told(SIGNING.to_owned(), objects, date, says, place, start));
        }
        let (front, tail) = self.around(&mention.bytes);
        let at = front.len();
        let own = self.reading.words_in(&mention.bytes);
        let is_set_apart = own.last().is_some_and(|word| word.after.contains(STOPS));
        // `In 2016, the centre opened`, `Founded in 1998, the centre`: what is behind the mark belongs to it.
        let whole = |happened: &(String, BTreeSet<String>)| {
            is_set_apart && (happened.0 == JOINING || !happened.1.is_empty())
        };
        let words: Vec<&Word<'a>> = front.iter().chain(&tail).copied().collect();
        let (kind, objects) = match self.happened(&front, at).filter(whole) {
            Some(happened) => happened,
            None => self.happened(&words, at)?,
        };
        Some(self.told(kind, objects, date, says, place, start))
    }

    fn told(
        &self,
        kind: String,
        objects: BTreeSet<String>,
        date: PartialDate,
        says: String,
        place: Span,
        at: usize,
    ) -> Event<'a> {
        let stand = self.reading.stand;
        let sentence = (stand.path, stand.block, self.reading.sentence_at(at).start);
        Event { kind, objects, date, says, place, section: stand.section(), sentence }
    }

    /// The words before a date and behind it, up to the next mark or date.
    fn around(&self, bytes: &Range<usize>) -> (Vec<&Word<'a>>, Vec<&Word<'a>>) {
        let sentence = self.reading.sentence_at(bytes.start);
        let dates = self.reading.mentions_in(&sentence).iter();
        let dates: Vec<&Range<usize>> =
            dates.filter(|other| other.what.years().is_some()).map(|other| &other.bytes).collect();
        let begin = dates.iter().map(|date| date.end).filter(|end| *end <= bytes.start).max();
        let end = dates.iter().map(|date| date.start).filter(|start| *start >= bytes.end).min();
        let before = self.reading.words_in(&(begin.unwrap_or(sentence.start)..bytes.start)).iter();
        let mut front: Vec<&Word<'a>> = Vec::new();
        for word in before.rev() {
            // `In 2016, the centre opened`: the mark behind the date is not one before it.
            if word.after.contains(STOPS) && !front.is_empty() {
                break;
            }
            front.push(word);
        }
        front.reverse();
        let behind = self.reading.words_in(&(bytes.end..end.unwrap_or(sentence.end))).iter();
        let mut tail: Vec<&Word<'a>> = Vec::new();
        for word in behind {
            tail.push(word);
            if word.after.contains(STOPS) {
                break;
            }
        }
        (front, tail)
    }

    /// What words say that happened, and to what; of several events, the one told last before the date.
    fn happened(&self, words: &[&Word<'a>], at: usize) -> Option<(String, BTreeSet<String>)> {
        let lexicon = &self.evidence.lexicon;
        let owned: Vec<Word<'a>> = words.iter().map(|word| (*word).clone()).collect();
        let found: Vec<(usize, usize, String)> = (0..owned.len())
            .filter_map(|place| {
                let (length, kind) = self.words.kinds.at(owned.get(place..)?, lexicon)?;
                Some((place, length, kind.clone()))
            })
            .collect();
        let before = found.iter().rev().find(|(place, ..)| *place < at);
        let (.., kind) = before.or(found.first())?;
        let is_other = |word: &Word<'_>| self.words.others.contains(&lexicon.bare(word.text));
        if owned.iter().any(is_other) || !self.vocabulary.marks(owned.iter(), lexicon).is_empty() {
            return None;
        }
        let is_event = |index: &usize| {
            found.iter().any(|(from, count, _)| (*from..from + count).contains(index))
        };
        let others = owned.iter().enumerate().filter(|(index, _)| !is_event(index));
        let objects = self.objects(others.map(|(_, word)| word));
        Some((kind.clone(), objects))
            .filter(|(kind, objects)| kind != SIGNING || objects.is_disjoint(self.several))
    }

    /// The agreement that a year names: `the 2015 memorandum`, `l’accord-cadre de 2015`.
    fn agreement(&self, mention: &Mention) -> Option<BTreeSet<String>> {
        let What::Year(_) = mention.what else { return None };
        let lexicon = &self.evidence.lexicon;
        let index = self.reading.word_at(mention.bytes.start)?;
        let words = &self.reading.words;
        let own = words.get(index)?;
        let is_agreement = |word: &Word<'_>| {
            lexicon.stems(word.text).iter().any(|stem| self.words.agreements.contains(stem))
        };
        let is_singular = |word: &&Word<'_>| !lexicon.is_plural(word.text);
        let found: Vec<&Word<'a>> = if own.after.is_empty()
            && let Some(end) =
                words.iter().skip(index + 1).take(MOST_BETWEEN).position(is_agreement)
        {
            words.get(index + 1..index + 2 + end)?.iter().collect()
        } else {
            let joint = words.get(index.checked_sub(1)?)?;
            let is_joined =
                self.words.of.contains(&lexicon.bare(joint.text)) && joint.after.is_empty();
            let before = words.get(index.saturating_sub(1 + MOST_BETWEEN)..index - 1)?;
            let start = before.iter().rposition(is_agreement).filter(|_| is_joined)?;
            before.get(start..)?.iter().collect()
        };
        let is_one = found.windows(2).all(|pair| matches!(pair, [a, b] if b.follows(a)));
        let has_function = found.iter().any(|word| lexicon.is_function(word.text));
        (is_one && !has_function && found.iter().all(is_singular)).then_some(())?;
        let objects = self.objects(found.into_iter());
        (!objects.is_empty() && objects.is_disjoint(self.several)).then_some(objects)
    }

    /// The stems of words that say to what something happened.
    fn objects<'w>(&self, words: impl Iterator<Item = &'w Word<'a>>) -> BTreeSet<String>
    where
        'a: 'w,
    {
        let lexicon = &self.evidence.lexicon;
        let stems = words.flat_map(|word| lexicon.stems(word.text));
        stems
            .filter(|stem| !self.vocabulary.is_plain(stem) && !self.words.plain.contains(stem))
            .collect()
    }
}
