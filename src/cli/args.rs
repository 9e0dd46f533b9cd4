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
    /// Check facts, texts, data and files in a moment, without setting a page
    Check(CheckArgs),
    /// List every fact: as printed, with its period, its source, its uses and what checked it
    Facts(FactsArgs),
    /// Tell what a code such as `fact/parts` means, and how to mend it
    Explain(ExplainArgs),
    /// Write the factsheet anew whenever anything that it is made from changes
    Watch(BuildArgs),
    /// Judge a PDF as a printer would, whatever program it comes from
    Preflight(PreflightArgs),
    /// Lay the pages of a PDF onto press sheets
    Impose(ImposeArgs),
    /// Start a factsheet for a donor: a folder that builds at once
    New(super::new::NewArgs),
    /// Make the next edition of a factsheet
    Roll(super::roll::RollArgs),
    /// Tell what changed between two factsheets
    Diff(super::diff::DiffArgs),
    /// Read yearly figures from the publishers' own files
    Import(super::import::ImportArgs),
    /// Print a JSON Schema: of the document format, for editors, or of a theme or a report
    Schema(SchemaArgs),
    /// Read a workbook in an older format from the input stream, for this program itself
    #[command(hide = true)]
    ReadWorkbook(super::import::WorkbookArgs),
}

/// What to build and how.
#[derive(Debug, Clone, clap::Args)]
pub struct BuildArgs {
    /// The factsheet's TOML file, or the folder that it is in
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

    /// What the pages are for
    #[arg(long, value_enum, default_value_t = EditionName::Web)]
    pub edition: EditionName,

    /// The printing condition of the print edition: fogra39, gracol, or the path of an ICC profile; the theme's when
    /// left out
    #[arg(long, value_name = "NAME|PATH")]
    pub condition: Option<String>,

    /// Draw crop and registration marks, colour bars and a slug line around the pages of the print edition
    #[arg(long)]
    pub marks: bool,

    /// Also draw each ink of the print edition and the sum of all as pictures, for eyes; Ghostscript draws them
    #[arg(long)]
    pub proof: bool,

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

/// Which schema to print.
#[derive(Debug, Clone, clap::Args)]
pub struct SchemaArgs {
    /// What the schema describes
    #[arg(value_enum, default_value_t = SchemaOf::Document, value_name = "WHAT")]
    pub of: SchemaOf,
}

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// A factsheet's TOML file
    Document,
    /// A theme's TOML file
    Theme,
    /// The report that `check --format json` prints
    Report,
}

/// What to explain.
#[derive(Debug, Clone, clap::Args)]
pub struct ExplainArgs {
    /// The code; all codes are listed when left out
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

/// What to judge, and for which press.
#[derive(Debug, Clone, clap::Args)]
pub struct PreflightArgs {
    /// The PDF
    #[arg(value_name = "FILE.pdf")]
    pub file: PathBuf,

    /// The kind of press
    #[arg(long, value_enum, default_value_t = PressName::Sheetfed)]
    pub profile: PressName,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = PreflightFormat::Text)]
    pub format: PreflightFormat,

    /// Let findings of this weight fail too
    #[arg(long, value_enum, value_name = "WEIGHT")]
    pub deny: Option<Deny>,
}

/// What to lay onto which sheets.
#[derive(Debug, Clone, clap::Args)]
pub struct ImposeArgs {
    /// The PDF
    #[arg(value_name = "FILE.pdf")]
    pub file: PathBuf,

    /// In which order
    #[arg(long = "as", value_enum, value_name = "ORDER")]
    pub scheme: SchemeName,

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

/// In which order pages are laid onto sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemeName {
    /// Folded in the middle and stapled: four pages a sheet, both sides
    Booklet,
    /// Two pages beside each other, in reading order
    #[value(name = "2-up")]
    TwoUp,
    /// Two rows of two pages, in reading order
    #[value(name = "4-up")]
    FourUp,
    /// As many as fit, both sides; the cut piles laid upon each other are in order
    CutStack,
}

/// The kind of press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PressName {
    /// Offset on sheets
    Sheetfed,
    /// Offset on newsprint
    Newspaper,
    /// Digital presses and office printers
    Digital,
}

/// The form of a preflight report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PreflightFormat {
    /// For people
    Text,
    /// One JSON object: each finding with its page, place, rule and help
    Json,
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

/// What the pages are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EditionName {
    /// Screens, screen readers and archives
    Web,
    /// A press: inks, bleed and an output intent, built to PDF/X-4
    Print,
}
