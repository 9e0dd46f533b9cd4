//! Texts: read once, noted for the rules, and given their keys.

use std::collections::BTreeMap;

use crate::content::body::{Body, FootNote};
use crate::content::donor::country_code;
use crate::content::field::{Field, ReadText, Role};
use crate::content::keys::{Keys, Line};
use crate::content::parts::Figure;
use crate::finding::{Findings, Span};
use crate::input::Text;
use crate::locale::folded;
use crate::model::{Number, Owner};
use crate::text::{self, Block, Context, Inline, NotePlace};

/// Reads the document's texts, in its order.
pub struct Texts<'a> {
    /// What texts may name.
    pub context: &'a Context<'a>,
    /// What was found.
    pub findings: &'a mut Findings,
    /// The keys that were given.
    pub keys: Keys,
    /// Every text that was read, in reading order.
    pub(super) read: Vec<ReadText>,
    /// The notes that stand at the foot of their texts, by their names.
    at_foot: BTreeMap<&'a str, &'a Text>,
    /// At how many feet each stands already, by its number.
    noted: BTreeMap<usize, usize>,
}

impl<'a> Texts<'a> {
    pub(super) fn new(
        context: &'a Context<'a>,
        at_foot: BTreeMap<&'a str, &'a Text>,
        findings: &'a mut Findings,
    ) -> Self {
        let (keys, read, noted) = (Keys::default(), Vec::new(), BTreeMap::new());
        Self { context, findings, keys, read, at_foot, noted }
    }

    /// Reads a big number with its label; `place` is that in a band.
    pub fn figure(&mut self, owner: Owner, place: Option<usize>, number: &Number) -> Figure {
        Figure {
            value: self.line_as(Role::Figure, owner, Field::Value(place), &number.value),
            label: self.line(owner, Field::Label(place), &number.label),
        }
    }

    /// Reads a text of several paragraphs, and the notes at its foot.
    pub fn body(&mut self, owner: Owner, body: &Text) -> Body {
        let (body, _) = self.listing(owner, body, &[]);
        body
    }

    /// Reads a text that ends with a list of countries, and the notes at its foot; returns the names, too.
    pub fn listing(&mut self, owner: Owner, body: &Text, codes: &[Text]) -> (Body, Vec<Line>) {
        let mut blocks = text::blocks(body, self.context, self.findings);
        text::lead_to_foot(&mut blocks, &|note| self.noted.get(&note).copied().unwrap_or_default());
        let blocks = self.keep(owner, body, blocks);
        let names = self.countries(owner, codes);
        let marks = if self.at_foot.is_empty() { Vec::new() } else { text::marks(body) };
        let mut notes: Vec<FootNote> = Vec::new();
        for mark in marks {
            let note = self.at_foot.get(mark.as_str()).copied();
            if let Some((note, number)) = note.zip(self.context.note_of(&mark).ok().flatten())
                && !notes.iter().any(|own| own.place.number == number)
            {
                notes.push(self.foot_note(owner, number, note));
            }
        }
        (Body::new(blocks, &names, notes), names)
    }

    /// Reads a note; one that stands at another foot already is no further text for the rules.
    fn foot_note(&mut self, owner: Owner, number: usize, note: &Text) -> FootNote {
        let noted = self.noted.entry(number).or_default();
        let place = NotePlace { number, before: *noted };
        *noted += 1;
        let line = if place.before == 0 {
            self.line(owner, Field::Endnote(number), note)
        } else {
            let runs = text::inlines(note, self.context, &mut Findings::default());
            self.keys.line(runs, note.span)
        };
        FootNote { place, line }
    }

    /// Reads a text of several paragraphs on a ground of colour.
    pub fn display(&mut self, owner: Owner, body: &Text) -> Vec<Block<Line>> {
        let blocks = text::display_blocks(body, self.context, self.findings);
        self.keep(owner, body, blocks)
    }

    /// Notes a text for the rules; gives its paragraphs their keys.
    fn keep(&mut self, owner: Owner, body: &Text, blocks: Vec<Block>) -> Vec<Block<Line>> {
        let mut line = |runs: &[Inline]| self.keys.line(runs.to_vec(), body.span);
        let keyed = blocks.iter().map(|block| block.map(&mut line)).collect();
        self.read.push(ReadText { owner, field: Field::Body, role: Role::Prose, blocks });
        keyed
    }

    /// Reads a line for the rules.
    pub fn read(&mut self, role: Role, owner: Owner, field: Field, line: &Text) -> Vec<Inline> {
        let content = text::inlines(line, self.context, self.findings);
        let blocks = vec![Block::Paragraph(content.clone())];
        self.read.push(ReadText { owner, field, role, blocks });
        content
    }

    /// Reads a line that the pages print.
    pub fn line(&mut self, owner: Owner, field: Field, line: &Text) -> Line {
        self.line_as(Role::Prose, owner, field, line)
    }

    /// Reads a line that is no running text.
    pub fn line_as(&mut self, role: Role, owner: Owner, field: Field, line: &Text) -> Line {
        let runs = self.read(role, owner, field, line);
        self.keys.line(runs, line.span)
    }

    /// Reads countries by their codes, a line each in alphabetical order. A code that is none is reported.
    pub fn countries(&mut self, owner: Owner, codes: &[Text]) -> Vec<Line> {
        let names = (1..).zip(self.named(codes));
        let names: Vec<_> = names.collect();
        let line = |(number, (text, span))| self.chosen(owner, Field::Item(number), text, span);
        names.into_iter().map(line).collect()
    }

    /// Reads countries by their codes, in one line; none where there are none.
    pub fn countries_in_line(&mut self, owner: Owner, codes: &[Text]) -> Option<Line> {
        let names = self.named(codes);
        let (_, span) = *names.first()?;
        let names: Vec<String> = names.into_iter().map(|(name, _)| name).collect();
        Some(self.chosen(owner, Field::Item(1), self.context.locale().list(&names), span))
    }

    /// Names countries in the document's language, in alphabetical order.
    fn named(&mut self, codes: &[Text]) -> Vec<(String, Span)> {
        let locale = self.context.locale();
        let name = |code: &Text| {
            let text = locale.country(country_code(code, locale, self.findings)?)?;
            Some((folded(&text), text, code.span))
        };
        let mut names: Vec<(String, String, Span)> = codes.iter().filter_map(name).collect();
        names.sort();
        names.into_iter().map(|(_, text, span)| (text, span)).collect()
    }

    /// Notes a line that the document chose and did not type, such as a country's name by its code.
    pub fn chosen(&mut self, owner: Owner, field: Field, text: String, span: Span) -> Line {
        let run = Inline::Fact { text, names: Vec::new(), source: None, todo: false, span };
        let blocks = vec![Block::Paragraph(vec![run.clone()])];
        self.read.push(ReadText { owner, field, role: Role::Prose, blocks });
        self.keys.line(vec![run], span)
    }

    /// Reads a line that may be left out.
    pub fn some_line(&mut self, owner: Owner, field: Field, line: Option<&Text>) -> Option<Line> {
        line.map(|line| self.line(owner, field, line))
    }

    /// Reads several lines; `at` says by its place, from 1, what each is for and which text it is.
    pub fn lines(
        &mut self,
        owner: Owner,
        lines: &[Text],
        at: impl Fn(usize) -> (Role, Field),
    ) -> Vec<Line> {
        let placed = (1..).map(at).zip(lines);
        placed.map(|((role, field), line)| self.line_as(role, owner, field, line)).collect()
    }
}
