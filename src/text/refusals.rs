//! What Markdown has and a factsheet's text cannot: each kind by its name, and whatever else would be lost.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag};

use super::address::Refusal;
use super::prepared::{Prepared, index_of};
use crate::finding::{Code, Finding, Findings, Span};

/// Reports markup, and keeps account of what of a text is printed.
pub(super) struct Refusals<'a> {
    prepared: &'a Prepared<'a>,
    findings: &'a mut Findings,
    /// The bytes that are printed, are marks of markup, or are reported.
    noted: Vec<Range<usize>>,
    /// The bytes of the links, and of blocks that are refused whole; in ascending order.
    links: Vec<Range<usize>>,
}

/// Returns whether a tag of HTML makes letters bold or italic.
fn is_emphasis(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']).trim_end_matches('>');
    ["b", "strong", "i", "em"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

impl<'a> Refusals<'a> {
    pub fn new(prepared: &'a Prepared<'a>, findings: &'a mut Findings) -> Self {
        Self { prepared, findings, noted: Vec::new(), links: Vec::new() }
    }

    /// Notes that bytes are printed, or need no word.
    pub fn note(&mut self, range: &Range<usize>) {
        match self.noted.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            _ => self.noted.push(range.clone()),
        }
    }

    /// Returns how far what is noted reaches.
    pub fn noted(&self) -> usize {
        self.noted.last().map_or(0, |range| range.end)
    }

    /// Reports that a block or a span of markup cannot be set.
    pub fn tag(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        let is_underlined = !self.prepared.slice(range.clone()).trim_start().starts_with('#');
        let (what, help) = match tag {
            Tag::Heading { .. } if is_underlined => (
                "a heading",
                "a line of `-` or `=` makes a heading of the line above it; take it out, or put an empty line between",
            ),
            Tag::Heading { .. } => (
                "a heading",
                "give the part a section of its own, with a `title`; for the sign write `\\#`",
            ),
            Tag::BlockQuote(_) => {
                ("a block quote", "make a section of kind `quote` of it; for the sign write `\\>`")
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                ("a code block", "start the lines without spaces and tabs")
            }
            Tag::CodeBlock(_) => ("a code block", "write it as a paragraph"),
            Tag::HtmlBlock => ("HTML", "write `\\<` for the character itself"),
            Tag::Image { .. } => (
                "an image",
                "name the picture by the section's `picture`; for the mark before a link write `\\!`",
            ),
            Tag::Table(_) => ("a table", "make a section of kind `table` of it"),
            Tag::FootnoteDefinition(_) => (
                "a note",
                "write it in `[notes]`: `name = \"…\"`; its mark in the text is `[^name]`",
            ),
            _ => ("this markup", USUAL),
        };
        self.links.push(range.clone());
        self.markup(range, what, help);
    }

    /// Reports that a piece of markup cannot be set.
    pub fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let (what, help) = match event {
            Event::Rule => ("a line across the page", "take it out; sections divide a page"),
            Event::Code(_) => ("code", "write it without backticks"),
            Event::InlineHtml(tag) if is_emphasis(tag) => {
                ("HTML", "write `**strong**` or `*emphasized*`")
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                ("HTML", "write `\\<` for the character itself")
            }
            Event::FootnoteReference(_) => (
                "the mark of a note here",
                "write it in the `body` of a section; for the characters write `\\[^`",
            ),
            Event::End(_) => return,
            _ => ("this markup", USUAL),
        };
        self.markup(range, what, help);
    }

    fn markup(&mut self, range: &Range<usize>, what: &str, help: &str) {
        self.report(range, format!("a factsheet's text cannot have {what}"), help);
    }

    fn report(&mut self, range: &Range<usize>, message: impl Into<String>, help: &str) {
        self.note(range);
        // A block's range takes in the line end after it.
        let written = self.prepared.slice(range.clone());
        let place = self.prepared.place(&(range.start..range.start + written.trim_end().len()));
        self.findings.push(Finding::new(Code::TextMarkup, place, message).help(help));
    }

    /// Reports the mark of a note that there is none of.
    pub fn mark(&mut self, name: &str, range: &Range<usize>, meant: Option<&str>) {
        self.note(range);
        let message = format!("there is no note `{name}`");
        let finding = Finding::new(Code::NoteUnknown, self.prepared.place(range), message);
        self.findings.push(finding.meant(meant, || {
            format!("write it: `[notes]` with `{name} = \"…\"`; for the characters write `\\[^`")
        }));
    }

    /// Reports markup that lies too deep in other markup.
    pub fn depth(&mut self, range: &Range<usize>, limit: usize) {
        self.note(range);
        let place = self.prepared.place(&(range.start..range.start + 1));
        let message = format!("lists and emphasis lie more than {limit} deep in each other");
        self.findings.push(
            Finding::new(Code::TextMarkup, place, message).help("write the text with fewer levels"),
        );
    }

    /// Reports a character that is written as HTML has it: its letters would not be printed.
    pub fn entity(&mut self, range: &Range<usize>, character: &str) {
        let written = self.prepared.slice(range.clone()).to_owned();
        let help = if character.trim().is_empty() || character.chars().any(char::is_control) {
            let codes = character.chars().map(|c| format!("\\u{:04X}", u32::from(c)));
            format!("write the character itself, in TOML `{}`", codes.collect::<String>())
        } else {
            format!("write the character itself: `{character}`")
        };
        self.report(range, format!("a factsheet's text cannot have HTML's `{written}`"), &help);
    }

    /// Reports a number of a list that the item before has, too.
    pub fn number_twice(&mut self, marker: &Range<usize>, before: Option<&String>) {
        let label = self.prepared.slice(marker.clone());
        if before.is_some_and(|before| before == label) && label.len() > 1 {
            let number = label.trim_end_matches(['.', ')']);
            let message = format!("two items of this list have the number {number}");
            self.report(marker, message, "number the items as they are to be printed");
        }
    }

    /// Reports an item of a list with nothing in it.
    pub fn empty_item(&mut self, marker: &Range<usize>) {
        let help = "write something after it, or a backslash before it if it is not a list";
        self.report(marker, "there is nothing in this item of the list", help);
    }

    /// Reports a bullet that is a sign: a plus before a number, or a minus before the only amount.
    pub fn sign(&mut self, marker: &Range<usize>, item: &Range<usize>, is_alone: bool) {
        let content = self.prepared.slice(marker.end..item.end).trim();
        let is_number = content.starts_with(|c: char| c.is_numeric() || "$€£¥".contains(c));
        let help = match self.prepared.slice(marker.clone()) {
            "+" if is_number => "write the sign close to its number, or a list with `-`",
            "-" if is_alone && is_amount(content) => {
                "write `−` close to its number, or `\\-` for a dash; a list has more than one item"
            }
            _ => return,
        };
        self.report(marker, "this sign would be printed as the bullet of a list", help);
    }

    /// Returns the bytes of a link's address; a title beside it, or an address elsewhere, is reported.
    pub fn target(
        &mut self,
        kind: LinkType,
        link: &Range<usize>,
        before: usize,
        title: &str,
    ) -> Option<Range<usize>> {
        let inner = self.noted().max(before).clamp(link.start, link.end);
        let rest = inner..link.end;
        self.links.push(link.clone());
        let target = match kind {
            LinkType::Inline => {
                let written = self.prepared.slice(rest.clone());
                let from = rest.start + written.find("](").map_or(0, |at| at + 2);
                from..link.end - 1
            }
            LinkType::Autolink | LinkType::Email => link.start + 1..link.end - 1,
            // Its definition is reported.
            _ => {
                self.note(&rest);
                return None;
            }
        };
        if !title.is_empty() {
            self.report(
                &target,
                "the title of a link would not be printed",
                "leave only the address between the brackets",
            );
        }
        self.note(&rest);
        Some(target)
    }

    /// Reports what stands for an address and is none.
    pub fn address(&mut self, place: Span, refusal: Refusal) {
        self.findings.push(Finding::new(Code::TextLink, place, refusal.message).help(refusal.help));
    }

    /// Reports a link without words.
    pub fn empty_link(&mut self, link: &Range<usize>) {
        let place = self.prepared.place(link);
        self.findings.push(
            Finding::new(Code::TextLink, place, "this link has no words to click on")
                .help("write the words of the link between the square brackets"),
        );
    }

    /// Reports an address that a fact is part of.
    pub fn expression_in_address(&mut self, place: Span) {
        self.findings.push(
            Finding::new(Code::TextLink, place, "an address cannot have a fact in it")
                .help("write the address as it is"),
        );
    }

    /// Reports definitions of links, links that are none, and whatever else of the text would not be printed.
    pub fn finish(mut self, mut definitions: Vec<Range<usize>>) {
        definitions.sort_by_key(|definition| definition.start);
        for definition in &definitions {
            self.report(
                definition,
                "this line would not be printed: Markdown takes it for the address of a link",
                "write the address where the link is, `[words](https://…)`; for the bracket itself write `\\[`",
            );
        }
        self.broken_links();
        self.lost();
    }

    /// Reports `[words](https://…)` that Markdown does not read as a link.
    fn broken_links(&mut self) {
        /// Who has so many in one text made one mistake many times.
        const MOST: usize = 20;
        let prepared = self.prepared;
        let mut told = 0;
        for start in ["](http://", "](https://", "](mailto:", "](www."] {
            for (at, _) in prepared.markdown.match_indices(start) {
                let next = self.links.partition_point(|link| link.start <= at);
                let within = |link: &Range<usize>| link.contains(&at);
                if self.links.iter().take(next).rev().take(2).any(within) {
                    continue;
                }
                told += 1;
                if told > MOST {
                    return;
                }
                let rest = prepared.slice(at + 2..prepared.markdown.len());
                let end = rest.find([')', '\n']).unwrap_or(rest.len());
                let place = prepared.place(&(at + 2..at + 2 + end));
                self.findings.push(
                    Finding::new(Code::TextLink, place, "this address cannot be read to its end")
                        .help("write `%20` for a space in it, or put it between `<` and `>`"),
                );
            }
        }
    }

    /// Reports every stretch with letters or digits that is neither printed nor reported.
    fn lost(mut self) {
        let prepared = self.prepared;
        let is_word = |c: char| c.is_alphanumeric() || index_of(c).is_some();
        let mut noted = std::mem::take(&mut self.noted);
        noted.sort_by_key(|range| range.start);
        let length = prepared.markdown.len();
        let mut from = 0;
        for range in noted.into_iter().chain(std::iter::once(length..length)) {
            let gap = prepared.slice(from..range.start.max(from));
            if gap.contains(is_word) {
                let gap = from..from + gap.len();
                self.report(
                    &gap,
                    "this would not be printed: Markdown takes it for markup",
                    "write a backslash before the sign that begins it, such as `\\[` or `\\<`",
                );
            }
            from = from.max(range.end);
        }
    }
}

/// What a text may have.
const USUAL: &str = "write paragraphs, lists, **strong**, *emphasis* and [links](https://…)";

/// Returns whether a text begins with an amount, such as `5 %`, `US$ 5`, `3 million` or `5.2` alone.
fn is_amount(text: &str) -> bool {
    const UNITS: [&str; 6] = ["%", "‰", "per cent", "percent", "pour cent", "point"];
    const SIZES: [&str; 4] = ["thousand", "million", "billion", "milliard"];
    let number = text.trim_start_matches(|c: char| c.is_ascii_uppercase() || "$€£¥ ".contains(c));
    let rest =
        number.trim_start_matches(|c: char| c.is_numeric() || ".,\u{a0}\u{202f}".contains(c));
    let has_currency = number.len() < text.len() && rest.len() < number.len();
    let rest = rest.trim_start();
    let is_counted = UNITS.iter().chain(&SIZES).any(|unit| rest.starts_with(unit));
    has_currency || (rest.len() < number.len() && (rest.is_empty() || is_counted))
}
