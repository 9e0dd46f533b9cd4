//! What stands twice: words, phrases, clauses, names of a list.

mod doubled;
mod counted;
mod clauses;
mod lists;

pub use clauses::repeated;
pub use doubled::doubled;
pub use lists::listed;
