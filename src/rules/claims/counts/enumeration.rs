//! Enumerations in a sentence: `Africa, Asia, the Americas and the Arab States`.
//!
//! How many items words have is not always sure: a joining word may stand within a name, and a comma before what only
//! explains one. Each enumeration has the fewest and the most items that it can be read to have.

use std::ops::{Range, RangeInclusive};

use super::words::Words;
use crate::rules::runs::Word;

/// The most words of an item between commas.
const MAX_ITEM: usize = 14;

/// The most words of an item beside others of a few words; what is longer is a sentence of its own.
const MAX_LAST: usize = 9;

/// The most words of an item where no joining word shows that there is an enumeration.
const MAX_LOOSE: usize = 4;

/// An enumeration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enumeration {
    /// How many items it may have.
    pub count: RangeInclusive<usize>,
    /// The words from its first item to its last.
    pub words: Range<usize>,
    /// The words of each item, where every joining word that can do it divides two.
    pub items: Vec<Range<usize>>,
}

/// What stands between two items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Comma,
    Semicolon,
    Word,
    CommaAndWord,
}

/// A part between two commas.
#[derive(Debug, Clone)]
struct Part {
    words: Range<usize>,
    /// What stands before it; nothing before the first.
    joint: Option<Joint>,
}

/// Reads the enumeration that some words of a sentence are from the first of them on; `None` where they are none.
pub fn read(sentence: &[Word<'_>], within: Range<usize>, words: &Words) -> Option<Enumeration> {
    let scan = Scan { sentence, words };
    let parts = scan.parts(within);
    let parts = match parts.iter().position(|part| part.joint == Some(Joint::Semicolon)) {
        Some(first) if !scan.is_closed(parts.get(..first)?) => return scan.by_semicolons(&parts),
        // `grants, loans and advice; it reaches …`
        Some(first) => parts.get(..first)?.to_vec(),
        None => parts,
    };
    scan.by_commas(&parts)
}

/// A sentence in which an enumeration is read.
struct Scan<'s> {
    sentence: &'s [Word<'s>],
    words: &'s Words,
}

