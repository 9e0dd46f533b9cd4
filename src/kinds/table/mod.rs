//! A table.

mod record;
mod content;

pub use content::{TableContent, TableRow};
pub use record::{Row, TableSection};
