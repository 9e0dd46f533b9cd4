//! Cases by hand.

mod levels;
mod limits;
mod pages;

use crate::layout::*;
use std::num::NonZeroUsize;

const LINE: Ticks = Ticks::LINE;

fn lines(count: i32) -> Ticks {
    Ticks::from_lines(count)
}

fn allowed(cost: f64) -> Item {
    Item::Penalty(Penalty::Cost(cost))
}

/// Lines of prose, of which neither the first nor the last stands alone.
fn prose(count: usize) -> Vec<Item> {
    let mut items = Vec::new();
    for line in 0..count {
        if line > 0 {
            let alone = line == 1 || line + 1 == count;
            items.push(if alone { Item::Penalty(Penalty::Forbidden) } else { allowed(0.0) });
        }
        items.push(Item::Box { height: LINE });
    }
    items
}

/// Boxes of a height with places to break between.
fn boxes(count: usize, height: Ticks) -> Vec<Item> {
    (0..count).flat_map(|_| [Item::Box { height }, allowed(0.0)]).collect()
}

fn slot(id: u32, min: i32, best: i32, max: i32) -> Item {
    Item::Slot { id, extent: Extent::new(lines(min), lines(best), lines(max)) }
}

fn strand(id: u32, width: u8, items: Vec<Item>) -> Strand {
    Strand { id, width, items, ..Strand::default() }
}

fn band(strands: Vec<Strand>) -> Band {
    let gap = Extent::new(lines(1), lines(2), lines(3));
    Band {
        alternatives: vec![Arrangement { strands, ..Arrangement::default() }],
        gap,
        ..Band::default()
    }
}

/// A band over the whole width.
fn whole(id: u32, items: Vec<Item>) -> Band {
    band(vec![strand(id, 12, items)])
}

fn shape(page: i32) -> Shape {
    Shape {
        first: lines(page),
        other: lines(page),
        foot: Ticks::ZERO,
        budget: None,
        filled: false,
        facing: false,
        columns: 12,
        costs: Costs::default(),
    }
}

fn within(budget: usize, shape: Shape) -> Shape {
    Shape { budget: NonZeroUsize::new(budget), ..shape }
}

fn document(bands: Vec<Band>) -> Document {
    let edges = bands.into_iter().enumerate().map(|(from, band)| Edge { from, to: from + 1, band });
    let edges: Vec<Edge> = edges.collect();
    Document::new(edges.len(), edges).unwrap()
}

/// The pieces of a strand, with the page of each.
fn pieces(plan: &Plan, id: u32) -> Vec<(usize, &Piece)> {
    let all =
        plan.pages.iter().flat_map(|page| page.pieces.iter().map(|piece| (page.number, piece)));
    all.filter(|(_, piece)| piece.id == id).collect()
}
