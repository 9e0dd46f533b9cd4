//! Columns of like height for a piece of a strand that snakes.

use crate::layout::breaks::Segments;
use crate::layout::material::Flow;
use crate::layout::ticks::Ticks;
use std::ops::Range;

/// The columns of a piece between two offsets, those that hold something, in order.
///
/// Chosen is what makes the sum of the height (in lines) and of the penalties at the columns' feet least, and of equals
/// what has the longer first columns: a widow is worth a line, and the last column is the short one.
pub(crate) fn columns(segments: &Segments, piece: Range<usize>, flow: Flow) -> Vec<Range<usize>> {
    let none = Ticks::ZERO;
    let cuts = match flow {
        Flow::One => Vec::new(),
        Flow::Two => two(segments, &piece, none).map_or_else(Vec::new, |(_, cut)| vec![cut]),
        Flow::Three => three(segments, &piece).map_or_else(Vec::new, |(_, cuts)| cuts.to_vec()),
        Flow::Many(count) => many(segments, &piece, count),
    };
    let mut columns = Vec::with_capacity(cuts.len() + 1);
    let mut from = piece.start;
    for to in cuts.into_iter().chain([piece.end]) {
        if from < to {
            columns.push(from..to);
        }
        from = to;
    }
    columns
}

/// The cheapest way to cut a piece into two columns that stand beside one of a height.
fn two(segments: &Segments, piece: &Range<usize>, beside: Ticks) -> Option<(f64, usize)> {
    let way = |cut| {
        let height = higher(segments, piece, cut);
        let lines = height.max(beside).lines() + foot(segments, cut, piece.end);
        (height.lines() + segments.gladly(), lines, cut)
    };
    cheapest(even(segments, piece), piece, way)
}

/// The cheapest way to cut a piece into three columns.
fn three(segments: &Segments, piece: &Range<usize>) -> Option<(f64, [usize; 2])> {
    let way = |first| {
        let rest = first..piece.end;
        let high = height(segments, piece.start, first);
        let feet = foot(segments, first, piece.end);
        let (lines, second) = two(segments, &rest, high).unwrap_or((high.lines(), piece.end));
        let (low, next) = (even(segments, &rest), even(segments, &rest) + 1);
        let least = higher(segments, &rest, low).min(higher(segments, &rest, next.min(piece.end)));
        let bound = high.max(least).lines() + 2.0 * segments.gladly();
        (bound, lines + feet, [first, second])
    };
    let third = piece.start + piece.len().div_ceil(3);
    cheapest(third, piece, way)
}

/// The ends of many columns but the last: as low as they can be, the first of them full. Names and short items run through
/// so many, which may end anywhere: where costs nothing.
fn many(segments: &Segments, piece: &Range<usize>, count: u8) -> Vec<usize> {
    let fill = |most: Ticks| {
        let mut ends = Vec::new();
        let mut from = piece.start;
        while from < piece.end {
            let fits = |to: &usize| height(segments, from, *to) <= most;
            from = (from + 1..=piece.end).take_while(fits).last().unwrap_or(from + 1);
            ends.push(from);
        }
        ends
    };
    let (mut low, mut high) = (0, height(segments, piece.start, piece.end).get());
    while low < high {
        let middle = low + (high - low) / 2;
        if fill(Ticks::new(middle)).len() <= usize::from(count) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    let mut ends = fill(Ticks::new(high));
    ends.pop();
    ends
}

/// The cheapest way by its cut, and of equals the one with the last cut. A way is a bound that grows with the cut's
/// distance from where the columns are even, a cost that is never below that, and what it is.
fn cheapest<T>(
    even: usize,
    piece: &Range<usize>,
    way: impl Fn(usize) -> (f64, f64, T),
) -> Option<(f64, T)> {
    let mut best: Option<(f64, T)> = None;
    for cut in even..=piece.end {
        let (bound, cost, what) = way(cut);
        if best.as_ref().is_some_and(|best| bound > best.0) {
            break;
        }
        if best.as_ref().is_none_or(|best| cost <= best.0) {
            best = Some((cost, what));
        }
    }
    for cut in (piece.start + 1..even).rev() {
        let (bound, cost, what) = way(cut);
        if best.as_ref().is_some_and(|best| bound > best.0) {
            break;
        }
        if best.as_ref().is_none_or(|best| cost < best.0) {
            best = Some((cost, what));
        }
    }
    best
}

/// The last cut at which the first of two columns is not the higher one, or the first cut that there is.
fn even(segments: &Segments, piece: &Range<usize>) -> usize {
    let (mut low, mut high) = (piece.start + 1, piece.end);
    while low < high {
        let middle = (low + high).div_ceil(2);
        if height(segments, piece.start, middle) <= height(segments, middle, piece.end) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    low
}

/// The height of the higher one of two columns.
fn higher(segments: &Segments, piece: &Range<usize>, cut: usize) -> Ticks {
    height(segments, piece.start, cut).max(height(segments, cut, piece.end))
}

fn height(segments: &Segments, from: usize, to: usize) -> Ticks {
    segments.extent(from, to).best()
}

/// The penalty of a column that ends at an offset, unless it is the piece's end, whose penalty the page pays.
fn foot(segments: &Segments, at: usize, end: usize) -> f64 {
    if at == end { 0.0 } else { segments.penalty(at) }
}
