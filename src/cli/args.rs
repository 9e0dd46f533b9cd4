//! What can be typed.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// Turns one TOML description of a donor partnership into a designed, accessible PDF.
#[derive(Debug, Parser)]
#[command(name = "factsheet", version, max_term_width = 100)]
pub struct Args {
    /// When to color reports
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,

    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// When to color reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// In a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the factsheet
    Build(BuildArgs),
    /// Say everything that a build would say, without setting a page
    Check(CheckArgs),
    /// List every fact: as printed, with its period, its source, its uses and what checked it
    Facts(FactsArgs),
    /// Tell what a code such as `fact/parts` means, and how to mend it
    Explain(ExplainArgs),
    /// Write the factsheet anew whenever anything that it is made from changes
    Watch(BuildArgs),
    /// Start a factsheet for a donor: a folder that builds at once
    New(super::new::NewArgs),
    /// Make the next edition of a factsheet
    Roll(super::roll::RollArgs),
    /// Tell what changed between two factsheets
    Diff(super::diff::DiffArgs),
    /// Read yearly figures from the publishers' own files
    Import(super::import::ImportArgs),
    /// Print the JSON Schema of the document format, for editors
    Schema,
}

/// What to build and how.
#[derive(Debug, Clone, clap::Args)]
pub struct BuildArgs {
    /// The factsheet's TOML file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// More of them, built at the same time
    #[arg(value_name = "FILE")]
    pub others: Vec<PathBuf>,

    /// How several are built
    #[command(flatten)]
    pub batch: super::batch::BatchArgs,

    /// Where to write; beside FILE, named after its folder, when left out. `{page}` in a PNG's or SVG's name is the page
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,

    /// The form of the output; by the ending of PATH when left out
    #[arg(long, value_enum)]
    pub format: Option<OutputFormat>,

    /// The resolution of PNG pages, in dots an inch
    #[arg(long, default_value_t = 144, value_parser = clap::value_parser!(u32).range(10..=1200))]
    pub dpi: u32,

    /// Write although pictures are missing: they become placeholders, and every page is marked
    #[arg(long)]
    pub draft: bool,

    /// The folder that nothing may lead out of; the one above FILE's folder when left out
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,

    /// Take the templates from this folder instead of the built-in ones
    #[arg(long, value_name = "DIR")]
    pub templates: Option<PathBuf>,

    /// Also write everything that the typesetter sees into this folder, for work on templates
    #[arg(long, value_name = "DIR")]
    pub emit_typst: Option<PathBuf>,

    /// Write what went in and out, with hashes, facts and findings, to this JSON file
    #[arg(long, value_name = "PATH")]
    pub manifest: Option<PathBuf>,

    /// The form of the report
    #[command(flatten)]
    pub report: ReportArgs,

    /// Print nothing when all is well
    #[arg(short, long)]
    pub quiet: bool,
}

/// The form of a report, and what fails.
#[derive(Debug, Clone, clap::Args)]
pub struct ReportArgs {
    /// The form of the report
    #[arg(long = "report", value_enum, default_value_t = ReportFormat::Full, value_name = "FORM")]
    pub form: ReportFormat,

    /// Let findings of this weight fail too
    #[arg(long, value_enum, value_name = "WEIGHT")]
    pub deny: Option<Deny>,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// The sources underlined
    Full,
    /// One line a finding
    Short,
    /// One JSON object
    Json,
    /// Annotations in a GitHub pull request
    Github,
}

/// What fails besides errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings
    Warnings,
}

/// What to check.
#[derive(Debug, Clone, clap::Args)]
pub struct CheckArgs {
    /// The factsheets' TOML files
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = ReportFormat::Full)]
    pub format: ReportFormat,

    /// Let findings of this weight fail too
    #[arg(long, value_enum, value_name = "WEIGHT")]
    pub deny: Option<Deny>,

    /// The folder that nothing may lead out of; the one above FILE's folder when left out
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,
}

/// Whose facts to list.
#[derive(Debug, Clone, clap::Args)]
pub struct FactsArgs {
    /// The factsheet's TOML file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// The form of the list
    #[arg(long, value_enum, default_value_t = TableFormat::Text)]
    pub format: TableFormat,

    /// The folder that nothing may lead out of; the one above FILE's folder when left out
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,
}

/// The form of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// Columns
    Text,
    /// Comma-separated values
    Csv,
    /// A JSON array
    Json,
}

/// What to explain.
#[derive(Debug, Clone, clap::Args)]
pub struct ExplainArgs {
    /// The code; all codes are listed when left out
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

/// The form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// One PDF
    Pdf,
    /// A PNG a page
    Png,
    /// An SVG a page
    Svg,
}
