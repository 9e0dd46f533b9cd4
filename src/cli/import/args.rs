//! What `import` can be told.

use std::path::PathBuf;

use clap::Subcommand;

use crate::cli::values;
use crate::import::{DecimalSign, FiscalYear, Repeats};
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
    #[arg(long, value_name = "YEARS", value_parser = values::period)]
    pub period: Option<Period>,

    /// How a row that repeats another one exactly counts
    #[arg(long, value_enum, default_value_t = Repeats::Once)]
    pub repeats: Repeats,

    /// What separates the fraction of an amount, where the file does not show it
    #[arg(long, value_enum, value_name = "SIGN")]
    pub decimal: Option<DecimalSign>,

    /// Write although rows were not understood; they are left out
    #[arg(long)]
    pub skip_unread: bool,

    /// Where the result goes
    #[command(flatten)]
    pub target: TargetArgs,
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
    #[arg(long = "where", value_name = "COLUMN=VALUE", value_parser = values::condition)]
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
    pub decimal: Option<DecimalSign>,

    /// To which year a fiscal year such as 2018/19 belongs
    #[arg(long, value_enum, value_name = "WHICH")]
    pub fiscal_year: Option<FiscalYear>,

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
