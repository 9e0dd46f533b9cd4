//! Hands the arguments and the real surroundings to the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    factsheet::cli::main()
}
