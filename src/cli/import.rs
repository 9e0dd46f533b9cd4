//! `factsheet import`: the publishers' own files into tidy series.

use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueEnum};

use super::{Env, Exit};
use crate::files;
use crate::import::{self, Donor, InputFile, Ledger, Mapping, Repeats, TableFault, Tally, Wanted};
use crate::nearest::nearest;
use crate::units::{Currency, Decimal, Period};

/// What to import.
#[derive(Debug, Clone, clap::Args)]
pub struct ImportArgs {
    /// From where
    #[command(subcommand)]
    pub from: ImportFrom,
}

/// From where figures come.
#[derive(Debug, Clone, Subcommand)]
pub enum ImportFrom {
    /// Read the files of the UN System Chief Executives Board as they are
    Ceb(CebArgs),
    /// Read a CSV file by a mapping of its columns
    Csv(TableArgs),
    /// Read a sheet of a workbook (xlsx, xls, ods) by a mapping of its columns
    Xlsx(TableArgs),
}

/// Which contributions to take.
#[derive(Debug, Clone, clap::Args)]
pub struct CebArgs {
    /// The publisher's files, in any of its layouts
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// Whose contributions: an ISO 3166-1 code, `EU` or a name; may be given several times; all when left out
    #[arg(long, value_name = "DONOR")]
    pub donor: Vec<String>,

    /// The receiving agency, where a file has several
    #[arg(long, value_name = "NAME", default_value = "ILO")]
    pub agency: String,

    /// The years to take, such as 2013-2024; all when left out
    #[arg(long, value_name = "YEARS", value_parser = super::values::period)]
    pub period: Option<Period>,

    /// How a row that repeats another one exactly counts
    #[arg(long, value_enum, default_value_t = RepeatsArg::Once)]
    pub repeats: RepeatsArg,

    /// Write although rows were not understood
    #[arg(long)]
    pub skip_unread: bool,

    /// Where the result goes
    #[command(flatten)]
    pub target: TargetArgs,
}

/// How a row that repeats another one exactly counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RepeatsArg {
    /// Once: it was exported twice
    Once,
    /// Every time: two amounts happen to be equal
    Every,
}

/// Where the result of an import goes.
#[derive(Debug, Clone, clap::Args)]
pub struct TargetArgs {
    /// The folder to write into; without it the report alone is printed
    #[arg(long, value_name = "DIR")]
    pub into: Option<PathBuf>,

    /// The name of the files to write, without an ending
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,

    /// When the files were retrieved; today when left out
    #[arg(long, value_name = "DATE")]
    pub accessed: Option<String>,
}

/// Which columns to take.
#[derive(Debug, Clone, clap::Args)]
pub struct TableArgs {
    /// The files
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// The column of the years or the categories
    #[arg(long, value_name = "COLUMN")]
    pub x: String,

    /// The column of the values
    #[arg(long, value_name = "COLUMN")]
    pub y: String,

    /// The column that tells series apart
    #[arg(long, value_name = "COLUMN")]
    pub by: Option<String>,

    /// Take only rows with this value; may be given several times
    #[arg(long = "where", value_name = "COLUMN=VALUE", value_parser = super::values::condition)]
    pub conditions: Vec<(String, String)>,

    /// What one unit of the values is worth: 1000 for a file in thousands
    #[arg(long, value_name = "NUMBER", default_value = "1")]
    pub unit: Decimal,

    /// The currency of the values; without one they are counts
    #[arg(long, value_name = "CODE")]
    pub currency: Option<Currency>,

    /// The sheet of a workbook; the first when left out
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,

    /// Write although rows were not understood
    #[arg(long)]
    pub skip_unread: bool,

    /// Where the result goes
    #[command(flatten)]
    pub target: TargetArgs,
}

/// Imports.
pub fn run(args: &ImportArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    match &args.from {
        ImportFrom::Ceb(args) => ceb(args, env),
        ImportFrom::Csv(args) | ImportFrom::Xlsx(args) => table(args, env),
    }
}

/// Reads files whole.
pub fn read_files(paths: &[PathBuf]) -> Result<Vec<InputFile>, String> {
    paths
        .iter()
        .map(|path| {
            let name = path.display().to_string();
            files::read(path)
                .map(|bytes| InputFile { name: name.clone(), bytes })
                .map_err(|error| format!("`{name}` cannot be read: {error}"))
        })
        .collect()
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
    let hint = match nearest(written, donors.keys().map(|donor| donor.name.as_str())) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "write an ISO 3166-1 code such as `JP`, `EU`, or a name as in the files".to_owned(),
    };
    Err(format!("there is no donor `{written}`; {hint}"))
}

/// Imports files of the Chief Executives Board.
fn ceb(args: &CebArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let accessed = accessed(&args.target, env)?;
    let input = read_files(&args.files)?;
    let mut wanted = Wanted {
        agency: Some(args.agency.clone()),
        donor: None,
        period: args.period,
        repeats: match args.repeats {
            RepeatsArg::Once => Repeats::Once,
            RepeatsArg::Every => Repeats::Every,
        },
    };
    let fault = |TableFault(message): TableFault| message;
    let (ledger, mut tally) = import::read_ceb(&input, &wanted).map_err(fault)?;
    let mut donors = Vec::new();
    for written in &args.donor {
        donors.push(find_donor(written, &ledger)?);
    }
    // The tally of one donor leaves out what went wrong with others.
    if let [donor] = donors.as_slice() {
        wanted.donor = Some(donor.clone());
        (_, tally) = import::read_ceb(&input, &wanted).map_err(fault)?;
    }
    if donors.is_empty() {
        donors = ledger.donors().into_keys().collect();
    }
    env.report(&tally.report("US$"));
    if !args.donor.is_empty() {
        env.report(&gaps(&ledger, &donors));
    }
    let name = args.target.name.as_deref().unwrap_or("contributions");
    let csv = import::contributions(&ledger, &donors);
    let file = format!("{name}.csv");
    let snippet = import::snippet(&ledger, &donors, &file, &accessed);
    finish(&args.target, name, &csv, &snippet, args.skip_unread, &tally, env)
}

