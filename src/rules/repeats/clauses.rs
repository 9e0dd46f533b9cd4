//! Clauses that stand twice in one sentence: two versions of it were joined, and neither was taken out.
//!
//! Published prose says many things twice on purpose: *the directive on X and the directive on Y*, *40% of the towns
//! have … and 50% of the towns have …*. Such constructions differ in what follows. Of a slip, nothing does.

use std::collections::BTreeMap;

use super::counted::Counts;
use super::doubled::MAX_PHRASE;
use crate::finding::{Code, Finding, Findings};
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};
use crate::rules::{Evidence, is_enough};

/// The fewest words that a repetition within a sentence has.
const MIN_REPEATED: usize = 5;

/// From so many words on, nobody says the same twice on purpose.
const MIN_LONG: usize = 16;

/// The most words of a repetition that are looked at.
const MAX_REPEATED: usize = 64;

/// The most words between two versions of a clause: `while more than 1,400`.
const MAX_BETWEEN: usize = 5;

/// Marks that make two things of what stands on both sides.
const APART: [char; 6] = [',', ';', ':', '–', '—', '('];

/// Reports a run of words that stands twice in one sentence: the mark of two versions of a clause.
pub fn repeated(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let joints = Joints {
        begin: evidence.locale.message("clause-joints", &[]),
        differ: evidence.locale.message("other-thing-words", &[]),
    };
    let counts = Counts::new(evidence.locale);
    let before = findings.len();
    for reading in readings {
        for sentence in &reading.sentences {
            if is_enough(findings, before) {
                return;
            }
            let words = reading.words_in(sentence);
            let parts = words.split_inclusive(Word::ends_sentence);
            let told = findings.len();
            for part in parts {
                findings.extend(repeated_in(part, reading, &joints, evidence));
            }
            if findings.len() == told {
                findings.extend(counts.twice(sentence, reading, evidence));
            }
        }
    }
}

/// The words of a language between two clauses.
struct Joints {
    /// Those that begin the second.
    begin: String,
    /// Those by which it is about something else: `and other grants`.
    differ: String,
}

/// Finds the longest run of words that stands twice in a sentence, side by side or not.
fn repeated_in(
    sentence: &[Word<'_>],
    reading: &Reading<'_>,
    joints: &Joints,
    evidence: &Evidence<'_>,
) -> Option<Finding> {
    let folded: Vec<&str> = sentence.iter().map(Word::small).collect();
    let mut best: Option<(usize, usize, usize)> = None;
    // Where each run of so many words stands first; a text of a million words is read once, too.
    let mut known: BTreeMap<&[&str], usize> = BTreeMap::new();
    for (second, run) in folded.windows(MIN_REPEATED).enumerate() {
        let first = *known.entry(run).or_insert(second);
        if second < first + MIN_REPEATED {
            continue;
        }
        let same = folded.iter().skip(first).zip(folded.iter().skip(second));
        let most = (second - first).min(MAX_REPEATED);
        let length = same.take(most).take_while(|(a, b)| a == b).count();
        let is_longer = length > best.map_or(0, |(_, _, length)| length);
        let run = sentence.get(first..first + length).unwrap_or_default();
        let between = sentence.get(first + length..second).unwrap_or_default();
        // With a comma after the first, only what ends after the second says nothing else.
        let mark = run.last().map_or("", |word| word.after);
        let is_end = || {
            let last = sentence.get(second + length - 1);
            last.is_some_and(|word| !word.after.is_empty()) || second + length == sentence.len()
        };
        let is_slip = match between {
            // One after the other it is a doubled phrase, which has its own rule.
            [] => length > MAX_PHRASE || (mark == "," && is_end()),
            _ if length >= MIN_LONG => true,
            _ => {
                let before = sentence.get(..first).unwrap_or_default();
                let is_joined = (!mark.contains(APART) || (mark == "," && is_end()))
                    && joints.join(between, reading);
                let is_resumed =
                    (!mark.contains(APART) || mark == ",") && joints.resume(between, before);
                is_joined || is_resumed
            }
        };
        if is_longer && is_slip && is_clause(run) {
            best = Some((first, second, length));
        }
    }
    let (first, second, length) = best?;
    let earlier = sentence.get(first..first + length)?;
    let later = sentence.get(second..second + length)?;
    let ([a, .., b], [c, .., d]) = (earlier, later) else { return None };
    let phrase: Vec<&str> = earlier.iter().map(|word| word.text).collect();
    Some(
        Finding::new(
            Code::TextRepeated,
            runs::place_between(c, d, evidence),
            format!("`{}` stands twice in one sentence", phrase.join(" ")),
        )
        .label("here again")
        .other(runs::place_between(a, b, evidence), "here first")
        .help("two versions of a clause were joined: keep one"),
    )
}

impl Joints {
    /// Returns whether nothing but a joining word and the subject of the first version joins two versions:
    /// `the parents dug a well …, and the parents dug a well …`.
    fn resume(&self, between: &[Word<'_>], before: &[Word<'_>]) -> bool {
        let [joint, rest @ ..] = between else { return false };
        let carries = |word: &&Word<'_>| !word.is_function();
        let is_known = |word: &Word<'_>| {
            word.after.is_empty() && before.iter().any(|other| other.small() == word.small())
        };
        between.len() <= MAX_BETWEEN
            && runs::lists(&self.begin, joint.text)
            && rest.first().is_some_and(|word| !carries(&word))
            && rest.iter().any(|word| carries(&word))
            && rest.iter().filter(carries).all(is_known)
    }

    /// Returns whether nothing but a joining word and a number, or words without a meaning, joins two versions:
    /// `while more than 1,400`. A mark would make two of them.
    fn join(&self, between: &[Word<'_>], reading: &Reading<'_>) -> bool {
        let is_plain = |word: &Word<'_>| {
            !word.after.contains(APART)
                && !word.before.contains(APART)
                && !runs::lists(&self.differ, word.text)
        };
        let is_number =
            |word: &Word<'_>| reading.mentions.iter().any(|one| one.bytes.contains(&word.from));
        let [joint, rest @ ..] = between else { return false };
        between.len() <= MAX_BETWEEN
            && runs::lists(&self.begin, joint.text)
            && between.iter().all(is_plain)
            && rest.iter().all(|word| word.is_function() || is_number(word))
    }
}

/// Returns whether a run has words of a clause, which are in small letters; the long name of an office has not.
fn is_clause(run: &[Word<'_>]) -> bool {
    let is_own = |word: &&Word<'_>| {
        let is_long = word.text.chars().count() >= 5;
        is_long && !word.is_capital() && word.text.chars().any(char::is_alphabetic)
    };
    run.len() >= MIN_REPEATED && run.iter().filter(is_own).count() >= 2
}
