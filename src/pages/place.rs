//! The pieces of components onto the pages that the furniture stands on.
//!
//! A component keeps its place in the structure of the document wherever its pieces stand: a placeholder for it opens
//! and closes in the order of the document, and each piece names it as its parent, as the typesetter does for what floats.

use std::collections::BTreeMap;
use std::ops::Range;

use typst::foundations::{Content, NativeElement};
use typst::introspection::{Location, Tag, TagFlags};
use typst::layout::{Abs, Frame, FrameItem, FrameParent, Inherit, PlaceElem, Point};
use typst::model::DocumentInfo;
use typst::pdf::ArtifactElem;
use typst_layout::{Page, PagedDocument};

use super::charts::{self, Words};
use super::links::{Heard, Targets};
use crate::arrange::{Repeat, Sheets, Spot};
use crate::measure::{Measures, Strand, Target, stream};

/// Where the numbers of our own elements begin: far from what the typesetter gives, which are hashes.
const FIRST_LOCATION: u128 = 1;

/// The structure asks for such elements, and what stands in them is found through them: headings, for the outline.
const FLAGS: TagFlags = TagFlags { introspectable: true, tagged: true };

/// What fills the slots, by page, measured strand and solid.
pub type Fillings = BTreeMap<(usize, (usize, usize)), Frame>;

/// What fills the slots, and what the charts among it say.
pub struct Filled {
    /// The drawings.
    pub fillings: Fillings,
    /// What they say.
    pub words: Words,
}

/// Puts components onto the pages of the furniture, as planned. What is `heard` of links is for those who do not see
/// where they lead.
pub fn place(
    furniture: &[Page],
    info: DocumentInfo,
    sheets: &Sheets,
    measures: &Measures,
    filled: &Filled,
    heard: &Heard,
) -> PagedDocument {
    let mut frames: Vec<Frame> = furniture.iter().map(|page| page.frame.clone()).collect();
    let mut turns: Vec<(usize, usize, bool)> = sheets.spots.iter().map(|spot| spot.turn).collect();
    turns.sort_unstable();
    turns.dedup();
    if let Some(first) = frames.first_mut() {
        first.push_multiple((0..turns.len()).flat_map(placeholder));
    }
    for (index, repeat) in sheets.repeats.iter().enumerate() {
        if let (Some(frame), Some(strand)) =
            (frames.get_mut(repeat.page), measures.strands.get(repeat.strand))
        {
            frame.push_frame(Point::zero(), again(repeat, strand, turns.len() + index));
        }
    }
    for spot in drawn(&sheets.spots) {
        let turn = turns.binary_search(&spot.turn).unwrap_or_default();
        if let (Some(frame), Some(strand)) =
            (frames.get_mut(spot.page), measures.strands.get(spot.strand))
        {
            let mut part = part(spot, strand, &filled.fillings);
            charts::tell(&mut part, &filled.words);
            part.set_parent(FrameParent::new(location(turn), Inherit::Yes));
            frame.push_frame(Point::with_x(Abs::mm(spot.x)), part);
        }
    }
    let targets = Targets { places: targets(sheets, measures), sections: sheets.starts(), heard };
    targets.lead(&mut frames);
    let pages = furniture.iter().zip(frames).map(|(page, frame)| Page { frame, ..page.clone() });
    PagedDocument::new(pages.collect(), info)
}

/// Returns the spots in the order in which they are drawn: of those beside each other in a component the left one first.
/// Programs that copy text put lines on one baseline from left to right, and would mix a caption at the left with a text
/// that was drawn before it. Whoever listens is told the structure, which has an order of its own.
fn drawn(spots: &[Spot]) -> Vec<&Spot> {
    let mut drawn: Vec<&Spot> = Vec::with_capacity(spots.len());
    for spot in spots {
        let is_right = |other: &&Spot| {
            (other.page, other.turn.0) == (spot.page, spot.turn.0)
                && other.x > spot.x
                && other.tops.first() <= spot.tops.last()
                && spot.tops.first() <= other.tops.last()
        };
        let right = drawn.iter().rev().take_while(|other| is_right(other)).count();
        drawn.insert(drawn.len() - right, spot);
    }
    drawn
}

