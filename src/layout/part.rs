//! What of a band is on one page: pieces of its strands side by side.

use crate::layout::balance;
use crate::layout::breaks::Segments;
use crate::layout::extent::Extent;
use crate::layout::material::{Arrangement, Strand};
use crate::layout::shape::Shape;
use crate::layout::ticks::Ticks;
use std::ops::Range;
use std::rc::Rc;

/// How far each strand of an arrangement is set.
pub(crate) type Offsets = Rc<[usize]>;

/// An arrangement, made ready: its break places are known.
#[derive(Debug)]
pub(crate) struct Setting<'a> {
    arrangement: &'a Arrangement,
    strands: Vec<Segments>,
    shape: &'a Shape,
    head: Offsets,
    foot: Offsets,
}

/// Pieces side by side, as one thing of a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    /// How high the band may be here.
    pub(crate) extent: Extent,
    /// What it costs: ragged feet, penalties, late strands.
    pub(crate) cost: f64,
}

/// A piece in one column.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    /// The number of the strand.
    pub(crate) strand: usize,
    /// The column of a strand that snakes.
    pub(crate) column: u8,
    /// Its offsets.
    pub(crate) piece: Range<usize>,
    /// How high it may be, with pads and the repeated head.
    pub(crate) extent: Extent,
    /// What of that is not its material.
    pub(crate) frame: Ticks,
}

impl<'a> Setting<'a> {
    pub(crate) fn new(arrangement: &'a Arrangement, shape: &'a Shape) -> Self {
        let strands: Vec<Segments> = arrangement.strands.iter().map(Segments::new).collect();
        let head = strands.iter().map(|_| 0).collect();
        let foot = strands.iter().map(Segments::count).collect();
        Self { arrangement, strands, shape, head, foot }
    }

    /// The offsets of the strands' heads.
    pub(crate) const fn head(&self) -> &Offsets {
        &self.head
    }

    /// The offsets of the strands' feet.
    pub(crate) const fn foot(&self) -> &Offsets {
        &self.foot
    }

    pub(crate) const fn arrangement(&self) -> &'a Arrangement {
        self.arrangement
    }

    pub(crate) fn segments(&self) -> &[Segments] {
        &self.strands
    }

    /// The offsets to which a page may reach at most.
    pub(crate) fn limits(&self, from: &Offsets) -> Offsets {
        self.strands.iter().zip(from.iter()).map(|(strand, from)| strand.limit(*from)).collect()
    }

    /// What of the band stands on one page between two offsets.
    pub(crate) fn part(&self, from: &Offsets, to: &Offsets) -> Part {
        let runs = self.runs(from, to);
        let extent = self.abreast(&runs);
        let mut cost = if from == &self.head { self.arrangement.cost } else { 0.0 };
        if to != &self.foot {
            cost += self.shape.costs.broken;
        }
        for (index, strand) in self.arrangement.strands.iter().enumerate() {
            let columns = runs.iter().filter(|run| run.strand == index);
            cost += self.strand_cost(strand, columns, extent.best());
            if to[index] == 0 && self.foot[index] > 0 {
                cost += self.shape.costs.late + self.ragged(extent.best(), strand.width.into());
            }
        }
        Part { extent, cost }
    }

    /// The pieces between two offsets, column by column.
    pub(crate) fn runs(&self, from: &Offsets, to: &Offsets) -> Vec<Run> {
        (0..self.strands.len()).flat_map(|strand| self.runs_of(strand, from[strand]..to[strand])).collect()
    }

    /// The pieces of one strand between two offsets.
    pub(crate) fn runs_of(&self, strand: usize, piece: Range<usize>) -> Vec<Run> {
        if piece.is_empty() {
            return Vec::new();
        }
        let (segments, of) = (&self.strands[strand], &self.arrangement.strands[strand]);
        let repeat = if piece.start > 0 { of.repeat } else { Ticks::ZERO };
        let frame = of.pad.both() + repeat;
        let columns = balance::columns(segments, piece, of.flow);
        let run = |(column, piece): (u8, Range<usize>)| {
            let extent = segments.extent(piece.start, piece.end) + frame;
            Run { strand, column, piece, extent, frame }
        };
        (0..).zip(columns).map(run).collect()
    }

    /// How high strands may be together. They are as high as the highest of them wants to be, or less where it can
    /// shrink to its neighbours; they stretch as far as the one that can most, but not beyond the overhang.
    fn abreast(&self, runs: &[Run]) -> Extent {
        let over = |height: fn(Extent) -> Ticks| runs.iter().map(move |run| height(run.extent));
        let min = over(Extent::min).max().unwrap_or_default();
        let even = over(Extent::max).min().unwrap_or_default();
        let wanted = over(Extent::best).max().unwrap_or_default();
        let best = wanted.clamp(min, even.max(min));
        let farthest = over(Extent::max).max().unwrap_or_default();
        Extent::new(min, best, farthest.min(even + self.shape.costs.overhang))
    }

    /// What the columns of a strand cost on a page: their penalties, and their white in a band of this height. A column
    /// that nothing is left for is white, too.
    fn strand_cost<'r>(
        &self,
        strand: &Strand,
        runs: impl Iterator<Item = &'r Run>,
        height: Ticks,
    ) -> f64 {
        let columns = strand.flow.columns();
        let width = f64::from(strand.width) / f64::from(columns);
        let (mut cost, mut used) = (0.0, 0);
        for run in runs {
            let white = height - run.extent.max();
            cost += self.ragged(white, width) + self.strands[run.strand].penalty(run.piece.end);
            used += 1;
        }
        let empty = if used == 0 { 0 } else { columns.saturating_sub(used) };
        cost + f64::from(empty) * self.ragged(height, width)
    }

    /// What white so high and so many columns of the grid wide costs.
    fn ragged(&self, white: Ticks, width: f64) -> f64 {
        let width = width / f64::from(self.shape.columns.max(1));
        let area = white.or_none().share_of(self.shape.other) * width;
        self.shape.costs.ragged * area * area
    }
}
