//! Components, laid out as far as the plan takes them: a text in one width first, in others where an estimate from that
//! says that the pages become better.

use ecow::{EcoVec, eco_vec};
use typst::diag::{SourceDiagnostic, Warned};
use typst::layout::Abs;
use typst::model::{Document, DocumentInfo};
use typst::syntax::Span;
use typst_layout::PagedDocument;
use typst_timing::timed;

use super::marks::{self, Placed};
use crate::arrange::{Arranged, Row, Strands, arrange};
use crate::layout::{Plan, Shape, Sketch, plan};
use crate::measure::Measures;
use crate::world::{Asked, SheetWorld};

/// How often what a plan takes is laid out before all is.
const ROUNDS: usize = 2;

/// How much dearer a plan may be than the one that was made of estimates, in the unit of its costs.
const SLACK: f64 = 2.0;

/// What a template does whose components are not found.
const LAID_OUT: &str = "end `components(data)` with `lay-out(theme, …)`, with nothing before it on the page and no \
                        `context`; a ground is `ground(\"name\")`, not its name";

/// What a template does that has no way for a section.
const WAYS: &str = "give `lay-out` a component of each section for each of its `widths`, each with a way that fits the grid";

/// Why there are no pages.
#[derive(Debug)]
pub enum Fault {
    /// The parts that are on the components, where one of them has a line without end. No part of the typesetter behind
    /// this one can bear it, so that it ends here, even for a draft.
    Endless(Vec<Placed>),
    /// What the typesetter says.
    Told(EcoVec<SourceDiagnostic>),
}

impl Fault {
    /// A fault of the template itself, and what may mend it.
    pub fn template(what: &str, help: &str) -> Self {
        let message = format!("the template {what}");
        let error = SourceDiagnostic::error(Span::detached(), message);
        Self::Told(eco_vec![error.with_hint(help)])
    }
}

/// The components of a document.
pub struct Components<'a> {
    world: &'a SheetWorld<'a>,
    /// What was measured of them.
    pub measures: Measures,
    /// What the document says of itself.
    pub info: DocumentInfo,
}

impl<'a> Components<'a> {
    /// Lays out one of each text. What the typesetter warns of joins `warnings`.
    pub fn new(
        world: &'a SheetWorld<'a>,
        warnings: &mut EcoVec<SourceDiagnostic>,
    ) -> Result<Self, Fault> {
        let document = lay_out(world, &Asked::First, warnings)?;
        let measures = timed!("measure", Measures::new(&document, Abs::mm(world.grid().line)))
            .ok_or_else(|| Fault::template("says nothing of its components", LAID_OUT))?;
        Ok(Self { world, measures, info: document.info().clone() })
    }

    /// Plans the pages of a shape, and lays out what they take.
    pub fn plan(
        &mut self,
        rows: &[Row],
        shape: impl Fn(&Arranged) -> Shape,
        warnings: &mut EcoVec<SourceDiagnostic>,
    ) -> Result<(Arranged, Plan), Fault> {
        let grid = self.world.grid();
        let arranged = |measures: &Measures, strands| {
            let arranged = arrange(measures, rows, grid, strands)
                .ok_or_else(|| Fault::template("has no way to set one of the sections", WAYS))?;
            let shape = shape(&arranged);
            Ok((arranged, shape))
        };
        let (all, shape) = arranged(&self.measures, Strands::All)?;
        let expected = timed!("plan", Sketch::new(&all.document, &shape));
        let mut taken = taken(&self.measures, &all, &expected);
        if taken.is_empty() && !self.measures.has_estimates() {
            let plan = timed!("plan", expected.plan());
            return Ok((all, plan));
        }
        let rounds = if expected.is_full() { ROUNDS } else { 0 };
        let most = expected.cost() + SLACK;
        for _ in 0..rounds {
            self.lay_out(taken, warnings)?;
            let (laid, shape) = arranged(&self.measures, Strands::LaidOut)?;
            let sketch = timed!("plan", Sketch::new(&laid.document, &shape));
            taken = self::taken(&self.measures, &laid, &sketch);
            if taken.is_empty() {
                if sketch.is_full() && sketch.cost() <= most {
                    let plan = timed!("plan", sketch.plan());
                    return Ok((laid, plan));
                }
                break;
            }
        }
        self.lay_out(self.measures.missing(), warnings)?;
        let (all, shape) = arranged(&self.measures, Strands::All)?;
        let plan = timed!("plan", plan(&all.document, &shape));
        Ok((all, plan))
    }

    /// Lays out strands of some numbers.
    fn lay_out(
        &mut self,
        numbers: Vec<usize>,
        warnings: &mut EcoVec<SourceDiagnostic>,
    ) -> Result<(), Fault> {
        if numbers.is_empty() {
            return Ok(());
        }
        let document = lay_out(self.world, &Asked::These(numbers), warnings)?;
        timed!("measure", self.measures.add(&document, Abs::mm(self.world.grid().line)));
        Ok(())
    }
}

/// Lays out what is asked for.
fn lay_out(
    world: &SheetWorld<'_>,
    asked: &Asked,
    warnings: &mut EcoVec<SourceDiagnostic>,
) -> Result<PagedDocument, Fault> {
    let world = world.with_sheets(asked);
    let Warned { output, warnings: told } =
        timed!("components", typst::compile::<PagedDocument>(&world));
    warnings.extend(told);
    let document = output.map_err(Fault::Told)?;
    let placed = marks::read(&document);
    if placed.iter().any(|part| part.is_endless) {
        return Err(Fault::Endless(placed));
    }
    Ok(document)
}

/// Returns the strands that a plan takes and that are not laid out.
fn taken(measures: &Measures, arranged: &Arranged, sketch: &Sketch<'_>) -> Vec<usize> {
    let mut taken = Vec::new();
    for piece in sketch.pages().iter().flat_map(|page| &page.pieces) {
        let Some(column) = arranged.column(piece) else { continue };
        for part in &column.parts {
            let again = part.repeated.filter(|_| piece.begun);
            taken.extend([Some(part.strand), part.head, again].into_iter().flatten());
        }
    }
    taken.sort_unstable();
    taken.dedup();
    taken.retain(|number| !measures.is_laid(*number));
    taken
}
