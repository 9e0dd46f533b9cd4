//! What of a band is on one page: pieces of its strands side by side.

use crate::layout::balance;
use crate::layout::breaks::Segments;
use crate::layout::extent::Extent;
use crate::layout::levels::{Shared, Span};
use crate::layout::material::{Arrangement, Flow, Strand};
use crate::layout::shape::Shape;
use crate::layout::ticks::Ticks;
use std::ops::Range;
use std::rc::Rc;

/// How far a column may stretch beyond the lowest of the same strand: they are to look alike.
const EVEN: Ticks = Ticks::LINE;

/// How far each strand of an arrangement is set.
pub(crate) type Offsets = Rc<[usize]>;

/// An arrangement, made ready: its break places are known.
#[derive(Debug)]
pub(crate) struct Setting<'a> {
    arrangement: &'a Arrangement,
    strands: Vec<Segments>,
    levels: Shared,
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
    /// How far down it reaches at the most with its levels where all neighbours want them.
    pub(crate) reach: Ticks,
    /// What of its height is not its material.
    pub(crate) frame: Ticks,
    /// What of the frame is below its material.
    pub(crate) below: Ticks,
    /// What of it stands between levels, where neighbours have some of them, too.
    pub(crate) spans: Vec<Span>,
}

/// Pieces side by side.
#[derive(Debug)]
pub(crate) struct Runs {
    /// Column by column.
    pub(crate) runs: Vec<Run>,
    /// How far down their levels may be, the first being their head; none where they share no level.
    pub(crate) tops: Vec<Extent>,
}

impl<'a> Setting<'a> {
    pub(crate) fn new(arrangement: &'a Arrangement, shape: &'a Shape) -> Self {
        let strands: Vec<Segments> = arrangement.strands.iter().map(Segments::new).collect();
        let head = strands.iter().map(|_| 0).collect();
        let foot = strands.iter().map(Segments::count).collect();
        let levels = Shared::new(&arrangement.strands);
        Self { arrangement, strands, levels, shape, head, foot }
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

    /// Whether a strand may begin on a later page than the first.
    pub(crate) fn waits(&self, strand: usize) -> bool {
        strand > 0 && self.arrangement.strands[strand].waits
    }

    pub(crate) fn segments(&self) -> &[Segments] {
        &self.strands
    }

    /// Whether no break is forced from offsets on.
    pub(crate) fn is_free(&self, from: &Offsets) -> bool {
        let mut strands = self.strands.iter().zip(from.iter());
        strands.all(|(strand, from)| strand.limit(*from) == strand.count())
    }

    /// How many strands go on below offsets.
    pub(crate) fn open(&self, from: &Offsets) -> usize {
        from.iter().zip(self.foot.iter()).filter(|(from, foot)| from < foot).count()
    }

    /// What of the band stands on one page between two offsets.
    pub(crate) fn part(&self, from: &Offsets, to: &Offsets) -> Part {
        let Runs { runs, .. } = self.runs(from, to);
        let extent = side_by_side(&runs, self.shape.costs.overhang);
        let mut cost = if from == &self.head { self.arrangement.cost } else { 0.0 };
        if to != &self.foot {
            cost += self.shape.costs.broken + self.arrangement.broken;
        }
        for (index, strand) in self.arrangement.strands.iter().enumerate() {
            let columns = runs.iter().filter(|run| run.strand == index);
            cost += self.strand_cost(strand, columns, extent.best());
            let foot = self.foot[index];
            let is_piece = from[index] > 0 || to[index] < foot;
            if is_piece && strand.flow != Flow::One && from[index] < to[index] {
                let columns = runs.iter().filter(|run| run.strand == index);
                let highest = columns.map(|run| run.extent.best() - run.frame).max();
                if highest < Some(Ticks::from_lines(2)) {
                    cost += self.shape.costs.lone;
                }
            }
            let is_late = to[index] == 0 && foot > 0;
            let is_over = foot > 0 && from[index] == foot;
            if is_late {
                cost += self.shape.costs.late;
            }
            if is_late || is_over {
                cost += self.ragged(extent.best(), strand.width.into());
            }
            if from[index] < to[index] && to[index] < foot {
                let columns = runs.iter().filter(|run| run.strand == index);
                cost += self.cut_cost(strand, columns, extent.best());
            }
        }
        Part { extent, cost }
    }

    /// How much higher a part would have to be for one of its strands to have a segment more, if that is allowed.
    pub(crate) fn more(&self, from: &Offsets, to: &Offsets, part: &Part) -> Option<Ticks> {
        let segments = self.strands.iter().enumerate();
        let open =
            segments.filter(|(strand, segments)| to[*strand] < segments.limit(from[*strand]));
        let higher =
            open.map(|(strand, _)| self.height(strand, from[strand]..to[strand] + 1).best());
        higher.min().map(|height| height - part.extent.best())
    }

    /// The pieces between two offsets, column by column.
    pub(crate) fn runs(&self, from: &Offsets, to: &Offsets) -> Runs {
        let mut runs = Vec::with_capacity(self.strands.len());
        for strand in 0..self.strands.len() {
            self.add_runs(strand, from[strand]..to[strand], &mut runs);
        }
        let items = |run: &Run| self.strands[run.strand].items(run.piece.start, run.piece.end);
        let extent = |strand: usize, items| self.strands[strand].extent_of(items);
        let tops = self.levels.set(&mut runs, items, extent);
        Runs { runs, tops }
    }

    /// Adds the pieces of one strand between two offsets.
    fn add_runs(&self, strand: usize, piece: Range<usize>, runs: &mut Vec<Run>) {
        if piece.is_empty() {
            return;
        }
        let frame = self.frame(strand, piece.start);
        let segments = &self.strands[strand];
        let below = self.arrangement.strands[strand].pad.bottom;
        let run = |column, piece: Range<usize>| {
            let extent = segments.extent(piece.start, piece.end) + frame;
            let reach = extent.max();
            Run { strand, column, piece, extent, reach, frame, below, spans: Vec::new() }
        };
        match self.arrangement.strands[strand].flow {
            Flow::One => runs.push(run(0, piece)),
            flow => {
                let columns = balance::columns(segments, piece, flow);
                let first = runs.len();
                runs.extend((0..).zip(columns).map(|(column, piece)| run(column, piece)));
                let columns = runs.get_mut(first..).unwrap_or_default();
                let most = side_by_side(columns, EVEN).max();
                for run in columns {
                    run.extent = run.extent.at_most(most);
                    run.reach = run.extent.max();
                }
            }
        }
    }

    /// How high one strand may be between two offsets.
    pub(crate) fn height(&self, strand: usize, piece: Range<usize>) -> Extent {
        if piece.is_empty() {
            return Extent::NONE;
        }
        if self.arrangement.strands[strand].flow == Flow::One {
            let frame = self.frame(strand, piece.start);
            return self.strands[strand].extent(piece.start, piece.end) + frame;
        }
        let mut runs = Vec::new();
        self.add_runs(strand, piece, &mut runs);
        side_by_side(&runs, self.shape.costs.overhang)
    }

    /// What a piece from an offset has beside its material: pads, the head, the repeated head.
    fn frame(&self, strand: usize, from: usize) -> Ticks {
        let strand = &self.arrangement.strands[strand];
        strand.pad.both() + if from > 0 { strand.repeat } else { strand.head }
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
            let white = height - run.reach;
            let above = run.spans.iter().map(|span| self.ragged(span.white, width)).sum::<f64>();
            cost +=
                above + self.ragged(white, width) + self.strands[run.strand].penalty(run.piece.end);
            used += 1;
        }
        let empty = if used == 0 { 0 } else { columns.saturating_sub(used) };
        cost + f64::from(empty) * self.ragged(height, width)
    }

