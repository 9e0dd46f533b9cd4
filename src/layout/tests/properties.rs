//! What holds for every plan.

use super::{brute, chance, heights, naive};
use crate::layout::search::{self, Aim, Ready};
use crate::layout::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The edges of a plan, in their order, with the arrangement chosen.
fn way(plan: &Plan) -> Vec<(usize, usize)> {
    let bands = plan.pages.iter().flat_map(|page| &page.bands);
    bands.filter(|band| band.begins).map(|band| (band.edge, band.arrangement)).collect()
}

fn pieces(plan: &Plan) -> impl Iterator<Item = &Piece> {
    plan.pages.iter().flat_map(|page| &page.pieces)
}

/// The edges lead from the first section past the last, and every box and slot of their arrangements is in one piece.
fn nothing_is_lost(document: &Document, plan: &Plan) {
    let mut node = 0;
    for (edge, arrangement) in way(plan) {
        assert_eq!(document.edges()[edge].from, node);
        node = document.edges()[edge].to;
        let strands = &document.edges()[edge].band.alternatives[arrangement].strands;
        for (index, strand) in strands.iter().enumerate() {
            let own = pieces(plan).filter(|piece| (piece.edge, piece.strand) == (edge, index));
            let placed: Vec<usize> = own
                .flat_map(|piece| {
                    assert_eq!(piece.arrangement, arrangement);
                    piece.places(strand).into_iter().map(|place| place.item)
                })
                .collect();
            assert_eq!(placed, naive::solids(strand), "strand {index} of edge {edge}");
        }
    }
    assert_eq!(node, document.sections());
}

/// Pieces end where they may and where they must.
fn breaks_are_allowed(document: &Document, plan: &Plan) {
    let mut last: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for piece in pieces(plan) {
        let strand = document.strand(piece.edge, piece.arrangement, piece.strand).unwrap();
        if let Some(above) = last.insert((piece.edge, piece.strand), piece.to - 1) {
            assert!(naive::between(strand, above, piece.from).0, "a break that is forbidden");
        }
        let solids = naive::solids(strand);
        let within = solids.iter().filter(|solid| (piece.from..piece.to).contains(solid));
        let within: Vec<usize> = within.copied().collect();
        for pair in within.windows(2) {
            assert!(!naive::between(strand, pair[0], pair[1]).1, "a break that must be");
        }
    }
}

/// What opens a page stands at its head.
fn pages_are_opened(document: &Document, plan: &Plan) {
    let below = plan.pages.iter().flat_map(|page| page.bands.iter().skip(1));
    for band in below.filter(|band| band.begins) {
        assert!(!document.edges()[band.edge].band.opens_page, "edge {}", band.edge);
    }
}

/// No page is over, heights are within their limits, and what is not filled is told.
fn heights_hold(document: &Document, plan: &Plan) {
    for page in &plan.pages {
        let too_high = plan.too_high.iter().any(|told| told.page == page.number);
        assert_eq!(page.used > page.room, too_high, "page {}", page.number);
        assert_eq!(page.hole, (page.room - page.used).max(Ticks::ZERO));
        for piece in &page.pieces {
            let strand = document.strand(piece.edge, piece.arrangement, piece.strand).unwrap();
            assert!(piece.filled <= piece.height);
            let head = if piece.begun { Ticks::ZERO } else { strand.head };
            let mut foot = piece.y + strand.pad.top + head;
            let mut filled = false;
            for place in piece.places(strand) {
                let extent = strand.items[place.item].extent();
                assert!(place.height >= extent.min() && place.height <= extent.max());
                assert!(place.y >= foot);
                foot = place.y + place.height;
            }
            assert_eq!(foot + strand.pad.bottom, piece.y + piece.filled);
            let white = strand.items[piece.from..piece.to].iter().filter(|item| item.is_white());
            for (glue, height) in white.zip(&piece.glues) {
                let extent = glue.extent();
                let most = if matches!(glue, Item::Fill(_)) { piece.height } else { extent.max() };
                assert!(*height >= extent.min() && *height <= most);
                filled |= matches!(glue, Item::Fill(_));
            }
            assert!(!filled || !strand.levels.is_empty() || piece.filled == piece.height);
        }
    }
}

/// Bands stand below each other, and pieces within their bands, as high as these.
fn nothing_overlaps(document: &Document, plan: &Plan) {
    for page in &plan.pages {
        let mut foot = Ticks::ZERO;
        for band in &page.bands {
            assert!(band.y >= foot);
            foot = band.y + band.height;
        }
        assert!(foot <= page.used);
        for piece in &page.pieces {
            let band = page.bands.iter().find(|band| band.edge == piece.edge).unwrap();
            assert_eq!((piece.y, piece.height), (band.y, band.height));
            let strand = document.strand(piece.edge, piece.arrangement, piece.strand).unwrap();
            assert!(piece.column < strand.flow.columns());
            let twins = page.pieces.iter().filter(|other| {
                (other.edge, other.strand, other.column) == (piece.edge, piece.strand, piece.column)
            });
            assert_eq!(twins.count(), 1);
        }
    }
}

