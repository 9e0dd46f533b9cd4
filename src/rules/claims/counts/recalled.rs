//! Counts of what was named before: `It works in Kenya, Uganda and Ethiopia. The four countries …`.

use std::ops::Range;

use super::Told;
use super::claim::Scope;
use super::enumeration::is_named;
use super::named::{Look, Names, bytes_of, words_of};
use crate::content::Field;
use crate::model::Owner;
use crate::rules::countries::Named;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;

/// The most words before a count that takes up the names of the sentence before it.
const MAX_BEFORE: usize = 3;

/// How far from its beginning a sentence names its subject.
const MAX_SUBJECT: usize = 5;

/// Names of one sentence, with a joining word before the last: `the Nile, the Niger and the Volta`.
#[derive(Debug)]
struct Run {
    /// How many they are.
    count: usize,
    /// The words from the first to the last.
    words: Range<usize>,
}

impl Look<'_> {
    /// Returns the names that a count takes up again, and the text in which they stand.
    pub(super) fn recalled<'r, 'a>(
        &self,
        told: &Told<'r, 'a>,
        countries: &[Named<'r, 'a>],
    ) -> Option<(Names, &'r Reading<'a>)> {
        let claim = &told.claim;
        let is_of_names =
            self.words.named.has(claim.head()) && !self.words.joined.has(claim.head());
        if !claim.is_definite || claim.scope != Scope::All || !is_of_names {
            return None;
        }
        self.of_last_sentence(told, countries).or_else(|| self.of_subject(told, countries))
    }

    /// Returns the names of the sentence before one that begins with the count: `The four rivers …`.
    fn of_last_sentence<'r, 'a>(
        &self,
        told: &Told<'r, 'a>,
        countries: &[Named<'r, 'a>],
    ) -> Option<(Names, &'r Reading<'a>)> {
        let (reading, claim) = (told.reading, &told.claim);
        let own = reading.sentence_at(claim.bytes.start);
        let begin = words_of(reading, &own).start;
        if claim.words.start > begin + MAX_BEFORE || own.start == 0 {
            return None;
        }
        let before = reading.sentence_at(own.start - 1);
        let names = self.names_of(told, reading, &before, countries)?;
        Some((names, reading))
    }

    /// Returns the names of what a count is of: `The programme works in A, B and C` of `the four rivers of the programme`.
    fn of_subject<'r, 'a>(
        &self,
        told: &Told<'r, 'a>,
        countries: &[Named<'r, 'a>],
    ) -> Option<(Names, &'r Reading<'a>)> {
        let (reading, claim) = (told.reading, &told.claim);
        let [joint, rest @ ..] = reading.words.get(claim.words.end..)? else { return None };
        let is_of = self.words.part_joints.begin(std::slice::from_ref(joint))
            || self.words.articles.contains(&joint.text.to_lowercase());
        let whole = rest.iter().take(2).find(|word| !word.is_function())?;
        let stem = whole.stem().to_owned();
        if !is_of || !claim_is_open(reading, claim.words.end) {
            return None;
        }
        let section = reading.stand.owner;
        let texts = countries.iter().map(|named| named.reading).filter(|text| {
            text.stand.owner == section || text.stand.text() == (Owner::Masthead, Field::Body)
        });
        texts.into_iter().find_map(|text| {
            text.sentences.iter().find_map(|sentence| {
                let words = words_of(text, sentence);
                let subject =
                    text.words.get(words.start..words.end.min(words.start + MAX_SUBJECT))?;
                let is_subject = subject.iter().any(|word| word.stem() == stem);
                let is_own = std::ptr::eq(text, reading) && sentence.contains(&claim.bytes.start);
                if !is_subject || is_own {
                    return None;
                }
                Some((self.names_of(told, text, sentence, countries)?, text))
            })
        })
    }

    /// Returns the names of a sentence, if they are of the kind that is counted and all of it.
    fn names_of(
        &self,
        told: &Told<'_, '_>,
        text: &Reading<'_>,
        sentence: &Range<usize>,
        countries: &[Named<'_, '_>],
    ) -> Option<Names> {
        let words = words_of(text, sentence);
        let own = text.words.get(words.clone())?;
        if self.words.examples.are_in(own) {
            return None;
        }
        let named = countries.iter().find(|named| std::ptr::eq(named.reading, text))?;
        let in_sentence: Vec<_> =
            named.found.iter().filter(|found| sentence.contains(&found.bytes.start)).collect();
        let run =
            (0..own.len()).filter_map(|joint| self.run(own, joint)).max_by_key(|run| run.count)?;
        let run_words = words.start + run.words.start..words.start + run.words.end;
        let bytes = bytes_of(text, &run_words)?;
        let are_countries =
            in_sentence.iter().filter(|found| bytes.contains(&found.bytes.start)).count()
                == run.count;
        let mut codes: Vec<&str> = in_sentence.iter().map(|found| found.spelling.code).collect();
        codes.sort_unstable();
        codes.dedup();
        let is_country = self.words.countries.has(told.claim.head());
        let has_donor = self.donor.is_some_and(|donor| codes.contains(&donor));
        let least = run.count.saturating_sub(usize::from(is_country && has_donor));
        // The sentence may name one more of them elsewhere, and what it is about may be in another.
        let section = text.stand.owner;
        let others = countries.iter().filter(|named| named.reading.stand.owner == section);
        let has_another = others
            .flat_map(|named| &named.found)
            .any(|found| !codes.contains(&found.spelling.code));
        let most = run.count.max(codes.len() + usize::from(has_another));
        let most = if is_country { most } else { run.count };
        (are_countries == is_country).then_some(Names { least, most, bytes })
    }

    /// Returns the names around a joining word: those before it behind commas, the last of them behind it.
    fn run(&self, words: &[Word<'_>], joint: usize) -> Option<Run> {
        let is_joint = self.words.joining.contains(&words.get(joint)?.text.to_lowercase());
        let right = words.get(joint + 1..)?;
        let closed = right.iter().position(|word| !word.after.trim().is_empty());
        let right = right.get(..closed.map_or(right.len(), |closed| closed + 1))?;
        if !is_joint || !is_named(right) || self.is_pair(words, joint) {
            return None;
        }
        let (count, begin) = self.names_before(words, joint)?;
        let last = right.iter().take_while(|word| is_name_word(word)).count();
        Some(Run { count: count + 1, words: begin..joint + 1 + last.max(1) })
    }

    /// Returns whether the joining word at a place stands within a name.
    fn is_pair(&self, words: &[Word<'_>], joint: usize) -> bool {
        let first = joint.checked_sub(1).and_then(|index| words.get(index));
        let mut after = words.iter().skip(joint + 1);
        let second = after.find(|word| !word.is_function());
        first.zip(second).is_some_and(|(first, second)| {
            let pair = (first.bare().to_owned(), second.bare().to_owned());
            self.words.pairs.contains(&pair)
        })
    }

    /// Counts the names behind commas that end at a word, and says where the first of them begins.
    pub(super) fn names_before(&self, words: &[Word<'_>], end: usize) -> Option<(usize, usize)> {
        let is_name =
            |words: &[Word<'_>]| is_named(words) && words.iter().all(|word| is_name_word(word));
        let (mut count, mut end) = (0, end);
        loop {
            let upto = end.checked_sub(1)?;
            let comma = words.get(..upto)?.iter().rposition(|word| word.after.contains(','));
            let from = comma.map_or(0, |comma| comma + 1);
            count += 1;
            match comma {
                Some(_) if is_name(words.get(from..end)?) => end = from,
                _ => {
                    // The first of them stands at the end of other words.
                    let tail = words.get(from..end)?;
                    let length = tail.iter().rev().take_while(|word| is_name_word(word));
                    let length = length.count();
                    let name = tail.get(tail.len() - length..)?;
                    is_named(name).then_some(())?;
                    return Some((count, end - length));
                }
            }
        }
    }
}

/// Returns whether nothing but a space stands behind what is counted.
fn claim_is_open(reading: &Reading<'_>, end: usize) -> bool {
    let last = end.checked_sub(1).and_then(|index| reading.words.get(index));
    last.is_some_and(|word| word.after.trim().is_empty())
}

/// Returns whether a word can stand in a name: in capitals, or without a meaning of its own.
fn is_name_word(word: &Word<'_>) -> bool {
    word.is_function() || is_named(std::slice::from_ref(word))
}
