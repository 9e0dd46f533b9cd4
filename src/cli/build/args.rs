//! What `build` and `watch` can be told.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::batch::Shard;
use crate::cli::report::ReportArgs;
use crate::cli::values::template;
use crate::template::BuiltIn;
use crate::world::Edition;

/// What to build and how.
#[derive(Debug, Clone, clap::Args)]
pub struct BuildArgs {
    /// The document, and how each is made
    #[command(flatten)]
    pub each: MakeArgs,

    /// More of them, built at the same time
    #[arg(value_name = "FILE", conflicts_with = "timings")]
    pub others: Vec<PathBuf>,

    /// How several are built
    #[command(flatten)]
    pub batch: BatchArgs,
}

/// A document, and how it is made.
#[derive(Debug, Clone, clap::Args)]
pub struct MakeArgs {
    /// The factsheet's TOML file, or the folder that it is in
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Where to write; beside FILE, named after its folder, when left out. `{page}` in a PNG's or SVG's name is the page
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,

    /// The form of the output; by the ending of PATH when left out
    #[arg(long, value_enum)]
    pub format: Option<OutputFormat>,

    /// The resolution of PNG pages, in dots an inch
    #[arg(long, default_value_t = 144, value_parser = clap::value_parser!(u32).range(10..=1200))]
    pub dpi: u32,

    /// Write whatever is wrong, with a mark on every page; missing pictures become placeholders
    #[arg(long)]
    pub draft: bool,

    /// A built-in template, in place of the one that the document names
    #[arg(long, value_name = "NAME", value_parser = template)]
    pub template: Option<BuiltIn>,

    /// What the pages are for
    #[arg(long, value_enum, default_value_t = Edition::Web)]
    pub edition: Edition,

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

    /// Also write everything that the typesetter sees into this folder, for work on templates
    #[arg(long, value_name = "DIR")]
    pub emit_typst: Option<PathBuf>,

    /// Also print how long each step took, for work on templates: events that a browser's tracing view shows
    #[arg(long)]
    pub timings: bool,

    /// Write what went in and out, with hashes, facts and findings, to this JSON file; of several documents it tells a
    /// later run what need not be built again
    #[arg(long, value_name = "PATH")]
    pub manifest: Option<PathBuf>,

    /// Write nothing that is not as somebody in this role has cleared it
    #[arg(long, value_name = "ROLE")]
    pub require_clearance: Option<String>,

    /// The form of the report
    #[command(flatten)]
    pub report: ReportArgs,

    /// Print nothing when all is well
    #[arg(short, long)]
    pub quiet: bool,
}

/// How several documents are built.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct BatchArgs {
    /// The folder for the outputs of several documents, each named after its document's folder; a manifest goes with them
    #[arg(long, value_name = "DIR", conflicts_with = "output")]
    pub out_dir: Option<PathBuf>,

    /// How many documents are built at the same time; all cores when left out
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,

    /// Go on after a document has failed
    #[arg(long)]
    pub keep_going: bool,

    /// Build documents anew that have not changed
    #[arg(long)]
    pub force: bool,

    /// Write which outputs are made from which inputs: JSON where the path ends in .json, else rules for make
    #[arg(long, value_name = "PATH")]
    pub deps: Option<PathBuf>,

    /// Build only a stable part of the documents, such as 2/8
    #[arg(long, value_name = "K/N")]
    pub shard: Option<Shard>,
}

impl BatchArgs {
    /// Returns whether the command line asks for what only a run over several documents does.
    pub fn is_wanted(&self) -> bool {
        let Self { out_dir, jobs, keep_going, force, deps, shard } = self;
        *keep_going
            || *force
            || jobs.is_some()
            || deps.is_some()
            || shard.is_some()
            || out_dir.is_some()
    }
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
