//! Words and phrases that stand twice in a row.

use std::ops::Range;

use crate::finding::{Code, Finding, Findings};
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};
use crate::rules::{Evidence, is_enough};

/// The longest phrase that is looked for twice in a row.
pub const MAX_PHRASE: usize = 8;

/// The fewest words of a phrase that is joined to itself; `years and years` is an idiom.
const MIN_JOINED: usize = 2;

/// From so many places on at which a name stands alone, it is none that doubles its word.
const TIMES_ALONE: usize = 2;

/// Marks between which somebody's term stands: `called “Tri Tri”`.
const QUOTES: [char; 8] = ['“', '”', '«', '»', '‘', '’', '"', '\''];

/// The words of a document, and what its language doubles.
struct Doubles<'e, 'a> {
    readings: &'e [Reading<'a>],
    /// Words that may stand twice.
    words: String,
    /// Phrases that may: `over and over and`.
    idioms: Vec<String>,
    /// Words that join two things.
    joints: String,
    evidence: &'e Evidence<'e>,
}

/// Reports a word or a phrase that stands twice in a row.
pub fn doubled(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let idioms = evidence.locale.message("doubled-idioms", &[]);
    let doubles = Doubles {
        readings,
        words: evidence.locale.message("doubled-words", &[]),
        idioms: idioms.split(';').map(|idiom| idiom.trim().to_owned()).collect(),
        joints: evidence.locale.message("joining-words", &[]),
        evidence,
    };
    let before = findings.len();
    for reading in readings {
        let words = &reading.words;
        let folded: Vec<&str> = words.iter().map(Word::small).collect();
        let mut at = 0;
        while at < words.len() && !is_enough(findings, before) {
            let length =
                (1..=MAX_PHRASE).rev().find(|&length| is_twice(words, &folded, at, length));
            let Some(length) = length else {
                let joined = doubles.joined(words, &folded, at);
                findings.extend(joined.and_then(|end| finding(words, at..end, end + 1, evidence)));
                at += joined.map_or(1, |end| end + 1 - at);
                continue;
            };
            let phrase = folded.get(at..at + length).unwrap_or_default();
            // How often it stands in a row.
            let rest = folded.get(at..).unwrap_or_default();
            let times = rest.chunks_exact(length).take_while(|chunk| *chunk == phrase).count();
            if !doubles.is_right(words, at, phrase, times) {
                findings.extend(finding(words, at..at + length, at + length, evidence));
            }
            at += times.max(2) * length;
        }
    }
}

/// Returns whether so many words stand twice, with nothing between.
fn is_twice(words: &[Word<'_>], folded: &[&str], at: usize, length: usize) -> bool {
    let (Some(first), Some(second)) =
        (folded.get(at..at + length), folded.get(at + length..at + 2 * length))
    else {
        return false;
    };
    // Punctuation between two words makes two of them; numbers may well be the same.
    let is_joined = || {
        words.get(at..at + 2 * length).is_some_and(|words| {
            words.windows(2).all(|pair| {
                let [first, second] = pair else { return false };
                second.follows(first) && second.is_apart
            })
        })
    };
    let is_number = || first.iter().all(|word| !word.contains(char::is_alphabetic));
    first == second && !is_number() && is_joined()
}

/// The finding for words that stand once more, from another word on.
fn finding(
    words: &[Word<'_>],
    first: Range<usize>,
    second: usize,
    evidence: &Evidence<'_>,
) -> Option<Finding> {
    let second = words.get(second..second + first.len())?;
    let phrase: Vec<&str> = words.get(first)?.iter().map(|word| word.text).collect();
    let what = if phrase.len() == 1 { "word" } else { "phrase" };
    let place = runs::place_between(second.first()?, second.last()?, evidence);
    let message = format!("the {what} `{}` stands twice", phrase.join(" "));
    let finding = Finding::new(Code::TextDoubled, place, message);
    Some(finding.label("the second").help("take one of the two out"))
}

impl Doubles<'_, '_> {
    /// Returns the word that joins a phrase to itself at the end of a sentence or of its part: `for women and for women.`
    fn joined(&self, words: &[Word<'_>], folded: &[&str], at: usize) -> Option<usize> {
        let is_plain = |pair: &[Word<'_>]| {
            let [first, second] = pair else { return false };
            second.follows(first) && second.is_apart
        };
        (at + MIN_JOINED..=at + MAX_PHRASE).find(|&joint| {
            let (Some(first), Some(second)) =
                (folded.get(at..joint), folded.get(joint + 1..2 * joint + 1 - at))
            else {
                return false;
            };
            first == second
                && words.get(joint).is_some_and(|word| runs::lists(&self.joints, word.text))
                && words
                    .get(at..joint + 1 + first.len())
                    .is_some_and(|all| all.windows(2).all(is_plain))
                && words.get(joint + first.len()).is_some_and(|last| !last.after.is_empty())
                && first.iter().any(|word| !self.evidence.lexicon.is_function(word))
        })
    }

    /// Returns whether there is good reason to say a word or a phrase so many times: it is a name, a term, an idiom.
    fn is_right(&self, words: &[Word<'_>], at: usize, phrase: &[&str], times: usize) -> bool {
        let [word] = phrase else { return self.idioms.contains(&phrase.join(" ")) };
        let (Some(first), Some(second)) = (words.get(at), words.get(at + 1)) else { return false };
        if runs::lists(&self.words, word) {
            return true;
        }
        if self.evidence.lexicon.is_function(word) {
            return false;
        }
        let begins = runs::previous(words, at).is_none_or(Word::ends_sentence);
        let is_name = second.is_capital() || (first.is_capital() && !begins);
        let is_quoted = first.before.contains(QUOTES) && second.after.contains(QUOTES);
        let is_initial = first.is_capital() && word.chars().nth(1).is_none();
        let is_cry = times > 2;
        is_quoted || is_initial || is_cry || self.is_term(first, word, is_name)
    }

    /// Returns whether a word is one that doubles wherever it stands: `Yuen Yuen Ang`, `Caretta caretta`.
    fn is_term(&self, written: &Word<'_>, word: &str, is_name: bool) -> bool {
        let (mut alone, mut small, mut pairs) = (0, 0, 0);
        for Reading { words, .. } in self.readings {
            let is_it = |index: usize| words.get(index).is_some_and(|other| other.small() == word);
            for (index, other) in words.iter().enumerate().filter(|(index, _)| is_it(*index)) {
                let is_second = index > 0 && is_it(index - 1);
                if is_it(index + 1) {
                    pairs += usize::from(!is_second);
                } else if !is_second {
                    alone += 1;
                    small += usize::from(!other.is_capital());
                }
            }
        }
        let spellings = self.evidence.locale.countries().spellings();
        let is_acronym =
            word.chars().nth(1).is_some() && !written.text.contains(char::is_lowercase);
        if is_name && !is_acronym {
            small == 0 && alone < TIMES_ALONE && spellings.whole(word).is_none()
        } else {
            pairs > 1 && alone == 0
        }
    }
}
