//! The command line: arguments in, a report on the error stream and an exit code out.

mod env;
mod values;
mod words;
mod columns;
mod report;
mod proof;
mod machine;
mod build;
mod watch;
mod clear;
mod check;
mod facts;
mod tie;
mod layout;
mod explain;
mod schema;
mod preflight;
mod impose;
mod import;
mod new;
mod roll;
mod diff;
mod args;

pub use env::{Env, Exit};

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use args::{Args, Command};

use crate::guard;

/// Runs the program in the real surroundings.
pub fn main() -> ExitCode {
    guard::hush();
    run(std::env::args_os(), &mut Env::real()).into()
}

/// Runs the program with these arguments in these surroundings.
pub fn run<I, T>(arguments: I, env: &mut Env<'_>) -> Exit
where
    I: IntoIterator<Item = T>,
    T: Into<std::ffi::OsString> + Clone,
{
    let exit = match Args::try_parse_from(arguments) {
        Ok(args) => carry_out(&args, env),
        Err(answer) => {
            let text = answer.render().to_string();
            if matches!(answer.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
                env.print(&text);
                Exit::Ok
            } else {
                env.report(&text);
                Exit::Usage
            }
        }
    };
    let Some(fault) = env.fault() else { return exit };
    let message = format!("error: the output cannot be written: {fault}\n");
    env.report(&message);
    Exit::Usage
}

/// Runs a command.
fn carry_out(args: &Args, env: &mut Env<'_>) -> Exit {
    env.choose_color(args.color);
    let result = match &args.command {
        Command::Build(build) => build::run(build, env),
        Command::Check(check) => check::run(check, env),
        Command::Clear(clear) => clear::run(clear, env),
        Command::Facts(facts) => facts::run(facts, env),
        Command::Tie(tie) => tie::run(tie, env),
        Command::Layout(layout) => layout::run(layout, env),
        Command::Explain(explain) => explain::run(explain, env),
        Command::Watch(watch) => watch::run(watch, env),
        Command::Preflight(preflight) => preflight::run(preflight, env),
        Command::Impose(impose) => impose::run(impose, env),
        Command::New(new) => new::run(new, env),
        Command::Roll(roll) => roll::run(roll, env),
        Command::Diff(diff) => diff::run(diff, env),
        Command::Import(import) => import::run(import, env),
        Command::ReadWorkbook(workbook) => import::serve(workbook, env),
        Command::Schema(schema) => schema::run(schema, env),
    };
    result.unwrap_or_else(|message| {
        env.report(&format!("error: {message}\n"));
        Exit::Usage
    })
}
