//! Words on single categories: they stand clear of all else, above the mark of a year or behind the bar of a name, and
//! a thin line leads down to the mark from those that do not stand right beside it.
//!
//! A form only says where its marks end ([`Canvas::anchor`](super::canvas::Canvas::anchor)). Where the plot has no room
//! for the words, it makes some: all that is below the head moves down, and bars are made shorter.

mod obstacles;

use super::ChartStyle;
use super::drawing::{Along, Command, Drawing, Ink, Point, Stroke, Text};
use super::faces::Face;
use super::foot;
use super::form::Unfit;
use super::labels::{Bounds, widest, wrap};
use super::order;
use super::spec::{ChartNote, ChartSpec};
use obstacles::{Obstacle, obstacles};

/// The distance from the words to what they must not touch.
const CLEAR: f64 = 3.0;
/// The distance from words to the line beside them, and to its mark.
const BESIDE: f64 = 3.0;
/// From which length on a line leads from the words to their mark.
const LED: f64 = 7.0;
/// The most lines that words are broken into.
const LINES: usize = 5;
/// The most of a chart's width that words take.
const WIDEST: f64 = 0.62;
/// In how many steps the plot makes room for words: a line each, or a part of its width.
const ROOM: u16 = 6;
/// How many places of a note are tried together with those of the others.
const TRIED: usize = 5;
/// What a line more, and words beside their line instead of over it, are worth in points of distance.
const COSTS: (f64, f64) = (4.0, 5.0);

/// Where the mark of a category ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    /// The category.
    pub(super) category: usize,
    /// The middle of its end.
    pub(super) at: (f64, f64),
    /// Whether it lies, so that words stand behind it and not above.
    pub(super) lies: bool,
}

/// Draws a chart with its notes.
pub(super) fn draw(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'_>,
) -> Result<Drawing, Unfit> {
    let form = |(width, height): (f64, Option<f64>)| {
        let foot = foot::plan(spec, width, style);
        let height = height.map(|height| height - foot.1);
        let (mut drawing, anchors) = (spec.form.draw)(spec, (width, height), style)?.finish()?;
        foot::add(&mut drawing, foot);
        Ok((drawing, anchors))
    };
    let (mut drawing, anchors) = form((width, height))?;
    if spec.notes.is_empty() {
        order::settle(&mut drawing, Vec::new(), style.metrics);
        return Ok(drawing);
    }
    let lies = anchors.iter().any(|anchor| anchor.lies);
    let mut found = noted(spec, drawing, anchors, (width, 0.0), style);
    for step in 1..=ROOM {
        if found.is_ok() {
            break;
        }
        let step = f64::from(step);
        let aside = if lies { width * WIDEST * step / f64::from(ROOM) } else { 0.0 };
        let lane = if lies { 0.0 } else { Face::name(style).leading() * step };
        let size = (width - aside, height.map(|height| height - lane));
        let Ok((drawing, anchors)) = form(size) else { break };
        found = noted(spec, drawing, anchors, (width, lane), style);
    }
    found
}

/// Adds the notes to a drawing, which is given so much width, and so much room below its head.
fn noted(
    spec: &ChartSpec,
    drawing: Drawing,
    anchors: Vec<Anchor>,
    (width, lane): (f64, f64),
    style: ChartStyle<'_>,
) -> Result<Drawing, Unfit> {
    let top = drawing.plot.top;
    let mut drawing = Drawing { width, ..drawing.opened(lane) };
    let anchors: Vec<Anchor> = anchors.into_iter().map(|anchor| anchor.lowered(lane)).collect();
    let bounds = Bounds { left: 0.0, top, right: width, bottom: drawing.height };
    let site = Site { obstacles: obstacles(&drawing, style), bounds, anchors, style };
    let placed = site.place(&spec.notes)?;
    let blocks = placed.iter().map(|placed| placed.draw(&mut drawing, style)).collect();
    order::settle(&mut drawing, blocks, style.metrics);
    Ok(drawing)
}

impl Anchor {
    /// Moves it down.
    fn lowered(self, by: f64) -> Self {
        Self { at: (self.at.0, self.at.1 + by), ..self }
    }
}

/// Where the notes of a chart are to stand.
struct Site<'a> {
    obstacles: Vec<Obstacle>,
    /// The drawing below its head.
    bounds: Bounds,
    anchors: Vec<Anchor>,
    style: ChartStyle<'a>,
}

/// Words in their place.
#[derive(Clone)]
struct Placed {
    lines: Vec<String>,
    bounds: Bounds,
    /// The side of the words that is even.
    along: Along,
    /// The line to the mark.
    leader: Option<((f64, f64), (f64, f64))>,
    /// How far from their mark they stand, and how awkwardly.
    cost: f64,
}

