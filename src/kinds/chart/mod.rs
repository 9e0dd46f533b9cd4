//! A chart with its heading and note.

mod record;
mod words;
mod countries;
mod content;

pub use content::ChartContent;
pub use record::{Chart, ChartSection, OneOrMany};
pub use words::words;
