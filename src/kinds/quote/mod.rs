//! Somebody's words.

mod record;
mod content;

pub use content::QuoteContent;
pub use record::Quote;
