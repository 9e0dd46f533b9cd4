//! From a document's files to its pages: the stages, one after the other.

mod inspect;

pub use inspect::{Inspected, check, inspect, outline, tie};

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::mem;
use std::panic::resume_unwind;
use std::sync::mpsc;
use std::thread::{self, ScopedJoinHandle};

use jiff::Timestamp;
use jiff::tz::Offset;
use typst::foundations::Datetime;
use typst_layout::PagedDocument;
use typst_timing::{TimingScope, timed};

use crate::content::{Factsheet, Surrounding};
use crate::finding::{Findings, Found, Sources};
use crate::fonts::Fonts;
use crate::input::{Hash, Loaded, ProjectFiles, ProjectPath};
use crate::pages::{FactOnPage, Laid};
use crate::pdf::Purpose;
use crate::press::edition::{self, Printing};
use crate::rules::{Judgement, Ledger};
use crate::template::BuiltIn;
use crate::world::{Edition, Making, Needs, SheetWorld};
use crate::{content, drawings, input, model, pages, pdf, rules, world};

/// What a build is to make, and from what.
#[derive(Clone, Copy)]
pub struct Job<'a> {
    /// The project's files.
    pub files: &'a dyn ProjectFiles,
    /// The document's path in the project.
    pub path: &'a ProjectPath,
    /// The fonts, to which a document may add its own.
    pub fonts: &'a Fonts,
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
    pub created: Option<Timestamp>,
    /// A built-in template, in place of the one that the document names.
    pub template: Option<BuiltIn>,
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
    /// The files that were read, each with its hash.
    pub inputs: BTreeMap<ProjectPath, Hash>,
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
    /// The facts that the pages print, in the order of the pages.
    pub facts: Vec<FactOnPage>,
}

/// Makes a document, from its files to the output's bytes.
pub fn build(job: &Job<'_>) -> Outcome {
    carry_out(job, |job, loaded, findings| lay_out(job, loaded, findings, draw, export))
}

/// Makes everything that the typesetter sees, for people who work on templates: paths and contents.
///
/// It sets no page and tells of no fault, so that it is there where a template fails; a build tells.
pub fn contents(job: &Job<'_>) -> Vec<(String, Vec<u8>)> {
    let (mut loaded, mut untold) = (Loaded::default(), Findings::default());
    let Some(factsheet) = content(job, &mut loaded, &mut untold) else { return Vec::new() };
    let drawings = drawings::draw(&factsheet, factsheet.fonts(), &mut untold);
    let making = making(&job.options, &loaded);
    world::assemble(&factsheet, &drawings, &making).contents().collect()
}

/// Runs stages on a job, records what they read, and puts what they found in order.
///
/// A document at fault has no output, unless it is a draft.
fn carry_out<T>(
    job: &Job<'_>,
    stages: impl FnOnce(&Job<'_>, &mut Loaded, &mut Findings) -> Option<T>,
) -> Outcome<T> {
    let mut loaded = Loaded::default();
    let mut findings = Findings::default();
    let output = stages(job, &mut loaded, &mut findings);
    findings.drop_echoes(&loaded.sources);
    findings.sort();
    findings.gather(&loaded.sources);
    let output = output.filter(|_| job.options.is_draft || !findings.has_errors());
    Outcome { sources: loaded.sources, findings, inputs: loaded.inputs, output }
}

/// The pages of a document, with all that they were made from.
struct Pages<'a> {
    factsheet: &'a Factsheet,
    ledger: &'a Ledger,
    world: &'a SheetWorld<'a>,
    laid: &'a Laid,
}

