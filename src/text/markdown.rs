//! CommonMark to blocks, by pulldown-cmark, with each run's place.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

use super::expression::Context;
use super::prepared::{Prepared, index_of};
use super::{Block, Inline, plain};
use crate::finding::{Code, Finding, Findings};
use crate::input::Text;

/// How deep lists and emphasis may lie in each other; a page has no room for more.
const MAX_DEPTH: usize = 12;

/// Reads a text of several paragraphs.
pub fn blocks(
    text: &Text,
    context: &Context<'_>,
    has_sources: bool,
    findings: &mut Findings,
) -> Vec<Block> {
    let prepared = Prepared::new(text, context, findings);
    let mut reader = Reader {
        prepared: &prepared,
        context,
        has_sources,
        findings,
        previous: None,
        is_stopped: false,
        depth: 0,
    };
    let mut events = Parser::new_ext(&prepared.markdown, Options::empty()).into_offset_iter();
    reader.blocks(&mut events, None)
}

/// Reads a text of one line.
pub fn inlines(text: &Text, context: &Context<'_>, findings: &mut Findings) -> Vec<Inline> {
    let mut read = blocks(text, context, false, findings).into_iter();
    match (read.next(), read.next()) {
        (None, _) => Vec::new(),
        (Some(Block::Paragraph(content)), None) => content,
        _ => {
            findings.push(
                Finding::new(Code::TextMarkup, text.span, "this text must be one line")
                    .help("paragraphs and lists belong into `body`"),
            );
            Vec::new()
        }
    }
}

/// Reads the parser's events.
struct Reader<'a, 'c> {
    prepared: &'a Prepared<'a>,
    context: &'a Context<'c>,
    /// Whether a fact leads to its source.
    has_sources: bool,
    findings: &'a mut Findings,
    /// The character before the run that comes next, which decides how a quotation mark turns.
    previous: Option<char>,
    /// Whether what stands last was printed by a fact and ends with a full stop, such as an abbreviation.
    is_stopped: bool,
    /// How many lists and emphases are open.
    depth: usize,
}

impl Reader<'_, '_> {
    /// Reads blocks up to an end tag.
    fn blocks<'e>(
        &mut self,
        events: &mut dyn Iterator<Item = (Event<'e>, Range<usize>)>,
        until: Option<TagEnd>,
    ) -> Vec<Block> {
        let mut blocks = Vec::new();
        // The text of a tight list item stands without a paragraph around it.
        let mut loose: Vec<Inline> = Vec::new();
        while let Some((event, range)) = events.next() {
            match event {
                Event::End(end) if Some(end) == until => break,
                Event::Start(Tag::Paragraph) => {
                    flush(&mut loose, &mut blocks);
                    self.previous = None;
                    let content = self.inlines(events, Some(TagEnd::Paragraph));
                    blocks.push(Block::Paragraph(content));
                }
                Event::Start(tag @ Tag::List(_)) if self.depth == MAX_DEPTH => {
                    self.refuse_depth(&range);
                    skip(events, tag.to_end());
                }
                Event::Start(Tag::List(first)) => {
                    flush(&mut loose, &mut blocks);
                    self.depth += 1;
                    let mut items = Vec::new();
                    while let Some((event, _)) = events.next() {
                        match event {
                            Event::Start(Tag::Item) => {
                                self.previous = None;
                                items.push(self.blocks(events, Some(TagEnd::Item)));
                            }
                            _ => break,
                        }
                    }
                    self.depth -= 1;
                    blocks.push(Block::List { ordered: first.is_some(), items });
                }
                Event::Start(tag @ (Tag::Strong | Tag::Emphasis | Tag::Link { .. })) => {
                    loose.extend(self.tagged(tag, &range, events));
                }
                Event::Text(_) | Event::SoftBreak | Event::HardBreak => {
                    loose.extend(self.run(&event, &range));
                }
                Event::Start(tag) => {
                    self.refuse(&tag, &range);
                    skip(events, tag.to_end());
                }
                Event::Rule => self.refuse_markup(&range, "a rule"),
                Event::Code(_) => self.refuse_markup(&range, "code"),
                Event::Html(_) | Event::InlineHtml(_) => self.refuse_markup(&range, "HTML"),
                _ => {}
            }
        }
        flush(&mut loose, &mut blocks);
        blocks
    }

    /// Reads runs up to an end tag.
    fn inlines<'e>(
        &mut self,
        events: &mut dyn Iterator<Item = (Event<'e>, Range<usize>)>,
        until: Option<TagEnd>,
    ) -> Vec<Inline> {
        let mut content = Vec::new();
        while let Some((event, range)) = events.next() {
            match event {
                Event::End(end) if Some(end) == until => break,
                Event::Text(_) | Event::SoftBreak | Event::HardBreak => {
                    content.extend(self.run(&event, &range));
                }
                Event::Start(tag) => content.extend(self.tagged(tag, &range, events)),
                Event::Code(_) => self.refuse_markup(&range, "code"),
                Event::Html(_) | Event::InlineHtml(_) => self.refuse_markup(&range, "HTML"),
                _ => {}
            }
        }
        content
    }

    /// Reads emphasis and links.
    fn tagged<'e>(
        &mut self,
        tag: Tag<'e>,
        range: &Range<usize>,
        events: &mut dyn Iterator<Item = (Event<'e>, Range<usize>)>,
    ) -> Option<Inline> {
        let end = tag.to_end();
        if self.depth == MAX_DEPTH {
            self.refuse_depth(range);
            skip(events, end);
            return None;
        }
        self.depth += 1;
        let inline = self.tagged_within(tag, range, events);
        self.depth -= 1;
        inline
    }

