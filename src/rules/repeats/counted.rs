//! Two counts of one thing in one sentence: *340 nurses in Kisumu while more than 900 nurses in Kisumu*.
//!
//! Here a clause of three words is enough, since the two are joined by nothing but a joining word and say the same of two
//! numbers. A right sentence gives two numbers for two places, years, deeds: something stands with one of them that does
//! not stand with the other.

use std::collections::BTreeSet;
use std::mem::discriminant;
use std::ops::Range;

use crate::finding::{Code, Finding};
use crate::locale::Locale;
use crate::mentions::{Mention, What};
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};

/// The most words from the first number to the end of what is said with the second.
const MAX_WORDS: usize = 48;

/// What parts a joining word from the word that it runs into.
const APOSTROPHES: [char; 2] = ['’', '\''];

/// The fewest words with a meaning that both numbers share, where no name is among them.
const MIN_SHARED: usize = 3;

/// The words of a language by which two counts are told apart or joined.
pub struct Counts {
    /// Those that join two clauses, or are part of what does: `tandis que`.
    joints: String,
    /// Those that begin a clause of its own behind a comma.
    clauses: String,
    /// Those that join two things, too: and.
    coordinators: String,
    /// Those that lead to one more place, and to no clause: `and in`.
    prepositions: String,
    /// Words that change nothing: articles, `of`.
    silent: String,
    /// Those by which a number is none of what was reached: `a target of`, `not`.
    unreal: String,
    /// Those between which a number is an end of a range.
    ranges: String,
    /// Words for years, and those that part an earlier time from a later one.
    years: String,
}

/// What is said with a number.
struct Said {
    /// The words in their order: the form in which they are compared, and the one that was written.
    words: Vec<(String, String)>,
    /// How many of them carry a meaning.
    meant: usize,
}

impl Counts {
    /// Collects the words of a language.
    pub fn new(locale: &Locale) -> Self {
        let list = |id: &str| locale.message(id, &[]);
        let unreal = format!("{} {}", list("claim-negations"), list("mark-plan"));
        let determiners = list("claim-determiners");
        let determiners = determiners.split_whitespace();
        let plain = determiners.filter(|word| !runs::lists(&unreal, word));
        Self {
            joints: list("count-links"),
            clauses: format!("{} {}", list("clause-joints"), list("claim-relatives")),
            prepositions: list("claim-prepositions"),
            coordinators: list("joining-words"),
            silent: plain
                .chain(list("count-silent").split_whitespace())
                .collect::<Vec<_>>()
                .join(" "),
            unreal,
            ranges: list("range-leads"),
            years: format!("{} {}", list("claim-years"), list("earlier-words")),
        }
    }

    /// Finds the first two numbers of a sentence of which the same is said.
    pub fn twice(
        &self,
        sentence: &Range<usize>,
        reading: &Reading<'_>,
        evidence: &Evidence<'_>,
    ) -> Option<Finding> {
        let is_count = |mention: &&Mention| {
            matches!(mention.what, What::Count { .. } | What::Percent(_) | What::Money { .. })
        };
        let numbers: Vec<&Mention> =
            reading.mentions_in(sentence).iter().filter(is_count).collect();
        numbers.windows(2).find_map(|pair| {
            let [first, second] = pair else { return None };
            // `900 nurses, 40% of nurses` are one thing in two measures.
            let is_alike = discriminant(&first.what) == discriminant(&second.what);
            is_alike.then(|| self.of_pair(first, second, sentence, reading, evidence))?
        })
    }

    /// Compares what is said with two numbers.
    fn of_pair(
        &self,
        first: &Mention,
        second: &Mention,
        sentence: &Range<usize>,
        reading: &Reading<'_>,
        evidence: &Evidence<'_>,
    ) -> Option<Finding> {
        let head = reading.words_in(&(sentence.start..first.bytes.start));
        let between = reading.words_in(&(first.bytes.end..second.bytes.start));
        let to_second = reading.words_in(&(first.bytes.end..second.bytes.end));
        if between.len() > MAX_WORDS || !self.is_told(head) || is_opened(to_second) {
            return None;
        }
        let behind = self.clause(reading.words_in(&(second.bytes.end..sentence.end)));
        let is_same = |(own, lead): &(&[Word<'_>], &[Word<'_>])| {
            let later = self.said(lead.iter().chain(behind));
            let is_name = lead.iter().chain(behind).any(Word::is_capital);
            let is_enough = later.meant >= if is_name { 2 } else { MIN_SHARED };
            // What was said in brackets is not said again.
            let plain = own.iter().filter(|word| !word.before.contains('('));
            let versions = [self.said(own.iter()), self.said(plain)];
            is_enough
                && versions.iter().filter(|earlier| earlier.meant > 0).any(|earlier| {
                    let is_cut = lead.is_empty() && self.is_cut_off(earlier, &later, own, reading);
                    is_cut || self.adds_nothing(earlier, &later, head)
                })
        };
        let (own, lead) = self.partings(between).find(is_same)?;
        let ([a, ..], [.., d]) = (own, behind) else { return None };
        let from = lead.first().map_or(second.bytes.start, |word| word.from);
        let end = own.last().map_or(a.from, |word| {
            word.from + word.text.len() + usize::from(word.after.starts_with(')'))
        });
        let phrase = reading.text(&(a.from..end));
        let (one, other) = (reading.text(&first.bytes), reading.text(&second.bytes));
        let finding = Finding::new(
            Code::TextRepeated,
            reading.place(&(from..d.from + d.text.len()), evidence),
            format!("one sentence says `{phrase}` of `{one}`, and the same of `{other}`"),
        );
        let finding = finding.label("here again");
        let finding =
            finding.other(reading.place(&(first.bytes.start..end), evidence), "here first");
        Some(finding.help("two versions of a clause were joined: keep one, or say how they differ"))
    }

