//! What a text tells as over before it began: a project launched in 2018 and completed in 2016, a last stone before the first.

use std::collections::BTreeSet;
use std::ops::Range;

use super::order::moment;
use super::sentence::{Dated, Lead};
use super::words::{elided, plain};
use super::{Clock, lines};
use crate::content::{Field, Role};
use crate::finding::Findings;
use crate::locale::Locale;
use crate::mentions::Mention;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::units::PartialDate;

/// The words of a language for the life of a thing.
#[derive(Debug)]
pub(super) struct Words {
    beginnings: BTreeSet<String>,
    ends: BTreeSet<String>,
    /// Endings of what was built.
    openings: BTreeSet<String>,
    /// Words that tell one thing from another.
    others: BTreeSet<String>,
    /// Words that set something before or after another: it had closed.
    earlier: BTreeSet<String>,
    /// What is the beginning or the end of whatever a text is about.
    beginning_phrases: Vec<String>,
    ending_phrases: Vec<String>,
    /// Nouns for whatever a text is about, and what stands for it.
    things: BTreeSet<String>,
    /// What stands between a thing and the verb that tells of it.
    fillers: BTreeSet<String>,
}

impl Words {
    /// Reads the words of a language.
    pub(super) fn new(locale: &Locale) -> Self {
        let message = |id: &str| plain(&locale.message(id, &[]));
        let set = |id: &str| message(id).split_whitespace().map(str::to_owned).collect();
        Self {
            beginnings: set("beginning-words"),
            ends: set("ending-words"),
            openings: set("opening-words"),
            others: set("other-thing-words"),
            earlier: set("earlier-words"),
            beginning_phrases: lines(&message("beginning-phrases")),
            ending_phrases: lines(&message("ending-phrases")),
            things: set("thing-words"),
            fillers: set("life-fillers"),
        }
    }
}

/// What is told with a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Beginning,
    End,
    /// What was built is opened, which is an end of the building alone.
    Opening,
}

/// A beginning or an end.
struct Event<'r, 'a> {
    kind: Kind,
    /// Whether it is one of whatever the text is about: the first stone.
    is_of_all: bool,
    date: PartialDate,
    reading: &'r Reading<'a>,
    mention: &'r Mention,
    dated: Dated<'r, 'a>,
    /// The word that tells it.
    at: usize,
}

/// Reports what ends before it begins, in each text.
pub fn texts(readings: &[Reading<'_>], clock: &Clock<'_, '_>, findings: &mut Findings) {
    let texts = readings.chunk_by(|one, next| one.stand.text() == next.stand.text());
    for text in texts {
        let is_prose = text
            .first()
            .is_some_and(|first| first.role == Role::Prose && first.stand.field == Field::Body);
        if is_prose {
            in_text(text, clock, findings);
        }
    }
}

/// Looks at the beginnings and the ends that one text tells.
fn in_text(text: &[Reading<'_>], clock: &Clock<'_, '_>, findings: &mut Findings) {
    let events: Vec<Event<'_, '_>> = text
        .iter()
        .flat_map(|reading| reading.mentions.iter().filter_map(|it| event(reading, it, clock)))
        .collect();
    let begins = || events.iter().filter(|event| event.kind == Kind::Beginning);
    let is_one = begins().count() == 1;
    for end in events.iter().filter(|event| event.kind != Kind::Beginning) {
        let began = begins().find(|began| {
            end.date.ends_before(began.date)
                && (is_joined(began, end, clock) || is_one && is_same(began, end, clock))
        });
        if let Some(began) = began {
            let message = format!(
                "the text tells of an end in {}, and of a beginning in {}",
                end.date, began.date
            );
            let finding =
                clock.on_date(end.reading, end.mention, message).label("over before it began");
            let beginning = began.reading.place(&began.mention.bytes, clock.evidence);
            let finding = finding.other(beginning, "it began here");
            findings.push(finding.help("correct one of the two dates"));
            return;
        }
    }
}

/// Reads what is told with a date; of two things, or of one that was there before, it is nothing that can be compared.
fn event<'r, 'a>(
    reading: &'r Reading<'a>,
    mention: &'r Mention,
    clock: &Clock<'_, '_>,
) -> Option<Event<'r, 'a>> {
    let (words, date) = (&clock.lives, moment(mention)?);
    let dated = Dated::new(reading, mention, &clock.words)?;
    let own = clause(reading, mention, &dated);
    let segment = dated.words(own.clone());
    let is_in = |set: &BTreeSet<String>, word: &Word<'_>| set.contains(elided(word.small()));
    if segment.iter().any(|word| is_in(&words.others, word) || is_in(&words.earlier, word)) {
        return None;
    }
    let kind_of = |word: &Word<'_>| {
        let kinds = [
            (&words.beginnings, Kind::Beginning),
            (&words.ends, Kind::End),
            (&words.openings, Kind::Opening),
        ];
        kinds.into_iter().find(|(set, _)| is_in(set, word)).map(|(_, kind)| kind)
    };
    // `It began in 2022 and was completed in 2020`: what stands before each, and the nearest of it.
    // `The final evaluation, which came in 2020`: else what stands before the mark.
    let parts =
        [own.start..dated.own_before().end, dated.own_behind().start..own.end, dated.previous()];
    let told = |at: usize| dated.words(at..at + 1).first().and_then(kind_of);
    let (at, kind, is_of_all) = parts.into_iter().find_map(|part| {
        let phrase = |phrases: &[String]| {
            let mut found = phrases.iter();
            found.find_map(|phrase| place(dated.words(part.clone()), phrase))
        };
        match (phrase(&words.beginning_phrases), phrase(&words.ending_phrases)) {
            (Some(at), None) => Some((part.start + at, Kind::Beginning, true)),
            (None, Some(at)) => Some((part.start + at, Kind::End, true)),
            (Some(_), Some(_)) => None,
            (None, None) => {
                let is_time = dated.lead == Lead::Time;
                let at = part.clone().rev().find(|at| is_time && told(*at).is_some())?;
                Some((at, told(at)?, false))
            }
        }
    })?;
    Some(Event { kind, is_of_all, date, reading, mention, dated, at })
}

/// Returns the words around a date between the nearest marks and the dates beside it.
fn clause(reading: &Reading<'_>, mention: &Mention, dated: &Dated<'_, '_>) -> Range<usize> {
    let own = dated.segment();
    let word_from = |byte: usize| reading.words.partition_point(|word| word.from < byte);
    let dates = || reading.mentions.iter().filter(|it| moment(it).is_some());
    let before = dates().rev().find(|it| it.bytes.end <= mention.bytes.start);
    let behind = dates().find(|it| it.bytes.start >= mention.bytes.end);
    let start = before.map_or(0, |it| word_from(it.bytes.end));
    let end = behind.map_or(usize::MAX, |it| word_from(it.bytes.start));
    own.start.max(start)..own.end.min(end)
}

/// Returns the first word of a phrase.
fn place(words: &[Word<'_>], phrase: &str) -> Option<usize> {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    words.windows(phrase.len()).position(|own| {
        own.iter().zip(&phrase).all(|(word, wanted)| elided(word.small()) == *wanted)
    })
}