    /// Reads emphasis and links that do not lie too deep.
    fn tagged_within<'e>(
        &mut self,
        tag: Tag<'e>,
        range: &Range<usize>,
        events: &mut dyn Iterator<Item = (Event<'e>, Range<usize>)>,
    ) -> Option<Inline> {
        let end = tag.to_end();
        match tag {
            Tag::Strong => Some(Inline::Strong(self.inlines(events, Some(end)))),
            Tag::Emphasis => Some(Inline::Emphasis(self.inlines(events, Some(end)))),
            Tag::Link { dest_url, .. } => {
                let url = dest_url.to_string();
                let is_web = ["https://", "http://", "mailto:", "tel:"]
                    .iter()
                    .any(|scheme| url.starts_with(scheme));
                let content = self.inlines(events, Some(end));
                if !is_web {
                    self.findings.push(
                        Finding::new(
                            Code::TextMarkup,
                            self.prepared.place(range),
                            format!("a link must lead somewhere: `{url}`"),
                        )
                        .help("write the whole address, with `https://` or `mailto:`"),
                    );
                }
                Some(Inline::Link { url, content })
            }
            tag => {
                self.refuse(&tag, range);
                skip(events, end);
                None
            }
        }
    }

    /// Reads a run of text: splits it at the expressions and sets its typography.
    fn run(&mut self, event: &Event<'_>, range: &Range<usize>) -> Vec<Inline> {
        let text = match event {
            Event::Text(text) => text.as_ref(),
            Event::HardBreak => {
                self.previous = None;
                return vec![Inline::Break];
            }
            _ => " ",
        };
        // An entity or an escape makes the run differ from its source; its places are then those of the whole.
        let is_verbatim = self.prepared.markdown.get(range.clone()) == Some(text);
        let mut runs = Vec::new();
        let mut from = 0;
        for (at, character) in text.char_indices() {
            let Some(index) = index_of(character) else { continue };
            runs.extend(self.plain_run(text, from..at, range, is_verbatim));
            from = at + character.len_utf8();
            if let Some(Some(printed)) = self.prepared.printed.get(index) {
                self.previous = printed.text.chars().next_back();
                self.is_stopped = self.previous == Some('.');
                runs.push(Inline::Fact {
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
        }
        runs.extend(self.plain_run(text, from..text.len(), range, is_verbatim));
        runs
    }

    /// Sets the typography of a part of a run.
    fn plain_run(
        &mut self,
        text: &str,
        part: Range<usize>,
        range: &Range<usize>,
        is_verbatim: bool,
    ) -> Option<Inline> {
        let mut written = text.get(part.clone()).filter(|part| !part.is_empty())?;
        // An abbreviation at a sentence's end has its full stop already: `millions de dollars É.-U.`
        if std::mem::take(&mut self.is_stopped) && !written.starts_with("..") {
            written = written.strip_prefix('.').unwrap_or(written);
        }
        if written.is_empty() {
            return None;
        }
        let place = if is_verbatim {
            range.start + part.start..range.start + part.end
        } else {
            range.clone()
        };
        let text = self.typography(written);
        self.previous = text.chars().next_back();
        Some(Inline::Text { text, span: self.prepared.place(&place) })
    }

    /// Sets the typography of a run in the light of the character before it.
    fn typography(&self, written: &str) -> String {
        let locale = self.context.locale();
        let Some(previous) = self.previous else { return locale.typography(written) };
        let joined = locale.typography(&format!("{previous}{written}"));
        joined.strip_prefix(previous).map_or_else(|| locale.typography(written), str::to_owned)
    }

    /// Reports markup that lies too deep in other markup.
    fn refuse_depth(&mut self, range: &Range<usize>) {
        let place = self.prepared.place(&(range.start..range.start + 1));
        self.findings.push(
            Finding::new(
                Code::TextMarkup,
                place,
                format!("lists and emphasis lie more than {MAX_DEPTH} deep in each other"),
            )
            .help("write the text with fewer levels"),
        );
    }

    /// Reports markup that a factsheet cannot set.
    fn refuse(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        let what = match tag {
            Tag::Heading { .. } => "a heading",
            Tag::BlockQuote(_) => "a block quote",
            Tag::CodeBlock(_) => "a code block",
            Tag::HtmlBlock => "HTML",
            Tag::Image { .. } => "an image",
            _ => "this markup",
        };
        self.refuse_markup(range, what);
    }

    /// Reports markup by its name.
    fn refuse_markup(&mut self, range: &Range<usize>, what: &str) {
        let help = match what {
            "a heading" => "give the part a section of its own, with a `title`",
            "an image" => "name the picture by the section's `picture`",
            "a block quote" => "make a section of kind `quote` of it",
            "HTML" => "write `\\<` for the character itself",
            "a code block" => "start the lines without spaces",
            _ => "write paragraphs, lists, **strong**, *emphasis* and [links](https://…)",
        };
        // A block's range takes in the line end after it.
        let written = self.prepared.markdown.get(range.clone()).unwrap_or_default();
        let place = range.start..range.start + written.trim_end().len();
        self.findings.push(
            Finding::new(
                Code::TextMarkup,
                self.prepared.place(&place),
                format!("a factsheet's text cannot have {what}"),
            )
            .help(help),
        );
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
