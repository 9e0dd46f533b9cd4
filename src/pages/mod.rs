//! Laid-out pages: the furniture as the template draws it, and on it the components that were measured, where the plan
//! wants them.

mod place;
mod planned;

pub use place::{Fillings, place};
pub use planned::Planned;
