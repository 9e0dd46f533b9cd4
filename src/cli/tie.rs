//! `factsheet tie`: what gives each number of a document.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use serde::Serialize;

use super::check::check;
use super::columns::columns;
use super::env::{Env, Exit};
use super::report::{Weights, count_line};
use crate::evidence::{self, Kind, Number, Slip, Standing, TieOut};
use crate::facts::Fact;
use crate::files;
use crate::finding::{self, Severity, Sources, Span, plural};
use crate::fonts::Fonts;
use crate::pipeline::{self, Job, Options};

/// Whose numbers to tie.
#[derive(Debug, Clone, clap::Args)]
pub struct TieArgs {
    /// The factsheet's TOML file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Add what gives a fact to the file, where there is one way only
    #[arg(long)]
    pub write: bool,

    /// Another edition, or the document before a change: what a fact said there and says no longer is looked for in the texts
    #[arg(long, value_name = "FILE")]
    pub since: Option<PathBuf>,

    /// The form of the list
    #[arg(long, value_enum, default_value_t = TieFormat::Text)]
    pub format: TieFormat,

    /// The folder that nothing may lead out of; the one above FILE's folder when left out
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,
}

/// The form of a list of ties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TieFormat {
    /// Columns
    Text,
    /// A JSON object
    Json,
}

/// A number of the list.
#[derive(Debug, Serialize)]
struct Line {
    line: Option<usize>,
    fact: Option<String>,
    number: String,
    printed: usize,
    standing: &'static str,
    by: Vec<String>,
}

/// The list, with how many numbers stand in each way.
#[derive(Debug, Serialize)]
struct List {
    coverage: BTreeMap<&'static str, usize>,
    counts_below_ten: usize,
    not_read: Vec<String>,
    numbers: Vec<Line>,
}

/// Lists what gives each number of a document; one that cannot be read is reported instead.
pub fn run(args: &TieArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    // A picture that is still to come hides no number.
    let options = Options { is_draft: true, ..Options::default() };
    let (files, path) = files::open(&args.file, args.root.as_deref())?;
    let fonts = Fonts::embedded();
    let job = Job { files: &files, path: &path, fonts: &fonts, options };
    let before = match &args.since {
        Some(since) => facts_of(since, args, &fonts)?,
        None => Vec::new(),
    };
    let outcome = pipeline::tie(&job, &before);
    let Some(ties) = outcome.output else {
        let format = finding::Format::Full { color: env.color() };
        env.report(&finding::render(&outcome.findings, &outcome.sources, format, Severity::Error));
        env.report(&count_line(&Weights::of(&outcome.findings), 1));
        return Ok(Exit::Faults);
    };
    let list = list(&ties, &outcome.sources);
    match args.format {
        TieFormat::Text => env.print(&text(&list)),
        TieFormat::Json => {
            let json = serde_json::to_string_pretty(&list);
            env.json(
                &(json.map_err(|error| format!("the list cannot be written: {error}"))? + "\n"),
            );
        }
    }
    // Where the document is at fault, numbers may be missing from the list.
    if outcome.findings.has_errors() {
        let format = finding::Format::Full { color: env.color() };
        env.report(&finding::render(&outcome.findings, &outcome.sources, format, Severity::Error));
        env.report(&count_line(&Weights::of(&outcome.findings), 1));
        return Ok(Exit::Faults);
    }
    if args.write {
        write(args, &ties, env)?;
    }
    let faults = [Kind::Near, Kind::Stale].map(Kind::word);
    let is_at_fault = list.numbers.iter().any(|line| faults.contains(&line.standing));
    Ok(if is_at_fault { Exit::Faults } else { Exit::Ok })
}

/// Reads the facts of another edition.
fn facts_of(file: &Path, args: &TieArgs, fonts: &Fonts) -> Result<Vec<Fact>, String> {
    let options = Options { is_draft: true, ..Options::default() };
    let outcome = check(file, args.root.as_deref(), fonts, options)?;
    let factsheet = outcome
        .output
        .ok_or_else(|| format!("`{}` has faults; see them by `factsheet check`", file.display()))?;
    Ok(factsheet.facts().to_vec())
}

