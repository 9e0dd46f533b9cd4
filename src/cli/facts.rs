//! `factsheet facts`: what an editor signs off.

use std::collections::BTreeMap;

use serde::Serialize;

use super::args::{FactsArgs, TableFormat};
use super::check::check;
use super::report::{Weights, count_line};
use super::{Env, Exit};
use crate::check::Factsheet;
use crate::facts::Fact;
use crate::finding::{self, Severity, Sources};
use crate::fonts::Fonts;
use crate::pipeline::Options;
use crate::text::{Inline, print_fact, visit_runs};

/// One line of the list.
#[derive(Debug, Serialize)]
struct Line {
    fact: String,
    kind: &'static str,
    printed: String,
    bound: String,
    period: String,
    source: String,
    lines: Vec<usize>,
    checked_by: Vec<String>,
}

/// Lists the facts of a document; a document at fault is reported instead.
pub fn run(args: &FactsArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    // A picture that is still to come is no reason to hide the numbers.
    let options = Options { is_draft: true, ..Options::default() };
    let outcome = check(&args.file, args.root.as_deref(), &Fonts::embedded(), options)?;
    let is_at_fault = outcome.findings.has_errors();
    let Some(factsheet) = outcome.output.filter(|_| !is_at_fault) else {
        let format = finding::Format::Full { color: env.color() };
        env.report(&finding::render(&outcome.findings, &outcome.sources, format, Severity::Error));
        env.report(&count_line(&Weights::of(&outcome.findings), 1));
        return Ok(Exit::Faults);
    };
    let lines = lines(&factsheet, &outcome.sources);
    match args.format {
        TableFormat::Text => env.print(&columns(&lines)),
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

/// Describes every fact.
fn lines(factsheet: &Factsheet, sources: &Sources) -> Vec<Line> {
    let uses = uses(factsheet, sources);
    let describe = |fact: &Fact| {
        let name = fact.name.value.clone();
        Line {
            kind: fact.value.value.kind(),
            printed: print_fact(fact, factsheet.locale(), factsheet.money()),
            bound: fact.bound.keyword().to_owned(),
            period: fact.period.map_or(String::new(), |period| period.to_string()),
            source: fact.source.as_ref().map_or(String::new(), |source| source.value.clone()),
            lines: uses.get(&name).cloned().unwrap_or_default(),
            checked_by: factsheet.ledger().of(&name).to_vec(),
            fact: name,
        }
    };
    factsheet.facts().iter().map(describe).collect()
}

/// Returns the lines of the sources in which each fact is printed.
fn uses(factsheet: &Factsheet, sources: &Sources) -> BTreeMap<String, Vec<usize>> {
    let mut uses: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for text in factsheet.texts() {
        visit_runs(&text.blocks, &mut |run| {
            let Inline::Fact { names, span, .. } = run else { return };
            let Some(file) = sources.get(span.source) else { return };
            let (line, _) = file.position(span.start);
            for name in names {
                let lines = uses.entry(name.clone()).or_default();
                if !lines.contains(&line) {
                    lines.push(line);
                }
            }
        });
    }
    uses
}

/// The heads of the columns.
const HEADS: [&str; 7] = ["fact", "as printed", "bound", "period", "source", "lines", "checked by"];

/// Returns the cells of a line.
fn cells(line: &Line) -> [String; 7] {
    let numbers: Vec<String> = line.lines.iter().map(usize::to_string).collect();
    [
        line.fact.clone(),
        // A list is for reading and for copying; its spaces are plain ones.
        line.printed.replace(['\u{a0}', '\u{202f}'], " "),
        line.bound.clone(),
        line.period.clone(),
        line.source.clone(),
        numbers.join(" "),
        line.checked_by.join("; "),
    ]
}

/// Sets the list in columns.
fn columns(lines: &[Line]) -> String {
    let mut rows = vec![HEADS.map(str::to_owned)];
    rows.extend(lines.iter().map(cells));
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max()
    };
    let widths: Vec<usize> = (0..HEADS.len()).map(|column| width(column).unwrap_or(0)).collect();
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width + 2 - cell.chars().count()));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Writes the list as comma-separated values.
fn csv(lines: &[Line]) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = writer
        .write_record(HEADS)
        .and_then(|()| lines.iter().try_for_each(|line| writer.write_record(cells(line))));
    written.map_err(|error| error.to_string())?;
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
