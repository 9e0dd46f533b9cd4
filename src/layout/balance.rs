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
    let cuts = match flow {
        Flow::One => Vec::new(),
        Flow::Two => best_of(two(segments, &piece)).map_or_else(Vec::new, |(_, cut)| vec![cut]),
        Flow::Three => three(segments, &piece),
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

/// How good columns are: less is better.
struct Choice {
    height: Ticks,
    penalties: f64,
}

impl Choice {
    fn cost(&self) -> f64 {
        self.height.lines() + self.penalties
    }
}

/// All ways to cut a piece into two columns, with the offsets of the cuts, the longest first column first.
fn two<'a>(
    segments: &'a Segments,
    piece: &'a Range<usize>,
) -> impl Iterator<Item = (Choice, usize)> + 'a {
    (piece.start + 1..=piece.end).rev().map(move |cut| {
        let height = height(segments, piece.start, cut).max(height(segments, cut, piece.end));
        (Choice { height, penalties: foot(segments, cut, piece.end) }, cut)
    })
}

/// The cheapest, and the first of equals.
fn best_of<T>(ways: impl Iterator<Item = (Choice, T)>) -> Option<(Choice, T)> {
    ways.fold(None, |best: Option<(Choice, T)>, way| match best {
        Some(best) if best.0.cost() <= way.0.cost() => Some(best),
        _ => Some(way),
    })
}

/// The cuts of the cheapest three columns.
fn three(segments: &Segments, piece: &Range<usize>) -> Vec<usize> {
    let ways = (piece.start + 1..=piece.end).rev().map(|first| {
        let rest = first..piece.end;
        let first_height = height(segments, piece.start, first);
        let first_foot = foot(segments, first, piece.end);
        let of_rest = two(segments, &rest).map(|(choice, second)| {
            let height = choice.height.max(first_height);
            (Choice { height, penalties: choice.penalties + first_foot }, vec![first, second])
        });
        best_of(of_rest).unwrap_or_else(|| {
            (Choice { height: first_height, penalties: first_foot }, vec![first])
        })
    });
    best_of(ways).map_or_else(Vec::new, |(_, cuts)| cuts)
}

fn height(segments: &Segments, from: usize, to: usize) -> Ticks {
    segments.extent(from, to).best()
}

/// The penalty of a column that ends at an offset, unless it is the piece's end, whose penalty the page pays.
fn foot(segments: &Segments, at: usize, end: usize) -> f64 {
    if at == end { 0.0 } else { segments.penalty(at) }
}
