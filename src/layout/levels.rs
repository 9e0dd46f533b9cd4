//! Heights that neighbours share: what stands below a level begins on one line in all strands that have it.

use crate::layout::extent::Extent;
use crate::layout::material::{Flow, Level, Strand};
use crate::layout::part::{Run, abreast};
use crate::layout::ticks::Ticks;
use std::collections::BTreeMap;
use std::ops::Range;

/// The levels of each strand of an arrangement that a neighbour has, too: their names and items ascend.
#[derive(Debug, Default)]
pub(crate) struct Shared(Vec<Vec<Level>>);

impl Shared {
    pub(crate) fn new(strands: &[Strand]) -> Self {
        if strands.iter().filter(|strand| !strand.levels.is_empty()).count() < 2 {
            return Self::default();
        }
        let mut levels: Vec<Vec<Level>> = strands.iter().map(ascending).collect();
        let counts = count(levels.iter().flatten());
        levels.iter_mut().for_each(|own| own.retain(|level| counts.get(&level.name) > Some(&1)));
        Self(if levels.iter().all(Vec::is_empty) { Vec::new() } else { levels })
    }

    /// Brings the runs of a part to the levels that at least two of them have; returns the heights of these above which
    /// there is nothing else to be said.
    pub(crate) fn set(
        &self,
        runs: &mut [Run],
        items: impl Fn(&Run) -> Range<usize>,
        extent: impl Fn(usize, Range<usize>) -> Extent,
    ) -> Vec<Extent> {
        if self.0.is_empty() || runs.len() < 2 {
            return Vec::new();
        }
        let within: Vec<Vec<Level>> =
            runs.iter().map(|run| self.within(run, &items(run))).collect();
        let counts = count(within.iter().flatten());
        let names: Vec<u32> =
            counts.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).collect();
        if names.is_empty() {
            return Vec::new();
        }
        for (run, levels) in runs.iter_mut().zip(within) {
            run.spans = spans(run, &levels, &names, items(run), &extent);
        }
        let mut tops = vec![Extent::NONE];
        for level in 1..=names.len() {
            let ends: Vec<Extent> = (runs.iter().flat_map(|run| &run.spans))
                .filter(|span| span.to == level)
                .filter_map(|span| Some(*tops.get(span.from)? + span.extent))
                .collect();
            tops.push(abreast(&ends, Ticks::ZERO));
        }
        for run in runs.iter_mut() {
            if let Some(last) = run.spans.last() {
                run.extent = tops[last.from] + last.extent;
                run.reach = tops[last.from].best() + last.extent.max();
            }
            for span in &mut run.spans {
                if let Some(to) = tops.get(span.to) {
                    span.white = (to.best() - tops[span.from].best() - span.extent.max()).or_none();
                }
            }
        }
        tops
    }

    /// The levels within a run: none at its head or its foot.
    fn within(&self, run: &Run, items: &Range<usize>) -> Vec<Level> {
        let own = self.0.get(run.strand).into_iter().flatten();
        own.filter(|level| items.start < level.item && level.item < items.end).copied().collect()
    }
}

/// What of a run stands between two levels, or its head or foot.
#[derive(Debug, Clone)]
pub(crate) struct Span {
    /// The level at its head, counted from 1 in those of the part; 0 is the head of the part.
    pub(crate) from: usize,
    /// The level at its foot; one more than there are is the foot of the part.
    pub(crate) to: usize,
    /// Its items.
    pub(crate) items: Range<usize>,
    /// How high it may be.
    pub(crate) extent: Extent,
    /// What of that is not its material.
    pub(crate) frame: Ticks,
    /// The white in it where it cannot reach the level at its foot.
    pub(crate) white: Ticks,
    /// The item above which that is: one of them, or the first below the level.
    pub(crate) lowered: usize,
    /// How much of the white at its foot is there, too.
    pub(crate) shift: Ticks,
}

/// Cuts a run at its levels that have these names.
fn spans(
    run: &Run,
    levels: &[Level],
    names: &[u32],
    items: Range<usize>,
    extent: impl Fn(usize, Range<usize>) -> Extent,
) -> Vec<Span> {
    let places = levels
        .iter()
        .filter_map(|level| Some((names.iter().position(|name| *name == level.name)? + 1, *level)));
    let end = Level { name: 0, item: items.end, lowered: items.end, shift: Ticks::ZERO };
    let foot = (names.len() + 1, end);
    let mut spans = Vec::with_capacity(levels.len() + 1);
    let (mut from, mut start) = (0, items.start);
    for (to, Level { item: end, lowered, shift, .. }) in places.chain([foot]) {
        let is_whole = from == 0 && to > names.len();
        let above = if from == 0 { run.frame - run.below } else { Ticks::ZERO };
        let frame = above + if to > names.len() { run.below } else { Ticks::ZERO };
        let own = if is_whole { run.extent } else { extent(run.strand, start..end) + frame };
        let items = start..end;
        let (white, lowered) = (Ticks::ZERO, lowered.clamp(start, end));
        spans.push(Span { from, to, items, extent: own, frame, white, lowered, shift });
        (from, start) = (to, end);
    }
    spans
}

/// How far down the levels of a part stand in a height: as all that is between them takes its share of it, but so that
/// everything has its least height.
pub(crate) fn places(
    tops: &[Extent],
    runs: &[Run],
    height: Ticks,
    settled: impl Fn(&[Extent]) -> Vec<Ticks>,
) -> Vec<Ticks> {
    let spans = || runs.iter().flat_map(|run| &run.spans);
    let foot = tops.len();
    let mut most = vec![height; foot + 1];
    for level in (1..=foot).rev() {
        for span in spans().filter(|span| span.to == level) {
            most[span.from] = most[span.from].min(most[level] - span.extent.min());
        }
    }
    let stage = |level: usize| {
        let own = spans().filter(|span| (span.from + 1, span.to) == (level, level));
        let own: Vec<Extent> = own.map(|span| span.extent).collect();
        match (tops.get(level - 1), tops.get(level)) {
            // Nothing goes from one to the next: it takes what those take that go farther.
            (Some(from), Some(to)) if own.is_empty() => *to - *from,
            _ => abreast(&own, height),
        }
    };
    let stages: Vec<Extent> = (1..=foot).map(stage).collect();
    let mut places = vec![Ticks::ZERO];
    let mut settled = settled(&stages).into_iter();
    let mut at = Ticks::ZERO;
    for (level, most) in most.iter().enumerate().take(foot).skip(1) {
        at += settled.next().unwrap_or_default();
        let least = spans()
            .filter(|span| span.to == level)
            .map(|span| places[span.from] + span.extent.min())
            .max();
        at = at.max(least.unwrap_or_default()).min(*most);
        places.push(at);
    }
    places.push(height);
    places
}

/// The levels of a strand whose names and items ascend. What snakes has none.
fn ascending(strand: &Strand) -> Vec<Level> {
    let mut levels: Vec<Level> = Vec::new();
    for level in strand.levels.iter().filter(|_| strand.flow == Flow::One) {
        if levels.last().is_none_or(|last| last.name < level.name && last.item < level.item) {
            levels.push(*level);
        }
    }
    levels
}

/// How many there are of each name.
fn count<'l>(levels: impl Iterator<Item = &'l Level>) -> BTreeMap<u32, usize> {
    let mut counts = BTreeMap::new();
    levels.for_each(|level| *counts.entry(level.name).or_default() += 1);
    counts
}
