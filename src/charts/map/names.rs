//! The names of the largest dots of a map, each with its value: beside its dot, or where there is room near it, at the end
//! of a thin line.

use super::dots::Dot;
use super::{box_of, number};
use crate::charts::ChartStyle;
use crate::charts::canvas::Canvas;
use crate::charts::drawing::{Along, Ink, Says, Text};
use crate::charts::faces::Face;
use crate::charts::labels::{Bounds, widest, wrap};
use crate::charts::spec::ChartSpec;

/// How many are named at the most, and how much of a map's width one needs.
const MOST: (usize, f64) = (8, 32.0);
/// The same of those with a line to their dot.
const LED: f64 = 62.0;
/// Which are tried to be named, by their place in the order of values.
const TRIED: usize = 12;
/// The distance from a dot to its name.
const OFF: f64 = 2.0;
/// The distance between a name and its value.
const BETWEEN: f64 = 3.0;
/// What other things keep from a name, and names from each other.
const CLEAR: f64 = 1.2;
const APART: f64 = 3.0;
/// The most of a map's width that a name takes in one line.
const WIDEST: f64 = 0.3;
/// How far away from their dots names stand that have no room beside them.
const FARTHER: [f64; 5] = [8.0, 16.0, 26.0, 38.0, 52.0];
/// The width of the lines that lead there.
const LINE: f64 = 0.5;
/// The radius from which on a line does not pass over a dot.
const PASSED: f64 = 2.5;

/// Where words may stand about a dot, to the right and down: the sides first.
const SIDES: [(f64, f64); 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.7, -0.7),
    (0.7, 0.7),
    (-0.7, -0.7),
    (-0.7, 0.7),
];

/// A name in its place.
pub(super) struct Name {
    bounds: Bounds,
    texts: Vec<Text>,
    /// The line from its dot.
    leader: Option<((f64, f64), (f64, f64))>,
}

impl Name {
    /// Draws the line from its dot.
    pub(super) fn draw_leader(&self, canvas: &mut Canvas<'_>) {
        if let Some((from, to)) = self.leader {
            canvas.line(from, to, Ink::Muted, LINE);
        }
    }

    /// Sets its words.
    pub(super) fn set(self, canvas: &mut Canvas<'_>) {
        self.texts.into_iter().for_each(|text| canvas.text(text));
    }
}

/// Names dots, which are in the order of their values, within a frame: the one that is pointed at, and the largest.
pub(super) fn names(
    spec: &ChartSpec,
    dots: &[Dot],
    crosses: Vec<Bounds>,
    frame: Bounds,
    style: ChartStyle<'_>,
) -> Vec<Name> {
    let is_pointed = |dot: &&Dot| spec.highlight == Some(dot.category);
    let pointed = dots.iter().filter(is_pointed);
    let others = dots.iter().take(TRIED).filter(|dot| !is_pointed(dot));
    let has_room = |count: usize, each: f64| (count + 1) as f64 * each <= frame.width();
    let mut site = Site { spec, dots, crosses, frame, style, names: Vec::new() };
    for dot in pointed.chain(others) {
        let led = site.names.iter().filter(|name| name.leader.is_some()).count();
        if site.names.len() < MOST.0 && has_room(site.names.len(), MOST.1) {
            let name = site.place(dot, has_room(led, LED));
            site.names.extend(name);
        }
    }
    site.names
}

/// Where names are to stand.
struct Site<'s> {
    spec: &'s ChartSpec,
    dots: &'s [Dot],
    crosses: Vec<Bounds>,
    frame: Bounds,
    style: ChartStyle<'s>,
    names: Vec<Name>,
}

/// The words of a dot, in some lines.
struct Words<'w> {
    /// Those of the name.
    lines: &'w [String],
    /// The value.
    value: &'w str,
    /// Whether the value has a line of its own.
    is_below: bool,
}