/// Writes what gives a fact into the document.
fn write(args: &TieArgs, ties: &TieOut, env: &mut Env<'_>) -> Result<(), String> {
    let shown = args.file.display();
    let bytes = files::read(&args.file).map_err(|error| files::unreadable(&args.file, &error))?;
    let text = String::from_utf8(bytes).map_err(|_| format!("`{shown}` is not UTF-8 text"))?;
    let (text, written) =
        evidence::write(&text, ties).map_err(|why| format!("`{shown}`: {why}"))?;
    if written.is_empty() {
        env.report("nothing to write: no fact of this file has one way only\n");
        return Ok(());
    }
    files::write(&args.file, text.as_bytes())
        .map_err(|error| files::unwritable(&args.file, &error))?;
    env.report(&format!(
        "{shown}: {} tied: {}\n",
        plural(written.len(), "fact"),
        written.join(", ")
    ));
    Ok(())
}

/// Describes each number.
fn list(ties: &TieOut, sources: &Sources) -> List {
    let line_of = |span: Span| Some(sources.get(span.source)?.position(span.start).0);
    let describe = |number: &Number| Line {
        line: line_of(number.span),
        fact: number.fact.clone(),
        number: number.says.clone(),
        printed: number.printed,
        standing: number.standing.kind().word(),
        by: by(&number.standing),
    };
    let mut coverage: BTreeMap<&str, usize> = Kind::WORDS.map(|(_, word)| (word, 0)).into();
    for number in &ties.numbers {
        *coverage.entry(number.standing.kind().word()).or_default() += 1;
    }
    let unread = ties.unread.iter().map(|unread| match line_of(unread.span) {
        Some(line) => format!("line {line}: {}", unread.why),
        None => unread.why.clone(),
    });
    List {
        coverage,
        counts_below_ten: ties.small,
        not_read: unread.collect(),
        numbers: ties.numbers.iter().map(describe).collect(),
    }
}

/// Says what gives a number, a way a line.
fn by(standing: &Standing) -> Vec<String> {
    match standing {
        Standing::Tied(ways) | Standing::Ambiguous(ways) => {
            ways.iter().map(ToString::to_string).collect()
        }
        Standing::Open(way) => vec![way.to_string()],
        Standing::Refuted(way, slip) => {
            std::iter::once(way.to_string()).chain(slip.iter().map(Slip::what)).collect()
        }
        Standing::Near(slip) => {
            slip.own().map(ToString::to_string).into_iter().chain([slip.what()]).collect()
        }
        Standing::Sourced(source) => vec![format!("`{source}`")],
        Standing::Stale(name, now) => vec![format!("`{name}` said so, and says {now}")],
        Standing::Unbacked => Vec::new(),
    }
}

/// The list in words.
fn text(list: &List) -> String {
    let mut rows =
        vec![["line", "fact", "number", "printed", "standing", "by"].map(str::to_owned).to_vec()];
    for line in &list.numbers {
        let mut by = line.by.iter().cloned();
        let times =
            if line.printed == 1 { "once".to_owned() } else { format!("{} times", line.printed) };
        rows.push(vec![
            line.line.map_or(String::new(), |line| line.to_string()),
            line.fact.clone().unwrap_or_else(|| "(typed)".to_owned()),
            line.number.clone(),
            times,
            line.standing.to_owned(),
            by.next().unwrap_or_default(),
        ]);
        rows.extend(by.map(|way| {
            let mut row = vec![String::new(); 5];
            row.push(way);
            row
        }));
    }
    let mut text = columns(&rows);
    text.push('\n');
    for why in &list.not_read {
        text.push_str(&format!("not read: {why}\n"));
    }
    let counts: Vec<String> = Kind::WORDS
        .iter()
        .filter_map(|(_, word)| Some((list.coverage.get(word).filter(|count| **count > 0)?, word)))
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    if list.counts_below_ten > 0 {
        text.push_str(&format!(
            "not looked for: {} below ten\n",
            plural(list.counts_below_ten, "typed count")
        ));
    }
    text + &format!("{}: {}\n", plural(list.numbers.len(), "number"), counts.join(", "))
}
