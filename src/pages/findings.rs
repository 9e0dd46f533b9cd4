//! What the layout found: the notes that templates leave beside their boxes, and the typesetter's own words.

use typst::World;
use typst::WorldExt;
use typst::diag::{Severity as TypstSeverity, SourceDiagnostic};

use super::pieces::longest_piece;
use super::{Layout, Placed, PlacedPicture, lost};
use crate::arrange::Slot;
use crate::content::{Factsheet, Keyed, PictureContent, Thing};
use crate::finding::{Code, Finding, Findings, Severity, Sources, Span};
use crate::model::{Kind, Owner, TOO_WIDE};
use crate::world::SheetWorld;

/// The fewest dots an inch that a picture may have on paper.
const MIN_DPI: f64 = 150.0;

/// The least share of a picture that is in view.
const MIN_SHOWN: f64 = 0.6;

/// What the typesetter says of a name that a file does not have.
const UNRESOLVED: &str = "unresolved import";

/// Millimetres in an inch.
const MM_PER_INCH: f64 = 25.4;

/// How much wider than its column a text may be, in millimetres: hanging hyphens and slanted letters do no harm.
const TOLERANCE: f64 = 1.0;

/// Reports what does not fit: texts wider than their columns, pictures with too few dots or cropped too far.
/// Returns what does not fit.
pub fn collect(
    layout: &Layout,
    placed: &[Placed],
    factsheet: &Factsheet,
    findings: &mut Findings,
) -> Vec<Owner> {
    let mut told: Vec<Owner> = Vec::new();
    for (part, keyed) in widest(placed, factsheet) {
        if !is_readable(part, layout) {
            told.push(keyed.owner);
            findings.push(too_wide(part, keyed, factsheet));
        }
    }
    for high in &layout.plan.too_high {
        let section = layout.section(high.edge).and_then(|section| factsheet.section(section));
        let owner = section.map_or(Owner::Masthead, |section| section.owner);
        if !told.contains(&owner) {
            told.push(owner);
            let by = layout.grid.length(high.by);
            too_high(factsheet.place(owner), by, high.page, findings);
        }
    }
    for slot in &layout.sheets.slots {
        let picture = factsheet.picture_at(slot.key);
        if let Some((picture, keyed)) = picture.zip(factsheet.keys().at(slot.key)) {
            let shown = Shown::new(picture, slot);
            if !picture.vector {
                shown.tell_resolution(keyed, picture.width_px, findings);
            }
            match picture.keep {
                Some(keep) => shown.tell_kept(keep, keyed, slot.page + 1, findings),
                None => shown.tell_crop(keyed, slot.page + 1, findings),
            }
        }
    }
    told
}

/// Warns of texts that are wider than their columns and can be read all the same, unless something is said of them
/// already.
pub fn warn_of_width(
    layout: &Layout,
    placed: &[Placed],
    factsheet: &Factsheet,
    findings: &mut Findings,
) {
    for (part, keyed) in widest(placed, factsheet) {
        let is_told = || {
            let mut fits = findings.iter().filter(|finding| finding.code == Code::LayoutFit);
            let section = |place: Span| {
                factsheet
                    .keys()
                    .iter()
                    .any(|(_, other)| other.owner == keyed.owner && other.span == place)
            };
            fits.any(|finding| finding.place().is_some_and(section))
        };
        if is_readable(part, layout) && !is_told() {
            let mut finding = too_wide(part, keyed, factsheet);
            finding.severity = Severity::Warning;
            findings.push(finding);
        }
    }
}

/// The part of each section that is wider than its column by most.
fn widest<'p>(placed: &'p [Placed], factsheet: &'p Factsheet) -> Vec<(&'p Placed, &'p Keyed)> {
    let mut widest: Vec<(&Placed, &Keyed)> = Vec::new();
    for part in placed.iter().filter(|part| part.overrun > TOLERANCE) {
        let Some(keyed) = factsheet.keys().get(part.key) else { continue };
        match widest.iter_mut().find(|(_, other)| other.owner == keyed.owner) {
            Some(known) if known.0.overrun < part.overrun => *known = (part, keyed),
            Some(_) => {}
            None => widest.push((part, keyed)),
        }
    }
    widest
}

/// Whether a text that is too wide ends in the white beside its column.
fn is_readable(part: &Placed, layout: &Layout) -> bool {
    part.overrun <= layout.grid.gutter && part.beyond.is_empty() && !part.is_covered
}

/// Returns where the pictures came to stand.
pub fn placed_pictures(layout: &Layout, factsheet: &Factsheet) -> Vec<PlacedPicture> {
    let pictures =
        layout.sheets.slots.iter().filter(|slot| factsheet.picture_at(slot.key).is_some());
    pictures
        .filter_map(|slot| {
            let span = factsheet.keys().at(slot.key)?.span;
            Some(PlacedPicture { page: slot.page + 1, x: slot.x, y: slot.y, span })
        })
        .collect()
}

/// The finding for a text that is wider than its column.
fn too_wide(part: &Placed, keyed: &Keyed, factsheet: &Factsheet) -> Finding {
    if let Thing::Text { words, .. } = &keyed.thing {
        let piece = longest_piece(words);
        if piece.chars().count() >= lost::WIDE {
            return lost::wide(keyed, piece);
        }
    }
    let message = format!(
        "this text does not fit on page {}: it is {:.1} mm wider than its column",
        part.page, part.overrun
    );
    let mut sections = factsheet.rows().iter().flatten().map(|placed| &placed.section);
    let kind = sections.find(|section| section.owner == keyed.owner).map(|own| own.part.kind());
    let help = kind.map_or(TOO_WIDE, Kind::help_too_wide);
    Finding::new(Code::LayoutFit, keyed.span, message).label("too wide for its place").help(help)
}

