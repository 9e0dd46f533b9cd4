//! Documents by chance.

use crate::layout::*;
use proptest::prelude::*;
use std::num::NonZeroUsize;
use std::ops::Range;

fn extent(min: i32, most: i32) -> impl Strategy<Value = Extent> {
    (min..=most, 0..=most / 2, 0..=most).prop_map(|(best, shrink, stretch)| {
        Extent::new(Ticks::new(best - shrink), Ticks::new(best), Ticks::new(best + stretch))
    })
}

fn item() -> impl Strategy<Value = Item> {
    prop_oneof![
        5 => (2..10).prop_map(|height| Item::Box { height: Ticks::new(height) }),
        2 => (0..9u32, extent(4, 16)).prop_map(|(id, extent)| Item::Slot { id, extent }),
        4 => extent(0, 6).prop_map(Item::Glue),
        1 => (0..4).prop_map(|white| Item::Fill(Ticks::new(white))),
        3 => (-2..8).prop_map(|cost| Item::Penalty(Penalty::Cost(f64::from(cost)))),
        1 => Just(Item::Penalty(Penalty::Forbidden)),
        1 => prop_oneof![5 => Just(Penalty::Forbidden), 1 => Just(Penalty::Forced)].prop_map(Item::Penalty),
    ]
}

fn pad() -> impl Strategy<Value = Pad> {
    prop_oneof![3 => Just(0), 1 => 0..3, 1 => 0..14]
        .prop_map(|most| Pad { top: Ticks::new(most / 2), bottom: Ticks::new(most - most / 2) })
}

/// Levels of three names at most.
fn levels() -> impl Strategy<Value = Vec<Level>> {
    let some = prop::collection::vec((0..3u32, 1..9usize, 0..3usize), 0..4);
    prop_oneof![Just(Vec::new()), some].prop_map(|mut levels| {
        levels.sort_unstable();
        let level = |(name, item, above): (u32, usize, usize)| Level {
            name,
            item,
            lowered: item.saturating_sub(above),
            shift: Ticks::ZERO,
        };
        levels.into_iter().map(level).collect()
    })
}

/// A strand with at least one box.
fn strand(items: usize) -> impl Strategy<Value = Strand> {
    let flow = prop_oneof![4 => Just(Flow::One), 1 => Just(Flow::Two), 1 => Just(Flow::Three)];
    let items = prop::collection::vec(item(), 0..items);
    (items, 1..8u8, flow, pad(), (0..3, 0..3), any::<bool>(), levels()).prop_map(
        |(mut items, width, flow, pad, (head, repeat), waits, levels)| {
            items.push(Item::Box { height: Ticks::new(5) });
            let (head, repeat) = (Ticks::new(head), Ticks::new(repeat));
            Strand { id: 0, width, flow, items, pad, head, repeat, waits, levels }
        },
    )
}

fn arrangement(items: usize) -> impl Strategy<Value = Arrangement> {
    let strands = prop::collection::vec(strand(items), 1..=3);
    (0..4, 0..2, strands).prop_map(|(cost, broken, strands)| Arrangement {
        cost: f64::from(cost),
        broken: 20.0 * f64::from(broken),
        strands,
    })
}

fn band(items: usize, arrangements: usize) -> impl Strategy<Value = Band> {
    let alternatives = prop::collection::vec(arrangement(items), 1..=arrangements);
    let group = prop_oneof![2 => Just(None), 1 => (0..2u32).prop_map(Some)];
    let seldom = || prop_oneof![5 => Just(false), 1 => Just(true)];
    let ends = (seldom(), seldom());
    (alternatives, extent(0, 8), group, pad(), any::<bool>(), ends).prop_map(
        |(alternatives, gap, group, pad, bleeds, (keep_with_next, opens_page))| Band {
            alternatives,
            gap,
            group,
            pad,
            bleeds,
            keep_with_next,
            opens_page,
        },
    )
}

/// A lattice with an edge for each section, and some over several.
pub(crate) fn document(
    sections: usize,
    items: usize,
    arrangements: usize,
) -> impl Strategy<Value = Document> {
    let plain = prop::collection::vec(band(items, arrangements), 1..=sections);
    let more = prop::collection::vec((0..sections, 1..3usize, band(items, arrangements)), 0..2);
    (plain, more).prop_map(|(plain, more)| {
        let sections = plain.len();
        let mut edges: Vec<Edge> = plain
            .into_iter()
            .enumerate()
            .map(|(from, band)| Edge { from, to: from + 1, band })
            .collect();
        for (from, length, band) in more {
            let (from, to) = (from.min(sections - 1), (from + length).min(sections));
            if from < to {
                edges.push(Edge { from, to, band });
            }
        }
        Document::new(sections, edges).unwrap()
    })
}

/// A page of 8 to 16 lines.
pub(crate) fn shape() -> impl Strategy<Value = Shape> {
    shape_of(30..64)
}

/// A page of a height in ticks.
pub(crate) fn shape_of(page: Range<i32>) -> impl Strategy<Value = Shape> {
    let foot = prop_oneof![Just(0), 1..20];
    let budget = prop_oneof![2 => Just(None), 1 => (1..4usize).prop_map(NonZeroUsize::new)];
    let pages = (page.clone(), page);
    (pages, foot, budget, any::<bool>()).prop_map(|((first, other), foot, budget, facing)| Shape {
        first: Ticks::new(first),
        other: Ticks::new(other),
        foot: Ticks::new(foot),
        budget,
        filled: false,
        facing,
        columns: 12,
        costs: Costs::default(),
    })
}
