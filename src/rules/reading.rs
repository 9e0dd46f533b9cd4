//! A passage as it is read: its words, and the numbers and periods that it mentions, each with its place.

use std::ops::Range;

use super::runs::{self, Passage, Run, Stand, Word};
use super::{Evidence, Lexicon};
use crate::content::Role;
use crate::finding::Span;
use crate::locale::{is_accent, unaccented};
use crate::mentions::{Mention, Reader};

/// A passage, read.
#[derive(Debug)]
pub struct Reading<'a> {
    /// What its text is for.
    pub role: Role,
    /// Where it stands.
    pub stand: Stand,
    /// Its sentences, as bytes.
    pub sentences: Vec<Range<usize>>,
    /// The characters of all runs.
    text: String,
    /// The runs, each with the byte at which it begins.
    runs: Vec<(usize, Run<'a>)>,
    /// The words.
    pub words: Vec<Word<'a>>,
    /// The numbers, dates and periods.
    pub mentions: Vec<Mention>,
}

/// Reads every text, in reading order.
pub fn all<'a>(evidence: &Evidence<'a>) -> Vec<Reading<'a>> {
    let passages = runs::standing(evidence.texts).into_iter();
    let Evidence { reader, lexicon, .. } = evidence;
    passages
        .map(|(role, stand, passage)| Reading::new(role, stand, &passage, reader, lexicon))
        .collect()
}

impl<'a> Reading<'a> {
    /// Reads a passage.
    pub fn new(
        role: Role,
        stand: Stand,
        passage: &Passage<'a>,
        reader: &Reader,
        lexicon: &Lexicon,
    ) -> Self {
        let mut text = String::new();
        let mut runs = Vec::new();
        for run in passage {
            runs.push((text.len(), *run));
            text.push_str(run.text);
        }
        let mentions = reader.read(&text);
        let sentences = lexicon.sentences(&text);
        Self { role, stand, runs, words: runs::words(passage, lexicon), mentions, sentences, text }
    }

    /// Returns all characters.
    pub fn whole(&self) -> &str {
        &self.text
    }

    /// Returns the characters of a range of bytes, with plain spaces.
    pub fn text(&self, bytes: &Range<usize>) -> String {
        let text = self.text.get(bytes.clone()).unwrap_or_default();
        text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
    }

    /// Returns the characters after a byte.
    pub fn after(&self, byte: usize) -> &str {
        self.text.get(byte..).unwrap_or_default()
    }

    /// Returns whether nothing but marks stands around a range of bytes.
    pub fn is_alone(&self, bytes: &Range<usize>) -> bool {
        let before = self.text.get(..bytes.start).unwrap_or_default();
        !before.contains(char::is_alphanumeric)
            && !self.after(bytes.end).contains(char::is_alphanumeric)
    }

    /// Returns the runs that a range of bytes touches, each with the byte at which it begins.
    pub fn runs_of(
        &self,
        bytes: &Range<usize>,
    ) -> impl Iterator<Item = &(usize, Run<'a>)> + use<'_, 'a> {
        let from = self.runs.partition_point(|(start, run)| start + run.text.len() <= bytes.start);
        let end = bytes.end;
        self.runs.iter().skip(from).take_while(move |(start, _)| *start < end)
    }

    /// Returns whether a range of bytes was typed: no fact printed it.
    pub fn is_typed(&self, bytes: &Range<usize>) -> bool {
        self.runs_of(bytes).all(|(_, run)| !run.is_fact)
    }

    /// Returns the sentence that a byte stands in.
    pub fn sentence_at(&self, byte: usize) -> Range<usize> {
        let index = self.sentences.partition_point(|sentence| sentence.end <= byte);
        self.sentences.get(index).cloned().unwrap_or(0..self.text.len())
    }

    /// Returns the words that begin within a range of bytes.
    pub fn words_in(&self, bytes: &Range<usize>) -> &[Word<'a>] {
        let first = self.words.partition_point(|word| word.from < bytes.start);
        let last = self.words.partition_point(|word| word.from < bytes.end);
        self.words.get(first..last).unwrap_or_default()
    }

    /// Returns the mentions that begin within a range of bytes.
    pub fn mentions_in(&self, bytes: &Range<usize>) -> &[Mention] {
        let first = self.mentions.partition_point(|mention| mention.bytes.start < bytes.start);
        let last = self.mentions.partition_point(|mention| mention.bytes.start < bytes.end);
        self.mentions.get(first..last).unwrap_or_default()
    }

