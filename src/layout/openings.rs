//! The ways to begin or go on with a band on a page without ending it.

use crate::layout::part::{Offsets, Part, Setting};
use crate::layout::ticks::Ticks;
use std::collections::BTreeSet;

/// Up to so many ways are all tried; of more, those at which the strands end at like heights.
const ALL: usize = 64;
/// How many break places before the last one that fits are tried for one strand, the others being as full as can be:
/// for the sake of their penalties.
const BACK: usize = 2;

/// One way: how far the strands are set on this page.
#[derive(Debug, Clone)]
pub(crate) struct Opening {
    pub(crate) to: Offsets,
    pub(crate) part: Part,
}

/// The offsets at which a page may leave each strand.
struct Choices {
    /// Per strand, the first and the last.
    ranges: Vec<(usize, usize)>,
}

impl Choices {
    /// A strand that is not at its foot goes on. Where a band begins, only its first strand must.
    fn new(setting: &Setting<'_>, from: &Offsets) -> Self {
        let limits = setting.limits(from);
        let begins = from == setting.head();
        let ranges = from.iter().zip(limits.iter()).enumerate().map(|(strand, (from, limit))| {
            let waits = begins && strand > 0;
            (if waits { *from } else { (*from + 1).min(*limit) }, *limit)
        });
        Self { ranges: ranges.collect() }
    }

    fn count(&self) -> usize {
        let counts = self.ranges.iter().map(|(low, high)| high - low + 1);
        counts.fold(1, usize::saturating_mul)
    }

    /// All of them.
    fn all(&self) -> BTreeSet<Offsets> {
        let mut ways: Vec<Vec<usize>> = vec![Vec::new()];
        for (low, high) in &self.ranges {
            ways = ways
                .iter()
                .flat_map(|way| (*low..=*high).map(move |to| [way.as_slice(), &[to]].concat()))
                .collect();
        }
        ways.into_iter().map(Into::into).collect()
    }

    /// For each height that a strand may have, each strand as full as that height allows, and each strand in its turn
    /// cut a little earlier.
    fn level(&self, setting: &Setting<'_>, from: &Offsets) -> BTreeSet<Offsets> {
        let heights: Vec<Vec<Ticks>> = self.heights(setting, from);
        let levels: BTreeSet<Ticks> = heights.iter().flatten().copied().collect();
        let mut ways = BTreeSet::new();
        for level in levels {
            let full: Vec<usize> = (self.ranges.iter().zip(&heights))
                .map(|((low, _), heights)| {
                    low + heights.iter().rposition(|height| *height <= level).unwrap_or(0)
                })
                .collect();
            for (strand, (low, _)) in self.ranges.iter().enumerate() {
                for back in (1..=BACK).filter(|back| full[strand] >= low + back) {
                    let mut way = full.clone();
                    way[strand] -= back;
                    ways.insert(way.into());
                }
            }
            ways.insert(full.into());
        }
        ways
    }

    /// How high each strand is at each of its choices.
    fn heights(&self, setting: &Setting<'_>, from: &Offsets) -> Vec<Vec<Ticks>> {
        let of = |strand: usize, to: usize| {
            let runs = setting.runs_of(strand, from[strand]..to);
            runs.iter().map(|run| run.extent.best()).max().unwrap_or_default()
        };
        let strands = self.ranges.iter().enumerate();
        strands.map(|(strand, (low, high))| (*low..=*high).map(|to| of(strand, to)).collect()).collect()
    }
}

/// The ways from offsets on, the lowest first.
pub(crate) fn openings(setting: &Setting<'_>, from: &Offsets) -> Vec<Opening> {
    let choices = Choices::new(setting, from);
    let ways = if choices.count() <= ALL { choices.all() } else { choices.level(setting, from) };
    let mut openings: Vec<Opening> = ways
        .into_iter()
        .filter(|to| to != setting.foot() && to != from)
        .map(|to| Opening { part: setting.part(from, &to), to })
        .collect();
    openings.sort_by_key(|opening| opening.part.extent.min());
    openings
}

/// The last resort: one segment more of each strand, whether a page holds it or not.
pub(crate) fn least(setting: &Setting<'_>, from: &Offsets) -> Opening {
    let to: Offsets =
        from.iter().zip(setting.foot().iter()).map(|(from, foot)| (from + 1).min(*foot)).collect();
    Opening { part: setting.part(from, &to), to }
}

/// What of a band is left from offsets on, if one page may hold it: no forced break is in it.
pub(crate) fn rest(setting: &Setting<'_>, from: &Offsets) -> Option<Part> {
    let to = setting.foot();
    (setting.limits(from) == *to).then(|| setting.part(from, to))
}
