//! `factsheet layout`: the plan of the pages.

use std::path::PathBuf;

use clap::ValueEnum;

use super::columns::columns;
use super::env::{Env, Exit};
use super::report::{Weights, count_line};
use super::values::template;
use crate::files;
use crate::finding::{self, Code, Finding, Severity, plural};
use crate::fonts::Fonts;
use crate::pages::{Named, Outline, Page, Stretch};
use crate::pipeline::{self, Job, Options};
use crate::template::BuiltIn;

/// Whose pages to plan.
#[derive(Debug, Clone, clap::Args)]
pub struct LayoutArgs {
    /// The factsheet's TOML file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// A built-in template, in place of the one that the document names
    #[arg(long, value_name = "NAME", value_parser = template)]
    pub template: Option<BuiltIn>,

    /// The form of the plan
    #[arg(long, value_enum, default_value_t = LayoutFormat::Text)]
    pub format: LayoutFormat,

    /// The folder that nothing may lead out of; the one above FILE's folder when left out
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,
}

/// The form of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LayoutFormat {
    /// Columns, page by page
    Text,
    /// A JSON object
    Json,
}

/// Prints the plan of a document; one that has none is reported instead.
pub fn run(args: &LayoutArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    // The plan of a document at fault is what shows where the fault is.
    let options = Options { is_draft: true, template: args.template, ..Options::default() };
    let (files, path) = files::open(&args.file, args.root.as_deref())?;
    let fonts = Fonts::embedded();
    let job = Job { files: &files, path: &path, fonts: &fonts, options };
    let mut outcome = pipeline::outline(&job);
    let format = finding::Format::Full { color: env.color() };
    let Some(outline) = outcome.output else {
        env.report(&finding::render(&outcome.findings, &outcome.sources, format, Severity::Error));
        env.report(&count_line(&Weights::of(&outcome.findings), 1));
        return Ok(Exit::Faults);
    };
    match args.format {
        LayoutFormat::Text => env.print(&text(&outline)),
        LayoutFormat::Json => {
            let json = serde_json::to_string_pretty(&outline);
            let json = json.map_err(|error| format!("the plan cannot be written: {error}"))?;
            env.json(&(json + "\n"));
        }
    }
    // Warnings of the texts are the affair of `check`.
    let of_pages = [Code::LayoutFit, Code::LayoutHole, Code::LayoutLeftOut];
    let is_told =
        |finding: &Finding| finding.severity == Severity::Error || of_pages.contains(&finding.code);
    let found = outcome.findings.take();
    outcome.findings.extend(found.into_iter().filter(is_told));
    env.report(&finding::render(&outcome.findings, &outcome.sources, format, Severity::Warning));
    Ok(if outcome.findings.has_errors() { Exit::Faults } else { Exit::Ok })
}

/// The plan in words.
fn text(outline: &Outline) -> String {
    let mut text = String::new();
    for page in &outline.pages {
        text.push_str(&head(page, outline.pages.len()));
        let mut rows = vec![HEADS.map(str::to_owned).to_vec()];
        rows.extend(page.columns.iter().map(|stretch| cells(stretch).to_vec()));
        rows.extend(page.foot.map(|height| {
            let none = String::new;
            vec![none(), mm(height), none(), none(), "contact".to_owned()]
        }));
        for line in columns(&rows).lines() {
            text.push_str(&format!("  {line}\n"));
        }
        text.push('\n');
    }
    let pages = plural(outline.pages.len(), "page");
    let budget = match outline.budget {
        Some(budget) if outline.lines_over > 0 => {
            format!(", {} over the budget of {budget}", plural(outline.lines_over, "line"))
        }
        Some(budget) => format!(" of {budget}"),
        None => String::new(),
    };
    text + &format!("{pages}{budget}, cost {:.1}\n", outline.cost)
}

/// The line above a page.
fn head(page: &Page, total: usize) -> String {
    let white = if page.white > 0.0 {
        format!("{} of white at its foot ({:.0}%)", mm(page.white), 100.0 * page.empty)
    } else {
        "full".to_owned()
    };
    format!("page {} of {total}: {white}\n", page.number)
}

/// The heads of the columns.
const HEADS: [&str; 7] = ["from", "high", "white", "columns", "what", "arrangement", "heights"];

/// The cells of what stands in a column.
fn cells(stretch: &Stretch) -> [String; 7] {
    let first = stretch.at;
    let last = first + stretch.columns - 1.0;
    let flow = stretch.flow.map_or(String::new(), |flow| format!(", text {flow}"));
    let what: Vec<String> = stretch.sections.iter().map(name).collect();
    let slots = stretch.slots.iter().map(|slot| format!("{} {}", slot.what, mm(slot.height)));
    let before = if stretch.continues { "… " } else { "" };
    let behind = if stretch.goes_on { " …" } else { "" };
    [
        mm(stretch.y),
        mm(stretch.height),
        if stretch.white > 0.0 { mm(stretch.white) } else { String::new() },
        format!("{first}–{last}{flow}"),
        format!("{before}{}{behind}", what.join(" / ")),
        stretch.arrangement.clone(),
        slots.collect::<Vec<_>>().join(", "),
    ]
}

/// A section as the list names it.
fn name(section: &Named) -> String {
    let title = section.title.as_ref().map_or(String::new(), |title| format!(" “{title}”"));
    let line = section.line.map_or(String::new(), |line| format!(", line {line}"));
    format!("{}{title}{line}", section.kind)
}

/// A length.
fn mm(length: f64) -> String {
    format!("{length:.0} mm")
}
