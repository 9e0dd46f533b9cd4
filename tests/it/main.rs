//! Whole-program tests, in one binary: see tests/README.md.
#![expect(clippy::unwrap_used, reason = "a failed setup is a failed test")]

mod pdf;
mod pictures;
mod program;
mod project;
mod references;

mod annual_batch;
mod annual_import;
mod annual_new;
mod annual_roll;
mod architecture;
mod careful;
mod command_line;
mod diagnostics;
mod figures;
mod layout;
mod memory;
mod pages;
mod published;
mod robustness;
mod safety;
mod sameness;
mod sheets;
mod sums;
mod tables;
mod watch;
