//! What the kinds of import share: files read whole, the donor that is meant, the day of retrieval.

use std::path::PathBuf;

use super::args::TargetArgs;
use super::workbook::{self, MAX_BYTES};
use crate::cli::env::Env;
use crate::cli::values;
use crate::files;
use crate::import::{self, Donor, InputFile, Ledger};
use crate::nearest::{choices, nearest};

/// Reads files whole; `sheet` is the one that is wanted of a workbook.
pub fn read_files(
    paths: &[PathBuf],
    sheet: Option<&str>,
    env: &Env<'_>,
) -> Result<Vec<InputFile>, String> {
    let read = |path: &PathBuf| {
        let name = path.display().to_string();
        let bytes =
            files::read_up_to(path, MAX_BYTES).map_err(|error| files::unreadable(path, &error))?;
        let book = if import::is_older(&bytes) {
            workbook::read(&bytes, sheet, env)
                .transpose()
                .map_err(|fault| format!("`{name}`: {fault}"))?
        } else {
            None
        };
        Ok(InputFile { name, bytes, book })
    };
    paths.iter().map(read).collect()
}

/// Finds a donor by what was typed: a code, a name, or a name that only the files know.
pub fn find_donor(written: &str, ledger: &Ledger) -> Result<Donor, String> {
    let donors = ledger.donors();
    if let Some(donor) = import::find_donor(written) {
        if donors.is_empty() || donors.contains_key(&donor) {
            return Ok(donor);
        }
        return Err(format!("the files have no contribution of {}", donor.name));
    }
    let folded = import::fold(written);
    if let Some(donor) = donors.keys().find(|donor| import::fold(&donor.name) == folded) {
        return Ok(donor.clone());
    }
    // Half a name is a part of some; a name with a slip is near to one.
    let part = import::slug(written);
    let names = || donors.keys().map(|donor| donor.name.as_str());
    let mut meant: Vec<&str> =
        names().filter(|name| !part.is_empty() && import::slug(name).contains(&part)).collect();
    if meant.is_empty() {
        meant.extend(nearest(written, names()));
    }
    let hint = match meant.as_slice() {
        [_, ..] => format!("did you mean {}?", choices(meant.into_iter().take(5))),
        [] => "write an ISO 3166-1 code such as `JP`, `EU`, or a name as in the files".to_owned(),
    };
    Err(format!("there is no donor `{written}`; {hint}"))
}

/// Returns the day of retrieval.
pub(super) fn accessed(target: &TargetArgs, env: &Env<'_>) -> Result<String, String> {
    match &target.accessed {
        Some(date) => values::day(date),
        None => values::today(env),
    }
}
