//! One document or many: from their names to the files written, and the books of what came of each.
//!
//! In: [`Order`]s and [`How`] they are made, plain data both. Out: files, through [`Outside`], and a [`Manifest`] that
//! is written as it goes, so that a run that was cut off is taken up where it ended. It touches no disk and no clock
//! itself, parses no argument and prints nothing.

mod order;
mod manifest;
mod make;
mod run;
mod deps;
mod shard;

pub use deps::{json as json_deps, make as make_deps};
pub use make::{Made, make};
pub use manifest::{Counts, FileHash, Manifest, Printed, Record, Status};
pub use order::{How, Inputs, NewFile, Opened, Order, Outside, Project};
pub use run::Run;
pub use shard::Shard;
