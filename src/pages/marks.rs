//! What stands where on the laid-out pages: the parts that have a key, read from the frames between their marks.

use std::collections::BTreeMap;

use typst::foundations::{Label, Value};
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::text::{Glyph, TextItem};
use typst::utils::PicoStr;
use typst::visualize::Geometry;
use typst_layout::PagedDocument;

use crate::content::Key;

/// How far a letter reaches above its baseline and below it, in its size; enough to say where a text stands.
const LETTER: (f64, f64) = (0.75, 0.25);

/// How high a small letter is, in its size: less than any font has, so that what overlaps is really overprinted.
const SMALL_LETTER: f64 = 0.4;

/// How far letters may be raised or lowered within a line, in their size.
const RAISED: f64 = 0.8;

/// A part of the document as it stands on the pages.
#[derive(Debug, Clone)]
pub struct Placed {
    /// Which part.
    pub key: Key,
    /// The page on which it begins, from 1.
    pub page: usize,
    /// When it is read, whatever page it stands on.
    turn: u128,
    /// By how much it is wider than its column, in millimetres.
    pub overrun: f64,
    /// Where it stands on that page; none where nothing of it can be seen there.
    pub area: Option<Area>,
    /// The characters that can be seen, in the order in which the page has them.
    pub text: String,
    /// The signs that lie beyond an edge, where nobody sees them.
    pub beyond: String,
    /// Where the small letters of its runs stand on that page.
    pub runs: Vec<Area>,
    /// Whether a ground or a picture that is painted later lies on letters of it.
    pub is_covered: bool,
    /// Whether a line of it is longer than the typesetter can count: what is made of it would not be a PDF.
    pub is_endless: bool,
    /// How many lines it has, on all its pages.
    pub lines: usize,
    /// How wide its column is, in millimetres.
    pub width: f64,
    /// The page and the baseline of its last line.
    line: Option<(usize, Abs)>,
}

/// A part of a page, in millimetres from its upper left corner, without the bleed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// The distance from the left edge.
    pub x: f64,
    /// The distance from the top.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// Returns every part that is marked, in the order of the pages.
pub fn read(document: &PagedDocument) -> Vec<Placed> {
    let label = |name| Label::new(PicoStr::intern(name));
    let (Some(begin), Some(end)) = (label("begin"), label("end")) else { return Vec::new() };
    let mut reader = Reader {
        begin,
        end,
        page: 0,
        turn: u128::MAX,
        column: None,
        open: Vec::new(),
        waiting: BTreeMap::new(),
        placed: Vec::new(),
    };
    for page in document.pages() {
        reader.page += 1;
        let size = page.frame.size();
        let bleed = page.bleed;
        let seen = Extent {
            from: Point::new(-bleed.left, -bleed.top),
            to: Point::new(size.x + bleed.right, size.y + bleed.bottom),
        };
        reader.frame(&page.frame, Transform::identity(), seen);
    }
    let mut placed = reader.placed;
    placed.sort_by_key(|part| part.turn);
    placed
}

/// A rectangle of a page, from its upper left corner to its lower right one.
#[derive(Clone, Copy)]
struct Extent {
    from: Point,
    to: Point,
}

impl Extent {
    /// The smallest that holds some points; none of them leave nothing.
    fn around(points: impl IntoIterator<Item = Point>) -> Self {
        let nothing = Self { from: Point::splat(Abs::inf()), to: Point::splat(-Abs::inf()) };
        points
            .into_iter()
            .fold(nothing, |all, point| Self { from: all.from.min(point), to: all.to.max(point) })
    }

    /// One after a transformation.
    fn moved(from: Point, to: Point, by: Transform) -> Self {
        let corners = [from, Point::new(to.x, from.y), to, Point::new(from.x, to.y)];
        Self::around(corners.map(|corner| corner.transform(by)))
    }

    /// What two have in common.
    fn within(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.min(other.to) }
    }

    fn is_empty(self) -> bool {
        self.from.x >= self.to.x || self.from.y >= self.to.y
    }

    /// Whether its middle lies in another.
    fn is_seen_in(self, other: Self) -> bool {
        let middle = (self.from + self.to) / 2.0;
        middle.x >= other.from.x
            && middle.x <= other.to.x
            && middle.y >= other.from.y
            && middle.y <= other.to.y
    }

    fn holds(self, other: Self) -> bool {
        let common = self.within(other);
        common.from == other.from && common.to == other.to
    }

    fn area(self) -> Area {
        let size = self.to - self.from;
        Area {
            x: self.from.x.to_mm(),
            y: self.from.y.to_mm(),
            width: size.x.to_mm(),
            height: size.y.to_mm(),
        }
    }
}

