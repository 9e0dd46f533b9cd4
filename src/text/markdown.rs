//! CommonMark to blocks, by pulldown-cmark, with each run's place.
//!
//! What a factsheet cannot set is refused by name ([`super::refusals`]); where CommonMark reads as markup what an author
//! will have typed as text, it stays text: a year at the head of a line, an asterisk between digits.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::expression::Context;
use super::prepared::{Prepared, index_of};
use super::refusals::Refusals;
use super::{Block, Inline, NotePlace, plain, setting};
use crate::finding::{Code, Finding, Findings};
use crate::input::Text;

/// How deep lists and emphasis may lie in each other; a page has no room for more.
const MAX_DEPTH: usize = 12;

/// The first number that begins no list: a line that begins with `1919.` or `100)` is a sentence.
const NO_LIST: u64 = 100;

/// Marks are read wherever their notes are.
const MARKS: Options = Options::ENABLE_OLD_FOOTNOTES;

/// Returns the names of the notes that a text has marks of, in its order.
pub fn marks(text: &Text) -> Vec<String> {
    if !text.value.contains("[^") {
        return Vec::new();
    }
    let name = |event: Event<'_>| match event {
        Event::FootnoteReference(name) => Some(name.into_string()),
        _ => None,
    };
    Parser::new_ext(&text.value, MARKS).filter_map(name).collect()
}

/// Reads a text of several paragraphs.
pub fn blocks(
    text: &Text,
    context: &Context<'_>,
    has_sources: bool,
    findings: &mut Findings,
) -> Vec<Block> {
    let prepared = Prepared::blocks(text, context, findings);
    read(&prepared, context, has_sources, findings)
}

/// Reads a text of one line.
pub fn inlines(text: &Text, context: &Context<'_>, findings: &mut Findings) -> Vec<Inline> {
    let prepared = Prepared::line(text, context, findings);
    let mut read = read(&prepared, context, false, findings).into_iter();
    match (read.next(), read.next()) {
        (None, _) => Vec::new(),
        (Some(Block::Paragraph(content)), None) => content,
        _ => {
            findings.push(
                Finding::new(Code::TextMarkup, text.span, "this text must be one line")
                    .help("paragraphs and lists belong in `body`"),
            );
            Vec::new()
        }
    }
}

/// Reads what was prepared, and sets its typography.
fn read(
    prepared: &Prepared<'_>,
    context: &Context<'_>,
    has_sources: bool,
    findings: &mut Findings,
) -> Vec<Block> {
    // Tables are read so that they can be refused, and so are notes within a text.
    let options = Options::ENABLE_TABLES | MARKS;
    let mut events = Parser::new_ext(&prepared.markdown, options).into_offset_iter();
    let mut reader = Reader {
        prepared,
        context,
        has_sources,
        refusals: Refusals::new(prepared, findings),
        text_end: None,
        depth: 0,
    };
    let mut blocks = reader.blocks(&mut events, None, Vec::new());
    let definitions = events.reference_definitions().iter();
    let definitions: Vec<Range<usize>> = definitions.map(|(_, found)| found.span.clone()).collect();
    reader.refusals.finish(definitions);
    setting::set(&mut blocks, context);
    blocks
}

/// The parser's events, each with its bytes.
pub(super) type Events<'i, 'e> = &'i mut dyn Iterator<Item = (Event<'e>, Range<usize>)>;

/// Reads the parser's events.
pub(super) struct Reader<'a, 'c> {
    pub(super) prepared: &'a Prepared<'a>,
    context: &'a Context<'c>,
    /// Whether a fact leads to its source.
    has_sources: bool,
    pub(super) refusals: Refusals<'a>,
    /// Where the run ends that was read last, as long as the next one may go on with it.
    pub(super) text_end: Option<usize>,
    /// How many lists and emphases are open.
    depth: usize,
}

