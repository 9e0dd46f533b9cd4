//! The search for the cheapest pages, as TeX breaks paragraphs: all breaks at once.
//!
//! It goes over the lattice node by node. A page in progress is known by its height and what it can give; of two that
//! are alike the cheaper goes on, wherever it began. A page ends between two bands or within one; where it ends, pages
//! begin, one for each that is to be told apart (the offsets of a broken band, the group above, the hole that is faced).
//!
//! Pages are counted only where a budget asks for it. Of two pages in progress that are alike, the one with fewer pages
//! before it goes on if it is no dearer.
//!
//! A document of few segments ([`SMALL`]) is searched whole: what is found is the best. In a larger one,
//! - a page does not end within a band with more white than the fullest way to end it there would leave and a window
//!   ([`WINDOW`]), unless there are few ways, or it stretches to its foot;
//! - of pages in progress of like height only the cheapest two go on.
//!
//! What is found then is the best in 98 of 100 documents by chance, of coarse material and wild limits, and in prose.

mod trail;
mod entries;
mod ways;
mod forward;
mod bands;
mod turns;

use crate::layout::material::{Arrangement, Band, Document, Edge, Strand};
use crate::layout::part::Setting;
use crate::layout::shape::Shape;
use crate::layout::ticks::Ticks;
use entries::Care;
use forward::Search;

pub(crate) use trail::Put;

/// Up to so many segments of strands a document is small.
const SMALL: usize = 200;
/// The part of a page that is the window of larger ones.
const WINDOW: i32 = 8;

/// The window of a large document.
pub(crate) fn window(shape: &Shape) -> Ticks {
    shape.other.part(WINDOW)
}

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aim {
    /// The cheapest pages.
    Cheapest,
    /// As few pages as can be, and of those the cheapest.
    Fewest,
    /// The cheapest pages of which there are at most so many.
    Within(usize),
    /// As many pages as can be, up to so many, and of those the cheapest.
    Filling(usize),
    /// At most so many pages, the last of which has no bottom, with as little as can be beyond where it should be.
    Spill(usize),
}

impl Aim {
    /// The number of pages that must do.
    const fn pages(self) -> Option<usize> {
        match self {
            Self::Within(limit) | Self::Filling(limit) => Some(limit),
            Self::Cheapest | Self::Fewest | Self::Spill(_) => None,
        }
    }

    /// The number of pages, where they have to be counted.
    const fn limit(self) -> Option<usize> {
        match self {
            Self::Cheapest | Self::Fewest => None,
            Self::Within(limit) | Self::Filling(limit) | Self::Spill(limit) => Some(limit),
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Found {
    /// What is on each page.
    pub(crate) pages: Vec<Vec<Put>>,
    /// What they cost, in the unit of [`Costs`](crate::layout::Costs).
    pub(crate) cost: f64,
    /// What is beyond the last page's bottom.
    pub(crate) spill: Ticks,
}

/// A document made ready to be searched, again and again.
#[derive(Debug)]
pub(crate) struct Ready<'a> {
    pub(crate) document: &'a Document,
    pub(crate) shape: &'a Shape,
    /// Per edge, its arrangements.
    pub(crate) settings: Vec<Vec<Setting<'a>>>,
    /// How much more white than need be a page may have that ends within a band; any, where the document is so small
    /// that all ways can be tried.
    pub(crate) window: Option<Ticks>,
    /// Per node, what is at the least on pages from there on, the foot with it.
    pub(crate) to_come: Vec<Ticks>,
}

impl<'a> Ready<'a> {
    pub(crate) fn new(document: &'a Document, shape: &'a Shape) -> Self {
        let of = |edge: &'a Edge| {
            let arrangements = edge.band.alternatives.iter();
            arrangements.map(|arrangement| Setting::new(arrangement, shape)).collect()
        };
        let settings: Vec<Vec<Setting<'a>>> = document.edges().iter().map(of).collect();
        let feet = settings.iter().flatten().flat_map(|setting| setting.foot().iter());
        let large = feet.sum::<usize>() > SMALL;
        let window = large.then(|| window(shape));
        Self { document, shape, settings, window, to_come: to_come(document, shape) }
    }

    /// What the search keeps.
    fn care(&self) -> Care {
        Care { likely: self.window.is_some(), facing: self.shape.facing }
    }

    /// The cheapest pages for an aim, or none where it cannot be reached.
    pub(crate) fn search(&self, aim: Aim) -> Option<Found> {
        Search::new(self, aim).run()
    }
}

/// Per node, the height of what is on pages from there on whatever way is chosen.
fn to_come(document: &Document, shape: &Shape) -> Vec<Ticks> {
    let arrangement =
        |of: &Arrangement| of.strands.iter().map(Strand::least).max().unwrap_or_default();
    let band = |band: &Band| band.alternatives.iter().map(arrangement).min().unwrap_or_default();
    let mut to_come = vec![shape.foot; document.sections() + 1];
    for node in (0..document.sections()).rev() {
        let ways = document.edges().iter().filter(|edge| edge.from == node);
        let least = ways.map(|edge| band(&edge.band) + to_come[edge.to]).min();
        to_come[node] = least.unwrap_or_default();
    }
    to_come
}
