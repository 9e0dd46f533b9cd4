//! The pages that are to be filled, and what is dear in filling them.

use crate::layout::ticks::Ticks;
use std::num::NonZeroUsize;

/// The text areas of the pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// How high the first page is.
    pub first: Ticks,
    /// How high any other page is.
    pub other: Ticks,
    /// What the last page has less: the contact band at its foot. Where what stands above leaves no room for it, it has
    /// a page of its own.
    pub foot: Ticks,
    /// The greatest number of pages that is wanted.
    pub budget: Option<NonZeroUsize>,
    /// Whether so many pages are wanted and not fewer, as a folded sheet has them.
    pub filled: bool,
    /// Whether the pages 2 and 3, 4 and 5, … are seen together and should end at like heights.
    pub facing: bool,
    /// The columns of the grid over the whole width.
    pub columns: u8,
    /// What is dear.
    pub costs: Costs,
}

impl Shape {
    /// How high a page's text area is, by its number from 1, without the foot taken off.
    #[must_use]
    pub const fn room(&self, page: usize) -> Ticks {
        if page == 1 { self.first } else { self.other }
    }
}

/// What is dear, in one unit: a page that uses all that it can shrink by costs 2. None is negative.
///
/// White is measured in pages (shares of [`Shape::other`], and for a strand of its part of the width), and costs by its
/// square: one hole of a fifth of a page is worse than two of a tenth. A page's hole goes on evenly beyond a fifth:
/// otherwise pages would be left emptier than they need be for the last one to be less empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Costs {
    /// A page that uses all its shrink; less by the square of the share. Used shrink of less than two lines is seen by
    /// nobody: a page's shrink counts as two lines at least.
    pub tight: f64,
    /// A page that uses all its stretch, likewise.
    pub loose: f64,
    /// A page's area of white at its foot, beyond all stretch.
    pub hole: f64,
    /// A page of white at the foot of a page that ends within a band, and a line of it in any case, where a strand was
    /// cut though it could have gone on here: dearer than the same white on the last page. Likewise the area of white
    /// below a strand that is cut beside a higher one.
    pub unfilled: f64,
    /// A page's area of white below a strand whose neighbours are higher, or beside those that go on.
    pub ragged: f64,
    /// Each page.
    pub page: f64,
    /// Each page's end within a band, beside what its arrangement says of it and the penalties of the strands that are cut.
    pub broken: f64,
    /// Columns of one line each that stand on another page than the rest of their strand.
    pub lone: f64,
    /// A strand that begins on a later page than its band.
    pub late: f64,
    /// A page's end between two bands of one group.
    pub group: f64,
    /// A page's end below a band that is to be kept with the next: only where there is no other way.
    pub keep: f64,
    /// A page that is higher than its text area because what cannot be cut is.
    pub too_high: f64,
    /// The difference of a page between the holes of facing pages, in whole lines.
    pub facing: f64,
    /// How far a strand may stretch beyond its lowest neighbour to fill a page: the neighbour is ragged by it.
    pub overhang: Ticks,
}

impl Default for Costs {
    fn default() -> Self {
        Self {
            tight: 2.0,
            loose: 3.0,
            hole: 750.0,
            unfilled: 400.0,
            ragged: 600.0,
            page: 2.0,
            broken: 3.0,
            lone: 30.0,
            late: 4.0,
            group: 2.0,
            keep: 1000.0,
            too_high: 1000.0,
            facing: 100.0,
            overhang: Ticks::from_lines(6),
        }
    }
}
