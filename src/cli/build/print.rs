//! What the command line says about the print edition.

use super::args::{MakeArgs, OutputFormat};
use crate::files;
use crate::nearest::choices;
use crate::press::Condition;
use crate::press::edition::Printing;
use crate::world::Edition;

/// Checks what was asked for.
pub fn printing(args: &MakeArgs, format: OutputFormat) -> Result<Printing, String> {
    let is_print = args.edition == Edition::Print;
    let asked = [
        ("--condition", args.condition.is_some()),
        ("--marks", args.marks),
        ("--proof", args.proof),
    ];
    if let Some((option, _)) = asked.iter().find(|(_, is_asked)| *is_asked)
        && !(is_print && format == OutputFormat::Pdf)
    {
        return Err(format!("`{option}` goes with `--edition print` and a PDF"));
    }
    let condition = args.condition.as_deref().map(condition).transpose()?;
    Ok(Printing { condition, has_marks: args.marks })
}

/// Returns the condition of that name, or of the ICC profile at that path.
fn condition(name: &str) -> Result<Condition, String> {
    if let Some(condition) = Condition::built_in(name) {
        return Ok(condition);
    }
    let icc = files::read(name.as_ref()).map_err(|error| {
        let names = choices(Condition::names());
        format!("`{name}` cannot be read: {error}; the conditions are {names} or the path of an ICC profile")
    })?;
    Condition::from_icc(icc)
        .map_err(|reason| format!("`{name}` is not a printing condition: {reason}"))
}
