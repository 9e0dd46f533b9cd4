//! Fitting labels: the box of a text, breaking it into lines, and keeping labels off each other.

use icu_segmenter::GraphemeClusterSegmenter;

use super::drawing::{Across, Along, Point, Role, Text};
use super::faces::Face;
use super::metrics::TextMetrics;
use crate::text::line_pieces;

/// A box in points; `top` is less than `bottom`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    /// The left edge.
    pub(super) left: f64,
    /// The upper edge.
    pub(super) top: f64,
    /// The right edge.
    pub(super) right: f64,
    /// The lower edge.
    pub(super) bottom: f64,
}

impl Bounds {
    /// Returns the box that a text fills, from its capitals to its descenders.
    pub(super) fn of(text: &Text, metrics: &dyn TextMetrics) -> Self {
        let width = metrics.width(&text.text, text.role, text.size, text.weight);
        let cap = metrics.cap_height(text.role, text.size);
        // Of figures, only commas and brackets go below the baseline.
        let depth = if text.role == Role::Figure { 0.4 } else { 1.0 };
        let descent = metrics.descent(text.role, text.size) * depth;
        let left = match text.along {
            Along::Start => 0.0,
            Along::Middle => -width / 2.0,
            Along::End => -width,
        };
        let baseline = baseline(text, metrics) - text.at.1;
        let (right, top, bottom) = (left + width, baseline - cap, baseline + descent);
        let Point(x, y) = text.at;
        let (left, top, right, bottom) = match text.turn.rem_euclid(360) {
            90 => (-bottom, left, -top, right),
            180 => (-right, -bottom, -left, -top),
            270 => (top, -right, bottom, -left),
            _ => (left, top, right, bottom),
        };
        Self { left: x + left, top: y + top, right: x + right, bottom: y + bottom }
    }

    /// Returns whether two boxes share more than an edge.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right - SLACK
            && other.left < self.right - SLACK
            && self.top < other.bottom - SLACK
            && other.top < self.bottom - SLACK
    }

    /// Returns whether this box lies in another.
    pub(super) fn within(&self, other: &Self) -> bool {
        self.left >= other.left - SLACK
            && self.right <= other.right + SLACK
            && self.top >= other.top - SLACK
            && self.bottom <= other.bottom + SLACK
    }

    /// Returns the box with so much more on each side.
    pub(super) fn grown(&self, by: f64) -> Self {
        let Self { left, top, right, bottom } = *self;
        Self { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
    }

    /// Returns whether a straight line passes through the box.
    pub(super) fn meets(&self, from: (f64, f64), to: (f64, f64)) -> bool {
        let (mut enter, mut leave): (f64, f64) = (0.0, 1.0);
        let sides = [(from.0, to.0, self.left, self.right), (from.1, to.1, self.top, self.bottom)];
        for (start, end, low, high) in sides {
            let way = end - start;
            if way == 0.0 {
                if start < low || start > high {
                    return false;
                }
                continue;
            }
            let (one, two) = ((low - start) / way, (high - start) / way);
            enter = enter.max(one.min(two));
            leave = leave.min(one.max(two));
        }
        enter <= leave
    }

    /// Returns the width.
    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Returns the height.
    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

/// What boxes may overlap by without being seen to: the rounding of coordinates.
const SLACK: f64 = 0.021;

/// The height at which the baseline of a level text lies.
pub(super) fn baseline(text: &Text, metrics: &dyn TextMetrics) -> f64 {
    text.at.1
        + match text.across {
            Across::Top => metrics.ascent(text.role, text.size),
            Across::Middle => metrics.cap_height(text.role, text.size) / 2.0,
            Across::Baseline => 0.0,
            Across::Bottom => -metrics.descent(text.role, text.size),
        }
}

/// Breaks a text into as few lines of this width as it needs, all about equally long.
///
/// A word that is longer than the width stays whole and sticks out; see [`fits`].
pub(super) fn wrap(text: &str, width: f64, face: &Face<'_>) -> Vec<String> {
    let pieces = whole(pieces(text), width, face);
    let lines = fill(&pieces, width, face);
    let count = lines.len();
    if count < 2 {
        return lines;
    }
    // The narrowest width that needs no more lines makes them even.
    let (mut narrow, mut wide, mut best) = (width / count as f64, width, lines);
    for _ in 0..8 {
        let middle = f64::midpoint(narrow, wide);
        let tried = fill(&pieces, middle, face);
        if tried.len() <= count {
            (wide, best) = (middle, tried);
        } else {
            narrow = middle;
        }
    }
    best
}

/// Breaks a text into lines of this width, in the middle of a word where it must be.
pub(super) fn wrap_hard(text: &str, width: f64, face: &Face<'_>) -> Vec<String> {
    let lines = wrap(text, width, face);
    if fits(&lines, width, face) {
        return lines;
    }
    let mut pieces = Vec::new();
    for piece in self::pieces(text) {
        if face.width(piece.trim_end()) <= width {
            pieces.push(piece);
        } else {
            pieces.extend(split(
                &piece,
                &GraphemeClusterSegmenter::new().segment_str(&piece).collect::<Vec<_>>(),
            ));
        }
    }
    fill(&pieces, width, face)
}

/// Joins what a hyphen or a slash would part, where the whole fits into a line.
fn whole(pieces: Vec<String>, width: f64, face: &Face<'_>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for piece in pieces {
        match joined.last_mut() {
            Some(last)
                if last.ends_with(['-', '‐', '–', '/'])
                    && face.width(format!("{last}{piece}").trim_end()) <= width =>
            {
                last.push_str(&piece);
            }
            _ => joined.push(piece),
        }
    }
    joined
}

