//! Measured components onto pages: planned, then drawn where the plan wants them.

use std::num::NonZeroUsize;

use ecow::EcoVec;
use typst::diag::SourceDiagnostic;
use typst_layout::{Page, PagedDocument};
use typst_timing::timed;

use super::addresses::{self, Crowded};
use super::charts;
use super::components::{Components, Fault};
use super::links::Heard;
use super::place::{Filled, Fillings, place};
use super::planned::Planned;
use super::priority;
use super::replay::replay;
use crate::arrange::{Alternative, Arranged, Column, Foot, Grid, Row, Sheets, spots};
use crate::charts::{Role, TextMetrics};
use crate::content::Factsheet;
use crate::drawings::{Drawings, Drawn};
use crate::layout::{Costs, Piece, Plan, Shape};
use crate::text::plain;
use crate::world::SheetWorld;

/// How often a document is planned: what is printed at the foot of a page is known when it is planned, and if that has no
/// room there, all pages end higher.
const TRIES: usize = 3;

/// The part of a page that addresses may take.
const ADDRESSES: f64 = 0.3;

/// How a document was set.
#[derive(Debug)]
pub struct Layout {
    /// The plan.
    pub plan: Plan,
    /// Where everything stands.
    pub sheets: Sheets,
    /// The page.
    pub grid: Grid,
    /// What the plan was made for.
    pub arranged: Arranged,
    /// The pages whose addresses have no room.
    pub crowded: Vec<Crowded>,
    /// Over the budget, the section that it can do without, counted through all rows.
    pub spare: Option<usize>,
    /// The sections that were left out for the pages that the template has, counted through all rows.
    pub left_out: Vec<usize>,
}

impl Layout {
    /// Returns the number of the section that an edge of the plan begins with, counted through all rows; none for the
    /// masthead.
    pub fn section(&self, edge: usize) -> Option<usize> {
        self.arranged.sections().nth(edge)?
    }

    /// An arrangement of a band.
    pub fn alternative(&self, edge: usize, arrangement: usize) -> Option<&Alternative> {
        self.arranged.alternative(edge, arrangement)
    }

    /// The column that a piece of the plan is of.
    pub fn column(&self, piece: &Piece) -> Option<&Column> {
        self.arranged.column(piece)
    }
}

/// Sets a document on pages: lays its components out and plans them, draws what depends on the plan, and puts the pieces
/// in their places. It says when a core is to `spare`: when the components are laid out. What the typesetter
/// warns of joins `warnings`.
pub fn set(
    world: &SheetWorld<'_>,
    factsheet: &Factsheet,
    drawings: &Drawings<'_>,
    spare: impl FnOnce(),
    warnings: &mut EcoVec<SourceDiagnostic>,
) -> Result<(PagedDocument, Layout), Fault> {
    let grid = world.grid();
    let all = rows(factsheet);
    let mut left_out = Vec::new();
    let mut components = Components::new(world, warnings)?;
    let mut kept = Kept::default();
    let mut tries = TRIES;
    let mut spare = Some(spare);
    let (arranged, plan, (sheets, drawn), furniture, crowded) = loop {
        let shape = |arranged: &Arranged| shape(arranged, factsheet, grid, kept);
        let (mut arranged, plan) =
            fit(&mut components, &all, &mut left_out, factsheet, shape, warnings)?;
        if let Some(spare) = spare.take() {
            spare();
        }
        if let Some(last) = arranged.foot.last_mut() {
            last.below += kept.foot;
        }
        let mut sheets = spots(&arranged, &plan, &components.measures, grid);
        sheets.fill(world.signature());
        let drawn = charts::draw(&sheets, drawings);
        let furniture = timed!("furniture", draw(world, drawings, (&sheets, &drawn)))?;
        let crowded = addresses::crowded(furniture.pages(), &plan, &sheets, &arranged, grid);
        tries -= 1;
        let most = crowded.iter().map(|page| page.lines).fold(kept.pages, f64::max);
        if crowded.is_empty() || tries == 0 || most > ADDRESSES * grid.lines() {
            break (arranged, plan, (sheets, drawn), furniture, crowded);
        }
        let mut more = 0.0;
        for page in crowded {
            if page.has_foot && !arranged.foot.is_empty() {
                kept.foot += page.lines;
            } else {
                more = f64::max(more, page.lines);
            }
        }
        kept.pages += more;
    };
    let Components { measures, info, .. } = components;
    let foot = arranged.foot.len();
    let spare = plan.over.as_ref().and_then(|_| {
        let shape = shape(&arranged, factsheet, grid, kept);
        let rows = priority::rest(&all, &left_out, &measures);
        priority::dispensable(&measures, &rows, (&shape, grid, foot), factsheet)
    });
    let mut furniture: Vec<Page> = furniture.pages().to_vec();
    for page in &mut furniture {
        replay(&mut page.frame, &drawn, drawings.metrics());
    }
    let (furniture, slots) = furniture.split_at(sheets.pages.len().min(furniture.len()));
    let fillings: Fillings = sheets
        .slots
        .iter()
        .zip(slots)
        .map(|(slot, page)| ((slot.page, slot.solid), page.frame.clone()))
        .collect();
    let filled = Filled { fillings, words: charts::words(&sheets, &drawn) };
    let heard = heard(factsheet);
    let pages = timed!("place", place(furniture, info, &sheets, &measures, &filled, &heard));
    Ok((pages, Layout { plan, sheets, grid, arranged, crowded, spare, left_out }))
}

