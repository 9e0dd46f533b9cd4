//! From a document's files to its pages: the stages, one after the other.

use typst::foundations::Datetime;
use typst_layout::PagedDocument;

use crate::check::{Factsheet, Surrounding};
use crate::finding::{Code, Finding, Findings, Sources};
use crate::fonts::Fonts;
use crate::input::{Loaded, ProjectFiles, ProjectPath, Text};
use crate::nearest::choices;
use crate::world::{Edition, SheetWorld, Templates};
use crate::press::{self, Condition};
use crate::{charts, check, document, input, model, pdf, world};

/// What a build is to make, and from what.
pub struct Job<'a> {
    /// The project's files.
    pub files: &'a dyn ProjectFiles,
    /// The document's path in the project.
    pub path: &'a ProjectPath,
    /// The fonts.
    pub fonts: &'a Fonts,
    /// The templates.
    pub templates: &'a Templates,
    /// How it is made.
    pub options: Options,
}

/// How a document is made.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// What the pages are for.
    pub edition: Edition,
    /// The form of the output.
    pub format: Format,
    /// Whether missing pictures become placeholders and every page is marked.
    pub is_draft: bool,
    /// The moment that the PDF's metadata names; the day of issue when none is given.
    pub created: Option<Datetime>,
}

/// What the print edition is made for.
#[derive(Debug, Clone, Default)]
pub struct Printing {
    /// The printing condition; the theme's or the usual one when none is given.
    pub condition: Option<Condition>,
    /// Whether marks stand around the pages.
    pub has_marks: bool,
}

/// The form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Format {
    /// One PDF.
    #[default]
    Pdf,
    /// A PNG a page.
    Png {
        /// Dots an inch.
        dpi: f64,
    },
    /// An SVG a page.
    Svg,
}

/// What came of a build.
#[derive(Debug)]
pub struct Outcome<T = Output> {
    /// The texts that the findings point into.
    pub sources: Sources,
    /// What was found.
    pub findings: Findings,
    /// What was made; nothing when there are errors.
    pub output: Option<T>,
}

/// The files of an output.
#[derive(Debug)]
pub struct Output {
    /// How many pages the document has.
    pub pages: usize,
    /// The files, in the order of the pages.
    pub files: Vec<Vec<u8>>,
}

/// Makes a document, from its files to the output's bytes.
pub fn build(job: &Job<'_>) -> Outcome {
    let mut loaded = Loaded::default();
    let mut findings = Findings::default();
    let output = run(job, &mut loaded, &mut findings, &export);
    finish(loaded.sources, findings, output)
}

/// Makes the print edition, from its files to a PDF that passed preflight.
pub fn print(job: &Job<'_>, printing: &Printing) -> Outcome {
    let mut loaded = Loaded::default();
    let mut findings = Findings::default();
    let output = run(job, &mut loaded, &mut findings, &|pages, loaded, findings| {
        export_print(pages, printing, loaded, findings)
    });
    finish(loaded.sources, findings, output)
}

/// Writes everything that the typesetter sees, for people who work on templates: paths and contents.
pub fn contents(job: &Job<'_>) -> Outcome<Vec<(String, Vec<u8>)>> {
    let mut loaded = Loaded::default();
    let mut findings = Findings::default();
    let output =
        run(job, &mut loaded, &mut findings, &|pages, _, _| Some(pages.world.contents().collect()));
    finish(loaded.sources, findings, output)
}

/// Puts findings in order, and drops the output of a document at fault.
fn finish<T>(sources: Sources, mut findings: Findings, output: Option<T>) -> Outcome<T> {
    findings.sort();
    let output = output.filter(|_| !findings.has_errors());
    Outcome { sources, findings, output }
}

/// The pages of a document, with all that they were made from.
struct Pages<'a> {
    job: &'a Job<'a>,
    factsheet: &'a Factsheet,
    world: &'a SheetWorld<'a>,
    document: &'a PagedDocument,
}

/// The stage after the layout.
type Last<'l, T> = dyn Fn(&Pages<'_>, &mut Loaded, &mut Findings) -> Option<T> + 'l;