/// Returns whether all lines are at most this wide.
pub(super) fn fits(lines: &[String], width: f64, face: &Face<'_>) -> bool {
    widest(lines, face) <= width
}

/// Returns the width of the widest line.
pub(super) fn widest(lines: &[String], face: &Face<'_>) -> f64 {
    lines.iter().map(|line| face.width(line)).fold(0.0, f64::max)
}

/// Cuts a text where a line may end, by the rules of Unicode.
fn pieces(text: &str) -> Vec<String> {
    let text = text.replace(['\n', '\r', '\t'], " ");
    let text = text.trim();
    line_pieces(text).into_iter().filter_map(|piece| text.get(piece)).map(str::to_owned).collect()
}

/// Cuts a text at these places.
fn split(text: &str, at: &[usize]) -> Vec<String> {
    let pairs = at.iter().zip(at.iter().skip(1));
    pairs.filter_map(|(from, to)| text.get(*from..*to)).map(str::to_owned).collect()
}

/// Fills lines with pieces, as many in a line as it holds.
fn fill(pieces: &[String], width: f64, face: &Face<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces {
        let longer = format!("{line}{piece}");
        if line.is_empty() || face.width(longer.trim_end()) <= width {
            line = longer;
        } else {
            lines.push(line.trim_end().to_owned());
            line.clone_from(piece);
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// Moves heights apart, as little as it takes, so that each keeps its distance from the one above.
///
/// `wanted` gives the middle and the height of each label, downwards; the answer gives the middles.
/// Returns `None` where they do not all fit between `top` and `bottom`.
pub(super) fn spread(wanted: &[(f64, f64)], top: f64, bottom: f64) -> Option<Vec<f64>> {
    let total: f64 = wanted.iter().map(|(_, height)| height).sum();
    if total > bottom - top + SLACK {
        return None;
    }
    // Labels that would touch form a block, which sits where its members want to be on average.
    let mut blocks: Vec<Block> = Vec::new();
    for (middle, height) in wanted {
        let mut block = Block { start: middle - height / 2.0, height: *height, members: 1 };
        block.clamp(top, bottom);
        while let Some(above) = blocks.pop_if(|above| above.start + above.height > block.start) {
            block = above.joined(&block);
            block.clamp(top, bottom);
        }
        blocks.push(block);
    }
    let mut heights = wanted.iter().map(|(_, height)| *height);
    let mut middles = Vec::new();
    for block in blocks {
        let mut edge = block.start;
        for height in heights.by_ref().take(block.members) {
            middles.push(edge + height / 2.0);
            edge += height;
        }
    }
    Some(middles)
}

/// Labels that stand directly below each other.
struct Block {
    /// The upper edge of the first.
    start: f64,
    /// The height of all.
    height: f64,
    /// How many there are.
    members: usize,
}

impl Block {
    /// Moves the block into its room.
    fn clamp(&mut self, top: f64, bottom: f64) {
        self.start = self.start.min(bottom - self.height).max(top);
    }

    /// Joins the block below to this one.
    fn joined(&self, below: &Self) -> Self {
        let members = self.members + below.members;
        // Where the lower block wants this one to begin, weighed by how many want it.
        let wish = (below.start - self.height) * below.members as f64;
        let start = (self.start * self.members as f64 + wish) / members as f64;
        Self { start, height: self.height + below.height, members }
    }
}
