//! Claims: what sentences say without a fact or a series that they are tied to.
//!
//! Each rule reads sentences as an editor does, and reports only what the document itself contradicts.

mod number;
pub mod photographs;
mod phrases;
pub mod tables;
pub mod units;