/// Returns where on the pages what links may lead to stands first.
fn targets(sheets: &Sheets, measures: &Measures) -> BTreeMap<Target, Location> {
    let mut places = BTreeMap::new();
    for spot in &sheets.spots {
        let Some(strand) = measures.strands.get(spot.strand) else { continue };
        for (target, place, solid) in &strand.material.targets {
            if spot.solids.contains(solid) {
                places.entry(*target).or_insert(*place);
            }
        }
    }
    places
}

/// Returns the place of one of our own elements in the structure.
fn location(number: usize) -> Location {
    Location::new(FIRST_LOCATION + number as u128)
}

/// Returns the tags around something.
fn tags(mut element: Content, number: usize) -> [(Point, FrameItem); 2] {
    element.set_location(location(number));
    let key = typst::utils::hash128(&element);
    let start = Tag::Start(element, FLAGS);
    let end = Tag::End(location(number), key, FLAGS);
    [start, end].map(|tag| (Point::zero(), FrameItem::Tag(tag)))
}

/// Returns the tags of a component's placeholder.
fn placeholder(number: usize) -> [(Point, FrameItem); 2] {
    tags(PlaceElem::new(Content::empty()).with_float(true).pack(), number)
}

/// Cuts a part out of its strand; its items stand at their heights on the page.
fn part(spot: &Spot, strand: &Strand, fillings: &Fillings) -> Frame {
    let material = &strand.material;
    let numbers = material.numbers(spot.solids.clone());
    let down = |solid: usize| {
        // What opens or closes something stands at the edge of what it opens or closes here.
        let solid = solid.clamp(spot.solids.start, spot.solids.end.saturating_sub(1));
        let top = spot.tops.get(solid - spot.solids.start).copied().unwrap_or_default();
        Abs::mm(top) - material.solids.get(solid).map_or(Abs::zero(), |solid| solid.top)
    };
    let moves = |number: usize| {
        let (solid, is_ordered) = *material.of.get(number)?;
        let is_here =
            if is_ordered { numbers.contains(&number) } else { spot.solids.contains(&solid) };
        is_here.then(|| down(solid))
    };
    let mut insert = |number: usize| {
        let (solid, _) = *material.of.get(number)?;
        let (own, _) = material.solids.get(solid)?.slot.as_ref()?;
        let filling = fillings.get(&(spot.page, (spot.strand, solid)));
        filling.filter(|_| *own == number).cloned()
    };
    stream::part(&strand.frame, &moves, &mut insert)
}

/// Returns what is set again, as an artifact: whoever hears the document hears it once.
fn again(repeat: &Repeat, strand: &Strand, number: usize) -> Frame {
    let material = &strand.material;
    let solids: &Range<usize> = &repeat.solids;
    let top = material.solids.get(solids.start).map_or(Abs::zero(), |solid| solid.top);
    // The whole of a strand keeps the white above its first line.
    let is_whole = solids.start == 0 && solids.end == material.solids.len();
    let down = Abs::mm(repeat.y) - if is_whole { Abs::zero() } else { top };
    let moves = |number: usize| {
        let (solid, _) = material.of.get(number)?;
        solids.contains(solid).then_some(down)
    };
    let mut copy = stream::part(&strand.frame, &moves, &mut |_| None);
    strip(&mut copy);
    let [start, end] = tags(ArtifactElem::new(Content::empty()).pack(), number);
    let mut frame = Frame::soft(copy.size());
    frame.push(start.0, start.1);
    frame.push_frame(Point::with_x(Abs::mm(repeat.x)), copy);
    frame.push(end.0, end.1);
    frame
}

/// Takes all tags and links out of a frame.
fn strip(frame: &mut Frame) {
    frame.retain(|item| match item {
        FrameItem::Group(group) => {
            strip(&mut group.frame);
            true
        }
        FrameItem::Tag(_) | FrameItem::Link(..) => false,
        _ => true,
    });
}
