//! The least cost of all pages that there are.

use super::naive::{Stack, price, segments};
use crate::layout::*;
use std::num::NonZero;

/// A band that is broken, and how many segments of each strand are set.
#[derive(Clone)]
struct Within {
    edge: usize,
    arrangement: usize,
    set: Vec<usize>,
}

/// Pages so far, and where they end.
#[derive(Clone)]
struct State {
    pages: Vec<Vec<Stack>>,
    node: usize,
    within: Option<Within>,
}

/// The least cost within the budget, if there is a way.
pub(crate) fn least(document: &Document, shape: &Shape) -> Option<f64> {
    let mut open = vec![State { pages: vec![vec![]], node: 0, within: None }];
    let mut best: Option<f64> = None;
    while let Some(state) = open.pop() {
        if state.within.is_none() && state.node == document.sections() {
            let mut pages = state.pages.clone();
            for _ in 0..2 {
                if pages.len() > budget(shape) {
                    break;
                }
                if let Some(cost) = price(document, shape, &pages) {
                    best = Some(best.map_or(cost, |best| best.min(cost)));
                }
                pages.push(vec![]);
            }
        }
        if fits(document, shape, &state) {
            next(document, &state, &mut open);
        }
    }
    best
}

/// Whether no page but the last may be over: a cheap look before going on.
fn fits(document: &Document, shape: &Shape, state: &State) -> bool {
    let roomy = Shape { foot: Ticks::ZERO, ..shape.clone() };
    state.pages.len() <= budget(shape) && price(document, &roomy, &state.pages).is_some()
}

fn budget(shape: &Shape) -> usize {
    shape.budget.map_or(usize::MAX, NonZero::get)
}

fn next(document: &Document, state: &State, open: &mut Vec<State>) {
    if let Some(within) = &state.within {
        let mut state = state.clone();
        state.within = None;
        state.pages.push(vec![]);
        put(document, &state, within, open);
        return;
    }
    for turn in [false, true] {
        let mut state = state.clone();
        if turn {
            if state.pages.last().unwrap().is_empty() {
                continue;
            }
            state.pages.push(vec![]);
        }
        for (index, edge) in document.edges().iter().enumerate() {
            let is_begun = !state.pages.last().unwrap().is_empty();
            if edge.from == state.node && !(edge.band.opens_page && is_begun) {
                for (arrangement, what) in edge.band.alternatives.iter().enumerate() {
                    let set = vec![0; what.strands.len()];
                    put(document, &state, &Within { edge: index, arrangement, set }, open);
                }
            }
        }
    }
}

/// Puts what is left of a band, or a part of it, on the last page, in all ways.
fn put(document: &Document, state: &State, band: &Within, open: &mut Vec<State>) {
    let edge = &document.edges()[band.edge];
    let strands = &edge.band.alternatives[band.arrangement].strands;
    let of: Vec<_> = strands.iter().map(segments).collect();
    let begins = band.set.iter().all(|set| *set == 0);
    let mut ways: Vec<Vec<usize>> = vec![vec![]];
    for (strand, segments) in of.iter().enumerate() {
        let from = band.set[strand];
        let least = if from == segments.len() || (begins && strand > 0 && strands[strand].waits) {
            from
        } else {
            from + 1
        };
        let forced = (from..segments.len()).find(|segment| segments[*segment].3);
        let most = forced.map_or(segments.len(), |segment| segment + 1);
        ways = ways
            .iter()
            .flat_map(|way| (least..=most).map(move |to| [way.as_slice(), &[to]].concat()))
            .collect();
    }
    for to in ways {
        if to == band.set && !to.is_empty() {
            continue;
        }
        let cuts = (0..of.len())
            .map(|strand| {
                let (from, to) = (band.set[strand], to[strand]);
                (from < to).then(|| (of[strand][from].0, of[strand][to - 1].1))
            })
            .collect();
        let ends = to.iter().zip(&of).all(|(to, segments)| *to == segments.len());
        let mut state = state.clone();
        let stack = Stack { edge: band.edge, arrangement: band.arrangement, cuts };
        state.pages.last_mut().unwrap().push(stack);
        if ends {
            state.node = edge.to;
        } else {
            state.within = Some(Within { set: to, ..band.clone() });
        }
        open.push(state);
    }
}
