//! What stands in a measured frame: ink with its extent, the elements around it, and the marks of the template.

use std::collections::BTreeMap;

use typst::foundations::{Content, Label};
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Rect, Transform};

use super::elements::{Elements, Id, Kind};
use super::marks::{self, Mark, Slot};
use super::stream::walk;
use super::words::{Word, words};

/// How far letters outside of paragraphs reach above and below their baseline, in their size.
const LETTERS: (f64, f64) = (0.75, 0.25);

/// What a line ends with whose last word goes on in the next: as it is typed, and as the typesetter divides.
const HYPHENS: [char; 3] = ['-', '\u{ad}', '\u{2010}'];

/// Something that stands in a frame.
#[derive(Debug)]
pub struct Leaf {
    /// Its number in the stream.
    pub number: usize,
    /// Its upper edge.
    pub top: Abs,
    /// Its lower edge.
    pub bottom: Abs,
    /// The elements around it.
    pub chain: usize,
    /// Whether it has to stay in the order of the stream; ornaments and the areas of links need not.
    pub is_ordered: bool,
    /// The line of a paragraph that it is part of.
    pub line: Option<Line>,
    /// What fills it, where the plan chooses its height.
    pub slot: Option<Slot>,
    /// The baseline and the size of letters.
    pub(super) letters: Option<(Abs, Abs)>,
    /// Where they begin.
    pub(super) x: Abs,
    /// How wide they are.
    pub(super) width: Abs,
    /// Their words.
    pub(super) words: Vec<Word>,
    /// Whether it ends with a hyphen.
    has_hyphen: bool,
}

/// A line of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The paragraph.
    pub paragraph: Id,
    /// Which of its lines, from 0.
    pub index: usize,
    /// How many it has.
    pub count: usize,
    /// Whether its last word goes on in the next.
    pub is_divided: bool,
}

/// What a frame holds.
#[derive(Debug, Default)]
pub struct Reading {
    /// What can be seen, in the order of the stream.
    pub leaves: Vec<Leaf>,
    /// The marks of the template, each with its number in the stream.
    pub marks: Vec<(usize, Mark)>,
    /// The slots, with their numbers and their heights in the frame.
    slots: Vec<(usize, Abs, Slot)>,
    /// The white that the template set: its number in the stream, its lower edge, and its height in lines. (A tag stands
    /// where the next frame of its flow does.)
    whites: Vec<(usize, Abs, f64)>,
    /// For each number of the stream, whether it closes what came before.
    pub closing: Vec<bool>,
    /// The elements.
    pub elements: Elements,
    /// Where each element begins and ends in the frame: the lines of a paragraph do not reach beyond.
    edges: BTreeMap<Id, (Abs, Abs)>,
}

impl Reading {
    /// Reads a frame.
    pub fn new(frame: &Frame) -> Self {
        let mut reading = Self::default();
        walk(frame, &mut |number, at, item| reading.take(number, at, item));
        reading
    }

    fn take(&mut self, number: usize, at: Point, item: &FrameItem) {
        let mut closes = false;
        match item {
            FrameItem::Tag(Tag::Start(content, _)) => {
                closes = is_closing(content);
                match marks::read(content) {
                    Some(mark) => self.mark(number, at, mark),
                    None if content.is::<MetadataElem>() => {}
                    None => {
                        if let Some(id) = self.elements.start(content) {
                            self.edges.insert(id, (at.y, Abs::inf()));
                        }
                    }
                }
            }
            FrameItem::Tag(Tag::End(location, ..)) => {
                closes = true;
                let ended = self.elements.end(*location);
                if let Some((_, bottom)) = ended.and_then(|id| self.edges.get_mut(&id)) {
                    *bottom = at.y;
                }
            }
            FrameItem::Text(text) => {
                let (above, below) = (LETTERS.0 * text.size, LETTERS.1 * text.size);
                let leaf = self.leaf(number, (at.y - above, at.y + below), true);
                leaf.letters = Some((at.y, text.size));
                (leaf.x, leaf.width) = (at.x, text.width());
                leaf.words = words(text);
                leaf.has_hyphen = text.text.ends_with(HYPHENS);
            }
            FrameItem::Image(_, size, _) => {
                self.leaf(number, (at.y, at.y + size.y), true);
            }
            FrameItem::Shape(shape, _) => {
                let area = shape.bbox(true);
                self.leaf(number, (at.y + area.min.y, at.y + area.max.y), false);
            }
            FrameItem::Link(_, size) => {
                self.leaf(number, (at.y, at.y + size.y), false);
            }
            FrameItem::Group(group) => {
                let size = group.frame.size().to_point();
                let area =
                    group.clip.as_ref().map_or(Rect::new(Point::zero(), size), |c| c.bbox(None));
                let (top, bottom) = vertical(area, group.transform);
                self.leaf(number, (at.y + top, at.y + bottom), true);
            }
        }
        self.closing.push(closes);
    }