/// Walks through the frames of the pages.
struct Reader {
    begin: Label,
    end: Label,
    /// The page, from 1.
    page: usize,
    /// When what is read now has its turn; page furniture comes last.
    turn: u128,
    /// The left and the right edge of the column that is read now.
    column: Option<(Abs, Abs)>,
    /// The parts that have begun and not ended, by their places in `placed`, with what was seen of each on its page.
    open: Vec<usize>,
    /// The open parts of columns that go on elsewhere, by their turns.
    waiting: BTreeMap<u128, Vec<usize>>,
    placed: Vec<Placed>,
}

impl Reader {
    /// Reads a frame that stands on the page by `by`, and of which `seen` can be seen.
    fn frame(&mut self, frame: &Frame, by: Transform, seen: Extent) {
        for (at, item) in frame.items() {
            let by = by.pre_concat(Transform::translate(at.x, at.y));
            match item {
                FrameItem::Group(group) => {
                    let by = by.pre_concat(group.transform);
                    let seen = group.clip.as_ref().map_or(seen, |clip| {
                        let clip = clip.bbox(None);
                        seen.within(Extent::moved(clip.min, clip.max, by))
                    });
                    match group.parent {
                        Some(parent) => self.column(parent.location.hash(), &group.frame, by, seen),
                        None => self.frame(&group.frame, by, seen),
                    }
                }
                FrameItem::Tag(tag) => self.tag(tag),
                FrameItem::Shape(shape, _) => {
                    let area = shape.bbox(true);
                    let area = Extent::moved(area.min, area.max, by);
                    if shape.fill.is_some() && matches!(shape.geometry, Geometry::Rect(_)) {
                        self.cover(area.within(seen));
                    }
                    self.see(area, seen);
                }
                FrameItem::Image(_, size, _) => {
                    let area = Extent::moved(Point::zero(), size.to_point(), by);
                    self.cover(area.within(seen));
                    self.see(area, seen);
                }
                // Nobody looks at what no part is around: page furniture.
                FrameItem::Text(_) if self.open.is_empty() => {}
                FrameItem::Text(text) => self.text(text, by, seen),
                FrameItem::Link(..) => {}
            }
        }
    }

    /// Reads a piece of a column, which goes on where the one before it ended.
    fn column(&mut self, turn: u128, frame: &Frame, by: Transform, seen: Extent) {
        let open = self.waiting.remove(&turn).unwrap_or_default();
        let around = std::mem::replace(&mut self.open, open);
        let left = Point::zero().transform(by).x;
        let column = self.column.replace((left, left + frame.width()));
        let before = std::mem::replace(&mut self.turn, turn);
        self.frame(frame, by, seen);
        (self.turn, self.column) = (before, column);
        let open = std::mem::replace(&mut self.open, around);
        self.waiting.insert(turn, open);
    }

    /// Opens or closes a part at a mark.
    fn tag(&mut self, tag: &Tag) {
        let Tag::Start(content, _) = tag else { return };
        let Some(label) = content.label().filter(|label| [self.begin, self.end].contains(label))
        else {
            return;
        };
        let value = content.to_packed::<MetadataElem>().map(|metadata| &metadata.value);
        let Some(Value::Int(number)) = value else { return };
        let Some(key) = Key::from_number(*number) else { return };
        if label == self.begin {
            self.open.push(self.placed.len());
            let (page, turn) = (self.page, self.turn);
            self.placed.push(Placed {
                key,
                page,
                turn,
                overrun: 0.0,
                area: None,
                text: String::new(),
                beyond: String::new(),
                runs: Vec::new(),
                is_covered: false,
                is_endless: false,
                lines: 0,
                width: 0.0,
                line: None,
            });
        } else {
            let of_key =
                |index: &usize| self.placed.get(*index).is_some_and(|part| part.key == key);
            if let Some(last) = self.open.iter().rposition(of_key) {
                self.open.remove(last);
            }
        }
    }

    /// Notes that something of the open parts can be seen, unless it lies outside.
    fn see(&mut self, what: Extent, seen: Extent) {
        let visible = what.within(seen);
        if visible.is_empty() && !what.is_seen_in(seen) {
            return;
        }
        let area = visible.area();
        for index in &self.open {
            if let Some(part) = self.placed.get_mut(*index).filter(|part| part.page == self.page) {
                part.area = Some(part.area.map_or(area, |before| before.joined(area)));
            }
        }
    }

