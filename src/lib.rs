//! From one TOML description of a donor partnership to its factsheet.

pub mod finding;
pub mod charts;