    /// What the white below the columns of a strand costs that is cut though it could go on.
    fn cut_cost<'r>(
        &self,
        strand: &Strand,
        runs: impl Iterator<Item = &'r Run>,
        height: Ticks,
    ) -> f64 {
        let width = f64::from(strand.width) / f64::from(strand.flow.columns());
        let white = runs.map(|run| self.area(height - run.reach, width));
        self.shape.costs.unfilled * white.sum::<f64>()
    }

    /// What white so high and so many columns of the grid wide costs.
    fn ragged(&self, white: Ticks, width: f64) -> f64 {
        let area = self.area(white, width);
        self.shape.costs.ragged * area * area
    }

    /// The part of a page that white so high and so many columns of the grid wide is.
    fn area(&self, white: Ticks, width: f64) -> f64 {
        let width = width / f64::from(self.shape.columns.max(1));
        white.or_none().share_of(self.shape.other) * width
    }
}

/// How high runs may be side by side.
pub(crate) fn side_by_side(runs: &[Run], overhang: Ticks) -> Extent {
    match runs {
        [only] => abreast(&[only.extent], overhang),
        runs => abreast(&runs.iter().map(|run| run.extent).collect::<Vec<_>>(), overhang),
    }
}

/// How high things may be side by side. They are as high as the highest of them wants to be, or less where it can shrink
/// to its neighbours; they stretch as far as the one that can most, but not farther than so much beyond the lowest.
pub(crate) fn abreast(extents: &[Extent], overhang: Ticks) -> Extent {
    let over = |height: fn(Extent) -> Ticks| extents.iter().copied().map(height);
    let min = over(Extent::min).max().unwrap_or_default();
    let even = over(Extent::max).min().unwrap_or_default();
    let wanted = over(Extent::best).max().unwrap_or_default();
    let best = wanted.clamp(min, even.max(min));
    let farthest = over(Extent::max).max().unwrap_or_default();
    Extent::new(min, best, farthest.min(even + overhang))
}
