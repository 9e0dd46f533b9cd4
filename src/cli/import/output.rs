//! The files that an import writes: both or neither, and never over what somebody else wrote.

use std::path::{Path, PathBuf};

use super::args::TargetArgs;
use crate::cli::env::{Env, Exit};
use crate::files::NewFolder;
use crate::files::{self, Outputs};
use crate::import::{self, Tally};

/// What an import made.
pub(super) struct Made<'a> {
    /// The name of the files, without an ending.
    pub(super) name: &'a str,
    /// The figures.
    pub(super) csv: &'a str,
    /// The source and the series.
    pub(super) toml: &'a str,
    /// The files that were read.
    pub(super) inputs: &'a [PathBuf],
}

/// Writes both files, or prints the TOML when there is no folder for them.
pub(super) fn finish(
    target: &TargetArgs,
    made: &Made<'_>,
    skip_unread: bool,
    tally: &Tally,
    env: &mut Env<'_>,
) -> Result<Exit, String> {
    if tally.has_doubt() && !skip_unread {
        env.report(
            "error: rows were not understood or contradict each other; nothing was written\n\
             help: correct the rows above, or leave them out with `--skip-unread`\n",
        );
        return Ok(Exit::Faults);
    }
    if tally.kept.rows == 0 {
        env.report("error: no row was taken; nothing was written\n");
        return Ok(Exit::Faults);
    }
    let Some(folder) = &target.into else {
        env.print(made.toml);
        return Ok(Exit::Ok);
    };
    // The TOML comes first: it says whose the CSV is, should the second rename not come to pass.
    let path = |ending: &str| folder.join(format!("{}.{ending}", made.name));
    let set = [(path("toml"), made.toml), (path("csv"), made.csv)];
    must_be_ours(&set, made.inputs)?;
    let mut report = String::new();
    for (path, text) in &set {
        let what = match files::read(path) {
            Ok(bytes) if bytes == text.as_bytes() => "unchanged",
            Ok(_) => "replaced",
            Err(_) => "written",
        };
        let rows = text.lines().count();
        report.push_str(&format!("{}: {what}, {rows} lines\n", path.display()));
    }
    if files::exists(folder) {
        let bytes = set.each_ref().map(|(path, text)| (path.clone(), text.as_bytes()));
        files::write_all(&bytes)?;
    } else {
        let new = NewFolder::begin(folder)?;
        for (path, text) in &set {
            new.write(Path::new(path.file_name().unwrap_or_default()), text.as_bytes())?;
        }
        new.finish()?;
    }
    env.report(&report);
    env.report(&format!(
        "next: `include = \"{}.toml\"` at the head of a document in that folder takes this in\n",
        made.name
    ));
    Ok(Exit::Ok)
}

/// Refuses to write over a file that an import has not written, or that this one has read.
fn must_be_ours(set: &[(PathBuf, &str); 2], inputs: &[PathBuf]) -> Result<(), String> {
    let [(toml, _), (csv, _)] = set;
    let mut outputs = Outputs::default().protect(inputs);
    for (path, _) in set {
        outputs.claim(path, "`--name`")?;
    }
    let is_written_here = |path: &Path| {
        files::read(path).is_ok_and(|bytes| bytes.starts_with(import::MARK.as_bytes()))
    };
    let there = [toml, csv].into_iter().find(|path| files::exists(path));
    match there {
        Some(path) if !is_written_here(toml) => Err(format!(
            "`{}` is there already and was not written by `factsheet import`; choose another `--name` or `--into`",
            path.display()
        )),
        _ => Ok(()),
    }
}
