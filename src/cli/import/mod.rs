//! `factsheet import`: the publishers' own files into tidy series.

mod ceb;
mod output;
mod table;
mod workbook;

pub use workbook::{WorkbookArgs, serve};

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use super::{Env, Exit, values};
use crate::files;
use crate::import::{self, DecimalSign, Donor, FiscalYear, InputFile, Ledger};
use crate::nearest::{choices, nearest};
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
    /// Read a sheet of a workbook (xlsx, ods; xls and xlsb) by a mapping of its columns
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

    /// What separates the fraction of an amount, where the file does not show it
    #[arg(long, value_enum, value_name = "SIGN")]
    pub decimal: Option<DecimalArg>,

    /// Write although rows were not understood; they are left out
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

/// What separates the whole of a number from its fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DecimalArg {
    /// 1,234.50
    Point,
    /// 1.234,50
    Comma,
}

impl DecimalArg {
    /// Returns the sign.
    fn sign(self) -> DecimalSign {
        match self {
            Self::Point => DecimalSign::Point,
            Self::Comma => DecimalSign::Comma,
        }
    }
}

/// To which year a fiscal year belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FiscalArg {
    /// To the one that it starts in: 2018/19 is 2018
    Start,
    /// To the one that it ends in: 2018/19 is 2019
    End,
    /// To none: the words stay, as for a biennium
    Keep,
}

impl FiscalArg {
    /// Returns the rule.
    fn rule(self) -> FiscalYear {
        match self {
            Self::Start => FiscalYear::Start,
            Self::End => FiscalYear::End,
            Self::Keep => FiscalYear::Keep,
        }
    }
}

/// Where the result of an import goes.
#[derive(Debug, Clone, clap::Args)]
pub struct TargetArgs {
    /// The folder to write into; without it the report alone is printed
    #[arg(long, value_name = "DIR")]
    pub into: Option<PathBuf>,

    /// The name of the files to write, without an ending
    #[arg(long, value_name = "NAME", value_parser = values::file_name)]
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
    #[arg(long, value_name = "NUMBER", default_value = "1", value_parser = values::unit)]
    pub unit: Decimal,

    /// The currency of the values; without one they are counts
    #[arg(long, value_name = "CODE")]
    pub currency: Option<Currency>,

    /// The sheet of a workbook; the first that is not hidden when left out
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,

    /// The line of the names of the columns; the first that has those that are asked for when left out
    #[arg(long, value_name = "LINE")]
    pub head: Option<u64>,

    /// What separates the fraction of a number that is text, where the column does not show it
    #[arg(long, value_enum, value_name = "SIGN")]
    pub decimal: Option<DecimalArg>,

    /// To which year a fiscal year such as 2018/19 belongs
    #[arg(long, value_enum, value_name = "WHICH")]
    pub fiscal_year: Option<FiscalArg>,

    /// Leave out the rows that a spreadsheet hides
    #[arg(long)]
    pub skip_hidden: bool,

    /// Write although rows were not understood; they are left out
    #[arg(long)]
    pub skip_unread: bool,

    /// Where the result goes
    #[command(flatten)]
    pub target: TargetArgs,
}

/// Imports.
pub fn run(args: &ImportArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    match &args.from {
        ImportFrom::Ceb(args) => ceb::run(args, env),
        ImportFrom::Csv(args) | ImportFrom::Xlsx(args) => table::run(args, env),
    }
}

/// The most bytes of a file that is imported.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

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
        let book = match import::is_older(&bytes) {
            true => workbook::read(&bytes, sheet, env)
                .transpose()
                .map_err(|fault| format!("`{name}`: {fault}"))?,
            false => None,
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
fn accessed(target: &TargetArgs, env: &Env<'_>) -> Result<String, String> {
    match &target.accessed {
        Some(date) => values::day(date),
        None => values::today(env),
    }
}
