//! What stands twice: words, phrases, clauses, names of a list.

use std::collections::BTreeMap;
use std::ops::Range;

use super::runs::{self, Word};
use super::{Evidence, is_enough};
use crate::check::content::Part;
use crate::finding::{Code, Finding, Findings, Span};
use crate::text::{Block, Inline, plain};

/// The longest phrase that is looked for twice in a row.
const MAX_PHRASE: usize = 8;

/// The fewest words that a repetition within a sentence has.
const MIN_REPEATED: usize = 5;

/// The most words of a repetition that are looked at.
const MAX_REPEATED: usize = 64;

/// The fewest words that a repetition has after which the sentence goes on in two ways.
const MIN_PARALLEL: usize = 7;

/// The fewest names of a list within a sentence, and the most that are compared.
const MIN_NAMES: usize = 3;
const MAX_NAMES: usize = 64;

/// The most words of a name.
const MAX_NAME: usize = 12;

/// Reports a word or a phrase that stands twice in a row.
pub fn doubled(evidence: &Evidence<'_>, findings: &mut Findings) {
    let allowed = evidence.locale.message("doubled-words", &[]);
    let is_allowed = |word: &str| runs::lists(&allowed, word);
    let before = findings.len();
    for (_, passage) in runs::passages(evidence.texts) {
        let words = runs::words(&passage);
        let folded: Vec<String> = words.iter().map(|word| word.text.to_lowercase()).collect();
        let mut at = 0;
        while at < words.len() && !is_enough(findings, before) {
            let length = (1..=MAX_PHRASE).rev().find(|length| {
                let (Some(first), Some(second)) =
                    (folded.get(at..at + length), folded.get(at + length..at + 2 * length))
                else {
                    return false;
                };
                // Punctuation between two words makes two of them; numbers may well be the same.
                let joined = words.get(at..at + 2 * length).is_some_and(|words| {
                    words.windows(2).all(|pair| {
                        let [first, second] = pair else { return false };
                        second.follows(first) && second.is_apart
                    })
                });
                let is_number = first.iter().all(|word| !word.contains(char::is_alphabetic));
                first == second
                    && joined
                    && !is_number
                    && !(*length == 1 && first.iter().any(|word| is_allowed(word)))
            });
            let Some(length) = length else {
                at += 1;
                continue;
            };
            if let (Some(first), Some(last), Some(phrase)) =
                (words.get(at + length), words.get(at + 2 * length - 1), words.get(at..at + length))
            {
                let phrase: Vec<&str> = phrase.iter().map(|word| word.text).collect();
                let what = if length == 1 { "word" } else { "phrase" };
                findings.push(
                    Finding::new(
                        Code::TextDoubled,
                        runs::place_between(first, last, evidence),
                        format!("the {what} `{}` stands twice", phrase.join(" ")),
                    )
                    .label("the second")
                    .help("take one of the two out"),
                );
            }
            at += 2 * length;
        }
    }
}

/// Reports a run of words that stands twice in one sentence: the mark of two versions of a clause.
pub fn repeated(evidence: &Evidence<'_>, findings: &mut Findings) {
    let before = findings.len();
    for (_, passage) in runs::passages(evidence.texts) {
        let words = runs::words(&passage);
        for sentence in words.split_inclusive(Word::ends_sentence) {
            if is_enough(findings, before) {
                return;
            }
            repeated_in(sentence, evidence, findings);
        }
    }
}

