//! From measured components to what is planned, and from the plan back to pieces on pages.
//!
//! In: [`Measures`](crate::measure::Measures) and the rows of the document. Out: a lattice of bands for
//! [`layout`](crate::layout), with a note of where each item of it comes from; and, of a plan, where each piece stands.
//! Which ways there are is said here; which is taken, in `layout`.

mod grid;
mod column;
mod levels;
mod bands;
mod rows;
mod sheets;
mod spots;
mod grounds;

pub use crate::template::Grid;
pub use bands::{Alternative, Arranged, Row, Strands, arrange};
pub use column::{Column, Part};
pub use sheets::{Painted, Repeat, Sheet, Sheets, Slot, Spot, Start};
pub use spots::{Foot, spots};