    /// Returns the names of the facts that print something within a range of bytes.
    pub fn facts_in(&self, bytes: &Range<usize>) -> impl Iterator<Item = &'a str> + use<'_, 'a> {
        self.runs_of(bytes).flat_map(|(_, run)| run.facts).map(String::as_str)
    }

    /// Returns the bytes at which a fact is printed, its number or its period.
    pub fn places_of(&self, fact: &str) -> Vec<usize> {
        let runs = self.runs.iter();
        let printed = runs.filter(|(_, run)| run.facts.iter().any(|name| name == fact));
        printed.map(|(start, _)| *start).collect()
    }

    /// Returns which word a byte is of.
    pub fn word_at(&self, byte: usize) -> Option<usize> {
        let index = self.words.partition_point(|word| word.from + word.text.len() <= byte);
        (index < self.words.len()).then_some(index)
    }

    /// Returns where a range of bytes was written.
    pub fn place(&self, bytes: &Range<usize>, evidence: &Evidence<'_>) -> Span {
        let places = self.runs_of(bytes).map(|(start, run)| {
            let from = bytes.start.saturating_sub(*start);
            let to = (bytes.end - start).min(run.text.len());
            if run.is_fact { run.span } else { written(*run, from..to, evidence) }
        });
        places
            .reduce(|first, last| {
                let is_later = first.source == last.source && first.end <= last.end;
                if is_later { Span { end: last.end, ..first } } else { first }
            })
            .unwrap_or_default()
    }
}

/// Returns where a part of a run was written.
///
/// The language sets quotes, dashes and spaces of its own; letters and digits are those that were typed.
fn written(run: Run<'_>, part: Range<usize>, evidence: &Evidence<'_>) -> Span {
    let source = evidence.sources.slice(run.span);
    let wanted = run.text.get(part.clone()).unwrap_or_default();
    let core = wanted.trim_matches(|c: char| !c.is_alphanumeric());
    let Some(place) = same_letters(source, run.text, part.start, core) else {
        // A sign alone has no letters.
        let what = if core.is_empty() { wanted } else { core };
        let before = run.text.get(..part.start).unwrap_or_default();
        return evidence.place_of(run.span, what, before.matches(what).count());
    };
    // The signs at both ends; a language may set a space before one of them: `12 %`.
    let (head, tail) = wanted.split_once(core).unwrap_or_default();
    let before = source.get(..place.start).unwrap_or_default();
    let start = before.strip_suffix(head).map_or(place.start, str::len);
    let rest = source.get(place.end..).unwrap_or_default().trim_start();
    let sign = tail.trim_start();
    let after = rest.strip_prefix(sign).filter(|_| !sign.is_empty());
    let end = after.map_or(place.end, |after| source.len() - after.len());
    Span { start: run.span.start + start, end: run.span.start + end, ..run.span }
}

/// Returns the bytes of a source that have the letters of a part of a text; `None` where an escape adds letters.
fn same_letters(source: &str, text: &str, from: usize, part: &str) -> Option<Range<usize>> {
    // An accent that was typed behind its letter belongs to it, and does not count.
    fn letters(text: &str) -> impl Iterator<Item = (usize, char)> {
        let letters = text.char_indices().filter(|(_, character)| character.is_alphanumeric());
        letters.map(|(at, letter)| (at, unaccented(letter)))
    }
    let is_same = letters(source).map(|(_, letter)| letter).eq(letters(text).map(|(_, l)| l));
    let before = letters(text.get(..from)?).count();
    let length = letters(part).count().checked_sub(1)?;
    let (first, _) = letters(source).nth(before).filter(|_| is_same)?;
    let (last, _) = letters(source).nth(before + length)?;
    let mut rest = source.get(last..)?.char_indices().skip(1);
    let end = rest.find(|(_, character)| !is_accent(*character)).map(|(at, _)| last + at);
    Some(first..end.unwrap_or(source.len()))
}

/// Reads a text that is typed, for the tests of what reads readings.
#[cfg(test)]
pub fn with_reading<R>(
    language: &str,
    text: &str,
    look: impl Fn(&Reading<'_>, &Lexicon) -> R,
) -> R {
    let locale = crate::locale::Locale::new(language).unwrap();
    let run = Run { text, span: Span::default(), is_fact: false, facts: &[], is_work: false };
    let (reader, lexicon) = (Reader::new(&locale), Lexicon::new(&locale));
    look(&Reading::new(Role::Prose, Stand::default(), &vec![run], &reader, &lexicon), &lexicon)
}
