//! Components, each laid out once for every width that it may have; and what their frames say of where pages may end.
//!
//! In: the pages of the template's `components`, one strand a page. Out: [`Measures`]: the index of the components, and
//! for each strand its frame with the material that it is made of. Nothing is chosen here.

mod elements;
mod marks;
mod reading;
mod entries;
mod material;
pub mod stream;

pub use marks::{
    Address, Arrangement, Band, Component, Filling, Ground, Group, Index, Inset, Mark, Slot,
    Standing, StrandUse, Way, Where, read as read_mark,
};
pub use material::{Ending, Material, Solid, WITHIN_GROUND, White};

use typst::introspection::Tag;
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
}

/// A strand, laid out.
#[derive(Debug)]
pub struct Strand {
    /// As the typesetter has it.
    pub frame: Frame,
    /// What it is made of.
    pub material: Material,
}

/// Reads the laid-out components of a template whose lines are so high; none where the pages are no components.
pub fn measure(document: &PagedDocument, line: Abs) -> Option<Measures> {
    let frames: Vec<Frame> = document.pages().iter().map(|page| page.frame.clone()).collect();
    let index = find_index(frames.first()?)?;
    let mut readings: Vec<Reading> = frames.iter().map(Reading::new).collect();
    Pitches::set(&mut readings);
    let strands = frames.into_iter().zip(readings).map(|(frame, mut reading)| {
        reading.set_slots(line);
        reading.clear_whites(line);
        let material = Material::new(&frame, &reading, line);
        Strand { frame, material }
    });
    Some(Measures { index, strands: strands.collect() })
}

/// Finds the index on its page.
fn find_index(frame: &Frame) -> Option<Index> {
    let mut found = None;
    stream::walk(frame, &mut |_, _, item| {
        if let FrameItem::Tag(Tag::Start(content, _)) = item {
            found = found.take().or_else(|| marks::index(content));
        }
    });
    found
}