/// Reports what no page can hold.
fn too_high(place: Option<Span>, by: f64, page: usize, findings: &mut Findings) {
    let message = format!("this section does not fit on page {page}: it is {by:.0} mm too high");
    findings.push(
        finding_at(Code::LayoutFit, place, message)
            .label("cannot be divided between pages")
            .help("divide it into two or more sections, or shorten it"),
    );
}

/// A picture as it is shown, in millimetres.
struct Shown {
    /// Its width and height, were it whole.
    whole: (f64, f64),
    /// What of it is in view.
    seen: (f64, f64),
}

impl Shown {
    fn new(picture: &PictureContent, slot: &Slot) -> Self {
        let scale = (slot.width / picture.width_px).max(slot.height / picture.height_px);
        let whole = (picture.width_px * scale, picture.height_px * scale);
        Self { whole, seen: (slot.width, slot.height) }
    }

    /// Reports a picture with too few dots for its size.
    fn tell_resolution(&self, keyed: &Keyed, pixels: f64, findings: &mut Findings) {
        let width = self.whole.0;
        let dpi = pixels / (width / MM_PER_INCH);
        if dpi >= MIN_DPI {
            return;
        }
        let needed = (MIN_DPI * width / MM_PER_INCH).ceil();
        let message = format!(
            "this picture has {dpi:.0} dpi at {width:.0} mm wide, the least is {MIN_DPI:.0} dpi"
        );
        findings.push(
            Finding::new(Code::PictureResolution, keyed.span, message)
                .label(format!("{pixels:.0} pixels wide"))
                .help(format!(
                    "use a file at least {needed:.0} pixels wide, twice that for a press"
                )),
        );
    }

    /// Reports a picture that is cropped below what must stay in view.
    fn tell_kept(
        &self,
        [left, top, right, bottom]: [f64; 4],
        keyed: &Keyed,
        page: usize,
        findings: &mut Findings,
    ) {
        let ((across, down), (width, height)) = (self.seen, self.whole);
        let kept = ((right - left) * width, (bottom - top) * height);
        if kept.0 <= across + TOLERANCE && kept.1 <= down + TOLERANCE {
            return;
        }
        let message =
            format!("a part of this picture that must stay in view is cut off on page {page}");
        findings.push(
            Finding::new(Code::PictureCrop, keyed.span, message)
                .label(format!(
                    "what is kept is {:.0} × {:.0} mm, its place {across:.0} × {down:.0} mm",
                    kept.0, kept.1
                ))
                .help("use a picture of a shape that is nearer to its place, let the section be wider, or keep less"),
        );
    }

    /// Reports a picture of which little is left.
    fn tell_crop(&self, keyed: &Keyed, page: usize, findings: &mut Findings) {
        let ((across, down), (width, height)) = (self.seen, self.whole);
        let share = across * down / (width * height);
        if share >= MIN_SHOWN {
            return;
        }
        let cut = if across < width { "at its sides" } else { "at its top and foot" };
        let message = format!("only {:.0}% of this picture is seen on page {page}", 100.0 * share);
        findings.push(
            Finding::new(Code::PictureCrop, keyed.span, message)
                .label(format!("cut {cut} to {across:.0} × {down:.0} mm"))
                .help(
                    "use a picture of a shape that is nearer to its place, or another `aspect` or `width`; or \
                     say by `keep` what must stay in view",
                ),
        );
    }
}

/// Starts a finding at a note's place in the TOML.
/// A finding at a place, if there is one.
pub fn finding_at(code: Code, place: Option<Span>, message: String) -> Finding {
    match place {
        Some(span) => Finding::new(code, span, message),
        None => Finding::nowhere(code, message),
    }
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
    let mut finding = match asked(world, diagnostic) {
        Some(function) => not_given(world, function, &diagnostic.message, sources),
        None => match place(world, diagnostic, sources) {
            Some(span) => Finding::new(Code::Template, span, diagnostic.message.as_str()),
            None => Finding::new(Code::Template, entry(world, sources), &*diagnostic.message),
        },
    };
    finding.severity = severity(diagnostic);
    let hints: Vec<&str> = diagnostic.hints.iter().map(|hint| hint.v.as_str()).collect();
    if hints.is_empty() { finding } else { finding.help(hints.join("; ")) }
}

/// The function that a template was asked for, where that is what the typesetter could not do.
fn asked(world: &SheetWorld<'_>, diagnostic: &SourceDiagnostic) -> Option<&'static str> {
    diagnostic.span.id().and_then(|id| world.asks_for(id))
}

/// The finding for a template that has not the function that it is asked for, or another one of this name.
fn not_given(
    world: &SheetWorld<'_>,
    function: &str,
    message: &str,
    sources: &mut Sources,
) -> Finding {
    let own = world.shown(world.entry());
    let message = if message == UNRESOLVED {
        format!("`{own}` has no function `{function}`")
    } else {
        format!("`{own}` has no such function as `{function}`: {message}")
    };
    Finding::new(Code::Template, entry(world, sources), message).help(
        "a template gives two functions: `#let components(data) = …` lays out what can stand on the pages, and \
         `#let pages(data, plan) = …` draws what depends on the plan",
    )
}

/// The beginning of the file that a template begins with.
fn entry(world: &SheetWorld<'_>, sources: &mut Sources) -> Span {
    let id = world.entry();
    let text = world.source(id).map(|source| source.text().to_owned()).unwrap_or_default();
    Span::new(sources.add(world.shown(id), text), 0..0)
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
        let name = world.shown(id);
        Some(Span::new(sources.add(name, text), range))
    })
}