    /// Notes that something is painted over the parts of the page that have ended.
    fn cover(&mut self, ground: Extent) {
        if ground.is_empty() {
            return;
        }
        let (area, open) = (ground.area(), &self.open);
        let earlier = self.placed.iter_mut().enumerate().rev();
        for (index, part) in earlier.take_while(|(_, part)| part.page == self.page) {
            let is_within = part.area.is_some_and(|place| place.overlaps(area));
            if is_within && !open.contains(&index) {
                part.is_covered |= part.runs.iter().any(|run| run.overlaps(area));
            }
        }
    }

    /// Reads the letters of a run that can be seen.
    fn text(&mut self, item: &TextItem, by: Transform, seen: Extent) {
        let (above, below) = (item.size * LETTER.0, item.size * LETTER.1);
        let letters =
            |from: Abs, to: Abs| Extent::moved(Point::new(from, -above), Point::new(to, below), by);
        let whole = letters(Abs::zero(), item.width());
        let (mut text, mut beyond) = (String::new(), String::new());
        if seen.holds(whole) {
            text.push_str(&item.text);
        } else {
            let mut at = Abs::zero();
            let mut last = None;
            for glyph in &item.glyphs {
                let next = at + glyph.x_advance.at(item.size);
                // Several glyphs may stand for the same characters.
                if last != Some(glyph.range()) {
                    let is_seen = letters(at, next).is_seen_in(seen);
                    let side = if is_seen { &mut text } else { &mut beyond };
                    side.push_str(item.text.get(glyph.range()).unwrap_or_default());
                    last = Some(glyph.range());
                }
                at = next;
            }
        }
        let is_endless = item.text.len() > usize::from(u16::MAX);
        // Punctuation and hyphens hang out of the column by design.
        let hanging = |glyph: Option<&Glyph>| {
            let is_sign = |glyph: &&Glyph| {
                let own = item.text.get(glyph.range()).unwrap_or_default();
                !own.contains(char::is_alphanumeric)
            };
            glyph.filter(is_sign).map_or(Abs::zero(), |own| own.x_advance.at(item.size))
        };
        let overrun = self.column.map_or(Abs::zero(), |(left, right)| {
            let before = left - whole.from.x - hanging(item.glyphs.first());
            before.max(whole.to.x - hanging(item.glyphs.last()) - right)
        });
        if let Some(part) = self.open.last().and_then(|index| self.placed.get_mut(*index)) {
            part.overrun = part.overrun.max(overrun.to_mm());
            part.beyond.extend(beyond.chars().filter(|c| !c.is_whitespace() && !c.is_control()));
            part.is_endless |= is_endless;
            part.count_line((self.page, Point::zero().transform(by).y), item.size);
            part.width = self.column.map_or(0.0, |(left, right)| (right - left).to_mm());
        }
        if text.is_empty() {
            return;
        }
        self.see(whole, seen);
        let page = self.page;
        // Of parts within each other, the inner one has the letters.
        let inner = self.open.last().and_then(|index| self.placed.get_mut(*index));
        if let Some(part) = inner.filter(|part| part.page == page) {
            let small = Extent::moved(
                Point::new(Abs::zero(), -item.size * SMALL_LETTER),
                Point::new(item.width(), Abs::zero()),
                by,
            );
            part.runs.push(small.area());
        }
        for index in &self.open {
            if let Some(part) = self.placed.get_mut(*index) {
                part.text.push_str(&text);
            }
        }
    }
}

impl Placed {
    /// Counts a line where a run stands on another baseline than the one before it; raised letters stay in theirs.
    fn count_line(&mut self, line: (usize, Abs), size: Abs) {
        let is_same = self.line.is_some_and(|(page, baseline)| {
            page == line.0 && (line.1 - baseline).abs() < RAISED * size
        });
        if !is_same {
            self.lines += 1;
            self.line = Some(line);
        }
    }
}

/// How much of two texts may lie on each other, in millimetres: less than the stroke of a letter.
const TOLERANCE: f64 = 0.3;

impl Area {
    /// Returns whether two have more in common than their edges.
    pub fn overlaps(self, other: Self) -> bool {
        let (width, height) = self.common(other);
        width > TOLERANCE && height > TOLERANCE
    }

    /// Returns the width and the height of what two have in common, negative where they are apart.
    fn common(self, other: Self) -> (f64, f64) {
        let along = |from: f64, length: f64, other: f64, other_length: f64| {
            (from + length).min(other + other_length) - from.max(other)
        };
        (
            along(self.x, self.width, other.x, other.width),
            along(self.y, self.height, other.y, other.height),
        )
    }

    /// The smallest that holds two.
    fn joined(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = (self.x + self.width).max(other.x + other.width);
        let bottom = (self.y + self.height).max(other.y + other.height);
        Self { x, y, width: right - x, height: bottom - y }
    }
}
