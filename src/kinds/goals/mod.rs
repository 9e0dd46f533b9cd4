//! Themes, and the Sustainable Development Goals.

mod record;
mod content;

pub use content::GoalsContent;
pub use record::Goals;
