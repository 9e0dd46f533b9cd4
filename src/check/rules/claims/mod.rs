//! Claims: what sentences say without a fact or a series that they are tied to.
//!
//! Each rule reads sentences as an editor does, and reports only what the document itself contradicts.

pub mod photographs;
pub mod units;
