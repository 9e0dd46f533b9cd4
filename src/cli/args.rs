//! What can be typed.

use clap::{Parser, Subcommand};

use super::build::{BuildArgs, MakeArgs};
use super::check::CheckArgs;
use super::clear::ClearArgs;
use super::diff::DiffArgs;
use super::env::Color;
use super::explain::ExplainArgs;
use super::facts::FactsArgs;
use super::import::{ImportArgs, WorkbookArgs};
use super::impose::ImposeArgs;
use super::layout::LayoutArgs;
use super::new::NewArgs;
use super::preflight::PreflightArgs;
use super::roll::RollArgs;
use super::schema::SchemaArgs;
use super::tie::TieArgs;

/// Turns one TOML description of a donor partnership into a designed, accessible PDF.
#[derive(Debug, Parser)]
#[command(name = "factsheet", version, max_term_width = 100)]
pub struct Args {
    /// When to colour reports
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,

    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the factsheet
    Build(BuildArgs),
    /// Check facts, texts, data and files in a moment, without setting a page
    Check(CheckArgs),
    /// Record that a factsheet is released as it is: by whom, as what, and what it said
    Clear(ClearArgs),
    /// List every fact: as printed, with its period, its source, its uses and what checked it
    Facts(FactsArgs),
    /// Say what gives each number: a cell, a sum, a share, a rank, or nothing
    Tie(TieArgs),
    /// Print the plan of the pages: what stands where, how high, and the white that is left
    Layout(LayoutArgs),
    /// Tell what a code such as `fact/parts` means, and how to mend it
    Explain(ExplainArgs),
    /// Write the factsheet anew whenever anything that it is made from changes
    Watch(MakeArgs),
    /// Judge a PDF as a printer would, whatever program it comes from
    Preflight(PreflightArgs),
    /// Lay the pages of a PDF onto press sheets
    Impose(ImposeArgs),
    /// Start a factsheet for a donor: a folder filled from the figures, with what is yours to write marked
    New(NewArgs),
    /// Make the next edition of a factsheet
    Roll(RollArgs),
    /// Tell what changed between two factsheets
    Diff(DiffArgs),
    /// Read yearly figures from the publishers' own files
    Import(ImportArgs),
    /// Print a JSON Schema: of the document format, for editors, or of a theme, a template or a report
    Schema(SchemaArgs),
    /// Read a workbook in an older format from the input stream, for this program itself
    #[command(hide = true)]
    ReadWorkbook(WorkbookArgs),
}
