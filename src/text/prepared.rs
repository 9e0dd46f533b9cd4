//! A text made ready to be read as Markdown: its expressions printed, and a stand-in for each.

use std::ops::Range;

use super::expression::{self, Context, Printed};
use crate::finding::{Findings, Span};
use crate::input::Text;

/// The first of the characters that stand for expressions while Markdown is read.
///
/// They come from a private plane, so that what a fact prints can never be taken for markup.
const FIRST_STAND_IN: u32 = 0x10_0000;

/// A text whose expressions are printed and replaced by stand-ins.
pub(super) struct Prepared<'a> {
    text: &'a Text,
    /// The Markdown, a stand-in for each expression.
    pub markdown: String,
    /// `(byte in the Markdown, byte in the value)` after each stand-in.
    shifts: Vec<(usize, usize)>,
    /// What each stand-in stands for; `None` where the expression is at fault.
    pub printed: Vec<Option<Printed>>,
}

impl<'a> Prepared<'a> {
    /// Prints all expressions.
    pub fn new(text: &'a Text, context: &Context<'_>, findings: &mut Findings) -> Self {
        let mut prepared =
            Self { text, markdown: String::new(), shifts: vec![(0, 0)], printed: Vec::new() };
        let mut from = 0;
        for range in expression::find(text, findings) {
            prepared.markdown.push_str(text.value.get(from..range.start).unwrap_or_default());
            prepared.markdown.push(stand_in(prepared.printed.len()));
            prepared.printed.push(context.print(text, &range, findings));
            prepared.shifts.push((prepared.markdown.len(), range.end));
            from = range.end;
        }
        prepared.markdown.push_str(text.value.get(from..).unwrap_or_default());
        prepared
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
