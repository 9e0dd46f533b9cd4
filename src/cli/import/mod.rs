//! `factsheet import`: the publishers' own files into tidy series.

mod args;
mod workbook;
mod sources;
mod output;
mod ceb;
mod table;

pub use args::ImportArgs;
pub use sources::{find_donor, read_files};
pub use workbook::{WorkbookArgs, serve};

use super::env::{Env, Exit};
use args::ImportFrom;

/// Imports.
pub fn run(args: &ImportArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    match &args.from {
        ImportFrom::Ceb(args) => ceb::run(args, env),
        ImportFrom::Csv(args) | ImportFrom::Xlsx(args) => table::run(args, env),
    }
}
