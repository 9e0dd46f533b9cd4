//! Two lengths for one programme: five years in the subtitle, four years in the text, six years against 2019–2022.

use std::collections::BTreeSet;
use std::ops::Range;

use super::events::Others;
use super::statements::{Labels, STOPS};
use super::time::{Clock, Duration, durations};
use super::vocabulary::{Mark, Vocabulary};
use super::{groups, is_story};
use crate::content::{Field, Role};
use crate::finding::{Code, Finding, Findings, Span};
use crate::mentions::What;
use crate::model::Owner;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::rules::{Evidence, is_enough};
use crate::units::Bound;

/// The most words between a length and what is as long.
const MOST_BETWEEN: usize = 4;

/// The most lengths that are compared with each other.
const MAX_LENGTHS: usize = 200;

/// How long something is told to be.
struct Length {
    /// The stem of what it is: a programme, an agreement.
    thing: String,
    /// Whether it is spoken of as known: the programme, this project.
    is_known: bool,
    /// The stems of what it is for, behind a preposition: the programme for readers.
    purpose: BTreeSet<String>,
    /// The names in the sentence.
    names: BTreeSet<String>,
    /// The fewest years that it may be, and the most.
    years: (i16, i16),
    says: String,
    place: Span,
    section: Owner,
    /// Which text it is told in, and where the sentence begins.
    sentence: ((Owner, Field), usize, usize),
}

