//! What was achieved, at a glance.

mod record;
mod content;

pub use content::ResultsContent;
pub use record::{Achieved, Results};
