//! What of a list or of a table stays together at both ends: one entry is not left alone, as one line of a paragraph is not.

use std::collections::BTreeMap;

use typst::layout::Abs;

use super::elements::Id;
use super::material::Solid;
use super::reading::Reading;

/// So many items or rows stand together.
const FEWEST: usize = 2;

/// Or so many lines of fewer of them.
const LINES: f64 = 4.0;

/// A solid of a list or of a table: its number, its edges, and the item or the row that it is part of.
type Part = (usize, [Abs; 2], usize);

/// Returns the solids above which a page would leave too little of a list or of a table alone.
pub fn lone(solids: &[Solid], reading: &Reading, line: Abs) -> Vec<usize> {
    let mut lists: BTreeMap<Id, Vec<Part>> = BTreeMap::new();
    for (index, solid) in solids.iter().enumerate() {
        for (list, entry) in solid.entries(reading) {
            let parts = lists.entry(list).or_default();
            if parts.last().is_none_or(|(last, ..)| *last < index) {
                parts.push((index, [solid.top, solid.bottom], entry));
            }
        }
    }
    let mut lone = Vec::new();
    for parts in lists.values() {
        let head = together(parts.iter(), line);
        let foot = together(parts.iter().rev(), line);
        let within = parts.iter().enumerate().skip(1);
        let near = within.filter(|(at, _)| *at < head || parts.len() - at < foot);
        lone.extend(near.map(|(_, (solid, ..))| *solid));
    }
    lone
}

/// Returns how many parts from one end on stay together.
fn together<'a>(parts: impl Iterator<Item = &'a Part> + Clone, line: Abs) -> usize {
    let mut all = parts.clone();
    let Some((_, [top, bottom], first)) = all.next() else { return 0 };
    let (mut entry, mut entries) = (first, 1);
    let (mut from, mut to) = (*top, *bottom);
    let full = all.position(|(_, [top, bottom], own)| {
        if to - from > (LINES - 0.5) * line {
            return true;
        }
        if own != entry {
            (entry, entries) = (own, entries + 1);
        }
        (from, to) = (from.min(*top), to.max(*bottom));
        entries > FEWEST
    });
    full.map_or_else(|| parts.count(), |at| at + 1)
}
