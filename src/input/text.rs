//! A string that knows where each of its characters was written.

use std::ops::Range;

use crate::finding::Span;
use crate::locale::uncomposed;

/// A string of a document.
///
/// TOML strings have escapes and cut line ends, so a place in the value is not a place in the file;
/// `runs` says how the one becomes the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The value.
    pub value: String,
    /// The literal, with its quotes.
    pub span: Span,
    /// `(byte in the value, byte in the source)`, ascending: from each pair on, both advance together.
    runs: Vec<(usize, usize)>,
}

impl Text {
    /// Reads where the characters of a literal came from; `literal` is the source text of `span`.
    pub fn new(value: String, span: Span, literal: &str) -> Self {
        let runs = align(&value, literal)
            .into_iter()
            .map(|(in_value, in_literal)| (in_value, span.start + in_literal))
            .collect();
        Self { value, span, runs }
    }

    /// Composes every letter with its accents, as texts are compared; places stay those of what was typed.
    #[must_use]
    pub fn composed(self) -> Self {
        let letters = uncomposed(&self.value);
        if letters.is_empty() {
            return self;
        }
        let mut value = String::with_capacity(self.value.len());
        let mut runs = Vec::new();
        let mut from = 0;
        for (range, letter) in letters {
            self.copy(from..range.start, &mut value, &mut runs);
            from = range.end;
            // The first and the last byte of the letter are those of what was typed.
            runs.push((value.len(), self.source_byte(range.start)));
            value.push_str(&letter);
            runs.push((value.len() - 1, self.source_byte(range.end - 1)));
        }
        self.copy(from..self.value.len(), &mut value, &mut runs);
        Self { value, span: self.span, runs }
    }

    /// Adds a part of the value to another one, with its places.
    fn copy(&self, part: Range<usize>, value: &mut String, runs: &mut Vec<(usize, usize)>) {
        if part.is_empty() {
            return;
        }
        runs.push((value.len(), self.source_byte(part.start)));
        let within = self.runs.iter().filter(|(at, _)| part.start < *at && *at < part.end);
        runs.extend(within.map(|(at, source)| (value.len() + at - part.start, *source)));
        value.push_str(self.value.get(part).unwrap_or_default());
    }

    /// Returns the place of a range of bytes of the value.
    pub fn place(&self, start: usize, end: usize) -> Span {
        let first = self.source_byte(start);
        // The last byte's own place, so that a range before a cut line end does not swallow it.
        let last = if start < end { self.source_byte(end - 1) + 1 } else { first };
        Span { start: first, end: last.max(first), ..self.span }
    }

    /// Returns the place of a byte of the value.
    fn source_byte(&self, byte: usize) -> usize {
        let index = self.runs.partition_point(|(in_value, _)| *in_value <= byte);
        match index.checked_sub(1).and_then(|index| self.runs.get(index)) {
            Some((in_value, in_source)) => (in_source + byte - in_value).min(self.span.end),
            None => self.span.start,
        }
    }
}

/// Walks a literal along its value and notes each place where their distance changes.
fn align(value: &str, literal: &str) -> Vec<(usize, usize)> {
    let quotes = if literal.starts_with("\"\"\"") || literal.starts_with("'''") { 3 } else { 1 };
    let escapes = literal.starts_with('"');
    let mut runs = Vec::new();
    let mut at = quotes;
    if quotes == 3 {
        at += leading_newline(literal.get(at..).unwrap_or_default());
    }
    let mut in_value = 0;
    let mut distance = None;
    while in_value < value.len() {
        let Some(rest) = literal.get(at..) else { break };
        let Some(next) = rest.chars().next() else { break };
        if escapes && next == '\\' {
            let (consumed, produced) = escape(rest);
            if produced > 0 {
                runs.push((in_value, at));
                distance = None;
            }
            at += consumed;
            in_value += produced;
            continue;
        }
        if distance != Some(at.wrapping_sub(in_value)) {
            distance = Some(at.wrapping_sub(in_value));
            runs.push((in_value, at));
        }
        // A line end is normalised to one byte in the value, whatever the file has.
        if rest.starts_with("\r\n") && value.get(in_value..).is_some_and(|v| v.starts_with('\n')) {
            at += 2;
            in_value += 1;
        } else {
            at += next.len_utf8();
            in_value += next.len_utf8();
        }
    }
    runs
}

/// Returns how many bytes the line end has that follows opening triple quotes.
fn leading_newline(rest: &str) -> usize {
    if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) }
}

/// Returns how many bytes an escape takes in the literal, and how many it makes in the value.
fn escape(rest: &str) -> (usize, usize) {
    let hex = |digits: usize| {
        let code = rest.get(2..2 + digits).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        (2 + digits, code.and_then(char::from_u32).map_or(0, char::len_utf8))
    };
    match rest.chars().nth(1) {
        Some('u') => hex(4),
        Some('U') => hex(8),
        Some('x') => hex(2),
        Some('b' | 't' | 'n' | 'f' | 'r' | 'e' | '"' | '\\') => (2, 1),
        // A backslash at a line's end cuts all white space up to the next character.
        Some(_) => (1 + rest.get(1..).map_or(0, |r| r.len() - r.trim_start().len()), 0),
        None => (1, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::Text;
    use crate::finding::{SourceId, Span};

    fn check(literal: &str, value: &str, word: &str) {
        let span = Span::new(SourceId::default(), 100..100 + literal.len());
        let text = Text::new(value.to_owned(), span, literal);
        let start = value.find(word).unwrap();
        let place = text.place(start, start + word.len());
        assert_eq!(literal.get(place.start - 100..place.end - 100), Some(word));
    }

    #[test]
    fn finds_the_place_of_a_word() {
        check("\"a plain word\"", "a plain word", "word");
        check("'a \\ word'", "a \\ word", "word");
        check("\"\"\"\nfirst\nword here\"\"\"", "first\nword here", "word");
        check("\"\"\"\r\nfirst\r\nword here\"\"\"", "first\nword here", "word");
        check("\"tab\\tthen \\u00e9 word\"", "tab\tthen \u{e9} word", "word");
        check("\"\"\"one \\\n     word\"\"\"", "one word", "word");
        check("\"é word\"", "é word", "word");
    }

    /// An accent that was typed behind its letter is part of it; places are those of what was typed.
    #[test]
    fn letters_are_composed_and_keep_their_places() {
        let literal = "\"\"\"\nE\u{301}te\u{301} et \\\n  noe\u{308}l\"\"\"";
        let span = Span::new(SourceId::default(), 0..literal.len());
        let text = Text::new("E\u{301}te\u{301} et noe\u{308}l".to_owned(), span, literal);
        let text = text.composed();
        assert_eq!(text.value, "Été et noël");
        for (word, typed) in [
            ("Été", "E\u{301}te\u{301}"),
            ("t", "t"),
            ("et", "et"),
            ("noël", "noe\u{308}l"),
            ("ë", "e\u{308}"),
            ("l", "l"),
        ] {
            let start = text.value.rfind(word).unwrap();
            let place = text.place(start, start + word.len());
            assert_eq!(literal.get(place.start..place.end), Some(typed));
        }
    }
}
