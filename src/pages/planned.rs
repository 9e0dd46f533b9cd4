//! The plan as templates read it: the furniture of each page, and the slots to be drawn.

use serde::Serialize;

use crate::arrange::{Painted, Sheets};
use crate::charts::Drawing;
use crate::measure::{Address, Filling};

/// What a template's `pages` gets.
#[derive(Serialize)]
pub struct Planned<'a> {
    pages: Vec<PlannedPage<'a>>,
    slots: Vec<PlannedSlot>,
}

#[derive(Serialize)]
struct PlannedPage<'a> {
    number: usize,
    total: usize,
    first: bool,
    last: bool,
    masthead: Option<f64>,
    foot: Option<f64>,
    grounds: &'a [Painted],
    addresses: Vec<PlannedAddress<'a>>,
}

#[derive(Serialize)]
struct PlannedAddress<'a> {
    #[serde(flatten)]
    address: &'a Address,
    /// The width of its text in em.
    em: f64,
}

#[derive(Serialize)]
struct PlannedSlot {
    key: u32,
    what: Filling,
    width: f64,
    height: f64,
    drawing: Option<Drawing>,
}

impl<'a> Planned<'a> {
    /// Describes a plan. `draw` draws the chart of a key at a width and a height, in millimetres.
    ///
    /// `em` measures a text of the text face, in em.
    pub fn new(
        sheets: &'a Sheets,
        draw: impl Fn(u32, (f64, f64)) -> Option<Drawing>,
        em: impl Fn(&str) -> f64,
    ) -> Self {
        let total = sheets.pages.len();
        let pages = sheets.pages.iter().enumerate().map(|(index, sheet)| PlannedPage {
            number: index + 1,
            total,
            first: index == 0,
            last: index + 1 == total,
            masthead: sheet.masthead,
            foot: sheet.foot,
            grounds: &sheet.grounds,
            addresses: sheet
                .addresses
                .iter()
                .map(|address| PlannedAddress { address, em: em(&address.text) })
                .collect(),
        });
        let slots = sheets.slots.iter().map(|slot| PlannedSlot {
            key: slot.key,
            what: slot.what,
            width: slot.width,
            height: slot.height,
            drawing: match slot.what {
                Filling::Chart => draw(slot.key, (slot.width, slot.height)),
                Filling::Picture => None,
            },
        });
        Self { pages: pages.collect(), slots: slots.collect() }
    }
}
