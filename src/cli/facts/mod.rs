//! `factsheet facts`: what an editor signs off.

mod found;
mod workbook;

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::ValueEnum;
use serde::Serialize;

use super::columns::columns;
use super::env::{Env, Exit};
use super::report::{Weights, count_line};
use crate::evidence::Origin;
use crate::facts::Fact;
use crate::files;
use crate::finding::{self, Code, Findings, Severity};
use crate::fonts::Fonts;
use crate::pages::FactOnPage;
use crate::pipeline::{self, Inspected, Job, Options};
use crate::text::print_fact;
use found::{number_of, origins};

/// Whose facts to list.
#[derive(Debug, Clone, clap::Args)]
pub struct FactsArgs {
    /// The factsheet's TOML file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// The form of the list
    #[arg(long, value_enum, default_value_t = TableFormat::Text)]
    pub format: TableFormat,

    /// Where to write a workbook
    #[arg(short, long, value_name = "PATH", required_if_eq("format", "xlsx"))]
    pub output: Option<PathBuf>,

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
    /// A workbook with a row for each number that the pages print
    Xlsx,
}

/// One line of the list.
#[derive(Debug, Serialize)]
struct Line {
    fact: String,
    kind: &'static str,
    printed: String,
    bound: String,
    period: String,
    source: String,
    pages: Vec<usize>,
    lines: Vec<usize>,
    checked_by: Vec<String>,
    standing: &'static str,
    /// Where the data lie that give it.
    from: Vec<Origin>,
}

/// What is made of a document.
enum List {
    /// Facts.
    Lines(Vec<Line>),
    /// A workbook, or why there is none.
    Book(Result<Vec<u8>, String>),
}

/// Lists the facts of a document; a document at fault is reported instead.
pub fn run(args: &FactsArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    // A picture that is still to come is no reason to hide the numbers.
    let options = Options { is_draft: true, ..Options::default() };
    let (files, path) = files::open(&args.file, args.root.as_deref())?;
    let fonts = Fonts::embedded();
    let job = Job { files: &files, path: &path, fonts: &fonts, options };
    let outcome = pipeline::inspect(&job, |document| match args.format {
        TableFormat::Xlsx => List::Book(workbook::write(document)),
        _ => List::Lines(lines(document)),
    });
    let is_at_fault = hides_numbers(&outcome.findings);
    let Some(list) = outcome.output.filter(|_| !is_at_fault) else {
        let format = finding::Format::Full { color: env.color() };
        env.report(&finding::render(&outcome.findings, &outcome.sources, format, Severity::Error));
        env.report(&count_line(&Weights::of(&outcome.findings), 1));
        return Ok(Exit::Faults);
    };
    let lines = match list {
        List::Lines(lines) => lines,
        List::Book(book) => {
            let bytes = book.map_err(|why| format!("the workbook cannot be made: {why}"))?;
            let path = args.output.as_deref().ok_or("say where by `--output`")?;
            files::write(path, &bytes).map_err(|error| files::unwritable(path, &error))?;
            return Ok(Exit::Ok);
        }
    };
    match args.format {
        TableFormat::Text | TableFormat::Xlsx => {
            let mut rows = vec![HEADS.map(str::to_owned).to_vec()];
            rows.extend(lines.iter().map(|line| cells(line).to_vec()));
            env.print(&columns(&rows));
        }
        TableFormat::Csv => env.data(&csv(&lines)?),
        TableFormat::Json => {
            let json = serde_json::to_string_pretty(&lines);
            env.json(
                &(json.map_err(|error| format!("the list cannot be written: {error}"))? + "\n"),
            );
        }
    }
    Ok(Exit::Ok)
}

/// Returns whether a document cannot be listed: what is too long, too many or too coarse for the pages is no reason.
fn hides_numbers(findings: &Findings) -> bool {
    findings.iter().filter(|finding| finding.severity == Severity::Error).any(|finding| {
        let codes = [Code::LayoutFit, Code::LayoutPages, Code::PictureResolution];
        !codes.contains(&finding.code)
    })
}

/// Describes every fact: where the pages print it, and by which lines of the document.
fn lines(document: &Inspected<'_>) -> Vec<Line> {
    let Inspected { factsheet, ledger, printed, loaded, ties } = *document;
    let describe = |fact: &Fact| {
        let name = fact.name.value.clone();
        let uses = || printed.iter().filter(|printed| printed.name == name);
        let line = |printed: &FactOnPage| {
            Some(loaded.sources.get(printed.span.source)?.position(printed.span.start).0)
        };
        Line {
            kind: fact.value.value.kind().key(),
            printed: print_fact(fact, factsheet.locale(), factsheet.money()),
            bound: fact.bound.keyword().to_owned(),
            period: fact.period.map_or(String::new(), |period| period.to_string()),
            source: fact.source.as_ref().map_or(String::new(), |source| source.value.clone()),
            pages: once(uses().map(|printed| printed.page)),
            lines: once(uses().filter_map(line)),
            checked_by: ledger.of(&name).to_vec(),
            standing: number_of(ties, &name).map_or("", |number| number.standing.kind().word()),
            from: origins(document, number_of(ties, &name)),
            fact: name,
        }
    };
    factsheet.facts().iter().map(describe).collect()
}

/// Returns numbers in their order, each once.
fn once(numbers: impl Iterator<Item = usize>) -> Vec<usize> {
    numbers.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The heads of the columns.
const HEADS: [&str; 10] = [
    "fact",
    "as printed",
    "bound",
    "period",
    "source",
    "pages",
    "lines",
    "checked by",
    "standing",
    "from",
];

/// Returns the cells of a line.
fn cells(line: &Line) -> [String; 10] {
    let list = |numbers: &[usize]| -> String {
        numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(" ")
    };
    [
        line.fact.clone(),
        // A list is for reading and for copying; its spaces are plain ones.
        line.printed.replace(['\u{a0}', '\u{202f}'], " "),
        line.bound.clone(),
        line.period.clone(),
        line.source.clone(),
        list(&line.pages),
        list(&line.lines),
        line.checked_by.join("; "),
        line.standing.to_owned(),
        line.from.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
    ]
}

/// Returns a cell that no spreadsheet takes for a formula: an apostrophe before it says that it is text.
fn inert(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

/// Writes the list as comma-separated values.
fn csv(lines: &[Line]) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = writer.write_record(HEADS).and_then(|()| {
        lines.iter().try_for_each(|line| writer.write_record(cells(line).map(inert)))
    });
    written.map_err(|error| error.to_string())?;
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
