//! Events as texts tell them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Event;
use super::others::Others;
use crate::content::{Field, Role};
use crate::finding::Span;
use crate::mentions::{Mention, What};
use crate::model::Owner;
use crate::rules::claims::phrases::Phrases;
use crate::rules::claims::statements::{Labels, STOPS};
use crate::rules::claims::vocabulary::Vocabulary;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::rules::{Evidence, Lexicon};
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
    others: Others,
    /// Words between an agreement and its year.
    of: BTreeSet<String>,
    /// Words behind a date with which something else begins: and, which.
    ends: BTreeSet<String>,
    /// Stems of plain nouns that things happen to: a programme, a fund.
    things: BTreeSet<String>,
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
            others: Others::new(evidence),
            of: set("agreement-joints"),
            ends: set("event-ends"),
            things: stems("event-things"),
        }
    }

    /// Returns the events that all texts tell, in reading order.
    pub(super) fn events<'a>(
        &self,
        readings: &[Reading<'a>],
        vocabulary: &Vocabulary,
        evidence: &Evidence<'_>,
    ) -> Vec<Event> {
        let own = |reading: &&Reading<'_>| reading.role != Role::Quote;
        let labels = Labels::new(readings);
        let several = self.several(readings, &evidence.lexicon);
        let dates = milestones(evidence);
        let mut events = Vec::new();
        for reading in readings.iter().filter(own) {
            let look = Look { words: self, reading, vocabulary, evidence, several: &several };
            let heads = labels.of(reading);
            match dates.get(&reading.stand.text()) {
                Some((date, place)) => events.extend(look.milestone(*date, *place)),
                None if !heads.is_empty() => events.extend(look.labelled(&heads)),
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

    /// The stem of an agreement that a word names, by a part of it or whole: `accord-cadre`.
    fn agreement(&self, word: &Word<'_>, lexicon: &Lexicon) -> Option<String> {
        if word.text.chars().all(char::is_alphanumeric) {
            return self.agreements.get(word.stem()).cloned();
        }
        lexicon.stems(word.text).into_iter().find(|stem| self.agreements.contains(stem))
    }

    /// The agreements of which a document tells more than one: the second, the new one, two of them.
    fn several(&self, readings: &[Reading<'_>], lexicon: &Lexicon) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for reading in readings {
            for (index, word) in reading.words.iter().enumerate() {
                let Some(stem) = self.agreement(word, lexicon) else { continue };
                let before = reading.words.get(index.saturating_sub(MOST_BETWEEN)..index);
                let mut near = before.unwrap_or_default().iter();
                let behind = reading.words.get(index + 1);
                let is_other = |word: &Word<'_>| self.others.has(word);
                if near.any(is_other)
                    || behind.is_some_and(is_other)
                    || lexicon.is_plural(word.text)
                {
                    found.insert(stem);
                }
            }
        }
        found
    }
}

/// The dates of milestones by their texts, with their places.
fn milestones(evidence: &Evidence<'_>) -> BTreeMap<(Owner, Field), (PartialDate, Span)> {
    let mut dates = BTreeMap::new();
    for (number, section) in evidence.partnership.sections() {
        for (event, milestone) in (1..).zip(section.shows().events()) {
            let text = (Owner::section(number), Field::Event(event));
            dates.insert(text, (milestone.date.value, milestone.date.span));
        }
    }
    dates
}

/// The date that a mention is.
pub(super) fn date(mention: &Mention) -> Option<PartialDate> {
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
    fn milestone(&self, date: PartialDate, place: Span) -> Option<Event> {
        let has_own = self.reading.mentions.iter().any(|mention| mention.what.years().is_some());
        let words: Vec<&Word<'a>> = first_part(self.reading).iter().collect();
        let says = date.to_string();
        (!has_own).then_some(())?;
        let (kind, objects) = self.happened(&words, 0)?;
        Some(self.told(kind, objects, date, says, place, 0))
    }

    /// The event of a date that stands alone, of which a label or the heads of its row and column tell.
    fn labelled(&self, heads: &[&Reading<'a>]) -> Option<Event> {
        let (mention, date) =
            self.reading.mentions.iter().find_map(|own| Some((own, date(own)?)))?;
        self.reading.is_alone(&mention.bytes).then_some(())?;
        let words: Vec<&Word<'a>> = heads.iter().flat_map(|head| first_part(head)).collect();
        let (kind, objects) = self.happened(&words, 0)?;
        let place = self.reading.place(&mention.bytes, self.evidence);
        let says = self.reading.text(&mention.bytes);
        Some(self.told(kind, objects, date, says, place, mention.bytes.start))
    }

    /// The event that a date is of.
    fn event(&self, mention: &Mention, date: PartialDate) -> Option<Event> {
        let place = self.reading.place(&mention.bytes, self.evidence);
        let says = self.reading.text(&mention.bytes);
        let start = mention.bytes.start;
        if let Some(objects) = self.agreement(mention) {
            return Some(self.told(SIGNING.to_owned(), objects, date, says, place, start));
        }
        let (before, tail) = self.around(&mention.bytes);
        let own = self.reading.words_in(&mention.bytes);
        let is_set_apart = own.last().is_some_and(|word| word.after.contains(STOPS));
        // `In 2016, the centre opened`, `Founded in 1998, the centre`: what is behind the mark belongs to it.
        let whole =
            |happened: &Happened| is_set_apart && (happened.0 == JOINING || !happened.1.is_empty());
        let cut = last_part(&before);
        let front = before.get(cut..)?;
        // `The centre, opened in 2016`, `Le Fonds, créé en 1998,`: what is before the mark belongs to it as well.
        let is_bare = |(kind, objects): &Happened| kind != JOINING && objects.is_empty();
        let more = last_part(before.get(..cut)?);
        let joined = || self.happened(before.get(more..)?, before.len() - more);
        let alone = self.happened(front, front.len());
        let (kind, objects) = match alone.clone().filter(is_bare).and_then(|_| joined()) {
            Some(happened) if !happened.1.is_empty() => happened,
            _ => match alone.filter(whole) {
                Some(happened) => happened,
                None => {
                    let words: Vec<&Word<'a>> = front.iter().chain(&tail).copied().collect();
                    self.happened(&words, front.len())?
                }
            },
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
    ) -> Event {
        let stand = self.reading.stand;
        let sentence = (stand.text(), stand.block, self.reading.sentence_at(at).start);
        let is_named = objects.iter().any(|stem| !self.words.things.contains(stem));
        let is_dated = self.reading.mentions.is_empty() || self.reading.role != Role::Prose;
        let section = stand.owner;
        Event { kind, objects, date, says, place, is_named, is_dated, section, sentence }
    }

    /// The words before a date in its sentence, and those behind it up to the next mark, each up to another date.
    fn around(&self, bytes: &Range<usize>) -> (Vec<&Word<'a>>, Vec<&Word<'a>>) {
        let sentence = self.reading.sentence_at(bytes.start);
        let dates = self.reading.mentions_in(&sentence).iter();
        let dates: Vec<&Range<usize>> =
            dates.filter(|other| other.what.years().is_some()).map(|other| &other.bytes).collect();
        let begin = dates.iter().map(|date| date.end).filter(|end| *end <= bytes.start).max();
        let end = dates.iter().map(|date| date.start).filter(|start| *start >= bytes.end).min();
        let before = self.reading.words_in(&(begin.unwrap_or(sentence.start)..bytes.start)).iter();
        let ends = |word: &&Word<'_>| self.words.ends.contains(word.bare());
        let behind = self.reading.words_in(&(bytes.end..end.unwrap_or(sentence.end))).iter();
        let mut tail: Vec<&Word<'a>> = Vec::new();
        for word in behind.take_while(|word| !ends(word)) {
            tail.push(word);
            if word.after.contains(STOPS) {
                break;
            }
        }
        (before.collect(), tail)
    }

    /// What words say that happened, and to what; of several events, the one told last before the date.
    fn happened(&self, words: &[&Word<'a>], at: usize) -> Option<Happened> {
        let lexicon = &self.evidence.lexicon;
        let owned: Vec<Word<'a>> = words.iter().map(|word| (*word).clone()).collect();
        let found: Vec<(usize, usize, String)> = (0..owned.len())
            .filter_map(|place| {
                let (length, kind) = self.words.kinds.at(owned.get(place..)?)?;
                Some((place, length, kind.clone()))
            })
            .collect();
        let before = found.iter().rev().find(|(place, ..)| *place < at);
        let (.., kind) = before.or(found.first())?;
        if self.words.others.are_told(&owned, lexicon)
            || !self.vocabulary.marks(owned.iter()).is_empty()
        {
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
        let is_agreement = |word: &Word<'_>| self.words.agreement(word, lexicon).is_some();
        let is_singular = |word: &&Word<'_>| !lexicon.is_plural(word.text);
        let found: Vec<&Word<'a>> = if own.after.is_empty()
            && let Some(end) =
                words.iter().skip(index + 1).take(MOST_BETWEEN).position(is_agreement)
        {
            words.get(index + 1..index + 2 + end)?.iter().collect()
        } else {
            let joint = words.get(index.checked_sub(1)?)?;
            let is_joined = self.words.of.contains(joint.bare()) && joint.after.is_empty();
            let before = words.get(index.saturating_sub(1 + MOST_BETWEEN)..index - 1)?;
            let start = before.iter().rposition(is_agreement).filter(|_| is_joined)?;
            before.get(start..)?.iter().collect()
        };
        let is_one = found.windows(2).all(|pair| matches!(pair, [a, b] if b.follows(a)));
        let has_function = found.iter().any(|word| word.is_function());
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
        let own = words.filter(|word| !self.words.others.has(word));
        let stems = own.flat_map(|word| lexicon.stems(word.text));
        let is_plain = |stem: &String| {
            self.words.others.is_plain(stem)
                || self.vocabulary.is_plain(stem) && !self.words.things.contains(stem)
        };
        stems.filter(|stem| !is_plain(stem)).collect()
    }
}

/// What words say that happened, by the key of its kind, and the stems of what it happened to.
type Happened = (String, BTreeSet<String>);

/// The words of a text up to its first mark; what stands behind that tells more.
fn first_part<'r, 'a>(reading: &'r Reading<'a>) -> &'r [Word<'a>] {
    let end = reading.words.iter().position(|word| word.after.contains(STOPS));
    reading.words.get(..end.map_or(reading.words.len(), |end| end + 1)).unwrap_or_default()
}

/// Where the last part of some words begins: behind the last mark that is not at their end.
fn last_part(words: &[&Word<'_>]) -> usize {
    let before = words.split_last().map(|(_, before)| before).unwrap_or_default();
    before.iter().rposition(|word| word.after.contains(STOPS)).map_or(0, |mark| mark + 1)
}
