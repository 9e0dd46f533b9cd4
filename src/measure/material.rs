//! From what stands in a frame to boxes, glue and penalties: where a page may end, and at which cost.

use std::collections::BTreeSet;
use std::ops::Range;

use typst::introspection::Location;
use typst::layout::{Abs, Frame};

use super::elements::{Id, Kind};
use super::endings::{Ending, WITHIN_PARAGRAPH, ending, is_lone};
use super::entries;
use super::marks::{Address, Filling, Ground, Mark, Slot, Target};
use super::reading::{Leaf, Line, Reading};
use super::words::{Text, texts};

/// What two things may overlap and still be one above the other.
const EPSILON: f64 = 0.3;

/// The height up to which a shape is a line, which belongs to what is above it.
const RULE: f64 = 1.5;

/// The white above something, besides what the frame has.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct White {
    /// By how many lines it may shrink.
    pub shrink: f64,
    /// By how many lines it may stretch.
    pub stretch: f64,
    /// What the height of what follows has to be a multiple of, in lines.
    pub snaps: Option<f64>,
    /// Whether it brings what follows down to the foot of the strand's neighbours.
    pub fills: bool,
}

/// What no page divides, between two heights of the frame.
#[derive(Debug)]
pub struct Solid {
    /// The upper edge.
    pub top: Abs,
    /// The lower edge.
    pub bottom: Abs,
    /// What fills it, where the plan chooses its height, with its number in the stream.
    pub slot: Option<(usize, Slot)>,
    /// The white above it.
    pub white: White,
    /// Whether a page may end above it.
    pub ending: Ending,
    /// The first number of the stream that belongs to it, if a page ends above it.
    pub from: usize,
    chains: BTreeSet<usize>,
    /// Of paragraphs.
    pub(super) lines: Vec<Line>,
    /// The text that it has most of, by its number.
    pub(super) text: Option<usize>,
}

/// A strand's solids from above, and to which of them each number of the stream belongs.
#[derive(Debug)]
pub struct Material {
    /// The solids.
    pub solids: Vec<Solid>,
    /// The first solid below each height that neighbours share, by its name; one more than there are for the end.
    pub levels: Vec<(String, usize)>,
    /// What is painted behind some of the solids.
    pub grounds: Vec<(Ground, Range<usize>)>,
    /// The addresses for the foot of the page, with the solids that they belong to.
    pub addresses: Vec<(Address, usize)>,
    /// Where links may lead, each with its place and the solid that it begins in.
    pub targets: Vec<(Target, Location, usize)>,
    /// The solids that are the heads of a table's columns, which are set again where the table goes on.
    pub header: Option<Range<usize>>,
    /// For each number of the stream its solid, and whether it stays in order.
    pub of: Vec<(usize, bool)>,
    /// Its texts.
    pub(super) texts: Vec<Text>,
}

impl Material {
    /// Turns what was read into material.
    pub fn new(frame: &Frame, reading: &Reading, line: Abs) -> Self {
        let mut solids = solids(reading);
        if solids.is_empty() {
            solids.push(Solid::new(Abs::zero(), frame.height()));
        }
        let of = owners(reading, &solids);
        let (levels, grounds, addresses, targets) = Default::default();
        let header = header(&solids, reading);
        let texts = Vec::new();
        let mut material = Self { solids, levels, grounds, addresses, targets, header, of, texts };
        material.take_texts(reading);
        material.set_endings(reading);
        material.keep_entries(reading, line);
        material.take_marks(reading);
        material
    }

    /// Material of which nothing but its solids is known.
    pub(super) fn estimated(solids: Vec<Solid>) -> Self {
        let (levels, grounds, addresses, targets) = Default::default();
        let (of, texts) = Default::default();
        Self { solids, levels, grounds, addresses, targets, header: None, of, texts }
    }

    /// Says of which text each solid is a line.
    fn take_texts(&mut self, reading: &Reading) {
        let (texts, of) = texts(reading);
        for (number, text) in of {
            let own = self.of.get(number).and_then(|(solid, _)| self.solids.get_mut(*solid));
            let lines = |text: usize| texts.get(text).map(|text| text.lines);
            if let Some(solid) = own.filter(|own| own.text.and_then(lines) < lines(text)) {
                solid.text = Some(text);
            }
        }
        self.texts = texts;
    }

    /// Says above which solids a page may end.
    fn set_endings(&mut self, reading: &Reading) {
        let ordered: Vec<(usize, usize)> = reading
            .leaves
            .iter()
            .filter(|leaf| leaf.is_ordered)
            .filter_map(|leaf| Some((leaf.number, self.of.get(leaf.number)?.0)))
            .collect();
        let mut before = 0;
        for index in 1..self.solids.len() {
            // What belongs above has to come first in the stream, or the pages would be read in another order.
            let count = ordered.iter().filter(|(_, solid)| *solid < index).count();
            let is_sorted = ordered.iter().take(count).all(|(_, solid)| *solid < index);
            let from = count.checked_sub(1).and_then(|last| ordered.get(last));
            let mut from = from.map_or(0, |(number, _)| number + 1);
            while reading.closing.get(from).copied().unwrap_or_default() {
                from += 1;
            }
            let from = from.max(before);
            let ending = match &self.solids[index - 1..=index] {
                [above, below] if is_sorted => ending(above, below, reading),
                _ => Ending::Never,
            };
            let solid = &mut self.solids[index];
            (solid.ending, solid.from) = (ending, from);
            before = from;
        }
    }