/// Runs the stages up to the pages, and a last one on them and on what was drawn of them.
///
/// What takes long is done beside something else. Pictures are decoded while the template puts the components together,
/// which one thread does. The rules wait until the components are laid out, which takes all cores; while they are applied,
/// the pages are put together and drawn, in vain should a rule find an error.
fn lay_out<D, T>(
    job: &Job<'_>,
    loaded: &mut Loaded,
    findings: &mut Findings,
    draw: impl Fn(&Options, &PagedDocument, &Factsheet) -> D,
    last: impl FnOnce(&Pages<'_>, D, &mut Loaded, &mut Findings) -> Option<T>,
) -> Option<T> {
    thread::scope(|scope| {
        let (tell, told) = mpsc::channel();
        let warm = scope.spawn(move || world::warm(&told));
        let factsheet = content(job, loaded, findings)?;
        // It is there as long as this is waited for.
        drop(tell.send(Needs::of(&factsheet)));
        let making = making(&job.options, loaded);
        let is_hopeless = findings.has_errors() && !job.options.is_draft;
        let found = mem::take(findings);
        let mut drawn = Findings::default();
        let (busy, until) = mpsc::channel::<Infallible>();
        // A document at fault is laid out all the same, so that one report has everything.
        let ((world, attempt, output), judgement) = beside(
            || {
                // Nothing is sent: this ends when the other end goes.
                let _ = until.into_iter().next();
                timed!("rules", rules::judge(&factsheet, &loaded.sources, found))
            },
            || {
                let drawings =
                    timed!("drawings", drawings::draw(&factsheet, factsheet.fonts(), &mut drawn));
                let world = timed!("world", world::assemble(&factsheet, &drawings, &making));
                joined(warm);
                let (attempt, ()) = beside(
                    || timed!("pictures", world.decode(factsheet.pictures().values())),
                    || {
                        let spare = || drop(busy);
                        timed!("pages", pages::lay_out(&world, &factsheet, &drawings, spare))
                    },
                );
                let pages = attempt.pages().filter(|_| !is_hopeless);
                let output = pages.map(|pages| draw(&job.options, pages, &factsheet));
                (world, attempt, output)
            },
        );
        let Judgement { findings: judged, ledger } = judgement;
        *findings = judged;
        findings.extend(drawn.take());
        let laid = attempt.report(&world, &factsheet, &mut loaded.sources, findings)?;
        rules::allow(Found::OnPages, &factsheet, &loaded.sources, findings);
        if findings.has_errors() && !job.options.is_draft {
            return None;
        }
        let (factsheet, world, laid) = (&factsheet, &world, &laid);
        // What was at fault may be allowed.
        let output = output.unwrap_or_else(|| draw(&job.options, &laid.pages, factsheet));
        let pages = Pages { factsheet, ledger: &ledger, world, laid };
        last(&pages, output, loaded, findings)
    })
}

/// Says how the typesetter is to make a document.
fn making(options: &Options, loaded: &Loaded) -> Making {
    let Options { edition, format, is_draft, .. } = *options;
    let has_inks = edition == Edition::Print && format == Format::Pdf;
    Making { edition, has_inks, is_draft, fingerprint: loaded.fingerprint() }
}

/// Runs the stages up to the document's content.
fn content(job: &Job<'_>, loaded: &mut Loaded, findings: &mut Findings) -> Option<Factsheet> {
    let _timed = TimingScope::new("content");
    let node = input::read(job.files, job.path, loaded, findings)?;
    let partnership = model::read(&node, findings);
    let factsheet = partnership.and_then(|partnership| {
        let Options { is_draft, template, .. } = job.options;
        let (files, fonts) = (job.files, job.fonts);
        let mut around = Surrounding { files, loaded, fonts, is_draft, template };
        content::make(partnership, &mut around, findings)
    });
    let addresses = factsheet.as_ref().map_or(&[][..], Factsheet::addresses);
    let fonts = factsheet.as_ref().map_or(job.fonts, Factsheet::fonts);
    content::glyphs(&node, fonts, addresses, findings);
    content::invisible(&node, findings);
    factsheet
}

/// Does one thing while another is done on a thread of its own; what both give does not depend on the order.
fn beside<A: Send, B>(other: impl FnOnce() -> A + Send, one: impl FnOnce() -> B) -> (B, A) {
    thread::scope(|scope| {
        let other = scope.spawn(other);
        (one(), joined(other))
    })
}

/// Waits for a thread; returns what it gives.
fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}

