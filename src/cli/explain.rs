//! `factsheet explain`.

use super::env::{Env, Exit};
use crate::finding::Code;
use crate::nearest::{did_you_mean, nearest};

/// What to explain.
#[derive(Debug, Clone, clap::Args)]
pub struct ExplainArgs {
    /// The code, or a group of them such as `fact`; all codes are listed when left out
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

/// Prints the page of a code, or the list of all codes.
pub fn run(args: &ExplainArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let Some(written) = &args.code else {
        list(Code::ALL, env);
        return Ok(Exit::Ok);
    };
    if let Some(code) = Code::ALL.iter().find(|code| code.id() == written) {
        env.print(code.explanation());
        return Ok(Exit::Ok);
    }
    let group: Vec<_> = Code::ALL.iter().filter(|code| is_of(code, written)).collect();
    if !group.is_empty() {
        list(group, env);
        return Ok(Exit::Ok);
    }
    let ends_so = Code::ALL.iter().map(|code| code.id()).find(|id| id.ends_with(written.as_str()));
    let meant = ends_so.or_else(|| nearest(written, Code::ALL.iter().map(|code| code.id())));
    Err(match meant {
        Some(meant) => format!("there is no code `{written}`; {}", did_you_mean(meant)),
        None => format!("there is no code `{written}`; `factsheet explain` lists them all"),
    })
}

/// Returns whether a code is of a group.
fn is_of(code: &Code, group: &str) -> bool {
    code.id().split_once('/').is_some_and(|(own, _)| own == group)
}

/// Prints a line a code.
fn list<'a>(codes: impl IntoIterator<Item = &'a Code>, env: &mut Env<'_>) {
    for code in codes {
        let severity = code.severity().word();
        env.print(&format!("{:<22}{severity:<10}{}\n", code.id(), code.summary()));
    }
}