    fn leaf(&mut self, number: usize, (top, bottom): (Abs, Abs), is_ordered: bool) -> &mut Leaf {
        let chain = self.elements.now();
        self.leaves.push(Leaf {
            number,
            top,
            bottom,
            chain,
            is_ordered,
            line: None,
            slot: None,
            letters: None,
            x: Abs::zero(),
            width: Abs::zero(),
            words: Vec::new(),
            has_hyphen: false,
        });
        let last = self.leaves.len() - 1;
        &mut self.leaves[last]
    }

    fn mark(&mut self, number: usize, at: Point, mark: Mark) {
        match &mark {
            Mark::Ground(_) => self.elements.start_marked(Kind::Grounded),
            Mark::GroundEnd => self.elements.end_marked(),
            Mark::Glue(glue) => self.whites.push((number, at.y, glue.best)),
            Mark::Snap(snap) => self.whites.push((number, at.y, snap.least)),
            _ => {}
        }
        match mark {
            Mark::Keep => self.elements.start_marked(Kind::Whole),
            Mark::KeepEnd => self.elements.end_marked(),
            Mark::Slot(slot) => self.slots.push((number, at.y, slot)),
            mark => self.marks.push((number, mark)),
        }
    }

    /// Gives every slot its extent: a slot is as high as its mark says, in lines of a height.
    pub fn set_slots(&mut self, line: Abs) {
        for (number, top, slot) in std::mem::take(&mut self.slots) {
            let at = self.leaves.partition_point(|leaf| leaf.number < number);
            let chain = self.leaves.get(at).map_or_else(|| self.elements.now(), |leaf| leaf.chain);
            let bottom = top + slot.best * line;
            self.leaves.insert(
                at,
                Leaf {
                    number,
                    top,
                    bottom,
                    chain,
                    is_ordered: true,
                    line: None,
                    slot: Some(slot),
                    letters: None,
                    x: Abs::zero(),
                    width: Abs::zero(),
                    words: Vec::new(),
                    has_hyphen: false,
                },
            );
        }
    }
}

impl Reading {
    /// Takes extents that are guessed from letters out of the white that the template set, whose place is known.
    pub fn clear_whites(&mut self, line: Abs) {
        for (number, to, lines) in &self.whites {
            let (from, to) = (*to - *lines * line, *to);
            for leaf in &mut self.leaves {
                if leaf.number < *number && leaf.top < from && leaf.bottom - from < 0.5 * line {
                    leaf.bottom = leaf.bottom.min(from);
                } else if leaf.number > *number && leaf.bottom > to && to - leaf.top < 0.5 * line {
                    leaf.top = leaf.top.max(to);
                }
            }
        }
    }
}

/// Returns whether a tag of a template ends something: what comes behind it belongs to what follows.
fn is_closing(content: &Content) -> bool {
    let label = content.label().map(Label::resolve);
    label.is_some_and(|label| matches!(label.as_str(), "end" | "keep-end" | "ground-end"))
}

/// Returns the upper and the lower edge of an area that is moved.
fn vertical(area: Rect, by: Transform) -> (Abs, Abs) {
    let corners = [
        area.min,
        area.max,
        Point::new(area.min.x, area.max.y),
        Point::new(area.max.x, area.min.y),
    ];
    let heights = corners.map(|corner| corner.transform(by).y);
    let [first, rest @ ..] = heights;
    rest.iter().fold((first, first), |(top, bottom), y| (top.min(*y), bottom.max(*y)))
}

/// How far the lines of paragraphs are from each other, by the size of their letters.
#[derive(Debug, Default)]
pub struct Pitches(BTreeMap<i64, Abs>);

