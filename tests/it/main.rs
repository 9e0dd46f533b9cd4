//! Whole-program tests, in one binary: see tests/README.md.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a failed setup is a failed test")]
#![expect(clippy::print_stdout, reason = "a measurement is printed, not asserted")]
#![expect(clippy::type_complexity, reason = "tables of cases are tuples")]

mod pdf;
mod pictures;
mod program;
mod project;
mod references;
mod wordings;
mod workbooks;

mod annual_batch;
mod annual_import;
mod annual_new;
mod annual_roll;
mod annual_workbooks;
mod architecture;
mod arithmetic;
mod bases;
mod careful;
mod causes;
mod categories;
mod circles;
mod claims;
mod command_line;
mod counts;
mod counts_apart;
mod diagnostics;
mod donors;
mod drawings;
mod events;
mod exact;
mod expressions;
mod figures;
mod figures_told;
mod figures_scope;
mod figures_wordings;
mod forms;
mod heads;
mod layout;
mod lost;
mod memory;
mod mutations;
mod names;
mod outputs;
mod pages;
mod photographs;
mod plans;
mod press;
mod published;
mod repeats;
mod robustness;
mod safety;
mod sameness;
mod sheets;
mod spans;
mod styles;
mod sums;
mod tables;
mod templates;
mod times;
mod totals;
mod twice;
mod watch;
mod whole;
mod wholes;