/// Reports the longest run of words that stands twice in a sentence, side by side or not.
fn repeated_in(sentence: &[Word<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let folded: Vec<String> = sentence.iter().map(|word| word.text.to_lowercase()).collect();
    let mut best: Option<(usize, usize, usize)> = None;
    // Where each run of so many words stands first; a text of a million words is read once, too.
    let mut known: BTreeMap<&[String], usize> = BTreeMap::new();
    for (second, run) in folded.windows(MIN_REPEATED).enumerate() {
        let first = *known.entry(run).or_insert(second);
        if second < first + MIN_REPEATED {
            continue;
        }
        let same = folded.iter().skip(first).zip(folded.iter().skip(second));
        let most = (second - first).min(MAX_REPEATED);
        let length = same.take(most).take_while(|(a, b)| a == b).count();
        // One after the other it is a doubled phrase, which has its own rule.
        let is_doubled = first + length == second && length <= MAX_PHRASE;
        let length = if is_doubled { 0 } else { clause(sentence, first, length) };
        if length > best.map_or(0, |(_, _, length)| length) {
            best = Some((first, second, length));
        }
    }
    let Some((first, second, length)) = best else { return };
    let (Some(earlier), Some(later)) =
        (sentence.get(first..first + length), sentence.get(second..second + length))
    else {
        return;
    };
    if let ([a, .., b], [c, .., d]) = (earlier, later) {
        let phrase: Vec<&str> = earlier.iter().map(|word| word.text).collect();
        findings.push(
            Finding::new(
                Code::TextRepeated,
                runs::place_between(c, d, evidence),
                format!("`{}` stands twice in one sentence", phrase.join(" ")),
            )
            .label("here again")
            .other(runs::place_between(a, b, evidence), "here first")
            .help("two versions of a clause were joined: keep one"),
        );
    }
}

/// Returns how many words of a repeated run are a clause's; 0 where there is good reason to say them twice.
fn clause(sentence: &[Word<'_>], first: usize, length: usize) -> usize {
    let run = sentence.get(first..first + length).unwrap_or_default();
    let is_small = |word: &&Word<'_>| {
        word.text.chars().count() <= 3 && word.text.chars().all(char::is_lowercase)
    };
    let tail = run.iter().rev().take_while(is_small).count();
    let kept = length - tail;
    // Two things said in the same words go on in different ones: `the right of workers to rest and … to organize`.
    let least = if tail > 0 { MIN_PARALLEL } else { MIN_REPEATED };
    // The long name of an office may well stand twice; words of a clause are in small letters.
    let clause_words = run
        .iter()
        .filter(|word| word.text.chars().count() >= 5 && !word.is_capital())
        .filter(|word| word.text.chars().any(char::is_alphabetic))
        .count();
    if kept >= least && clause_words >= 2 { kept } else { 0 }
}

/// Reports a name that stands twice in a list.
pub fn listed(evidence: &Evidence<'_>, findings: &mut Findings) {
    for placed in evidence.rows.iter().flatten() {
        let Part::List { items, .. } = &placed.section.part else { continue };
        listed_among(items.iter().map(|item| item.runs.as_slice()), evidence, findings);
    }
    for text in evidence.texts {
        for block in &text.blocks {
            let Block::List { items, .. } = block else { continue };
            let lines = items.iter().filter_map(|item| match item.as_slice() {
                [Block::Paragraph(content)] => Some(content.as_slice()),
                _ => None,
            });
            listed_among(lines, evidence, findings);
        }
    }
    let joining = evidence.locale.message("joining-words", &[]);
    let before = findings.len();
    for (_, passage) in runs::passages(evidence.texts) {
        let words = runs::words(&passage);
        for sentence in words.split_inclusive(Word::ends_sentence) {
            if !is_enough(findings, before) {
                enumerated(sentence, &joining, evidence, findings);
            }
        }
    }
    let partners = &evidence.partnership.donor.partners;
    for (index, code) in partners.iter().enumerate() {
        if let Some(first) = partners.iter().take(index).find(|first| first.value == code.value) {
            findings.push(twice(
                format!("the partner `{}` is listed twice", code.value),
                code.span,
                first.span,
            ));
        }
    }
}

/// Reports lines that say the same.
fn listed_among<'a>(
    lines: impl Iterator<Item = &'a [Inline]>,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let before = findings.len();
    // Where each name stands first, and whether its second place is reported.
    let mut names: BTreeMap<String, (Span, bool)> = BTreeMap::new();
    for line in lines {
        let mut passage = Vec::new();
        runs::flatten(line, false, &mut passage);
        let words = runs::words(&passage);
        let ([first, ..], [.., last]) = (words.as_slice(), words.as_slice()) else { continue };
        let place = runs::place_between(first, last, evidence);
        let name = plain(line).trim().to_lowercase();
        match names.get_mut(&name) {
            Some((first, is_reported)) => {
                if !*is_reported && !is_enough(findings, before) {
                    let message = format!("`{}` stands twice in the list", plain(line).trim());
                    findings.push(twice(message, place, *first));
                }
                *is_reported = true;
            }
            None => {
                names.insert(name, (place, false));
            }
        }
    }
}

/// Reports a name that stands twice in `Chad, Mali, Niger and Chad`.
fn enumerated(
    sentence: &[Word<'_>],
    joining: &str,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let mut from = 0;
    while from < sentence.len() {
        let names = names_from(sentence.get(from..).unwrap_or_default(), joining);
        let Some(last) = names.last().map(|name| name.end) else {
            from += 1;
            continue;
        };
        let name = |range: &Range<usize>| sentence.get(from + range.start..from + range.end);
        let folded = |words: &[Word<'_>]| -> Vec<String> {
            words.iter().map(|word| word.text.to_lowercase()).collect()
        };
        for (index, range) in names.iter().enumerate().filter(|_| names.len() >= MIN_NAMES) {
            let Some(own) = name(range) else { continue };
            let earlier = names
                .iter()
                .take(index)
                .filter_map(name)
                .find(|earlier| folded(earlier) == folded(own));
            if let (Some([a, ..]), Some([.., b]), [c, ..], [.., d]) = (earlier, earlier, own, own) {
                let words: Vec<&str> = own.iter().map(|word| word.text).collect();
                findings.push(twice(
                    format!("`{}` stands twice in the list", words.join(" ")),
                    runs::place_between(c, d, evidence),
                    runs::place_between(a, b, evidence),
                ));
            }
        }
        from += last;
    }
}

/// Returns the names that words begin with: in capitals, with commas between, and one joining word before the last.
fn names_from(words: &[Word<'_>], joining: &str) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut start = 0;
    while names.len() < MAX_NAMES && words.get(start).is_some_and(Word::is_capital) {
        let mut end = start;
        while let Some(word) =
            words.get(end).filter(|word| word.is_capital() && end < start + MAX_NAME)
        {
            end += 1;
            if !word.after.is_empty() {
                break;
            }
        }
        names.push(start..end);
        let is_comma = words.get(end - 1).is_some_and(|word| word.after == ",");
        let is_last = words.get(end).is_some_and(|word| runs::lists(joining, word.text));
        if is_last {
            let start = end + 1;
            let rest = words.get(start..).unwrap_or_default();
            let rest = rest.get(..MAX_NAME).unwrap_or(rest);
            let length = rest.iter().take_while(|word| word.is_capital()).count();
            let closed = rest.iter().position(|word| !word.after.is_empty());
            let length = closed.map_or(length, |closed| length.min(closed + 1));
            names.extend((length > 0).then_some(start..start + length));
            break;
        }
        if !is_comma {
            break;
        }
        start = end;
    }
    names
}

/// Returns the finding for what stands twice in a list.
fn twice(message: String, place: Span, first: Span) -> Finding {
    Finding::new(Code::TextListed, place, message)
        .label("the second")
        .other(first, "the first")
        .help("take one of the two out")
}