impl Scan<'_> {
    fn slice(&self, words: &Range<usize>) -> &[Word<'_>] {
        self.sentence.get(words.clone()).unwrap_or_default()
    }

    /// Divides words at their commas, semicolons and joining words, outside of brackets and quotation marks.
    fn parts(&self, within: Range<usize>) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let (mut from, mut joint) = (within.start, None);
        let mut depth = 0_usize;
        let mut at = within.start;
        while at < within.end {
            let Some(word) = self.sentence.get(at) else { break };
            // A bracket before the first word encloses all of them.
            if at > within.start {
                depth += word.before.matches(['(', '[']).count();
            }
            let is_inside = depth > 0 || word.is_quoted;
            let joined = self.joining(at).filter(|length| at + length < within.end && at > from);
            if let (Some(length), false) = (joined, is_inside) {
                parts.push(Part { words: from..at, joint });
                (from, joint) = (at + length, Some(Joint::Word));
                at = from;
                continue;
            }
            // A joining word right behind a comma.
            if let (Some(length), false, true) = (self.joining(at), is_inside, at == from)
                && joint == Some(Joint::Comma)
            {
                (from, joint) = (at + length, Some(Joint::CommaAndWord));
                at = from;
                continue;
            }
            depth = depth.saturating_sub(word.after.matches([')', ']']).count());
            at += 1;
            let mark = word.after.chars().find(|c| matches!(c, ',' | ';'));
            if let (Some(mark), 0) = (mark, depth) {
                parts.push(Part { words: from..at, joint });
                joint = Some(if mark == ';' { Joint::Semicolon } else { Joint::Comma });
                from = at;
            }
        }
        if from < within.end {
            parts.push(Part { words: from..within.end, joint });
        }
        parts
    }

    /// Returns how many words join two items at a place: and, as well as.
    fn joining(&self, at: usize) -> Option<usize> {
        let word = self.sentence.get(at)?;
        let rest = self.sentence.get(at..)?;
        if let Some((length, ())) = self.words.joining_phrases.at(rest) {
            return Some(length);
        }
        self.words.joining.contains(&word.text.to_lowercase()).then_some(1)
    }

    /// Returns whether a joining word stands before the last of some parts.
    fn is_closed(&self, parts: &[Part]) -> bool {
        parts.iter().any(|part| matches!(part.joint, Some(Joint::Word | Joint::CommaAndWord)))
    }

    /// Counts what semicolons divide; commas then stand within the items.
    fn by_semicolons(&self, parts: &[Part]) -> Option<Enumeration> {
        let mut items: Vec<Range<usize>> = Vec::new();
        for part in parts {
            match items.last_mut() {
                Some(item) if part.joint != Some(Joint::Semicolon) => item.end = part.words.end,
                _ => items.push(part.words.clone()),
            }
        }
        let count = items.len();
        let words = items.first()?.start..items.last()?.end;
        Some(Enumeration { count: count..=count, words, items })
    }

    /// Counts what commas and joining words divide.
    fn by_commas(&self, parts: &[Part]) -> Option<Enumeration> {
        let parts = self.without_clauses(&self.with_names(parts));
        let parts = self.without_tail(&parts);
        let first_joint = parts
            .iter()
            .position(|part| matches!(part.joint, Some(Joint::Word | Joint::CommaAndWord)));
        let Some(closing) = first_joint else { return self.loose(&parts) };
        let items: Vec<Range<usize>> = parts.iter().map(|part| part.words.clone()).collect();
        if !self.are_items(&items) {
            return None;
        }
        let is_pair = |index: &usize| {
            let joint = parts.get(*index).is_some_and(|part| part.joint == Some(Joint::Word));
            joint && self.is_pair(items.get(index - 1), items.get(*index))
        };
        let pairs = (1..items.len()).filter(is_pair).count();
        let most = items.len();
        // An enumeration may end with its first joining word, and what follows may belong to something else.
        let least = self.least(&parts, &items, closing) - pairs.min(closing);
        let words = items.first()?.start..items.last()?.end;
        (most > 1).then(|| Enumeration { count: least.max(1).min(most)..=most, words, items })
    }

    /// Returns how many items there are at the least.
    fn least(&self, parts: &[Part], items: &[Range<usize>], closing: usize) -> usize {
        // `Kenya, Uganda and Ethiopia` is closed; `women and men, boys and girls, and the old` goes on.
        let upto = items.get(..=closing).unwrap_or(items);
        let capitals = upto.iter().filter(|item| self.is_named(item)).count();
        let mut least = upto.len();
        // Beside names, what has none explains the name before it: `Nairobi, the capital, Kisumu and Mombasa`.
        if capitals >= 2 {
            least = capitals;
        }
        // Without a comma all joining words may stand within two names: `Trade and Industry and Labour`.
        let commas = parts.iter().filter(|part| part.joint == Some(Joint::Comma)).count();
        if commas == 0 && items.len() > 2 { least.min(2) } else { least }
    }

    /// Counts items without a joining word: `écouter, former, agir`.
    fn loose(&self, parts: &[Part]) -> Option<Enumeration> {
        let items: Vec<Range<usize>> = parts.iter().map(|part| part.words.clone()).collect();
        let is_short = items.iter().all(|item| item.len() <= MAX_LOOSE);
        if items.len() < 3 || !is_short || !self.are_items(&items) {
            return None;
        }
        let count = items.len();
        let words = items.first()?.start..items.last()?.end;
        Some(Enumeration { count: count..=count, words, items })
    }

    /// Leaves out parts that are clauses on the one before them: `Kenya, where it began, and Uganda`.
    fn without_clauses(&self, parts: &[Part]) -> Vec<Part> {
        let is_clause = |part: &Part| {
            part.joint == Some(Joint::Comma) && self.words.relative.begin(self.slice(&part.words))
        };
        parts.iter().filter(|part| !is_clause(part)).cloned().collect()
    }

    /// Leaves out what follows the last joining word and goes on with the sentence: `, with offices in Lima`.
    fn without_tail(&self, parts: &[Part]) -> Vec<Part> {
        let closing = parts
            .iter()
            .position(|part| matches!(part.joint, Some(Joint::Word | Joint::CommaAndWord)));
        let lead = parts.first().and_then(|part| self.lead(&part.words));
        let goes_on = |part: &Part| {
            let own = self.lead(&part.words);
            part.joint == Some(Joint::Comma)
                && own.is_some()
                && own != lead
                && !self.is_article(&own)
        };
        let end = closing.and_then(|closing| {
            parts.iter().skip(closing + 1).position(goes_on).map(|tail| closing + 1 + tail)
        });
        parts.get(..end.unwrap_or(parts.len())).unwrap_or(parts).to_vec()
    }

    /// Returns the word without a meaning that an item begins with.
    fn lead(&self, item: &Range<usize>) -> Option<String> {
        let word = self.slice(item).first()?;
        word.is_function().then(|| word.text.to_lowercase())
    }

    fn is_article(&self, word: &Option<String>) -> bool {
        word.as_ref().is_some_and(|word| self.words.articles.contains(word))
    }

    /// Returns whether words can be the items of an enumeration: none of them is a sentence, or a number of something.
    fn are_items(&self, items: &[Range<usize>]) -> bool {
        let is_clause = |item: &&Range<usize>| {
            let words = self.slice(item);
            let relative =
                words.iter().position(|word| self.words.relative.begin(std::slice::from_ref(word)));
            let own = words.get(..relative.unwrap_or(words.len())).unwrap_or(words);
            self.words.verbs.are_in(own)
        };
        let longest =
            |items: &[Range<usize>]| items.iter().map(Range::len).max().unwrap_or_default();
        let Some((last, others)) = items.split_last() else { return false };
        let is_long = last.len() > MAX_LAST && longest(others) <= MAX_LOOSE;
        !is_long && longest(items) <= MAX_ITEM && !items.iter().any(|item| is_clause(&item))
    }

    /// Returns whether an item begins with a name, after its article or preposition.
    pub fn is_named(&self, item: &Range<usize>) -> bool {
        is_named(self.slice(item))
    }

    /// Returns whether the joining word between two items stands in what one thing is called.
    fn is_pair(&self, left: Option<&Range<usize>>, right: Option<&Range<usize>>) -> bool {
        let Some((left, right)) = left.zip(right) else { return false };
        let first = self.slice(left).last();
        let second = self.slice(right).iter().find(|word| !word.is_function());
        first.zip(second).is_some_and(|(first, second)| {
            let pair = (first.bare().to_owned(), second.bare().to_owned());
            self.words.pairs.contains(&pair)
        })
    }

    /// Joins what is one name with a joining word in it: `Asia and the Pacific`.
    fn with_names(&self, parts: &[Part]) -> Vec<Part> {
        let mut joined: Vec<Part> = Vec::new();
        for part in parts {
            let is_name = |left: &Part| {
                part.joint == Some(Joint::Word)
                    && self.is_named(&left.words)
                    && self.is_named(&part.words)
                    && self.is_pair(Some(&left.words), Some(&part.words))
            };
            match joined.last_mut() {
                Some(left) if is_name(left) => left.words.end = part.words.end,
                _ => joined.push(part.clone()),
            }
        }
        joined
    }
}

/// Returns whether words begin with a name, after an article or a preposition.
pub fn is_named(words: &[Word<'_>]) -> bool {
    let first = words.iter().find(|word| !word.is_function());
    let is_name = |word: &Word<'_>| {
        let bare = word.text.rsplit(['’', '\'']).next().unwrap_or(word.text);
        bare.chars().next().is_some_and(char::is_uppercase)
    };
    first.is_some_and(is_name) || words.first().is_some_and(|word| word.is_quoted)
}