    /// Says where a page would leave too little of a list or of a table alone; lines are so high.
    fn keep_entries(&mut self, reading: &Reading, line: Abs) {
        for index in entries::lone(&self.solids, reading, line) {
            if let Some(Solid { ending, .. }) = self.solids.get_mut(index)
                && let Ending::At(cost) = *ending
            {
                *ending = Ending::Lone(cost);
            }
        }
    }

    /// Applies what the template marked, to what each mark stands before.
    fn take_marks(&mut self, reading: &Reading) {
        let mut open: Option<(Ground, usize)> = None;
        let last = reading.leaves.iter().map(|leaf| leaf.number).max();
        for (number, mark) in &reading.marks {
            let own = self.of.get(*number).map_or(0, |(solid, _)| *solid);
            match mark {
                Mark::GroundEnd => {
                    if let Some((ground, from)) = open.take() {
                        self.grounds.push((ground, from..own + 1));
                    }
                }
                Mark::Ground(ground) => open = Some((ground.clone(), own)),
                Mark::Level(name) => {
                    // One at the end of all has nothing below it.
                    let is_last = reading.leaves.iter().all(|leaf| leaf.number < *number);
                    let own =
                        if is_last { self.solids.len() } else { self.below(*number, own, reading) };
                    self.levels.push((name.clone(), own));
                }
                Mark::Address(address) => self.addresses.push((address.clone(), own)),
                Mark::Target(target, place) => self.targets.push((*target, *place, own)),
                // White that nothing follows is the end of the strand.
                mark if Some(*number) < last => {
                    let own = self.below(*number, own, reading);
                    if let Some(solid) = self.solids.get_mut(own) {
                        solid.take_mark(mark);
                    }
                }
                _ => {}
            }
        }
    }

    /// Returns the solid that a mark stands above, where the next text is in this one: ornaments may come before it, or
    /// all that follows is ornament.
    fn below(&self, mark: usize, next: usize, reading: &Reading) -> usize {
        let at = reading.leaves.partition_point(|leaf| leaf.number < mark);
        let (before, after) = reading.leaves.split_at(at);
        let solid = |leaf: &Leaf| self.of.get(leaf.number).map(|(solid, _)| *solid);
        let above = before.iter().rfind(|leaf| leaf.is_ordered).and_then(solid);
        let first = after.first().and_then(solid);
        let is_before = |first: usize| first < next || Some(next) <= above;
        first.filter(|first| above < Some(*first) && is_before(*first)).unwrap_or(next)
    }

    /// Returns the numbers of the stream that solids take.
    pub fn numbers(&self, solids: Range<usize>) -> Range<usize> {
        let from = |index: usize| self.solids.get(index).map_or(usize::MAX, |solid| solid.from);
        let first = if solids.start == 0 { 0 } else { from(solids.start) };
        first..from(solids.end)
    }
}

impl Solid {
    /// What has nothing in it.
    pub(super) fn new(top: Abs, bottom: Abs) -> Self {
        Self {
            top,
            bottom,
            slot: None,
            white: White::default(),
            ending: Ending::Never,
            from: 0,
            chains: BTreeSet::new(),
            lines: Vec::new(),
            text: None,
        }
    }

    /// Copies it to another height, in a width that is so many times its own. `place` is which line of how many of a
    /// paragraph it becomes, if it is not the first.
    pub(super) fn estimated(&self, top: Abs, times: f64, place: Option<(usize, usize)>) -> Self {
        let mut height = self.bottom - self.top;
        let mut slot = self.slot.clone();
        if let Some((_, slot)) = &mut slot
            && slot.what == Filling::Picture
        {
            // Templates round it to whole lines, from what is known exactly: one way or the other.
            let [min, best, max] = [slot.min, slot.best, slot.max].map(|lines| lines * times);
            [slot.min, slot.best, slot.max] = [min.floor(), best, max.ceil()];
            height *= times;
        }
        let (white, ending) = match place {
            None => (self.white, self.ending),
            Some((index, count)) if is_lone(index, count) => (White::default(), Ending::Never),
            Some(_) => (White::default(), Ending::At(WITHIN_PARAGRAPH)),
        };
        Self { slot, white, ending, ..Self::new(top, top + height) }
    }