/// Says which years between a donor's first and last have no amount: gaps, not zeros.
fn gaps(ledger: &Ledger, donors: &[Donor]) -> String {
    let mut text = String::new();
    let Some((first, last)) = ledger.years() else { return text };
    for donor in donors {
        let sums = ledger.of(donor);
        let missing: Vec<String> = (first..=last)
            .filter(|year| !sums.keys().any(|(with, _)| with == year))
            .map(|year| year.to_string())
            .collect();
        if !missing.is_empty() {
            text.push_str(&format!(
                "  {}: no amount in {} (a gap, not a zero)\n",
                donor.name,
                missing.join(", ")
            ));
        }
    }
    text
}

/// Imports a table by a mapping.
fn table(args: &TableArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let accessed = accessed(&args.target, env)?;
    let input = read_files(&args.files)?;
    let mapping = Mapping {
        x: args.x.clone(),
        y: args.y.clone(),
        by: args.by.clone(),
        conditions: args.conditions.clone(),
        unit: args.unit,
        sheet: args.sheet.clone(),
    };
    let (figures, tally) =
        import::read_mapped(&input, &mapping).map_err(|TableFault(message)| message)?;
    let unit = args.currency.map_or("", |currency| currency.code());
    env.report(&tally.report(unit));
    let name = args.target.name.as_deref().unwrap_or("figures");
    let by = args.by.as_deref().unwrap_or_default();
    let csv = import::figures(&figures, [&args.x, by, &args.y]);
    let mut snippet = format!(
        "[sources.{name}]\ntitle    = \"\"  # what it is, and who published it\naccessed = {}\n",
        import::string(&accessed)
    );
    let mut series: Vec<&str> = figures.iter().map(|(series, ..)| series.as_str()).collect();
    series.sort_unstable();
    series.dedup();
    for label in series {
        let key = if label.is_empty() { name.to_owned() } else { key_of(label) };
        snippet.push_str(&format!("\n[series.{key}]\nfile   = \"{name}.csv\"\n"));
        if !label.is_empty() {
            let value = import::string(label);
            snippet.push_str(&format!("where  = {{ {} = {value} }}\n", key_or_quoted(by)));
            snippet.push_str(&format!("label  = {value}\n"));
        }
        snippet.push_str(&format!("x      = {}\n", import::string(&args.x)));
        snippet.push_str(&format!("y      = {}\n", import::string(&args.y)));
        if let Some(currency) = args.currency {
            snippet.push_str(&format!("currency = \"{currency}\"\n"));
        }
        snippet.push_str(&format!("source = \"{name}\"\n"));
    }
    finish(&args.target, name, &csv, &snippet, args.skip_unread, &tally, env)
}

/// Makes a key of TOML out of any label.
fn key_of(label: &str) -> String {
    let plain: String = label
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    let key = plain.split('_').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_");
    if key.starts_with(|c: char| c.is_ascii_alphabetic()) { key } else { format!("series_{key}") }
}

/// Writes a name as a key of TOML, in quotes where it needs them.
fn key_or_quoted(name: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if !name.is_empty() && name.chars().all(is_bare) {
        name.to_owned()
    } else {
        import::string(name)
    }
}

/// Writes both files, or prints the TOML when there is no folder for them.
fn finish(
    target: &TargetArgs,
    name: &str,
    csv: &str,
    snippet: &str,
    skip_unread: bool,
    tally: &Tally,
    env: &mut Env<'_>,
) -> Result<Exit, String> {
    if tally.kept.rows == 0 {
        env.report("error: no row was taken; nothing was written\n");
        return Ok(Exit::Faults);
    }
    if tally.has_doubt() && !skip_unread {
        env.report(
            "error: rows were not understood or contradict each other; nothing was written\n\
             help: correct the rows above, or leave them out with `--skip-unread`\n",
        );
        return Ok(Exit::Faults);
    }
    let Some(folder) = &target.into else {
        env.print(snippet);
        return Ok(Exit::Ok);
    };
    for (ending, text) in [("csv", csv), ("toml", snippet)] {
        write(&folder.join(format!("{name}.{ending}")), text, env)?;
    }
    Ok(Exit::Ok)
}

/// Writes a file and says so.
fn write(path: &Path, text: &str, env: &mut Env<'_>) -> Result<(), String> {
    let before = files::read(path).ok();
    let what = match &before {
        Some(bytes) if bytes == text.as_bytes() => "unchanged",
        Some(_) => "replaced",
        None => "written",
    };
    files::write(path, text.as_bytes())
        .map_err(|error| format!("`{}` cannot be written: {error}", path.display()))?;
    let rows = text.lines().count();
    env.report(&format!("{}: {what}, {rows} lines\n", path.display()));
    Ok(())
}

/// Returns the day of retrieval.
fn accessed(target: &TargetArgs, env: &Env<'_>) -> Result<String, String> {
    match &target.accessed {
        Some(date) => super::values::day(date),
        None => super::values::today(env),
    }
}
