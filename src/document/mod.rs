//! The pages, laid out; and what the layout itself has to say.
//!
//! In: the document's world. Out: the pages. Texts that do not fit, pages over the budget and pictures with too few
//! dots are reported at their lines in the TOML, with the measure.

mod findings;

use typst::diag::{SourceDiagnostic, Warned};
use typst::layout::Abs;
use typst_layout::PagedDocument;

use crate::check::Factsheet;
use crate::finding::{Findings, Sources, Span};
use crate::world::SheetWorld;

/// Lays the pages out.
pub fn lay_out(
    world: &SheetWorld<'_>,
    factsheet: &Factsheet,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<PagedDocument> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
    report(world, &warnings, sources, findings);
    match output {
        Ok(document) => {
            findings::collect(&document, factsheet, findings);
            Some(document)
        }
        Err(errors) => {
            report(world, &errors, sources, findings);
            None
        }
    }
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
pub fn placed_pictures(document: &PagedDocument, factsheet: &Factsheet) -> Vec<PlacedPicture> {
    findings::placed_pictures(document, factsheet)
}

/// Reports what the typesetter says, at its place in a template.
pub fn report(
    world: &SheetWorld<'_>,
    diagnostics: &[SourceDiagnostic],
    sources: &mut Sources,
    findings: &mut Findings,
) {
    for diagnostic in diagnostics {
        findings.push(findings::describe(world, diagnostic, sources));
    }
}

/// Returns a length in millimetres.
fn millimetres(length: Abs) -> f64 {
    length.to_mm()
}
