//! What the layout found: the notes that templates leave beside their boxes, and the typesetter's own words.

use std::collections::BTreeMap;

use typst::World;
use typst::WorldExt;
use typst::diag::{Severity as TypstSeverity, SourceDiagnostic};
use typst::foundations::{Label, Selector, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use super::{PlacedPicture, millimetres};
use crate::check::Factsheet;
use crate::finding::{Code, Finding, Findings, Severity, Sources, Span};
use crate::world::SheetWorld;

/// The fewest dots an inch that a picture may have on paper.
const MIN_DPI: f64 = 150.0;

/// The least share of a picture that is in view.
const MIN_SHOWN: f64 = 0.6;

/// Millimetres in an inch.
const MM_PER_INCH: f64 = 25.4;

/// Reports everything that the templates noted; returns the paths of what does not fit.
pub fn collect(
    document: &PagedDocument,
    factsheet: &Factsheet,
    findings: &mut Findings,
) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for note in notes(document, "finding") {
        // One text may stand in several boxes, as a title does in the footer.
        if !told.iter().any(|path| path == note.text("path")) {
            told.push(note.text("path").to_owned());
            fit(&note, factsheet, findings);
        }
    }
    for note in notes(document, "picture") {
        resolution(&note, factsheet, findings);
        crop(&note, factsheet, findings);
    }
    page_budget(document, factsheet, findings);
    told
}

/// Returns where the pictures came to stand.
pub fn placed_pictures(document: &PagedDocument, factsheet: &Factsheet) -> Vec<PlacedPicture> {
    notes(document, "picture")
        .iter()
        .filter_map(|note| {
            Some(PlacedPicture {
                page: note.page,
                x: note.x,
                y: note.y,
                span: note.place(factsheet)?,
            })
        })
        .collect()
}

/// A note that a template left: its fields, and where on which page.
struct Note {
    fields: BTreeMap<String, Value>,
    /// The page, from 1.
    page: usize,
    /// The distance from the page's left edge, in millimetres.
    x: f64,
    /// The distance from the page's top, in millimetres.
    y: f64,
}

impl Note {
    /// Returns a field that is text.
    fn text(&self, name: &str) -> &str {
        match self.fields.get(name) {
            Some(Value::Str(text)) => text.as_str(),
            _ => "",
        }
    }

    /// Returns a field that is a number.
    fn number(&self, name: &str) -> Option<f64> {
        number(self.fields.get(name)?)
    }

    /// Returns where the part that the note is about was written.
    fn place(&self, factsheet: &Factsheet) -> Option<Span> {
        let mut path = self.text("path");
        loop {
            if let Some(span) = factsheet.place(path) {
                return Some(span);
            }
            path = path.rsplit_once('.')?.0;
        }
    }
}

/// Returns a value that is a number.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Float(number) => Some(*number),
        Value::Int(number) =>
        {
            #[expect(clippy::cast_precision_loss, reason = "a length in millimetres is small")]
            Some(*number as f64)
        }
        _ => None,
    }
}

/// Returns the notes under a label, in the order of the pages.
fn notes(document: &PagedDocument, label: &str) -> Vec<Note> {
    let Some(label) = Label::new(PicoStr::intern(label)) else { return Vec::new() };
    let introspector = document.introspector();
    let found = introspector.query(&Selector::Label(label));
    found
        .iter()
        .filter_map(|content| {
            let Value::Dict(fields) = &content.to_packed::<MetadataElem>()?.value else {
                return None;
            };
            let position = introspector.position(content.location()?)?;
            Some(Note {
                fields: fields.iter().map(|(k, v)| (k.to_string(), v.clone())).collect(),
                page: position.page.get(),
                x: millimetres(position.point.x),
                y: millimetres(position.point.y),
            })
        })
        .collect()
}

/// Starts a finding at a note's place in the TOML.
fn finding_at(code: Code, place: Option<Span>, message: String) -> Finding {
    match place {
        Some(span) => Finding::new(code, span, message),
        None => Finding::nowhere(code, message),
    }
}

/// Reports what does not fit its place.
fn fit(note: &Note, factsheet: &Factsheet, findings: &mut Findings) {
    let (Some(needed), Some(room)) = (note.number("needed"), note.number("room")) else { return };
    let page = note.page;
    let (message, label, help) = match note.text("what") {
        "page" => (
            format!(
                "this section does not fit on a page: it is {needed:.0} mm high, a page has room for {room:.0} mm"
            ),
            "cannot be divided between pages",
            "divide it into two or more sections, or shorten it",
        ),
        "table" => (
            format!(
                "this table does not fit on page {page}: its longest words need {needed:.1} mm, it is {room:.1} mm \
                 wide"
            ),
            "too wide for its place",
            "take out a column, use shorter words, or let the section be wider",
        ),
        "addresses" => (
            format!(
                "the addresses of the links do not fit at the foot of page {page}: they are {needed:.1} mm high, there \
                 is room for {room:.1} mm"
            ),
            "an address of this document",
            "take out a link, or write a shorter address",
        ),
        _ => (
            format!(
                "this text does not fit on page {page}: it needs {needed:.1} mm, the box has {room:.1} mm"
            ),
            "too long for its box",
            "shorten it, or let the section be wider",
        ),
    };
    findings
        .push(finding_at(Code::LayoutFit, note.place(factsheet), message).label(label).help(help));
}

