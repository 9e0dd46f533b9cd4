//! The heights that neighbours share: which of those that templates mark, and of those that pictures have, go together.

use super::column::{Column, Source};
use crate::layout::{Extent, Item, Level, Ticks};

/// The white that a level may take above it, in lines: a head of one line does not wait for one of five.
const MOST: i32 = 3;

/// What it costs if neighbours whose heads differ in height do not share the line below them: it may save a page.
const UNEVEN: f64 = 12.0;

/// What it costs if pictures with which neighbours begin are not as high as each other: less than a hole below the
/// shorter one, two lines high and half as wide as the page.
const APART: f64 = 0.1;

/// How much more one neighbour has below its picture than another, in lines, for that to be tried.
const UNLIKE: i32 = 2;

/// A height that a column may share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Name<'a> {
    /// Below a picture with which the column begins.
    Picture,
    /// As a template calls it, and whether a picture or a chart stands above it: a head below a picture is not level
    /// with one that has none.
    Marked(usize, bool, &'a str),
}

/// What templates call the heights, from above.
const KNOWN: [&str; 3] = ["picture", HEAD, FOOT];
const HEAD: &str = "head";
/// Below a chart: notes begin on one line, unless one would stand far below its own chart.
const FOOT: &str = "foot";

/// The white that a note may have above it to be level with others, in lines.
const FAR: i32 = 8;

/// A height of a column.
struct Height<'a> {
    name: Name<'a>,
    /// The item that begins there.
    item: usize,
    /// The item that is brought down to it: of a head the first.
    lowered: usize,
    /// How high is the white right above it.
    white: Ticks,
    /// How far down it may be.
    above: Extent,
    /// How high is what stands between it and the height above it.
    own: Ticks,
}

/// Returns the ways to set columns side by side, with the cost of each: with all levels that they share; with their heads
/// as high as they are if that makes a difference; and, where one has much less to say than another, with the pictures at
/// their heads as high as brings their feet together.
pub fn share(columns: Vec<Column>) -> Vec<(Vec<Column>, f64)> {
    let (levels, is_even) = levels(&columns, |_| true);
    let mut others = Vec::new();
    if !is_even {
        let fewer = self::levels(&columns, |name| !matches!(name, Name::Marked(_, _, HEAD)));
        others.push((fewer.0, UNEVEN));
    }
    if is_unlike(&columns) {
        let below = |name: Name<'_>| matches!(name, Name::Picture | Name::Marked(_, true, _));
        others.push((self::levels(&columns, |name| !below(name)).0, APART));
    }
    let mut ways: Vec<(Vec<Column>, f64)> =
        others.into_iter().map(|(levels, cost)| (with(columns.clone(), levels), cost)).collect();
    ways.insert(0, (with(columns, levels), 0.0));
    ways
}

/// Returns whether columns begin with pictures, and below these one has much more than another.
fn is_unlike(columns: &[Column]) -> bool {
    let below = columns.iter().filter_map(|column| {
        let picture = heights(column).into_iter().find(|own| own.name == Name::Picture)?;
        let items = column.strand.items.iter().skip(picture.item);
        Some(items.map(Item::extent).sum::<Extent>().best())
    });
    let below: Vec<Ticks> = below.collect();
    let range = below.iter().max().zip(below.iter().min());
    range.is_some_and(|(most, least)| *most - *least > Ticks::from_lines(UNLIKE))
}

/// Gives columns their levels.
fn with(columns: Vec<Column>, levels: Vec<Vec<Level>>) -> Vec<Column> {
    let columns = columns.into_iter().zip(levels).map(|(mut column, levels)| {
        column.strand.levels = levels;
        column
    });
    columns.collect()
}

/// Returns the levels of each column that have one of some names, and whether heads are of one height by themselves.
fn levels(columns: &[Column], counts: impl Fn(Name<'_>) -> bool) -> (Vec<Vec<Level>>, bool) {
    let mut levels = vec![Vec::new(); columns.len()];
    let mut is_even = true;
    let heights: Vec<Vec<Height<'_>>> = columns.iter().map(heights).collect();
    let mut names: Vec<Name<'_>> = heights.iter().flatten().map(|height| height.name).collect();
    names.retain(|name| counts(*name));
    names.sort_unstable();
    names.dedup();
    for (number, name) in (0..).zip(names) {
        for grounded in [false, true] {
            let here = heights
                .iter()
                .enumerate()
                .filter(|(index, _)| columns.get(*index).is_some_and(is_grounded) == grounded);
            let mut alike: Vec<(usize, &Height<'_>)> = here
                .filter_map(|(index, own)| Some((index, own.iter().find(|own| own.name == name)?)))
                .collect();
            let lowest = alike.iter().map(|(_, own)| own.above.min()).max().unwrap_or_default();
            alike.retain(|(_, own)| own.above.max() + most(name) >= lowest);
            if alike.len() < 2 {
                continue;
            }
            let is_head = matches!(name, Name::Marked(_, _, HEAD));
            is_even &= !is_head || alike.windows(2).all(|pair| pair[0].1.own == pair[1].1.own);
            let least = alike.iter().map(|(_, own)| own.white).min().unwrap_or_default();
            for (index, &Height { item, lowered, white, .. }) in alike {
                let shift = if is_head { white - least } else { Ticks::ZERO };
                levels[index].push(Level { name: number, item, lowered, shift });
            }
        }
    }
    (levels, is_even)
}

/// Returns how much white a level may take.
fn most(name: Name<'_>) -> Ticks {
    match name {
        Name::Picture => Ticks::ZERO,
        Name::Marked(_, _, FOOT) => Ticks::from_lines(FAR),
        Name::Marked(..) => Ticks::from_lines(MOST),
    }
}

/// Returns whether a column begins on a ground of its own: its text is not level with text on the page.
fn is_grounded(column: &Column) -> bool {
    column.parts.first().is_some_and(|part| part.ground.is_some())
}

/// Returns the heights of a column, from above.
fn heights(column: &Column) -> Vec<Height<'_>> {
    let items = &column.strand.items;
    let above = |item: usize| {
        let sum: Extent = items.iter().take(item).map(Item::extent).sum();
        sum + column.strand.pad.top
    };
    let is_slot = |item: &Item| matches!(item, Item::Slot { .. });
    let first = column.sources.iter().position(|source| *source != Source::White);
    let picture = first.filter(|first| items.get(*first).is_some_and(is_slot));
    let picture = picture.map(|first| (Name::Picture, first + 1, first + 1));
    // A head begins where the column does, or at the height above it: below a picture that marks none it is not known.
    let mut begins = first.filter(|_| picture.is_none());
    let marked = column.levels.iter().map(|(name, item)| {
        let has_slot = items.iter().take(*item).any(is_slot);
        let rank = KNOWN.iter().position(|known| known == name).unwrap_or(KNOWN.len());
        let head = begins.replace(*item).filter(|_| name == HEAD);
        (Name::Marked(rank, has_slot, name), *item, head.unwrap_or(*item))
    });
    let mut before = Ticks::ZERO;
    let heights = picture.into_iter().chain(marked).map(|(name, item, lowered)| {
        let above = above(item);
        let own = above.best() - before;
        before = above.best();
        let last = items.iter().take(item).rposition(Item::is_solid).map_or(0, |last| last + 1);
        let white = items.iter().take(item).skip(last).map(|item| item.extent().min()).sum();
        Height { name, item, lowered, white, above, own }
    });
    heights.collect()
}
