//! One sentence with one fact.

mod record;
mod content;

pub use content::ClaimContent;
pub use record::Claim;
