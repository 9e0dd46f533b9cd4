//! Components, laid out; and what their frames say of where pages may end.
//!
//! In: the pages of the template's `components`, one strand a page. Out: [`Measures`]: the index of the components, and
//! for each strand its frame with the material that it is made of. Nothing is chosen here.
//!
//! A text is laid out in one width first. What it is like in another is estimated from that, and laid out where the plan
//! takes it.

mod elements;
mod endings;
mod estimate;
mod marks;
mod reading;
mod entries;
mod material;
mod words;
pub mod stream;

pub use endings::{Ending, WITHIN_GROUND};
pub use marks::{
    Address, Arrangement, Band, Component, Filling, Ground, Group, Index, Inset, Mark, Sheet, Slot,
    Standing, StrandUse, Target, Way, Where, labelled, read as read_mark,
};
pub use material::{Material, Solid, White};

use std::mem;

use typst::foundations::Content;
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem};
use typst_layout::PagedDocument;

use reading::{Pitches, Reading};

/// What a template's components are like.
#[derive(Debug)]
pub struct Measures {
    /// The components, with the ways to set each.
    pub index: Index,
    /// The strands, by their numbers; the first is empty.
    pub strands: Vec<Strand>,
    /// How often something was laid out.
    rounds: usize,
    pitches: Pitches,
}

/// A strand, laid out or estimated.
#[derive(Debug)]
pub struct Strand {
    /// As the typesetter has it.
    pub frame: Frame,
    /// What it is made of.
    pub material: Material,
    /// Whether it is laid out; else nothing is known of it but about how high it is.
    pub is_laid: bool,
}

impl Measures {
    /// Reads the first components of a template that were laid out; none where the pages are no components.
    pub fn new(document: &PagedDocument, line: Abs) -> Option<Self> {
        let index = find(&document.pages().first()?.frame, marks::index)?;
        let strands = (0..=index.sheets.len()).map(|_| Strand::unknown()).collect();
        let mut measures = Self { index, strands, rounds: 0, pitches: Pitches::default() };
        measures.add(document, line);
        Some(measures)
    }

    /// Adds strands that were laid out after others, in lines of a height.
    pub fn add(&mut self, document: &PagedDocument, line: Abs) {
        let frames = document.pages().iter().map(|page| &page.frame);
        let mut laid: Vec<(usize, Frame)> =
            frames.filter_map(|frame| Some((find(frame, marks::sheet)?, frame.clone()))).collect();
        if self.rounds > 0 {
            laid.iter_mut().for_each(|(_, frame)| set_apart(frame, self.rounds));
        }
        self.rounds += 1;
        let mut readings: Vec<Reading> = laid.iter().map(|(_, own)| Reading::new(own)).collect();
        self.pitches.set(&mut readings);
        for ((number, frame), mut reading) in laid.into_iter().zip(readings) {
            reading.set_slots(line);
            reading.clear_whites(line);
            let material = Material::new(&frame, &reading, line);
            if let Some(strand) = self.strands.get_mut(number) {
                *strand = Strand { frame, material, is_laid: true };
            }
        }
        estimate::fill(self, line);
    }

    /// Returns the numbers of the strands that are not laid out.
    pub fn missing(&self) -> Vec<usize> {
        (1..self.strands.len()).filter(|number| !self.is_laid(*number)).collect()
    }

    /// Whether some material is laid out in other widths only.
    pub fn has_estimates(&self) -> bool {
        let sheets = (1..).zip(&self.index.sheets);
        sheets.into_iter().any(|(number, sheet)| !sheet.repeated && !self.is_laid(number))
    }

    /// Whether a strand is laid out.
    pub fn is_laid(&self, number: usize) -> bool {
        self.strands.get(number).is_some_and(|strand| strand.is_laid)
    }
}

/// Makes the places of the elements in a frame other than those of documents that were laid out before it: the
/// typesetter tells like elements apart by their order in one document only.
fn set_apart(frame: &mut Frame, round: usize) {
    let apart = |place: Location| place.variant(round);
    let items = mem::replace(frame, Frame::soft(frame.size()));
    for (at, item) in items.items() {
        let item = match item.clone() {
            FrameItem::Tag(Tag::Start(mut content, flags)) => {
                if let Some(place) = content.location() {
                    content.set_location(apart(place));
                }
                FrameItem::Tag(Tag::Start(content, flags))
            }
            FrameItem::Tag(Tag::End(place, key, flags)) => {
                FrameItem::Tag(Tag::End(apart(place), key, flags))
            }
            FrameItem::Group(mut group) => {
                if let Some(parent) = &mut group.parent {
                    parent.location = apart(parent.location);
                }
                set_apart(&mut group.frame, round);
                FrameItem::Group(group)
            }
            item => item,
        };
        frame.push(*at, item);
    }
}

/// Finds what a mark of a frame says.
fn find<T>(frame: &Frame, read: impl Fn(&Content) -> Option<T>) -> Option<T> {
    let mut found = None;
    stream::walk(frame, &mut |_, _, item| {
        if let FrameItem::Tag(Tag::Start(content, _)) = item {
            found = found.take().or_else(|| read(content));
        }
    });
    found
}