impl Pitches {
    /// Learns from the paragraphs of frames; then each line of theirs is given its extent.
    pub fn set(&mut self, readings: &mut [Reading]) {
        let paragraphs: Vec<Vec<Paragraph>> = readings.iter().map(paragraphs).collect();
        for paragraph in paragraphs.iter().flatten() {
            if let Some(pitch) = paragraph.pitch() {
                self.0.entry(key(paragraph.size)).or_insert(pitch);
            }
        }
        for (reading, paragraphs) in readings.iter_mut().zip(&paragraphs) {
            for paragraph in paragraphs {
                self.give(paragraph, reading);
            }
        }
    }

    /// Gives the lines of a paragraph their extents: three quarters of the pitch above the baseline, one below, as
    /// templates set them.
    fn give(&self, paragraph: &Paragraph, reading: &mut Reading) {
        let usual = self.0.get(&key(paragraph.size)).copied();
        let pitch = paragraph.pitch().or(usual).unwrap_or(1.3 * paragraph.size);
        let (head, foot) =
            reading.edges.get(&paragraph.id).copied().unwrap_or((-Abs::inf(), Abs::inf()));
        for (index, (baseline, leaves)) in paragraph.lines.iter().enumerate() {
            let last = leaves.iter().max().and_then(|last| reading.leaves.get(*last));
            let is_divided = last.is_some_and(|last| last.has_hyphen);
            for leaf in leaves {
                let Some(leaf) = reading.leaves.get_mut(*leaf) else { continue };
                leaf.top = leaf.top.min(*baseline - 0.75 * pitch).max(head.min(*baseline));
                leaf.bottom = (*baseline + 0.25 * pitch).min(foot).max(*baseline);
                let count = paragraph.lines.len();
                leaf.line = Some(Line { paragraph: paragraph.id, index, count, is_divided });
            }
        }
    }
}

/// Returns a size in hundredths of a point.
#[expect(clippy::cast_possible_truncation, reason = "letters are a few points high")]
fn key(size: Abs) -> i64 {
    (size.to_pt() * 100.0).round() as i64
}

/// A paragraph: its lines from above, each with its baseline and its leaves.
struct Paragraph {
    id: Id,
    size: Abs,
    lines: Vec<(Abs, Vec<usize>)>,
}

impl Paragraph {
    /// Returns the distance between two of its lines.
    fn pitch(&self) -> Option<Abs> {
        self.lines
            .windows(2)
            .filter_map(|pair| match pair {
                [(above, _), (below, _)] => Some(*below - *above),
                _ => None,
            })
            .min()
    }
}

/// Returns the paragraphs of a frame.
fn paragraphs(reading: &Reading) -> Vec<Paragraph> {
    let mut found: BTreeMap<Id, Vec<(Abs, Abs, usize)>> = BTreeMap::new();
    for (index, leaf) in reading.leaves.iter().enumerate() {
        let inner = reading.elements.chain(leaf.chain).filter(|(_, kind)| *kind == Kind::Paragraph);
        if let (Some((baseline, size)), Some((id, _))) = (leaf.letters, inner.last()) {
            found.entry(id).or_default().push((baseline, size, index));
        }
    }
    found.into_iter().map(|(id, letters)| lines(id, letters)).collect()
}

/// Gathers the letters of a paragraph into lines: raised and lowered ones belong to the line that they are nearest.
fn lines(id: Id, mut letters: Vec<(Abs, Abs, usize)>) -> Paragraph {
    let size = letters.iter().map(|(_, size, _)| *size).max().unwrap_or_default();
    letters.sort_by_key(|(baseline, ..)| *baseline);
    let mut lines: Vec<(Abs, Abs, Vec<usize>)> = Vec::new();
    for (baseline, own, index) in letters {
        match lines.last_mut() {
            Some((line, largest, leaves)) if baseline - *line < 0.6 * size => {
                if own > *largest {
                    (*line, *largest) = (baseline, own);
                }
                leaves.push(index);
            }
            _ => lines.push((baseline, own, vec![index])),
        }
    }
    let lines = lines.into_iter().map(|(baseline, _, leaves)| (baseline, leaves)).collect();
    Paragraph { id, size, lines }
}
