//! `factsheet build`: one document, or many.

mod args;
mod print;
mod order;
mod told;
mod progress;
mod many;

pub use args::{BuildArgs, MakeArgs};
pub use order::how;

use std::sync::Arc;

use super::env::{Env, Exit};
use super::machine::Machine;
use crate::batch::{self, How, Made, Status};
use crate::finding;
use crate::fonts::Fonts;
use crate::pipeline;

/// Writes the factsheet.
pub fn run(args: &BuildArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let how = how(&args.each, Arc::new(Fonts::embedded()), env)?;
    if args.batch.is_wanted() || !args.others.is_empty() {
        return many::run(args, &how, env);
    }
    let made = one(&args.each, &how, env)?;
    Ok(if made.record.status == Status::Built { Exit::Ok } else { Exit::Faults })
}

/// Makes one document and reports, which `watch` does again and again.
pub fn one(args: &MakeArgs, how: &How, env: &mut Env<'_>) -> Result<Made, String> {
    let order = order::order(args, &args.file)?;
    let make = || batch::make(&order, how, &Machine::new());
    let made = if args.timings {
        let (made, events) = pipeline::timed(make);
        env.json(&events);
        made?
    } else {
        make()?
    };
    if how.report == finding::Format::Json {
        env.json(&made.text);
    } else {
        env.report(&made.text);
    }
    env.report(&told::end(&order, &made, args.quiet));
    Ok(made)
}
