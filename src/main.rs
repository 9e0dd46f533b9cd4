//! Hands the arguments and the real surroundings to the library.

use std::process::ExitCode;

/// A fifth of a run is allocating and freeing small things.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    factsheet::cli::main()
}
