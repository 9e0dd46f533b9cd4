//! The texts that findings point into.

use std::ops::{Deref, Range};

/// Names a source of a [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SourceId(u32);

/// A range of bytes in a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Which source.
    pub source: SourceId,
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The place of a value that stands in for one that was reported: nowhere, and nothing is said of it.
    pub const NOWHERE: Self = Self { source: SourceId(u32::MAX), start: 0, end: 0 };

    /// Makes a span of a range in a source.
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        Self { source, start: range.start, end: range.end }
    }

    /// Returns whether another place lies within this one.
    pub fn contains(self, other: Self) -> bool {
        self.source == other.source && self.start <= other.start && other.end <= self.end
    }

    /// Returns the range of bytes.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A value together with the place where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value and its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Returns the same place with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: f(self.value), span: self.span }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// One text: a TOML file, a CSV file, a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The name as the user knows it, a path with forward slashes.
    pub name: String,
    /// The text.
    pub text: String,
    /// The byte at which each line begins: thousands of findings ask for their lines.
    lines: Vec<usize>,
}

impl SourceFile {
    fn new(name: String, text: String) -> Self {
        let after = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(after.map(|(at, _)| at + 1)).collect();
        Self { name, text, lines }
    }

    /// Returns the whole characters of the text that a span touches.
    ///
    /// A span may come from a library that counts otherwise; what is sliced and drawn lies on character boundaries,
    /// within the text.
    pub fn range(&self, span: Span) -> Range<usize> {
        let start = self.text.floor_char_boundary(span.start);
        start..self.text.ceil_char_boundary(span.end.max(start))
    }

    /// Returns the line and the column, both from 1, of a byte; columns count characters.
    pub fn position(&self, byte: usize) -> (usize, usize) {
        let byte = self.text.floor_char_boundary(byte);
        let line = self.line_of(byte);
        let start = self.lines.get(line).copied().unwrap_or_default();
        let column = self.text.get(start..byte).unwrap_or_default().chars().count();
        (line + 1, column + 1)
    }

    /// Returns the lines that a range lies in and as many around it: the number of the first, from 1, and their bytes.
    pub fn lines_around(&self, range: Range<usize>, around: usize) -> (usize, Range<usize>) {
        let first = self.line_of(range.start).saturating_sub(around);
        let start = self.lines.get(first).copied().unwrap_or_default();
        let after = self.line_of(range.end).saturating_add(around).saturating_add(1);
        let end = self.lines.get(after).copied().unwrap_or(self.text.len());
        (first + 1, start..end)
    }

    /// Returns the number, from 0, of the line that a byte is in.
    fn line_of(&self, byte: usize) -> usize {
        self.lines.partition_point(|start| *start <= byte).saturating_sub(1)
    }
}

/// All texts of a run.
#[derive(Debug, Default, Clone)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Adds a text and returns its name for spans; a text of the same name and content is not added again.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> SourceId {
        let file = SourceFile::new(name.into(), text.into());
        let index = self.files.iter().position(|known| *known == file).unwrap_or_else(|| {
            self.files.push(file);
            self.files.len() - 1
        });
        SourceId(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// Returns a text.
    pub fn get(&self, id: SourceId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// Returns the text that a span covers.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.source).and_then(|file| file.text.get(file.range(span))).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Sources, Span};

    #[test]
    fn lines_are_told_from_one() {
        let mut sources = Sources::default();
        let id = sources.add("a.toml", "one\ntwö\r\n\nfour");
        let file = sources.get(id).unwrap();
        let places: Vec<_> = [0, 3, 4, 8, 9, 10, 11, 15, 99].map(|at| file.position(at)).into();
        assert_eq!(
            places,
            [(1, 1), (1, 4), (2, 1), (2, 4), (2, 5), (3, 1), (4, 1), (4, 5), (4, 5)]
        );
        assert_eq!(file.lines_around(4..5, 0), (2, 4..10));
        assert_eq!(file.lines_around(4..11, 1), (1, 0..15));
    }

    /// A span that ends within a character, beyond the text or before it begins covers whole characters.
    #[test]
    fn a_span_covers_whole_characters() {
        let mut sources = Sources::default();
        let id = sources.add("a.toml", "a日b");
        let slice = |start, end| sources.slice(Span { source: id, start, end });
        assert_eq!(slice(1, 2), "日");
        assert_eq!(slice(2, 3), "日");
        assert_eq!(slice(3, 9), "日b");
        assert_eq!(slice(4, 1), "");
        assert_eq!(slice(90, 99), "");
    }
}
