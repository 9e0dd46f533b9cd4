//! Texts: read once, noted for the rules, and given their keys.

use std::collections::BTreeMap;

use crate::content::Places;
use crate::content::keys::{Keys, Line};
use crate::content::parts::{Figure, ReadText, Role};
use crate::finding::Findings;
use crate::input::Text;
use crate::text::{self, Block, Context, Inline};

/// Reads the document's texts, in its order.
pub struct Texts<'a> {
    /// What texts may name.
    pub context: &'a Context<'a>,
    /// What was found.
    pub findings: &'a mut Findings,
    /// Where each text was written.
    pub(super) places: Places,
    /// The keys that were given.
    pub keys: Keys,
    /// Every text that was read, in reading order.
    pub(super) read: Vec<ReadText>,
}

impl<'a> Texts<'a> {
    pub(super) fn new(context: &'a Context<'a>, findings: &'a mut Findings) -> Self {
        let (places, keys, read) = (BTreeMap::new(), Keys::default(), Vec::new());
        Self { context, findings, places, keys, read }
    }

    /// Reads the heading of a section.
    pub fn title(&mut self, path: &str, title: Option<&Text>) -> Option<Line> {
        self.some_line(&format!("{path}.title"), title)
    }

    /// Reads a number with its label.
    pub fn figure(&mut self, path: &str, value: &Text, label: &Text) -> Figure {
        Figure {
            value: self.line_as(Role::Figure, &format!("{path}.value"), value),
            label: self.line(&format!("{path}.label"), label),
        }
    }

    /// Reads a text of several paragraphs.
    pub fn body(&mut self, path: &str, body: &Text) -> Vec<Block<Line>> {
        let blocks = text::blocks(body, self.context, self.findings);
        self.keep(format!("{path}.body"), body, blocks)
    }

    /// Reads a text of several paragraphs on a ground of colour.
    pub fn display(&mut self, path: &str, body: &Text) -> Vec<Block<Line>> {
        let blocks = text::display_blocks(body, self.context, self.findings);
        self.keep(format!("{path}.body"), body, blocks)
    }

    /// Notes a text for the rules, and where it was written; gives its paragraphs their keys.
    fn keep(&mut self, path: String, body: &Text, blocks: Vec<Block>) -> Vec<Block<Line>> {
        self.places.insert(path.clone(), body.span);
        let mut line = |runs: &[Inline]| self.keys.line(runs.to_vec(), body.span);
        let keyed = blocks.iter().map(|block| block.map(&mut line)).collect();
        self.read.push(ReadText { path, role: Role::Prose, blocks });
        keyed
    }

    /// Reads a line for the rules.
    pub fn read(&mut self, role: Role, path: &str, line: &Text) -> Vec<Inline> {
        self.places.insert(path.to_owned(), line.span);
        let content = text::inlines(line, self.context, self.findings);
        let blocks = vec![Block::Paragraph(content.clone())];
        self.read.push(ReadText { path: path.to_owned(), role, blocks });
        content
    }

    /// Reads a line that the pages print.
    pub fn line(&mut self, path: &str, line: &Text) -> Line {
        self.line_as(Role::Prose, path, line)
    }

    /// Reads a line that is no running text.
    pub fn line_as(&mut self, role: Role, path: &str, line: &Text) -> Line {
        let runs = self.read(role, path, line);
        self.keys.line(runs, line.span)
    }

    /// Reads a line that may be left out.
    pub fn some_line(&mut self, path: &str, line: Option<&Text>) -> Option<Line> {
        line.map(|line| self.line(path, line))
    }

    /// Reads several lines, each at its number; `role` says by its place what each is for.
    pub fn lines(&mut self, path: &str, lines: &[Text], role: impl Fn(usize) -> Role) -> Vec<Line> {
        let placed = lines.iter().enumerate();
        placed
            .map(|(place, line)| self.line_as(role(place), &format!("{path}.{}", place + 1), line))
            .collect()
    }
}
