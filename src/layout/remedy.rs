//! What to do where there are more pages than the budget, or too little on a page.

use crate::layout::extent::Extent;
use crate::layout::material::{Document, Item, Strand};
use crate::layout::plan::{Over, Piece, PlannedPage, Remedy, Under};
use crate::layout::search::{Aim, Ready};
use crate::layout::shape::Shape;
use crate::layout::ticks::Ticks;

/// A page that is empty by more than this is told.
const EMPTY: f64 = 0.2;

/// Whether a page is too empty.
pub(crate) fn is_empty(page: &PlannedPage, shape: &Shape) -> bool {
    page.hole.share_of(shape.other) > EMPTY
}

/// The pages that are too empty.
pub(crate) fn under(ready: &Ready<'_>, pages: &[PlannedPage]) -> Vec<Under> {
    let mut empty: Vec<Under> = pages
        .iter()
        .filter(|page| is_empty(page, ready.shape))
        .map(|page| Under {
            page: page.number,
            missing: page.hole,
            share: page.hole.share_of(ready.shape.other),
            fewer: None,
        })
        .collect();
    if !empty.is_empty() && pages.len() > 1 {
        let fewest = ready.search(Aim::Fewest).map(|found| found.pages.len());
        let fewer = (fewest < Some(pages.len())).then(|| pages.len() - 1);
        for under in &mut empty {
            under.fewer = fewer;
        }
    }
    empty
}

/// What is over a budget that the fewest pages do not keep, and what would keep it.
pub(crate) fn over(ready: &Ready<'_>, pages: &[PlannedPage], budget: usize) -> Over {
    let beyond = pages.iter().skip(budget).flat_map(|page| &page.bands).map(|band| band.edge);
    let mut beyond: Vec<usize> = beyond.collect();
    beyond.dedup();
    let by = ready.search(Aim::Spill(budget)).map_or(Ticks::ZERO, |found| found.spill);
    let mut remedies: Vec<(f64, Remedy)> = Vec::new();
    for cut in cuts(ready, pages, by) {
        if remedies.len() < TOLD {
            remedies.extend(tried(ready, &cut, by, budget));
        }
    }
    remedies.sort_by(|a, b| a.0.total_cmp(&b.0));
    let remedies = remedies.into_iter().map(|(_, remedy)| remedy).collect();
    Over { budget, pages: pages.len(), by, beyond, remedies }
}

/// How many remedies are told.
const TOLD: usize = 3;
/// How many of each kind are tried.
const TRIED: usize = 4;
/// The part of a slot or a strand that may go at the most.
const MOST: f64 = 0.5;
/// How much dearer it is to take lines out of a text than to make a picture lower, part for part.
const WORDS: f64 = 4.0;

/// What might be shortened.
#[derive(Debug, Clone, Copy)]
struct Cut {
    kind: Kind,
    edge: usize,
    page: usize,
    /// How high it is now, in its column.
    height: Ticks,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Slot { id: u32 },
    Lines { strand: usize, id: u32, column: Column },
}

/// The width of a strand's columns: so many columns of the grid, shared by so many.
#[derive(Debug, Clone, Copy)]
struct Column {
    width: u8,
    shared: u8,
}

impl Column {
    fn of(strand: &Strand) -> Self {
        Self { width: strand.width, shared: strand.flow.columns() }
    }

    /// What text of a height in this column has in another one.
    fn height_in(self, height: Ticks, other: Self) -> Ticks {
        let area = i32::from(self.width) * i32::from(other.shared);
        let width = (i32::from(other.width) * i32::from(self.shared)).max(1);
        height.times(area).part(width)
    }
}

impl Cut {
    /// What part of it so much is, and how sorry one is for it.
    fn effort(&self, by: Ticks) -> f64 {
        let part = by.share_of(self.height);
        match self.kind {
            Kind::Slot { .. } => part,
            Kind::Lines { .. } => WORDS * part,
        }
    }

    /// What must go of it for a page to be so much lower.
    fn amount(&self, by: Ticks) -> Ticks {
        match self.kind {
            Kind::Slot { .. } => by,
            Kind::Lines { column, .. } => by.times(column.shared.into()),
        }
    }

