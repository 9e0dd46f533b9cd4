//! What pages cost, said again in another way: from items, one by one.

use super::heights::Levels;
use crate::layout::*;

/// A piece of a strand, by its items.
pub(crate) type Cut = Option<(usize, usize)>;

/// What of a band is on a page: per strand its piece.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stack {
    pub(crate) edge: usize,
    pub(crate) arrangement: usize,
    pub(crate) cuts: Vec<Cut>,
}

pub(crate) fn solids(strand: &Strand) -> Vec<usize> {
    (0..strand.items.len()).filter(|item| strand.items[*item].is_solid()).collect()
}

/// Whether a piece may end between two solids that follow each other, whether it must, and what it costs.
pub(crate) fn between(strand: &Strand, above: usize, below: usize) -> (bool, bool, f64) {
    let mut costs = Vec::new();
    let mut forced = false;
    for item in above + 1..below {
        match strand.items[item] {
            Item::Glue(_) | Item::Fill(_) if item == above + 1 => costs.push(0.0),
            Item::Penalty(Penalty::Cost(cost)) => costs.push(cost),
            Item::Penalty(Penalty::Forced) => {
                costs.push(0.0);
                forced = true;
            }
            _ => {}
        }
    }
    (!costs.is_empty(), forced, costs.iter().copied().fold(f64::INFINITY, f64::min))
}

/// The pieces into which a piece may be cut at most: from item, to item, the penalty at its foot.
pub(crate) fn segments(strand: &Strand) -> Vec<(usize, usize, f64, bool)> {
    let solids = solids(strand);
    let mut segments = Vec::new();
    let mut from = 0;
    for (index, solid) in solids.iter().enumerate() {
        let next = solids.get(index + 1);
        let (may, forced, cost) =
            next.map_or((true, false, 0.0), |next| between(strand, *solid, *next));
        if may {
            segments.push((solids[from], solid + 1, cost, forced));
            from = index + 1;
        }
    }
    segments
}

fn penalty(strand: &Strand, to: usize) -> f64 {
    segments(strand)
        .iter()
        .find(|segment| segment.1 == to)
        .map_or(f64::INFINITY, |segment| segment.2)
}

pub(crate) fn height(strand: &Strand, from: usize, to: usize) -> (i32, i32, i32) {
    let of = |pick: fn(Extent) -> Ticks| {
        strand.items[from..to].iter().map(|item| pick(item.extent()).get()).sum::<i32>()
    };
    (of(Extent::min), of(Extent::best), of(Extent::max))
}

/// The columns of a piece: of all ways the cheapest, of equals the one with the longest first columns.
pub(crate) fn columns(strand: &Strand, from: usize, to: usize) -> Vec<(usize, usize)> {
    let cuts: Vec<_> = segments(strand)
        .into_iter()
        .filter(|segment| segment.0 >= from && segment.1 <= to)
        .collect();
    let mut ways: Vec<Vec<usize>> = vec![vec![]];
    for _ in 1..strand.flow.columns() {
        ways = ways
            .iter()
            .flat_map(|way| {
                let least = way.last().copied().unwrap_or(1);
                (least..=cuts.len()).rev().map(move |cut| [way.as_slice(), &[cut]].concat())
            })
            .collect();
    }
    let set = |way: &Vec<usize>| {
        let mut start = 0;
        let mut columns = Vec::new();
        for end in way.iter().copied().chain([cuts.len()]) {
            if end > start {
                columns.push((cuts[start].0, cuts[end - 1].1));
            }
            start = end;
        }
        columns
    };
    let cost = |columns: &Vec<(usize, usize)>| {
        let highest = columns.iter().map(|(from, to)| height(strand, *from, *to).1).max().unwrap();
        let feet =
            columns.iter().filter(|column| column.1 != to).map(|column| penalty(strand, column.1));
        f64::from(highest) / 4.0 + feet.sum::<f64>()
    };
    let mut best: Option<Vec<(usize, usize)>> = None;
    for way in &ways {
        let way = set(way);
        if best.as_ref().is_none_or(|best| cost(&way) < cost(best) - 1e-9) {
            best = Some(way);
        }
    }
    best.unwrap()
}

