//! Many documents in one run: which of them, what is known of each, and what came of it.
//!
//! In: documents and how the work is divided. Out: a [`Manifest`] that a later run skips by, and dependency files for
//! make and its kin. It builds nothing and reads nothing; `cli` does.

mod deps;
mod manifest;
mod shard;

pub use deps::{json as json_deps, make as make_deps};
pub use manifest::{FileHash, Manifest, Record, Status};
pub use shard::Shard;
