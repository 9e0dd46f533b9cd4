//! A text in which slips are mended, and where each of its bytes was written.

use std::ops::Range;

/// How a slip is mended, so that what stands after it can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mend {
    /// As it was meant: what is written in the place of what.
    Typed(Vec<(Range<usize>, String)>),
    /// A value that says nothing for certain is passed over.
    Unread(Range<usize>),
    /// Something is passed over that may have had keys.
    Lost(Range<usize>),
    /// Not at all: the parser passes over it by itself.
    Left,
}

/// What stands in the place of a value that is passed over.
const NO_VALUE: &str = "\"\"";

/// Where bytes of the mended text come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// From the original, one by one.
    Written,
    /// They were put there.
    Typed,
    /// They stand for a value that was passed over.
    Unread,
}

/// A text with its mends.
pub struct Mended {
    /// The text as it is read.
    pub text: String,
    /// Where runs of bytes begin, in the mended text and in the original one, ascending.
    runs: Vec<(usize, usize, Origin)>,
    /// Whether something is missing that may have had keys.
    pub is_incomplete: bool,
}

impl Mended {
    /// A text in which nothing is mended.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), runs: vec![(0, 0, Origin::Written)], is_incomplete: false }
    }

    /// Returns the place in the original.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let start = self.origin(range.start).0;
        // What was put before the end of a range is no part of what was written.
        start..self.origin(range.end).0.max(start)
    }

    /// Returns whether a value that begins here stands for one that was passed over.
    pub fn is_unread(&self, start: usize) -> bool {
        self.origin(start).1 == Origin::Unread
    }

    /// Returns where a byte was written, and whether it was.
    fn origin(&self, byte: usize) -> (usize, Origin) {
        let index = self.runs.partition_point(|(start, ..)| *start <= byte);
        match index.checked_sub(1).and_then(|index| self.runs.get(index)) {
            Some((start, written, Origin::Written)) => (written + byte - start, Origin::Written),
            Some((_, written, origin)) => (*written, *origin),
            None => (0, Origin::Typed),
        }
    }

    /// Whether a mend would change nothing.
    pub fn is_empty(&self, mend: &Mend) -> bool {
        match mend {
            Mend::Typed(edits) => edits
                .iter()
                .all(|(range, with)| self.text.get(range.clone()) == Some(with.as_str())),
            Mend::Lost(range) => range.is_empty(),
            Mend::Unread(_) | Mend::Left => false,
        }
    }

    /// Mends a slip.
    pub fn mend(&mut self, mend: Mend) {
        match mend {
            Mend::Typed(mut edits) => {
                // From the end on, so that the places before stay as they are.
                edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
                edits.into_iter().for_each(|(range, with)| self.put(range, &with, Origin::Typed));
            }
            Mend::Unread(range) => self.put(range, NO_VALUE, Origin::Unread),
            Mend::Lost(range) => {
                self.put(range, "", Origin::Typed);
                self.is_incomplete = true;
            }
            Mend::Left => {}
        }
    }

    /// Puts something in the place of a range.
    fn put(&mut self, range: Range<usize>, with: &str, origin: Origin) {
        if self.text.get(range.clone()).is_none() {
            return;
        }
        let (first, (after, kind)) = (self.origin(range.start).0, self.origin(range.end));
        let end = range.start + with.len();
        let from = self.runs.partition_point(|(start, ..)| *start < range.start);
        let to = self.runs.partition_point(|(start, ..)| *start <= range.end);
        let mut added = Vec::new();
        if !with.is_empty() {
            added.push((range.start, first, origin));
        }
        added.push((end, after, kind));
        for (start, ..) in self.runs.iter_mut().skip(to) {
            *start = *start - range.end + end;
        }
        self.runs.splice(from..to, added);
        self.text.replace_range(range, with);
    }
}

#[cfg(test)]
mod tests {
    use super::{Mend, Mended};

    #[test]
    fn what_is_mended_keeps_its_place() {
        let mut mended = Mended::new("a = 1,5\nb = [2\nc = x\n");
        mended.mend(Mend::Typed(vec![(4..7, "1.5".to_owned()), (14..14, "]".to_owned())]));
        assert_eq!(mended.text, "a = 1.5\nb = [2]\nc = x\n");
        let at = mended.text.find('x').unwrap();
        mended.mend(Mend::Unread(at..at + 1));
        assert_eq!(mended.text, "a = 1.5\nb = [2]\nc = \"\"\n");
        assert_eq!(mended.original(4..7), 4..7);
        assert_eq!(mended.original(12..15), 12..14);
        assert_eq!(mended.original(at..at + 2), 19..20);
        assert!(mended.is_unread(at) && !mended.is_unread(4));
        mended.mend(Mend::Lost(0..8));
        assert_eq!(mended.text, "b = [2]\nc = \"\"\n");
        assert_eq!(mended.original(0..1), 8..9);
        assert!(mended.is_incomplete && mended.is_unread(at - 8));
    }
}