/// How high a stack may be, and what it costs by itself.
pub(crate) fn stack(document: &Document, shape: &Shape, stack: &Stack) -> ((i32, i32, i32), f64) {
    let costs = &shape.costs;
    let arrangement = &document.edges()[stack.edge].band.alternatives[stack.arrangement];
    let begins = begins(arrangement, stack);
    let mut cost = if begins { arrangement.cost } else { 0.0 };
    let mut broken = false;
    let mut runs = Vec::new();
    let levels = Levels::of(arrangement, stack);
    let page = f64::from(shape.other.get());
    for (index, (strand, cut)) in arrangement.strands.iter().zip(&stack.cuts).enumerate() {
        let Some((from, to)) = *cut else { continue };
        let frame = frame(strand, from);
        let is_cut = to <= *solids(strand).last().unwrap();
        let columns = columns(strand, from, to);
        let parts = f64::from(strand.flow.columns());
        let width = f64::from(strand.width) / parts / f64::from(shape.columns);
        let heights: Vec<_> = columns.iter().map(|(from, to)| height(strand, *from, *to)).collect();
        let most = if heights.len() > 1 { abreast(&heights, 4).2 } else { i32::MAX };
        let highest = heights.iter().map(|height| height.1.min(most)).max();
        let is_piece = is_cut || from > solids(strand)[0];
        if parts > 1.0 && is_piece && highest < Some(8) {
            cost += costs.lone;
        }
        for ((min, best, max), (_, to)) in heights.iter().zip(&columns) {
            let (best, max) = (*best.min(&most), *max.min(&most));
            let (min, best, max) = match levels.foot(index) {
                Some(foot) => foot,
                None => (min + frame, best + frame, max + frame),
            };
            let reach = levels.reach(index).unwrap_or(max);
            runs.push((min, best, max, width, is_cut, reach));
            for white in levels.whites(index) {
                cost += costs.ragged * (f64::from(white) / page * width).powi(2);
            }
            cost += penalty(strand, *to);
        }
        for _ in columns.len()..usize::from(strand.flow.columns()) {
            runs.push((0, 0, 0, width, false, 0));
        }
        broken |= to <= *solids(strand).last().unwrap();
    }
    let set: Vec<_> =
        runs.iter().filter(|run| run.2 > 0).map(|run| (run.0, run.1, run.2)).collect();
    let (low, best, max) = abreast(&set, shape.costs.overhang.get());
    for run in &runs {
        let white = f64::from((best - run.5).max(0)) / page * run.3;
        cost += costs.ragged * white * white;
        cost += if run.4 { costs.unfilled * white } else { 0.0 };
    }
    for (strand, cut) in arrangement.strands.iter().zip(&stack.cuts) {
        if cut.is_none() && !solids(strand).is_empty() {
            let white = f64::from(best) / page * f64::from(strand.width) / f64::from(shape.columns);
            cost += costs.ragged * white * white;
            if begins {
                cost += costs.late;
                broken = true;
            }
        }
    }
    if broken {
        cost += costs.broken + arrangement.broken;
    }
    ((low, best, max), cost)
}

/// What a piece from an item has beside its material.
pub(crate) fn frame(strand: &Strand, from: usize) -> i32 {
    let first = from == solids(strand)[0];
    let above = if first { strand.head } else { strand.repeat };
    (strand.pad.top + above + strand.pad.bottom).get()
}

/// How high things side by side may be.
pub(crate) fn abreast(runs: &[(i32, i32, i32)], overhang: i32) -> (i32, i32, i32) {
    let low = runs.iter().map(|run| run.0).max().unwrap_or(0);
    let even = runs.iter().map(|run| run.2).min().unwrap_or(0);
    let far = runs.iter().map(|run| run.2).max().unwrap_or(0);
    let mut best = runs.iter().map(|run| run.1).max().unwrap_or(0);
    if best > even {
        best = even.max(low);
    }
    (low, best, best.max(far.min(even + overhang)))
}

/// Whether a stack is the first of its band: its first strand begins.
fn begins(arrangement: &Arrangement, stack: &Stack) -> bool {
    let first =
        arrangement.strands.iter().zip(&stack.cuts).find(|(strand, _)| !solids(strand).is_empty());
    first.is_none_or(|(strand, cut)| cut.is_some_and(|(from, _)| from == solids(strand)[0]))
}

/// The white that is left for nothing where a strand of a stack at the foot of a page could have a segment more.
fn could_go_on(document: &Document, shape: &Shape, last: &Stack, hole: i32) -> Option<i32> {
    let arrangement = &document.edges()[last.edge].band.alternatives[last.arrangement];
    let first = begins(arrangement, last);
    let own = stack(document, shape, last).0.1;
    let needed = arrangement.strands.iter().zip(&last.cuts).filter_map(|(strand, cut)| {
        let segments = segments(strand);
        let after = match cut {
            Some((_, to)) => segments.iter().position(|segment| segment.1 == *to).map(|at| at + 1),
            None if first => Some(0),
            None => None,
        };
        let next = after.filter(|next| *next < segments.len())?;
        if next > 0 && cut.is_some() && segments[next - 1].3 {
            return None;
        }
        let from = cut.map_or(segments[0].0, |(from, _)| from);
        let frame = frame(strand, from);
        let columns = columns(strand, from, segments[next].1);
        let runs: Vec<_> = columns.iter().map(|(from, to)| height(strand, *from, *to)).collect();
        Some(abreast(&runs, 0).1 + frame)
    });
    let more = needed.min()? - own;
    (more <= hole).then_some(hole.max(-more))
}

