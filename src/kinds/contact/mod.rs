//! The contact block; what it says comes from the organization.

mod record;
mod content;

pub use content::ContactContent;
pub use record::Contact;
