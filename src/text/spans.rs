//! Emphasis and links.

use std::ops::Range;

use pulldown_cmark::{LinkType, Tag, TagEnd};

use super::address::Address;
use super::markdown::{Events, Reader};
use super::prepared::index_of;
use super::{Inline, plain};

impl Reader<'_, '_> {
    /// Reads emphasis; between digits its marks are multiplication signs or notes, and stay.
    pub(super) fn emphasis(
        &mut self,
        content: &mut Vec<Inline>,
        tag: &Tag<'_>,
        range: &Range<usize>,
        events: Events<'_, '_>,
    ) {
        let mark = if *tag == Tag::Strong { 2 } else { 1 };
        let (open, close) = (range.start..range.start + mark, range.end - mark..range.end);
        if self.is_typed(&open, &close) {
            self.piece(content, self.prepared.slice(open.clone()), &open);
            self.inlines(content, events, tag.to_end());
            self.piece(content, self.prepared.slice(close.clone()), &close);
            return;
        }
        let mut inner = Vec::new();
        self.text_end = None;
        self.inlines(&mut inner, events, tag.to_end());
        self.text_end = None;
        content.push(match tag {
            Tag::Strong => Inline::Strong(inner),
            _ => Inline::Emphasis(inner),
        });
    }

    /// Returns whether marks of emphasis stand within a word of digits: `3*4*5`, `2**10**`, `5*x*3`.
    fn is_typed(&self, open: &Range<usize>, close: &Range<usize>) -> bool {
        let outside = |text: &str, is_before: bool| {
            let text =
                if is_before { text.trim_end_matches('*') } else { text.trim_start_matches('*') };
            if is_before { text.chars().next_back() } else { text.chars().next() }
        };
        let all = self.prepared;
        let sides = [
            (
                outside(all.slice(0..open.start), true),
                outside(all.slice(open.end..close.start), false),
            ),
            (
                outside(all.slice(close.end..all.markdown.len()), false),
                outside(all.slice(open.end..close.start), true),
            ),
        ];
        let is_digit = |c: char| c.is_numeric() || index_of(c).is_some();
        let is_single = open.len() == 1;
        sides.into_iter().any(|(outer, inner)| {
            outer.is_some_and(is_digit)
                || (is_single
                    && outer.is_some_and(char::is_alphanumeric)
                    && inner.is_some_and(char::is_numeric))
        })
    }

    /// Reads a link.
    pub(super) fn link(
        &mut self,
        content: &mut Vec<Inline>,
        kind: LinkType,
        destination: &str,
        title: &str,
        range: &Range<usize>,
        events: Events<'_, '_>,
    ) {
        let mut inner = Vec::new();
        self.text_end = None;
        let before = self.refusals.noted();
        self.inlines(&mut inner, events, TagEnd::Link);
        self.text_end = None;
        let Some(target) = self.refusals.target(kind, range, before, title) else {
            content.append(&mut inner);
            return;
        };
        let place = self.prepared.place(&target);
        let address = match kind {
            LinkType::Email => Address::link(&format!("mailto:{destination}")),
            _ => Address::link(destination),
        };
        match address {
            _ if destination.chars().any(|character| index_of(character).is_some()) => {
                self.refusals.expression_in_address(place);
                content.append(&mut inner);
            }
            Ok(_) if plain(&inner).trim().is_empty() => self.refusals.empty_link(range),
            Ok(address) => {
                content.push(Inline::Link { address, note: None, place, content: inner });
            }
            Err(refusal) => {
                self.refusals.address(place, refusal);
                content.append(&mut inner);
            }
        }
    }
}
