//! The ways to begin or go on with a band on a page without ending it.

use crate::layout::extent::Extent;
use crate::layout::part::{Offsets, Part, Setting};
use crate::layout::ticks::Ticks;
use std::collections::BTreeSet;

/// Up to so many ways are all tried; of more, those at which the strands end at like heights.
const ALL: usize = 64;
/// So many choices are looked at in any case, shared by the strands of a band.
const FEW: usize = 6;

/// One way: how far the strands are set on this page.
#[derive(Debug, Clone)]
pub(crate) struct Opening {
    pub(crate) to: Offsets,
    pub(crate) part: Part,
    /// How much more room would let one of the strands go on.
    pub(crate) more: Option<Ticks>,
    /// Whether a strand waits for the next page: how high the part is does not say then how full the page is.
    pub(crate) waits: bool,
}

impl Opening {
    fn new(setting: &Setting<'_>, from: &Offsets, to: Offsets) -> Self {
        let part = setting.part(from, &to);
        let more = setting.more(from, &to, &part);
        let waits = to.iter().zip(setting.foot().iter()).any(|(to, foot)| to < foot && *to == 0);
        Self { to, part, more, waits }
    }
}

/// Which ways are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct View {
    /// What a page holds at the most, without the pads of the band's ground.
    pub(crate) room: Ticks,
    /// By how much a strand may be lower than it could be in that room: any that is lower yet leaves white for nothing.
    pub(crate) window: Option<Ticks>,
}

impl View {
    /// The window of each of so many strands that go on, and the number of choices that each has in any case: as all
    /// are combined, there would be too many ways.
    fn shared(self, strands: usize) -> (Option<Ticks>, usize) {
        let parts = i32::try_from(strands * strands).unwrap_or(i32::MAX);
        (self.window.map(|window| window.part(parts)), FEW.div_ceil(strands.max(1)))
    }
}

/// The offsets at which a page may leave a strand, each with the height that the strand has then.
struct Choices {
    first: usize,
    heights: Vec<Extent>,
}

impl Choices {
    /// A strand that is not at its foot goes on. Where a band begins, some may wait.
    fn new(setting: &Setting<'_>, from: &Offsets, strand: usize, view: View) -> Self {
        let start = from[strand];
        let limit = setting.segments()[strand].limit(start);
        let waits = setting.waits(strand) && from == setting.head();
        let first = if waits { start } else { (start + 1).min(limit) };
        let mut heights = Vec::new();
        for to in first..=limit {
            let height = setting.height(strand, start..to);
            if to > first && height.min() > view.room {
                break;
            }
            heights.push(height);
        }
        let most = heights.iter().map(|height| height.best()).max().unwrap_or_default();
        let (window, few) = view.shared(setting.open(from));
        let low = |height: &&Extent| {
            // What stretches to the foot of the page leaves no white.
            let filled = height.max() >= view.room;
            !filled && window.is_some_and(|window| height.best() + window < most)
        };
        let skipped = heights.iter().take_while(low).count().min(heights.len().saturating_sub(few));
        heights.drain(..skipped);
        Self { first: first + skipped, heights }
    }

    fn all(&self) -> impl Iterator<Item = usize> + Clone + use<> {
        self.first..self.first + self.heights.len()
    }

    /// The farthest offset that is no higher than a level.
    fn full(&self, level: Ticks) -> usize {
        self.first + self.heights.iter().rposition(|height| height.best() <= level).unwrap_or(0)
    }
}

/// All ways of strands.
fn all(choices: &[Choices]) -> Vec<Vec<usize>> {
    let mut ways: Vec<Vec<usize>> = vec![Vec::new()];
    for strand in choices {
        let with = |way: &Vec<usize>| {
            let way = way.clone();
            strand.all().map(move |to| [way.as_slice(), &[to]].concat())
        };
        ways = ways.iter().flat_map(with).collect();
    }
    ways
}

/// For each height that a strand may have, each strand as full as that height allows, and each strand in its turn cut a
/// break earlier, for the sake of its penalty.
fn level(choices: &[Choices]) -> Vec<Vec<usize>> {
    let heights = choices.iter().flat_map(|strand| &strand.heights);
    let levels: BTreeSet<Ticks> = heights.map(|height| height.best()).collect();
    let mut ways = BTreeSet::new();
    for level in levels {
        let full: Vec<usize> = choices.iter().map(|strand| strand.full(level)).collect();
        for (strand, Choices { first, .. }) in choices.iter().enumerate() {
            if full[strand] > *first {
                let mut way = full.clone();
                way[strand] -= 1;
                ways.insert(way);
            }
        }
        ways.insert(full);
    }
    ways.into_iter().collect()
}

/// The ways from offsets on, those that can be lowest first.
pub(crate) fn openings(setting: &Setting<'_>, from: &Offsets, view: View) -> Vec<Opening> {
    let choices: Vec<Choices> =
        (0..from.len()).map(|strand| Choices::new(setting, from, strand, view)).collect();
    let counts = choices.iter().map(|strand| strand.heights.len());
    let few = counts.fold(1, usize::saturating_mul) <= ALL;
    let ways = if few { all(&choices) } else { level(&choices) };
    let mut openings: Vec<Opening> = ways
        .into_iter()
        .filter(|to| **to != **setting.foot() && **to != **from)
        .map(|to| Opening::new(setting, from, to.into()))
        .collect();
    openings.sort_by_key(|opening| opening.part.extent.min());
    openings
}

/// The last resort: one segment more of each strand, whether a page holds it or not.
pub(crate) fn least(setting: &Setting<'_>, from: &Offsets) -> Opening {
    let to: Offsets =
        from.iter().zip(setting.foot().iter()).map(|(from, foot)| (from + 1).min(*foot)).collect();
    Opening::new(setting, from, to)
}

/// What of a band is left from offsets on, if one page may hold it: no forced break is in it.
pub(crate) fn rest(setting: &Setting<'_>, from: &Offsets) -> Option<Part> {
    setting.is_free(from).then(|| setting.part(from, setting.foot()))
}
