//! A band of big numbers.

mod record;
mod content;

pub use content::KpisContent;
pub use record::Kpis;
