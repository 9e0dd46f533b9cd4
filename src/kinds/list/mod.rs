//! A list of names.

mod record;
mod content;

pub use content::ListContent;
pub use record::List;