    fn remedy(&self, amount: Ticks) -> Remedy {
        let Self { edge, page, .. } = *self;
        match self.kind {
            Kind::Slot { id } => Remedy::Slot { edge, id, page, by: amount },
            Kind::Lines { strand, .. } => {
                Remedy::Lines { edge, strand, page, lines: amount.whole_lines() }
            }
        }
    }

    /// The document with so much less.
    fn applied(&self, document: &Document, amount: Ticks) -> Document {
        document.with_strands(|strand| match self.kind {
            Kind::Slot { id } => lower(strand, id, amount),
            Kind::Lines { id, column, .. } if strand.id == id => {
                shorten(strand, column.height_in(amount, Column::of(strand)));
            }
            Kind::Lines { .. } => {}
        })
    }
}

/// What might be shortened by so much, the most likely first.
fn cuts(ready: &Ready<'_>, pages: &[PlannedPage], by: Ticks) -> Vec<Cut> {
    let (mut slots, mut lines) = (Vec::new(), Vec::new());
    for page in pages {
        for piece in &page.pieces {
            let Piece { edge, arrangement, strand, .. } = *piece;
            let Some(of) = ready.document.strand(edge, arrangement, strand) else { continue };
            let cut = |kind, height| Cut { kind, edge, page: page.number, height };
            let items = of.items.iter().take(piece.to).skip(piece.from);
            slots.extend(items.filter_map(|item| match *item {
                Item::Slot { id, extent } => Some(cut(Kind::Slot { id }, extent.min())),
                _ => None,
            }));
            if piece.begins {
                let kind = Kind::Lines { strand, id: of.id, column: Column::of(of) };
                lines.push(cut(kind, text(of)));
            }
        }
    }
    let mut cuts = Vec::new();
    for mut kind in [slots, lines] {
        kind.retain(|cut: &Cut| by > Ticks::ZERO && cut.amount(by).share_of(cut.height) <= MOST);
        kind.sort_by(|a, b| a.effort(by).total_cmp(&b.effort(by)));
        cuts.extend(kind.into_iter().take(TRIED));
    }
    cuts.sort_by(|a, b| a.effort(by).total_cmp(&b.effort(by)));
    cuts
}

/// How high the boxes of a strand are.
fn text(strand: &Strand) -> Ticks {
    let boxes = strand.items.iter().map(|item| match item {
        Item::Box { height } => *height,
        _ => Ticks::ZERO,
    });
    boxes.sum()
}

/// The least that keeps the budget, if anything near what is over does: breaks may want a line or two more.
fn tried(ready: &Ready<'_>, cut: &Cut, by: Ticks, budget: usize) -> Option<(f64, Remedy)> {
    let more = [0, 1, 3].map(|lines| by + Ticks::from_lines(lines));
    more.into_iter().map(|by| cut.amount(by)).find_map(|amount| {
        let document = cut.applied(ready.document, amount);
        let found = Ready::new(&document, ready.shape).search(Aim::Fewest)?;
        (found.pages.len() <= budget).then(|| (cut.effort(amount), cut.remedy(amount)))
    })
}

/// Makes a slot lower.
fn lower(strand: &mut Strand, slot: u32, by: Ticks) {
    for item in &mut strand.items {
        if let Item::Slot { id, extent } = item
            && *id == slot
        {
            *extent = Extent::new(extent.min() - by, extent.best() - by, extent.max() - by);
        }
    }
}

/// Takes boxes away from the end of a strand, but not the last one that it has.
fn shorten(strand: &mut Strand, by: Ticks) {
    let mut left = by;
    let first = strand.items.iter().position(Item::is_solid);
    while let Some(last) = strand.items.iter().rposition(|item| matches!(item, Item::Box { .. }))
        && left > Ticks::ZERO
        && Some(last) != first
    {
        left -= strand.items[last].extent().min();
        strand.items.remove(last);
        strand.levels.retain_mut(|level| {
            level.item -= usize::from(level.item > last);
            level.item < strand.items.len()
        });
    }
}