    fn take_mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Break(cost) if self.ending != Ending::Never => self.ending = Ending::At(*cost),
            Mark::Hold => self.ending = Ending::Never,
            Mark::Glue(glue) => {
                self.white.shrink += glue.best - glue.min;
                self.white.stretch += glue.max - glue.best;
            }
            Mark::Fill => self.white.fills = true,
            Mark::Snap(snap) => self.white.snaps = Some(snap.step),
            _ => {}
        }
    }

    fn take(&mut self, leaf: &Leaf) {
        self.bottom = self.bottom.max(leaf.bottom);
        self.chains.insert(leaf.chain);
        let slot = || Some((leaf.number, leaf.slot.clone()?));
        self.slot = self.slot.take().or_else(slot);
        if let Some(line) = leaf.line
            && !self.lines.contains(&line)
        {
            self.lines.push(line);
        }
    }

    /// Returns the elements that it has a part of.
    pub(super) fn elements<'a>(
        &'a self,
        reading: &'a Reading,
    ) -> impl Iterator<Item = (Id, Kind)> + 'a {
        self.chains.iter().flat_map(|chain| reading.elements.chain(*chain))
    }

    /// Returns the items of lists and the rows of tables that it has a part of, each with its list or table.
    pub fn entries<'a>(&'a self, reading: &'a Reading) -> impl Iterator<Item = (Id, usize)> + 'a {
        self.chains.iter().flat_map(|chain| {
            let within = reading.elements.chain(*chain);
            within.clone().zip(within.skip(1)).filter_map(|pair| match pair {
                ((list, Kind::List), (item, Kind::Item)) => Some((list, item)),
                ((table, Kind::Table), (_, Kind::Cell { row, is_head: false })) => {
                    Some((table, row))
                }
                _ => None,
            })
        })
    }
}

/// Gathers what overlaps.
fn solids(reading: &Reading) -> Vec<Solid> {
    let mut sorted: Vec<&Leaf> = reading.leaves.iter().collect();
    sorted.sort_by(|one, other| one.top.cmp(&other.top).then(one.number.cmp(&other.number)));
    let mut solids: Vec<Solid> = Vec::new();
    for leaf in sorted {
        let is_thin = !leaf.is_ordered && leaf.bottom - leaf.top < Abs::pt(RULE);
        let is_rule = |above: &Solid| is_thin && !begins_whole(leaf, above, reading);
        match solids.last_mut() {
            Some(last) if leaf.top < last.bottom - Abs::pt(EPSILON) || is_rule(last) => {
                last.take(leaf);
            }
            _ => {
                let mut solid = Solid::new(leaf.top, leaf.bottom);
                solid.take(leaf);
                solids.push(solid);
            }
        }
    }
    solids
}

/// Whether something is part of what no page divides and what is above it is not.
fn begins_whole(leaf: &Leaf, above: &Solid, reading: &Reading) -> bool {
    let is_box = |kind: Kind| matches!(kind, Kind::Whole | Kind::Grounded);
    let mut wholes =
        reading.elements.chain(leaf.chain).filter(|(_, kind)| is_box(*kind)).peekable();
    wholes.peek().is_some() && {
        let over: BTreeSet<(Id, Kind)> = above.elements(reading).collect();
        !wholes.any(|whole| over.contains(&whole))
    }
}

/// Says to which solid each number of the stream belongs: ink by its place, a tag to what it opens or closes.
fn owners(reading: &Reading, solids: &[Solid]) -> Vec<(usize, bool)> {
    let at = |leaf: &Leaf| {
        let middle = 0.5 * (leaf.top + leaf.bottom);
        solids.partition_point(|solid| solid.top <= middle).saturating_sub(1)
    };
    let mut of: Vec<Option<(usize, bool)>> = vec![None; reading.closing.len()];
    for leaf in &reading.leaves {
        if let Some(own) = of.get_mut(leaf.number) {
            *own = Some((at(leaf), leaf.is_ordered));
        }
    }
    let mut last = 0;
    let mut open: Vec<usize> = Vec::new();
    let mut result: Vec<(usize, bool)> = vec![(0, true); of.len()];
    for (number, own) in of.iter().enumerate() {
        match own {
            Some((solid, is_ordered)) => {
                if *is_ordered {
                    last = *solid;
                    for tag in open.drain(..) {
                        result[tag] = (*solid, true);
                    }
                }
                result[number] = (*solid, *is_ordered);
            }
            None if reading.closing.get(number).copied().unwrap_or_default() => {
                result[number] = (last, true);
            }
            None => open.push(number),
        }
    }
    for tag in open {
        result[tag] = (last, true);
    }
    result
}

/// Returns the solids that hold the heads of a table's columns.
fn header(solids: &[Solid], reading: &Reading) -> Option<Range<usize>> {
    let is_head = |solid: &Solid| {
        solid.elements(reading).any(|(_, kind)| matches!(kind, Kind::Cell { is_head: true, .. }))
    };
    let first = solids.iter().position(is_head)?;
    let count = solids.get(first..)?.iter().take_while(|solid| is_head(solid)).count();
    Some(first..first + count)
}
