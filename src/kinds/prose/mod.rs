//! Running text.

mod record;
mod content;

pub use content::ProseContent;
pub use record::Prose;