fn ends(document: &Document, stack: &Stack) -> bool {
    let arrangement = &document.edges()[stack.edge].band.alternatives[stack.arrangement];
    let first = begins(arrangement, stack);
    arrangement.strands.iter().zip(&stack.cuts).all(|(strand, cut)| {
        match (solids(strand).last(), cut) {
            (Some(last), Some((_, to))) => to > last,
            (Some(_), None) => !first,
            (None, _) => true,
        }
    })
}

/// What pages cost, or none where one is over.
pub(crate) fn price(document: &Document, shape: &Shape, pages: &[Vec<Stack>]) -> Option<f64> {
    fill(document, shape, pages).map(|(cost, _)| cost)
}

/// What pages cost, and the white at the foot of each that nothing fills, or none where one is over.
pub(crate) fn fill(
    document: &Document,
    shape: &Shape,
    pages: &[Vec<Stack>],
) -> Option<(f64, Vec<i32>)> {
    let costs = &shape.costs;
    let unit = f64::from(shape.other.get());
    let mut total = 0.0;
    let mut holes = Vec::new();
    let mut before: Option<&Band> = None;
    for (index, page) in pages.iter().enumerate() {
        let last = index + 1 == pages.len();
        let room = if index == 0 { shape.first } else { shape.other };
        let room = room.get() - if last { shape.foot.get() } else { 0 };
        let (mut min, mut best, mut max) = (0, 0, 0);
        for (place, what) in page.iter().enumerate() {
            let band = &document.edges()[what.edge].band;
            let edge_pad = |pad: Ticks| if band.bleeds { 0 } else { pad.get() };
            let arrangement = &band.alternatives[what.arrangement];
            let (mut extent, cost) = stack(document, shape, what);
            total += cost;
            let mut pads = 0;
            if place == 0 {
                pads += edge_pad(band.pad.top);
                let again = before.is_some_and(|before| before.group == band.group);
                if begins(arrangement, what) && band.group.is_some() && again {
                    total += costs.group;
                }
            } else {
                pads += band.pad.top.get();
                extent.0 += band.gap.min().get();
                extent.1 += band.gap.best().get();
                extent.2 += band.gap.max().get();
            }
            pads += if place + 1 == page.len() {
                edge_pad(band.pad.bottom)
            } else {
                band.pad.bottom.get()
            };
            min += extent.0 + pads;
            best += extent.1 + pads;
            max += extent.2 + pads;
            before = Some(band);
        }
        if min > room {
            return None;
        }
        total += costs.page;
        let torn = page.last().is_some_and(|last| !ends(document, last));
        let end = document.sections();
        if let Some(foot) = page.last() {
            let Edge { to, band, .. } = &document.edges()[foot.edge];
            if band.keep_with_next && !torn && (*to < end || !last) {
                total += costs.keep;
            }
        }
        let hole = (room - max).max(0);
        if best > room {
            total +=
                costs.tight * (f64::from(best - room) / f64::from((best - min).max(8))).powi(2);
        } else {
            let share = f64::from(room - best) / f64::from((max - best).max(8));
            total += costs.loose * share.min(1.0).powi(2);
            let empty = f64::from(hole) / unit;
            let square = if empty > 0.2 { 0.04 + 0.4 * (empty - 0.2) } else { empty * empty };
            total += costs.hole * square;
        }
        let last = page.last().filter(|_| torn);
        if let Some(white) = last.and_then(|last| could_go_on(document, shape, last, hole)) {
            total += costs.unfilled * f64::from(white + 4) / unit;
        }
        holes.push(hole);
    }
    if shape.facing {
        total += holes
            .get(1..)
            .unwrap_or_default()
            .chunks_exact(2)
            .map(|pair| {
                costs.facing * (f64::from(pair[0] / 4 * 4 - pair[1] / 4 * 4) / unit).powi(2)
            })
            .sum::<f64>();
    }
    Some((total, holes))
}

/// The pages of a plan, as items.
pub(crate) fn of(document: &Document, plan: &Plan) -> Vec<Vec<Stack>> {
    let page = |page: &PlannedPage| {
        let stack = |band: &PlacedBand| {
            let strands =
                document.edges()[band.edge].band.alternatives[band.arrangement].strands.len();
            let cut = |strand: usize| {
                let pieces = || {
                    page.pieces
                        .iter()
                        .filter(|piece| piece.edge == band.edge && piece.strand == strand)
                };
                Some((pieces().next()?.from, pieces().next_back()?.to))
            };
            let cuts = (0..strands).map(cut).collect();
            Stack { edge: band.edge, arrangement: band.arrangement, cuts }
        };
        page.bands.iter().map(stack).collect()
    };
    plan.pages.iter().map(page).collect()
}
