//! The pages, laid out; and what the layout itself has to say.
//!
//! In: the document's world. Out: the pages, and what of the document stands where on them. Parts that are lost, texts
//! that do not fit, pages over the budget and pictures with too few dots are reported at their lines in the TOML.

mod findings;
mod lost;
mod marks;
mod overprint;
mod pieces;

pub use marks::{Area, Placed};

use std::num::NonZeroUsize;

use ecow::EcoVec;
use typst::diag::{SourceDiagnostic, Warned};
use typst::layout::Abs;
use typst::model::Document;
use typst_layout::PagedDocument;

use crate::arrange::{self, Foot, Grid, Row};
use crate::check::{Factsheet, Placed as PlacedSection, Thing};
use crate::drawings::Drawings;
use crate::layout::{self, Costs, Shape};
use crate::measure;
use crate::pages::{self, Fillings, Planned};
use crate::finding::{Findings, Sources, Span};
use crate::world::SheetWorld;

/// The pages.
#[derive(Debug)]
pub struct Laid {
    /// As the typesetter has them.
    pub pages: PagedDocument,
    /// The parts of the document that are on them, in their order there.
    pub placed: Vec<Placed>,
}

/// A fact where a page prints it.
#[derive(Debug, Clone, PartialEq)]
pub struct FactOnPage {
    /// Its name.
    pub name: String,
    /// As printed.
    pub printed: String,
    /// The page, from 1.
    pub page: usize,
    /// The expression in the document.
    pub span: Span,
}

/// Lays the pages out.
pub fn lay_out(
    world: &SheetWorld<'_>,
    factsheet: &Factsheet,
    drawings: &Drawings<'_>,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<Laid> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
    let told = |world: &SheetWorld<'_>| {
        let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
        warnings.into_iter().chain(output.err().into_iter().flatten()).collect()
    };
    report(world, factsheet, &warnings, told, sources, findings);
    match output {
        Ok(components) => {
            let pages = match set(&components, world, factsheet, drawings) {
                Ok(pages) => pages?,
                Err(errors) => {
                    report(world, factsheet, &errors, told, sources, findings);
                    return None;
                }
            };
            let placed = marks::read(&pages);
            // No part of the typesetter behind this one can bear it, so that it ends here, even for a draft.
            if lost::endless(&placed, factsheet, findings) {
                return None;
            }
            let misfits = findings::collect(&pages, factsheet, findings);
            lost::report(&placed, &misfits, factsheet, findings);
            overprint::report(&placed, &misfits, factsheet, findings);
            Some(Laid { pages, placed })
        }
        Err(errors) => {
            report(world, factsheet, &errors, told, sources, findings);
            None
        }
    }
}

/// Sets measured components on pages: plans them, draws what depends on the plan, and puts the pieces in their places.
fn set(
    components: &PagedDocument,
    world: &SheetWorld<'_>,
    factsheet: &Factsheet,
    drawings: &Drawings<'_>,
) -> Result<Option<PagedDocument>, EcoVec<SourceDiagnostic>> {
    let grid = world.grid();
    let rows = rows(factsheet);
    let Some(measures) = measure::measure(components, Abs::mm(grid.line)) else { eprintln!("DEBUG no measures"); return Ok(None) };
    if std::env::var("DEBUG_M").is_ok() { for (i, s) in measures.strands.iter().enumerate() { eprintln!("strand {i} {:?} solids {:#?}", s.frame.size(), s.material.solids.iter().map(|s| (s.top, s.bottom, s.ending, s.slot.is_some(), s.from)).collect::<Vec<_>>()); } }
    let Some(arranged) = arrange::arrange(&measures, &rows, grid) else { eprintln!("DEBUG no arrange"); return Ok(None) };
    let foot = Foot::new(&arranged.foot, &grid);
    let shape = Shape {
        first: Grid::ticks((grid.lines() + grid.top / grid.line).floor()),
        other: Grid::ticks(grid.lines()),
        foot: Grid::ticks(foot.lines.ceil()),
        budget: factsheet.pages().and_then(|pages| NonZeroUsize::new(pages.value as usize)),
        facing: false,
        columns: grid.columns,
        costs: Costs::default(),
    };
    let plan = layout::plan(&arranged.document, &shape);
    if std::env::var("DEBUG_P").is_ok() { eprintln!("{:#?}", arranged.edges.len()); for p in &plan.pages { eprintln!("page {} room {} used {} hole {}", p.number, p.room.get(), p.used.get(), p.hole.get()); for b in &p.bands { eprintln!("  band {b:?}"); } for b in &p.pieces { eprintln!("    piece e{} a{} s{} id{} {}..{} y{} h{} f{}", b.edge, b.arrangement, b.strand, b.id, b.from, b.to, b.y.get(), b.height.get(), b.filled.get()); } } eprintln!("over {:?} high {:?}", plan.over, plan.too_high); }
    let sheets = arrange::spots(&arranged, &plan, &measures, grid);
    let planned = Planned::new(&sheets, |key, size| drawings.at(key, size));
    let json = serde_json::to_string(&planned).unwrap_or_default();
    let furniture = typst::compile::<PagedDocument>(&world.with_plan(json)).output?;
    let (furniture, slots) = furniture.pages().split_at(sheets.pages.len());
    let fillings: Fillings = sheets
        .slots
        .iter()
        .zip(slots)
        .map(|(slot, page)| ((slot.page, slot.solid), page.frame.clone()))
        .collect();
    let info = components.info().clone();
    Ok(Some(pages::place(furniture, info, &sheets, &measures, &fillings)))
}

/// Returns the sections of each row, counted through all of them, with the columns that they ask for.
fn rows(factsheet: &Factsheet) -> Vec<Row> {
    let mut section = 0;
    let mut row = |row: &Vec<PlacedSection>| {
        let cells = row.iter().map(|placed| {
            section += 1;
            (section - 1, placed.columns)
        });
        cells.collect()
    };
    factsheet.rows().iter().map(|own| row(own)).collect()
}

/// Returns the facts that the pages print, in the order of the pages.
pub fn printed_facts(placed: &[Placed], factsheet: &Factsheet) -> Vec<FactOnPage> {
    let mut facts = Vec::new();
    for place in placed {
        let part = factsheet.keys().get(place.key).map(|part| &part.thing);
        let Some(Thing::Text { facts: printed, .. }) = part else { continue };
        facts.extend(printed.iter().map(|fact| FactOnPage {
            name: fact.name.clone(),
            printed: fact.text.clone(),
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
pub fn placed_pictures(document: &PagedDocument, factsheet: &Factsheet) -> Vec<PlacedPicture> {
    findings::placed_pictures(document, factsheet)
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

/// Returns a length in millimetres.
fn millimetres(length: Abs) -> f64 {
    length.to_mm()
}
