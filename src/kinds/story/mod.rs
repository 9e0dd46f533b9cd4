//! A project story, and the stories within it.

mod record;
mod content;

pub use content::StoryContent;
pub use record::{Aspect, Story};
