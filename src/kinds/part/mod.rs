//! The opener of a part of the document.

mod record;
mod content;

pub use content::OpenerContent;
pub use record::Opener;
