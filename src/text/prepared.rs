//! A text made ready to be read as Markdown: its expressions printed, and a stand-in for each.

use std::ops::Range;

use super::expression::{self, Context, Printed};
use crate::finding::{Findings, Span};
use crate::input::Text;

/// The first of the characters that stand for expressions while Markdown is read.
///
/// They come from a private plane, so that what a fact prints can never be taken for markup.
const FIRST_STAND_IN: u32 = 0x10_0000;

/// What stands at the head of each line of a text that has no blocks, so that a number, a dash or a `#` there is none.
///
/// To Markdown it is white space, so that emphasis begins after it, but none that it strips from a line.
const HEAD_OF_LINE: char = '\u{1680}';

/// A text whose expressions are printed and replaced by stand-ins.
pub(super) struct Prepared<'a> {
    text: &'a Text,
    /// The Markdown, a stand-in for each expression.
    pub markdown: String,
    /// `(byte in the Markdown, byte in the value)`, ascending: from each pair on, both advance together.
    shifts: Vec<(usize, usize)>,
    /// What each stand-in stands for; `None` where the expression is at fault.
    pub printed: Vec<Option<Printed>>,
    /// The bytes in the Markdown of what was put in at the heads of lines.
    heads: Vec<usize>,
}

impl<'a> Prepared<'a> {
    /// Prints all expressions of a text that may have blocks.
    pub fn blocks(text: &'a Text, context: &Context<'_>, findings: &mut Findings) -> Self {
        Self::new(text, context, false, findings)
    }

    /// Prints all expressions of a line, which has emphasis and links and nothing else.
    pub fn line(text: &'a Text, context: &Context<'_>, findings: &mut Findings) -> Self {
        Self::new(text, context, true, findings)
    }

    fn new(text: &'a Text, context: &Context<'_>, is_line: bool, findings: &mut Findings) -> Self {
        let mut prepared = Self {
            text,
            markdown: String::new(),
            shifts: vec![(0, 0)],
            printed: Vec::new(),
            heads: Vec::new(),
        };
        let mut from = 0;
        let mut is_head = is_line;
        for range in expression::find(text, findings) {
            context.refuse_single_braces(text, from..range.start, findings);
            is_head = prepared.copy(from..range.start, is_head, is_line);
            if std::mem::take(&mut is_head) {
                prepared.put_head(range.start);
            }
            prepared.markdown.push(stand_in(prepared.printed.len()));
            prepared.printed.push(context.print(text, &range, findings));
            prepared.shifts.push((prepared.markdown.len(), range.end));
            from = range.end;
        }
        context.refuse_single_braces(text, from..text.value.len(), findings);
        prepared.copy(from..text.value.len(), is_head, is_line);
        prepared
    }

    /// Copies a part of the value; returns whether what follows it stands at the head of a line.
    fn copy(&mut self, part: Range<usize>, mut is_head: bool, is_line: bool) -> bool {
        let written = self.text.value.get(part.clone()).unwrap_or_default();
        if !is_line {
            self.markdown.push_str(written);
            return false;
        }
        let mut at = part.start;
        for line in written.split_inclusive('\n') {
            let content = line.trim_start_matches([' ', '\t']);
            let begins = at + line.len() - content.len();
            if is_head && !content.trim().is_empty() {
                self.put_head(begins);
                is_head = false;
                self.markdown.push_str(content);
            } else {
                self.markdown.push_str(line);
            }
            is_head |= line.ends_with('\n');
            at += line.len();
        }
        is_head
    }

    /// Puts in what keeps a line from being a block, before a byte of the value.
    fn put_head(&mut self, in_value: usize) {
        self.heads.push(self.markdown.len());
        self.markdown.push(HEAD_OF_LINE);
        self.shifts.push((self.markdown.len(), in_value));
    }

    /// Returns whether the character at a byte of the Markdown was put in.
    pub fn is_put_in(&self, byte: usize) -> bool {
        self.heads.binary_search(&byte).is_ok()
    }

    /// Returns a part of the Markdown.
    pub fn slice(&self, range: Range<usize>) -> &str {
        self.markdown.get(range).unwrap_or_default()
    }

    /// Returns the place of a range of bytes of the Markdown.
    pub fn place(&self, range: &Range<usize>) -> Span {
        let in_value = |byte: usize| {
            let index = self.shifts.partition_point(|(in_markdown, _)| *in_markdown <= byte);
            let (in_markdown, in_value) =
                index.checked_sub(1).and_then(|i| self.shifts.get(i)).copied().unwrap_or_default();
            (in_value + byte - in_markdown).min(self.text.value.len())
        };
        self.text.place(in_value(range.start), in_value(range.end).max(in_value(range.start)))
    }
}

/// Returns the character that stands for an expression.
fn stand_in(index: usize) -> char {
    u32::try_from(index)
        .ok()
        .and_then(|index| char::from_u32(FIRST_STAND_IN + index))
        .unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Returns which expression a character stands for.
pub(super) fn index_of(character: char) -> Option<usize> {
    usize::try_from(u32::from(character).checked_sub(FIRST_STAND_IN)?).ok()
}