/// Returns whether two are told of one thing in one sentence: no other noun stands between them.
fn is_joined(began: &Event<'_, '_>, end: &Event<'_, '_>, clock: &Clock<'_, '_>) -> bool {
    let is_same_text = std::ptr::eq(began.reading, end.reading);
    let sentence = began.reading.sentence_at(began.mention.bytes.start);
    if !is_same_text || !sentence.contains(&end.mention.bytes.start) {
        return false;
    }
    // A phrase such as `works began` has its noun in it.
    if began.is_of_all != end.is_of_all {
        return false;
    }
    let (first, second) = if began.at < end.at { (began, end) } else { (end, began) };
    let words = &first.reading.words;
    let Some(between) = words.get(first.dated.end()..second.at) else { return false };
    let nouns: Vec<&Word<'_>> = between.iter().filter(|word| carries(word, clock)).collect();
    // `Launched in 2018, the school …`
    let is_head = first.at == first.dated.sentence_start() && nouns.len() <= 1;
    is_head || nouns.is_empty()
}

/// Returns whether a word may name what something happens to.
fn carries(word: &Word<'_>, clock: &Clock<'_, '_>) -> bool {
    let words = &clock.lives;
    let full = word.small();
    let bare = elided(full);
    let sets = [&words.beginnings, &words.ends, &words.openings, &words.fillers];
    !word.is_function()
        && sets.iter().all(|set| !set.contains(bare) && !set.contains(full))
        && !clock.words.is_participle(word)
}

/// Returns whether a beginning and an end of two sentences are those of one thing.
fn is_same(began: &Event<'_, '_>, end: &Event<'_, '_>, clock: &Clock<'_, '_>) -> bool {
    if end.kind == Kind::Opening && !began.is_of_all {
        return false;
    }
    let words = &clock.lives;
    let is_thing = |word: &Word<'_>| words.things.contains(elided(word.small()));
    let sentence = |event: &Event<'_, '_>| {
        let sentences = &event.reading.sentences;
        sentences.partition_point(|sentence| sentence.end <= event.mention.bytes.start)
    };
    let apart = sentence(began).abs_diff(sentence(end));
    let is_near = std::ptr::eq(began.reading, end.reading) && apart <= 1;
    if began.is_of_all || end.is_of_all {
        // `A survey was completed in 2016, and the works began in 2018`: what is over first is another thing.
        let is_after = is_near && began.at < end.at;
        if !end.is_of_all && !is_after {
            return false;
        }
        return is_near || began.dated.sentence().iter().any(is_thing);
    }
    let subject = |event: &Event<'_, '_>| -> BTreeSet<String> {
        let before = event.dated.words(event.dated.sentence_start()..event.at);
        let nouns = before.iter().filter(|word| carries(word, clock) || is_thing(word));
        nouns.map(|word| word.stem().to_owned()).collect()
    };
    let (one, other) = (subject(began), subject(end));
    if is_near && apart == 0 {
        return false;
    }
    // `It was completed in 2016.`
    let is_pronoun = is_near
        && end.dated.sentence().first().is_some_and(|first| is_thing(first) && first.is_function());
    is_pronoun || one.intersection(&other).next().is_some()
}
