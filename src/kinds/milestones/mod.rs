//! Events in their order.

mod record;
mod content;

pub use content::{Event, MilestonesContent};
pub use record::{Milestone, Milestones};
