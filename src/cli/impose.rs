//! `factsheet impose`.

use std::path::PathBuf;

use super::env::{Env, Exit};
use super::report::report_faults;
use crate::files::{self, Outputs};
use crate::finding::plural;
use crate::press::impose::{Imposition, Scheme, Trouble, impose};

/// What to lay onto which sheets.
#[derive(Debug, Clone, clap::Args)]
pub struct ImposeArgs {
    /// The PDF
    #[arg(value_name = "FILE.pdf")]
    pub file: PathBuf,

    /// In which order
    #[arg(long = "as", value_enum, value_name = "ORDER")]
    pub scheme: Scheme,

    /// The sheet: A3, A4, SRA3, SRA4, or its sides in millimetres, such as 450x320
    #[arg(long, default_value = "SRA3", value_name = "A3|SRA3|WxH")]
    pub sheet: String,

    /// How far the innermost pages of a booklet move towards the fold, in millimetres, since they stick out of the
    /// folded pile
    #[arg(long, default_value_t = 0.0, value_name = "MM")]
    pub creep: f64,

    /// Draw crop, fold and registration marks, a colour bar and a slug line
    #[arg(long)]
    pub marks: bool,

    /// Where to write
    #[arg(short, long, value_name = "PATH")]
    pub output: PathBuf,
}

/// The most that the innermost pages may move, in millimetres.
const MAX_CREEP: f64 = 10.0;

/// Sheets by their names, in millimetres.
const SHEETS: &[(&str, (f64, f64))] = &[
    ("a2", (420.0, 594.0)),
    ("a3", (297.0, 420.0)),
    ("a4", (210.0, 297.0)),
    ("sra2", (450.0, 640.0)),
    ("sra3", (320.0, 450.0)),
    ("sra4", (225.0, 320.0)),
    ("letter", (215.9, 279.4)),
    ("tabloid", (279.4, 431.8)),
];

/// Lays pages onto sheets.
pub fn run(args: &ImposeArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let path = args.file.display();
    Outputs::default().protect([&args.file]).claim(&args.output, "`--output`")?;
    if !(0.0..=MAX_CREEP).contains(&args.creep) {
        return Err(format!("`--creep` is from 0 to {MAX_CREEP} mm, not {}", args.creep));
    }
    let pdf = files::read(&args.file).map_err(|error| files::unreadable(&args.file, &error))?;
    let name = args.file.file_name().unwrap_or_default().to_string_lossy();
    let imposition = Imposition {
        scheme: args.scheme,
        sheet: sheet(&args.sheet)?,
        creep: args.creep,
        has_marks: args.marks,
        slug: name.into_owned(),
    };
    let imposed = match impose(&pdf, &imposition) {
        Ok(imposed) => imposed,
        Err(Trouble::Unfit(reason)) => {
            return Err(format!("`{path}` cannot be laid onto sheets: {reason}"));
        }
        Err(Trouble::Faults(faults)) => {
            report_faults(&faults, env);
            env.report(&format!("{} was not written\n", args.output.display()));
            return Ok(Exit::Faults);
        }
    };
    files::write(&args.output, &imposed.bytes)
        .map_err(|error| files::unwritable(&args.output, &error))?;
    for note in &imposed.notes {
        env.report(&format!("note: {note}\n"));
    }
    let sides = plural(imposed.sides, "side");
    env.report(&format!("{}: {sides} of sheets\n", args.output.display()));
    Ok(Exit::Ok)
}

/// Reads a sheet's name or its sides.
fn sheet(written: &str) -> Result<(f64, f64), String> {
    let folded = written.to_lowercase();
    if let Some((_, size)) = SHEETS.iter().find(|(name, _)| *name == folded) {
        return Ok(*size);
    }
    let sides = folded.split_once(['x', '×']).and_then(|(width, height)| {
        let side = |text: &str| text.trim().trim_end_matches("mm").trim().parse::<f64>().ok();
        Some((side(width)?, side(height)?))
    });
    sides.filter(|(width, height)| [width, height].iter().all(|side| (20.0..=5000.0).contains(*side))).ok_or_else(
        || format!("`{written}` is not a sheet: name one such as SRA3, or its sides in millimetres, such as 450x320"),
    )
}

#[cfg(test)]
mod tests {
    use super::sheet;

    #[test]
    fn sheets_have_names_or_sides() {
        assert_eq!(sheet("SRA3"), Ok((320.0, 450.0)));
        assert_eq!(sheet("450x320"), Ok((450.0, 320.0)));
        assert_eq!(sheet("450.5 × 320 mm"), Ok((450.5, 320.0)));
        assert!(sheet("big").is_err() && sheet("0x0").is_err() && sheet("NaNx5").is_err());
    }
}
