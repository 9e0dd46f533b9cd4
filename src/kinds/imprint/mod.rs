//! The imprint: who publishes the document, when, and on what terms.

mod record;
mod content;

pub use content::ImprintContent;
pub use record::Imprint;