/// Runs the stages, one after the other.
fn run<T>(
    job: &Job<'_>,
    loaded: &mut Loaded,
    findings: &mut Findings,
    last: &Last<'_, T>,
) -> Option<T> {
    let factsheet = check(job, loaded, findings)?;
    let drawings = charts::draw_all(&factsheet, job.fonts);
    let Options { edition, is_draft, .. } = job.options;
    let world = world::assemble(&factsheet, &drawings, edition, is_draft, job.templates, job.fonts);
    // A document at fault is laid out all the same, so that one report has everything.
    let document = document::lay_out(&world, &factsheet, &mut loaded.sources, findings)?;
    if findings.has_errors() {
        return None;
    }
    last(
        &Pages { job, factsheet: &factsheet, world: &world, document: &document },
        loaded,
        findings,
    )
}

/// Runs the stages up to the checked document, without setting a page.
pub fn check(job: &Job<'_>, loaded: &mut Loaded, findings: &mut Findings) -> Option<Factsheet> {
    let node = input::read(job.files, job.path, loaded, findings)?;
    check::glyphs(&node, job.fonts, findings);
    let partnership = model::read(&node, findings)?;
    let mut around =
        Surrounding { files: job.files, loaded, fonts: job.fonts, is_draft: job.options.is_draft };
    check::check(&partnership, &mut around, findings)
}

/// Writes the pages in the form that was asked for.
fn export(pages: &Pages<'_>, loaded: &mut Loaded, findings: &mut Findings) -> Option<Output> {
    let Options { format, created, .. } = pages.job.options;
    let files = match format {
        Format::Pdf => {
            let Pages { factsheet, world, document, .. } = pages;
            vec![pdf::export(document, factsheet, world, created, &mut loaded.sources, findings)?]
        }
        Format::Png { dpi } => pdf::png(pages.document, dpi),
        Format::Svg => pdf::svg(pages.document).into_iter().map(String::into_bytes).collect(),
    };
    Some(Output { pages: pages.document.pages().len(), files })
}

/// Writes the pages for a press.
fn export_print(
    pages: &Pages<'_>,
    printing: &Printing,
    loaded: &mut Loaded,
    findings: &mut Findings,
) -> Option<Output> {
    let Pages { job, factsheet, world, document } = pages;
    let theme = factsheet.theme();
    let condition = match &printing.condition {
        Some(condition) => condition.clone(),
        None => condition(job, theme.condition.as_ref(), loaded, findings)?,
    };
    let created = job.options.created;
    let sources = &mut loaded.sources;
    let pdf = pdf::export_for_press(document, factsheet, world, created, sources, findings)?;
    let press = press::Press {
        condition,
        palette: press::Palette::new(theme),
        bleed: theme.page.bleed.value,
    };
    let prepared = match press::prepare(&pdf, &press, pdf::CREATOR) {
        Ok(prepared) => prepared,
        Err(reason) => {
            let message = format!("the print edition cannot be made: {reason}");
            findings.push(Finding::nowhere(Code::PressBroken, message));
            return None;
        }
    };
    Some(Output { pages: document.pages().len(), files: vec![prepared.bytes] })
}

/// Returns the theme's printing condition, or the usual one.
fn condition(
    job: &Job<'_>,
    name: Option<&Text>,
    loaded: &Loaded,
    findings: &mut Findings,
) -> Option<Condition> {
    let Some(name) = name else { return Some(Condition::default()) };
    if let Some(condition) = Condition::built_in(&name.value) {
        return Some(condition);
    }
    let Some(path) = loaded.resolve(name.span, &name.value) else {
        findings.push(input::outside(&name.value, Some(name.span)));
        return None;
    };
    let icc = input::read_bytes(job.files, &path, Some(name.span), findings)?;
    match Condition::from_icc(icc) {
        Ok(condition) => Some(condition),
        Err(reason) => {
            let message = format!("`{}` is no printing condition: {reason}", name.value);
            findings.push(
                Finding::new(Code::PressCondition, name.span, message)
                    .help(format!("the conditions are {}", choices(Condition::names()))),
            );
            None
        }
    }
}
