//! Where a reader finds more.

mod record;
mod content;

pub use content::LinksContent;
pub use record::Links;
