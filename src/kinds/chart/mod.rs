//! A chart with its heading and note.

mod record;
mod content;

pub use content::ChartContent;
pub use record::{Chart, ChartSection, OneOrMany};
