//! The marks of those who take part.

mod record;
mod content;

pub use content::LogosContent;
pub use record::Logos;