impl Site<'_> {
    /// Finds places for all notes, or says which finds none and how many letters of it would.
    fn place(&self, notes: &[ChartNote]) -> Result<Vec<Placed>, Unfit> {
        let mut order: Vec<(usize, &ChartNote)> = notes.iter().enumerate().collect();
        order.sort_by_key(|(_, note)| note.category);
        let texts: Vec<(usize, String)> =
            order.iter().map(|(_, note)| (note.category, note.text.clone())).collect();
        let mut placed = Vec::new();
        let Err(failed) = self.place_rest(&texts, &mut placed) else { return Ok(placed) };
        let words: Vec<&str> = texts.get(failed).map_or("", |(_, text)| text).split(' ').collect();
        let shorter = (1..words.len()).rev().find_map(|count| {
            let mut tried: Vec<(usize, String)> = texts.iter().take(failed + 1).cloned().collect();
            let (_, text) = tried.last_mut()?;
            *text = words.get(..count)?.join(" ");
            let letters = text.chars().count();
            self.place_rest(&tried, &mut Vec::new()).is_ok().then_some(letters)
        });
        let note = order.get(failed).map_or(0, |(index, _)| *index);
        Err(Unfit::Note { note, letters: shorter.unwrap_or(0) })
    }

    /// Places the notes from the first that has no place yet; tells the farthest one that finds none.
    fn place_rest(&self, notes: &[(usize, String)], placed: &mut Vec<Placed>) -> Result<(), usize> {
        let index = placed.len();
        let Some((category, text)) = notes.get(index) else { return Ok(()) };
        let mut places = self.places(*category, text, placed);
        places.sort_by(|one, two| one.cost.total_cmp(&two.cost));
        let mut failed = index;
        for place in places.into_iter().take(TRIED) {
            placed.push(place);
            match self.place_rest(notes, placed) {
                Ok(()) => return Ok(()),
                Err(note) => failed = failed.max(note),
            }
            placed.truncate(index);
        }
        Err(failed)
    }

    /// Returns all places for the words on a category, beside those that have theirs.
    fn places(&self, category: usize, text: &str, placed: &[Placed]) -> Vec<Placed> {
        let Some(anchor) = self.anchors.iter().find(|anchor| anchor.category == category) else {
            return Vec::new();
        };
        let face = Face::name(self.style);
        let whole = face.width(text);
        let mut broken: Vec<Vec<String>> = Vec::new();
        for count in 1..=LINES {
            // A little more than its part, since lines end between words.
            let room = whole / count as f64 * if count > 1 { 1.15 } else { 1.0 } + 0.01;
            let lines = wrap(text, room.min(self.bounds.right * WIDEST), &face);
            if lines.len() <= LINES && broken.iter().all(|other| other.len() != lines.len()) {
                broken.push(lines);
            }
        }
        let new: Vec<Obstacle> = placed.iter().flat_map(Placed::obstacles).collect();
        let places = broken.into_iter().flat_map(|lines| {
            if anchor.lies {
                self.behind(*anchor, lines, &new).into_iter().collect()
            } else {
                self.above(*anchor, &lines, &new)
            }
        });
        places.collect()
    }

    /// Returns the places above a mark: over it, and at either side of the line that leads to it.
    fn above(&self, anchor: Anchor, lines: &[String], new: &[Obstacle]) -> Vec<Placed> {
        let face = Face::name(self.style);
        let (wide, high) = (widest(lines, &face), face.height(lines.len()) + face.descent());
        let (x, y) = anchor.at;
        let all = || self.obstacles.iter().chain(new);
        let skyline = |left: f64, right: f64| {
            all().filter_map(|one| one.top(left, right)).fold(f64::INFINITY, f64::min)
        };
        let own = |one: &Obstacle| match one {
            Obstacle::Box(bounds, category) => {
                *category == Some(anchor.category)
                    && bounds.left < x
                    && x < bounds.right
                    && bounds.bottom < y + 1.0
            }
            Obstacle::Line(..) => false,
        };
        let numbers = all().filter(|one| own(one)).filter_map(|one| one.top(x - 1.0, x + 1.0));
        let end = numbers.fold(y, f64::min);
        // Something else stands between the mark and all that is above it.
        if skyline(x - 0.6, x + 0.6) < end - 2.0 {
            return Vec::new();
        }
        let middle = (x - wide / 2.0).clamp(0.0, (self.bounds.right - wide).max(0.0));
        let tries = [
            (middle, Along::Middle, 0.0),
            (x + BESIDE, Along::Start, COSTS.1),
            (x - BESIDE - wide, Along::End, COSTS.1),
        ];
        let place = |(left, along, cost): (f64, Along, f64)| {
            let right = left + wide;
            if left < 0.0 || right > self.bounds.right {
                return None;
            }
            let bottom = (skyline(left - CLEAR, right + CLEAR) - CLEAR).min(end - BESIDE);
            let bounds = Bounds { left, top: bottom - high, right, bottom };
            let length = end - bottom;
            let from = if along == Along::Middle { bottom + 1.0 } else { bounds.top };
            let leader =
                (along != Along::Middle || length > LED).then_some(((x, from), (x, end - 1.5)));
            let off = (f64::midpoint(left, right) - x).abs()
                * if along == Along::Middle { 0.2 } else { 0.0 };
            let cost = length + cost + off + COSTS.0 * lines.len() as f64;
            (bounds.top >= self.bounds.top).then(|| Placed {
                lines: lines.to_vec(),
                bounds,
                along,
                leader,
                cost,
            })
        };
        tries.into_iter().filter_map(place).collect()
    }

    /// Returns the place behind a lying bar.
    fn behind(&self, anchor: Anchor, lines: Vec<String>, new: &[Obstacle]) -> Option<Placed> {
        let face = Face::name(self.style);
        let (wide, high) = (widest(&lines, &face), face.height(lines.len()) + face.descent());
        let (x, y) = anchor.at;
        let all = || self.obstacles.iter().chain(new);
        let farthest =
            |top: f64, bottom: f64| all().filter_map(|one| one.end(top, bottom)).fold(x, f64::max);
        let end = farthest(y - 1.0, y + 1.0);
        let highest = (self.bounds.bottom - high).max(self.bounds.top);
        let top = (y - face.height(lines.len()) / 2.0).clamp(self.bounds.top, highest);
        let left = farthest(top - 1.0, top + high + 1.0) + 2.0 * CLEAR;
        let bounds = Bounds { left, top, right: left + wide, bottom: top + high };
        let length = left - end;
        let leader = (length > 4.0 * CLEAR).then_some(((end + CLEAR, y), (left - CLEAR, y)));
        let cost = length + COSTS.0 * lines.len() as f64;
        bounds.within(&self.bounds).then_some(Placed {
            lines,
            bounds,
            along: Along::Start,
            leader,
            cost,
        })
    }
}