    /// Returns whether what stands before a number tells of what is so, and begins no range.
    fn is_told(&self, head: &[Word<'_>]) -> bool {
        !head.iter().any(|word| runs::lists(&self.unreal, word.text))
            && !head.last().is_some_and(|word| runs::lists(&self.ranges, word.text))
    }

    /// Parts what stands between two numbers at each word or mark that may join two clauses, the last first: what is said
    /// with the first number, and what stands before the second.
    fn partings<'w, 'a>(
        &'w self,
        between: &'w [Word<'a>],
    ) -> impl Iterator<Item = (&'w [Word<'a>], &'w [Word<'a>])> {
        // `tandis qu’au moins 900`
        let is_joint = |word: &Word<'_>| {
            let head = word.text.split(APOSTROPHES).next().unwrap_or_default();
            runs::lists(&self.joints, head)
        };
        let has_mark = |word: &Word<'_>| word.after.contains([',', ';', '–', '—']);
        let all = between.iter().enumerate().rev();
        all.filter(move |(_, word)| is_joint(word) || has_mark(word)).map(move |(last, _)| {
            let (own, lead) = between.split_at(last + 1);
            let length = own.iter().rposition(|word| !is_joint(word)).map_or(0, |last| last + 1);
            (own.get(..length).unwrap_or_default(), lead)
        })
    }

    /// Returns the words of a clause: to its mark, or to the comma behind which another begins.
    fn clause<'w, 'a>(&self, words: &'w [Word<'a>]) -> &'w [Word<'a>] {
        let words = words.get(..MAX_WORDS).unwrap_or(words);
        let begins = |rest: &[Word<'_>]| {
            let [next, behind @ ..] = rest else { return false };
            let is_more =
                |word: &Word<'_>| word.is_capital() || runs::lists(&self.prepositions, word.text);
            // `in Kisumu, and in Siaya`; but `in Kisumu, and gave each a kit`.
            let is_list = || behind.first().is_none_or(is_more);
            runs::lists(&self.clauses, next.text)
                && !(runs::lists(&self.coordinators, next.text) && is_list())
        };
        let is_end = |(index, word): (usize, &Word<'_>)| {
            word.ends_sentence()
                || word.after.contains(['–', '—'])
                || word.after.contains(',') && begins(words.get(index + 1..).unwrap_or_default())
        };
        let end = words.iter().enumerate().position(is_end);
        words.get(..end.map_or(words.len(), |end| end + 1)).unwrap_or_default()
    }

    /// Returns what is said in some words.
    fn said<'w, 'a: 'w>(&self, words: impl Iterator<Item = &'w Word<'a>>) -> Said {
        let mut said = Said { words: Vec::new(), meant: 0 };
        for word in words {
            let bare = word.bare();
            if runs::lists(&self.silent, bare) {
                continue;
            }
            let is_meant = !word.is_function() && bare.contains(char::is_alphabetic);
            said.meant += usize::from(is_meant);
            let key = if is_meant { word.stem() } else { bare };
            said.words.push((key.to_owned(), bare.to_owned()));
        }
        said
    }

    /// Returns whether the later clause ends where the earlier one goes on, without a time of its own and without a not.
    fn is_cut_off(
        &self,
        earlier: &Said,
        later: &Said,
        own: &[Word<'_>],
        reading: &Reading<'_>,
    ) -> bool {
        let is_apart = |word: &Word<'_>| {
            let within = reading.mentions.iter().find(|one| one.bytes.contains(&word.from));
            [&self.years, &self.unreal].into_iter().any(|list| runs::lists(list, word.text))
                || within.is_some_and(|one| one.what.years().is_some())
        };
        let is_beginning = later.words.iter().map(|(key, _)| key).eq(earlier
            .words
            .iter()
            .take(later.words.len())
            .map(|(key, _)| key));
        is_beginning && !own.iter().any(is_apart)
    }

    /// Returns whether the later clause says all of the earlier one, and besides only what stood before both.
    fn adds_nothing(&self, earlier: &Said, later: &Said, head: &[Word<'_>]) -> bool {
        let known: BTreeSet<&String> = earlier.words.iter().map(|(key, _)| key).collect();
        let told: BTreeSet<&String> = later.words.iter().map(|(key, _)| key).collect();
        let before: BTreeSet<String> = head.iter().map(|word| singular(word.text)).collect();
        let is_old = |(key, written): &(String, String)| {
            known.contains(key) || before.contains(&singular(written))
        };
        known.is_subset(&told) && later.words.iter().all(is_old)
    }
}

/// Returns whether a bracket is open behind some words: `(of 900 nurses`.
fn is_opened(words: &[Word<'_>]) -> bool {
    let count = |has: &dyn Fn(&Word<'_>) -> bool| words.iter().filter(|word| has(word)).count();
    count(&|word| word.before.contains('(')) > count(&|word| word.after.contains(')'))
}

/// Returns a participle without the endings that agree with its noun: `formées` as `formé`, and `former` not.
fn singular(word: &str) -> String {
    word.to_lowercase().trim_end_matches(['e', 's']).to_owned()
}