/// Reports two lengths for one thing.
pub fn told_twice(
    readings: &[Reading<'_>],
    clock: &Clock<'_, '_>,
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let words = Words::new(evidence);
    let labels = Labels::new(readings);
    let own = |reading: &&Reading<'_>| reading.role != Role::Quote;
    let mut lengths: Vec<Length> = Vec::new();
    for reading in readings.iter().filter(own) {
        let look = Look { words: &words, reading, vocabulary, evidence };
        lengths.extend(look.lengths(clock, &labels));
    }
    lengths.truncate(MAX_LENGTHS);
    let before = findings.len();
    for members in groups::members(&lengths, |one, other| contradict(one, other, &words, evidence))
    {
        if is_enough(findings, before) {
            return;
        }
        let is_told = members.iter().any(|own| findings.has(Code::TextTime, own.place));
        let other = members.first().filter(|_| !is_told);
        let wrong = other.and_then(|first| members.iter().find(|own| differ(first, own)));
        if let Some((right, wrong)) = other.zip(wrong) {
            let message =
                format!("two lengths for one thing: {} here, {} elsewhere", wrong.says, right.says);
            findings.push(
                Finding::new(Code::TextTwice, wrong.place, message)
                    .label("here")
                    .other(right.place, format!("says {}", right.says))
                    .help("correct one of them; if they are two things, say so in each place"),
            );
        }
    }
}

/// Whether two lengths have no number of years in common.
fn differ(one: &Length, other: &Length) -> bool {
    one.years.1 < other.years.0 || other.years.1 < one.years.0
}

/// Whether two lengths are of one thing and cannot both be true.
fn contradict(one: &Length, other: &Length, words: &Words, evidence: &Evidence<'_>) -> bool {
    // Of two spans of years in two places one may be a part of the other.
    let is_span = |length: &Length| length.years.0 != length.years.1;
    let is_same_text = one.sentence == other.sentence;
    if one.thing != other.thing
        || !differ(one, other)
        || is_span(one) && is_span(other)
        || is_same_text && !is_span(one) && !is_span(other)
        || are_apart(&one.purpose, &other.purpose)
        || are_apart(&one.names, &other.names)
    {
        return false;
    }
    let story = |length: &Length| is_story(length.section, evidence);
    let is_same_section = one.section == other.section;
    // Of projects there are many.
    let are_known = one.is_known && other.is_known;
    let is_single = one.is_known || other.is_known;
    let is_apart = !story(one) && !story(other);
    let is_one_of_many = words.many.contains(&one.thing);
    is_same_section && is_single || is_apart && if is_one_of_many { are_known } else { is_single }
}

/// Whether both say something, and nothing that is the same.
fn are_apart(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
}

/// The words of a language for what lasts.
struct Words {
    /// Stems of what lasts: a programme; and those of which a document has many: a project.
    things: BTreeSet<String>,
    many: BTreeSet<String>,
    /// Words that speak of what is known: the, this.
    known: BTreeSet<String>,
    /// Words by which a length is one of a part, or is changed: first, within, extended.
    parts: BTreeSet<String>,
    /// What may stand between a thing and its length: of, runs for.
    joints: BTreeSet<String>,
    /// What leads to the purpose of a thing: for, against.
    purposes: BTreeSet<String>,
    /// What stands between a length and a thing: of.
    of: BTreeSet<String>,
    others: Others,
}

impl Words {
    fn new(evidence: &Evidence<'_>) -> Self {
        let Evidence { locale, lexicon, .. } = evidence;
        let list = |id: &str| locale.message(id, &[]);
        let set = |id: &str| list(id).split_whitespace().map(str::to_owned).collect();
        let stems = |id: &str| list(id).split_whitespace().map(|word| lexicon.stem(word)).collect();
        Self {
            things: stems("lasting-things"),
            many: stems("lasting-things-of-many"),
            known: set("lasting-known"),
            parts: set("lasting-parts"),
            joints: set("lasting-joints"),
            purposes: set("lasting-purposes"),
            of: set("agreement-joints"),
            others: Others::new(evidence),
        }
    }
}

/// A text that is looked through for lengths.
struct Look<'l, 'a> {
    words: &'l Words,
    reading: &'l Reading<'a>,
    vocabulary: &'l Vocabulary,
    evidence: &'l Evidence<'l>,
}

impl<'a> Look<'_, 'a> {
    fn lengths(&self, clock: &Clock<'_, '_>, labels: &Labels<'_, 'a>) -> Vec<Length> {
        let heads = labels.of(self.reading);
        let exact = |own: &Duration| own.bound == Bound::Exactly && own.slack <= 1;
        let told = durations(self.reading, clock).into_iter().filter(exact);
        let told = told.map(|own| (own.bytes, (own.years, own.years)));
        let spans = self.reading.mentions.iter().filter_map(|mention| {
            let What::Period(period) = mention.what else { return None };
            let years = i16::try_from(period.length()).ok()?;
            // From the middle of one year to the middle of another it is a year less.
            Some((mention.bytes.clone(), (years - 1, years)))
        });
        told.chain(spans)
            .filter_map(|(bytes, years)| {
                let thing = if heads.is_empty() {
                    self.thing(&bytes, years.0 != years.1)?
                } else {
                    let words = heads.iter().flat_map(|head| &head.words);
                    self.reading
                        .is_alone(&bytes)
                        .then(|| words.clone().find(|own| self.is_thing(own)))??
                };
                self.length(thing, &bytes, years)
            })
            .collect()
    }

    fn length(&self, thing: &Word<'a>, bytes: &Range<usize>, years: (i16, i16)) -> Option<Length> {
        let (reading, lexicon) = (self.reading, &self.evidence.lexicon);
        let sentence = reading.sentence_at(bytes.start);
        let words = reading.words_in(&sentence);
        let own = part(words, bytes);
        let marks = self.vocabulary.marks(own.iter());
        let is_part = |word: &Word<'_>| self.words.parts.contains(word.bare());
        let is_other = marks.iter().any(|mark| *mark != Mark::Rate)
            || own.iter().any(is_part)
            || self.words.others.are_told(own, lexicon)
            || lexicon.is_plural(thing.text);
        (!is_other).then_some(())?;
        let first = words.first().map(|word| word.from);
        let names = words
            .iter()
            .filter(|word| word.is_capital() && Some(word.from) != first)
            .flat_map(|word| lexicon.stems(word.text))
            .filter(|stem| !self.vocabulary.is_plain(stem))
            .collect();
        let behind = own.iter().filter(|word| word.from >= bytes.end.max(thing.from));
        let led = behind.skip_while(|word| {
            word.from == thing.from || !self.words.purposes.contains(word.bare())
        });
        let purpose = led.take(MOST_BETWEEN).flat_map(|word| lexicon.stems(word.text)).collect();
        let is_known = |word: &Word<'_>| {
            let small = word.text.to_lowercase();
            let head = small.split(['’', '\'']).next().unwrap_or_default();
            self.words.known.contains(head)
        };
        // A heading, a label and a bullet speak of what is known.
        let is_heading = reading.role != Role::Prose || !reading.whole().trim_end().ends_with('.');
        let near = words.iter().rev().skip_while(|word| word.from > thing.from.max(bytes.end));
        let stand = reading.stand;
        Some(Length {
            thing: thing.stem().to_owned(),
            purpose,
            is_known: is_heading || near.take(MOST_BETWEEN + 2).any(is_known),
            names,
            years,
            says: reading.text(bytes),
            place: reading.place(bytes, self.evidence),
            section: stand.owner,
            sentence: (stand.text(), stand.block, sentence.start),
        })
    }

    /// What is as long as a text says: `the four-year programme`, `the programme runs for four years`, `the four years of
    /// the programme`, `Concluded for four years, the agreement`.
    fn thing(&self, bytes: &Range<usize>, is_span: bool) -> Option<&Word<'a>> {
        let sentence = self.reading.sentence_at(bytes.start);
        let before = self.reading.words_in(&(sentence.start..bytes.start));
        let behind = self.reading.words_in(&(bytes.end..sentence.end));
        let own = self.reading.words_in(bytes);
        self.before(before)
            .or_else(|| if is_span { None } else { self.behind(before, own, behind) })
    }

    /// The thing before a length, with nothing but joints and their like between.
    fn before<'w>(&self, words: &'w [Word<'a>]) -> Option<&'w Word<'a>> {
        for word in words.iter().rev().take(MOST_BETWEEN) {
            if self.is_thing(word) {
                return Some(word);
            }
            let is_joint = self.words.joints.contains(word.bare()) || word.is_function();
            is_joint.then_some(())?;
        }
        None
    }

    /// The thing behind a length: `four-year health programme`, `four years of the programme`; and behind a comma only where
    /// a participle leads to the length. `For two years the programme was run from Nairobi` does not say how long it is.
    fn behind<'w>(
        &self,
        before: &[Word<'_>],
        own: &[Word<'_>],
        words: &'w [Word<'a>],
    ) -> Option<&'w Word<'a>> {
        let has = |words: &BTreeSet<String>, word: &Word<'_>| words.contains(word.bare());
        // `Concluded for four years, the agreement`
        let is_set_off = own.last().is_some_and(|word| word.after.contains(STOPS));
        let is_led = before.iter().any(|word| has(&self.words.joints, word));
        (!is_set_off || is_led).then_some(())?;
        let mut is_of = is_set_off;
        for (index, word) in words.iter().enumerate().take(MOST_BETWEEN) {
            is_of |= has(&self.words.of, word);
            if self.is_thing(word) {
                // `the partnership agreement` is an agreement.
                let next = words.get(index + 1);
                let next = next.filter(|next| next.follows(word) && self.is_thing(next));
                return Some(next.unwrap_or(word));
            }
            let is_next = !word.after.contains(STOPS);
            (is_next && (is_of || !word.is_function())).then_some(())?;
        }
        None
    }

    fn is_thing(&self, word: &Word<'_>) -> bool {
        self.words.things.contains(word.stem())
    }
}

/// The words around some bytes up to the next marks.
fn part<'w, 'a>(words: &'w [Word<'a>], bytes: &Range<usize>) -> &'w [Word<'a>] {
    let (first, last) = (
        words.partition_point(|word| word.from < bytes.start),
        words.partition_point(|word| word.from < bytes.end),
    );
    let is_stop = |word: &Word<'_>| word.after.contains(STOPS);
    let before = words.get(..first).unwrap_or_default();
    let begin = before.iter().rposition(is_stop).map_or(0, |mark| mark + 1);
    let behind = words.get(last.saturating_sub(1)..).unwrap_or_default();
    let end = behind.iter().position(is_stop).map_or(words.len(), |mark| last + mark);
    words.get(begin..end.min(words.len())).unwrap_or_default()
}
