//! From a document's files to its pages: the stages, one after the other.

use typst::foundations::Datetime;
use typst_layout::PagedDocument;

use crate::check::{Factsheet, Surrounding};
use crate::finding::{Findings, Sources};
use crate::fonts::Fonts;
use crate::input::{Loaded, ProjectFiles, ProjectPath};
use crate::world::{Edition, SheetWorld, Templates};
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
    findings.drop_echoes();
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
type Last<T> = dyn Fn(&Pages<'_>, &mut Sources, &mut Findings) -> Option<T>;

/// Runs the stages, one after the other.
fn run<T>(
    job: &Job<'_>,
    loaded: &mut Loaded,
    findings: &mut Findings,
    last: &Last<T>,
) -> Option<T> {
    let factsheet = check(job, loaded, findings)?;
    let drawings = charts::draw_all(&factsheet, job.fonts);
    let Options { edition, is_draft, .. } = job.options;
    let world = world::assemble(&factsheet, &drawings, edition, is_draft, job.templates, job.fonts);
    // A document at fault is laid out all the same, so that one report has everything.
    let sources = &mut loaded.sources;
    let document = document::lay_out(&world, &factsheet, sources, findings)?;
    if findings.has_errors() {
        return None;
    }
    last(
        &Pages { job, factsheet: &factsheet, world: &world, document: &document },
        sources,
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
fn export(pages: &Pages<'_>, sources: &mut Sources, findings: &mut Findings) -> Option<Output> {
    let Options { format, created, .. } = pages.job.options;
    let files = match format {
        Format::Pdf => {
            let Pages { factsheet, world, document, .. } = pages;
            vec![pdf::export(document, factsheet, world, created, sources, findings)?]
        }
        Format::Png { dpi } => pdf::png(pages.document, dpi),
        Format::Svg => pdf::svg(pages.document).into_iter().map(String::into_bytes).collect(),
    };
    Some(Output { pages: pages.document.pages().len(), files })
}
