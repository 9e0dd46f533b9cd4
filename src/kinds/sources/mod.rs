//! The numbered list of the sources.

mod record;
mod content;

pub use content::SourcesContent;
pub use record::SourcesSection;