/// Plans the pages of a shape. Where a template has a number of pages, sections go, the lowest priority first, until the
/// rest has room on them; then what went before the last comes back where it has room after all, the highest first.
fn fit(
    components: &mut Components<'_>,
    all: &[Row],
    left_out: &mut Vec<usize>,
    factsheet: &Factsheet,
    shape: impl Fn(&Arranged) -> Shape,
    warnings: &mut EcoVec<SourceDiagnostic>,
) -> Result<(Arranged, Plan), Fault> {
    let mut planned = |left_out: &[usize], components: &mut Components<'_>| {
        let rows = priority::rest(all, left_out, &components.measures);
        components.plan(&rows, &shape, warnings).map(|(arranged, plan)| (rows, arranged, plan))
    };
    let before = left_out.len();
    let mut fitted = loop {
        let (rows, arranged, plan) = planned(left_out, components)?;
        let is_over = plan.over.is_some() && factsheet.leaves_out();
        let Some(section) = priority::lowest(&rows, factsheet).filter(|_| is_over) else {
            break (arranged, plan);
        };
        left_out.push(section);
    };
    if left_out.len() == before || fitted.1.over.is_some() {
        return Ok(fitted);
    }
    for section in left_out.clone().into_iter().rev().skip(1) {
        let rest: Vec<usize> = left_out.iter().copied().filter(|own| *own != section).collect();
        let (_, arranged, plan) = planned(&rest, components)?;
        if plan.over.is_none() {
            *left_out = rest;
            fitted = (arranged, plan);
        }
    }
    Ok(fitted)
}

/// The lines that are kept free for addresses.
#[derive(Debug, Clone, Copy, Default)]
struct Kept {
    /// At the foot of every page.
    pages: f64,
    /// Below what stands at the foot of the last page.
    foot: f64,
}

/// Returns the pages that a document is planned for, less what is kept free at their feet.
fn shape(arranged: &Arranged, factsheet: &Factsheet, grid: Grid, kept: Kept) -> Shape {
    let foot = Foot::new(&arranged.foot, &grid);
    Shape {
        // The masthead begins at the trim.
        first: Grid::ticks((grid.lines() + grid.top / grid.line).floor() - kept.pages),
        other: Grid::ticks(grid.lines() - kept.pages),
        foot: Grid::ticks_up(foot.lines + kept.foot),
        budget: factsheet.pages().and_then(|pages| NonZeroUsize::new(pages.value as usize)),
        filled: factsheet.template().is_folded(),
        facing: factsheet.template().is_facing(),
        columns: grid.columns,
        costs: Costs::default(),
    }
}

/// Draws what depends on the plan: the furniture of each page, then what fills each slot, a page of its own.
fn draw(
    world: &SheetWorld<'_>,
    drawings: &Drawings<'_>,
    (sheets, drawn): (&Sheets, &[Option<Drawn>]),
) -> Result<PagedDocument, Fault> {
    let em = |text: &str| drawings.metrics().width(text, Role::Label, 1.0, 400);
    let planned = Planned::new(sheets, drawn, em);
    let planned = serde_json::to_string(&planned).map_err(|error| {
        let help = "this is a fault of the program; please report it with the document";
        Fault::template(&format!("cannot be told the plan: {error}"), help)
    })?;
    typst::compile::<PagedDocument>(&world.with_plan(planned)).output.map_err(Fault::Told)
}

/// Returns what is heard of links within a document.
fn heard(factsheet: &Factsheet) -> Heard {
    let source = factsheet.locale().message("source", &[]);
    let source = source.trim_end_matches([':', ' ', '\u{a0}']).to_owned();
    let sections = factsheet.rows().iter().flatten().map(|placed| &placed.section).enumerate();
    let titles = sections
        .filter_map(|(number, section)| Some((number, plain(&section.title.as_ref()?.runs))));
    let [note, back, figures, chart] = ["note-mark", "note-back", "figures-link", "figures-back"]
        .map(|word| factsheet.locale().message(word, &[]));
    Heard { source, note, back, figures, chart, titles: titles.collect() }
}

/// Returns the sections of each row, counted through all of them, with the columns that they ask for.
fn rows(factsheet: &Factsheet) -> Vec<Row> {
    let mut section = 0;
    let rows = factsheet.rows().iter().map(|row| {
        let cells = row.iter().map(|placed| {
            section += 1;
            (section - 1, placed.columns)
        });
        cells.collect()
    });
    rows.collect()
}