/// Where pieces side by side have a level of one name, it is at one height.
fn levels_are_shared(document: &Document, plan: &Plan) {
    for page in &plan.pages {
        let mut places: BTreeMap<(usize, u32), Ticks> = BTreeMap::new();
        for piece in &page.pieces {
            let strand = document.strand(piece.edge, piece.arrangement, piece.strand).unwrap();
            let own = heights::levels(strand);
            for level in own.iter().filter(|own| piece.from < own.item && own.item < piece.to) {
                let y = level_of(piece, strand, level.item);
                let shared = places.entry((piece.edge, level.name)).or_insert(y);
                assert_eq!(*shared, y, "level {} of edge {}", level.name, piece.edge);
            }
        }
    }
}

/// How far down an item of a piece begins.
fn level_of(piece: &Piece, strand: &Strand, item: usize) -> Ticks {
    let places = piece.places(strand);
    let above = places.iter().rfind(|place| place.item < item).unwrap();
    let glues = |items: std::ops::Range<usize>| {
        strand.items[items].iter().filter(|item| item.is_white()).count()
    };
    let (first, count) = (glues(piece.from..above.item + 1), glues(above.item + 1..item));
    let white: Ticks = piece.glues[first..first + count].iter().copied().sum();
    let dropped = piece.drops.iter().filter(|drop| above.item < drop.item && drop.item <= item);
    above.y + above.height + white + dropped.map(|drop| drop.by).sum()
}

/// The columns of each piece of a strand that snakes are the best there are.
fn columns_are_balanced(document: &Document, plan: &Plan) {
    for page in naive::of(document, plan).iter().zip(&plan.pages) {
        for stack in page.0 {
            let strands =
                &document.edges()[stack.edge].band.alternatives[stack.arrangement].strands;
            for (index, (strand, cut)) in strands.iter().zip(&stack.cuts).enumerate() {
                let Some((from, to)) = *cut else { continue };
                let own = page
                    .1
                    .pieces
                    .iter()
                    .filter(|piece| piece.edge == stack.edge && piece.strand == index);
                let columns: Vec<_> = own.map(|piece| (piece.from, piece.to)).collect();
                assert_eq!(columns, naive::columns(strand, from, to));
            }
        }
    }
}

/// The holes are those that the cost is of, but for less than a line that slots do not take.
fn all_that_stretches_is_used(plan: &Plan, holes: &[i32]) {
    for (page, hole) in plan.pages.iter().zip(holes) {
        let more = page.hole.get() - hole;
        assert!((0..4).contains(&more), "page {}: {} for {hole}", page.number, page.hole);
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6 * a.abs().max(1.0)
}

/// All that holds for every plan.
fn sound(document: &Document, shape: &Shape, plan: &Plan) {
    nothing_is_lost(document, plan);
    breaks_are_allowed(document, plan);
    pages_are_opened(document, plan);
    heights_hold(document, plan);
    nothing_overlaps(document, plan);
    levels_are_shared(document, plan);
    columns_are_balanced(document, plan);
    if plan.too_high.is_empty() {
        let (cost, holes) = naive::fill(document, shape, &naive::of(document, plan)).unwrap();
        assert!(near(cost, plan.cost), "{cost} {}", plan.cost);
        all_that_stretches_is_used(plan, &holes);
    }
    if let Some(budget) = shape.budget {
        assert_eq!(plan.pages.len() > budget.get(), plan.over.is_some());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_plan_is_sound(document in chance::document(7, 12, 3), shape in chance::shape()) {
        sound(&document, &shape, &plan(&document, &shape));
    }

    #[test]
    fn small_plans_are_the_cheapest(document in chance::document(3, 5, 2), shape in chance::shape()) {
        let plan = plan(&document, &shape);
        let least = brute::least(&document, &shape);
        if plan.too_high.is_empty() {
            match (least, &plan.over) {
                (Some(least), None) => prop_assert!(near(least, plan.cost), "{least} {}", plan.cost),
                (None, None) => prop_assert!(false, "no way by brute force"),
                (Some(_), Some(_)) => prop_assert!(false, "over, but not by brute force"),
                (None, Some(over)) => prop_assert!(over.pages > over.budget),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// A large document is not searched whole; what is found is sound, and never better than the best.
    #[test]
    fn large_plans_are_sound(document in chance::document(8, 40, 2), shape in chance::shape_of(100..200)) {
        sound(&document, &shape, &plan(&document, &shape));
        let with = |window| Ready { window, ..Ready::new(&document, &shape) };
        let whole = with(None).search(Aim::Cheapest).unwrap();
        let quick = with(Some(search::window(&shape))).search(Aim::Cheapest).unwrap();
        prop_assert!(quick.cost >= whole.cost - 1e-6);
        // Nothing runs over a page that need not.
        prop_assert!(quick.cost < whole.cost + 0.9 * shape.costs.too_high);
    }

    #[test]
    fn the_same_document_has_the_same_plan(document in chance::document(7, 12, 3), shape in chance::shape()) {
        prop_assert_eq!(plan(&document, &shape), plan(&document, &shape));
    }
}