/// Judges a document, with all that was found of it; returns what its facts were held against.
fn judge(factsheet: &Factsheet, loaded: &Loaded, findings: &mut Findings) -> Ledger {
    let judgement = rules::judge(factsheet, &loaded.sources, mem::take(findings));
    *findings = judgement.findings;
    judgement.ledger
}

/// Pages in the form that was asked for.
enum Drawn {
    /// A PDF, if it can be written.
    Pdf(pdf::Attempt),
    /// A file a page.
    Pages(Vec<Vec<u8>>),
}

/// Draws pages in the form that was asked for.
fn draw(options: &Options, document: &PagedDocument, factsheet: &Factsheet) -> Drawn {
    let Options { format, created, is_draft, .. } = *options;
    let _timed = TimingScope::new("output");
    match format {
        Format::Pdf => {
            let purpose = if is_draft { Purpose::Draft } else { Purpose::Web };
            Drawn::Pdf(pdf::write(document, factsheet, created.and_then(datetime), purpose))
        }
        Format::Png { dpi } => Drawn::Pages(pdf::png(document, dpi)),
        Format::Svg => {
            Drawn::Pages(pdf::svg(document).into_iter().map(String::into_bytes).collect())
        }
    }
}

/// Draws no page.
fn nothing(_: &Options, _: &PagedDocument, _: &Factsheet) {}

/// Returns the files of what was drawn; reports what is wrong with it.
fn export(
    pages: &Pages<'_>,
    drawn: Drawn,
    loaded: &mut Loaded,
    findings: &mut Findings,
) -> Option<Output> {
    let Pages { factsheet, world, .. } = pages;
    let files = match drawn {
        Drawn::Pdf(attempt) => {
            vec![attempt.report(world, factsheet, &mut loaded.sources, findings)?]
        }
        Drawn::Pages(files) => files,
    };
    Some(output(pages, files))
}

/// Makes the print edition: a PDF that passed preflight.
pub fn print(job: &Job<'_>, printing: &Printing) -> Outcome {
    carry_out(job, |job, loaded, findings| {
        lay_out(job, loaded, findings, nothing, |pages, (), loaded, findings| {
            let _timed = TimingScope::new("output");
            let Pages { factsheet, world, laid, .. } = *pages;
            let given = edition::Given {
                files: job.files,
                factsheet,
                world,
                document: &laid.pages,
                layout: &laid.layout,
                created: job.options.created.and_then(datetime),
                is_draft: job.options.is_draft,
                printing,
            };
            Some(output(pages, vec![edition::make(&given, loaded, findings)?]))
        })
    })
}

/// Joins the files of an output with what the pages say.
fn output(pages: &Pages<'_>, files: Vec<Vec<u8>>) -> Output {
    let Pages { factsheet, laid, .. } = pages;
    let facts = pages::printed_facts(&laid.placed, factsheet);
    Output { pages: laid.pages.pages().len(), files, facts }
}

/// Returns a moment as the typesetter writes it.
fn datetime(moment: Timestamp) -> Option<Datetime> {
    let civil = Offset::UTC.to_datetime(moment);
    let small = |number: i8| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        civil.year().into(),
        small(civil.month())?,
        small(civil.day())?,
        small(civil.hour())?,
        small(civil.minute())?,
        small(civil.second())?,
    )
}

/// Does something and tells how long each step took: events as JSON, on a line, as browsers show them.
///
/// All threads of the process are told of.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, String) {
    typst_timing::enable();
    let done = timed!("document", work());
    typst_timing::disable();
    let mut events = Vec::new();
    // Into memory, which cannot fail.
    drop(typst_timing::export_json(&mut events, world::line));
    events.push(b'\n');
    (done, String::from_utf8_lossy(&events).into_owned())
}

/// Forgets what the typesetter remembers of documents and has not used for so many rounds.
///
/// Who makes documents again and again calls this after each; without it the memory grows.
pub fn forget(rounds: usize) {
    comemo::evict(rounds);
}
