//! The words of a sentence that belong to a number: those before it and behind it, up to the next mark or number.

use std::collections::BTreeSet;
use std::ops::Range;

use super::About;
use crate::mentions::{Mention, What};
use crate::rules::Evidence;
use crate::rules::claims::vocabulary::{Mark, Vocabulary};
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::rules::things;

/// A number in a text, with what is needed to read around it.
#[derive(Clone, Copy)]
pub struct Clause<'c, 'r, 'a> {
    pub reading: &'r Reading<'a>,
    /// Which of the reading's mentions it is.
    pub index: usize,
    pub vocabulary: &'c Vocabulary,
    pub evidence: &'c Evidence<'a>,
}

/// The marks at which what belongs to a number ends.
pub const STOPS: [char; 12] = [',', ';', ':', '.', '!', '?', '…', '–', '—', '(', ')', '•'];

impl<'r, 'a> Clause<'_, 'r, 'a> {
    /// The number.
    pub fn mention(&self) -> Option<&'r Mention> {
        self.reading.mentions.get(self.index)
    }

    /// What the words around it say that it is of, and of which years.
    pub fn about(&self) -> Option<(About, Vec<Told<'r, 'a>>)> {
        let mention = self.mention()?;
        let lexicon = &self.evidence.lexicon;
        let (front, tail) = (self.front()?, self.tail()?);
        let thing = match mention.what {
            What::Count { .. } => things::counted(mention, self.reading, lexicon),
            _ => None,
        };
        let sentence = self.reading.sentence_at(mention.bytes.start);
        let nouns = thing.map(|thing| thing.nouns).unwrap_or_default();
        let mut about = About { nouns, ..About::default() };
        about.tail = self.stems(&tail, &about.nouns);
        about.stems = self.stems(&front, &about.nouns);
        let around = front.iter().chain(&tail).flat_map(|word| lexicon.stems(word.text));
        about.things = around.filter(|stem| self.vocabulary.is_thing(stem)).collect();
        about.stems.extend(about.tail.iter().cloned());
        let before = self.reading.words_in(&(sentence.start..mention.bytes.start));
        about.names = self.names(before.iter().chain(tail.iter().copied()), sentence.start);
        about.marks = self.vocabulary.marks(front.iter().chain(&tail).copied());
        if self.vocabulary.begins_part(&front) {
            about.marks.insert(Mark::Part);
        }
        let opener = self.opener(&front, sentence.start);
        about.opener = self.stems(&opener, &about.nouns);
        about.marks.extend(self.vocabulary.marks_of_opener(&opener));
        let end = tail.last().map_or(mention.bytes.end, |word| word.from + word.text.len());
        let begin = front.first().map_or(mention.bytes.start, |word| word.from);
        let own = told(self.reading, &(begin..end));
        let years = if own.is_empty() { self.told_of_all(&sentence) } else { own };
        Some((about, years))
    }

    /// The years that a sentence tells of all its numbers: those before the first of them, or wherever there is only one.
    fn told_of_all(&self, sentence: &Range<usize>) -> Vec<Told<'r, 'a>> {
        let mentions = self.reading.mentions_in(sentence).iter();
        let mut numbers = mentions.filter(|mention| self.is_number(mention));
        let first = numbers.next().map_or(sentence.end, |first| first.bytes.start);
        let end = if numbers.next().is_some() { first } else { sentence.end };
        told(self.reading, &(sentence.start..end))
    }

    /// The words before it and behind it.
    pub fn words(&self) -> Option<Vec<&'r Word<'a>>> {
        let mut words = self.front()?;
        words.extend(self.tail()?);
        Some(words)
    }

    /// What the sentence begins with before these words, unless another number stands between.
    fn opener(&self, front: &[&'r Word<'a>], begin: usize) -> Vec<&'r Word<'a>> {
        let Some(end) =
            front.first().map(|word| word.from).or(self.mention().map(|m| m.bytes.start))
        else {
            return Vec::new();
        };
        let bytes = begin..end;
        if self.reading.mentions_in(&bytes).iter().any(|mention| self.is_number(mention)) {
            return Vec::new();
        }
        let words = self.reading.words_in(&bytes).iter();
        words.filter(|word| self.mention_at(word).is_none()).collect()
    }

    /// The words before the number, in their order. Where nothing of them says anything, as in `Villages: 54`, those
    /// before the mark as well; and where several numbers share a beginning, that.
    fn front(&self) -> Option<Vec<&'r Word<'a>>> {
        let mention = self.mention()?;
        let sentence = self.reading.sentence_at(mention.bytes.start);
        let words = self.reading.words_in(&(sentence.start..mention.bytes.start));
        let mut front = Vec::new();
        let mut next_before = self.reading.words_in(&mention.bytes).first()?.before;
        for word in words.iter().rev() {
            let is_stop = self.is_stop_behind(word) || next_before.contains('(');
            if is_stop && self.says_something(&front) {
                break;
            }
            if let Some(other) = self.mention_at(word) {
                if self.is_number(other) {
                    self.cut_at_joint(&mut front);
                    if !self.says_something(&front) {
                        let index = self.reading.mentions.iter().position(|own| own == other)?;
                        front.extend(Self { index, ..*self }.front()?.into_iter().rev());
                    }
                    break;
                }
                next_before = word.before;
                continue;
            }
            front.push(word);
            next_before = word.before;
        }
        front.reverse();
        Some(front)
    }

    /// The words behind the number; none where what it is of stands before a colon, and so does what the next one is of.
    fn tail(&self) -> Option<Vec<&'r Word<'a>>> {
        let mention = self.mention()?;
        let sentence = self.reading.sentence_at(mention.bytes.start);
        let mut tail: Vec<&Word<'a>> = Vec::new();
        let mut end = mention.bytes.end;
        for word in self.reading.words_in(&(mention.bytes.end..sentence.end)) {
            let between = self.reading.text(&(end..word.from.max(end)));
            if between.contains(STOPS) {
                let is_led = between.contains(':') && self.is_behind_colon(mention);
                return Some(if is_led { Vec::new() } else { tail });
            }
            end = word.from + word.text.len();
            match self.mention_at(word) {
                Some(other) if self.is_number(other) => {
                    self.cut_at_joint(&mut tail);
                    break;
                }
                Some(_) => {}
                None => tail.push(word),
            }
        }
        Some(tail)
    }

    /// Whether a number stands right behind a colon: `Core: 5 million`.
    fn is_behind_colon(&self, mention: &Mention) -> bool {
        let before = self.reading.words_in(&(0..mention.bytes.start)).last();
        before.is_some_and(|word| word.after.contains(':'))
    }

    /// Whether what belongs to a number ends behind a word; the mark of a unit ends nothing: `dollars É.-U.`
    fn is_stop_behind(&self, word: &Word<'_>) -> bool {
        let end = word.from + word.text.len();
        let own = self.mention_at(word).map_or(0, |mention| mention.bytes.end.saturating_sub(end));
        word.after.get(own..).unwrap_or_default().contains(STOPS)
    }

    /// Leaves out what stands beyond the last `and`, seen from the number: that belongs to the number beyond it.
    fn cut_at_joint(&self, words: &mut Vec<&'r Word<'a>>) {
        let is_joint = |word: &&Word<'_>| self.vocabulary.joins(&word.text.to_lowercase());
        if let Some(joint) = words.iter().rposition(is_joint) {
            words.truncate(joint);
        }
    }

    /// Whether some words carry a meaning.
    fn says_something(&self, words: &[&Word<'_>]) -> bool {
        words.iter().any(|word| self.carries(word))
    }

    fn carries(&self, word: &Word<'_>) -> bool {
        word.text.contains(char::is_alphabetic) && !word.is_function()
    }

    /// The stems of words, without plain ones and the nouns that are counted.
    fn stems(&self, words: &[&Word<'_>], nouns: &BTreeSet<String>) -> BTreeSet<String> {
        let lexicon = &self.evidence.lexicon;
        let carrying = words.iter().filter(|word| self.carries(word));
        let stems = carrying.flat_map(|word| lexicon.stems(word.text));
        stems.filter(|stem| !self.vocabulary.is_plain(stem) && !nouns.contains(stem)).collect()
    }

    /// The stems of the names among words; a sentence begins with a capital letter, too.
    fn names<'w>(&self, words: impl Iterator<Item = &'w Word<'a>>, begin: usize) -> BTreeSet<String>
    where
        'a: 'w,
    {
        let lexicon = &self.evidence.lexicon;
        let is_name = |word: &&Word<'_>| word.is_capital() && self.mention_at(word).is_none();
        let named = words.filter(|word| is_name(word) && word.from > begin);
        let stems =
            named.filter(|word| self.carries(word)).flat_map(|word| lexicon.stems(word.text));
        stems.filter(|stem| !self.vocabulary.is_plain(stem)).collect()
    }

    /// Whether a mention is a number that is of something; a time is of nothing else: `in five years`.
    fn is_number(&self, mention: &Mention) -> bool {
        match mention.what {
            What::Money { .. } | What::Percent(_) => true,
            What::Count { .. } => {
                let lexicon = &self.evidence.lexicon;
                let thing = things::counted(mention, self.reading, lexicon);
                !thing.is_some_and(|thing| self.vocabulary.is_time(&thing.head))
            }
            _ => false,
        }
    }

    /// The mention that a word is in.
    fn mention_at(&self, word: &Word<'_>) -> Option<&'r Mention> {
        let mentions = &self.reading.mentions;
        let index = mentions.partition_point(|mention| mention.bytes.end <= word.from);
        mentions.get(index).filter(|mention| mention.bytes.start <= word.from)
    }
}

/// Years that a text tells.
pub type Told<'r, 'a> = (&'r Reading<'a>, &'r Mention);

/// The years that a part of a text tells.
pub fn told<'r, 'a>(reading: &'r Reading<'a>, bytes: &Range<usize>) -> Vec<Told<'r, 'a>> {
    let mentions = reading.mentions_in(bytes).iter();
    mentions
        .filter(|mention| mention.what.years().is_some())
        .map(|mention| (reading, mention))
        .collect()
}