/// Reports a picture with too few dots for its size.
fn resolution(note: &Note, factsheet: &Factsheet, findings: &mut Findings) {
    let path = note.text("path");
    let (Some(width), Some(pixels)) = (note.number("width"), factsheet.pixels(path)) else {
        return;
    };
    let dpi = pixels / (width / MM_PER_INCH);
    if dpi >= MIN_DPI {
        return;
    }
    let needed = (MIN_DPI * width / MM_PER_INCH).ceil();
    let message = format!(
        "this picture has {dpi:.0} dpi at {width:.0} mm wide, the least is {MIN_DPI:.0} dpi"
    );
    findings.push(
        finding_at(Code::PictureResolution, note.place(factsheet), message)
            .label(format!("{pixels:.0} pixels wide"))
            .help(format!("use a file at least {needed:.0} pixels wide, twice that for a press")),
    );
}

/// Reports a picture of which little is left.
fn crop(note: &Note, factsheet: &Factsheet, findings: &mut Findings) {
    let (Some(width), Some(height)) = (note.number("width"), note.number("height")) else { return };
    let Some(Value::Array(shown)) = note.fields.get("shown") else { return };
    let shown: Vec<f64> = shown.iter().filter_map(number).collect();
    let &[across, down] = shown.as_slice() else { return };
    let share = across * down / (width * height);
    if share >= MIN_SHOWN {
        return;
    }
    let cut = if across < width { "at its sides" } else { "at its top and foot" };
    let message =
        format!("only {:.0}% of this picture is seen on page {}", 100.0 * share, note.page);
    findings.push(
        finding_at(Code::PictureCrop, note.place(factsheet), message)
            .label(format!("cut {cut} to {across:.0} × {down:.0} mm"))
            .help(
                "use a picture of a shape that is nearer to its place, or another `aspect` or \
                 `width`; `focus` says which point stays in view",
            ),
    );
}

/// Reports what runs over the page budget: from which section on, and by how much.
fn page_budget(document: &PagedDocument, factsheet: &Factsheet, findings: &mut Findings) {
    let Some(budget) = factsheet.pages() else { return };
    let allowed = budget.value as usize;
    let pages = document.pages().len();
    if pages <= allowed {
        return;
    }
    let page = &factsheet.theme().page;
    let (top, bottom) =
        (page.margin_top.value.get(), page.height.value.get() - page.margin_bottom.value.get());
    let (contact, sections): (Vec<Note>, Vec<Note>) = notes(document, "section")
        .into_iter()
        .partition(|note| factsheet.is_contact(note.text("path")));
    let end = sections
        .iter()
        .map(|note| (note.page, note.y))
        .fold((allowed, bottom), |a, b| if b.0 > a.0 || (b.0 == a.0 && b.1 > a.1) { b } else { a });
    #[expect(clippy::cast_precision_loss, reason = "a factsheet has few pages")]
    let full_pages = end.0.saturating_sub(allowed + 1) as f64;
    let last_page = if end.0 > allowed { end.1 - top } else { 0.0 };
    // The contact block stands at the foot of whatever page is the last, and needs its room there.
    let edges = contact.iter().map(|note| note.y);
    let foot = edges.clone().fold(0.0, f64::max) - edges.fold(bottom, f64::min);
    let over = full_pages * (bottom - top) + last_page + foot.max(0.0);
    let lines = (over / page.baseline.value.get()).ceil().max(1.0);
    let first_over = sections.iter().find(|note| note.page > allowed);
    let message = format!(
        "page {allowed} runs over by {lines:.0} line{}: the document has {pages} pages, its budget is {allowed}",
        if lines > 1.0 { "s" } else { "" }
    );
    let finding = Finding::new(Code::LayoutPages, budget.span, message).label("the budget");
    findings.push(
        match first_over.and_then(|note| note.place(factsheet)) {
            Some(span) => finding.other(span, format!("from here on: {over:.0} mm too much")),
            None => finding,
        }
        .help("shorten a text, make a picture smaller, or raise `pages`"),
    );
}

/// Turns what the typesetter says of a picture into a finding where the document asks for the picture.
pub fn of_picture(factsheet: &Factsheet, name: &str, diagnostic: &SourceDiagnostic) -> Finding {
    let place = factsheet.place_of_picture(name);
    let message = format!("this picture cannot be set: {}", diagnostic.message);
    let mut finding = finding_at(Code::PictureUnreadable, place, message)
        .help("export it again as a plain SVG, PNG or JPEG");
    finding.severity = severity(diagnostic);
    finding
}

/// Returns how much the typesetter's diagnostic weighs.
fn severity(diagnostic: &SourceDiagnostic) -> Severity {
    match diagnostic.severity {
        TypstSeverity::Error => Severity::Error,
        TypstSeverity::Warning => Severity::Warning,
    }
}

/// Turns the typesetter's diagnostic into a finding in the template.
pub fn describe(
    world: &SheetWorld<'_>,
    diagnostic: &SourceDiagnostic,
    sources: &mut Sources,
) -> Finding {
    let mut finding = match place(world, diagnostic, sources) {
        Some(span) => Finding::new(Code::Template, span, diagnostic.message.as_str()),
        None => Finding::nowhere(Code::Template, diagnostic.message.as_str()),
    };
    finding.severity = severity(diagnostic);
    let hints: Vec<&str> = diagnostic.hints.iter().map(|hint| hint.v.as_str()).collect();
    if hints.is_empty() { finding } else { finding.help(hints.join("; ")) }
}

/// Returns the place of a diagnostic: its own, or the nearest call that led to it.
fn place(
    world: &SheetWorld<'_>,
    diagnostic: &SourceDiagnostic,
    sources: &mut Sources,
) -> Option<Span> {
    let traced = diagnostic.trace.iter().map(|point| point.span.into());
    std::iter::once(diagnostic.span).chain(traced).find_map(|span: typst::syntax::DiagSpan| {
        let id = span.id()?;
        let range = world.range(span)?;
        let text = world.source(id).ok()?.text().to_owned();
        let name = id.get().vpath().get_without_slash().to_owned();
        Some(Span::new(sources.add(name, text), range))
    })
}
