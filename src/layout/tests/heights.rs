//! Where the levels of pieces side by side are, said again in another way.

use super::naive::{Cut, Stack, abreast, frame, height};
use crate::layout::*;

/// The levels of a strand, without those that are out of order.
pub(crate) fn levels(strand: &Strand) -> Vec<Level> {
    let mut levels: Vec<Level> = Vec::new();
    for level in &strand.levels {
        let ascends = levels.iter().all(|o| o.name < level.name && o.item < level.item);
        if strand.flow == Flow::One && ascends {
            levels.push(*level);
        }
    }
    levels
}

/// The levels that pieces side by side share: per strand its name and item, and where the piece begins and ends.
pub(crate) struct Levels<'a> {
    pieces: Vec<(&'a Strand, Cut, Vec<Level>)>,
}

impl<'a> Levels<'a> {
    pub(crate) fn of(arrangement: &'a Arrangement, stack: &Stack) -> Self {
        let mut pieces = Vec::new();
        for (strand, cut) in arrangement.strands.iter().zip(&stack.cuts) {
            let mut own = levels(strand);
            let (from, to) = cut.unwrap_or((0, 0));
            own.retain(|level| from < level.item && level.item < to);
            pieces.push((strand, *cut, own));
        }
        let names: Vec<u32> =
            pieces.iter().flat_map(|piece| piece.2.iter().map(|level| level.name)).collect();
        let shared = |name: u32| names.iter().filter(|other| **other == name).count() > 1;
        pieces.iter_mut().for_each(|piece| piece.2.retain(|level| shared(level.name)));
        Self { pieces }
    }

    /// How far down a level may be: as far as the pieces that have it want to.
    fn place(&self, name: u32) -> (i32, i32, i32) {
        let has = |piece: usize| self.pieces[piece].2.iter().any(|level| level.name == name);
        let ends: Vec<_> = (0..self.pieces.len())
            .filter(|piece| has(*piece))
            .map(|p| self.above(p, name))
            .collect();
        abreast(&ends, 0)
    }

    /// How far down the material above a level of a piece may reach.
    fn above(&self, piece: usize, name: u32) -> (i32, i32, i32) {
        let (strand, cut, levels) = &self.pieces[piece];
        let own = levels.iter().position(|level| level.name == name).unwrap();
        let from = cut.unwrap().0;
        let head = frame(strand, from) - strand.pad.bottom.get();
        let (start, (min, best, max)) = match own.checked_sub(1).map(|before| levels[before]) {
            Some(before) => (before.item, self.place(before.name)),
            None => (from, (head, head, head)),
        };
        let span = height(strand, start, levels[own].item);
        (min + span.0, best + span.1, max + span.2)
    }

    /// How far down the foot of a piece may be, if it has a level.
    pub(crate) fn foot(&self, piece: usize) -> Option<(i32, i32, i32)> {
        let (strand, cut, levels) = &self.pieces[piece];
        let last = levels.last()?;
        let (min, best, max) = self.place(last.name);
        let rest = height(strand, last.item, cut.unwrap().1);
        let pad = strand.pad.bottom.get();
        Some((min + rest.0 + pad, best + rest.1 + pad, max + rest.2 + pad))
    }

    /// How far down a piece reaches at the most below the last of its levels, if it has any, where this wants to be.
    pub(crate) fn reach(&self, piece: usize) -> Option<i32> {
        let (strand, cut, levels) = &self.pieces[piece];
        let last = levels.last()?;
        let rest = height(strand, last.item, cut.unwrap().1);
        Some(self.place(last.name).1 + rest.2 + strand.pad.bottom.get())
    }

    /// The white above the levels of a piece that it does not reach.
    pub(crate) fn whites(&self, piece: usize) -> Vec<i32> {
        let white = |level: &Level| {
            let most = match self.before(piece, level.name) {
                Some((before, max)) => self.place(before).1 + max,
                None => self.above(piece, level.name).2,
            };
            (self.place(level.name).1 - most).max(0)
        };
        self.pieces[piece].2.iter().map(white).collect()
    }

    /// The level above one of a piece, and the most of what is between the two.
    fn before(&self, piece: usize, name: u32) -> Option<(u32, i32)> {
        let (strand, _, levels) = &self.pieces[piece];
        let own = levels.iter().position(|level| level.name == name)?;
        let before = levels[own.checked_sub(1)?];
        Some((before.name, height(strand, before.item, levels[own].item).2))
    }
}
