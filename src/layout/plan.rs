//! What the planner says: which piece stands where, and how well the document fits its pages.

use crate::layout::material::{Item, Strand};
use crate::layout::ticks::Ticks;
use serde::Serialize;

/// The pages of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plan {
    /// In order; at least one.
    pub pages: Vec<PlannedPage>,
    /// What they cost, in the unit of [`Costs`](crate::layout::Costs).
    pub cost: f64,
    /// Where there are more pages than the budget.
    pub over: Option<Over>,
    /// The pages that are empty by more than a fifth.
    pub under: Vec<Under>,
    /// What no page can hold.
    pub too_high: Vec<TooHigh>,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlannedPage {
    /// From 1.
    pub number: usize,
    /// How high its text area is, without the foot of the last page.
    pub room: Ticks,
    /// How far down it is filled.
    pub used: Ticks,
    /// The white at its foot that nothing fills.
    pub hole: Ticks,
    /// Its bands, or parts of them, from its head to its foot.
    pub bands: Vec<PlacedBand>,
    /// Its pieces of strands, band by band.
    pub pieces: Vec<Piece>,
}

/// A band, or what of it is on a page: what its ground covers, without the ground's pads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlacedBand {
    /// The number of its edge.
    pub edge: usize,
    /// The number of the arrangement chosen.
    pub arrangement: usize,
    /// Its head, from the head of the page's text area.
    pub y: Ticks,
    /// From its head to the foot of its highest strand.
    pub height: Ticks,
    /// Whether its head is on this page.
    pub begins: bool,
    /// Whether nothing of it follows on the next page.
    pub ends: bool,
}

/// A part of a strand between two breaks, on one page, in one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// The number of the band's edge.
    pub edge: usize,
    /// The number of the arrangement chosen.
    pub arrangement: usize,
    /// The number of the strand in its arrangement.
    pub strand: usize,
    /// [`Strand::id`].
    pub id: u32,
    /// The column of a strand that snakes, from 0.
    pub column: u8,
    /// Its first item, a box or a slot.
    pub from: usize,
    /// Past its last item, a box or a slot.
    pub to: usize,
    /// Its head, with its pad, from the head of the page's text area.
    pub y: Ticks,
    /// As high as its band on this page: what the strand's ground covers.
    pub height: Ticks,
    /// As high as its material with its pads: never more than `height`.
    pub filled: Ticks,
    /// Whether the strand's repeated head stands at its head, once over all columns.
    pub repeated: bool,
    /// Whether the strand began on an earlier page: then its head does not stand here.
    pub begun: bool,
    /// Whether it is the first of its strand.
    pub begins: bool,
    /// Whether it is the last of its strand.
    pub ends: bool,
    /// The heights of its slots, in order.
    pub slots: Vec<SlotHeight>,
    /// The heights of all glue within it, in order.
    pub glues: Vec<Ticks>,
    /// The white that brings what follows down to the level of its neighbours.
    pub drops: Vec<Drop>,
}

/// White above an item which is neither glue nor box: so much more, or less, than these leave there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Drop {
    /// The item.
    pub item: usize,
    /// By how much the item is lower.
    pub by: Ticks,
}

/// The height chosen for a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SlotHeight {
    /// What the document calls it.
    pub id: u32,
    /// How high it is.
    pub height: Ticks,
}

/// Where an item of a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Its number in its strand.
    pub item: usize,
    /// Its head, from the head of the page's text area.
    pub y: Ticks,
    /// How high it is.
    pub height: Ticks,
}

impl Piece {
    /// Where each box and slot of the piece stands; `strand` is the one that the piece is of.
    #[must_use]
    pub fn places(&self, strand: &Strand) -> Vec<Place> {
        let repeat = if self.repeated { strand.repeat } else { Ticks::ZERO };
        let head = if self.begun { Ticks::ZERO } else { strand.head };
        let mut y = self.y + strand.pad.top + repeat + head;
        let mut drops = self.drops.iter().peekable();
        let mut slots = self.slots.iter();
        let mut glues = self.glues.iter();
        let mut places = Vec::new();
        for (item, what) in strand.items.iter().enumerate().take(self.to).skip(self.from) {
            if let Some(drop) = drops.next_if(|drop| drop.item == item) {
                y += drop.by;
            }
            let height = match what {
                Item::Box { height } => *height,
                Item::Slot { .. } => slots.next().map_or(Ticks::ZERO, |slot| slot.height),
                Item::Glue(_) | Item::Fill(_) => glues.next().copied().unwrap_or_default(),
                Item::Penalty(_) => Ticks::ZERO,
            };
            if what.is_solid() {
                places.push(Place { item, y, height });
            }
            y += height;
        }
        places
    }
}

/// What no page can hold: it stands alone on a page and runs over its foot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TooHigh {
    /// The page on which it stands.
    pub page: usize,
    /// The number of its band's edge.
    pub edge: usize,
    /// The number of its strand in the arrangement chosen.
    pub strand: usize,
    /// By how much.
    pub by: Ticks,
}

/// More pages than the budget.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Over {
    /// The budget.
    pub budget: usize,
    /// The least number of pages.
    pub pages: usize,
    /// What is too much, at the least: where all before the budget's last page is set as tight as it may.
    pub by: Ticks,
    /// The edges of the bands, and parts of bands, that stand beyond the budget's last page.
    pub beyond: Vec<usize>,
    /// The cheapest ways out, the cheapest first. Each was tried: with it alone the document keeps its budget.
    pub remedies: Vec<Remedy>,
}

/// What would keep the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Remedy {
    /// A slot that may be lower.
    Slot {
        /// The number of its band's edge.
        edge: usize,
        /// What the document calls it.
        id: u32,
        /// The page on which it stands now.
        page: usize,
        /// By how much its least height must be lower.
        by: Ticks,
    },
    /// A strand with fewer lines.
    Lines {
        /// The number of its band's edge.
        edge: usize,
        /// The number of the strand in the arrangement chosen.
        strand: usize,
        /// The page on which it begins now.
        page: usize,
        /// How many lines fewer.
        lines: usize,
    },
}

/// A page that is empty by more than a fifth.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Under {
    /// Its number.
    pub page: usize,
    /// What is missing.
    pub missing: Ticks,
    /// The part of its text area that is empty.
    pub share: f64,
    /// One page less than the plan has, where the document can be set on so few.
    pub fewer: Option<usize>,
}
