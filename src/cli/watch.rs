//! `factsheet watch`: a round on every change of anything that the document asked for.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use typst_kit::watcher::Watcher;

use super::build::{self, MakeArgs};
use super::env::{Env, Exit};
use crate::files;
use crate::fonts::Fonts;
use crate::pipeline;

/// How many rounds an unused part of the typesetter's cache is kept.
const CACHE_ROUNDS: usize = 10;

/// Builds again and again, until interrupted.
///
/// # Errors
///
/// In a sentence, where there is no such document to begin with, or the command line is wrong.
pub fn run(args: &MakeArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    files::open(&args.file, args.root.as_deref())?;
    let fonts = Arc::new(Fonts::embedded());
    // A command line that is wrong is wrong in every round.
    build::how(args, Arc::clone(&fonts), env)?;
    let mut watcher = Watcher::new(None).map_err(|error| error.to_string())?;
    let mut watched: Vec<PathBuf> = vec![args.file.clone()];
    if !args.quiet {
        env.report(&format!("watching {}; stop with Ctrl-C\n", args.file.display()));
    }
    loop {
        // A fault of ours in one round must not end the watch.
        let round = catch_unwind(AssertUnwindSafe(|| {
            let how = build::how(args, Arc::clone(&fonts), env)?;
            build::one(args, &how, env)
        }));
        match round {
            Ok(Ok(made)) => watched = made.inputs.into_keys().collect(),
            // The document itself may be away for the moment in which an editor replaces it.
            Ok(Err(message)) => env.report(&format!("error: {message}\n")),
            Err(_) => env.report(
                "error: the program failed; this is a bug, please report it with the document\n",
            ),
        }
        pipeline::forget(CACHE_ROUNDS);
        watcher.update(watched.iter().cloned()).map_err(|error| error.to_string())?;
        watcher.wait().map_err(|error| error.to_string())?;
    }
}