impl Placed {
    /// Returns what others must not touch.
    fn obstacles(&self) -> Vec<Obstacle> {
        let leader = self.leader.map(|(from, to)| {
            let bounds = Bounds { left: from.0, top: from.1, right: to.0, bottom: to.1 };
            Obstacle::Box(bounds.grown(BESIDE / 2.0), None)
        });
        let words = Obstacle::Box(self.bounds.grown(BESIDE), None);
        leader.into_iter().chain([words]).collect()
    }

    /// Adds the line to the mark to a drawing, and a ground for the words where thin lines run behind them, which it
    /// returns.
    fn draw(&self, drawing: &mut Drawing, style: ChartStyle<'_>) -> Vec<Text> {
        let face = Face::name(style);
        let snap =
            |at: (f64, f64)| Point((at.0 * 100.0).round() / 100.0, (at.1 * 100.0).round() / 100.0);
        let Bounds { left, top, right, bottom } = self.bounds;
        let is_crossed = |command: &Command| match command {
            Command::Line { from, to, stroke } if stroke.ink == Ink::Grid => {
                self.bounds.meets((from.0, from.1), (to.0, to.1))
            }
            _ => false,
        };
        if drawing.commands.iter().any(is_crossed) {
            let (left, right) = ((left - 1.5).max(0.0), (right + 1.5).min(drawing.width));
            let (at, size) = (snap((left, top)), snap((right - left, bottom - top)));
            drawing.commands.push(Command::Rect { at, size, fill: Some(Ink::Paper), stroke: None });
        }
        if let Some((from, to)) = self.leader {
            let stroke = Stroke { ink: Ink::Muted, width: 0.5 };
            drawing.commands.push(Command::Line { from: snap(from), to: snap(to), stroke });
        }
        let x = match self.along {
            Along::Start => left,
            Along::Middle => f64::midpoint(left, right),
            Along::End => right,
        };
        let set = |(row, line): (usize, &String)| {
            let y = top + face.cap() + face.leading() * row as f64;
            let text = face.set(line.as_str(), x, y, self.along);
            Text { at: snap((x, y)), ..text }
        };
        self.lines.iter().enumerate().map(set).collect()
    }
}