impl Site<'_> {
    /// Finds a place for the name and the value of a dot: beside it, or also at the end of a line.
    fn place(&self, dot: &Dot, may_lead: bool) -> Option<Name> {
        let value = number(self.spec, dot.category, self.style);
        let name = self.spec.categories.get(dot.category)?;
        let lines = wrap(name, WIDEST * self.frame.width(), &self.faces(dot).0);
        let words = [false, true].map(|is_below| Words { lines: &lines, value: &value, is_below });
        let beside = words.iter().flat_map(|words| SIDES.map(|side| (words, side, OFF)));
        let [in_line, _] = &words;
        let farther = FARTHER.iter().filter(|_| may_lead);
        let farther = farther.flat_map(|off| SIDES.map(|side| (in_line, side, *off)));
        beside.chain(farther).find_map(|(words, side, off)| self.try_place(dot, words, side, off))
    }

    /// Returns how the name and the value of a dot are set.
    fn faces(&self, dot: &Dot) -> (Face<'_>, Face<'_>) {
        let pointed = self.spec.highlight == Some(dot.category);
        let (name, value) = (Face::category(self.style), Face::value(self.style).small());
        (name.pointed(pointed), value.pointed(pointed))
    }

    /// Sets words at a side of a dot and so far from it, if nothing else is there.
    fn try_place(
        &self,
        dot: &Dot,
        words: &Words<'_>,
        (right, down): (f64, f64),
        off: f64,
    ) -> Option<Name> {
        let (face, figure) = self.faces(dot);
        let own = figure.width(words.value);
        let last = words.lines.last().map_or(0.0, |line| face.width(line));
        let behind = if words.is_below { 0.0 } else { BETWEEN + own };
        let rows = words.lines.len() + usize::from(words.is_below);
        let wide = widest(words.lines, &face).max(last + behind).max(own);
        let high = face.height(rows) + face.descent();
        let out = dot.radius + off;
        // The words begin where the way to that side ends.
        let edge = |along: f64, size: f64| along * (out + size / 2.0);
        let (x, y) = (
            dot.at.0 + if right == 0.0 { 0.0 } else { right * out + right.signum() * wide / 2.0 },
            dot.at.1
                + if down.abs() < 1.0 { down * out + down * high / 2.0 } else { edge(down, high) },
        );
        let top = y - high / 2.0 + if down == 0.0 { face.descent() / 2.0 } else { 0.0 };
        let (left, right_edge) = (x - wide / 2.0, x + wide / 2.0);
        let bounds = Bounds { left, top, right: right_edge, bottom: top + high };
        let leader = (off > OFF).then(|| self.leader(dot, &bounds));
        if !self.is_free(dot, &bounds, leader) {
            return None;
        }
        let start = |wide: f64| match right {
            side if side > 0.0 => left,
            side if side < 0.0 => right_edge - wide,
            _ => x - wide / 2.0,
        };
        let baseline = |row: usize| top + face.cap() + face.leading() * row as f64;
        let mut texts = Vec::new();
        for (row, line) in words.lines.iter().enumerate() {
            let more = if row + 1 == words.lines.len() { behind } else { 0.0 };
            let at = start(face.width(line) + more);
            texts.push(face.set(line.as_str(), at, baseline(row), Along::Start));
        }
        let at = if words.is_below { start(own) } else { start(last + behind) + last + BETWEEN };
        let says = Says::Value { series: 0, category: dot.category };
        let value = figure.set(words.value, at, baseline(rows - 1), Along::Start);
        texts.push(value.saying(says));
        Some(Name { bounds, texts, leader })
    }

    /// Returns the line from a dot to words.
    fn leader(&self, dot: &Dot, words: &Bounds) -> ((f64, f64), (f64, f64)) {
        let (x, y) = dot.at;
        let middle = f64::midpoint(words.top, words.bottom);
        let to = if words.left > x || words.right < x {
            (if words.left > x { words.left - 1.0 } else { words.right + 1.0 }, middle)
        } else {
            (x, if words.top > y { words.top - 1.0 } else { words.bottom + 1.0 })
        };
        let length = libm::hypot(to.0 - x, to.1 - y);
        let share = (dot.radius / length).min(1.0);
        ((x + (to.0 - x) * share, y + (to.1 - y) * share), to)
    }

    /// Returns whether words, and the line to them, lie on nothing else.
    fn is_free(&self, own: &Dot, words: &Bounds, leader: Option<((f64, f64), (f64, f64))>) -> bool {
        let clear = words.grown(CLEAR);
        let meets = |bounds: &Bounds| leader.is_some_and(|(from, to)| bounds.meets(from, to));
        let is_other = |dot: &&Dot| dot.category != own.category;
        words.within(&self.frame)
            && !self.crosses.iter().any(|cross| cross.overlaps(&clear))
            && !self.dots.iter().any(|dot| box_of(dot.at, dot.radius).overlaps(&clear))
            && !self
                .dots
                .iter()
                .filter(is_other)
                .any(|dot| dot.radius >= PASSED && meets(&box_of(dot.at, dot.radius)))
            && !self.names.iter().any(|name| {
                let passes = name.leader.is_some_and(|(from, to)| clear.meets(from, to));
                passes || name.bounds.overlaps(&words.grown(APART)) || meets(&name.bounds)
            })
    }
}