impl Reader<'_, '_> {
    /// Reads blocks up to an end tag; `lead` stands at the head of the first.
    fn blocks(
        &mut self,
        events: Events<'_, '_>,
        until: Option<TagEnd>,
        lead: Vec<Inline>,
    ) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut has_lead = !lead.is_empty();
        // The text of a tight list item stands without a paragraph around it.
        let mut loose = lead;
        while let Some((event, range)) = events.next() {
            match event {
                Event::End(end) if Some(end) == until => break,
                Event::Start(Tag::Paragraph) => {
                    if !std::mem::take(&mut has_lead) {
                        flush(&mut loose, &mut blocks);
                    }
                    self.text_end = None;
                    let mut content = std::mem::take(&mut loose);
                    self.inlines(&mut content, events, TagEnd::Paragraph);
                    blocks.push(Block::Paragraph(content));
                }
                Event::Start(tag @ Tag::List(_)) if self.depth == MAX_DEPTH => {
                    self.refusals.depth(&range, MAX_DEPTH);
                    skip(events, tag.to_end());
                }
                Event::Start(Tag::List(first)) => {
                    flush(&mut loose, &mut blocks);
                    self.depth += 1;
                    self.list(first.is_some(), events, &mut blocks);
                    self.depth -= 1;
                }
                event => {
                    has_lead = false;
                    self.inline(&mut loose, event, &range, events);
                }
            }
        }
        flush(&mut loose, &mut blocks);
        blocks
    }

    /// Reads a list up to its end; its numbers are printed as they were typed. Items before it whose numbers are too
    /// high for a list, years at the heads of sentences, become paragraphs.
    fn list(&mut self, is_ordered: bool, events: Events<'_, '_>, blocks: &mut Vec<Block>) {
        let mut labels: Vec<String> = Vec::new();
        let mut items = Vec::new();
        while let Some((Event::Start(Tag::Item), range)) = events.next() {
            let marker = self.marker(&range);
            let label = self.prepared.slice(marker.clone());
            self.text_end = None;
            let number = label.trim_end_matches(['.', ')']).parse::<u64>();
            if items.is_empty() && number.is_ok_and(|number| number >= NO_LIST) {
                let span = self.prepared.place(&marker);
                let lead = vec![Inline::Text { text: format!("{label} "), span }];
                blocks.extend(self.blocks(events, Some(TagEnd::Item), lead));
                continue;
            }
            self.refusals.number_twice(&marker, labels.last());
            labels.push(label.to_owned());
            let item = self.blocks(events, Some(TagEnd::Item), Vec::new());
            if self.prepared.slice(marker.end..range.end).trim().is_empty() {
                self.refusals.empty_item(&marker);
            }
            let is_alone = items.is_empty() && self.is_last_item(&range);
            self.refusals.sign(&marker, &range, is_alone);
            items.push(item);
        }
        if !items.is_empty() {
            blocks.push(Block::List { labels: is_ordered.then_some(labels), items });
        }
    }

    /// Returns the bytes of an item's number or bullet.
    fn marker(&mut self, item: &Range<usize>) -> Range<usize> {
        let written = self.prepared.slice(item.clone());
        let begins = item.start + written.len() - written.trim_start().len();
        let word = written.split_whitespace().next().unwrap_or_default();
        let marker = begins..begins + word.len();
        self.refusals.note(&marker);
        marker
    }

    /// Returns whether nothing but another item could follow this one, and none does.
    fn is_last_item(&self, item: &Range<usize>) -> bool {
        let bullet = self.prepared.slice(item.clone()).trim_start().chars().next();
        let rest = self.prepared.slice(item.end..self.prepared.markdown.len());
        rest.trim_start().chars().next() != bullet
    }

    /// Reads runs up to an end tag.
    pub(super) fn inlines(
        &mut self,
        content: &mut Vec<Inline>,
        events: Events<'_, '_>,
        until: TagEnd,
    ) {
        while let Some((event, range)) = events.next() {
            match event {
                Event::End(end) if end == until => break,
                event => self.inline(content, event, &range, events),
            }
        }
    }

    /// Reads a run, emphasis or a link; anything else is refused.
    fn inline<'e>(
        &mut self,
        content: &mut Vec<Inline>,
        event: Event<'e>,
        range: &Range<usize>,
        events: &mut dyn Iterator<Item = (Event<'e>, Range<usize>)>,
    ) {
        match event {
            Event::Text(text) => self.text(content, &text, range),
            Event::SoftBreak => {
                self.text_end = None;
                self.piece(content, " ", range);
                self.text_end = None;
            }
            Event::HardBreak => content.push(Inline::Break),
            Event::Start(tag @ (Tag::Strong | Tag::Emphasis | Tag::Link { .. }))
                if self.depth == MAX_DEPTH =>
            {
                self.refusals.depth(range, MAX_DEPTH);
                skip(events, tag.to_end());
            }
            Event::Start(tag @ (Tag::Strong | Tag::Emphasis)) => {
                self.depth += 1;
                self.emphasis(content, &tag, range, events);
                self.depth -= 1;
            }
            Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                self.depth += 1;
                self.link(content, link_type, &dest_url, &title, range, events);
                self.depth -= 1;
            }
            Event::Start(tag) => {
                self.refusals.tag(&tag, range);
                skip(events, tag.to_end());
            }
            Event::FootnoteReference(name) if self.has_sources => {
                self.text_end = None;
                match self.context.note_of(&name) {
                    Ok(number) => {
                        self.refusals.note(range);
                        let span = self.prepared.place(range);
                        let place = number.map(|number| NotePlace { number, before: 0 });
                        content.extend(place.map(|place| Inline::Note { place, span }));
                    }
                    Err(meant) => self.refusals.mark(&name, range, meant),
                }
            }
            event => self.refusals.event(&event, range),
        }
    }

    /// Reads a run of text: takes out what was put in, and puts in what expressions print.
    fn text(&mut self, content: &mut Vec<Inline>, text: &str, range: &Range<usize>) {
        // An escape stands outside of the run; only an entity makes it differ from what was typed.
        if self.prepared.slice(range.clone()) != text {
            self.refusals.entity(range, text);
            return;
        }
        let mut from = 0;
        for (at, character) in text.char_indices() {
            let here = range.start + at;
            let expression = index_of(character);
            if expression.is_none() && !self.prepared.is_put_in(here) {
                continue;
            }
            self.piece(
                content,
                text.get(from..at).unwrap_or_default(),
                &(range.start + from..here),
            );
            from = at + character.len_utf8();
            self.text_end = None;
            self.refusals.note(&(here..range.start + from));
            let printed = expression.and_then(|index| self.prepared.printed.get(index));
            let Some(Some(printed)) = printed else { continue };
            content.push(Inline::Fact {
                text: printed.text.clone(),
                source: self
                    .has_sources
                    .then(|| printed.names.iter().find_map(|name| self.context.source_of(name)))
                    .flatten(),
                names: printed.names.clone(),
                todo: printed.todo,
                span: printed.span,
            });
        }
        let rest = text.get(from..).unwrap_or_default();
        self.piece(content, rest, &(range.start + from..range.end));
    }

    /// Adds plain text, to the run before it where the two were typed without a gap.
    pub(super) fn piece(&mut self, content: &mut Vec<Inline>, text: &str, range: &Range<usize>) {
        self.refusals.note(range);
        if text.is_empty() {
            return;
        }
        let text = text.replace(['\t', '\u{b}', '\u{c}', '\r'], " ");
        let place = self.prepared.place(range);
        match content.last_mut() {
            Some(Inline::Text { text: before, span }) if self.text_end == Some(range.start) => {
                before.push_str(&text);
                span.end = place.end;
            }
            _ => content.push(Inline::Text { text, span: place }),
        }
        self.text_end = Some(range.end);
    }
}

/// Makes a paragraph of what stands loose.
fn flush(loose: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !loose.is_empty() {
        let content = std::mem::take(loose);
        if !plain(&content).trim().is_empty() {
            blocks.push(Block::Paragraph(content));
        }
    }
}

/// Skips to the end of a tag.
fn skip<'e>(events: &mut dyn Iterator<Item = (Event<'e>, Range<usize>)>, end: TagEnd) {
    let mut depth = 0_usize;
    for (event, _) in events {
        match event {
            Event::Start(tag) if tag.to_end() == end => depth += 1,
            Event::End(found) if found == end => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => break,
            },
            _ => {}
        }
    }
}
