//! Laid-out pages: the furniture as the template draws it, and on it the components that were measured, where the plan
//! wants them; what of the document stands where; and what the layout itself has to say.
//!
//! In: the document's world and its charts. Out: the pages. Parts that are lost, texts that do not fit, pages over the
//! budget and pictures with too few dots are reported at their lines in the TOML.

mod components;
mod set;
mod place;
mod addresses;
mod links;
mod planned;
mod charts;
mod replay;
mod priority;
mod marks;
mod findings;
mod budget;
mod lost;
mod overprint;
mod pieces;
mod outline;

pub use marks::{Area, Placed};
pub use outline::{Filled, Named, Outline, Page, Stretch, outline};
pub use set::Layout;

use ecow::EcoVec;
use typst::diag::{SourceDiagnostic, Warned};
use typst_layout::PagedDocument;

use components::Fault;

use crate::content::{Factsheet, Thing};
use crate::drawings::Drawings;
use crate::finding::{Findings, Sources, Span};
use crate::world::SheetWorld;

/// The pages.
#[derive(Debug)]
pub struct Laid {
    /// As the typesetter has them.
    pub pages: PagedDocument,
    /// The parts of the document that are on them, in the order in which they are read.
    pub placed: Vec<Placed>,
    /// How they were planned.
    pub layout: Layout,
}

/// A fact where a page prints it.
#[derive(Debug, Clone, PartialEq)]
pub struct FactOnPage {
    /// Its name.
    pub name: String,
    /// As printed.
    pub printed: String,
    /// The text that prints it, whole.
    pub words: String,
    /// The page, from 1.
    pub page: usize,
    /// The expression in the document.
    pub span: Span,
}

/// What came of laying out, before anything is said of it.
#[derive(Debug)]
pub struct Attempt {
    warnings: EcoVec<SourceDiagnostic>,
    laid: Result<Laid, Fault>,
}

/// Lays the pages out. It asks for nothing that was found of the document, so that rules can be applied meanwhile: from
/// when it is `alone`, since most of what comes after the components is done by one thread.
pub fn lay_out(
    world: &SheetWorld<'_>,
    factsheet: &Factsheet,
    drawings: &Drawings<'_>,
    spare: impl FnOnce(),
) -> Attempt {
    let mut warnings = EcoVec::new();
    let set = set::set(world, factsheet, drawings, spare, &mut warnings);
    let laid = set.map(|(pages, layout)| {
        let placed = marks::read(&pages);
        Laid { pages, placed, layout }
    });
    Attempt { warnings, laid }
}

impl Attempt {
    /// Returns the pages, if there are any.
    pub fn pages(&self) -> Option<&PagedDocument> {
        self.laid.as_ref().ok().map(|laid| &laid.pages)
    }

    /// Says what there is to say of the pages, and returns them.
    pub fn report(
        self,
        world: &SheetWorld<'_>,
        factsheet: &Factsheet,
        sources: &mut Sources,
        findings: &mut Findings,
    ) -> Option<Laid> {
        let told = |world: &SheetWorld<'_>| {
            let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
            warnings.into_iter().chain(output.err().into_iter().flatten()).collect()
        };
        report(world, factsheet, &self.warnings, told, sources, findings);
        match self.laid {
            Ok(laid) => {
                let Laid { placed, layout, .. } = &laid;
                let mut misfits = findings::collect(layout, placed, factsheet, findings);
                priority::report(layout, factsheet, findings);
                let left_out = layout.left_out.iter().filter_map(|own| factsheet.section(*own));
                misfits.extend(left_out.map(|section| section.owner));
                lost::report(placed, &misfits, factsheet, findings);
                overprint::report(placed, &misfits, factsheet, findings);
                findings::warn_of_width(layout, placed, factsheet, findings);
                addresses::report(layout, factsheet, findings);
                budget::report(layout, placed, factsheet, findings);
                Some(laid)
            }
            Err(Fault::Endless(placed)) => {
                lost::endless(&placed, factsheet, findings);
                None
            }
            Err(Fault::Told(errors)) => {
                report(world, factsheet, &errors, told, sources, findings);
                None
            }
        }
    }
}

/// Returns the facts that the pages print, in the order of the pages.
pub fn printed_facts(placed: &[Placed], factsheet: &Factsheet) -> Vec<FactOnPage> {
    let mut facts = Vec::new();
    for place in placed {
        let part = factsheet.keys().get(place.key).map(|part| &part.thing);
        let Some(Thing::Text { facts: printed, words }) = part else { continue };
        facts.extend(printed.iter().map(|fact| FactOnPage {
            name: fact.name.clone(),
            printed: fact.text.clone(),
            words: words.clone(),
            page: place.page,
            span: fact.span,
        }));
    }
    facts
}

/// Where a picture came to stand, and where it was asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlacedPicture {
    /// The page, from 1.
    pub page: usize,
    /// The distance from the page's left edge, in millimetres.
    pub x: f64,
    /// The distance from the page's top, in millimetres.
    pub y: f64,
    /// The place in the document's text.
    pub span: Span,
}

/// Returns where the pictures came to stand.
pub fn placed_pictures(layout: &Layout, factsheet: &Factsheet) -> Vec<PlacedPicture> {
    findings::placed_pictures(layout, factsheet)
}

/// Reports what the typesetter says: of a picture, where the document asks for it, of all else at its place in a
/// template.
///
/// `told` says what the typesetter says of another world in the same situation; it is asked about one picture at a
/// time.
pub fn report(
    world: &SheetWorld<'_>,
    factsheet: &Factsheet,
    diagnostics: &[SourceDiagnostic],
    told: impl Fn(&SheetWorld<'_>) -> Vec<SourceDiagnostic>,
    sources: &mut Sources,
    findings: &mut Findings,
) {
    if diagnostics.is_empty() {
        return;
    }
    let at_fault: Vec<(&str, Vec<SourceDiagnostic>)> = factsheet
        .pictures()
        .values()
        .map(|picture| (picture.name.as_str(), told(&world.with_only(&picture.name))))
        .collect();
    for diagnostic in diagnostics {
        let is_same = |other: &SourceDiagnostic| other.message == diagnostic.message;
        let pictures: Vec<&str> = at_fault
            .iter()
            .filter(|(_, said)| said.iter().any(is_same))
            .map(|(name, _)| *name)
            .collect();
        for name in &pictures {
            findings.push(findings::of_picture(factsheet, name, diagnostic));
        }
        if pictures.is_empty() {
            findings.push(findings::describe(world, diagnostic, sources));
        }
    }
}
